import type { Disqualified, Measured } from './rounds.ts';

/** What one system needed for one scenario, over all rounds. */
export type Figures = {
  /** CPU-ms per request of every server process and PostgreSQL: the median of the rounds. */
  readonly cpuMs: number;
  /** The part of it in PostgreSQL. */
  readonly postgresMs: number;
  /** The middle half of the rounds, as a share of the median; null for a single round. */
  readonly spread: number | null;
  readonly p50: number;
  readonly p99: number;
  readonly memoryMb: number;
  /** CPU-ms per request of each round, in their order. */
  readonly rounds: readonly number[];
};
export type Target = {
  readonly name: string;
  /** CPU per request in S2 of one system over the other's, taken round by round: the median; null when one of them was not measured. */
  readonly ratio: number | null;
  readonly first: number;
  readonly aim: number;
  /** Whether the first target is met. */
  readonly met: boolean;
  /** The middle half of the ratios of single rounds. */
  readonly spread: readonly [number, number] | null;
};
export type Results = {
  readonly at: string;
  /** Few requests to servers that are not warm: the answers were compared, the figures say little. */
  readonly quick: boolean;
  readonly machine: string;
  readonly people: number;
  readonly units: number;
  readonly rounds: number;
  /** The rounds that the other scenarios than S2 took part in. */
  readonly roundsOfOthers: number;
  readonly requests: number;
  readonly connections: number;
  /** Requests of S2 that warmed each system up. */
  readonly warmUp: number;
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
/** One over the other as it is shown, and so as it is judged. */
export const ratioOf = (ours: number, theirs: number): number => rounded(ours / theirs);

/** Medians over rounds of CPU, quantiles over all requests of time, the most memory held. */
export const figuresOf = (measured: readonly Measured[]): Figures => {
  const cpu = measured.map(({ cpuMs }) => cpuMs);
  const latencies = measured.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    cpuMs: rounded(median(cpu)),
    postgresMs: rounded(median(measured.map(({ postgresMs }) => postgresMs))),
    // One round says nothing of how far rounds lie apart.
    spread: cpu.length > 1 ? rounded((quantile(cpu, 0.75) - quantile(cpu, 0.25)) / median(cpu)) : null,
    p50: rounded(median(latencies)),
    p99: rounded(quantile(latencies, 0.99)),
    memoryMb: Math.round(Math.max(...measured.map(({ memoryMb }) => memoryMb))),
    rounds: cpu.map(rounded),
  };
};

/** The ratios of CPU per request in S2 that are asked for. */
const WANTED = [
  { name: 'ours in one process against PostGraphile', over: 'ours in one process', under: 'postgraphile', first: 1.3, aim: 1.0 },
  { name: 'ours in one process against the limit', over: 'ours in one process', under: 'limit', first: 4, aim: 2.5 },
  { name: 'ours over HTTP against stock Apollo', over: 'ours over HTTP', under: 'apollo over HTTP', first: 0.6, aim: 0.4 },
  { name: 'ours over HTTP against Hive Gateway', over: 'ours over HTTP', under: 'hive over HTTP', first: 1.0, aim: 0.7 },
  {
    name: 'whole request with RLS on against bypassed with an explicit unit condition',
    over: 'ours with RLS and shield',
    under: 'ours without RLS',
    first: 1.25,
    aim: 1.1,
  },
  { name: 'shield on against off', over: 'ours with RLS and shield', under: 'ours without shield', first: 1.1, aim: 1.03 },
] as const;

/** The targets among the systems asked in S2, by their figures. A disqualified system has none, so its target is not met. */
export const targetsOf = (figures: Readonly<Record<string, Figures>>, asked: readonly string[]): Target[] =>
  WANTED.filter(({ over, under }) => asked.includes(over) && asked.includes(under)).map(({ name, over, under, first, aim }) => {
    const [ours, theirs] = [figures[over], figures[under]];
    if (!ours || !theirs) return { name, ratio: null, first, aim, met: false, spread: null };
    // Both were asked the same within the same seconds, so a busy minute of the machine falls out.
    const ofRounds = ours.rounds.map((cpu, round) => cpu / theirs.rounds[round]!);
    // Judged as shown: what reads 1.30 meets 1.3.
    const ratio = rounded(median(ofRounds));
    const spread = [rounded(quantile(ofRounds, 0.25)), rounded(quantile(ofRounds, 0.75))] as const;
    return { name, ratio, first, aim, met: ratio <= first, spread };
  });

/** How a target stands, in words. */
export const standing = ({ ratio, aim, met }: Pick<Target, 'ratio' | 'aim' | 'met'>): string =>
  ratio === null ? 'not measured' : ratio <= aim ? 'as aimed at' : met ? 'first target met' : 'missed';

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const fixed = (value: number, digits = 1) => value.toFixed(digits);
const grouped = (value: number) => value.toLocaleString('en');

const targetRows = (targets: readonly Target[]): string[] => [
  row(['CPU per request in S2', 'measured', 'middle half of the rounds', 'first target', 'aim', '']),
  row(['---', '---:', '---:', '---:', '---:', '---']),
  ...targets.map((target) =>
    row([
      target.name,
      target.ratio === null ? '–' : `**${fixed(target.ratio, 2)}×**`,
      target.spread ? `${fixed(target.spread[0], 2)}–${fixed(target.spread[1], 2)}×` : '–',
      `≤ ${target.first}×`,
      `≤ ${target.aim}×`,
      standing(target),
    ]),
  ),
];

/** The ratio to PostGraphile at equal rights, told beside the target; nothing where one of the two was not asked. */
const atEqualRights = (scenarios: Results['scenarios']): string[] => {
  const { 'ours in one process': ours, 'postgraphile with RLS': guarded } = scenarios['S2']?.systems ?? {};
  if (!ours || !guarded) return [];
  const ratio = median(ours.rounds.map((cpu, round) => cpu / guarded.rounds[round]!));
  return [`Ours in one process against PostGraphile at equal rights (under our policies, with sign-in) in S2: ${fixed(ratio, 2)}×.`, ''];
};

/** The targets, and what a request costs each system in each scenario: what the README shows. */
export const summary = ({ targets, disqualified, scenarios, ...run }: Results): string => {
  const systems = [...new Set(Object.values(scenarios).flatMap((one) => Object.keys(one.systems)))];
  const columns = Object.entries(scenarios);
  return [
    `${run.quick ? 'A quick run: ' : ''}${grouped(run.people)} people in ${grouped(run.units)} units; ${run.machine}; ${run.roundsOfOthers} round${run.roundsOfOthers === 1 ? '' : 's'} of ${run.requests} requests (S2: ${run.rounds} rounds) in random order on ${run.connections} connections, after ${grouped(run.warmUp)} of S2 to warm up; load of the machine before ${fixed(run.loadBefore)}; ${run.at} UTC.`,
    '',
    ...(targets.length > 0 ? [...targetRows(targets), ''] : []),
    ...atEqualRights(scenarios),
    row(['CPU-ms per request', ...columns.map(([name]) => name)]),
    row(['---', ...columns.map(() => '---:')]),
    ...systems.map((system) =>
      row([system, ...columns.map(([, { systems: asked }]) => (asked[system] ? fixed(asked[system].cpuMs, 2) : '–'))]),
    ),
    ...(disqualified.length > 0
      ? ['', ...disqualified.map(({ system, scenario, why }) => `- Disqualified: ${system} in ${scenario}: ${why}`)]
      : []),
    '',
  ].join('\n');
};

/** The summary, and every figure of each scenario. */
export const asMarkdown = (results: Results): string =>
  [
    summary(results),
    ...Object.entries(results.scenarios).flatMap(([name, { title, systems }]) => [
      `**${name}**: ${title}`,
      '',
      row(['system', 'CPU-ms per request', 'of it PostgreSQL', '±', 'p50 ms', 'p99 ms', 'memory MB']),
      row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
      ...Object.entries(systems).map(([system, { cpuMs, postgresMs, spread, p50, p99, memoryMb }]) =>
        row([
          system,
          fixed(cpuMs, 2),
          fixed(postgresMs, 2),
          spread === null ? '–' : `${fixed(spread * 100, 0)} %`,
          fixed(p50),
          fixed(p99),
          memoryMb,
        ]),
      ),
      '',
    ]),
  ].join('\n');

/** Why a run does not end well, in Vietnamese: who was disqualified, and first targets that are missed. */
export const faultsOf = ({ targets, disqualified }: Pick<Results, 'targets' | 'disqualified'>): string[] => [
  ...disqualified.map(({ system, scenario }) => `${system} bị loại trong ${scenario}`),
  ...targets
    .filter(({ met }) => !met)
    .map(({ name, ratio, first }) => `${name}: ${ratio === null ? 'không đo được' : `${fixed(ratio, 2)}×`}, mức đầu ≤ ${first}×`),
];
