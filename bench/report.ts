import type { Disqualified, Measured } from './rounds.ts';

/** What one system needed for one scenario, over all rounds. */
export type Figures = {
  readonly cpuMs: number;
  readonly postgresMs: number;
  readonly spread: number;
  readonly p50: number;
  readonly p99: number;
  readonly memoryMb: number;
};
export type Target = {
  readonly name: string;
  readonly ratio: number | null;
  readonly first: number;
  readonly aim: number;
  readonly met: 'aim' | 'first' | 'no';
};
export type Results = {
  readonly at: string;
  readonly machine: string;
  readonly people: number;
  readonly units: number;
  readonly rounds: number;
  readonly loadBefore: number;
  readonly targets: readonly Target[];
  readonly disqualified: readonly Disqualified[];
  readonly scenarios: Readonly<Record<string, { readonly title: string; readonly systems: Readonly<Record<string, Figures>> }>>;
};

/** The value below which this share of the values lies (nearest rank). */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Medians over rounds of CPU, quantiles over all requests of time, the most memory held. `spread` is the middle half of the rounds, as a share of the median. */
export const figuresOf = (measured: readonly Measured[]): Figures => {
  const cpu = measured.map(({ cpuMs }) => cpuMs);
  const latencies = measured.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    cpuMs: rounded(median(cpu)),
    postgresMs: rounded(median(measured.map(({ postgresMs }) => postgresMs))),
    spread: rounded((quantile(cpu, 0.75) - quantile(cpu, 0.25)) / median(cpu)),
    p50: rounded(median(latencies)),
    p99: rounded(quantile(latencies, 0.99)),
    memoryMb: Math.round(Math.max(...measured.map(({ memoryMb }) => memoryMb))),
  };
};

/** The ratios of CPU per request in S2 that are asked for. */
const WANTED = [
  { name: 'ours in one process against PostGraphile', over: 'ours in one process', under: 'postgraphile', first: 1.3, aim: 1.0 },
  { name: 'ours in one process against the limit', over: 'ours in one process', under: 'limit', first: 4, aim: 2.5 },
  { name: 'ours over HTTP against stock Apollo', over: 'ours over HTTP', under: 'apollo over HTTP', first: 0.6, aim: 0.4 },
  { name: 'ours over HTTP against Hive Gateway', over: 'ours over HTTP', under: 'hive over HTTP', first: 1.0, aim: 0.7 },
  { name: 'row-level security on against bypassed', over: 'ours, plain', under: 'ours without RLS', first: 1.25, aim: 1.1 },
  { name: 'shield on against off', over: 'ours, plain', under: 'ours without shield', first: 1.1, aim: 1.03 },
] as const;

export const targetsOf = (figures: Readonly<Record<string, Figures>>): Target[] =>
  WANTED.map(({ name, over, under, first, aim }) => {
    const [ours, theirs] = [figures[over], figures[under]];
    // Judged as shown: what reads 1.30 meets 1.3.
    const ratio = ours && theirs ? rounded(ours.cpuMs / theirs.cpuMs) : null;
    return { name, ratio, first, aim, met: ratio === null || ratio > first ? 'no' : ratio > aim ? 'first' : 'aim' };
  });

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const fixed = (value: number, digits = 1) => value.toFixed(digits);
const words: Readonly<Record<Target['met'], string>> = { aim: 'đạt mức hướng tới', first: 'đạt mức đầu', no: 'chưa đạt' };

/** The tables that the README shows. */
export const asMarkdown = (results: Results): string => {
  const { targets, disqualified, scenarios, people, units, machine, rounds, loadBefore, at } = results;
  const lines = [
    `${people} người, ${units} đơn vị; ${machine}; ${rounds} vòng xen kẽ theo thứ tự ngẫu nhiên, trung vị; tải máy lúc bắt đầu ${fixed(loadBefore)}; ${at}.`,
    '',
    row(['Tỷ lệ CPU mỗi yêu cầu (S2)', 'đo được', 'mức đầu', 'hướng tới', '']),
    row(['---', '---:', '---:', '---:', '---']),
    ...targets.map(({ name, ratio, first, aim, met }) =>
      row([name, ratio === null ? '–' : `${fixed(ratio, 2)}×`, `≤ ${first}×`, `≤ ${aim}×`, words[met]]),
    ),
    '',
    ...Object.entries(scenarios).flatMap(([name, { title, systems }]) => [
      `**${name}** ${title}`,
      '',
      row(['hệ thống', 'CPU ms/yêu cầu', 'trong đó PostgreSQL', '±', 'p50 ms', 'p99 ms', 'bộ nhớ MB']),
      row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
      ...Object.entries(systems).map(([system, { cpuMs, postgresMs, spread, p50, p99, memoryMb }]) =>
        row([system, fixed(cpuMs, 2), fixed(postgresMs, 2), `${fixed(spread * 100, 0)} %`, fixed(p50), fixed(p99), memoryMb]),
      ),
      '',
    ]),
    ...disqualified.map(({ system, scenario, why }) => `Bị loại: ${system} trong ${scenario}: ${why}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};

/** Whether the run may end well: nobody disqualified, every first target met. */
export const succeeded = ({ targets, disqualified }: Pick<Results, 'targets' | 'disqualified'>): boolean =>
  disqualified.length === 0 && targets.every(({ met }) => met !== 'no');
