import type { Context } from '../context.ts';
import { isCommonPassword } from '../credentials/common-passwords.ts';
import type { Turn } from '../credentials/hashing-queue.ts';
import { hashPassword, passwordHolds } from '../credentials/passwords.ts';
import { passwordRefused } from '../domain/password-refusals.ts';
import { faultsOf } from '../domain/password-rules.ts';
import * as door from '../repository/sign-in-door.ts';
import { inHashingPlace } from './in-hashing-place.ts';
import { rulesOfKind } from './rules-of-kind.ts';

/** The most that any profile remembers. */
const LONGEST_HISTORY = 24;

/** The hash of a new password that obeys the rules of its account, and the one it takes the place of; or what is wrong with it. */
export const acceptableHash = (accountId: string, newPassword: string, context: Context) =>
  inHashingPlace((turn) => acceptableWithPlace(accountId, newPassword, context, turn));

const acceptableWithPlace = async (accountId: string, newPassword: string, context: Context, turn: Turn) => {
  const [facts] = await door.passwordFacts(context.door, { accountId, history: LONGEST_HISTORY });
  if (!facts) throw new Error('an account without a password asks for another');
  const rules = rulesOfKind(facts.kind, facts.today, context);
  const faults = faultsOf(newPassword, rules, facts, isCommonPassword);
  if (faults.length > 0) return passwordRefused(faults, rules);
  // One after the other: a change waits its turn like a sign-in, each time.
  for (const hash of [facts.passwordHash, ...facts.before.slice(0, rules.history)])
    if (await passwordHolds(turn, newPassword, hash)) return passwordRefused(['USED_BEFORE'], rules);
  return { oldHash: facts.passwordHash, newHash: await turn(() => hashPassword(newPassword)) };
};
