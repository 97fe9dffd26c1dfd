/** Text as it should stand: NFC, no invisible or control characters, single ordinary spaces. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Text for comparing: lower case, no accents, đ as d, every other sign a space (% stays a word). */
export const fold = (text: string): string =>
  cleanText(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/%/gu, ' % ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
