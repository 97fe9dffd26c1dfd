import type { QuotaKind } from '../generated.ts';
import { inWords } from '@hoso/shared/dates.ts';
import { refusal } from '@hoso/shared/refusal.ts';

const inVietnamese: Readonly<Record<string, string>> = {
  CONG_CHUC: 'công chức',
  VIEN_CHUC: 'viên chức',
  HOP_DONG_111: 'hợp đồng 111',
  HOI: 'hội',
};
/** Decimals as people write them: no trailing zeros. */
const short = (posts: string) => (posts.includes('.') ? posts.replace(/\.?0+$/, '') : posts);
const vi = (posts: string) => short(posts).replace('.', ',');

export type PoolExceededFacts = {
  readonly holderId: string;
  readonly holderName: string;
  readonly kind: string;
  readonly pool: string;
  readonly delegated: string;
  readonly asked: string;
  readonly askedById: string;
  readonly shortOn: string;
};
export const poolExceeded = (facts: PoolExceededFacts) => {
  const { holderName, kind, pool, delegated, asked, shortOn } = facts;
  return refusal(
    'PoolExceeded',
    {
      vi: `${holderName} được giao ${vi(pool)} biên chế ${inVietnamese[kind]}, đã phân bổ ${vi(delegated)} vào ngày ${inWords(shortOn, 'vi')}, không đủ cho ${vi(asked)} đang yêu cầu: hãy giảm số yêu cầu, thu lại phần đã phân bổ hoặc xin cấp trên giao thêm.`,
      en: `${holderName} has a pool of ${short(pool)} posts (${kind}), ${short(delegated)} passed on by ${shortOn}, which does not suffice for ${short(asked)}: ask for fewer, take some back, or ask above for more.`,
    },
    facts,
  );
};

export type BelowOccupiedFacts = {
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: string;
  readonly left: string;
  readonly occupied: string;
  readonly shortOn: string;
};
export const belowOccupied = (facts: BelowOccupiedFacts) => {
  const { unitName, kind, left, occupied, shortOn } = facts;
  return refusal(
    'QuotaBelowOccupied',
    {
      vi: `${unitName} sẽ còn ${vi(left)} biên chế ${inVietnamese[kind]} mà đang sử dụng hoặc giữ ${vi(occupied)} vào ngày ${inWords(shortOn, 'vi')}: hãy điều động bớt trước, hoặc giao không thấp hơn số đó.`,
      en: `${unitName} would have ${short(left)} posts (${kind}) left and ${short(occupied)} taken or reserved on ${shortOn}: move people first, or give no fewer than that.`,
    },
    facts,
  );
};

export const unitNotInForce = (on: string, existsFrom: string | null) =>
  refusal(
    'UnitNotInForce',
    existsFrom
      ? {
          vi: `Đơn vị chưa thành lập vào ngày ${inWords(on, 'vi')} (có từ ${inWords(existsFrom, 'vi')}): hãy chọn ngày từ ${inWords(existsFrom, 'vi')} trở đi.`,
          en: `The unit did not exist on ${on} (it does from ${existsFrom}): choose a day from ${existsFrom} on.`,
        }
      : {
          vi: `Đơn vị đã kết thúc nên không nhận thêm quyết định nào, kể cả từ ngày ${inWords(on, 'vi')}: hãy chọn đơn vị kế thừa.`,
          en: `The unit has ended and takes no decision any more, not even from ${on} on: choose the unit that took it over.`,
        },
    { existsFrom },
  );

export const unitNotBelow = (unitId: string, unitName: string, giverName: string) =>
  refusal(
    'UnitNotBelow',
    {
      vi: `${unitName} không phải đơn vị cấp dưới của ${giverName} vào ngày hiệu lực: chỉ phân bổ được cho đơn vị trực thuộc, không cho phòng, ban hay cho chính mình.`,
      en: `${unitName} does not stand below ${giverName} on the effective day: posts are passed on to units below only, not to sections or to oneself.`,
    },
    { unitId },
  );

export const noPostLeft = (facts: { hostName: string; kind: string; limit: string; occupied: string; shortOn: string }) => {
  const { hostName, kind, limit, occupied, shortOn } = facts;
  return refusal(
    'NoPostLeft',
    {
      vi: `${hostName} được giao ${vi(limit)} biên chế ${inVietnamese[kind]}, đã dùng hoặc giữ ${vi(occupied)} vào ngày ${inWords(shortOn, 'vi')}: hãy xin bổ sung, thôi giữ chỗ khác hoặc chọn ngày khác.`,
      en: `${hostName} has ${short(limit)} posts (${kind}), ${short(occupied)} taken or reserved on ${shortOn}: ask for more, release another one, or choose another day.`,
    },
    { limit, occupied, shortOn },
  );
};

/** Posts that one who stands above no more passed to a unit that is to move. */
export const postsFromFormerParent = (held: {
  unitId: string;
  unitName: string;
  giverId: string;
  giverName: string;
  kind: QuotaKind;
  year: number;
  posts: string;
}) => {
  const { unitName, giverName, ...facts } = held;
  const { kind, year, posts } = facts;
  return refusal(
    'PostsFromFormerParent',
    {
      vi: `${unitName} còn giữ ${vi(posts)} biên chế ${inVietnamese[kind]} năm ${year} do ${giverName} phân bổ: hãy trả lại trước khi chuyển, hoặc lập phương án sắp xếp để biên chế đi cùng đơn vị.`,
      en: `${unitName} still holds ${short(posts)} posts (${kind}) of ${year} that ${giverName} passed on: return them first, or plan a reorganisation, which takes them along.`,
    },
    facts,
  );
};

/** A section has no posts of its own: what becomes one gives its posts back first. */
export const unitHoldsPool = (held: { kind: QuotaKind; year: number; posts: string }) => {
  const { kind, year, posts } = held;
  return refusal(
    'UnitHoldsPool',
    {
      vi: `Đơn vị còn giữ ${vi(posts)} biên chế ${inVietnamese[kind]} năm ${year} mà phòng, ban không có biên chế riêng: hãy trả lại trước khi đổi loại, hoặc lập phương án nhập đơn vị vào một phòng, ban.`,
      en: `The unit still holds ${short(posts)} posts (${kind}) of ${year}, and a section has none of its own: return them first, or plan to merge the unit into a section.`,
    },
    held,
  );
};
