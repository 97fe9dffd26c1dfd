/** What somebody does in a change: enters it, checks it, signs it (người lập, người kiểm tra, người ký). */
export const CHANGE_PARTS = ['MAKER', 'CHECKER', 'SIGNER'] as const;
export type ChangePart = (typeof CHANGE_PARTS)[number];

/** An account, and the person who holds it; null where nobody in particular does. */
export type Actor = { readonly accountId: string; readonly holderId: string | null };
export type PartTaken = Actor & { readonly part: ChangePart };

/**
 * The part that keeps somebody from taking another in the same change: maker, checker and signer are three people, and a person with two
 * accounts is one. Null when he may; taking the same part again is no second one. `accounts.pub_take_part` says the same in SQL.
 */
export const partInTheWay = (taken: readonly PartTaken[], { accountId, holderId }: Actor, part: ChangePart): ChangePart | null =>
  taken.find((one) => one.part !== part && (one.accountId === accountId || (holderId !== null && one.holderId === holderId)))?.part ?? null;
