import type { Context } from '../context.ts';
import { newSecret, sha256 } from '../credentials/secrets.ts';
import { ticketRefused } from '../domain/password-refusals.ts';
import { isExpired } from '../domain/password-rules.ts';
import { needsSecondFactor, nextStep, type NewPasswordReason } from '../domain/sign-in-step.ts';
import { TICKET_LASTS } from '../domain/throttle.ts';
import * as door from '../repository/sign-in-door.ts';
import { openSession } from './open-session.ts';
import { rulesOfKind } from './rules-of-kind.ts';

type Standing = Pick<
  door.TicketRow,
  | 'accountId'
  | 'stamp'
  | 'kind'
  | 'roles'
  | 'mustChange'
  | 'days'
  | 'today'
  | 'login'
  | 'factor'
  | 'factorPassed'
  | 'identityId'
  | 'toRedeem'
>;

const reasonOf = ({ kind, mustChange, days, today }: Standing, context: Context): NewPasswordReason | null =>
  mustChange ?? (isExpired(rulesOfKind(kind, today, context), days) ? 'EXPIRED' : null);

/** What is left to do of a sign-in, as its account stands now. */
export const stepLeft = (standing: Standing, context: Context) =>
  nextStep({
    factor: standing.factor,
    factorPassed: standing.factorPassed,
    factorRequired: context.secondFactor === 'REQUIRED' && needsSecondFactor(context.policy.secondFactor, standing),
    mustChange: reasonOf(standing, context),
    toRedeem: standing.toRedeem,
  });

/** The session, when nothing is left to do, or a new ticket for what is: tickets are good for one step. Null when the account changed meanwhile. */
export const goOn = async (standing: Standing, context: Context) => {
  const step = stepLeft(standing, context);
  if (step === 'OPEN') return openSession(standing, context);
  const ticket = newSecret();
  const until = await door.openTicket(context.door, {
    accountId: standing.accountId,
    tokenHash: sha256(ticket),
    lasts: TICKET_LASTS,
    clientAddress: context.caller.clientAddress,
    factorPassed: standing.factorPassed,
    stamp: standing.stamp,
    identityId: standing.identityId,
    toRedeem: standing.toRedeem,
  });
  if (!until) return null;
  const held = { ticket, expiresAt: until.toISOString() };
  if (step === 'SECOND_FACTOR') return { __typename: 'SecondFactorNeeded' as const, ...held };
  if (step === 'ENROLMENT') return { __typename: 'EnrolmentNeeded' as const, ...held };
  const reason = reasonOf(standing, context)!;
  return { __typename: 'NewPasswordNeeded' as const, ...held, reason, rules: rulesOfKind(standing.kind, standing.today, context) };
};

/** The ticket at the step it is for; a refusal for any other, and for one that is over. */
export const ticketAt = async (ticket: string, step: ReturnType<typeof stepLeft>, context: Context) => {
  const tokenHash = sha256(ticket);
  const [known] = await door.ticket(context.door, { tokenHash });
  return known && stepLeft(known, context) === step ? { ...known, tokenHash } : ticketRefused();
};
