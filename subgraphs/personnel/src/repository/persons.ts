import { eq, sql } from 'drizzle-orm';
import { identityNumbers, persons, records } from '@hoso/db/schema/personnel.ts';
import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { IDENTITY_NUMBER } from '@hoso/db/sealed-columns.ts';
import { violated } from '@hoso/shared/errors.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, param, sqlStatement, statement } from '@hoso/db/statement.ts';

export type PersonRow = { id: string; unitNo: number; familyName: string; givenName: string; fullName: string; version: number };

const person = {
  id: persons.id,
  unitNo: persons.unitNo,
  familyName: persons.familyName,
  givenName: persons.givenName,
  fullName: persons.fullName,
  version: persons.version,
};

const byIds = statement<{ ids: readonly string[] }>()(build.select(person).from(persons).where(anyOf(persons.id, 'ids')));
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<PersonRow[]> => byIds(tx, { ids });

const recordsByIds = statement<{ ids: readonly string[] }>()(
  build
    .select({ personId: records.personId, gender: records.gender, dateOfBirth: records.dateOfBirth, joinedOn: records.joinedOn })
    .from(records)
    .where(anyOf(records.personId, 'ids')),
);
export const findRecords = (tx: Tx, ids: readonly string[]) => recordsByIds(tx, { ids });
export type RecordRow = Awaited<ReturnType<typeof findRecords>>[number];

const numbersByIds = statement<{ ids: readonly string[] }>()(
  build
    .select({ rowId: identityNumbers.personId, sealed: sql<Buffer>`${identityNumbers.numberSealed}` })
    .from(identityNumbers)
    .where(anyOf(identityNumbers.personId, 'ids')),
);
/** The numbers, opened, of those people whose numbers the caller may read. */
export const findIdentityNumbers = async (tx: Tx, fieldKeys: FieldKeys, ids: readonly string[]) =>
  (await fieldKeys.opening(tx, IDENTITY_NUMBER, () => numbersByIds(tx, { ids }))).map(({ rowId, plain }) => ({
    personId: rowId,
    number: plain,
  }));

/** What stands for each number where the number itself must not: equal for equal numbers. While the index key rotates a second one, under the old key. */
export const indexesOf = (tx: Tx, fieldKeys: FieldKeys, numbers: readonly string[]): Promise<string[][]> =>
  fieldKeys.indexesOf(tx, IDENTITY_NUMBER, numbers);

/** Whether an error says that a number stands in the province already. */
export const isNumberTaken = (error: unknown): boolean =>
  ['identity_number_once', 'identity_number_next_once'].includes(violated(error) ?? '');

const lockOne = statement<{ id: string }>()(
  build
    .select(person)
    .from(persons)
    .where(eq(persons.id, param('id')))
    .for('update'),
);
/** Locks a person against other changes; undefined when unknown or out of the scope to change. */
export const lock = async (tx: Tx, id: string): Promise<PersonRow | undefined> => (isId(id) ? (await lockOne(tx, { id }))[0] : undefined);

const insert = statement<{ unitNo: number; familyName: string; givenName: string }>()(
  build
    .insert(persons)
    .values({ unitNo: sql.placeholder('unitNo'), familyName: sql.placeholder('familyName'), givenName: sql.placeholder('givenName') })
    .returning(person),
);
export const add = async (tx: Tx, row: { unitNo: number; familyName: string; givenName: string }): Promise<PersonRow> =>
  (await insert(tx, row))[0]!;

export const addRecord = statement<{
  personId: string;
  unitNo: number;
  gender: string | null;
  dateOfBirth: string | null;
  joinedOn: string | null;
}>()(
  build.insert(records).values({
    personId: sql.placeholder('personId'),
    unitNo: sql.placeholder('unitNo'),
    gender: sql.placeholder('gender'),
    dateOfBirth: sql.placeholder('dateOfBirth'),
    joinedOn: sql.placeholder('joinedOn'),
  }),
);

const insertNumber = statement<{ personId: string; unitNo: number; sealed: Buffer; index: string; next: string | null }>()(
  build.insert(identityNumbers).values({
    personId: sql.placeholder('personId'),
    unitNo: sql.placeholder('unitNo'),
    numberSealed: sql.placeholder('sealed'),
    numberIndex: sql.placeholder('index'),
    numberIndexNext: sql.placeholder('next'),
  }),
);
/** Records a number, sealed. Fails as `isNumberTaken` when it stands in the province already. */
export const addIdentityNumber = async (
  tx: Tx,
  fieldKeys: FieldKeys,
  { number, ...of }: { personId: string; unitNo: number; number: string },
): Promise<void> => {
  await insertNumber(tx, { ...of, ...(await fieldKeys.sealing(tx))(IDENTITY_NUMBER, of.personId, number) });
};

export const nextVersion = statement<{ id: string }>()(
  build
    .update(persons)
    .set({ version: sql`${persons.version} + 1` })
    .where(eq(persons.id, param('id'))),
);

const custody = sqlStatement<{ personId: string | null }, { id: string }>(
  sql`select id from personnel.take_custody(${param('personId', 'uuid')}) id`,
);
/** Brings custody in line with the assignment in force today, for one person or for all; answers whose record moved. */
export const takeCustody = async (tx: Tx, personId: string | null): Promise<string[]> =>
  (await custody(tx, { personId })).map((row) => row.id);
