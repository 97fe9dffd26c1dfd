import { pathToFileURL } from 'node:url';
import { firstFailure } from './first-failure.ts';
import { type Mutant, MUTANT_VARIABLE } from './mutant.ts';

/** A process that stays and is asked one test file after another, under one mutant after another; see `residents.ts`. */
export type Question = { readonly path: string; readonly mutant: Mutant | null };
export type Answer = { readonly failed: string | null } | { readonly cannot: string };

const answerTo = async ({ path, mutant }: Question): Promise<Answer> => {
  if (mutant) process.env[MUTANT_VARIABLE] = JSON.stringify(mutant);
  else delete process.env[MUTANT_VARIABLE];
  try {
    return { failed: await firstFailure(pathToFileURL(path).href) };
  } catch (error) {
    return { cannot: (error as Error).message };
  }
};

process.on('message', (question: Question) => void answerTo(question).then((answer) => process.send!(answer)));
// An error that nobody awaits may come of a test that is over: whoever asks begins with a new process.
process.on('unhandledRejection', () => process.exit(1));
process.on('disconnect', () => process.exit(0));
