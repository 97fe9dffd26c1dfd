import { type DocumentNode, execute, type ExecutionResult, getOperationAST, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

type Variables = Readonly<Record<string, unknown>>;
export type Execute = (document: DocumentNode, variables: Variables, context: unknown) => Promise<ExecutionResult>;

/**
 * Executes valid documents of one schema. A query that is asked again is compiled to a function of its own: graphql-js reads
 * the document anew for every value of every row. The answer is the same, which is tested on generated queries. Three things stay with
 * graphql-js: what is asked once, mutations, and variables that do not fit, because its words name them.
 */
export const executorOf = (schema: GraphQLSchema): Execute => {
  const known = new WeakMap<DocumentNode, CompiledQuery | 'asked once' | 'not compiled'>();

  const compiled = (document: DocumentNode): CompiledQuery | 'not compiled' => {
    if (getOperationAST(document)?.operation !== OperationTypeNode.QUERY) return 'not compiled';
    const query = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
    return isCompiledQuery(query) ? query : 'not compiled';
  };

  return async (document, variables, context) => {
    const plainly = async () => execute({ schema, document, variableValues: variables, contextValue: context });
    const before = known.get(document);
    if (before === undefined) known.set(document, 'asked once');
    if (before === 'asked once') known.set(document, compiled(document));
    const query = known.get(document);
    if (typeof query !== 'object') return plainly();
    const result = await query.query(undefined, context, variables);
    return 'data' in result ? result : plainly();
  };
};
