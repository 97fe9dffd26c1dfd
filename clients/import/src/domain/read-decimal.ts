import type { Cell } from './cell.ts';
import { shortNumber } from './cell.ts';
import { cleanText } from './folded-text.ts';
import type { Reading } from './reading.ts';
import { read, unread } from './reading.ts';

const MENDING = 'ghi một số có nhiều nhất hai chữ số thập phân, ví dụ 4,74';

/** Reads a coefficient: exact, two decimals ('6.20'), with comma or point. Coefficients of NĐ 204/2004 lie between 1 and 13. */
export const readCoefficient = (cell: Cell): Reading<string> => {
  const text = cell.kind === 'number' ? shortNumber(cell.number) : cell.kind === 'text' ? cleanText(cell.text).replace(/\s/gu, '') : '';
  if (!/^\d{1,2}([.,]\d+)?$/u.test(text)) return unread('không phải là hệ số', MENDING);
  const value = twoDecimals(text);
  if (value === null) return unread('có quá hai chữ số thập phân', MENDING);
  const hundredths = Number(value.replace('.', ''));
  if (hundredths < 100 || hundredths > 1300) return unread('nằm ngoài các hệ số lương (từ 1,00 đến 13,00)', MENDING);
  return read(value, text.includes(',') && `dấu phẩy thập phân, đọc là ${value}`);
};

/** "4,4", "4.4" and "4.400" as "4.40", so that equal coefficients are equal texts; null when it is none or needs more places. */
export const twoDecimals = (text: string): string | null => {
  const match = /^(\d+)(?:[.,](\d{1,2})0*)?$/u.exec(text);
  return match ? `${Number(match[1])}.${(match[2] ?? '').padEnd(2, '0')}` : null;
};

/** Reads the overgrade percentage (phụ cấp thâm niên vượt khung, TT 04/2005/TT-BNV): 5 or more, whole; 0 means none. */
export const readOvergrade = (cell: Cell): Reading<number | null> => {
  const mending = 'ghi số phần trăm nguyên, ví dụ 5 hoặc 7%; để trống nếu không có';
  const text =
    cell.kind === 'number' ? shortNumber(cell.percent ? cell.number * 100 : cell.number) : cell.kind === 'text' ? cleanText(cell.text) : '';
  const match = /^(\d+)(?:[.,]0+)?\s*%?$/u.exec(text);
  if (!match) return unread('không phải là số phần trăm', mending);
  const percent = Number(match[1]);
  if (percent === 0) return read(null);
  return percent >= 5 && percent <= 60 ? read(percent) : unread('vượt khung bắt đầu từ 5%, mỗi năm thêm 1%', mending);
};
