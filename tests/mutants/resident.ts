import { pathToFileURL } from 'node:url';
import { changeRule } from './access-tables.ts';
import { firstFailure } from './first-failure.ts';
import { type Mutant, MUTANT_VARIABLE } from './mutant.ts';

/** A process that stays and is asked one test file after another, under one mutant after another; see `residents.ts`. */
export type Question = {
  readonly path: string;
  readonly mutant: Mutant;
  /** False: the same tests as under the mutant, without it. */
  readonly applied: boolean;
};
export type Answer = { readonly failed: string | null } | { readonly cannot: string };

const answerTo = async ({ path, mutant, applied }: Question): Promise<Answer> => {
  // A database is mutated as it is made, a rule of the graph here; the matrix asks only the cells of the rule it is told.
  if (mutant.rule || applied) process.env[MUTANT_VARIABLE] = JSON.stringify(mutant);
  else delete process.env[MUTANT_VARIABLE];
  // Schemas are built by each graph that a test starts.
  const putBack = mutant.rule && applied ? changeRule(mutant.rule) : null;
  try {
    return { failed: await firstFailure(pathToFileURL(path).href) };
  } catch (error) {
    return { cannot: (error as Error).message };
  } finally {
    putBack?.();
  }
};

process.on('message', (question: Question) => void answerTo(question).then((answer) => process.send!(answer)));
// An error that nobody awaits may come of a test that is over: whoever asks begins with a new process.
process.on('unhandledRejection', () => process.exit(1));
process.on('disconnect', () => process.exit(0));
