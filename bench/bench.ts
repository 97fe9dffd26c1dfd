import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareSystems } from './comparison.ts';
import { growthChart } from './growth-chart.ts';
import { COST_WITHIN, type Grown, growthOf, measureSize, SIZES, THROUGHPUT_AT_LEAST } from './growth.ts';
import { asMarkdown, succeeded } from './report.ts';
import type { Effort } from './rounds.ts';

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    /** How the product's own cost grows with the province, instead of the comparison. */
    growth: { type: 'boolean', default: false },
    /** The largest province of the growth runs. */
    most: { type: 'string', default: '1000000' },
    people: { type: 'string' },
    units: { type: 'string' },
    rounds: { type: 'string' },
    requests: { type: 'string' },
    /** Only these, by comma; a part is looked at, not kept. */
    scenarios: { type: 'string' },
    systems: { type: 'string' },
    /** A folder for CPU profiles. */
    profile: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const say = (line: string) => console.log(line);
const keep = (file: string, content: string) => writeFileSync(new URL(file, import.meta.url), content);

const effort: Effort = {
  rounds: Number(given.rounds ?? (given.quick ? 3 : 9)),
  requests: Number(given.requests ?? (given.quick ? 20 : 120)),
  warmUp: given.quick ? 5 : 20,
  connections: 10,
  seed: Number(given.seed),
};

const runComparison = async (): Promise<boolean> => {
  const results = await compareSystems(
    {
      people: Number(given.people ?? (given.quick ? 10_000 : 100_000)),
      units: given.units ? Number(given.units) : undefined,
      effort,
      firstWarmUp: given.quick ? 20 : 200,
      onlyScenarios: given.scenarios?.split(','),
      onlySystems: given.systems?.split(','),
      profileFolder: given.profile,
    },
    say,
  );
  const table = asMarkdown(results);
  if (!given.scenarios && !given.systems && !given.profile) {
    keep('results.json', `${JSON.stringify(results, null, 2)}\n`);
    keep('results.md', table);
  }
  say(`\n${table}`);
  return succeeded(results);
};

const runGrowth = async (): Promise<boolean> => {
  const grown: Grown[] = [];
  for (const size of SIZES.filter(({ people }) => people <= Number(given.most))) grown.push(await measureSize(size, effort, say));
  const growth = growthOf(grown);
  keep('growth.json', `${JSON.stringify({ grown, growth }, null, 2)}\n`);
  keep('growth.svg', growthChart(grown));
  for (const { people, units, cpuMs, throughput } of grown)
    say(
      `${people} people, ${units} units: ${Object.entries(cpuMs)
        .map(([name, ms]) => `${name} ${ms.toFixed(2)} ms`)
        .join(', ')}; ${throughput.one.toFixed(0)} requests a second on one connection, ${throughput.sixteen.toFixed(0)} on sixteen`,
    );
  for (const [scenario, times] of Object.entries(growth)) say(`${scenario}: ${times.toFixed(2)}× (within ${COST_WITHIN}×)`);
  const scales = grown.every(({ throughput }) => throughput.sixteen >= THROUGHPUT_AT_LEAST * throughput.one);
  return scales && Object.values(growth).every((times) => times <= COST_WITHIN);
};

process.exitCode = (await (given.growth ? runGrowth() : runComparison())) ? 0 : 1;
