import { addDays, addMonths, daysBetween, type IsoDate, monthsBetween } from './calendar.ts';
import { inventDecision } from './decisions.ts';
import type { PayTables, Scale } from './pay-tables.ts';
import type { Random } from './random.ts';
import type { Role } from './staffing.ts';
import type { PayReason, PaySeed } from './world.ts';

const SUMMARIES: Readonly<Record<PayReason, string>> = {
  TUYEN_DUNG: 'Tuyển dụng và xếp lương',
  HET_TAP_SU: 'Bổ nhiệm vào ngạch, chức danh khi hết tập sự',
  CHUYEN_XEP_2004: 'Chuyển xếp lương theo Nghị định số 204/2004/NĐ-CP',
  NANG_BAC: 'Nâng bậc lương thường xuyên',
  NANG_BAC_TRUOC_HAN: 'Nâng bậc lương trước thời hạn do lập thành tích xuất sắc',
  NANG_NGACH: 'Bổ nhiệm vào ngạch, hạng cao hơn và xếp lương',
  VUOT_KHUNG: 'Hưởng phụ cấp thâm niên vượt khung',
};

/**
 * Months of probation (tập sự) at 85 % of the step's pay: 12 for university titles, 9 for doctors and college titles,
 * 6 below; contract workers have none. NĐ 170/2025 and NĐ 115/2020 as amended, generalised.
 */
const probationMonths = (role: Role, scale: Scale): number => {
  if (role.category === 'HOP_DONG_111' || scale.code === '3:C3') return 0;
  if (role.ladder[0] === 'V.08.01.03' || scale.code.endsWith(':A0')) return 9;
  return scale.monthsPerStep === 36 ? 12 : 6;
};

/** University graduates begin at step 1, masters at step 2, doctors of science at step 3; the college at step 2 of scale B. */
const startingStep = (role: Role, scale: Scale, random: Random): number => {
  if (scale.code.endsWith(':A1')) {
    if (/^V\.07\.01|^V\.09\.02/.test(role.ladder[0]!)) return random.chance(0.06) ? 3 : random.chance(0.6) ? 2 : 1;
    return random.chance(0.14) ? 2 : 1;
  }
  return scale.code.endsWith(':B') && random.chance(0.4) ? 2 : 1;
};

/** Years of service in the lower rank before the higher one is met in practice. */
const YEARS_BEFORE_PROMOTION = 8;

/**
 * A promotion is drawn only where the time of the next raise starts anew with it: the new coefficient is above the old
 * one by at least one old step (TT 02/2007/TT-BNV, mục II). So a row's own start always tells the next raise.
 */
const stepAfterPromotion = (from: Scale, step: number, to: Scale): number | null => {
  const old = from.hundredths[step - 1]!;
  const gap = from.hundredths[1]! - from.hundredths[0]!;
  const index = to.hundredths.findIndex((value) => value >= old);
  return index >= 0 && to.hundredths[index]! - old >= gap ? index + 1 : null;
};

type Place = {
  readonly rung: number;
  readonly scale: Scale;
  readonly step: number;
  readonly overgradePercent: number;
  readonly percentPaid: number;
  readonly from: IsoDate;
  readonly countsFrom: IsoDate;
  readonly daysNotCounted: number;
  readonly delayMonths: number;
  readonly reason: PayReason;
};

type Career = {
  readonly role: Role;
  readonly tables: PayTables;
  readonly random: Random;
  readonly highestRung: number;
  readonly today: IsoDate;
};

/** A regular raise is put off 3, 6 or 12 months after discipline; about one step in eighty. */
const delayOf = (random: Random, category: string): number => {
  if (!random.chance(0.012)) return 0;
  if (random.chance(0.15)) return 12;
  return category === 'VIEN_CHUC' && random.chance(0.6) ? 3 : 6;
};

const promoted = (place: Place, rankSince: IsoDate, { role, tables, random, highestRung }: Career): Place | null => {
  if (place.rung >= highestRung || place.overgradePercent > 0 || place.percentPaid < 100) return null;
  if (monthsBetween(rankSince, place.from) < YEARS_BEFORE_PROMOTION * 12) return null;
  const scale = tables.scaleOfRank(role.ladder[place.rung + 1]!);
  const step = stepAfterPromotion(place.scale, place.step, scale);
  if (step === null) return null;
  const from = addMonths(place.countsFrom, random.int(3, place.scale.monthsPerStep - 1));
  return { ...place, rung: place.rung + 1, scale, step, from, countsFrom: from, delayMonths: 0, reason: 'NANG_NGACH' };
};

/** What follows a place by the rules: end of probation, the next step, or more overgrade. Null at the end of a scale that knows no overgrade. */
const regularNext = (place: Place, wasEarly: boolean, { role, random }: Career): Place | null => {
  const { scale, step, countsFrom, delayMonths } = place;
  const next = { ...place, delayMonths: 0, daysNotCounted: 0, percentPaid: 100 };
  if (place.percentPaid < 100) {
    const from = addDays(countsFrom, place.daysNotCounted);
    return { ...next, from, countsFrom: from, reason: 'HET_TAP_SU', delayMonths: delayOf(random, role.category) };
  }
  if (step < scale.coefficients.length) {
    const due = addMonths(countsFrom, scale.monthsPerStep + delayMonths);
    const early = delayMonths === 0 && !wasEarly && random.chance(0.05) ? random.int(2, 4) * 3 : 0;
    const from = early === 0 ? due : addMonths(countsFrom, scale.monthsPerStep - early);
    return {
      ...next,
      step: step + 1,
      from,
      countsFrom: from,
      reason: early === 0 ? 'NANG_BAC' : 'NANG_BAC_TRUOC_HAN',
      delayMonths: delayOf(random, role.category),
    };
  }
  if (scale.monthsToOvergrade === null) return null;
  const first = place.overgradePercent === 0;
  const from = addMonths(countsFrom, (first ? scale.monthsToOvergrade : 12) + delayMonths);
  return { ...next, overgradePercent: first ? 5 : place.overgradePercent + 1, from, countsFrom: from, reason: 'VUOT_KHUNG' };
};

function* places(career: Career, recruitedOn: IsoDate): Iterable<Place> {
  const { role, tables, random, today } = career;
  const scale = tables.scaleOfRank(role.ladder[0]!);
  const probation = probationMonths(role, scale);
  let place: Place = {
    rung: 0,
    scale,
    step: startingStep(role, scale, random),
    overgradePercent: 0,
    percentPaid: probation > 0 ? 85 : 100,
    from: recruitedOn,
    countsFrom: recruitedOn,
    daysNotCounted: probation > 0 ? daysBetween(recruitedOn, addMonths(recruitedOn, probation)) : 0,
    delayMonths: 0,
    reason: 'TUYEN_DUNG',
  };
  let rankSince = recruitedOn;
  for (;;) {
    yield place;
    const climb = promoted(place, rankSince, career);
    const next: Place | null = climb ?? regularNext(place, place.reason === 'NANG_BAC_TRUOC_HAN', career);
    if (!next || next.from > today) return;
    if (climb) rankSince = next.from;
    place = next;
  }
}

/**
 * The pay of a career from recruitment to today: 36 or 24 months a step, probation not counted, some raises early
 * (at most 12 months, never twice in a row) or put off, overgrade after the last step (5 %, then 1 % a year).
 * What is older than the scales of 2004 becomes one row that carries over step and start of counting.
 * Source: TT 08/2013/TT-BNV as amended by TT 03/2021/TT-BNV.
 */
export const payCareer = (
  role: Role,
  recruitedOn: IsoDate,
  today: IsoDate,
  signerOn: (day: IsoDate) => string,
  tables: PayTables,
  random: Random,
): readonly PaySeed[] => {
  let highestRung = 0;
  // The third rank of a ladder is rare even among those who lead.
  while (highestRung < role.ladder.length - 1 && random.chance(role.climb * (highestRung === 0 ? 1 : 0.3))) highestRung++;

  const rows: PaySeed[] = [];
  for (const place of places({ role, tables, random, highestRung, today }, recruitedOn)) {
    const { scale, step, overgradePercent, percentPaid, countsFrom, daysNotCounted, delayMonths } = place;
    const carried = place.from < scale.inForceFrom;
    const validFrom = carried ? scale.inForceFrom : place.from;
    const reason: PayReason = carried ? 'CHUYEN_XEP_2004' : place.reason;
    const last = rows.pop();
    if (last && last.validFrom < validFrom) rows.push({ ...last, validTo: validFrom });
    rows.push({
      validFrom,
      validTo: null,
      rankCode: role.ladder[place.rung]!,
      scaleCode: scale.code,
      step,
      coefficient: scale.coefficients[step - 1]!,
      overgradePercent,
      percentPaid,
      countsFrom,
      daysNotCounted,
      delayMonths,
      reason,
      decision: inventDecision(random, validFrom, signerOn(validFrom), SUMMARIES[reason]),
    });
  }
  return rows;
};
