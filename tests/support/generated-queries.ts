import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  getNamedType,
} from 'graphql';

/** A document and its variables, as a program might send them: mostly right, now and then not. */
export type Generated = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** Values that fit a type of the input, or do not. `ids` are worth asking for. */
const valueOf = (type: GraphQLInputType, ids: readonly string[]): fc.Arbitrary<unknown> => {
  if (isNonNullType(type)) return valueOf(type.ofType, ids);
  if (isListType(type)) return fc.array(valueOf(type.ofType, ids), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name), 'KHONG_CO');
  if (isInputObjectType(type))
    return fc.record(Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type, ids)])));
  const fitting: Record<string, fc.Arbitrary<unknown>> = {
    ID: fc.constantFrom(...ids),
    Int: fc.constantFrom(1, 5, 50, 2026),
    Boolean: fc.boolean(),
    Date: fc.constantFrom('2026-06-01', '2025-01-01'),
    YearMonth: fc.constant('2026-06'),
    DateTime: fc.constant('2026-06-01T00:00:00Z'),
    _Any: fc.record({ __typename: fc.constantFrom('Person', 'Unit', 'Account', 'Nobody'), id: fc.constantFrom(...ids) }),
  };
  const odd = fc.constantFrom<unknown>(null, '', -1, 500, 'không phải', '2026-02-30', true, ['x'], { id: 1 });
  return fc.oneof({ weight: 12, arbitrary: fitting[type.toString()] ?? fc.constantFrom('x', 'H31.7') }, { weight: 1, arbitrary: odd });
};

type Made = { readonly text: string; readonly variables: readonly (readonly [name: string, type: string, value: unknown])[] };
const together = (parts: readonly Made[], text: string): Made => ({ text, variables: parts.flatMap(({ variables }) => variables) });

const argumentOf = ({ name, type, defaultValue }: GraphQLArgument, ids: readonly string[]): fc.Arbitrary<Made> => {
  const asVariable = fc.tuple(valueOf(type, ids), fc.nat(1e9)).map(([value, serial]): Made => {
    const variable = `v${serial}`;
    return { text: `${name}: $${variable}`, variables: [[variable, type.toString(), value]] };
  });
  const leftOut = fc.constant<Made>({ text: '', variables: [] });
  return isNonNullType(type) && defaultValue === undefined
    ? fc.oneof({ weight: 20, arbitrary: asVariable }, { weight: 1, arbitrary: leftOut })
    : fc.oneof(asVariable, leftOut);
};

const setOf = (type: GraphQLNamedType, schema: GraphQLSchema, ids: readonly string[], depth: number): fc.Arbitrary<Made> => {
  const typename = fc.constant<Made>({ text: '__typename', variables: [] });
  if (isUnionType(type) || isInterfaceType(type)) {
    const cases = schema.getPossibleTypes(type).filter(({ name }) => !name.startsWith('_'));
    return fc
      .subarray([...cases], { minLength: Math.min(1, cases.length) })
      .chain((some) =>
        fc.tuple(
          typename,
          ...some.map((one) => setOf(one, schema, ids, depth).map((set) => together([set], `... on ${one.name} ${set.text}`))),
        ),
      )
      .map((parts) => together(parts, `{ ${parts.map(({ text }) => text).join(' ')} }`));
  }
  const fields = Object.values((type as GraphQLObjectType).getFields()).filter(
    ({ type: of }) => depth > 0 || !(isObjectType(getNamedType(of)) || isUnionType(getNamedType(of)) || isInterfaceType(getNamedType(of))),
  );
  const unknown = fc.constant<Made>({ text: 'khongCo', variables: [] });
  const fieldsOf = fc.subarray(fields, { maxLength: Math.min(4, fields.length) }).chain((some) =>
    fc.tuple(
      typename,
      ...some.map((field) => {
        const below = getNamedType(field.type);
        const composite = isObjectType(below) || isUnionType(below) || isInterfaceType(below);
        const given = fc.tuple(...field.args.map((one) => argumentOf(one, ids)));
        const set = composite ? setOf(below, schema, ids, depth - 1) : fc.constant<Made>({ text: '', variables: [] });
        return fc.tuple(given, set, fc.constantFrom('', '', '', 'khac: ')).map(([args, selected, alias]) => {
          const text = args
            .map((one) => one.text)
            .filter(Boolean)
            .join(', ');
          return together([...args, selected], `${alias}${field.name}${text && `(${text})`} ${selected.text}`);
        });
      }),
    ),
  );
  return fc
    .tuple(fieldsOf, fc.oneof({ weight: 30, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: unknown }))
    .map(([parts, odd]) => together(parts, `{ ${[...parts, ...(odd ? [odd] : [])].map(({ text }) => text).join(' ')} }`));
};

/** Queries over a subgraph's own schema, entity references included. */
export const generatedQueries = (schema: GraphQLSchema, ids: readonly string[]): fc.Arbitrary<Generated> =>
  setOf(schema.getQueryType()!, schema, ids, 3).map(({ text, variables }) => {
    const declared = [...new Map(variables.map((one) => [one[0], one])).values()];
    const head = declared.length > 0 ? `query (${declared.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : 'query';
    return { query: `${head} ${text}`, variables: Object.fromEntries(declared.map(([name, , value]) => [name, value])) };
  });
