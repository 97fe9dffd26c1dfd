import type { Grown } from './growth.ts';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [720, 360, 90, 50, 30, 150];
const COLORS = ['#1b6ca8', '#c0392b', '#1e8449', '#8e44ad', '#b9770e', '#34495e', '#d35400'];
const LINE_HEIGHT = 14;

/** Heights at which labels can be read that belong at these: each at least a line below the one above it. */
export const apart = (heights: readonly number[]): number[] => {
  const placed = [...heights];
  let above = -Infinity;
  for (const i of heights.map((_height, i) => i).sort((a, b) => heights[a]! - heights[b]!)) {
    placed[i] = Math.max(heights[i]!, above + LINE_HEIGHT);
    above = placed[i];
  }
  return placed;
};

/** CPU-ms per request over the size of the province (both on a log scale) as an SVG of its own. */
export const growthChart = (grown: readonly Grown[]): string => {
  const values = grown.flatMap(({ cpuMs }) => Object.values(cpuMs));
  const [low, high] = [Math.min(...values) / 1.5, Math.max(...values) * 1.5];
  const x = (index: number) => LEFT + (index * (WIDTH - LEFT - RIGHT)) / Math.max(1, grown.length - 1);
  const y = (value: number) => TOP + (1 - Math.log(value / low) / Math.log(high / low)) * (HEIGHT - TOP - BOTTOM);
  const text = (at: readonly [number, number], words: string, anchor = 'middle', color = '#222') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}" fill="${color}">${words}</text>`;
  const line = (from: readonly [number, number], to: readonly [number, number]) =>
    `<path d="M${from.join()} L${to.join()}" stroke="#999"/>`;
  const scenarios = Object.keys(grown[0]?.cpuMs ?? {});
  const ends = scenarios.map((scenario) => grown.at(-1)!.cpuMs[scenario]!);
  const labels = apart(ends.map((end) => y(end) + 4));
  const curves = scenarios.map((scenario, n) => {
    const color = COLORS[n % COLORS.length]!;
    const points = grown.map(({ cpuMs }, i) => `${x(i).toFixed(1)},${y(cpuMs[scenario]!).toFixed(1)}`).join(' ');
    const label = text([x(grown.length - 1) + 8, labels[n]!], `${scenario}: ${ends[n]!.toFixed(1)} ms`, 'start', color);
    return `<polyline points="${points}" fill="none" stroke="${color}" stroke-width="2"/>${label}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    line([LEFT, HEIGHT - BOTTOM], [WIDTH - RIGHT, HEIGHT - BOTTOM]),
    line([LEFT, TOP], [LEFT, HEIGHT - BOTTOM]),
    ...grown.map(({ people }, i) => text([x(i), HEIGHT - BOTTOM + 18], `${people.toLocaleString('en')} people`)),
    ...grown.map(({ units }, i) => text([x(i), HEIGHT - BOTTOM + 33], `${units.toLocaleString('en')} units`)),
    text([10, TOP - 12], 'CPU-ms per request (log scale)', 'start'),
    ...[low * 1.5, high / 1.5].map((value) => text([LEFT - 6, y(value) + 4], value.toFixed(1), 'end')),
    ...curves,
    '</svg>',
    '',
  ].join('\n');
};
