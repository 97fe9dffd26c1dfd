import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Package = { license?: string; link?: boolean };

const lockfile = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as { packages: Record<string, Package> };

/** Licences that ask for no more than a notice. */
const PERMISSIVE = [
  'MIT',
  'MIT-0',
  'MIT/X11',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** The others that we accepted knowingly; the README tells what they ask for, so a new one belongs in both places. */
const ACCEPTED = {
  'Elastic-2.0': [
    '@apollo/composition',
    '@apollo/federation-internals',
    '@apollo/gateway',
    '@apollo/query-graphs',
    '@apollo/query-planner',
  ],
  'CC-BY-4.0': ['caniuse-lite'],
  'none stated': ['buffers'],
};

/** "(MIT OR GPL-3.0-or-later)" leaves the choice to us, "MIT AND Zlib" asks for both. */
const isPermissive = (license: string): boolean => {
  const names = license.replace(/[()]/g, '');
  return names.includes(' OR ')
    ? names.split(' OR ').some((name) => PERMISSIVE.includes(name))
    : names.split(' AND ').every((name) => PERMISSIVE.includes(name));
};

test('every licence asks for no more than a notice, or was accepted by name', () => {
  const demanding: Record<string, string[]> = {};
  for (const [place, { license = 'none stated', link }] of Object.entries(packages)) {
    if (!place.includes('node_modules/') || link || isPermissive(license)) continue;
    const name = place.replace(/^.*node_modules\//, '');
    demanding[license] = [...new Set([...(demanding[license] ?? []), name])].sort();
  }
  expect(demanding).toEqual(ACCEPTED);
});
