import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLDataSourceRequestKind } from '@apollo/gateway/dist/datasources/types.js';
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { Conditions } from './answer-shape.ts';
import type { GatewayContext } from './context.ts';
import { distinctReferences, errorsAtPlaces, type Reference } from './distinct-references.ts';
import { entityErrors, rootErrors } from './fetch-errors.ts';
import { merge, type Merged, mergeEntity } from './merged-entity.ts';
import { writeReference } from './representation.ts';

/** One request on its way through its plan: what was fetched, and what went wrong. */
export type Run = { readonly request: GatewayGraphQLRequestContext; readonly merged: Merged; readonly errors: GraphQLError[] };

/** A part of a plan. Rejects only where the stock gateway gives up the whole request: when data has not the form of its path. */
type Step = (run: Run) => Promise<void>;

/** What a plan needs beside itself: the subgraphs, the schema of their entities, and the values of its conditions. */
export type Ground = {
  readonly sourceOf: (subgraph: string) => GraphQLDataSource<GatewayContext> | undefined;
  readonly supergraph: GraphQLSchema;
  readonly conditions: Conditions;
};

/** A plan holds something that cannot be prepared: rewrites, deferred parts, a fetch of no known form. */
export class UnknownPlan extends Error {}

/** Every entity at a path, where `@` stands for all items of a list. Throws what the stock gateway throws for data of another form. */
const gather = (value: unknown, path: readonly string[], from: number, entities: Merged[]): void => {
  let at = value;
  for (let depth = from; depth < path.length && at !== null && at !== undefined; depth++) {
    const part = path[depth]!;
    if (part === '@') {
      if (!Array.isArray(at)) throw new TypeError('value.flatMap is not a function');
      for (const item of at) gather(item, path, depth + 1, entities);
      return;
    }
    if (Array.isArray(at)) throw new Error(`Unexpected array in result for path element ${part}`);
    at = (at as Merged)[part];
  }
  if (Array.isArray(at)) entities.push(...(at as Merged[]).filter((item) => item !== null && item !== undefined));
  else if (at !== null && at !== undefined) entities.push(at as Merged);
};

/** One fetch as a function of its variables. */
const sender = ({ serviceName, operation, operationName, variableUsages = [] }: FetchNode, path: string[], { sourceOf }: Ground) => {
  const source = sourceOf(serviceName);
  if (!source) throw new UnknownPlan(`No subgraph ${serviceName}`);
  return (request: GatewayGraphQLRequestContext, representations?: readonly Reference[]) => {
    const given = request.request.variables ?? {};
    const variables: Record<string, unknown> = {};
    for (const name of variableUsages) if (given[name] !== undefined) variables[name] = given[name];
    if (representations) variables['representations'] = representations;
    return source.process({
      kind: GraphQLDataSourceRequestKind.INCOMING_OPERATION,
      request: { query: operation, variables, ...(operationName && { operationName }) },
      incomingRequestContext: request as GatewayGraphQLRequestContext<GatewayContext>,
      context: request.context as GatewayContext,
      pathInIncomingRequest: path,
    });
  };
};

const rootFetch = (fetch: FetchNode, ground: Ground): Step => {
  const send = sender(fetch, [], ground);
  return async ({ request, merged, errors }) => {
    try {
      const answer = await send(request);
      if (answer.errors) errors.push(...rootErrors(answer.errors, fetch.serviceName));
      merge(merged, answer.data);
    } catch (error) {
      errors.push(error as GraphQLError);
    }
  };
};

const entityFetch = (fetch: FetchNode, path: string[], ground: Ground): Step => {
  const send = sender(fetch, path, ground);
  const write = writeReference(fetch.requires!, ground.supergraph);

  const fetchInto = async (entities: readonly Merged[], { request, merged, errors }: Run): Promise<void> => {
    const asked: Merged[] = [];
    const references: Reference[] = [];
    for (const entity of entities) {
      const reference = write(entity);
      if (!reference) continue;
      asked.push(entity);
      references.push(reference);
    }
    if (asked.length === 0) return;

    const { distinct, at } = distinctReferences(references);
    const answer = await send(request, distinct);
    if (answer.errors) {
      const everywhere = distinct.length === asked.length ? answer.errors : errorsAtPlaces(answer.errors, at);
      errors.push(...entityErrors(everywhere, fetch.serviceName, { path, merged }));
    }
    if (!answer.data) return;
    const received: unknown = answer.data['_entities'];
    if (!Array.isArray(received)) throw new Error('Expected "data._entities" in response to be an array');
    if (received.length !== distinct.length) throw new Error(`Expected "data._entities" to contain ${asked.length} elements`);
    let seen = 0;
    for (const [place, entity] of asked.entries()) {
      const index = at[place]!;
      mergeEntity(entity, received[index], index < seen);
      if (index === seen) seen++;
    }
  };

  return async (run) => {
    const entities: Merged[] = [];
    gather(run.merged, path, 0, entities);
    if (entities.length === 0) return;
    try {
      await fetchInto(entities, run);
    } catch (error) {
      run.errors.push(error as GraphQLError);
    }
  };
};

const fetchStep = (fetch: FetchNode, path: string[], ground: Ground): Step => {
  const { requires, inputRewrites, outputRewrites, contextRewrites, hasDefers } = fetch;
  if (inputRewrites || outputRewrites || contextRewrites || hasDefers) throw new UnknownPlan('Rewrites or deferred parts');
  if ((requires !== undefined) !== path.length > 0) throw new UnknownPlan('Entities at the root, or a root below it');
  return requires ? entityFetch(fetch, path, ground) : rootFetch(fetch, ground);
};

const nothing: Step = () => Promise.resolve();

const stepOf = (node: PlanNode, ground: Ground): Step => {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((one) => stepOf(one, ground));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((one) => stepOf(one, ground));
      return async (run) => void (await Promise.all(steps.map((step) => step(run))));
    }
    case 'Fetch':
      return fetchStep(node, [], ground);
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw new UnknownPlan(`${node.node.kind} at a path`);
      return fetchStep(node.node, node.path.map(String), ground);
    case 'Condition': {
      const taken = ground.conditions[node.condition] ? node.ifClause : node.elseClause;
      return taken ? stepOf(taken, ground) : nothing;
    }
    case 'Defer':
      throw new UnknownPlan('Deferred parts');
  }
};

/**
 * A plan of the stock planner as a function that fetches and merges, without reading the plan again. It asks the
 * subgraphs the same questions in the same order, each reference once. Throws UnknownPlan for what it does not know.
 */
export const preparePlan = ({ node }: QueryPlan, ground: Ground): Step => {
  if (!node) return nothing;
  if (node.kind === 'Subscription') throw new UnknownPlan('A subscription');
  return stepOf(node, ground);
};
