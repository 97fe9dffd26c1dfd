import { addDays, type IsoDate, isoDate, yearOf } from './calendar.ts';
import { randomOf, stableUuid, type Random } from './random.ts';
import type { CallSeed, CompletionSeed, CourseSeed, PersonCategory } from './world.ts';

const CIVIL: readonly PersonCategory[] = ['CAN_BO', 'CONG_CHUC', 'HOI'];
const EVERYONE: readonly PersonCategory[] = ['CAN_BO', 'CONG_CHUC', 'VIEN_CHUC', 'HOI'];
const PUBLIC: readonly PersonCategory[] = ['VIEN_CHUC'];

/** Kinds of courses as NĐ 171/2025/NĐ-CP and ĐL Đ8k1e tell them apart. */
export const COURSE_CATEGORIES: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'LY_LUAN_CHINH_TRI', name: 'Lý luận chính trị' },
  { code: 'QUAN_LY_NHA_NUOC', name: 'Kiến thức, kỹ năng quản lý nhà nước' },
  { code: 'LANH_DAO_QUAN_LY', name: 'Bồi dưỡng trước khi bổ nhiệm lãnh đạo, quản lý' },
  { code: 'VI_TRI_VIEC_LAM', name: 'Bồi dưỡng theo yêu cầu vị trí việc làm' },
  { code: 'CHUC_DANH_NGHE_NGHIEP', name: 'Bồi dưỡng theo tiêu chuẩn chức danh nghề nghiệp' },
  { code: 'QUOC_PHONG_AN_NINH', name: 'Kiến thức quốc phòng và an ninh' },
  { code: 'CHUYEN_DOI_SO', name: 'Kỹ năng số, chuyển đổi số' },
  { code: 'NGOAI_NGU', name: 'Ngoại ngữ' },
];

type Course = Omit<CourseSeed, 'id'> & {
  /** Short courses fill a person's yearly hours; the long ones are taken once in a career. */
  readonly yearly: boolean;
};

const course = (
  code: string,
  title: string,
  category: string,
  hours: number,
  categories: readonly PersonCategory[],
  yearly: boolean,
): Course => ({
  code,
  title,
  category,
  hours,
  categories,
  yearly,
});

const CATALOG: readonly Course[] = [
  course('LLCT-TC', 'Trung cấp lý luận chính trị', 'LY_LUAN_CHINH_TRI', 1056, EVERYONE, false),
  course('LLCT-CN', 'Cập nhật kiến thức lý luận chính trị', 'LY_LUAN_CHINH_TRI', 40, EVERYONE, true),
  course('QLNN-CV', 'Quản lý nhà nước đối với công chức ngạch chuyên viên', 'QUAN_LY_NHA_NUOC', 320, CIVIL, false),
  course('QLNN-CVC', 'Quản lý nhà nước đối với công chức ngạch chuyên viên chính', 'QUAN_LY_NHA_NUOC', 240, CIVIL, false),
  course('LDQL-PHONG', 'Lãnh đạo, quản lý cấp phòng', 'LANH_DAO_QUAN_LY', 160, EVERYONE, false),
  course('LDQL-SO', 'Lãnh đạo, quản lý cấp sở', 'LANH_DAO_QUAN_LY', 160, CIVIL, false),
  course('VTVL-XA', 'Kỹ năng thực thi công vụ của công chức cấp xã', 'VI_TRI_VIEC_LAM', 40, CIVIL, true),
  course('VTVL-CCHC', 'Cải cách hành chính và giải quyết thủ tục hành chính', 'VI_TRI_VIEC_LAM', 40, CIVIL, true),
  course('VTVL-VTLT', 'Nghiệp vụ văn thư, lưu trữ điện tử', 'VI_TRI_VIEC_LAM', 24, EVERYONE, true),
  course('CDNN-GV', 'Bồi dưỡng thường xuyên giáo viên', 'CHUC_DANH_NGHE_NGHIEP', 120, PUBLIC, true),
  course('CDNN-YT', 'Cập nhật kiến thức y khoa liên tục', 'CHUC_DANH_NGHE_NGHIEP', 48, PUBLIC, true),
  course('QPAN-4', 'Kiến thức quốc phòng và an ninh đối tượng 4', 'QUOC_PHONG_AN_NINH', 24, EVERYONE, true),
  course('QPAN-3', 'Kiến thức quốc phòng và an ninh đối tượng 3', 'QUOC_PHONG_AN_NINH', 40, EVERYONE, false),
  course('CDS-CB', 'Kỹ năng số và an toàn thông tin', 'CHUYEN_DOI_SO', 16, EVERYONE, true),
  course('CDS-AI', 'Ứng dụng trí tuệ nhân tạo trong công vụ', 'CHUYEN_DOI_SO', 24, EVERYONE, true),
  course('NN-TA', 'Tiếng Anh giao tiếp công vụ', 'NGOAI_NGU', 80, EVERYONE, false),
];

/** The catalog of the province's courses; hours are periods (tiết) of 45 minutes. */
export const courses = (seed: string): readonly CourseSeed[] =>
  CATALOG.map(({ code, title, category, hours, categories }, order) => ({
    id: stableUuid(seed, 'course', code, order),
    code,
    title,
    category,
    hours,
    categories,
  }));

const rankFits = (code: string, rankCode: string): boolean => {
  if (code === 'CDNN-GV') return rankCode.startsWith('V.07') || rankCode.startsWith('V.09.02');
  if (code === 'CDNN-YT') return rankCode.startsWith('V.08');
  return true;
};

const YEARLY_BY_CATEGORY = new Map(
  EVERYONE.map((category) => [category, CATALOG.filter((one) => one.yearly && one.categories.includes(category))]),
);
const LONG_BY_CATEGORY = new Map(
  EVERYONE.map((category) => [category, CATALOG.filter((one) => !one.yearly && one.categories.includes(category))]),
);

const dayIn = (year: number, random: Random): IsoDate => isoDate(year, random.int(2, 12), random.int(1, 28));

/** Courses finished last year, the year before and this year up to today; most people reach the 40 periods of NĐ 171/2025, some do not. */
export const completionsOf = (
  person: { readonly category: PersonCategory; readonly rankCode: string; readonly recruitedOn: IsoDate },
  today: IsoDate,
  random: Random,
): readonly CompletionSeed[] => {
  const yearly = YEARLY_BY_CATEGORY.get(person.category)?.filter(({ code }) => rankFits(code, person.rankCode)) ?? [];
  if (yearly.length === 0) return [];
  const completions: CompletionSeed[] = [];
  const add = ({ code, hours }: Course, completedOn: IsoDate): void => {
    const taken = completions.some((one) => one.courseCode === code && one.year === yearOf(completedOn));
    if (completedOn <= today && completedOn > person.recruitedOn && !taken)
      completions.push({ courseCode: code, completedOn, year: yearOf(completedOn), hours });
  };
  for (let year = yearOf(today) - 2; year <= yearOf(today); year++) {
    const count = random.int(0, 3);
    for (let i = 0; i < count; i++) add(random.pick(yearly), dayIn(year, random));
    if (random.chance(0.05)) add(random.pick(LONG_BY_CATEGORY.get(person.category)!), dayIn(year, random));
  }
  return completions.sort((a, b) =>
    a.completedOn < b.completedOn ? -1 : a.completedOn > b.completedOn ? 1 : a.courseCode < b.courseCode ? -1 : 1,
  );
};

const PLANS = [
  { courseCode: 'QLNN-CV', opens: -20, closes: 25, starts: 40, days: 45, seats: 60 },
  { courseCode: 'VTVL-XA', opens: -10, closes: 12, starts: 20, days: 5, seats: 80 },
  { courseCode: 'CDS-AI', opens: -3, closes: 30, starts: 45, days: 3, seats: 120 },
  { courseCode: 'QPAN-3', opens: -15, closes: 8, starts: 15, days: 6, seats: 10 },
  { courseCode: 'LDQL-PHONG', opens: 14, closes: 45, starts: 70, days: 28, seats: 50 },
  { courseCode: 'LLCT-CN', opens: -75, closes: -40, starts: -30, days: 5, seats: 90 },
] as const;

type Candidate = { readonly personKey: string; readonly personId: string };

/**
 * Calls for enrolment around today: four open, one to come, one closed. `candidates` are people who may enrol,
 * in a fixed order; the call for QPAN-3 is full.
 */
export const callsAround = (seed: string, today: IsoDate, candidates: readonly Candidate[]): readonly CallSeed[] =>
  PLANS.map(({ courseCode, opens, closes, starts, days, seats }, order) => {
    const random = randomOf(seed, 'call', courseCode);
    const code = `${yearOf(today)}-${courseCode}`;
    const opensOn = addDays(today, opens);
    const wanted = opens > 0 ? 0 : courseCode === 'QPAN-3' ? seats : random.int(5, Math.min(30, seats));
    const from = random.int(0, Math.max(0, candidates.length - wanted));
    return {
      id: stableUuid(seed, 'call', courseCode, order),
      code,
      courseCode,
      title: `Chiêu sinh: ${CATALOG.find((one) => one.code === courseCode)!.title} năm ${yearOf(today)}`,
      opensOn,
      closesOn: addDays(today, closes),
      startsOn: addDays(today, starts),
      endsOn: addDays(today, starts + days),
      seats,
      enrolments: candidates
        .slice(from, from + wanted)
        .map((person) => ({ ...person, enrolledOn: addDays(opensOn, random.int(0, Math.min(-opens, closes - opens))) })),
    };
  });
