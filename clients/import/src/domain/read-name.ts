import type { Cell } from './cell.ts';
import { cleanText } from './folded-text.ts';
import type { Reading } from './reading.ts';
import { read, unread } from './reading.ts';

export type Name = { familyName: string; givenName: string };

const MENDING = 'ghi họ và tên như trong căn cước, chỉ gồm chữ cái';

/** Letters with their marks, and the signs real names hold: H'Hen, K’Brin, Nguyễn-Phước. */
const NAME = /^[\p{L}\p{M}'’\- ]+$/u;

/** The whole name in one cell: the last word is the given name. */
export const readFullName = (cell: Cell): Reading<Name> => {
  const words = readWords(cell);
  if (!words.ok) return words;
  const cut = words.value.lastIndexOf(' ');
  if (cut < 0) return unread('thiếu họ hoặc thiếu tên', MENDING);
  return read({ familyName: words.value.slice(0, cut), givenName: words.value.slice(cut + 1) }, words.note);
};

/** Family and middle name in one cell, given name in the next; the office's own division is kept. */
export const readTwoPartName = (family: Cell, given: Cell): Reading<Name> => {
  const first = readWords(family);
  if (!first.ok) return first;
  const last = readWords(given);
  if (!last.ok) return last;
  return read({ familyName: first.value, givenName: last.value }, [...new Set([first.note, last.note])].filter(Boolean).join('; '));
};

const readWords = (cell: Cell): Reading<string> => {
  if (cell.kind !== 'text') return unread('không phải là tên người', MENDING);
  const clean = cleanText(cell.text);
  if (!NAME.test(clean) || !/\p{L}/u.test(clean))
    return unread('có ký tự không dùng trong tên người (chữ số, dấu lạ hoặc phông chữ cũ TCVN3, VNI)', `${MENDING}; gõ lại bằng Unicode`);
  if (clean.length > 100) return unread('dài quá 100 ký tự', MENDING);
  const proper = properCase(clean);
  const notes = [
    cell.text.normalize('NFC') !== cell.text && 'chữ tổ hợp chuyển thành dựng sẵn',
    clean !== cell.text.normalize('NFC') && 'bỏ khoảng trắng thừa',
    proper !== clean && 'đổi cách viết hoa',
  ].filter((note) => note !== false);
  return read(proper, notes.length > 0 && `${notes.join(', ')}, đọc là ${proper}`);
};

/** Only a name written wholly in capitals or wholly in small letters is changed; a mixed one is its owner's own spelling. */
const properCase = (name: string): string => {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || (letters !== letters.toUpperCase() && letters !== letters.toLowerCase())) return name;
  return name.toLowerCase().replace(/(^|[ '’\-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
};
