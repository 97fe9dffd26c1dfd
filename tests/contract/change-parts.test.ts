import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { partsOf, takePart } from '@hoso/db/take-part.ts';
import { CHANGE_PARTS, type ChangePart, type PartTaken, partInTheWay } from '@hoso/shared/change-parts.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld, type World } from '../support/world.ts';

/** Maker, checker and signer of one change are three people, whichever domain the change is of. */
let database: TestDatabase;
let world: World;
let app: Pool;
type Desk = Account & { readonly holderId: string | null };
let desks: Desk[];
beforeAll(async () => {
  database = await testDatabase();
  world = await createWorld(database.bootstrap);
  app = connect(urlAs(database.bootstrapUrl, 'payroll_app', rolePasswords.payroll_app), { max: 8 });
  const [an, binh] = [await world.person({ unit: world.province }), await world.person({ unit: world.province })];
  desks = [];
  for (const holder of [an, an, binh, null, null])
    desks.push({ ...(await world.account({ ...(holder && { holder }) })), holderId: holder?.id ?? null });
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

const take = (by: Account, subject: string, part: ChangePart) =>
  inSession(app, by.secret)((tx) => takePart(tx, { type: 'PayrollMonth', id: subject }, part));

test('one makes, another checks, a third signs', async () => {
  const [an, , binh, third] = desks as [Desk, Desk, Desk, Desk];
  const month = randomUUID();
  expect([await take(an, month, 'MAKER'), await take(binh, month, 'CHECKER'), await take(third, month, 'SIGNER')]).toEqual([
    null,
    null,
    null,
  ]);
  const parts = await inSession(app, an.secret)((tx) => partsOf(tx, 'PayrollMonth', [month]));
  expect(parts.map(({ part, accountId }) => [part, accountId])).toEqual([
    ['MAKER', an.id],
    ['CHECKER', binh.id],
    ['SIGNER', third.id],
  ]);
});

test('who made it neither checks nor signs it, not by another account of his either, and is told why', async () => {
  const [an, anAgain, binh] = desks as [Desk, Desk, Desk];
  const month = randomUUID();
  await take(an, month, 'MAKER');
  expect(await take(an, month, 'CHECKER')).toMatchObject({ __typename: 'SamePerson', taken: 'MAKER' });
  expect(await take(anAgain, month, 'SIGNER')).toMatchObject({ __typename: 'SamePerson', taken: 'MAKER' });
  // What he made himself he may make again, and elsewhere he may check.
  expect([await take(an, month, 'MAKER'), await take(anAgain, randomUUID(), 'CHECKER'), await take(binh, month, 'CHECKER')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('an account handed over stays the account: its next holder does not sign what its last one made', async () => {
  const account = await world.account({});
  const month = randomUUID();
  await take(account, month, 'MAKER');
  const next = await world.person({ unit: world.province });
  await database.bootstrap`update accounts.account set holder_id = ${next.id} where id = ${account.id}`;
  expect(await take(account, month, 'SIGNER')).toMatchObject({ taken: 'MAKER' });
});

test('of two accounts of one person that take two parts at the same moment one is refused', async () => {
  const [an, anAgain] = desks as [Desk, Desk];
  for (let i = 0; i < 20; i++) {
    const month = randomUUID();
    const answers = await Promise.all([take(an, month, 'MAKER'), take(anAgain, month, 'CHECKER')]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  }
});

test('a part refused or undone is not taken, and nobody takes one without a session or rewrites them', async () => {
  const [an, , binh] = desks as [Desk, Desk, Desk];
  const month = randomUUID();
  await inSession(
    app,
    an.secret,
  )(async (tx) => {
    await takePart(tx, { type: 'PayrollMonth', id: month }, 'MAKER');
    throw new Error('undone');
  }).catch(() => null);
  expect(await take(an, month, 'SIGNER')).toBeNull();
  await expect(inSession(app, null)((tx) => takePart(tx, { type: 'PayrollMonth', id: month }, 'MAKER'))).rejects.toMatchObject({
    code: '42501',
  });
  for (const statement of [
    'delete from accounts.change_part',
    `update accounts.change_part set part = 'MAKER'`,
    'table accounts.change_part',
  ])
    await expect(inSession(app, binh.secret)((tx) => tx.unsafe(statement))).rejects.toMatchObject({ code: '42501' });
});

test('the words of the domain and the database agree on who may take which part', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(...CHANGE_PARTS)), { maxLength: 8 }), async (wishes) => {
      const subject = randomUUID();
      const taken: PartTaken[] = [];
      for (const [at, part] of wishes) {
        const { id: accountId, holderId } = desks[at]!;
        const inTheWay = partInTheWay(taken, { accountId, holderId }, part);
        const answer = await take(desks[at]!, subject, part);
        expect(answer?.taken ?? null).toBe(inTheWay);
        if (inTheWay === null) taken.push({ accountId, holderId, part });
      }
      for (const one of taken)
        for (const other of taken)
          if (one.part !== other.part)
            expect(one.accountId === other.accountId || (one.holderId && one.holderId === other.holderId)).toBeFalsy();
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
});
