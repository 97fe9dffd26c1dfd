import { asMarkdown, figuresOf, median, quantile, type Results, succeeded, targetsOf } from '../../bench/report.ts';

const round = (cpuMs: number, latenciesMs: number[] = [1]) => ({
  scenario: 'S2',
  system: 'limit',
  cpuMs,
  postgresMs: cpuMs / 2,
  latenciesMs,
  memoryMb: 100,
});
const needing = (cpuMs: number) => figuresOf([round(cpuMs)]);

test('medians of rounds, quantiles of requests', () => {
  expect(median([9, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 9])).toBe(3.5);
  expect(quantile([5, 1, 4, 2, 3], 0.99)).toBe(5);
  expect(figuresOf([round(2, [1, 2, 3]), round(100, [4, 5]), round(3)])).toMatchObject({
    cpuMs: 3,
    postgresMs: 1.5,
    p99: 5,
    memoryMb: 100,
  });
});

test('a target is met first, then as aimed at; what was not measured is not met', () => {
  const metAt = (ours: number) => targetsOf({ 'ours in one process': needing(ours), postgraphile: needing(10) })[0];
  expect(metAt(10)).toMatchObject({ ratio: 1, met: 'aim' });
  expect(metAt(13)).toMatchObject({ ratio: 1.3, met: 'first' });
  expect(metAt(13.2)).toMatchObject({ ratio: 1.32, met: 'no' });
  expect(targetsOf({})[0]).toMatchObject({ ratio: null, met: 'no' });
});

test('a disqualified system or a missed first target fails the run, and the table says so', () => {
  const target = { name: 'ours against theirs', ratio: 1.5, first: 1.3, aim: 1, met: 'no' as const };
  const results: Results = {
    at: '2026-11-22T14:00',
    machine: '2 cores',
    people: 10_000,
    units: 1_800,
    rounds: 3,
    loadBefore: 0.5,
    targets: [target],
    disqualified: [{ system: 'postgraphile', scenario: 'S2', why: 'data.unit: null' }],
    scenarios: { S2: { title: 'roster', systems: { limit: needing(0.9) } } },
  };
  expect(succeeded(results)).toBe(false);
  expect(succeeded({ targets: [{ ...target, met: 'first' }], disqualified: [] })).toBe(true);
  expect(succeeded({ targets: [], disqualified: results.disqualified })).toBe(false);
  const table = asMarkdown(results);
  expect(table).toContain('| ours against theirs | 1.50× | ≤ 1.3× | ≤ 1× | chưa đạt |');
  expect(table).toContain('| limit | 0.90 | 0.45 |');
  expect(table).toContain('Bị loại: postgraphile trong S2: data.unit: null');
});
