import { fileURLToPath } from 'node:url';

// Set by `npm run mutants` only: one rule of who may call what is changed before a test file loads it.
const ruleInForce = fileURLToPath(new URL('./tests/mutants/rule-in-force.ts', import.meta.url));
const summary = fileURLToPath(new URL('./tests/summary-reporter.mjs', import.meta.url));

/** One configuration for all workspaces; each runs it on its own folder with `--rootDir .`. @type {import('jest').Config} */
export default {
  testMatch: ['**/*.test.ts'],
  // The data folder of a running system and the peers of the benchmarks hold other people's files.
  testPathIgnorePatterns: ['/node_modules/', '/\\.hoso[^/]*/', '/bench/peers/'],
  modulePathIgnorePatterns: ['/\\.hoso[^/]*/', '/bench/peers/'],
  extensionsToTreatAsEsm: ['.ts'],
  // swc turns our ESM into CommonJS for jest; packages that ship only ESM must take the same way.
  transform: { '^.+\\.(ts|mjs|js)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/(?!(jose|canonicalize|openid-client|oauth4webapi)/)'],
  ...(process.env.HOSO_TEST_MUTANT?.includes('"rule"') && { setupFiles: [ruleInForce] }),
  reporters: ['default', summary],
  // `npm test` runs two workspaces side by side, so each takes half of the cores.
  maxWorkers: '50%',
  // Each file leaves its modules behind: a hundred files in one process fill its heap, and long before that collecting it costs seconds.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
};
