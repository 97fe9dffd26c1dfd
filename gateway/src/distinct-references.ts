import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from './context.ts';

/** What stands for an entity in a fetch: its type and the fields that the asked subgraph knows it by. */
export type Reference = Readonly<Record<string, unknown>>;

/** References without repetition: the one at place `i` is `distinct[at[i]]`, and first places come in the order of `distinct`. */
export type DistinctReferences = { readonly distinct: readonly Reference[]; readonly at: readonly number[] };

/** What a fetch says: the entities in the order of the references, and errors whose paths name their places. */
export type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly FetchError[];
};
export type FetchError = {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};
type Variables = Readonly<Record<string, unknown>>;

/** Only the gateway writes references; a client may call any list of his own `representations`. */
const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && typeof (value as Reference)['__typename'] === 'string';

/** Whether a reference is a type and an id, as nearly all are. */
const isPlain = (reference: Reference): boolean => {
  if (typeof reference['id'] !== 'string') return false;
  for (const key in reference) if (key !== 'id' && key !== '__typename') return false;
  return true;
};

/** The same text for the same reference. */
const textOf = (reference: Reference): string =>
  isPlain(reference) ? `${String(reference['__typename'])} ${String(reference['id'])}` : JSON.stringify(reference);

/** Each reference once, however many rows point at it (fifty people of one unit). */
export const distinctReferences = (references: readonly Reference[]): DistinctReferences => {
  const known = new Map<string, number>();
  const distinct: Reference[] = [];
  const at = references.map((reference) => {
    const text = textOf(reference);
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, distinct.length);
    return distinct.push(reference) - 1;
  });
  return { distinct, at };
};

/** The errors of a fetch of distinct references, at every place where their entity stands. */
export const errorsAtPlaces = (errors: readonly FetchError[], at: readonly number[]): readonly FetchError[] =>
  errors.flatMap((error) => {
    const [root, index, ...rest] = error.path ?? [];
    if (root !== '_entities' || typeof index !== 'number') return [error];
    return at.flatMap((one, place) => (one === index ? [{ ...error, path: [root, place, ...rest] }] : []));
  });

/** The gateway writes into what it gets, so each place needs an entity of its own. */
export const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)]));
};

/** The answer to distinct references as the answer to all. An answer that does not fit has no entities, which the gateway reports. */
const spread = (answer: Answer, { distinct, at }: DistinctReferences): Answer => {
  const { data, errors } = answer;
  const entities = data?.['_entities'];
  if (!Array.isArray(entities)) return errors ? { ...answer, errors: errorsAtPlaces(errors, at) } : answer;
  const seen = new Set<number>();
  const place = (one: number): unknown => {
    const again = seen.has(one);
    seen.add(one);
    return again ? copied(entities[one]) : entities[one];
  };
  return {
    ...answer,
    data: { ...data, _entities: entities.length === distinct.length ? at.map(place) : [] },
    ...(errors && { errors: errorsAtPlaces(errors, at) }),
  };
};

/** Sends each entity reference of a fetch once, and gives the answer that all of them together would have had. */
export const eachReferenceOnce = async (variables: Variables, fetch: (variables: Variables) => Promise<Answer>): Promise<Answer> => {
  const { representations } = variables;
  if (!Array.isArray(representations) || representations.length < 2 || !representations.every(isReference)) return fetch(variables);
  const references = distinctReferences(representations);
  if (references.distinct.length === representations.length) return fetch(variables);
  return spread(await fetch({ ...variables, representations: references.distinct }), references);
};

/** A subgraph that is sent each reference once by the stock gateway, which writes one for every row. */
export const askedOnce = (source: GraphQLDataSource<GatewayContext>): GraphQLDataSource<GatewayContext> => ({
  process: (options) =>
    eachReferenceOnce(options.request.variables ?? {}, (variables) =>
      source.process({ ...options, request: { ...options.request, variables } }),
    ) as ReturnType<GraphQLDataSource['process']>,
});
