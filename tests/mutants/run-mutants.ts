/**
 * `npm run mutants`: takes away, opens or flips each policy, each forced table, each condition of scope and each rule of
 * who may call what, one at a time, and runs the tests it touches. Every mutant must fail one of them; the survivors are
 * named and the exit code is 1. `-- --only text` takes those whose name holds a text, `--sample 20 --seed 1` some of them,
 * `--list` names them.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@hoso/db/embedded/server.ts';
import { everyMutant } from './every-mutant.ts';
import type { Mutant } from './mutant.ts';
import { sampleOf } from './sample.ts';
import { type Fate, failuresWithout, tryMutant } from './try-mutant.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    list: { type: 'boolean', default: false },
    side: { type: 'string', default: '2' },
  },
});

const tryAll = async (mutants: readonly Mutant[], atOnce: number): Promise<Fate[]> => {
  const fates: Fate[] = [];
  const left = [...mutants];
  const next = async (): Promise<void> => {
    for (let mutant = left.shift(); mutant; mutant = left.shift()) {
      const fate = await tryMutant(mutant);
      fates.push(fate);
      const verdict = fate.by === null ? 'SURVIVED' : `killed by ${fate.test}${fate.by === 'structure' ? ' (structure only)' : ''}`;
      console.log(`${fates.length}/${mutants.length} ${mutant.name}: ${verdict}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return fates;
};

const main = async (): Promise<number> => {
  const all = (await everyMutant()).filter(({ name }) => values.only === undefined || name.includes(values.only));
  const mutants = values.sample === undefined ? all : sampleOf(all, Number(values.sample), Number(values.seed));
  if (values.list) {
    for (const { name } of mutants) console.log(name);
    return 0;
  }
  const already = await failuresWithout(mutants);
  if (already.length > 0) {
    console.error(`These tests fail without any mutant:\n${already.join('\n')}`);
    return 1;
  }
  const fates = await tryAll(mutants, Number(values.side));
  const count = (by: Fate['by']) => fates.filter((fate) => fate.by === by).length;
  for (const { mutant, by } of fates) if (by === null) console.log(`SURVIVED ${mutant.name}`);
  console.log(`mutants: ${count('behaviour')} killed, ${count('structure')} killed by structure only, ${count(null)} survived`);
  return count(null) === 0 ? 0 : 1;
};

// startEmbedded makes the folder itself, so that the server's own user can walk into it when we are root.
const folder = join(tmpdir(), `hoso-mutants-${process.pid}-${randomBytes(8).toString('hex')}`);
const server = await startEmbedded({ dataFolder: join(folder, 'data'), throwAway: true });
try {
  process.env['HOSO_TEST_DATABASE_URL'] = server.url;
  process.exitCode = await main();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
