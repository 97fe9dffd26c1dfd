import { refusal } from '@hoso/shared/refusal.ts';
import { LONGEST_PASSWORD, type PasswordFault, type PasswordRules } from './password-rules.ts';

/** What is wrong, and what to do about it, as the second half of a sentence. */
const wordsOf = (fault: PasswordFault, { minLength, history }: PasswordRules): { readonly vi: string; readonly en: string } => {
  switch (fault) {
    case 'TOO_SHORT':
      return { vi: `phải có ít nhất ${minLength} ký tự`, en: `it must have at least ${minLength} characters` };
    case 'TOO_LONG':
      return { vi: `không được dài quá ${LONGEST_PASSWORD} ký tự`, en: `it must not be longer than ${LONGEST_PASSWORD} characters` };
    case 'NO_UPPER':
      return { vi: 'phải có chữ hoa', en: 'it must have a capital letter' };
    case 'NO_LOWER':
      return { vi: 'phải có chữ thường', en: 'it must have a small letter' };
    case 'NO_DIGIT':
      return { vi: 'phải có chữ số', en: 'it must have a figure' };
    case 'NO_SPECIAL':
      return { vi: 'phải có ký tự đặc biệt, ví dụ "-" hoặc "!"', en: 'it must have a sign such as "-" or "!"' };
    case 'CONTAINS_NAME':
      return { vi: 'không được chứa họ tên người giữ tài khoản', en: 'it must not contain the name of the holder' };
    case 'CONTAINS_BIRTH_DATE':
      return { vi: 'không được chứa ngày sinh', en: 'it must not contain the date of birth' };
    case 'ONLY_UNIT_NAME':
      return { vi: 'không được chỉ là tên đơn vị', en: 'it must not be the name of the unit alone' };
    case 'CONTAINS_LOGIN':
      return { vi: 'không được chứa tên đăng nhập', en: 'it must not contain the login' };
    case 'COMMON':
      return { vi: 'không được là mật khẩu phổ biến', en: 'it must not be one that everybody tries first' };
    case 'USED_BEFORE':
      return {
        vi: `không được là mật khẩu đang dùng hoặc ${history} mật khẩu gần nhất`,
        en: `it must not be the present one or one of the last ${history}`,
      };
  }
};

/** A new password that breaks rules: all of them at once. The password itself is never told back. */
export const passwordRefused = (faults: readonly PasswordFault[], rules: PasswordRules) => {
  const words = faults.map((fault) => wordsOf(fault, rules));
  return refusal(
    'PasswordRefused',
    {
      vi: `"newPassword" chưa được: ${words.map(({ vi }) => vi).join('; ')}. Hãy chọn mật khẩu khác, ví dụ một câu nhiều từ không liên quan đến bạn.`,
      en: `"newPassword" will not do: ${words.map(({ en }) => en).join('; ')}. Choose another, such as a sentence of several words that have nothing to do with you.`,
    },
    { field: 'newPassword', faults: [...faults], articles: rules.articles },
  );
};

/** The present password, asked for once more, does not hold. */
export const currentPasswordRefused = () =>
  refusal(
    'CurrentPasswordRefused',
    {
      vi: '"currentPassword" không đúng: hãy nhập lại mật khẩu đang dùng; nếu đã quên, hãy báo người đứng đầu cơ quan để đề nghị Sở Nội vụ cấp lại.',
      en: '"currentPassword" is wrong: type the present password again; if it is forgotten, tell the head of your agency, who asks Sở Nội vụ for a new one.',
    },
    { field: 'currentPassword' },
  );

/** A ticket that opens nothing (any more): it is over, used, or was tried too often. Which it was is nobody's business. */
export const ticketRefused = () =>
  refusal(
    'TicketRefused',
    {
      vi: '"ticket" đã hết hạn hoặc đã dùng: hãy đăng nhập lại từ đầu.',
      en: '"ticket" is over or used: sign in from the beginning.',
    },
    { field: 'ticket' },
  );

/** A code of the second factor that does not hold, or was used before. */
export const codeRefused = () =>
  refusal(
    'CodeRefused',
    {
      vi: '"code" không đúng hoặc đã dùng: hãy đợi mã mới trên thiết bị (30 giây một mã) rồi nhập lại, hoặc dùng một mã khôi phục; mất cả hai thì báo người đứng đầu cơ quan.',
      en: '"code" is wrong or was used: wait for the next one on your device (every 30 seconds), or use a recovery code; without both, tell the head of your agency.',
    },
    { field: 'code' },
  );
