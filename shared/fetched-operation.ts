import { type GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { type Answered, finish, finishResult, told } from './answer.ts';
import type { Guarded } from './caller.ts';
import { executorOf } from './compiled-operation.ts';
import { knownDocuments } from './known-documents.ts';
import { sizeRefusal } from './limits.ts';
import type { Log } from './log.ts';

export type RunFetch = (query: string, variables: Readonly<Record<string, unknown>>, context: Guarded) => Promise<Answered>;

/** The code of an error that kept an operation from running. A bad variable is the asker's to mend. */
const codeBefore = (error: GraphQLError, operation: OperationDefinitionNode | undefined): string | undefined => {
  if (!operation) return 'OPERATION_RESOLUTION_FAILURE';
  const ofVariable = error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
  return ofVariable && error.extensions['code'] === undefined ? 'BAD_USER_INPUT' : undefined;
};

/**
 * Runs what the gateway fetches from a subgraph, in this process or over HTTP: both answer the same because both are
 * this. It says what the subgraph's Apollo Server says to the same operation, without the layers that a program of ours
 * never needs; documents are parsed and validated once. The gateway has read the client's document under the cap of
 * tokens; its plans write fragments out and may be longer.
 */
export const fetchedOperations = (subgraph: string, schema: GraphQLSchema, log: Log): RunFetch => {
  const read = knownDocuments(schema);
  const execute = executorOf(schema);
  return async (query, variables, context) => {
    const { language } = context.caller;
    const refused = (errors: readonly GraphQLError[], codeOf: (error: GraphQLError) => string | undefined): Answered => ({
      status: 400,
      answer: finish({ errors: errors.map((error) => told(error, codeOf(error))) }, language),
    });

    const known = read(query);
    if ('errors' in known) return refused(known.errors, () => known.code);
    const { document, operation } = known;
    const tooMuch = sizeRefusal({ schema, document, operation, query, variables, throughGateway: true });
    if (tooMuch) return refused([tooMuch], () => undefined);

    const result = await execute(document, variables, context);
    if (!('data' in result)) return refused(result.errors ?? [], (error) => codeBefore(error, operation));
    return { status: 200, answer: finishResult(result, context.caller, log, { operation: operation?.name?.value, subgraph }) };
  };
};
