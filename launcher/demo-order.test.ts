import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { parseDemoOrder } from './demo-order.ts';

test.each([
  [['--people', '100000'], { seed: 'hung-yen', people: 100_000 }],
  [['--people=1.000.000', '--units', '10,000'], { seed: 'hung-yen', people: 1_000_000, units: 10_000 }],
  [['--people', '2000', '--units', '200'], { seed: 'hung-yen', people: 2_000, units: 200 }],
  [['--seed', ' thứ hai ', '--people', '2000'], { seed: 'thứ hai', people: 2_000 }],
])('%j asks for a province', (args, request) => {
  expect(parseDemoOrder(args)).toEqual(request);
});

test.each([
  [[], /^Thiếu --people/],
  [['--people', 'nhiều'], /--people phải là số nguyên từ 1 đến 1600000, nhận được "nhiều"/],
  [['--people', '0'], /nhận được "0"/],
  [['--people', '1e5'], /nhận được "1e5"/],
  [['--people', '5.0'], /nhận được "5.0"/],
  [['--people', '1600001'], /nhận được "1600001"/],
  [['--people', '2000', '--units', '199'], /--units phải là số nguyên từ 200 đến 20000/],
  [['--people', '2000', '--seed', '  '], /--seed/],
  [['--people', '2000', '--seed', 'x'.repeat(61)], /--seed/],
  [['--people', '2000', '--replace'], /Không hiểu "--people 2000 --replace"/],
  [['100000'], /Không hiểu "100000"/],
])('%j is refused with what to type', (args, sentence) => {
  expect(() => parseDemoOrder(args)).toThrow(sentence);
  expect(() => parseDemoOrder(args)).toThrow(StartRefusal);
});

test.each([
  ['--people 300', ['--people', '300']],
  ['--people 5000 --units 10000', ['--people', '5000', '--units', '10000']],
])('%s is too few, and the number it names instead is enough', (_name, args) => {
  const sentence = (() => {
    try {
      parseDemoOrder(args);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  })();
  const enough = /ví dụ --people (\d+)/.exec(sentence)![1]!;
  const [, , ...units] = args;
  expect(parseDemoOrder(['--people', enough, ...units]).people).toBe(Number(enough));
});
