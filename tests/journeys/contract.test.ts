import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoAccount } from '@hoso/db/seed/load-province.ts';
import { readCatalogs } from '@hoso/db/seed/catalogs/read-catalogs.ts';
import { generateProvince } from '@hoso/db/seed/province/generate-province.ts';
import { accountsUnder, DEMO_ACCOUNTS, fillDemo } from '@hoso/launcher/demo.ts';
import { provinces, readPolicy } from '@hoso/shared/policies.ts';
import { contractOperations } from '@hoso/shared/registered-documents.ts';
import { fieldKey, TODAY } from '../support/database.ts';
import { type Answer, type Ask, startEmptyGraph } from '../support/graph.ts';

// The operations that our users' programs already run, over the demo province, for every demo account.
const operation = Object.fromEntries(contractOperations());
const PEOPLE = 2_000;
const YEAR = 2026;

type Sight = 'seen' | 'FORBIDDEN';
type Expected = {
  readonly kind: string;
  readonly role: string;
  /** Whom the account sees in its unit (a province-wide one: in any), and in a unit of somebody else. */
  readonly own: 'all' | 'himself';
  readonly far: 'all' | 'nobody';
  readonly quotas: Sight;
  readonly pay: Sight;
  readonly hours: Sight;
  readonly birth: Sight;
  readonly months: Sight;
  readonly calls: Sight;
};
const row = (kind: string, role: string, own: Expected['own'], far: Expected['far'], sights: string): Expected => {
  const [quotas, pay, hours, birth, months, calls] = [...sights].map((sign): Sight => (sign === '+' ? 'seen' : 'FORBIDDEN'));
  return { kind, role, own, far, quotas: quotas!, pay: pay!, hours: hours!, birth: birth!, months: months!, calls: calls! };
};
//                                                             own        far     quotas pay hours birth months calls
const expectations: Readonly<Record<string, Expected>> = {
  'quantri.snv': row('SYSTEM', 'SYSTEM_ADMIN', 'all', 'all', '++++++'),
  'luong.stc': row('SPECIALIST', 'PAYROLL_SPECIALIST', 'all', 'all', '++--+-'),
  'daotao.tct': row('SPECIALIST', 'TRAINING_SPECIALIST', 'all', 'all', '--+--+'),
  'thutruong.snv': row('AGENCY', 'AGENCY_HEAD', 'all', 'nobody', '++++++'),
  'daumoi.snv': row('AGENCY', 'AGENCY_OFFICER', 'all', 'nobody', '++++++'),
  'thutruong.truong': row('AGENCY', 'AGENCY_HEAD', 'all', 'nobody', '++++++'),
  'daumoi.truong': row('AGENCY', 'AGENCY_OFFICER', 'all', 'nobody', '++++++'),
  'thutruong.xa': row('AGENCY', 'AGENCY_HEAD', 'all', 'nobody', '++++++'),
  'daumoi.xa': row('AGENCY', 'AGENCY_OFFICER', 'all', 'nobody', '++++++'),
  'phong.ngansach': row('AGENCY', 'SECTION_CLERK', 'all', 'nobody', '--++-+'),
  'canhan.giaovien': row('PERSONAL', 'PERSONAL', 'himself', 'nobody', '-+++-+'),
  'canhan.dieuduong': row('PERSONAL', 'PERSONAL', 'himself', 'nobody', '-+++-+'),
  'canhan.congchuc': row('PERSONAL', 'PERSONAL', 'himself', 'nobody', '-+++-+'),
};
const table = Object.entries(expectations);

let graph: Awaited<ReturnType<typeof startEmptyGraph>>;
let accounts: ReadonlyMap<string, DemoAccount>;
const tokens = new Map<string, string>();
/** A unit in no agency's scope, and somebody who serves there. */
type Row = { id: string };
let inspectorate: Row, inspector: Row;

const codes = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }) => extensions.code).sort();
const many = (number: number): string[] => Array<string>(number).fill('FORBIDDEN');

beforeAll(async () => {
  graph = await startEmptyGraph();
  const { bootstrap } = graph.database;
  const dataFolder = mkdtempSync(join(tmpdir(), 'hoso-contract-'));
  try {
    await fillDemo(
      bootstrap,
      { seed: 'hung-yen', people: PEOPLE },
      { dataFolder, policy: readPolicy('hung-yen'), today: TODAY, fieldKey },
      {},
    );
    const list = JSON.parse(readFileSync(join(dataFolder, DEMO_ACCOUNTS), 'utf8')) as DemoAccount[];
    accounts = new Map(list.map((account) => [account.login, account]));
  } finally {
    rmSync(dataFolder, { recursive: true });
  }
  const [unit] = await bootstrap<Row[]>`
    select unit_id as id from organization.unit_profile where kind = 'THANH_TRA' and valid_to is null limit 1`;
  inspectorate = unit!;
  inspector = { id: (await serving(inspectorate.id))[0]! };
}, 60_000);
afterAll(() => graph.stop());

/** Asks as a demo account that signed in with its password, at the gateway or directly at the payroll subgraph. */
const as = async (login: string, where: 'gateway' | 'payroll' = 'gateway'): Promise<Ask> => {
  if (!tokens.has(login)) {
    const { password } = accounts.get(login)!;
    const { data } = await graph.asNobody()(operation['SignIn']!, { login, password });
    expect(data!['signIn']).toMatchObject({ __typename: 'SignedIn', viewer: { login, kind: expectations[login]!.kind } });
    tokens.set(login, data!['signIn'].accessToken);
  }
  return graph.asNobody(where, { authorization: `Bearer ${tokens.get(login)}` });
};

/** Who serves in a unit and its sections today, whoever may see it. */
const serving = async (unitId: string): Promise<string[]> => {
  const rows = await graph.database.bootstrap<{ id: string }[]>`
    select a.person_id as id from organization.unit u join organization.subtree s on s.ancestor_no = u.unit_no and s.within_unit
      and daterange(s.valid_from, s.valid_to) @> ${TODAY}::date
      join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_during @> ${TODAY}::date
    where u.id = ${unitId}`;
  return rows.map(({ id }) => id).sort();
};

/** The unit whose roster shows what the account may see: its own; of a province-wide one, any with people of its own. */
const ownUnit = (login: string): string => {
  const account = accounts.get(login)!;
  return expectations[login]!.far === 'all' ? inspectorate.id : account.unitId;
};

test('the demo province has exactly the accounts that this table tells of', () => {
  expect([...accounts.keys()].sort()).toEqual(Object.keys(expectations).sort());
  for (const [login, { kind, role }] of table) expect(accounts.get(login)).toMatchObject({ kind, role });
  expect(new Set([...accounts.values()].map(({ password }) => password)).size).toBe(accounts.size);
});

test('a wrong password signs nobody in, and an unknown login gets the same answer', async () => {
  const ask = graph.asNobody();
  const wrong = await ask(operation['SignIn']!, { login: 'quantri.snv', password: 'sai' });
  expect(wrong.data!['signIn'].__typename).toBe('SignInRefused');
  expect(await ask(operation['SignIn']!, { login: 'khong.co', password: 'sai' })).toEqual(wrong);
});

test('without a token every operation but the sign-in is refused', async () => {
  const variables = { id: inspector.id, unitId: inspectorate.id, month: '2026-10', first: 10, year: YEAR, action: 'Query.person' };
  for (const [name, document] of contractOperations()) {
    if (name === 'SignIn') continue;
    const answer = await graph.asNobody()(document, variables);
    expect([name, Object.values(answer.data ?? {}).filter((value) => value !== null), codes(answer)]).toEqual([
      name,
      [],
      ['UNAUTHENTICATED'],
    ]);
  }
});

describe.each(table)('%s', (login, expected) => {
  const { own, far, quotas, pay, hours, birth, calls } = expected;
  const account = () => accounts.get(login)!;

  test('Viewer: who he is, and what he was given', async () => {
    const { data, errors } = await (await as(login))(operation['Viewer']!);
    expect(errors).toBeUndefined();
    const { viewer } = data!;
    expect(viewer).toMatchObject({ login, kind: expected.kind, person: { id: account().personId } });
    expect(viewer.person.fullName).toMatch(/^\p{Lu}\p{L}+( \p{Lu}\p{L}*)+$/u);
    expect(viewer.grants).toEqual([
      {
        ...{ role: expected.role, domain: account().domain, validFrom: '2025-07-01', validTo: null },
        unit: expected.kind === 'PERSONAL' ? null : { id: account().unitId, name: account().unitName },
      },
    ]);
  });

  test('Province: the tree today, and before the reform of 2025', async () => {
    const ask = await as(login);
    const now = (await ask(operation['Province']!)).data!['province'];
    expect(now).toMatchObject({ code: 'H31', name: expect.stringContaining('Hưng Yên') });
    expect(now.children.filter(({ kind }: { kind: string }) => kind === 'SO').length).toBeGreaterThan(8);
    expect(now.children.filter(({ kind }: { kind: string }) => /^(XA|PHUONG)$/.test(kind)).length).toBeGreaterThanOrEqual(30);
    for (const child of now.children) {
      expect(child).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        code: expect.stringMatching(/^H31\./),
        name: expect.any(String),
      });
      expect(child.childCount).toBeGreaterThanOrEqual(0);
    }
    const names = now.children.map(({ name }: { name: string }) => name);
    expect(names).toEqual(names.toSorted((a: string, b: string) => a.localeCompare(b, 'vi')));
    const then = (await ask(operation['Province']!, { asOf: '2024-12-31' })).data!['province'];
    expect(then.children.filter(({ kind }: { kind: string }) => kind === 'XA')).toEqual([]);
  });

  test(`UnitRoster: ${own} of his unit, ${far} elsewhere; quotas ${quotas}, pay ${pay}, hours ${hours}`, async () => {
    const ask = await as(login);
    const unitId = ownUnit(login);
    const answer = await ask(operation['UnitRoster']!, { unitId, first: 200, year: YEAR });
    const { unit } = answer.data!;
    const ids = unit.people.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect([...ids].sort()).toEqual(own === 'all' ? await serving(unitId) : [account().personId]);
    expect(ids.length).toBeGreaterThan(0);
    expect(unit.people.totalCount).toBe(ids.length);
    expect(codes(answer)).toEqual(many([quotas, pay, hours].filter((sight) => sight === 'FORBIDDEN').length));
    if (quotas === 'FORBIDDEN') expect(unit.quotas).toBeNull();
    else {
      expect(unit.quotas.length).toBeGreaterThan(0);
      for (const { kind, assigned } of unit.quotas)
        expect(`${kind} ${assigned}`).toMatch(/^(CONG_CHUC|VIEN_CHUC|HOP_DONG_111|HOI) \d+\.\d\d$/);
      expect(unit.quotas.reduce((sum: number, { occupied }: { occupied: number }) => sum + occupied, 0)).toBe(
        (await serving(unitId)).length,
      );
    }
    for (const { node } of unit.people.edges) {
      expect(node.jobTitle).toEqual(expect.any(String));
      if (hours === 'seen') expect(node.trainingHours).toBeGreaterThanOrEqual(0);
      else expect(node.trainingHours).toBeNull();
      if (pay === 'seen')
        expect(node.currentPay).toEqual({
          ...{ rankCode: expect.any(String), rankName: expect.any(String), step: expect.any(Number) },
          ...{ coefficient: expect.stringMatching(/^\d+\.\d\d$/), monthlyAmount: expect.stringMatching(/^\d{7,8}$/) },
        });
      else expect(node.currentPay).toBeNull();
    }

    const elsewhere = (await ask(operation['UnitRoster']!, { unitId: inspectorate.id, first: 200, year: YEAR })).data!['unit'];
    expect(elsewhere.people.totalCount).toBe(far === 'all' ? (await serving(inspectorate.id)).length : 0);
    expect(elsewhere.people.edges).toHaveLength(elsewhere.people.totalCount);
    if (far === 'nobody') expect(elsewhere.quotas ?? []).toEqual([]);
  });

  test('UnitRoster: page by page as at once', async () => {
    const ask = await as(login);
    const unitId = ownUnit(login);
    const whole = (await ask(operation['UnitRoster']!, { unitId, first: 200, year: YEAR })).data!['unit'].people;
    const paged: unknown[] = [];
    let after: string | null = null;
    do {
      const page: { edges: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } = (
        await ask(operation['UnitRoster']!, { unitId, first: 4, after, year: YEAR })
      ).data!['unit'].people;
      paged.push(...page.edges);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole.edges);
  });

  test(`PersonCard: himself with pay ${pay} and birth ${birth}; somebody elsewhere only if he sees ${far} there`, async () => {
    const ask = await as(login);
    const { personId } = account();
    const answer = await ask(operation['PersonCard']!, { id: personId });
    const { person } = answer.data!;
    expect(person).toMatchObject({
      ...{ id: personId, fullName: expect.any(String), category: expect.stringMatching(/^(CAN_BO|CONG_CHUC|VIEN_CHUC|HOP_DONG_111|HOI)$/) },
      assignment: { jobTitle: expect.any(String), unit: { id: expect.any(String), name: expect.any(String) }, validTo: null },
    });
    expect(person.assignment.validFrom <= TODAY).toBe(true);
    expect(codes(answer)).toEqual(many((birth === 'seen' ? 0 : 2) + (pay === 'seen' ? 0 : 1)));
    if (birth === 'seen') expect(`${person.dateOfBirth} ${person.gender}`).toMatch(/^\d{4}(-\d\d){0,2} (NAM|NU)$/);
    else expect([person.dateOfBirth, person.gender]).toEqual([null, null]);
    if (pay === 'seen') {
      const [drawn] = await graph.database.bootstrap<{ rankCode: string; step: number; coefficient: string; validFrom: string }[]>`
        select rank_code as "rankCode", step, coefficient, valid_from as "validFrom" from payroll.pay
        where person_id = ${personId} and superseded_at is null and valid_during @> ${TODAY}::date`;
      expect(person.pay).toMatchObject({ ...drawn });
    } else expect(person.pay).toBeNull();

    const other = await ask(operation['PersonCard']!, { id: inspector.id });
    if (far === 'all') expect(other.data!['person']).toMatchObject({ id: inspector.id });
    else expect(other).toEqual({ data: { person: null } });
  });

  test(`OpenCalls: ${calls}`, async () => {
    const answer = await (await as(login))(operation['OpenCalls']!, { first: 50 });
    if (calls === 'FORBIDDEN') {
      expect([answer.data, codes(answer)]).toEqual([null, ['FORBIDDEN']]);
      return;
    }
    expect(answer.errors).toBeUndefined();
    const { edges } = answer.data!['openCalls'];
    expect(edges.length).toBeGreaterThan(0);
    for (const { node } of edges) {
      expect(node).toMatchObject({ title: expect.any(String), course: { title: expect.any(String), category: expect.any(String) } });
      expect(node.opensOn <= TODAY && TODAY <= node.closesOn).toBe(true);
      expect(node.course.hours).toBeGreaterThan(0);
      // Counted of all units, whoever asks.
      expect(node.enrolled).toBeGreaterThanOrEqual(0);
      expect(node.enrolled).toBeLessThanOrEqual(node.seats);
    }
  });
});

test('everybody is told the same of the open calls', async () => {
  const answers = await Promise.all(
    table.filter(([, { calls }]) => calls === 'seen').map(async ([login]) => (await as(login))(operation['OpenCalls']!, { first: 200 })),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

describe('a month of pay', () => {
  const MONTH = '2026-10';
  const asked = async (login: string, unitId: string, where: 'gateway' | 'payroll') => {
    const ask = await as(login, where);
    const [sums, lines] = [
      await ask(operation['PayrollMonth']!, { unitId, month: MONTH }),
      await ask(operation['PayrollMonthLines']!, { unitId, month: MONTH, first: 50 }),
    ];
    return { sums, lines };
  };

  test.each(table)('is null until it is made, or forbidden: %s', async (login, { months }) => {
    for (const where of ['gateway', 'payroll'] as const) {
      const { sums, lines } = await asked(login, ownUnit(login), where);
      for (const answer of [sums, lines])
        if (months === 'seen') expect(answer).toEqual({ data: { payrollMonth: null } });
        else expect([answer.data, codes(answer)]).toEqual([{ payrollMonth: null }, ['FORBIDDEN']]);
    }
  });

  describe('of a school', () => {
    let school: string;
    let paid: string[];
    beforeAll(async () => {
      const { bootstrap } = graph.database;
      school = accounts.get('thutruong.truong')!.unitId;
      paid = (await serving(school)).slice(0, 2);
      const [unit] = await bootstrap<{ unitNo: number }[]>`select unit_no as "unitNo" from organization.unit where id = ${school}`;
      const { unitNo } = unit!;
      const [month] =
        await bootstrap`insert into payroll.payroll_month (unit_id, unit_no, month, status) values (${school}, ${unitNo}, ${`${MONTH}-01`}, 'LOCKED') returning id`;
      for (const personId of paid) {
        const [line] = await bootstrap`insert into payroll.payroll_line (month_id, unit_no, person_id, salary, gross, contributions, net)
          values (${month!['id']}, ${unitNo}, ${personId}, 10000000, 12500000, 1312500, 11187500) returning id`;
        for (const [part, kind, amount] of [
          ['SALARY', 'SALARY', 10_000_000],
          ['ALLOWANCE', 'UU_DAI_NGHE', 2_500_000],
          ['CONTRIBUTION', 'BHXH', 1_000_000],
          ['CONTRIBUTION', 'BHYT', 312_500],
        ] as const)
          await bootstrap`insert into payroll.payroll_line_item (line_id, unit_no, person_id, part, kind, basis, percent, amount, legal_basis)
            values (${line!['id']}, ${unitNo}, ${personId}, ${part}, ${kind}, ${amount}, 100, ${amount}, 'Nghị định 204/2004/NĐ-CP')`;
      }
    });

    const readers = ['quantri.snv', 'luong.stc', 'thutruong.truong', 'daumoi.truong'];

    test.each(readers)('is told %s, the same by the gateway and by the payroll subgraph itself', async (login) => {
      const direct = await asked(login, school, 'payroll');
      expect(await asked(login, school, 'gateway')).toEqual(direct);
      expect(direct.sums).toEqual({
        data: {
          payrollMonth: {
            ...{ id: expect.any(String), status: 'LOCKED', headcount: 2 },
            totals: { gross: '25000000', contributions: '2625000', net: '22375000' },
          },
        },
      });
      const { lines, id } = direct.lines.data!['payrollMonth'];
      expect(id).toBe(direct.sums.data!['payrollMonth'].id);
      expect(lines.edges.map(({ node }: { node: { person: { id: string } } }) => node.person.id).sort()).toEqual(paid);
      for (const { node } of lines.edges)
        expect(node).toEqual({
          ...{ person: { id: expect.any(String) }, salary: '10000000', gross: '12500000', net: '11187500' },
          allowances: [{ kind: 'UU_DAI_NGHE', amount: '2500000' }],
          contributions: [
            { kind: 'BHXH', amount: '1000000' },
            { kind: 'BHYT', amount: '312500' },
          ],
        });
    });

    test.each(table.filter(([login]) => !readers.includes(login)))('tells %s nothing', async (login, { months }) => {
      for (const where of ['gateway', 'payroll'] as const) {
        const { sums, lines } = await asked(login, school, where);
        for (const answer of [sums, lines]) {
          expect(answer.data).toEqual({ payrollMonth: null });
          expect(codes(answer)).toEqual(months === 'seen' ? [] : ['FORBIDDEN']);
        }
      }
    });

    test('page by page as at once', async () => {
      const ask = await as('luong.stc', 'payroll');
      const page = async (first: number, after: string | null) =>
        (await ask(operation['PayrollMonthLines']!, { unitId: school, month: MONTH, first, after })).data!['payrollMonth'].lines;
      const first = await page(1, null);
      expect(first.pageInfo.hasNextPage).toBe(true);
      const second = await page(1, first.pageInfo.endCursor);
      expect(second.pageInfo.hasNextPage).toBe(false);
      expect([...first.edges, ...second.edges]).toEqual((await page(50, null)).edges);
    });
  });
});

describe('the demo accounts of another province obey its rules', () => {
  const drawn = generateProvince({ seed: 'hung-yen', people: 2_000, today: TODAY, catalogs: readCatalogs() }).accounts;

  test('all four provinces have a profile', () => {
    expect(provinces().sort()).toEqual(['dak-lak', 'dong-thap', 'hung-yen', 'lang-son']);
    expect(accountsUnder(readPolicy('hung-yen'), drawn)).toEqual(drawn);
  });

  test.each(provinces())('%s', (province) => {
    const { accounts: rules } = readPolicy(province);
    const allowed = accountsUnder(readPolicy(province), drawn);
    const kinds = new Set(allowed.map(({ kind }) => kind));
    expect(kinds.has('SYSTEM') && kinds.has('AGENCY')).toBe(true);
    expect(kinds.has('PERSONAL')).toBe(rules.personalAccounts.value);
    expect(kinds.has('SPECIALIST')).toBe(rules.specialistAccounts.value);
    const holders = allowed.filter(({ kind }) => kind === 'AGENCY').map(({ unitCode }) => unitCode);
    if (rules.oneAccountPerUnit.value) expect(new Set(holders).size).toBe(holders.length);
    else expect(new Set(holders).size).toBeLessThan(holders.length);
    // Whoever has the field's work keeps its role, whatever the province calls his account.
    expect(allowed.map(({ login }) => login)).toEqual(expect.arrayContaining(['quantri.snv', 'thutruong.truong', 'thutruong.xa']));
  });
});
