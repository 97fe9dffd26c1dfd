import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

type Variables = Readonly<Record<string, unknown>>;
export type Execute = (document: DocumentNode, variables: Variables, context: unknown) => Promise<ExecutionResult>;

const holds = (node: ASTNode, kind: 'Variable' | 'Name', names: ReadonlySet<string>): boolean => {
  let found = false;
  const seek = ({ name, value }: { name?: { value: string }; value?: string }) => {
    if (!names.has(name?.value ?? value ?? '')) return undefined;
    found = true;
    return BREAK;
  };
  visit(node, { [kind]: seek });
  return found;
};

/**
 * Whether graphql-jit (0.8.9) would answer something else: it loses what is called `__proto__`; and a variable that may be null, within
 * an object, a list or a directive, is null to it where it was left out, and passes where none may stand.
 */
const readOtherwise = (document: DocumentNode): boolean => {
  if (holds(document, 'Name', new Set(['__proto__']))) return true;
  const nullable = new Set(
    (getOperationAST(document)?.variableDefinitions ?? [])
      .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
      .map(({ variable }) => variable.name.value),
  );
  if (nullable.size === 0) return false;
  let found = false;
  const within = (node: ASTNode) => {
    found ||= holds(node, 'Variable', nullable);
    return found ? BREAK : false;
  };
  visit(document, { ObjectValue: within, ListValue: within, Directive: within });
  return found;
};

/**
 * Executes valid documents of one schema. A query that is asked again is compiled to a function of its own: graphql-js reads
 * the document anew for every value of every row. The answer is the same, which is tested on generated queries. Four things stay with
 * graphql-js: what is asked once, mutations, what the compiler reads otherwise, and variables that do not fit, because its words name them.
 */
export const executorOf = (schema: GraphQLSchema): Execute => {
  const known = new WeakMap<DocumentNode, CompiledQuery | 'asked once' | 'not compiled'>();

  const compiled = (document: DocumentNode): CompiledQuery | 'not compiled' => {
    if (getOperationAST(document)?.operation !== OperationTypeNode.QUERY || readOtherwise(document)) return 'not compiled';
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
