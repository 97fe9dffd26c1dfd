import fc from 'fast-check';
import { drawUp, type Reorganisation, type Snapshot } from './reorganisation.ts';
import { postsText } from './quota-pool.ts';
import type { Kind, Step, UnitFact } from './reorganisation-step.ts';

const KINDS: readonly Kind[] = ['TINH', 'SO', 'CHI_CUC', 'TRUNG_TAM'].map((code, rank) => ({ code, level: `L${rank}`, rank }));
const kind = 'VIEN_CHUC';
const DAY = '2025-07-01';

/** A line of a ledger in whole posts. */
type Line = { giver: number | null; unit: number; year: number; posts: number };
const UNITS = new Map<number, number | null>([
  [1, null],
  ...[10, 20].map((no): [number, number] => [no, 1]),
  ...[11, 12, 13, 21, 22].map((no): [number, number] => [no, no < 20 ? 10 : 20]),
]);

/** What every unit keeps in each year by the ledger; nothing is written of a year of which it has no line. */
const kept = (lines: readonly (Omit<Line, 'posts'> & { amount: number })[]) => {
  const own = new Map<string, number>();
  const add = (no: number, year: number, amount: number) => own.set(`${no} ${year}`, (own.get(`${no} ${year}`) ?? 0) + amount);
  for (const { giver, unit, year, amount } of lines) {
    add(unit, year, amount);
    if (giver !== null) add(giver, year, -amount);
  }
  return own;
};
const inForce = (own: ReadonlyMap<string, number>, no: number, year: number): number => {
  for (let of = year; of > 2000; of--) {
    const value = own.get(`${no} ${of}`);
    if (value !== undefined) return value;
  }
  return 0;
};
const amounts = (lines: readonly Line[]) => lines.map(({ posts, ...line }) => ({ ...line, amount: 100 * posts }));

const provinceOf = (lines: readonly Line[]): Snapshot => {
  const own = kept(amounts(lines));
  const unit = (no: number, parent: number | null): UnitFact => ({
    ...{ id: `u${no}`, no, name: `Đơn vị ${no}`, shortName: null, kind: no === 1 ? 'TINH' : no % 10 === 0 ? 'SO' : 'CHI_CUC' },
    ...{
      parentId: parent === null ? null : `u${parent}`,
      code: null,
      nameSince: '2010-01-01',
      placedSince: parent === null ? null : '2010-01-01',
      codeSince: null,
    },
    ...{ changesLater: null, endsOn: null, childFrom: null },
  });
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.giver} ${line.unit} ${line.year}`;
    sums.set(key, { ...line, posts: line.posts + (sums.get(key)?.posts ?? 0) });
  }
  return {
    ...{ day: DAY, tree: [...UNITS].map(([no, parent]) => unit(no, parent)), kinds: new Map(KINDS.map((one) => [one.code, one])) },
    ...{ codes: new Map<string, string>(), posts: new Map(), positions: [], above: [], headcounts: [] },
    quotas: [...own].map(([key, assigned]) => {
      const [no, year] = key.split(' ').map(Number) as [number, number];
      return { no, year, kind, assigned: postsText(assigned), from: `${year}-01-01` };
    }),
    pools: [...sums.values()].map(({ giver, unit: no, year, posts }) => ({
      ...{ unitNo: no, giverNo: giver, year, kind, amount: 100 * posts, later: null },
    })),
  };
};
const after = (lines: readonly Line[], { pools }: Reorganisation) => [
  ...amounts(lines),
  ...pools.map(({ unitNo, giverNo, year, entry, amount }) => ({
    ...{ giver: giverNo, unit: unitNo, year, amount: entry === 'RETURN' ? -amount : amount },
  })),
];
const told = ({ pools }: Reorganisation) =>
  pools.map(({ entry, year, giverNo, unitNo, amount }) => `${entry} ${year} ${giverNo ?? 'outside'} ${unitNo} ${amount / 100}`).sort();
const given = (giver: number | null, unit: number, year: number, posts: number): Line => ({ giver, unit, year, posts });

describe('quotas of this year that go on under those of an earlier one', () => {
  const lastYear = [given(null, 10, 2024, 100), given(10, 11, 2024, 60), given(10, 12, 2024, 5)];

  test('pass to the successor by who gave them, under the year they are of', () => {
    const drawn = drawUp(provinceOf(lastYear), [{ is: 'MERGE', from: ['u11'], into: 'u12' }]);
    expect(told(drawn)).toEqual(['DELEGATE 2024 10 12 60', 'RETURN 2024 10 11 60']);
  });

  test('and to a unit that has posts of this year by who gave them, who takes over what he keeps', () => {
    const lines = [...lastYear, given(null, 13, 2025, 7)];
    const drawn = drawUp(provinceOf(lines), [{ is: 'MERGE', from: ['u11'], into: 'u13' }]);
    expect(told(drawn)).toEqual([
      'ASSIGN 2025 outside 10 95',
      'DELEGATE 2025 10 13 60',
      'RETURN 2024 10 11 60',
      'RETURN 2024 outside 10 60',
    ]);
  });

  test('a unit that only moves takes them along in their year', () => {
    const lines = [...lastYear, given(null, 20, 2024, 8)];
    const drawn = drawUp(provinceOf(lines), [{ is: 'MOVE', unit: 'u11', parent: 'u20' }]);
    expect(told(drawn)).toEqual([
      'ASSIGN 2024 outside 20 60',
      'DELEGATE 2024 20 11 60',
      'RETURN 2024 10 11 60',
      'RETURN 2024 outside 10 60',
    ]);
  });
});

test('whatever years the posts are of: what holds this year is neither won nor lost, and each keeps his, his predecessors included', () => {
  const unit = fc.constantFrom(...UNITS.keys());
  const year = fc.constantFrom(2023, 2024, 2025, 2026);
  const assigned = fc.tuple(unit, year, fc.integer({ min: 1, max: 9 })).map(([no, of, posts]) => [given(null, no, of, posts)]);
  // Who passes on was given at least that many in the same year.
  const passed = fc
    .tuple(unit, year, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 }))
    .map(([no, of, posts, more]) =>
      UNITS.get(no) == null
        ? [given(null, no, of, posts)]
        : [given(null, UNITS.get(no)!, of, posts + more), given(UNITS.get(no)!, no, of, posts)],
    );
  const lower = fc.constantFrom('u11', 'u12', 'u13', 'u21', 'u22');
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ is: fc.constant('MERGE' as const), from: fc.uniqueArray(lower, { minLength: 1, maxLength: 2 }), into: lower }),
    fc.record({ is: fc.constant('MERGE' as const), from: fc.uniqueArray(lower, { minLength: 1, maxLength: 2 }), into: fc.constant('new') }),
    fc.record({ is: fc.constant('MOVE' as const), unit: lower, parent: fc.constantFrom('u10', 'u20') }),
    fc.record({
      ...{ is: fc.constant('SPLIT' as const), unit: lower, rest: fc.oneof(lower, fc.constant('new')) },
      parts: fc
        .tuple(lower, fc.integer({ min: 0, max: 3 }))
        .map(([into, posts]) => [{ into, sections: [], people: [], quotas: [{ kind, assigned: String(posts) }] }]),
    }),
  );
  const create: Step = { is: 'CREATE', key: 'new', parent: 'u20', name: 'Đơn vị mới', kind: 'CHI_CUC' };
  let carried = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(assigned, passed), { minLength: 1, maxLength: 10 }),
      fc.array(step, { minLength: 1, maxLength: 3 }),
      (rows, all) => {
        const lines = rows.flat();
        const drawn = drawUp(provinceOf(lines), [create, ...all]);
        if (drawn.problems.some(({ blocks }) => blocks)) return;
        carried += 1;
        const [before, now] = [kept(amounts(lines)), kept(after(lines, drawn))];
        const numbers = new Set([...UNITS.keys(), -1]);
        for (const inYear of [2025, 2026]) {
          const total = (own: ReadonlyMap<string, number>) => [...numbers].reduce((sum, no) => sum + inForce(own, no, inYear), 0);
          expect(total(now)).toBe(total(before));
        }
        const { nodes } = drawn.tree;
        const gained = new Map<string, number>();
        for (const { from, to, year: of, amount } of drawn.quotas.moves) {
          if (of !== 2025) continue;
          gained.set(from, (gained.get(from) ?? 0) - amount);
          gained.set(to, (gained.get(to) ?? 0) + amount);
        }
        for (const node of nodes.values()) {
          const no = node.before?.no ?? -1;
          expect([node.ref, inForce(now, no, 2025)]).toEqual([node.ref, inForce(before, no, 2025) + (gained.get(node.ref) ?? 0)]);
          expect(inForce(now, no, 2026)).toBeGreaterThanOrEqual(0);
          if (node.ended) expect(inForce(now, no, 2026)).toBe(0);
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(carried).toBeGreaterThan(20);
});
