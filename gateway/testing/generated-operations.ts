import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';

/** Decisions in a row, taken from a tape; when it ends, the first choice is taken. Shorter tapes make smaller operations. */
const reading = (tape: readonly number[]) => {
  let place = 0;
  return (of: number): number => (tape[place++] ?? 0) % of;
};

const CONDITIONS = [
  '',
  '',
  '',
  '',
  '',
  ' @include(if: $yes)',
  ' @skip(if: $yes)',
  ' @skip(if: $no)',
  ' @include(if: false)',
  ' @skip(if: false)',
];
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  n: ['n: $n', 'n: 2'],
  first: ['', 'first: 2', 'first: $n'],
  on: ['', 'on: $on', 'on: "2026-02-02"'],
  where: ['', 'where: { n: $n }', 'where: { on: [$on] }'],
};
/** Named fragments: each may stand wherever its type fits. */
const FRAGMENTS: Readonly<Record<string, string>> = {
  OfUnit: 'on Unit { name kind quota parent { id place { city } } }',
  OfPerson: 'on Person { id ...OfNamed gender pay house { city rooms gate { no color } } unit { ...OfUnit } }',
  OfNamed: 'on Named { __typename name }',
  OfFound: 'on Found { ... on Person { hours } ... on Named { called: name } }',
};

const operationOf = (tape: readonly number[], schema: GraphQLSchema): string => {
  const choose = reading(tape);
  const pick = <T>(from: readonly T[]): T => from[choose(from.length)]!;
  const used = new Set<string>();

  const field = ({ name, type, args }: GraphQLField<unknown, unknown>, depth: number): string => {
    const given = args.map((one) => pick(ARGUMENTS[one.name] ?? [''])).filter(Boolean);
    const below = getNamedType(type);
    // One alias for one way to ask keeps most documents valid; `b` is for the others.
    const alias =
      given.length > 0 && choose(4) > 0 ? `${name}_${given.join('').replaceAll(/[^\w]/g, '')}: ` : ['', '', '', '', 'b: '][choose(5)]!;
    const text = `${alias}${name}${given.length > 0 ? `(${given.join(' ')})` : ''}${pick(CONDITIONS)}`;
    return isCompositeType(below) ? `${text} ${set(below, depth - 1)}` : text;
  };
  const fragment = (type: GraphQLCompositeType, depth: number): string => {
    const fitting = Object.entries(FRAGMENTS).filter(([, text]) => {
      const on = schema.getType(text.split(' ')[1]!) as GraphQLCompositeType;
      return (
        on === type ||
        (isAbstractType(on) && isObjectType(type) && schema.isSubType(on, type)) ||
        (isAbstractType(type) && isObjectType(on) && schema.isSubType(type, on)) ||
        (isAbstractType(type) && isAbstractType(on))
      );
    });
    if (fitting.length > 0 && choose(3) === 0) {
      const [name] = pick(fitting);
      used.add(name);
      return `...${name}${pick(CONDITIONS)}`;
    }
    const possible = isAbstractType(type)
      ? [...schema.getPossibleTypes(type), type]
      : [type, ...(isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [])];
    const on = pick(possible);
    return `... ${choose(5) === 0 && on === type ? '' : `on ${on.name}`}${pick(CONDITIONS)} ${set(on, depth - 1)}`;
  };
  const set = (type: GraphQLCompositeType, depth: number): string => {
    const fields = isUnionType(type)
      ? []
      : Object.values(type.getFields()).filter((one) => depth > 0 || !isCompositeType(getNamedType(one.type)));
    const parts = Array.from({ length: 1 + choose(5) }, () => {
      const kind = choose(10);
      if (fields.length === 0 || (kind > 7 && depth > 0)) return depth > 0 ? fragment(type, depth) : '__typename';
      if (kind === 7) return pick(['__typename', 'kind: __typename']);
      const composite = fields.filter((one) => isCompositeType(getNamedType(one.type)));
      return field(pick(composite.length > 0 && choose(5) < 3 ? composite : fields), depth);
    });
    return `{ ${parts.join(' ')} }`;
  };

  const root = set(schema.getQueryType()!, 4);
  // Fragments spread fragments.
  for (const name of used) for (const other of Object.keys(FRAGMENTS)) if (FRAGMENTS[name]!.includes(`...${other}`)) used.add(other);
  const spreads = [...used].map((name) => `fragment ${name} ${FRAGMENTS[name]!}`);
  return [`query Asked($n: Int! = 2, $on: Date, $yes: Boolean!, $no: Boolean = false) ${root}`, ...spreads].join(' ');
};

/** Valid operations over the graph of a test, most of their variables unused in most of them. */
export const generatedOperations = (schema: GraphQLSchema): fc.Arbitrary<string> =>
  fc
    .array(fc.nat(997), { minLength: 30, maxLength: 250 })
    .map((tape) => operationOf(tape, schema))
    .filter((text) => validate(schema, parse(text)).every(({ message }) => /is never used/.test(message)));

/** Variables for them: most fit. */
export const generatedVariables = fc.record(
  {
    n: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(0, 1, 3) }, { weight: 1, arbitrary: fc.constantFrom(null, 'x', 1.5) }),
    on: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('2024-02-29', null) }, { weight: 1, arbitrary: fc.constantFrom('2023-02-29', 5) }),
    yes: fc.boolean(),
    no: fc.oneof({ weight: 9, arbitrary: fc.boolean() }, { weight: 1, arbitrary: fc.constant(null) }),
  },
  { requiredKeys: ['yes'] },
);
