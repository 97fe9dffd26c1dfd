import { composeServices } from '@apollo/composition';
import type { GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNamedType,
  getNullableType,
  type GraphQLFieldResolver,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';

const link = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides"])
  scalar Date`;

/** A small federation with all that a plan can meet: keys of several fields, fields that require others, interfaces, unions, lists in lists. */
const typeDefs = {
  organization: `${link}
    enum Kind { SO PHONG }
    interface Named { name: String }
    union Found = Unit | Person | Note
    input Where { n: Int! = 3, on: [Date!] }
    type Query { unit(n: Int = 1): Unit units: [[Unit]!] person: Person! find(n: Int!): [Found] named: [Named!] now: Date asked(on: Date, where: Where): String }
    type Mutation { rename(n: Int!): Unit }
    type Unit implements Named @key(fields: "id") { id: ID! name: String kind: Kind people(first: Int! = 3): [Person!] boss: Person parent: Unit groups: [[Person]] main: Line }
    type Person implements Named @key(fields: "id") { id: ID! name: String unit: Unit secret: String! }
    type Line @key(fields: "month of { id }") { month: String! of: Of! }
    type Of @shareable { id: ID! }
    type Note implements Named { name: String text: String! about: Found pinned: Boolean! score: Float }`,
  payroll: `${link}
    enum Gender { NAM NU }
    type Query { line: Line top: [Person] }
    type Person @key(fields: "id") { id: ID! name: String @external pay: String! step: Int gender: Gender lines(first: Int): [Line!] best: Person
      home: Place @external moves: [Place!] @external house: House @shareable moved: String @requires(fields: "moves { city }") greeting: String @requires(fields: "name") address: String! @requires(fields: "home { city code }") }
    type Place @shareable { city: String! code: ID }
    type House { street: String @shareable rooms: Int gate: Gate @shareable }
    type Gate { no: Int! }
    type Line @key(fields: "month of { id }") { month: String! of: Of! gross: Float paid: Boolean! person: Person }
    type Of @shareable { id: ID! }`,
  training: `${link}
    type Query { places: [Place!]! }
    type Unit @key(fields: "id") { id: ID! quota: Int! place: Place mates: [Unit] }
    type Person @key(fields: "id") { id: ID! hours: Int born: Date tags: [String!] marks(n: Int): [[String]] wish: Unit! home: Place moves: [Place!] house: House @shareable }
    type House { street: String @shareable city: String! gate: Gate @shareable }
    type Gate { color: Kind }
    enum Kind { SO PHONG }
    type Line @key(fields: "month of { id }") { month: String! of: Of! note: String checker: Person }
    type Of @shareable { id: ID! }
    type Place @shareable { city: String! code: ID }`,
};
type Subgraph = keyof typeof typeDefs;

const { supergraphSdl, errors: faults } = composeServices(
  Object.entries(typeDefs).map(([name, text]) => ({ name, url: `http://${name}`, typeDefs: parse(text) })),
);
if (!supergraphSdl) throw new AggregateError(faults ?? [], 'The subgraphs of the test do not compose');
export const supergraph: string = supergraphSdl;

/** What a request is answered by: the same words in the same mood get the same answer. */
export type Mood = {
  readonly seed: number;
  /** Of a hundred fields, how many fail or are null where they may not be. */
  readonly failures: number;
  /** Of a hundred fetches, how many get an answer that no sound subgraph gives. */
  readonly faults: number;
};

const hash = (text: string): number => {
  let value = 2_166_136_261;
  for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 16_777_619);
  value ^= value >>> 15;
  return Math.imul(value, 2_246_822_519) >>> 8;
};
/** Chances that depend on nothing but the words. */
const chances = (words: string) => {
  let turn = 0;
  return (of: number): number => hash(`${words} ${turn++}`) % of;
};

type Row = Readonly<Record<string, unknown>> & { readonly __typename: string };

const madeOf = (type: GraphQLOutputType, chance: (of: number) => number, schema: GraphQLSchema): unknown => {
  const made = getNullableType(type);
  if (!isNonNullType(type) && chance(100) < 12) return null;
  if (isListType(made)) return Array.from({ length: chance(4) }, () => madeOf(made.ofType, chance, schema));
  const named = getNamedType(made);
  if (isAbstractType(named)) {
    const possible = schema.getPossibleTypes(named);
    return madeOf(new GraphQLNonNull(possible[chance(possible.length)]!), chance, schema);
  }
  if (isEnumType(named)) return named.getValues()[chance(named.getValues().length)]!.name;
  if (isObjectType(named)) {
    const id = `${named.name[0]!}${chance(4)}`;
    return named.name === 'Line' ? { __typename: 'Line', month: `2026-0${1 + chance(2)}`, of: { id } } : { __typename: named.name, id };
  }
  return (
    { Int: chance(50), Float: chance(50) / 4, Boolean: chance(2) === 0, Date: `2026-0${1 + chance(9)}-01` }[named.name] ??
    `${named.name} ${chance(9)}`
  );
};

/** Resolves any field of any row, from nothing but their names. */
const resolver =
  ({ seed, failures }: Mood): GraphQLFieldResolver<Row | undefined, unknown> =>
  (row, given, _context, { fieldName, parentType, returnType, schema }) => {
    if (row && fieldName in row) return row[fieldName];
    // What a field requires it repeats, so that a reference without it would be seen.
    if (fieldName === 'greeting' || fieldName === 'address' || fieldName === 'moved') return `${fieldName} ${JSON.stringify(row)}`;
    const { __typename: _, ...key } = row ?? {};
    const words = `${seed} ${parentType.name} ${JSON.stringify(key)} ${fieldName} ${JSON.stringify(given)}`;
    const chance = chances(words);
    if (chance(200) < failures) throw new Error(`fails: ${words}`);
    if (chance(200) < failures) return null;
    return madeOf(returnType, chance, schema);
  };

type Answer = { data?: Record<string, unknown> | null; errors?: unknown[] };
type Place = { readonly of: Record<string | number, unknown>; readonly key: string | number };

const placesIn = (value: unknown): Place[] =>
  typeof value !== 'object' || value === null
    ? []
    : (Array.isArray(value) ? [...value.keys()] : Object.keys(value)).flatMap((key) => [
        { of: value as Place['of'], key },
        ...placesIn((value as Place['of'])[key]),
      ]);

/** Puts something else into one place of the data: null, nothing, a value of another type, a type name that is none. */
const spoil = (answer: Answer, chance: (of: number) => number): void => {
  const places = placesIn(answer.data);
  if (places.length === 0) return;
  const named = places.filter(({ key }) => key === '__typename');
  const { of, key } = named.length > 0 && chance(3) === 0 ? named[chance(named.length)]! : places[chance(places.length)]!;
  const fate = chance(9);
  if (fate === 0 && !Array.isArray(of)) delete of[key];
  else of[key] = [null, null, 'KHONG_CO', 3, 0.5, true, { id: 'U1' }, [{ id: 'U1' }], ''][fate];
};

const faulty = (answer: Answer, chance: (of: number) => number): Answer => {
  const entities = answer.data?.['_entities'];
  switch (chance(9)) {
    case 0:
      throw new Error('cannot be reached');
    case 1:
      return { data: null };
    case 2:
      return { errors: [{ message: 'Bạn chưa đăng nhập', extensions: { code: 'UNAUTHENTICATED' } }] };
    case 3:
      if (Array.isArray(entities)) entities.pop();
      return answer;
    case 4:
      return {
        ...answer,
        errors: [{ message: '' }, { message: 'of a place', path: ['_entities', chance(4), 'name'], extensions: { code: '' } }],
      };
    case 5:
      return {
        ...answer,
        errors: [{ message: 'odd', path: ['unit', 'name'], extensions: { code: 'INVALID_GRAPHQL', more: 1 } }],
        data: answer.data ?? null,
      };
    default:
      for (let times = 1 + chance(3); times > 0; times--) spoil(answer, chance);
      return answer;
  }
};

/** The context of a request: the mood that it meets, and a list of what the subgraphs were asked for it. */
export type Asking = { readonly mood: Mood; readonly sent: Sent[] };
export type Sent = { readonly name: string; readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** The subgraphs of the federation: they answer by the mood in the context, after a moment that depends on the question alone. */
export const moodySource = (name: string): GraphQLDataSource<Asking> => {
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs[name as Subgraph]) });
  return {
    process: async ({ request: { query = '', variables = {} }, context }) => {
      const { mood, sent } = context as Asking;
      sent.push({ name, query, variables });
      const chance = chances(`${mood.seed} ${query} ${JSON.stringify(variables)}`);
      for (let wait = 1 + chance(4); wait > 0; wait--) await new Promise((resolve) => setImmediate(resolve));
      const result = await execute({ schema, document: parse(query), variableValues: variables, fieldResolver: resolver(mood) as never });
      const answer = JSON.parse(JSON.stringify(result)) as Answer;
      return (chance(100) < mood.faults ? faulty(answer, chance) : answer) as never;
    },
  };
};
