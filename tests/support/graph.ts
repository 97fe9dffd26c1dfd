import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { startGraph, type SubgraphName } from '@hoso/launcher/graph.ts';
import { loadAccountRules } from '@hoso/db/seed/load-account-rules.ts';
import { loadWithheldRights } from '@hoso/db/seed/load-withheld-rights.ts';
import type { OidcSettings } from '@hoso/gateway/src/oidc-provider.ts';
import { createLog, type Log } from '@hoso/shared/log.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { tokenSigner } from '@hoso/shared/token.ts';
import { fieldKey, rolePasswords, testDatabase } from './database.ts';
import { type Account, createWorld } from './world.ts';

// Answers are looked into by tests that know what they asked for.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Anything = any;
export type Answer<Data = Record<string, Anything>> = {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
  extensions?: unknown;
};
export type Ask = <Data = Record<string, Anything>>(query: string, variables?: Record<string, unknown>) => Promise<Answer<Data>>;

type Keys = { readonly bootstrapUrl: string; readonly signingKey: string; readonly pathKey: Buffer };
type Manner = {
  readonly transport?: 'local' | 'http';
  readonly log?: Log;
  readonly demoAccountsFile?: string;
  readonly province?: string;
  readonly keyFile?: string;
  readonly secondFactor?: 'REQUIRED' | 'OFFERED';
  readonly documents?: 'REGISTERED' | 'ANY';
  readonly heartbeat?: number;
  readonly oidc?: OidcSettings;
};

/** A graph over a database that stands already, and the ways to ask it. */
const serve = async (keys: Keys, manner: Manner) => {
  const {
    transport = 'local',
    log = createLog('silent'),
    demoAccountsFile,
    province = 'hung-yen',
    keyFile,
    secondFactor = 'OFFERED',
    documents = 'ANY',
    heartbeat,
    oidc,
  } = manner;
  const graph = await startGraph({
    ...keys,
    port: 0,
    host: '127.0.0.1',
    transport,
    province,
    rolePasswords,
    fieldKey: keyFile ?? fieldKey,
    log,
    demoAccountsFile,
    secondFactor,
    documents,
    ...(heartbeat && { heartbeat }),
    ...(oidc && { oidc }),
  });
  const signer = tokenSigner(keys.signingKey);
  const urlOf = (where: 'gateway' | SubgraphName) =>
    (where === 'gateway' ? graph.gatewayUrl : graph.subgraphUrls[where]).replace('localhost', '127.0.0.1');

  /** One POST, as any program would send it. */
  const post = (where: 'gateway' | SubgraphName, body: unknown, headers: Record<string, string> = {}) =>
    fetch(urlOf(where), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  const askWith =
    (where: 'gateway' | SubgraphName, headers: Record<string, string>): Ask =>
    async (query, variables = {}) =>
      (await (await post(where, { query, variables }, headers)).json()) as never;

  const tokenOf = async ({ secret }: Pick<Account, 'secret'>) => (await signer.sign(secret)).accessToken;

  return {
    graph,
    urlOf,
    post,
    tokenOf,
    /** Questions of a signed-in account, at the gateway unless a subgraph is named. */
    as: async (account: Account, where: 'gateway' | SubgraphName = 'gateway', headers: Record<string, string> = {}): Promise<Ask> =>
      askWith(where, { authorization: `Bearer ${await tokenOf(account)}`, ...headers }),
    /** Questions of nobody. */
    asNobody: (where: 'gateway' | SubgraphName = 'gateway', headers: Record<string, string> = {}): Ask => askWith(where, headers),
    stop: () => graph.stop(),
  };
};

/** The whole graph over a database with catalogs and nothing else: no province, nobody in it. */
export const startEmptyGraph = async (manner: Manner = {}) => {
  const database = await testDatabase();
  const policy = readPolicy(manner.province ?? 'hung-yen');
  await loadWithheldRights(database.bootstrap, policy);
  await loadAccountRules(database.bootstrap, policy);
  const keys: Keys = {
    bootstrapUrl: database.bootstrapUrl,
    signingKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    pathKey: randomBytes(32),
  };
  const served = await serve(keys, manner);
  return {
    ...served,
    database,
    pathKey: keys.pathKey,
    signingKey: keys.signingKey,
    /** The same system once more, over the same database, keys and accounts; stop it before this one. */
    alongside: (other: Manner) => serve(keys, other),
    stop: async () => {
      await served.stop();
      await database.drop();
    },
  };
};

/** The whole graph over a database of its own: real roles, real HTTP on free ports, no mock anywhere. */
export const startTestGraph = async (manner: Manner = {}) => {
  const graph = await startEmptyGraph(manner);
  return { ...(await createWorld(graph.database.bootstrap)), ...graph };
};
export type TestGraph = Awaited<ReturnType<typeof startTestGraph>>;
