import type { UnitLevel } from './world.ts';

/** The four levels below each other; the individual, the fifth of the hierarchy, is no unit. */
export const UNIT_LEVELS: readonly { readonly code: UnitLevel; readonly name: string; readonly rank: number }[] = [
  { code: 'PROVINCE', name: 'Tỉnh', rank: 1 },
  { code: 'DEPARTMENT', name: 'Sở, ban, ngành; xã, phường', rank: 2 },
  { code: 'UNIT', name: 'Đơn vị trực thuộc', rank: 3 },
  { code: 'SECTION', name: 'Phòng, khoa, tổ thuộc đơn vị', rank: 4 },
];

/** What a unit can be. Production starts with this list too; a province adds its own kinds. */
export const UNIT_KINDS: readonly { readonly code: string; readonly name: string; readonly level: UnitLevel }[] = [
  { code: 'TINH', name: 'Ủy ban nhân dân tỉnh', level: 'PROVINCE' },
  { code: 'TINH_TRUOC_SAP_NHAP', name: 'Tỉnh trước sắp xếp', level: 'DEPARTMENT' },
  { code: 'SO', name: 'Sở', level: 'DEPARTMENT' },
  { code: 'BAN', name: 'Ban', level: 'DEPARTMENT' },
  { code: 'THANH_TRA', name: 'Thanh tra tỉnh', level: 'DEPARTMENT' },
  { code: 'VAN_PHONG_TINH', name: 'Văn phòng cấp tỉnh', level: 'DEPARTMENT' },
  { code: 'HUYEN', name: 'Ủy ban nhân dân cấp huyện (đến 30/6/2025)', level: 'DEPARTMENT' },
  { code: 'XA', name: 'Ủy ban nhân dân xã', level: 'DEPARTMENT' },
  { code: 'PHUONG', name: 'Ủy ban nhân dân phường', level: 'DEPARTMENT' },
  { code: 'CHI_CUC', name: 'Chi cục', level: 'UNIT' },
  { code: 'TRUNG_TAM', name: 'Trung tâm', level: 'UNIT' },
  { code: 'TRUNG_TAM_Y_TE', name: 'Trung tâm y tế', level: 'UNIT' },
  { code: 'TRUNG_TAM_GDNN_GDTX', name: 'Trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên', level: 'UNIT' },
  { code: 'BENH_VIEN', name: 'Bệnh viện', level: 'UNIT' },
  { code: 'TRUONG_MAM_NON', name: 'Trường mầm non', level: 'UNIT' },
  { code: 'TRUONG_TIEU_HOC', name: 'Trường tiểu học', level: 'UNIT' },
  { code: 'TRUONG_THCS', name: 'Trường trung học cơ sở', level: 'UNIT' },
  { code: 'TRUONG_THPT', name: 'Trường trung học phổ thông', level: 'UNIT' },
  { code: 'TRUONG_CHINH_TRI', name: 'Trường chính trị tỉnh', level: 'UNIT' },
  { code: 'TRUONG_CAO_DANG', name: 'Trường cao đẳng', level: 'UNIT' },
  { code: 'BAO_TANG', name: 'Bảo tàng', level: 'UNIT' },
  { code: 'THU_VIEN', name: 'Thư viện', level: 'UNIT' },
  { code: 'BAN_QUAN_LY_DU_AN', name: 'Ban quản lý dự án', level: 'UNIT' },
  { code: 'QUY', name: 'Quỹ tài chính nhà nước ngoài ngân sách', level: 'UNIT' },
  { code: 'HOI', name: 'Hội', level: 'UNIT' },
  { code: 'BAN_LANH_DAO', name: 'Ban giám đốc, ban giám hiệu, lãnh đạo', level: 'SECTION' },
  { code: 'VAN_PHONG', name: 'Văn phòng', level: 'SECTION' },
  { code: 'PHONG', name: 'Phòng', level: 'SECTION' },
  { code: 'KHOA', name: 'Khoa', level: 'SECTION' },
  { code: 'TO', name: 'Tổ', level: 'SECTION' },
  { code: 'DOI', name: 'Đội, hạt', level: 'SECTION' },
  { code: 'CHI_NHANH', name: 'Chi nhánh', level: 'SECTION' },
  { code: 'TRUNG_TAM_HANH_CHINH_CONG', name: 'Trung tâm phục vụ hành chính công cấp xã', level: 'SECTION' },
];

const LEVEL_OF = new Map(UNIT_KINDS.map(({ code, level }) => [code, level]));

/** The level a kind stands on. Throws on a kind that is not in the catalog. */
export const levelOfKind = (kind: string): UnitLevel => {
  const level = LEVEL_OF.get(kind);
  if (!level) throw new RangeError(`Unknown kind of unit: ${kind}`);
  return level;
};

const FIRST_WORDS: readonly (readonly [string, string])[] = [
  ['Ban ', 'BAN_LANH_DAO'],
  ['Lãnh đạo', 'BAN_LANH_DAO'],
  ['Văn phòng', 'VAN_PHONG'],
  ['Phòng', 'PHONG'],
  ['Khoa', 'KHOA'],
  ['Tổ', 'TO'],
  ['Đội', 'DOI'],
  ['Hạt', 'DOI'],
  ['Chi nhánh', 'CHI_NHANH'],
  ['Trung tâm Phục vụ hành chính công', 'TRUNG_TAM_HANH_CHINH_CONG'],
];

/** The kind of a section by the first words of its name. Throws on a name that says no kind. */
export const kindOfSection = (name: string): string => {
  const found = FIRST_WORDS.find(([words]) => name.startsWith(words));
  if (!found) throw new RangeError(`A section's name must begin with its kind: ${name}`);
  return found[1];
};
