import { SYSTEM_NAMES } from '../../bench/systems.ts';
import { asMarkdown, faultsOf, figuresOf, median, quantile, type Results, standing, summary, targetsOf } from '../../bench/report.ts';

const round = (cpuMs: number, latenciesMs: number[] = [1]) => ({
  scenario: 'S2',
  system: 'limit',
  cpuMs,
  postgresMs: cpuMs / 2,
  latenciesMs,
  memoryMb: 100,
  held: null,
});
const needing = (...cpuMs: number[]) => figuresOf(cpuMs.map((ms) => round(ms)));

test('medians of rounds, quantiles of requests', () => {
  expect(median([9, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 9])).toBe(3.5);
  expect(quantile([5, 1, 4, 2, 3], 0.99)).toBe(5);
  expect(figuresOf([round(2, [1, 2, 3]), round(100, [4, 5]), round(3)])).toMatchObject({
    cpuMs: 3,
    postgresMs: 1.5,
    p99: 5,
    memoryMb: 100,
    rounds: [2, 100, 3],
  });
});

describe('a target', () => {
  const against = (ours: number) => targetsOf({ 'ours in one process': needing(ours), postgraphile: needing(10) }, SYSTEM_NAMES)[0]!;

  test.each([
    [10, { ratio: 1, met: true }, 'as aimed at'],
    [13, { ratio: 1.3, met: true }, 'first target met'],
    [13.2, { ratio: 1.32, met: false }, 'missed'],
  ])('of %d ms against 10 is %o: %s', (ours, expected, words) => {
    expect(against(ours)).toMatchObject(expected);
    expect(standing(against(ours))).toBe(words);
  });

  test('is not met by systems that were asked and have no figures, and is none for systems that nobody asked', () => {
    const without = targetsOf({}, SYSTEM_NAMES);
    expect(without).toHaveLength(6);
    expect(without.every(({ met, ratio }) => !met && ratio === null)).toBe(true);
    expect(standing(without[0]!)).toBe('not measured');
    expect(targetsOf({}, ['limit', 'postgraphile'])).toEqual([]);
  });

  test('is the ratio of rounds that were asked within the same seconds: a minute in which everything was slow says nothing', () => {
    const [target] = targetsOf({ 'ours in one process': needing(12, 24, 12), postgraphile: needing(10, 20, 20) }, SYSTEM_NAMES);
    expect(target).toMatchObject({ ratio: 1.2 });
  });

  test('one wild round moves neither the ratio nor its spread far', () => {
    const [target] = targetsOf(
      { 'ours in one process': needing(12, 12, 12, 90, 12, 12, 12), postgraphile: needing(10, 10, 10, 10, 10, 10, 10) },
      SYSTEM_NAMES,
    );
    expect(target).toMatchObject({ ratio: 1.2, spread: [1.2, 1.2], met: true });
  });
});

describe('a run', () => {
  const target = { name: 'ours against theirs', ratio: 1.5, first: 1.3, aim: 1, met: false, spread: [1.4, 1.6] as const };
  const results: Results = {
    at: '2026-11-22T14:00',
    quick: false,
    machine: '2 cores',
    people: 10_000,
    units: 1_800,
    rounds: 3,
    roundsOfOthers: 1,
    requests: 20,
    warmUp: 2_500,
    connections: 10,
    loadBefore: 0.5,
    targets: [target],
    disqualified: [{ system: 'postgraphile', scenario: 'S2', why: 'data.unit: null' }],
    scenarios: { S1: { title: 'card', systems: {} }, S2: { title: 'roster', systems: { limit: needing(0.9) } } },
  };

  test('fails with a disqualified system or a missed first target, and says with which', () => {
    expect(faultsOf(results)).toEqual(['postgraphile bị loại trong S2', 'ours against theirs: 1.50×, mức đầu ≤ 1.3×']);
    expect(faultsOf({ targets: [{ ...target, met: true }], disqualified: [] })).toEqual([]);
    expect(faultsOf({ targets: [{ ...target, ratio: null }], disqualified: [] })).toEqual([
      'ours against theirs: không đo được, mức đầu ≤ 1.3×',
    ]);
  });

  test('tells the ratio to PostGraphile at equal rights beside the target', () => {
    const systems = { 'ours in one process': needing(12, 24), 'postgraphile with RLS': needing(10, 16) };
    expect(summary({ ...results, scenarios: { S2: { title: 'roster', systems } } })).toContain(
      'at equal rights (under our policies, with sign-in) in S2: 1.35×.',
    );
  });

  test('shows in the README what was missed, by how much, and who is out', () => {
    expect(summary(results)).toContain('10,000 people in 1,800 units; 2 cores; 1 round of 20 requests (S2: 3 rounds)');
    expect(summary(results)).toContain('| ours against theirs | **1.50×** | 1.40–1.60× | ≤ 1.3× | ≤ 1× | missed |');
    expect(summary(results)).toContain('| limit | – | 0.90 |');
    expect(summary(results)).toContain('- Disqualified: postgraphile in S2: data.unit: null');
    expect(asMarkdown(results)).toContain('| limit | 0.90 | 0.45 | – | 1.0 | 1.0 | 100 |');
  });
});
