import { parseArgs } from 'node:util';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import type { ComparisonOptions } from './comparison.ts';
import type { Effort } from './rounds.ts';
import { SCENARIO_NAMES, type ScenarioName } from './scenarios.ts';
import { SYSTEM_NAMES } from './systems.ts';

export type Order =
  | ({ readonly what: 'comparison'; readonly quick: boolean } & ComparisonOptions)
  | { readonly what: 'growth'; readonly most: number; readonly effort: Effort };

const USAGE = 'Cách dùng: npm run bench [-- --quick | --growth | --people 100000 --rounds 9 …]; xem bench/README.md.';
const OPTIONS = {
  quick: { type: 'boolean' },
  growth: { type: 'boolean' },
  most: { type: 'string' },
  people: { type: 'string' },
  units: { type: 'string' },
  rounds: { type: 'string' },
  requests: { type: 'string' },
  scenarios: { type: 'string' },
  systems: { type: 'string' },
  profile: { type: 'string' },
  seed: { type: 'string' },
} as const;
type Given = { quick?: boolean; growth?: boolean } & { [name in Exclude<keyof typeof OPTIONS, 'quick' | 'growth'>]?: string };

const given = (args: readonly string[]): Given => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    throw new StartRefusal(`Không hiểu "${args.join(' ')}". ${USAGE}`);
  }
};

const whole = (option: string, text: string, from: number, to: number): number => {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(number >= from && number <= to))
    throw new StartRefusal(`--${option} phải là số nguyên từ ${from} đến ${to}, nhận được "${text}". ${USAGE}`);
  return number;
};

/** Those named, by comma, in the order they have here; `S4` names both S4. */
const chosen = <Name extends string>(option: string, text: string, all: readonly Name[]): readonly Name[] => {
  const wanted = text.split(',').map((one) => one.trim());
  const named = (name: Name, one: string) => name === one || (name.startsWith(`${one} `) && one.startsWith('S'));
  const unknown = wanted.find((one) => !all.some((name) => named(name, one)));
  if (unknown !== undefined)
    throw new StartRefusal(`--${option} không có "${unknown}": hãy chọn trong ${all.map((one) => `"${one}"`).join(', ')}.`);
  return all.filter((name) => wanted.some((one) => named(name, one)));
};

const apart = (values: Given, mode: 'quick' | 'growth', others: readonly (keyof Given)[]): void => {
  const other = others.find((name) => values[name] !== undefined);
  if (values[mode] && other) throw new StartRefusal(`--${mode} không đi cùng --${other}: hãy bỏ một trong hai.`);
};

const MOST_PEOPLE = 1_000_000;
const FEWEST_PEOPLE = 10_000;

/** What `npm run bench` is asked to do. Throws StartRefusal that names the option, the value and what there is instead. */
export const readOrder = (args: readonly string[]): Order => {
  const values = given(args);
  apart(values, 'quick', ['growth', 'most']);
  apart(values, 'growth', ['people', 'units', 'scenarios', 'systems', 'profile']);
  if (values.most !== undefined && !values.growth) throw new StartRefusal(`--most chỉ đi cùng --growth. ${USAGE}`);
  const { quick = false } = values;
  const number = (option: 'most' | 'people' | 'rounds' | 'requests' | 'seed', usual: number, from: number, to: number): number =>
    values[option] === undefined ? usual : whole(option, values[option], from, to);
  const effort: Effort = {
    rounds: number('rounds', quick ? 2 : 9, 1, 1_000),
    requests: number('requests', quick ? 10 : 120, 1, 100_000),
    warmUp: quick ? 3 : 20,
    firstWarmUp: quick ? 10 : 200,
    checked: quick ? 3 : 8,
    connections: 10,
    seed: number('seed', 1, 0, 1_000_000),
  };
  if (values.growth) return { what: 'growth', most: number('most', MOST_PEOPLE, FEWEST_PEOPLE, MOST_PEOPLE), effort };
  return {
    what: 'comparison',
    quick,
    people: number('people', quick ? FEWEST_PEOPLE : 100_000, FEWEST_PEOPLE, MOST_PEOPLE),
    units: values.units === undefined ? undefined : whole('units', values.units, 330, 20_000),
    effort,
    onlyScenarios: values.scenarios === undefined ? undefined : chosen<ScenarioName>('scenarios', values.scenarios, SCENARIO_NAMES),
    onlySystems: values.systems === undefined ? undefined : chosen('systems', values.systems, SYSTEM_NAMES),
    profileFolder: values.profile,
  };
};
