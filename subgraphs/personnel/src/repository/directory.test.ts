import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase, TODAY } from '@hoso/tests/support/database.ts';
import { createWorld, type Unit } from '@hoso/tests/support/world.ts';
import fc from 'fast-check';
import * as directory from './directory.ts';

/** More than are ever gathered, so that lists are read both ways: along the names, and through the few they are about. */
const MANY = 10_400;
const SOME = 60;

let database: TestDatabase;
let pool: Pool;
let places: Record<'province' | 'health' | 'hospital' | 'archive', Unit>;
let callers: Record<string, string>;

/** People at a unit: names, categories and periods go round, so that every filter finds some and misses some. */
const settle = (unit: Unit, size: number) => database.bootstrap`
  with made as (
    insert into personnel.person (unit_no, family_name, given_name)
    select ${unit.unitNo}, case when n % 97 = 0 then 'Quách Thị' when n % 3 = 0 then 'Nguyễn Văn' else 'Đỗ ' || chr(65 + n % 26) end,
      (array['Ân', 'An', 'Ánh', 'Bình', 'Đào', 'Dũng', 'Ơn', 'Ý'])[1 + n % 8] from generate_series(1, ${size}::int) n
    returning id, unit_no
  ), decided as (
    insert into personnel.decision (unit_no, kind, number, signed_on, signer, effective_on, summary)
    values (${unit.unitNo}, 'BO_NHIEM', '1/QĐ', '2020-01-01', 'Giám đốc', '2020-01-01', 'Bổ nhiệm') returning id
  )
  insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, category, valid_from, valid_to, opened_by)
  select m.id, m.unit_no, ${unit.id}, ${unit.unitNo}, 'Viên chức', case when n % 211 = 0 then 'HOI' when n % 5 = 0 then 'CONG_CHUC' else 'VIEN_CHUC' end,
    case when n % 11 = 0 then date '2026-12-01' else date '2020-01-01' end, case when n % 13 = 0 then date '2027-01-01' end, d.id
  from (select *, row_number() over (order by id) as n from made) m cross join decided d`;

beforeAll(async () => {
  database = await testDatabase();
  pool = connect(urlAs(database.bootstrapUrl, 'personnel_app', rolePasswords.personnel_app), { max: 1 });
  const world = await createWorld(database.bootstrap);
  const { province } = world;
  const health = await world.unit({ parent: province, name: 'Sở Y tế' });
  const hospital = await world.unit({ parent: health, kind: 'BENH_VIEN', name: 'Bệnh viện đa khoa' });
  const archive = await world.unit({ parent: province, name: 'Chi cục Lưu trữ' });
  places = { province, health, hospital, archive };
  await settle(hospital, MANY);
  await settle(health, SOME);
  await settle(archive, SOME);
  const nurse = await world.person({ unit: hospital, name: 'Quách Thị Ân', category: 'VIEN_CHUC' });
  const secretOf = async (wish: Parameters<typeof world.account>[0]) => (await world.account(wish)).secret;
  callers = {
    homeAffairs: await secretOf({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: province }),
    health: await secretOf({ role: 'AGENCY_OFFICER', over: health }),
    archive: await secretOf({ role: 'AGENCY_OFFICER', over: archive }),
    nurse: await secretOf({ kind: 'PERSONAL', role: 'PERSONAL', holder: nurse }),
    nobody: '',
  };
  await database.bootstrap.unsafe('analyze');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

type Filter = { name: string | null; category: string | null; asOf: string };
type Position = ReturnType<typeof directory.positionIn>;

/** The same list said plainly; who may see whom is left to the policies. */
const plainly = (secret: string, { name, category, asOf }: Filter, unitId: string | null, after: Position) =>
  inSession(
    pool,
    secret,
  )(
    (tx) => tx<{ id: string; after: boolean }[]>`
      select p.id, (p.given_name, p.family_name, p.id) > (${after.givenName}, ${after.familyName}, ${after.id}) as after from personnel.person p
        left join personnel.assignment a on a.person_id = p.id and a.valid_during @> ${asOf}::date
      where (${name}::text is null or p.search_name like '%' || ${name}::text || '%') and (${category}::text is null or a.category = ${category})
        and (${unitId}::uuid is null or a.post_unit_no in (select s.unit_no from organization.pub_subtree s join organization.pub_unit u on u.unit_no = s.ancestor_no
          where u.id = ${unitId}::uuid and daterange(s.valid_from, s.valid_to) @> ${asOf}::date))
      order by p.given_name, p.family_name, p.id`,
  );

const oneOf = <T>(...all: T[]) => fc.constantFrom(...all);
const asked = fc.record({
  who: oneOf('homeAffairs', 'health', 'archive', 'nurse', 'nobody'),
  where: oneOf(null, 'province' as const, 'health' as const, 'hospital' as const, 'archive' as const),
  name: oneOf(null, 'nguyen', 'quach', 'quach thi an', 'an', 'nobody of this name'),
  category: oneOf(null, 'VIEN_CHUC', 'CONG_CHUC', 'HOI'),
  asOf: oneOf(TODAY, '2026-12-15', '2027-02-01', '2019-01-01'),
  limit: oneOf(1, 51, 201),
  after: oneOf(
    ['', '', ''],
    ['Ánh', 'Nguyễn Văn', '0197c348-0000-7000-8000-000000000000'],
    ['Ơn', 'Đỗ K', 'ffffffff-0000-7000-8000-000000000000'],
  ),
});

test('a list holds whom the plain question finds under the policies, in the order of Vietnamese names, read either way', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ who, where, limit, after: [givenName, familyName, id], ...filter }) => {
      const after = givenName === '' ? directory.positionIn(null) : directory.positionIn([givenName!, familyName!, id!]);
      const unitId = where && places[where].id;
      const expected = await plainly(callers[who]!, filter, unitId, after);
      const [page, count] = await inSession(
        pool,
        callers[who]!,
      )((tx) =>
        unitId === null
          ? Promise.all([directory.findPage(tx, filter, after, limit), directory.count(tx, filter)])
          : Promise.all([directory.findBelow(tx, { ...filter, unitId }, after, limit), directory.countBelow(tx, { ...filter, unitId })]),
      );
      expect(page.map((person) => person.id)).toEqual(
        expected
          .filter((person) => person.after)
          .slice(0, limit)
          .map((person) => person.id),
      );
      expect(count).toBe(expected.length);
    }),
    { numRuns: 80 },
  );
});

const fewInSight = (who: string, name: string | null, category: string | null, below: Unit | null, atMost = 10_000) =>
  inSession(
    pool,
    callers[who]!,
  )(async (tx) => {
    const [row] = await tx<
      { ids: string[] | null }[]
    >`select personnel.few_in_sight(${name}, ${category}, ${TODAY}, ${below?.id ?? null}, ${atMost}) as ids`;
    return row!.ids && row!.ids.length;
  });

test('the few are those in sight only, and many are not gathered', async () => {
  expect(await fewInSight('homeAffairs', null, null, null)).toBeNull();
  expect(await fewInSight('health', null, null, null)).toBeNull();
  expect(await fewInSight('homeAffairs', 'nguyen', 'VIEN_CHUC', null)).toBeNull();
  expect(await fewInSight('archive', null, null, null)).toBe(SOME);
  expect(await fewInSight('archive', null, null, null, SOME - 1)).toBeNull();
  expect(await fewInSight('nurse', null, null, null)).toBe(1);
  for (const [name, category, below] of [
    ['quach', null, null],
    [null, 'HOI', null],
    [null, null, places.archive],
  ] as const) {
    expect(await fewInSight('homeAffairs', name, category, below)).toBeGreaterThan(0);
    expect(await fewInSight('nobody', name, category, below)).toBe(0);
  }
  // The hospital's people of a rare category are nobody's business at the archive.
  expect(await fewInSight('archive', null, 'HOI', null)).toBe(0);
});

test('nobody counts a unit out of his sight by asking with one limit after another', async () => {
  const answers = new Set<number | null>();
  for (const atMost of [-1, 0, 1, SOME - 10, SOME, SOME + 10, 2_999, 3_000])
    answers.add(await fewInSight('health', null, null, places.archive, atMost));
  expect([...answers]).toEqual([0]);
  for (const name of ['nguyen', 'nobody of this name']) expect(await fewInSight('nobody', name, null, null, -1)).toBe(0);
});
