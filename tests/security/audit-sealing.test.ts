import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPublicKey, randomBytes } from 'node:crypto';
import { connect, urlOf } from '@hoso/db/connect.ts';
import { migrate } from '@hoso/db/migrate.ts';
import { startEmbedded } from '@hoso/db/embedded/server.ts';
import { ensureRoles } from '@hoso/db/roles.ts';
import { loadCatalogs } from '@hoso/db/seed/load-catalogs.ts';
import { readAnchors } from '@hoso/launcher/audit-anchors.ts';
import type { SealStep } from '@hoso/launcher/audit-sealer.ts';
import { exportLines, exportSource, withDatabaseSource } from '@hoso/launcher/audit-sources.ts';
import { verifyAudit } from '@hoso/launcher/audit-verify.ts';
import { CONTENT } from '@hoso/db/audit-content.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { newKey, sealedAudit, type SealedAudit } from '../support/sealed-audit.ts';
import { createWorld } from '../support/world.ts';

let database: TestDatabase;
let audit: SealedAudit;
let secret: string;

beforeAll(async () => {
  database = await testDatabase();
  await migrate(database.bootstrapUrl);
  const world = await createWorld(database.bootstrap);
  ({ secret } = await world.account({}));
  audit = sealedAudit(database);
});
afterAll(async () => {
  await audit.close();
  await database.drop();
});

const seals = () => database.bootstrap<{ no: number; previous: string; head: string }[]>`
  select no, encode(previous, 'hex') as previous, encode(head, 'hex') as head from accounts.audit_seal order by no`;
/** One chain: numbers without a gap, each seal behind the one before, and the same outside. */
const expectOneChain = async () => {
  const standing = await seals();
  expect(standing.map(({ no }) => no)).toEqual(standing.map((_, i) => i + 1));
  expect(standing.map(({ previous }) => previous)).toEqual(['', ...standing.slice(0, -1).map(({ head }) => head)]);
  expect(readAnchors(audit.folder).map(({ head }) => head)).toEqual(standing.map(({ head }) => head));
};

test('the functions that seal hash the bytes that who verifies computes', async () => {
  const [found] = await database.bootstrap<{ entry: string; change: string }[]>`select
    (select prosrc from pg_proc where oid = 'accounts.audit_content(accounts.audit_entry)'::regprocedure) as entry,
    (select prosrc from pg_proc where oid = 'accounts.audit_content(accounts.audit_change)'::regprocedure) as change`;
  expect(found).toEqual({ entry: `\n  select ${CONTENT.entry} `, change: `\n  select ${CONTENT.change} ` });
});

test('sixty-four writers at once, some of whom give up, and two sealers beside them leave no gap and no fork', async () => {
  let writing = true;
  const [one, other] = [audit.sealer(), audit.sealer()];
  const sealing = [one, other].map(async (seal) => {
    while (writing) await seal();
  });
  await Promise.all(
    Array.from({ length: 64 }, async (_, writer) => {
      for (let n = 0; n < 8; n++) {
        await audit.act(secret, `viết ${writer}.${n}`);
        // Who gives up leaves a hole in the numbers and nothing else.
        if (n % 4 === 0)
          await audit.app
            .begin(async (tx) => {
              await tx`select set_config('app.session', ${secret}, true)`;
              await tx`select accounts.pub_audit('bỏ', 'Person', '{}'::uuid[], '{}'::jsonb)`;
              throw new Error('given up');
            })
            .catch(() => {});
      }
    }),
  );
  writing = false;
  await Promise.all(sealing);
  await audit.sealAll();
  await expectOneChain();
  expect(await audit.verify()).toMatchObject({ broken: null, sealed: 512, unsealed: 0, notAnchored: 0 });
});

test('a transaction that began early and ends late is sealed after those that it overlapped, and nothing comes in between', async () => {
  let finish: () => void = () => {};
  const held = new Promise<void>((resolve) => (finish = resolve));
  let written: () => void = () => {};
  const wrote = new Promise<void>((resolve) => (written = resolve));
  const late = audit.app.begin(async (tx) => {
    await tx`select set_config('app.session', ${secret}, true)`;
    await tx`select accounts.pub_audit('muộn', 'Person', '{}'::uuid[], '{}'::jsonb)`;
    written();
    await held;
  });
  await wrote;
  await audit.act(secret, 'trong lúc đó');
  const before = (await audit.verify()).sealed;
  expect(await audit.seal()).toBe(0);
  finish();
  await late;
  await audit.sealAll();
  expect(await audit.verify()).toMatchObject({ broken: null, sealed: before + 2 });
});

const root = fileURLToPath(new URL('../..', import.meta.url));
test.each<SealStep>(['begun', 'read', 'signed', 'kept', 'anchored'])(
  'a sealer killed after "%s" loses nothing and forks nothing',
  async (step) => {
    await audit.act(secret, `trước khi chết: ${step}`);
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/security/seal-apart.ts'], {
      cwd: root,
      env: {
        ...process.env,
        SEAL_APART: JSON.stringify({
          bootstrapUrl: database.bootstrapUrl,
          password: rolePasswords.worker,
          key: audit.key.export({ type: 'pkcs8', format: 'pem' }),
          folder: audit.folder,
          dieAfter: step,
        }),
      },
    });
    expect(signal).toBe('SIGKILL');
    expect((await audit.verify()).broken).toBeNull();
    await audit.act(secret, `sau khi chết: ${step}`);
    await audit.sealAll();
    await audit.seal();
    await expectOneChain();
    expect(await audit.verify()).toMatchObject({ broken: null, unsealed: 0, notAnchored: 0 });
  },
);

test('a sealer with another key cannot go on unnoticed', async () => {
  expect((await audit.verify(createPublicKey(newKey()))).broken).toContain('không có chữ ký đúng');
});

describe('an export', () => {
  const file = join(tmpdir(), `hoso-export-${randomBytes(6).toString('hex')}.jsonl`);
  beforeAll(async () => {
    const told: string[] = [];
    await withDatabaseSource(database.bootstrap, async (_source, tx) => {
      for await (const lines of exportLines(tx)) told.push(lines);
    });
    writeFileSync(file, told.join(''));
  });
  afterAll(() => rmSync(file));
  const verify = async () => verifyAudit(readAnchors(audit.folder), await exportSource(file), createPublicKey(audit.key));

  test('proves the same, in whatever order its lines are', async () => {
    const { sealed } = await audit.verify();
    expect(await verify()).toMatchObject({ broken: null, sealed, unsealed: 0 });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, lines.toReversed().join('\n'));
    expect(await verify()).toMatchObject({ broken: null, sealed });
    writeFileSync(file, `${lines.join('\n')}\n`);
  });

  test('shows an edit, a deletion and a line that is none', async () => {
    const text = readFileSync(file, 'utf8');
    const lines = text.trimEnd().split('\n');
    const bytes = Buffer.from((JSON.parse(lines[5]!) as { bytes: string }).bytes, 'base64');
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(file, lines.with(5, JSON.stringify({ bytes: bytes.toString('base64') })).join('\n'));
    expect((await verify()).broken).toContain('đã bị sửa');
    writeFileSync(file, lines.toSpliced(5, 1).join('\n'));
    expect((await verify()).broken).toContain('đã bị xóa');
    writeFileSync(file, lines.with(5, '{"bytes":"AAAA"}').join('\n'));
    await expect(verify()).rejects.toThrow('Dòng 6 của tệp xuất không phải mục nhật ký.');
    writeFileSync(file, text);
  });
});

test('a copy restored into a cluster that counts transactions from lower goes on in an era of its own, and all of it verifies', async () => {
  // What was written after the last seal goes along as well.
  await audit.act(secret, 'chưa niêm phong khi sao lưu');
  const elsewhere = await startEmbedded({ dataFolder: join(tmpdir(), `hoso-restored-${randomBytes(6).toString('hex')}`), throwAway: true });
  const server = connect(elsewhere.url, { max: 1 });
  try {
    // The old cluster is far ahead of a new one.
    await server.unsafe('create database hoso');
    await ensureRoles(server, rolePasswords);
    const url = urlOf(elsewhere.url, 'hoso');
    await migrate(url);
    const copy = connect(url, { max: 1 });
    await loadCatalogs(copy);
    const [xids] = await database.bootstrap<{ here: string }[]>`select pg_current_xact_id()::text as here`;
    const [there] = await copy<{ there: string }[]>`select pg_current_xact_id()::text as there`;
    expect(BigInt(there!.there)).toBeLessThan(BigInt(xids!.here));
    await copy`truncate accounts.audit_entry, accounts.audit_change, accounts.audit_seal, accounts.audit_era`;
    for (const table of ['audit_era', 'audit_entry', 'audit_change', 'audit_seal']) {
      const [rows] = await database.bootstrap.unsafe<{ rows: string }[]>(
        `select coalesce(json_agg(t), '[]')::text as rows from accounts.${table} t`,
      );
      await copy.unsafe(`insert into accounts.${table} select * from json_populate_recordset(null::accounts.${table}, $1::text::json)`, [
        rows!.rows,
      ]);
    }
    await copy`select setval('accounts.audit_no', 1000000)`;
    await migrate(url);
    const restored = sealedAudit({ bootstrapUrl: url, bootstrap: copy, drop: () => Promise.resolve() }, audit.key);
    writeFileSync(join(restored.folder, 'seals.jsonl'), readFileSync(join(audit.folder, 'seals.jsonl')));
    const before = await restored.verify();
    expect(before).toMatchObject({ broken: null, unsealed: 1 });
    const world = await createWorld(copy);
    const account = await world.account({});
    await restored.act(account.secret, 'sau khi khôi phục');
    await restored.sealAll();
    expect(await copy`select era from accounts.audit_entry where operation = 'sau khi khôi phục'`).toMatchObject([{ era: 2 }]);
    expect(await restored.verify()).toMatchObject({ broken: null, sealed: before.sealed + 2, unsealed: 0 });
    await restored.close();
    await copy.end();
  } finally {
    await server.end();
    await elsewhere.stop();
  }
});
