import { refusal } from '@hoso/shared/refusal.ts';

const WHY = {
  KIND: {
    vi: 'là tài khoản cá nhân hoặc của chương trình, không bàn giao cho người khác: hãy thu hồi và cấp tài khoản mới',
    en: 'is a personal account or one of a program and goes to nobody else: withdraw it and issue another',
  },
  OWN: {
    vi: 'là tài khoản của chính bạn, hoặc bạn là người nhận: hãy để người khác có thẩm quyền thực hiện',
    en: 'is your own account, or you are to receive it: leave it to somebody else with the authority',
  },
  WITHDRAWN: {
    vi: 'đã thu hồi hoặc hết hạn: hãy cấp tài khoản mới',
    en: 'is withdrawn or expired: issue another account',
  },
  LEFT: {
    vi: 'đã thôi công tác, và tài khoản của người đã thôi công tác bị thu hồi: hãy chọn người khác',
    en: 'has left service, and accounts of who left are withdrawn: choose somebody else',
  },
  RECEIVER_LEFT: {
    vi: 'giao cho người đã thôi công tác: hãy để người có thẩm quyền bàn giao cho người khác',
    en: 'gives to somebody who has left service: let whoever has the authority hand it over to somebody else',
  },
  HOLDS: {
    vi: 'đang giữ tài khoản này rồi: hãy chọn người khác',
    en: 'holds this account already: choose somebody else',
  },
} as const;

/** Why an account is not handed over. */
export const handOverRefused = (why: keyof typeof WHY, field: string, value: string) =>
  refusal(
    'HandOverRefused',
    { vi: `"${field}" (${value}) ${WHY[why].vi}.`, en: `"${field}" (${value}) ${WHY[why].en}.` },
    { field, value },
  );
