import { testDatabase } from '../support/database.ts';
import { ruleMutants } from './access-tables.ts';
import type { Mutant } from './mutant.ts';
import { sqlMutants } from './sql-mutants.ts';

/** Every mutant there is of the rules as they stand, in the database and in the graph. */
export const everyMutant = async (): Promise<Mutant[]> => {
  const database = await testDatabase();
  try {
    return [...(await sqlMutants(database.bootstrap)), ...ruleMutants()];
  } finally {
    await database.drop();
  }
};
