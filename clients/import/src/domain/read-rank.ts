import type { Cell } from './cell.ts';
import { shortNumber } from './cell.ts';
import { cleanText, fold } from './folded-text.ts';
import type { Reading } from './reading.ts';
import { read, unread } from './reading.ts';

export type Rank = { code: string; name: string; steps: { step: number; coefficient: string }[] };
export type RankCatalog = readonly Rank[];

const MENDING = 'chọn đúng mã ngạch trong danh mục';

const bare = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/gu, '');

/** Reads a rank by code ("01.002", also without its dots), by name, or by both together; a code and a name that differ are refused. */
export const readRank = (cell: Cell, catalog: RankCatalog): Reading<Rank> => {
  if (cell.kind === 'number') return readNumber(cell.number, catalog);
  if (cell.kind !== 'text') return unread('không phải là ngạch', MENDING);
  const text = cleanText(cell.text);
  const exact = catalog.find(({ code }) => code === text);
  if (exact) return read(exact, text !== cell.text && `bỏ khoảng trắng thừa, đọc là ${exact.code}`);
  const byCode = catalog.filter(({ code }) => bare(code) === bare(fold(text).replace(/ /gu, '')));
  if (byCode.length === 1 && byCode[0]) return read(byCode[0], `mã ngạch đọc là ${byCode[0].code} (${byCode[0].name})`);
  return readCodeWithName(text, catalog) ?? readName(text, catalog) ?? unknown(text, catalog);
};

/** Excel turns the code 01.002 into the number 1.002 and 01002 into 1002; it is read only when a single rank fits. */
const readNumber = (value: number, catalog: RankCatalog): Reading<Rank> => {
  const shown = shortNumber(value);
  const fitting = catalog.filter(
    ({ code }) => /^\d+\.\d+$/u.test(code) && (Number(code) === Number(shown) || Number(bare(code)) === Number(shown)),
  );
  const only = fitting.length === 1 ? fitting[0] : undefined;
  return only ? read(only, `Excel đã đổi mã thành số, đọc là ${only.code} (${only.name})`) : unknown(shown, catalog);
};

const readCodeWithName = (text: string, catalog: RankCatalog): Reading<Rank> | null => {
  const words = text.split(/[\s()–,;:]+/u).filter((word) => /\d/u.test(word));
  const found = words.flatMap((word) => catalog.filter(({ code }) => bare(code) === bare(word)).map((rank) => ({ word, rank })));
  const [only, ...more] = found;
  if (!only || more.length > 0) return null;
  const { word, rank } = only;
  return fold(text.replace(word, ' ')) === fold(rank.name)
    ? read(rank)
    : unread(`mã ${rank.code} là ngạch ${rank.name}, không khớp tên ngạch ghi kèm`, 'ghi đúng một ngạch');
};

const readName = (text: string, catalog: RankCatalog): Reading<Rank> | null => {
  const named = catalog.filter(({ name }) => fold(name) === fold(text));
  if (named.length === 1 && named[0]) return read(named[0], `tên ngạch đọc là mã ${named[0].code}`);
  if (named.length > 1) return unread(`có nhiều ngạch cùng tên (${named.map(({ code }) => code).join(', ')})`, 'ghi mã ngạch');
  return null;
};

const unknown = (text: string, catalog: RankCatalog): Reading<Rank> => {
  const family = catalog.filter(({ code }) => bare(code).slice(0, 2) === bare(text).slice(0, 2)).slice(0, 6);
  const hint = family.map(({ code, name }) => `${code} ${name}`).join('; ');
  return unread('không có trong danh mục ngạch', hint ? `${MENDING}, ví dụ ${hint}` : MENDING);
};
