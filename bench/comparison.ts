import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { loadAverage } from './cpu-time.ts';
import { openProvince } from './opened-province.ts';
import { installPeers } from './peers.ts';
import { figuresOf, type Results, targetsOf } from './report.ts';
import { compareAnswers, type Disqualified, type Effort, type Pair, runRounds, warmUp } from './rounds.ts';
import type { ScenarioName } from './scenarios.ts';
import { S2_ONLY, startSystems, SYSTEM_NAMES, type SystemName } from './systems.ts';

export type ComparisonOptions = {
  readonly quick: boolean;
  readonly people: number;
  readonly units?: number | undefined;
  readonly effort: Effort;
  readonly onlyScenarios?: readonly ScenarioName[] | undefined;
  readonly onlySystems?: readonly SystemName[] | undefined;
  /** Every system runs with the product's options of node. */
  readonly flagsForAll?: boolean | undefined;
  /** A folder for CPU profiles of every server; the figures then mean little. */
  readonly profileFolder?: string | undefined;
};

/** Comparisons of one thing alone are asked S2 only. */
const answersIn = (scenario: ScenarioName, system: SystemName): boolean => scenario === 'S2' || !S2_ONLY.includes(system);

/** All systems side by side: answers first, then rounds. */
export const compareSystems = async (options: ComparisonOptions, say: (line: string) => void): Promise<Results> => {
  const { quick, people, units, effort, onlyScenarios, onlySystems, flagsForAll = false, profileFolder } = options;
  const loadBefore = loadAverage();
  const names = onlySystems ?? SYSTEM_NAMES;
  await installPeers(say);
  const { bench, settings, scenarios: all, units: counted, close } = await openProvince({ people, units }, say);
  const scenarios = all.filter(({ name }) => onlyScenarios?.includes(name) ?? true);

  say('Khởi động các hệ thống …');
  const moreFlags = (name: SystemName) =>
    profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${join(resolve(profileFolder), name.replaceAll(/\W+/g, '-'))}`] : [];
  const systems = await startSystems(names, settings, { flagsForAll, moreFlags });

  say('So các câu trả lời …');
  const disqualified: Disqualified[] = [];
  const pairs: Pair[] = [];
  for (const scenario of scenarios) {
    const asked = systems.all.filter(({ name }) => answersIn(scenario.name, name));
    const faults = await compareAnswers(bench, asked, scenario, effort);
    disqualified.push(...faults);
    for (const system of asked) if (!faults.some((one) => one.system === system.name)) pairs.push({ scenario, system, effort });
  }
  for (const { system, scenario, why } of disqualified) say(`BỊ LOẠI: ${system} trong ${scenario}: ${why}`);

  say(`Làm nóng: mỗi hệ thống ${effort.firstWarmUp.S2} yêu cầu S2, ít hơn ở các kịch bản khác …`);
  await warmUp(bench, pairs, effort);
  const { measured, disqualified: later } = await runRounds(bench, pairs, effort, say);
  disqualified.push(...later);
  await systems.stop();
  await close();

  const asked = (scenario: ScenarioName) => pairs.filter((pair) => pair.scenario.name === scenario).map(({ system }) => system.name);
  const stands = (scenario: ScenarioName) => (system: SystemName) =>
    !disqualified.some((one) => one.scenario === scenario && one.system === system);
  const figures = (scenario: ScenarioName) =>
    Object.fromEntries(
      asked(scenario)
        .filter(stands(scenario))
        .map((system) => [system, figuresOf(measured.filter((one) => one.scenario === scenario && one.system === system))]),
    );
  return {
    at: new Date().toISOString().slice(0, 16),
    quick,
    machine: `${cpus().length} × ${cpus()[0]!.model}, Node ${process.versions.node}`,
    people,
    units: counted,
    rounds: effort.rounds,
    roundsOfOthers: Math.ceil(effort.rounds / effort.othersEvery),
    requests: effort.requests,
    connections: effort.connections,
    warmUp: effort.firstWarmUp.S2,
    loadBefore,
    targets: targetsOf(figures('S2'), scenarios.some(({ name }) => name === 'S2') ? names : []),
    disqualified,
    scenarios: Object.fromEntries(scenarios.map(({ name, title }) => [name, { title, systems: figures(name) }])),
  };
};
