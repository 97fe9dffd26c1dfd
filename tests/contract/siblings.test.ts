import { loginRoles, type LoginRole } from '@hoso/db/roles.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { type Chance, createChance } from '../support/chance.ts';
import { rolePasswords } from '../support/database.ts';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import { appoint, move } from '../support/staff-desk.ts';
import type { Account, Person, Unit } from '../support/world.ts';
import { OPEN_TABLES, rightsOf } from './catalogue-rules.ts';
import { POLICIES } from './policies-in-words.ts';

/**
 * Whatever is written in one department, by its people through the graph or by SQL under any role in their sessions, what
 * the people of its sibling see does not change by a byte. `RUNS=50` tries fifty times as many stories, `SEED` others.
 */
const RUNS = Number(process.env['RUNS'] ?? 2);
const SEED = Number(process.env['SEED'] ?? 1);
const WRITES = 150;

/** The tree, its names, catalogs and who is online are told to whoever is signed in: a change there is for everybody. */
const told = (table: string): boolean =>
  table in OPEN_TABLES || POLICIES.some((line) => line.startsWith(`${table} `) && /: select where caller IS NOT NULL$/.test(line));
/** Views that publish the tree and the posts of units, as the tables beneath them do. */
const PUBLIC_VIEW = /^organization\.pub_(unit|subtree|inheritance|category|catalog)/;

let graph: TestGraph;
let pools: Map<LoginRole, Pool>;
let readable: { role: LoginRole; what: string }[];
let writable: { role: LoginRole; what: string; right: 'insert' | 'update'; columns: string[] | null }[];

beforeAll(async () => {
  graph = await startTestGraph();
  const { bootstrap, bootstrapUrl } = graph.database;
  pools = new Map(loginRoles.map((role) => [role, connect(urlAs(bootstrapUrl, role, rolePasswords[role]), { max: 2 })]));
  const rights = (await rightsOf(bootstrap)).filter(({ role }) => (loginRoles as readonly string[]).includes(role));
  readable = rights.flatMap(({ role, what, right }) =>
    right === 'select' && !told(what) && !PUBLIC_VIEW.test(what) ? [{ role: role as LoginRole, what }] : [],
  );
  writable = rights.flatMap(({ role, what, right, columns }) =>
    right === 'insert' || right === 'update' ? [{ role: role as LoginRole, what, right, columns: columns?.split(', ') ?? null }] : [],
  );
});
afterAll(async () => {
  await Promise.all([...pools.values()].map((pool) => pool.end()));
  await graph.stop();
});

type Department = { unit: Unit; sections: Unit[]; people: Person[]; accounts: Account[] };
const department = async (name: string): Promise<Department> => {
  const unit = await graph.unit({ parent: graph.province, name, quota: { CONG_CHUC: '30' } });
  const sections = [await graph.unit({ parent: unit, kind: 'PHONG' }), await graph.unit({ parent: unit, kind: 'PHONG' })];
  const people: Person[] = [];
  for (const place of [unit, ...sections, ...sections]) {
    const person = await graph.person({ unit: place });
    await graph.pay(person);
    people.push(person);
  }
  const accounts = [
    await graph.account({ role: 'AGENCY_OFFICER', over: unit }),
    await graph.account({ role: 'UNIT_ADMIN', over: unit }),
    await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: people[0]! }),
  ];
  return { unit, sections, people, accounts };
};

const SEEN = `query ($unit: ID!, $foreign: ID!, $person: ID!, $stranger: ID!) {
  viewer { login unreadNotices: inbox(first: 20) { edges { node { id } } } }
  unit(id: $unit) { people(first: 50) { edges { node { id fullName version } } } quotas(year: 2026) { kind assigned occupied } }
  people(unitId: $unit, includeDescendants: true, first: 50) { totalCount edges { node { id fullName jobTitle } } }
  foreign: people(unitId: $foreign, includeDescendants: true, first: 50) { totalCount edges { node { id } } }
  person(id: $person) { id fullName version dateOfBirth currentPay { coefficient } assignments { validFrom unit { id } } }
  stranger: person(id: $stranger) { id fullName }
}`;

/** Every byte that the people of a department get, through the graph and by SQL under each role. */
const seenBy = async (mine: Department, others: { unit: Unit; people: readonly Person[] }): Promise<string[]> => {
  const seen: string[] = [];
  for (const account of mine.accounts) {
    const token = await graph.tokenOf(account);
    for (const person of mine.people) {
      const variables = { unit: mine.unit.id, foreign: others.unit.id, person: person.id, stranger: others.people[0]!.id };
      const answer = await graph.post('gateway', { query: SEEN, variables }, { authorization: `Bearer ${token}` });
      seen.push(`${account.login} ${person.id} ${answer.status} ${await answer.text()}`);
    }
    for (const { role, what } of readable) {
      const [row] = await inSession(
        pools.get(role)!,
        account.secret,
      )((tx) =>
        tx.unsafe<{ bytes: string }[]>(
          `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as bytes from ${what} t`,
        ),
      ).catch((error: { code?: string }) => [{ bytes: error.code ?? 'fault' }]);
      seen.push(`${account.login} ${role} ${what} ${row!.bytes}`);
    }
  }
  return seen;
};

/** Something an officer does every day; what is refused is as good. */
const actThroughTheGraph = async (chance: Chance, { unit, sections, people, accounts }: Department): Promise<boolean> => {
  // The others of the department may not do either.
  const ask = await graph.as(accounts[0]!);
  const place = chance.oneOf([unit, ...sections]);
  const answer: Anything = chance.percent(60)
    ? await appoint(ask, place, { givenName: chance.oneOf(['An', 'Bình', 'Cúc', 'Dũng', 'Hạnh']) })
    : await move(ask, chance.oneOf(people), place, {
        expectedVersion: 1 + chance.below(3),
        effectiveFrom: `2026-0${2 + chance.below(7)}-01`,
      });
  return /Appointed|Moved/.test(String(answer?.__typename));
};

/** A statement with values of anybody's rows, also of the sibling's: what the database lets through is done. */
const actBySql = async (chance: Chance, { unit, sections, accounts }: Department): Promise<boolean> => {
  const { role, what, right, columns: granted } = chance.oneOf(writable);
  const { bootstrap } = graph.database;
  const columns = (
    await bootstrap<
      { name: string }[]
    >`select attname as name from pg_attribute where attrelid = ${what}::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' and attidentity = ''`
  )
    .map(({ name }) => name)
    .filter((one) => granted === null || granted.includes(one));
  // Mostly rows of the department itself, which it may well write.
  const own = chance.percent(70) && columns.includes('unit_no') ? [unit, ...sections].map(({ unitNo }) => unitNo) : [];
  const nearest = own.length > 0 ? `t.unit_no = any ('{${own.join()}}') desc,` : '';
  const rows = await bootstrap.unsafe<{ row: Record<string, unknown> }[]>(
    `select to_jsonb(t) as row from ${what} t order by ${nearest} md5(t::text || '${chance.below(1_000_000)}') limit 2`,
  );
  if (rows.length === 0 || columns.length === 0) return false;
  const [one, other = one] = rows.map(({ row }) => row);
  const mixed = JSON.stringify({ ...other, ...Object.fromEntries(chance.some(Object.entries(one!), 50)) });
  const list = columns.join(', ');
  const set = chance
    .some(columns, 40)
    .concat(columns[0]!)
    .filter((column, n, all) => all.indexOf(column) === n);
  const text =
    right === 'insert'
      ? `insert into ${what} (${list}) select ${columns.map((c) => (c === 'id' ? 'uuidv7()' : c)).join(', ')} from json_populate_record(null::${what}, $1::text::json)`
      : `update ${what} set ${set.map((c) => `${c} = (json_populate_record(null::${what}, $1::text::json)).${c}`).join(', ')}`;
  try {
    const { count } = await inSession(pools.get(role)!, chance.oneOf(accounts).secret)((tx) => tx.unsafe(text, [mixed]));
    return count > 0;
  } catch {
    return false;
  }
};

test.each(Array.from({ length: RUNS }, (_, n) => [SEED * 1_000 + n]))(
  'story %i',
  async (seed) => {
    const chance = createChance(seed);
    const [mine, sibling] = [await department(`Sở ${seed} A`), await department(`Sở ${seed} B`)];
    const before = await seenBy(sibling, mine);
    let written = 0;
    for (let n = 0; n < WRITES; n++)
      written += Number(await (chance.percent(20) ? actThroughTheGraph(chance, mine) : actBySql(chance, mine)));
    // A story in which nothing was written would prove nothing.
    expect(written).toBeGreaterThan(WRITES / 12);
    const after = await seenBy(sibling, mine);
    expect(after.filter((line, n) => line !== before[n])).toEqual([]);
  },
  120_000,
);
