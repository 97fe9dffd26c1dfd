import { inWords } from '@hoso/shared/dates.ts';

/** What a plan would break, or what its author should know of. */
export type ProblemCode =
  | 'UNKNOWN_UNIT'
  | 'UNIT_ENDS'
  | 'UNIT_TWICE'
  | 'STEP_TWICE'
  | 'ENDS_LATER'
  | 'INTO_ITSELF'
  | 'UNDER_ITSELF'
  | 'NAME_TAKEN'
  | 'CODE_TAKEN'
  | 'CODE_NOT_UNDER_PARENT'
  | 'WRONG_LEVEL'
  | 'DECIDED_LATER'
  | 'TOO_EARLY'
  | 'PEOPLE_LEFT'
  | 'CHILDREN_LEFT'
  | 'PERSON_NOT_THERE'
  | 'PERSON_TWICE'
  | 'SECTION_NOT_THERE'
  | 'BEGINS_LATER'
  | 'QUOTA_SHORT'
  | 'QUOTA_LEFT'
  | 'QUOTA_LATER'
  | 'QUOTA_ABOVE'
  | 'SECTION_HOLDS_POOL'
  | 'POSITION_RECODED'
  | 'LOGIN_TAKEN'
  | 'GRANTS_LAPSE';

/** `blocks`: the plan cannot be carried out while it stands. `unit` is an id or the key of a unit that the plan founds. */
export type Problem = {
  readonly code: ProblemCode;
  readonly blocks: boolean;
  readonly step: number | null;
  readonly unit: string | null;
  readonly name: string | null;
  readonly other: string | null;
  readonly date: string | null;
  readonly count: number | null;
  /** Posts, parts of posts too, as decimal text. */
  readonly posts: string | null;
  readonly message: { readonly vi: string; readonly en: string };
};

/** What a step says of a unit. */
export type Said = 'name' | 'kind' | 'parent' | 'code';

type Facts = {
  step?: number | null;
  unit?: string | null;
  name?: string | null;
  other?: string | null;
  date?: string;
  count?: number;
  posts?: string;
};
const problem = (code: ProblemCode, facts: Facts, vi: string, en: string, blocks = true): Problem => ({
  code,
  blocks,
  step: facts.step ?? null,
  unit: facts.unit ?? null,
  name: facts.name ?? null,
  other: facts.other ?? null,
  date: facts.date ?? null,
  count: facts.count ?? null,
  posts: facts.posts ?? null,
  message: { vi, en },
});

type At = { readonly step: number | null; readonly unit: string; readonly name: string };

export const unknownUnit = (step: number, unit: string) =>
  problem(
    'UNKNOWN_UNIT',
    { step, unit },
    `Không có đơn vị "${unit}" trong phạm vi của phương án vào ngày hiệu lực: hãy kiểm tra mã hoặc khóa.`,
    `There is no unit "${unit}" within the plan's scope on its day: check the id or key.`,
  );
export const unitEnds = (at: At) =>
  problem(
    'UNIT_ENDS',
    at,
    `"${at.name}" kết thúc ngay trong phương án này nên không thể là nơi nhận: hãy chọn đơn vị còn hoạt động.`,
    `"${at.name}" ends in this very plan and cannot receive anything: choose a unit that goes on.`,
  );
export const unitTwice = (at: At) =>
  problem(
    'UNIT_TWICE',
    at,
    `"${at.name}" đã kết thúc ở một bước khác của phương án: hãy bỏ một trong hai bước.`,
    `"${at.name}" ends in another step of the plan already: drop one of the two.`,
  );
const SAID: Readonly<Record<Said, { vi: string; en: string }>> = {
  name: { vi: 'đổi tên', en: 'given a name' },
  kind: { vi: 'đổi loại', en: 'given a kind' },
  parent: { vi: 'chuyển cấp trên', en: 'moved' },
  code: { vi: 'đổi mã định danh', en: 'given a code' },
};
export const stepTwice = (at: At, what: Said, other: number) =>
  problem(
    'STEP_TWICE',
    { ...at, other: String(other) },
    `"${at.name}" được ${SAID[what].vi} ở cả bước ${other + 1} và bước ${Number(at.step) + 1}: hãy giữ một bước.`,
    `"${at.name}" is ${SAID[what].en} by step ${other + 1} and by step ${Number(at.step) + 1}: keep one of them.`,
  );
export const endsLater = (at: At, date: string) =>
  problem(
    'ENDS_LATER',
    { ...at, date },
    `"${at.name}" kết thúc từ ${inWords(date, 'vi')}, sau ngày hiệu lực của phương án, nên không nhận được gì: hãy chọn đơn vị kế tục của nó.`,
    `"${at.name}" ends on ${date}, after the day of the plan, and cannot receive anything: choose the unit that took it over.`,
  );
export const intoItself = (at: At) =>
  problem(
    'INTO_ITSELF',
    at,
    `Không thể nhập "${at.name}" vào chính nó hoặc vào đơn vị trực thuộc nó: hãy chọn nơi nhận khác.`,
    `"${at.name}" cannot merge into itself or into what stands below it: choose another target.`,
  );
export const underItself = (at: At) =>
  problem(
    'UNDER_ITSELF',
    at,
    `"${at.name}" sẽ trực thuộc chính nó: hãy chọn cấp trên khác.`,
    `"${at.name}" would stand under itself: choose another parent.`,
  );
export const nameTaken = (at: At, other: string) =>
  problem(
    'NAME_TAKEN',
    { ...at, other },
    `Dưới cùng một cấp trên sẽ có hai đơn vị tên "${at.name}": hãy đổi tên hoặc hợp nhất chúng.`,
    `Two units named "${at.name}" would stand under one parent: rename or merge them.`,
  );
export const codeTakenBy = (at: At, code: string, other: string) =>
  problem(
    'CODE_TAKEN',
    { ...at, other },
    `Mã định danh ${code} của "${at.name}" đang được đơn vị khác dùng: hãy kiểm tra mã được cấp.`,
    `Code ${code} of "${at.name}" is in use by another unit: check the code you were given.`,
  );
export const codeNotUnder = (at: At, code: string, parentCode: string, blocks: boolean) =>
  problem(
    'CODE_NOT_UNDER_PARENT',
    at,
    `Mã định danh ${code} của "${at.name}" không theo mã của cấp trên (${parentCode}): hãy cấp mã mới theo QĐ 20/2020/QĐ-TTg.`,
    `Code ${code} of "${at.name}" does not go on from the parent's (${parentCode}): give it a new one by QĐ 20/2020/QĐ-TTg.`,
    blocks,
  );
export const wrongLevel = (at: At, kind: string, parentKind: string) =>
  problem(
    'WRONG_LEVEL',
    at,
    `"${at.name}" (loại ${kind}) không thể trực thuộc loại ${parentKind}: hãy chọn cấp trên hoặc loại khác.`,
    `"${at.name}" (kind ${kind}) cannot stand under kind ${parentKind}: choose another parent or kind.`,
  );
export const decidedLater = (at: At, date: string) =>
  problem(
    'DECIDED_LATER',
    { ...at, date },
    `"${at.name}" đã có thay đổi được quyết định cho ngày ${inWords(date, 'vi')}: hãy hủy thay đổi đó hoặc dời ngày của phương án.`,
    `A change of "${at.name}" is decided for ${date} already: undo it, or let the plan take effect later.`,
  );
export const tooEarly = (at: At, date: string) =>
  problem(
    'TOO_EARLY',
    { ...at, date },
    `"${at.name}" mới có tình trạng hiện tại từ ${inWords(date, 'vi')}: ngày hiệu lực của phương án phải sau ngày đó.`,
    `"${at.name}" is what it is only since ${date}: the plan must take effect after that day.`,
  );
export const peopleLeft = (at: At, count: number) =>
  problem(
    'PEOPLE_LEFT',
    { ...at, count },
    `Còn ${count} người của "${at.name}" chưa có nơi đến: hãy nêu nơi nhận phần còn lại.`,
    `${count} people of "${at.name}" have nowhere to go: name where the rest goes.`,
  );
export const childrenLeft = (at: At, count: number, other: string) =>
  problem(
    'CHILDREN_LEFT',
    { ...at, count, other },
    `Còn ${count} đơn vị trực thuộc "${at.name}" chưa có nơi đến (${other} …): hãy nêu nơi nhận.`,
    `${count} units below "${at.name}" have nowhere to go (${other} …): name where they go.`,
  );
export const personNotThere = (at: At, person: string) =>
  problem(
    'PERSON_NOT_THERE',
    { ...at, other: person },
    `Người có mã ${person} không công tác tại "${at.name}" vào ngày hiệu lực: hãy kiểm tra danh sách.`,
    `Person ${person} does not serve in "${at.name}" on the day: check the list.`,
  );
export const personTwice = (at: At, person: string) =>
  problem(
    'PERSON_TWICE',
    { ...at, other: person },
    `Người có mã ${person} được nêu ở hai phần của "${at.name}": hãy giữ một phần.`,
    `Person ${person} is named in two parts of "${at.name}": keep one.`,
  );
export const sectionNotThere = (at: At, section: string) =>
  problem(
    'SECTION_NOT_THERE',
    { ...at, other: section },
    `Phòng, ban có mã ${section} không trực thuộc "${at.name}", hoặc được nêu hai lần: hãy kiểm tra.`,
    `Section ${section} does not stand under "${at.name}", or is named twice: check it.`,
  );
export const beginsLater = (at: At, date: string) =>
  problem(
    'BEGINS_LATER',
    { ...at, date },
    `Có người được bố trí vào "${at.name}" từ ${inWords(date, 'vi')}, khi đơn vị đã kết thúc: hãy điều chỉnh việc bố trí đó trước.`,
    `Somebody begins in "${at.name}" on ${date}, when it has ended: change that first.`,
  );
export const childBegins = (at: At, date: string) =>
  problem(
    'BEGINS_LATER',
    { ...at, date },
    `Có đơn vị vào trực thuộc "${at.name}" từ ${inWords(date, 'vi')}, khi "${at.name}" đã kết thúc: hãy chuyển đơn vị đó trước.`,
    `A unit comes under "${at.name}" on ${date}, when that has ended: move it elsewhere first.`,
  );
export const positionBegins = (at: At, code: string, date: string) =>
  problem(
    'BEGINS_LATER',
    { ...at, other: code, date },
    `Vị trí việc làm ${code} của "${at.name}" (hoặc yêu cầu của nó) có hiệu lực từ ${inWords(date, 'vi')}, không trước ngày của phương án: hãy dời ngày hiệu lực của phương án.`,
    `Job position ${code} of "${at.name}", or what it asks, begins on ${date}, not before the day of the plan: let the plan take effect later.`,
  );
/** `taken`: posts that are filled or kept free, parts of posts too. */
export const quotaShort = (at: At, kind: string, assigned: string, taken: string, blocks: boolean) =>
  problem(
    'QUOTA_SHORT',
    { ...at, other: kind, posts: taken },
    blocks
      ? `"${at.name}" sẽ dùng và giữ ${taken} biên chế ${kind} nhưng chỉ có ${assigned}: hãy chia thêm biên chế cho đơn vị này.`
      : `"${at.name}" sẽ dùng và giữ ${taken} biên chế ${kind} trên ${assigned} được giao, vượt như các đơn vị trước sắp xếp.`,
    `"${at.name}" would use and keep ${taken} posts of ${kind} and have ${assigned}${blocks ? ': give it more' : ', over quota as its predecessors were'}.`,
    blocks,
  );
export const partsExceed = (at: At, kind: string, held: string, asked: string) =>
  problem(
    'QUOTA_SHORT',
    { ...at, other: kind, posts: asked },
    `Các phần của "${at.name}" nhận ${asked} biên chế ${kind} nhưng đơn vị chỉ có ${held}: hãy giảm số chia cho các phần.`,
    `The parts of "${at.name}" get ${asked} posts of ${kind}, and it has ${held}: give the parts fewer.`,
  );
export const quotaLeft = (at: At, kind: string, assigned: string) =>
  problem(
    'QUOTA_LEFT',
    { ...at, other: kind, posts: assigned },
    `Còn ${assigned} biên chế ${kind} của "${at.name}" chưa chia: hãy nêu nơi nhận phần còn lại.`,
    `${assigned} posts of ${kind} of "${at.name}" are left over: name where the rest goes.`,
  );
export const quotaLater = (at: At, kind: string, date: string) =>
  problem(
    'QUOTA_LATER',
    { ...at, other: kind, date },
    `Biên chế ${kind} của "${at.name}" được giao từ ${inWords(date, 'vi')}, không trước ngày hiệu lực của phương án: hãy dời ngày hiệu lực.`,
    `The quota of ${kind} of "${at.name}" begins on ${date}, not before the day of the plan: let the plan take effect later.`,
  );
export const quotaAbove = (at: At, kind: string, year: number, posts: string) =>
  problem(
    'QUOTA_ABOVE',
    { ...at, other: kind, posts },
    `${posts} biên chế ${kind} năm ${year} của "${at.name}" đến từ hoặc phải trả về đơn vị nằm ngoài phương án: hãy giao biên chế của năm cho các đơn vị trước, hoặc lập phương án ở cấp trên.`,
    `${posts} posts of ${kind} of ${year} go by way of a unit outside the plan: give the units their posts of the year first, or plan from further above.`,
  );
export const sectionHoldsPool = (at: At, kind: string, posts: string) =>
  problem(
    'SECTION_HOLDS_POOL',
    { ...at, other: kind, posts },
    `"${at.name}" còn giữ ${posts} biên chế ${kind} mà phòng, ban không có biên chế riêng: hãy trả lại biên chế trước, hoặc nhập đơn vị này vào một phòng, ban.`,
    `"${at.name}" still holds ${posts} posts of ${kind}, and a section has none of its own: return them first, or merge the unit into a section.`,
  );
export const positionRecoded = (at: At, code: string, next: string) =>
  problem(
    'POSITION_RECODED',
    { ...at, other: next },
    `Vị trí việc làm ${code} của "${at.name}" sẽ mang mã ${next} ở đơn vị mới, vì mã cũ đã có vị trí khác dùng.`,
    `Job position ${code} of "${at.name}" becomes ${next} in the new unit, where another has its code.`,
    false,
  );
export const loginTaken = (at: At, login: string, next: string) =>
  problem(
    'LOGIN_TAKEN',
    { ...at, other: next },
    `Tên đăng nhập ${login} đã có tài khoản khác dùng: tài khoản kế tục của "${at.name}" sẽ mang tên ${next}, hãy báo cho người giữ.`,
    `Login ${login} is another account's: the one that follows from "${at.name}" is named ${next}; tell its holder.`,
    false,
  );
export const grantsLapse = (at: At, count: number) =>
  problem(
    'GRANTS_LAPSE',
    { ...at, count },
    `${count} quyền của tài khoản nơi khác trên "${at.name}" sẽ hết: hãy cấp lại trên đơn vị mới nếu còn cần.`,
    `${count} rights of other accounts over "${at.name}" will lapse: grant them anew over the successor where needed.`,
    false,
  );
