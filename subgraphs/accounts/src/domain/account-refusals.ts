import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { refusal } from '@hoso/shared/refusal.ts';

const WHY_STANDING_STAYS = {
  OWN: {
    vi: 'là tài khoản của chính bạn: hãy đề nghị một người quản trị khác thực hiện',
    en: 'is your own account: ask another administrator',
  },
  SUSPENDED: {
    vi: 'đang bị tạm khóa: hãy mở lại bằng reopenAccount hoặc thu hồi bằng withdrawAccount',
    en: 'is suspended already: reopen it with reopenAccount or withdraw it with withdrawAccount',
  },
  NOT_SUSPENDED: {
    vi: 'không bị tạm khóa: không cần mở lại, hãy kiểm tra mã tài khoản',
    en: 'is not suspended: it needs no reopening, check the id',
  },
  WITHDRAWN: {
    vi: 'đã thu hồi hoặc hết hạn, không thay đổi được nữa: hãy chọn một tài khoản đang dùng',
    en: 'is withdrawn or expired and changes no more: choose an account in use',
  },
  NOT_LATER: {
    vi: 'đã có thời hạn bằng hoặc muộn hơn ngày ở "validTo", hoặc không có thời hạn: hãy chọn ngày muộn hơn thời hạn hiện tại',
    en: 'ends on the day at "validTo" or later, or has no end: choose a day after its present end',
  },
  NOT_EARLIER: {
    vi: 'không rút ngắn được đến ngày ở "validTo": hãy chọn một ngày sau hôm nay và trước thời hạn hiện tại, hoặc thu hồi bằng withdrawAccount',
    en: 'cannot be shortened to the day at "validTo": choose a day after today and before its present end, or withdraw it with withdrawAccount',
  },
  SOLE: {
    vi: 'không kéo dài đến ngày ở "validTo" được, vì đơn vị hoặc người ấy đã có tài khoản khác trong thời gian đó: hãy chọn ngày sớm hơn hoặc thu hồi tài khoản kia trước',
    en: 'cannot last until the day at "validTo", because its unit or person has another one then: choose an earlier day or withdraw the other first',
  },
} as const;

const ABOUT_THE_DAY: readonly (keyof typeof WHY_STANDING_STAYS)[] = ['NOT_LATER', 'NOT_EARLIER', 'SOLE'];

/** Why an account's standing stays as it is. */
export const standingRefused = (why: keyof typeof WHY_STANDING_STAYS, accountId: string, until: string | null) =>
  refusal(
    'AccountStandingRefused',
    {
      vi: `Tài khoản ở "accountId" (${accountId}) ${WHY_STANDING_STAYS[why].vi}.`,
      en: `The account at "accountId" (${accountId}) ${WHY_STANDING_STAYS[why].en}.`,
    },
    ABOUT_THE_DAY.includes(why) ? { field: 'validTo', value: until ?? '' } : { field: 'accountId', value: accountId },
  );

/** A restriction that takes nothing. */
export const nothingRestricted = () =>
  invalidInput(
    'grantIds',
    '',
    '"grantIds" và "validTo" đều trống: hãy nêu quyền bị bớt, thời hạn mới, hoặc cả hai.',
    '"grantIds" and "validTo" are both empty: name the grants to take, the new end, or both.',
  );

export const tooManyGrants = (count: number, most: number) =>
  invalidInput(
    'grantIds',
    String(count),
    `"grantIds" nêu ${count} quyền, nhiều nhất ${most}: hãy chia làm nhiều lần.`,
    `"grantIds" names ${count} grants, at most ${most}: send them in several requests.`,
  );
