import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { smtpDelivery } from '@hoso/accounts/src/mail/smtp.ts';
import { sendMails } from '@hoso/accounts/src/operations/send-mails.ts';
import { rotateFieldKeys } from '@hoso/db/data-key-rotation.ts';
import { prepareFieldKeys } from '@hoso/db/field-key-care.ts';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import { inSession } from '@hoso/db/session.ts';
import { fieldKey, rolePasswords } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { doing, nodes, refusedMessages } from '../support/messages.ts';
import type { Account, Unit } from '../support/world.ts';

let graph: TestGraph;
const addresses = fieldKeys(fieldKey, 'accounts');
let mails: MailServer;
let department: Unit;
let head: Account;
let officer: Account;
let admin: Account;
let service: Account;
beforeAll(async () => {
  [graph, mails] = await Promise.all([startTestGraph(), startMailServer()]);
  department = await graph.unit({ parent: graph.province });
  head = await graph.account({ role: 'AGENCY_HEAD', over: department });
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: department });
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  service = await graph.account({ kind: 'SERVICE', role: 'MAIL_SERVICE', over: graph.province });
  await doing(await graph.as(officer), 'setMailAddress', { address: 'van.thu@soyte.gov.vn' });
});
afterAll(async () => {
  await graph.stop();
  await mails.stop();
});
beforeEach(() => {
  mails.behave('take');
  mails.taken.length = 0;
  mails.came.length = 0;
});

const write = async (subject = 'Việc riêng của bà Lan'): Promise<string> =>
  (await doing(await graph.as(head), 'sendMessage', { toAccountIds: [officer.id], subject, body: 'Chi tiết trong hồ sơ.' })).sent.id;
const sender = (who: Account) => ({ inSession: inSession(graph.graph.pools.accounts_app, who.secret), fieldKeys: addresses });
const send = () => sendMails(sender(service), smtpDelivery(mails.settings));
const sql = () => graph.database.bootstrap;
const mailAbout = async (aboutId: string) =>
  (
    await sql()<{ id: string; state: string; attempts: number; fault: string | null; wait: number }[]>`
    select id, state, attempts, fault, extract(epoch from next_at - changed_at)::int as wait from accounts.mail where about_id = ${aboutId}`
  )[0];
const dueNow = () => sql()`update accounts.mail set next_at = now() where state = 'WAITING'`;

test('a message is told of by one e-mail, which names nothing of it, and never by two', async () => {
  const about = await write();
  expect(await send()).toEqual({ sent: 1, again: 0, dead: 0, uncertain: 0 });
  expect(await send()).toEqual({ sent: 0, again: 0, dead: 0, uncertain: 0 });
  const mail = (await mailAbout(about))!;
  expect(mail).toMatchObject({ state: 'SENT', attempts: 1, fault: null });
  expect(mails.taken).toHaveLength(1);
  const [{ from, to, text }] = mails.taken as [(typeof mails.taken)[number]];
  expect([from, to]).toEqual(['<hoso@tinh.gov.vn>', '<van.thu@soyte.gov.vn>']);
  expect(text).toContain(`Message-ID: <${mail.id}@tinh.gov.vn>`);
  const words = Buffer.from(text.split('\n\n').slice(1).join('\n'), /base64/i.test(text) ? 'base64' : 'utf8').toString('utf8');
  for (const secret of ['Lan', 'riêng', 'hồ sơ.', officer.login]) expect(`${text}${words}`.includes(secret)).toBe(false);
});

test('every e-mail is written in the transaction of what it tells of, for those who gave an address', async () => {
  const [inTransaction] = await Promise.allSettled([
    sql().begin(async (tx) => {
      await tx`insert into accounts.inbox (account_id, topic, day, items) values (${officer.id}, 'OBLIGATIONS', '2026-11-01', '[]'), (${admin.id}, 'OBLIGATIONS', '2026-11-01', '[]')`;
      expect(await tx`select from accounts.mail where about = 'NOTICE'`).toHaveLength(1);
      throw new Error('undone');
    }),
  ]);
  expect(inTransaction.status).toBe('rejected');
  expect(await sql()`select from accounts.mail where about = 'NOTICE'`).toHaveLength(0);
  await sql()`insert into accounts.inbox (account_id, topic, day, items) values (${officer.id}, 'OBLIGATIONS', '2026-11-02', '[]')`;
  expect(await send()).toMatchObject({ sent: 1 });

  const ask = await graph.as(head);
  const campaign = { kind: 'REVIEW_CAMPAIGN', opensOn: '2026-11-20', closesOn: '2026-12-20' };
  const { news } = await doing(ask, 'draftNews', {
    unitId: department.id,
    title: 'Rà soát hồ sơ quý IV',
    body: 'Mọi đơn vị.',
    ...campaign,
  });
  expect(await mailAbout(news.id)).toBeUndefined();
  await doing(await graph.as(officer), 'publishNews', { newsId: news.id, expectedVersion: 1 });
  expect(await mailAbout(news.id)).toMatchObject({ state: 'WAITING' });
  await doing(ask, 'withdrawNews', { newsId: news.id, expectedVersion: 2, because: 'Đăng nhầm' });
  expect(await mailAbout(news.id)).toMatchObject({ state: 'CANCELLED' });
  expect(await send()).toMatchObject({ sent: 0 });
});

test('what was taken back or opened before it was sent needs no e-mail', async () => {
  const [withdrawn, opened] = [await write(), await write()];
  await doing(await graph.as(head), 'withdrawMessage', { messageId: withdrawn });
  await doing(await graph.as(officer), 'openMessages', { messageIds: [opened] });
  expect(await send()).toEqual({ sent: 0, again: 0, dead: 0, uncertain: 0 });
  for (const about of [withdrawn, opened]) expect(await mailAbout(about)).toMatchObject({ state: 'CANCELLED', attempts: 0 });
});

test.each([['later'], ['hang up before the text']] as const)(
  'a server that refuses for now (%s) is asked again, later each time, and then no more',
  async (manner) => {
    mails.behave(manner);
    const about = await write();
    for (const [attempt, wait] of [60, 300, 900, 3600, 14_400].entries()) {
      expect(await send()).toEqual({ sent: 0, again: 1, dead: 0, uncertain: 0 });
      expect(await mailAbout(about)).toMatchObject({ state: 'WAITING', attempts: attempt + 1, wait });
      // Not before its time.
      expect(await send()).toMatchObject({ again: 0 });
      await dueNow();
    }
    expect(await send()).toEqual({ sent: 0, again: 0, dead: 1, uncertain: 0 });
    mails.behave('take');
    expect(await send()).toMatchObject({ sent: 0 });
    const { data } = await (
      await graph.as(admin)
    )('{ outgoingMails(state: DEAD, first: 1) { edges { node { aboutId accountId attempts fault } } } }');
    const [dead] = nodes(data!['outgoingMails']);
    expect(dead).toMatchObject({ aboutId: about, accountId: officer.id, attempts: 6, fault: expect.any(String) });
    // The server repeats the address; the administrator does not read it.
    expect(dead.fault).not.toContain('van.thu');
  },
);

test.each([['never'], ['never the text']] as const)('a server that refuses for ever (%s) is not asked again', async (manner) => {
  mails.behave(manner);
  const about = await write();
  expect(await send()).toEqual({ sent: 0, again: 0, dead: 1, uncertain: 0 });
  expect(await mailAbout(about)).toMatchObject({ state: 'DEAD', attempts: 1 });
});

test('a server that goes away once it has the text may have taken it: the e-mail is not sent again', async () => {
  mails.behave('hang up after the text');
  const about = await write();
  expect(await send()).toEqual({ sent: 0, again: 0, dead: 0, uncertain: 1 });
  mails.behave('take');
  await dueNow();
  expect(await send()).toMatchObject({ sent: 0 });
  expect(await mailAbout(about)).toMatchObject({ state: 'UNCERTAIN', attempts: 1 });
  expect(mails.came).toHaveLength(1);
});

test('without a server the e-mail waits', async () => {
  const about = await write();
  const nowhere = smtpDelivery({ ...mails.settings, port: 1 });
  expect(await sendMails(sender(service), nowhere)).toMatchObject({ again: 1 });
  expect(await mailAbout(about)).toMatchObject({ state: 'WAITING', attempts: 1 });
  await dueNow();
  expect(await send()).toMatchObject({ sent: 1 });
});

test('two workers at once send each e-mail once', async () => {
  for (let i = 0; i < 12; i++) await write(`Số ${i}`);
  const [one, two] = await Promise.all([send(), send()]);
  expect(one.sent + two.sent).toBe(12);
  expect(new Set(mails.taken.map(({ text }) => /Message-ID: (\S+)/.exec(text)![1])).size).toBe(12);
  expect(mails.taken).toHaveLength(12);
});

/** The worker in a process of its own, killed with SIGKILL as soon as `reached` holds. */
const killedWhen = async (reached: () => Promise<boolean>): Promise<void> => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'send-mails-apart.ts')], {
    env: {
      ...process.env,
      SEND_APART: JSON.stringify({
        bootstrapUrl: graph.database.bootstrapUrl,
        password: rolePasswords.accounts_app,
        secret: service.secret,
        smtp: mails.settings,
        fieldKey: fieldKey.toString('hex'),
      }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (child.exitCode === null && !(await reached())) await pause(10);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'exit');
};
const untilGone = async (): Promise<void> => {
  while ((await sql()`select from pg_stat_activity where datname = current_database() and application_name = 'send-apart'`).length > 0)
    await pause(20);
};
const longAgo = (about: string) => sql()`update accounts.mail set changed_at = now() - interval '11 minutes' where about_id = ${about}`;
const waitsForLock = async () =>
  (
    await sql()`select from pg_stat_activity where datname = current_database() and application_name = 'send-apart' and wait_event_type = 'Lock'`
  ).length > 0;

test('a worker killed before it took the e-mail leaves it to the next', async () => {
  const about = await write();
  await sql().begin(async (tx) => {
    await tx`lock table accounts.mail in exclusive mode`;
    await killedWhen(waitsForLock);
  });
  await untilGone();
  expect(await mailAbout(about)).toMatchObject({ state: 'WAITING', attempts: 0 });
  expect(await send()).toMatchObject({ sent: 1 });
}, 60_000);

test('a worker killed after the server took the e-mail, before that was recorded, does not make it sent twice', async () => {
  const about = await write();
  await sql().unsafe(`create function accounts.wait_before_settled() returns trigger language plpgsql as $$ begin
    if new.state = 'SENT' then perform pg_advisory_xact_lock(43); end if; return new; end $$`);
  await sql().unsafe(
    'create trigger wait_before_settled before update on accounts.mail for each row execute function accounts.wait_before_settled()',
  );
  await sql().unsafe('grant execute on function accounts.wait_before_settled() to accounts_gate');
  await sql().begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(43)`;
    await killedWhen(waitsForLock);
  });
  await untilGone();
  await sql().unsafe('drop trigger wait_before_settled on accounts.mail');
  expect(mails.taken).toHaveLength(1);
  expect(await mailAbout(about)).toMatchObject({ state: 'SENDING', attempts: 1 });
  // Another worker might be at it still: nobody touches it for ten minutes, and then nobody sends it.
  expect(await send()).toMatchObject({ sent: 0 });
  expect(await mailAbout(about)).toMatchObject({ state: 'SENDING' });
  await longAgo(about);
  expect(await send()).toMatchObject({ sent: 0 });
  expect(await mailAbout(about)).toMatchObject({ state: 'UNCERTAIN', attempts: 1 });
  expect(mails.taken).toHaveLength(1);
}, 60_000);

test('a worker killed while the server has the text and says nothing sends nothing twice', async () => {
  mails.behave('stay silent after the text');
  const about = await write();
  await killedWhen(() => Promise.resolve(mails.silent.size > 0));
  await untilGone();
  mails.behave('take');
  await longAgo(about);
  expect(await send()).toMatchObject({ sent: 0 });
  expect(await mailAbout(about)).toMatchObject({ state: 'UNCERTAIN', attempts: 1 });
  expect(mails.taken).toHaveLength(0);
}, 60_000);

test('what waited for three days, or is for an account that may not sign in any more, is not sent', async () => {
  const old = await write();
  await sql()`update accounts.mail set written_at = now() - interval '73 hours' where about_id = ${old}`;
  expect(await send()).toMatchObject({ sent: 0 });
  expect(await mailAbout(old)).toMatchObject({ state: 'EXPIRED' });
  const gone = await write();
  await sql()`update accounts.account set locked_at = now() where id = ${officer.id}`;
  expect(await send()).toMatchObject({ sent: 0 });
  await sql()`update accounts.account set locked_at = null where id = ${officer.id}`;
  expect(await mailAbout(gone)).toMatchObject({ state: 'CANCELLED' });
});

test('an address is one’s own matter, is checked, and may be taken away', async () => {
  const refused = refusedMessages(() => graph);
  const ask = await graph.as(officer);
  for (const address of ['van.thu', 'a@b', 'a b@c.vn', 'a@c.vn\r\nBcc: x@y.vn', `${'x'.repeat(65)}@c.vn`])
    expect(await refused(() => doing(ask, 'setMailAddress', { address }))).toMatchObject({ __typename: 'InvalidInput', field: 'address' });
  expect((await ask('{ viewer { mailAddress } }')).data!['viewer'].mailAddress).toBe('van.thu@soyte.gov.vn');
  expect((await (await graph.as(admin))('{ viewer { mailAddress } }')).data!['viewer'].mailAddress).toBeNull();
  expect(await doing(ask, 'setMailAddress', {})).toEqual({ __typename: 'MailAddressSet', address: null });
  const about = await write();
  expect(await mailAbout(about)).toBeUndefined();
});

test('only the service takes e-mails to send', async () => {
  for (const who of [admin, head])
    await expect(sendMails(sender(who), smtpDelivery(mails.settings))).rejects.toMatchObject({ code: '42501' });
});

test('an address stands sealed: no table holds it in the clear, and the word of a server that repeats it is kept without it', async () => {
  const address = 'van.thu.kin@soyte.gov.vn';
  await doing(await graph.as(officer), 'setMailAddress', { address });
  mails.behave('never');
  const about = await write();
  await send();
  const { fault } = (await mailAbout(about))!;
  expect(fault).toContain('never');
  expect(fault).not.toContain('soyte');
  const tables = await sql()<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('information_schema', 'pg_catalog')`;
  await sql().unsafe('analyze accounts.mail_address');
  for (const name of [...tables.map((table) => table.name), 'pg_catalog.pg_stats']) {
    const [{ text } = { text: '' }] = await sql().unsafe<{ text: string }[]>(
      `select coalesce(string_agg(t::text, e'\\n'), '') as text from ${name} t`,
    );
    expect([name, text.includes(address), text.includes(Buffer.from(address).toString('hex'))]).toEqual([name, false, false]);
  }
  expect((await (await graph.as(officer))('{ viewer { mailAddress } }')).data!['viewer'].mailAddress).toBe(address);
  await expect(sql()`update accounts.mail_address set address = 'x@soyte.gov.vn'`).rejects.toMatchObject({
    code: '23514',
    constraint_name: 'mail_address_sealed',
  });
});

test('an address that was moved to another account opens nowhere: that e-mail is dead, and keeps no other from leaving', async () => {
  await doing(await graph.as(officer), 'setMailAddress', { address: 'van.thu@soyte.gov.vn' });
  await doing(await graph.as(head), 'setMailAddress', { address: 'giam.doc@soyte.gov.vn' });
  const sealed = async ({ id }: Account) =>
    (await sql()<{ sealed: Buffer }[]>`select address_sealed as sealed from accounts.mail_address where account_id = ${id}`)[0]!.sealed;
  const before = await sealed(officer);
  await sql()`update accounts.mail_address set address_sealed = ${await sealed(head)} where account_id = ${officer.id}`;
  const about = await write();
  const answer = (await doing(await graph.as(officer), 'sendMessage', { toAccountIds: [head.id], subject: 'Trả lời', body: 'Đã nhận.' }))
    .sent.id;
  expect(await send()).toMatchObject({ sent: 1, dead: 1 });
  expect(await mailAbout(about)).toMatchObject({ state: 'DEAD', fault: 'the address does not open' });
  expect(await mailAbout(answer)).toMatchObject({ state: 'SENT' });
  await sql()`update accounts.mail_address set address_sealed = ${before} where account_id = ${officer.id}`;
});

test('addresses are sealed by the start, and anew by a rotation, while they are read', async () => {
  const { bootstrap } = graph.database;
  const [definition] = await bootstrap<{ text: string }[]>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'mail_address_sealed'`;
  await bootstrap.unsafe('alter table accounts.mail_address drop constraint mail_address_sealed');
  await bootstrap`update accounts.mail_address set address = 'van.thu.cu@soyte.gov.vn', address_sealed = null where account_id = ${officer.id}`;
  await bootstrap.unsafe(`alter table accounts.mail_address add constraint mail_address_sealed ${definition!.text} not valid`);
  expect(await prepareFieldKeys(bootstrap, fieldKey)).toBe(1);
  const mine = async () => (await (await graph.as(officer))('{ viewer { mailAddress } }')).data!['viewer'].mailAddress;
  expect(await mine()).toBe('van.thu.cu@soyte.gov.vn');
  const rotated = await rotateFieldKeys(bootstrap, fieldKey);
  expect(rotated.find(({ schema }) => schema === 'accounts')!.sealed).toBeGreaterThan(0);
  expect(await mine()).toBe('van.thu.cu@soyte.gov.vn');
});

describe('a dead e-mail', () => {
  const requeue = async (who: Account, mailIds: string[]) => doing(await graph.as(who), 'requeueMails', { mailIds });
  const dead = async (): Promise<{ about: string; id: string }> => {
    mails.behave('never');
    const about = await write();
    await send();
    mails.behave('take');
    return { about, id: (await mailAbout(about))!.id };
  };
  beforeAll(async () => {
    await doing(await graph.as(officer), 'setMailAddress', { address: 'van.thu@soyte.gov.vn' });
  });

  test('is put back by Sở Nội vụ once the cause is mended, and arrives, however old it is', async () => {
    const { about, id } = await dead();
    await sql()`update accounts.mail set written_at = now() - interval '9 days' where id = ${id}`;
    expect(await requeue(admin, [id])).toMatchObject({ __typename: 'MailsRequeued', mails: [{ id, state: 'WAITING', attempts: 0 }] });
    expect(await send()).toMatchObject({ sent: 1 });
    expect(await mailAbout(about)).toMatchObject({ state: 'SENT', attempts: 1 });
  });

  test('whose message was opened meanwhile is cancelled instead', async () => {
    const { about, id } = await dead();
    await doing(await graph.as(officer), 'openMessages', { messageIds: [about] });
    expect(await requeue(admin, [id])).toMatchObject({ mails: [{ id, state: 'CANCELLED' }] });
    expect(await send()).toMatchObject({ sent: 0 });
  });

  test('is put back by nobody else, and nothing is that may have arrived', async () => {
    const refused = refusedMessages(() => graph);
    const { id } = await dead();
    expect(await refused(() => requeue(head, [id]))).toBe('FORBIDDEN');
    const [sent] = await sql()<
      { id: string; state: string }[]
    >`select id, state from accounts.mail where state in ('SENT', 'UNCERTAIN') limit 1`;
    expect(await refused(() => requeue(admin, [id, sent!.id]))).toMatchObject({
      ...{ __typename: 'MailNotDead', mailId: sent!.id, state: sent!.state, message: expect.stringContaining('bỏ thư này') },
    });
    for (const unknown of [head.id, 'x'])
      expect(await refused(() => requeue(admin, [id, unknown]))).toMatchObject({ __typename: 'NotFound', field: 'mailIds' });
    for (const ids of [[], Array.from({ length: 201 }, () => id)])
      expect(await refused(() => requeue(admin, ids))).toMatchObject({ __typename: 'InvalidInput', field: 'mailIds' });
  });
});
