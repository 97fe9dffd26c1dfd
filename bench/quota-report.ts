import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import type { QuotaBalance } from '@hoso/organization/src/domain/quota-report.ts';
import { findReport } from '@hoso/organization/src/repository/quota-report.ts';
import { startGraph } from '@hoso/launcher/graph.ts';
import { createLog } from '@hoso/shared/log.ts';
import { randomBytes } from 'node:crypto';
import { openSessions } from './accounts.ts';
import { rolePasswords, TODAY, YEAR } from './database.ts';
import { cpuOf, cpuOfPostgres } from './cpu-time.ts';
import type { OpenedProvince } from './opened-province.ts';
import { median, ratioOf } from './report.ts';
import { FIELD_KEY, PROVINCE } from './settings.ts';

/** What a whole province's report may take, in milliseconds of processor time, and as a multiple of one statement written by hand. */
export const WITHIN_MS = 150;
const OF_BY_HAND = 1.3;

export type QuotaReportMeasured = {
  readonly units: number;
  readonly rows: number;
  /** Medians of processor time in milliseconds: the product's statement under a session, the one by hand, and the whole question over HTTP. */
  readonly ours: number;
  readonly byHand: number;
  readonly overHttp: number;
};

/**
 * The same answer in one statement by hand, as somebody writes it who asks no right and knows what this province holds today:
 * nobody is seconded, so nothing is moved between units.
 */
const BY_HAND = `
  with host as (
    select f.unit_id, f.unit_no from organization.unit_profile f join organization.unit_kind k on k.code = f.kind and k.level <> 'SECTION'
      join organization.subtree s on s.ancestor_no = $1 and s.unit_no = f.unit_no and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
    where f.valid_from <= $3 and (f.valid_to is null or f.valid_to > $3)
  ), post as (
    select s.ancestor_no as host_no, s.unit_no from organization.subtree s join host h on h.unit_no = s.ancestor_no
    where s.within_unit and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
  ), serving as (
    select p.host_no, case a.category when 'CAN_BO' then 'CONG_CHUC' else a.category end as kind, sum(a.share) as share, sum(a.people)::bigint as people
    from (select post_unit_no, category, count(*) - coalesce(sum(1 - share) filter (where share <> 1), 0) as share, count(*) as people from personnel.assignment
      where valid_from <= $3 and (valid_to is null or valid_to > $3) group by 1, 2) a join post p on p.unit_no = a.post_unit_no
    group by 1, 2
  ), later as materialized (
    select a.* from personnel.assignment a where a.valid_from > $3 and (select d.signed_on from personnel.decision d where d.id = a.opened_by) <= $3
  ), coming as (
    select p.host_no, case a.category when 'CAN_BO' then 'CONG_CHUC' else a.category end as kind, sum(a.share) as share
    from later a join post p on p.unit_no = a.post_unit_no
    where not exists (select from personnel.assignment b join organization.subtree w on w.ancestor_no = p.host_no and w.unit_no = b.post_unit_no and w.within_unit
        and w.valid_from <= $3 and (w.valid_to is null or w.valid_to > $3)
      where b.person_id = a.person_id and b.valid_from <= $3 and (b.valid_to is null or b.valid_to > $3)
        and case a.category when 'CAN_BO' then 'CONG_CHUC' else a.category end = case b.category when 'CAN_BO' then 'CONG_CHUC' else b.category end)
    group by 1, 2
  ), held as (
    select p.host_no, r.kind, sum(r.share) as share from organization.post_reservation r join post p on p.unit_no = r.unit_no
    where r.reserved_on <= $3 and (r.ended_on is null or r.ended_on > $3) group by 1, 2
  ), given as (
    select distinct on (x.unit_no, x.kind) x.unit_no, x.kind, x.year, x.assigned, x.delegated from organization.quota x join host h on h.unit_no = x.unit_no
    where x.year <= $2 and x.valid_from <= $3 and (x.valid_to is null or x.valid_to > $3 or x.year < $2)
    order by x.unit_no, x.kind, x.year desc, x.valid_from desc
  ), taken as (
    select host_no, kind, sum(share) as occupied, sum(people)::int as people, sum(reserved) as reserved
    from (select host_no, kind, share, people, 0 as reserved from serving union all select host_no, kind, 0, 0, share from coming
      union all select host_no, kind, 0, 0, share from held) t group by 1, 2
  )
  select h.unit_id as "unitId", h.unit_no as "unitNo", b.kind, b.year as "quotaYear", coalesce(b.assigned + b.delegated, 0)::text as pool, coalesce(b.delegated, 0)::text as delegated,
    coalesce(b.assigned, 0)::text as own, coalesce(b.occupied, 0)::text as occupied, coalesce(b.people, 0)::int as people, coalesce(b.reserved, 0)::text as reserved
  from (select coalesce(g.unit_no, t.host_no) as no, coalesce(g.kind, t.kind) as kind, g.year, g.assigned, g.delegated, t.occupied, t.people, t.reserved
    from given g full join taken t on t.host_no = g.unit_no and t.kind = g.kind) b
    join host h on h.unit_no = b.no
  order by h.unit_no, b.kind`;

const QUESTION = `{ province { quotaReport(year: ${YEAR}) { asOf totals { kind own occupied people reserved vacant over }
  rows(first: 50) { pageInfo { hasNextPage endCursor } edges { node { unit { id } kind pool delegated own occupied reserved vacant over } } } } } }`;

/** Processor time of a piece of work in ms, PostgreSQL's and this process's: on a busy machine the clock tells of others. */
const spent = async (postmaster: number, work: () => Promise<unknown>): Promise<number> => {
  // Looking at PostgreSQL costs time of this process, so its own is read inside.
  const [theirs, own] = [cpuOfPostgres(postmaster), cpuOf([process.pid])];
  await work();
  const after = cpuOf([process.pid]);
  return after - own + cpuOfPostgres(postmaster) - theirs;
};

/** Amounts are the same however many zeros stand behind them. */
const plain = (rows: readonly QuotaBalance[]): string =>
  JSON.stringify(
    rows.map((row) => [
      row.unitNo,
      row.kind,
      row.quotaYear,
      Number(row.pool),
      Number(row.delegated),
      Number(row.own),
      Number(row.occupied),
      row.people,
      Number(row.reserved),
    ]),
  );

/** Whole-tree reports in turns: the product's way, the statement by hand, and the question over HTTP. Throws where the two answers differ. */
export const measureQuotaReport = async (
  { bench, settings, units }: Pick<OpenedProvince, 'bench' | 'settings' | 'units'>,
  rounds: number,
): Promise<QuotaReportMeasured> => {
  const [asker] = await bench.bootstrap<{ id: string }[]>`select id from accounts.account where login = 'bench.province.0'`;
  const [token] = await openSessions(bench.bootstrap, bench.signer, [asker!.id]);
  const secret = randomBytes(16).toString('base64url');
  await bench.bootstrap`insert into accounts.session (secret_hash, account_id, expires_at, client_address, client_program)
    values (sha256(${Buffer.from(secret)}), ${asker!.id}, now() + interval '1 hour', 'bench', 'bench')`;
  const ourPool: Pool = connect(urlAs(settings.url, 'organization_app', rolePasswords.organization_app), { max: 1 });
  const handPool: Pool = connect(settings.withoutRlsUrl, { max: 1 });
  const graph = await startGraph({
    ...{ bootstrapUrl: settings.url, signingKey: settings.signingKey, pathKey: randomBytes(32), port: 0, host: '127.0.0.1' },
    ...{
      secondFactor: 'OFFERED',
      documents: 'ANY',
      transport: 'local',
      province: PROVINCE,
      rolePasswords,
      fieldKey: FIELD_KEY,
      log: createLog('silent'),
    },
  });
  try {
    const ours = () => inSession(ourPool, secret)((tx) => findReport(tx, 1, YEAR, TODAY));
    const byHand = async () => [...(await handPool.unsafe<QuotaBalance[]>(BY_HAND, [1, YEAR, TODAY], { prepare: true }))];
    const overHttp = async () => {
      const response = await fetch(graph.gatewayUrl.replace('localhost', '127.0.0.1'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token!}` },
        body: JSON.stringify({ query: QUESTION }),
      });
      const { errors } = (await response.json()) as { errors?: unknown };
      if (errors) throw new Error(`The product refused: ${JSON.stringify(errors)}`);
    };
    const [first, expected] = [await ours(), await byHand()];
    if (first.length === 0 || plain(first) !== plain(expected)) throw new Error('The report and the statement by hand differ.');
    // Plans, buffers and code get warm.
    for (let turn = 0; turn < 40; turn++) for (const one of [ours, byHand, overHttp]) await one();
    const taken = { ours: [] as number[], byHand: [] as number[], overHttp: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      taken.ours.push(await spent(bench.postmaster, ours));
      taken.byHand.push(await spent(bench.postmaster, byHand));
      taken.overHttp.push(await spent(bench.postmaster, overHttp));
    }
    return { units, rows: first.length, ours: median(taken.ours), byHand: median(taken.byHand), overHttp: median(taken.overHttp) };
  } finally {
    await graph.stop();
    await Promise.all([ourPool.end(), handPool.end()]);
  }
};

export const reportsWell = ({ ours, byHand, overHttp }: QuotaReportMeasured): boolean =>
  Math.max(ours, overHttp) <= WITHIN_MS && ratioOf(ours, byHand) <= OF_BY_HAND;

/** What was measured, for the screen. */
export const quotaReportTable = ({ units, rows, ours, byHand, overHttp }: QuotaReportMeasured): string =>
  [
    `| quota report of the whole tree: ${units.toLocaleString('en')} units, ${rows.toLocaleString('en')} rows | CPU-ms (median) | of by hand |`,
    '| --- | ---: | ---: |',
    `| one SQL statement by hand, no rights asked | ${byHand.toFixed(1)} | 1.00× |`,
    `| the product's statement, in a session (≤ ${OF_BY_HAND}×, ≤ ${WITHIN_MS} ms) | ${ours.toFixed(1)} | ${(ours / byHand).toFixed(2)}× |`,
    `| totals and first page over HTTP (≤ ${WITHIN_MS} ms) | ${overHttp.toFixed(1)} | ${(overHttp / byHand).toFixed(2)}× |`,
  ].join('\n');
