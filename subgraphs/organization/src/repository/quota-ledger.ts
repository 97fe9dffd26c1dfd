import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { QuotaKind } from '../generated.ts';
import { hundredths, type PoolEntry, postsText } from '../domain/quota-pool.ts';

/** Which pools: units' posts of one year and kind. */
export type Pools = { readonly year: number; readonly kind: string };

const lockAll = sqlStatement<{ unitNos: readonly number[]; kind: string }>(sql`
  select pg_advisory_xact_lock(hashtextextended('organization.quota:' || ${param('kind', 'text')}, no))
  from (select distinct no from unnest(${param('unitNos', 'int[]')}) no order by no) n`);
/** Takes the locks of these units' posts, as appointments do, to the end of the transaction; in the order of numbers, so that two never wait for each other. */
export const lock = async (tx: Tx, unitNos: readonly number[], kind: string): Promise<void> => void (await lockAll(tx, { unitNos, kind }));

type EntryRow = Omit<PoolEntry, 'amount'> & { readonly amount: string };
const touching = sqlStatement<{ unitNos: readonly number[] } & Pools, EntryRow>(sql`
  select unit_no as "unitNo", giver_no as "giverNo", entry, amount::text, effective_on as "effectiveOn" from organization.quota_entry
  where (unit_no = any (${param('unitNos', 'int[]')}) or giver_no = any (${param('unitNos', 'int[]')}))
    and year = ${param('year', 'int')} and kind = ${param('kind', 'text')}
  order by effective_on, id`);
/** Every entry that moves the pools of these units, by day. */
export const findEntries = async (tx: Tx, unitNos: readonly number[], pools: Pools): Promise<PoolEntry[]> =>
  (await touching(tx, { unitNos, ...pools })).map((row) => ({ ...row, amount: hundredths(row.amount) }));

const insert = sqlStatement<{ list: object; decision: string; account: string } & Pools>(sql`
  insert into organization.quota_entry (unit_no, giver_no, year, kind, entry, amount, effective_on, decision_id, recorded_by)
  select e."unitNo", e."giverNo", ${param('year', 'int')}, ${param('kind', 'text')}, e.entry, e.amount, e."effectiveOn", ${param('decision', 'uuid')}, ${param('account', 'uuid')}
  from jsonb_to_recordset(${param('list', 'jsonb')} -> 'rows') as e("unitNo" int, "giverNo" int, entry text, amount numeric, "effectiveOn" date)`);
const derive = sqlStatement<{ unitNos: readonly number[]; years: readonly number[]; kinds: readonly string[] }>(
  sql`select organization.write_quota(${param('unitNos', 'int[]')}, ${param('years', 'int[]')}, ${param('kinds', 'text[]')})`,
);
/** Writes entries and derives anew what the units they touch hold. */
export const record = async (
  tx: Tx,
  pools: Pools,
  entries: readonly PoolEntry[],
  by: { readonly decision: string; readonly account: string },
): Promise<void> => {
  const rows = entries.map((one) => ({ ...one, amount: postsText(one.amount) }));
  await insert(tx, { list: { rows }, ...pools, ...by });
  const unitNos = [...new Set(entries.flatMap(({ unitNo, giverNo }) => (giverNo === null ? [unitNo] : [unitNo, giverNo])))];
  await derive(tx, { unitNos, years: [pools.year], kinds: [pools.kind] });
};

const above = sqlStatement<{ unitNo: number; on: string } & Pools, { unitNo: number }>(sql`
  select s.ancestor_no as "unitNo" from organization.subtree s
    join organization.quota q on q.unit_no = s.ancestor_no and q.year = ${param('year', 'int')} and q.kind = ${param('kind', 'text')}
      and q.valid_from <= ${param('on', 'date')} and (q.valid_to is null or q.valid_to > ${param('on', 'date')}) and q.assigned + q.delegated > 0
  where s.unit_no = ${param('unitNo', 'int')} and s.ancestor_no <> s.unit_no
    and s.valid_from <= ${param('on', 'date')} and (s.valid_to is null or s.valid_to > ${param('on', 'date')})
  order by (select count(*) from organization.subtree d where d.unit_no = s.ancestor_no
    and d.valid_from <= ${param('on', 'date')} and (d.valid_to is null or d.valid_to > ${param('on', 'date')})) desc
  limit 1`);
/** The nearest unit above that holds posts of this year and kind on a date: out of its pool a unit is given. */
export const findGiver = async (tx: Tx, unitNo: number, pools: Pools, on: string): Promise<number | null> =>
  (await above(tx, { unitNo, ...pools, on }))[0]?.unitNo ?? null;

const short = sqlStatement<{ unitNo: number; kind: string; from: string }, { shortOn: string; assigned: string; occupied: string }>(sql`
  select short_on as "shortOn", assigned::text, occupied::text
  from organization.first_short(${param('unitNo', 'int')}, ${param('kind', 'text')}, ${param('from', 'date')}, 0)`);
/** The first day from a date on, on which more posts are taken or reserved than the unit has. */
export const firstShort = async (tx: Tx, unitNo: number, kind: string, from: string) =>
  (await short(tx, { unitNo, kind, from }))[0] ?? null;

export type LeftBehind = {
  readonly unitNo: number;
  readonly giverNo: number;
  readonly year: number;
  readonly kind: QuotaKind;
  readonly posts: string;
};
const leftBehind = sqlStatement<{ unitNo: number; parentNo: number; on: string }, LeftBehind>(sql`
  select unit_no as "unitNo", giver_no as "giverNo", year, kind, posts::text
  from organization.posts_left_behind(${param('unitNo', 'int')}, ${param('parentNo', 'int')}, ${param('on', 'date')})`);
/** Posts that a unit would take along from one who stands above it no more under its new parent. */
export const findLeftBehind = async (tx: Tx, unitNo: number, parentNo: number, on: string): Promise<LeftBehind | undefined> =>
  (await leftBehind(tx, { unitNo, parentNo, on }))[0];

const held = sqlStatement<{ unitNo: number; on: string }, { year: number; kind: QuotaKind; posts: string }>(
  sql`select year, kind, posts::text from organization.posts_held(${param('unitNo', 'int')}, ${param('on', 'date')})`,
);
/** Posts that a unit holds from a day on, of one kind and year; undefined where it holds none. */
export const findHeld = async (tx: Tx, unitNo: number, on: string) => (await held(tx, { unitNo, on }))[0];

const delegating = sqlStatement<{ unitNos: readonly number[] }, { unitNo: number }>(sql`
  select no as "unitNo" from unnest(${param('unitNos', 'int[]')}) no
  where not ((select accounts.everywhere('organization.quota.delegate')) or no <@ (select accounts.scope('organization.quota.delegate')))`);
/** Whether the caller decides over the pools of all these units. */
export const mayDelegate = async (tx: Tx, unitNos: readonly number[]): Promise<boolean> => (await delegating(tx, { unitNos })).length === 0;

export type PoolUnit = {
  readonly id: string;
  readonly unitNo: number;
  readonly name: string | null;
  readonly level: string | null;
  /** First day of the unit; null where it has ended. */
  readonly existsFrom: string | null;
  /** Whether it stands below the unit that gives. */
  readonly below: boolean;
};
const poolUnits = sqlStatement<{ ids: readonly string[]; giverNo: number; on: string }, PoolUnit>(sql`
  select u.id, u.unit_no as "unitNo", f.name, k.level,
    (select min(x.valid_from) from organization.unit_profile x where x.unit_id = u.id having bool_or(x.valid_to is null)) as "existsFrom",
    exists (select from organization.subtree s where s.ancestor_no = ${param('giverNo', 'int')} and s.unit_no = u.unit_no and s.ancestor_no <> s.unit_no
      and s.valid_from <= ${param('on', 'date')} and (s.valid_to is null or s.valid_to > ${param('on', 'date')})) as below
  from organization.unit u
    left join organization.unit_profile f on f.unit_id = u.id and f.valid_from <= ${param('on', 'date')} and (f.valid_to is null or f.valid_to > ${param('on', 'date')})
      and exists (select from organization.unit_profile o where o.unit_id = u.id and o.valid_to is null)
    left join organization.unit_kind k on k.code = f.kind
  where u.id = any (${param('ids', 'uuid[]')})`);
/** Units as they stand on a date; those that do not exist then, or have ended since, have no name: nothing given to them would ever come back. */
export const findPoolUnits = (tx: Tx, ids: readonly string[], giverNo: number, on: string): Promise<PoolUnit[]> =>
  poolUnits(tx, { ids, giverNo, on });

const byNumber = sqlStatement<{ unitNo: number; on: string }, { id: string; name: string | null }>(sql`
  select u.id, (select f.name from organization.unit_profile f where f.unit_id = u.id order by f.valid_from <= ${param('on', 'date')} desc, f.valid_from desc limit 1) as name
  from organization.unit u where u.unit_no = ${param('unitNo', 'int')}`);
/** Who a number is, with the name of that day or the nearest. */
export const findNamed = async (tx: Tx, unitNo: number, on: string): Promise<{ id: string; name: string }> => {
  const { id, name } = (await byNumber(tx, { unitNo, on }))[0]!;
  return { id, name: name ?? '' };
};

export type LedgerRow = {
  readonly id: string;
  readonly claim: string | null;
  readonly entry: string;
  readonly amount: string;
  readonly effectiveOn: string;
  readonly otherId: string | null;
  readonly decisionNumber: string;
  readonly signedOn: string;
  readonly issuer: string;
};
const columns = sql`id, claim, entry, amount::text, effective_on as "effectiveOn", other_id as "otherId", decision_number as "decisionNumber", signed_on as "signedOn", issuer`;
const ledger = sql`organization.ledger(${param('unitNo', 'int')}, ${param('year', 'int')}, ${param('kind', 'text')})`;
const newestFirst = sql`order by effective_on desc, id desc limit ${param('limit', 'int')}`;
const firstPage = sqlStatement<{ unitNo: number; limit: number } & Pools, LedgerRow>(sql`select ${columns} from ${ledger} ${newestFirst}`);
const laterPage = sqlStatement<{ unitNo: number; limit: number; afterDay: string; afterId: string } & Pools, LedgerRow>(sql`
  select ${columns} from ${ledger} where (effective_on, id) < (${param('afterDay', 'date')}, ${param('afterId', 'text')}) ${newestFirst}`);
/** A page of a unit's ledger, the newest day first; empty where the caller may not read quotas. */
export const findLedger = (tx: Tx, unitNo: number, pools: Pools, limit: number, after: readonly string[] | null): Promise<LedgerRow[]> =>
  after ? laterPage(tx, { unitNo, ...pools, limit, afterDay: after[0]!, afterId: after[1]! }) : firstPage(tx, { unitNo, ...pools, limit });
