import { sql } from 'drizzle-orm';
import { isId } from '@hoso/shared/ids.ts';
import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { IDENTITY_NUMBER } from '@hoso/db/sealed-columns.ts';
import type { Tx } from '@hoso/db/session.ts';
import { inForceOn, param, sqlStatement } from '@hoso/db/statement.ts';
import type { KnownPerson, Namesake } from '../domain/known-person.ts';
import type { PostUnit } from '../domain/list-placement.ts';
import type { RankStep } from '../domain/pay-on-scale.ts';
import type { ReservedPosts } from '../domain/quota-warning.ts';

const onDay = (alias: string) => inForceOn({ validFrom: sql.raw(`${alias}.valid_from`), validTo: sql.raw(`${alias}.valid_to`) }, 'on');

/** Rows travel as one JSON parameter, so the number of statements and their texts are the same for any list. */
const list = sql`${param('list', 'jsonb')} -> 'rows'`;
const asList = (rows: readonly object[]) => ({ list: { rows } });
type List = ReturnType<typeof asList>;

export type Unit = { id: string; unitNo: number; name: string };
const unitOn = sqlStatement<{ id: string; on: string }, Unit>(sql`
  select u.id, u.unit_no as "unitNo", u.name from organization.pub_unit u
  where u.id = ${param('id', 'uuid')} and ${onDay('u')} limit 1`);
/** The unit as it stands on a date. */
export const findUnit = async (tx: Tx, id: string, on: string): Promise<Unit | undefined> =>
  isId(id) ? (await unitOn(tx, { id, on }))[0] : undefined;

const lacking = sqlStatement<{ permissions: readonly string[]; unitNo: number }, { permission: string }>(sql`
  select permission from unnest(${param('permissions', 'text[]')}) permission
  where not (accounts.everywhere(permission) or ${param('unitNo', 'int')} <@ accounts.scope(permission))`);
/** Which of the permissions the caller does not hold over the unit. */
export const lackingRights = async (tx: Tx, permissions: readonly string[], unitNo: number): Promise<string[]> =>
  (await lacking(tx, { permissions, unitNo })).map((row) => row.permission);

const lockHost = sqlStatement<{ unitNo: number; on: string }, { locked: boolean }>(sql`
  select pg_try_advisory_xact_lock(hashtextextended('personnel.import', coalesce((
    select s.ancestor_no from organization.pub_subtree s
      join organization.pub_unit u on u.unit_no = s.ancestor_no and u.level <> 'SECTION' and ${onDay('u')}
    where s.unit_no = ${param('unitNo', 'int')} and s.within_unit and ${onDay('s')} limit 1), ${param('unitNo', 'int')}))) as locked`);
/** One list at a time goes into a unit (with its sections); held to the end of the transaction. False where another one is on its way: nobody waits here, a wait would hold a connection. */
export const lockImports = async (tx: Tx, unitNo: number, on: string): Promise<boolean> => (await lockHost(tx, { unitNo, on }))[0]!.locked;

const postsWithin = sqlStatement<{ unitNo: number; on: string }, PostUnit>(sql`
  select distinct on (u.unit_no) u.id, u.unit_no as "unitNo", u.name, lower(alive) as since, upper(alive) as until
  from organization.pub_subtree s
    join organization.pub_unit u on u.unit_no = s.unit_no and ${onDay('u')}
    cross join lateral unnest((select range_agg(daterange(p.valid_from, p.valid_to)) from organization.pub_unit p where p.unit_no = u.unit_no)) alive
  where s.ancestor_no = ${param('unitNo', 'int')} and s.within_unit and ${onDay('s')}
    and alive @> ${param('on', 'date')}
  order by u.unit_no`);
/** The unit itself and its sections in force on a date. */
export const findPosts = (tx: Tx, unitNo: number, on: string): Promise<PostUnit[]> => postsWithin(tx, { unitNo, on });

const rankSteps = sqlStatement<List, RankStep>(sql`
  select asked."rankCode", asked."payFrom", s.rank_name as "rankName", s.step, s.last_step as "lastStep", s.coefficient, s.months_to_overgrade is not null as overgrade
  from jsonb_to_recordset(${list}) as asked("rankCode" text, "payFrom" date)
    join payroll.pub_rank_step s on s.rank_code = asked."rankCode" and daterange(s.valid_from, s.valid_to) @> asked."payFrom"`);
/** Every step of each rank on the day asked for. */
export const findRankSteps = (tx: Tx, asked: readonly Pick<RankStep, 'rankCode' | 'payFrom'>[]) => rankSteps(tx, asList(asked));

const visible = sqlStatement<{ indexes: readonly string[] }, { personId: string; index: string }>(sql`
  select person_id as "personId", number_index as "index" from personnel.identity_number where number_index = any (${param('indexes', 'text[]')})`);
const taken = sqlStatement<{ indexes: readonly string[] }, { index: string }>(sql`
  select index from personnel.numbers_taken(${param('indexes', 'text[]')}) index`);
/** Whose numbers these are, of the people whose numbers the caller may read; and which stand anywhere in the province, of which nothing more is told. */
export const findNumbers = async (tx: Tx, fieldKeys: FieldKeys, numbers: readonly string[]) => {
  const standing = await fieldKeys.indexesOf(tx, IDENTITY_NUMBER, numbers);
  const numberOf = new Map(standing.flatMap((indexes, place) => indexes.map((index) => [index, numbers[place]!])));
  const indexes = [...numberOf.keys()];
  const [seen, known] = await Promise.all([visible(tx, { indexes }), taken(tx, { indexes })]);
  return {
    byNumber: new Map(seen.map(({ index, personId }) => [numberOf.get(index)!, personId])),
    taken: new Set(known.map(({ index }) => numberOf.get(index)!)),
  };
};

const namesakes = sqlStatement<{ postNos: readonly number[]; names: readonly string[]; on: string }, Namesake>(sql`
  select p.id, p.search_name as "foldedName", r.date_of_birth as "dateOfBirth", n.person_id is not null as numbered
  from personnel.assignment a join personnel.person p on p.id = a.person_id
    left join personnel.record r on r.person_id = p.id left join personnel.identity_number n on n.person_id = p.id
  where a.post_unit_no = any (${param('postNos', 'int[]')}) and ${onDay('a')} and p.search_name = any (${param('names', 'text[]')})`);
/** People who serve in these units on a date under one of the names. */
export const findNamesakes = (tx: Tx, postNos: readonly number[], names: readonly string[], on: string) =>
  namesakes(tx, { postNos, names, on });

const known = sqlStatement<{ ids: readonly string[]; on: string }, KnownPerson>(sql`
  select p.id, p.full_name as "fullName", r.gender, r.date_of_birth as "dateOfBirth", r.joined_on as "joinedOn", r.note,
    a.unit_id as "unitId", u.name as "unitName", a.job_title as "jobTitle", a.category,
    coalesce((select jsonb_agg(jsonb_build_object('rankCode', y.rank_code, 'step', y.step, 'coefficient', y.coefficient::text, 'overgradePercent', y.overgrade_percent,
      'validFrom', y.valid_from, 'validTo', y.valid_to) order by y.valid_from) from payroll.pub_pay y where y.person_id = p.id), '[]') as pays
  from personnel.person p left join personnel.record r on r.person_id = p.id
    left join personnel.assignment a on a.person_id = p.id and ${onDay('a')}
    left join lateral (select x.name from organization.pub_unit x where x.id = a.unit_id and ${onDay('x')} limit 1) u on true
  where p.id = any (${param('ids', 'uuid[]')})`);
/** What the caller may read of these people, as of a date. */
export const findKnown = (tx: Tx, ids: readonly string[], on: string) => known(tx, { ids, on });

export type SectionDecision = { number: string; signedOn: string; issuer: string; summary: string };
const createAll = sqlStatement<List & { unitId: string; on: string } & SectionDecision, { id: string; unitNo: number; name: string }>(sql`
  select made.id, made.unit_no as "unitNo", wish.name
  from jsonb_to_recordset(${list}) as wish(name text, kind text)
    cross join lateral organization.pub_create_section(${param('unitId', 'uuid')}, wish.name, wish.kind, ${param('on', 'date')}, ${param('number', 'text')},
      ${param('signedOn', 'date')}, ${param('issuer', 'text')}, ${param('summary', 'text')}) made`);
/** Makes sections of a unit from a date on. */
export const createSections = async (
  tx: Tx,
  unitId: string,
  wishes: readonly { name: string; kind: string }[],
  on: string,
  decision: SectionDecision,
): Promise<PostUnit[]> =>
  (await createAll(tx, { ...asList(wishes), unitId, on, ...decision })).map((made) => ({ ...made, since: on, until: null }));

const reserveAll = sqlStatement<List & { unitNo: number; on: string }, ReservedPosts>(sql`
  select wish.wanted, r.granted, r.host_name as "hostName", r.kind, r.short_on as "shortOn", r.assigned, r.occupied::int
  from jsonb_to_recordset(${list}) as wish(category text, wanted int)
    cross join lateral organization.pub_reserve_post(${param('unitNo', 'int')}, wish.category, ${param('on', 'date')}, wish.wanted) r`);
/** Takes posts by kind until the end of the transaction; nothing where the caller may not read quotas. Kinds are asked for sorted, so that two lists never wait for each other. */
export const reservePosts = (tx: Tx, unitNo: number, wishes: readonly { category: string; wanted: number }[], on: string) =>
  reserveAll(tx, { ...asList(wishes), unitNo, on });

const fresh = sqlStatement<{ count: number }, { id: string }>(sql`select uuidv7() as id from generate_series(1, ${param('count', 'int')})`);
export const newIds = async (tx: Tx, count: number): Promise<string[]> => (await fresh(tx, { count })).map((row) => row.id);

export type NewPerson = {
  readonly id: string;
  readonly unitId: string;
  readonly unitNo: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly gender: string;
  readonly dateOfBirth: string;
  readonly joinedOn: string | null;
  readonly note: string | null;
  readonly jobTitle: string;
  readonly category: string;
  readonly from: string;
};
const insertPersons = sqlStatement<List>(sql`
  insert into personnel.person (id, unit_no, family_name, given_name)
  select * from jsonb_to_recordset(${list}) as n(id uuid, "unitNo" int, "familyName" text, "givenName" text)`);
const insertRecords = sqlStatement<List>(sql`
  insert into personnel.record (person_id, unit_no, gender, date_of_birth, joined_on, note)
  select * from jsonb_to_recordset(${list}) as n(id uuid, "unitNo" int, gender text, "dateOfBirth" text, "joinedOn" text, note text)`);
// In the order of indexes, so that two lists with the same numbers never wait for each other in a circle.
const insertNumbers = sqlStatement<List>(sql`
  insert into personnel.identity_number (person_id, unit_no, number_sealed, number_index, number_index_next)
  select n.id, n."unitNo", decode(n.sealed, 'base64'), n.index, n.next from jsonb_to_recordset(${list}) as n(id uuid, "unitNo" int, sealed text, index text, next text) order by n.index`);
const insertAssignments = sqlStatement<List & { openedBy: string }>(sql`
  insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, category, valid_from, opened_by)
  select n.id, n."unitNo", n."unitId", n."unitNo", n."jobTitle", n.category, n."from", ${param('openedBy', 'uuid')}
  from jsonb_to_recordset(${list}) as n(id uuid, "unitNo" int, "unitId" uuid, "jobTitle" text, category text, "from" date)`);
export type NewNumber = Pick<NewPerson, 'id' | 'unitNo'> & { readonly identityNumber: string };
const addNumbers = async (tx: Tx, fieldKeys: FieldKeys, numbers: readonly NewNumber[]): Promise<void> => {
  if (numbers.length === 0) return;
  const sealing = await fieldKeys.sealing(tx);
  const rows = numbers.map(({ id, unitNo, identityNumber }) => {
    const { sealed, ...indexes } = sealing(IDENTITY_NUMBER, id, identityNumber);
    return { id, unitNo, ...indexes, sealed: sealed.toString('base64') };
  });
  await insertNumbers(tx, asList(rows));
};

/** Puts people in with record, number and post, all under one decision. Of the numbers only what is sealed travels. */
export const addPersons = async (
  tx: Tx,
  fieldKeys: FieldKeys,
  persons: readonly NewPerson[],
  numbers: readonly NewNumber[],
  openedBy: string,
): Promise<void> => {
  const all = asList(persons);
  await insertPersons(tx, all);
  await insertRecords(tx, all);
  await addNumbers(tx, fieldKeys, numbers);
  await insertAssignments(tx, { ...all, openedBy });
};

export type PayDecision = { number: string; signedOn: string; signer: string; summary: string };
const open = sqlStatement<List & { decision: PayDecision }>(sql`
  select count(*) from payroll.pub_open_pay(${list}, ${param('decision', 'jsonb')})`);
/** Opens what people are paid on, in the domain of pay. */
export const openPay = async (tx: Tx, facts: readonly object[], decision: PayDecision): Promise<void> =>
  void (await open(tx, { ...asList(facts), decision }));

const check = sqlStatement<Record<never, never>>(sql`set constraints all immediate`);
/** Checks now what would be checked at the end, so that a rehearsal finds what a commit would. */
export const checkConstraints = async (tx: Tx): Promise<void> => void (await check(tx, {}));
