import type { PayTables } from './pay-tables.ts';
import type { PositionRequirementSeed, PositionSeed } from './world.ts';

/** NĐ 232/2026: the professional grade (bậc nghề nghiệp) that a pay group of viên chức stands for; as professional-grades.csv has it. */
export const GRADE_OF_GROUP: Readonly<Record<string, number>> = { B: 1, A0: 2, A1: 3, 'A2.1': 4, 'A2.2': 4, 'A3.1': 5, 'A3.2': 5 };

/** Positions of who leads; their holders are chosen, so no share of grades is capped there. */
const leads = ({ code }: PositionSeed): boolean => code.startsWith('LD');

const OF_LEADERS = ['Năng lực lãnh đạo, quản lý', 'Trung cấp lý luận chính trị trở lên'];
const OF_CATEGORY: Readonly<Record<string, readonly string[]>> = {
  CAN_BO: ['Kiến thức quản lý nhà nước', 'Sử dụng công nghệ thông tin cơ bản'],
  CONG_CHUC: ['Bồi dưỡng quản lý nhà nước theo ngạch', 'Soạn thảo văn bản hành chính', 'Sử dụng công nghệ thông tin cơ bản'],
  VIEN_CHUC: ['Bồi dưỡng theo tiêu chuẩn chức danh nghề nghiệp', 'Sử dụng công nghệ thông tin cơ bản'],
  HOP_DONG_111: ['Sức khỏe phù hợp với công việc'],
  HOI: ['Nghiệp vụ công tác hội', 'Sử dụng công nghệ thông tin cơ bản'],
};
/** By what the code of a rank begins with: teachers, whoever treats patients, accountants, drivers. */
const OF_RANKS: readonly (readonly [RegExp, string])[] = [
  [/^V\.07\.0[1-5]|^V\.09\.02/, 'Nghiệp vụ sư phạm'],
  [/^V\.08\.0[1-7]/, 'Giấy phép hành nghề khám bệnh, chữa bệnh'],
  [/^06\.0/, 'Chứng chỉ bồi dưỡng kế toán viên'],
  [/^01\.010$/, 'Giấy phép lái xe'],
];

const competencesOf = (position: PositionSeed): string[] => [
  ...(leads(position) ? OF_LEADERS : []),
  ...OF_CATEGORY[position.category]!,
  ...OF_RANKS.filter(([codes]) => position.ladder.some((rank) => codes.test(rank))).map(([, competence]) => competence),
];

/**
 * What a position asks: the ranks of the careers that lead through it (cán bộ are elected and hold none), competences, and for viên chức who do
 * not lead the lowest and highest professional grade of those ranks (NĐ 232/2026), where all of them have one.
 */
export const requirementOf = (position: PositionSeed, { scaleOfRank }: PayTables): PositionRequirementSeed => {
  const { category, ladder } = position;
  const ranks = category === 'CAN_BO' ? [] : ladder;
  const grades = ranks.flatMap((rank) => GRADE_OF_GROUP[scaleOfRank(rank).code.split(':')[1]!] ?? []);
  const graded = category === 'VIEN_CHUC' && !leads(position) && grades.length === ranks.length;
  const [lowestGrade, topGrade] = graded ? [Math.min(...grades), Math.max(...grades)] : [null, null];
  return { ranks, competences: competencesOf(position), lowestGrade, topGrade };
};
