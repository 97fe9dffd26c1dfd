import { audit } from '@hoso/db/audit.ts';
import type { Context } from '../context.ts';
import { settlementOf } from '../domain/mail-outcome.ts';
import type { Deliver } from '../mail/smtp.ts';
import * as mail from '../repository/mail.ts';

export type MailsSent = { readonly sent: number; readonly again: number; readonly dead: number; readonly uncertain: number };

/**
 * Sends what waits in the outbox, one e-mail after the other, until nothing waits or `most` were tried. Each is recorded as SENDING
 * before its first byte leaves and as what became of it after: at most once. A crash in between leaves SENDING, which later is
 * UNCERTAIN and never sent again; what it told of waits in the inbox all the same.
 */
export const sendMails = async ({ inSession }: Pick<Context, 'inSession'>, deliver: Deliver, most = 200): Promise<MailsSent> => {
  const told = { SENT: 0, WAITING: 0, DEAD: 0, UNCERTAIN: 0 };
  for (let tried = 0; tried < most; tried++) {
    const claimed = await inSession((tx) => mail.claim(tx));
    if (!claimed) break;
    const { id, attempt } = claimed;
    const settlement = settlementOf(await deliver(claimed), attempt);
    await inSession(async (tx) => {
      if (await mail.settle(tx, { id, attempt, ...settlement }))
        await audit(tx, 'sendMail', 'OutgoingMail', [id], { state: settlement.state, attempt });
    });
    told[settlement.state]++;
  }
  return { sent: told.SENT, again: told.WAITING, dead: told.DEAD, uncertain: told.UNCERTAIN };
};
