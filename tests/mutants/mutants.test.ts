import { everyMutant } from './every-mutant.ts';
import type { Mutant } from './mutant.ts';
import { sampleOf } from './sample.ts';
import { tryMutant } from './try-mutant.ts';

/** `npm run mutants` takes them all; here a few of each kind, always the same ones. */
const SEED = 20261123;
const KINDS = { policy: 2, function: 1, table: 1, rule: 1 };

let drawn: Mutant[];
beforeAll(async () => {
  const all = await everyMutant();
  drawn = Object.entries(KINDS).flatMap(([kind, count]) =>
    sampleOf(
      all.filter(({ name }) => name.startsWith(`${kind} `)),
      count,
      SEED,
    ),
  );
});

test('a sample of the mutants of policies, forced tables, scope and rules is killed', async () => {
  expect(drawn).toHaveLength(5);
  const survivors: string[] = [];
  for (const mutant of drawn) {
    const { by } = await tryMutant(mutant);
    if (by === null) survivors.push(mutant.name);
  }
  expect(survivors).toEqual([]);
}, 300_000);
