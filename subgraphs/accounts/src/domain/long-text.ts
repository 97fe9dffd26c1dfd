import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';

/** The longest text of a message, in characters. */
export const LONGEST_MESSAGE = 10_000;
/** The longest text of news, in characters. */
export const LONGEST_NEWS = 20_000;

/** Checks a text of several lines, as it is kept (NFC, no blank ends); null when it has 1 to `longest` characters. */
export const refuseText = (field: string, text: string, longest: number) => {
  // As the database counts: a character outside of the first plane is one.
  // One of signs that nobody sees, zero widths and marks of direction, is empty to whoever reads it.
  const length = tidy(text) === '' ? 0 : [...text.normalize('NFC').trim()].length;
  return length >= 1 && length <= longest
    ? null
    : invalidInput(
        field,
        text.slice(0, 60),
        `"${field}" phải có từ 1 đến ${longest} ký tự, nhận được ${length}: hãy viết lại cho vừa.`,
        `"${field}" must have 1 to ${longest} characters, got ${length}: write it anew.`,
      );
};
