import { orderOf } from '../../bench/rounds.ts';
import { randomFrom } from '../../bench/random.ts';
import type { Scenario } from '../../bench/scenarios.ts';

type Asked = { readonly scenario: Pick<Scenario, 'name' | 'writes'>; readonly system: string };
const systems = ['limit', 'ours', 'theirs'];
const pairs: readonly Asked[] = [
  ...(['S1', 'S5', 'S2', 'S3'] as const).flatMap((name) =>
    systems.map((system) => ({ scenario: name === 'S5' ? { name, writes: true as const } : { name }, system })),
  ),
];
const ordered = (seed: number) => orderOf(randomFrom(seed), pairs).map(({ scenario, system }) => [scenario.name, system]);

test('a round asks every pair once, the systems of a scenario one after the other, and what writes comes last', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const order = ordered(seed);
    expect([...order].sort()).toEqual(pairs.map(({ scenario, system }) => [scenario.name, system]).sort());
    const scenarios = order.map(([name]) => name);
    const blocks = scenarios.filter((name, i) => name !== scenarios[i - 1]);
    expect(blocks).toHaveLength(4);
    expect(blocks.at(-1)).toBe('S5');
  }
});

test('the order is another one each round, of scenarios and of systems', () => {
  const orders = Array.from({ length: 20 }, (_, seed) => ordered(seed));
  expect(new Set(orders.map(([first]) => first![0])).size).toBe(3);
  expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBeGreaterThan(15);
});
