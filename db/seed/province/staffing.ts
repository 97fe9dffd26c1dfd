import { randomOf, weightedTable, type WeightedTable } from './random.ts';
import type { PersonCategory, PositionSeed } from './world.ts';

/** A kind of work and the careers that lead through it. */
export type Role = {
  readonly title: string;
  readonly positionCode: string;
  readonly category: PersonCategory;
  /** Ranks one after the other, the first at recruitment. */
  readonly ladder: readonly string[];
  /** Chance of each further rank of the ladder. */
  readonly climb: number;
  /** Share of women. */
  readonly women: number;
  /** Youngest and oldest age met in this work; retirement age limits it further. */
  readonly ages: readonly [number, number];
  /** The title before the appointment, for those who lead. */
  readonly formerTitle: string | null;
};

/** One post that is filled: who works where as what. */
export type Slot = { readonly role: Role; readonly unitCode: string };

/** What staffing needs to know about a unit: its sections are those in force today. */
export type StaffedUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly sections: readonly { readonly code: string; readonly name: string; readonly kind: string }[];
};

const role = (
  title: string,
  positionCode: string,
  category: PersonCategory,
  ladder: readonly string[],
  more: Partial<Role> = {},
): Role => ({
  title,
  positionCode,
  category,
  ladder,
  climb: 0.3,
  women: 0.45,
  ages: [24, 58],
  formerTitle: null,
  ...more,
});

/** The same career, grown into a leading post. */
const leading = (base: Role, title: string, positionCode: string, more: Partial<Role> = {}): Role => ({
  ...base,
  title,
  positionCode,
  climb: 0.5,
  women: Math.min(base.women, 0.5),
  ages: [35, 57],
  formerTitle: base.title,
  ...more,
});

const OFFICIAL = role('Chuyên viên', 'CV', 'CONG_CHUC', ['01.003', '01.002', '01.001'], { climb: 0.16 });
const PERSONNEL_OFFICIAL = { ...OFFICIAL, positionCode: 'CV-TCCB' };
// Young ones only: the rank went from scale B to A0 on 2021-08-01, and nobody here is to have served before.
const ASSISTANT = role('Cán sự', 'CS', 'CONG_CHUC', ['01.004'], { climb: 0, ages: [23, 26] });
const CLERK = role('Văn thư viên', 'VT', 'CONG_CHUC', ['02.007'], { women: 0.9, climb: 0 });
const ACCOUNTANT = role('Kế toán viên', 'KT', 'CONG_CHUC', ['06.031', '06.030'], { women: 0.75, climb: 0.15 });
const INSPECTOR = role('Thanh tra viên', 'TTV', 'CONG_CHUC', ['04.025', '04.024', '04.023'], { climb: 0.25 });
const MARKET_CONTROLLER = role('Kiểm soát viên thị trường', 'KSV', 'CONG_CHUC', ['21.189', '21.188'], { women: 0.25, climb: 0.15 });
const COMMUNE_OFFICIAL = role('Chuyên viên', 'CV', 'CONG_CHUC', ['01.003', '01.002'], { climb: 0.08 });

const DRIVER = role('Lái xe', 'HT-LX', 'HOP_DONG_111', ['01.010'], { women: 0, climb: 0, ages: [27, 59] });
const GUARD = role('Bảo vệ', 'HT-BV', 'HOP_DONG_111', ['01.011'], { women: 0.05, climb: 0, ages: [30, 60] });
const SERVANT = role('Nhân viên phục vụ', 'HT-PV', 'HOP_DONG_111', ['01.009'], { women: 0.95, climb: 0, ages: [28, 56] });

const CONTRACT_WORK = [GUARD, DRIVER, SERVANT] as const;

const teacher = (title: string, positionCode: string, ladder: readonly string[], women: number, climb = 0.12): Role =>
  role(title, positionCode, 'VIEN_CHUC', ladder, { women, climb, ages: [23, 59] });
const KINDERGARTEN_COLLEGE = teacher('Giáo viên mầm non', 'GV-MN3', ['V.07.02.26', 'V.07.02.25'], 0.99, 0.2);
const KINDERGARTEN = teacher('Giáo viên mầm non', 'GV-MN2', ['V.07.02.25', 'V.07.02.24'], 0.99);
const PRIMARY = teacher('Giáo viên tiểu học', 'GV-TH', ['V.07.03.29', 'V.07.03.28'], 0.82);
const LOWER_SECONDARY = teacher('Giáo viên trung học cơ sở', 'GV-THCS', ['V.07.04.32', 'V.07.04.31'], 0.68);
const UPPER_SECONDARY = teacher('Giáo viên trung học phổ thông', 'GV-THPT', ['V.07.05.15', 'V.07.05.14'], 0.63, 0.18);
const UPPER_SECONDARY_FIRST = teacher('Giáo viên trung học phổ thông', 'GV-THPT1', ['V.07.05.15', 'V.07.05.13'], 0.5, 0.5);
const VOCATIONAL = teacher('Giáo viên giáo dục nghề nghiệp', 'GV-GDNN', ['V.09.02.07', 'V.09.02.06'], 0.45);
const LECTURER = teacher('Giảng viên', 'GV-CT', ['V.07.01.03', 'V.07.01.02', 'V.07.01.01'], 0.5, 0.4);
const COLLEGE_LECTURER = teacher('Giảng viên giáo dục nghề nghiệp', 'GV-CD', ['V.09.02.03', 'V.09.02.02'], 0.5, 0.25);
const SCHOOL_ARCHIVIST = role('Nhân viên văn thư - lưu trữ', 'NV-VT', 'VIEN_CHUC', ['V.01.02.03'], { women: 0.95, climb: 0 });
const SCHOOL_NURSE = role('Nhân viên y tế trường học', 'NV-YT', 'VIEN_CHUC', ['V.08.03.07'], { women: 0.9, climb: 0 });
const EQUIPMENT_KEEPER = role('Nhân viên thiết bị, thí nghiệm', 'NV-TB', 'VIEN_CHUC', ['V.07.07.20'], { women: 0.8, climb: 0 });
const REGISTRAR = role('Nhân viên giáo vụ', 'NV-GVU', 'VIEN_CHUC', ['V.07.07.21'], { women: 0.85, climb: 0 });

const DOCTOR = role('Bác sĩ', 'BS', 'VIEN_CHUC', ['V.08.01.03', 'V.08.01.02', 'V.08.01.01'], { women: 0.4, climb: 0.25, ages: [26, 59] });
const NURSE_COLLEGE = role('Điều dưỡng', 'DD4', 'VIEN_CHUC', ['V.08.05.13'], { women: 0.82, climb: 0 });
const NURSE = role('Điều dưỡng', 'DD3', 'VIEN_CHUC', ['V.08.05.12', 'V.08.05.11'], { women: 0.8, climb: 0.08 });
const MIDWIFE_COLLEGE = role('Hộ sinh', 'HS4', 'VIEN_CHUC', ['V.08.06.16'], { women: 1, climb: 0 });
const MIDWIFE = role('Hộ sinh', 'HS3', 'VIEN_CHUC', ['V.08.06.15'], { women: 1, climb: 0 });
const TECHNICIAN = role('Kỹ thuật y', 'KTY3', 'VIEN_CHUC', ['V.08.07.18'], { women: 0.5, climb: 0 });
const TECHNICIAN_COLLEGE = role('Kỹ thuật y', 'KTY4', 'VIEN_CHUC', ['V.08.07.19'], { women: 0.5, climb: 0 });
const PHARMACIST = role('Dược sĩ', 'DS', 'VIEN_CHUC', ['V.08.08.22', 'V.08.08.21'], { women: 0.7, climb: 0.15 });
const PHARMACY_ASSISTANT = role('Dược sĩ trung cấp', 'DS4', 'VIEN_CHUC', ['V.08.08.23'], { women: 0.8, climb: 0 });
const PUBLIC_HEALTH = role('Y tế công cộng', 'YTCC', 'VIEN_CHUC', ['V.08.04.10', 'V.08.04.09'], { women: 0.6, climb: 0.12 });
const ASSISTANT_DOCTOR = role('Y sĩ', 'YS', 'VIEN_CHUC', ['V.08.03.07'], { women: 0.6, climb: 0 });
const POPULATION_OFFICER = role('Dân số viên', 'DSV', 'VIEN_CHUC', ['V.08.10.28'], { women: 0.75, climb: 0 });
const ORDERLY = role('Y công', 'YC', 'VIEN_CHUC', ['16.129'], { women: 0.7, climb: 0, ages: [28, 58] });

const ENGINEER = role('Kỹ sư', 'KS', 'VIEN_CHUC', ['V.05.02.07', 'V.05.02.06'], { women: 0.35, climb: 0.12 });
const ENGINEER_COLLEGE = role('Kỹ thuật viên', 'KTV', 'VIEN_CHUC', ['V.05.02.08'], { women: 0.35, climb: 0 });
const ARCHIVIST = role('Lưu trữ viên', 'LTV', 'VIEN_CHUC', ['V.01.02.02', 'V.01.02.01'], { women: 0.75, climb: 0.1 });
const SOCIAL_WORKER = role('Công tác xã hội viên', 'CTXH', 'VIEN_CHUC', ['V.09.04.02', 'V.09.04.01'], { women: 0.65, climb: 0.1 });
const SURVEYOR = role('Địa chính viên', 'DCV', 'VIEN_CHUC', ['V.06.01.02'], { women: 0.35, climb: 0 });
const SURVEYOR_COLLEGE = role('Địa chính viên', 'DCV4', 'VIEN_CHUC', ['V.06.01.03'], { women: 0.35, climb: 0 });
const EDITOR = role('Biên tập viên', 'BTV', 'VIEN_CHUC', ['V.11.01.03', 'V.11.01.02'], { women: 0.55, climb: 0.15 });
const RESEARCHER = role('Nghiên cứu viên', 'NCV', 'VIEN_CHUC', ['V.05.01.03', 'V.05.01.02'], { women: 0.5, climb: 0.15 });
const SOCIETY_STAFF = role('Chuyên viên', 'HOI-CV', 'HOI', ['01.003', '01.002'], { climb: 0.1 });

const CHAIRMAN: Role = {
  ...leading(OFFICIAL, 'Chủ tịch Ủy ban nhân dân tỉnh', 'LD-CT', { category: 'CAN_BO', climb: 1, ages: [50, 59], women: 0.1 }),
};

type Crew = {
  readonly head: Role;
  readonly deputy: Role;
  /** Kept personnel work: the focal officer (cán bộ đầu mối). */
  readonly officer: Role;
  /** Words of the section in which the officer sits. */
  readonly office: RegExp;
  readonly staff: (section: string, unit: string) => WeightedTable<Role>;
  readonly contractShare: number;
};

const OFFICE = /Văn phòng|Hành chính|Tổng hợp/;
const officials = weightedTable([
  [OFFICIAL, 84],
  [ASSISTANT, 6],
]);
const officialsOfOffice = weightedTable([
  [OFFICIAL, 60],
  [CLERK, 14],
  [ACCOUNTANT, 14],
  [ASSISTANT, 12],
]);
const bySection = (section: string) => (OFFICE.test(section) ? officialsOfOffice : officials);
const only = (value: Role) => weightedTable([[value, 1]]);

const agency = (head: string, deputy: string, more: Partial<Crew> = {}): Crew => ({
  head: leading(OFFICIAL, head, 'LD-TD', { ages: [44, 58], climb: 0.95 }),
  deputy: leading(OFFICIAL, deputy, 'LD-PTD', { ages: [40, 58] }),
  officer: PERSONNEL_OFFICIAL,
  office: /Công chức, viên chức|Tổ chức|Văn phòng|Hành chính|Văn hóa/,
  staff: bySection,
  contractShare: 0.07,
  ...more,
});

const communeStaff = weightedTable([
  [COMMUNE_OFFICIAL, 78],
  [ASSISTANT, 14],
  [ACCOUNTANT, 8],
]);
const commune = (head: string, deputy: string): Crew =>
  agency(head, deputy, {
    head: leading(COMMUNE_OFFICIAL, head, 'LD-CT', { category: 'CAN_BO', ages: [38, 57] }),
    deputy: leading(COMMUNE_OFFICIAL, deputy, 'LD-PCT', { category: 'CAN_BO', ages: [35, 57] }),
    officer: { ...COMMUNE_OFFICIAL, positionCode: 'CV-NV' },
    office: /Văn hóa/,
    staff: () => communeStaff,
    contractShare: 0.06,
  });

const school = (staff: WeightedTable<Role>, base: Role): Crew => ({
  head: leading(base, 'Hiệu trưởng', 'LD-HT', { ages: [40, 58] }),
  deputy: leading(base, 'Phó Hiệu trưởng', 'LD-PHT', { ages: [36, 57] }),
  officer: { ...SCHOOL_ARCHIVIST, positionCode: 'NV-TCCB' },
  office: /Văn phòng|Hành chính/,
  staff: (section) => (/Văn phòng/.test(section) ? schoolOffice : staff),
  contractShare: 0.06,
});
const schoolOffice = weightedTable([
  [SCHOOL_ARCHIVIST, 4],
  [SCHOOL_NURSE, 3],
  [EQUIPMENT_KEEPER, 3],
  [REGISTRAR, 2],
]);

const wards = weightedTable([
  [DOCTOR, 28],
  [NURSE, 30],
  [NURSE_COLLEGE, 30],
  [ORDERLY, 4],
]);
const maternity = weightedTable([
  [DOCTOR, 28],
  [MIDWIFE, 30],
  [MIDWIFE_COLLEGE, 25],
  [NURSE, 12],
]);
const laboratory = weightedTable([
  [TECHNICIAN, 45],
  [TECHNICIAN_COLLEGE, 25],
  [DOCTOR, 20],
]);
const pharmacy = weightedTable([
  [PHARMACIST, 55],
  [PHARMACY_ASSISTANT, 45],
]);
const hospitalOffice = weightedTable([
  [PUBLIC_HEALTH, 30],
  [ENGINEER, 30],
  [ARCHIVIST, 20],
  [SOCIAL_WORKER, 20],
]);
const prevention = weightedTable([
  [PUBLIC_HEALTH, 40],
  [ASSISTANT_DOCTOR, 30],
  [DOCTOR, 20],
]);
const medicalStaff = (section: string): WeightedTable<Role> => {
  if (/Dược/.test(section)) return pharmacy;
  if (/Xét nghiệm|hình ảnh/.test(section)) return laboratory;
  if (/sản|Đẻ/i.test(section)) return maternity;
  if (/Kiểm soát|phòng, chống/i.test(section)) return prevention;
  if (/Dân số/.test(section)) return only(POPULATION_OFFICER);
  if (/Điều dưỡng/.test(section)) return only(NURSE);
  return section.startsWith('Khoa') ? wards : hospitalOffice;
};
const medical: Crew = {
  head: leading(DOCTOR, 'Giám đốc', 'LD-GD', { ages: [44, 59], climb: 0.95 }),
  deputy: leading(DOCTOR, 'Phó Giám đốc', 'LD-PGD', { ages: [42, 59] }),
  officer: { ...ARCHIVIST, title: 'Nhân viên tổ chức cán bộ', positionCode: 'NV-TCCB' },
  office: /Hành chính/,
  staff: medicalStaff,
  contractShare: 0.05,
};

const engineers = weightedTable([
  [ENGINEER, 70],
  [ENGINEER_COLLEGE, 30],
]);
const centreStaff = (_section: string, unit: string): WeightedTable<Role> => {
  if (/Lưu trữ|Thư viện/.test(unit)) return only(ARCHIVIST);
  if (/xã hội|người có công|Trợ giúp|việc làm/.test(unit)) return only(SOCIAL_WORKER);
  if (/đất đai/.test(unit)) {
    return weightedTable([
      [SURVEYOR, 70],
      [SURVEYOR_COLLEGE, 30],
    ]);
  }
  if (/Văn hóa|Truyền thông/.test(unit)) return only(EDITOR);
  return /Bảo tàng/.test(unit) ? only(RESEARCHER) : engineers;
};
const centre: Crew = {
  head: leading(ENGINEER, 'Giám đốc', 'LD-GD', { ages: [40, 58] }),
  deputy: leading(ENGINEER, 'Phó Giám đốc', 'LD-PGD'),
  officer: { ...ARCHIVIST, title: 'Nhân viên tổ chức cán bộ', positionCode: 'NV-TCCB' },
  office: OFFICE,
  staff: centreStaff,
  contractShare: 0.08,
};

const CREWS: Readonly<Record<string, Crew>> = {
  SO: agency('Giám đốc Sở', 'Phó Giám đốc Sở'),
  BAN: agency('Trưởng ban', 'Phó Trưởng ban'),
  VAN_PHONG_TINH: agency('Chánh Văn phòng', 'Phó Chánh Văn phòng', { contractShare: 0.12 }),
  THANH_TRA: agency('Chánh Thanh tra', 'Phó Chánh Thanh tra', {
    staff: (section) => (OFFICE.test(section) ? officialsOfOffice : only(INSPECTOR)),
  }),
  CHI_CUC: agency('Chi cục trưởng', 'Phó Chi cục trưởng', {
    staff: (section, unit) => (/thị trường/.test(unit) && !OFFICE.test(section) ? only(MARKET_CONTROLLER) : bySection(section)),
  }),
  HUYEN: agency('Chủ tịch Ủy ban nhân dân cấp huyện', 'Phó Chủ tịch Ủy ban nhân dân cấp huyện', {
    head: leading(OFFICIAL, 'Chủ tịch Ủy ban nhân dân cấp huyện', 'LD-CT', { category: 'CAN_BO', ages: [42, 58], climb: 0.9 }),
    deputy: leading(OFFICIAL, 'Phó Chủ tịch Ủy ban nhân dân cấp huyện', 'LD-PCT', { category: 'CAN_BO', ages: [38, 58] }),
    office: /Nội vụ/,
  }),
  XA: commune('Chủ tịch Ủy ban nhân dân xã', 'Phó Chủ tịch Ủy ban nhân dân xã'),
  PHUONG: commune('Chủ tịch Ủy ban nhân dân phường', 'Phó Chủ tịch Ủy ban nhân dân phường'),
  TRUONG_MAM_NON: school(
    weightedTable([
      [KINDERGARTEN, 60],
      [KINDERGARTEN_COLLEGE, 40],
    ]),
    KINDERGARTEN,
  ),
  TRUONG_TIEU_HOC: school(only(PRIMARY), PRIMARY),
  TRUONG_THCS: school(only(LOWER_SECONDARY), LOWER_SECONDARY),
  TRUONG_THPT: school(
    weightedTable([
      [UPPER_SECONDARY, 92],
      [UPPER_SECONDARY_FIRST, 8],
    ]),
    UPPER_SECONDARY,
  ),
  TRUNG_TAM_GDNN_GDTX: {
    ...school(only(UPPER_SECONDARY), UPPER_SECONDARY),
    head: leading(UPPER_SECONDARY, 'Giám đốc', 'LD-GD', { ages: [40, 58] }),
    deputy: leading(UPPER_SECONDARY, 'Phó Giám đốc', 'LD-PGD'),
    staff: (section) => only(/Dạy nghề/.test(section) ? VOCATIONAL : UPPER_SECONDARY),
  },
  TRUONG_CHINH_TRI: {
    ...school(only(LECTURER), LECTURER),
    officer: { ...ARCHIVIST, title: 'Nhân viên tổ chức cán bộ', positionCode: 'NV-TCCB' },
    staff: (section) => (/Hành chính/.test(section) ? only(ARCHIVIST) : only(LECTURER)),
  },
  TRUONG_CAO_DANG: { ...school(only(COLLEGE_LECTURER), COLLEGE_LECTURER), office: /Đào tạo/ },
  BENH_VIEN: medical,
  TRUNG_TAM_Y_TE: medical,
  TRUNG_TAM: centre,
  BAO_TANG: centre,
  THU_VIEN: centre,
  BAN_QUAN_LY_DU_AN: centre,
  HOI: {
    head: leading(SOCIETY_STAFF, 'Chủ tịch Hội', 'LD-CTH', { ages: [45, 58] }),
    deputy: leading(SOCIETY_STAFF, 'Phó Chủ tịch Hội', 'LD-PCTH'),
    officer: { ...SOCIETY_STAFF, positionCode: 'HOI-TC' },
    office: OFFICE,
    staff: () => only(SOCIETY_STAFF),
    contractShare: 0,
  },
};

/** Titles of who leads a section and his deputy, by the section's kind and name. */
const sectionTitles = (kind: string, name: string): readonly [string, string] => {
  switch (kind) {
    case 'VAN_PHONG':
      return ['Chánh Văn phòng', 'Phó Chánh Văn phòng'];
    case 'KHOA':
      return ['Trưởng khoa', 'Phó Trưởng khoa'];
    case 'TO':
      return ['Tổ trưởng', 'Tổ phó'];
    case 'DOI':
      return name.startsWith('Hạt') ? ['Hạt trưởng', 'Phó Hạt trưởng'] : ['Đội trưởng', 'Phó Đội trưởng'];
    case 'CHI_NHANH':
    case 'TRUNG_TAM_HANH_CHINH_CONG':
      return ['Giám đốc', 'Phó Giám đốc'];
    default:
      return ['Trưởng phòng', 'Phó Trưởng phòng'];
  }
};

/** The province's own leaders, and Sở Nội vụ with six people only: its office brings its own list. */
export const FIXED_HEADCOUNT: Readonly<Record<string, number>> = { H31: 4, 'H31.5': 6 };

const provinceLeaders = (code: string): Slot[] => [
  { role: CHAIRMAN, unitCode: code },
  ...[0, 1, 2].map(() => ({
    role: { ...CHAIRMAN, title: 'Phó Chủ tịch Ủy ban nhân dân tỉnh', positionCode: 'LD-PCT', ages: [46, 58] as const },
    unitCode: code,
  })),
];

/** Head, focal officer, three heads of sections and the keeper of the system account. */
const homeAffairs = (unit: StaffedUnit): Slot[] => {
  const at = (name: string): string => unit.sections.find((section) => section.name === name)!.code;
  const crew = CREWS['SO']!;
  const chief = (section: string, title = 'Trưởng phòng'): Slot => ({
    role: leading(OFFICIAL, title, title === 'Trưởng phòng' ? 'LD-PHONG' : 'LD-VAN_PHONG'),
    unitCode: at(section),
  });
  return [
    { role: crew.head, unitCode: at('Ban Giám đốc') },
    { role: crew.officer, unitCode: at('Phòng Công chức, viên chức') },
    chief('Văn phòng', 'Chánh Văn phòng'),
    chief('Phòng Công chức, viên chức'),
    chief('Phòng Tổ chức biên chế'),
    { role: OFFICIAL, unitCode: at('Phòng Cải cách hành chính') },
  ];
};

/**
 * The filled posts of a unit, always the same for the same unit and number: head first, then the officer who keeps
 * the records, deputies, heads of sections, contract workers, and staff spread evenly over the sections.
 */
export const slotsOf = (unit: StaffedUnit, headcount: number): readonly Slot[] => {
  if (unit.kind === 'TINH') return provinceLeaders(unit.code);
  if (FIXED_HEADCOUNT[unit.code] !== undefined) return homeAffairs(unit);
  const crew = CREWS[unit.kind];
  if (!crew) throw new RangeError(`No staffing is known for units of kind ${unit.kind}`);

  const random = randomOf('staffing', unit.code, headcount);
  const top = unit.sections.find(({ kind }) => kind === 'BAN_LANH_DAO')?.code ?? unit.code;
  const sections = unit.sections.filter(({ kind }) => kind !== 'BAN_LANH_DAO');
  const office = sections.find(({ name }) => crew.office.test(name)) ?? sections[0];
  const slots: Slot[] = [];
  const fill = (role: Role, unitCode: string): void => {
    if (slots.length < headcount) slots.push({ role, unitCode });
  };

  fill(crew.head, top);
  fill(crew.officer, office?.code ?? unit.code);
  const deputies = Math.min(3, Math.floor(headcount / 8));
  for (let i = 0; i < deputies; i++) fill(crew.deputy, top);
  for (const { code, name, kind } of sections) {
    fill(leading(crew.staff(name, unit.name).values[0]!, sectionTitles(kind, name)[0], `LD-${kind}`), code);
  }
  const contracts = Math.round(headcount * crew.contractShare);
  const first = random.int(0, 1);
  for (let i = 0; i < contracts; i++) fill(CONTRACT_WORK[(first + i) % CONTRACT_WORK.length]!, office?.code ?? unit.code);
  if (headcount > 6 * sections.length) {
    for (const { code, name, kind } of sections) {
      fill(leading(crew.staff(name, unit.name).values[0]!, sectionTitles(kind, name)[1], `LD-P-${kind}`, { ages: [32, 56] }), code);
    }
  }
  for (let i = 0; slots.length < headcount; i++) {
    const section = sections[i % Math.max(1, sections.length)];
    fill(random.weighted(crew.staff(section?.name ?? '', unit.name)), section?.code ?? unit.code);
  }
  return slots;
};

/** Posts filled by category, of the posts that quotas count. */
export const countByCategory = (slots: readonly Slot[]): ReadonlyMap<PersonCategory, number> => {
  const counts = new Map<PersonCategory, number>();
  for (const {
    role: { category },
  } of slots)
    counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
};

/** The job positions (vị trí việc làm) that the slots of a unit use, each once. */
export const positionsOf = (slots: readonly Slot[]): readonly PositionSeed[] => {
  const positions = new Map<string, PositionSeed>();
  for (const { role } of slots) {
    const { positionCode: code, title: name, category } = role;
    const before = positions.get(code)?.ladder;
    // Most posts of a position are filled by one role: nothing is made anew for them.
    if (before && role.ladder.every((rank) => before.includes(rank)) && positions.get(code)!.name === name) continue;
    positions.set(code, { code, name, category, ladder: [...new Set([...(before ?? []), ...role.ladder])] });
  }
  return [...positions.values()];
};
