import type { GraphQLDataSource } from '@apollo/gateway';
import { PATH_HEADER, signPath } from '@hoso/shared/path-signature.ts';
import { Pool } from 'undici';
import type { GatewayContext } from './context.ts';
import type { Answer } from './distinct-references.ts';
import { postText } from './http-exchange.ts';

export type HttpSource = GraphQLDataSource<GatewayContext> & { close(): Promise<void> };

/** Calls a subgraph over HTTP on kept-alive connections, with the caller's own token, and signs the path. Throws when what answers is no GraphQL. */
export const httpSource = (url: string, pathKey: Buffer): HttpSource => {
  const { origin } = new URL(url);
  const pool = new Pool(origin, { connections: 16, keepAliveTimeout: 60_000, bodyTimeout: 30_000, headersTimeout: 30_000 });
  const fetch = async (query: string, variables: Readonly<Record<string, unknown>>, { caller, authorization }: GatewayContext) => {
    const body = Buffer.from(JSON.stringify({ query, variables }));
    const text = await postText(pool, {
      path: '/graphql',
      headers: {
        // The subgraph answers this form, and no other, on its short way (shared/signed-requests.ts).
        'content-type': 'application/json',
        'accept-language': caller.language,
        'user-agent': caller.clientProgram,
        [PATH_HEADER]: signPath(pathKey, authorization ?? '', body, caller.clientAddress),
        ...(authorization && { authorization }),
      },
      body,
    });
    const told: unknown = JSON.parse(text);
    // Something else that speaks JSON would read as a graph full of nothing.
    if (typeof told !== 'object' || told === null || !('data' in told || 'errors' in told)) throw new Error('The answer is no GraphQL');
    return told as Answer;
  };
  return {
    process: ({ request, context }) =>
      fetch(request.query ?? '', request.variables ?? {}, context as GatewayContext) as ReturnType<HttpSource['process']>,
    close: () => pool.close(),
  };
};
