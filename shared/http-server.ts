import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { finishedAnswers, formatError } from './answer.ts';
import { type Caller, type Guarded, languageOf } from './caller.ts';
import { clientQueries } from './client-queries.ts';
import type { Execute } from './compiled-operation.ts';
import { documentGate } from './document-gate.ts';
import { logErrors } from './error-log.ts';
import { systemFault } from './errors.ts';
import { fetchedOperations } from './fetched-operation.ts';
import { callerOf } from './http-caller.ts';
import { commonHeaders } from './json-response.ts';
import { introspectionRules } from './known-documents.ts';
import { caps, sizeLimits, sizeRules } from './limits.ts';
import { forLog, type Log } from './log.ts';
import { isLoopback } from './loopback.ts';
import { namedOperation } from './named-operation.ts';
import { PATH_HEADER, verifyPath } from './path-signature.ts';
import { isProduction } from './production.ts';
import type { Message } from './refusal.ts';
import { type Posted, readBody, UnreadableBody } from './request-body.ts';
import type { ShortWay } from './short-way.ts';
import { signedRequests } from './signed-requests.ts';
import type { TokenVerifier } from './token.ts';

export type GraphServerOptions<Context extends Guarded> = {
  readonly name: string;
  readonly port: number;
  /** Without one the server listens on every address of the machine. */
  readonly host?: string;
  readonly log: Log;
  /** A schema, or a gateway that has one once it has started, and how it executes. */
  readonly graph:
    | { readonly schema: GraphQLSchema }
    | {
        readonly gateway: NonNullable<ApolloServerOptions<Context>['gateway']> & { readonly schema?: GraphQLSchema };
        readonly execute: Execute;
      };
  readonly contextOf: (caller: Caller, authorization: string | null) => Context;
  readonly verifyToken: TokenVerifier;
  /** A subgraph's key to tell requests that came through the gateway; the gateway itself has none. */
  readonly pathKey?: Buffer;
  /** Which documents run for anybody with a token; absent, all do. */
  readonly documents?: {
    readonly registered: (query: string) => boolean;
    /** Whether the holder of a live session runs others too; asked only of requests that did not come through the gateway. */
    readonly mayRunAny: (caller: Caller) => Promise<boolean>;
  };
  /** Throws while the server cannot answer. */
  readonly ready: () => Promise<void>;
  readonly routes?: (app: express.Express) => void;
};

export type GraphServer = { readonly port: number; stop(): Promise<void> };

const errorsToLog = (log: Log): ApolloServerPlugin<Guarded> => ({
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, contextValue, operationName }) => {
        logErrors(log, { requestId: contextValue.caller?.requestId, operation: operationName }, errors);
        return Promise.resolve();
      },
    }),
});

const bodyTooLarge: Message = {
  vi: 'Nội dung gửi lên quá lớn: hãy chia thành nhiều yêu cầu nhỏ hơn.',
  en: 'The body is too large: split it into smaller requests.',
};
const bodyUnreadable: Message = {
  vi: 'Nội dung gửi lên không phải JSON hợp lệ (UTF-8): hãy kiểm tra chương trình gửi.',
  en: 'The body is no valid JSON (UTF-8): check the program that sends it.',
};

const unregisteredAtSubgraph: Message = {
  vi: 'Truy vấn chưa được đăng ký: hãy gọi qua cổng chung hoặc đăng ký truy vấn.',
  en: 'Unregistered document: call the gateway, or have the document registered.',
};
const unregistered: Message = {
  vi: 'Truy vấn chưa được đăng ký: hãy dùng phần mềm đã đăng ký truy vấn, đề nghị đăng ký truy vấn này, hoặc dùng tài khoản phát triển phần mềm.',
  en: "Unregistered document: use a program whose documents are registered, have this one registered, or use a developer's account.",
};

/** A request whose body was read, with the client's address where the gateway signed for it. */
type Received = Posted & { signedAddress?: string | null };

/** How this service answers what comes in the plainest form: a subgraph the fetches of our gateway, the gateway its clients' queries. */
const shortWayOf = <Context extends Guarded>({ name, graph, pathKey, ...options }: GraphServerOptions<Context>): ShortWay | null => {
  if ('schema' in graph)
    return pathKey ? signedRequests({ ...options, pathKey, run: fetchedOperations(name, graph.schema, options.log) }) : null;
  const { schema } = graph.gateway;
  const registered = options.documents?.registered ?? null;
  return schema ? clientQueries({ ...options, schema, execute: graph.execute, registered }) : null;
};

/**
 * One GraphQL service over HTTP: `/graphql`, `/livez`, `/readyz`, `/metrics` (this machine only). The caller is known by
 * his token alone; headers a client can set decide nothing but the language. Resolves when it listens.
 */
export const serveGraph = async <Context extends Guarded>(options: GraphServerOptions<Context>): Promise<GraphServer> => {
  const { log, verifyToken, pathKey } = options;
  const app = express();
  const server = createServer((request, response) => void serve(request, response));
  server.keepAliveTimeout = 75_000;

  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const seconds = new Histogram({ name: 'hoso_request_seconds', help: 'GraphQL requests', labelNames: ['status'], registers: [metrics] });

  const apollo = new ApolloServer<Context>({
    ...('schema' in options.graph ? { schema: options.graph.schema } : { gateway: options.graph.gateway }),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: !isProduction(),
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: isProduction(),
    formatError,
    parseOptions: { maxTokens: caps.tokens },
    validationRules: [...sizeRules(), ...introspectionRules()],
    stopOnTerminationSignals: false,
    logger: {
      debug: () => {},
      info: () => {},
      warn: (text: unknown) => log.warn(String(text)),
      error: (text: unknown) => log.error(String(text)),
    },
    plugins: [
      finishedAnswers,
      sizeLimits,
      ...('gateway' in options.graph ? [namedOperation] : []),
      errorsToLog(log),
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 5_000 }),
      // Nothing here may be kept by anybody; computing that for every field would take a wrapper around each resolver.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();

  const short = shortWayOf(options);

  let stopping = false;
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((_request, response, next) => {
    response.set(commonHeaders);
    next();
  });
  app.get('/livez', (_request, response) => void response.type('text').send('ok'));
  app.get('/readyz', async (_request, response) => {
    try {
      if (stopping) throw new Error('stopping');
      await options.ready();
      response.type('text').send('ok');
    } catch (error) {
      log.warn({ fault: forLog(error) }, 'not ready');
      response.status(503).type('text').send('not ready');
    }
  });
  app.get('/metrics', async (request, response) => {
    if (!isLoopback(addressOf(request))) return void response.sendStatus(404);
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  options.routes?.(app);

  const readPathSignature = (request: Received, _response: Response, next: NextFunction) => {
    const path = request.get(PATH_HEADER);
    request.signedAddress = pathKey && path ? verifyPath(pathKey, path, request.get('authorization') ?? '', request.rawBody ?? '') : null;
    next();
  };

  const { documents } = options;
  const onlyRegisteredDocuments = documents
    ? documentGate<Received>({
        registered: documents.registered,
        mayRunAny: (request) =>
          request.signedAddress != null || (request.secret != null && documents.mayRunAny(callerOf(request, request.secret, null))),
        refusal: pathKey ? unregisteredAtSubgraph : unregistered,
      })
    : (_request: Request, _response: Response, next: NextFunction) => next();

  app.use(
    '/graphql',
    (_request, response, next) => {
      const stop = seconds.startTimer();
      response.on('finish', () => stop({ status: String(response.statusCode) }));
      next();
    },
    ...readBody(verifyToken),
    readPathSignature,
    onlyRegisteredDocuments,
    expressMiddleware(apollo, {
      context: ({ req }) => {
        const { secret = null, signedAddress = null } = req as Received;
        return Promise.resolve(options.contextOf(callerOf(req, secret, signedAddress), req.get('authorization') ?? null));
      },
    }),
  );
  app.use((_request, response) => void response.status(404).type('text').send('not found'));
  // Four arguments make it express's error handler: a body that is no JSON, or too large.
  app.use((error: { status?: number; type?: string }, request: Request, response: Response, _next: NextFunction) => {
    const status = error.status && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ fault: forLog(error) }, 'fault');
    const language = languageOf(request.get('accept-language'));
    const code = error instanceof UnreadableBody ? 'BAD_USER_INPUT' : status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    const message =
      error instanceof UnreadableBody ? error.told : status === 500 ? systemFault : status === 413 ? bodyTooLarge : bodyUnreadable;
    response.status(status).json({ errors: [{ message: message[language], extensions: { code } }] });
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!short?.concerns(request)) return void app(request, response);
    const stop = seconds.startTimer();
    if (!(await short.answer(request, response))) app(request, response);
    else if (response.headersSent) stop({ status: String(response.statusCode) });
  };

  const port = await listen(server, options.port, options.host);
  return {
    port,
    stop: async () => {
      stopping = true;
      await apollo.stop();
    },
  };
};

const addressOf = (request: Request): string => request.socket.remoteAddress ?? '';

const listen = (server: Server, port: number, host: string | undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => resolve((server.address() as AddressInfo).port));
  });
