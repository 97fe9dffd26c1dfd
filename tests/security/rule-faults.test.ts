import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { access as accounts } from '@hoso/accounts/src/access.ts';
import { subgraph as accountsGraph } from '@hoso/accounts/src/subgraph.ts';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { migrate } from '@hoso/db/migrate.ts';
import { openRequest } from '@hoso/db/request.ts';
import type { LoginRole } from '@hoso/db/roles.ts';
import type { Pool } from '@hoso/db/session.ts';
import { access as organization } from '@hoso/organization/src/access.ts';
import { subgraph as organizationGraph } from '@hoso/organization/src/subgraph.ts';
import { access as payroll } from '@hoso/payroll/src/access.ts';
import { subgraph as payrollGraph } from '@hoso/payroll/src/subgraph.ts';
import { access as personnel } from '@hoso/personnel/src/access.ts';
import { subgraph as personnelGraph } from '@hoso/personnel/src/subgraph.ts';
import { type Access, anyone, protect, type Rule } from '@hoso/shared/access.ts';
import { permissions } from '@hoso/shared/permissions.ts';
import type { Subgraph } from '@hoso/shared/subgraph.ts';
import { access as training } from '@hoso/training/src/access.ts';
import { subgraph as trainingGraph } from '@hoso/training/src/subgraph.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { createWorld } from '../support/world.ts';

/** Every rule of every subgraph stands before a door that only says that somebody came through: what fails must not open it. */
type Door = {
  readonly place: string;
  readonly role: LoginRole;
  readonly rule: Rule;
  readonly knock: (context: unknown) => Promise<string>;
};

const OPENED = Symbol('opened');
const graphs: readonly [Subgraph, Access][] = [
  [accountsGraph, accounts],
  [organizationGraph, organization],
  [personnelGraph, personnel],
  [payrollGraph, payroll],
  [trainingGraph, training],
];

type Resolve = (parent: unknown, args: unknown, context: unknown, info: GraphQLResolveInfo) => unknown;

/** What came of a knock: opened, a refusal's code or message, or a value that says nothing. */
const outcomeOf = async (answer: () => unknown): Promise<string> => {
  try {
    const value = await answer();
    if (value === OPENED) return 'OPENED';
    if (value instanceof Error) throw value;
    return String(value);
  } catch (error) {
    const { extensions, message } = (error ?? {}) as { extensions?: { code?: string }; message?: string };
    return `refused: ${extensions?.code ?? message ?? String(error)}`;
  }
};

const doorsOf = ([{ name, typeDefs }, access]: (typeof graphs)[number]): Door[] => {
  const { Query = {}, Mutation = {}, entities = {}, fields = {} } = access;
  const ruled: Record<string, Record<string, Rule>> = { Query: { ...Query }, Mutation: { ...Mutation } };
  for (const [type, table] of Object.entries(fields)) ruled[type] = { ...table };
  const resolvers: Record<string, Record<string, unknown>> = {};
  for (const [type, table] of Object.entries(ruled)) for (const field of Object.keys(table)) (resolvers[type] ??= {})[field] = () => OPENED;
  for (const type of Object.keys(entities)) (resolvers[type] ??= {})['__resolveReference'] = () => OPENED;
  const schema = protect(buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]), access);
  const role = `${name}_app` as LoginRole;
  const inFields = Object.entries(ruled).flatMap(([typeName, table]) =>
    Object.entries(table).map(([field, rule]): Door => {
      const type = schema.getType(typeName);
      const resolve = (isObjectType(type) ? type.getFields()[field]?.resolve : undefined) as Resolve;
      const info = { fieldName: field, parentType: type, path: { key: field }, fragments: {}, schema } as unknown as GraphQLResolveInfo;
      return { place: `${name} ${typeName}.${field}`, role, rule, knock: (context) => outcomeOf(() => resolve({}, {}, context, info)) };
    }),
  );
  const inReferences = Object.entries(entities).map(([typeName, rule]): Door => {
    const apollo = schema.getType(typeName)!.extensions['apollo'] as {
      subgraph: { resolveReference: (reference: object, context: unknown, info: unknown) => unknown };
    };
    return {
      place: `${name} entity ${typeName}`,
      role,
      rule,
      knock: (context) => outcomeOf(() => apollo.subgraph.resolveReference({ id: '1' }, context, {})),
    };
  });
  return [...inFields, ...inReferences];
};
const doors = graphs.flatMap(doorsOf);
const guarded = doors.filter(({ rule }) => rule !== anyone);

const never = () => new Promise<never>(() => {});
const soon = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([work, new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), 400))]);
const all = { accountId: '1', sessionId: '1', login: 'x', kind: 'SYSTEM', permissions: new Set<string>(permissions), today: '2026-11-22' };

/** Places among these doors that opened. */
const openedAmong = async (some: readonly Door[], context: () => unknown): Promise<string[]> => {
  const told = await Promise.all(some.map(async ({ place, knock }) => [place, await soon(knock(context()), 'waits')] as const));
  return told.filter(([, outcome]) => outcome === 'OPENED').map(([place]) => place);
};

test('each door opens to who holds everything, so that what keeps it shut below is the fault', async () => {
  expect(doors.length).toBeGreaterThan(130);
  expect(await openedAmong(doors, () => ({ identity: async () => all }))).toHaveLength(doors.length);
});

const throwing = () => {
  throw new Error('fault');
};
const rejecting = () => Promise.reject(new Error('fault'));

test.each<[string, () => unknown]>([
  ['throws', throwing],
  ['rejects', rejecting],
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is the fault
  ['rejects with nothing', () => Promise.reject(undefined)],
  ['says null', () => null],
  ['says undefined', () => undefined],
  ['says false', () => false],
  ['says an empty text', () => ''],
  ['says 0', () => 0],
  ['never answers', never],
])('no door opens that needs to know the caller when asking for him %s', async (_what, identity) => {
  expect(await openedAmong(guarded, () => ({ identity }))).toEqual([]);
});

test.each<[string, object]>([
  ['without permissions', { ...all, permissions: undefined }],
  ['with null for permissions', { ...all, permissions: null }],
  ['with a list, which is no set', { ...all, permissions: [...permissions] }],
  ['with no permission', { ...all, permissions: new Set() }],
])('no door opens that asks for a permission to a caller %s', async (_what, told) => {
  // 'signed in' asks for a caller and nothing more.
  const asking = guarded.filter(({ rule }) => (rule as { name?: string }).name?.startsWith('can '));
  expect(asking.length).toBeGreaterThan(80);
  expect(await openedAmong(asking, () => ({ identity: async () => told }))).toEqual([]);
});

/** A rule of the library asks its `func`; the one for anyone asks nothing, so there it is its verdict that fails. */
type Fallible = { func?: () => unknown; resolve: () => unknown };

test.each<[string, () => unknown]>([
  ['throws', throwing],
  ['rejects', rejecting],
  ['answers null', () => null],
  ['answers undefined', () => undefined],
  ['answers an empty object', () => ({})],
  ['answers an empty list', () => []],
  ['answers 1', () => 1],
  ['answers nothing in time', never],
])('no door opens, not even one for anyone, when its own rule %s', async (_what, fault) => {
  const open: string[] = [];
  for (const rule of new Set(doors.map((door) => door.rule as unknown as Fallible))) {
    const part = rule.func ? 'func' : 'resolve';
    const whole = rule[part]!;
    rule[part] = fault;
    try {
      const own = doors.filter((door) => (door.rule as unknown) === rule);
      const told = await Promise.all(own.map(({ knock }) => Promise.race([knock({ identity: async () => all }), waits()])));
      own.forEach(({ place }, n) => told[n] === 'OPENED' && open.push(place));
    } finally {
      rule[part] = whole;
    }
  }
  expect(open).toEqual([]);
});
const waits = () => new Promise<string>((resolve) => setTimeout(() => resolve('waits'), 40));

describe('of the statements that authorisation makes', () => {
  let database: TestDatabase;
  const pools = new Map<LoginRole, Pool>();
  let secret: string;
  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.bootstrapUrl);
    const world = await createWorld(database.bootstrap);
    ({ secret } = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }));
    for (const { role } of doors)
      if (!pools.has(role)) pools.set(role, connect(urlAs(database.bootstrapUrl, role, rolePasswords[role]), { max: 8 }));
  });
  afterAll(async () => {
    await Promise.all([...pools.values()].map((pool) => pool.end({ timeout: 1 })));
    await database.drop();
  });

  type Fault = { readonly statement: string; readonly answer: () => Promise<unknown> };

  /** A pool that notes what is asked of it and answers one statement by a fault, which then is not asked of the database. */
  const listening = (pool: Pool, met: Set<string>, fault: Fault | null): Pool => {
    const ask = (tx: Pool) =>
      new Proxy(tx, {
        get: (target, key) => {
          if (key !== 'unsafe') return Reflect.get(target, key) as unknown;
          return (text: string, ...more: unknown[]) => {
            met.add(text);
            if (text !== fault?.statement) return target.unsafe(text, ...(more as [never, never]));
            const answer = fault.answer();
            answer.catch(() => {});
            return Object.assign(answer, { execute: () => answer });
          };
        },
      });
    return new Proxy(pool, {
      get: (target, key) => {
        if (key !== 'begin') return Reflect.get(target, key) as unknown;
        return (...given: unknown[]) => {
          met.add('begin');
          if (fault?.statement === 'begin') return fault.answer();
          const work = given.pop() as (tx: Pool) => Promise<unknown>;
          return (target.begin as (...all: unknown[]) => unknown)(...given, (tx: Pool) => work(ask(tx)));
        };
      },
    });
  };
  const contextOf = (role: LoginRole, met: Set<string>, fault: Fault | null) =>
    openRequest(listening(pools.get(role)!, met, fault), {
      secret,
      language: 'vi',
      clientAddress: '127.0.0.1',
      clientProgram: 'test',
      requestId: 'r',
    });
  const openedUnder = async (fault: Fault | null, met = new Set<string>()): Promise<string[]> => {
    // A request each, as callers come: nothing is known of anybody before.
    const told = await Promise.all(
      guarded.map(async ({ place, role, knock }) => [place, await soon(knock(contextOf(role, met, fault)), 'waits')] as const),
    );
    return told.filter(([, outcome]) => outcome === 'OPENED').map(([place]) => place);
  };

  test('none opens a door by failing, staying out or coming back with nothing', async () => {
    const met = new Set<string>();
    const whole: string[] = [];
    // One at a time here: how many doors open is what the faults are held against.
    for (const { place, role, knock } of guarded) if ((await knock(contextOf(role, met, null))) === 'OPENED') whole.push(place);
    expect(whole.length).toBeGreaterThan(80);
    expect(met.size).toBeGreaterThanOrEqual(3);

    const answers: Record<string, () => Promise<unknown>> = {
      'an error': () => Promise.reject(new Error('fault')),
      'a timeout': () => Promise.reject(Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })),
      'no row': () => Promise.resolve([]),
      'a row of null': () => Promise.resolve([null]),
      'an empty row': () => Promise.resolve([{}]),
      null: () => Promise.resolve(null),
      undefined: () => Promise.resolve(undefined),
    };
    const open: string[] = [];
    for (const statement of met)
      for (const [what, answer] of Object.entries(answers))
        for (const place of await openedUnder({ statement, answer })) open.push(`${place} by ${what} for ${statement}`);
    expect(open).toEqual([]);
  }, 120_000);
});
