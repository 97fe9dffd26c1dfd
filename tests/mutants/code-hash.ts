import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = ['clients', 'db', 'gateway', 'launcher', 'shared', 'subgraphs', 'tests', 'jest.config.mjs', 'package-lock.json'];
const SOURCE = /\.(ts|mjs|sql|ya?ml|graphql|json)$/;

/** What a mutant's fate depends on: rules, programs and tests as they stand. Fates found under another hash say nothing here. */
export const codeHash = (): string => {
  const hash = createHash('sha256');
  const take = (path: string): void => {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(repository, path)));
  };
  for (const part of PARTS) {
    if (part.includes('.')) {
      take(part);
      continue;
    }
    const files = readdirSync(join(repository, part), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(repository.length))
      .filter((path) => !/(^|[\\/])(node_modules|\.turbo|\.hoso[^\\/]*)[\\/]/.test(path));
    for (const path of files.sort()) take(path);
  }
  return hash.digest('hex');
};
