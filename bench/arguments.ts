import { parseArgs } from 'node:util';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import type { ComparisonOptions } from './comparison.ts';
import type { Size } from './database.ts';
import { SIZES } from './growth.ts';
import type { Effort } from './rounds.ts';
import { SCENARIO_NAMES, type ScenarioName } from './scenarios.ts';
import { NAMEABLE } from './systems.ts';

export type Order =
  | ({ readonly what: 'comparison' } & ComparisonOptions)
  | {
      readonly what: 'growth';
      readonly sizes: readonly Size[];
      readonly onlyScenarios: readonly ScenarioName[] | undefined;
      readonly effort: Effort;
    }
  | { readonly what: 'throughput'; readonly size: Size; readonly effort: Effort }
  | { readonly what: 'quota-report'; readonly size: Size; readonly effort: Effort }
  | { readonly what: 'reorganisation'; readonly size: Size; readonly effort: Effort }
  | { readonly what: 'obligations'; readonly size: Size; readonly requests: number }
  | { readonly what: 'sign-in'; readonly size: Size; readonly seconds: number }
  | { readonly what: 'audit'; readonly size: Size; readonly rounds: number; readonly requests: number; readonly entries: number };

const USAGE =
  'Cách dùng: npm run bench [-- --quick | --growth | --throughput | --quota-report | --reorganisation | --obligations | --audit | --sign-in | --people 100000 --rounds 12 …]; xem bench/README.md.';
const OPTIONS = {
  quick: { type: 'boolean' },
  growth: { type: 'boolean' },
  throughput: { type: 'boolean' },
  'quota-report': { type: 'boolean' },
  reorganisation: { type: 'boolean' },
  obligations: { type: 'boolean' },
  audit: { type: 'boolean' },
  'sign-in': { type: 'boolean' },
  'flags-for-all': { type: 'boolean' },
  sizes: { type: 'string' },
  most: { type: 'string' },
  people: { type: 'string' },
  units: { type: 'string' },
  rounds: { type: 'string' },
  requests: { type: 'string' },
  entries: { type: 'string' },
  scenarios: { type: 'string' },
  systems: { type: 'string' },
  profile: { type: 'string' },
  seed: { type: 'string' },
} as const;
/** Options without a value. */
type Flag = { [name in keyof typeof OPTIONS]: (typeof OPTIONS)[name]['type'] extends 'boolean' ? name : never }[keyof typeof OPTIONS];
type Given = { [name in Flag]?: boolean } & { [name in Exclude<keyof typeof OPTIONS, Flag>]?: string };

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

const apart = (values: Given, mode: Flag, others: readonly (keyof Given)[]): void => {
  const other = others.find((name) => values[name] !== undefined);
  if (values[mode] && other) throw new StartRefusal(`--${mode} không đi cùng --${other}: hãy bỏ một trong hai.`);
};

const MOST_PEOPLE = 1_000_000;
const FEWEST_PEOPLE = 10_000;
const MOST_UNITS = 20_000;
const FEWEST_UNITS = 200;

/** Until a server of node has compiled what a scenario needs: S2 goes through most of the code, the others find much of theirs done. */
const WARM_UP: Effort['firstWarmUp'] = { S1: 600, S2: 2_500, S3: 400, 'S4 province': 200, 'S4 narrow': 300, S5: 300, S6: 300 };
/** Statements get prepared, and the code is half compiled. */
const QUICK_WARM_UP: Effort['firstWarmUp'] = { S1: 10, S2: 80, S3: 10, 'S4 province': 10, 'S4 narrow': 10, S5: 10, S6: 10 };

/** `10000:200,20000`: people, and the units of a province where they are named. */
const sizesIn = (text: string): readonly Size[] =>
  text.split(',').map((one) => {
    const [people = '', units, ...more] = one.trim().split(':');
    if (more.length > 0) throw new StartRefusal(`--sizes có dạng 10000:200,100000 (số người:số đơn vị), nhận được "${text}". ${USAGE}`);
    return {
      people: whole('sizes', people, FEWEST_PEOPLE, MOST_PEOPLE),
      units: units === undefined ? undefined : whole('sizes', units, FEWEST_UNITS, MOST_UNITS),
    };
  });

/** What `npm run bench` is asked to do. Throws StartRefusal that names the option, the value and what there is instead. */
export const readOrder = (args: readonly string[]): Order => {
  const values = given(args);
  apart(values, 'sign-in', ['growth', 'throughput', 'scenarios', 'systems', 'profile', 'flags-for-all', 'rounds', 'requests', 'seed']);
  apart(values, 'growth', ['throughput', 'people', 'units', 'systems', 'profile', 'flags-for-all']);
  apart(values, 'quota-report', ['growth', 'throughput', 'scenarios', 'systems', 'profile', 'flags-for-all', 'requests']);
  apart(values, 'throughput', ['scenarios', 'systems', 'profile', 'flags-for-all']);
  apart(values, 'reorganisation', ['growth', 'throughput', 'scenarios', 'systems', 'profile', 'flags-for-all', 'requests']);
  apart(values, 'obligations', ['growth', 'throughput', 'quick', 'scenarios', 'systems', 'profile', 'flags-for-all', 'rounds', 'seed']);
  apart(values, 'audit', [
    'growth',
    'throughput',
    'quota-report',
    'reorganisation',
    'obligations',
    'scenarios',
    'systems',
    'profile',
    'flags-for-all',
    'seed',
  ]);
  if (values.entries !== undefined && !values.audit) throw new StartRefusal(`--entries chỉ đi cùng --audit. ${USAGE}`);
  const onlyWithGrowth = (['most', 'sizes'] as const).find((name) => values[name] !== undefined && !values.growth);
  if (onlyWithGrowth) throw new StartRefusal(`--${onlyWithGrowth} chỉ đi cùng --growth. ${USAGE}`);
  const { quick = false } = values;
  const number = (
    option: 'most' | 'people' | 'units' | 'rounds' | 'requests' | 'entries' | 'seed',
    usual: number,
    from: number,
    to: number,
  ): number => (values[option] === undefined ? usual : whole(option, values[option], from, to));
  if (values.obligations)
    return {
      what: 'obligations',
      size: {
        people: number('people', 100_000, FEWEST_PEOPLE, MOST_PEOPLE),
        units: values.units === undefined ? 5_000 : whole('units', values.units, FEWEST_UNITS, MOST_UNITS),
      },
      requests: number('requests', 60, 5, 1_000),
    };
  if (values['sign-in'])
    return {
      what: 'sign-in',
      size: {
        people: number('people', quick ? FEWEST_PEOPLE : 100_000, FEWEST_PEOPLE, MOST_PEOPLE),
        units: values.units === undefined ? undefined : whole('units', values.units, FEWEST_UNITS, MOST_UNITS),
      },
      seconds: quick ? 5 : 20,
    };
  if (values.audit)
    return {
      what: 'audit',
      size: {
        people: number('people', quick ? FEWEST_PEOPLE : 100_000, FEWEST_PEOPLE, MOST_PEOPLE),
        units: values.units === undefined ? undefined : whole('units', values.units, FEWEST_UNITS, MOST_UNITS),
      },
      rounds: number('rounds', quick ? 4 : 10, 2, 1_000),
      requests: number('requests', quick ? 100 : 300, 10, 100_000),
      entries: number('entries', quick ? 100_000 : 1_000_000, 1_000, 10_000_000),
    };
  const effort: Effort = {
    rounds: number('rounds', quick ? 5 : 12, 1, 1_000),
    othersEvery: quick ? 5 : 4,
    requests: number('requests', quick ? 15 : 100, 1, 100_000),
    warmUp: quick ? 3 : 50,
    firstWarmUp: quick ? QUICK_WARM_UP : WARM_UP,
    checked: quick ? 3 : 8,
    connections: 10,
    seed: number('seed', 1, 0, 1_000_000),
  };
  const onlyScenarios = values.scenarios === undefined ? undefined : chosen<ScenarioName>('scenarios', values.scenarios, SCENARIO_NAMES);
  if (values.growth) {
    const most = number('most', MOST_PEOPLE, FEWEST_PEOPLE, MOST_PEOPLE);
    const sizes = (values.sizes === undefined ? SIZES : sizesIn(values.sizes)).filter(({ people }) => people <= most);
    return { what: 'growth', sizes, onlyScenarios, effort };
  }
  if (values.reorganisation) {
    // With the communes that are added, a tree of 5,000 units.
    const size = { people: number('people', 100_000, 30_000, MOST_PEOPLE), units: number('units', 3_500, FEWEST_UNITS, MOST_UNITS) };
    return { what: 'reorganisation', size, effort: { ...effort, rounds: number('rounds', quick ? 1 : 5, 1, 100) } };
  }
  const size: Size = {
    people: number('people', quick ? FEWEST_PEOPLE : 100_000, FEWEST_PEOPLE, MOST_PEOPLE),
    units: values.units === undefined ? undefined : whole('units', values.units, FEWEST_UNITS, MOST_UNITS),
  };
  // The tree that the aim is set for.
  if (values['quota-report']) return { what: 'quota-report', size: { ...size, units: size.units ?? (quick ? undefined : 5_000) }, effort };
  if (values.throughput) return { what: 'throughput', size, effort };
  return {
    what: 'comparison',
    quick,
    ...size,
    effort,
    onlyScenarios,
    onlySystems: values.systems === undefined ? undefined : chosen('systems', values.systems, NAMEABLE),
    flagsForAll: values['flags-for-all'] ?? false,
    profileFolder: values.profile,
  };
};
