import { addDays, dateInHanoi } from '@hoso/shared/dates.ts';
import fc from 'fast-check';
import { TODAY } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];

describe('the civil date in Hà Nội at an instant', () => {
  test.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22', 'a moment before midnight'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23', 'midnight'],
    ['2026-11-22T17:30:00.000Z', '2026-11-23', 'half past midnight'],
    ['2026-11-22T00:00:00.000Z', '2026-11-22', 'seven in the morning'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01', 'the new year'],
    ['2028-02-28T17:00:00.000Z', '2028-02-29', 'a leap day'],
    ['2028-02-29T17:00:00.000Z', '2028-03-01', 'the day after it'],
  ])('%s is %s: %s', (instant, date) => {
    expect(dateInHanoi(new Date(instant))).toBe(date);
  });

  test('is the date of the instant seven hours later, all year round', () => {
    const instants = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(dateInHanoi(instant)).toBe(new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10));
      }),
    );
  });

  test('does not follow the time zone of the machine', () => {
    const home = process.env['TZ'];
    try {
      for (const zone of ZONES) {
        process.env['TZ'] = zone;
        expect(dateInHanoi(new Date('2026-11-22T17:30:00Z'))).toBe('2026-11-23');
        expect(addDays('2026-11-22', 1)).toBe('2026-11-23');
      }
    } finally {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    }
  });
});

describe('in the running system', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph();
  });
  afterAll(() => graph.stop());

  test('legal today is the date in Hà Nội, whatever time zone a role sets', async () => {
    const { bootstrap } = graph.database;
    await bootstrap`delete from hoso.fixed_today`;
    try {
      const app = await graph.graph.pools.personnel_app.reserve();
      try {
        for (const zone of ZONES) {
          await app`select set_config('TimeZone', ${zone}, false)`;
          const before = dateInHanoi(new Date());
          const [row] = await app<{ today: string; hanoi: string; zone: string }[]>`
            select hoso.today() as today, (now() at time zone 'Asia/Ho_Chi_Minh')::date as hanoi, current_setting('TimeZone') as zone`;
          expect(row).toEqual({ today: row!.hanoi, hanoi: expect.any(String), zone });
          expect([before, dateInHanoi(new Date())]).toContain(row!.today);
        }
      } finally {
        await app`select set_config('TimeZone', 'UTC', false)`;
        app.release();
      }
    } finally {
      await bootstrap`insert into hoso.fixed_today values (${TODAY})`;
    }
  });

  test('half past midnight in Hà Nội is a new legal day, while it is still yesterday in UTC', async () => {
    // The expression of `hoso.today()` at given instants: the clock itself cannot be set.
    const { bootstrap } = graph.database;
    const body = await bootstrap.begin(async (tx) => {
      await tx`delete from hoso.fixed_today`;
      const [said] = await tx<{ body: string }[]>`select pg_get_function_sqlbody('hoso.today()'::regprocedure) as body`;
      await tx`insert into hoso.fixed_today values (${TODAY})`;
      return said!.body;
    });
    const ofInstant = `${body.replace('RETURN', 'select').replace('now()', '$1::timestamptz')} as day`;
    expect(ofInstant).toContain('$1::timestamptz');
    for (const zone of ZONES)
      await bootstrap.begin(async (tx) => {
        await tx`select set_config('TimeZone', ${zone}, true)`;
        for (const instant of [
          '2026-11-22T16:59:59Z',
          '2026-11-22T17:00:00Z',
          '2026-11-22T17:30:00Z',
          '2026-11-23T16:59:59Z',
          '2026-12-31T17:00:00Z',
        ]) {
          const [row] = await tx.unsafe<{ day: string }[]>(ofInstant, [instant]);
          expect([zone, instant, row!.day]).toEqual([zone, instant, dateInHanoi(new Date(instant))]);
        }
      });
  });

  test('an answer without asOf is that of legal today', async () => {
    const { bootstrap } = graph.database;
    const office = await graph.unit({ parent: graph.province, name: 'Sở Nội vụ' });
    const reader = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
    const starting = await graph.person({ unit: office, from: '2026-11-23' });
    const count = async () =>
      (await reader(`query ($id: ID!) { unit(id: $id) { people { totalCount } } }`, { id: office.id })).data!['unit'].people.totalCount;
    const upcoming = async () =>
      (await reader(`query ($id: ID!) { person(id: $id) { jobTitle assignments { upcoming } } }`, { id: starting.id })).data!['person'];
    expect([await count(), await upcoming()]).toEqual([0, { jobTitle: null, assignments: [{ upcoming: true }] }]);
    await bootstrap`update hoso.fixed_today set today = '2026-11-23'`;
    expect([await count(), await upcoming()]).toEqual([1, { jobTitle: 'Chuyên viên', assignments: [{ upcoming: false }] }]);
    await bootstrap`update hoso.fixed_today set today = ${TODAY}`;
  });

  test('a date goes in and comes out as it was written, whatever the time zone of the machine and of the database', async () => {
    const { bootstrap } = graph.database;
    const [{ name } = { name: '' }] = await bootstrap<{ name: string }[]>`select quote_ident(current_database()) as name`;
    const reader = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
    const dates = ['1975-04-30', '1999-12-31', '2000-02-29', '2026-01-01', '2026-11-22', '2027-12-31'];
    const asked = `query ($id: ID!, $asOf: Date) { person(id: $id) { dateOfBirth joinedOn assignment(asOf: $asOf) { validFrom } pay(asOf: $asOf) { validFrom countsFrom } } }`;
    const home = process.env['TZ'];
    const office = await graph.unit({ from: '1970-01-01' });
    const born = await Promise.all(
      dates.map(async (date) => ({ date, person: await graph.person({ unit: office, from: date, dateOfBirth: date }) })),
    );
    for (const { date, person } of born.filter((one) => one.date >= '2004-12-14')) await graph.pay(person, { from: date });
    try {
      for (const zone of ZONES) {
        process.env['TZ'] = zone;
        await bootstrap.unsafe(`alter database ${name} set TimeZone = '${zone}'`);
        for (const { date, person } of born) {
          const { data, errors } = await reader(asked, { id: person.id, asOf: date });
          expect(errors).toBeUndefined();
          expect(data!['person']).toEqual({
            ...{ dateOfBirth: date, joinedOn: date, assignment: { validFrom: date } },
            pay: date >= '2004-12-14' ? { validFrom: date, countsFrom: date } : null,
          });
        }
      }
    } finally {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
      await bootstrap.unsafe(`alter database ${name} reset TimeZone`);
    }
  });

  test.each(['2026-02-30', '2026-13-01', '22/11/2026', '2026-11-22T00:00:00Z', '2026-1-1', ''])(
    '%j is no date and is refused as such',
    async (asOf) => {
      const reader = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
      const { errors } = await reader(`query ($asOf: Date) { province { name(asOf: $asOf) } }`, { asOf });
      expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    },
  );
});
