import { openSessions } from './accounts.ts';
import { drive } from './drive.ts';
import type { OpenedProvince } from './opened-province.ts';
import { randomFrom } from './random.ts';
import { median } from './report.ts';
import type { Effort } from './rounds.ts';
import { startSystems, type System, type SystemName } from './systems.ts';

/** Requests a second of S6, by connections. */
export type Throughput = { readonly one: number; readonly sixteen: number };

/** What sixteen clients must get of one where two processes answer. */
export const THROUGHPUT_AT_LEAST = 1.6;
const MANY = 16;

export const timesOfOne = ({ one, sixteen }: Throughput): number => sixteen / one;

/**
 * Requests a second of S6 on one connection and on sixteen, for each of these systems: medians of the rounds, which are
 * taken in turn. Each system runs alone, because here the clock counts and not the processor's time.
 */
export const measureThroughput = async (
  { bench, scenarios, settings }: Pick<OpenedProvince, 'bench' | 'scenarios' | 'settings'>,
  names: readonly SystemName[],
  effort: Effort,
): Promise<ReadonlyMap<SystemName, Throughput>> => {
  const mix = scenarios.find(({ name }) => name === 'S6')!;
  const perSecond = async (system: System, count: number, connections: number, seed: number): Promise<number> => {
    const random = randomFrom(seed);
    const cases = Array.from({ length: count }, () => mix.draw(random));
    const tokens = await openSessions(
      bench.bootstrap,
      bench.signer,
      cases.map(({ accountId }) => accountId),
    );
    const asks = cases.map((one, i) => system.ask(one, tokens[i]!));
    const begun = performance.now();
    await drive(system.origin, asks, connections);
    return (1_000 * asks.length) / (performance.now() - begun);
  };
  const measured = new Map<SystemName, Throughput>();
  for (const name of names) {
    const { all, stop } = await startSystems([name], settings);
    const system = all[0]!;
    // As long for the mix alone as a comparison takes for all scenarios, and for each of two processes.
    await perSecond(system, effort.firstWarmUp.S2 * 2, MANY, effort.seed);
    const one: number[] = [];
    const sixteen: number[] = [];
    for (let round = 1; round <= effort.rounds; round++) {
      one.push(await perSecond(system, effort.requests, 1, effort.seed * 1_000 + 2 * round));
      sixteen.push(await perSecond(system, effort.requests * 2, MANY, effort.seed * 1_000 + 2 * round + 1));
    }
    await stop();
    measured.set(name, { one: median(one), sixteen: median(sixteen) });
  }
  return measured;
};

/** Each system's requests a second, and what more clients get of one. */
export const throughputTable = (measured: ReadonlyMap<SystemName, Throughput>): string =>
  [
    '| requests a second of S6 | 1 connection | 16 connections | of one |',
    '| --- | ---: | ---: | ---: |',
    ...[...measured].map(
      ([name, throughput]) =>
        `| ${name} | ${throughput.one.toFixed(0)} | ${throughput.sixteen.toFixed(0)} | ${timesOfOne(throughput).toFixed(2)}× |`,
    ),
  ].join('\n');
