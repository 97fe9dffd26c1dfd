import type { Sql, TransactionSql } from 'postgres';
import type { Policy } from '@hoso/shared/policies.ts';
import { fieldKeys } from '../field-keys.ts';
import type { KeySource } from '../key-encryption.ts';
import { IDENTITY_NUMBER } from '../sealed-columns.ts';
import { copyRows } from './copy-rows.ts';
import { loadObligations } from './load-obligations.ts';
import { rowsOfAccounts } from './province/rows-of-accounts.ts';
import { emptyRows, PERSON_TABLES, personRows } from './province/rows-of-people.ts';
import { rowsOfCalls, rowsOfCourses } from './province/rows-of-training.ts';
import { rowsOfUnits, type TableRows } from './province/rows-of-units.ts';
import type { Province } from './province/world.ts';
import { withoutConstraints } from './suspend-constraints.ts';

/** What a loaded demo province was drawn from, as `hoso.setup` keeps it. */
export type DemoMark = { readonly seed: string; readonly people: number; readonly today: string; readonly units?: number };

export type LoadProgress = { readonly people: number; readonly of: number };

export type LoadOptions = {
  /** argon2id hash of each demo login's password; without one the account exists and nobody can sign in with it. */
  readonly passwordHashes: Readonly<Record<string, string>>;
  /** Key-encryption key of the sealed fields, whose data keys stand in the database already. */
  readonly fieldKey: KeySource;
  /** Whose rules the demo's obligations follow; without them it has none. */
  readonly policy?: Policy;
  /** Hears how far the people are, after each portion. */
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Hears how many of the constraints have been asked of all rows at once, after the people have gone in. */
  readonly onCheck?: (progress: { readonly done: number; readonly of: number }) => void;
};

/** The database holds units that no demo made: somebody's real province, into which no demo goes. */
export class NotEmpty extends Error {}

const MARK = 'demo';
/** People whose rows are held in memory at a time, some 50 MB; each table of a portion costs a round trip or two. */
const PORTION = 2_000;

/** Whether, and from what, the demo province was loaded. */
export const demoMark = async (sql: Sql | TransactionSql): Promise<DemoMark | null> => {
  const [row] = await sql<{ value: string }[]>`select value from hoso.setup where key = ${MARK}`;
  return row ? (JSON.parse(row.value) as DemoMark) : null;
};

const copyAll = async (tx: TransactionSql, tables: readonly TableRows[]): Promise<void> => {
  for (const { table, columns, rows } of tables) await copyRows(tx, table, columns, rows);
};

const copyPeople = async (tx: TransactionSql, province: Province, { fieldKey, onProgress }: LoadOptions): Promise<void> => {
  const sealing = await fieldKeys(fieldKey, 'personnel').sealing(tx);
  const addRows = personRows(province, (personId, number) => sealing(IDENTITY_NUMBER, personId, number));
  let rows = emptyRows();
  let waiting = 0;
  let people = 0;
  const send = async (): Promise<void> => {
    for (const [table, columns] of PERSON_TABLES) await copyRows(tx, table, columns, rows[table]);
    people += waiting;
    waiting = 0;
    rows = emptyRows();
    onProgress?.({ people, of: province.request.people });
  };
  for (const person of province.people()) {
    addRows(person, rows);
    if (++waiting === PORTION) await send();
  }
  if (waiting > 0) await send();
};

const STATISTICS = [
  ...['organization.unit', 'organization.unit_profile', 'organization.placement', 'organization.quota', 'organization.subtree'],
  ...PERSON_TABLES.map(([table]) => table),
].join(', ');

/**
 * Fills an empty, migrated database (with `loadCatalogs` done) with a demo province in one transaction: after a kill at
 * any moment the database holds all of it or nothing. Answers LOADED, or ALREADY_LOADED when a demo stands there.
 * Throws NotEmpty when the database holds units of somebody else. Runs as the bootstrap role, which passes by RLS.
 */
export const loadProvince = async (bootstrap: Sql, province: Province, options: LoadOptions): Promise<'LOADED' | 'ALREADY_LOADED'> => {
  const outcome = await bootstrap.begin(async (tx) => {
    // Two first starts at once: the second waits, and then finds the mark.
    await tx`select pg_advisory_xact_lock(hashtextextended('hoso.demo', 0))`;
    if ((await demoMark(tx)) !== null) return 'ALREADY_LOADED' as const;
    const [foreign] = await tx`select 1 from organization.unit limit 1`;
    if (foreign) throw new NotEmpty('the database holds units that no demo made');

    await copyAll(tx, rowsOfUnits(province));
    // Quotas in force are derived from how they were given.
    await tx`select organization.write_quota(array(select unit_no from organization.unit), array(select distinct year from organization.quota_entry),
      array(select distinct kind from organization.quota_entry))`;
    await tx`select setval(pg_get_serial_sequence('organization.unit', 'unit_no'), ${province.units.length})`;
    await copyAll(tx, rowsOfCourses(province));
    const tables = PERSON_TABLES.map(([table]) => table);
    await withoutConstraints(tx, tables, () => copyPeople(tx, province, options), options.onCheck);
    await copyAll(tx, rowsOfCalls(province));
    await copyAll(tx, rowsOfAccounts(province, options.passwordHashes));
    if (options.policy) await loadObligations(tx, options.policy, province.request.today);
    await tx`insert into hoso.setup (key, value) values (${MARK}, ${JSON.stringify(province.request)})`;
    await tx.unsafe(`analyze ${STATISTICS}`);
    return 'LOADED' as const;
  });
  return outcome;
};

export type DemoAccount = {
  readonly login: string;
  readonly password: string;
  readonly kind: string;
  readonly role: string;
  readonly domain: string | null;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly personId: string;
  readonly note: string;
};

/** What `demo-accounts.json` lists: the demo accounts with the unit over which each acts (for a personal account: in which he serves). */
export const demoAccountList = (province: Province, passwords: Readonly<Record<string, string>>): readonly DemoAccount[] => {
  const unitOf = new Map(province.units.map((unit) => [unit.code, unit]));
  return province.accounts.map(({ login, kind, roleCode, domain, unitCode, grantUnitCode, personId, note }) => {
    const unit = unitOf.get(grantUnitCode ?? unitCode)!;
    return {
      ...{ login, password: passwords[login] ?? '', kind, role: roleCode, domain, unitId: unit.id, unitCode: unit.code },
      ...{ unitName: unit.profiles.at(-1)!.name, personId, note },
    };
  });
};
