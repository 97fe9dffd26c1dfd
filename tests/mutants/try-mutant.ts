import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutant, MUTANT_VARIABLE } from './mutant.ts';
import { STRUCTURE, suitesFor } from './suites.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Files and titles of the tests that failed; null where jest did not come to report. */
const runSuite = async (files: readonly string[], mutant: Mutant | null): Promise<string[] | null> => {
  const report = join(tmpdir(), `hoso-mutant-${randomUUID()}.json`);
  const jest = join(repository, 'node_modules/jest/bin/jest.js');
  const options = ['-c', 'jest.config.mjs', '--runInBand', '--silent', '--json', `--outputFile=${report}`];
  // Its counts are not the suite's: a mutant's failing test is what we hope for.
  const { HOSO_TEST_COUNTS: _counts, JEST_WORKER_ID: _worker, ...inherited } = process.env;
  const env = { ...inherited, ...(mutant && { [MUTANT_VARIABLE]: JSON.stringify(mutant) }) };
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [jest, ...options, ...files], { cwd: repository, env, stdio: 'ignore' });
      child.once('error', reject);
      child.once('close', () => resolve());
    });
    const { testResults } = JSON.parse(await readFile(report, 'utf8')) as {
      testResults: { name: string; status: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
    };
    return testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name, assertionResults, message }) => {
        const failed = assertionResults.find(({ status }) => status === 'failed');
        return `${name.slice(repository.length)}: ${failed?.fullName ?? message.split('\n')[0] ?? ''}`;
      });
  } catch {
    return null;
  } finally {
    await rm(report, { force: true });
  }
};

/** How a mutant ended: killed by a test of what people see, or only by one that reads the catalogue; or by none. */
export type Fate = { readonly mutant: Mutant; readonly by: 'behaviour' | 'structure' | null; readonly test: string };

/** Runs the tests a mutant touches until one fails. Throws when jest cannot report: that kills nobody. */
export const tryMutant = async (mutant: Mutant): Promise<Fate> => {
  for (const files of suitesFor(mutant)) {
    const failed = await runSuite(files, mutant);
    if (failed === null) throw new Error(`jest did not report on ${mutant.name}`);
    if (failed.length > 0) return { mutant, by: files === STRUCTURE ? 'structure' : 'behaviour', test: failed[0]! };
  }
  return { mutant, by: null, test: '' };
};

/** Tests that fail without any mutant would kill them all: their names, none where all is well. */
export const failuresWithout = async (mutants: readonly Mutant[]): Promise<string[]> => {
  const files = [...new Set(mutants.flatMap((mutant) => suitesFor(mutant).flat()))];
  return (await runSuite(files, null)) ?? ['jest did not report'];
};
