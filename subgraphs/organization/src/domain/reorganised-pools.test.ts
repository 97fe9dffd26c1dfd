import fc from 'fast-check';
import { type Given, type Kept, reroutePools, type TreeAfter } from './reorganised-pools.ts';

const of = { year: 2025, kind: 'CONG_CHUC' };
const [PROVINCE, DISTRICT, FIRST, SECOND, NEW] = [1, 2, 3, 4, -1];
const tree = (parents: Readonly<Record<number, number>>, ended: readonly number[] = []): TreeAfter => {
  const above = (no: number): number[] => {
    const up = ended.includes(no) ? undefined : parents[no];
    return up === undefined ? [] : [up, ...above(up)];
  };
  return { above, stands: (no) => !ended.includes(no), holds: () => true, lives: () => true };
};
const given = (giverNo: number | null, unitNo: number, amount: number): Given => ({ ...of, giverNo, unitNo, amount });
const told = (lines: ReturnType<typeof reroutePools>) =>
  lines.map(({ unitNo, giverNo, entry, amount }) => `${entry} ${giverNo ?? 'outside'} ${unitNo} ${amount}`).sort();

test('a district ends: what it kept and passed on goes back to the province, and from there to the communes', () => {
  const before = [
    given(null, PROVINCE, 50_000),
    given(PROVINCE, DISTRICT, 10_000),
    given(DISTRICT, FIRST, 3000),
    given(DISTRICT, SECOND, 2000),
  ];
  const kept: Kept[] = [
    { ...of, unitNo: DISTRICT, change: -5000 },
    { ...of, unitNo: SECOND, change: -2000 },
    { ...of, unitNo: NEW, change: 7000 },
  ];
  expect(told(reroutePools(before, kept, tree({ [FIRST]: PROVINCE, [NEW]: PROVINCE }, [DISTRICT, SECOND])))).toEqual([
    'DELEGATE 1 -1 7000',
    'DELEGATE 1 3 3000',
    'RETURN 1 2 10000',
    'RETURN 2 3 3000',
    'RETURN 2 4 2000',
  ]);
});

test('a unit that moves gives its posts back all the way up to who stands above both, and gets them level by level', () => {
  const [from, to, unit] = [2, 3, 4];
  const before = [given(null, PROVINCE, 1000), given(PROVINCE, from, 800), given(PROVINCE, to, 100), given(from, unit, 550)];
  expect(told(reroutePools(before, [], tree({ [from]: PROVINCE, [to]: PROVINCE, [unit]: to })))).toEqual([
    'DELEGATE 1 3 550',
    'DELEGATE 3 4 550',
    'RETURN 1 2 550',
    'RETURN 2 4 550',
  ]);
});

test('what came from outside the tree comes from outside again, and what stays where it was is not touched', () => {
  const before = [given(null, FIRST, 500), given(null, SECOND, 250), given(null, PROVINCE, 100)];
  const kept: Kept[] = [
    { ...of, unitNo: SECOND, change: -250 },
    { ...of, unitNo: FIRST, change: 250 },
  ];
  expect(told(reroutePools(before, kept, tree({ [FIRST]: PROVINCE }, [SECOND])))).toEqual(['ASSIGN outside 3 250', 'RETURN outside 4 250']);
});

test('wherever units go: everybody keeps what he is to keep, no way leads past the tree, and nothing is won or lost', () => {
  const UNITS = 12;
  const shape = fc.array(fc.nat(), { minLength: UNITS, maxLength: UNITS });
  fc.assert(
    fc.property(
      shape,
      shape,
      fc.array(fc.nat(500), { minLength: UNITS, maxLength: UNITS }),
      fc.uniqueArray(fc.integer({ min: 1, max: UNITS - 1 }), { maxLength: 5 }),
      (old, next, posts, ended) => {
        const parent = (of: number[], no: number, stands: (up: number) => boolean) => {
          const choice = Array.from({ length: no }, (_, n) => n).filter(stands);
          return choice[of[no]! % choice.length]!;
        };
        const [was, is]: Record<number, number>[] = [{}, {}];
        for (let no = 1; no < UNITS; no++) {
          was![no] = parent(old, no, () => true);
          is![no] = parent(next, no, (up) => !ended.includes(up));
        }
        // Leaves first, so that each was given what it keeps and what it passed on.
        const pool = [...posts];
        const before: Given[] = [];
        for (let no = UNITS - 1; no > 0; no--) {
          before.push(given(was![no]!, no, pool[no]!));
          pool[was![no]!]! += pool[no]!;
        }
        before.push(given(null, 0, pool[0]!));
        const gone = ended.reduce((sum, no) => sum + posts[no]!, 0);
        const kept = [...ended.map((no) => ({ ...of, unitNo: no, change: -posts[no]! })), { ...of, unitNo: 0, change: gone }];
        const after = new Map(before.map((one) => [`${one.giverNo} ${one.unitNo}`, one.amount]));
        for (const { giverNo, unitNo, entry, amount } of reroutePools(before, kept, tree(is!, ended)))
          after.set(`${giverNo} ${unitNo}`, (after.get(`${giverNo} ${unitNo}`) ?? 0) + (entry === 'RETURN' ? -amount : amount));
        const own = posts.map(() => 0);
        for (const [way, amount] of after) {
          const [giver, unit] = way.split(' ') as [string, string];
          expect(amount).toBeGreaterThanOrEqual(0);
          if (amount > 0 && giver !== 'null') expect(tree(is!, ended).above(Number(unit))).toContain(Number(giver));
          own[Number(unit)]! += amount;
          if (giver !== 'null') own[Number(giver)]! -= amount;
        }
        expect(own).toEqual(posts.map((amount, no) => (no === 0 ? amount + gone : ended.includes(no) ? 0 : amount)));
      },
    ),
  );
});
