import { connect } from '@hoso/db/connect.ts';
import type { Pool } from '@hoso/db/session.ts';
import { openSessions } from './accounts.ts';
import { canonical, difference } from './canonical.ts';
import { TODAY, type Size } from './database.ts';
import { drive } from './drive.ts';
import type { OpenedProvince } from './opened-province.ts';
import { median, ratioOf } from './report.ts';
import { PROVINCE } from './settings.ts';
import { startSystems } from './systems.ts';

/** What counting the obligations of a whole province may take, and as a multiple of one hand-written statement. */
export const WITHIN_MS = 100;
const WITHIN_TIMES = 1.3;

export type ObligationsMeasured = {
  readonly what: string;
  readonly obligations: number;
  readonly units: number;
  /** Medians, in ms: the product from the client's side, and the statement over a connection of its own. */
  readonly ours: number;
  readonly byHand: number;
};

export const obligationsMet = ({ ours, byHand }: ObligationsMeasured): boolean =>
  ours <= WITHIN_MS && ratioOf(ours, byHand) <= WITHIN_TIMES;

/** One obligation for each person and four reports for each office, in every state. */
const fill = async (bootstrap: Pool): Promise<void> => {
  await bootstrap.begin(async (tx) => {
    await tx`truncate organization.obligation, organization.escalation, organization.reminder`;
    await tx`
      insert into organization.obligation (code, title, person_id, unit_no, owed_by_id, owed_by_no, role, event, event_on, procedure_id, days, day_kind, due, article, consequence, profile, state, closed_on)
      select 'DIEU_CHINH_TINH_TRANG', 'Điều chỉnh tình trạng hồ sơ', p.id, p.unit_no, h.id, h.unit_no, 'CO_QUAN_QUAN_LY_HO_SO', 'LEAVE_SCOPE', d.day, uuidv7(), 5, 'WORKING', d.day + 7, 'Điều 11 khoản 3', 'x', ${PROVINCE},
        case when d.n % 10 < 7 then 'DONE' else 'OPEN' end, case when d.n % 10 < 7 then d.day + d.n % 9 end
      from personnel.person p join organization.subtree s on s.unit_no = p.unit_no and s.within_unit and s.valid_to is null
        join organization.unit h on h.unit_no = s.ancestor_no join organization.unit_profile f on f.unit_no = h.unit_no and f.valid_to is null
        join organization.unit_kind k on k.code = f.kind and k.level <> 'SECTION'
        cross join lateral (select n, ${TODAY}::date - n % 300 as day from (select ('x' || substr(md5(p.id::text), 1, 6))::bit(24)::int as n) x) d`;
    await tx`
      insert into organization.obligation (code, title, unit_no, owed_by_id, owed_by_no, role, period, procedure_id, due, article, consequence, profile, state, closed_on)
      select 'BAO_CAO', 'Báo cáo', f.unit_no, f.unit_id, f.unit_no, 'CO_QUAN', q::text, uuidv7(), ${TODAY}::date - 180 + 70 * q, 'Điều 14 khoản 1', 'x', ${PROVINCE},
        case when q < 3 then 'DONE' else 'OPEN' end, case when q < 3 then ${TODAY}::date - 190 + 70 * q end
      from organization.unit_profile f join organization.unit_kind k on k.code = f.kind and k.level in ('DEPARTMENT', 'UNIT') cross join generate_series(1, 4) q where f.valid_to is null`;
  });
  await bootstrap.unsafe('vacuum analyze organization.obligation');
};

/** As somebody would write it by hand who knows the tables: the same way down the tree, no policy, the day a constant. */
const COUNTED = `
  with placed as materialized (
    select t.unit_no, c.unit_id as child_id from organization.placement c join organization.subtree t on t.ancestor_no = c.unit_no and t.valid_to is null
    where c.parent_no = 1 and c.valid_to is null
  ), counted as materialized (
    select o.owed_by_no, count(*) filter (where o.state = 'OPEN' and o.due >= $1::date) as open, count(*) filter (where o.state = 'OPEN' and o.due < $1::date) as late,
      count(*) filter (where o.state = 'DONE') as done, count(*) filter (where o.state = 'WAIVED') as waived
    from organization.obligation o group by o.owed_by_no
  )`;
const SUMS = `'open', coalesce(sum(c.open), 0)::int, 'late', coalesce(sum(c.late), 0)::int, 'done', coalesce(sum(c.done), 0)::int, 'waived', coalesce(sum(c.waived), 0)::int`;

const QUESTIONS = [
  {
    what: 'by the units directly below',
    graph: '{ province { obligationCounts { open late done waived children { unit { id } open late done waived } } } }',
    sql: `${COUNTED}
      select json_build_object('data', json_build_object('province', json_build_object('obligationCounts', (select json_build_object(${SUMS}, 'children', (
        select json_agg(json_build_object('unit', json_build_object('id', g.child_id), 'open', g.open, 'late', g.late, 'done', g.done, 'waived', g.waived) order by g.first)
        from (select b.child_id, min(c.owed_by_no) as first, sum(c.open)::int as open, sum(c.late)::int as late, sum(c.done)::int as done, sum(c.waived)::int as waived
          from counted c join placed b on b.unit_no = c.owed_by_no group by b.child_id) g)) from counted c))))::text as answer`,
  },
  {
    what: 'by every unit',
    graph: '{ province { obligationCounts { open late done waived units { unit { id } open late done waived } } } }',
    sql: `${COUNTED}
      select json_build_object('data', json_build_object('province', json_build_object('obligationCounts', (select json_build_object(${SUMS}, 'units', json_agg(json_build_object(
        'unit', json_build_object('id', u.id), 'open', c.open, 'late', c.late, 'done', c.done, 'waived', c.waived) order by c.owed_by_no))
        from counted c join organization.unit u on u.unit_no = c.owed_by_no))))::text as answer`,
  },
];

/**
 * How long the product takes to count the obligations of a whole province, beside one hand-written statement that no policy guards:
 * asked in turn, one at a time, both from the client's side. Throws when the two answer differently.
 */
export const measureObligations = async (
  { bench, settings, scenarios, units }: OpenedProvince,
  { people }: Size,
  requests: number,
  say: (line: string) => void,
): Promise<ObligationsMeasured[]> => {
  say(`Ghi nghĩa vụ cho ${people} người trong ${units} đơn vị …`);
  await fill(bench.bootstrap);
  const [counted] = await bench.bootstrap<{ obligations: number }[]>`select count(*)::int as obligations from organization.obligation`;
  const [asker] = await bench.bootstrap<
    { id: string }[]
  >`select account_id as id from accounts.access_grant where unit_no = 1 and role = 'SYSTEM_ADMIN' limit 1`;
  const [token] = await openSessions(bench.bootstrap, bench.signer, [asker!.id]);
  const { all, stop } = await startSystems(['ours in one process'], settings);
  const system = all[0]!;
  const hand = connect(settings.bypassUrl, { max: 1, applicationName: 'hoso-bench' });
  try {
    const measured: ObligationsMeasured[] = [];
    for (const { what, graph, sql } of QUESTIONS) {
      const asked = system.ask(
        { ...scenarios[0]!.draw(Math.random), question: { ...scenarios[0]!.draw(Math.random).question, graph }, variables: {} },
        token!,
      );
      const ours = async () => (await drive(system.origin, [asked], 1))[0]!;
      const byHand = async () => {
        const begun = performance.now();
        const [row] = await hand.unsafe<{ answer: string }[]>(sql, [TODAY], { prepare: true });
        return { ms: performance.now() - begun, text: row!.answer };
      };
      const [mine, theirs] = [await ours(), await byHand()];
      const unlike = difference(canonical(JSON.parse(mine.text) as never), canonical(JSON.parse(theirs.text) as never), '');
      if (unlike) throw new Error(`The product and the hand-written statement count differently (${what}): ${unlike}`);
      const times: { ours: number[]; byHand: number[] } = { ours: [], byHand: [] };
      for (let n = 0; n < requests; n++) {
        const [one, other] = n % 2 === 0 ? [await ours(), await byHand()] : (([b, a]) => [a!, b!])([await byHand(), await ours()]);
        // The first third warms both up.
        if (n * 3 < requests) continue;
        times.ours.push(one.ms);
        times.byHand.push(other.ms);
      }
      measured.push({ what, obligations: counted!.obligations, units, ours: median(times.ours), byHand: median(times.byHand) });
    }
    return measured;
  } finally {
    await Promise.all([stop(), hand.end({ timeout: 5 })]);
    await bench.bootstrap`truncate organization.obligation, organization.escalation, organization.reminder`;
  }
};

export const obligationsTable = (measured: readonly ObligationsMeasured[]): string =>
  [
    '| obligations of a whole province | obligations | units | product, ms | one SQL, ms | ratio | |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...measured.map(
      (one) =>
        `| ${one.what} | ${one.obligations} | ${one.units} | ${one.ours.toFixed(1)} | ${one.byHand.toFixed(1)} | ${(one.ours / one.byHand).toFixed(2)}× | ${obligationsMet(one) ? 'đạt' : `chưa đạt (≤ ${WITHIN_MS} ms, ≤ ${WITHIN_TIMES}×)`} |`,
    ),
  ].join('\n');
