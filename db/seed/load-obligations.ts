import type { TransactionSql } from 'postgres';
import { addDays, type IsoDate } from '@hoso/shared/dates.ts';
import { dutiesOf, rulesHash } from '@hoso/shared/duties.ts';
import type { Policy } from '@hoso/shared/policies.ts';
import type { ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import { horizonOf, reportsDue } from '@hoso/shared/report-calendar.ts';

/** How far back the demo remembers what was owed. */
const DAYS_BACK = 365;

/**
 * How an obligation stands, drawn from its own id: most were done in time, some late, a few waived; of those that are due some are open.
 * `i.due`, `i.began` and `i.draw` (0 to 99) come from the statement around it.
 */
const STANDING = `
  case when i.due >= $1::date then case when i.draw < 20 and i.began <= $1::date then 'DONE' else 'OPEN' end
    when i.draw < 88 then 'DONE' when i.draw < 90 then 'WAIVED' else 'OPEN' end as state,
  case when i.due >= $1::date then case when i.draw < 20 and i.began <= $1::date then i.began + least(1, $1::date - i.began) end
    when i.draw < 78 then greatest(i.began, i.due - i.draw % 3) when i.draw < 88 then least($1::date, i.due + 1 + i.draw % 9) when i.draw < 90 then least($1::date, i.due) end as closed_on,
  case when i.due < $1::date and i.draw in (88, 89) then 'Đã thực hiện ở cơ quan khác' end as reason`;
const DRAWN = (id: string) => `(('x' || substr(${id}::text, 1, 7))::bit(28)::int % 100)`;

/** What happened to people in the year before that obliges somebody: they were appointed, or moved. */
const HAPPENED = `
  select h.*, case when appointed then 'RECRUITMENT_DECISION' when from_no is null or from_no = to_no then 'TRANSFER_INSIDE_UNIT' else 'TRANSFER_BETWEEN_UNITS' end as event,
    case when appointed then signed_on else valid_from end as event_on
  from (
    select a.person_id, a.unit_no, a.valid_from, d.id as decision_id, d.signed_on, organization.host_of(a.post_unit_no, $1::date) as to_no,
      case when b.person_id is null then null else organization.host_of(b.post_unit_no, $1::date) end as from_no, b.person_id is null as appointed
    from personnel.assignment a join personnel.decision d on d.id = a.opened_by
      left join personnel.assignment b on b.person_id = a.person_id and b.valid_to = a.valid_from
    where a.valid_from between $1::date - ${DAYS_BACK} and $1::date and (a.valid_to is null or a.valid_to > $1::date)
  ) h where h.to_no is not null`;

type Dated = { event: ProcedureEvent; on: IsoDate };

/**
 * The obligations of a demo province: what the rules asked of its people's appointments and moves in the past year, and its report
 * calendar. The same province gets the same ones. Runs as the bootstrap role, inside the transaction that loads the province.
 */
export const loadObligations = async (tx: TransactionSql, policy: Policy, today: IsoDate): Promise<void> => {
  const dated = await tx.unsafe<Dated[]>(`select distinct event, event_on as on from (${HAPPENED}) happened order by 1, 2`, [today]);
  const duties = dated.flatMap(({ event, on }) => dutiesOf(policy, event, on).map((duty) => ({ ...duty, event, eventOn: on })));
  const inserted = `insert into organization.obligation (id, code, title, person_id, unit_no, owed_by_id, owed_by_no, by_person, role, event, event_on, period, opens_on, procedure_id,
    decision_id, days, day_kind, due, provisional, article, consequence, attachment_required, escalate_again_after, completed_by, profile, paper_id, state, closed_on, reason)`;
  await tx.unsafe(
    `${inserted} select i.id, i.code, i.title, i.person_id, i.unit_no, u.id, u.unit_no, i.owes = 'PERSON', i.role, i.event, i.began, null, null, i.procedure_id,
      i.decision_id, i.days, i."dayKind", i.due, i.provisional, i.article, i.consequence, i.attachment, i."escalateAgainAfter", i."completedBy", $3,
      case when i.attachment then i.decision_id end, ${STANDING}
    from (
      select k.*, ${DRAWN('k.id')} as draw from (
        select d.*, h.person_id, h.unit_no, h.decision_id, d."eventOn" as began, md5('procedure ' || h.person_id || d."eventOn")::uuid as procedure_id,
          md5('obligation ' || h.person_id || d.code || d."eventOn")::uuid as id,
          case when d.owes = 'RECEIVER' then h.to_no when d.owes = 'CUSTODIAN_ABOVE' then coalesce(p.parent_no, h.to_no) else coalesce(h.from_no, h.to_no) end as by_no
        from (${HAPPENED}) h join jsonb_to_recordset($2::jsonb) as d(code text, title text, owes text, role text, due date, days int, "dayKind" text, article text, consequence text, attachment boolean,
            provisional boolean, "escalateAgainAfter" int, "completedBy" text[], event text, "eventOn" date) on d.event = h.event and d."eventOn" = h.event_on
          left join organization.placement p on p.unit_no = coalesce(h.from_no, h.to_no) and p.valid_from <= $1::date and (p.valid_to is null or p.valid_to > $1::date)
      ) k
    ) i join organization.unit u on u.unit_no = i.by_no on conflict do nothing`,
    [today, tx.json(duties as never), policy.province],
  );
  const reports = reportsDue(policy, addDays(today, -DAYS_BACK), horizonOf(today)).map(({ units, ...report }) => ({ ...report, ...units }));
  await tx.unsafe(
    `${inserted} select i.id, i.code, i.title, null, i.unit_no, i.unit_id, i.unit_no, false, i.role, null, null, i.period, i."opensOn", i.id, null, null, null, i.due, false, i.article,
      i.consequence, false, i."escalateAgainAfter", '{}', $3, null, ${STANDING}
    from (
      select k.*, ${DRAWN('k.id')} as draw from (
        select r.*, f.unit_id, f.unit_no, coalesce(r."opensOn", r.due - 15) as began, md5('report ' || f.unit_id || r.code || r.period)::uuid as id
        from jsonb_to_recordset($2::jsonb) as r(code text, title text, role text, period text, "opensOn" date, due date, article text, consequence text, "escalateAgainAfter" int, levels text[], kinds text[], name text)
          join organization.unit_profile f on f.valid_from <= r.due and (f.valid_to is null or f.valid_to > r.due) and f.valid_to is null
          join organization.unit_kind k on k.code = f.kind
        where (r.levels is null or k.level = any (r.levels)) and (r.kinds is null or f.kind = any (r.kinds)) and (r.name is null or f.name = r.name)
      ) k
    ) i on conflict do nothing`,
    [today, tx.json(reports as never), policy.province],
  );
  await tx`insert into organization.rules_counted (province, hash, counted_on) values (${policy.province}, ${rulesHash(policy)}, ${today})`;
  await tx.unsafe('analyze organization.obligation');
};
