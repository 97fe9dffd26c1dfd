import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { refusal } from '@hoso/shared/refusal.ts';

const LOGIN = /^[a-z0-9](?:[a-z0-9._-]{1,98}[a-z0-9])$/;

/** Refuses a login that could be mistaken or mistyped; null for a good one. */
export const refuseLogin = (login: string) =>
  LOGIN.test(login)
    ? null
    : invalidInput(
        'login',
        login,
        `"login" phải có từ 3 đến 100 chữ thường không dấu, chữ số hoặc dấu . _ - ở giữa, nhận được "${login.slice(0, 40)}": hãy viết lại, ví dụ "so.yte.vanphong".`,
        `"login" must have 3 to 100 plain small letters, figures, or . _ - between them, got "${login.slice(0, 40)}": write it anew, for example "so.yte.vanphong".`,
      );

/** What a request for an account of a kind has to name, and what it may not. */
export const refuseWish = ({
  kind,
  unitId,
  domain,
  validFrom,
  validTo,
}: {
  kind: string;
  unitId?: string | null | undefined;
  domain?: string | null | undefined;
  validFrom: string;
  validTo?: string | null | undefined;
}) => {
  if (kind === 'SERVICE')
    return invalidInput(
      'kind',
      kind,
      '"kind" không được là SERVICE: tài khoản của chương trình do người cài đặt lập; hãy chọn loại khác.',
      '"kind" may not be SERVICE: accounts of programs are made at setup; choose another kind.',
    );
  if ((kind === 'PERSONAL') !== (unitId == null))
    return invalidInput(
      'unitId',
      unitId ?? '',
      kind === 'PERSONAL'
        ? '"unitId" phải bỏ trống với tài khoản cá nhân, vì nó thuộc đơn vị đang quản lý hồ sơ: hãy bỏ đi.'
        : '"unitId" còn trống: hãy nêu đơn vị của tài khoản.',
      kind === 'PERSONAL'
        ? '"unitId" must be left out for a personal account, which belongs where the record is kept: leave it out.'
        : '"unitId" is empty: name the unit of the account.',
    );
  if ((kind === 'SPECIALIST') !== (domain != null))
    return invalidInput(
      'domain',
      domain ?? '',
      kind === 'SPECIALIST'
        ? '"domain" còn trống: tài khoản chuyên quản phải có lĩnh vực, hãy nêu.'
        : '"domain" chỉ dành cho tài khoản chuyên quản: hãy bỏ trống.',
      kind === 'SPECIALIST'
        ? '"domain" is empty: a specialist account has one, name it.'
        : '"domain" is for specialist accounts only: leave it out.',
    );
  return validTo != null && validTo <= validFrom
    ? invalidInput(
        'validTo',
        validTo,
        `"validTo" (${validTo}) phải sau "validFrom" (${validFrom}): hãy chọn lại.`,
        `"validTo" (${validTo}) must be after "validFrom" (${validFrom}): choose again.`,
      )
    : null;
};

export const refusalWithoutReason = () =>
  invalidInput('reason', '', '"reason" còn trống: từ chối thì phải nêu lý do.', '"reason" is empty: a refusal says why.');

const WHY = {
  LOGIN: {
    field: 'login',
    vi: 'tên đăng nhập đã có tài khoản khác dùng: hãy đề nghị tên khác',
    en: 'another account bears this login: ask for another one',
  },
  SOLE: {
    field: 'kind',
    vi: 'đơn vị hoặc người này đã có một tài khoản loại ấy, và quy chế chỉ cho một: hãy thu hồi hoặc bàn giao tài khoản đang có',
    en: 'the unit or person has an account of this kind and the rules give one only: withdraw or hand over the present one',
  },
  PAST: {
    field: 'validTo',
    vi: 'thời hạn đã qua trước khi tài khoản dùng được: hãy đề nghị thời hạn khác',
    en: 'the period is over before the account could be used: ask for another one',
  },
  LEFT: {
    field: 'personId',
    vi: 'người này đã thôi công tác, và tài khoản của người đã thôi công tác bị thu hồi: hãy đề nghị cho người khác',
    en: 'has left service, and accounts of who left are withdrawn: ask for somebody else',
  },
  UNIT_ENDED: {
    field: 'unitId',
    vi: 'đơn vị này đã kết thúc hoạt động, và tài khoản của đơn vị đã kết thúc bị thu hồi: hãy đề nghị cho đơn vị tiếp nhận',
    en: 'the unit has ended, and accounts of units that ended are withdrawn: ask for the unit that takes over',
  },
  DECIDED: {
    field: 'accountRequestId',
    vi: 'đề nghị này đã được quyết định: hãy xem kết quả ở accountRequests',
    en: 'this request has been decided: see accountRequests',
  },
  OWN: {
    field: 'accountRequestId',
    vi: 'không ai quyết định đề nghị do chính mình gửi hoặc cho chính mình: hãy để người khác có thẩm quyền quyết định',
    en: 'nobody decides what he asked himself or for himself: leave it to somebody else with the authority',
  },
} as const;

/** Why an account is not requested, or not issued. */
export const accountRequestRefused = (why: keyof typeof WHY, value: string) =>
  refusal(
    'AccountRequestRefused',
    { vi: `"${WHY[why].field}": ${WHY[why].vi}.`, en: `"${WHY[why].field}": ${WHY[why].en}.` },
    { field: WHY[why].field, value },
  );
