import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, urlAs } from '@hoso/db/connect.ts';
import type { Pool } from '@hoso/db/session.ts';
import { openAnchors, readAnchors } from '@hoso/launcher/audit-anchors.ts';
import { createSealer } from '@hoso/launcher/audit-sealer.ts';
import { withDatabaseSource } from '@hoso/launcher/audit-sources.ts';
import { verifyAudit } from '@hoso/launcher/audit-verify.ts';
import { openSessions } from './accounts.ts';
import { cpuOf, cpuOfPostgres } from './cpu-time.ts';
import { rolePasswords } from './database.ts';
import { drive } from './drive.ts';
import type { OpenedProvince } from './opened-province.ts';
import { randomFrom } from './random.ts';
import { median, ratioOf } from './report.ts';
import { forgetAppointed } from './scenarios.ts';
import { startSystems } from './systems.ts';

/** What writing with entries may cost of writing without, and how long a million entries may take to verify. */
export const AUDIT_RATIO_AT_MOST = 1.15;
export const VERIFY_SECONDS_AT_MOST = 60;

export type AuditMeasured = {
  /** Medians of processor time of an appointment in ms, PostgreSQL's and the server's together; `sealing` is what its entries cost later, in the background. */
  readonly withEntries: number;
  readonly without: number;
  readonly sealing: number;
  readonly entriesPerWrite: number;
  readonly entries: number;
  readonly sealSeconds: number;
  readonly verifySeconds: number;
};

export const auditMet = ({ withEntries, without, verifySeconds }: AuditMeasured): boolean =>
  ratioOf(withEntries, without) <= AUDIT_RATIO_AT_MOST && verifySeconds <= VERIFY_SECONDS_AT_MOST;

const SIGNATURE = '(text, text, uuid[], jsonb)';
const noting = async (bootstrap: Pool, how: 'enable' | 'disable'): Promise<void> => {
  const triggers = await bootstrap<{ table: string; name: string }[]>`
    select t.tgrelid::regclass::text as table, t.tgname as name from pg_trigger t where t.tgname like 'zz_note_%'`;
  await bootstrap.unsafe(triggers.map(({ table, name }) => `alter table ${table} ${how} trigger ${name}`).join(';'));
};

/** The product as it is; also puts right what a run that was killed left behind. */
const auditOn = async (bootstrap: Pool): Promise<void> => {
  await noting(bootstrap, 'enable');
  const [kept] = await bootstrap`select from pg_proc where proname = 'bench_kept_audit'`;
  if (!kept) return;
  await bootstrap.unsafe(
    `drop function accounts.pub_audit${SIGNATURE}; alter function accounts.bench_kept_audit${SIGNATURE} rename to pub_audit`,
  );
};
/** The same product whose function of the audit does nothing and whose tables note nothing: only the benchmark's database can be so. */
const auditOff = async (bootstrap: Pool): Promise<void> => {
  await noting(bootstrap, 'disable');
  const executors = await bootstrap<{ role: string }[]>`select a.grantee::regrole::text as role from pg_proc p, aclexplode(p.proacl) a
    where p.oid = 'accounts.pub_audit(text, text, uuid[], jsonb)'::regprocedure`;
  await bootstrap.unsafe(`alter function accounts.pub_audit${SIGNATURE} rename to bench_kept_audit;
    create function accounts.pub_audit(operation text, subject_type text, subject_ids uuid[], detail jsonb) returns void language plpgsql as $$ begin end $$;
    grant execute on function accounts.pub_audit${SIGNATURE} to ${executors.map(({ role }) => role).join(', ')}`);
};

const EMPTY = 'truncate accounts.audit_entry, accounts.audit_change, accounts.audit_seal';
const WARM_UP = 60;
const CONNECTIONS = 4;

const measureWriting = async (province: OpenedProvince, rounds: number, requests: number, say: (line: string) => void) => {
  const { bench, settings, scenarios } = province;
  const { bootstrap, postmaster, signer } = bench;
  const appoint = scenarios.find(({ name }) => name === 'S5')!;
  const { all, stop } = await startSystems(['ours in one process'], settings);
  const system = all[0]!;
  const block = async (count: number, seed: number): Promise<number> => {
    const random = randomFrom(seed);
    const cases = Array.from({ length: WARM_UP + count }, () => appoint.draw(random));
    const tokens = await openSessions(
      bootstrap,
      signer,
      cases.map(({ accountId }) => accountId),
    );
    const asks = cases.map((one, i) => system.ask(one, tokens[i]!));
    await drive(system.origin, asks.slice(0, WARM_UP), CONNECTIONS);
    const spent = () => cpuOf(system.pids()) + cpuOfPostgres(postmaster);
    const before = spent();
    const answers = await drive(system.origin, asks.slice(WARM_UP), CONNECTIONS);
    const after = spent();
    const refused = answers.find(({ text }) => !text.includes('"fullName":'));
    if (refused) throw new Error(`an appointment was refused: ${refused.text.slice(0, 400)}`);
    return (after - before) / count;
  };
  const tidy = async () => {
    await forgetAppointed(bootstrap);
    await bootstrap.unsafe(
      'vacuum (analyze) accounts.session, accounts.audit_entry, accounts.audit_change, personnel.request, personnel.person, personnel.record, personnel.assignment, personnel.decision',
    );
    await bootstrap.unsafe('checkpoint');
  };
  try {
    await auditOn(bootstrap);
    say('Làm nóng máy chủ …');
    await block(Math.max(requests * 4, 400), 1);
    await tidy();
    const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
    for (let round = 1; round <= rounds; round++) {
      say(`Vòng ${round}/${rounds}`);
      // Each goes first as often as the other.
      for (const manner of round % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
        if (manner === 'without') await auditOff(bootstrap);
        times[manner].push(await block(requests, 1_000 + 2 * round).finally(() => auditOn(bootstrap)));
        await tidy();
      }
    }
    return { withEntries: median(times.with), without: median(times.without) };
  } finally {
    await auditOn(bootstrap);
    await stop();
  }
};

/** How long so many entries, as appointments leave them, take to be sealed and verified, and what sealing one costs of processor time. */
const measureProof = async ({ bench, settings }: OpenedProvince, entries: number, say: (line: string) => void) => {
  const { bootstrap, postmaster } = bench;
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-anchors-'));
  const pool = connect(urlAs(settings.url, 'worker', rolePasswords.worker), { max: 1, applicationName: 'hoso-bench' });
  try {
    const [shape] = await bootstrap<{ perWrite: number }[]>`
      select (count(*) + (select count(*) from accounts.audit_change where relation like 'personnel.%'))::float8 / greatest(count(*), 1) as "perWrite"
      from accounts.audit_entry where operation = 'appointPerson'`;
    say(`Ghi ${entries} mục …`);
    await bootstrap.unsafe(EMPTY);
    // Half acts, half changed rows, spread over the transactions that there have been.
    const [past] = await bootstrap<{ horizon: number }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text::float8 as horizon`;
    const share = (past!.horizon - 10) / entries;
    await bootstrap`insert into accounts.audit_entry (xid, account_id, session_id, operation, subject_type, subject_ids, detail, grant_ids, request_id)
      select (3 + floor(g * ${share}::float8))::bigint::text::xid8, uuidv7(), uuidv7(), 'appointPerson', 'Person', array[uuidv7()], jsonb_build_object('unitId', uuidv7(), 'jobTitle', 'Chuyên viên', 'effectiveFrom', '2026-11-22'),
        array[uuidv7()], uuidv7()::text from generate_series(1, ${Math.floor(entries / 2)}::int) g`;
    await bootstrap`insert into accounts.audit_change (xid, relation, action, row_count, changes)
      select (3 + floor(g * ${share}::float8))::bigint::text::xid8, 'personnel.assignment', 'INSERT', 1, jsonb_build_array(jsonb_build_object('after', jsonb_build_object('id', uuidv7(), 'person_id', uuidv7(), 'unit_id', uuidv7(),
        'job_title', 'Chuyên viên', 'category', 'CONG_CHUC', 'valid_from', '2026-11-22', 'opened_by', uuidv7()))) from generate_series(1, ${Math.ceil(entries / 2)}::int) g`;
    await bootstrap.unsafe('vacuum analyze accounts.audit_entry, accounts.audit_change');
    const { privateKey } = generateKeyPairSync('ed25519');
    const seal = createSealer({ pool, key: privateKey, anchors: openAnchors(folder), now: Date.now });
    const spent = () => cpuOf([process.pid]) + cpuOfPostgres(postmaster);
    say('Niêm phong …');
    const before = spent();
    const begun = performance.now();
    const sealed = await seal();
    const sealSeconds = (performance.now() - begun) / 1_000;
    const sealMsEach = (spent() - before) / entries;
    if (sealed !== entries) throw new Error(`${sealed} of ${entries} entries were sealed`);
    say('Kiểm tra …');
    const asked = performance.now();
    const verdict = await withDatabaseSource(bootstrap, (source) => verifyAudit(readAnchors(folder), source, createPublicKey(privateKey)));
    const verifySeconds = (performance.now() - asked) / 1_000;
    if (verdict.broken || verdict.sealed !== entries) throw new Error(`the entries do not verify: ${verdict.broken}`);
    return { entriesPerWrite: shape!.perWrite, sealing: sealMsEach * shape!.perWrite, entries, sealSeconds, verifySeconds };
  } finally {
    await pool.end({ timeout: 5 });
    await bootstrap.unsafe(EMPTY);
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What the audit costs: an appointment with and without its entries, asked in turn of one warm server, and a million entries sealed and verified. */
export const measureAudit = async (
  province: OpenedProvince,
  { rounds, requests, entries }: { readonly rounds: number; readonly requests: number; readonly entries: number },
  say: (line: string) => void,
): Promise<AuditMeasured> => {
  const writing = await measureWriting(province, rounds, requests, say);
  return { ...writing, ...(await measureProof(province, entries, say)) };
};

export const auditTable = (one: AuditMeasured): string => {
  const ratio = ratioOf(one.withEntries, one.without);
  return [
    `Bổ nhiệm một người, CPU: ${one.withEntries.toFixed(2)} ms có nhật ký, ${one.without.toFixed(2)} ms không có: ${ratio.toFixed(2)}× (phải từ ${AUDIT_RATIO_AT_MOST}× trở xuống): ${ratio <= AUDIT_RATIO_AT_MOST ? 'đạt' : 'chưa đạt'}.`,
    `Niêm phong các mục của một lần bổ nhiệm (${one.entriesPerWrite.toFixed(1)} mục) ở việc nền: thêm ${one.sealing.toFixed(3)} ms CPU, tức ${ratioOf(one.withEntries + one.sealing, one.without).toFixed(2)}× nếu tính cả.`,
    `${one.entries} mục: niêm phong ${one.sealSeconds.toFixed(1)} s, kiểm tra ${one.verifySeconds.toFixed(1)} s (phải trong ${VERIFY_SECONDS_AT_MOST} s cho một triệu mục): ${one.verifySeconds <= VERIFY_SECONDS_AT_MOST ? 'đạt' : 'chưa đạt'}.`,
  ].join('\n');
};
