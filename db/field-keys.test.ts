import { fieldKey, testDatabase, type TestDatabase } from '@hoso/tests/support/database.ts';
import { createWorld } from '@hoso/tests/support/world.ts';
import { rotateFieldKeys } from './data-key-rotation.ts';
import { fieldKeys } from './field-keys.ts';
import { IDENTITY_NUMBER } from './sealed-columns.ts';
import { Unopened } from './sealed-value.ts';

jest.setTimeout(60_000);

let database: TestDatabase;
let personId: string;
beforeAll(async () => {
  database = await testDatabase();
  const world = await createWorld(database.bootstrap);
  personId = (await world.person({ unit: world.province, identityNumber: '033195000001' })).id;
});
afterAll(() => database.drop());

type Row = { rowId: string; sealed: Buffer };

test('a key that is made and retired between reading a row and asking for it costs a second reading, and no error', async () => {
  const { bootstrap } = database;
  const process = fieldKeys(fieldKey, 'personnel');
  const read = async (): Promise<Row[]> => [
    ...(await bootstrap<
      Row[]
    >`select person_id as "rowId", number_sealed as sealed from personnel.identity_number where person_id = ${personId}`),
  ];
  let readings = 0;
  const numbers = await bootstrap.begin((tx) =>
    process.opening(tx, IDENTITY_NUMBER, async () => {
      readings += 1;
      // The process knows the first key only: what it reads stands under the second, which is gone when it asks.
      if (readings === 1) await rotateFieldKeys(bootstrap, fieldKey);
      const rows = await read();
      if (readings === 1) await rotateFieldKeys(bootstrap, fieldKey);
      return rows;
    }),
  );
  expect(numbers.map(({ plain }) => plain)).toEqual(['033195000001']);
  expect(readings).toBe(2);
});

test('a value whose key is nowhere does not open, however often it is read', async () => {
  const sealed = Buffer.concat([Buffer.from([1, 0, 0, 255, 255]), Buffer.alloc(40)]);
  const opening = database.bootstrap.begin((tx) =>
    fieldKeys(fieldKey, 'personnel').opening(tx, IDENTITY_NUMBER, async () => [{ rowId: personId, sealed }]),
  );
  await expect(opening).rejects.toThrow(Unopened);
});

test('a writer keeps his key current to the end of his transaction', async () => {
  const { bootstrap } = database;
  let rotated = false;
  let rotating: Promise<unknown> | undefined;
  await bootstrap.begin(async (tx) => {
    await fieldKeys(fieldKey, 'personnel').sealing(tx);
    rotating = rotateFieldKeys(bootstrap, fieldKey).then(() => (rotated = true));
    for (let asked = 0; asked < 5; asked += 1) await tx`select pg_sleep(0.2)`;
    expect(rotated).toBe(false);
  });
  await rotating;
  expect(rotated).toBe(true);
});
