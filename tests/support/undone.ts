import type { Tx } from '@hoso/db/session.ts';

type Transaction = (work: (tx: Tx) => Promise<never>) => Promise<unknown>;

class Undone extends Error {}

/** What becomes of a statement, which is undone again: `3 rows`, or the code of its failure. */
export const undone = async (transaction: Transaction, work: (tx: Tx) => Promise<{ count: number }>): Promise<string> => {
  let told = '';
  try {
    await transaction(async (tx) => {
      told = `${(await work(tx)).count} rows`;
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) told = (error as { code?: string }).code ?? String(error);
  }
  return told;
};
