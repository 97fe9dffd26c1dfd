import { rotateFieldKeys } from '@hoso/db/data-key-rotation.ts';
import { prepareFieldKeys } from '@hoso/db/field-key-care.ts';
import { fieldKey } from '../support/database.ts';
import { type MailDesk, openMailDesk } from '../support/mail-desk.ts';
import { doing, refusedMessages } from '../support/messages.ts';
import type { Account } from '../support/world.ts';

let desk: MailDesk;
let graph: MailDesk['graph'];
let mails: MailDesk['mails'];
let head: Account, officer: Account, admin: Account;
beforeAll(async () => {
  desk = await openMailDesk();
  ({ graph, mails, head, officer, admin } = desk);
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
