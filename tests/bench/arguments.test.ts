import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { readOrder } from '../../bench/arguments.ts';

test('without a word the whole comparison at full size', () => {
  expect(readOrder([])).toMatchObject({
    what: 'comparison',
    quick: false,
    people: 100_000,
    effort: { rounds: 9, requests: 120, connections: 10 },
    onlyScenarios: undefined,
    onlySystems: undefined,
  });
});

test('--quick asks less of everybody, and checks the answers all the same', () => {
  const order = readOrder(['--quick']);
  expect(order).toMatchObject({ what: 'comparison', quick: true, people: 10_000, onlyScenarios: undefined, onlySystems: undefined });
  expect(order.effort.checked).toBeGreaterThan(0);
});

test('a part is chosen by names, in their usual order', () => {
  expect(readOrder(['--scenarios', 'S2, S1', '--systems', 'apollo over HTTP,limit'])).toMatchObject({
    onlyScenarios: ['S1', 'S2'],
    onlySystems: ['limit', 'apollo over HTTP'],
  });
  expect(readOrder(['--scenarios', 'S4'])).toMatchObject({ onlyScenarios: ['S4 province', 'S4 narrow'] });
});

test('--growth may stop at a size', () => {
  expect(readOrder(['--growth', '--most', '100000'])).toMatchObject({ what: 'growth', most: 100_000 });
});

test.each([
  [['--people', 'abc'], /--people .*10000.*1000000.*"abc"/],
  [['--people', '5'], /--people .*"5"/],
  [['--rounds', '0'], /--rounds .*"0"/],
  [['--requests', '1.5'], /--requests .*"1.5"/],
  [['--scenarios', 'S9'], /"S9".*"S1", "S2", "S3", "S4 province", "S4 narrow", "S5", "S6"/],
  [['--scenarios', ''], /--scenarios/],
  [['--systems', 'ours'], /"ours".*"limit", "postgraphile", "ours in one process"/],
  [['--fast'], /--fast.*npm run bench/],
  [['--people'], /npm run bench/],
  [['something'], /something/],
  [['--quick', '--growth'], /--quick.*--growth/],
  [['--growth', '--systems', 'limit'], /--growth.*--systems/],
  [['--most', '100000'], /--most.*--growth/],
])('%j is refused in one sentence that says what there is', (args, sentence) => {
  const read = () => readOrder(args);
  expect(read).toThrow(StartRefusal);
  expect(read).toThrow(sentence);
});
