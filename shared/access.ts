import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import { allow, deny, rule, shield } from 'graphql-shield';
import type { Guarded } from './caller.ts';
import { forbidden, unauthenticated } from './errors.ts';
import type { Permission } from './permissions.ts';
import { isProduction } from './production.ts';

export type Rule = ReturnType<ReturnType<typeof rule>> | typeof allow | typeof deny;
type Rules = Readonly<Record<string, Rule>>;

/** Who may call what: the whole table of one subgraph. */
export type Access = {
  readonly Query?: Rules;
  readonly Mutation?: Rules;
  readonly entities?: Rules;
  readonly fields?: Readonly<Record<string, Rules>>;
};

const rules = new Map<Permission, Rule>();

/** One rule object per permission: shield rejects two rules that share a name. Rules know permissions, never rows. */
export const can = (permission: Permission): Rule => {
  const known =
    rules.get(permission) ??
    rule(`can ${permission}`, { cache: 'no_cache' })(async (_parent, _args, { identity }: Guarded) => {
      const caller = await identity();
      return caller ? caller.permissions.has(permission) : unauthenticated();
    });
  rules.set(permission, known);
  return known;
};

/** The permission that a rule of `can` asks; undefined for any other rule. */
export const permissionOf = (rule: Rule): Permission | undefined => [...rules].find(([, one]) => one === rule)?.[0];

/** Any live session; rows are the database's to decide. */
export const signedIn: Rule = rule('signed in', { cache: 'no_cache' })(async (_parent, _args, { identity }: Guarded) =>
  (await identity()) ? true : unauthenticated(),
);

/** The schema of a subgraph, for whoever builds a supergraph; closed where real people are served. */
const schemaReader: Rule = rule('schema reader', { cache: 'no_cache' })(async (_parent, _args, { identity }: Guarded) =>
  (await identity()) ? !isProduction() : unauthenticated(),
);

/** Whoever asks, for the few operations that come before a session. */
export const anyone: Rule = allow;

// debug: a fault in a rule surfaces (and still refuses) instead of looking like a refusal.
const options = { debug: true, allowExternalErrors: true, fallbackError: () => forbidden() };

type FieldGuard = (
  resolve: GraphQLFieldResolver<unknown, unknown>,
  parent: unknown,
  args: unknown,
  context: unknown,
  info: GraphQLResolveInfo,
) => unknown;
type ReferenceResolver = (reference: object, context: unknown, info: GraphQLResolveInfo) => unknown;
type EntityExtension = { resolveReference?: ReferenceResolver };

/**
 * Root fields are closed until a rule opens them; an entity nobody ruled on stops the server from starting. Rules stand
 * on roots, entity references and the named fields only: a wrapper on every plain field would cost a promise per value.
 * Throws when a rule is missing, undefined or names what is not an object type or field (shield would open it silently).
 */
export const protect = (schema: GraphQLSchema, { Query = {}, Mutation = {}, entities = {}, fields = {} }: Access): GraphQLSchema => {
  if ('Query' in fields || 'Mutation' in fields)
    throw new Error('Root fields are ruled on under Query and Mutation, where all others stay closed');
  const ruled: Record<string, Rules> = { Query: { '*': deny, _entities: signedIn, _service: schemaReader, ...Query }, ...fields };
  if (schema.getMutationType()) ruled['Mutation'] = { '*': deny, ...Mutation };
  if (!schema.getQueryType()?.getFields()['_entities']) delete (ruled['Query'] as Record<string, Rule>)['_entities'];
  for (const [type, table] of Object.entries({ ...ruled, entities }))
    for (const [field, one] of Object.entries(table))
      if (typeof (one as Rule | undefined)?.resolve !== 'function') throw new Error(`Access rule ${type}.${field} is no rule`);

  const guards = shield(ruled as never, options as never).generate(schema) as Record<
    string,
    Record<string, FieldGuard | { resolve: FieldGuard }>
  >;
  for (const [name, table] of Object.entries(ruled)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`Access rules for ${name}, which is no object type`);
    for (const field of Object.values(type.getFields())) {
      if (!('*' in table) && !(field.name in table)) continue;
      const made = guards[name]?.[field.name];
      const guard = typeof made === 'object' ? made.resolve : made;
      if (typeof guard !== 'function') throw new Error(`No guard for ${name}.${field.name}`);
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context, info) => guard(resolve, parent, args, context, info);
    }
  }

  for (const type of Object.values(schema.getTypeMap())) {
    const extension = (type.extensions['apollo'] ?? {}) as { subgraph?: EntityExtension };
    const resolve = extension.subgraph?.resolveReference;
    if (!resolve) continue;
    const access = entities[type.name];
    if (!access) throw new Error(`Entity ${type.name} has no access rule`);
    // Rules know permissions, never rows: what this one says holds for every reference of the request, and is asked once.
    const asked = new WeakMap<object, Promise<void>>();
    const admit = async (reference: object, context: object, info: GraphQLResolveInfo): Promise<void> => {
      const answer = await access.resolve(reference, {}, context as never, info, options as never);
      if (answer instanceof Error) throw answer;
      if (answer !== true) throw forbidden();
    };
    const guarded: ReferenceResolver = (reference, context, info) => {
      const admitted = asked.get(context as object) ?? admit(reference, context as object, info);
      asked.set(context as object, admitted);
      return admitted.then(() => resolve(reference, context, info));
    };
    type.extensions = { ...type.extensions, apollo: { ...extension, subgraph: { ...extension.subgraph, resolveReference: guarded } } };
  }
  return schema;
};
