import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GRAPHIQL_SCRIPT, inVietnamese, PASSAGES, PHRASES } from './vietnamese.ts';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const scripts = ['graphiql', '@graphiql']
  .flatMap((folder) =>
    readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(packages, folder, file)),
  )
  .filter((path) => GRAPHIQL_SCRIPT.test(path) && !path.endsWith('index.umd.js') && !path.includes('toolkit'))
  .map((path) => readFileSync(path, 'utf8'));

test('every word we say otherwise stands in the installed GraphiQL', () => {
  const all = scripts.join('\n');
  expect(Object.keys(PHRASES).filter((words) => !all.includes(`"${words}"`) && !all.includes(`${words}:`))).toEqual([]);
  expect(Object.keys(PASSAGES).filter((passage) => !all.includes(passage))).toEqual([]);
});

test('no label, title or text on a button of GraphiQL is left in English', () => {
  const shown = /(?:(?<![\w.])(?:label|title|"aria-label"|placeholder)|children): "([A-Z][a-z][^"]*)"/g;
  const left = scripts.flatMap((script) => [...inVietnamese(script).matchAll(shown)].map(([, words]) => words!));
  expect(left.filter((words) => /^[\x20-\x7e]+$/.test(words) && !Object.values(PHRASES).includes(words))).toEqual([]);
});

test('words that the script reads itself stay as they are', () => {
  expect(inVietnamese('kind: "Type"; case "Type": { }')).toBe('kind: "Type"; case "Type": { }');
  expect(inVietnamese('children: "Save"')).toBe('children: "Lưu"');
  expect(inVietnamese('const toString = "constructor"; "Headers of ours"')).toBe('const toString = "constructor"; "Headers of ours"');
});
