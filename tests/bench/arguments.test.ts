import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { readOrder } from '../../bench/arguments.ts';

test('without a word the whole comparison at full size', () => {
  expect(readOrder([])).toMatchObject({
    what: 'comparison',
    quick: false,
    people: 100_000,
    effort: { rounds: 12, othersEvery: 4, requests: 100, warmUp: 50, connections: 10 },
    onlyScenarios: undefined,
    onlySystems: undefined,
  });
});

const effortOf = (args: readonly string[]) => {
  const order = readOrder(args);
  if (order.what === 'obligations' || order.what === 'audit' || order.what === 'sign-in')
    throw new Error(`${order.what} has an effort of its own`);
  return order.effort;
};

test('--obligations counts those of a large province of 5,000 units, and goes with nothing else', () => {
  expect(readOrder(['--obligations'])).toEqual({ what: 'obligations', size: { people: 100_000, units: 5_000 }, requests: 60 });
  expect(() => readOrder(['--obligations', '--quick'])).toThrow('--obligations không đi cùng --quick');
});

test('--audit measures a province and a million entries, and goes with nothing else', () => {
  expect(readOrder(['--audit'])).toEqual({ what: 'audit', size: { people: 100_000 }, rounds: 10, requests: 300, entries: 1_000_000 });
  expect(() => readOrder(['--audit', '--growth'])).toThrow('--audit không đi cùng --growth');
  expect(() => readOrder(['--entries', '1000'])).toThrow('--entries chỉ đi cùng --audit');
});

test('--sign-in lets fifty sign in each second for a while, and goes with nothing else', () => {
  expect(readOrder(['--sign-in'])).toEqual({ what: 'sign-in', size: { people: 100_000 }, seconds: 20 });
  expect(() => readOrder(['--sign-in', '--growth'])).toThrow('--sign-in không đi cùng --growth');
});

test('--quick asks less of everybody, and checks the answers all the same', () => {
  expect(readOrder(['--quick'])).toMatchObject({
    what: 'comparison',
    quick: true,
    people: 10_000,
    onlyScenarios: undefined,
    onlySystems: undefined,
  });
  expect(effortOf(['--quick']).checked).toBeGreaterThan(0);
});

test('a part is chosen by names, in their usual order', () => {
  expect(readOrder(['--scenarios', 'S2, S1', '--systems', 'apollo over HTTP,limit'])).toMatchObject({
    onlyScenarios: ['S1', 'S2'],
    onlySystems: ['limit', 'apollo over HTTP'],
  });
  expect(readOrder(['--scenarios', 'S4'])).toMatchObject({ onlyScenarios: ['S4 province', 'S4 narrow'] });
});

test('a server is warm before a whole comparison; a quick one says nothing of warm servers', () => {
  expect(effortOf([]).firstWarmUp.S2).toBeGreaterThanOrEqual(2_000);
  expect(effortOf(['--quick']).firstWarmUp.S2).toBeLessThan(500);
});

test('the product in two processes can be asked beside the others', () => {
  expect(readOrder(['--systems', 'ours in two processes,limit'])).toMatchObject({ onlySystems: ['limit', 'ours in two processes'] });
});

test("a sceptic gives everybody the product's options of node", () => {
  expect(readOrder(['--flags-for-all'])).toMatchObject({ flagsForAll: true });
  expect(readOrder([])).toMatchObject({ flagsForAll: false });
});

test('--growth may stop at a size, take other sizes, and ask a part of the scenarios', () => {
  const peopleOf = (args: string[]) => {
    const order = readOrder(['--growth', ...args]);
    return order.what === 'growth' ? order.sizes : [];
  };
  expect(peopleOf([]).map(({ people }) => people)).toEqual([10_000, 100_000, 1_000_000]);
  expect(peopleOf(['--most', '100000']).map(({ people }) => people)).toEqual([10_000, 100_000]);
  expect(peopleOf(['--sizes', '10000:400, 20000'])).toEqual([
    { people: 10_000, units: 400 },
    { people: 20_000, units: undefined },
  ]);
  expect(readOrder(['--growth', '--scenarios', 'S1,S2'])).toMatchObject({ onlyScenarios: ['S1', 'S2'] });
});

test('--throughput asks one province', () => {
  expect(readOrder(['--throughput', '--quick'])).toMatchObject({ what: 'throughput', size: { people: 10_000 } });
  expect(readOrder(['--throughput', '--people', '20000', '--units', '400'])).toMatchObject({ size: { people: 20_000, units: 400 } });
});

test.each([
  [['--people', 'abc'], /--people .*10000.*1000000.*"abc"/],
  [['--people', '5'], /--people .*"5"/],
  [['--rounds', '0'], /--rounds .*"0"/],
  [['--requests', '1.5'], /--requests .*"1.5"/],
  [['--scenarios', 'S9'], /"S9".*"S1", "S2", "S3", "S4 province", "S4 narrow", "S5", "S6"/],
  [['--scenarios', ''], /--scenarios/],
  [['--systems', 'ours'], /"ours".*"limit", "postgraphile", "postgraphile with RLS", "ours in one process"/],
  [['--fast'], /--fast.*npm run bench/],
  [['--people'], /npm run bench/],
  [['something'], /something/],
  [['--growth', '--throughput'], /--growth.*--throughput/],
  [['--throughput', '--scenarios', 'S1'], /--throughput.*--scenarios/],
  [['--sizes', '10000'], /--sizes.*--growth/],
  [['--growth', '--sizes', '5'], /--sizes .*"5"/],
  [['--growth', '--sizes', '10000:1:2'], /--sizes .*"10000:1:2"/],
  [['--growth', '--systems', 'limit'], /--growth.*--systems/],
  [['--most', '100000'], /--most.*--growth/],
])('%j is refused in one sentence that says what there is', (args, sentence) => {
  const read = () => readOrder(args);
  expect(read).toThrow(StartRefusal);
  expect(read).toThrow(sentence);
});

test('--quota-report asks the province for which its aim is set, unless another is named', () => {
  expect(readOrder(['--quota-report'])).toMatchObject({ what: 'quota-report', size: { people: 100_000, units: 5_000 } });
  expect(readOrder(['--quota-report', '--quick'])).toMatchObject({ what: 'quota-report', size: { people: 10_000, units: undefined } });
  expect(() => readOrder(['--quota-report', '--throughput'])).toThrow(StartRefusal);
});
