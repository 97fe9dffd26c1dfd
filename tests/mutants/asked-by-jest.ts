import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutant, MUTANT_VARIABLE } from './mutant.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A mutant that makes a test wait for ever is stopped; nobody knows then whether it was noticed. */
const MOST_MILLISECONDS = 600_000;

/** Title of the first test of a file that failed in a process of its own, or null; throws where jest did not come to report. */
export const failureByJest = async (file: string, mutant: Mutant | null): Promise<string | null> => {
  const report = join(tmpdir(), `hoso-mutant-${randomUUID()}.json`);
  const jest = join(repository, 'node_modules/jest/bin/jest.js');
  const options = ['-c', 'jest.config.mjs', '--runInBand', '--silent', '--json', `--outputFile=${report}`, '--runTestsByPath'];
  // Its counts are not the suite's: a mutant's failing test is what we hope for.
  const { HOSO_TEST_COUNTS: _counts, JEST_WORKER_ID: _worker, ...inherited } = process.env;
  const env = { ...inherited, ...(mutant && { [MUTANT_VARIABLE]: JSON.stringify(mutant) }) };
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [jest, ...options, file], {
        cwd: repository,
        env,
        stdio: 'ignore',
        timeout: MOST_MILLISECONDS,
        killSignal: 'SIGKILL',
      });
      child.once('error', reject);
      child.once('close', () => resolve());
    });
    const { testResults } = JSON.parse(await readFile(report, 'utf8')) as {
      testResults: { status: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
    };
    if (testResults.length === 0) throw new Error(`jest found no test in ${file}`);
    const failed = testResults.find(({ status }) => status === 'failed');
    if (!failed) return null;
    const title = failed.assertionResults.find(({ status }) => status === 'failed')?.fullName;
    return `${file}: ${title ?? failed.message.split('\n')[0] ?? ''}`;
  } finally {
    await rm(report, { force: true });
  }
};
