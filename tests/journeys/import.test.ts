import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fieldKey, rolePasswords } from '../support/database.ts';
import type { Account, Unit } from '../support/world.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const IMPORT = `mutation ($input: ImportStaffInput!) { importStaff(input: $input) { __typename
  ... on StaffImported { committed unchanged rows { row outcome problems { field value message mending } } warnings { message } createdSections { name unit { id name } } }
  ... on MissingRight { permissions } ... on InvalidInput { field value } ... on NotFound { field } ... on UserError { message } } }`;

let serial = 0;
/** One person of a list, a civil servant on the first step of "Chuyên viên"; each gets a number of his own. */
const row = (number: number, more: object = {}) => ({
  row: number,
  familyName: 'Trần Văn',
  givenName: `Nam${String.fromCodePoint(0x61 + (serial % 26))}`,
  gender: 'NAM',
  dateOfBirth: '1990-04-05',
  identityNumber: `033090${String(++serial).padStart(6, '0')}`,
  section: null,
  jobTitle: 'Chuyên viên',
  category: 'CONG_CHUC',
  joinedOn: '2021-03-01',
  rankCode: '01.003',
  step: 1,
  coefficient: '2.34',
  payFrom: '2024-01-01',
  ...more,
});
type Row = ReturnType<typeof row>;

const importing = async (ask: Ask, unit: Unit, rows: readonly object[], more: object = {}) => {
  const input = { requestId: randomUUID(), unitId: unit.id, commit: true, createSections: false, rows, ...more };
  for (;;) {
    const { data, errors } = await ask(IMPORT, { input });
    expect(errors).toBeUndefined();
    // Told to wait, a polite client sends the same request again.
    if (data!['importStaff'].__typename !== 'ImportInProgress') return data!['importStaff'];
    await pause(50);
  }
};

/** An office with a quota, two sections, and its officer. */
const office = async (role = 'AGENCY_OFFICER', quota = '100') => {
  const unit = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: quota } });
  const section = await graph.unit({ parent: unit, name: 'Phòng Tổ chức, biên chế', kind: 'PHONG', from: '2022-05-01' });
  const account = await graph.account({ role, over: unit });
  return { unit, section, account, ask: await graph.as(account) };
};

const rowsOf = async (table: string): Promise<number> =>
  (await graph.database.bootstrap.unsafe<{ count: number }[]>(`select count(*)::int as count from ${table}`))[0]!.count;
const TABLES = [
  'personnel.person',
  'personnel.record',
  'personnel.identity_number',
  'personnel.assignment',
  'personnel.decision',
  'payroll.pay',
  'payroll.decision',
  'organization.unit',
  'organization.unit_profile',
  'organization.subtree',
  'accounts.audit_entry',
];
const everything = async () => Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await rowsOf(table)])));

describe('a list goes in', () => {
  test('good rows with record, number, post and pay under one decision; the bad row stays out and says why', async () => {
    const { unit, ask } = await office();
    const [good, bad] = [
      row(1, {
        section: 'phong to chuc bien che',
        familyName: 'Đặng Thị',
        givenName: 'Ước',
        gender: 'NU',
        identityNumber: '033190555001',
        joinedOn: '2019',
      }),
      row(2, { coefficient: '2.67' }),
    ];
    const before = await everything();
    const answer = await importing(ask, unit, [good, bad]);
    expect(answer).toMatchObject({ __typename: 'StaffImported', committed: 1, unchanged: 0, warnings: [], createdSections: [] });
    expect(answer.rows).toEqual([
      { row: 1, outcome: 'ADDED', problems: [] },
      {
        row: 2,
        outcome: 'REFUSED',
        problems: [
          {
            field: 'coefficient',
            value: '2.67',
            message: 'ngạch 01.003 Chuyên viên bậc 1 có hệ số 2,34',
            mending: 'sửa ngạch, bậc hoặc hệ số theo quyết định lương',
          },
        ],
      },
    ]);
    const after = await everything();
    for (const table of [
      'personnel.person',
      'personnel.record',
      'personnel.identity_number',
      'personnel.assignment',
      'personnel.decision',
      'payroll.pay',
      'payroll.decision',
    ])
      expect([table, after[table]! - before[table]!]).toEqual([table, 1]);

    const { data } = await ask(
      `query ($id: ID!) { unit(id: $id) { people(first: 5) { edges { node { fullName dateOfBirth joinedOn identityNumber(purpose: "Đối chiếu danh sách")
        assignment { jobTitle category validFrom unit { name } decision { kind } } currentPay { rankCode step coefficient validFrom } } } } } }`,
      { id: unit.id },
    );
    expect(data!['unit'].people.edges).toEqual([
      {
        node: {
          fullName: 'Đặng Thị Ước',
          dateOfBirth: '1990-04-05',
          joinedOn: '2019',
          identityNumber: '033190555001',
          // The section is younger than his service: the post begins with it, the record keeps the true date.
          assignment: {
            jobTitle: 'Chuyên viên',
            category: 'CONG_CHUC',
            validFrom: '2022-05-01',
            unit: { name: 'Phòng Tổ chức, biên chế' },
            decision: { kind: 'NHAP_DANH_SACH' },
          },
          currentPay: { rankCode: '01.003', step: 1, coefficient: '2.34', validFrom: '2024-01-01' },
        },
      },
    ]);
  });

  test('without commit the same is told and nothing stays', async () => {
    const { unit, ask } = await office('AGENCY_OFFICER', '1');
    const rows = [row(1), row(2, { section: 'Tổ Xe' }), row(3, { dateOfBirth: '1990-02-30' })];
    const before = await everything();
    const rehearsed = await importing(ask, unit, rows, { commit: false, createSections: true });
    expect(await everything()).toEqual(before);
    expect(rehearsed).toMatchObject({ committed: 0, createdSections: [{ name: 'Tổ Xe', unit: null }] });
    const committed = await importing(ask, unit, rows, { createSections: true });
    expect(rehearsed.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['READY', 'READY', 'REFUSED']);
    expect(committed.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['ADDED', 'ADDED', 'REFUSED']);
    expect(rehearsed.rows[2]).toEqual(committed.rows[2]);
    expect(rehearsed.warnings).toEqual(committed.warnings);
  });

  test('the same list again finds everybody unchanged and writes nothing', async () => {
    const { unit, ask } = await office();
    const rows = [
      row(1),
      row(2, { section: 'Phòng Tổ chức, biên chế', note: 'Đảng viên' }),
      row(3, { identityNumber: null, dateOfBirth: '1980', rankCode: null, step: null, coefficient: null, payFrom: null }),
    ];
    expect(await importing(ask, unit, rows)).toMatchObject({ committed: 3 });
    const before = await everything();
    for (const commit of [true, false])
      expect(await importing(ask, unit, rows, { commit })).toMatchObject({
        committed: 0,
        unchanged: 3,
        rows: rows.map((one) => ({ row: one.row, outcome: 'UNCHANGED' })),
      });
    expect(await everything()).toEqual(before);
  });

  test('the same request again gives the first answer; its id for another list is refused', async () => {
    const { unit, ask } = await office();
    const requestId = randomUUID();
    const rows = [row(1)];
    const first = await importing(ask, unit, rows, { requestId });
    expect(await importing(ask, unit, rows, { requestId })).toEqual(first);
    expect(await importing(ask, unit, [...rows, row(2)], { requestId })).toMatchObject({ __typename: 'RequestIdReused' });
  });

  test('whoever is there with other data is refused with both values, and not overwritten', async () => {
    const { unit, ask } = await office();
    const rows = [row(1), row(2), row(3)];
    await importing(ask, unit, rows);
    const before = await everything();
    const changed = [
      { ...rows[0]!, familyName: 'Trần Đình', jobTitle: 'Phó Trưởng phòng', section: 'Phòng Tổ chức, biên chế' },
      { ...rows[1]!, step: 2, coefficient: '2.67', payFrom: '2026-01-01' },
      rows[2]!,
    ];
    const answer = await importing(ask, unit, changed);
    expect(answer.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['REFUSED', 'REFUSED', 'UNCHANGED']);
    const told = answer.rows.flatMap(({ problems }: { problems: { field: string; value: string; message: string }[] }) =>
      problems.map(({ field, value, message }) => [field, value, message]),
    );
    expect(told).toEqual([
      ['fullName', `Trần Đình ${rows[0]!.givenName}`, `khác hồ sơ đang có (Trần Văn ${rows[0]!.givenName})`],
      ['section', 'Phòng Tổ chức, biên chế', `khác hồ sơ đang có (${unit.name})`],
      ['jobTitle', 'Phó Trưởng phòng', 'khác hồ sơ đang có (Chuyên viên)'],
      ['step', '2', 'khác hồ sơ đang có (1)'],
      ['coefficient', '2.67', 'khác hồ sơ đang có (2.34)'],
      ['payFrom', '2026-01-01', 'khác hồ sơ đang có (01/01/2024)'],
    ]);
    expect(await everything()).toEqual(before);
  });

  test('a row without a number is known by name and birth date, also partly known; two such are asked for the number', async () => {
    const { unit, ask } = await office();
    const plain = {
      rankCode: null,
      step: null,
      coefficient: null,
      payFrom: null,
      identityNumber: null,
      familyName: 'Đỗ Thị',
      givenName: 'Lụa',
      gender: 'NU',
    };
    await importing(ask, unit, [row(1, plain)]);
    const vague = await importing(ask, unit, [row(1, { ...plain, familyName: 'ĐỖ THỊ', dateOfBirth: '1990' })]);
    expect(vague.rows[0]).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ field: 'dateOfBirth', value: '1990', message: 'khác hồ sơ đang có (1990-04-05)' }],
    });
    const numbered = await importing(ask, unit, [row(1, { ...plain, identityNumber: '033190555002' })]);
    expect(numbered.rows[0]).toMatchObject({ outcome: 'REFUSED', problems: [{ field: 'identityNumber' }] });
    const twice = await importing(ask, unit, [row(1, plain), row(2, plain)]);
    expect(twice.rows.map(({ problems }: { problems: { field: string }[] }) => problems[0]?.field)).toEqual(['fullName', 'fullName']);
  });
});

describe('what the caller may not see or do', () => {
  test('a number that stands elsewhere is refused in neutral words, in the rehearsal as in the commit; the other rows go in', async () => {
    const [here, there] = [await office(), await office()];
    const stranger = row(1);
    await importing(there.ask, there.unit, [stranger]);
    const rows = [row(1), { ...row(2), identityNumber: stranger.identityNumber, givenName: 'Khác' }];
    const rehearsed = await importing(here.ask, here.unit, rows, { commit: false });
    const committed = await importing(here.ask, here.unit, rows);
    expect(rehearsed.rows[1]).toEqual(committed.rows[1]);
    expect(committed.committed).toBe(1);
    expect(committed.rows[1].problems).toEqual([
      {
        field: 'identityNumber',
        value: stranger.identityNumber,
        message: 'không ghi được số định danh cá nhân này',
        mending: 'đối chiếu với giấy tờ gốc; nếu đúng, báo Sở Nội vụ kiểm tra',
      },
    ]);
  });

  test('trying numbers is seen by whoever reads the audit entries, rehearsals too', async () => {
    const [here, there] = [await office(), await office()];
    const stranger = row(1);
    await importing(there.ask, there.unit, [stranger]);
    await importing(here.ask, here.unit, [{ ...row(1), identityNumber: stranger.identityNumber }, row(2)], { commit: false });
    const entries = await graph.database.bootstrap`select subject_ids as "subjectIds", detail from accounts.audit_entry
      where account_id = ${here.account.id} and operation = 'importStaffNumbersRefused'`;
    expect([...entries]).toEqual([{ subjectIds: [here.unit.id], detail: { refused: 1, commit: false } }]);
  });

  test('twenty numbers of others a day, then none is checked any more: neither in a rehearsal, nor one that stands nowhere, nor by appointing', async () => {
    const [here, there] = [await office(), await office()];
    const strangers = Array.from({ length: 21 }, (_unused, index) => row(index + 1));
    await importing(there.ask, there.unit, strangers);
    const guess = (from: number, to: number) => strangers.slice(from, to).map((one) => ({ ...one, familyName: 'Dò Số' }));
    // A number tried again is not another one.
    for (const commit of [false, true]) expect((await importing(here.ask, here.unit, guess(0, 20), { commit })).rows).toHaveLength(20);

    for (const rows of [guess(20, 21), [row(1)]])
      for (const commit of [false, true]) {
        const answer = await importing(here.ask, here.unit, rows, { commit });
        expect(answer).toMatchObject({ __typename: 'TooManyIdentityNumbers', message: expect.stringContaining('Sở Nội vụ') });
        expect(answer.rows).toBeUndefined();
      }
    // A list without numbers asks for nothing.
    expect(await importing(here.ask, here.unit, [row(1, { identityNumber: null })])).toMatchObject({ committed: 1 });

    const { data } = await here.ask(`mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename } }`, {
      input: {
        requestId: randomUUID(),
        familyName: 'Dò',
        givenName: 'Số',
        dateOfBirth: '1990-01-01',
        gender: 'NAM',
        identityNumber: row(1).identityNumber,
        unitId: here.unit.id,
        jobTitle: 'Chuyên viên',
        category: 'CONG_CHUC',
        effectiveFrom: '2026-11-22',
        decision: { number: '1/QĐ', signedOn: '2026-11-20', signer: 'Giám đốc', summary: 'Tuyển dụng' },
      },
    });
    expect(data!['appointPerson'].__typename).toBe('TooManyIdentityNumbers');
    // Tomorrow he may again; whoever reads every number anyway is not counted.
    const { bootstrap } = graph.database;
    await bootstrap`update personnel.foreign_number set tried_on = tried_on - 1 where account_id = ${here.account.id}`;
    expect(await importing(here.ask, here.unit, [row(1)], { commit: false })).toMatchObject({ rows: [{ outcome: 'READY' }] });
    expect(await bootstrap`select from personnel.foreign_number where account_id = ${here.account.id}`).toHaveLength(0);
  });

  test('lists of guesses sent at once share one budget', async () => {
    const [here, there] = [await office(), await office()];
    const strangers = Array.from({ length: 30 }, (_unused, index) => row(index + 1));
    await importing(there.ask, there.unit, strangers);
    const answers = await Promise.all(
      [0, 10, 20].map((from) => importing(here.ask, here.unit, strangers.slice(from, from + 10), { commit: false })),
    );
    expect(answers.map(({ __typename: kind }) => kind).sort()).toEqual(['StaffImported', 'StaffImported', 'TooManyIdentityNumbers']);
  });

  test('what a list was refused for is not told again once the rights are gone, and is not kept', async () => {
    const { unit, account, ask } = await office();
    const [there, requestId] = [row(1, { note: 'Bí mật của hồ sơ' }), randomUUID()];
    await importing(ask, unit, [there]);
    const rows = [{ ...there, step: 2, coefficient: '2.67', note: 'Khác' }, row(2)];
    const first = await importing(ask, unit, rows, { requestId });
    expect(JSON.stringify(first)).toContain('Bí mật của hồ sơ');

    const again = await importing(ask, unit, rows, { requestId });
    expect(again).toMatchObject({ committed: 1, rows: [{ outcome: 'REFUSED' }, { outcome: 'ADDED', problems: [] }] });
    expect(JSON.stringify(again)).not.toMatch(/Bí mật của hồ sơ|2\.34/);
    const { bootstrap } = graph.database;
    const kept = await bootstrap`select answer from personnel.request where request_id = ${requestId}`;
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/Bí mật|2\.34|Trần/);

    await bootstrap`update accounts.access_grant set revoked_at = clock_timestamp() where account_id = ${account.id}`;
    await graph.grant(account, 'AGENCY_OFFICER', await graph.unit({ parent: graph.province }));
    expect(await importing(ask, unit, rows, { requestId })).toMatchObject({ __typename: 'MissingRight' });
  });

  test('somebody of another unit within sight is named with his unit', async () => {
    const { unit, account } = await office();
    const centre = await graph.unit({ parent: unit, name: 'Trung tâm Lưu trữ', kind: 'TRUNG_TAM' });
    const person = await graph.person({ unit: centre, name: 'Lê Văn Bút', identityNumber: '033085777001' });
    const answer = await importing(await graph.as(account), unit, [
      row(1, { identityNumber: '033085777001', dateOfBirth: '1985-05-05', familyName: 'Lê Văn', givenName: 'Bút' }),
    ]);
    expect(answer.rows[0].problems).toMatchObject([
      { field: 'fullName', value: person.fullName, message: 'người này đang công tác ở Trung tâm Lưu trữ' },
    ]);
  });

  test.each<[string, Row[], object, string[]]>([
    ['numbers', [row(1, { rankCode: null, step: null, coefficient: null, payFrom: null })], {}, ['personnel.identity.write']],
    ['pay', [row(1, { identityNumber: null })], {}, ['payroll.pay.write']],
    [
      'sections',
      [row(1, { identityNumber: null, rankCode: null, step: null, coefficient: null, payFrom: null, section: 'Tổ Lái xe' })],
      { createSections: true },
      ['organization.unit.write'],
    ],
  ])('a list with %s needs the right to them, and without it nothing goes in', async (_what, rows, more, permissions) => {
    await graph.database.bootstrap`insert into accounts.role (code, name) values ('RECORDS_ONLY', 'Chỉ hồ sơ') on conflict do nothing`;
    await graph.database
      .bootstrap`insert into accounts.role_permission select 'RECORDS_ONLY', unnest(array['personnel.directory.read', 'personnel.record.read', 'personnel.record.write',
      'personnel.assignment.write', 'personnel.identity.read', 'payroll.pay.read', 'organization.unit.read']) on conflict do nothing`;
    const { unit, ask } = await office('RECORDS_ONLY');
    const before = await everything();
    const answer = await importing(ask, unit, rows, more);
    expect(answer).toMatchObject({ __typename: 'MissingRight', permissions });
    expect(answer.message).toContain(unit.name);
    expect(await everything()).toEqual(before);
  });

  test('another unit is refused by right, an unknown one is not found, and a head may not import at all', async () => {
    const [mine, other] = [await office(), await office()];
    expect(await importing(mine.ask, other.unit, [row(1)])).toMatchObject({ __typename: 'MissingRight' });
    expect(await importing(mine.ask, { ...mine.unit, id: randomUUID() }, [row(1)])).toMatchObject({
      __typename: 'NotFound',
      field: 'unitId',
    });
    const head: Account = await graph.account({ role: 'AGENCY_HEAD', over: mine.unit });
    const { errors } = await (
      await graph.as(head)
    )(IMPORT, { input: { requestId: randomUUID(), unitId: mine.unit.id, commit: true, createSections: false, rows: [row(1)] } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('the section command asks for the right itself, whoever calls it', async () => {
    const [mine, other] = [await office(), await office()];
    const create = (secret: string, unitId: string, name: string, kind: string) =>
      graph.graph.pools.personnel_app.begin(async (tx) => {
        await tx`select set_config('app.session', ${secret}, true)`;
        return tx`select * from organization.pub_create_section(${unitId}, ${name}, ${kind}, '2026-11-22', '1/QĐ', '2026-11-22', 'Sở', 'Lập phòng')`;
      });
    await expect(create(mine.account.secret, other.unit.id, 'Phòng Một', 'PHONG')).rejects.toMatchObject({ code: '42501' });
    await expect(create('nobody', mine.unit.id, 'Phòng Một', 'PHONG')).rejects.toMatchObject({ code: '42501' });
    await expect(create(mine.account.secret, mine.unit.id, 'Sở giả', 'SO')).rejects.toMatchObject({ constraint_name: 'section_kind' });
    await expect(create(mine.account.secret, mine.unit.id, ' Phòng', 'PHONG')).rejects.toMatchObject({ constraint_name: 'section_name' });
    expect(await create(mine.account.secret, mine.unit.id, 'Phòng Một', 'PHONG')).toHaveLength(1);
    await expect(
      graph.graph.pools
        .payroll_app`select * from organization.pub_create_section(${mine.unit.id}, 'Phòng Hai', 'PHONG', '2026-11-22', '1', '2026-11-22', 'Sở', 'x')`,
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('sections and posts', () => {
  test('an unknown section is a problem of its rows, or is made once when asked for', async () => {
    const { unit, ask } = await office();
    const rows = [row(1, { section: 'Tổ Pháp chế' }), row(2, { section: 'TỔ  PHÁP CHẾ' }), row(3, { section: unit.name })];
    const refused = await importing(ask, unit, rows, { commit: false });
    expect(refused.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['REFUSED', 'REFUSED', 'READY']);
    expect(refused.rows[0].problems).toMatchObject([{ field: 'section', value: 'Tổ Pháp chế', message: 'đơn vị không có phòng, ban này' }]);
    const answer = await importing(ask, unit, rows, { createSections: true });
    expect(answer).toMatchObject({ committed: 3, createdSections: [{ name: 'Tổ Pháp chế', unit: { name: 'Tổ Pháp chế' } }] });
    const { data } = await ask(
      'query ($id: ID!) { unit(id: $id) { kind parent { id } people(first: 9) { totalCount edges { node { assignment { validFrom } } } } } }',
      { id: answer.createdSections[0].unit.id },
    );
    expect(data!['unit']).toMatchObject({
      kind: 'TO',
      parent: { id: unit.id },
      people: { totalCount: 2, edges: [{ node: { assignment: { validFrom: '2026-11-22' } } }, {}] },
    });
    expect(await importing(ask, unit, rows, { createSections: true })).toMatchObject({ committed: 0, unchanged: 3, createdSections: [] });
  });

  test('people over the quota are a warning: they serve already', async () => {
    const { unit, ask } = await office('AGENCY_OFFICER', '1.5');
    const answer = await importing(ask, unit, [row(1), row(2, { category: 'CAN_BO' })]);
    expect(answer.committed).toBe(2);
    expect(answer.warnings).toEqual([
      {
        message: `${unit.name} được giao 1,5 biên chế công chức, đã có 0 người vào ngày 22/11/2026, danh sách thêm 2 người: vượt biên chế, hãy rà soát hoặc xin bổ sung.`,
      },
    ]);
  });
});

describe('all or nothing', () => {
  test('a list never waits for another one with a connection in its hand: it is told to come again', async () => {
    const { unit, ask } = await office();
    const ask2 = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: unit }));
    const { bootstrap } = graph.database;
    const [{ no }] = (await bootstrap`select unit_no as no from organization.unit where id = ${unit.id}`) as unknown as [{ no: number }];
    const once = async (asks: Ask) => {
      const input = { requestId: randomUUID(), unitId: unit.id, commit: false, createSections: false, rows: [row(1)] };
      return (await asks(IMPORT, { input })).data!['importStaff'];
    };
    await bootstrap.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtextextended('personnel.import', ${no}))`;
      expect(await once(ask)).toMatchObject({ __typename: 'ImportInProgress', message: expect.stringContaining('hãy chờ') });
    });
    expect(await once(ask2)).toMatchObject({ __typename: 'StaffImported' });
    // One account has one list in work: while the first stands still, every other is told so at once.
    const waiting = async () =>
      (
        await bootstrap`select from pg_stat_activity where datname = current_database() and usename = 'personnel_app' and wait_event_type = 'Lock'`
      ).length > 0;
    const first = await bootstrap.begin(async (tx) => {
      await tx`lock table personnel.person in share mode`;
      const working = once(ask);
      while (!(await waiting())) await pause(20);
      const others = await Promise.all(Array.from({ length: 10 }, () => once(ask)));
      expect(others.map(({ __typename: kind }) => kind)).toEqual(Array(10).fill('ImportInProgress'));
      return { working };
    });
    expect(await first.working).toMatchObject({ __typename: 'StaffImported' });
  });

  test('two imports of the same list at once: one adds, the other finds them unchanged', async () => {
    const { unit, ask } = await office();
    const rows = Array.from({ length: 20 }, (_unused, index) => row(index + 1, { section: 'Tổ Mới' }));
    const answers = await Promise.all([1, 2, 3].map(() => importing(ask, unit, rows, { createSections: true })));
    expect(answers.map(({ committed, unchanged }) => [committed, unchanged]).sort()).toEqual([
      [0, 20],
      [0, 20],
      [20, 0],
    ]);
    expect(answers.flatMap(({ createdSections }) => createdSections)).toHaveLength(1);
  });

  test('one number in two units at once: one goes in, the other is refused neutrally', async () => {
    const [one, other] = [await office(), await office()];
    const shared = row(1);
    const answers = await Promise.all([one, other].map(({ ask, unit }) => importing(ask, unit, [shared, row(2)])));
    expect(answers.map(({ committed }) => committed).sort()).toEqual([1, 2]);
    expect(answers.flatMap(({ rows }) => rows).filter(({ outcome }) => outcome === 'REFUSED')).toMatchObject([
      { problems: [{ message: 'không ghi được số định danh cá nhân này' }] },
    ]);
  });

  test('kill -9 in the middle of a commit leaves nothing, and the next run brings it all', async () => {
    const { unit, account, ask } = await office();
    const { bootstrap, bootstrapUrl } = graph.database;
    const rows = Array.from({ length: 50 }, (_unused, index) => row(index + 1, { section: 'Tổ Bị ngắt' }));
    const input = { requestId: randomUUID(), unitId: unit.id, commit: true, createSections: true, rows };
    const before = await everything();

    const waiting = async () =>
      (
        await bootstrap`select from pg_stat_activity where datname = current_database() and application_name = 'import-apart' and wait_event_type = 'Lock'`
      ).length > 0;
    await bootstrap.begin(async (tx) => {
      // People stand already when pay is opened; there it waits, and there it is killed.
      await tx`lock table payroll.pay in exclusive mode`;
      const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'import-apart.ts')], {
        env: {
          ...process.env,
          IMPORT_APART: JSON.stringify({
            bootstrapUrl,
            password: rolePasswords.personnel_app,
            secret: account.secret,
            fieldKey: fieldKey.toString('hex'),
            input,
          }),
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      while (child.exitCode === null && !(await waiting())) await pause(50);
      expect(child.exitCode).toBeNull();
      child.kill('SIGKILL');
      await once(child, 'exit');
    });
    // The server notices the broken connection when it next speaks to it.
    while (
      (await bootstrap`select from pg_stat_activity where datname = current_database() and application_name = 'import-apart'`).length > 0
    )
      await pause(50);
    expect(await everything()).toEqual(before);
    expect(await importing(ask, unit, rows, input)).toMatchObject({ committed: 50, unchanged: 0 });
  });

  test('2,000 rows go in within a few seconds', async () => {
    const { unit, ask } = await office('AGENCY_OFFICER', '5000');
    const rows = Array.from({ length: 2_000 }, (_unused, index) => row(index + 1));
    const since = Date.now();
    expect(await importing(ask, unit, rows)).toMatchObject({ committed: 2_000, warnings: [] });
    const added = Date.now() - since;
    expect(await importing(ask, unit, rows)).toMatchObject({ committed: 0, unchanged: 2_000 });
    expect(added).toBeLessThan(15_000);
  });
});
