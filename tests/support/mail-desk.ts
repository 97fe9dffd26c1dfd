import { smtpDelivery } from '@hoso/accounts/src/mail/smtp.ts';
import { sendMails } from '@hoso/accounts/src/operations/send-mails.ts';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import { inSession } from '@hoso/db/session.ts';
import { fieldKey } from './database.ts';
import { startTestGraph } from './graph.ts';
import { startMailServer } from './mail-server.ts';
import { doing } from './messages.ts';
import type { Account } from './world.ts';

const addresses = fieldKeys(fieldKey, 'accounts');

/** A graph with a mail server beside it: a head who writes, an officer who is told at an address, and the service that sends. */
export const openMailDesk = async () => {
  const [graph, mails] = await Promise.all([startTestGraph(), startMailServer()]);
  const department = await graph.unit({ parent: graph.province });
  const head = await graph.account({ role: 'AGENCY_HEAD', over: department });
  const officer = await graph.account({ role: 'AGENCY_OFFICER', over: department });
  const admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  const service = await graph.account({ kind: 'SERVICE', role: 'MAIL_SERVICE', over: graph.province });
  await doing(await graph.as(officer), 'setMailAddress', { address: 'van.thu@soyte.gov.vn' });
  const { bootstrap } = graph.database;
  const sender = (who: Account) => ({ inSession: inSession(graph.graph.pools.accounts_app, who.secret), fieldKeys: addresses });
  return {
    ...{ graph, mails, department, head, officer, admin, service, sender },
    /** The head writes to the officer; answers the message, which an e-mail is to tell of. */
    write: async (subject = 'Việc riêng của bà Lan'): Promise<string> =>
      (await doing(await graph.as(head), 'sendMessage', { toAccountIds: [officer.id], subject, body: 'Chi tiết trong hồ sơ.' })).sent.id,
    send: () => sendMails(sender(service), smtpDelivery(mails.settings)),
    mailAbout: async (aboutId: string) =>
      (
        await bootstrap<{ id: string; state: string; attempts: number; fault: string | null; wait: number }[]>`
        select id, state, attempts, fault, extract(epoch from next_at - changed_at)::int as wait from accounts.mail where about_id = ${aboutId}`
      )[0],
    dueNow: () => bootstrap`update accounts.mail set next_at = now() where state = 'WAITING'`,
    stop: async () => {
      await graph.stop();
      await mails.stop();
    },
  };
};
export type MailDesk = Awaited<ReturnType<typeof openMailDesk>>;
