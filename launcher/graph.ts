import { connect, urlAs } from '@hoso/db/connect.ts';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import type { KeySource } from '@hoso/db/key-encryption.ts';
import { outliveLostConnections } from '@hoso/db/lost-connections.ts';
import type { LoginRole } from '@hoso/db/roles.ts';
import type { Pool } from '@hoso/db/session.ts';
import * as accounts from '@hoso/accounts/src/subgraph.ts';
import { subgraphNames as subgraphOrder, type SubgraphName } from '@hoso/gateway/compose.ts';
import { explorer } from '@hoso/client-explorer/src/explorer.ts';
import { gatewayContext } from '@hoso/gateway/src/context.ts';
import { executable } from '@hoso/gateway/src/executable-gateway.ts';
import { createGateway } from '@hoso/gateway/src/gateway.ts';
import { type HttpSource, httpSource } from '@hoso/gateway/src/http-source.ts';
import type { OidcSettings } from '@hoso/gateway/src/oidc-provider.ts';
import { oidcSignIn } from '@hoso/gateway/src/oidc-sign-in.ts';
import { type LocalSubgraph, localSource } from '@hoso/gateway/src/local-source.ts';
import * as organization from '@hoso/organization/src/subgraph.ts';
import * as payroll from '@hoso/payroll/src/subgraph.ts';
import * as personnel from '@hoso/personnel/src/subgraph.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import { eventStreams } from '@hoso/shared/event-stream.ts';
import { fetchedOperations } from '@hoso/shared/fetched-operation.ts';
import { type GraphServer, serveGraph } from '@hoso/shared/http-server.ts';
import type { Log } from '@hoso/shared/log.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { isProduction } from '@hoso/shared/production.ts';
import { registeredDocuments } from '@hoso/shared/registered-documents.ts';
import { tokenEndpoint } from '@hoso/shared/token-endpoint.ts';
import { tokenSigner, tokenVerifier } from '@hoso/shared/token.ts';
import * as training from '@hoso/training/src/subgraph.ts';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { openPools } from './pools.ts';
import { noteSessionsSeen } from './sessions-seen.ts';
import { hearNews } from './told-news.ts';

/** The subgraphs in the order of their ports. */
export { subgraphOrder, type SubgraphName };

/** Whether the gateway runs registered documents of clients and, of others, those of developers' accounts; or any. */
export type RunnableDocuments = 'REGISTERED' | 'ANY';

export type GraphSettings = {
  /** Port of the gateway; the subgraphs take the next five. 0 takes any free ports. */
  readonly port: number;
  readonly host?: string | undefined;
  readonly transport: 'local' | 'http';
  /** Whose policy profile holds. */
  readonly province: string;
  readonly bootstrapUrl: string;
  readonly rolePasswords: Readonly<Record<LoginRole, string>>;
  readonly signingKey: string;
  readonly pathKey: Buffer;
  /** Key-encryption key of the sealed fields, or the file that holds it. */
  readonly fieldKey: KeySource;
  /** Whether accounts that the profile names must have a second factor. */
  readonly secondFactor: accounts.SecondFactorRule;
  /** The OpenID provider at which people may sign in besides; none, and its routes are not there. */
  readonly oidc?: OidcSettings | null;
  /** In production subgraphs run no others for who asks them directly, whatever this says. */
  readonly documents: RunnableDocuments;
  readonly log: Log;
  /** How many processes share the connections that the database gives this installation. */
  readonly processes?: number;
  /** How often a stream of events shows that it lives, and looks at its session; milliseconds. */
  readonly heartbeat?: number;
  /** The file with the sign-ins of a demo; in development the gateway then serves the explorer too. */
  readonly demoAccountsFile?: string | undefined;
};

export type Graph = {
  readonly gatewayUrl: string;
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>;
  readonly subgraphs: Readonly<Record<SubgraphName, LocalSubgraph>>;
  readonly pools: Readonly<Record<LoginRole, Pool>>;
  /** Notes in the database who was here since the last time; otherwise done by itself twice a minute. */
  noteSeen(): Promise<number>;
  stop(): Promise<void>;
};

/** All subgraphs on ports of their own and the gateway over them, in this process. The gateway calls them as functions, or over HTTP. */
export const startGraph = async (settings: GraphSettings): Promise<Graph> => {
  const { bootstrapUrl, rolePasswords, log, pathKey, transport, host } = settings;
  const signer = tokenSigner(settings.signingKey);
  const verifyToken = tokenVerifier(createPublicKey(createPrivateKey(settings.signingKey)));
  const pools = openPools((role, connections) => {
    const max = Math.max(2, Math.ceil(connections / (settings.processes ?? 1)));
    return connect(urlAs(bootstrapUrl, role, rolePasswords[role]), { max, applicationName: `hoso ${role}` });
  });
  const numbers = fieldKeys(settings.fieldKey, 'personnel');
  const keys: accounts.Keys = {
    door: pools.accounts_door,
    signer,
    fieldKeys: fieldKeys(settings.fieldKey, 'accounts'),
    factorKeys: fieldKeys(settings.fieldKey, 'accounts', 'accounts.door_field_keys()'),
    policy: readPolicy(settings.province),
    secondFactor: settings.secondFactor,
    issuer: settings.oidc?.issuer ?? null,
    asks: new Map([accounts, organization, personnel, payroll, training].flatMap(({ subgraph }) => [...subgraph.asks])),
  };
  const subgraphs: Record<SubgraphName, LocalSubgraph> = {
    accounts: { ...accounts.subgraph, contextOf: (caller: Caller) => accounts.createContext(pools.accounts_app, caller, keys) },
    organization: {
      ...organization.subgraph,
      contextOf: (caller: Caller) => organization.createContext(pools.organization_app, caller, settings.province),
    },
    personnel: {
      ...personnel.subgraph,
      contextOf: (caller: Caller) => personnel.createContext(pools.personnel_app, caller, settings.province, numbers),
    },
    payroll: { ...payroll.subgraph, contextOf: (caller: Caller) => payroll.createContext(pools.payroll_app, caller) },
    training: { ...training.subgraph, contextOf: (caller: Caller) => training.createContext(pools.training_app, caller) },
  };

  const forget = outliveLostConnections();
  const seen = noteSessionsSeen(pools.accounts_door, log);
  const streams = eventStreams({
    verifyToken,
    log,
    ...(settings.heartbeat && { heartbeat: settings.heartbeat }),
    who: (caller) => {
      seen.note(caller.secret);
      return accounts.whoListens(accounts.createContext(pools.accounts_app, caller, keys));
    },
  });
  const servers: GraphServer[] = [];
  const sources: HttpSource[] = [];
  const stop = async () => {
    // Streams would not end by themselves.
    await streams.stop();
    // The gateway first: it drains while the subgraphs still answer.
    for (const server of servers.reverse()) await server.stop();
    await Promise.all(sources.map((source) => source.close()));
    await seen.stop();
    await Promise.all(Object.values(pools).map((one) => one.end({ timeout: 5 })));
    forget();
  };
  const common = { log, verifyToken, ...(host && { host }) };
  try {
    const urls = {} as Record<SubgraphName, string>;
    for (const [index, name] of subgraphOrder.entries()) {
      const { schema, contextOf } = subgraphs[name];
      const database = pools[`${name}_app`];
      const server = await serveGraph({
        ...common,
        name,
        port: settings.port === 0 ? 0 : settings.port + 1 + index,
        graph: { schema },
        contextOf: (caller) => {
          seen.note(caller.secret);
          return contextOf(caller);
        },
        pathKey,
        ...((settings.documents === 'REGISTERED' || isProduction()) && {
          documents: { registered: registeredDocuments(schema), mayRunAny: () => Promise.resolve(false) },
        }),
        ready: async () => void (await database`select 1`),
        ...(name === 'accounts' && {
          routes: (app) =>
            void app.get('/.well-known/jwks.json', async (_request, response) => void response.json(await signer.publicKeys())),
        }),
      });
      servers.push(server);
      urls[name] = `http://localhost:${server.port}/graphql`;
    }
    const gateway = createGateway((name) => {
      if (transport === 'local') return localSource(subgraphs[name as SubgraphName], log);
      const source = httpSource(urls[name as SubgraphName].replace('localhost', host ?? '127.0.0.1'), pathKey);
      sources.push(source);
      return source;
    });
    const server = await serveGraph({
      ...common,
      name: 'gateway',
      port: settings.port,
      graph: executable(gateway),
      ...(settings.documents === 'REGISTERED' && {
        documents: {
          registered: registeredDocuments(),
          mayRunAny: (caller: Caller) => accounts.mayRunAnyDocument(accounts.createContext(pools.accounts_app, caller, keys)),
        },
      }),
      contextOf: (caller, authorization) => {
        seen.note(caller.secret);
        return gatewayContext(caller, authorization);
      },
      routes: (app) => {
        tokenEndpoint(fetchedOperations('accounts', subgraphs.accounts.schema, log), subgraphs.accounts.contextOf)(app);
        if (settings.oidc)
          oidcSignIn({
            settings: settings.oidc,
            secret: pathKey,
            log,
            refused: accounts.vouchedSignInRefused,
            admit: (vouching, caller) => accounts.signInVouched(vouching, accounts.createContext(pools.accounts_app, caller, keys)),
          })(app);
        streams.routes(app);
        if (settings.demoAccountsFile && !isProduction()) explorer({ demoAccountsFile: settings.demoAccountsFile, log })(app);
      },
      ready: async () => void (await Promise.all(subgraphOrder.map((name) => pools[`${name}_app`]`select 1`))),
    });
    servers.push(server);
    // Only what came up listens: a start that is refused would break the connection off while it opens. Streams opened before are told to read again.
    hearNews(pools.accounts_app, streams, log);
    return {
      gatewayUrl: `http://localhost:${server.port}/graphql`,
      subgraphUrls: urls,
      subgraphs,
      pools,
      noteSeen: () => seen.write(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
