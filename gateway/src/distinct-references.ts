/** What a fetch says: the entities in the order of the references, and errors whose paths name their places. */
export type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] | undefined }[];
};
type Variables = Readonly<Record<string, unknown>>;

/** Only the gateway writes references; a client may call any list of his own `representations`. */
const isReference = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)['__typename'] === 'string';

/** The same text for the same reference. Nearly all are a type and an id. */
const textOf = (reference: Record<string, unknown>): string =>
  typeof reference['id'] === 'string' && Object.keys(reference).length === 2
    ? `${String(reference['__typename'])} ${reference['id']}`
    : JSON.stringify(reference);

/** The gateway writes into what it gets, so each place needs an entity of its own. */
const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)]));
};

/** The answer to distinct references as the answer to all: `places` holds, for each distinct one, where it stood. */
const spread = (answer: Answer, places: readonly (readonly number[])[]): Answer => {
  const { data, errors } = answer;
  const entities = data?.['_entities'];
  const spreadEntities: unknown[] = [];
  if (Array.isArray(entities)) {
    if (entities.length !== places.length) throw new Error('The answer has another number of entities than the fetch had references');
    for (const [index, [first, ...others]] of places.entries()) {
      spreadEntities[first!] = entities[index];
      for (const place of others) spreadEntities[place] = copied(entities[index]);
    }
  }
  return {
    ...answer,
    ...(Array.isArray(entities) && { data: { ...data, _entities: spreadEntities } }),
    ...(errors && {
      errors: errors.flatMap((error) => {
        const [root, index, ...rest] = error.path ?? [];
        if (root !== '_entities' || typeof index !== 'number') return [error];
        return (places[index] ?? []).map((place) => ({ ...error, path: [root, place, ...rest] }));
      }),
    }),
  };
};

/**
 * Sends each entity reference of a fetch once, however many rows point at it (fifty people of one unit), and gives the
 * answer that all of them together would have had.
 */
export const eachReferenceOnce = async (variables: Variables, fetch: (variables: Variables) => Promise<Answer>): Promise<Answer> => {
  const { representations } = variables;
  if (!Array.isArray(representations) || representations.length < 2 || !representations.every(isReference)) return fetch(variables);
  const placesOf = new Map<string, number[]>();
  const distinct: unknown[] = [];
  for (const [place, reference] of representations.entries()) {
    const text = textOf(reference);
    const known = placesOf.get(text);
    if (known) known.push(place);
    else {
      placesOf.set(text, [place]);
      distinct.push(reference);
    }
  }
  if (distinct.length === representations.length) return fetch(variables);
  return spread(await fetch({ ...variables, representations: distinct }), [...placesOf.values()]);
};
