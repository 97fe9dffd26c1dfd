import { type Operation, operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { GraphQLDataSource } from '@apollo/gateway';
import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js';
import type { OperationContext } from '@apollo/gateway/dist/operationContext.js';
import type { QueryPlan } from '@apollo/query-planner';
import type { GatewayExecutionResult, GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { getVariableValues, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { answerShape, type Conditions, OddAnswer } from './answer-shape.ts';
import type { GatewayContext } from './context.ts';
import type { Merged } from './merged-entity.ts';
import { conditionsOf, isOrdinary } from './ordinary-operation.ts';
import { preparePlan, type Run, UnknownPlan } from './prepared-plan.ts';

type Request = GatewayGraphQLRequestContext;
type Variables = Readonly<Record<string, unknown>>;

/** What prepared plans share with the stock gateway. */
export type Graph = {
  readonly api: Schema;
  readonly supergraph: GraphQLSchema;
  readonly sourceOf: (subgraph: string) => GraphQLDataSource<GatewayContext> | undefined;
};
/** An operation, and the plan that the stock gateway made for it. */
export type Planned = { readonly queryPlan: QueryPlan; readonly operationContext: OperationContext };

type Prepared = { readonly fetch: (run: Run) => Promise<void>; readonly shape: (merged: Merged) => unknown };
/** How an operation runs with these variables; null leaves it to the stock gateway, which also says what is wrong with them. */
type PreparedFor = (variables: Variables) => Prepared | null;

/** Each combination of what `@skip` and `@include` read is prepared for itself: with more variables than this, none is. */
const MOST_CONDITIONS = 3;

/** What the conditions of an operation say; null when they say nothing, which the stock gateway refuses. */
const readConditions = (names: readonly string[], operation: Operation, variables: Variables): Conditions | null => {
  const given = { ...operation.collectDefaultedVariableValues(), ...variables };
  const values = names.map((name): [string, unknown] => [name, given[name]]);
  return values.every(([, value]) => typeof value === 'boolean') ? (Object.fromEntries(values) as Conditions) : null;
};

const preparer = ({ queryPlan, operationContext }: Planned, { api, supergraph, sourceOf }: Graph): PreparedFor => {
  const { operation: definition, fragments, schema } = operationContext;
  const document = { kind: Kind.DOCUMENT, definitions: [definition, ...Object.values(fragments)] } as const;
  const names = conditionsOf(document);
  if (names.length > MOST_CONDITIONS || !isOrdinary(document, definition, queryPlan)) return () => null;

  const operation = operationFromDocument(api, document, { validate: false });
  const prepare = (conditions: Conditions): Prepared | null => {
    try {
      return { fetch: preparePlan(queryPlan, { sourceOf, supergraph, conditions }), shape: answerShape(operation, conditions) };
    } catch (error) {
      if (error instanceof UnknownPlan || error instanceof OddAnswer) return null;
      throw error;
    }
  };
  const known = new Map<string, Prepared | null>();
  return (variables) => {
    if (getVariableValues(schema, definition.variableDefinitions ?? [], variables).errors) return null;
    const conditions = readConditions(names, operation, variables);
    if (!conditions) return null;
    const key = names.map((name) => conditions[name]).join();
    let prepared = known.get(key);
    if (prepared === undefined) known.set(key, (prepared = prepare(conditions)));
    return prepared;
  };
};

/** The last part of the stock gateway alone, over data that was merged already: a plan with one fetch, which is answered at once. */
const stockAnswer = ({ request, merged, errors }: Run, { operationContext }: Planned, { api, supergraph }: Graph) => {
  const node = { kind: 'Fetch', serviceName: 'merged', operation: '', operationName: undefined, operationKind: 'query' } as const;
  const sources = { merged: { process: () => Promise.resolve({ data: merged }) } };
  const answer = executeQueryPlan({ kind: 'QueryPlan', node: node as never }, sources, request, operationContext, supergraph, api);
  return errors.length === 0 ? answer : answer.then((one) => (one.errors ? one : { errors, data: one.data ?? null }));
};

/**
 * Queries that are asked again run a prepared plan. The stock gateway plans and answers an operation when it is asked first;
 * from the second time on its plan runs in a prepared form. The answer is the same, which is tested on generated queries.
 * What is no ordinary query, and variables that do not fit, stay with the stock gateway; data of another form than the
 * schema promises goes through its last part. What is prepared lives as long as the document that the server keeps.
 */
export const askedAgain = (stock: GatewayExecutor, graph: () => Graph) => {
  const known = new WeakMap<OperationDefinitionNode, { readonly planned: Planned; preparedFor?: PreparedFor }>();

  return {
    /** To be told of each plan that the stock gateway runs. */
    planned: (planned: Planned): void => {
      const { operation } = planned.operationContext;
      if (!known.has(operation)) known.set(operation, { planned });
    },
    execute: async (request: Request): Promise<GatewayExecutionResult> => {
      const asked = known.get(request.operation);
      if (!asked || request.metrics?.captureTraces) return stock(request);
      asked.preparedFor ??= preparer(asked.planned, graph());
      const prepared = asked.preparedFor(request.request.variables ?? {});
      if (!prepared) return stock(request);

      const run: Run = { request, merged: {}, errors: [] };
      await prepared.fetch(run);
      try {
        const data = prepared.shape(run.merged) as Merged;
        return run.errors.length === 0 ? { data } : { errors: run.errors, data };
      } catch (error) {
        if (!(error instanceof OddAnswer)) throw error;
        return stockAnswer(run, asked.planned, graph());
      }
    },
  };
};
