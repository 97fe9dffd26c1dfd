import type { Context } from '../context.ts';
import { type PasswordRules, passwordRulesFor } from '../domain/password-rules.ts';

/** The rules of the province for passwords of a kind of account on a day. */
export const rulesOfKind = (kind: string, on: string, { policy }: Pick<Context, 'policy'>): PasswordRules =>
  passwordRulesFor(policy.passwords, kind, on);
