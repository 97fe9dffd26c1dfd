import type { Grown } from './growth.ts';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [720, 360, 60, 50, 20, 130];
const COLORS = ['#1b6ca8', '#c0392b', '#1e8449', '#8e44ad', '#b9770e', '#34495e', '#d35400'];

/** CPU-ms per request over the size of the province (both on a log scale) as an SVG of its own. */
export const growthChart = (grown: readonly Grown[]): string => {
  const values = grown.flatMap(({ cpuMs }) => Object.values(cpuMs));
  const [low, high] = [Math.min(...values) / 1.5, Math.max(...values) * 1.5];
  const x = (index: number) => LEFT + (index * (WIDTH - LEFT - RIGHT)) / Math.max(1, grown.length - 1);
  const y = (value: number) => TOP + (1 - Math.log(value / low) / Math.log(high / low)) * (HEIGHT - TOP - BOTTOM);
  const text = (at: [number, number], words: string, anchor = 'middle', color = '#222') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}" fill="${color}">${words}</text>`;
  const line = (from: [number, number], to: [number, number]) => `<path d="M${from.join()} L${to.join()}" stroke="#999"/>`;
  const scenarios = Object.keys(grown[0]?.cpuMs ?? {});
  const curves = scenarios.map((scenario, n) => {
    const color = COLORS[n % COLORS.length]!;
    const points = grown.map(({ cpuMs }, i) => `${x(i).toFixed(1)},${y(cpuMs[scenario]!).toFixed(1)}`).join(' ');
    const end = grown.at(-1)!.cpuMs[scenario]!;
    return `<polyline points="${points}" fill="none" stroke="${color}" stroke-width="2"/>${text([x(grown.length - 1) + 8, y(end) + 4], `${scenario} ${end.toFixed(1)}`, 'start', color)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    line([LEFT, HEIGHT - BOTTOM], [WIDTH - RIGHT, HEIGHT - BOTTOM]),
    line([LEFT, TOP], [LEFT, HEIGHT - BOTTOM]),
    ...grown.map(({ people, units }, i) => text([x(i), HEIGHT - BOTTOM + 18], `${people} người, ${units} đơn vị`)),
    text([LEFT, TOP - 6], 'CPU ms mỗi yêu cầu (thang log)', 'start'),
    ...curves,
    '</svg>',
    '',
  ].join('\n');
};
