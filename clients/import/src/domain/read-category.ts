import type { Cell } from './cell.ts';
import { fold } from './folded-text.ts';
import type { Reading } from './reading.ts';
import { read, unread } from './reading.ts';

export type Category = 'CAN_BO' | 'CONG_CHUC' | 'VIEN_CHUC' | 'HOP_DONG_111' | 'HOI';

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  CAN_BO: 'Cán bộ',
  CONG_CHUC: 'Công chức',
  VIEN_CHUC: 'Viên chức',
  HOP_DONG_111: 'HĐLĐ (NĐ 111)',
  HOI: 'Người làm việc tại hội',
};

/** "HĐLĐ" alone is not here: it may be a contract of NĐ 111 or an ordinary one, and that is not ours to guess. */
const FORMS: readonly [Category, RegExp][] = [
  ['CAN_BO', /^(cb|can bo|can bo chuyen trach)$/u],
  ['CONG_CHUC', /^(cc|cong chuc|cong chuc hanh chinh)$/u],
  ['VIEN_CHUC', /^(vc|vien chuc)$/u],
  [
    'HOP_DONG_111',
    /^((hd|hdld|hop dong|hop dong lao dong|lao dong hop dong|ldhd)( theo)? )?(nd|nghi dinh|nd so|nghi dinh so)? ?111( 2022)?( nd cp)?$/u,
  ],
  ['HOI', /^(hoi|bien che hoi|nguoi lam viec tai hoi|hoi dac thu|bien che hoi dac thu)$/u],
];

/** Reads the category (đối tượng) of Luật Cán bộ, công chức; Luật Viên chức; NĐ 111/2022/NĐ-CP; the associations' posts. */
export const readCategory = (cell: Cell): Reading<Category> => {
  const folded = cell.kind === 'text' ? fold(cell.text) : '';
  const form = FORMS.find(([, pattern]) => pattern.test(folded));
  return form ? read(form[0]) : unread('không rõ là đối tượng nào', `ghi một trong: ${Object.values(CATEGORY_NAMES).join(', ')}`);
};
