import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { access as accounts } from '@hoso/accounts/src/access.ts';
import { audit } from '@hoso/db/audit.ts';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { noteReading } from '@hoso/db/reading.ts';
import { inSession, type Pool, type Tx } from '@hoso/db/session.ts';
import { access as organization } from '@hoso/organization/src/access.ts';
import { access as payroll } from '@hoso/payroll/src/access.ts';
import { access as personnel } from '@hoso/personnel/src/access.ts';
import { can } from '@hoso/shared/access.ts';
import { AUDITED_OPERATIONS } from '@hoso/shared/audited-operations.ts';
import { permissions } from '@hoso/shared/permissions.ts';
import { access as training } from '@hoso/training/src/access.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld, type Person, type Unit, type World } from '../support/world.ts';

/** An entry of the audit names the grant by which it could be done, and no other that the account has. */
let database: TestDatabase;
let world: World;
let app: Pool;
let office: Unit, section: Unit, away: Unit;
let inOffice: Person, inSection: Person, outside: Person;
beforeAll(async () => {
  database = await testDatabase();
  world = await createWorld(database.bootstrap);
  app = connect(urlAs(database.bootstrapUrl, 'personnel_app', rolePasswords.personnel_app), { max: 4 });
  office = await world.unit({ parent: world.province });
  section = await world.unit({ parent: office, kind: 'PHONG' });
  away = await world.unit({ parent: world.province });
  [inOffice, inSection, outside] = [
    await world.person({ unit: office }),
    await world.person({ unit: section }),
    await world.person({ unit: away }),
  ];
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

const entryOf = async ({ secret }: Account, work: (tx: Tx) => Promise<void>) => {
  await inSession(app, secret)(work);
  const [entry] = await database.bootstrap<{ by: string[]; detail: { grants?: string[]; consents?: string[] } }[]>`
    select grant_ids as by, detail from accounts.audit_entry order by no desc limit 1`;
  return entry!;
};
const moved = (who: Account, ...people: Person[]) =>
  entryOf(who, (tx) =>
    audit(
      tx,
      'movePerson',
      'Person',
      people.map(({ id }) => id),
    ),
  ).then(({ by }) => by);

test('of several grants the nearest to the unit, of those that give the permission', async () => {
  const officer = await world.account({});
  const overAll = await world.grant(officer, 'SYSTEM_ADMIN', world.province);
  const overOffice = await world.grant(officer, 'AGENCY_OFFICER', office);
  const overSection = await world.grant(officer, 'AGENCY_OFFICER', section);
  // Reads and writes nothing of people's posts.
  await world.grant(officer, 'SECTION_CLERK', section);
  expect(await moved(officer, inSection)).toEqual([overSection]);
  expect(await moved(officer, inOffice)).toEqual([overOffice]);
  expect(await moved(officer, outside)).toEqual([overAll]);
  expect((await moved(officer, inSection, outside)).sort()).toEqual([overSection, overAll].sort());
  const plan = await entryOf(officer, (tx) => audit(tx, 'planReorganisation', 'Reorganisation', [], { unitId: section.id }));
  expect(plan.by).toEqual([overAll]);

  await database.bootstrap`update accounts.access_grant set revoked_at = now() where id = ${overSection}`;
  expect(await moved(officer, inSection)).toEqual([overOffice]);
});

test('a grant of a group, and a delegated one, decide as any other', async () => {
  const [giver, receiver, member] = [await world.account({}), await world.account({}), await world.account({})];
  const { bootstrap } = database;
  await bootstrap`insert into accounts.role (code, name, kinds) values ('PASSES_ON', 'x', '{AGENCY}')`;
  await bootstrap`insert into accounts.role_permission select 'PASSES_ON', unnest(array['accounts.grant.write', 'personnel.assignment.write', 'personnel.directory.read'])`;
  await bootstrap`insert into accounts.role (code, name, kinds) values ('MOVES', 'x', '{AGENCY}')`;
  await bootstrap`insert into accounts.role_permission values ('MOVES', 'personnel.assignment.write')`;
  const given = await world.grant(giver, 'PASSES_ON', office);
  const [passed] = await bootstrap<{ id: string }[]>`
    insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, document_id, granted_by, rests_on)
    select ${receiver.id}, 'MOVES', ${section.id}, ${section.unitNo}, valid_from, document_id, ${giver.id}, id from accounts.access_grant where id = ${given} returning id`;
  expect(await moved(receiver, inSection)).toEqual([passed!.id]);

  const [group] = await bootstrap<{ id: string }[]>`
    insert into accounts.user_group (name, unit_id, unit_no, created_by) values ('Tổ nhập liệu', ${office.id}, ${office.unitNo}, ${giver.id}) returning id`;
  await bootstrap`insert into accounts.group_member (group_id, unit_no, account_id, valid_from, added_by)
    values (${group!.id}, ${office.unitNo}, ${member.id}, '2020-01-01', ${giver.id})`;
  const [ofGroup] = await bootstrap<{ id: string }[]>`
    insert into accounts.access_grant (group_id, role, unit_id, unit_no, valid_from, document_id)
    select ${group!.id}, 'MOVES', ${office.id}, ${office.unitNo}, valid_from, document_id from accounts.access_grant where id = ${given} returning id`;
  expect(await moved(member, inSection)).toEqual([ofGroup!.id]);
});

test('what one does of one’s own needs none, and one’s own role covers oneself', async () => {
  const personal = await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: inOffice });
  const [grant] = await database.bootstrap<{ id: string }[]>`select id from accounts.access_grant where account_id = ${personal.id}`;
  const own = await entryOf(personal, (tx) => audit(tx, 'giveOwnConsent', 'Person', [inOffice.id]));
  expect(own.by).toEqual([grant!.id]);
  expect((await entryOf(personal, (tx) => audit(tx, 'markRead', 'Notice', []))).by).toEqual([]);
  // Nothing that is no id of a unit makes an entry fail.
  expect((await entryOf(personal, (tx) => audit(tx, 'giveOwnConsent', 'Consent', [], { unitId: 'x' }))).by).toEqual([grant!.id]);
});

test('a reading names the grants that reach whom it read, and none for whom a consent opened', async () => {
  const officer = await world.account({});
  const overOffice = await world.grant(officer, 'AGENCY_OFFICER', office);
  const overAway = await world.grant(officer, 'AGENCY_OFFICER', away);
  const read = (...people: Person[]) =>
    entryOf(officer, (tx) =>
      noteReading(
        tx,
        'readIdentityNumber',
        'personnel.identity.read',
        people.map(({ id }) => id),
        { purpose: 'Đối chiếu' },
      ),
    );
  const [one, both] = [await read(inSection), await read(inSection, outside)];
  expect([one.by, one.detail.grants]).toEqual([[overOffice], [overOffice]]);
  expect(both.by).toEqual([overOffice, overAway].sort());
  await database.bootstrap`update accounts.access_grant set revoked_at = now() where id = ${overAway}`;
  expect((await read(outside)).by).toEqual([]);
});

describe('the list of operations', () => {
  const rules = Object.assign({}, ...[accounts, organization, personnel, payroll, training].map(({ Mutation = {} }) => Mutation)) as Record<
    string,
    object
  >;
  const listed: Readonly<Record<string, string | null>> = AUDITED_OPERATIONS;

  test('says of each mutation the permission that opens it', () => {
    const opened = (operation: string) => permissions.find((permission) => rules[operation] === can(permission)) ?? null;
    for (const operation of Object.keys(rules).filter((one) => one in listed))
      expect([operation, listed[operation]]).toEqual([operation, opened(operation)]);
  });

  test('has every operation that leaves an entry', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const files = (folder: string, ends: string): string[] =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ends))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    const named = [
      ...files('subgraphs', '.ts').flatMap((text) => [...text.matchAll(/\b(?:audit|noteReading)\(\s*tx,\s*'(\w+)'/g)]),
      ...files('subgraphs', '.ts').flatMap((text) => [...text.matchAll(/\boperation: '((?:read|open)[A-Z]\w+)'/g)]),
      ...files('subgraphs', '.ts').flatMap((text) => [...text.matchAll(/NUMBERS?_REFUSED = '(\w+)'/g)]),
      ...files('db/migrations', '.sql').flatMap((text) => [...text.matchAll(/pub_audit\('(\w+)'/g)]),
    ].map(([, operation]) => operation!);
    expect(named.length).toBeGreaterThan(60);
    expect([...new Set(named)].filter((operation) => !(operation in listed))).toEqual([]);
  });
});
