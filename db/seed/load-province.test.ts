import { fieldKey, testDatabase, type TestDatabase, TODAY } from '@hoso/tests/support/database.ts';
import { fieldKeys } from '../field-keys.ts';
import { IDENTITY_NUMBER } from '../sealed-columns.ts';
import { readCatalogs } from './catalogs/read-catalogs.ts';
import { copyRows } from './copy-rows.ts';
import { loadCatalogs } from './load-catalogs.ts';
import { demoAccountList, demoMark, loadProvince, NotEmpty } from './load-province.ts';
import { generateProvince } from './province/generate-province.ts';
import { OVER_QUOTA_CODE } from './province/structure.ts';

jest.setTimeout(120_000);

const province = generateProvince({ seed: 'hung-yen', people: 2000, today: TODAY, catalogs: readCatalogs() });
const passwordHashes = Object.fromEntries(province.accounts.map(({ login }) => [login, `hash of ${login}`]));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const count = async (table: string): Promise<number> => {
  const [row] = await database.bootstrap.unsafe(`select count(*)::int as count from ${table}`);
  return row!['count'] as number;
};

/** Constraints of all our tables, as the catalogue tells them. */
const constraints = () =>
  database.bootstrap`select c.conrelid::regclass::text as table, c.conname, pg_get_constraintdef(c.oid) as definition, c.convalidated
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where n.nspname in ('accounts', 'organization', 'personnel', 'payroll', 'training') order by 1, 2`;

test('a load that breaks off before it is committed leaves nothing, and the next one loads everything', async () => {
  const before = await constraints();
  const broken = loadProvince(database.bootstrap, province, {
    passwordHashes,
    fieldKey,
    onProgress: () => {
      throw new Error('stopped after the people were sent');
    },
  });
  await expect(broken).rejects.toThrow('stopped after the people were sent');
  expect(await demoMark(database.bootstrap)).toBeNull();
  expect([await count('organization.unit'), await count('personnel.person'), await count('accounts.account')]).toEqual([0, 0, 0]);

  const heard: number[] = [];
  const load = () =>
    loadProvince(database.bootstrap, province, { passwordHashes, fieldKey, onProgress: ({ people }) => heard.push(people) });
  expect(await load()).toBe('LOADED');
  expect(heard.at(-1)).toBe(2000);
  expect(await demoMark(database.bootstrap)).toEqual({ seed: 'hung-yen', people: 2000, today: TODAY });
  expect(await load()).toBe('ALREADY_LOADED');
  expect(await constraints()).toEqual(before);
});

describe('the loaded province', () => {
  test('holds what was drawn, row for row', async () => {
    const people = [...province.people()];
    const sum = (of: (person: (typeof people)[number]) => number): number => people.reduce((all, person) => all + of(person), 0);
    expect(await count('organization.unit')).toBe(province.units.length);
    expect(await count('personnel.person')).toBe(2000);
    expect(await count('personnel.assignment')).toBe(sum(({ assignments }) => assignments.length));
    expect(await count('payroll.pay')).toBe(sum(({ pay }) => pay.length));
    expect(await count('organization.position_requirement')).toBe(await count('organization.job_position'));
    expect(await count('training.completion')).toBe(sum(({ completions }) => completions.length));
    expect(await count('training.enrolment')).toBe(province.calls.reduce((all, { enrolments }) => all + enrolments.length, 0));

    const { id, fullName, unitCode, pay, identityNumber } = people[1234]!;
    const [stored] = await database.bootstrap`
      select p.full_name, c.code, i.number_sealed as sealed, i.number, y.rank_code, y.coefficient
      from personnel.person p join organization.unit_code c using (unit_no) join personnel.identity_number i on i.person_id = p.id
        join payroll.pay y on y.person_id = p.id and y.valid_to is null
      where p.id = ${id}`;
    const now = pay.at(-1)!;
    const { sealed, ...rest } = stored!;
    const opened = await database.bootstrap.begin((tx) =>
      fieldKeys(fieldKey, 'personnel').opening(tx, IDENTITY_NUMBER, async () => [{ rowId: id, sealed: sealed as Buffer }]),
    );
    expect(opened[0]!.plain).toBe(identityNumber);
    expect(rest).toEqual({
      full_name: fullName,
      code: unitCode,
      number: null,
      rank_code: now.rankCode,
      coefficient: now.coefficient,
    });
  });

  test('has the closure that the tree itself derives', async () => {
    const [difference] = await database.bootstrap.begin(async (tx) => {
      await tx`create temporary table loaded on commit drop as table organization.subtree`;
      await tx`select organization.write_subtree(array[1])`;
      return tx`select (select count(*)::int from loaded) as rows,
        (select count(*)::int from (table loaded except table organization.subtree) l) as only_loaded,
        (select count(*)::int from (table organization.subtree except table loaded) d) as only_derived`;
    });
    expect(difference!['rows']).toBeGreaterThan(province.units.length);
    expect(difference).toMatchObject({ only_loaded: 0, only_derived: 0 });
  });

  test('keeps every record where its person serves today', async () => {
    const astray = await database.bootstrap`
      select a.person_id from personnel.assignment a where a.valid_during @> ${TODAY}::date and a.post_unit_no <> a.unit_no`;
    expect(astray).toHaveLength(0);
  });

  test('is over its quota in the one unit that shall be', async () => {
    const over = await database.bootstrap`
      select c.code, q.kind from organization.quota q join organization.unit_code c using (unit_no)
      where q.year = 2026 and q.assigned < (
        select count(*) from organization.subtree s join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_during @> ${TODAY}::date
        where s.ancestor_no = q.unit_no and s.within_unit and s.valid_to is null and organization.quota_kind(a.category) = q.kind)`;
    expect(over).toEqual([{ code: OVER_QUOTA_CODE, kind: 'VIEN_CHUC' }]);
  });

  test('numbers a unit created later after all others', async () => {
    const [created] = await database.bootstrap`insert into organization.unit default values returning unit_no`;
    expect(created!['unit_no']).toBe(province.units.length + 1);
    await database.bootstrap`delete from organization.unit where unit_no = ${province.units.length + 1}`;
  });

  test('has its demo accounts, each with a hash and one grant on a document', async () => {
    const stored = await database.bootstrap`
      select a.login, a.kind, g.role, c.password_hash, u.code from accounts.account a join accounts.credential c on c.account_id = a.id
        join accounts.access_grant g on g.account_id = a.id join accounts.document d on d.id = g.document_id
        left join organization.unit_code u on u.unit_no = g.unit_no order by a.login`;
    const wanted = province.accounts.map(({ login, kind, roleCode, grantUnitCode }) => ({
      ...{ login, kind, role: roleCode, password_hash: `hash of ${login}`, code: grantUnitCode },
    }));
    expect([...stored]).toEqual(wanted.sort((a, b) => (a.login < b.login ? -1 : 1)));

    const listed = demoAccountList(province, { 'luong.stc': 'secret' }).find(({ login }) => login === 'luong.stc');
    expect(listed).toMatchObject({
      password: 'secret',
      kind: 'SPECIALIST',
      role: 'PAYROLL_SPECIALIST',
      domain: 'payroll',
      unitCode: 'H31',
    });
  });

  test('keeps its catalogs when they are loaded again', async () => {
    const tables = [
      'organization.unit_kind',
      'payroll.rank',
      'payroll.salary_scale_step',
      'training.course_category',
      'accounts.role_permission',
    ];
    const before = await Promise.all(tables.map(count));
    await loadCatalogs(database.bootstrap);
    expect(await Promise.all(tables.map(count))).toEqual(before);
    expect(Math.min(...before)).toBeGreaterThan(0);
  });
});

test('no demo goes into a database that holds units of somebody else', async () => {
  await database.bootstrap`delete from hoso.setup where key = 'demo'`;
  await expect(loadProvince(database.bootstrap, province, { passwordHashes, fieldKey })).rejects.toThrow(NotEmpty);
});

describe('copied rows', () => {
  test('arrive as they were, whatever characters they hold', async () => {
    const texts = ['Đỗ Ngọc Ơn', 'tab\there', 'line\nbreak\r', 'back\\slash \\N', '', null];
    const stored = await database.bootstrap.begin(async (tx) => {
      await tx`create temporary table noted (position int, said text) on commit drop`;
      const sent = await copyRows(
        tx,
        'noted',
        ['position', 'said'],
        texts.map((text, position) => [position, text]),
      );
      expect(sent).toBe(texts.length);
      return tx`select said from noted order by position`;
    });
    expect(stored.map(({ said }) => said as string | null)).toEqual(texts);
  });

  test('that the server refuses end the transaction with its reason', async () => {
    const refused = database.bootstrap.begin(async (tx) => {
      await tx`create temporary table numbered (number int primary key) on commit drop`;
      await copyRows(tx, 'numbered', ['number'], [[1], [1]]);
    });
    await expect(refused).rejects.toMatchObject({ code: '23505' });
  });
});
