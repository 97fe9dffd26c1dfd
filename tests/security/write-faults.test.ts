import { randomUUID } from 'node:crypto';
import type * as Connecting from '@hoso/db/connect.ts';
import { connect } from '@hoso/db/connect.ts';
import type { Pool, Tx } from '@hoso/db/session.ts';
import { relationsOf } from '../contract/catalogue-rules.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';

/**
 * Each statement of a change fails once, and at each the connection is lost once: nothing of it stays, what is answered is
 * a fault that tells nothing, and the very same request goes through afterwards.
 */
type Fault = { readonly at: number; readonly cuts: boolean };
const INSIDE = 'a statement that only this test knows';
let armed: Fault | null = null;
let sent = 0;

/** A transaction in which the statement of that number fails, by an error of the server or with its connection. */
const withFaults = (tx: Tx): Tx =>
  new Proxy(tx, {
    get: (whole, name) => {
      if (name !== 'unsafe') return Reflect.get(whole, name) as unknown;
      return (...statement: Parameters<Tx['unsafe']>) => {
        sent += 1;
        if (armed === null || sent !== armed.at) return whole.unsafe(...statement);
        return whole.unsafe(armed.cuts ? 'select pg_terminate_backend(pg_backend_pid())' : `select * from "${INSIDE}"`);
      };
    },
  });

jest.mock('@hoso/db/connect.ts', () => {
  const real = jest.requireActual<typeof Connecting>('@hoso/db/connect.ts');
  return {
    ...real,
    connect: (...asked: Parameters<typeof connect>): Pool => {
      const pool = real.connect(...asked);
      return new Proxy(pool, {
        get: (whole, name) => {
          const value = Reflect.get(whole, name) as unknown;
          if (name !== 'begin') return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(whole) : value;
          return (...given: [unknown, unknown]) => {
            const work = given.at(-1) as (tx: Tx) => unknown;
            // Readings are not changes: they begin with their options.
            if (given.length > 1) return whole.begin(given[0] as string, work as never);
            return whole.begin((tx) => work(withFaults(tx as Tx)) as never);
          };
        },
      });
    },
  };
});

let graph: TestGraph;
let ask: Ask;
let tables: string[];
beforeAll(async () => {
  graph = await startTestGraph();
  ask = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
  tables = (await relationsOf(graph.database.bootstrap)).filter(({ kind }) => kind === 'r').map(({ name }) => name);
});
afterAll(() => graph.stop());

const paper = { number: '7/QĐ-UBND', signedOn: '2026-05-01', summary: 'Tổ chức, cán bộ' };
const issued = { ...paper, issuer: 'UBND tỉnh' };
const signed = { ...paper, signer: 'Giám đốc Sở' };
let renamed = 0;
const department = () => graph.unit({ parent: graph.province, quota: { CONG_CHUC: '50' } });

/** Changes of every domain, each with what it needs to go through. */
const CHANGES: Record<string, () => Promise<object>> = {
  createUnit: async () => ({
    ...{ parentId: (await department()).id, name: 'Trung tâm Lưu trữ', kind: 'TRUNG_TAM' },
    ...{ effectiveOn: '2026-06-01', decision: issued },
  }),
  renameUnit: async () => ({
    ...{ unitId: (await department()).id, name: `Sở đổi tên ${(renamed += 1)}`, expectedVersion: 1 },
    ...{ effectiveOn: '2026-07-01', decision: issued },
  }),
  moveUnit: async () => {
    const [from, to] = [await department(), await department()];
    const unit = await graph.unit({ parent: from, kind: 'TRUNG_TAM' });
    return { unitId: unit.id, parentId: to.id, effectiveOn: '2026-07-01', decision: issued, expectedVersion: 1 };
  },
  setQuota: async () => ({
    ...{ unitId: (await department()).id, year: 2026, kind: 'VIEN_CHUC', assigned: '4.5' },
    ...{ effectiveOn: '2026-06-01', decision: issued, expectedVersion: 1 },
  }),
  appointPerson: async () => ({
    ...{ familyName: 'Lê Thị', givenName: 'Hoa', dateOfBirth: '1990', gender: 'NU', unitId: (await department()).id },
    ...{ jobTitle: 'Chuyên viên', category: 'CONG_CHUC', effectiveFrom: '2026-06-01', decision: signed },
  }),
  movePerson: async () => {
    const person = await graph.person({ unit: await department() });
    return {
      ...{ personId: person.id, unitId: (await department()).id, jobTitle: 'Phó trưởng phòng' },
      ...{ effectiveFrom: '2026-07-01', decision: signed, expectedVersion: 1 },
    };
  },
  grantRole: async () => ({
    ...{ accountId: (await graph.account({})).id, role: 'AGENCY_HEAD', unitId: (await department()).id },
    ...{ validFrom: '2026-06-01', document: issued },
  }),
  revokeGrant: async () => ({ grantId: await graph.grant(await graph.account({}), 'SECTION_CLERK', await department()) }),
  planReorganisation: async () => {
    const [one, two] = [await department(), await department()];
    await graph.person({ unit: one });
    return {
      ...{ unitId: graph.province.id, effectiveOn: '2026-07-01', decision: issued },
      steps: [{ merge: { from: [one.id], into: two.id } }],
    };
  },
};

const everything = (): Promise<string> =>
  // What a request leaves of itself while nothing is changed: when a session was last seen.
  fingerprint(
    graph.database.bootstrap,
    tables.filter((table) => table !== 'accounts.session_seen'),
  );

const send = async (name: string, input: object): Promise<{ told: string; text: string }> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const answer = await ask(`mutation ($input: ${type}) { result: ${name}(input: $input) { __typename ... on UserError { message } } }`, {
    input,
  });
  const told = (answer.data?.['result']?.__typename ?? answer.errors![0]!.extensions.code) as string;
  return { told, text: JSON.stringify(answer) };
};

test.each(Object.keys(CHANGES).flatMap((name) => [[name, false] as const, [name, true] as const]))(
  '%s is done whole or not at all (connection lost: %s)',
  async (name, cuts) => {
    const input = { requestId: randomUUID(), ...(await CHANGES[name]!()) };
    const before = await everything();
    let faults = 0;
    let again = 0;
    for (let at = 1; ;) {
      [armed, sent] = [{ at, cuts }, 0];
      const { told, text } = await send(name, input);
      armed = null;
      if (told !== 'INTERNAL_SERVER_ERROR') {
        expect([told, sent < at]).toEqual([expect.stringMatching(/^(Unit|Person|Role|Grant|Reorganisation)[A-Z]?[a-z]+d$/), true]);
        break;
      }
      expect(text).not.toMatch(new RegExp(`${INSIDE}|relation|terminat|SQL|select`, 'i'));
      expect(await everything()).toBe(before);
      if (sent >= at) {
        faults += 1;
        at += 1;
      } else {
        // The driver tells who asks next of a lost connection once more, before anything is asked.
        expect([name, cuts, (again += 1) < 40]).toEqual([name, true, true]);
      }
    }
    expect(faults).toBeGreaterThan(2);
    expect(await everything()).not.toBe(before);
  },
  180_000,
);
