import { startProcess, type Started, treeOf } from './processes.ts';
import type { Case } from './scenarios.ts';
import type { SystemSettings } from './settings.ts';

/** How a system is asked. */
export type Ask = { readonly path: string; readonly body: string; readonly headers: Readonly<Record<string, string>> };
export type System = {
  readonly name: string;
  readonly origin: string;
  /** Every process that answers for it, without PostgreSQL. */
  readonly pids: () => number[];
  readonly ask: (one: Case, token: string) => Ask;
};

const json = { 'content-type': 'application/json' };
const limitAsk: System['ask'] = ({ question, peer }) => ({ path: `/${question.name}`, body: JSON.stringify(peer), headers: json });
const postgraphileAsk: System['ask'] = ({ question, peer }) => ({
  path: '/graphql',
  body: JSON.stringify({ query: question.postgraphile, variables: peer }),
  headers: json,
});
const graphAsk =
  (path: string): System['ask'] =>
  ({ question, variables }, token) => ({
    path,
    body: JSON.stringify({ query: question.graph, variables }),
    headers: { ...json, authorization: `Bearer ${token}` },
  });

/** The main comparison. */
export const MAIN = ['limit', 'postgraphile', 'ours in one process', 'ours over HTTP', 'hive over HTTP', 'apollo over HTTP'] as const;
/** Our own comparisons, on S2 only: the same in one process with one thing taken away. */
export const WITHOUT = ['ours, plain', 'ours without RLS', 'ours without shield'] as const;
export type SystemName = (typeof MAIN)[number] | (typeof WITHOUT)[number];

export type Systems = { readonly all: readonly System[]; readonly stop: () => Promise<void> };

/** Starts every named system, one after the other. Those over HTTP share one process of subgraphs, since one system is driven at a time. */
export const startSystems = async (
  names: readonly SystemName[],
  settings: SystemSettings,
  flagsOf: (name: SystemName) => readonly string[] = () => [],
): Promise<Systems> => {
  const started: Started[] = [];
  const start = async (args: readonly string[], with_: SystemSettings, options: Parameters<typeof startProcess>[2] = {}) => {
    const one = await startProcess(args, with_, options);
    started.push(one);
    return one;
  };
  const stop = async () => void (await Promise.all(started.map((one) => one.stop())));
  try {
    const overHttp = names.some((name) => name.endsWith('over HTTP'));
    // Not in production mode: there a subgraph runs a foreign gateway's plans only when they are registered.
    const subgraphs = overHttp ? await start(['systems/ours.ts'], settings, { production: false }) : null;
    const beside = { ...settings, subgraphs: subgraphs?.said.subgraphs ?? {} };
    const all: System[] = [];
    for (const name of names) {
      const flags = flagsOf(name);
      const system = (one: Started, ask: (path: string) => System['ask'], also: Started[] = []): System => {
        const { origin, pathname } = new URL(one.said.url);
        return { name, origin, ask: ask(pathname), pids: () => [one, ...also].flatMap(({ pid }) => treeOf(pid)) };
      };
      const behind = subgraphs ? [subgraphs] : [];
      switch (name) {
        case 'limit':
          all.push(system(await start(['systems/limit.ts'], settings, { flags }), () => limitAsk));
          break;
        case 'postgraphile':
          all.push(system(await start(['peers/postgraphile/start.mjs'], settings, { flags }), () => postgraphileAsk));
          break;
        case 'ours in one process':
          all.push(system(await start(['systems/ours.ts'], settings, { flags }), graphAsk));
          break;
        case 'ours over HTTP':
          all.push(system(await start(['systems/ours-http.ts'], beside, { flags }), graphAsk, behind));
          break;
        case 'hive over HTTP':
          all.push(system(await start(['peers/hive/start.mjs'], beside, { flags }), graphAsk, behind));
          break;
        case 'apollo over HTTP':
          all.push(system(await start(['systems/stock-apollo.ts'], beside, { flags }), graphAsk, behind));
          break;
        case 'ours, plain':
          all.push(system(await start(['systems/ours-without.ts', 'nothing'], settings, { flags }), graphAsk));
          break;
        case 'ours without RLS':
          all.push(system(await start(['systems/ours-without.ts', 'rls'], settings, { flags }), graphAsk));
          break;
        case 'ours without shield':
          all.push(system(await start(['systems/ours-without.ts', 'shield'], settings, { flags }), graphAsk));
          break;
      }
    }
    return { all, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
