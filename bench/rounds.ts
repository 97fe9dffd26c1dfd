import type { Pool } from '@hoso/db/session.ts';
import type { TokenSigner } from '@hoso/shared/token.ts';
import { openSessions } from './accounts.ts';
import { canonical, difference } from './canonical.ts';
import { cpuOf, cpuOfPostgres, memoryOf } from './cpu-time.ts';
import { type Answered, drive } from './drive.ts';
import { randomFrom, shuffled } from './random.ts';
import { type Case, forgetAppointed, type Scenario, type ScenarioName } from './scenarios.ts';
import type { System } from './systems.ts';

export type Measured = {
  readonly scenario: string;
  readonly system: string;
  readonly cpuMs: number;
  readonly postgresMs: number;
  readonly latenciesMs: readonly number[];
  readonly memoryMb: number;
  /** People or units in an answer, on average; null where that is no measure of it. */
  readonly held: number | null;
};
/** A system that gave another answer than the limit, or none, and where. */
export type Disqualified = { readonly system: string; readonly scenario: string; readonly why: string };

export type Bench = { readonly bootstrap: Pool; readonly postmaster: number; readonly signer: TokenSigner };
export type Effort = {
  /** Rounds of S2, which decides the targets. */
  readonly rounds: number;
  /** The other scenarios take part in the first round of every so many. */
  readonly othersEvery: number;
  /** Requests measured per round, after those that warm up and are dropped. */
  readonly requests: number;
  /** Enough for connections that closed while others were asked: each system closes its idle ones, and a new one of PostgreSQL knows no statement. */
  readonly warmUp: number;
  /**
   * Requests of a scenario that each system is asked before the first round: statements get prepared, and code compiled. A
   * server of node needs two or three thousand requests of one kind for it, and then runs for weeks.
   */
  readonly firstWarmUp: Readonly<Record<ScenarioName, number>>;
  /** Requests of each scenario whose answers are compared. */
  readonly checked: number;
  readonly connections: number;
  readonly seed: number;
};

/** A session and a token of its own for every request. */
const asksOf = async ({ bootstrap, signer }: Bench, system: System, cases: readonly Case[]) => {
  const tokens = await openSessions(
    bootstrap,
    signer,
    cases.map(({ accountId }) => accountId),
  );
  return cases.map((one, i) => system.ask(one, tokens[i]!));
};

/** Only errors and refused appointments have a message; no question asks for one otherwise. */
const refused = (text: string): boolean => !/^\{"data"\s*:/.test(text) || text.includes('"errors":') || text.includes('"message":');

type Answer = { readonly [key: string]: never };

/** What is wrong with an answer that should say the same as another, or null. An empty answer proves nothing, so it is a fault too. */
const faultIn = (text: string, expected: string | undefined): string | null => {
  if (refused(text)) return text.slice(0, 400);
  const said = canonical((JSON.parse(text) as { data: Answer }).data) as Answer;
  if (Object.values(said).includes(null as never)) return 'an empty answer';
  return expected === undefined ? null : difference(canonical((JSON.parse(expected) as { data: Answer }).data), said);
};

/** Asks every system the same things, one after the other; what the first answers is the measure. Who answers otherwise is disqualified. */
export const compareAnswers = async (
  bench: Bench,
  systems: readonly System[],
  scenario: Scenario,
  { seed, checked }: Effort,
): Promise<Disqualified[]> => {
  const found: Disqualified[] = [];
  let expected: readonly string[] = [];
  for (const system of systems) {
    const random = randomFrom(seed);
    const cases = Array.from({ length: checked }, () => scenario.draw(random));
    const answers = (await drive(system.origin, await asksOf(bench, system, cases), 1)).map(({ text }) => text);
    const why = answers.map((text, i) => faultIn(text, expected[i])).find((fault) => fault !== null);
    if (why) found.push({ system: system.name, scenario: scenario.name, why });
    else if (expected.length === 0) expected = answers;
    // The next system finds the province as this one found it.
    await forgetAppointed(bench.bootstrap);
  }
  return found;
};

/** People or units in an answer to one of these, on average, where all ask the same and it holds them. */
const heldIn = (cases: readonly Case[], answers: readonly Answered[]): number | null => {
  const [key, ...others] = new Set(cases.map(({ question }) => question.holds));
  if (key === undefined || others.length > 0) return null;
  return answers.reduce((sum, { text }) => sum + text.split(`"${key}":`).length - 1, 0) / answers.length;
};

const measure = async (
  bench: Bench,
  system: System,
  scenario: Scenario,
  { requests, warmUp, connections }: Effort,
  seed: number,
): Promise<Measured | Disqualified> => {
  const random = randomFrom(seed);
  const cases = Array.from({ length: warmUp + requests }, () => scenario.draw(random));
  const asks = await asksOf(bench, system, cases);
  await drive(system.origin, asks.slice(0, warmUp), connections);
  const spent = () => ({ servers: cpuOf(system.pids()), postgres: cpuOfPostgres(bench.postmaster) });
  const before = spent();
  const answers = await drive(system.origin, asks.slice(warmUp), connections);
  const after = spent();
  const fault = answers.find(({ text }) => refused(text));
  if (fault) return { system: system.name, scenario: scenario.name, why: fault.text.slice(0, 400) };
  const postgresMs = (after.postgres - before.postgres) / requests;
  return {
    scenario: scenario.name,
    system: system.name,
    cpuMs: (after.servers - before.servers) / requests + postgresMs,
    postgresMs,
    latenciesMs: answers.map(({ ms }) => ms),
    memoryMb: memoryOf(system.pids()),
    held: heldIn(cases, answers),
  };
};

/** A system that is asked a scenario, and how much. */
export type Pair = { readonly scenario: Scenario; readonly system: System; readonly effort: Effort };

/**
 * The pairs of a round in random order: scenario by scenario, so that the systems that are compared are asked within the
 * same seconds, and those that write last, so that no reading pays for what they leave to PostgreSQL.
 */
export const orderOf = <P extends { readonly scenario: Pick<Scenario, 'name' | 'writes'> }>(
  random: () => number,
  pairs: readonly P[],
): P[] => {
  const names = [...new Set(pairs.map(({ scenario }) => scenario.name))];
  const writes = (name: ScenarioName) => pairs.some(({ scenario }) => scenario.name === name && scenario.writes);
  return shuffled(random, names)
    .sort((a, b) => Number(writes(a)) - Number(writes(b)))
    .flatMap((name) =>
      shuffled(
        random,
        pairs.filter(({ scenario }) => scenario.name === name),
      ),
    );
};

/** What was written is tidied up between two measurements: neither a checkpoint nor autovacuum shall fall into one of them. */
const settle = async (bootstrap: Pool): Promise<void> => {
  await bootstrap.unsafe(
    'vacuum (analyze) accounts.session, accounts.audit_entry, personnel.request, personnel.person, personnel.record, personnel.assignment, personnel.decision',
  );
  await bootstrap.unsafe('checkpoint');
};

/**
 * Every pair once a round, in another order each time. The systems of a round are asked the same things; each round has
 * parameters, accounts and sessions that no other had. A system that answers an error is asked no more.
 */
export const runRounds = async (
  bench: Bench,
  pairs: readonly Pair[],
  { rounds, othersEvery, seed }: Pick<Effort, 'rounds' | 'othersEvery' | 'seed'>,
  say: (line: string) => void,
): Promise<{ readonly measured: readonly Measured[]; readonly disqualified: readonly Disqualified[] }> => {
  const random = randomFrom(seed);
  const measured: Measured[] = [];
  const disqualified: Disqualified[] = [];
  let standing = pairs;
  for (let round = 1; round <= rounds; round++) {
    say(`Vòng ${round}/${rounds}`);
    const seedOfRound = seed * 1_000 + round;
    const asked = standing.filter(({ scenario }) => scenario.name === 'S2' || (round - 1) % othersEvery === 0);
    for (const pair of orderOf(random, asked)) {
      const outcome = await measure(bench, pair.system, pair.scenario, pair.effort, seedOfRound);
      if ('cpuMs' in outcome) measured.push(outcome);
      else {
        disqualified.push(outcome);
        standing = standing.filter((one) => one !== pair);
      }
    }
    await settle(bench.bootstrap);
  }
  return { measured, disqualified };
};

/** Asks every pair what warms it up before anything is measured. */
export const warmUp = (bench: Bench, pairs: readonly Pair[], { seed, firstWarmUp }: Effort) =>
  runRounds(
    bench,
    pairs.map((pair) => ({ ...pair, effort: { ...pair.effort, warmUp: 0, requests: firstWarmUp[pair.scenario.name] } })),
    { rounds: 1, othersEvery: 1, seed: seed + 1 },
    () => {},
  );
