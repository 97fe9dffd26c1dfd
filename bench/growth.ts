import type { Size } from './database.ts';
import { type OpenedProvince, openProvince } from './opened-province.ts';
import { randomFrom, shuffled } from './random.ts';
import { median } from './report.ts';
import { type Effort, type Measured, type Pair, runRounds, warmUp } from './rounds.ts';
import type { ScenarioName } from './scenarios.ts';
import { startSystems } from './systems.ts';
import { measureThroughput, type Throughput, THROUGHPUT_AT_LEAST, timesOfOne } from './throughput.ts';

/** CPU-ms per request of the product at one size, by scenario. */
export type Grown = {
  readonly people: number;
  readonly units: number;
  readonly cpuMs: Readonly<Record<string, number>>;
  /** People or units in an answer, by scenario; none where that is no measure of it. */
  readonly held: Readonly<Record<string, number>>;
  readonly throughput: Throughput;
};

/** What stands in the report is the number of units that was made: nearly what was asked for. */
export const SIZES: readonly Size[] = [
  { people: 10_000, units: 200 },
  { people: 100_000, units: 2_000 },
  { people: 1_000_000, units: 10_000 },
];
/** What a scenario may cost in the dearest province, as a multiple of the smallest. */
export const COST_WITHIN = 1.5;

type Asked = { readonly province: OpenedProvince; readonly pairs: readonly Pair[]; readonly stop: () => Promise<void> };

/** The product in one process over a province, and what it will be asked. */
const startOver = async (province: OpenedProvince, only: readonly ScenarioName[] | undefined, effort: Effort): Promise<Asked> => {
  const { all, stop } = await startSystems(['ours in one process'], province.settings);
  const scenarios = province.scenarios.filter(({ name }) => only?.includes(name) ?? true);
  return { province, pairs: scenarios.map((scenario) => ({ scenario, system: all[0]!, effort })), stop };
};

/** CPU-ms per request of every scenario at each size: the sizes take turns in random order, so that a busy minute of the machine meets them all. */
const measureCosts = async (
  provinces: readonly OpenedProvince[],
  only: readonly ScenarioName[] | undefined,
  effort: Effort,
  say: (line: string) => void,
): Promise<Pick<Grown, 'cpuMs' | 'held'>[]> => {
  const asked = await Promise.all(provinces.map((province) => startOver(province, only, effort)));
  say('Làm nóng …');
  for (const { province, pairs } of asked) await warmUp(province.bench, pairs, effort);
  const random = randomFrom(effort.seed);
  const measured = new Map<Asked, Measured[]>(asked.map((one) => [one, []]));
  for (let round = 1; round <= effort.rounds; round++) {
    say(`Vòng ${round}/${effort.rounds}`);
    for (const one of shuffled(random, asked)) {
      const outcome = await runRounds(
        one.province.bench,
        one.pairs,
        { rounds: 1, othersEvery: 1, seed: effort.seed * 1_000 + round },
        () => {},
      );
      for (const { scenario, why } of outcome.disqualified) throw new Error(`The product refused in ${scenario}: ${why}`);
      measured.get(one)!.push(...outcome.measured);
    }
  }
  await Promise.all(asked.map(({ stop }) => stop()));
  return asked.map((one) => {
    const of = (scenario: string) => measured.get(one)!.filter((each) => each.scenario === scenario);
    const names = one.pairs.map(({ scenario: { name } }) => name);
    const heldIn = (name: string) => of(name).flatMap(({ held }) => (held === null ? [] : [held]));
    return {
      cpuMs: Object.fromEntries(names.map((name) => [name, median(of(name).map(({ cpuMs }) => cpuMs))])),
      held: Object.fromEntries(names.filter((name) => heldIn(name).length > 0).map((name) => [name, median(heldIn(name))])),
    };
  });
};

/** The product at each of these sizes: cost of every scenario, and whether more clients get more. */
export const measureGrowth = async (
  sizes: readonly Size[],
  only: readonly ScenarioName[] | undefined,
  effort: Effort,
  say: (line: string) => void,
): Promise<Grown[]> => {
  const provinces: OpenedProvince[] = [];
  for (const size of sizes) provinces.push(await openProvince(size, say, 'answers of one size'));
  const costs = await measureCosts(provinces, only, effort, say);
  say('Đo thông lượng …');
  const grown: Grown[] = [];
  for (const [i, province] of provinces.entries()) {
    const measured = await measureThroughput(province, ['ours in two processes'], effort);
    grown.push({
      people: sizes[i]!.people,
      units: province.units,
      ...costs[i]!,
      throughput: measured.get('ours in two processes')!,
    });
  }
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
  grown.every(({ throughput }) => timesOfOne(throughput) >= THROUGHPUT_AT_LEAST) &&
  Object.values(growthOf(grown)).every((times) => times <= COST_WITHIN);

const standing = (met: boolean): string => (met ? 'met' : 'missed');

/** What was measured, size by size, for the screen. */
export const growthTable = (grown: readonly Grown[]): string => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const scenarios = Object.keys(grown[0]?.cpuMs ?? {});
  const growth = growthOf(grown);
  return [
    row(['CPU-ms per request', ...scenarios, '1 connection', '16 connections', 'of one']),
    row(['---', ...scenarios.map(() => '---:'), '---:', '---:', '---:']),
    ...grown.flatMap(({ people, units, cpuMs, held, throughput: { one, sixteen } }) => [
      row([
        `${people.toLocaleString('en')} people, ${units.toLocaleString('en')} units`,
        ...scenarios.map((name) => cpuMs[name]!.toFixed(2)),
        `${one.toFixed(0)}/s`,
        `${sixteen.toFixed(0)}/s`,
        `${timesOfOne({ one, sixteen }).toFixed(2)}×`,
      ]),
      row(['… people or units in an answer', ...scenarios.map((name) => held[name]?.toFixed(0) ?? ''), '', '', '']),
    ]),
    row([
      `dearest of smallest (≤ ${COST_WITHIN}×; ≥ ${THROUGHPUT_AT_LEAST}×)`,
      ...scenarios.map((name) => `${growth[name]!.toFixed(2)}× ${standing(growth[name]! <= COST_WITHIN)}`),
      '',
      '',
      standing(grown.every(({ throughput }) => timesOfOne(throughput) >= THROUGHPUT_AT_LEAST)),
    ]),
  ].join('\n');
};
