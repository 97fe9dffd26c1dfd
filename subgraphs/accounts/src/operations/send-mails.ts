import { audit } from '@hoso/db/audit.ts';
import { Unopened } from '@hoso/db/sealed-value.ts';
import type { Context } from '../context.ts';
import { type Settlement, settlementOf } from '../domain/mail-outcome.ts';
import type { Deliver } from '../mail/smtp.ts';
import * as mail from '../repository/mail.ts';

export type MailsSent = { readonly sent: number; readonly again: number; readonly dead: number; readonly uncertain: number };
type Sender = Pick<Context, 'inSession' | 'fieldKeys'>;

/** Opens the address and delivers. An address that is gone, or does not open, ends this e-mail and keeps no other waiting. */
const deliverTo = async (
  { id, attempt, subject }: mail.Claimed,
  { inSession, fieldKeys }: Sender,
  deliver: Deliver,
): Promise<Settlement> => {
  let address: string | undefined;
  try {
    address = await inSession((tx) => mail.findRecipient(tx, fieldKeys, id));
  } catch (error) {
    if (!(error instanceof Unopened)) throw error;
    return { state: 'DEAD', fault: 'the address does not open', againIn: 0 };
  }
  return address === undefined
    ? { state: 'CANCELLED', fault: '', againIn: 0 }
    : settlementOf(await deliver({ id, subject, address }), attempt);
};

/**
 * Sends what waits in the outbox, one e-mail after the other, until nothing waits or `most` were tried. Each is recorded as SENDING
 * before its first byte leaves and as what became of it after: at most once. A crash in between leaves SENDING, which later is
 * UNCERTAIN and never sent again; what it told of waits in the inbox all the same.
 */
export const sendMails = async (sender: Sender, deliver: Deliver, most = 200): Promise<MailsSent> => {
  const { inSession } = sender;
  const told = { SENT: 0, WAITING: 0, DEAD: 0, UNCERTAIN: 0, CANCELLED: 0 };
  for (let tried = 0; tried < most; tried++) {
    const claimed = await inSession((tx) => mail.claim(tx));
    if (!claimed) break;
    const { id, attempt } = claimed;
    const settlement = await deliverTo(claimed, sender, deliver);
    await inSession(async (tx) => {
      if (await mail.settle(tx, { id, attempt, ...settlement }))
        await audit(tx, 'sendMail', 'OutgoingMail', [id], { state: settlement.state, attempt });
    });
    told[settlement.state]++;
  }
  return { sent: told.SENT, again: told.WAITING, dead: told.DEAD, uncertain: told.UNCERTAIN };
};
