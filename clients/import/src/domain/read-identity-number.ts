import type { Cell } from './cell.ts';
import { shortNumber } from './cell.ts';
import { cleanText } from './folded-text.ts';
import type { Reading } from './reading.ts';
import { read, unread } from './reading.ts';

export type Gender = 'NAM' | 'NU';
/** What the row itself says about its person; null where it does not say, or says it unreadably. */
export type Holder = { gender: Gender | null; birthYear: number | null };

const MENDING = 'ghi đủ 12 chữ số như trên thẻ căn cước, định dạng ô là Text';

/**
 * Reads a personal identification number (số định danh cá nhân, 12 digits: place 3, century and gender 1, birth year 2, random 6;
 * NĐ 137/2015/NĐ-CP Điều 13). A leading zero that Excel dropped is put back only when the number then fits gender and birth year.
 */
export const readIdentityNumber = (cell: Cell, holder: Holder): Reading<string> => {
  if (cell.kind === 'number') return restored(shortNumber(cell.number), [10, 11], holder);
  if (cell.kind !== 'text') return unread('không phải là số căn cước', MENDING);
  const clean = cleanText(cell.text).replace(/^'/u, '');
  const digits = clean.replace(/[\s.\-]/gu, '');
  if (!/^\d+$/u.test(digits)) return unread('có ký tự không phải chữ số', MENDING);
  if (digits.length === 12) return read(digits, digits !== cell.text && `bỏ dấu cách, dấu chấm, đọc là ${digits}`);
  return restored(digits, [11], holder);
};

const restored = (digits: string, lengths: readonly number[], holder: Holder): Reading<string> => {
  if (digits.length === 12 && /^\d+$/u.test(digits)) return read(digits);
  if (digits.length === 9) return unread('chỉ có 9 chữ số, là số chứng minh nhân dân cũ', MENDING);
  const wrongLength = unread(`có ${digits.length} chữ số, phải có 12`, MENDING);
  if (!/^\d+$/u.test(digits) || !lengths.includes(digits.length)) return wrongLength;
  const number = digits.padStart(12, '0');
  if (holder.gender === null || holder.birthYear === null || disagreement(number, holder) !== null) return wrongLength;
  return read(number, `thêm số 0 ở đầu mà Excel đã bỏ, đọc là ${number} (khớp giới tính và năm sinh)`);
};

/** Gender and birth year inside the number: 0/1 born in 19xx, 2/3 in 20xx and so on; even is a man, odd a woman. */
const holderOf = (number: string): { gender: Gender; birthYear: number } => {
  const digit = Number(number[3]);
  return { gender: digit % 2 === 0 ? 'NAM' : 'NU', birthYear: 1900 + 100 * Math.floor(digit / 2) + Number(number.slice(4, 6)) };
};

const word = (gender: Gender): string => (gender === 'NAM' ? 'nam' : 'nữ');

/** A sentence when the number belongs to a person of another gender or birth year than the row says; null when nothing contradicts. */
export const disagreement = (number: string, holder: Holder): string | null => {
  const within = holderOf(number);
  const otherGender = holder.gender !== null && holder.gender !== within.gender;
  const otherYear = holder.birthYear !== null && holder.birthYear !== within.birthYear;
  if (!otherGender && !otherYear) return null;
  const said = [holder.gender && word(holder.gender), holder.birthYear && `sinh năm ${holder.birthYear}`].filter(Boolean).join(' ');
  return `số này là của người ${word(within.gender)} sinh năm ${within.birthYear}, dòng này ghi ${said}`;
};
