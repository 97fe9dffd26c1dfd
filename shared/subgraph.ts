import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, isObjectType, isScalarType, parse } from 'graphql';
import { type Access, protect } from './access.ts';
import { askedRights, type AskedRights } from './asked-rights.ts';
import type { Guarded } from './caller.ts';
import { badInput } from './errors.ts';
import { boundLists } from './list-budget.ts';
import type { Message } from './refusal.ts';
import { scalars } from './scalars.ts';

const common = readFileSync(new URL('./common.graphql', import.meta.url), 'utf8');

/** The files of a subgraph's SDL: `schema.graphql`, then those of the folder `schema` beside it, one per theme. */
const schemaFiles = (schemaFile: URL): URL[] => {
  const folder = new URL('./schema/', schemaFile);
  const themes = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.graphql')) : [];
  return [schemaFile, ...themes.sort().map((file) => new URL(file, folder))];
};

/** The SDL of a subgraph: what all share, then its own. Reads no server, so composition needs none. */
export const readTypeDefs = (schemaFile: URL): DocumentNode =>
  parse([common, ...schemaFiles(schemaFile).map((file) => readFileSync(file, 'utf8'))].join('\n'));

export type Subgraph = {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly asks: AskedRights;
};

/** Puts our strict scalars onto a schema; the gateway's own schema needs them too, or bad values reach the subgraphs. */
export const useStrictScalars = (schema: GraphQLSchema): void => {
  for (const [name, strict] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (isScalarType(type))
      Object.assign(type, { serialize: strict.serialize, parseValue: strict.parseValue, parseLiteral: strict.parseLiteral });
  }
};

/** Refusals carry both languages; the client reads one. */
const speakTheClientsLanguage = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const message = type.getFields()['message'];
    if (!message || !(type.getInterfaces().some((one) => one.name === 'UserError') || type.name.endsWith('Problem'))) continue;
    for (const field of [message, type.getFields()['mending']])
      if (field)
        field.resolve = (parent: Record<string, string | Message>, _args, { caller }: Guarded) => {
          const text = parent[field.name]!;
          return typeof text === 'string' ? text : text[caller.language];
        };
  }
};

type ReferenceResolver = (reference: Record<string, unknown>, ...more: unknown[]) => unknown;

/** A reference whose key is no text names nothing: it finds nothing, and no loader has to know. */
const findNothingByOddKeys = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    const apollo = (type.extensions['apollo'] ?? {}) as { subgraph?: { resolveReference?: ReferenceResolver } };
    const resolve = apollo.subgraph?.resolveReference;
    if (!resolve) continue;
    const strict: ReferenceResolver = (reference, ...more) =>
      'id' in reference && typeof reference['id'] !== 'string' ? null : resolve(reference, ...more);
    type.extensions = { ...type.extensions, apollo: { ...apollo, subgraph: { ...apollo.subgraph, resolveReference: strict } } };
  }
};

/**
 * A reference to a type that nobody has is refused before any other is looked up: @apollo/subgraph throws in the middle,
 * and a refusal of one before it would then be a rejection that nobody handles, which ends the process.
 */
const refuseUnknownTypes = (schema: GraphQLSchema): void => {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  field.resolve = (source, args: { representations: readonly { __typename?: unknown }[] }, context, info) => {
    if (!args.representations.every(({ __typename }) => typeof __typename === 'string' && isObjectType(schema.getType(__typename))))
      throw badInput({
        vi: '"representations" có đối tượng không rõ loại: hãy sửa "__typename".',
        en: '"representations" refers to something of no known type: mend "__typename".',
      });
    return resolve(source, args, context, info);
  };
};

/** SDL, resolvers and the access table become one guarded schema. Throws when an entity or a rule is incomplete. */
export const createSubgraph = (name: string, schemaFile: URL, resolvers: object, access: Access): Subgraph => {
  const typeDefs = readTypeDefs(schemaFile);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  useStrictScalars(schema);
  speakTheClientsLanguage(schema);
  boundLists(schema);
  findNothingByOddKeys(schema);
  refuseUnknownTypes(schema);
  return { name, typeDefs, schema: protect(schema, access), asks: askedRights(schema, access) };
};
