import { type LoginRole, loginRoles, schemas } from '@hoso/db/roles.ts';
import type { Tx } from '@hoso/db/session.ts';
import { permissions } from '@hoso/shared/permissions.ts';
import { createRowWorld, type RowWorld } from '../support/row-world.ts';
import type { Account, Unit } from '../support/world.ts';
import { rightsOf } from './catalogue-rules.ts';
import { POLICIES } from './policies-in-words.ts';
import { undone } from '../support/undone.ts';

/**
 * The plain lines of the table of policies, done as SQL under the role that holds the right on the table: by somebody with
 * that one permission over the unit of a row, over another unit, over the province, by somebody with every permission but
 * that one, and by nobody in particular.
 */
type Command = 'select' | 'insert' | 'update';
type Line = {
  readonly text: string;
  readonly table: string;
  readonly command: Command;
  /** Null: whoever is signed in. */
  readonly permission: string | null;
  readonly everywhere: boolean;
  /** Columns that name the person who reads of himself, and of whom a consent speaks. */
  readonly self: string | null;
  readonly consented: string | null;
};

const FORM =
  /^(\S+) \S+: (select|insert|update) (?:where|into) (?:(caller IS NOT NULL)|everywhere (\S+?)|unit_no in scope of (\S+?)(?: OR \((\w+) = self\))?(?: OR \((\w+) among consented \S+?\))?)(?:, and stays so)?$/;

const lines: Line[] = POLICIES.flatMap((text) => {
  const [, table, command, anybody, everywhere, scope, self, consented] = FORM.exec(text) ?? [];
  if (!table) return [];
  return [
    {
      ...{
        text,
        table,
        command: command as Command,
        permission: anybody ? null : (everywhere ?? scope)!,
        everywhere: everywhere !== undefined,
      },
      ...{ self: self ?? null, consented: consented ?? null },
    },
  ];
});

/** The other lines of the same command on the same table, but those of the functions that own it. */
const beside = ({ text, table, command }: Line): string[] =>
  POLICIES.filter((one) => one !== text && one.startsWith(`${table} `) && new RegExp(`: (only )?${command} (where|into)`).test(one));
/** What those ask for opens the row too, and is held by nobody who is to be shut out. */
const askedBeside = (line: Line): Set<string> =>
  new Set(beside(line).flatMap((text) => [...text.matchAll(/[a-z]+\.[a-z_]+\.[a-z]+/g)].map(([name]) => name)));
const narrows = (text: string): boolean => text.includes(': only ');
/** A line beside it that opens rows without a permission is tried by stories, not here. */
const isPlain = (line: Line): boolean =>
  beside(line).every(
    (text) => narrows(text) || (lines.some((one) => one.text === text && one.permission !== null) && line.permission !== null),
  );

let w: RowWorld;
let elsewhere: Unit;
const rights = new Map<string, string[] | null>();
const held = new Map<string, Promise<Account>>();

beforeAll(async () => {
  w = await createRowWorld();
  elsewhere = await w.world.unit({ parent: w.world.province, name: 'Sở không người' });
  for (const { role, what, right, columns } of await rightsOf(w.sql)) rights.set(`${role} ${right} ${what}`, columns?.split(', ') ?? null);
});
afterAll(() => w.stop());

/** The role that may do this to the table at all, and on which columns; a table that only functions write has none. */
const roleOf = ({ table, command }: Line): { role: LoginRole; columns: string[] | null } | null => {
  const role = loginRoles.find((one) => rights.has(`${one} ${command} ${table}`) && table.startsWith(`${one.replace(/_\w+$/, '')}.`));
  return role ? { role, columns: rights.get(`${role} ${command} ${table}`)! } : null;
};

let roles = 0;
/** An account of nobody that holds these permissions over a unit. */
const holderOf = (wanted: readonly string[], over: Unit): Promise<Account> => {
  const key = `${over.id} ${[...wanted].sort().join()}`;
  const known = held.get(key);
  if (known) return known;
  const make = async (): Promise<Account> => {
    const code = `CELL_${(roles += 1)}`;
    await w.sql`insert into accounts.role (code, name) values (${code}, ${code})`;
    await w.sql`insert into accounts.role_permission (role, permission) select ${code}, p from unnest(${[...wanted]}::text[]) p`;
    return w.world.account({ role: code, over });
  };
  const made = make();
  held.set(key, made);
  return made;
};

/** How many rows a statement touched, or the SQLSTATE it ended with; nothing of it stays. */
const outcome = (role: LoginRole, who: Account | null, work: (tx: Tx) => Promise<{ count: number }>): Promise<string> =>
  undone((change) => w.as(role, who, change), work);

type Sample = { row: Record<string, unknown>; unitNo: number | null };
const sampleOf = async ({ table }: Line): Promise<Sample> => {
  const [found] = await w.sql.unsafe<{ row: Record<string, unknown> }[]>(`select to_jsonb(t) as row from ${table} t limit 1`);
  if (!found) throw new Error(`${table} has no row to try`);
  const unitNo = found.row['unit_no'];
  return { row: found.row, unitNo: typeof unitNo === 'number' ? unitNo : null };
};
const unitNumbered = async (no: number): Promise<Unit> => {
  const [found] = await w.sql<{ id: string }[]>`select id from organization.unit where unit_no = ${no}`;
  return { id: found!.id, unitNo: no } as Unit;
};
const countWhere = async ({ table }: Line, condition: string, values: unknown[] = []): Promise<number> =>
  (await w.sql.unsafe<{ n: number }[]>(`select count(*)::int as n from ${table} t where ${condition}`, values as never[]))[0]!.n;

const columnsOf = async (table: string): Promise<string[]> =>
  (
    await w.sql<
      { name: string }[]
    >`select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`
  ).map(({ name }) => name);

/** Does the line's command to the rows of the table, without reading any. */
const attempt = async (line: Line, { row }: Sample, who: Account | null): Promise<string> => {
  const { role, columns: granted } = roleOf(line)!;
  const { table, command } = line;
  if (command === 'select') return outcome(role, who, (tx) => tx.unsafe(`select from ${table}`));
  const columns = (await columnsOf(table)).filter((one) => granted === null || granted.includes(one));
  if (command === 'insert') {
    const list = columns.join(', ');
    return outcome(role, who, (tx) =>
      tx.unsafe(`insert into ${table} (${list}) select ${list} from json_populate_record(null::${table}, $1::text::json)`, [
        JSON.stringify(row),
      ]),
    );
  }
  // A column that no condition reads stays the one it is tried on, where there is one.
  const column = columns.find((one) => !/unit_no|person_id|_at$|_on$/.test(one)) ?? columns[0]!;
  return outcome(role, who, (tx) =>
    tx.unsafe(`update ${table} set ${column} = (json_populate_record(null::${table}, $1::text::json)).${column}`, [JSON.stringify(row)]),
  );
};

/** Past the row's policy, whatever a key or a check says of the copy then. */
const passed = (told: string): boolean => told !== '42501' && told !== '0 rows';
const shut = (command: Command): string => (command === 'insert' ? '42501' : '0 rows');

const reached = (): Line[] => lines.filter((line) => roleOf(line) !== null && isPlain(line));

test('most lines of the table have cells, and those of tables that a role reaches', () => {
  expect(lines.length).toBe(101);
  expect(reached().length).toBe(90);
  expect(schemas.filter((schema) => schema !== 'hoso' && !reached().some(({ table }) => table.startsWith(`${schema}.`)))).toEqual([]);
});

test('rows are read and written by who holds the permission over them, and by nobody else', async () => {
  const wrong: string[] = [];
  for (const line of reached()) {
    const { command, permission, everywhere } = line;
    const sample = await sampleOf(line);
    const say = (who: string, told: string, wanted: string): void => void wrong.push(`${line.text} · ${who}: ${told}, not ${wanted}`);
    const isShut = async (who: string, account: Account | null): Promise<void> => {
      const told = await attempt(line, sample, account);
      if (told !== shut(command)) say(who, told, shut(command));
    };
    const isOpen = async (who: string, account: Account, rows: number | null): Promise<void> => {
      const told = await attempt(line, sample, account);
      if (command === 'select' ? told !== `${rows} rows` : !passed(told))
        say(who, told, command === 'select' ? `${rows} rows` : 'past the policy');
    };
    const all = await countWhere(line, 'true');
    await isShut('nobody signed in', null);
    if (permission === null) {
      await isOpen('whoever is signed in', await holderOf([], elsewhere), all);
      continue;
    }
    const others = askedBeside(line);
    await isShut(
      'with everything but the permission',
      await holderOf(
        permissions.filter((one) => one !== permission && !others.has(one)),
        w.world.province,
      ),
    );
    await isOpen('with the permission over the province', await holderOf([permission], w.world.province), all);
    const above = await holderOf([permission], elsewhere);
    if (everywhere || sample.unitNo === null) {
      await isShut('with the permission over one unit', above);
      continue;
    }
    const within = `t.unit_no in (select s.unit_no from organization.subtree s where s.ancestor_no = $1 and current_date <@ daterange(s.valid_from, s.valid_to))`;
    // The unit itself is a row of some tables.
    const ofAnother = await countWhere(line, within, [elsewhere.unitNo]);
    if (ofAnother === 0 || command === 'insert') await isShut('with the permission over another unit', above);
    else await isOpen('with the permission over another unit', above, ofAnother);
    if (beside(line).some(narrows)) continue;
    const unit = await unitNumbered(sample.unitNo);
    await isOpen('with the permission over its unit', await holderOf([permission], unit), await countWhere(line, within, [unit.unitNo]));
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('a person reads what is about himself, and who has a consent what it speaks of', async () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const line of reached()) {
    const { table, self, consented, permission } = line;
    for (const [column, openedBy] of [
      [self, 'self'],
      [consented, 'consent'],
    ] as const) {
      if (column === null) continue;
      const [found] = await w.sql.unsafe<{ person: string; unit: number }[]>(
        `select t.${column} as person, p.unit_no as unit from ${table} t join personnel.person p on p.id = t.${column} limit 1`,
      );
      if (!found) throw new Error(`${table} has nobody in it`);
      const about = await countWhere(line, `t.${column} = $1`, [found.person]);
      const [stranger] = await w.sql<{ id: string; unit: number }[]>`
        select p.id, p.unit_no as unit from personnel.person p where p.id <> ${found.person} order by p.id limit 1`;
      const reads = async (person: string, unit: number, asks: string): Promise<string> => {
        const account = await w.world.account(
          openedBy === 'self' ? { kind: 'PERSONAL', holder: { id: person } as never } : { over: elsewhere },
        );
        if (openedBy === 'consent') {
          const [consent] = await w.sql<{ id: string }[]>`
            insert into accounts.consent (kind, account_id, permissions, purpose, valid_from, valid_to, document_id, given_by)
            select 'STUDY', ${account.id}, ${[asks]}, 'Xác minh', '2026-01-01', '2027-01-01', id, ${w.admin.id} from accounts.document limit 1 returning id`;
          await w.sql`insert into accounts.consent_person (consent_id, person_id, unit_no) values (${consent!.id}, ${person}, ${unit})`;
        }
        return attempt(line, { row: {}, unitNo: null }, account);
      };
      asked += 1;
      const [own, other, otherwise] = [
        await reads(found.person, found.unit, permission!),
        await reads(stranger!.id, stranger!.unit, permission!),
        openedBy === 'consent' ? await reads(found.person, found.unit, 'accounts.audit.read') : '0 rows',
      ];
      const ofStranger = await countWhere(line, `t.${column} = $1`, [stranger!.id]);
      if (own !== `${about} rows` || other !== `${ofStranger} rows` || otherwise !== '0 rows')
        wrong.push(`${line.text} · ${openedBy}: ${own} of ${about}, ${other} of ${ofStranger}, ${otherwise}`);
    }
  }
  expect(asked).toBe(20);
  expect(wrong).toEqual([]);
}, 120_000);

/** Of a unit that ended, or is yet to come, nobody is above in the tree of today: only who decides over the whole province reaches its rows. */
test('who holds the permission over the province also reaches the rows of units that are in no tree today', async () => {
  const wrong: string[] = [];
  let asked = 0;
  await w.sql`delete from organization.subtree_range`;
  for (const line of reached()) {
    const { command, permission, everywhere } = line;
    if (permission === null || everywhere) continue;
    asked += 1;
    const told = await attempt(line, await sampleOf(line), await holderOf([permission], w.world.province));
    const all = `${await countWhere(line, 'true')} rows`;
    if (command === 'select' ? told !== all : !passed(told)) wrong.push(`${line.text}: ${told} of ${all}`);
  }
  expect(asked).toBe(47);
  expect(wrong).toEqual([]);
}, 120_000);
