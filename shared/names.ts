/** Text as we keep it: NFC, single spaces, no spaces at the ends. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

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
