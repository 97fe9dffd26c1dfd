import { readdirSync, readFileSync } from 'node:fs';

/** What the evaluator says is worth something only while it shares nothing with what it is held against. */
const here = new URL('./', import.meta.url);
const files = readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

test('the evaluator imports its own files and nothing else', () => {
  expect(files.length).toBeGreaterThan(5);
  const foreign = files.flatMap((file) => {
    const text = readFileSync(new URL(file, here), 'utf8');
    const named = [...text.matchAll(/\bfrom\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'|\brequire\s*\(\s*'([^']+)'/g)].map(
      (found) => found[1] ?? found[2] ?? found[3]!,
    );
    return named.filter((name) => !/^\.\/[a-z-]+\.ts$/.test(name) || !files.includes(name.slice(2))).map((name) => `${file}: ${name}`);
  });
  expect(foreign).toEqual([]);
});

test('it knows no clock, no chance and no environment: the same question has the same answer', () => {
  const impure = files.filter((file) =>
    /\bDate\b|\bMath\.random\b|\bprocess\b|\bfetch\b|\bglobalThis\b/.test(readFileSync(new URL(file, here), 'utf8')),
  );
  expect(impure).toEqual([]);
});
