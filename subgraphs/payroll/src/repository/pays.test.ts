import { randomUUID } from 'node:crypto';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '@hoso/tests/support/database.ts';
import { type Account, createWorld, type Person, type World } from '@hoso/tests/support/world.ts';
import * as catalogs from './catalogs.ts';
import * as pays from './pays.ts';

let database: TestDatabase;
let world: World;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  world = await createWorld(database.bootstrap);
  pool = connect(urlAs(database.bootstrapUrl, 'payroll_app', rolePasswords.payroll_app), { max: 9 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

type Fact = { personId: string; rankCode: string; step: number; coefficient: string; validFrom: string } & Record<string, unknown>;
type Outcome = { person_id: string; outcome: string };

const chuyenVien = (person: Person, step: number, coefficient: string, validFrom: string, more: object = {}): Fact => ({
  personId: person.id,
  rankCode: '01.003',
  step,
  coefficient,
  validFrom,
  ...more,
});

const openPay = async (account: Pick<Account, 'secret'>, facts: Fact[], decision: object | null = null): Promise<string[]> => {
  const rows = await inSession(
    pool,
    account.secret,
  )(
    (tx) =>
      tx<
        Outcome[]
      >`select person_id, outcome from payroll.pub_open_pay(${tx.json(facts as never)}, ${decision === null ? null : tx.json(decision as never)})`,
  );
  return facts.map(({ personId }) => rows.find((row) => row.person_id === personId)?.outcome ?? 'NONE');
};

const refusalOf = async (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    ({ code, constraint_name: constraint, detail }: { code: string; constraint_name?: string; detail?: string }) => ({
      code,
      constraint,
      detail,
    }),
  );

/** Every fact of a person, also those no longer believed: `step from to`, with the superseded ones marked. */
const ledgerOf = async ({ id }: Person): Promise<string[]> => {
  const rows = await database.bootstrap<{ line: string }[]>`
    select format('%s: %s to %s%s', step, valid_from, coalesce(valid_to::text, 'open'), case when superseded_at is not null then ', superseded' end) as line
    from payroll.pay where person_id = ${id} order by superseded_at nulls last, valid_from`;
  return rows.map(({ line }) => line);
};

/** An office with one civil servant and its focal officer, who may write pay there. */
const office = async () => {
  const unit = await world.unit({ parent: world.province });
  return { unit, person: await world.person({ unit }), officer: await world.account({ role: 'AGENCY_OFFICER', over: unit }) };
};

test('a raise ends the step before on its day, and what was believed until then stays on record', async () => {
  const { person, officer } = await office();
  const decision = { number: '15/QĐ-SNV', signedOn: '2025-12-20', signer: 'Giám đốc Sở', summary: 'Nâng bậc lương' };

  expect(await openPay(officer, [chuyenVien(person, 1, '2.34', '2023-01-01')])).toEqual(['OPENED']);
  expect(await openPay(officer, [chuyenVien(person, 2, '2.67', '2026-01-01')], decision)).toEqual(['OPENED']);

  expect(await ledgerOf(person)).toEqual(['1: 2023-01-01 to open, superseded', '1: 2023-01-01 to 2026-01-01', '2: 2026-01-01 to open']);
  const [now] = await inSession(pool, officer.secret)((tx) => pays.findInForce(tx, [person.id], '2026-11-22'));
  expect(now).toMatchObject({
    rankCode: '01.003',
    rankName: 'Chuyên viên',
    scaleCode: '2:A1',
    step: 2,
    coefficient: '2.67',
    percentPaid: '100',
    validFrom: '2026-01-01',
    validTo: null,
    baseSalary: { amount: '2530000' },
  });
  expect(await inSession(pool, officer.secret)((tx) => pays.findDecisions(tx, [now!.decisionId!]))).toEqual([
    { id: now!.decisionId, ...decision },
  ]);
});

test('the same facts again change nothing', async () => {
  const { person, officer } = await office();
  const facts = [chuyenVien(person, 3, '3.00', '2024-05-01', { overgradePercent: 0, countsFrom: '2024-03-01' })];
  expect(await openPay(officer, facts)).toEqual(['OPENED']);
  expect(await openPay(officer, facts)).toEqual(['UNCHANGED']);
  expect(await ledgerOf(person)).toEqual(['3: 2024-05-01 to open']);
});

test('a fact of the same day is corrected, and both answers can still be asked for: then and now', async () => {
  const { person, officer } = await office();
  await openPay(officer, [chuyenVien(person, 4, '3.33', '2024-05-01')]);
  const [{ instant } = { instant: '' }] = await database.bootstrap<{ instant: string }[]>`select clock_timestamp()::text as instant`;
  await openPay(officer, [chuyenVien(person, 5, '3.66', '2024-05-01')]);

  const asked = inSession(pool, officer.secret);
  expect((await asked((tx) => pays.findInForce(tx, [person.id], '2024-06-01'))).map(({ step }) => step)).toEqual([5]);
  expect((await asked((tx) => pays.findKnown(tx, [person.id], '2024-06-01', instant))).map(({ step }) => step)).toEqual([4]);
  expect(await ledgerOf(person)).toEqual(['4: 2024-05-01 to open, superseded', '5: 2024-05-01 to open']);
});

test('a raise decided for the future stays when an earlier step is put in between', async () => {
  const { person, officer } = await office();
  await openPay(officer, [chuyenVien(person, 1, '2.34', '2020-01-01')]);
  await openPay(officer, [chuyenVien(person, 3, '3.00', '2027-01-01')]);
  await openPay(officer, [chuyenVien(person, 2, '2.67', '2023-01-01')]);
  expect((await ledgerOf(person)).filter((line) => !line.endsWith('superseded'))).toEqual([
    '1: 2020-01-01 to 2023-01-01',
    '2: 2023-01-01 to 2027-01-01',
    '3: 2027-01-01 to open',
  ]);
});

test('a holder not yet re-placed is paid on the scale his rank had before', async () => {
  const { person, officer } = await office();
  await openPay(officer, [{ ...chuyenVien(person, 8, '3.26', '2023-01-01'), rankCode: '01.004' }]);
  const [now] = await inSession(pool, officer.secret)((tx) => pays.findInForce(tx, [person.id], '2026-11-22'));
  expect(now).toMatchObject({ rankName: 'Cán sự', scaleCode: '2:B' });
  expect(await inSession(pool, officer.secret)((tx) => catalogs.findStepTerms(tx, ['2:B', '2:A1'], '2026-11-22'))).toEqual(
    expect.arrayContaining([
      { scaleCode: '2:B', lastStep: 12, monthsPerStep: 24, monthsToOvergrade: 24 },
      { scaleCode: '2:A1', lastStep: 9, monthsPerStep: 36, monthsToOvergrade: 36 },
    ]),
  );
});

test.each([
  ['a coefficient of another step', { coefficient: '2.67' }],
  ['a step beyond the scale', { step: 10, coefficient: '5.31' }],
  ['overgrade below the last step', { overgradePercent: 5 }],
  ['a rank nobody knows', { rankCode: '01.999' }],
  ['a rank before its first day', { rankCode: '01.005', coefficient: '1.86', validFrom: '2019-01-01' }],
])('%s is refused with the person named, and nothing of the call stays', async (_case, wrong) => {
  const { unit, person, officer } = await office();
  const colleague = await world.person({ unit });
  const facts = [chuyenVien(colleague, 1, '2.34', '2024-01-01'), chuyenVien(person, 1, '2.34', '2024-01-01', wrong)];
  expect(await refusalOf(openPay(officer, facts))).toEqual({ code: '23514', constraint: 'pay_on_scale', detail: person.id });
  expect([...(await ledgerOf(person)), ...(await ledgerOf(colleague))]).toEqual([]);
});

test('two facts of one person in one call are refused', async () => {
  const { person, officer } = await office();
  const facts = [chuyenVien(person, 1, '2.34', '2023-01-01'), chuyenVien(person, 2, '2.67', '2026-01-01')];
  expect(await refusalOf(openPay(officer, facts))).toMatchObject({ code: '22023' });
  expect(await ledgerOf(person)).toEqual([]);
});

describe('outside the scope to write pay', () => {
  const outside = { code: '42501', constraint: undefined, detail: undefined };

  test("an officer cannot pay another unit's person, nor learn whether there is one", async () => {
    const { officer, person: own } = await office();
    const { person: foreign } = await office();
    const facts = (person: Person) => [chuyenVien(own, 1, '2.34', '2024-01-01'), chuyenVien(person, 1, '2.34', '2024-01-01')];
    expect(await refusalOf(openPay(officer, facts(foreign)))).toEqual(outside);
    expect(await refusalOf(openPay(officer, facts({ ...foreign, id: randomUUID() })))).toEqual(outside);
    expect([...(await ledgerOf(own)), ...(await ledgerOf(foreign))]).toEqual([]);
  });

  test.each(['PAYROLL_SPECIALIST', 'AGENCY_HEAD', 'SECTION_CLERK'])('%s reads or not, and does not write', async (role) => {
    const { unit, person } = await office();
    expect(await refusalOf(openPay(await world.account({ role, over: unit }), [chuyenVien(person, 1, '2.34', '2024-01-01')]))).toEqual(
      outside,
    );
    expect(await ledgerOf(person)).toEqual([]);
  });

  test('nobody without a session, and nobody past the command', async () => {
    const { unit, person, officer } = await office();
    expect(await refusalOf(openPay({ secret: 'made up' }, [chuyenVien(person, 1, '2.34', '2024-01-01')]))).toEqual(outside);
    const directly = inSession(
      pool,
      officer.secret,
    )(
      (tx) => tx`insert into payroll.pay (person_id, unit_no, rank_code, scale_code, step, coefficient, counts_from, valid_from)
      values (${person.id}, ${unit.unitNo}, '01.003', '2:A1', 1, 2.34, '2024-01-01', '2024-01-01')`,
    );
    expect(await refusalOf(directly)).toMatchObject({ code: '42501' });
    expect(await ledgerOf(person)).toEqual([]);
  });
});

test('pay is seen in its custody, by Finance over the province and by the person himself, and by nobody else', async () => {
  const { unit, person, officer } = await office();
  const other = await office();
  await openPay(officer, [chuyenVien(person, 1, '2.34', '2024-01-01')], {
    number: '1/QĐ',
    signedOn: '2024-01-01',
    signer: 'GĐ',
    summary: 'Xếp lương',
  });
  const accounts: [string, Account][] = [
    ['officer', officer],
    ['head', await world.account({ role: 'AGENCY_HEAD', over: unit })],
    ['finance', await world.account({ kind: 'SPECIALIST', role: 'PAYROLL_SPECIALIST', over: world.province })],
    ['self', await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: person })],
    ['clerk', await world.account({ role: 'SECTION_CLERK', over: unit })],
    ['school', await world.account({ kind: 'SPECIALIST', role: 'TRAINING_SPECIALIST', over: world.province })],
    ['another office', other.officer],
    ['a colleague', await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: other.person })],
  ];
  const seen = await Promise.all(
    accounts.map(async ([who, { secret }]) => {
      const rows = await inSession(pool, secret)((tx) => pays.findInForce(tx, [person.id], '2026-11-22'));
      const decisions = await inSession(pool, secret)((tx) => tx`select from payroll.decision`);
      return [who, rows.length, decisions.length > 0];
    }),
  );
  expect(seen).toEqual([
    ['officer', 1, true],
    ['head', 1, true],
    ['finance', 1, true],
    ['self', 1, true],
    ['clerk', 0, false],
    ['school', 0, false],
    ['another office', 0, false],
    ['a colleague', 0, false],
  ]);
});

test('when custody of a person moves, his pay moves with him', async () => {
  const from = await office();
  const to = await office();
  await openPay(from.officer, [chuyenVien(from.person, 1, '2.34', '2024-01-01')]);
  await database.bootstrap`update personnel.person set unit_no = ${to.unit.unitNo} where id = ${from.person.id}`;
  const seenBy = async ({ secret }: Account) =>
    (await inSession(pool, secret)((tx) => pays.findInForce(tx, [from.person.id], '2026-11-22'))).length;
  expect([await seenBy(from.officer), await seenBy(to.officer)]).toEqual([0, 1]);
});

test('nine raises of one person at once leave one unbroken line', async () => {
  const { person, officer } = await office();
  const steps = ['2.34', '2.67', '3.00', '3.33', '3.66', '3.99', '4.32', '4.65', '4.98'];
  const raises = steps.map((coefficient, index) => chuyenVien(person, index + 1, coefficient, `${2010 + index}-01-01`));
  const outcomes = await Promise.all(raises.map((raise) => openPay(officer, [raise])));
  expect(outcomes).toEqual(raises.map(() => ['OPENED']));
  expect((await ledgerOf(person)).filter((line) => !line.endsWith('superseded'))).toEqual(
    steps.map((_, index) => `${index + 1}: ${2010 + index}-01-01 to ${index < 8 ? `${2011 + index}-01-01` : 'open'}`),
  );
});

test('each call that changes something leaves one audit entry that lists the people', async () => {
  const { unit, person, officer } = await office();
  const colleague = await world.person({ unit });
  const facts = [chuyenVien(person, 1, '2.34', '2024-01-01'), chuyenVien(colleague, 2, '2.67', '2024-01-01')];
  await openPay(officer, facts);
  await openPay(officer, facts);
  const entries = await database.bootstrap<{ ids: string[] }[]>`
    select subject_ids as ids from accounts.audit_entry where account_id = ${officer.id} and operation = 'openPay'`;
  expect(entries.map(({ ids }) => ids.toSorted())).toEqual([[person.id, colleague.id].toSorted()]);
});
