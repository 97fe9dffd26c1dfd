import { everyMutant } from './every-mutant.ts';
import type { Mutant } from './mutant.ts';
import { sampleOf } from './sample.ts';
import { tryMutant } from './try-mutant.ts';

/** `npm run mutants` takes them all; here, always the same ones, some of the kinds that the quickest tests must notice. */
const SEED = 20261123;
const KINDS = [/^policy .* read: using opened$/, /^function accounts\.(scope|everywhere|caller): /, /^rule .*: open$/];

let drawn: Mutant[];
beforeAll(async () => {
  const all = await everyMutant();
  drawn = KINDS.flatMap((kind) =>
    sampleOf(
      all.filter(({ name }) => kind.test(name)),
      1,
      SEED,
    ),
  );
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
