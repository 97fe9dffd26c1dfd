import { graphql } from 'graphql';
import { connect, urlAs } from '@hoso/db/connect.ts';
import type { Pool } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '@hoso/tests/support/database.ts';
import { type Account, createWorld, type Person, type Unit, type World } from '@hoso/tests/support/world.ts';
import { createContext, subgraph } from './subgraph.ts';

let database: TestDatabase;
let world: World;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  world = await createWorld(database.bootstrap);
  pool = connect(urlAs(database.bootstrapUrl, 'payroll_app', rolePasswords.payroll_app), { max: 4 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Asks the subgraph as a program with the account's token would: data, and the codes of its errors. */
const ask = async (account: Pick<Account, 'secret'> | null, source: string, variableValues: object = {}) => {
  const caller = { secret: account?.secret ?? null, language: 'vi' as const, clientAddress: '', clientProgram: '', requestId: '' };
  const { data, errors } = await graphql({
    schema: subgraph.schema,
    source,
    variableValues: { ...variableValues },
    contextValue: createContext(pool, caller),
  });
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, codes: (errors ?? []).map(({ extensions }) => extensions['code']) };
};

const referring = (...people: Pick<Person, 'id'>[]) => ({ people: people.map(({ id }) => ({ __typename: 'Person', id })) });
const aboutPeople = (fields: string) => `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person { ${fields} } } }`;

type Fact = {
  step: number;
  coefficient: string;
  from: string;
  to?: string;
  overgrade?: number;
  percent?: string;
  countsFrom?: string;
  delayMonths?: number;
};
const paid = async (person: Person, { step, coefficient, from, to, overgrade = 0, percent = '100', countsFrom, delayMonths = 0 }: Fact) => {
  await database.bootstrap`insert into payroll.pay (person_id, unit_no, rank_code, scale_code, step, coefficient, percent_paid, overgrade_percent, counts_from, delay_months, valid_from, valid_to)
    values (${person.id}, ${person.unit.unitNo}, '01.003', '2:A1', ${step}, ${coefficient}, ${percent}, ${overgrade}, ${countsFrom ?? from}, ${delayMonths}, ${from}, ${to ?? null})`;
};

const office = async () => {
  const unit = await world.unit({ parent: world.province });
  return { unit, person: await world.person({ unit }), head: await world.account({ role: 'AGENCY_HEAD', over: unit }) };
};

test('current pay tells rank, step, the money of the month with its lines, and the next regular step', async () => {
  const { person, head } = await office();
  await paid(person, { step: 2, coefficient: '2.67', from: '2025-03-01' });
  const pay =
    'rankCode rankName step coefficient overgradePercent percentPaid monthlyAmount nextStepDate nextOvergrade { percent } validFrom validTo';
  const lines = 'lines { kind basis coefficient percent amount legalBasis }';
  expect(await ask(head, aboutPeople(`id currentPay { ${pay} ${lines} }`), referring(person))).toEqual({
    data: {
      _entities: [
        {
          id: person.id,
          currentPay: {
            rankCode: '01.003',
            rankName: 'Chuyên viên',
            step: 2,
            coefficient: '2.67',
            overgradePercent: 0,
            percentPaid: '100',
            monthlyAmount: '6755100',
            nextStepDate: '2028-03-01',
            nextOvergrade: null,
            validFrom: '2025-03-01',
            validTo: null,
            lines: [
              {
                kind: 'SALARY',
                basis: '2530000',
                coefficient: '2.67',
                percent: '100',
                amount: '6755100',
                legalBasis: ['NĐ 161/2026/NĐ-CP; TT 13/2026/TT-BNV Điều 3'],
              },
            ],
          },
        },
      ],
    },
    codes: [],
  });
});

test('pay is told as of a day, on the base salary of that day', async () => {
  const { person, head } = await office();
  await paid(person, { step: 1, coefficient: '2.34', from: '2022-03-01', to: '2023-03-01', percent: '85' });
  await paid(person, { step: 1, coefficient: '2.34', from: '2023-03-01', countsFrom: '2023-03-01', delayMonths: 6 });
  const asOf = (alias: string, day: string) => `${alias}: pay(asOf: "${day}") { percentPaid monthlyAmount nextStepDate }`;
  const answer = await ask(
    head,
    aboutPeople([asOf('before', '2022-02-28'), asOf('probation', '2022-03-01'), asOf('july', '2024-07-01')].join(' ')),
    referring(person),
  );
  expect(answer).toEqual({
    data: {
      _entities: [
        {
          before: null,
          probation: { percentPaid: '85', monthlyAmount: '2963610', nextStepDate: '2025-03-01' },
          july: { percentPaid: '100', monthlyAmount: '5475600', nextStepDate: '2026-09-01' },
        },
      ],
    },
    codes: [],
  });
});

test('at the last step comes overgrade instead of a step', async () => {
  const { person, head } = await office();
  await paid(person, { step: 9, coefficient: '4.98', from: '2026-02-01', overgrade: 7 });
  const answer = await ask(
    head,
    aboutPeople('currentPay { monthlyAmount nextStepDate nextOvergrade { percent date } lines { kind amount } }'),
    referring(person),
  );
  expect(answer.data).toEqual({
    _entities: [
      {
        currentPay: {
          monthlyAmount: '13481358',
          nextStepDate: null,
          nextOvergrade: { percent: 8, date: '2027-02-01' },
          lines: [
            { kind: 'SALARY', amount: '12599400' },
            { kind: 'OVERGRADE', amount: '881958' },
          ],
        },
      },
    ],
  });
});

describe('of a person whose pay the caller may not see', () => {
  const CURRENT = aboutPeople('currentPay { step } pay(asOf: "2026-01-01") { step }');

  test('nothing is told to another office, and nothing tells him from somebody who does not exist', async () => {
    const { person } = await office();
    const { head: stranger } = await office();
    await paid(person, { step: 2, coefficient: '2.67', from: '2025-03-01' });
    const nobody = { id: '019aa000-0000-7000-8000-000000000000' };
    expect(await ask(stranger, CURRENT, referring(person, nobody, { id: 'no id' }))).toEqual({
      data: { _entities: [null, null, null] },
      codes: [],
    });
  });

  test('an account without the right to read pay is refused, and so is nobody', async () => {
    const { unit, person } = await office();
    await paid(person, { step: 2, coefficient: '2.67', from: '2025-03-01' });
    const clerk = await world.account({ role: 'SECTION_CLERK', over: unit });
    expect(await ask(clerk, CURRENT, referring(person))).toEqual({ data: { _entities: [null] }, codes: ['FORBIDDEN'] });
    expect(await ask(null, CURRENT, referring(person))).toEqual({ data: null, codes: ['UNAUTHENTICATED'] });
  });

  test('a person reads his own pay and not that of a colleague', async () => {
    const { unit, person } = await office();
    const colleague = await world.person({ unit });
    await paid(person, { step: 2, coefficient: '2.67', from: '2025-03-01' });
    await paid(colleague, { step: 3, coefficient: '3.00', from: '2025-03-01' });
    const self = await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: person });
    const { data } = await ask(self, aboutPeople('currentPay { step }'), referring(person, colleague));
    expect(data).toEqual({ _entities: [{ currentPay: { step: 2 } }, null] });
  });
});

describe('the month of a unit', () => {
  const MONTH = `query ($unitId: ID!, $month: YearMonth!, $first: Int!, $after: String) { payrollMonth(unitId: $unitId, month: $month) {
    status month unit { id } headcount totals { gross contributions net }
    lines(first: $first, after: $after) { pageInfo { hasNextPage endCursor }
      edges { node { person { id } salary allowances { kind amount } contributions { kind amount } gross net } } } } }`;
  const october = (unit: Pick<Unit, 'id'>, more: object = {}) => ({ unitId: unit.id, month: '2026-10', first: 10, ...more });

  /** A month of one line for each person: salary 5,920,200, a public service allowance, and social insurance taken off. */
  const makeMonth = async (unit: Unit, people: Person[]) => {
    const [month] = await database.bootstrap<{ id: string }[]>`
      insert into payroll.payroll_month (unit_id, unit_no, month, status) values (${unit.id}, ${unit.unitNo}, '2026-10-01', 'DRAFT') returning id`;
    for (const { id: personId } of people) {
      const [line] = await database.bootstrap<{ id: string }[]>`
        insert into payroll.payroll_line (month_id, unit_no, person_id, salary, gross, contributions, net)
        values (${month!.id}, ${unit.unitNo}, ${personId}, 5920200, 7400250, 473616, 6926634) returning id`;
      await database.bootstrap`insert into payroll.payroll_line_item (line_id, unit_no, person_id, part, kind, basis, percent, amount, legal_basis) values
        (${line!.id}, ${unit.unitNo}, ${personId}, 'ALLOWANCE', 'PHU_CAP_CONG_VU', 5920200, 25, 1480050, 'NĐ 34/2012/NĐ-CP'),
        (${line!.id}, ${unit.unitNo}, ${personId}, 'CONTRIBUTION', 'BHXH', 5920200, 8, 473616, 'Luật BHXH')`;
    }
  };

  test('is null until it has been made, for an unknown unit too', async () => {
    const { unit, head } = await office();
    const nothing = { data: { payrollMonth: null }, codes: [] };
    expect(await ask(head, MONTH, october(unit))).toEqual(nothing);
    expect(await ask(head, MONTH, october({ id: 'no id' }))).toEqual(nothing);
  });

  test('then it is told with its sums, its lines page by page, and what each line is made of', async () => {
    const { unit, person, head } = await office();
    const colleague = await world.person({ unit });
    await makeMonth(unit, [person, colleague]);
    const node = (of: Person) => ({
      person: { id: of.id },
      salary: '5920200',
      allowances: [{ kind: 'PHU_CAP_CONG_VU', amount: '1480050' }],
      contributions: [{ kind: 'BHXH', amount: '473616' }],
      gross: '7400250',
      net: '6926634',
    });
    const { data } = await ask(head, MONTH, october(unit, { first: 1 }));
    const { endCursor } = (data as { payrollMonth: { lines: { pageInfo: { endCursor: string } } } }).payrollMonth.lines.pageInfo;
    expect(data).toEqual({
      payrollMonth: {
        status: 'DRAFT',
        month: '2026-10',
        unit: { id: unit.id },
        headcount: 2,
        totals: { gross: '14800500', contributions: '947232', net: '13853268' },
        lines: { pageInfo: { hasNextPage: true, endCursor }, edges: [{ node: node(person) }] },
      },
    });
    const rest = await ask(head, MONTH, october(unit, { first: 1, after: endCursor }));
    expect(rest.data).toMatchObject({ payrollMonth: { lines: { pageInfo: { hasNextPage: false }, edges: [{ node: node(colleague) }] } } });
  });

  test('is not told to another office, nor to who may not read months', async () => {
    const { unit, person } = await office();
    await makeMonth(unit, [person]);
    const { head: stranger } = await office();
    const clerk = await world.account({ role: 'SECTION_CLERK', over: unit });
    expect(await ask(stranger, MONTH, october(unit))).toEqual({ data: { payrollMonth: null }, codes: [] });
    expect(await ask(clerk, MONTH, october(unit))).toEqual({ data: { payrollMonth: null }, codes: ['FORBIDDEN'] });
    expect(await ask(null, MONTH, october(unit))).toEqual({ data: { payrollMonth: null }, codes: ['UNAUTHENTICATED'] });
  });

  test('the right to read months does not open the pay of its people', async () => {
    const { unit, person } = await office();
    await makeMonth(unit, [person]);
    await paid(person, { step: 1, coefficient: '2.34', from: '2025-03-01' });
    await database.bootstrap`insert into accounts.role (code, name) values ('MONTHS_ONLY', 'Chỉ xem bảng lương tháng')`;
    await database.bootstrap`insert into accounts.role_permission (role, permission) values ('MONTHS_ONLY', 'payroll.month.read')`;
    const reader = await world.account({ role: 'MONTHS_ONLY', over: unit });
    const LINES = `query ($unitId: ID!, $month: YearMonth!) { payrollMonth(unitId: $unitId, month: $month) { lines(first: 5) { edges { node { gross person { id currentPay { step } } } } } } }`;
    expect(await ask(reader, LINES, { unitId: unit.id, month: '2026-10' })).toEqual({
      data: { payrollMonth: { lines: { edges: [{ node: { gross: '7400250', person: { id: person.id, currentPay: null } } }] } } },
      codes: ['FORBIDDEN'],
    });
  });
});

describe('the catalogs', () => {
  test('stand as they were on the day asked for, each row with its source', async () => {
    const { head } = await office();
    const { data, codes } = await ask(
      head,
      `{ now: baseSalary { amount legalBasis confidence } june: baseSalary(asOf: "2026-06-30") { amount } before: baseSalary(asOf: "2004-09-30") { amount }
         ranks(asOf: "2020-01-01") { code scaleCode confidence } }`,
    );
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      now: { amount: '2530000', legalBasis: 'NĐ 161/2026/NĐ-CP; TT 13/2026/TT-BNV Điều 3', confidence: 'VERIFIED' },
      june: { amount: '2340000' },
      before: null,
    });
    const { ranks } = data as { ranks: { code: string; scaleCode: string }[] };
    expect(ranks.filter(({ code }) => code === '01.004')).toEqual([{ code: '01.004', scaleCode: '2:B', confidence: 'MEMORY_HIGH' }]);
  });

  test('tell every scale with its steps in order, and the coefficients of positions', async () => {
    const { head } = await office();
    const { data } = await ask(
      head,
      '{ salaryScales { code monthsPerStep steps { step coefficient } } positionAllowances(asOf: "2025-12-31") { orgLevel titleCode coefficient } }',
    );
    const { salaryScales, positionAllowances } = data as {
      salaryScales: { code: string; monthsPerStep: number; steps: object[] }[];
      positionAllowances: object[];
    };
    expect(salaryScales).toHaveLength(26);
    expect(salaryScales.find(({ code }) => code === '2:A3.2')).toEqual({
      code: '2:A3.2',
      monthsPerStep: 36,
      steps: ['5.75', '6.11', '6.47', '6.83', '7.19', '7.55'].map((coefficient, index) => ({ step: index + 1, coefficient })),
    });
    // The commune rows apply from 01/01/2026.
    expect(positionAllowances).toHaveLength(14);
    expect(positionAllowances).toContainEqual({ orgLevel: 'SO', titleCode: 'GIAM_DOC', coefficient: '0.90' });
  });

  test('are closed to who has no right to them, and to nobody', async () => {
    const { unit } = await office();
    const clerk = await world.account({ role: 'SECTION_CLERK', over: unit });
    expect(await ask(clerk, '{ baseSalary { amount } }')).toEqual({ data: { baseSalary: null }, codes: ['FORBIDDEN'] });
    expect(await ask(null, '{ baseSalary { amount } }')).toEqual({ data: { baseSalary: null }, codes: ['UNAUTHENTICATED'] });
  });
});
