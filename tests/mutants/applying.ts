import type { Sql } from 'postgres';
import type { Mutant } from './mutant.ts';

/** Mutants whose statement the database does not take: every test would fail by them, and prove nothing. Nothing of the others stays. */
export const notApplying = async (sql: Sql, mutants: readonly Mutant[]): Promise<string[]> => {
  const wrong: string[] = [];
  const undone = new Error('undone');
  for (const { name, sql: statement } of mutants) {
    if (statement === undefined) continue;
    try {
      await sql.begin(async (tx) => {
        await tx.unsafe(statement);
        throw undone;
      });
    } catch (error) {
      if (error !== undone) wrong.push(`${name}: ${(error as Error).message}`);
    }
  }
  return wrong;
};
