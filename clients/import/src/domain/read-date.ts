import type { Cell } from './cell.ts';
import { shortNumber } from './cell.ts';
import { cleanText } from './folded-text.ts';
import type { Reading } from './reading.ts';
import { read, unread } from './reading.ts';

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD': a date as exactly as it is known. */
export type PartialDate = string;

const DAY = 86_400_000;
const MENDING = 'ghi ngày/tháng/năm, ví dụ 05/11/1985';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The day an Excel serial stands for. The 1900 system counts a 29/02/1900 that never was, so days before it are off by one.
 * The 1904 system (old Macintosh workbooks) starts 1,462 days later.
 */
export const dateOfSerial = (serial: number, date1904: boolean): string => {
  const days = Math.floor(serial);
  const origin = date1904 ? Date.UTC(1904, 0, 1) : days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(origin + days * DAY).toISOString().slice(0, 10);
};

/**
 * Reads day/month/year in the Vietnamese order, month/year, year alone, ISO text, or an Excel date.
 * Never turns the order round (01/13/2024 is refused) and never completes a two-digit year.
 */
export const readDate = (cell: Cell, date1904 = false): Reading<PartialDate> => {
  switch (cell.kind) {
    case 'date':
      return cell.serial >= 1900 && cell.serial <= 2100
        ? unread(
            `Excel hiểu số ${cell.serial} thành ngày ${cell.date}, có thể người nhập chỉ ghi năm`,
            'ghi năm dưới dạng chữ hoặc ghi đủ ngày/tháng/năm',
          )
        : read(cell.date);
    case 'number':
      return readNumber(cell.number, date1904);
    case 'text':
      return readText(cleanText(cell.text));
    default:
      return unread('không phải là ngày', MENDING);
  }
};

const readNumber = (value: number, date1904: boolean): Reading<PartialDate> => {
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) return read(String(value));
  // A plain number of this size in a date column can only be an Excel date that lost its format (1937 to 2119).
  if (value >= 13_500 && value <= 80_000) {
    const date = dateOfSerial(value, date1904);
    return read(date, `số ${shortNumber(value)} của Excel đọc là ngày ${date.split('-').reverse().join('/')}`);
  }
  return unread('không phải là ngày', MENDING);
};

const readText = (text: string): Reading<PartialDate> => {
  const tidy = text
    .replace(/\s+0{1,2}:00(:00(\.0+)?)?$/u, '')
    .replace(/^ngày\s+/iu, '')
    .replace(/\s*tháng\s*|\s*năm\s*/giu, '/')
    .replace(/T00:00:00(\.0+)?Z?$/u, '')
    .replace(/\s*([/.\-])\s*/gu, '$1');

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(tidy);
  if (iso) return fullDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const full = /^(\d{1,2})([/.\-])(\d{1,2})\2(\d+)$/u.exec(tidy);
  if (full) return full[4]?.length === 4 ? fullDate(Number(full[4]), Number(full[3]), Number(full[1])) : shortYear();
  const month = /^(\d{1,2})[/.\-](\d{4})$/u.exec(tidy);
  if (month) return monthOf(Number(month[2]), Number(month[1]));
  if (/^(19|20)\d{2}$/u.test(tidy)) return read(tidy);
  return unread('không đọc được thành ngày', MENDING);
};

const shortYear = () => unread('năm phải đủ bốn chữ số', MENDING);

const monthOf = (year: number, month: number): Reading<PartialDate> =>
  month >= 1 && month <= 12 ? read(`${year}-${two(month)}`) : unread(`không có tháng ${month}`, 'ghi tháng/năm, ví dụ 09/1988');

const fullDate = (year: number, month: number, day: number): Reading<PartialDate> => {
  if (month < 1 || month > 12) return unread(`không có tháng ${month}; ngày đứng trước tháng`, MENDING);
  if (day < 1 || day > daysIn(year, month))
    return unread(`tháng ${month}/${year} không có ngày ${day}`, `${MENDING}; đối chiếu giấy khai sinh hoặc quyết định`);
  return read(`${year}-${two(month)}-${two(day)}`);
};

/** First and last day that a partial date may mean. */
export const earliest = (date: PartialDate): string => `${date}-01-01`.slice(0, 4) + (date.slice(4, 7) || '-01') + (date.slice(7) || '-01');
export const latest = (date: PartialDate): string => {
  const year = Number(date.slice(0, 4));
  const month = date.length >= 7 ? Number(date.slice(5, 7)) : 12;
  return date.length === 10 ? date : `${date.slice(0, 4)}-${two(month)}-${two(daysIn(year, month))}`;
};

/** The day somebody reaches an age; 29/02 counts from 28/02 in other years. */
export const birthday = (born: string, age: number): string => {
  const year = Number(born.slice(0, 4)) + age;
  const month = Number(born.slice(5, 7));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(Number(born.slice(8)), daysIn(year, month)))}`;
};

/** dd/mm/yyyy as people here write it; a partial date keeps its parts. */
export const shownDate = (date: PartialDate): string => date.split('-').reverse().join('/');
