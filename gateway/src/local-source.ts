import type { GraphQLDataSource } from '@apollo/gateway';
import { finish, formatError } from '@hoso/shared/answer.ts';
import type { Caller, Guarded } from '@hoso/shared/caller.ts';
import { forLog, type Log } from '@hoso/shared/log.ts';
import { sizeRules } from '@hoso/shared/limits.ts';
import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import type { GatewayContext } from './context.ts';

/** A subgraph in this process: its guarded schema and what it makes of a caller. */
export type LocalSubgraph = { readonly name: string; readonly schema: GraphQLSchema; readonly contextOf: (caller: Caller) => Guarded };

/**
 * Calls a subgraph as a function: no HTTP, no second parse. Plans keep their documents, so each is validated once.
 * Answers are finished exactly as the subgraph's own server would, so that both transports say the same.
 */
export const localSource = ({ name, schema, contextOf }: LocalSubgraph, log: Log): GraphQLDataSource<GatewayContext> => {
  const refused = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  const rules = [...specifiedRules, ...sizeRules()];
  const refusalsOf = (document: DocumentNode): readonly GraphQLError[] => {
    const known = refused.get(document) ?? validate(schema, document, rules);
    refused.set(document, known);
    return known;
  };
  return {
    process: async (options) => {
      const { caller, subgraphs } = options.context as GatewayContext;
      const known = subgraphs.get(name) ?? contextOf(caller);
      subgraphs.set(name, known);
      const document = ('document' in options && options.document) || parse(options.request.query ?? '');
      const refusals = refusalsOf(document);
      if (refusals.length > 0) {
        const errors = refusals.map((error) => error.toJSON());
        const told = errors.map((error) =>
          formatError({ ...error, extensions: { ...error.extensions, code: 'GRAPHQL_VALIDATION_FAILED' } }),
        );
        return finish({ errors: told }, caller.language);
      }
      const result = await execute({
        schema,
        document,
        variableValues: options.request.variables as Record<string, unknown>,
        contextValue: known,
      });
      for (const error of result.errors ?? [])
        if (error.extensions['code'] === undefined)
          log.error({ requestId: caller.requestId, subgraph: name, fault: forLog(error.originalError ?? error) }, 'fault');
      const formatted = { ...result, ...(result.errors && { errors: result.errors.map((error) => formatError(error.toJSON())) }) };
      return finish(formatted as never, caller.language);
    },
  };
};
