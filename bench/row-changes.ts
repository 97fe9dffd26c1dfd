import type { Pool } from '@hoso/db/session.ts';

/** How the rows of a table are told apart, and which columns a change of one may touch. */
type Tracked = { readonly table: string; readonly key: readonly string[]; readonly changes: readonly string[] };

/** Tables that a reorganisation writes, in the order in which their rows can be written. */
export const TRACKED: readonly Tracked[] = [
  { table: 'organization.unit', key: ['id'], changes: ['version'] },
  { table: 'organization.unit_profile', key: ['unit_id', 'valid_from'], changes: ['valid_to', 'closed_by'] },
  { table: 'organization.placement', key: ['unit_id', 'valid_from'], changes: ['valid_to', 'closed_by'] },
  { table: 'organization.unit_code', key: ['unit_id', 'valid_from'], changes: ['valid_to', 'closed_by'] },
  { table: 'organization.quota_entry', key: ['id'], changes: [] },
  { table: 'organization.quota', key: ['unit_id', 'year', 'kind', 'valid_from'], changes: ['valid_to', 'closed_by'] },
  { table: 'organization.job_position', key: ['id', 'valid_from'], changes: ['valid_to', 'closed_by'] },
  { table: 'organization.succession', key: ['unit_id', 'successor_id'], changes: [] },
  { table: 'organization.inheritance', key: ['unit_no'], changes: [] },
  { table: 'organization.subtree', key: ['ancestor_no', 'unit_no', 'valid_from'], changes: ['valid_to', 'within_unit'] },
  { table: 'personnel.decision', key: ['id'], changes: [] },
  { table: 'personnel.assignment', key: ['id'], changes: ['valid_to', 'closed_by'] },
  { table: 'personnel.person', key: ['id'], changes: ['unit_no', 'version'] },
  { table: 'accounts.document', key: ['id'], changes: [] },
  { table: 'accounts.account', key: ['id'], changes: ['valid_to'] },
  { table: 'accounts.access_grant', key: ['id'], changes: ['revoked_at', 'revoked_by'] },
];

const columnsOf = async (sql: Pool, table: string): Promise<string[]> =>
  (
    await sql<
      { name: string }[]
    >`select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' order by attnum`
  ).map(({ name }) => name);

const stageOf = (table: string, what: 'new' | 'changed') => `staged.${table.replace('.', '_')}_${what}`;

/** Copies what the tables hold now beside them. */
export const remember = async (sql: Pool): Promise<void> => {
  await sql.unsafe('create schema if not exists staged');
  for (const { table } of TRACKED) await sql.unsafe(`create table staged.${table.replace('.', '_')} as table ${table}`);
};

/** Notes what was added to the remembered rows and changed of them, ready to be done once more; answers how many rows that is. */
export const stageChanges = async (sql: Pool): Promise<number> => {
  let rows = 0;
  for (const { table, key, changes } of TRACKED) {
    const before = `staged.${table.replace('.', '_')}`;
    const same = key.map((one) => `b.${one} = n.${one}`).join(' and ');
    const added = await sql.unsafe(
      `create table ${stageOf(table, 'new')} as select n.* from ${table} n where not exists (select from ${before} b where ${same})`,
    );
    rows += added.count;
    if (changes.length === 0) continue;
    const differs = changes.map((one) => `b.${one} is distinct from n.${one}`).join(' or ');
    const changed = await sql.unsafe(
      `create table ${stageOf(table, 'changed')} as select n.* from ${table} n join ${before} b on ${same} where ${differs}`,
    );
    rows += changed.count;
  }
  return rows;
};

/** The same changes as one bare piece of SQL, without a question asked: rows closed, rows added, table after table. */
export const bareChanges = async (sql: Pool): Promise<string> => {
  const statements: string[] = [];
  for (const { table, key, changes } of TRACKED) {
    const same = key.map((one) => `t.${one} = s.${one}`).join(' and ');
    if (changes.length > 0) {
      const set = changes.map((one) => `${one} = s.${one}`).join(', ');
      statements.push(`update ${table} t set ${set} from ${stageOf(table, 'changed')} s where ${same}`);
    }
    // The custodian follows by the key when the person moves.
    const columns = await columnsOf(sql, table);
    const values = columns.map((one) =>
      table === 'personnel.assignment' && one === 'unit_no'
        ? '(select p.unit_no from personnel.person p where p.id = s.person_id)'
        : `s.${one}`,
    );
    const forced = table === 'organization.unit' ? ' overriding system value' : '';
    statements.push(`insert into ${table} (${columns.join(', ')})${forced} select ${values.join(', ')} from ${stageOf(table, 'new')} s`);
  }
  return statements.join(';\n');
};
