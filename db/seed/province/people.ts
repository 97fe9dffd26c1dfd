import { addMonths, dayOf, earlier, type IsoDate, isoDate, later, monthOf, retirementDay, yearOf } from './calendar.ts';
import { inventedIdentityNumber, inventName, type Gender } from './names.ts';
import { payCareer } from './pay-career.ts';
import type { PayTables } from './pay-tables.ts';
import { randomOf, stableUuid, type Random } from './random.ts';
import { serviceHistory, type ServiceMap } from './service-history.ts';
import { slotsOf, type Slot } from './staffing.ts';
import { type Employer, HOME_AFFAIRS_CODE, OVER_QUOTA_CODE } from './structure.ts';
import { completionsOf } from './training.ts';
import type { PersonSeed } from './world.ts';

/** The key of the person in a slot of a unit; slot 0 is the head, slot 1 the officer who keeps the records. */
export const personKey = (homeCode: string, slot: number): string => `${homeCode}#${slot}`;

/** The id of the person in a slot, without making the person. */
export const personId = (seed: string, employer: Employer, slot: number): string =>
  stableUuid(seed, 'person', personKey(employer.code, slot), employer.firstNumber + slot);

/** A birth date of the ages met in this work, whose retirement age is at least three months away. */
const birthDate = (slot: Slot, gender: Gender, today: IsoDate, random: Random): IsoDate => {
  const [youngest, oldest] = slot.role.ages;
  // Two draws: working ages thin out towards both ends.
  const age = youngest + Math.floor((random.int(0, (oldest - youngest) * 10) + random.int(0, (oldest - youngest) * 10)) / 20);
  const month = random.int(1, 12);
  const day = random.int(1, 28);
  const turned = month < monthOf(today) || (month === monthOf(today) && day <= dayOf(today));
  const born = isoDate(yearOf(today) - age - (turned ? 0 : 1), month, day);
  let years = 0;
  while (retirementDay(addMonths(born, years * 12), gender) < addMonths(today, 3)) years++;
  return addMonths(born, years * 12);
};

/** Recruited in the twenties as a rule (contract workers at any age), and some within the last months. */
const recruitmentDate = (slot: Slot, dateOfBirth: IsoDate, today: IsoDate, random: Random): IsoDate => {
  const { category, formerTitle, ages } = slot.role;
  const yesterday = addMonths(today, -1);
  const youngest = addMonths(dateOfBirth, Math.min(22, ages[0] - 1) * 12);
  if (formerTitle === null && random.chance(0.03)) return later(youngest, addMonths(today, -random.int(1, 9)));
  const years = category === 'HOP_DONG_111' ? random.int(2, 20) : random.int(0, 5);
  const drawn = addMonths(youngest, years * 12 + random.int(0, 11));
  const day = random.chance(0.5) ? 1 : random.chance(0.4) ? 15 : random.int(1, 28);
  const date = isoDate(yearOf(drawn), monthOf(drawn), day);
  // Leaders have served a while before they lead.
  const latest = formerTitle === null ? yesterday : later(youngest, addMonths(today, -120));
  return earlier(later(date, youngest), latest);
};

export type PeopleRequest = {
  readonly seed: string;
  readonly today: IsoDate;
  readonly employers: readonly Employer[];
  readonly tables: PayTables;
  readonly map: ServiceMap;
};

const makePerson = (
  employer: Employer,
  slots: readonly Slot[],
  index: number,
  movesSoon: boolean,
  { seed, today, tables, map }: PeopleRequest,
): PersonSeed => {
  const slot = slots[index]!;
  const key = personKey(employer.code, index);
  const random = randomOf(seed, 'person', employer.code, index);
  const gender: Gender = random.chance(slot.role.women) ? 'NU' : 'NAM';
  const dateOfBirth = birthDate(slot, gender, today, random);
  const name = inventName(random, gender, dateOfBirth);
  const recruitedOn = recruitmentDate(slot, dateOfBirth, today, random);
  const number = employer.firstNumber + index;
  const pay = payCareer(slot.role, recruitedOn, today, (day) => map.signerOn(employer.code, day), tables, random);
  return {
    id: personId(seed, employer, index),
    key,
    number,
    ...name,
    gender,
    dateOfBirth,
    identityNumber: inventedIdentityNumber(number, gender, dateOfBirth),
    category: slot.role.category,
    recruitedOn,
    unitCode: slot.unitCode,
    assignments: serviceHistory({ ...slot, homeCode: employer.code, movesSoon }, recruitedOn, today, map, random),
    pay,
    completions: completionsOf({ category: slot.role.category, rankCode: pay.at(-1)!.rankCode, recruitedOn }, today, random),
  };
};

/** Who moves soon: at most one of a unit, and never into or out of the units whose numbers a story needs. */
const moverOf = (seed: string, employer: Employer, slots: readonly Slot[], map: ServiceMap): number => {
  const random = randomOf(seed, 'mover', employer.code);
  const target = map.sibling(employer.code);
  if (
    !random.chance(0.12) ||
    target === null ||
    [employer.code, target].some((code) => code === HOME_AFFAIRS_CODE || code === OVER_QUOTA_CODE)
  )
    return -1;
  const index = slots.length - 1;
  const movable = index > 2 && slots[index]!.role.formerTitle === null && slots[index]!.role.category !== 'HOP_DONG_111';
  return movable ? index : -1;
};

/** The people of one unit; they depend on the seed, the day, and the unit alone. */
export function* peopleOf(employer: Employer, request: PeopleRequest): Iterable<PersonSeed> {
  const slots = slotsOf(employer, employer.headcount);
  const mover = moverOf(request.seed, employer, slots, request.map);
  for (let index = 0; index < slots.length; index++) yield makePerson(employer, slots, index, index === mover, request);
}

/** All people, unit by unit in the order of the tree; only one unit's posts are held at a time. */
export function* allPeople(request: PeopleRequest): Iterable<PersonSeed> {
  for (const employer of request.employers) yield* peopleOf(employer, request);
}
