import { accountOf, isMember, mayAct } from './standing.ts';
import { isBelow } from './tree.ts';
import { type Grant, type Province, within } from './province.ts';
import { withheldBy } from './withheld-rights.ts';

/** What all work stands on, whatever its field: which units and people there are, and the right to pass on what one has. */
const OF_EVERY_FIELD = [
  'organization.unit.read',
  'organization.quota.read',
  'personnel.directory.read',
  'accounts.grant.read',
  'accounts.grant.write',
  'accounts.group.write',
];
const isOfDomain = (permission: string, domain: string | null): boolean =>
  domain === null || permission.startsWith(`${domain}.`) || OF_EVERY_FIELD.includes(permission);

/** Whether a grant says the permission, today and not taken back. Whose it is is another question. */
const says = ({ roles, today }: Province, { role, domain, period, revoked }: Grant, permission: string): boolean =>
  !revoked && within(period, today) && (roles[role] ?? []).includes(permission) && isOfDomain(permission, domain);

const isHeldBy = (province: Province, { to }: Grant, account: string, before = Infinity): boolean =>
  'account' in to ? to.account === account : isMember(province, account, to.group, before);

const covers = (province: Province, { unit: over }: Grant, unit: string): boolean =>
  over !== null && (over === province.root || isBelow(province, unit, over, province.today));

/** The grants from this one up to the one that was issued in the province's name. */
const chain = (province: Province, grant: Grant): readonly Grant[] => {
  const base = grant.restsOn === null ? null : province.grants.find(({ id }) => id === grant.restsOn);
  return base ? [grant, ...chain(province, base)] : [grant];
};

/**
 * Whether a grant stands for a permission: of a delegated one whether each giver on the way up may act, holds what he gave from as he did when
 * he gave it, and has the permission there himself (a delegation never exceeds its delegator, not in what the province keeps from him either).
 */
const stands = (province: Province, grant: Grant, permission: string): boolean => {
  if (!says(province, grant, permission)) return false;
  const base = chain(province, grant)[1];
  if (!base) return true;
  const giver = grant.givenBy === null ? null : accountOf(province, grant.givenBy);
  return (
    giver !== null &&
    mayAct(province, giver) &&
    isHeldBy(province, base, giver.id, grant.turn) &&
    withheldBy(province, giver, permission, base.unit) === null &&
    stands(province, base, permission)
  );
};

/** Units that a delegated grant reaches are reached by each grant it rests on. */
const reaches = (province: Province, grant: Grant, unit: string): boolean =>
  chain(province, grant).every((one) => covers(province, one, unit));

const reachesAnything = (province: Province, grant: Grant): boolean =>
  grant.restsOn === null || province.units.some(({ id }) => reaches(province, grant, id));

/** The grants by which an account holds a permission somewhere, and of those the province keeps from it. */
export const grantsGiving = (
  province: Province,
  account: string,
  permission: string,
): { readonly held: readonly Grant[]; readonly kept: readonly Grant[] } => {
  const all = province.grants.filter(
    (grant) => isHeldBy(province, grant, account) && stands(province, grant, permission) && reachesAnything(province, grant),
  );
  const isKept = ({ unit }: Grant) => withheldBy(province, accountOf(province, account), permission, unit) !== null;
  return { held: all.filter((grant) => !isKept(grant)), kept: all.filter(isKept) };
};

/** Those that reach a unit. */
export const reaching = (province: Province, grants: readonly Grant[], unit: string): readonly Grant[] =>
  grants.filter((grant) => reaches(province, grant, unit));
