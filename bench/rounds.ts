import type { Pool } from '@hoso/db/session.ts';
import type { TokenSigner } from '@hoso/shared/token.ts';
import { openSessions } from './accounts.ts';
import { canonical, difference } from './canonical.ts';
import { cpuOf, cpuOfPostgres, memoryOf } from './cpu-time.ts';
import { drive } from './drive.ts';
import { randomFrom, shuffled } from './random.ts';
import type { Case, Scenario } from './scenarios.ts';
import type { System } from './systems.ts';

export type Measured = {
  readonly scenario: string;
  readonly system: string;
  readonly cpuMs: number;
  readonly postgresMs: number;
  readonly latenciesMs: readonly number[];
  readonly memoryMb: number;
};
/** A system that gave another answer than the limit, and where. */
export type Disqualified = { readonly system: string; readonly scenario: string; readonly why: string };

export type Bench = { readonly bootstrap: Pool; readonly postmaster: number; readonly signer: TokenSigner };
export type Effort = {
  readonly rounds: number;
  readonly requests: number;
  readonly warmUp: number;
  readonly connections: number;
  readonly seed: number;
};

const CHECKED = 8;

/** A session and a token of its own for every request. */
const asksOf = async ({ bootstrap, signer }: Bench, system: System, cases: readonly Case[]) => {
  const tokens = await openSessions(
    bootstrap,
    signer,
    cases.map(({ accountId }) => accountId),
  );
  return cases.map((one, i) => system.ask(one, tokens[i]!));
};

const refused = (text: string): boolean => !/^\{"data"\s*:/.test(text) || text.includes('"errors":');

/** Asks every system the same things; the first system is the measure. An empty answer proves nothing, so it is a fault too. */
export const compareAnswers = async (
  bench: Bench,
  systems: readonly System[],
  scenario: Scenario,
  seed: number,
): Promise<Disqualified[]> => {
  const found: Disqualified[] = [];
  const expected: string[] = [];
  for (const system of systems) {
    const random = randomFrom(seed);
    const cases = Array.from({ length: CHECKED }, () => scenario.draw(random));
    const answers = await drive(system.origin, await asksOf(bench, system, cases), 1);
    const differs = answers
      .map(({ text }, i) => {
        if (refused(text)) return text.slice(0, 400);
        const said = canonical((JSON.parse(text) as { data: never }).data);
        expected[i] ??= JSON.stringify(said);
        return (
          difference(JSON.parse(expected[i]) as never, said) ?? (Object.values(said as object).includes(null) ? 'an empty answer' : null)
        );
      })
      .find((why) => why !== null);
    if (differs) found.push({ system: system.name, scenario: scenario.name, why: differs });
  }
  return found;
};

const measure = async (
  bench: Bench,
  system: System,
  scenario: Scenario,
  { requests, warmUp, connections }: Effort,
  seed: number,
): Promise<Measured> => {
  const random = randomFrom(seed);
  const cases = Array.from({ length: warmUp + requests }, () => scenario.draw(random));
  const asks = await asksOf(bench, system, cases);
  await drive(system.origin, asks.slice(0, warmUp), connections);
  const spent = () => ({ servers: cpuOf(system.pids()), postgres: cpuOfPostgres(bench.postmaster) });
  const before = spent();
  const answers = await drive(system.origin, asks.slice(warmUp), connections);
  const after = spent();
  const postgresMs = (after.postgres - before.postgres) / requests;
  const cpuMs = (after.servers - before.servers) / requests + postgresMs;
  const fault = answers.find(({ text }) => refused(text));
  if (fault) throw new Error(`${system.name} refused in ${scenario.name}: ${fault.text.slice(0, 400)}`);
  return {
    scenario: scenario.name,
    system: system.name,
    cpuMs,
    postgresMs,
    latenciesMs: answers.map(({ ms }) => ms),
    memoryMb: memoryOf(system.pids()),
  };
};

/** Every pair once a round, in another order each time; each with parameters, accounts and sessions that no other round had. */
export const runRounds = async (
  bench: Bench,
  pairs: readonly { readonly scenario: Scenario; readonly system: System; readonly effort: Effort }[],
  { rounds, seed }: Effort,
  say: (line: string) => void,
): Promise<Measured[]> => {
  const random = randomFrom(seed);
  const measured: Measured[] = [];
  for (let round = 1; round <= rounds; round++) {
    say(`round ${round} of ${rounds}`);
    const seedOfRound = seed * 1_000 + round;
    for (const { scenario, system, effort } of shuffled(random, pairs))
      measured.push(await measure(bench, system, scenario, effort, seedOfRound));
  }
  return measured;
};
