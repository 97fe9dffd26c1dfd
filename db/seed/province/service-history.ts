import { addDays, addMonths, type IsoDate, isoDate, later, monthOf, yearOf } from './calendar.ts';
import { PROVINCE_BEGAN } from './departments.ts';
import { inventDecision } from './decisions.ts';
import type { Random } from './random.ts';
import type { Role, Slot } from './staffing.ts';
import type { AssignmentReason, AssignmentSeed, PersonCategory, UnitSeed } from './world.ts';

/** What a history needs to know about the province besides the person. */
export type ServiceMap = {
  readonly unit: (code: string) => UnitSeed;
  /** Short name, on a day, of the unit that decides about a unit's people: of itself or of what it came from. */
  readonly signerOn: (code: string, day: IsoDate) => string;
  /** The next unit of the same kind: where people of this unit came from, and move to. */
  readonly sibling: (homeCode: string) => string | null;
};

type Stage = {
  readonly unitCode: string;
  readonly title: string;
  readonly positionCode: string | null;
  readonly category: PersonCategory;
  readonly from: IsoDate;
  readonly reason: AssignmentReason;
  readonly summary: string;
};

const firstOfMonth = (day: IsoDate): IsoDate => isoDate(yearOf(day), monthOf(day), 1);

const beganOf = (unit: UnitSeed): IsoDate => unit.profiles[0]!.validFrom;

/** Before its unit existed, a person served in the unit that it came from. */
const throughPredecessors = (stage: Stage, until: IsoDate | null, map: ServiceMap): readonly Stage[] => {
  const unit = map.unit(stage.unitCode);
  const began = beganOf(unit);
  if (stage.from >= began) return [stage];
  if (unit.predecessorCode === null) return [{ ...stage, from: began }];
  const past = { ...stage, unitCode: unit.predecessorCode, positionCode: null };
  if (until !== null && until <= began) return throughPredecessors(past, until, map);
  return [
    ...throughPredecessors(past, began, map),
    { ...stage, from: began, reason: 'SAP_XEP_TO_CHUC', summary: 'Sắp xếp, bố trí khi thành lập, hợp nhất đơn vị' },
  ];
};

/** The ways a career came to its present post: as a rule it began there; leaders were appointed, some were moved. */
const stagesOf = (
  slot: Slot,
  homeCode: string,
  recruitedOn: IsoDate,
  today: IsoDate,
  map: ServiceMap,
  random: Random,
): readonly Stage[] => {
  const { role, unitCode } = slot;
  const began = later(recruitedOn, PROVINCE_BEGAN);
  const now: Stage = {
    unitCode,
    title: role.title,
    positionCode: role.positionCode,
    category: role.category,
    from: began,
    reason: 'TUYEN_DUNG',
    summary: 'Tuyển dụng',
  };
  // Nobody is appointed to lead a unit before it exists.
  const appointedOn = later(firstOfMonth(addMonths(today, -random.int(4, 96))), beganOf(map.unit(unitCode)));
  if (role.formerTitle !== null && appointedOn > addMonths(began, 24)) {
    return [
      { ...now, title: role.formerTitle, positionCode: null, category: role.category === 'CAN_BO' ? 'CONG_CHUC' : role.category },
      { ...now, from: appointedOn, reason: 'BO_NHIEM', summary: `Bổ nhiệm ${role.title}` },
    ];
  }
  const movedOn = firstOfMonth(addMonths(today, -random.int(14, 90)));
  const earlierHome = map.sibling(homeCode);
  if (random.chance(0.12) && earlierHome !== null && movedOn > addMonths(began, 18)) {
    return [
      { ...now, unitCode: earlierHome, positionCode: null },
      { ...now, from: movedOn, reason: 'DIEU_DONG', summary: 'Điều động' },
    ];
  }
  return [now];
};

const futureMove = (home: string, { title, category }: Role, today: IsoDate, map: ServiceMap, random: Random): Stage | null => {
  const target = map.sibling(home);
  return target === null
    ? null
    : {
        unitCode: target,
        title,
        positionCode: null,
        category,
        from: addDays(today, random.int(7, 60)),
        reason: 'DIEU_DONG',
        summary: 'Điều động, có hiệu lực trong thời gian tới',
      };
};

/**
 * Where a person served since recruitment (or since 1997, when the tree begins), without gaps and always in a unit
 * that existed; with `movesSoon`, an already decided move to a unit of the same kind follows.
 */
export const serviceHistory = (
  slot: Slot & { readonly homeCode: string; readonly movesSoon: boolean },
  recruitedOn: IsoDate,
  today: IsoDate,
  map: ServiceMap,
  random: Random,
): readonly AssignmentSeed[] => {
  const { role, homeCode, movesSoon } = slot;
  const planned = stagesOf(slot, homeCode, recruitedOn, today, map, random);
  const served = planned.flatMap((stage, index) => throughPredecessors(stage, planned[index + 1]?.from ?? null, map));
  const move = movesSoon ? futureMove(homeCode, role, today, map, random) : null;
  const stages = move ? [...served, move] : served;
  return stages.map((stage, index) => ({
    unitCode: stage.unitCode,
    jobTitle: stage.title,
    positionCode: stage.positionCode,
    category: stage.category,
    reason: stage.reason,
    validFrom: stage.from,
    validTo: stages[index + 1]?.from ?? null,
    decision: inventDecision(random, stage.from, map.signerOn(stage.unitCode, stage.from), stage.summary),
  }));
};
