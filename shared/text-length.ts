import { invalidInput } from './common-refusals.ts';
import { tidy } from './names.ts';

/** The longest text of a field that people read in a line. */
export const LONGEST_LINE = 300;
/** The longest summary (trích yếu) of a document. */
export const LONGEST_SUMMARY = 2_000;

/** Checks that a text has 1 to `longest` characters once tidied; null when it has. */
export const refuseLength = (field: string, text: string, longest = LONGEST_LINE) => {
  const { length } = tidy(text);
  return length >= 1 && length <= longest
    ? null
    : invalidInput(
        field,
        text.slice(0, 60),
        `"${field}" phải có từ 1 đến ${longest} ký tự, nhận được ${length}: hãy viết lại cho vừa.`,
        `"${field}" must have 1 to ${longest} characters, got ${length}: write it anew.`,
      );
};

/** The texts of a decision or another document, signed by a person or issued by an office. */
export type DocumentTexts = { readonly number: string; readonly summary: string } & (
  { readonly signer: string } | { readonly issuer: string }
);

/** The first text of a document that is empty or too long, or null. `field` is where the document stands in the input. */
export const refuseDocument = (field: string, document: DocumentTexts) =>
  refuseLength(`${field}.number`, document.number) ??
  ('signer' in document ? refuseLength(`${field}.signer`, document.signer) : refuseLength(`${field}.issuer`, document.issuer)) ??
  refuseLength(`${field}.summary`, document.summary, LONGEST_SUMMARY);
