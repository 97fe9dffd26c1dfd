import { inWords, type IsoDate } from '@hoso/shared/dates.ts';
import { problemOf, type RowProblem } from './row-problem.ts';
import type { StaffPay, StaffRow } from './staff-row.ts';

/** One step of a rank on the day a pay of the list holds from, as the catalogs say. */
export type RankStep = {
  readonly rankCode: string;
  readonly payFrom: IsoDate;
  readonly rankName: string;
  readonly step: number;
  readonly lastStep: number;
  readonly coefficient: string;
  readonly overgrade: boolean;
};

/** The steps of a rank on a day; nothing known means the rank is not in force then. */
export type RankSteps = {
  readonly rankName: string;
  readonly lastStep: number;
  readonly overgrade: boolean;
  readonly coefficients: ReadonlyMap<number, string>;
};

type RankOnDay = Pick<StaffPay, 'rankCode' | 'payFrom'>;
const keyOf = ({ rankCode, payFrom }: RankOnDay): string => `${rankCode} ${payFrom}`;

/** Each rank of the list with each day pay on it holds from, once. */
export const ranksOf = (rows: readonly StaffRow[]): RankOnDay[] => [
  ...new Map(rows.flatMap(({ pay }) => (pay ? [[keyOf(pay), { rankCode: pay.rankCode, payFrom: pay.payFrom }] as const] : []))).values(),
];

/** Finds the steps of a rank on a day among those asked for. */
export const rankFinder = (steps: readonly RankStep[]) => {
  const ranks = new Map<string, RankSteps & { coefficients: Map<number, string> }>();
  for (const step of steps) {
    const rank = ranks.get(keyOf(step)) ?? { ...step, coefficients: new Map<number, string>() };
    rank.coefficients.set(step.step, step.coefficient);
    ranks.set(keyOf(step), rank);
  }
  return (pay: RankOnDay): RankSteps | undefined => ranks.get(keyOf(pay));
};

/** Whether rank, step, coefficient and overgrade fit each other on the day of the pay (NĐ 204/2004/NĐ-CP; TT 04/2005/TT-BNV). */
export const checkPayOnScale = (
  { rankCode, step, coefficient, overgradePercent, payFrom }: StaffPay,
  rank: RankSteps | undefined,
): RowProblem[] => {
  if (!rank)
    return [
      problemOf(
        'rankCode',
        rankCode,
        {
          vi: `không có trong danh mục ngạch vào ngày hưởng ${inWords(payFrom, 'vi')}`,
          en: `is not in the catalog of ranks on ${payFrom}`,
        },
        { vi: 'chọn đúng mã ngạch và ngày hưởng', en: 'choose a rank in force on that day' },
      ),
    ];
  const named = `${rankCode} ${rank.rankName}`;
  const right = rank.coefficients.get(step);
  if (right === undefined)
    return [
      problemOf(
        'step',
        step,
        { vi: `ngạch ${named} chỉ có ${rank.lastStep} bậc`, en: `rank ${named} has ${rank.lastStep} steps` },
        { vi: `ghi bậc từ 1 đến ${rank.lastStep}`, en: `write a step from 1 to ${rank.lastStep}` },
      ),
    ];
  if (right !== coefficient)
    return [
      problemOf(
        'coefficient',
        coefficient,
        { vi: `ngạch ${named} bậc ${step} có hệ số ${right.replace('.', ',')}`, en: `rank ${named} step ${step} has coefficient ${right}` },
        { vi: 'sửa ngạch, bậc hoặc hệ số theo quyết định lương', en: 'correct rank, step or coefficient by the pay decision' },
      ),
    ];
  return overgradePercent > 0 && (step !== rank.lastStep || !rank.overgrade)
    ? [
        problemOf(
          'overgradePercent',
          overgradePercent,
          {
            vi: `chỉ bậc cuối (bậc ${rank.lastStep}) của thang lương có vượt khung mới được hưởng`,
            en: `is earned only on the last step (${rank.lastStep}) of a scale that knows it`,
          },
          { vi: 'xóa tỷ lệ hoặc sửa bậc', en: 'remove it or correct the step' },
        ),
      ]
    : [];
};
