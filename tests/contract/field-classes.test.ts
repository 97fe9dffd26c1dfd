import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DocumentNode, Kind, parse } from 'graphql';
import { checkedIn } from '@hoso/gateway/compose.ts';
import { SEALED_COLUMNS } from '@hoso/db/sealed-columns.ts';
import { access as personnel } from '@hoso/personnel/src/access.ts';
import { WrongRules } from '@hoso/shared/checked-yaml.ts';
import { type FieldClass, readFieldClasses } from '@hoso/shared/field-classes.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Every field of the composed supergraph by coordinate, with whether it goes in or comes out, and its arguments. */
const fieldsOf = (supergraph: DocumentNode) =>
  supergraph.definitions.flatMap((definition) => {
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      return (definition.fields ?? []).map(({ name }) => ({
        at: `${definition.name.value}.${name.value}`,
        out: false,
        takes: [] as string[],
      }));
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    return (definition.fields ?? []).map(({ name, arguments: takes = [] }) => ({
      ...{ at: `${definition.name.value}.${name.value}`, out: true, takes: takes.map((one) => one.name.value) },
    }));
  });
const fields = fieldsOf(parse(checkedIn())).filter(({ at }) => !at.startsWith('join__'));
const classes = readFieldClasses();
const of = (wanted: FieldClass) => fields.filter(({ at }) => classes.get(at) === wanted);

/** Which sealed column keeps each restricted field of the graph, and the permission of its own. */
const KEPT_IN: Record<string, { column: string; permission: string }> = {
  'Person.identityNumber': { column: 'personnel.identity_number.number_sealed', permission: 'personnel.identity.read' },
};

/** Sealed though their fields are told to nobody but whom they are of: a dump does not tell them either. */
const SEALED_BESIDES = ['accounts.mail_address.address_sealed', 'accounts.second_factor.secret_sealed'];

test('every field of the supergraph has a class, and nothing else has one', () => {
  expect({
    unclassed: fields.map(({ at }) => at).filter((at) => !classes.has(at)),
    gone: [...classes.keys()].filter((at) => !fields.some((field) => field.at === at)),
  }).toEqual({ unclassed: [], gone: [] });
});

test('a field that is added without a class is found', () => {
  const more = fieldsOf(parse('type Person { bankAccount: String }')).filter(({ at }) => !classes.has(at));
  expect(more.map(({ at }) => at)).toEqual(['Person.bankAccount']);
});

test('restricted fields are opened with a purpose, under a permission of their own, from a sealed column', async () => {
  const open = of('RESTRICTED').filter(({ out }) => out);
  expect(open.map(({ at }) => at).sort()).toEqual(Object.keys(KEPT_IN).sort());
  for (const { at, takes } of open) {
    expect(takes).toContain('purpose');
    const [type, field] = at.split('.') as [string, string];
    const rules = personnel.fields?.[type] as Record<string, { name: string }> | undefined;
    expect(rules?.[field]?.name).toContain(KEPT_IN[at]!.permission);
  }
  const columns = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  expect(columns.sort()).toEqual([...SEALED_BESIDES, ...new Set(Object.values(KEPT_IN).map(({ column }) => column))].sort());

  const kinds = await database.bootstrap<{ column: string; type: string }[]>`
    select attrelid::regclass || '.' || attname as column, format_type(atttypid, null) as type from pg_attribute
    where attrelid::regclass || '.' || attname = any (${columns})`;
  expect(kinds.map(({ column, type }) => `${column} ${type}`).sort()).toEqual(columns.map((column) => `${column} bytea`));
});

test('every sealed table refuses plain values, and holds none', async () => {
  const checks = await database.bootstrap<{ name: string }[]>`
    select conrelid::regclass || '.' || conname as name from pg_constraint where contype = 'c' and convalidated`;
  for (const { table, constraint } of SEALED_COLUMNS) expect(checks.map(({ name }) => name)).toContain(`${table}.${constraint}`);
});

test('secrets go in; what comes out is only the tokens of a sign-in, the tickets of its steps, and what is shown once', () => {
  expect(
    of('SECRET_EXCLUDED')
      .filter(({ out }) => out)
      .map(({ at }) => at)
      .sort(),
  ).toEqual([
    'AccountIssued.secret',
    'EnrolmentNeeded.ticket',
    'HandOverArranged.secret',
    'NewPasswordNeeded.ticket',
    'PasswordReset.secret',
    'SecondFactorBegun.address',
    'SecondFactorBegun.secret',
    'SecondFactorConfirmed.recoveryCodes',
    'SecondFactorNeeded.ticket',
    'ServiceCredentialIssued.clientSecret',
    'ServiceToken.accessToken',
    'SignedIn.accessToken',
    'SignedIn.refreshToken',
  ]);
  for (const { at } of fields.filter(
    ({ at: name }) => !name.startsWith('Mutation.') && /\.(password|currentPassword|newPassword|secret|ticket|.*Token)$/.test(name),
  ))
    expect([at, classes.get(at)]).toEqual([at, 'SECRET_EXCLUDED']);
});

test.each([
  ['an unknown class', 'Person:\n  SECRET: [fullName]\n', /SECRET/],
  ['two classes of one field', 'Person:\n  OPEN: [fullName]\n  INTERNAL: [fullName]\n', /Person\.fullName có hai lớp/],
])('a file with %s is refused with its line', (_what, text, why) => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-classes-'));
  try {
    const file = join(folder, 'classes.yaml');
    writeFileSync(file, text);
    expect(() => readFieldClasses(pathToFileURL(file))).toThrow(WrongRules);
    expect(() => readFieldClasses(pathToFileURL(file))).toThrow(why);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
