import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { rotateFieldKeys } from '@hoso/db/data-key-rotation.ts';
import { prepareFieldKeys, WrongFieldKey } from '@hoso/db/field-key-care.ts';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import { type IndexStep, rotateIndexKeys } from '@hoso/db/index-key-rotation.ts';
import { RotationRunning } from '@hoso/db/key-changes.ts';
import { keyEncryption, readKeyFile, writeKeyFile } from '@hoso/db/key-encryption.ts';
import { type KeyEncryptionStep, rotateKeyEncryptionKey } from '@hoso/db/key-encryption-rotation.ts';
import { IDENTITY_NUMBER } from '@hoso/db/sealed-columns.ts';
import { Unopened } from '@hoso/db/sealed-value.ts';
import { fieldKey } from '../support/database.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { appoint, newcomer } from '../support/staff-desk.ts';
import type { Account, Person, Unit } from '../support/world.ts';

jest.setTimeout(120_000);

/** The key that finds and the key that wraps get new ones while people are read, looked for and appointed. */
let folder: string;
let keyFile: string;
let graph: TestGraph;
let other: Awaited<ReturnType<TestGraph['alongside']>>;
let office: Unit;
let account: Account;
let askers: Ask[];
const wanted = new Map<string, string>();
/** Kept where the account may not look. */
const outOfSight = new Set<string>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoso-keys-'));
  keyFile = join(folder, 'field-key');
  writeKeyFile(keyFile, [fieldKey]);
  graph = await startTestGraph({ keyFile });
  other = await graph.alongside({ keyFile });
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', quota: { CONG_CHUC: '900' } });
  account = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  askers = [await graph.as(account), await other.as(account)];
  for (let i = 0; i < 40; i += 1) {
    const mine = number();
    wanted.set((await somebody(mine)).id, mine);
  }
});
afterAll(async () => {
  await other.stop();
  await graph.stop();
  rmSync(folder, { recursive: true });
});

let serial = 0;
const number = (): string => `033195${String(600_000 + ++serial)}`;
const somebody = (identityNumber: string): Promise<Person> => graph.person({ unit: office, identityNumber });
/** The number, or why it was not told. */
const shown = async (ask: Ask, id: string): Promise<unknown> => {
  const { data, errors } = await ask(`query ($id: ID!) { person(id: $id) { identityNumber(purpose: "Đối chiếu sổ bảo hiểm") } }`, { id });
  return data?.['person']?.identityNumber ?? errors;
};

const APPOINTED = `mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename ... on PersonAppointed { person { id } } } }`;
const REHEARSED = `mutation ($input: ImportStaffInput!) { importStaff(input: $input) { __typename ... on StaffImported { rows { outcome problems { field } } } } }`;
/** A list that names one number for somebody else: found, wherever the rotation stands. */
const rehearse = async (ask: Ask, identityNumber: string): Promise<Anything> => {
  const row = {
    ...{ row: 1, familyName: 'Đỗ Thị', givenName: 'Lan', gender: 'NU', dateOfBirth: '1995-02-03', identityNumber },
    ...{ jobTitle: 'Chuyên viên', category: 'CONG_CHUC', joinedOn: '2020-01-01' },
  };
  const input = { requestId: randomUUID(), unitId: office.id, commit: false, createSections: false, rows: [row] };
  return (await ask(REHEARSED, { input })).data!['importStaff'];
};

/** What everybody does all day. Whoever meets anything but what he should notes it. */
const aDayOfWork = () => {
  const failed: unknown[] = [];
  const done = { reads: 0, appointed: 0, refused: 0, found: 0 };
  const ids = [...wanted.keys()].filter((id) => !outOfSight.has(id));
  let running = true;
  const reader = async (ask: Ask, offset: number) => {
    for (let turn = offset; running; turn += 1) {
      const id = ids[turn % ids.length]!;
      const seen = await shown(ask, id);
      done.reads += 1;
      if (seen !== wanted.get(id)) failed.push({ read: seen });
    }
  };
  const writer = async (ask: Ask) => {
    while (running) {
      const mine = number();
      const input = newcomer(office.id, { identityNumber: mine });
      const [first, again] = [await ask(APPOINTED, { input }), await ask(APPOINTED, { input })].map(({ data }) => data?.['appointPerson']);
      // A rotation that ended in between has forgotten the request; nothing happens twice all the same.
      const repeated = again?.person?.id === first?.person?.id || again?.__typename === 'RequestIdReused';
      if (first?.__typename !== 'PersonAppointed' || !repeated) failed.push({ first, again });
      else wanted.set(first.person.id, mine);
      done.appointed += 1;
      const once = await appoint(ask, office, { identityNumber: mine });
      if (once.__typename !== 'IdentityNumberRefused') failed.push({ twice: once });
    }
  };
  const seeker = async (ask: Ask, offset: number) => {
    for (let turn = offset; running; turn += 1) {
      const known = wanted.get(ids[turn % ids.length]!)!;
      const answer = await appoint(ask, office, { identityNumber: known });
      if (answer.__typename === 'IdentityNumberRefused') done.refused += 1;
      else failed.push({ entered: answer });
      const listed = await rehearse(ask, known);
      if (listed.__typename === 'StaffImported' && listed.rows[0].problems.some(({ field }: { field: string }) => field === 'fullName'))
        done.found += 1;
      else if (listed.__typename !== 'ImportInProgress') failed.push({ listed });
    }
  };
  const [here, there] = askers as [Ask, Ask];
  const all = [reader(here, 0), reader(there, 7), reader(here, 20), writer(here), writer(there), seeker(here, 3), seeker(there, 11)];
  return {
    failed,
    done,
    end: async () => {
      running = false;
      await Promise.all(all);
    },
  };
};

/** Every number stands under one index, of the key that is current, and nowhere else. */
const expectOneIndex = async () => {
  const { bootstrap } = graph.database;
  const rows = await bootstrap<{ rowId: string; sealed: Buffer; index: string; next: string | null }[]>`
    select person_id as "rowId", number_sealed as sealed, number_index as index, number_index_next as next from personnel.identity_number`;
  const keys = fieldKeys(keyFile, 'personnel');
  await bootstrap.begin(async (tx) => {
    const opened = await keys.opening(tx, IDENTITY_NUMBER, async () => [...rows]);
    const indexes = await keys.indexesOf(
      tx,
      IDENTITY_NUMBER,
      opened.map(({ plain }) => plain),
    );
    expect(opened.map(({ index, next }) => [[index], next])).toEqual(indexes.map((expected) => [expected, null]));
  });
  expect(rows.length).toBe(wanted.size);
};
const indexStates = async () =>
  (await graph.database.bootstrap<{ state: string }[]>`select state from personnel.field_key where purpose = 'INDEX' order by id`).map(
    ({ state }) => state,
  );

const root = fileURLToPath(new URL('../..', import.meta.url));
const killedAfter = async (which: 'index' | 'kek', dieAfter: string): Promise<void> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/security/rotate-apart.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ROTATE_APART: JSON.stringify({ bootstrapUrl: graph.database.bootstrapUrl, keyFile, which, dieAfter }) },
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
};
/** The lock of a killed rotation goes when the server has seen its connection go. */
const again = async <T>(rotation: () => Promise<T>): Promise<T> => {
  for (;;)
    try {
      return await rotation();
    } catch (error) {
      if (!(error instanceof RotationRunning)) throw error;
    }
};

describe('the index key', () => {
  test('rotates while numbers are read, looked for and entered, and nobody meets a number that is not found', async () => {
    const day = aDayOfWork();
    const { bootstrap } = graph.database;
    const enough = () => Object.values(day.done).every((count) => count > 3);
    for (let turn = 0; day.failed.length === 0 && (turn < 3 || !enough()); turn += 1) {
      const [{ sealed } = { sealed: 0 }] = await rotateIndexKeys(bootstrap, keyFile);
      expect(sealed).toBeGreaterThanOrEqual(40);
      expect((await indexStates()).filter((state) => state !== 'RETIRED')).toEqual(['CURRENT']);
    }
    await day.end();
    expect(day.failed).toEqual([]);
    await expectOneIndex();
  });

  test.each<IndexStep>(['BEGUN', 'FILLING', 'FILLED', 'MOVING', 'MOVED'])(
    'cut off by a kill after %s loses no lookup, and the next rotation goes on with it',
    async (step) => {
      const day = aDayOfWork();
      const before = (await indexStates()).length;
      await killedAfter('index', step);
      expect((await indexStates()).filter((state) => state !== 'RETIRED')).toEqual(
        ['BEGUN', 'FILLING'].includes(step) ? ['CURRENT', 'NEXT'] : ['OLD', 'CURRENT'],
      );
      await again(() => rotateIndexKeys(graph.database.bootstrap, keyFile));
      await day.end();
      expect(day.failed).toEqual([]);
      expect(await indexStates()).toHaveLength(before + 1);
      await expectOneIndex();
    },
  );

  test('knows a request again until the old key is erased, and never does it twice', async () => {
    const [here, there] = askers as [Ask, Ask];
    const mine = number();
    const input = newcomer(office.id, { identityNumber: mine });
    const send = async (ask: Ask) => (await ask(APPOINTED, { input })).data!['appointPerson'];
    const first = await send(here);
    wanted.set(first.person.id, mine);
    // Keys of people first, then those of accounts; by then the key of people that it was hashed under is gone.
    const answers: unknown[] = [];
    await rotateIndexKeys(graph.database.bootstrap, keyFile, async (step) => void answers.push(step, await send(there)));
    expect(answers.slice(0, 12)).toEqual([
      'BEGUN',
      first,
      'FILLING',
      first,
      'FILLED',
      first,
      'MOVING',
      first,
      'MOVED',
      first,
      'RETIRED',
      { __typename: 'RequestIdReused' },
    ]);
  });

  test('takes the numbers tried today along: none counts twice', async () => {
    const away = await graph.unit({ parent: graph.province, name: 'Sở Xây dựng' });
    const foreign = number();
    const stranger = await graph.person({ unit: away, identityNumber: foreign });
    wanted.set(stranger.id, foreign);
    outOfSight.add(stranger.id);
    const tried = async () =>
      (
        await graph.database.bootstrap<{ tried: number }[]>`select count(*)::int as tried from personnel.foreign_number
          where account_id = ${account.id} and tried_on = hoso.today()`
      )[0]!.tried;
    await appoint(askers[0]!, office, { identityNumber: foreign });
    const before = await tried();
    await rotateIndexKeys(graph.database.bootstrap, keyFile);
    await appoint(askers[1]!, office, { identityNumber: foreign });
    expect([before, await tried()]).toEqual([1, 1]);
  });
});

describe('the key-encryption key', () => {
  const steps: KeyEncryptionStep[] = ['DRAWN', 'WRAPPED', 'ERASED'];

  test('rotates while people are read and appointed; processes that run meet the new one in its file', async () => {
    const day = aDayOfWork();
    const { bootstrap } = graph.database;
    const before = readFileSync(keyFile, 'utf8');
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await rotateKeyEncryptionKey(bootstrap, keyFile)).toBeGreaterThanOrEqual(2);
      // Keys that a process has not met yet are under the new one only.
      await rotateFieldKeys(bootstrap, keyFile);
      await rotateIndexKeys(bootstrap, keyFile);
    }
    await day.end();
    expect(day.failed).toEqual([]);
    expect(readKeyFile(keyFile)).toHaveLength(1);
    expect(readFileSync(keyFile, 'utf8')).not.toBe(before);
    // The old key opens nothing any more.
    await expect(prepareFieldKeys(bootstrap, fieldKey)).rejects.toThrow(WrongFieldKey);
    await expect(bootstrap.begin((tx) => fieldKeys(fieldKey, 'personnel').sealing(tx))).rejects.toThrow(Unopened);
    await expectOneIndex();
  });

  test.each(steps)(
    'cut off by a kill after %s leaves everything readable, also to a start, and is ended by the next rotation',
    async (step) => {
      const { bootstrap } = graph.database;
      const day = aDayOfWork();
      await killedAfter('kek', step);
      expect(readKeyFile(keyFile)).toHaveLength(step === 'ERASED' ? 1 : 2);
      expect(await prepareFieldKeys(bootstrap, keyFile)).toBe(0);
      await again(() => rotateKeyEncryptionKey(bootstrap, keyFile));
      await day.end();
      expect(day.failed).toEqual([]);
      const [key] = readKeyFile(keyFile);
      expect(readKeyFile(keyFile)).toHaveLength(1);
      expect(await prepareFieldKeys(bootstrap, key!)).toBe(0);
    },
  );

  test('is met by a process that had read the keys before two rotations ended', () => {
    const place = { schema: 'personnel', id: 1, purpose: 'DATA' } as const;
    const process = keyEncryption(keyFile);
    const before = process.wrap(place, Buffer.alloc(32, 'a'));
    expect(process.unwrap(place, before)).toEqual(Buffer.alloc(32, 'a'));
    writeKeyFile(keyFile, [Buffer.alloc(32, 'n'), ...readKeyFile(keyFile)]);
    const anew = keyEncryption(keyFile).wrap(place, Buffer.alloc(32, 'b'));
    expect(process.unwrap(place, anew)).toEqual(Buffer.alloc(32, 'b'));
    expect(process.unwrap(place, before)).toEqual(Buffer.alloc(32, 'a'));
    writeKeyFile(keyFile, readKeyFile(keyFile).slice(1));
    expect(() => keyEncryption(keyFile).unwrap(place, anew)).toThrow(Unopened);
  });
});

test('two rotations are never on their way at once, of whatever keys', async () => {
  const { bootstrap } = graph.database;
  let second: unknown;
  await rotateIndexKeys(bootstrap, keyFile, (step) => {
    if (step === 'BEGUN') second = rotateKeyEncryptionKey(bootstrap, keyFile).catch((error: unknown) => error);
  });
  expect(await second).toBeInstanceOf(RotationRunning);
});
