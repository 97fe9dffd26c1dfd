import { createPublicKey } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tx } from '@hoso/db/session.ts';
import { openAnchors } from '@hoso/launcher/audit-anchors.ts';
import { createSealer } from '@hoso/launcher/audit-sealer.ts';
import { CONTENT } from '@hoso/db/audit-content.ts';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { newKey, sealedAudit, type SealedAudit } from '../support/sealed-audit.ts';
import { createWorld } from '../support/world.ts';

/** What a superuser can do to the audit. Forty entries stand under four seals, and are put back after each deed. */
let database: TestDatabase;
let audit: SealedAudit;
let secret: string;
let anchored: string;

const TABLES = ['audit_entry', 'audit_change', 'audit_seal'];
beforeAll(async () => {
  database = await testDatabase();
  const world = await createWorld(database.bootstrap);
  ({ secret } = await world.account({}));
  audit = sealedAudit(database);
  for (let seal = 0; seal < 4; seal++) {
    for (let n = 0; n < 10; n++) await audit.act(secret, `việc ${seal * 10 + n}`);
    await audit.sealAll();
  }
  anchored = readFileSync(join(audit.folder, 'seals.jsonl'), 'utf8');
  await asSuperuser('create schema kept');
  for (const table of TABLES) await asSuperuser(`create table kept.${table} as table accounts.${table}`);
});
beforeEach(async () => {
  expect(await audit.verify()).toMatchObject({ broken: null, sealed: 40, unsealed: 0 });
});
afterEach(async () => {
  for (const table of TABLES) await asSuperuser(`truncate accounts.${table}; insert into accounts.${table} table kept.${table}`);
  writeFileSync(join(audit.folder, 'seals.jsonl'), anchored);
});
afterAll(async () => {
  await audit.close();
  await database.drop();
});

/** Number of the entry of an act. */
const numberOf = async (operation: string): Promise<number> => {
  const [row] = await database.bootstrap<{ no: number }[]>`select no::int from accounts.audit_entry where operation = ${operation}`;
  return row!.no;
};
const asSuperuser = (text: string) => database.bootstrap.unsafe(text);

test.each([
  ['the name of an act', `operation = 'khác'`],
  ['who did it', 'account_id = uuidv7()'],
  ['from which session', 'session_id = null'],
  ['when, by a microsecond', `at = at + interval '1 microsecond'`],
  ['to what', `subject_ids = array[uuidv7()]`],
  ['why', `detail = '{"reason": "khác"}'`],
  ['a key of the detail', `detail = detail || '{"thêm": null}'`],
  ['under which grant', `grant_ids = null`],
  ['in which request', `request_id = ''`],
  ['through which role', `written_by = 'postgres'`],
  ['its id', 'id = uuidv7()'],
])('an edit of %s is found', async (_what, edit) => {
  const no = await numberOf('việc 17');
  await asSuperuser(`update accounts.audit_entry set ${edit} where operation = 'việc 17'`);
  const { broken, firstBad } = await audit.verify();
  expect(firstBad).toBe(no);
  expect(broken).toContain(`Mục nhật ký số ${no}`);
  expect(broken).toContain('đã bị sửa sau khi niêm phong (dấu số 2)');
});

test('a text moved from one column to the next is an edit, though both together read the same', async () => {
  const no = await numberOf('việc 5');
  await asSuperuser(`update accounts.audit_entry set operation = 'việc 5P', subject_type = 'erson' where no = ${no}`);
  expect((await audit.verify()).firstBad).toBe(no);
});

test('a deletion is found, and the first of several is named', async () => {
  const no = await numberOf('việc 8');
  await asSuperuser(`delete from accounts.audit_entry where operation in ('việc 8', 'việc 9', 'việc 30')`);
  expect(await audit.verify()).toMatchObject({ firstBad: no, broken: `Mục nhật ký số ${no} đã bị xóa sau khi niêm phong (dấu số 1).` });
});

test('an entry put in between is found', async () => {
  const [made] = await database.bootstrap<{ no: number }[]>`
    insert into accounts.audit_entry (operation, subject_type, subject_ids, detail, xid, at)
    select 'chèn', 'Person', '{}', '{}', xid, at from accounts.audit_entry where operation = 'việc 12' returning no::int`;
  const { firstBad, broken } = await audit.verify();
  expect(firstBad).toBe(made!.no);
  expect(broken).toContain('được chèn vào giữa các mục đã niêm phong');
});

test('an entry put behind the last sealed one, with a transaction of the sealed range, is found', async () => {
  const [made] = await database.bootstrap<{ no: number }[]>`
    insert into accounts.audit_entry (operation, subject_type, subject_ids, detail, xid)
    select 'chèn', 'Person', '{}', '{}', max(xid) from accounts.audit_entry returning no::int`;
  expect((await audit.verify()).firstBad).toBe(made!.no);
});

test('a copy of an entry is found', async () => {
  await asSuperuser('alter table accounts.audit_entry drop constraint audit_entry_pkey');
  await asSuperuser(`insert into accounts.audit_entry select * from accounts.audit_entry where operation = 'việc 3'`);
  expect((await audit.verify()).broken).toContain('Mục nhật ký số');
  await asSuperuser(`truncate accounts.audit_entry; alter table accounts.audit_entry add primary key (id)`);
});

test('two entries that changed places are found', async () => {
  const [one, other] = [await numberOf('việc 21'), await numberOf('việc 22')];
  await asSuperuser(`update accounts.audit_entry e set no = case e.no when ${one} then ${other} else ${one} end, xid = o.xid
    from accounts.audit_entry o where e.no in (${one}, ${other}) and o.no in (${one}, ${other}) and o.no <> e.no`);
  expect((await audit.verify()).firstBad).toBe(one);
});

test('an entry moved into another seal is found', async () => {
  const no = await numberOf('việc 4');
  await asSuperuser(`update accounts.audit_entry set xid = (select max(xid) from accounts.audit_entry) where no = ${no}`);
  expect((await audit.verify()).firstBad).toBe(no);
});

test('a cut tail is found, also together with its seals', async () => {
  const no = await numberOf('việc 30');
  await asSuperuser(`delete from accounts.audit_entry where no >= ${no}`);
  expect((await audit.verify()).firstBad).toBe(no);
  await asSuperuser(`delete from accounts.audit_seal where no = 4`);
  expect(await audit.verify()).toMatchObject({ firstBad: no, broken: expect.stringContaining('đã bị xóa') });
  // And the sealer goes no further: what comes after would hide the cut.
  await audit.act(secret, 'sau khi cắt');
  await expect(audit.seal()).rejects.toThrow('đã neo 4: cơ sở dữ liệu bị cắt hoặc được khôi phục');
});

test('everything deleted is found', async () => {
  const first = await numberOf('việc 0');
  await asSuperuser('truncate accounts.audit_entry, accounts.audit_change, accounts.audit_seal');
  expect((await audit.verify()).firstBad).toBe(first);
});

test('a seal taken away or edited in the database is found', async () => {
  await asSuperuser('update accounts.audit_seal set sealed_at_micros = sealed_at_micros + 1, signature = signature where no = 2');
  await asSuperuser(`update accounts.audit_seal set root = sha256('khác') where no = 3`);
  expect((await audit.verify()).broken).toBe('Dấu niêm phong số 3 trong cơ sở dữ liệu đã bị sửa, khác dấu đã neo.');
  await asSuperuser('delete from accounts.audit_seal where no = 3');
  expect((await audit.verify()).broken).toBe('Dấu niêm phong số 3 đã neo không còn trong cơ sở dữ liệu.');
});

/** Rewrites the first entry and seals all entries anew, with a key of one's own. */
const rewriteWhole = async (): Promise<string> => {
  await asSuperuser(`update accounts.audit_entry set operation = 'khác' where operation = 'việc 0'`);
  await asSuperuser('truncate accounts.audit_seal');
  const forged = mkdtempSync(join(tmpdir(), 'hoso-forged-'));
  const pool = connect(urlAs(database.bootstrapUrl, 'worker', rolePasswords.worker), { max: 1 });
  const seal = createSealer({ pool, key: newKey(), anchors: openAnchors(forged), now: Date.now });
  expect(await seal()).toBe(40);
  await pool.end();
  return forged;
};

test('a full rewrite with hashes, roots and seals made anew is found by the anchors', async () => {
  const no = await numberOf('việc 0');
  await rewriteWhole();
  expect(await audit.verify()).toMatchObject({ firstBad: no, broken: expect.stringContaining('đã bị sửa') });
});

test('a full rewrite that replaces the anchors too is found by the public key', async () => {
  const forged = await rewriteWhole();
  expect((await audit.verify(createPublicKey(audit.key), forged)).broken).toBe('Dấu neo số 1 không có chữ ký đúng của khóa công khai này.');
});

test('functions of the database that lie about what stands there convince nobody', async () => {
  const no = await numberOf('việc 7');
  await asSuperuser(`update accounts.audit_entry set operation = 'khác' where no = ${no}`);
  await asSuperuser(`create or replace function accounts.audit_content(e accounts.audit_entry) returns bytea language sql as $$
    select ${CONTENT.entry.replaceAll('e.operation', `(case when e.no = ${no} then 'việc 7' else e.operation end)`)} $$`);
  await asSuperuser(`create function public.sha256(bytea) returns bytea language sql as $$ select '\\x00'::bytea $$`);
  await asSuperuser(`do $$ begin execute format('alter database %I set search_path = public, pg_catalog', current_database()); end $$`);
  expect((await audit.verify()).firstBad).toBe(no);
  await asSuperuser('drop function public.sha256(bytea)');
});

test('a view in the place of the table, without a row, is of no use', async () => {
  const no = await numberOf('việc 9');
  await asSuperuser(`alter table accounts.audit_entry rename to audit_hidden`);
  await asSuperuser(`create view accounts.audit_entry as select * from accounts.audit_hidden where no <> ${no}`);
  expect((await audit.verify()).firstBad).toBe(no);
  await asSuperuser('drop view accounts.audit_entry; alter table accounts.audit_hidden rename to audit_entry');
});

describe('anchors', () => {
  const lines = () => readFileSync(join(audit.folder, 'seals.jsonl'), 'utf8').trimEnd().split('\n');
  const write = (changed: readonly string[]) => writeFileSync(join(audit.folder, 'seals.jsonl'), `${changed.join('\n')}\n`);

  test('a line taken out, edited or put elsewhere is found', async () => {
    const whole = lines();
    write(whole.filter((_, i) => i !== 1));
    expect((await audit.verify()).broken).toBe('Dấu neo số 3 không đứng đúng thứ tự: có dấu bị mất hoặc bị thêm.');
    write(whole.map((line, i) => (i === 2 ? line.replace(/"toXid":"(\d+)"/, '"toXid":"1$1"') : line)));
    expect((await audit.verify()).broken).toBe('Dấu neo số 3 đã bị sửa.');
    write(
      whole.map((line, i) =>
        i === 2 ? JSON.stringify({ ...(JSON.parse(line) as object), leaves: JSON.parse(whole[1]!).leaves as string }) : line,
      ),
    );
    expect((await audit.verify()).broken).toBe('Dấu neo số 3 có danh sách mục không khớp gốc Merkle đã ký.');
    write([whole[0]!, whole[2]!, whole[1]!, whole[3]!]);
    expect((await audit.verify()).broken).toContain('Dấu neo số 3 không đứng đúng thứ tự');
    write(whole);
    expect((await audit.verify()).broken).toBeNull();
  });

  test('lost anchors are missed', async () => {
    for (let n = 0; n < 2; n++) {
      await audit.act(secret, `thêm ${n}`);
      await audit.sealAll();
    }
    write(lines().slice(0, 2));
    expect((await audit.verify()).broken).toContain('Thiếu dấu neo: cơ sở dữ liệu có 4 dấu niêm phong từ số 3');
  });

  test('a line that a kill cut off is passed over; its seal is anchored again on a new line', async () => {
    const whole = lines();
    writeFileSync(join(audit.folder, 'seals.jsonl'), `${whole.slice(0, 3).join('\n')}\n${whole[3]!.slice(0, 100)}`);
    const again = sealedCopy();
    await again.seal();
    expect(lines()).toHaveLength(5);
    expect(await audit.verify()).toMatchObject({ broken: null, sealed: 40 });
    await again.close();
  });
  const sealedCopy = () => {
    const pool = connect(urlAs(database.bootstrapUrl, 'worker', rolePasswords.worker), { max: 1 });
    const seal = createSealer({ pool, key: audit.key, anchors: openAnchors(audit.folder), now: Date.now });
    return { seal, close: () => pool.end({ timeout: 5 }) };
  };

  test('the copy somebody keeps elsewhere proves the same', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'hoso-elsewhere-'));
    copyFileSync(join(audit.folder, 'seals.jsonl'), join(elsewhere, 'seals.jsonl'));
    expect((await audit.verify(createPublicKey(audit.key), elsewhere)).broken).toBeNull();
  });
});

test('an entry of the superuser among the newest is no forgery: it stands there under his role until it is sealed', async () => {
  await database.bootstrap.begin(async (tx: Tx) => {
    await tx`insert into accounts.audit_entry (operation, subject_type, subject_ids, detail) values ('tay', 'Person', '{}', '{}')`;
  });
  expect(await audit.verify()).toMatchObject({ broken: null, unsealed: 1 });
});
