import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { smtpDelivery } from '@hoso/accounts/src/mail/smtp.ts';
import { sendMails } from '@hoso/accounts/src/operations/send-mails.ts';
import { fieldKey, rolePasswords } from '../support/database.ts';
import { type MailDesk, openMailDesk } from '../support/mail-desk.ts';
import { doing, nodes, refusedMessages } from '../support/messages.ts';
import type { Account } from '../support/world.ts';

let desk: MailDesk;
let graph: MailDesk['graph'];
let mails: MailDesk['mails'];
let head: Account, officer: Account, admin: Account, service: Account;
beforeAll(async () => {
  desk = await openMailDesk();
  ({ graph, mails, head, officer, admin, service } = desk);
});
afterAll(() => desk.stop());
beforeEach(() => {
  mails.behave('take');
  mails.taken.length = 0;
  mails.came.length = 0;
});

const write: MailDesk['write'] = (subject) => desk.write(subject);
const send = () => desk.send();
const sql = () => graph.database.bootstrap;
const mailAbout: MailDesk['mailAbout'] = (about) => desk.mailAbout(about);
const dueNow = () => desk.dueNow();

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
    unitId: desk.department.id,
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
  expect(await sendMails(desk.sender(service), nowhere)).toMatchObject({ again: 1 });
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
    await expect(sendMails(desk.sender(who), smtpDelivery(mails.settings))).rejects.toMatchObject({ code: '42501' });
});
