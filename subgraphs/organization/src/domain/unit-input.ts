import { tidy } from '@hoso/shared/names.ts';
import { invalidInput } from '@hoso/shared/common-refusals.ts';

const unitCode = /^[A-Y]\d{2}(\.[A-Z0-9]+)*$/;

/** Checks the name of a unit: 1 to 300 characters after tidying. */
export const refuseName = (name: string) => {
  const length = tidy(name).length;
  return length >= 1 && length <= 300
    ? null
    : invalidInput(
        'name',
        name.slice(0, 60),
        `"name" phải có từ 1 đến 300 ký tự, nhận được ${length}.`,
        `"name" must have 1 to 300 characters, got ${length}.`,
      );
};

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

/** Checks the year of a quota and that the date it takes effect does not lie after that year. */
export const refuseQuotaYear = (year: number, effectiveOn: string) =>
  year >= 1990 && year <= 2200
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
