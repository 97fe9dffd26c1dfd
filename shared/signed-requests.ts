import type { RunFetch } from './fetched-operation.ts';
import { PATH_HEADER, verifyPath } from './path-signature.ts';
import { isPlainPost, type ShortWay, shortWay, type ShortWayOptions } from './short-way.ts';

export type SignedRequests = Pick<ShortWayOptions, 'verifyToken' | 'contextOf' | 'log'> & {
  readonly pathKey: Buffer;
  readonly run: RunFetch;
};

/** Answers a subgraph's signed requests, the fetches of our gateway, on the short way; one whose signature does not hold goes the ordinary one. */
export const signedRequests = ({ pathKey, run, ...options }: SignedRequests): ShortWay =>
  shortWay({
    ...options,
    concerns: (request) => isPlainPost(request) && request.headers[PATH_HEADER] !== undefined,
    admit: ({ headers }, body, { operationName }) => {
      const signedAddress = verifyPath(pathKey, String(headers[PATH_HEADER]), headers.authorization ?? '', body);
      // Our gateway names no operation: its documents hold one.
      return signedAddress === null || operationName !== null ? null : { signedAddress };
    },
    run: ({ query, variables }, context) => run(query, variables, context),
  });
