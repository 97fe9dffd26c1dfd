import type { Context } from '../context.ts';
import { sha256 } from '../credentials/secrets.ts';
import { tooManyAttempts } from '../domain/refusals.ts';
import { throttle } from '../domain/throttle.ts';
import { countAttempt } from '../repository/door.ts';
import { forgetAttempts } from '../repository/sign-in-door.ts';

const keyOf = (accountId: string) => sha256(`code of:${accountId}`);

/** Counts one more try of a code before it is looked at, over all tickets of the account: six figures can be guessed by who has the password. */
export const refuseMoreCodes = async (accountId: string, { door }: Context) => {
  const { perLoginAtAddress, spell, block } = throttle;
  const until = await countAttempt(door, { keys: [keyOf(accountId)], allowed: [perLoginAtAddress], spell, block });
  return until ? tooManyAttempts(until) : null;
};

export const forgetCodes = (accountId: string, { door }: Context): Promise<void> => forgetAttempts(door, [keyOf(accountId)]);
