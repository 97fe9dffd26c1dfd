import type { Size } from './database.ts';
import { drive } from './drive.ts';
import { openSessions } from './accounts.ts';
import { type OpenedProvince, openProvince } from './opened-province.ts';
import { randomFrom, shuffled } from './random.ts';
import { median } from './report.ts';
import { type Effort, type Measured, type Pair, runRounds, warmUp } from './rounds.ts';
import { startSystems } from './systems.ts';

/** CPU-ms per request of the product at one size, by scenario. */
export type Grown = {
  readonly people: number;
  readonly units: number;
  readonly cpuMs: Readonly<Record<string, number>>;
  readonly throughput: Throughput;
};
/** Requests a second of S6, by connections. */
export type Throughput = { readonly one: number; readonly sixteen: number };

/**
 * 200 units are asked for and the generator makes the fewest it can: the offices of a province with their sections and
 * three communes, some 340. What stands in the report is what was made.
 */
export const SIZES: readonly Size[] = [
  { people: 10_000, units: 200 },
  { people: 100_000, units: 2_000 },
  { people: 1_000_000, units: 10_000 },
];
/** What the largest province may cost of the smallest, and what sixteen clients must get of one. */
export const COST_WITHIN = 1.5;
export const THROUGHPUT_AT_LEAST = 1.6;
const MANY = 16;

type Asked = { readonly province: OpenedProvince; readonly pairs: readonly Pair[]; readonly stop: () => Promise<void> };

/** The product in one process over a province, and what it will be asked. */
const startOver = async (province: OpenedProvince, effort: Effort): Promise<Asked> => {
  const { all, stop } = await startSystems(['ours in one process'], province.settings);
  return { province, pairs: province.scenarios.map((scenario) => ({ scenario, system: all[0]!, effort })), stop };
};

/** CPU-ms per request of every scenario at each size: the sizes take turns in random order, so that a busy minute of the machine meets them all. */
const measureCosts = async (
  provinces: readonly OpenedProvince[],
  effort: Effort,
  say: (line: string) => void,
): Promise<Grown['cpuMs'][]> => {
  const asked = await Promise.all(provinces.map((province) => startOver(province, effort)));
  say('Làm nóng …');
  for (const { province, pairs } of asked) await warmUp(province.bench, pairs, effort);
  const random = randomFrom(effort.seed);
  const measured = new Map<Asked, Measured[]>(asked.map((one) => [one, []]));
  for (let round = 1; round <= effort.rounds; round++) {
    say(`Vòng ${round}/${effort.rounds}`);
    for (const one of shuffled(random, asked)) {
      const outcome = await runRounds(one.province.bench, one.pairs, { rounds: 1, seed: effort.seed * 1_000 + round }, () => {});
      for (const { scenario, why } of outcome.disqualified) throw new Error(`The product refused in ${scenario}: ${why}`);
      measured.get(one)!.push(...outcome.measured);
    }
  }
  await Promise.all(asked.map(({ stop }) => stop()));
  return asked.map((one) => {
    const costOf = (scenario: string) =>
      median(
        measured
          .get(one)!
          .filter((each) => each.scenario === scenario)
          .map(({ cpuMs }) => cpuMs),
      );
    return Object.fromEntries(one.province.scenarios.map(({ name }) => [name, costOf(name)]));
  });
};

/** Requests a second of S6 on one connection and on sixteen, with the product in two processes: medians of the rounds, taken in turn. */
const measureThroughput = async ({ bench, scenarios, settings }: OpenedProvince, effort: Effort): Promise<Throughput> => {
  const { all, stop } = await startSystems(['ours in two processes'], settings);
  const [system] = all;
  const mix = scenarios.find(({ name }) => name === 'S6')!;
  const perSecond = async (connections: number, seed: number): Promise<number> => {
    const random = randomFrom(seed);
    const cases = Array.from({ length: effort.requests * 2 }, () => mix.draw(random));
    const tokens = await openSessions(
      bench.bootstrap,
      bench.signer,
      cases.map(({ accountId }) => accountId),
    );
    const asks = cases.map((one, i) => system!.ask(one, tokens[i]!));
    const begun = performance.now();
    await drive(system!.origin, asks, connections);
    return (1_000 * asks.length) / (performance.now() - begun);
  };
  await perSecond(MANY, effort.seed);
  const one: number[] = [];
  const sixteen: number[] = [];
  for (let round = 1; round <= effort.rounds; round++) {
    one.push(await perSecond(1, effort.seed * 1_000 + 2 * round));
    sixteen.push(await perSecond(MANY, effort.seed * 1_000 + 2 * round + 1));
  }
  await stop();
  return { one: median(one), sixteen: median(sixteen) };
};

/** The product at each of these sizes: cost of every scenario, and whether more clients get more. */
export const measureGrowth = async (sizes: readonly Size[], effort: Effort, say: (line: string) => void): Promise<Grown[]> => {
  const provinces: OpenedProvince[] = [];
  for (const size of sizes) provinces.push(await openProvince(size, say));
  const costs = await measureCosts(provinces, effort, say);
  say('Đo thông lượng …');
  const grown: Grown[] = [];
  for (const [i, province] of provinces.entries())
    grown.push({
      people: sizes[i]!.people,
      units: province.units,
      cpuMs: costs[i]!,
      throughput: await measureThroughput(province, effort),
    });
  for (const province of provinces) await province.close();
  return grown;
};

/** How much more each scenario costs at its dearest size than at the smallest. */
export const growthOf = (grown: readonly Grown[]): Readonly<Record<string, number>> => {
  const [smallest] = grown;
  return Object.fromEntries(
    Object.entries(smallest?.cpuMs ?? {}).map(([scenario, least]) => [
      scenario,
      Math.max(...grown.map(({ cpuMs }) => cpuMs[scenario]!)) / least,
    ]),
  );
};

/** Whether cost stays within bounds, and more clients get more, at every size. */
export const growsWell = (grown: readonly Grown[]): boolean =>
  grown.every(({ throughput }) => throughput.sixteen >= THROUGHPUT_AT_LEAST * throughput.one) &&
  Object.values(growthOf(grown)).every((times) => times <= COST_WITHIN);

/** What was measured, size by size, for the screen. */
export const growthTable = (grown: readonly Grown[]): string => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const scenarios = Object.keys(grown[0]?.cpuMs ?? {});
  const growth = growthOf(grown);
  return [
    row(['CPU-ms per request', ...scenarios, '1 connection', '16 connections', 'of one']),
    row(['---', ...scenarios.map(() => '---:'), '---:', '---:', '---:']),
    ...grown.map(({ people, units, cpuMs, throughput: { one, sixteen } }) =>
      row([
        `${people.toLocaleString('en')} people, ${units.toLocaleString('en')} units`,
        ...scenarios.map((name) => cpuMs[name]!.toFixed(2)),
        `${one.toFixed(0)}/s`,
        `${sixteen.toFixed(0)}/s`,
        `${(sixteen / one).toFixed(2)}×`,
      ]),
    ),
    row([
      `dearest of smallest (≤ ${COST_WITHIN}×; ≥ ${THROUGHPUT_AT_LEAST}×)`,
      ...scenarios.map((name) => `${growth[name]!.toFixed(2)}×`),
      '',
      '',
      '',
    ]),
  ].join('\n');
};
