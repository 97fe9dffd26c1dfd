import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { parse as parseYaml } from 'yaml';
import { createGateway } from '@hoso/gateway/src/gateway.ts';
import { permissions } from '@hoso/shared/permissions.ts';
import { type SubgraphName, subgraphOrder } from '@hoso/launcher/graph.ts';
import { FIELDS_ASK } from '../evaluator/fields-ask.ts';
import { mutantOf } from '../mutants/mutant.ts';
import { TODAY } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

/** How the graph is entered to reach a field of an entity, and what that alone asks. */
const ENTRANCE: Record<string, { field: string; asks: string[] }> = {
  Person: { field: 'person', asks: ['personnel.directory.read'] },
  Unit: { field: 'unit', asks: ['organization.unit.read'] },
};
/** Fields with a rule of their own on a type that is no entity: how a person leads there. */
const BEHIND_A_PERSON: Record<string, string> = { Assignment: 'assignment' };

const ROLES = parseYaml(readFileSync(new URL('../../db/seed/catalogs/roles.yaml', import.meta.url), 'utf8')) as Record<
  string,
  { permissions: string[] }
>;

let graph: TestGraph;
let api: GraphQLSchema;
let home: Unit;
let holder: Person;
let ids: Record<string, string>;

type Caller = { name: string; account: Account; held: ReadonlySet<string> };
const callers: Caller[] = [];
/** A caller for each set of permissions that a test asks for; made when first asked. */
let holding: (held: readonly string[]) => Promise<Caller>;

beforeAll(async () => {
  graph = await startTestGraph();
  const gateway = createGateway(() => ({ process: () => Promise.reject(new Error('nobody asks')) }));
  ({ schema: api } = await gateway.load());
  await gateway.stop();

  const { bootstrap } = graph.database;
  home = await graph.unit({ parent: graph.province, name: 'Sở Nội vụ', code: 'H31.6', quota: { CONG_CHUC: '9' } });
  holder = await graph.person({ unit: home, name: 'Nguyễn Văn An', identityNumber: '034085000001' });
  await graph.pay(holder);
  await bootstrap`update personnel.assignment set valid_to = '2050-01-01', closed_by = opened_by where person_id = ${holder.id}`;
  await bootstrap`insert into personnel.service_end (person_id, unit_no, reason, ends_on, decision_id)
    select person_id, unit_no, 'NGHI_HUU', valid_to, closed_by from personnel.assignment where person_id = ${holder.id}`;
  const [course] = await bootstrap<{ id: string }[]>`insert into training.course (code, title, category, hours, organiser, valid_from)
    select 'QLNN-CV', 'Quản lý nhà nước', code, 40, 'Trường Chính trị', '2020-01-01' from training.course_category limit 1 returning id`;
  await bootstrap`insert into payroll.payroll_month (unit_id, unit_no, month, status) values (${home.id}, ${home.unitNo}, '2026-10-01', 'LOCKED')`;
  const [plan] = await bootstrap<
    { id: string }[]
  >`insert into organization.reorganisation (unit_id, unit_no, decision_id, effective_on, steps, planned_by)
    select ${home.id}, ${home.unitNo}, id, '2099-01-01', '[]', ${randomUUID()} from organization.decision limit 1 returning id`;
  const [file] = await bootstrap<{ id: string }[]>`with n as (
      insert into accounts.news (unit_id, unit_no, kind, title, body, state, author_id, published_at)
      select ${graph.province.id}, 1, 'NEWS', 'Tin', 'Nội dung', 'PUBLISHED', id, now() from (values (${(await graph.account({})).id}::uuid)) a(id) returning id, unit_no)
    insert into accounts.news_file (news_id, unit_no, name, media_type, size, sha256, content)
    select id, unit_no, 'a.pdf', 'application/pdf', 5, sha256('%PDF-'), '%PDF-' from n returning id`;
  ids = {
    newsFile: file!.id,
    account: (await graph.account({ over: home })).id,
    person: holder.id,
    unit: home.id,
    unitId: home.id,
    personId: holder.id,
    course: course!.id,
    reorganisation: plan!.id,
  };

  const make = async (name: string, role: string, held: Iterable<string>): Promise<Caller> => {
    const isPersonal = role === 'PERSONAL';
    const account = await graph.account({
      kind: isPersonal ? 'PERSONAL' : 'AGENCY',
      role,
      holder,
      ...(!isPersonal && { over: graph.province }),
    });
    return { name, account, held: new Set(held) };
  };
  for (const [role, { permissions: held }] of Object.entries(ROLES)) callers.push(await make(role, role, held));
  callers.push({ name: 'no role', account: await graph.account({ over: graph.province }), held: new Set() });
  const made = new Map<string, Promise<Caller>>();
  const makeHolding = async (held: readonly string[]) => {
    const role = `HOLDS_${made.size}`;
    await bootstrap`insert into accounts.role (code, name) values (${role}, ${role})`;
    for (const permission of held) await bootstrap`insert into accounts.role_permission (role, permission) values (${role}, ${permission})`;
    return make(held.join(' '), role, held);
  };
  holding = (held) => {
    const key = [...held].sort().join();
    const known = made.get(key) ?? makeHolding(held);
    made.set(key, known);
    return known;
  };
});
afterAll(() => graph.stop());

/** A value that is well formed and mostly means nothing: a refusal as data is as good as a deed here. */
const literal = (type: GraphQLInputType, name: string): string => {
  if (isNonNullType(type)) return literal(type.ofType, name);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isRequiredInputField(field));
    return `{ ${needed.map((field) => `${field.name}: ${literal(field.type, field.name)}`).join(', ')} }`;
  }
  const values: Record<string, string> = {
    ID: `"${ids[name] ?? randomUUID()}"`,
    Int: name === 'year' ? '2026' : '1',
    Boolean: 'false',
    Date: '"2026-01-01"',
    PartialDate: '"1990"',
    YearMonth: '"2026-10"',
    DateTime: '"2026-01-01T00:00:00Z"',
    Decimal: '"1"',
    String: name === 'code' ? '"H31.6"' : '"x"',
  };
  return values[type.name]!;
};

/** Arguments that mean something only in their field. */
const OF_A_FIELD: Record<string, string> = {
  'endAllSessions.keepThis': 'true',
  'catalog.code': '"DAN_TOC"',
  'catalogEntry.catalog': '"DAN_TOC"',
  'catalogEntry.code': '"KINH"',
  'explainAccess.action': '"Query.person"',
  'access.field': '"gender"',
};

const selection = (field: GraphQLField<unknown, unknown>, entity?: string): string => {
  const known = entity ? { ...ids, id: ids[entity]! } : ids;
  const given = field.args
    // Ending sessions by default ends one's own.
    .filter((argument) => isRequiredArgument(argument) || ['sessionId', 'keepThis'].includes(argument.name))
    .map((argument) => {
      const own = OF_A_FIELD[`${field.name}.${argument.name}`];
      return `${argument.name}: ${own ?? (argument.name === 'id' ? `"${known['id'] ?? ids[field.name]}"` : literal(argument.type, argument.name))}`;
    });
  return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'}`;
};

type Question = { coordinate: string; where: 'gateway' | SubgraphName; text: string; asks: readonly string[] | null; path: string[] };

const fieldOf = (schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, unknown> | undefined => {
  const [typeName, fieldName] = coordinate.split('.') as [string, string];
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[fieldName] : undefined;
};

/** What is asked of the whole graph for one coordinate. */
const atTheGateway = (coordinate: string): Question => {
  const [type, name] = coordinate.split('.') as [string, string];
  const field = fieldOf(api, coordinate)!;
  const asks = FIELDS_ASK[coordinate]!;
  if (type === 'Query' || type === 'Mutation')
    return { coordinate, where: 'gateway', text: `${type.toLowerCase()} { ${selection(field, name)} }`, asks, path: [name] };
  const bridge = BEHIND_A_PERSON[type];
  const entrance = ENTRANCE[bridge ? 'Person' : type]!;
  const inner = bridge ? `${bridge} { ${selection(field)} }` : selection(field);
  return {
    coordinate,
    where: 'gateway',
    text: `{ ${entrance.field}(id: "${ids[entrance.field]}") { ${inner} } }`,
    asks: [...entrance.asks, ...asks],
    path: [entrance.field, ...(bridge ? [bridge] : []), name],
  };
};

/** The same of the subgraph that answers it, called directly: by its root field, or by an entity's reference. */
const atTheSubgraph = (coordinate: string): Question => {
  const [type, name] = coordinate.split('.') as [string, string];
  const asks = FIELDS_ASK[coordinate]!;
  const entity = BEHIND_A_PERSON[type] ? 'Person' : type;
  const home = ({ 'Person.id': 'personnel', 'Unit.id': 'organization' } as Record<string, SubgraphName>)[coordinate];
  const where = home ?? subgraphOrder.find((one) => fieldOf(graph.graph.subgraphs[one].schema, coordinate))!;
  const field = fieldOf(graph.graph.subgraphs[where].schema, coordinate)!;
  if (type === 'Query' || type === 'Mutation')
    return { coordinate, where, text: `${type.toLowerCase()} { ${selection(field, name)} }`, asks, path: [name] };
  const bridge = BEHIND_A_PERSON[type];
  const inner = bridge ? `${bridge} { ${selection(field)} }` : selection(field);
  const reference = `{ __typename: "${entity}", id: "${ids[ENTRANCE[entity]!.field]}" }`;
  return {
    coordinate,
    where,
    text: `{ _entities(representations: [${reference}]) { ... on ${entity} { ${inner} } } }`,
    asks,
    path: ['_entities', '0', ...(bridge ? [bridge] : []), name],
  };
};

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], data);

/** Asked by an account made for it: whoever asks is out afterwards. */
const ENDS_ITS_CALLER = ['Mutation.passwordStolen'];
const likeness = async ({ id, login }: Account): Promise<Account> => {
  const { bootstrap } = graph.database;
  const [made] = await bootstrap<
    { id: string; login: string }[]
  >`insert into accounts.account (login, kind, holder_id, unit_id, domain, valid_from, valid_to)
    select ${`${login}.${randomUUID()}`}, kind, holder_id, unit_id, domain, valid_from, valid_to from accounts.account where id = ${id} returning id, login`;
  await bootstrap`insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, valid_to, document_id)
    select ${made!.id}, role, unit_id, unit_no, valid_from, valid_to, document_id from accounts.access_grant where account_id = ${id}`;
  return { ...made!, secret: await graph.session(made!.id) };
};

/** What came of a question, in one word: the value, FORBIDDEN, UNAUTHENTICATED, or whatever it should not have been. */
const told = async (question: Question, caller: Account | null): Promise<string> => {
  const account = caller && ENDS_ITS_CALLER.includes(question.coordinate) ? await likeness(caller) : caller;
  const ask = account ? await graph.as(account, question.where) : graph.asNobody(question.where);
  const { data, errors } = await ask(question.text);
  const codes = [...new Set(errors?.map(({ extensions }) => extensions.code))];
  const value = at(data, question.path);
  if (codes.length > 0) return value == null ? codes.join() : `${codes.join()} with a value`;
  return value == null ? 'nothing' : 'answered';
};

const expectedFor = ({ asks }: Question, held: ReadonlySet<string>): string =>
  asks === null || asks.every((permission) => held.has(permission)) ? 'answered' : 'FORBIDDEN';

type Cell = readonly [Caller, Question];

/** A few at a time; names each cell that came out otherwise. */
const wrongCells = async (cells: readonly Cell[]): Promise<string[]> => {
  const wrong: string[] = [];
  let next = 0;
  const worker = async () => {
    while (next < cells.length) {
      const [caller, question] = cells[next++]!;
      const [expected, got] = [expectedFor(question, caller.held), await told(question, caller.account)];
      if (got !== expected) wrong.push(`${question.coordinate} at ${question.where} for ${caller.name}: ${got}, not ${expected}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return wrong.sort();
};
const everyRole = (questions: readonly Question[]): Cell[] =>
  questions.flatMap((question) => callers.map((caller) => [caller, question] as const));

/** Where a field has no row without another permission: training asks personnel whether the person is there at all. */
const ROWS_ALSO_ASK: Record<string, string> = {
  'Person.trainingHours': 'personnel.directory.read',
  'Person.completedCourses': 'personnel.directory.read',
};

const coordinates = Object.keys(FIELDS_ASK);
/** A mutant of one rule touches the cells of its own coordinate, or of its entity, and is asked those; the suite asks all. */
const asked = ((): readonly string[] => {
  const rule = mutantOf(process.env)?.rule;
  if (!rule) return coordinates;
  const { table, field } = rule;
  const own = coordinates.filter((one) => (table === 'entities' ? one.startsWith(`${field}.`) : one === `${table}.${field}`));
  return own.length > 0 ? own : coordinates;
})();

test('every field of the roots and of entities, and every field with a rule of its own, has its expectation', () => {
  const types = ['Query', 'Mutation', ...Object.keys(ENTRANCE)];
  const inTheGraph = types.flatMap((name) => {
    const type = api.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
  });
  const ruled = coordinates.filter((coordinate) => coordinate.split('.')[0]! in BEHIND_A_PERSON);
  expect(coordinates.sort()).toEqual([...inTheGraph, ...ruled].sort());
  expect(ruled.every((coordinate) => fieldOf(api, coordinate))).toBe(true);
  expect(
    [...new Set(Object.values(FIELDS_ASK).flatMap((asks) => asks ?? []))].filter(
      (one) => !(permissions as readonly string[]).includes(one),
    ),
  ).toEqual([]);
});

test('each role is answered and refused at the gateway as its permissions say', async () => {
  expect(await wrongCells(everyRole(asked.map(atTheGateway)))).toEqual([]);
});

test('and just so at each subgraph, called directly', async () => {
  expect(await wrongCells(everyRole(asked.map(atTheSubgraph)))).toEqual([]);
});

test('just the permissions of a field open it, and all others without one of them do not', async () => {
  const cells: Cell[] = [];
  for (const question of asked.map(atTheSubgraph)) {
    const also = ROWS_ALSO_ASK[question.coordinate];
    cells.push([await holding([...(question.asks ?? []), ...(also ? [also] : [])]), question]);
    for (const lost of question.asks ?? []) cells.push([await holding(permissions.filter((one) => one !== lost)), question]);
  }
  if (asked === coordinates) expect(cells.length).toBeGreaterThan(1.8 * coordinates.length);
  expect(await wrongCells(cells)).toEqual([]);
});

test('who is not signed in is told so everywhere, and answered where a session begins', async () => {
  const wrong: string[] = [];
  for (const question of [...asked.map(atTheGateway), ...asked.map(atTheSubgraph)]) {
    const expected = question.asks === null ? 'answered' : 'UNAUTHENTICATED';
    const got = await told(question, null);
    if (got !== expected) wrong.push(`${question.coordinate} at ${question.where}: ${got}, not ${expected}`);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['was revoked', 'revoked_at = now()'],
  ['ended yesterday', `valid_to = '${TODAY}'`],
  ['begins tomorrow', `valid_from = '${TODAY}'::date + 1`],
])('a grant that %s opens no operation', async (_what, change) => {
  const late = await graph.account({ role: 'SYSTEM_ADMIN', over: graph.province });
  await graph.database.bootstrap.unsafe(`update accounts.access_grant set ${change} where account_id = '${late.id}'`);
  const asked = ['Query.people', 'Query.ranks', 'Unit.people', 'Person.pay', 'Mutation.createUnit'];
  const answers = await Promise.all(asked.flatMap((one) => [told(atTheGateway(one), late), told(atTheSubgraph(one), late)]));
  expect([...new Set(answers)]).toEqual(['FORBIDDEN']);
});

test('a token of a session that ended is worth no more than none', async () => {
  const ended = await graph.account({ role: 'SYSTEM_ADMIN', over: graph.province });
  await graph.database.bootstrap`update accounts.session set ended_at = now() where account_id = ${ended.id}`;
  const told401 = await Promise.all(
    ['Query.people', 'Person.pay', 'Unit.people', 'Mutation.createUnit'].flatMap((one) => [
      told(atTheGateway(one), ended),
      told(atTheSubgraph(one), ended),
    ]),
  );
  expect([...new Set(told401)]).toEqual(['UNAUTHENTICATED']);
});
