import fc from 'fast-check';
import { drawUp, isBlocked, type Snapshot } from './reorganisation.ts';
import type { Kind, Step, UnitFact } from './reorganisation-step.ts';

const KINDS: readonly Kind[] = [
  { code: 'TINH', level: 'PROVINCE', rank: 1 },
  { code: 'SO', level: 'DEPARTMENT', rank: 2 },
  { code: 'CHI_CUC', level: 'UNIT', rank: 3 },
  { code: 'PHONG', level: 'SECTION', rank: 4 },
];
const kinds = new Map(KINDS.map((kind) => [kind.code, kind]));
const DAY = '2025-07-01';

const fact = (no: number, name: string, kind: string, parentId: string | null): UnitFact => ({
  ...{
    id: `u${no}`,
    no,
    name,
    shortName: null,
    kind,
    parentId,
    code: null,
    nameSince: '2020-01-01',
    placedSince: parentId && '2020-01-01',
  },
  ...{ codeSince: null, changesLater: null },
});

/** A province of departments with three sections each, and so many people in every section. */
const province = (departments: number, peopleOf: (no: number) => number): Snapshot => {
  const tree = [fact(1, 'UBND tỉnh', 'TINH', null)];
  for (let d = 0; d < departments; d++) {
    const no = 10 * (d + 1);
    tree.push(fact(no, `Sở ${d}`, 'SO', 'u1'));
    for (const [n, name] of ['Văn phòng', 'Phòng Chuyên môn', `Phòng Riêng ${d}`].entries())
      tree.push(fact(no + n + 1, name, 'PHONG', `u${no}`));
  }
  return {
    ...{ day: DAY, tree, kinds, codes: new Map<string, string>(), posts: new Map(), positions: [], above: [] },
    headcounts: tree.map(({ no }) => ({ no, kind: 'CONG_CHUC', people: peopleOf(no), posts: peopleOf(no), beginsLater: null })),
    quotas: tree
      .filter(({ kind }) => kind === 'SO')
      .map(({ no }) => ({ no, year: 2025, kind: 'CONG_CHUC', assigned: '12.5', from: '2025-01-01' })),
    pools: tree
      .filter(({ kind }) => kind === 'SO')
      .map(({ no }) => ({ unitNo: no, giverNo: null, year: 2025, kind: 'CONG_CHUC', amount: 1250, later: null })),
  };
};

const DEPARTMENTS = 6;
const department = fc.integer({ min: 0, max: DEPARTMENTS - 1 }).map((d) => `u${10 * (d + 1)}`);
const section = fc
  .tuple(fc.integer({ min: 0, max: DEPARTMENTS - 1 }), fc.integer({ min: 1, max: 3 }))
  .map(([d, n]) => `u${10 * (d + 1) + n}`);
const anyUnit = fc.oneof(department, section, fc.constant('u1'), fc.constant('new'), fc.constant('nowhere'));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    is: fc.constant('MERGE' as const),
    from: fc.uniqueArray(fc.oneof(department, section), { minLength: 1, maxLength: 3 }),
    into: anyUnit,
  }),
  fc.record({ is: fc.constant('MOVE' as const), unit: fc.oneof(department, section), parent: anyUnit }),
  fc.record({
    is: fc.constant('RENAME' as const),
    unit: fc.oneof(department, section),
    name: fc.constantFrom('Sở 1', 'Văn phòng', 'Tên mới'),
  }),
  fc.record({
    is: fc.constant('CHANGE_KIND' as const),
    unit: fc.oneof(department, section),
    kind: fc.constantFrom('SO', 'CHI_CUC', 'PHONG'),
  }),
  fc.record({ is: fc.constant('DISSOLVE' as const), unit: fc.oneof(department, section), people: anyUnit, children: anyUnit }),
  fc.record({
    ...{ is: fc.constant('SPLIT' as const), unit: department, rest: anyUnit },
    parts: fc.array(fc.record({ into: anyUnit, sections: fc.array(section, { maxLength: 2 }), people: fc.constant([]) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
);
const steps = fc
  .array(step, { minLength: 1, maxLength: 5 })
  .map((all): Step[] => [{ is: 'CREATE', key: 'new', parent: 'u1', name: 'Sở Mới', kind: 'SO' }, ...all]);

test('whatever is planned: when nothing blocks it, nobody and no post is lost, names differ under each parent, and the tree is a tree', () => {
  let carried = 0;
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 4 }), (all, most) => {
      const snapshot = province(DEPARTMENTS, (no) => (no % 10 === 0 || no === 1 ? 0 : no % (most + 1)));
      const drawn = drawUp(snapshot, all);
      if (isBlocked(drawn)) return;
      carried += 1;
      const { nodes } = drawn.tree;
      const standing = [...nodes.values()].filter(({ ended }) => !ended);

      const people = snapshot.headcounts.reduce((sum, one) => sum + one.people, 0);
      expect(drawn.people.flows.reduce((sum, flow) => sum + flow.people, 0)).toBe(people);
      for (const { to } of drawn.people.flows) expect(nodes.get(to)!.ended).toBe(false);

      const posts = new Map(snapshot.quotas.map(({ no, assigned }) => [`u${no}`, Number(assigned)]));
      for (const { unit, change } of drawn.quotas.changes) posts.set(unit, (posts.get(unit) ?? 0) + Number(change));
      expect([...posts.values()].reduce((sum, one) => sum + one, 0)).toBe(12.5 * DEPARTMENTS);
      for (const [unit, left] of posts) if (nodes.get(unit)!.ended) expect(left).toBe(0);

      const places = standing.map(({ parent, name }) => `${parent} ${name.toLowerCase()}`);
      expect(new Set(places).size).toBe(places.length);
      for (const node of standing) {
        let steps = 0;
        for (let up = node; up.parent !== null; up = nodes.get(up.parent)!) {
          expect(nodes.get(up.parent)!.ended).toBe(false);
          expect(++steps).toBeLessThan(10);
        }
      }
      for (const node of drawn.ended) expect(nodes.get(drawn.heirs.get(node.ref)!)!.ended).toBe(false);
      for (const { share } of drawn.successions) expect(Number(share)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
  expect(carried).toBeGreaterThan(20);
});

test('a unit that another step ends after a part was split off leaves the rest of its posts to who takes its people', () => {
  const split: Step = { is: 'SPLIT', unit: 'u20', rest: 'u20', parts: [{ into: 'u30', sections: ['u21'], people: [] }] };
  const dissolve: Step = { is: 'DISSOLVE', unit: 'u20', people: 'u10', children: 'u10' };
  for (const steps of [
    [split, dissolve],
    [dissolve, split],
  ]) {
    const { quotas, problems } = drawUp(
      province(DEPARTMENTS, () => 1),
      steps,
    );
    expect(problems.filter(({ blocks }) => blocks)).toEqual([]);
    const changes = quotas.changes.map(({ unit, change }) => `${unit} ${change}`).sort();
    expect(changes).toEqual(['u10 11.5', 'u20 -12.5', 'u30 1']);
  }
});

test('the order in which a plan names things that do not depend on each other is of no account', () => {
  const all: Step[] = [
    { is: 'CREATE', key: 'new', parent: 'u1', name: 'Sở Mới', kind: 'SO' },
    { is: 'MERGE', from: ['u10', 'u20'], into: 'new' },
    { is: 'MERGE', from: ['u30'], into: 'u40' },
    { is: 'RENAME', unit: 'u50', name: 'Sở Đổi tên' },
  ];
  const outcome = (ordered: Step[]) => {
    const { tree, problems, people } = drawUp(
      province(DEPARTMENTS, () => 2),
      ordered,
    );
    const places = [...tree.nodes.values()].map(({ ref, name, ended, goesTo, parent }) => ({
      ref,
      name,
      ended,
      goesTo,
      parent: ended ? null : parent,
    }));
    const sorted = <T extends object>(list: readonly T[]) => list.map((one) => JSON.stringify(one)).sort();
    return { places: sorted(places), flows: sorted(people.flows), blocks: problems.filter(({ blocks }) => blocks) };
  };
  const told = outcome(all);
  expect(told.blocks).toEqual([]);
  fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => expect(outcome(shuffled)).toEqual(told)));
});

describe('a plan that cannot be meant', () => {
  const blocking = (all: Step[], snapshot = province(DEPARTMENTS, () => 2)) =>
    drawUp(snapshot, all)
      .problems.filter(({ blocks }) => blocks)
      .map(({ code, unit }) => `${code} ${unit}`);

  test('gives a part to a unit that is neither there nor founded, or founds one under nothing', () => {
    expect(blocking([{ is: 'SPLIT', unit: 'u10', parts: [{ into: 'nowhere', sections: ['u11'], people: [] }], rest: 'u10' }])).toEqual([
      'UNKNOWN_UNIT nowhere',
    ]);
    expect(blocking([{ is: 'CREATE', key: 'new', parent: '', name: 'Sở Mới', kind: 'SO' }])).toEqual(['UNKNOWN_UNIT ']);
  });

  test('splits a unit twice that goes on: the posts of one split would go nowhere', () => {
    const split = (section: string): Step => ({
      ...{ is: 'SPLIT', unit: 'u10', rest: 'u10' },
      parts: [{ into: 'u20', sections: [section], people: [], quotas: [{ kind: 'CONG_CHUC', assigned: '2' }] }],
    });
    expect(blocking([split('u11'), split('u13')])).toContain('UNIT_TWICE u10');
  });

  test('changes the unit that it is over: whoever stands beside that is not in the plan', () => {
    const whole = province(DEPARTMENTS, () => 2);
    const below = { ...whole, tree: whole.tree.filter(({ id, parentId }) => id === 'u10' || parentId === 'u10') };
    expect(blocking([{ is: 'RENAME', unit: 'u10', name: 'Sở 1' }], below)).toEqual(['UNKNOWN_UNIT u1']);
    expect(blocking([{ is: 'CHANGE_KIND', unit: 'u10', kind: 'CHI_CUC' }], below)).toContain('UNKNOWN_UNIT u1');
    expect(blocking([{ is: 'RENAME', unit: 'u11', name: 'Phòng Một' }], below)).toEqual([]);
  });
});
