import type { GraphQLDataSource } from '@apollo/gateway';
import { PATH_HEADER, signPath } from '@hoso/shared/path-signature.ts';
import { Pool } from 'undici';
import type { GatewayContext } from './context.ts';

export type HttpSource = GraphQLDataSource<GatewayContext> & { close(): Promise<void> };

/** Calls a subgraph over HTTP on kept-alive connections, with the caller's own token, and signs the path. Throws when what answers is no GraphQL. */
export const httpSource = (url: string, pathKey: Buffer): HttpSource => {
  const { origin } = new URL(url);
  const pool = new Pool(origin, { connections: 16, keepAliveTimeout: 60_000, bodyTimeout: 30_000, headersTimeout: 30_000 });
  return {
    process: async ({ request, context }) => {
      const { caller, authorization } = context as GatewayContext;
      const body = JSON.stringify({ query: request.query, variables: request.variables });
      const { body: answer } = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': caller.language,
          'user-agent': caller.clientProgram,
          [PATH_HEADER]: signPath(pathKey, authorization ?? '', body, caller.clientAddress),
          ...(authorization && { authorization }),
        },
        body,
      });
      const told: unknown = await answer.json();
      // Something else that speaks JSON would read as a graph full of nothing.
      if (typeof told !== 'object' || told === null || !('data' in told || 'errors' in told)) throw new Error('The answer is no GraphQL');
      return told as never;
    },
    close: () => pool.close(),
  };
};
