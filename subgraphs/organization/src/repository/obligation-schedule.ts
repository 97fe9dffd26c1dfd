import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { ReportDue } from '@hoso/shared/report-calendar.ts';
import type { OpenGroup, Recounted } from '../domain/recount.ts';

/** How many obligations one transaction of the background work takes. */
const BATCH = 500;

const jobLock = sqlStatement<Record<never, never>>(sql`select pg_advisory_xact_lock(hashtextextended('organization.obligation', 0))`);
/** Lets one step of the background work at a time, whoever runs it. */
export const lock = async (tx: Tx): Promise<void> => void (await jobLock(tx, {}));

const everywhere = sqlStatement<Record<never, never>, { may: boolean }>(
  sql`select accounts.everywhere('organization.obligation.schedule') as may`,
);
/** Rules hold for the whole province: whether the caller may count by them all of what is owed in it. */
export const mayRecount = async (tx: Tx): Promise<boolean> => (await everywhere(tx, {}))[0]!.may;

const counted = sqlStatement<Record<never, never>, { hash: string }>(sql`select hash from organization.rules_counted`);
/** By which rules the open obligations were counted last. */
export const rulesCounted = async (tx: Tx): Promise<string | null> => (await counted(tx, {}))[0]?.hash ?? null;

const remember = sqlStatement<{ province: string; hash: string }>(sql`
  insert into organization.rules_counted (province, hash, counted_on) values (${param('province', 'text')}, ${param('hash', 'text')}, hoso.today())
  on conflict (one) do update set province = excluded.province, hash = excluded.hash, counted_on = excluded.counted_on`);
export const rememberRules = async (tx: Tx, province: string, hash: string): Promise<void> => void (await remember(tx, { province, hash }));

const openGroups = sqlStatement<Record<never, never>, OpenGroup>(sql`
  select code, min(title) as title, event, event_on as "eventOn", period, role, due, days, day_kind as "dayKind", article, count(*)::int as count
  from organization.obligation where state = 'OPEN' group by code, event, event_on, period, role, due, days, day_kind, article order by due, code`);
export const findOpenGroups = (tx: Tx): Promise<OpenGroup[]> => openGroups(tx, {});

type GroupKey = Pick<OpenGroup, 'code' | 'event' | 'eventOn' | 'period' | 'role' | 'due'>;
const keyOf = ({ code, event, eventOn, period, role, due }: GroupKey) => ({ code, event, eventOn, period, role, due });
const inGroup = sql`state = 'OPEN' and code = ${param('code', 'text')} and role = ${param('role', 'text')} and due = ${param('due', 'date')} and event is not distinct from ${param('event', 'text')}
  and event_on is not distinct from ${param('eventOn', 'date')} and period is not distinct from ${param('period', 'text')}`;

const recountAll = sqlStatement<GroupKey & { now: unknown; province: string }>(sql`
  update organization.obligation o set title = n.title, role = n.role, due = n.due, article = n.article, consequence = n.consequence, provisional = n.provisional, days = n.days,
    day_kind = n."dayKind", opens_on = n."opensOn", attachment_required = n.attachment, escalate_again_after = n."escalateAgainAfter", completed_by = n."completedBy",
    profile = ${param('province', 'text')}, version = o.version + 1
  from jsonb_to_record(${param('now', 'jsonb')}) as n(title text, role text, due date, article text, consequence text, provisional boolean, days int, "dayKind" text, "opensOn" date,
    attachment boolean, "escalateAgainAfter" int, "completedBy" text[])
  where o.id in (select id from organization.obligation where ${inGroup})
    and (o.title, o.role, o.due, o.article, o.consequence, o.provisional, o.days, o.day_kind, o.opens_on, o.attachment_required, o.escalate_again_after, o.completed_by, o.profile)
      is distinct from (n.title, n.role, n.due, n.article, n.consequence, n.provisional, n.days, n."dayKind", n."opensOn", n.attachment, n."escalateAgainAfter", n."completedBy", ${param('province', 'text')})`);
/** Brings open obligations that were counted alike in line with the rules of today. */
export const recountGroup = async (tx: Tx, group: OpenGroup, now: Recounted, province: string): Promise<void> =>
  void (await recountAll(tx, { ...keyOf(group), now, province }));

const waiveAll = sqlStatement<GroupKey & { reason: string; accountId: string }>(sql`
  update organization.obligation set state = 'WAIVED', reason = ${param('reason', 'text')}, closed_on = hoso.today(), closed_by_account = ${param('accountId', 'uuid')}, version = version + 1
  where ${inGroup}`);
/** The rules no longer know these: they are kept, waived. */
export const waiveGroup = async (tx: Tx, group: OpenGroup, reason: string, accountId: string): Promise<void> =>
  void (await waiveAll(tx, { ...keyOf(group), reason, accountId }));

const report = sqlStatement<
  { report: unknown; levels: readonly string[] | null; kinds: readonly string[] | null; name: string | null; province: string },
  { id: string }
>(sql`
  insert into organization.obligation (code, title, unit_no, owed_by_id, owed_by_no, role, period, opens_on, procedure_id, due, article, consequence, escalate_again_after, profile)
  select r.code, r.title, f.unit_no, f.unit_id, f.unit_no, r.role, r.period, r."opensOn", uuidv7(), r.due, r.article, r.consequence, r."escalateAgainAfter", ${param('province', 'text')}
  from jsonb_to_record(${param('report', 'jsonb')}) as r(code text, title text, role text, period text, "opensOn" date, due date, article text, consequence text, "escalateAgainAfter" int)
    cross join organization.unit_profile f join organization.unit_kind k on k.code = f.kind
  where f.valid_from <= hoso.today() and (f.valid_to is null or f.valid_to > hoso.today()) and f.valid_from <= r.due and (f.valid_to is null or f.valid_to > r.due)
    and (${param('levels', 'text[]')} is null or k.level = any (${param('levels', 'text[]')})) and (${param('kinds', 'text[]')} is null or f.kind = any (${param('kinds', 'text[]')}))
    and (${param('name', 'text')} is null or f.name = ${param('name', 'text')})
  on conflict on constraint obligation_of_period do nothing
  returning id`);
/** Asks a report of every unit that owes it and was not asked yet; answers the new obligations. */
export const addReport = async (tx: Tx, { units: { levels, kinds, name }, ...of }: ReportDue, province: string): Promise<string[]> =>
  (await report(tx, { report: of, levels: levels ?? null, kinds: kinds ?? null, name: name ?? null, province })).map(({ id }) => id);

export type Escalated = { id: string; title: string; due: string; unitNo: number };
const escalateLate = sqlStatement<{ today: string }, Escalated>(sql`
  with late as (
    select o.id, o.title, o.due, o.owed_by_no, coalesce(e.level, 0) + 1 as level, p.parent_id, p.parent_no
    from organization.obligation o
      left join lateral (select x.level, x.unit_no from organization.escalation x where x.obligation_id = o.id and x.due = o.due order by x.level desc limit 1) e on true
      join organization.placement p on p.unit_no = organization.standing_heir(coalesce(e.unit_no, o.owed_by_no)) and p.valid_from <= ${param('today', 'date')} and (p.valid_to is null or p.valid_to > ${param('today', 'date')})
    where o.state = 'OPEN' and o.due < ${param('today', 'date')}
      and (e.level is null or (e.level < 4 and o.escalate_again_after is not null and ${param('today', 'date')} > o.due + o.escalate_again_after * e.level))
    order by o.due, o.id limit ${sql.raw(String(BATCH))}
  ), told as (
    insert into organization.escalation (obligation_id, level, owed_by_no, unit_id, unit_no, escalated_on, due)
    select id, level, owed_by_no, parent_id, parent_no, ${param('today', 'date')}, due from late on conflict do nothing returning obligation_id, unit_no
  )
  select l.id, l.title, l.due, t.unit_no as "unitNo" from late l join told t on t.obligation_id = l.id`);
/** Puts late obligations, a batch at a time, before the unit above the one that knows of them last. */
export const escalate = (tx: Tx, today: string): Promise<Escalated[]> => escalateLate(tx, { today });

export type ToRemind = { id: string; title: string; due: string; owedByNo: number; personId: string | null; kind: 'BEFORE' | 'AFTER' };
const toRemind = sqlStatement<{ today: string; after: string }, ToRemind>(sql`
  select o.id, o.title, o.due, o.owed_by_no as "owedByNo", case when o.by_person then o.person_id end as "personId", k.kind
  from organization.obligation o cross join lateral (select case when o.due < ${param('today', 'date')} then 'AFTER' else 'BEFORE' end as kind) k
  where o.state = 'OPEN' and o.due <= ${param('today', 'date')} + 3 and o.id > ${param('after', 'uuid')}
    and not exists (select from organization.reminder r where r.obligation_id = o.id and r.kind = k.kind and r.due = o.due)
  order by o.id limit ${sql.raw(String(BATCH))}`);
/** The next batch of open obligations that somebody is to be reminded of: due within three days, or late, and not told of yet. */
export const findToRemind = (tx: Tx, today: string, after: string): Promise<ToRemind[]> => toRemind(tx, { today, after });

export type NoticeItem = {
  readonly unitNo: number;
  readonly personId: string | null;
  readonly reason: 'BEFORE' | 'AFTER' | 'ESCALATED';
  readonly obligationId: string;
  readonly title: string;
  readonly due: string;
};
const tell = sqlStatement<{ today: string; items: unknown }, { place: number }>(
  sql`select place from accounts.pub_notify('OBLIGATIONS', ${param('today', 'date')}, ${param('items', 'jsonb')}) place order by place`,
);
/** Tells the accounts whom each item concerns; answers the places of those that somebody was told of. */
export const notify = async (tx: Tx, today: string, items: readonly NoticeItem[]): Promise<number[]> =>
  (await tell(tx, { today, items })).map(({ place }) => place);

const note = sqlStatement<{ told: unknown; today: string }>(sql`
  insert into organization.reminder (obligation_id, kind, due, owed_by_no, reminded_on)
  select t.id, t.kind, t.due, t."owedByNo", ${param('today', 'date')} from jsonb_to_recordset(${param('told', 'jsonb')}) as t(id uuid, kind text, due date, "owedByNo" int)`);
/** The ledger of what was told. */
export const noteReminders = async (tx: Tx, today: string, told: readonly ToRemind[]): Promise<void> =>
  void (await note(tx, { told, today }));
