import { randomUUID } from 'node:crypto';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import { doing, nodes, ofViewer, refusedMessages } from '../support/messages.ts';
import type { Account, Unit } from '../support/world.ts';

let graph: TestGraph;
let department: Unit;
let accounts: Record<'head' | 'branch' | 'clerk' | 'other' | 'admin' | 'person', Account>;
beforeAll(async () => {
  graph = await startTestGraph();
  department = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  const branch = await graph.unit({ parent: department, kind: 'CHI_CUC', name: 'Chi cục Dân số' });
  const other = await graph.unit({ parent: graph.province, name: 'Sở Xây dựng' });
  const holder = await graph.person({ unit: branch });
  accounts = {
    head: await graph.account({ role: 'AGENCY_HEAD', over: department }),
    branch: await graph.account({ role: 'AGENCY_OFFICER', over: branch }),
    clerk: await graph.account({ role: 'SECTION_CLERK', over: branch }),
    other: await graph.account({ role: 'AGENCY_OFFICER', over: other }),
    admin: await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }),
    person: await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder }),
  };
});
afterAll(() => graph.stop());
type Who = keyof typeof accounts;
const as = (who: Who) => graph.as(accounts[who]);
const does = async (who: Who, operation: string, input: object) => doing(await as(who), operation, input);
const refused = refusedMessages(() => graph);

const start = async (who: Who, withWhom: Who[], name?: string): Promise<string> => {
  const answer = await does(who, 'startConversation', { withLogins: withWhom.map((one) => accounts[one].login), name });
  expect(answer).toMatchObject({ __typename: 'ConversationChanged' });
  return answer.conversation.id;
};
const say = async (who: Who, conversationId: string, body: string) => does(who, 'postToConversation', { conversationId, body });
const PAGE = 'edges { cursor node { no body author { login } } } pageInfo { hasNextPage endCursor }';
const postsSeen = async (who: Who, id: string, field = 'posts', args = '') => {
  const { conversation } = await ofViewer(await as(who), `conversation(id: "${id}") { ${field}${args} { ${PAGE} } }`);
  return conversation && conversation[field];
};
const bodies = async (who: Who, id: string) => {
  const seen = await postsSeen(who, id);
  return seen && nodes(seen).map(({ body }: { body: string }) => body);
};

test('people write to each other and see each other; each has read as far as he says', async () => {
  const id = await start('head', ['branch', 'clerk'], '  Họp   giao ban ');
  expect(await say('head', id, ' Mời họp.\n8 giờ. ')).toEqual({
    __typename: 'ConversationPosted',
    post: { no: 1, body: 'Mời họp.\n8 giờ.', author: { login: accounts.head.login } },
  });
  expect(await say('clerk', id, 'Tôi dự.')).toMatchObject({ post: { no: 2 } });
  expect(await bodies('branch', id)).toEqual(['Mời họp.\n8 giờ.', 'Tôi dự.']);
  expect((await ofViewer(await as('branch'), 'unread { conversations }')).unread.conversations).toBe(1);
  const [mine] = nodes((await ofViewer(await as('branch'), 'conversations { edges { node { id name unreadCount } } }')).conversations);
  expect(mine).toEqual({ id, name: 'Họp giao ban', unreadCount: 2 });

  const read = await does('branch', 'markConversationRead', { conversationId: id, upToNo: 99 });
  const addedBy = { login: accounts.head.login };
  expect(read.conversation).toMatchObject({ unreadCount: 0 });
  expect(read.conversation.participants).toHaveLength(3);
  expect(read.conversation.participants).toContainEqual({ account: { login: accounts.branch.login }, addedBy, leftAt: null, readNo: 2 });
  expect(read.conversation.participants).toContainEqual({ account: { login: accounts.head.login }, addedBy, leftAt: null, readNo: 0 });
  // It goes forward only.
  const back = await does('branch', 'markConversationRead', { conversationId: id, upToNo: 1 });
  expect(back.conversation.participants).toEqual(read.conversation.participants);
  // Nobody counts his own words as unread.
  expect((await ofViewer(await as('clerk'), `conversation(id: "${id}") { unreadCount }`)).conversation.unreadCount).toBe(1);
});

test('pages go forwards and backwards by the same cursors', async () => {
  const id = await start('head', ['branch']);
  for (const body of ['một', 'hai', 'ba', 'bốn', 'năm']) await say('head', id, body);
  const latest = await postsSeen('branch', id, 'latestPosts', '(first: 2)');
  expect(nodes(latest).map(({ body }) => body)).toEqual(['năm', 'bốn']);
  const earlier = await postsSeen('branch', id, 'latestPosts', `(first: 2, after: "${latest.pageInfo.endCursor}")`);
  expect(nodes(earlier).map(({ no }) => no)).toEqual([3, 2]);
  expect(earlier.pageInfo.hasNextPage).toBe(true);
  const newest = latest.edges[0].cursor;
  expect(nodes(await postsSeen('branch', id, 'posts', `(after: "${newest}")`))).toEqual([]);
  await say('head', id, 'sáu');
  expect(nodes(await postsSeen('branch', id, 'posts', `(after: "${newest}")`)).map(({ body }) => body)).toEqual(['sáu']);
  const { errors } = await (await as('branch'))(`{ viewer { conversation(id: "${id}") { posts(after: "WyJ4Il0") { ${PAGE} } } } }`);
  expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
});

test('who writes at the same moment gets numbers without a gap', async () => {
  const id = await start('head', ['branch', 'clerk']);
  await Promise.all((['head', 'branch', 'clerk', 'head', 'branch', 'clerk'] as const).map((who, i) => say(who, id, `lời ${i}`)));
  expect(nodes(await postsSeen('head', id)).map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('for whoever takes no part there is no conversation, Sở Nội vụ included', async () => {
  const id = await start('head', ['branch']);
  await say('head', id, 'Chỉ hai chúng ta.');
  for (const who of ['clerk', 'other', 'admin', 'person'] as const) {
    const none = `conversation(id: "${id}") { id } conversations { edges { node { id } } }`;
    const seen = await ofViewer(await as(who), none);
    expect([seen.conversation, nodes(seen.conversations).filter((one) => one.id === id)]).toEqual([null, []]);
    const nothing = { __typename: 'NotFound', field: 'conversationId' };
    if (who !== 'person') expect(await refused(() => say(who, id, 'x'))).toMatchObject(nothing);
    expect(await refused(() => does(who, 'leaveConversation', { conversationId: id }))).toMatchObject(nothing);
    expect(await refused(() => does(who, 'markConversationRead', { conversationId: id, upToNo: 1 }))).toMatchObject(nothing);
  }
  const add = { conversationId: id, withLogins: [accounts.clerk.login] };
  expect(await refused(() => does('admin', 'addToConversation', add))).toMatchObject({ __typename: 'NotFound', field: 'conversationId' });
  for (const operation of ['startConversation', 'postToConversation'] as const)
    expect(await refused(() => doing(graph.asNobody(), operation, operation[0] === 's' ? {} : { conversationId: id, body: 'x' }))).toBe(
      'UNAUTHENTICATED',
    );
});

test('whoever is added sees from then on; whoever left sees no more, and if he comes again, from then on', async () => {
  const id = await start('head', ['branch']);
  await say('head', id, 'trước');
  const added = await does('branch', 'addToConversation', { conversationId: id, withLogins: [accounts.clerk.login] });
  expect(added.conversation.participants).toContainEqual({
    account: { login: accounts.clerk.login },
    addedBy: { login: accounts.branch.login },
    leftAt: null,
    readNo: 1,
  });
  await say('head', id, 'sau');
  expect(await bodies('clerk', id)).toEqual(['sau']);
  expect((await ofViewer(await as('clerk'), 'unread { conversations }')).unread.conversations).toBeGreaterThan(0);

  expect(await does('clerk', 'leaveConversation', { conversationId: id })).toEqual({ __typename: 'ConversationLeft', conversationId: id });
  await say('head', id, 'vắng');
  expect(await bodies('clerk', id)).toBeNull();
  expect(await refused(() => say('clerk', id, 'x'))).toMatchObject({ __typename: 'NotFound' });
  const { conversation } = await ofViewer(await as('head'), `conversation(id: "${id}") { participants { account { login } leftAt } }`);
  expect(conversation.participants).toContainEqual({ account: { login: accounts.clerk.login }, leftAt: expect.any(String) });

  await does('head', 'addToConversation', { conversationId: id, withLogins: [accounts.clerk.login] });
  await say('head', id, 'lại');
  expect(await bodies('clerk', id)).toEqual(['lại']);
  expect(await bodies('head', id)).toEqual(['trước', 'sau', 'vắng', 'lại']);
  const entries = await graph.database.bootstrap`select operation from accounts.audit_entry where ${id} = any (subject_ids) order by id`;
  expect(entries.map(({ operation }) => operation)).toEqual([
    ...['startConversation', 'postToConversation', 'addToConversation', 'postToConversation', 'leaveConversation'],
    ...['postToConversation', 'addToConversation', 'postToConversation'],
  ]);
});

test('whom one may not write to is nobody, and a conversation with him does not begin', async () => {
  const nobody = { __typename: 'NotFound', field: 'withLogins' };
  const both = { withLogins: [accounts.branch.login, accounts.other.login] };
  expect(await refused(() => does('head', 'startConversation', both))).toMatchObject(nobody);
  expect(await refused(() => does('head', 'startConversation', { withLogins: ['khong.co.ai'] }))).toMatchObject(nobody);
  expect(await refused(() => does('head', 'startConversation', { withAccountIds: [accounts.other.id] }))).toMatchObject({
    __typename: 'NotFound',
    field: 'withAccountIds',
  });
  const id = await start('head', ['branch']);
  const add = { conversationId: id, withLogins: [accounts.other.login] };
  expect(await refused(() => does('branch', 'addToConversation', add))).toMatchObject(nobody);
});

test('each bad input is named with what helps, and leaves nothing', async () => {
  const id = await start('head', ['branch']);
  const bad = (field: string) => ({ __typename: 'InvalidInput', field, message: expect.stringMatching(/hãy/) });
  expect(await refused(() => does('head', 'startConversation', {}))).toMatchObject(bad('withLogins'));
  const named = { withLogins: [accounts.branch.login], name: ' ' };
  expect(await refused(() => does('head', 'startConversation', named))).toMatchObject(bad('name'));
  expect(await refused(() => say('head', id, ' \n '))).toMatchObject(bad('body'));
  for (const unseen of ['\u200b', '\u202e \ufeff']) expect(await refused(() => say('head', id, unseen))).toMatchObject(bad('body'));
  expect(await refused(() => say('head', id, 'x'.repeat(4001)))).toMatchObject(bad('body'));
  expect(await refused(() => does('head', 'markConversationRead', { conversationId: id, upToNo: 0 }))).toMatchObject(bad('upToNo'));
  const many = Array.from({ length: 50 }, () => randomUUID());
  expect(await refused(() => does('head', 'startConversation', { withAccountIds: many }))).toMatchObject({
    __typename: 'ConversationFull',
    most: 50,
  });
  expect(await say('head', id, 'Hòa bình'.normalize('NFD'))).toMatchObject({ post: { body: 'Hòa bình'.normalize('NFC') } });
});

test('the same request twice is one post', async () => {
  const id = await start('head', ['branch']);
  const input = { requestId: randomUUID(), conversationId: id, body: 'một lần' };
  const first = await does('head', 'postToConversation', input);
  expect(await does('head', 'postToConversation', input)).toEqual(first);
  expect(await bodies('head', id)).toEqual(['một lần']);
  expect(await does('head', 'postToConversation', { ...input, body: 'khác' })).toMatchObject({ __typename: 'RequestIdReused' });
});

/** Two things at once while something of the conversations is locked: first one begins and comes to the lock, then the other, then it is free. */
const atOnce = async (lock: string, first: () => Promise<Anything>, second: () => Promise<Anything>): Promise<string[]> => {
  const sql = graph.database.bootstrap;
  let free = () => {};
  const held = new Promise<void>((resolve) => (free = resolve));
  const holding = sql.begin(async (tx) => {
    await tx.unsafe(lock);
    await held;
  });
  let over = 0;
  const settled = async (most: number) => {
    for (let i = 0; i < 250; i++) {
      const [{ n } = { n: 0 }] = await sql<{ n: number }[]>`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      if (n + over >= most) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const count = <Answer>(answer: Answer) => ((over += 1), answer);
  const one = first().then(count);
  await settled(1);
  const other = second().then(count);
  await settled(2);
  free();
  await holding;
  return [(await one).__typename, (await other).__typename];
};

test('who writes and leaves at the same moment, from two windows, has written and left', async () => {
  const id = await start('head', ['branch', 'clerk']);
  const leave = () => does('clerk', 'leaveConversation', { conversationId: id });
  const answers = await atOnce('lock table accounts.conversation_post in exclusive mode', () => say('clerk', id, 'Tôi về trước.'), leave);
  expect(answers).toEqual(['ConversationPosted', 'ConversationLeft']);
  expect(await bodies('branch', id)).toEqual(['Tôi về trước.']);
});

test('who leaves twice at the same moment leaves once', async () => {
  const id = await start('head', ['branch', 'clerk']);
  const leave = () => does('clerk', 'leaveConversation', { conversationId: id });
  const lock = `select from accounts.conversation_part where conversation_id = '${id}' for update`;
  expect((await atOnce(lock, leave, leave)).toSorted()).toEqual(['ConversationLeft', 'NotFound']);
  const left = await graph.database
    .bootstrap`select from accounts.audit_entry where operation = 'leaveConversation' and ${id} = any (subject_ids)`;
  expect(left).toHaveLength(1);
});
