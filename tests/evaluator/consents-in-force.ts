import { accountOf } from './standing.ts';
import { isBelow } from './tree.ts';
import { type Consent, type Province, within } from './province.ts';
import { withheldBy } from './withheld-rights.ts';

/** Consents that an account may use today. */
export const consentsOf = ({ consents, today }: Province, account: string): readonly Consent[] =>
  consents.filter((one) => one.account === account && !one.withdrawn && within(one.period, today));

/** Those that hold a permission; what the province keeps from an account no consent gives back. */
export const consentsGiving = (province: Province, account: string, permission: string): readonly Consent[] =>
  consentsOf(province, account).filter(
    (one) => one.permissions.includes(permission) && withheldBy(province, accountOf(province, account), permission, null) === null,
  );

/** Whether a consent names the person, or the unit that keeps his record or one above it. */
export const opensPerson = (province: Province, { people, unit }: Consent, person: string, keptAt: string): boolean =>
  people.includes(person) || opensUnit(province, { unit }, keptAt);
export const opensUnit = (province: Province, { unit }: Pick<Consent, 'unit'>, target: string): boolean =>
  unit !== null && isBelow(province, target, unit, province.today);
