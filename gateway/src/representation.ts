import { deepMerge } from '@apollo/gateway/dist/utilities/deepMerge.js';
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { Reference } from './distinct-references.ts';

type Entity = Readonly<Record<string, unknown>>;
/** Writes what a subgraph must know of an entity; null when something of it is missing. */
type Write = (entity: Entity) => Reference | null;
/** Writes its part into the reference; false when it is missing. */
type WritePart = (entity: Entity, reference: Record<string, unknown>) => boolean;

/** Whether an entity is of the type that a fragment names. One that does not say its type is of none. */
const hasType = (schema: GraphQLSchema, condition: string) => {
  const wanted = schema.getType(condition);
  return ({ __typename: name }: Entity): boolean => {
    if (name === condition) return true;
    const type = typeof name === 'string' && name ? schema.getType(name) : undefined;
    return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
  };
};

const writeField = ({ name, alias, selections }: Extract<QueryPlanSelectionNode, { kind: 'Field' }>, schema: GraphQLSchema): WritePart => {
  const key = alias ?? name;
  const write = selections && writeAll(selections, schema);
  const below = write && ((value: unknown) => (typeof value === 'object' && value !== null ? write(value as Entity) : null));
  return (entity, reference) => {
    const value = entity[key];
    if (value === undefined) return false;
    reference[key] = below ? (Array.isArray(value) ? value.map(below) : below(value)) : value;
    return true;
  };
};

const writeAll = (selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): Write => {
  const parts = selections.flatMap((selection): WritePart[] => {
    if (selection.kind === 'Field') return [writeField(selection, schema)];
    if (!selection.typeCondition) return [];
    const concerns = hasType(schema, selection.typeCondition);
    const write = writeAll(selection.selections, schema);
    return [
      (entity, reference) => {
        if (concerns(entity)) deepMerge(reference, write(entity));
        return true;
      },
    ];
  });
  return (entity) => {
    const reference = {};
    for (const part of parts) if (!part(entity, reference)) return null;
    return reference;
  };
};

/** What the references of a fetch hold, as a function of an entity that was fetched before: null for one that cannot be asked for. */
export const writeReference = (requires: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): Write => {
  const [only, ...others] = requires;
  // Nearly all are one fragment on one type, which needs no second object.
  const oneType = only?.kind === 'InlineFragment' && only.typeCondition && others.length === 0 ? only.typeCondition : undefined;
  const concerns = oneType && hasType(schema, oneType);
  const write = writeAll(oneType && only?.kind === 'InlineFragment' ? only.selections : requires, schema);
  return (entity) => {
    const reference = !concerns || concerns(entity) ? write(entity) : null;
    return reference?.['__typename'] ? reference : null;
  };
};
