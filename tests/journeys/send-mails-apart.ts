/** The sending of e-mails in a process of its own, so that a test can kill it: reads `{bootstrapUrl, password, secret, smtp, fieldKey}` from the environment. */
import { connect, urlAs } from '@hoso/db/connect.ts';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import { inSession } from '@hoso/db/session.ts';
import { smtpDelivery } from '@hoso/accounts/src/mail/smtp.ts';
import { sendMails } from '@hoso/accounts/src/operations/send-mails.ts';

const { bootstrapUrl, password, secret, smtp, fieldKey } = JSON.parse(process.env['SEND_APART']!);
const pool = connect(urlAs(bootstrapUrl, 'accounts_app', password), { max: 1, applicationName: 'send-apart' });
await sendMails({ inSession: inSession(pool, secret), fieldKeys: fieldKeys(Buffer.from(fieldKey, 'hex'), 'accounts') }, smtpDelivery(smtp));
await pool.end();
