import type { Context } from '../context.ts';
import { newSecret, sha256 } from '../credentials/secrets.ts';
import { isSubject } from '../domain/external-identity.ts';
import { tooManyAttempts, vouchedSignInRefused } from '../domain/refusals.ts';
import { throttle, TICKET_TO_REDEEM_LASTS, STATE_LASTS } from '../domain/throttle.ts';
import * as door from '../repository/door.ts';
import { spendState, vouchedFor } from '../repository/external-identities.ts';
import { forgetAttempts, openTicket } from '../repository/sign-in-door.ts';
import { attemptKeys } from './open-session.ts';

/** What came back from a provider: the state it was sent with, and how to ask the provider whom it vouches for (null: for nobody). */
export type Vouching = {
  readonly state: string;
  readonly ask: () => Promise<{ readonly issuer: string; readonly subject: string } | null>;
};

const { spell, block } = throttle;

/**
 * The first step of a sign-in at an OpenID provider. The try is counted before the provider is asked, and its state is spent whatever comes of it.
 * An identity that is linked to nothing and one whose account may not act do the same work and get the same answer.
 */
export const signInVouched = async ({ state, ask }: Vouching, context: Context) => {
  const { clientAddress } = context.caller;
  const { addressKey } = attemptKeys('', clientAddress);
  const refuse = async (loginKey: Buffer, accountId: string | null) => {
    await door.recordRefusal(context.door, { loginKey, accountId, clientAddress });
    return vouchedSignInRefused();
  };
  const fromHere = await door.countAttempt(context.door, { keys: [addressKey], allowed: [throttle.perAddress], spell, block });
  if (fromHere) return tooManyAttempts(fromHere);
  const fresh = await spendState(context.door, sha256(`state:${state}`), STATE_LASTS);
  const vouched = fresh ? await ask() : null;
  if (!vouched || !isSubject(vouched.subject)) return refuse(sha256('vouched for nobody'), null);

  const { issuer, subject } = vouched;
  const loginKey = sha256(`identity:${issuer} ${subject}`);
  const pairKey = sha256(`identity pair:${clientAddress} ${issuer} ${subject}`);
  const until = await door.countAttempt(context.door, {
    ...{ keys: [pairKey, loginKey], allowed: [throttle.perLoginAtAddress, throttle.perLogin], spell, block },
  });
  if (until) return tooManyAttempts(until);
  const known = await vouchedFor(context.door, issuer, subject);
  if (!known?.usable) return refuse(loginKey, known?.accountId ?? null);
  await forgetAttempts(context.door, [pairKey, loginKey]);
  const ticket = newSecret();
  const expiresAt = await openTicket(context.door, {
    ...{ accountId: known.accountId, identityId: known.identityId, tokenHash: sha256(ticket), lasts: TICKET_TO_REDEEM_LASTS },
    ...{ clientAddress, factorPassed: !known.factor, stamp: known.stamp, toRedeem: true },
  });
  if (!expiresAt) return refuse(loginKey, known.accountId);
  return { __typename: 'TicketToRedeem' as const, ticket, expiresAt: expiresAt.toISOString() };
};
