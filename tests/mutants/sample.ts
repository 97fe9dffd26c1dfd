import { createHash } from 'node:crypto';
import type { Mutant } from './mutant.ts';

/** Some of the mutants, the same for the same seed, whatever order they come in. */
export const sampleOf = (mutants: readonly Mutant[], count: number, seed: number): Mutant[] => {
  const lot = ({ name }: Mutant) => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return [...mutants].sort((one, other) => (lot(one) < lot(other) ? -1 : 1)).slice(0, count);
};
