import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutant.ts';
import type { Answer, Question } from './resident.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = fileURLToPath(new URL('./resident.ts', import.meta.url));

/** A mutant that makes a test wait for ever is stopped. */
const MOST_MILLISECONDS = 240_000;
/** Each run leaves a copy of its test file behind; a new process has none. */
const MOST_RUNS = 400;

export type Resident = {
  /** The first failing test of a file under a mutant or none; `cannot` where this process could not say. */
  readonly ask: (file: string, mutant: Mutant | null) => Promise<Answer>;
  readonly leave: () => void;
};

/** A process with the product loaded and warm: a test file takes it a second or two, not the ten of a process of its own. */
export const openResident = (): Resident => {
  let child: ChildProcess | undefined;
  let runs = 0;
  const leave = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
    runs = 0;
  };
  const ask = (file: string, mutant: Mutant | null): Promise<Answer> =>
    new Promise((resolve) => {
      if (runs >= MOST_RUNS) leave();
      runs += 1;
      const asked = (child ??= fork(program, { cwd: repository, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }));
      const say = (answer: Answer): void => {
        clearTimeout(timer);
        asked.removeAllListeners();
        if ('cannot' in answer) leave();
        resolve(answer);
      };
      const timer = setTimeout(() => say({ cannot: `not done after ${MOST_MILLISECONDS} ms` }), MOST_MILLISECONDS);
      asked.once('message', (answer) => say(answer as Answer));
      asked.once('exit', () => say({ cannot: 'the process ended' }));
      asked.once('error', (error) => say({ cannot: error.message }));
      const question: Question = { path: join(repository, file), mutant };
      asked.send(question);
    });
  return { ask, leave };
};
