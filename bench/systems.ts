import { graphFlags } from '@hoso/launcher/graph-flags.ts';
import { type Started, type StartOptions, startProcess } from './processes.ts';
import { treeOf } from './cpu-time.ts';
import type { Case } from './scenarios.ts';
import type { SystemSettings } from './settings.ts';

/** How a system is asked. */
export type Ask = { readonly path: string; readonly body: string; readonly headers: Readonly<Record<string, string>> };
export type System = {
  readonly name: SystemName;
  readonly origin: string;
  /** Every process that answers for it, without PostgreSQL. */
  readonly pids: () => number[];
  readonly ask: (one: Case, token: string) => Ask;
};

const json = { 'content-type': 'application/json' };
const askLimit: System['ask'] = ({ question, peer }) => ({ path: `/${question.name}`, body: JSON.stringify(peer), headers: json });
const askPostgraphile: System['ask'] = ({ question, peer }) => ({
  path: '/graphql',
  body: JSON.stringify({ query: question.postgraphile, variables: peer }),
  headers: json,
});
const askPostgraphileSignedIn: System['ask'] = (one, token) => {
  const ask = askPostgraphile(one, token);
  return { ...ask, headers: { ...ask.headers, authorization: `Bearer ${token}` } };
};
const askGraph: System['ask'] = ({ question, variables }, token) => ({
  path: '/graphql',
  body: JSON.stringify({ query: question.graph, variables }),
  headers: { ...json, authorization: `Bearer ${token}` },
});
/** With the units of the account, for whom the condition by unit is written into the statement. */
const askWithScope: System['ask'] = (one, token) => {
  const ask = askGraph(one, token);
  return { ...ask, headers: { ...ask.headers, 'user-agent': one.scope } };
};

type Kind = {
  /** The file that node runs in a process of its own, and its arguments. */
  readonly run: readonly string[];
  readonly ask: System['ask'];
  /** Our own graph, started with the product's options of node. The others keep what they come with. */
  readonly product?: true;
  /** It calls our subgraphs in another process. */
  readonly overHttp?: true;
  readonly env?: Readonly<Record<string, string>>;
};

const kinds = {
  limit: { run: ['systems/limit.ts'], ask: askLimit },
  postgraphile: { run: ['peers/postgraphile/start.mjs'], ask: askPostgraphile },
  'postgraphile with RLS': { run: ['peers/postgraphile/start.mjs', 'rls'], ask: askPostgraphileSignedIn },
  'ours in one process': { run: ['systems/ours.ts'], ask: askGraph, product: true },
  'ours over HTTP': { run: ['systems/ours-http.ts'], ask: askGraph, product: true, overHttp: true },
  'hive over HTTP': { run: ['peers/hive/start.mjs'], ask: askGraph, overHttp: true },
  'apollo over HTTP': { run: ['systems/stock-apollo.ts'], ask: askGraph, overHttp: true },
  'ours with RLS and shield': { run: ['systems/ours-without.ts', 'nothing'], ask: askWithScope, product: true },
  'ours without RLS': { run: ['systems/ours-without.ts', 'rls'], ask: askWithScope, product: true },
  'ours without shield': { run: ['systems/ours-without.ts', 'shield'], ask: askWithScope, product: true },
  // The product as `npm start` runs it where two processes may serve: the one place that says how.
  'ours in two processes': { run: ['systems/ours.ts'], ask: askGraph, product: true, env: { HOSO_PROCESSES: '2' } },
} as const satisfies Readonly<Record<string, Kind>>;

export type SystemName = keyof typeof kinds;

/** The main comparison; the first is the measure of the answers. */
export const MAIN = ['limit', 'postgraphile', 'ours in one process', 'ours over HTTP', 'hive over HTTP', 'apollo over HTTP'] as const;
/** PostGraphile at equal rights, on S2 only: nobody appoints through a view, and our audit is a function's. */
const AT_EQUAL_RIGHTS = ['postgraphile with RLS'] as const;
/** Our own comparisons, on S2 only: the same in one process with one thing taken away. */
export const WITHOUT = ['ours with RLS and shield', 'ours without RLS', 'ours without shield'] as const;
/** Those that a comparison asks unless told otherwise, and all that may be named. */
export const S2_ONLY: readonly SystemName[] = [...AT_EQUAL_RIGHTS, ...WITHOUT];
export const SYSTEM_NAMES: readonly SystemName[] = [...MAIN, ...S2_ONLY];
export const NAMEABLE = Object.keys(kinds) as readonly SystemName[];

export type StartingOptions = {
  /** Starts every system with the product's options of node, for who doubts what they do. */
  readonly flagsForAll?: boolean;
  /** Further options of node: profiles. */
  readonly moreFlags?: (name: SystemName) => readonly string[];
};
export type Systems = { readonly all: readonly System[]; readonly stop: () => Promise<void> };

/**
 * Starts every named system. Gateways over HTTP share one process with our five subgraphs, as it runs
 * in production: one system is driven at a time, so its CPU is the asked one's.
 */
export const startSystems = async (
  names: readonly SystemName[],
  settings: SystemSettings,
  { flagsForAll = false, moreFlags = () => [] }: StartingOptions = {},
): Promise<Systems> => {
  const started: Started[] = [];
  const stop = async () => void (await Promise.all(started.map((one) => one.stop())));
  const start = async (run: readonly string[], given: SystemSettings, options: StartOptions = {}): Promise<Started> => {
    const one = await startProcess(run, given, options);
    started.push(one);
    return one;
  };
  try {
    const asked = names.map((name): Kind & { name: SystemName } => ({ name, ...kinds[name] }));
    const subgraphs = asked.some(({ overHttp }) => overHttp) ? start(['systems/ours.ts'], settings, { flags: graphFlags }) : null;
    const startOne = async ({ name, run, ask, product, overHttp, env = {} }: Kind & { name: SystemName }): Promise<System> => {
      const behind = overHttp && subgraphs ? [await subgraphs] : [];
      const flags = [...(product || flagsForAll ? graphFlags : []), ...moreFlags(name)];
      const one = await start(run, { ...settings, subgraphs: behind[0]?.said.subgraphs ?? {} }, { flags, env });
      const { origin, pathname } = new URL(one.said.url);
      return {
        name,
        origin,
        ask: (asking, token) => {
          const made = ask(asking, token);
          // Stock Apollo answers at the root.
          return made.path === '/graphql' ? { ...made, path: pathname } : made;
        },
        pids: () => [one, ...behind].flatMap(({ pid }) => treeOf(pid)),
      };
    };
    // All at once; the first failure counts once the others have come up or failed too, so that none is forgotten.
    const starting = await Promise.allSettled(asked.map(startOne));
    const failed = starting.find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
    const all = starting.map((one) => (one as PromiseFulfilledResult<System>).value);
    return { all, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
