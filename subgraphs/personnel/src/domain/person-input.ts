import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import { type DocumentTexts, refuseDocument, refuseLength } from '@hoso/shared/text-length.ts';
import { birthday, YOUNGEST } from './working-age.ts';

const printable = /^[\p{L}\p{M}' .-]+$/u;

/** Checks one part of a name: letters, up to 80 characters; the given name may not be empty. */
const refuseNamePart = (field: string, text: string, required: boolean) => {
  const name = tidy(text);
  if (name === '' && !required) return null;
  return name !== '' && name.length <= 80 && printable.test(name)
    ? null
    : invalidInput(
        field,
        text.slice(0, 80),
        `"${field}" phải là chữ, từ 1 đến 80 ký tự, nhận được "${text.slice(0, 40)}".`,
        `"${field}" must be letters, 1 to 80 characters, got "${text.slice(0, 40)}".`,
      );
};

const refuseIdentityNumber = (number: string | null | undefined) =>
  number == null || /^\d{12}$/.test(number)
    ? null
    : invalidInput(
        'identityNumber',
        number.slice(0, 20),
        `"identityNumber" phải có đúng 12 chữ số, nhận được ${number.length} ký tự.`,
        `"identityNumber" must have exactly 12 digits, got ${number.length} characters.`,
      );

/** Checks the part of a post: above 0 and at most 1, two decimals at most. */
export const refuseShare = (share: string | null | undefined) =>
  share == null || /^(1(\.0{1,2})?|0?\.(\d[1-9]|[1-9]\d?))$/.test(share)
    ? null
    : invalidInput(
        'share',
        share,
        `"share" phải trên 0 và không quá 1, tối đa hai chữ số lẻ (0.5 là nửa chỗ), nhận được "${share.slice(0, 20)}".`,
        `"share" must be above 0 and at most 1 with two decimals at most (0.5 is half a post), got "${share.slice(0, 20)}".`,
      );

/** Checks the texts of a decision beyond the quota, where one is named. */
export const refuseOverQuota = (document: DocumentTexts | null | undefined) => (document ? refuseDocument('overQuota', document) : null);

type Appointment = {
  familyName: string;
  givenName: string;
  dateOfBirth: string;
  identityNumber?: string | null;
  jobTitle: string;
  rankCode?: string | null;
  effectiveFrom: string;
  share?: string | null;
  overQuota?: DocumentTexts | null | undefined;
  decision: DocumentTexts;
};

/** The first thing wrong with an appointment's input, or null. Whoever is appointed has reached the youngest age of work by then. */
export const refuseAppointment = (input: Appointment) =>
  refuseNamePart('familyName', input.familyName, false) ??
  refuseNamePart('givenName', input.givenName, true) ??
  refuseIdentityNumber(input.identityNumber) ??
  refuseLength('jobTitle', input.jobTitle) ??
  (input.rankCode == null ? null : refuseLength('rankCode', input.rankCode, 40)) ??
  refuseShare(input.share) ??
  refuseOverQuota(input.overQuota) ??
  refuseDocument('decision', input.decision) ??
  (birthday(input.dateOfBirth, YOUNGEST) <= input.effectiveFrom.slice(0, input.dateOfBirth.length)
    ? null
    : invalidInput(
        'dateOfBirth',
        input.dateOfBirth,
        `"dateOfBirth" (${input.dateOfBirth}) chưa đủ ${YOUNGEST} tuổi vào ngày hiệu lực ${input.effectiveFrom}: hãy kiểm tra lại.`,
        `"dateOfBirth" (${input.dateOfBirth}) is less than ${YOUNGEST} years before the effective date ${input.effectiveFrom}: check it.`,
      ));

/** The first thing wrong with a move's input, or null. */
export const refuseMoveInput = (input: {
  jobTitle: string;
  share?: string | null;
  overQuota?: DocumentTexts | null | undefined;
  decision: DocumentTexts;
}) =>
  refuseLength('jobTitle', input.jobTitle) ??
  refuseShare(input.share) ??
  refuseOverQuota(input.overQuota) ??
  refuseDocument('decision', input.decision);
