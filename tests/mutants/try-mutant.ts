import { failureByJest } from './asked-by-jest.ts';
import type { Mutant } from './mutant.ts';
import { quickestFirst } from './order.ts';
import type { Resident } from './residents.ts';
import type { Fate, Results } from './results.ts';
import { behaviourOf, STRUCTURE } from './suites.ts';

/** A file that fails without any mutant would kill them all: asked once, when it kills its first, and again if it failed. */
const passesWithout = async (file: string, results: Results): Promise<boolean> => {
  const known = results.lines.find((line) => 'clean' in line && line.clean === file);
  if (known && 'clean' in known) return known.passes;
  const passes = (await failureByJest(file, null)) === null || (await failureByJest(file, null)) === null;
  results.add({ clean: file, passes });
  return passes;
};

const killingTestByJest = async (file: string, mutant: Mutant, results: Results): Promise<string | null> => {
  const failed = await failureByJest(file, mutant);
  return failed !== null && (await passesWithout(file, results)) ? failed : null;
};

/**
 * The test of a file that a mutant fails, or null. A resident process is quick, and what one run leaves in it may fail the
 * next: its word counts when the same file passes there again without the mutant, right after. Else jest is asked.
 */
const killingTest = async (file: string, mutant: Mutant, results: Results, resident: Resident | null): Promise<string | null> => {
  // A rule of the graph is changed before anything of the subgraphs is loaded.
  if (!resident || mutant.rule) return killingTestByJest(file, mutant, results);
  const told = await resident.ask(file, mutant);
  if ('failed' in told && told.failed === null) return null;
  if ('failed' in told) {
    const without = await resident.ask(file, null);
    if ('failed' in without && without.failed === null) return `${file}: ${told.failed}`;
  }
  resident.leave();
  return killingTestByJest(file, mutant, results);
};

/** Runs the test files a mutant touches until one fails that passes without it: those of what people see first, the quickest first. */
export const tryMutant = async (mutant: Mutant, results: Results, resident: Resident | null = null): Promise<Fate> => {
  const began = Date.now();
  const { name } = mutant;
  const ended = (by: Fate['by'], test: string): Fate => {
    const fate = { name, by, test, seconds: (Date.now() - began) / 1000 };
    results.add(fate);
    return fate;
  };
  let silent = '';
  for (const file of [...quickestFirst(behaviourOf(mutant), mutant, results), ...STRUCTURE]) {
    const start = Date.now();
    try {
      const killer = await killingTest(file, mutant, results, resident);
      const seconds = (Date.now() - start) / 1000;
      results.add({ asked: file, of: name, killed: killer !== null, seconds });
      if (killer !== null) return ended(STRUCTURE.includes(file) ? 'structure' : 'behaviour', killer);
    } catch (error) {
      silent = `${file}: ${(error as Error).message}`;
    }
  }
  return silent === '' ? ended(null, '') : ended('unknown', silent);
};
