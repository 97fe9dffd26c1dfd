import { type DefinitionNode, type DocumentNode, graphql, Kind, parse, type TypeNode } from 'graphql';
import { subgraph as accounts } from '@hoso/accounts/src/subgraph.ts';
import { checkedIn, compose } from '@hoso/gateway/compose.ts';
import { subgraph as organization } from '@hoso/organization/src/subgraph.ts';
import { subgraph as payroll } from '@hoso/payroll/src/subgraph.ts';
import { subgraph as personnel } from '@hoso/personnel/src/subgraph.ts';
import { subgraph as training } from '@hoso/training/src/subgraph.ts';

const subgraphs = [accounts, organization, personnel, payroll, training];

/** Whose each entity is; the others add to it and point at it. */
const HOME: Record<string, string> = { JobPosition: 'organization', Person: 'personnel', Unit: 'organization', Viewer: 'accounts' };

const signedInContext = { identity: async () => ({ permissions: new Set() }) };
const services = (typeDefsOf: (subgraph: (typeof subgraphs)[number]) => DocumentNode) =>
  subgraphs.map((subgraph) => ({ name: subgraph.name, url: `http://${subgraph.name}`, typeDefs: typeDefsOf(subgraph) }));

describe('the supergraph', () => {
  test('checked in is what the schema files compose to', () => {
    expect(compose()).toBe(checkedIn());
  });

  test('is also what the subgraphs serve', async () => {
    const served = new Map<string, string>();
    for (const { name, schema } of subgraphs) {
      const answer = await graphql({ schema, source: '{ _service { sdl } }', contextValue: signedInContext });
      served.set(name, (answer.data?.['_service'] as { sdl: string }).sdl);
    }
    expect(compose(services(({ name }) => parse(served.get(name)!)))).toBe(checkedIn());
  });

  test('is told to nobody who is not signed in', async () => {
    for (const { schema } of subgraphs) {
      const answer = await graphql({ schema, source: '{ _service { sdl } }', contextValue: { identity: async () => null } });
      expect(answer.data).toBeNull();
      expect(answer.errors?.map((error) => error.extensions['code'])).toEqual(['UNAUTHENTICATED']);
    }
  });

  const withMore = (text: string) => {
    const typeDefs = { ...payroll.typeDefs, definitions: [...payroll.typeDefs.definitions, ...parse(text).definitions] };
    return services((one) => (one === payroll ? typeDefs : one.typeDefs));
  };

  test('is refused when composing drops a field on the way', () => {
    // Of an input that two subgraphs define, only what both have survives: the filter would lose all but the name.
    expect(() => compose(withMore('input PersonFilter { name: String }'))).toThrow(
      /compose with hints: .*"category" will not be added to "PersonFilter"/,
    );
  });

  test('is refused when two subgraphs claim one field', () => {
    expect(() => compose(withMore('extend type Person { fullName: String! }'))).toThrow(/do not compose: .*Person\.fullName/);
  });
});

type Described = { coordinate: string; text: string | undefined };
const described = (definition: DefinitionNode): Described[] => {
  if (!('name' in definition) || !definition.name || definition.kind === Kind.OPERATION_DEFINITION) return [];
  const at = definition.name.value;
  const told: Described[] = [];
  const tell = (coordinate: string, { description }: { description?: { value: string } | undefined }) =>
    told.push({ coordinate, text: description?.value });
  // The roots are the same three everywhere.
  if ('description' in definition && !['Query', 'Mutation'].includes(at)) tell(at, definition);
  // What a theme adds to a type is described where the type is.
  else if (!['Query', 'Mutation'].includes(at) && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) tell(at, {});
  if ('fields' in definition)
    for (const field of definition.fields ?? []) {
      tell(`${at}.${field.name.value}`, field);
      if ('arguments' in field)
        for (const argument of field.arguments ?? []) tell(`${at}.${field.name.value}(${argument.name.value})`, argument);
    }
  if ('values' in definition) for (const value of definition.values ?? []) tell(`${at}.${value.name.value}`, value);
  return told;
};

/** Letters that Vietnamese has and English has not; the words without one are named. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
const PLAIN_WORDS = ['Nam.'];

test.each(subgraphs.map((one) => [one.name, one.typeDefs] as const))(
  '%s describes every type, field, argument and value in Vietnamese',
  (_name, typeDefs) => {
    const all = typeDefs.definitions.flatMap(described);
    expect(all.length).toBeGreaterThan(20);
    const lacking = all.filter(({ text }) => !text || !(VIETNAMESE.test(text) || PLAIN_WORDS.includes(text)));
    expect(lacking).toEqual([]);
    expect(all.filter(({ text }) => text !== text?.normalize('NFC'))).toEqual([]);
  },
);

const namedOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedOf(type.type));
const typesOf = ({ typeDefs }: { typeDefs: DocumentNode }) =>
  typeDefs.definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION);

test('a reference to an entity of another subgraph, and what is added to one, may be null: its rows may be out of scope', () => {
  const rigid: string[] = [];
  let references = 0;
  for (const subgraph of subgraphs)
    for (const type of typesOf(subgraph))
      for (const field of type.fields ?? []) {
        const addsTo = HOME[type.name.value];
        const pointsAt = HOME[namedOf(field.type)];
        const isForeign =
          (addsTo !== undefined && addsTo !== subgraph.name && field.name.value !== 'id') ||
          (pointsAt !== undefined && pointsAt !== subgraph.name && !['Query', 'Mutation'].includes(type.name.value));
        if (!isForeign) continue;
        references += 1;
        if (field.type.kind === Kind.NON_NULL_TYPE) rigid.push(`${subgraph.name}: ${type.name.value}.${field.name.value}`);
      }
  expect(rigid).toEqual([]);
  expect(references).toBeGreaterThanOrEqual(9);
});

test('every entity that a subgraph resolves has its reference resolver, also after the guards are on', () => {
  const resolvable: string[] = [];
  for (const subgraph of subgraphs)
    for (const type of typesOf(subgraph)) {
      const keys = (type.directives ?? []).filter(({ name }) => name.value === 'key');
      if (keys.length === 0) continue;
      expect(Object.keys(HOME)).toContain(type.name.value);
      const resolves = keys.some(
        (key) => !key.arguments?.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value),
      );
      const extension = subgraph.schema.getType(type.name.value)?.extensions['apollo'] as
        { subgraph?: { resolveReference?: unknown } } | undefined;
      expect(`${subgraph.name} ${type.name.value} ${typeof extension?.subgraph?.resolveReference}`).toBe(
        `${subgraph.name} ${type.name.value} ${resolves ? 'function' : 'undefined'}`,
      );
      if (resolves) resolvable.push(`${subgraph.name} ${type.name.value}`);
    }
  expect(resolvable).toEqual([
    'accounts Person',
    'organization Unit',
    'organization JobPosition',
    'organization Viewer',
    'personnel Person',
    'personnel Unit',
    'personnel JobPosition',
    'payroll Person',
    'training Person',
  ]);
});
