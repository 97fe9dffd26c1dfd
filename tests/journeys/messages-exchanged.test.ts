import { randomUUID } from 'node:crypto';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { doing, nodes, ofViewer, refusedMessages } from '../support/messages.ts';
import type { Account, Unit } from '../support/world.ts';

let graph: TestGraph;
let department: Unit;
let branch: Unit;
let other: Unit;
let accounts: Record<'head' | 'branch' | 'other' | 'admin' | 'person', Account>;
beforeAll(async () => {
  graph = await startTestGraph();
  department = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  branch = await graph.unit({ parent: department, kind: 'CHI_CUC', name: 'Chi cục Dân số' });
  other = await graph.unit({ parent: graph.province, name: 'Sở Xây dựng' });
  const holder = await graph.person({ unit: branch });
  accounts = {
    head: await graph.account({ role: 'AGENCY_HEAD', over: department }),
    branch: await graph.account({ role: 'AGENCY_OFFICER', over: branch }),
    other: await graph.account({ role: 'AGENCY_OFFICER', over: other }),
    admin: await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }),
    person: await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder }),
  };
});
afterAll(() => graph.stop());
const as = (who: keyof typeof accounts) => graph.as(accounts[who]);
const refused = refusedMessages(() => graph);

const MESSAGE = 'id threadId subject body readAt sender { login kind unit { name } } recipients { account { login } readAt withdrawnAt }';
const received = async (who: keyof typeof accounts, args = '') =>
  nodes((await ofViewer(await as(who), `messages${args} { edges { node { ${MESSAGE} } } }`)).messages);
const sentBy = async (who: keyof typeof accounts) =>
  nodes((await ofViewer(await as(who), `sentMessages { edges { node { ${MESSAGE} } } }`)).sentMessages);
const send = async (who: keyof typeof accounts, input: object) =>
  doing(await as(who), 'sendMessage', { subject: 'Họp giao ban', body: 'Mời họp lúc 8 giờ.\nPhòng 201.', ...input });

test('a message to a unit reaches its holder, who reads its text once he opens it, and answers', async () => {
  const sent = await send('head', { toUnitIds: [branch.id] });
  expect(sent).toMatchObject({ __typename: 'MessageSent', recipientCount: 1, sent: { body: 'Mời họp lúc 8 giờ.\nPhòng 201.' } });
  const { id } = sent.sent;
  expect(sent.sent.threadId).toBe(id);

  expect((await ofViewer(await as('branch'), 'unread { notices messages news }')).unread).toEqual({ notices: 0, messages: 1, news: 0 });
  const sender = { login: accounts.head.login, kind: 'AGENCY', unit: { name: 'Sở Y tế' } };
  const envelope = { id, threadId: id, subject: 'Họp giao ban', sender };
  const mine = { account: { login: accounts.branch.login }, withdrawnAt: null };
  expect(await received('branch')).toEqual([{ ...envelope, body: null, readAt: null, recipients: [{ ...mine, readAt: null }] }]);

  const opened = await doing(await as('branch'), 'openMessages', { messageIds: [id] });
  expect(opened.messages).toEqual([
    {
      id,
      subject: 'Họp giao ban',
      body: 'Mời họp lúc 8 giờ.\nPhòng 201.',
      readAt: expect.any(String),
      sender: { login: accounts.head.login },
    },
  ]);
  expect(await received('branch', '(unreadOnly: true)')).toEqual([]);
  expect((await ofViewer(await as('branch'), 'unread { messages }')).unread.messages).toBe(0);
  expect(await sentBy('head')).toMatchObject([{ id, readAt: null, recipients: [{ ...mine, readAt: expect.any(String) }] }]);

  const answer = await send('branch', { inReplyTo: id, subject: 'Trả lời', body: 'Xin dự.' });
  expect(answer).toMatchObject({ recipientCount: 1, sent: { threadId: id } });
  const THREAD = `thread(id: "${id}") { edges { node { subject } } }`;
  for (const who of ['head', 'branch'] as const)
    expect(nodes((await ofViewer(await as(who), THREAD)).thread).map(({ subject }) => subject)).toEqual(['Họp giao ban', 'Trả lời']);
  expect(nodes((await ofViewer(await as('admin'), THREAD)).thread)).toEqual([]);
});

test('whom one may write to: below, beside and above, and who has written before; nobody else is told from nobody', async () => {
  expect(await send('head', { toAccountIds: [accounts.branch.id, accounts.person.id] })).toMatchObject({ recipientCount: 2 });
  expect(await send('branch', { toLogins: [accounts.head.login.toUpperCase(), accounts.admin.login] })).toMatchObject({
    recipientCount: 2,
  });
  // A personal account stands where its record is kept.
  expect(await send('person', { toAccountIds: [accounts.branch.id, accounts.head.id] })).toMatchObject({ recipientCount: 2 });

  for (const [input, field] of [
    [{ toLogins: [accounts.other.login] }, 'toLogins'],
    [{ toLogins: ['khong.co'] }, 'toLogins'],
    [{ toAccountIds: [accounts.other.id] }, 'toAccountIds'],
    [{ toAccountIds: [randomUUID()] }, 'toAccountIds'],
    [{ toAccountIds: ['no id'] }, 'toAccountIds'],
    [{ toAccountIds: [accounts.branch.id] }, 'toAccountIds'],
    [{ toUnitIds: [randomUUID()] }, 'toUnitIds'],
    [{ inReplyTo: randomUUID() }, 'inReplyTo'],
  ] as const)
    expect(await refused(() => send('branch', input))).toMatchObject({ __typename: 'NotFound', field });

  // The administrator reaches the neighbour, who may then answer him.
  const told = await send('admin', { toAccountIds: [accounts.other.id] });
  expect(await send('other', { inReplyTo: told.sent.id })).toMatchObject({ recipientCount: 1 });
  // Who answers his own message writes to whom it went.
  expect(await send('admin', { inReplyTo: told.sent.id })).toMatchObject({ recipientCount: 1, sent: { threadId: told.sent.id } });

  const locked = await graph.account({ role: 'SECTION_CLERK', over: branch });
  await graph.database.bootstrap`update accounts.account set locked_at = now() where id = ${locked.id}`;
  expect(await refused(() => send('branch', { toAccountIds: [locked.id] }))).toMatchObject({
    __typename: 'NotFound',
    field: 'toAccountIds',
  });

  const empty = await graph.unit({ parent: department, kind: 'CHI_CUC' });
  expect(await refused(() => send('head', { toUnitIds: [empty.id] }))).toMatchObject({ __typename: 'UnitWithoutHolder', unitId: empty.id });
});

test('what is wrong with a message is said by field, and nothing is sent', async () => {
  for (const [input, field] of [
    [{ subject: ' ' }, 'subject'],
    [{ subject: 'x'.repeat(301) }, 'subject'],
    [{ body: '\n' }, 'body'],
    [{ body: 'x'.repeat(10_001) }, 'body'],
    [{ toAccountIds: [] }, 'toAccountIds'],
    [{ toAccountIds: Array.from({ length: 201 }, () => accounts.branch.id) }, 'toAccountIds'],
  ] as const)
    expect(await refused(() => send('head', { toAccountIds: [accounts.branch.id], ...input }))).toMatchObject({
      __typename: 'InvalidInput',
      field,
    });
  const service = await graph.account({ kind: 'SERVICE', role: 'OBLIGATION_SERVICE', over: graph.province });
  expect(
    await refused(async () => doing(await graph.as(service), 'sendMessage', { subject: 'a', body: 'b', toAccountIds: [accounts.head.id] })),
  ).toBe('FORBIDDEN');
});

test('nobody opens, withdraws or answers a message of others, and one request sends once', async () => {
  const input = { toAccountIds: [accounts.branch.id], requestId: randomUUID() };
  const [first, second] = [await send('head', input), await send('head', input)];
  expect(second.sent.id).toBe(first.sent.id);
  expect(await send('head', { ...input, subject: 'Khác' })).toMatchObject({ __typename: 'RequestIdReused' });
  const { id } = first.sent;
  for (const who of ['admin', 'other', 'person'] as const) {
    expect(await refused(async () => doing(await as(who), 'openMessages', { messageIds: [id] }))).toMatchObject({ __typename: 'NotFound' });
    expect(await refused(async () => doing(await as(who), 'withdrawMessage', { messageId: id }))).toMatchObject({ __typename: 'NotFound' });
    expect(await refused(() => send(who, { inReplyTo: id }))).toMatchObject({ __typename: 'NotFound', field: 'inReplyTo' });
  }
  expect(await refused(async () => doing(await as('branch'), 'withdrawMessage', { messageId: id }))).toMatchObject({
    __typename: 'NotFound',
  });
});

test('a message is taken back while nobody has opened it, for all, and not after', async () => {
  const to = { toAccountIds: [accounts.branch.id, accounts.person.id] };
  const before = await received('branch');
  const { sent: message } = await send('head', { ...to, subject: 'Nhầm' });
  expect(await doing(await as('head'), 'withdrawMessage', { messageId: message.id })).toMatchObject({ __typename: 'MessageWithdrawn' });
  expect(await received('branch')).toEqual(before);
  expect(await refused(async () => doing(await as('branch'), 'openMessages', { messageIds: [message.id] }))).toMatchObject({
    __typename: 'NotFound',
  });
  expect(await refused(async () => doing(await as('head'), 'withdrawMessage', { messageId: message.id }))).toMatchObject({
    __typename: 'MessageNotWithdrawable',
    readBy: 0,
  });

  const { sent: read } = await send('head', to);
  await doing(await as('person'), 'openMessages', { messageIds: [read.id] });
  expect(await refused(async () => doing(await as('head'), 'withdrawMessage', { messageId: read.id }))).toMatchObject({
    __typename: 'MessageNotWithdrawable',
    readBy: 1,
  });
  expect((await received('branch')).map(({ id }) => id)).toContain(read.id);
});

test('opened or taken back, never both, also when both come at once', async () => {
  for (let round = 0; round < 8; round++) {
    const { sent: message } = await send('head', { toAccountIds: [accounts.branch.id] });
    const [opened, withdrawn] = await Promise.all([
      doing(await as('branch'), 'openMessages', { messageIds: [message.id] }),
      doing(await as('head'), 'withdrawMessage', { messageId: message.id }),
    ]);
    expect([
      ['MessagesOpened', 'MessageNotWithdrawable'],
      ['NotFound', 'MessageWithdrawn'],
    ]).toContainEqual([opened.__typename, withdrawn.__typename]);
  }
});

test('pages of messages are walked without a gap or a repeat', async () => {
  const sent: string[] = [];
  for (let i = 0; i < 7; i++) sent.push((await send('admin', { toAccountIds: [accounts.other.id], subject: `Số ${i}` })).sent.id);
  const ask = await as('other');
  const walked: string[] = [];
  let after = '';
  for (;;) {
    const { messages } = await ofViewer(
      ask,
      `messages(first: 3${after}) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }`,
    );
    walked.push(...nodes(messages).map(({ id }) => id));
    if (!messages.pageInfo.hasNextPage) break;
    after = `, after: "${messages.pageInfo.endCursor}"`;
  }
  expect(new Set(walked).size).toBe(walked.length);
  expect(walked.slice(0, 7)).toEqual(sent.reverse());
  const foreign = await ask(`{ viewer { messages(after: "${Buffer.from('["x"]').toString('base64url')}") { edges { cursor } } } }`);
  expect(foreign.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
});

test('sending, opening and withdrawing leave entries that name no word of the message', async () => {
  const { sent: message } = await send('head', { toAccountIds: [accounts.branch.id], subject: 'Việc riêng của ông An' });
  await doing(await as('branch'), 'openMessages', { messageIds: [message.id] });
  const entries = await graph.database
    .bootstrap`select operation, account_id, detail from accounts.audit_entry where ${message.id} = any (subject_ids) order by id`;
  expect(entries.map((entry) => [entry['operation'], entry['account_id']])).toEqual([
    ['sendMessage', accounts.head.id],
    ['openMessages', accounts.branch.id],
  ]);
  expect(JSON.stringify(entries)).not.toContain('riêng');
});
