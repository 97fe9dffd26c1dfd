import { get, type IncomingMessage } from 'node:http';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { doing } from '../support/messages.ts';
import type { Account } from '../support/world.ts';

let graph: TestGraph;
let second: Awaited<ReturnType<TestGraph['alongside']>>;
let accounts: Record<'head' | 'branch' | 'clerk' | 'admin', Account>;
const HEARTBEAT = 300;
beforeAll(async () => {
  graph = await startTestGraph({ heartbeat: HEARTBEAT });
  second = await graph.alongside({ heartbeat: HEARTBEAT });
  const department = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  const branch = await graph.unit({ parent: department, kind: 'CHI_CUC' });
  accounts = {
    head: await graph.account({ role: 'AGENCY_HEAD', over: department }),
    branch: await graph.account({ role: 'AGENCY_OFFICER', over: branch }),
    clerk: await graph.account({ role: 'SECTION_CLERK', over: branch }),
    admin: await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }),
  };
});
const opened: IncomingMessage[] = [];
afterEach(() => opened.splice(0).forEach((response) => response.destroy()));
afterAll(async () => {
  await second.stop();
  await graph.stop();
});

type Served = Pick<TestGraph, 'urlOf' | 'tokenOf'>;
type Stream = {
  status: number;
  text: () => string;
  news: () => object[];
  ended: () => boolean;
  until: (done: (text: string) => boolean) => Promise<void>;
};
const streamOf = async (authorization: string | null, served: Served = graph): Promise<Stream> => {
  const url = served.urlOf('gateway').replace('/graphql', '/events');
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(url, { agent: false, ...(authorization && { headers: { authorization } }) }, resolve).on('error', reject),
  );
  opened.push(response);
  let text = '';
  let ended = false;
  response.setEncoding('utf8').on('data', (part: string) => (text += part));
  response.on('close', () => (ended = true)).on('error', () => {});
  return {
    status: response.statusCode!,
    text: () => text,
    news: () => [...text.matchAll(/event: news\ndata: (.*)\n/g)].map(([, data]) => JSON.parse(data!) as object),
    ended: () => ended,
    until: async (done) => {
      const latest = Date.now() + 10_000;
      while (!done(text)) {
        if (Date.now() > latest) throw new Error(`not told within ten seconds; told so far: ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
};
const listen = async (account: Account, served: Served = graph) => {
  const stream = await streamOf(`Bearer ${await served.tokenOf(account)}`, served);
  await stream.until((text) => text.includes('event: read-again') || stream.status !== 200);
  return stream;
};
const does = async (account: Account, operation: string, input: object) => doing(await graph.as(account), operation, input);
const start = async (...others: Account[]): Promise<string> =>
  (await does(accounts.head, 'startConversation', { withLogins: others.map(({ login }) => login) })).conversation.id;
const beats = (text: string) => text.split('\n').filter((line) => line === ':').length;

test('a post is told to who takes part, through whichever process, by ids alone; nobody else hears of it', async () => {
  const id = await start(accounts.branch);
  const streams = [await listen(accounts.branch), await listen(accounts.branch, second), await listen(accounts.head)];
  const others = [await listen(accounts.clerk), await listen(accounts.admin)];
  await does(accounts.head, 'postToConversation', { conversationId: id, body: 'Điều không ai khác được biết' });
  for (const stream of streams) {
    await stream.until((text) => text.includes(id));
    expect(stream.news()).toEqual([{ kind: 'CONVERSATION', id }]);
    expect(stream.text()).not.toContain('không ai khác');
  }
  for (const stream of others) {
    const before = beats(stream.text());
    await stream.until((text) => beats(text) > before);
    expect(stream.news()).toEqual([]);
  }
});

test('a message received and a notice are told too; what is refused tells nobody', async () => {
  const stream = await listen(accounts.branch);
  const sent = await does(accounts.head, 'sendMessage', { toLogins: [accounts.branch.login], subject: 'Họp', body: 'Mời họp' });
  await stream.until((text) => text.includes(sent.sent.id));
  expect(stream.news()).toEqual([{ kind: 'MESSAGE', id: sent.sent.id }]);
  await graph.database
    .bootstrap`insert into accounts.inbox (account_id, topic, day, items) values (${accounts.branch.id}, 'OBLIGATIONS', '2026-11-22', '[]')`;
  await stream.until((text) => text.includes('NOTICE'));
  expect(stream.news()[1]).toEqual({ kind: 'NOTICE', id: null });
  await does(accounts.head, 'sendMessage', { toLogins: [accounts.branch.login, 'khong.co.ai'], subject: 'Họp', body: 'Mời họp' });
  const before = beats(stream.text());
  await stream.until((text) => beats(text) > before + 1);
  expect(stream.news()).toHaveLength(2);
});

test('what anybody may say in the database is heard only in the form of news, and nothing of it stops the listening', async () => {
  const stream = await listen(accounts.branch);
  const to = [accounts.branch.id];
  for (const word of [
    ...['', 'x', 'null', '5', '[]', '{}'],
    ...[
      { kind: 'CONVERSATION', id: null },
      { kind: 'CONVERSATION', id: null, to: to[0] },
      { kind: 'CONVERSATION', id: null, to: [null] },
      { kind: 'CONVERSATION', id: 'Điều bịa đặt', to },
      { kind: 'CONVERSATION', id: { a: 1 }, to },
      { kind: 'BỊA', id: null, to },
      { kind: ['NOTICE'], id: null, to },
    ].map((one) => JSON.stringify(one)),
  ])
    await graph.database.bootstrap`select pg_notify('hoso_news', ${word})`;
  const id = await start(accounts.branch);
  await does(accounts.head, 'postToConversation', { conversationId: id, body: 'Tin thật' });
  await stream.until((text) => text.includes(id));
  expect(new Set(stream.news().map((news) => JSON.stringify(news)))).toEqual(new Set([JSON.stringify({ kind: 'CONVERSATION', id })]));
});

test('without a live session there is no stream', async () => {
  for (const authorization of [null, 'Bearer x', 'Basic eDp4']) expect((await streamOf(authorization)).status).toBe(401);
  const away = await graph.account({ role: 'SECTION_CLERK', over: graph.province });
  const authorization = `Bearer ${await graph.tokenOf(away)}`;
  await graph.database.bootstrap`update accounts.session set ended_at = now() where account_id = ${away.id}`;
  expect((await streamOf(authorization)).status).toBe(401);
});

test.each([
  ['its session ends', (id: string) => graph.database.bootstrap`update accounts.session set ended_at = now() where account_id = ${id}`],
  ['its account is suspended', (id: string) => graph.database.bootstrap`update accounts.account set locked_at = now() where id = ${id}`],
  [
    'its account is withdrawn',
    (id: string) => graph.database.bootstrap`update accounts.account set valid_to = (select hoso.today()) where id = ${id}`,
  ],
])('a stream ends when %s, and is told nothing of what comes then', async (_what, stop) => {
  const department = await graph.unit({ parent: graph.province });
  const [head, leaver] = [
    await graph.account({ role: 'AGENCY_HEAD', over: department }),
    await graph.account({ role: 'AGENCY_OFFICER', over: department }),
  ];
  const made = await does(head, 'startConversation', { withLogins: [leaver.login] });
  const stream = await listen(leaver);
  await stop(leaver.id);
  await does(head, 'postToConversation', { conversationId: made.conversation.id, body: 'sau' });
  await stream.until(() => stream.ended());
  expect(stream.text()).toContain('event: ended\ndata: {"reason":"SESSION_ENDED"}');
  expect(stream.news()).toEqual([]);
});

test('who signs out is let go at the next heartbeat, though nothing happens', async () => {
  const leaver = await graph.account({ role: 'SECTION_CLERK', over: graph.province });
  const stream = await listen(leaver);
  const { data } = await (await graph.as(leaver))('mutation { signOut { __typename } }');
  expect(data?.['signOut']).toMatchObject({ __typename: 'SignedOut' });
  await stream.until(() => stream.ended());
  expect(stream.text()).toContain('SESSION_ENDED');
});

test('an account holds five streams of a process; one closed makes room', async () => {
  const streams: Stream[] = [];
  for (let i = 0; i < 5; i++) streams.push(await listen(accounts.clerk));
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const sixth = await listen(accounts.clerk);
  await sixth.until((text) => text.includes('}'));
  expect([sixth.status, sixth.text()]).toEqual([429, expect.stringContaining('TOO_MANY_STREAMS')]);
  opened[0]!.destroy();
  let again = 429;
  for (let i = 0; i < 100 && again === 429; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    again = (await listen(accounts.clerk)).status;
  }
  expect(again).toBe(200);
});

test('a lost connection to the database is found again, and the streams are told to read again', async () => {
  const id = await start(accounts.branch);
  const stream = await listen(accounts.branch);
  const known = (text: string) => text.split('event: read-again').length;
  const before = known(stream.text());
  const ended = await graph.database
    .bootstrap`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %'`;
  expect(ended.length).toBeGreaterThanOrEqual(2);
  await stream.until((text) => known(text) > before);
  await does(accounts.head, 'postToConversation', { conversationId: id, body: 'lại' });
  await stream.until((text) => text.includes(id));
});

test('a process that stops ends its streams at once', async () => {
  const third = await graph.alongside({});
  const stream = await listen(accounts.branch, third);
  const began = Date.now();
  await third.stop();
  await stream.until(() => stream.ended());
  expect(stream.text()).toContain('{"reason":"STOPPING"}');
  expect(Date.now() - began).toBeLessThan(5_000);
});
