import { testDatabase } from '../support/database.ts';
import { everyMutant } from './every-mutant.ts';
import type { Mutant } from './mutant.ts';
import { sampleOf } from './sample.ts';
import { tryMutant } from './try-mutant.ts';

/** `npm run mutants` takes them all; here, always the same ones, some of the kinds that the quickest tests must notice. */
const SEED = 20261123;
const KINDS = [/^policy .* read: using opened$/, /^function accounts\.(scope|everywhere|caller): /, /^rule .*: open$/];

let all: Mutant[];
let drawn: Mutant[];
beforeAll(async () => {
  all = await everyMutant();
  drawn = KINDS.flatMap((kind) =>
    sampleOf(
      all.filter(({ name }) => kind.test(name)),
      1,
      SEED,
    ),
  );
});

test('each policy, each forced table and each condition of scope of the database has its mutants', async () => {
  const database = await testDatabase();
  const { bootstrap } = database;
  const names = all.map(({ name }) => name);
  try {
    const policies = await bootstrap<{ at: string }[]>`select polrelid::regclass || ' ' || polname as at from pg_policy`;
    const forced = await bootstrap<{ at: string }[]>`select oid::regclass::text as at from pg_class where relforcerowsecurity`;
    const without = [
      ...policies.map(({ at }) => `policy ${at}: taken away`),
      ...forced.flatMap(({ at }) => [`table ${at}: not forced on its owner`, `table ${at}: row-level security off`]),
    ].filter((name) => !names.includes(name));
    expect(without).toEqual([]);
    expect(policies.length).toBeGreaterThan(200);
    for (const name of ['caller', 'self', 'scope', 'everywhere', 'consented', 'caller_rights', 'rights_of', 'withheld', 'reach_of'])
      expect(names.filter((one) => one.startsWith(`function accounts.${name}: `)).length).toBeGreaterThan(4);
  } finally {
    await database.drop();
  }
});

test('a sample of the mutants of policies, scope and rules is killed', async () => {
  expect(drawn).toHaveLength(3);
  const survivors: string[] = [];
  for (const mutant of drawn) {
    const { by } = await tryMutant(mutant, { lines: [], add: () => {} });
    if (by !== 'behaviour') survivors.push(mutant.name);
  }
  expect(survivors).toEqual([]);
}, 300_000);
