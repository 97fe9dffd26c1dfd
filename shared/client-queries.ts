import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { finishResult } from './answer.ts';
import type { Execute } from './compiled-operation.ts';
import { knownDocuments } from './known-documents.ts';
import { caps, sizeRefusal } from './limits.ts';
import { isPlainPost, type ShortWay, shortWay, type ShortWayOptions } from './short-way.ts';

export type ClientQueries = Pick<ShortWayOptions, 'verifyToken' | 'contextOf' | 'log'> & {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  /** Which documents run for anybody; null where all do. Others go the ordinary way, which knows who runs them. */
  readonly registered: ((query: string) => boolean) | null;
};

/**
 * Answers the queries that clients post to the gateway on the short way. What Apollo Server would refuse, and whatever is
 * no query, goes the ordinary one: before it has run, or when it came to no data.
 */
export const clientQueries = ({ schema, execute, registered, ...options }: ClientQueries): ShortWay => {
  const read = knownDocuments(schema, { maxTokens: caps.tokens });
  return shortWay({
    ...options,
    concerns: isPlainPost,
    admit: () => ({ signedAddress: null }),
    run: async ({ query, variables, operationName }, context) => {
      if (registered && !registered(query)) return null;
      const known = read(query);
      if ('errors' in known || known.operation?.operation !== OperationTypeNode.QUERY) return null;
      const { document, operation } = known;
      const name = operation.name?.value;
      if (operationName !== null && operationName !== name) return null;
      if (sizeRefusal({ schema, document, operation, query, variables, throughGateway: false })) return null;
      const result = await execute(document, variables, context);
      if (!('data' in result)) return null;
      return { status: 200, answer: finishResult(result, context.caller, options.log, { operation: name }) };
    },
  });
};
