/** Random choices that come again with the same seed (mulberry32). */
export const createChance = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const oneOf = <T>(all: readonly T[]): T => {
    if (all.length === 0) throw new Error('nothing to choose from');
    return all[below(all.length)]!;
  };
  return {
    below,
    oneOf,
    /** True in so many of a hundred cases. */
    percent: (share: number): boolean => next() * 100 < share,
    some: <T>(all: readonly T[], share: number): T[] => all.filter(() => next() * 100 < share),
    times: <T>(count: number, make: (turn: number) => T): T[] => Array.from({ length: count }, (_, turn) => make(turn)),
  };
};
export type Chance = ReturnType<typeof createChance>;
