import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes the counts of one workspace as `<workspace>.json` into the folder named by `HOSO_TEST_COUNTS`,
 * where `tests/run-all.ts` sums them. Without that variable (jest called by hand) it does nothing.
 * A test file that could not even be loaded counts as one failed test.
 */
// eslint-disable-next-line no-restricted-syntax -- jest takes a reporter only as a default export
export default class SummaryReporter {
  #rootDir;

  constructor(globalConfig) {
    this.#rootDir = globalConfig.rootDir;
  }

  onRunComplete(_contexts, results) {
    const folder = process.env.HOSO_TEST_COUNTS;
    if (!folder) return;
    const workspace = relative(repository, this.#rootDir).split(sep).join('/');
    const counts = {
      workspace,
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${workspace.replaceAll('/', '+')}.json`), JSON.stringify(counts));
  }
}
