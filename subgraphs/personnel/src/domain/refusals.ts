import { inWords } from '@hoso/shared/dates.ts';
import { refusal } from '@hoso/shared/refusal.ts';

export const kindInWords: Readonly<Record<string, string>> = {
  CONG_CHUC: 'công chức',
  VIEN_CHUC: 'viên chức',
  HOP_DONG_111: 'hợp đồng 111',
  HOI: 'hội',
};

/** Decimals as people write them: 12,5 in Vietnamese, no trailing zeros. */
export const shortDecimal = (decimal: string) => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

export type Shortage = { hostName: string; kind: string; assigned: string; occupied: number; shortOn: string };

export const quotaFull = ({ hostName, kind, assigned, occupied, shortOn }: Shortage) =>
  refusal(
    'QuotaFull',
    {
      vi: `${hostName} được giao ${shortDecimal(assigned).replace('.', ',')} biên chế ${kindInWords[kind]} và đã có ${occupied} người vào ngày ${inWords(shortOn, 'vi')}: hãy xin bổ sung biên chế hoặc chọn ngày khác.`,
      en: `${hostName} has ${shortDecimal(assigned)} posts (${kind}) and ${occupied} people on ${shortOn}: ask for more posts or choose another date.`,
    },
    { limit: assigned, occupied, shortOn },
  );

export const moveTooEarly = (effectiveFrom: string, currentSince: string) =>
  refusal(
    'MoveTooEarly',
    {
      vi: `Ngày hiệu lực ${inWords(effectiveFrom, 'vi')} phải sau ngày bắt đầu vị trí gần nhất (${inWords(currentSince, 'vi')}).`,
      en: `The effective date ${effectiveFrom} must come after the start of the latest post (${currentSince}).`,
    },
    { currentSince },
  );

/** Says nothing of where the number stands already: who asks may not be allowed to know. */
export const identityNumberRefused = () =>
  refusal('IdentityNumberRefused', {
    vi: 'Không ghi được số định danh cá nhân này: hãy đối chiếu với giấy tờ gốc; nếu đúng, hãy báo Sở Nội vụ kiểm tra.',
    en: 'This personal number cannot be recorded: compare it with the original paper; if it is right, ask the Home Affairs Department to check.',
  });

/** How many numbers that stand out of its sight an account may meet on one legal day. */
export const FOREIGN_NUMBERS_A_DAY = 20;

/** Says of no number whether it stands somewhere. */
export const tooManyIdentityNumbers = () =>
  refusal(
    'TooManyIdentityNumbers',
    {
      vi: `Hôm nay tài khoản của bạn đã gửi hơn ${FOREIGN_NUMBERS_A_DAY} số định danh không ghi được: không kiểm tra thêm số nào trong ngày; hãy gửi danh sách và giấy tờ gốc cho Sở Nội vụ để đối chiếu.`,
      en: `Your account has sent more than ${FOREIGN_NUMBERS_A_DAY} personal numbers today that cannot be recorded: no more are checked today; send the list with the original papers to the Home Affairs Department.`,
    },
    { limit: FOREIGN_NUMBERS_A_DAY },
  );

export const importInProgress = () =>
  refusal('ImportInProgress', {
    vi: 'Đang có một lần nhập danh sách khác: hãy chờ vài giây rồi gửi lại với cùng "requestId"; chưa ghi gì.',
    en: 'Another list is being imported: wait some seconds, then send again with the same "requestId"; nothing was recorded.',
  });

export const missingRight = (unitName: string, permissions: readonly string[]) =>
  refusal(
    'MissingRight',
    {
      vi: `Tài khoản của bạn thiếu quyền tại ${unitName} (${permissions.join(', ')}): hãy đề nghị người quản trị cấp quyền; chưa ghi gì.`,
      en: `Your account lacks rights over ${unitName} (${permissions.join(', ')}): ask your administrator; nothing was recorded.`,
    },
    { permissions: [...permissions] },
  );

const formInWords: Readonly<Record<string, string>> = { BIET_PHAI: 'biệt phái', KIEM_NHIEM: 'kiêm nhiệm' };

export const postOverlaps = (form: 'BIET_PHAI' | 'KIEM_NHIEM') =>
  refusal(
    'PostOverlaps',
    {
      vi: `Người này đã ${formInWords[form]} trong thời gian đó: hãy kết thúc lần trước rồi gửi lại, hoặc chọn ngày khác.`,
      en: `This person is already ${form === 'BIET_PHAI' ? 'seconded' : 'serving concurrently there'} in that time: end that first, or choose other days.`,
    },
    { form },
  );

export const noHomePost = (validFrom: string) =>
  refusal(
    'NoHomePost',
    {
      vi: `Vào ngày ${inWords(validFrom, 'vi')} người này không giữ vị trí nào, hoặc đang công tác ở chính đơn vị đó: biệt phái và kiêm nhiệm là thêm một nơi khác; hãy kiểm tra ngày và đơn vị.`,
      en: `On ${validFrom} this person holds no post, or serves in that very unit: a secondment or concurrent post is at another place; check the day and the unit.`,
    },
    { validFrom },
  );
