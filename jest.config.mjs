/** @type {import('jest').Config} */
export default {
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // swc turns our ESM into CommonJS for jest; packages that ship only ESM must take the same way.
  transform: { '^.+\\.(ts|mjs|js)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/(?!(jose|canonicalize)/)'],
  testTimeout: 30_000,
};
