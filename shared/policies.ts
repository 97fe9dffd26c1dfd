import { existsSync, readdirSync } from 'node:fs';
import { readCheckedYaml } from './checked-yaml.ts';
import type { IsoDate } from './dates.ts';
import {
  assertClocksDiffer,
  assertHolders,
  assertNamesDiffer,
  assertOwers,
  assertReports,
  assertRoles,
  assertWindows,
  type OwingUnit,
  owingUnits,
} from './policy-checks.ts';
import { type Cited, citing, type Each, type WithLateness } from './policy-citations.ts';
import { type NationalRules, nationalSchema, type ProvinceRules, provinceSchema, type Role } from './policy-schema.ts';

const builtIn = new URL('./policies/', import.meta.url);
const NATIONAL = 'national';

export type Clock = WithLateness<Cited<ProvinceRules['clocks'][number]>>;
export type PolicyWindow = Cited<ProvinceRules['windows'][number]>;
export type Report = WithLateness<Cited<ProvinceRules['reports'][number]>>;

/** All rules that hold in a province: the country's under its own. */
export type Policy = {
  readonly province: string;
  readonly name: string;
  readonly roles: ReadonlyMap<string, Role>;
  readonly clocks: readonly Clock[];
  /** The units that clocks name. */
  readonly owingUnits: readonly OwingUnit[];
  readonly windows: readonly PolicyWindow[];
  readonly reports: readonly Report[];
  readonly backups: Each<ProvinceRules['backups']>;
  readonly accounts: Each<ProvinceRules['accounts']>;
  /** The province's own, then what holds everywhere. */
  readonly passwords: Each<ProvinceRules['passwords']>;
  readonly secondFactor: Cited<NationalRules['secondFactor']>;
  readonly retention: Each<ProvinceRules['retention']>;
  readonly modules: Each<ProvinceRules['modules']>;
  readonly visibility: Each<NonNullable<ProvinceRules['visibility']>> | null;
  readonly approvals: Each<ProvinceRules['approvals']>;
  readonly terms: Each<NonNullable<ProvinceRules['terms']>>;
  /** How C1–C17 (conflicts and gaps of the regulations) are decided, and why. */
  readonly conflicts: Readonly<Record<string, { readonly decision: string; readonly why: string }>>;
};

/** Thrown for a province without a profile; the message lists those that have one. */
export class NoSuchProvince extends Error {}

/** The provinces that have a profile. */
export const provinces = (folder: URL = builtIn): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .filter((name) => name !== NATIONAL)
    .sort();

const read = (folder: URL, province: string): Policy => {
  const national = readCheckedYaml(new URL(`${NATIONAL}.yaml`, folder), nationalSchema);
  const own = readCheckedYaml(new URL(`${province}.yaml`, folder), provinceSchema);
  const roles = new Map(Object.entries({ ...national.rules.roles, ...own.rules.roles }));
  const nationalRoles = new Map(Object.entries(national.rules.roles));
  for (const [file, known] of [[national, nationalRoles] as const, [own, roles] as const]) {
    assertRoles(file, known);
    assertHolders(file, known);
    assertOwers(file, known);
    assertReports(file);
    assertNamesDiffer(file);
    assertClocksDiffer(file);
  }
  assertWindows(own);
  const country = citing(national);
  country.one(national.rules.counting, ['counting']);
  const { list, table, lateList } = citing(own);
  const { rules } = own;
  return {
    province,
    name: rules.name,
    roles,
    clocks: [...lateList(rules.clocks, 'clocks'), ...country.lateList(national.rules.clocks, 'clocks')],
    owingUnits: [...owingUnits(own, roles), ...owingUnits(national, nationalRoles)],
    windows: list(rules.windows, 'windows'),
    reports: [...lateList(rules.reports, 'reports'), ...country.lateList(national.rules.reports, 'reports')],
    backups: list(rules.backups, 'backups'),
    accounts: table(rules.accounts, 'accounts'),
    passwords: [...list(rules.passwords, 'passwords'), ...country.list(national.rules.passwords, 'passwords')],
    secondFactor: country.one(national.rules.secondFactor, ['secondFactor']),
    retention: [...list(rules.retention, 'retention'), ...country.list(national.rules.retention, 'retention')],
    modules: table(rules.modules, 'modules'),
    visibility: rules.visibility ? table(rules.visibility, 'visibility') : null,
    approvals: list(rules.approvals, 'approvals'),
    terms: table(rules.terms ?? {}, 'terms'),
    conflicts: { ...national.rules.conflicts, ...rules.conflicts } as Policy['conflicts'],
  };
};

const known = new Map<string, Policy>();

/**
 * The policy profile of a province, read once. Throws NoSuchProvince when there is none, and WrongRules with the line and the
 * reason when the profile, or the national one under it, says something wrong.
 */
export const readPolicy = (province: string, folder: URL = builtIn): Policy => {
  if (!/^[a-z-]+$/.test(province) || province === NATIONAL || !existsSync(new URL(`${province}.yaml`, folder)))
    throw new NoSuchProvince(
      `Không có hồ sơ chính sách của tỉnh "${province.slice(0, 60)}": hãy chọn một trong ${provinces(folder).join(', ')}.`,
    );
  const key = new URL(province, folder).href;
  const policy = known.get(key) ?? read(folder, province);
  known.set(key, policy);
  return policy;
};

/** Whether a rule is in force on a day. */
export const inForce = ({ from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null }, on: IsoDate): boolean =>
  (from === null || from <= on) && (to === null || to > on);

/** Who holds these roles on a day, by code: a role that ended has passed to those of today, or to nobody. */
export const rolesOn = (policy: Policy, codes: readonly string[], on: IsoDate): string[] => {
  const holders = (code: string): string[] => {
    const { until, today = [] } = policy.roles.get(code)!;
    return until !== undefined && until < on ? today.flatMap(holders) : [code];
  };
  return [...new Set(codes.flatMap(holders))];
};

/** The same by name. */
export const roleNames = (policy: Policy, codes: readonly string[], on: IsoDate): string[] => [
  ...new Set(rolesOn(policy, codes, on).map((code) => policy.roles.get(code)!.name)),
];
