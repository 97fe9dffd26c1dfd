import { type GraphQLSchema, isObjectType } from 'graphql';
import { type Access, anyone, permissionOf, type Rule, signedIn } from './access.ts';
import type { Permission } from './permissions.ts';

/** What fields of the graph ask of their caller, by coordinate: permissions that must all be held; none: any live session; null: anybody. */
export type AskedRights = ReadonlyMap<string, readonly Permission[] | null>;

/** What one rule asks; undefined for one that opens to nobody. */
const asks = (rule: Rule): readonly Permission[] | null | undefined => {
  if (rule === anyone) return null;
  if (rule === signedIn) return [];
  const permission = permissionOf(rule);
  return permission && [permission];
};

/**
 * Told from the table that guards them: root fields, the fields that a subgraph gives to its entities (but their keys, which name a thing and
 * say nothing of it), and fields with a rule of their own. What is not told of asks what leads to it.
 */
export const askedRights = (schema: GraphQLSchema, { Query = {}, Mutation = {}, entities = {}, fields = {} }: Access): AskedRights => {
  const all = new Map<string, readonly Permission[] | null>();
  const tell = (coordinate: string, asked: readonly Permission[] | null | undefined): void => {
    if (asked !== undefined) all.set(coordinate, asked);
  };
  for (const [type, table] of Object.entries({ Query, Mutation, ...fields }))
    if (!(type in entities)) for (const [field, rule] of Object.entries(table)) tell(`${type}.${field}`, asks(rule));
  for (const [name, rule] of Object.entries(entities)) {
    const type = schema.getType(name);
    const entrance = asks(rule) ?? [];
    for (const field of isObjectType(type) ? Object.keys(type.getFields()).filter((one) => one !== 'id') : []) {
      const own = fields[name]?.[field];
      tell(`${name}.${field}`, [...new Set([...entrance, ...((own && asks(own)) ?? [])])]);
    }
  }
  return all;
};
