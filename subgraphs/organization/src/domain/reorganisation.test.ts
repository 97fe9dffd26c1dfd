import fc from 'fast-check';
import { namedUnits } from './named-units.ts';
import { drawUp, isBlocked, type Snapshot } from './reorganisation.ts';
import { fatesOf } from './reorganisation-report.ts';
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
  ...{ codeSince: null, changesLater: null, endsOn: null, childFrom: null },
});

const quiet = { guests: 0, reserved: 0, beginsLater: null };
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
    headcounts: tree.map(({ no }) => ({ no, kind: 'CONG_CHUC', people: peopleOf(no), posts: 100 * peopleOf(no), ...quiet })),
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

      const posts = new Map(snapshot.quotas.map(({ no, assigned }) => [`u${no}`, 100 * Number(assigned)]));
      for (const { unit, change } of drawn.quotas.changes) posts.set(unit, (posts.get(unit) ?? 0) + change);
      expect([...posts.values()].reduce((sum, one) => sum + one, 0)).toBe(1250 * DEPARTMENTS);
      for (const [unit, left] of posts) {
        expect(left).toBeGreaterThanOrEqual(0);
        if (nodes.get(unit)!.ended || nodes.get(unit)!.kind === 'PHONG') expect(left).toBe(0);
      }

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

test('whatever is planned: job positions of units that it neither names, nor has above or below what it names, change nothing of it', () => {
  let spared = 0;
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 4 }), (all, most) => {
      const bare = province(DEPARTMENTS, (no) => (no % 10 === 0 || no === 1 ? 0 : no % (most + 1)));
      const positions = bare.tree.flatMap(({ no }) =>
        ['01', '02'].map((code) => ({
          ...{ id: `p${no}${code}`, no, code, name: `Chuyên viên ${no % 2}` },
          category: 'CONG_CHUC',
          since: '2020-01-01',
        })),
      );
      const near = new Set(namedUnits(bare.tree, all));
      const drawn = drawUp({ ...bare, positions }, all);
      const sparing = drawUp({ ...bare, positions: positions.filter(({ no }) => near.has(no)) }, all);
      expect({ ...sparing, people: sparing.people.flows }).toEqual({ ...drawn, people: drawn.people.flows });
      for (const [{ before }] of fatesOf(drawn)) if (before) expect(near).toContain(before.no);
      spared += bare.tree.length - near.size;
    }),
    { numRuns: 500 },
  );
  expect(spared).toBeGreaterThan(500);
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
    expect(changes).toEqual(['u10 1150', 'u20 -1250', 'u30 100']);
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

describe('posts are counted as the ledger counts them, people as heads', () => {
  const [merge]: Step[] = [{ is: 'MERGE', from: ['u20'], into: 'u10' }];
  const told = (counts: Partial<Record<'people' | 'posts' | 'reserved', number>>, all: Step[] = [merge!]) => {
    const whole = province(DEPARTMENTS, () => 0);
    const headcounts = [{ no: 21, kind: 'CONG_CHUC', people: 0, posts: 0, ...quiet, ...counts }];
    const { problems, quotas } = drawUp({ ...whole, headcounts }, all);
    return { short: problems.find(({ code }) => code === 'QUOTA_SHORT')?.posts ?? null, changes: quotas.changes };
  };

  test('thirty half posts fit into twenty-five whole ones; thirty whole ones do not; nor do twenty with six kept free', () => {
    expect(told({ people: 30, posts: 1500 }).short).toBeNull();
    expect(told({ people: 30, posts: 3000 }).short).toBe('30.00');
    expect(told({ people: 20, posts: 2000, reserved: 600 }).short).toBe('26.00');
  });

  test('a part of a split unit gets the posts of who comes along, not one for each head', () => {
    const split: Step = { is: 'SPLIT', unit: 'u20', rest: 'u20', parts: [{ into: 'u30', sections: ['u21'], people: [] }] };
    expect(
      told({ people: 3, posts: 175 }, [split])
        .changes.map(({ unit, change }) => `${unit} ${change}`)
        .sort(),
    ).toEqual(['u20 -175', 'u30 175']);
  });

  test('who only serves there beside his own post has to go somewhere too', () => {
    const whole = province(DEPARTMENTS, () => 0);
    const headcounts = [{ no: 20, kind: 'CONG_CHUC', people: 0, posts: 50, ...quiet, guests: 1 }];
    const { problems } = drawUp({ ...whole, headcounts }, [{ is: 'DISSOLVE', unit: 'u20', children: 'u10' }]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'PEOPLE_LEFT', count: 1, blocks: true }));
  });
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

  test('says the same thing of a unit in two steps', () => {
    const names = (name: string): Step => ({ is: 'RENAME', unit: 'u10', name });
    expect(blocking([names('Sở A'), names('Sở B')])).toEqual(['STEP_TWICE u10']);
    expect(blocking([names('Sở A'), { is: 'CHANGE_KIND', unit: 'u10', kind: 'CHI_CUC', name: 'Sở B' }])).toContain('STEP_TWICE u10');
    const moves = (parent: string): Step => ({ is: 'MOVE', unit: 'u11', parent });
    expect(blocking([moves('u20'), moves('u30')])).toContain('STEP_TWICE u11');
    expect(
      blocking([
        { is: 'RENAME', unit: 'u11', name: 'Phòng Một' },
        { is: 'MOVE', unit: 'u11', parent: 'u30' },
      ]),
    ).toEqual([]);
  });

  test('makes a section of a unit that holds posts of its own', () => {
    const all: Step[] = [{ is: 'CHANGE_KIND', unit: 'u20', kind: 'PHONG' }];
    expect(blocking([...all, { is: 'MOVE', unit: 'u20', parent: 'u10' }])).toContain('SECTION_HOLDS_POOL u20');
  });

  test('gives something to a unit that has ended since, or ends one that another has come under since', () => {
    const since = (more: Partial<UnitFact>): Snapshot => {
      const whole = province(DEPARTMENTS, () => 1);
      return { ...whole, tree: whole.tree.map((unit) => (unit.id === 'u20' ? { ...unit, ...more } : unit)) };
    };
    const ended = since({ endsOn: '2025-09-01' });
    expect(blocking([{ is: 'MERGE', from: ['u10'], into: 'u20' }], ended)).toEqual(['ENDS_LATER u20']);
    expect(blocking([{ is: 'MOVE', unit: 'u13', parent: 'u20' }], ended)).toEqual(['ENDS_LATER u20']);
    expect(blocking([{ is: 'MERGE', from: ['u20'], into: 'u10' }], since({ childFrom: '2025-08-01' }))).toEqual(['BEGINS_LATER u20']);
  });

  test('ends a unit whose job position begins, or asks something new, on the day or later', () => {
    const whole = province(DEPARTMENTS, () => 1);
    const position = { id: 'p', no: 20, code: 'CV', name: 'Chuyên viên', category: 'CONG_CHUC' };
    const plan: Step[] = [{ is: 'MERGE', from: ['u20'], into: 'u10' }];
    expect(blocking(plan, { ...whole, positions: [{ ...position, since: DAY }] })).toEqual(['BEGINS_LATER u20']);
    expect(blocking(plan, { ...whole, positions: [{ ...position, since: '2025-06-30' }] })).toEqual([]);
  });

  test('changes the unit that it is over: whoever stands beside that is not in the plan', () => {
    const whole = province(DEPARTMENTS, () => 2);
    const below = { ...whole, tree: whole.tree.filter(({ id, parentId }) => id === 'u10' || parentId === 'u10') };
    expect(blocking([{ is: 'RENAME', unit: 'u10', name: 'Sở 1' }], below)).toEqual(['UNKNOWN_UNIT u1']);
    expect(blocking([{ is: 'CHANGE_KIND', unit: 'u10', kind: 'CHI_CUC' }], below)).toContain('UNKNOWN_UNIT u1');
    expect(blocking([{ is: 'RENAME', unit: 'u11', name: 'Phòng Một' }], below)).toEqual([]);
  });
});
