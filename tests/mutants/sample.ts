import { createHash } from 'node:crypto';
import type { Mutant } from './mutant.ts';

/** The mutants in an order drawn by a seed, the same whatever order they come in. */
export const inLotOrder = (mutants: readonly Mutant[], seed: number): Mutant[] => {
  const lot = ({ name }: Mutant) => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return [...mutants].sort((one, other) => (lot(one) < lot(other) ? -1 : 1));
};

/** Some of the mutants, the same for the same seed. */
export const sampleOf = (mutants: readonly Mutant[], count: number, seed: number): Mutant[] => inLotOrder(mutants, seed).slice(0, count);

/** One part of several, as `2/4`; together they are the whole, and no mutant is in two. */
export const shardOf = (mutants: readonly Mutant[], shard: string): Mutant[] => {
  const [, part, parts] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(shard) ?? [];
  if (part === undefined || Number(part) > Number(parts)) throw new Error(`--shard ${shard}: say which part of how many, as 2/4`);
  return mutants.filter((_mutant, n) => n % Number(parts) === Number(part) - 1);
};
