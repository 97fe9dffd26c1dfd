import { readdirSync, readFileSync } from 'node:fs';
import { type GraphQLSchema, parse, separateOperations, stripIgnoredCharacters, validate } from 'graphql';

const folder = new URL('./documents/', import.meta.url);

/** The operations of a file by name, each with the fragments that it uses, as they are written. */
const operationsIn = (file: string): ReadonlyMap<string, string> => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const apart = separateOperations(parse(text));
  return new Map(
    Object.entries(apart).map(([name, { definitions }]) => [
      name,
      definitions.map(({ loc }) => text.slice(loc!.start, loc!.end)).join('\n\n'),
    ]),
  );
};

/** Each operation of the client contract as its own text, by name. */
export const contractOperations = (): ReadonlyMap<string, string> => operationsIn('client-contract.graphql');

/** Each operation of `npm run import` as its own text, by name. */
export const importOperations = (): ReadonlyMap<string, string> => operationsIn('import.graphql');

/** Each step of signing in and of caring for one's own account as its own text, by name: what programs of all kinds ask. */
export const signInOperations = (): ReadonlyMap<string, string> => operationsIn('sign-in.graphql');

/** The text of every operation of a client: a file in `documents/` for each. */
export const clientDocuments = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .flatMap((file) => [...operationsIn(file).values()]);

/** However a program spaces its documents, they are not four times as long. */
const SPACING = 4;

/**
 * The documents that run in production for anybody with a token: operations of clients, however they are spaced; at a subgraph those that are valid
 * against its schema alone. Answers without parsing: a text is compared, never trusted.
 */
export const registeredDocuments = (schema: GraphQLSchema | null = null): ((query: string) => boolean) => {
  const texts = clientDocuments().filter((text) => schema === null || validate(schema, parse(text)).length === 0);
  const known = new Set([...texts, ...texts.map(stripIgnoredCharacters)]);
  const longest = SPACING * Math.max(0, ...texts.map(({ length }) => length));
  return (query) => {
    if (known.has(query)) return true;
    if (query.length > longest) return false;
    try {
      return known.has(stripIgnoredCharacters(query));
    } catch {
      // No GraphQL at all, so not registered.
      return false;
    }
  };
};
