import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { refusal } from '@hoso/shared/refusal.ts';

/** A subject as OpenID Connect Core §2 bounds it: printable ASCII, compared letter by letter. */
const SUBJECT = /^[\x21-\x7e]{1,255}$/;
/** Numbers of people (CMND, CCCD) stand sealed or nowhere; as the name of an identity one would stand in plain. */
const NUMBER_OF_A_PERSON = /^(?:\d{9}|\d{12})$/;

/** Whether a provider could vouch for such a subject here. */
export const isSubject = (subject: string): boolean => SUBJECT.test(subject) && !NUMBER_OF_A_PERSON.test(subject);

/** What is wrong with a subject that somebody types in; null when nothing is. */
export const refuseSubject = (subject: string) => {
  if (isSubject(subject)) return null;
  return NUMBER_OF_A_PERSON.test(subject)
    ? invalidInput(
        'subject',
        // Not said back: it may be somebody's.
        '',
        '"subject" là số định danh của một người, không được lưu ở đây: hãy đề nghị nhà cung cấp dùng danh tính riêng (sub) và liên kết danh tính ấy.',
        '"subject" is the identity number of a person, which is not kept here: have the provider use a subject of its own (sub) and link that one.',
      )
    : invalidInput(
        'subject',
        subject,
        `"subject" phải gồm 1 đến 255 ký tự ASCII không có khoảng trắng, nhận được "${subject.slice(0, 40)}": hãy chép đúng như nhà cung cấp ghi.`,
        `"subject" must be 1 to 255 ASCII characters without spaces, got "${subject.slice(0, 40)}": copy it as the provider writes it.`,
      );
};

const WHY_NOT_LINKED = {
  OFF: {
    field: 'subject',
    vi: 'không liên kết được vì hệ thống chưa cấu hình nhà cung cấp định danh: hãy đặt HOSO_OIDC_ISSUER trước',
    en: 'cannot be linked, as no OpenID provider is configured: set HOSO_OIDC_ISSUER first',
  },
  OWN: {
    field: 'accountId',
    vi: 'là tài khoản của chính bạn: hãy đề nghị một người quản trị khác thực hiện',
    en: 'is your own account: ask another administrator',
  },
  PROGRAM: {
    field: 'accountId',
    vi: 'là tài khoản của chương trình, đăng nhập bằng bí mật riêng: hãy dùng issueServiceCredential',
    en: 'is the account of a program, which signs in by its secret: use issueServiceCredential',
  },
  WITHDRAWN: {
    field: 'accountId',
    vi: 'đã thu hồi hoặc hết hạn: hãy chọn một tài khoản đang dùng',
    en: 'is withdrawn or expired: choose an account in use',
  },
  LINKED: {
    field: 'accountId',
    vi: 'đã liên kết với một danh tính khác: hãy kết thúc liên kết ấy bằng endExternalIdentity trước',
    en: 'is linked to another identity already: end that one with endExternalIdentity first',
  },
  TAKEN: {
    field: 'subject',
    vi: 'đã liên kết với một tài khoản đang dùng: hãy kiểm tra lại, hoặc kết thúc liên kết kia trước',
    en: 'is linked to an account in use already: check it, or end that link first',
  },
} as const;

/** Why an account is not linked to a subject. */
export const identityRefused = (why: keyof typeof WHY_NOT_LINKED, { accountId, subject }: { accountId: string; subject: string }) => {
  const { field, vi, en } = WHY_NOT_LINKED[why];
  const value = field === 'subject' ? subject : accountId;
  return refusal('ExternalIdentityRefused', { vi: `"${field}" (${value}) ${vi}.`, en: `"${field}" (${value}) ${en}.` }, { field, value });
};
