import { readFileSync } from 'node:fs';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse, stripIgnoredCharacters, validate } from 'graphql';

const file = new URL('./documents/client-contract.graphql', import.meta.url);

/** Each operation of the client contract as its own text, by name. */
export const contractOperations = (): ReadonlyMap<string, string> => {
  const text = readFileSync(file, 'utf8');
  const operations = parse(text).definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  return new Map(operations.map((one) => [one.name!.value, text.slice(one.loc!.start, one.loc!.end)]));
};

/** The documents that a subgraph runs for anybody with a token in production: contract operations that are valid against it alone, however they are spaced. */
export const registeredDocuments = (schema: GraphQLSchema): ((query: string) => boolean) => {
  const known = new Set(
    [...contractOperations().values()].filter((text) => validate(schema, parse(text)).length === 0).map(stripIgnoredCharacters),
  );
  return (query) => {
    try {
      return known.has(stripIgnoredCharacters(query));
    } catch {
      // No GraphQL at all, so not registered.
      return false;
    }
  };
};
