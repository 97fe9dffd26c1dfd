/** Signs that nobody sees: zero widths, marks of direction, soft hyphens. They come along from web pages, and two names must not differ by them alone. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Text as we keep it: without invisible signs, NFC, single spaces for spaces and control characters, none at the ends. */
export const tidy = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Text folded for search: lower case, no tones, đ as d. The same rule as `foldedText` in db/schema/columns.ts. */
export const fold = (text: string): string =>
  tidy(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/** Họ và đệm apart from tên: the last word is the given name. Only for input that gives the full name in one piece. */
export const splitName = (fullName: string): { familyName: string; givenName: string } => {
  const words = tidy(fullName).split(' ');
  return { familyName: words.slice(0, -1).join(' '), givenName: words.at(-1)! };
};
