import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { type DocumentTexts, LONGEST_SUMMARY, refuseDocument, refuseLength } from '@hoso/shared/text-length.ts';

const CODE = /^[A-Z0-9]+(_[A-Z0-9]+)*$/;
export const LONGEST_CODE = 60;

/** Whether a text has the form of a code: capitals without accents and digits, parts joined by one `_`, 60 characters at most. */
export const isCatalogCode = (code: string): boolean => CODE.test(code) && code.length <= LONGEST_CODE;

const refuseForm = (field: string, code: string) =>
  isCatalogCode(code)
    ? null
    : invalidInput(
        field,
        code,
        `"${field}" phải là chữ hoa không dấu, số và gạch dưới, tối đa ${LONGEST_CODE} ký tự, ví dụ CONG_CHUC; nhận được "${code.slice(0, 40)}".`,
        `"${field}" must be capitals without accents, digits and underscores, ${LONGEST_CODE} at most, e.g. CONG_CHUC; got "${code.slice(0, 40)}".`,
      );

type Texts = { name: string; legalBasis: string; note?: string | null; decision: DocumentTexts };

const refuseTexts = ({ name, legalBasis, note, decision }: Texts) =>
  refuseLength('name', name) ??
  refuseLength('legalBasis', legalBasis) ??
  (note == null ? null : refuseLength('note', note, LONGEST_SUMMARY)) ??
  refuseDocument('decision', decision);

const MOST = 1_000_000;

/** The first thing wrong with a new entry by itself, or null. */
export const refuseNewEntry = (input: Texts & { code: string; sortOrder?: number | null }) =>
  refuseForm('code', input.code) ??
  refuseTexts(input) ??
  (input.sortOrder == null || (input.sortOrder >= 0 && input.sortOrder <= MOST)
    ? null
    : invalidInput(
        'sortOrder',
        String(input.sortOrder),
        `"sortOrder" phải từ 0 đến ${MOST}, nhận được ${input.sortOrder}.`,
        `"sortOrder" must be 0 to ${MOST}, got ${input.sortOrder}.`,
      ));

/** The first thing wrong with a new wording by itself, or null. */
export const refuseNewWording = (input: Texts) => refuseTexts(input);
