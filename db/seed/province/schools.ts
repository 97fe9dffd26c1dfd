import type { UnitPlan } from './departments.ts';

const SCHOOLS = [
  {
    kind: 'TRUONG_MAM_NON',
    title: 'Trường Mầm non',
    letters: 'MN',
    sections: ['Ban Giám hiệu', 'Tổ Mẫu giáo', 'Tổ Nhà trẻ', 'Tổ Văn phòng'],
  },
  { kind: 'TRUONG_TIEU_HOC', title: 'Trường Tiểu học', letters: 'TH', sections: ['Ban Giám hiệu', 'Tổ 1-2-3', 'Tổ 4-5', 'Tổ Văn phòng'] },
  {
    kind: 'TRUONG_THCS',
    title: 'Trường THCS',
    letters: 'THCS',
    sections: ['Ban Giám hiệu', 'Tổ Khoa học tự nhiên', 'Tổ Khoa học xã hội', 'Tổ Văn phòng'],
  },
] as const;

/** The `ordinal`-th school of a place; its kind goes round, so that every kind is met in every part of the province. */
export const schoolPlan = (place: string, turn: number, ordinal: number): UnitPlan => {
  const { kind, title, letters, sections } = SCHOOLS[(turn + ordinal) % SCHOOLS.length]!;
  const round = Math.floor(ordinal / SCHOOLS.length);
  const called = `${place}${round === 0 ? '' : ` ${round + 1}`}`;
  return { name: `${title} ${called}`, shortName: `${letters} ${called}`, kind, sections };
};
