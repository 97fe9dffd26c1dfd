import { demoAccounts } from './accounts.ts';
import type { IsoDate } from './calendar.ts';
import { payTables } from './pay-tables.ts';
import { requirementOf } from './position-requirements.ts';
import { allPeople, personId, personKey } from './people.ts';
import type { ServiceMap } from './service-history.ts';
import { buildStructure, type Employer, HOME_AFFAIRS_CODE, OVER_QUOTA_CODE } from './structure.ts';
import { callsAround, courses } from './training.ts';
import type { Province, ProvinceRequest, UnitSeed } from './world.ts';

/** People go round among units of one kind; those whose numbers a story needs stay out of it. */
const siblings = (employers: readonly Employer[]): ReadonlyMap<string, string> => {
  const next = new Map<string, string>();
  for (const kind of new Set(employers.map((employer) => employer.kind))) {
    const ring = employers.filter((one) => one.kind === kind && one.code !== HOME_AFFAIRS_CODE && one.code !== OVER_QUOTA_CODE);
    if (ring.length > 1) ring.forEach((one, index) => next.set(one.code, ring[(index + 1) % ring.length]!.code));
  }
  return next;
};

const serviceMap = (units: readonly UnitSeed[], employers: readonly Employer[]): ServiceMap => {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const next = siblings(employers);
  const unit = (code: string): UnitSeed => {
    const found = byCode.get(code);
    if (!found) throw new RangeError(`No unit has the code ${code}`);
    return found;
  };
  const signerOn = (code: string, day: IsoDate): string => {
    const home = unit(unit(code).homeCode);
    const profile = home.profiles.find(({ validTo }) => validTo === null || day < validTo) ?? home.profiles.at(-1)!;
    return day < profile.validFrom && home.predecessorCode !== null ? signerOn(home.predecessorCode, day) : profile.shortName;
  };
  return {
    unit,
    signerOn,
    sibling: (homeCode) => next.get(homeCode) ?? null,
  };
};

/** Officials who may enrol: the fourth and fifth of every agency and commune that has so many. */
const candidates = (seed: string, employers: readonly Employer[]) =>
  employers
    .filter(({ kind, headcount }) => ['SO', 'BAN', 'THANH_TRA', 'XA', 'PHUONG'].includes(kind) && headcount > 6)
    .flatMap((employer) => [4, 5].map((slot) => ({ personKey: personKey(employer.code, slot), personId: personId(seed, employer, slot) })));

/** Days for which a province can be drawn: those after the reform of 2025, and those of the year before it. */
export const isDrawn = (today: IsoDate): boolean => today >= '2025-08-01' || (today >= '2024-01-01' && today <= '2024-12-31');

/**
 * The demo province: the same request gives the same province, byte for byte, in any year and on any machine.
 * Agencies, communes, schools and hospitals have their real names; people, numbers, figures and decisions are invented.
 * For a day of 2024 it is the province as it stood then, with districts and without Thái Bình.
 * Throws RangeError for other days before August 2025, and for too few people.
 * `people()` makes them anew, unit by unit, so that a million need no more memory than a thousand.
 */
export const generateProvince = ({ seed, people, today, catalogs, units: wanted }: ProvinceRequest): Province => {
  if (!isDrawn(today)) throw new RangeError(`The province of ${today} is another one: choose a day of 2024, or from 2025-08-01 on`);
  const { units, employers } = buildStructure({ seed, people, today, ...(wanted === undefined ? {} : { units: wanted }) });
  const tables = payTables(catalogs);
  const map = serviceMap(units, employers);
  return {
    request: { seed, people, today, ...(wanted === undefined ? {} : { units: wanted }) },
    units,
    requirementOf: (position) => requirementOf(position, tables),
    courses: courses(seed),
    calls: callsAround(seed, today, candidates(seed, employers)),
    accounts: demoAccounts(seed, employers),
    people: () => allPeople({ seed, today, employers, tables, map }),
  };
};
