import { notFound } from '@hoso/shared/common-refusals.ts';
import type { IsoDate } from '@hoso/shared/dates.ts';
import {
  catalogChangeTooEarly,
  catalogCodeTaken,
  catalogEntryRetired,
  catalogPeriodOverlaps,
  replacementCircle,
  replacementNotInForce,
} from './catalog-refusals.ts';

/** What a code is called in force `[validFrom, validTo)`; an ended one may name the code that goes on in its place. */
export type Wording = {
  readonly code: string;
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly replacedBy: string | null;
};

/** The wordings of each code of one catalog, the oldest first. */
export type Wordings = ReadonlyMap<string, readonly Wording[]>;

/** What asks for wordings of single codes only. */
type Lookup = Pick<Wordings, 'get'>;

export const byCode = (rows: readonly Wording[]): Map<string, Wording[]> => {
  const known = new Map<string, Wording[]>();
  for (const row of rows) known.set(row.code, [...(known.get(row.code) ?? []), row]);
  return known;
};

/** The wording that counts on a day: the last one begun by then. */
const wordingOn = (known: Lookup, code: string, on: IsoDate): Wording | undefined =>
  known.get(code)?.findLast(({ validFrom }) => validFrom <= on);

const isInForce = (wording: Wording | undefined, on: IsoDate): boolean => !!wording && (wording.validTo === null || wording.validTo > on);

/** The codes one meets on the way from a code to what stands in its place on a day; the last is in force or has no successor, or is met twice (a circle). */
export const wayFrom = (known: Lookup, code: string, on: IsoDate): readonly string[] => {
  const way = [code];
  const met = new Set(way);
  for (;;) {
    const wording = wordingOn(known, way.at(-1)!, on);
    if (!wording || isInForce(wording, on) || wording.replacedBy === null) return way;
    way.push(wording.replacedBy);
    if (met.has(wording.replacedBy)) return way;
    met.add(wording.replacedBy);
  }
};

/** Which code stands in the place of a code on a day, itself where it is in force; null when none does. */
export const standingOn = (known: Wordings, code: string, on: IsoDate): string | null => {
  const last = wayFrom(known, code, on).at(-1)!;
  return isInForce(wordingOn(known, last, on), on) ? last : null;
};

/** Why a code cannot be taken into use from a day on, or null. A retired code may come back for what it always meant, once its last period is over. */
export const refuseCreation = (known: Wordings, code: string, on: IsoDate) => {
  const [first, last] = [known.get(code)?.[0], known.get(code)?.at(-1)];
  if (!first || !last) return null;
  if (last.validTo === null) return catalogCodeTaken(code, last.name);
  return on < last.validTo ? catalogPeriodOverlaps(code, first.validFrom, last.validTo) : null;
};

/** Why the wording of a code cannot end on a day (to be renamed or retired), or null. */
export const refuseEnding = (known: Wordings, code: string, on: IsoDate) => {
  const last = known.get(code)?.at(-1);
  if (!last) return notFound('code');
  if (last.validTo !== null) return catalogEntryRetired(code, last.validTo, last.replacedBy);
  return on <= last.validFrom ? catalogChangeTooEarly(on, last.validFrom) : null;
};

/** The wordings of a code as they would be with the last one ended. */
export const ended = (wordings: readonly Wording[], on: IsoDate, replacedBy: string | null): readonly Wording[] =>
  wordings.map((wording, index, all) => (index === all.length - 1 ? { ...wording, validTo: on, replacedBy } : wording));

/** Days from one on, on which something begins or ends of a code or of what ever took its place: between them its way does not change. */
const turnsFrom = (known: Lookup, code: string, from: IsoDate): ReadonlySet<IsoDate> => {
  const days = new Set([from]);
  const met = new Set([code]);
  for (const one of met)
    for (const { validFrom, validTo, replacedBy } of known.get(one) ?? []) {
      for (const day of [validFrom, validTo]) if (day !== null && day >= from) days.add(day);
      if (replacedBy !== null) met.add(replacedBy);
    }
  return days;
};

/**
 * Why a code cannot take the place of another from a day on, or null: it is not in force on that day, or the way of replacements
 * would on some later day come back to where it began.
 */
export const refuseReplacement = (known: Wordings, code: string, replacedBy: string, on: IsoDate) => {
  if (replacedBy === code) return replacementCircle([code, code]);
  const wording = wordingOn(known, replacedBy, on);
  if (!isInForce(wording, on)) return replacementNotInForce(replacedBy, on, wording?.validTo ?? null);
  const own = ended(known.get(code)!, on, replacedBy);
  const then: Lookup = { get: (one) => (one === code ? own : known.get(one)) };
  for (const day of turnsFrom(then, code, on)) {
    const way = wayFrom(then, code, day);
    if (new Set(way).size < way.length) return replacementCircle(way);
  }
  return null;
};
