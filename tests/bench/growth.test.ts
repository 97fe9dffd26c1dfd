import { apart, growthChart } from '../../bench/growth-chart.ts';
import { type Grown, growthOf, growsWell, growthTable } from '../../bench/growth.ts';

const size = (people: number, s1: number, s2: number, sixteen = 200): Grown => ({
  people,
  units: people / 50,
  cpuMs: { S1: s1, S2: s2 },
  held: { S2: 50 },
  throughput: { one: 100, sixteen },
});

test('growth is what the dearest size costs of the smallest, also when that is not the largest', () => {
  expect(growthOf([size(10_000, 2, 10), size(100_000, 3, 9), size(1_000_000, 2.5, 11)])).toEqual({ S1: 1.5, S2: 1.1 });
  expect(growthOf([])).toEqual({});
});

test('a province grows well within 1.5 times the cost, with 1.6 times the answers on sixteen connections', () => {
  expect(growsWell([size(10_000, 2, 10), size(1_000_000, 3, 15)])).toBe(true);
  expect(growsWell([size(10_000, 2, 10), size(1_000_000, 2, 15.1)])).toBe(false);
  expect(growsWell([size(10_000, 2, 10), size(1_000_000, 2, 10, 159)])).toBe(false);
});

test('table and chart show every size and scenario', () => {
  const grown = [size(10_000, 2, 10), size(100_000, 2, 12)];
  expect(growthTable(grown)).toContain('| 100,000 people, 2,000 units | 2.00 | 12.00 | 100/s | 200/s | 2.00× |');
  expect(growthTable(grown)).toContain('| … people or units in an answer |  | 50 |');
  const chart = growthChart(grown);
  expect(chart.match(/<polyline/g)).toHaveLength(2);
  expect(chart).toContain('100,000 people');
  expect(chart).toContain('S2: 12.0 ms');
});

test('labels of like costs stand one below the other', () => {
  expect(apart([100, 20, 101, 99])).toEqual([113, 20, 127, 99]);
});
