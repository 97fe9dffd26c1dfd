import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { inForceOn, param, sqlStatement } from '@hoso/db/statement.ts';
import type { Headcount } from '../domain/people-flows.ts';
import type { UnitFact } from '../domain/reorganisation-step.ts';
import type { PositionFact } from '../domain/reorganised-positions.ts';
import { hundredths } from '../domain/quota-pool.ts';
import type { PoolFact } from '../domain/reorganised-pools.ts';
import type { QuotaFact } from '../domain/quota-years.ts';

const on = (alias: string) => inForceOn({ validFrom: sql.raw(`${alias}.valid_from`), validTo: sql.raw(`${alias}.valid_to`) }, 'day');
const later = (table: string, alias: string) =>
  sql`left join (select unit_no, min(valid_from) as day from ${sql.raw(`organization.${table}`)} where valid_from > ${param('day', 'date')} group by 1) ${sql.raw(alias)}
    on ${sql.raw(alias)}.unit_no = u.unit_no`;

const tree = sqlStatement<{ rootNo: number; day: string }, UnitFact>(
  sql`select u.id, u.unit_no as no, f.name, f.short_name as "shortName", f.kind, p.parent_id as "parentId", c.code,
      f.valid_from as "nameSince", p.valid_from as "placedSince", c.valid_from as "codeSince",
      least(f.valid_to, p.valid_to, c.valid_to, lf.day, lp.day, lc.day) as "changesLater",
      case when f.valid_to is not null then (select nullif(max(coalesce(x.valid_to, 'infinity')), 'infinity') from organization.unit_profile x where x.unit_id = u.id) end as "endsOn",
      nc.day as "childFrom"
    from organization.subtree s join organization.unit u on u.unit_no = s.unit_no
      join organization.unit_profile f on f.unit_no = u.unit_no and ${on('f')}
      left join organization.placement p on p.unit_no = u.unit_no and ${on('p')}
      left join organization.unit_code c on c.unit_id = u.id and ${on('c')}
      ${later('unit_profile', 'lf')} ${later('placement', 'lp')} ${later('unit_code', 'lc')}
      left join (select parent_no, min(valid_from) as day from organization.placement where valid_from > ${param('day', 'date')} group by 1) nc on nc.parent_no = u.unit_no
    where s.ancestor_no = ${param('rootNo', 'int')} and ${on('s')} order by u.unit_no`,
);
/** The tree below a unit (and itself) as it stands on a day, with the first later day for which something is decided. */
export const findTree = (tx: Tx, rootNo: number, day: string): Promise<UnitFact[]> => tree(tx, { rootNo, day });

const bearers = sqlStatement<{ codes: readonly string[]; day: string }, { code: string; unitId: string }>(
  sql`select code, unit_id as "unitId" from organization.unit_code where code = any (${param('codes', 'text[]')}) and (valid_to is null or valid_to > ${param('day', 'date')})`,
);
/** Who bears codes on a day or later. */
export const findBearers = (tx: Tx, codes: readonly string[], day: string) => bearers(tx, { codes, day });

type HeadcountRow = Omit<Headcount, 'posts' | 'reserved'> & { readonly posts: string; readonly reserved: string };
const headcounts = sqlStatement<{ nos: readonly number[]; day: string }, HeadcountRow>(
  sql`select unit_no as no, kind, people, guests, posts::numeric(12, 2)::text, reserved::numeric(12, 2)::text, begins_later as "beginsLater"
    from organization.reorganised_people(${param('nos', 'int[]')}, ${param('day', 'date')})`,
);
/** Who serves in units on a day and what the ledger counts of it. */
export const countPeople = async (tx: Tx, nos: readonly number[], day: string): Promise<Headcount[]> =>
  (await headcounts(tx, { nos, day })).map((row) => ({ ...row, posts: hundredths(row.posts), reserved: hundredths(row.reserved) }));

const posts = sqlStatement<{ people: readonly string[]; day: string }, { person: string; no: number; kind: string; posts: string }>(
  sql`select person_id as person, unit_no as no, kind, posts::numeric(12, 2)::text from organization.reorganised_posts(${param('people', 'uuid[]')}, ${param('day', 'date')})`,
);
/** Where people serve on a day, and what the ledger counts of their posts there. */
export const findPosts = async (tx: Tx, people: readonly string[], day: string) =>
  (await posts(tx, { people, day })).map((row) => ({ ...row, posts: hundredths(row.posts) }));

const quotas = sqlStatement<{ nos: readonly number[] }, QuotaFact>(
  sql`select unit_no as no, year, kind, assigned, valid_from as "from" from organization.reorganised_quotas(${param('nos', 'int[]')})`,
);
export const findQuotas = (tx: Tx, nos: readonly number[]): Promise<QuotaFact[]> => quotas(tx, { nos });

type PoolRow = Omit<PoolFact, 'amount'> & { readonly amount: string };
const pools = sqlStatement<{ nos: readonly number[]; day: string }, PoolRow>(
  sql`select unit_no as "unitNo", giver_no as "giverNo", year, kind, amount::text, later from organization.reorganised_pools(${param('nos', 'int[]')}, ${param('day', 'date')})`,
);
/** Who gave what to whom, year by year, as it stands on a day. */
export const findPools = async (tx: Tx, nos: readonly number[], day: string): Promise<PoolFact[]> =>
  (await pools(tx, { nos, day })).map((row) => ({ ...row, amount: hundredths(row.amount) }));

const above = sqlStatement<{ rootNo: number; day: string }, { no: number }>(
  sql`select s.ancestor_no as no from organization.subtree s where s.unit_no = ${param('rootNo', 'int')} and s.ancestor_no <> s.unit_no and ${on('s')}
    order by (select count(*) from organization.subtree d where d.unit_no = s.ancestor_no
      and d.valid_from <= ${param('day', 'date')} and (d.valid_to is null or d.valid_to > ${param('day', 'date')})) desc`,
);
/** The units above one on a day, the nearest first. */
export const findAbove = async (tx: Tx, rootNo: number, day: string): Promise<number[]> =>
  (await above(tx, { rootNo, day })).map(({ no }) => no);

const positions = sqlStatement<{ nos: readonly number[] }, PositionFact>(
  sql`select j.id, j.unit_no as no, j.code, j.name, j.category, greatest(j.valid_from, r.valid_from) as since
    from unnest(${param('nos', 'int[]')}) n(no) join organization.job_position j on j.unit_no = n.no and j.valid_to is null
      left join organization.position_requirement r on r.unit_no = j.unit_no and r.position_id = j.id and r.valid_to is null`,
);
export const findPositions = (tx: Tx, nos: readonly number[]): Promise<PositionFact[]> => positions(tx, { nos });

/** `logins`: those that another account bears already, each with what the account to be issued is named instead. */
export type AccountsOfUnit = { no: number; withdrawn: number; issued: number; lapsed: number; logins: { wanted: string; given: string }[] };
type Passing = {
  routes: readonly { from: number; to: number | null }[];
  holders: readonly { person: string; to: number }[];
  carryOut: boolean;
  number: string;
  signedOn: string;
  issuer: string;
  summary: string;
};
const passing = sqlStatement<Passing, AccountsOfUnit>(
  sql`select from_no as no, withdrawn, issued, lapsed, logins from accounts.pub_pass_accounts(${param('routes', 'jsonb')}, ${param('holders', 'jsonb')}, ${param('carryOut', 'boolean')},
    ${param('number', 'text')}, ${param('signedOn', 'date')}, ${param('issuer', 'text')}, ${param('summary', 'text')})`,
);
/** Withdraws accounts of units that end and issues those of their successors; only says what it would do unless told to carry it out. */
export const passAccounts = (tx: Tx, asked: Passing): Promise<AccountsOfUnit[]> => passing(tx, asked);

const obligations = sqlStatement<{ nos: readonly number[] }, { no: number; count: number }>(
  sql`select unit_no as no, obligations as count from organization.open_obligations(${param('nos', 'int[]')})`,
);
export const countObligations = (tx: Tx, nos: readonly number[]) => obligations(tx, { nos });
const enrolments = sqlStatement<{ nos: readonly number[] }, { no: number; count: number }>(
  sql`select unit_no as no, enrolments as count from training.pub_open_enrolments(${param('nos', 'int[]')})`,
);
/** What units have asked for and wait for: enrolments in calls that are still open. */
export const countRequests = (tx: Tx, nos: readonly number[]) => enrolments(tx, { nos });
