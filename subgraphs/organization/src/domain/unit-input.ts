import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { refuseLength } from '@hoso/shared/text-length.ts';

const unitCode = /^[A-Y]\d{2}(\.[A-Z0-9]+)*$/;

/** Checks the name of a unit: 1 to 300 characters after tidying. */
export const refuseName = (name: string) => refuseLength('name', name);

/** Checks the form of a unit identifier: one letter A–Y and two digits, then levels after dots, 35 characters at most (QĐ 20/2020/QĐ-TTg). */
export const refuseCode = (code: string) =>
  unitCode.test(code) && code.length <= 35
    ? null
    : invalidInput(
        'code',
        code.slice(0, 60),
        `"code" phải theo dạng mã định danh QĐ 20/2020/QĐ-TTg, ví dụ H31.5.2, nhận được "${code.slice(0, 40)}".`,
        `"code" must have the form of QĐ 20/2020/QĐ-TTg, e.g. H31.5.2, got "${code.slice(0, 40)}".`,
      );

/** Checks that a code given by the parent begins with the parent's own, a level more after a dot (QĐ 20/2020/QĐ-TTg). */
export const refuseCodeUnder = (code: string, parentCode: string | undefined) =>
  parentCode === undefined || code.startsWith(`${parentCode}.`)
    ? null
    : invalidInput(
        'code',
        code.slice(0, 60),
        `"code" phải bắt đầu bằng mã của đơn vị cấp trên ("${parentCode}."), nhận được "${code.slice(0, 40)}".`,
        `"code" must begin with the code of the parent ("${parentCode}."), got "${code.slice(0, 40)}".`,
      );

type Kind = { readonly code: string; readonly level: string; readonly rank: number };
/** Checks that a unit stands on a lower level than its parent; sections alone stand under sections. */
export const refuseLevel = (kind: Kind, parent: Kind) =>
  kind.rank > parent.rank || (kind.level === 'SECTION' && parent.level === 'SECTION')
    ? null
    : invalidInput(
        'kind',
        kind.code,
        `"kind" ${kind.code} không đứng dưới loại ${parent.code} của đơn vị cấp trên: hãy chọn loại ở cấp thấp hơn, hoặc cấp trên khác.`,
        `"kind" ${kind.code} does not stand under the parent's kind ${parent.code}: choose a kind of a lower level, or another parent.`,
      );

/** Checks a number of posts: not negative, two decimals at most, below 10,000,000. */
export const refuseAssigned = (assigned: string) =>
  /^\d{1,7}(\.\d{1,2})?$/.test(assigned)
    ? null
    : invalidInput(
        'assigned',
        assigned,
        `"assigned" phải là số không âm, tối đa hai chữ số lẻ, nhận được "${assigned}".`,
        `"assigned" must be a non-negative number with two decimals at most, got "${assigned}".`,
      );

/** Whether quotas can be of this year. */
export const isQuotaYear = (year: number): boolean => year >= 1990 && year <= 2200;

/** Checks the year of a quota and that the date it takes effect does not lie after that year. */
export const refuseQuotaYear = (year: number, effectiveOn: string) =>
  isQuotaYear(year)
    ? Number(effectiveOn.slice(0, 4)) <= year
      ? null
      : invalidInput(
          'effectiveOn',
          effectiveOn,
          `"effectiveOn" phải trong hoặc trước năm ${year}, nhận được ${effectiveOn}.`,
          `"effectiveOn" must lie in or before ${year}, got ${effectiveOn}.`,
        )
    : invalidInput('year', String(year), `"year" phải từ 1990 đến 2200, nhận được ${year}.`, `"year" must be 1990 to 2200, got ${year}.`);

/** The date on which the people of a quota year are counted: today within the year, its nearest day otherwise. */
export const countingDay = (year: number, today: string): string => {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  return today < first ? first : today > last ? last : today;
};

/** Checks a number of posts that moves between pools: above none, two decimals at most. */
export const refusePosts = (field: string, posts: string) =>
  refuseAssigned(posts) === null && /[1-9]/.test(posts)
    ? null
    : invalidInput(
        field,
        posts,
        `"${field}" phải là số trên 0, tối đa hai chữ số lẻ, nhận được "${posts.slice(0, 20)}".`,
        `"${field}" must be a number above 0 with two decimals at most, got "${posts.slice(0, 20)}".`,
      );

/** Checks the part of a post: above 0 and at most 1, two decimals at most. */
export const refuseShare = (field: string, share: string) =>
  /^(1(\.0{1,2})?|0?\.(\d[1-9]|[1-9]\d?))$/.test(share)
    ? null
    : invalidInput(
        field,
        share,
        `"${field}" phải trên 0 và không quá 1, tối đa hai chữ số lẻ (0.5 là nửa chỗ), nhận được "${share.slice(0, 20)}".`,
        `"${field}" must be above 0 and at most 1 with two decimals at most (0.5 is half a post), got "${share.slice(0, 20)}".`,
      );

/** Checks the grades (bậc nghề nghiệp) of a position: both or neither, from 1 to 5, the lowest first. */
export const refuseGrades = (lowest: number | null | undefined, top: number | null | undefined) => {
  const both = lowest != null && top != null;
  if (lowest == null && top == null) return null;
  return both && lowest >= 1 && lowest <= top && top <= 5
    ? null
    : invalidInput(
        'topGrade',
        `${lowest ?? ''}-${top ?? ''}`,
        `"lowestGrade" và "topGrade" phải cùng có, từ 1 đến 5 và theo thứ tự, nhận được ${lowest ?? 'trống'} và ${top ?? 'trống'}.`,
        `"lowestGrade" and "topGrade" go together, from 1 to 5 and in order, got ${lowest ?? 'none'} and ${top ?? 'none'}.`,
      );
};
