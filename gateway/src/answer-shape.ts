import {
  type CompositeType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSubtype,
  type NamedType,
  type Operation,
  type Schema,
  type SelectionSet,
  type Type,
} from '@apollo/federation-internals';
import type { Merged } from './merged-entity.ts';

/** From what was merged to what is answered. Throws OddAnswer for anything out of the ordinary. */
export type Shape = (value: unknown) => unknown;

/** What was merged does not have the form that the schema promises: null where none may stand, another type, an unknown enum value. */
export class OddAnswer extends Error {}

const odd = (): never => {
  throw new OddAnswer();
};

/** The values of the variables that `@skip` and `@include` read. */
export type Conditions = Readonly<Record<string, boolean>>;

const isLeft = (
  { appliedDirectives }: { appliedDirectives: readonly { name: string; arguments(): unknown }[] },
  conditions: Conditions,
) => {
  const conditionOf = (name: string): boolean | undefined => {
    const directive = appliedDirectives.find((one) => one.name === name);
    if (!directive) return undefined;
    const { if: value } = directive.arguments() as { if: boolean | { name: string } };
    return typeof value === 'boolean' ? value : conditions[value.name];
  };
  return conditionOf('skip') === true || conditionOf('include') === false;
};

/** A value of a scalar or an enum, as the stock gateway lets it pass. */
const leafShape = (type: NamedType): Shape => {
  const when = (fits: (value: unknown) => boolean): Shape => {
    return (value) => (fits(value) ? value : odd());
  };
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.values.map(({ name }) => name));
    return when((value) => names.has(value));
  }
  switch (type.name) {
    case 'String':
      return when((value) => typeof value === 'string');
    case 'ID':
      return when((value) => typeof value === 'string' || Number.isSafeInteger(value));
    case 'Int':
      return when(Number.isSafeInteger);
    case 'Float':
      return when(Number.isFinite);
    case 'Boolean':
      return when((value) => typeof value === 'boolean');
    default:
      return (value) => value;
  }
};

/** `__typename` under any name: the type itself, unless a subgraph says something else. */
const typenameShape = (type: CompositeType): Shape =>
  isObjectType(type) ? (value) => (value === undefined || value === null || value === type.name ? type.name : odd()) : odd;

/** One field of an answer: all selections under its name, in their order. */
type Field = { readonly type: Type | null; readonly parent: CompositeType; readonly sets: SelectionSet[] };

/** The shape of an operation's answer: what the stock gateway makes of the same data, which is tested on generated queries. */
export const answerShape = (operation: Operation, conditions: Conditions): ((merged: Merged) => unknown) => {
  const schema: Schema = operation.schema();

  /** Fields in the order in which they are asked first. `runtime` is null where the data does not say its type. */
  const collect = (set: SelectionSet, parent: CompositeType, runtime: CompositeType | null, fields: Map<string, Field>): void => {
    for (const selection of set.selections()) {
      if (isLeft(selection.element, conditions)) continue;
      if (selection.kind === 'FragmentSelection') {
        const { typeCondition } = selection.element;
        if (!typeCondition || isSubtype(typeCondition, runtime ?? parent))
          collect(selection.selectionSet, typeCondition ?? parent, runtime, fields);
        continue;
      }
      const { element, selectionSet } = selection;
      const known = fields.get(element.responseName());
      const type = element.name === '__typename' ? null : element.definition.type!;
      if (!known) fields.set(element.responseName(), { type, parent: runtime ?? parent, sets: selectionSet ? [selectionSet] : [] });
      // An interface and its type may promise one field differently; which of them holds is left to the stock gateway.
      else if (String(known.type) !== String(type)) odd();
      else if (selectionSet) known.sets.push(selectionSet);
    }
  };

  const shapeOf = (type: Type, sets: readonly SelectionSet[]): Shape => {
    if (isNonNullType(type)) {
      const shape = presentShape(type.ofType as Type, sets);
      return (value) => (value === undefined || value === null ? odd() : shape(value));
    }
    const shape = presentShape(type, sets);
    return (value) => (value === undefined || value === null ? null : shape(value));
  };

  const presentShape = (type: Type, sets: readonly SelectionSet[]): Shape => {
    if (isListType(type)) {
      const item = shapeOf(type.ofType as Type, sets);
      return (value) => (Array.isArray(value) ? value.map(item) : odd());
    }
    return isCompositeType(type) ? objectShape(type, sets) : leafShape(type as NamedType);
  };

  /** The fields of an object whose data says that it is of the type `runtime`, or says nothing. */
  const fieldsShape = (sets: readonly SelectionSet[], declared: CompositeType, runtime: CompositeType | null) => {
    const fields = new Map<string, Field>();
    for (const set of sets) collect(set, runtime ?? declared, runtime, fields);
    const names = [...fields.keys()];
    const shapes = [...fields.values()].map((field) => (field.type ? shapeOf(field.type, field.sets) : typenameShape(field.parent)));
    return (merged: Merged): unknown => {
      const answer: Record<string, unknown> = {};
      for (let place = 0; place < names.length; place++) {
        const name = names[place]!;
        answer[name] = shapes[place]!(merged[name]);
      }
      return answer;
    };
  };

  const objectShape = (declared: CompositeType, sets: readonly SelectionSet[]): Shape => {
    const known = new Map<unknown, (merged: Merged) => unknown>();
    const read = (typename: unknown): ((merged: Merged) => unknown) => {
      const runtime = typeof typename === 'string' ? schema.type(typename) : undefined;
      const fits = typename === undefined ? isObjectType(declared) : runtime && isObjectType(runtime) && isSubtype(declared, runtime);
      if (!fits) return odd;
      const shape = fieldsShape(sets, declared, runtime && isObjectType(runtime) ? runtime : null);
      known.set(typename, shape);
      return shape;
    };
    return (value) => {
      if (typeof value !== 'object' || Array.isArray(value)) return odd();
      const { __typename: typename } = value as Merged;
      return (known.get(typename) ?? read(typename))(value as Merged);
    };
  };

  const root = schema.schemaDefinition.rootType(operation.rootKind)!;
  return fieldsShape([operation.selectionSet], root, null);
};
