import { progressLine, showProgress } from './progress.ts';

const shownOn = (isTTY: boolean, steps: readonly number[]): string => {
  let text = '';
  let now = 0;
  const show = showProgress({ isTTY, columns: 120, write: (more) => (text += more) }, () => (now += 1_000), 'Ghi hồ sơ', 'người');
  for (const done of steps) show({ done, of: 1_000 });
  return text;
};

test('a line tells how much is done, in what time, and about how long the rest takes', () => {
  expect(progressLine('Ghi hồ sơ', 'người', { done: 25_000, of: 100_000 }, 20_000)).toBe(
    `Ghi hồ sơ ${'█'.repeat(7)}${'░'.repeat(23)}  25% 25.000/100.000 người · 0:20, còn khoảng 1:00`,
  );
  expect(progressLine('Ghi hồ sơ', 'người', { done: 10, of: 10 }, 61_000)).toMatch(/100% 10\/10 người · 1:01$/);
});

test('a terminal sees one bar that moves in its place', () => {
  const text = shownOn(true, [0, 500, 1_000]);
  expect(text.split('\r\x1b[2K').slice(1)).toHaveLength(3);
  expect(text.indexOf('\n')).toBe(text.length - 1);
});

test('a log gets a line at each tenth and no control characters', () => {
  const lines = shownOn(false, [0, 10, 20, 110, 120, 999, 1_000]).trimEnd().split('\n');
  expect(lines.map((line) => /(\d+)%/.exec(line)![1])).toEqual(['0', '11', '99', '100']);
  expect([...lines.join('')].filter((sign) => sign < ' ')).toEqual([]);
});
