import { refusal } from '@hoso/shared/refusal.ts';

const refused = (vi: string, en: string) => refusal('ResetRefused', { vi, en });

export const resetAskedAlready = () =>
  refused(
    'Đã có đề nghị cấp lại mật khẩu cho tài khoản này đang chờ Sở Nội vụ: hãy đợi, hoặc liên hệ Sở Nội vụ.',
    'A new password for this account has been asked for already and waits for Sở Nội vụ: wait, or call Sở Nội vụ.',
  );

export const resetDecidedAlready = () =>
  refused(
    'Đề nghị này đã được quyết định; mật khẩu dùng một lần chỉ hiện một lần: hãy nhờ người đứng đầu đề nghị lại.',
    'This request has been decided; a one-time password is shown once: have the head ask again.',
  );

export const resetIsOwn = () =>
  refused(
    'Không tự quyết định đề nghị do chính mình gửi, hoặc cho tài khoản của chính mình: hãy để một tài khoản quản trị khác quyết định.',
    'Nobody decides what he asked himself, or for his own account: leave it to another system account.',
  );
