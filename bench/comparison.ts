import { cpus } from 'node:os';
import { join } from 'node:path';
import { loadAverage } from './cpu-time.ts';
import { openProvince } from './opened-province.ts';
import { installPeers } from './peers.ts';
import { figuresOf, type Results, targetsOf } from './report.ts';
import { compareAnswers, type Disqualified, type Effort, runRounds } from './rounds.ts';
import { MAIN, startSystems, type SystemName, WITHOUT } from './systems.ts';

export type ComparisonOptions = {
  readonly people: number;
  readonly units?: number | undefined;
  readonly effort: Effort;
  /** Requests of each kind that every system answers before anything is measured: code gets compiled, statements prepared. */
  readonly firstWarmUp: number;
  readonly onlyScenarios?: readonly string[] | undefined;
  readonly onlySystems?: readonly string[] | undefined;
  readonly profileFolder?: string | undefined;
};

/** S2 decides the targets, so it is measured longest. */
const effortOf = (scenario: string, effort: Effort): Effort => (scenario === 'S2' ? { ...effort, requests: effort.requests * 2 } : effort);

/** Our comparisons with ourselves are asked S2 only. */
const answersIn = (scenario: string, system: string): boolean => scenario === 'S2' || (MAIN as readonly string[]).includes(system);

/** All systems side by side: answers first, then rounds. */
export const compareSystems = async (options: ComparisonOptions, say: (line: string) => void): Promise<Results> => {
  const { people, effort, onlyScenarios, onlySystems, profileFolder } = options;
  const loadBefore = loadAverage();
  installPeers(say);
  say(`a province of ${people} people …`);
  const province = await openProvince({ people, units: options.units }, say);
  const { bench } = province;
  const undo = [province.close];
  try {
    const scenarios = province.scenarios.filter(({ name }) => onlyScenarios?.includes(name) ?? true);
    const names = [...MAIN, ...WITHOUT].filter((name) => onlySystems?.includes(name) ?? true);
    const flagsOf = (name: SystemName) =>
      profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${join(profileFolder, name.replaceAll(/\W+/g, '-'))}`] : [];
    say('starting the systems …');
    const systems = await startSystems(names, province.settings, flagsOf);
    undo.push(systems.stop);

    say('comparing answers …');
    const disqualified: Disqualified[] = [];
    for (const scenario of scenarios)
      disqualified.push(
        ...(await compareAnswers(
          bench,
          systems.all.filter(({ name }) => answersIn(scenario.name, name)),
          scenario,
          effort.seed,
        )),
      );
    for (const { system, scenario, why } of disqualified) say(`DISQUALIFIED ${system} in ${scenario}: ${why}`);
    const pairs = scenarios.flatMap((scenario) =>
      systems.all
        .filter(({ name }) => answersIn(scenario.name, name))
        .filter(({ name }) => !disqualified.some((one) => one.system === name && one.scenario === scenario.name))
        .map((system) => ({ scenario, system, effort: effortOf(scenario.name, effort) })),
    );

    say('warming up …');
    const warming = pairs.map((pair) => ({ ...pair, effort: { ...effort, warmUp: 0, requests: options.firstWarmUp } }));
    await runRounds(bench, warming, { ...effort, rounds: 1, seed: effort.seed + 1 }, () => {});
    const measured = await runRounds(bench, pairs, effort, say);

    const figures = Object.fromEntries(
      scenarios.map(({ name: scenario, title }) => {
        const asked = pairs.filter((pair) => pair.scenario.name === scenario).map(({ system }) => system.name);
        const figure = (system: string) => figuresOf(measured.filter((one) => one.scenario === scenario && one.system === system));
        return [scenario, { title, systems: Object.fromEntries(asked.map((system) => [system, figure(system)])) }];
      }),
    );
    return {
      at: new Date().toISOString().slice(0, 16),
      machine: `${cpus().length} × ${cpus()[0]!.model}, Node ${process.versions.node}`,
      people,
      units: province.units,
      rounds: effort.rounds,
      loadBefore,
      targets: targetsOf(figures['S2']?.systems ?? {}),
      disqualified,
      scenarios: figures,
    };
  } finally {
    for (const one of undo.reverse()) await one();
  }
};
