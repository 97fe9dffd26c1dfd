/** Why a password opens nothing but the way to a new one. */
export type NewPasswordReason = 'EXPIRED' | 'HANDED_OVER' | 'RESET';

/** How far a sign-in is whose password held, or whom a provider vouched for. */
export type SignInStanding = {
  /** The account has a confirmed second factor. */
  readonly factor: boolean;
  readonly factorPassed: boolean;
  readonly factorRequired: boolean;
  readonly mustChange: NewPasswordReason | null;
  /** Its ticket is in the hands of a browser that came back from a provider. */
  readonly toRedeem: boolean;
};

/**
 * What is left to do. The second factor comes before a new password: who stole an expired password must not be the one to renew it. A first
 * second factor comes last, so that it is its owner's, who has chosen the password himself.
 */
export const nextStep = ({ factor, factorPassed, factorRequired, mustChange, toRedeem }: SignInStanding) => {
  if (toRedeem) return 'REDEEM' as const;
  if (factor && !factorPassed) return 'SECOND_FACTOR' as const;
  if (mustChange) return 'NEW_PASSWORD' as const;
  return factorRequired && !factor ? ('ENROLMENT' as const) : ('OPEN' as const);
};

/** Who signs in with two factors, as the profile says it: by kind of account, and by roles in which somebody signs. */
export const needsSecondFactor = (
  { kinds, roles }: { readonly kinds: readonly string[]; readonly roles: readonly string[] },
  account: { readonly kind: string; readonly roles: readonly string[] },
): boolean => kinds.includes(account.kind) || account.roles.some((role) => roles.includes(role));
