import { refusal } from '@hoso/shared/refusal.ts';

/** One answer for wrong password, locked, expired and unknown: which it was is nobody's business but the log's. */
export const signInRefused = () =>
  refusal('SignInRefused', {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản không dùng được: hãy kiểm tra lại, hoặc liên hệ người quản trị của cơ quan.',
    en: 'Wrong login or password, or the account cannot be used: check both, or ask the administrator of your agency.',
  });

/** One answer for whatever goes wrong at or after an OpenID provider: which it was is nobody's business but the log's. */
export const vouchedSignInRefused = () =>
  refusal('VouchedSignInRefused', {
    vi: 'Đăng nhập qua nhà cung cấp định danh không thành công: hãy thử lại từ đầu, đăng nhập bằng mật khẩu, hoặc liên hệ người quản trị của cơ quan.',
    en: 'Signing in through the identity provider failed: try again from the beginning, use your password, or ask the administrator of your agency.',
  });

export const tooManyAttempts = (retryAfter: Date) =>
  refusal(
    'TooManyAttempts',
    {
      vi: `Đã thử đăng nhập quá nhiều lần: hãy thử lại sau ${retryAfter.toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })}.`,
      en: `Too many attempts: try again after ${retryAfter.toISOString()}.`,
    },
    { retryAfter: retryAfter as unknown as string },
  );

/** Too many passwords are looked at; it says nothing of whose. */
export const passwordCheckBusy = (retryAfterSeconds: number) =>
  refusal(
    'PasswordCheckBusy',
    {
      vi: `Hệ thống đang bận kiểm tra mật khẩu: hãy thử lại sau ${retryAfterSeconds} giây.`,
      en: `The system is busy checking passwords: try again in ${retryAfterSeconds} s.`,
    },
    { retryAfterSeconds },
  );

export const refreshRefused = () =>
  refusal('RefreshRefused', { vi: 'Phiên đã kết thúc: hãy đăng nhập lại.', en: 'The session has ended: sign in again.' });

export const groupRefused = () =>
  refusal('GroupRefused', {
    vi: 'Chỉ người tự mình cấp được mọi quyền của nhóm cho tài khoản này mới thêm được, và không thêm được chính mình hay tài khoản cá nhân: hãy chọn tài khoản khác, rút ngắn thời gian, hoặc đề nghị Sở Nội vụ.',
    en: 'Only who could give each right of the group to this account may add it, and neither himself nor a personal account: choose another account, a shorter time, or ask Sở Nội vụ.',
  });

/** `parts`: one of them is not the giver's to open; `accountId`: who may not receive such a consent. */
export const consentRefused = (field: 'parts' | 'accountId') =>
  refusal(
    'ConsentRefused',
    field === 'parts'
      ? {
          vi: '"parts" có phần mà chính bạn không được xem ở mọi người đã nêu: hãy bỏ phần ấy, hoặc đề nghị cơ quan có quyền.',
          en: '"parts" holds one that you may not read of everybody named: leave it out, or ask the office that may.',
        }
      : {
          vi: '"accountId" không nhận được: phải là tài khoản đang dùng của người khác; LINK chỉ cho tài khoản của chương trình, STUDY và đồng ý của cá nhân chỉ cho tài khoản của người.',
          en: '"accountId" may not receive it: it must be a usable account of somebody else; LINK is for the account of a program only, the others for one of a person.',
        },
    { field },
  );

export const grantRefused = () =>
  refusal('GrantRefused', {
    vi: 'Chỉ cấp được vai trò gồm các quyền bạn có, ở đơn vị trong phạm vi của bạn, trong thời hạn quyền của bạn, cho tài khoản của người khác và thuộc loại được giữ vai trò ấy: hãy chọn lại vai trò, đơn vị, "validFrom" và "validTo", hoặc tài khoản.',
    en: 'You can grant only a role whose rights you hold, over a unit in your scope, within the time of your own grant, to an account of somebody else and of a kind that may hold the role: choose the role, the unit, "validFrom" and "validTo", or the account anew.',
  });
