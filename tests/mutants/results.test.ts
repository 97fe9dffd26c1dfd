import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from './mutant.ts';
import { quickestFirst } from './order.ts';
import { type Fate, fatesIn, openResults } from './results.ts';
import { inLotOrder, shardOf } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoso-results-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fate = (name: string): Fate => ({ name, by: 'behaviour', test: 't', seconds: 1 });
const mutants: Mutant[] = Array.from({ length: 23 }, (_, n) => ({ name: `policy a.b${n} read: taken away`, domain: 'a' }));

test('a run that was killed while it wrote goes on with all it had written before', () => {
  const file = join(folder, 'cut.jsonl');
  const first = openResults(file, 'code', false);
  first.add(fate('one'));
  first.add(fate('two'));
  appendFileSync(file, '{"name":"thr');
  const again = openResults(file, 'code', true);
  expect(fatesIn(again).map(({ name }) => name)).toEqual(['one', 'two']);
  again.add(fate('three'));
  expect(fatesIn(openResults(file, 'code', true)).map(({ name }) => name)).toEqual(['one', 'two', 'three']);
  expect(readFileSync(file, 'utf8')).not.toContain('"thr{');
});

test('results of other code are refused, and none are written over', () => {
  const file = join(folder, 'other.jsonl');
  openResults(file, 'code', false).add(fate('one'));
  expect(() => openResults(file, 'other', true)).toThrow('other code');
  expect(() => openResults(file, 'code', false)).toThrow('--resume');
  expect(fatesIn(openResults(file, 'code', true))).toHaveLength(1);
});

test('the shards of a run are the whole, each mutant once, and in a drawn order', () => {
  const drawn = inLotOrder(mutants, 1);
  const parts = ['1/4', '2/4', '3/4', '4/4'].flatMap((shard) => shardOf(drawn, shard).map(({ name }) => name));
  expect([...parts].sort()).toEqual(mutants.map(({ name }) => name).sort());
  expect(drawn).not.toEqual(mutants);
  for (const wrong of ['5/4', '0/4', '1', 'x/y']) expect(() => shardOf(mutants, wrong)).toThrow('--shard');
});

test('after the cells themselves the file that is likeliest to kill soon is asked, and none is left out', () => {
  const asked = (file: string, of: string, killed: boolean, seconds: number) => ({ asked: file, of, killed, seconds });
  const lines = [
    asked('slow', 'policy a.b1 read: x', true, 30),
    asked('idle', 'policy a.b1 read: x', false, 1),
    asked('quick', 'policy a.c read: x', true, 3),
  ];
  expect(quickestFirst(['cells', 'slow', 'idle', 'new', 'quick'], mutants[1]!, { lines, add: () => {} })).toEqual([
    ...['cells', 'quick', 'idle', 'new', 'slow'],
  ]);
});
