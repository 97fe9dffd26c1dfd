import type { Message } from '@hoso/shared/refusal.ts';
import type { AccessRule } from '../generated.ts';

const REASONS: Readonly<Record<AccessRule, Message>> = {
  ANYBODY: { vi: 'Việc này ai cũng làm được, không cần đăng nhập.', en: 'Anybody may, signed in or not.' },
  SIGNED_IN: {
    vi: 'Tài khoản nào đã đăng nhập cũng làm được việc này với những gì của mình.',
    en: 'Every account that is signed in may, with what is its own.',
  },
  OPEN_TO_SESSIONS: {
    vi: 'Thông tin chung về tổ chức: tài khoản có quyền này xem được ở mọi đơn vị.',
    en: 'General facts about units: who holds this right sees them of every unit.',
  },
  OWN_RECORD: {
    vi: 'Đây là hồ sơ của chính người giữ tài khoản cá nhân.',
    en: 'It is the own record of whoever holds this personal account.',
  },
  CONSENT: { vi: 'Có sự đồng ý bằng văn bản, hoặc của chính người ấy, đang có hiệu lực.', en: 'A consent in force opens it.' },
  GRANT: {
    vi: 'Tài khoản được cấp quyền này và quyền ấy đến nơi được hỏi.',
    en: 'The account was granted this right, and it reaches here.',
  },
  CANNOT_ACT: {
    vi: 'Tài khoản đang bị tạm khóa, chưa đến hạn hoặc đã hết hạn: hãy đề nghị người quản trị mở lại nếu công việc cần.',
    en: 'The account is suspended or out of its term: ask your administrator to reopen it if your work needs it.',
  },
  NOT_HELD: {
    vi: 'Tài khoản không có quyền này: hãy đề nghị người quản trị cấp quyền nếu công việc cần.',
    en: 'The account lacks this right: ask your administrator if your work needs it.',
  },
  WITHHELD: {
    vi: 'Quy chế của tỉnh không cho tài khoản này dùng quyền ấy ở đây: hãy hỏi đơn vị được giao phần việc đó.',
    en: 'The regulation of the province keeps this right from this account: ask the unit in charge of it.',
  },
  OUT_OF_REACH: {
    vi: 'Không có đối tượng ấy, hoặc quyền của tài khoản không đến đó: hãy đề nghị người quản trị cấp quyền ở đơn vị ấy, hoặc xin sự đồng ý, nếu công việc cần.',
    en: 'It is not there, or the right does not reach it: ask for a grant over that unit, or for a consent, if your work needs it.',
  },
};

/** Why, and what can be done about it; no word of it tells whether something out of reach exists. */
export const reasonOf = (rule: AccessRule): Message => REASONS[rule];

type Articles = Readonly<
  Record<'systemAdministrator' | 'delegatedCreation' | 'personalAccounts' | 'disclosureNeedsConsent', { readonly article: string }>
>;

/**
 * The article of the province's regulation on which a rule stands; null for what needs no right. Rights come of the system administrator's
 * grants alone, so what nobody granted stands on the same article.
 */
export const articleOf = (rule: AccessRule, delegated: boolean, accounts: Articles): string | null => {
  if (rule === 'ANYBODY' || rule === 'SIGNED_IN' || rule === 'OPEN_TO_SESSIONS') return null;
  if (rule === 'OWN_RECORD') return accounts.personalAccounts.article;
  if (rule === 'CONSENT') return accounts.disclosureNeedsConsent.article;
  return (rule === 'GRANT' && delegated ? accounts.delegatedCreation : accounts.systemAdministrator).article;
};
