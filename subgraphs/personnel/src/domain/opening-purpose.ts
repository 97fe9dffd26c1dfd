import { tidy } from '@hoso/shared/names.ts';

const SHORTEST = 5;
const LONGEST = 300;

export type Purpose =
  { readonly kind: 'STATED'; readonly purpose: string } | { readonly kind: 'REFUSED'; readonly vi: string; readonly en: string };

/**
 * Why somebody opens a restricted field, as the audit keeps it: 5 to 300 characters, tidied, NFC. Refuses a purpose with nine
 * figures in a row, or twelve however they are parted: the audit would keep the very number that is sealed elsewhere.
 */
export const statedPurpose = (text: string): Purpose => {
  const purpose = tidy(text.normalize('NFC'));
  const { length } = [...purpose];
  if (length < SHORTEST || length > LONGEST)
    return {
      kind: 'REFUSED',
      vi: `"purpose" phải có từ ${SHORTEST} đến ${LONGEST} ký tự, nhận được ${length}: hãy ghi rõ mở số để làm việc gì.`,
      en: `"purpose" must have ${SHORTEST} to ${LONGEST} characters, got ${length}: say what the number is opened for.`,
    };
  if (/\p{Nd}{9}/u.test(purpose) || /\p{Nd}{12}/u.test(purpose.replace(/[^\p{L}\p{Nd}]/gu, '')))
    return {
      kind: 'REFUSED',
      vi: '"purpose" không được chứa dãy từ 9 chữ số, hay 12 chữ số viết cách: hãy ghi mục đích bằng lời, không ghi số định danh vào nhật ký.',
      en: '"purpose" must not hold nine figures in a row: say it in words, the audit keeps no personal number.',
    };
  return { kind: 'STATED', purpose };
};
