import type { Size } from './database.ts';
import { drive } from './drive.ts';
import { openSessions } from './accounts.ts';
import { openProvince } from './opened-province.ts';
import { randomFrom } from './random.ts';
import { median } from './report.ts';
import { type Effort, runRounds } from './rounds.ts';
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

/** The demo province cannot have fewer units than these of the smallest. */
export const SIZES: readonly Size[] = [
  { people: 10_000, units: 340 },
  { people: 100_000, units: 2_000 },
  { people: 1_000_000, units: 10_000 },
];
/** What the largest province may cost of the smallest, and what sixteen clients must get of one. */
export const COST_WITHIN = 1.5;
export const THROUGHPUT_AT_LEAST = 1.6;

/** The product in one process at one size: cost of every scenario, and whether more clients get more. */
export const measureSize = async (size: Size, effort: Effort, say: (line: string) => void): Promise<Grown> => {
  say(`a province of ${size.people} people …`);
  const province = await openProvince(size, say);
  const undo = [province.close];
  try {
    const { all, stop } = await startSystems(['ours in one process'], province.settings);
    undo.push(stop);
    const [system] = all;
    const pairs = province.scenarios.map((scenario) => ({ scenario, system: system!, effort }));
    await runRounds(province.bench, pairs, { ...effort, rounds: 2, seed: effort.seed + 1 }, () => {});
    const measured = await runRounds(province.bench, pairs, effort, say);
    const costOf = (scenario: string) => median(measured.filter((one) => one.scenario === scenario).map(({ cpuMs }) => cpuMs));

    const mix = province.scenarios.find(({ name }) => name === 'S6')!;
    const perSecond = async (connections: number): Promise<number> => {
      const random = randomFrom(effort.seed + connections);
      const cases = Array.from({ length: effort.requests * 4 }, () => mix.draw(random));
      const { bootstrap, signer } = province.bench;
      const tokens = await openSessions(
        bootstrap,
        signer,
        cases.map(({ accountId }) => accountId),
      );
      const begun = Date.now();
      await drive(
        system!.origin,
        cases.map((one, i) => system!.ask(one, tokens[i]!)),
        connections,
      );
      return (1_000 * cases.length) / (Date.now() - begun);
    };
    return {
      people: size.people,
      units: province.units,
      cpuMs: Object.fromEntries(province.scenarios.map(({ name }) => [name, costOf(name)])),
      throughput: { one: await perSecond(1), sixteen: await perSecond(16) },
    };
  } finally {
    for (const one of undo.reverse()) await one();
  }
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
