/** Posts as whole hundredths: sums of decimals stay exact, and 99,999.99 posts are far below what a number holds. */
export type Hundredths = number;

/** '12.5' → 1250. Throws RangeError for what is no number of posts with two decimals at most. */
export const hundredths = (posts: string): Hundredths => {
  const [, sign = '', whole, part = ''] = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(posts) ?? [];
  if (whole === undefined) throw new RangeError(`"${posts}" is no number of posts`);
  const value = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return sign ? -value : value;
};

/** 1250 → '12.50'. */
export const postsText = (value: Hundredths): string => {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/**
 * A line of the ledger of one year and kind: posts came to `unitNo` (ASSIGN from outside the tree, DELEGATE out of the pool
 * of `giverNo`) or went back from it (RETURN, outside the tree without a giver).
 */
export type PoolEntry = {
  readonly unitNo: number;
  readonly giverNo: number | null;
  readonly entry: 'ASSIGN' | 'DELEGATE' | 'RETURN';
  readonly amount: Hundredths;
  readonly effectiveOn: string;
};

/** What a unit holds: its pool is what it keeps and what it passed on. */
export type Standing = { readonly pool: Hundredths; readonly delegated: Hundredths; readonly own: Hundredths };

/** How an entry moves a unit: posts that came in, and posts that it passed on. */
const effectOn = (unitNo: number, { unitNo: to, giverNo, entry, amount }: PoolEntry): { came: Hundredths; passed: Hundredths } => {
  const signed = entry === 'RETURN' ? -amount : amount;
  return { came: to === unitNo ? signed : 0, passed: giverNo === unitNo ? signed : 0 };
};

/** What the ledger says that a unit holds on a date. */
export const standingOn = (entries: readonly PoolEntry[], unitNo: number, on: string): Standing => {
  let [pool, delegated] = [0, 0];
  for (const entry of entries) {
    if (entry.effectiveOn > on) continue;
    const { came, passed } = effectOn(unitNo, entry);
    pool += came;
    delegated += passed;
  }
  return { pool, delegated, own: pool - delegated };
};

export type Overdrawn = Standing & { readonly on: string };

/** The first day on which a unit would have passed on more than its pool; null where there is none. */
export const firstOverdrawn = (entries: readonly PoolEntry[], unitNo: number): Overdrawn | null => {
  const days = [...new Set(entries.filter((one) => one.unitNo === unitNo || one.giverNo === unitNo).map((one) => one.effectiveOn))].sort();
  for (const on of days) {
    const standing = standingOn(entries, unitNo, on);
    if (standing.own < 0) return { on, ...standing };
  }
  return null;
};

type Change = { readonly unitNo: number; readonly effectiveOn: string };

/**
 * Where posts go that a unit gives back: to those who gave them, the latest giver first, and to nobody more than came from
 * him. Null where less came to it than it is to give back.
 */
export const givenBack = (entries: readonly PoolEntry[], { unitNo, effectiveOn }: Change, amount: Hundredths): PoolEntry[] | null => {
  const outstanding = new Map<number | null, Hundredths>();
  for (const one of entries) {
    const { came } = effectOn(unitNo, one);
    if (one.unitNo !== unitNo || one.effectiveOn > effectiveOn) continue;
    const before = outstanding.get(one.giverNo) ?? 0;
    // Deleted and set again: the latest giver stands last.
    if (one.entry !== 'RETURN') outstanding.delete(one.giverNo);
    outstanding.set(one.giverNo, before + came);
  }
  const back: PoolEntry[] = [];
  let left = amount;
  for (const [giverNo, held] of [...outstanding].reverse()) {
    const part = Math.min(left, held);
    if (part <= 0) continue;
    back.push({ unitNo, giverNo, entry: 'RETURN', amount: part, effectiveOn });
    left -= part;
  }
  return left === 0 ? back : null;
};

/** Posts out of a giver's pool; from outside the tree without one. */
export const given = ({ unitNo, effectiveOn }: Change, giverNo: number | null, amount: Hundredths): PoolEntry => ({
  unitNo,
  giverNo,
  entry: giverNo === null ? 'ASSIGN' : 'DELEGATE',
  amount,
  effectiveOn,
});

/**
 * The entries after which a unit keeps as many posts as asked, from a day on: what is missing comes from who gave last, or
 * from `usualGiver` where nobody gave yet; what is too much goes back. Null where it would give back more than it got.
 */
export const entriesToKeep = (
  entries: readonly PoolEntry[],
  change: Change,
  asked: Hundredths,
  usualGiver: number | null,
): PoolEntry[] | null => {
  const missing = asked - standingOn(entries, change.unitNo, change.effectiveOn).own;
  if (missing < 0) return givenBack(entries, change, -missing);
  const last = entries.filter((one) => one.unitNo === change.unitNo && one.entry !== 'RETURN').at(-1);
  return [given(change, last ? last.giverNo : usualGiver, missing)];
};
