import { line } from './tree.ts';
import type { Account, Province, Unit, Withheld } from './province.ts';

/** Units that have the name, or will have it. */
const named = ({ units, today }: Province, name: string): readonly Unit[] =>
  units.filter(({ names }) => names.some((one) => one.name === name && (one.to === null || one.to > today)));

/** The days on which something about a unit changes, and today: between two of them nothing does. */
const daysFromToday = ({ units, today }: Province): readonly string[] =>
  [
    ...new Set([
      today,
      ...units.flatMap(({ places, passedTo }) => [...places.map(({ from }) => from), ...(passedTo ? [passedTo.from] : [])]),
    ]),
  ].filter((day) => day >= today);

/** Whether a unit stands below another today, founded already, and on all days from then on. */
const staysBelow = (province: Province, lower: string, upper: string): boolean =>
  province.units.some(({ id, places }) => id === lower && places.some(({ from }) => from <= province.today)) &&
  daysFromToday(province).every((day) => line(province, lower, day).includes(upper));
const comesBelow = (province: Province, lower: string, upper: string): boolean =>
  daysFromToday(province).some((day) => line(province, lower, day).includes(upper));

/**
 * Which rule of the province keeps a permission from an account, over a unit (null: wherever it opens). A rule for the accounts of one unit
 * (QC2024 Điều 13 khoản 5) leaves them what is of that unit itself (khoản 2); it holds for nobody's own record. Where only time moves a unit,
 * it is kept back: from who will belong there already, over what leaves there no more.
 */
export const withheldBy = (province: Province, account: Account, permission: string, over: string | null): Withheld | null =>
  province.withheld.find((rule) => {
    if (rule.permission !== permission) return false;
    if ('kind' in rule.from) return rule.from.kind === account.kind;
    if (account.kind === 'PERSONAL' || account.unit === null) return false;
    const { unit } = account;
    return named(province, rule.from.unitNamed).some(
      ({ id }) => comesBelow(province, unit, id) && !(over !== null && staysBelow(province, over, id)),
    );
  }) ?? null;
