import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { type LoginRole } from '@hoso/db/roles.ts';
import { inSession } from '@hoso/db/session.ts';
import { type Answer, decide, type Question } from '../evaluator/decide.ts';
import { FIELDS_ASK } from '../evaluator/fields-ask.ts';
import type { Province } from '../evaluator/province.ts';
import { type Chance, createChance } from '../support/chance.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { type Common, randomProvince } from '../support/random-province.ts';
import { secretOf, settleProvince } from '../support/settle-province.ts';
import type { Account } from '../support/world.ts';

/**
 * Who may do what, told twice: by the running system (its rows under the role of each subgraph, the permissions its operations go by, its own
 * explanation, the graph) and by an evaluator in plain words that shares nothing with it (tests/evaluator). Provinces, accounts, grants and
 * questions are random and come again with their seed: `QUESTIONS=100000 SEED=7 npx jest -c jest.config.mjs tests/contract/explained`.
 */
const QUESTIONS = Number(process.env['QUESTIONS'] ?? 20_000);
const SEED = Number(process.env['SEED'] ?? 20261122);
/** Of so many accounts the graph itself is asked too. */
const ASKED_OF_THE_GRAPH = Math.min(60, Math.ceil(QUESTIONS / 500));

let graph: TestGraph;
let common: Common;
let overseer: Account;
let course: string;
beforeAll(async () => {
  graph = await startTestGraph();
  const { bootstrap } = graph.database;
  const catalog = parseYaml(readFileSync(new URL('../../db/seed/catalogs/roles.yaml', import.meta.url), 'utf8')) as Record<
    string,
    { permissions: string[] }
  >;
  const roles = Object.fromEntries(Object.entries(catalog).map(([code, { permissions }]) => [code, permissions]));
  const known = await bootstrap<
    { name: string }[]
  >`select name from accounts.permission where name <> 'accounts.consent.use' order by name`;
  common = { root: graph.province.id, asks: FIELDS_ASK, roles, permissions: known.map(({ name }) => name) };
  await bootstrap`insert into accounts.role (code, name) values ('OVERSEER', 'x')`;
  await bootstrap`insert into accounts.role_permission select 'OVERSEER', unnest(array['accounts.grant.read', 'personnel.directory.read'])`;
  overseer = await graph.account({ role: 'AGENCY_HEAD', over: graph.province });
  await graph.grant(overseer, 'OVERSEER', graph.province);
  const [made] = await bootstrap<{ id: string }[]>`insert into training.course (code, title, category, hours, organiser, valid_from)
    select 'QLNN-CV', 'Quản lý nhà nước', code, 40, 'Trường Chính trị', '2020-01-01' from training.course_category limit 1 returning id`;
  course = made!.id;
});
afterAll(() => graph.stop());

/** What stands in a table of people, and what reading or changing its rows asks. A change finds only what it may read. */
const TABLES: readonly { role: LoginRole; table: string; column: string; asks: readonly string[]; change?: true }[] = [
  { role: 'personnel_app', table: 'personnel.person', column: 'id', asks: ['personnel.directory.read'] },
  { role: 'personnel_app', table: 'personnel.assignment', column: 'person_id', asks: ['personnel.directory.read'] },
  { role: 'personnel_app', table: 'personnel.record', column: 'person_id', asks: ['personnel.record.read'] },
  { role: 'personnel_app', table: 'personnel.identity_number', column: 'person_id', asks: ['personnel.identity.read'] },
  { role: 'payroll_app', table: 'payroll.pay', column: 'person_id', asks: ['payroll.pay.read'] },
  { role: 'training_app', table: 'training.completion', column: 'person_id', asks: ['training.hours.read'] },
  {
    role: 'personnel_app',
    table: 'personnel.record',
    column: 'person_id',
    asks: ['personnel.record.read', 'personnel.record.write'],
    change: true,
  },
  {
    role: 'personnel_app',
    table: 'personnel.person',
    column: 'id',
    asks: ['personnel.directory.read', 'personnel.assignment.write'],
    change: true,
  },
];

type Disagreement = { seed: number; question: Question; system: unknown; evaluator: unknown };

const createComparison = (seed: number) => {
  const disagreements: Disagreement[] = [];
  const count = { rows: 0, operations: 0, explanations: 0, graph: 0, allowed: 0, rules: new Map<string, number>() };
  return {
    disagreements,
    count,
    total: () => count.rows + count.operations + count.explanations + count.graph,
    hold: (where: 'rows' | 'operations' | 'explanations' | 'graph', question: Question, system: unknown, evaluator: unknown) => {
      count[where] += 1;
      if (evaluator === true) count.allowed += 1;
      if (JSON.stringify(system) !== JSON.stringify(evaluator)) disagreements.push({ seed, question, system, evaluator });
    },
  };
};
type Comparison = ReturnType<typeof createComparison>;

const allowed = (province: Province, question: Question): boolean => decide(province, question).allowed;
const every = (province: Province, asks: readonly string[], question: Omit<Question, 'action'>): boolean =>
  asks.every((action) => allowed(province, { ...question, action }));

/** Rows that a statement of the subgraph's role finds, once the operation is open. */
const askRows = async (province: Province, account: string, { hold }: Comparison): Promise<void> => {
  const people = province.people.map(({ id }) => id);
  for (const { role, table, column, asks, change } of TABLES) {
    const found = await inSession(
      graph.graph.pools[role],
      secretOf(account),
    )((tx) =>
      tx.unsafe<{ id: string }[]>(
        `select t.${column} as id from ${table} t where t.${column} = any ($1::uuid[]) and exists (select from accounts.caller_rights() c where $2::text[] <@ c.permissions)
         ${change ? 'for no key update' : ''}`,
        [people, [...asks]],
      ),
    );
    const seen = new Set(found.map(({ id }) => id));
    for (const person of people)
      hold(
        'rows',
        { account, action: `${change ? 'change' : 'read'} ${table}`, person },
        seen.has(person),
        every(province, asks, { account, person }),
      );
  }
};

/** Operations that shield opens: all permissions of a field are held. */
const askOperations = async (province: Province, account: string, chance: Chance, { hold }: Comparison): Promise<void> => {
  const rights = await inSession(
    graph.graph.pools.accounts_app,
    secretOf(account),
  )((tx) => tx<{ permissions: string[] }[]>`select permissions from accounts.caller_rights()`);
  const held = rights[0] ? new Set(rights[0].permissions) : null;
  for (const [action, asks] of chance.some(Object.entries(FIELDS_ASK), 30)) {
    const opened = asks === null || (held !== null && asks.every((permission) => held.has(permission)));
    hold('operations', { account, action }, opened, allowed(province, { account, action }));
  }
};

type Told = Pick<Answer, 'allowed' | 'rule' | 'permission' | 'grant' | 'consent' | 'path' | 'article'>;
const told = ({ allowed: may, rule, permission, grant, consent, path, article }: Told): Told => ({
  ...{ allowed: may, rule, permission, grant, consent, path, article },
});

const randomQuestion = (province: Province, account: string, chance: Chance): Question => {
  const kind = chance.below(10);
  return {
    account,
    action: chance.oneOf(
      chance.percent(60)
        ? [
            'personnel.directory.read',
            'personnel.record.read',
            'personnel.identity.read',
            'payroll.pay.read',
            'Person.gender',
            'organization.quota.read',
          ]
        : [...common.permissions, 'accounts.consent.use'],
    ),
    ...(kind < 5 && { person: chance.oneOf(province.people).id }),
    ...(kind >= 5 && kind < 8 && { unit: chance.oneOf(province.units).id }),
  };
};

/** The system's own explanation, asked by the account itself or by who oversees it. */
const askExplanations = async (province: Province, account: string, chance: Chance, { hold, count }: Comparison): Promise<void> => {
  const himself = chance.percent(60);
  const questions = chance.times(40, () => randomQuestion(province, account, chance));
  const asked = questions.map(({ action, person, unit }, place) => ({
    ...{ place, permissions: FIELDS_ASK[action] ?? [action], person: person ?? null, unit: unit ?? null },
  }));
  const rows = await inSession(
    graph.graph.pools.accounts_app,
    himself ? secretOf(account) : overseer.secret,
  )(
    (tx) => tx<(Told & { place: number })[]>`
    select q.place, e.allowed, e.rule, e.permission, e.grant_id as grant, e.consent_id as consent, e.path, e.article
    from jsonb_to_recordset(${tx.json(asked)}) q(place int, permissions text[], person uuid, unit uuid)
      cross join lateral accounts.explain_access(${account}, q.permissions, q.person, q.unit) e`,
  );
  const bySystem = new Map(rows.map((row) => [row.place, told(row)]));
  // Asked about by another, it is no matter whether he is signed in just now.
  const asIf = himself ? province : { ...province, accounts: province.accounts.map((one) => ({ ...one, signedIn: true })) };
  questions.forEach((question, place) => {
    const answer = decide(asIf, question);
    count.rules.set(answer.rule, (count.rules.get(answer.rule) ?? 0) + 1);
    // Who has no session is told nothing.
    hold('explanations', question, bySystem.get(place) ?? null, himself && answer.rule === 'CANNOT_ACT' ? null : told(answer));
  });
};

const FIELDS = { gender: 'Person.gender', identityNumber: 'Person.identityNumber', currentPay: 'Person.currentPay' };
/** What the graph answers at the gateway, field by field. */
const askGraph = async (province: Province, account: string, chance: Chance, { hold }: Comparison): Promise<void> => {
  const people = chance.some(province.people, 40).map(({ id }) => id);
  const ask = await graph.as({ id: account, login: '', secret: secretOf(account) });
  for (const person of people) {
    const { data } = await ask(`query ($id: ID!) { person(id: $id) { id gender identityNumber currentPay { __typename } } }`, {
      id: person,
    });
    const shown = (data?.['person'] ?? null) as Record<string, unknown> | null;
    const opened = every(province, ['Query.person'], { account, person });
    hold('graph', { account, action: 'Query.person', person }, shown !== null, opened);
    for (const [field, action] of Object.entries(FIELDS))
      hold(
        'graph',
        { account, action, person },
        (shown?.[field] ?? null) !== null,
        opened && every(province, [action], { account, person }),
      );
  }
};

const EXPLAIN = `query ($action: String!, $personId: ID, $unitId: ID) {
  explainAccess(action: $action, personId: $personId, unitId: $unitId) { allowed rule permission grant { id } consentId path { id } }
}`;
/** The explanation as the graph gives it, to the account itself. */
const askGraphForReasons = async (province: Province, account: string, chance: Chance, { hold }: Comparison): Promise<void> => {
  const ask = await graph.as({ id: account, login: '', secret: secretOf(account) });
  for (const question of chance.times(4, () => randomQuestion(province, account, chance))) {
    const { data } = await ask(EXPLAIN, { action: question.action, personId: question.person, unitId: question.unit });
    const { rule, article: _articleOfTheProfile, ...answer } = decide(province, question);
    const told = (data?.['explainAccess'] ?? null) as {
      grant: { id: string } | null;
      path: { id: string }[];
      consentId: string | null;
    } | null;
    hold(
      'graph',
      question,
      told && { ...told, grant: told.grant?.id ?? null, path: told.path.map(({ id }) => id) },
      rule === 'CANNOT_ACT'
        ? null
        : {
            allowed: answer.allowed,
            rule,
            permission: answer.permission,
            grant: answer.grant,
            consentId: answer.consent,
            path: answer.path,
          },
    );
  }
};

const nameOf = ({ question, system, evaluator, seed }: Disagreement): string =>
  `seed ${seed}: ${JSON.stringify(question)}\n  system    ${JSON.stringify(system)}\n  evaluator ${JSON.stringify(evaluator)}`;

test(
  'the running system and the evaluator agree, whatever was granted, delegated, consented to, withheld, moved or ended',
  async () => {
    const sums = { rows: 0, operations: 0, explanations: 0, graph: 0, allowed: 0 };
    const rules = new Map<string, number>();
    const disagreements: Disagreement[] = [];
    let asked = 0;
    let graphAsked = 0;
    for (let serial = 1; asked < QUESTIONS; serial += 1) {
      const seed = SEED + serial;
      const chance = createChance(seed);
      const province = randomProvince(chance, common, serial);
      await settleProvince(graph.database.bootstrap, province, course);
      const comparison = createComparison(seed);
      for (const { id } of province.accounts) {
        await askRows(province, id, comparison);
        await askOperations(province, id, chance, comparison);
        await askExplanations(province, id, chance, comparison);
        if (graphAsked < ASKED_OF_THE_GRAPH && chance.percent(25)) {
          graphAsked += 1;
          await askGraph(province, id, chance, comparison);
          await askGraphForReasons(province, id, chance, comparison);
        }
      }
      disagreements.push(...comparison.disagreements);
      asked += comparison.total();
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += comparison.count[key];
      for (const [rule, times] of comparison.count.rules) rules.set(rule, (rules.get(rule) ?? 0) + times);
    }
    if (process.env['QUESTIONS'])
      process.stdout.write(
        `${asked} questions, ${disagreements.length} disagreements: ${JSON.stringify({ ...sums, rules: Object.fromEntries(rules) })}\n`,
      );
    expect(disagreements.slice(0, 5).map(nameOf)).toEqual([]);
    // Every rule but those that need no question about rights came up, and both answers.
    expect([...rules.keys()].sort()).toEqual([
      'CANNOT_ACT',
      'CONSENT',
      'GRANT',
      'NOT_HELD',
      'OPEN_TO_SESSIONS',
      'OUT_OF_REACH',
      'OWN_RECORD',
      'WITHHELD',
    ]);
    expect(sums.graph).toBeGreaterThan(0);
    expect(sums.allowed).toBeGreaterThan(asked / 50);
  },
  60_000 + QUESTIONS * 5,
);
