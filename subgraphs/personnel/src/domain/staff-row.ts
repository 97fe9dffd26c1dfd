import { inWords, type IsoDate, isDate, isPartialDate } from '@hoso/shared/dates.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Message } from '@hoso/shared/refusal.ts';
import type { PersonCategory, StaffRowInput } from '../generated.ts';
import { problemOf, type RowProblem } from './row-problem.ts';
import { birthday, OLDEST, YOUNGEST } from './working-age.ts';

export type StaffPay = {
  readonly rankCode: string;
  readonly step: number;
  /** Two decimals, `4.40`. */
  readonly coefficient: string;
  /** 0 without overgrade. */
  readonly overgradePercent: number;
  readonly payFrom: IsoDate;
};

/** One person of a list, checked and tidied. Dates of birth and of joining may be partial. */
export type StaffRow = {
  readonly row: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly gender: 'NAM' | 'NU';
  readonly dateOfBirth: string;
  readonly identityNumber: string | null;
  readonly section: string | null;
  readonly jobTitle: string;
  readonly category: PersonCategory;
  readonly joinedOn: string | null;
  readonly pay: StaffPay | null;
  readonly note: string | null;
};

export type CheckedRow = { readonly row: number; readonly facts: StaffRow | null; readonly problems: readonly RowProblem[] };

const CATEGORIES: readonly string[] = ['CAN_BO', 'CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI'] satisfies PersonCategory[];
const NAME = /^[\p{L}\p{M}'’.\- ]+$/u;
const CONTROL = /\p{Cc}/u;

const empty = { vi: 'để trống', en: 'is empty' };
const fill = { vi: 'điền vào ô này', en: 'fill it in' };
const checkDates = { vi: 'kiểm tra lại ngày', en: 'check the date' };

/** First day that a partial date may mean. */
export const firstDay = (date: string): IsoDate => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
const lastDay = (date: string): IsoDate => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);

/** Gender and year of birth inside a personal number (NĐ 137/2015/NĐ-CP Điều 13): 0/1 born in 19xx, 2/3 in 20xx …; even is a man. */
const holderOf = (number: string) => {
  const digit = Number(number[3]);
  return { gender: digit % 2 === 0 ? 'NAM' : 'NU', year: 1900 + 100 * Math.floor(digit / 2) + Number(number.slice(4, 6)) };
};

/** `4`, `4.4` and `4.40` as `4.40`; null when it is no coefficient of NĐ 204/2004/NĐ-CP. */
const twoDecimals = (text: string): string | null => {
  const match = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return match ? `${Number(match[1])}.${(match[2] ?? '').padEnd(2, '0')}` : null;
};

type Report = (field: string, value: string | number | null | undefined, message: Message, mending: Message) => null;

const filled = (text: string | null | undefined): text is string => text != null && tidy(text) !== '';

const readWords = (report: Report, field: string, text: string | null | undefined, longest: number): string | null => {
  if (!filled(text)) return null;
  const words = tidy(text);
  if (words.length <= longest && !CONTROL.test(words)) return words;
  return report(
    field,
    text,
    { vi: `dài quá ${longest} ký tự hoặc có ký tự điều khiển`, en: `is longer than ${longest} characters or holds control characters` },
    { vi: 'rút gọn, gõ lại', en: 'shorten it, type it again' },
  );
};

const readNamePart = (report: Report, field: string, text: string, required: boolean): string | null => {
  const name = tidy(text);
  if (name === '') return required ? report(field, text, empty, { vi: 'ghi đủ họ và tên', en: 'write the whole name' }) : '';
  if (NAME.test(name) && name.length <= 80) return name;
  return report(
    field,
    text,
    { vi: 'có ký tự không dùng trong tên người hoặc dài quá 80 ký tự', en: 'holds signs that no name has, or more than 80 characters' },
    { vi: 'ghi họ và tên như trong căn cước', en: 'write the name as on the identity card' },
  );
};

const readBirth = (report: Report, text: string | null | undefined, today: IsoDate): string | null => {
  if (!filled(text))
    return report('dateOfBirth', '', empty, {
      vi: 'điền ngày sinh (hoặc tháng, hoặc năm)',
      en: 'give the date (or month, or year) of birth',
    });
  if (!isPartialDate(text))
    return report(
      'dateOfBirth',
      text,
      { vi: 'không phải là ngày có thật', en: 'is no existing date' },
      { vi: 'ghi YYYY-MM-DD, YYYY-MM hoặc YYYY', en: 'write YYYY-MM-DD, YYYY-MM or YYYY' },
    );
  if (firstDay(text) > today) return report('dateOfBirth', text, { vi: 'ở tương lai', en: 'lies in the future' }, checkDates);
  if (today < birthday(firstDay(text), YOUNGEST))
    return report('dateOfBirth', text, { vi: `chưa đủ ${YOUNGEST} tuổi`, en: `is less than ${YOUNGEST} years ago` }, checkDates);
  if (today >= birthday(lastDay(text), OLDEST))
    return report('dateOfBirth', text, { vi: `đã trên ${OLDEST} tuổi`, en: `is more than ${OLDEST} years ago` }, checkDates);
  return text;
};

const readJoining = (report: Report, text: string | null | undefined, birth: string | null, today: IsoDate): string | null => {
  if (!filled(text)) return null;
  if (!isPartialDate(text))
    return report(
      'joinedOn',
      text,
      { vi: 'không phải là ngày có thật', en: 'is no existing date' },
      { vi: 'ghi YYYY-MM-DD, YYYY-MM hoặc YYYY', en: 'write YYYY-MM-DD, YYYY-MM or YYYY' },
    );
  if (firstDay(text) > today)
    return report(
      'joinedOn',
      text,
      { vi: 'ở tương lai', en: 'lies in the future' },
      { vi: `ghi ngày không sau ${inWords(today, 'vi')}`, en: `write a date not after ${today}` },
    );
  if (birth !== null && lastDay(text) < birthday(firstDay(birth), YOUNGEST))
    return report(
      'joinedOn',
      text,
      { vi: `khi đó chưa đủ ${YOUNGEST} tuổi (sinh ${inWords(birth, 'vi')})`, en: `is before the age of ${YOUNGEST} (born ${birth})` },
      checkDates,
    );
  return text;
};

const readNumber = (
  report: Report,
  text: string | null | undefined,
  gender: string | null | undefined,
  birth: string | null,
): string | null => {
  if (!filled(text)) return null;
  const compare = {
    vi: 'đối chiếu thẻ căn cước, sửa số hoặc sửa giới tính, ngày sinh',
    en: 'compare with the identity card; correct the number, the gender or the birth date',
  };
  if (!/^\d{12}$/.test(text))
    return report(
      'identityNumber',
      text,
      { vi: `phải có đúng 12 chữ số, nhận được ${text.length} ký tự`, en: `must have exactly 12 digits, got ${text.length} characters` },
      { vi: 'ghi đủ 12 chữ số như trên thẻ căn cước', en: 'write the 12 digits of the identity card' },
    );
  const holder = holderOf(text);
  if ((gender === 'NAM' || gender === 'NU') && holder.gender !== gender)
    return report(
      'identityNumber',
      text,
      {
        vi: `số này là của người ${holder.gender === 'NAM' ? 'nam' : 'nữ'}`,
        en: `belongs to a ${holder.gender === 'NAM' ? 'man' : 'woman'}`,
      },
      compare,
    );
  if (birth !== null && holder.year !== Number(birth.slice(0, 4)))
    return report(
      'identityNumber',
      text,
      { vi: `số này là của người sinh năm ${holder.year}`, en: `belongs to somebody born in ${holder.year}` },
      compare,
    );
  return text;
};

const readPay = (report: Report, row: StaffRowInput, today: IsoDate): StaffPay | null => {
  const { step, overgradePercent } = row;
  const given = { rankCode: filled(row.rankCode), step: step != null, coefficient: filled(row.coefficient), payFrom: filled(row.payFrom) };
  if (!Object.values(given).includes(true) && overgradePercent == null) return null;
  for (const [field, there] of Object.entries(given))
    if (!there)
      report(
        field,
        '',
        { vi: 'để trống trong khi có phần lương khác', en: 'is empty beside other facts of pay' },
        { vi: 'ghi đủ ngạch, bậc, hệ số và ngày hưởng, hoặc bỏ trống cả', en: 'give rank, step, coefficient and date, or none of them' },
      );
  if (Object.values(given).includes(false)) return null;
  const rankCode = readWords(report, 'rankCode', row.rankCode, 40);
  const coefficient = twoDecimals(row.coefficient!);
  if (coefficient === null)
    report(
      'coefficient',
      row.coefficient,
      { vi: 'không phải là hệ số', en: 'is no coefficient' },
      { vi: 'ghi một số có nhiều nhất hai chữ số thập phân, ví dụ 4.74', en: 'write a number with two decimals at most, e.g. 4.74' },
    );
  if (overgradePercent != null && (overgradePercent < 5 || overgradePercent > 60))
    report(
      'overgradePercent',
      overgradePercent,
      { vi: 'vượt khung bắt đầu từ 5%, mỗi năm thêm 1%', en: 'overgrade begins at 5% and grows 1% a year' },
      { vi: 'ghi số phần trăm nguyên từ 5 đến 60; bỏ trống nếu không có', en: 'write a whole percentage from 5 to 60, or none' },
    );
  const payFrom = row.payFrom!;
  if (!isDate(payFrom))
    report(
      'payFrom',
      payFrom,
      { vi: 'không phải là ngày có thật, đủ ngày tháng năm', en: 'is no existing, full date' },
      { vi: 'ghi YYYY-MM-DD theo quyết định', en: 'write YYYY-MM-DD as the decision says' },
    );
  else if (payFrom > today)
    report(
      'payFrom',
      payFrom,
      { vi: 'ở tương lai', en: 'lies in the future' },
      { vi: `ghi ngày không sau ${inWords(today, 'vi')}`, en: `write a date not after ${today}` },
    );
  return rankCode === null || coefficient === null
    ? null
    : { rankCode, step: step!, coefficient, overgradePercent: overgradePercent ?? 0, payFrom };
};

/** Reads and checks one row by itself; `today` is legal today. One problem makes the row bad. */
export const checkStaffRow = (row: StaffRowInput, today: IsoDate): CheckedRow => {
  const problems: RowProblem[] = [];
  const report: Report = (...problem) => {
    problems.push(problemOf(...problem));
    return null;
  };
  const familyName = readNamePart(report, 'familyName', row.familyName, false);
  const givenName = readNamePart(report, 'givenName', row.givenName, true);
  const { gender, category } = row;
  if (gender !== 'NAM' && gender !== 'NU')
    report('gender', gender, gender ? { vi: 'không phải NAM hay NU', en: 'is neither NAM nor NU' } : empty, {
      vi: 'ghi giới tính',
      en: 'give the gender',
    });
  const dateOfBirth = readBirth(report, row.dateOfBirth, today);
  const identityNumber = readNumber(report, row.identityNumber, gender, dateOfBirth);
  const section = readWords(report, 'section', row.section, 200);
  if (!filled(row.jobTitle)) report('jobTitle', '', empty, fill);
  const jobTitle = readWords(report, 'jobTitle', row.jobTitle, 200);
  if (!CATEGORIES.includes(category ?? ''))
    report('category', category, category ? { vi: 'không rõ là đối tượng nào', en: 'is no category' } : empty, {
      vi: `ghi một trong ${CATEGORIES.join(', ')}`,
      en: `write one of ${CATEGORIES.join(', ')}`,
    });
  const joinedOn = readJoining(report, row.joinedOn, dateOfBirth, today);
  const pay = readPay(report, row, today);
  const note = readWords(report, 'note', row.note, 2000);
  if (problems.length > 0) return { row: row.row, facts: null, problems };
  const facts: StaffRow = {
    row: row.row,
    familyName: familyName!,
    givenName: givenName!,
    gender: gender as 'NAM' | 'NU',
    dateOfBirth: dateOfBirth!,
    identityNumber,
    section,
    jobTitle: jobTitle!,
    category: category as PersonCategory,
    joinedOn,
    pay,
    note,
  };
  return { row: row.row, facts, problems };
};
