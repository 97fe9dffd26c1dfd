import { createHash, randomUUID } from 'node:crypto';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { doing, nodes, ofViewer, refusedMessages } from '../support/messages.ts';
import type { Account, Unit } from '../support/world.ts';

let graph: TestGraph;
let department: Unit;
let branch: Unit;
let other: Unit;
let accounts: Record<'head' | 'editor' | 'clerk' | 'other' | 'admin' | 'person', Account>;
beforeAll(async () => {
  graph = await startTestGraph();
  department = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  branch = await graph.unit({ parent: department, kind: 'CHI_CUC' });
  other = await graph.unit({ parent: graph.province });
  const holder = await graph.person({ unit: branch });
  accounts = {
    head: await graph.account({ role: 'AGENCY_HEAD', over: department }),
    editor: await graph.account({ role: 'AGENCY_OFFICER', over: department }),
    clerk: await graph.account({ role: 'SECTION_CLERK', over: branch }),
    other: await graph.account({ role: 'AGENCY_HEAD', over: other }),
    admin: await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }),
    person: await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder }),
  };
});
afterAll(() => graph.stop());
type Who = keyof typeof accounts;
const as = (who: Who) => graph.as(accounts[who]);
const refused = refusedMessages(() => graph);
const act = async (who: Who, operation: string, input: object) => doing(await as(who), operation, input);

const TEXT = { title: 'Tập huấn phần mềm', body: 'Dòng một.\nDòng hai.' };
const draft = async (more: object = {}, who: Who = 'head') =>
  (await act(who, 'draftNews', { unitId: department.id, ...TEXT, ...more })).news;
const published = async (more: object = {}, who: Who = 'head') => {
  const { id } = await draft(more, who);
  return (await act('editor', 'publishNews', { newsId: id, expectedVersion: 1 })).news;
};
const shown = async (who: Who, args = '') =>
  nodes((await ofViewer(await as(who), `news${args} { edges { node { id title readAt } } }`)).news).map(({ id }) => id);
const pdf = Buffer.from('%PDF-1.7 thông báo');
const FILE = `query ($id: ID!) { newsFile(id: $id) { content file { name mediaType size sha256 } } }`;

test('a draft is its desk’s; published, it is read by every account at the unit and below, and counted until read', async () => {
  const news = await draft();
  expect(news).toMatchObject({ state: 'DRAFT', kind: 'NEWS', version: 1, ...TEXT, files: [], unit: { id: department.id } });
  for (const who of ['clerk', 'person', 'other'] as const) expect(await shown(who)).not.toContain(news.id);
  expect(await shown('head')).not.toContain(news.id);
  const desk = await (await as('admin'))('{ newsDesk(first: 1) { edges { node { id state } } } }');
  expect(nodes(desk.data!['newsDesk'])).toEqual([{ id: news.id, state: 'DRAFT' }]);

  expect(await act('head', 'reviseNews', { newsId: news.id, expectedVersion: 7, ...TEXT })).toMatchObject({
    __typename: 'VersionConflict',
    currentVersion: 1,
  });
  expect(await act('head', 'reviseNews', { newsId: news.id, expectedVersion: 1, ...TEXT, title: 'Tập huấn tháng 12' })).toMatchObject({
    news: { version: 2 },
  });
  expect(await act('editor', 'publishNews', { newsId: news.id, expectedVersion: 2 })).toMatchObject({
    news: { state: 'PUBLISHED', version: 3 },
  });
  for (const who of ['head', 'clerk', 'person'] as const) expect(await shown(who)).toContain(news.id);
  // Above and beside it is nobody's news, though the administrator's desk has it.
  for (const who of ['admin', 'other'] as const) expect(await shown(who)).not.toContain(news.id);

  const before = (await ofViewer(await as('clerk'), 'unread { news }')).unread.news;
  expect(await act('clerk', 'markNewsRead', { newsIds: [news.id] })).toMatchObject({ news: [{ id: news.id, readAt: expect.any(String) }] });
  expect((await ofViewer(await as('clerk'), 'unread { news }')).unread.news).toBe(before - 1);
  expect(await shown('clerk', '(unreadOnly: true)')).not.toContain(news.id);
  expect(await shown('person', '(unreadOnly: true)')).toContain(news.id);
  expect(await refused(() => act('other', 'markNewsRead', { newsIds: [news.id] }))).toMatchObject({
    __typename: 'NotFound',
    field: 'newsIds',
  });

  expect(await refused(() => act('head', 'reviseNews', { newsId: news.id, expectedVersion: 3, ...TEXT }))).toMatchObject({
    __typename: 'NewsNotInState',
    state: 'PUBLISHED',
  });
  expect(await act('head', 'withdrawNews', { newsId: news.id, expectedVersion: 3, because: 'Hoãn' })).toMatchObject({
    news: { state: 'WITHDRAWN', withdrawnBecause: 'Hoãn' },
  });
  expect(await shown('clerk')).not.toContain(news.id);
  expect(await refused(() => act('head', 'withdrawNews', { newsId: news.id, expectedVersion: 4, because: 'Lại' }))).toMatchObject({
    __typename: 'NewsNotInState',
    state: 'WITHDRAWN',
  });
});

test('a file is taken off a draft, its content and its name with it, and its name is free again', async () => {
  const { id: newsId } = await draft();
  const content = pdf.toString('base64');
  const { id } = (await act('head', 'addNewsFile', { newsId, name: 'Đơn của ông Lê Văn Bốn.pdf', content })).file;
  for (const who of ['other', 'clerk'] as const) {
    const answer = await refused(() => act(who, 'removeNewsFile', { fileId: id }));
    expect(answer.__typename ?? answer).toBe(who === 'other' ? 'NotFound' : 'FORBIDDEN');
  }
  const requestId = randomUUID();
  const removed = await act('head', 'removeNewsFile', { requestId, fileId: id });
  expect(removed).toMatchObject({ __typename: 'NewsChanged', news: { id: newsId, files: [] } });
  expect(await refused(() => act('head', 'removeNewsFile', { requestId, fileId: id }))).toEqual(removed);
  expect((await (await as('head'))(FILE, { id })).data!['newsFile']).toBeNull();
  const [kept] = await graph.database.bootstrap`select t::text as row from accounts.news_file t where id = ${id}`;
  expect(kept!['row']).not.toMatch(/Bốn|25504446/);
  const [entry] = await graph.database
    .bootstrap`select detail from accounts.audit_entry where operation = 'removeNewsFile' order by id desc`;
  expect(entry!['detail']).toEqual({ fileId: id, sha256: createHash('sha256').update(pdf).digest('hex') });
  for (const fileId of [id, randomUUID(), 'x'])
    expect(await refused(() => act('head', 'removeNewsFile', { fileId }))).toMatchObject({ __typename: 'NotFound', field: 'fileId' });

  const again = (await act('head', 'addNewsFile', { newsId, name: 'Đơn của ông Lê Văn Bốn.pdf', content })).file.id;
  await act('editor', 'publishNews', { newsId, expectedVersion: 1 });
  expect(await refused(() => act('head', 'removeNewsFile', { fileId: again }))).toMatchObject({ __typename: 'NewsNotInState' });
});

test('who wrote of it publishes no news: whoever drafted, revised or added a file lets somebody else', async () => {
  const samePerson = { __typename: 'SamePerson', taken: 'MAKER', message: expect.stringContaining('để người khác') };
  const { id: newsId } = await draft();
  expect(await refused(() => act('head', 'publishNews', { newsId, expectedVersion: 1 }))).toMatchObject(samePerson);
  await act('editor', 'reviseNews', { newsId, expectedVersion: 1, ...TEXT, title: 'Sửa' });
  expect(await refused(() => act('editor', 'publishNews', { newsId, expectedVersion: 2 }))).toMatchObject(samePerson);
  expect(await act('admin', 'publishNews', { newsId, expectedVersion: 2 })).toMatchObject({ news: { state: 'PUBLISHED' } });

  const { id } = await draft();
  await act('editor', 'addNewsFile', { newsId: id, name: 'a.pdf', content: pdf.toString('base64') });
  expect(await refused(() => act('editor', 'publishNews', { newsId: id, expectedVersion: 1 }))).toMatchObject(samePerson);
});

test('news is written for one’s own units only', async () => {
  for (const unitId of [department.id, graph.province.id, randomUUID()])
    expect(await refused(() => act('other', 'draftNews', { unitId, ...TEXT }))).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
  const [mine, live] = [await draft(), await published()];
  for (const [operation, more] of [
    ['reviseNews', TEXT],
    ['publishNews', {}],
    ['withdrawNews', { because: 'x' }],
  ] as const)
    for (const { id } of [mine, live])
      expect(await refused(() => act('other', operation, { newsId: id, expectedVersion: 1, ...more }))).toMatchObject({
        __typename: 'NotFound',
        field: 'newsId',
      });
  expect(await refused(() => act('clerk', 'draftNews', { unitId: branch.id, ...TEXT }))).toBe('FORBIDDEN');
  expect(await refused(() => act('person', 'publishNews', { newsId: mine.id, expectedVersion: 1 }))).toBe('FORBIDDEN');
});

test('what is wrong with news is said by field', async () => {
  for (const [more, field] of [
    [{ title: ' ' }, 'title'],
    [{ body: 'x'.repeat(20_001) }, 'body'],
    [{ opensOn: '2026-12-01' }, 'opensOn'],
    [{ closesOn: '2026-12-01' }, 'closesOn'],
    [{ kind: 'REVIEW_CAMPAIGN', closesOn: '2026-12-01' }, 'opensOn'],
    [{ kind: 'REVIEW_CAMPAIGN', opensOn: '2026-12-01' }, 'closesOn'],
    [{ kind: 'REVIEW_CAMPAIGN', opensOn: '2026-12-02', closesOn: '2026-12-01' }, 'closesOn'],
  ] as const)
    expect(await refused(() => act('head', 'draftNews', { unitId: department.id, ...TEXT, ...more }))).toMatchObject({
      __typename: 'InvalidInput',
      field,
    });
});

test('files come with the news, byte for byte, to whoever reads it and to nobody else', async () => {
  const { id: newsId } = await draft();
  const added = await act('head', 'addNewsFile', { newsId, name: 'Thông báo số 5.pdf', content: pdf.toString('base64') });
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const file = { name: 'Thông báo số 5.pdf', mediaType: 'application/pdf', size: pdf.length, sha256 };
  expect(added).toMatchObject({ __typename: 'NewsFileAdded', file, news: { files: [file] } });
  const { id } = added.file;
  const fetched = async (who: Who) => (await (await as(who))(FILE, { id })).data!['newsFile'];
  expect(await fetched('clerk')).toBeNull();
  expect(await fetched('head')).toEqual({ content: pdf.toString('base64'), file });

  await act('editor', 'publishNews', { newsId, expectedVersion: 1 });
  for (const who of ['clerk', 'person', 'head'] as const) expect(await fetched(who)).toEqual({ content: pdf.toString('base64'), file });
  expect(await fetched('other')).toBeNull();
  expect(await refused(() => act('head', 'addNewsFile', { newsId, name: 'b.pdf', content: pdf.toString('base64') }))).toMatchObject({
    __typename: 'NewsNotInState',
  });
  await act('head', 'withdrawNews', { newsId, expectedVersion: 2, because: 'x' });
  expect(await fetched('clerk')).toBeNull();
});

test('a file of another kind, disguised, too large or sent twice is refused', async () => {
  const { id: newsId } = await draft();
  const add = (name: string, content: Buffer | string) =>
    act('head', 'addNewsFile', { newsId, name, content: typeof content === 'string' ? content : content.toString('base64') });
  for (const [name, content, field] of [
    ['virus.exe', pdf, 'name'],
    ['trang.html', Buffer.from('<script>'), 'name'],
    ['ảnh.png', pdf, 'name'],
    ['../x.pdf', pdf, 'name'],
    ['a\u202efdp.pdf', pdf, 'name'],
    ['.pdf', pdf, 'name'],
    ['a.pdf', '', 'content'],
    ['a.pdf', 'không phải', 'content'],
    ['a.pdf', Buffer.concat([pdf, Buffer.alloc(5_000_000)]), 'content'],
  ] as const)
    expect(await refused(() => add(name, content))).toMatchObject({ __typename: 'InvalidInput', field });
  const largest = Buffer.concat([pdf, Buffer.alloc(5_000_000 - pdf.length, 7)]);
  expect(await add('to.pdf', largest)).toMatchObject({ file: { size: 5_000_000 } });
  expect(await refused(() => add('to.pdf', pdf))).toMatchObject({ __typename: 'InvalidInput', field: 'name' });
  for (let i = 0; i < 9; i++) expect(await add(`${i}.pdf`, pdf)).toMatchObject({ __typename: 'NewsFileAdded' });
  expect(await refused(() => add('muoi-mot.pdf', pdf))).toMatchObject({ __typename: 'InvalidInput', field: 'newsId' });
});

test('a review campaign stands on the main screen from its first day to its last', async () => {
  const { bootstrap } = graph.database;
  const { id } = await published({ kind: 'REVIEW_CAMPAIGN', opensOn: '2026-11-23', closesOn: '2026-11-25' });
  const onScreen = async (day: string) => {
    await bootstrap`update hoso.fixed_today set today = ${day}`;
    return nodes((await ofViewer(await as('clerk'), 'campaigns { edges { node { id } } }')).campaigns).map((one) => one.id);
  };
  try {
    expect(await onScreen('2026-11-22')).toEqual([]);
    expect(await onScreen('2026-11-23')).toEqual([id]);
    expect(await onScreen('2026-11-25')).toEqual([id]);
    expect(await onScreen('2026-11-26')).toEqual([]);
  } finally {
    await bootstrap`update hoso.fixed_today set today = '2026-11-22'`;
  }
});

test('pages of news are walked in the order of publication', async () => {
  const wanted: string[] = [];
  for (let i = 0; i < 5; i++) wanted.unshift((await published({ title: `Số ${i}` })).id);
  const ask = await as('person');
  const walked: string[] = [];
  let after = '';
  for (;;) {
    const { news } = await ofViewer(ask, `news(first: 2${after}) { edges { node { id } } pageInfo { hasNextPage endCursor } }`);
    walked.push(...nodes(news).map(({ id }) => id));
    if (!news.pageInfo.hasNextPage) break;
    after = `, after: "${news.pageInfo.endCursor}"`;
  }
  expect(walked.slice(0, 5)).toEqual(wanted);
  expect(new Set(walked).size).toBe(walked.length);
  const foreign = Buffer.from(JSON.stringify(['now', randomUUID()])).toString('base64url');
  expect((await ask(`{ viewer { news(after: "${foreign}") { edges { cursor } } } }`)).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
});

test('times of maintenance are told to everybody, also before he signs in, until they are over', async () => {
  const { bootstrap } = graph.database;
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const announce = (who: Who, from: number, to: number, text = 'Nâng cấp máy chủ') =>
    act(who, 'announceMaintenance', { startsAt: inHours(from), endsAt: inHours(to), text });
  const told = async () => nodes((await graph.asNobody()('{ maintenance { edges { node { id text } } } }')).data!['maintenance']);
  const later = (await announce('admin', 48, 50, 'Tuần sau')).maintenance;
  const sooner = (await announce('admin', -1, 1)).maintenance;
  expect(await told()).toEqual([
    { id: sooner.id, text: 'Nâng cấp máy chủ' },
    { id: later.id, text: 'Tuần sau' },
  ]);
  const first = (await graph.asNobody()('{ maintenance(first: 1) { edges { node { id } } pageInfo { endCursor hasNextPage } } }')).data![
    'maintenance'
  ];
  expect(first.pageInfo.hasNextPage).toBe(true);
  const next = await graph.asNobody()(`{ maintenance(first: 1, after: "${first.pageInfo.endCursor}") { edges { node { id } } } }`);
  expect(nodes(next.data!['maintenance'])).toEqual([{ id: later.id }]);

  for (const [from, to] of [
    [2, 1],
    [-3, -2],
  ] as const)
    expect(await refused(() => announce('admin', from, to))).toMatchObject({ __typename: 'InvalidInput', field: 'endsAt' });
  expect(await refused(() => announce('admin', 1, 2, ' '))).toMatchObject({ __typename: 'InvalidInput', field: 'text' });
  expect(await refused(() => announce('head', 1, 2))).toBe('FORBIDDEN');
  // An administrator of one agency speaks for his agency, not for the system.
  const local = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: other }));
  const input = { startsAt: inHours(1), endsAt: inHours(2), text: 'Của riêng' };
  expect(await refused(() => doing(local, 'announceMaintenance', input))).toBe('FORBIDDEN');

  expect(await act('admin', 'cancelMaintenance', { maintenanceId: sooner.id })).toMatchObject({ __typename: 'MaintenanceCancelled' });
  expect(await refused(() => act('admin', 'cancelMaintenance', { maintenanceId: sooner.id }))).toMatchObject({ __typename: 'NotFound' });
  await bootstrap`update accounts.maintenance set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ${later.id}`;
  expect(await told()).toEqual([]);
});

test('who is here is seen in one’s scope, by sessions that live, and costs no write for a request', async () => {
  const { bootstrap } = graph.database;
  const { graph: served } = graph;
  for (const who of ['clerk', 'head', 'admin'] as const) await (await as(who))('{ viewer { id } }');
  expect(await bootstrap`select from accounts.session_seen`).toHaveLength(0);
  expect(await served.noteSeen()).toBeGreaterThanOrEqual(3);
  for (const who of ['clerk', 'head'] as const) await (await as(who))('{ viewer { id } }');
  // Noted less than half a minute ago.
  expect(await served.noteSeen()).toBe(0);

  const online = async (who: Who) => {
    const { data } = await (await as(who))('{ onlineAccounts { edges { node { seenAt account { login kind unit { id } } } } } }');
    return nodes(data!['onlineAccounts']).map(({ account }) => account.login);
  };
  expect(await online('admin')).toEqual(expect.arrayContaining([accounts.clerk.login, accounts.head.login, accounts.admin.login]));
  const inDepartment = await online('head');
  expect(inDepartment).toEqual(expect.arrayContaining([accounts.clerk.login, accounts.head.login]));
  expect(inDepartment).not.toContain(accounts.admin.login);
  const { errors } = await (await as('clerk'))('{ onlineAccounts { edges { cursor } } }');
  expect(errors![0]!.extensions.code).toBe('FORBIDDEN');

  await bootstrap`update accounts.session set ended_at = now() where account_id = ${accounts.clerk.id}`;
  expect(await online('head')).not.toContain(accounts.clerk.login);
  await bootstrap`update accounts.session_seen set seen_at = now() - interval '11 minutes'`;
  expect(await online('head')).toEqual([]);
});
