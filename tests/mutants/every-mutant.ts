import { testDatabase } from '../support/database.ts';
import { ruleMutants } from './access-tables.ts';
import { notApplying } from './applying.ts';
import type { Mutant } from './mutant.ts';
import { sqlMutants } from './sql-mutants.ts';

/** Two conditions that read the same are two mutants: a name is of one. */
const namedApart = (mutants: readonly Mutant[]): Mutant[] => {
  const met = new Map<string, number>();
  return mutants.map((mutant) => {
    const n = (met.get(mutant.name) ?? 0) + 1;
    met.set(mutant.name, n);
    return n === 1 ? mutant : { ...mutant, name: `${mutant.name} (${n})` };
  });
};

/** Every mutant there is of the rules as they stand, in the database and in the graph. Throws for one that cannot be made. */
export const everyMutant = async (): Promise<Mutant[]> => {
  const database = await testDatabase();
  try {
    const mutants = namedApart([...(await sqlMutants(database.bootstrap)), ...ruleMutants()]);
    const wrong = await notApplying(database.bootstrap, mutants);
    if (wrong.length > 0) throw new Error(`These mutants cannot be made:\n${wrong.join('\n')}`);
    return mutants;
  } finally {
    await database.drop();
  }
};
