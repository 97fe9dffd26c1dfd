/**
 * `npm run mutants`: takes away, opens or flips each policy, each forced table, each condition of scope and each rule of
 * who may call what, one at a time, and runs the tests it touches. Every mutant must fail one of them; the survivors are
 * named and the exit code is 1. `-- --only text` takes those whose name holds a text, `--sample 20 --seed 1` some of them,
 * `--shard 2/4` every fourth, `--list` names them. Each fate goes into the file `--results` as soon as it is known;
 * `--resume` goes on where that file ends, on the same code only. `--side 2` tries two at once.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@hoso/db/embedded/server.ts';
import { codeHash } from './code-hash.ts';
import { everyMutant } from './every-mutant.ts';
import type { Mutant } from './mutant.ts';
import { openResident } from './residents.ts';
import { type Fate, fatesIn, openResults, type Results } from './results.ts';
import { inLotOrder, sampleOf, shardOf } from './sample.ts';
import { tryMutant } from './try-mutant.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    shard: { type: 'string', default: '1/1' },
    results: { type: 'string', default: 'mutants.results.jsonl' },
    resume: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    side: { type: 'string', default: '2' },
  },
});

const asTime = (seconds: number): string => {
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

const verdictOf = ({ by, test }: Fate): string => {
  if (by === null) return 'SURVIVED';
  if (by === 'unknown') return `UNKNOWN, ${test}`;
  return `killed by ${test}${by === 'structure' ? ' (structure only)' : ''}`;
};

const tryAll = async (mutants: readonly Mutant[], all: number, results: Results, code: string): Promise<void> => {
  const left = [...mutants];
  const began = Date.now();
  let done = 0;
  const next = async (): Promise<void> => {
    const resident = openResident();
    for (let mutant = left.shift(); mutant; mutant = left.shift()) {
      if (codeHash() !== code) throw new Error('The code was changed while its mutants were tried: what is known stays, begin anew.');
      const fate = await tryMutant(mutant, results, resident);
      done += 1;
      const rest = ((Date.now() - began) / 1000 / done) * (mutants.length - done);
      console.error(`${all - mutants.length + done}/${all}, about ${asTime(rest)} left · ${mutant.name}: ${verdictOf(fate)}`);
    }
    resident.leave();
  };
  await Promise.all(Array.from({ length: Number(values.side) }, next));
};

const main = async (): Promise<number> => {
  const every = (await everyMutant()).filter(({ name }) => values.only === undefined || name.includes(values.only));
  // In the order of the lot, a part of the run is a fair sample of the whole.
  const drawn =
    values.sample === undefined ? inLotOrder(every, Number(values.seed)) : sampleOf(every, Number(values.sample), Number(values.seed));
  const mutants = shardOf(drawn, values.shard);
  if (values.list) {
    for (const { name } of mutants) console.log(name);
    return 0;
  }
  const code = codeHash();
  const results = openResults(values.results, code, values.resume);
  const known = new Set(fatesIn(results).map(({ name }) => name));
  await tryAll(
    mutants.filter(({ name }) => !known.has(name)),
    mutants.length,
    results,
    code,
  );
  const wanted = new Set(mutants.map(({ name }) => name));
  const fates = fatesIn(results).filter(({ name }) => wanted.has(name));
  const count = (by: Fate['by']) => fates.filter((fate) => fate.by === by).length;
  for (const { name, by } of fates) if (by === null) console.log(`SURVIVED ${name}`);
  for (const { name, by, test } of fates) if (by === 'unknown') console.log(`UNKNOWN ${name}: ${test}`);
  const broken = results.lines.flatMap((line) => ('clean' in line && !line.passes ? [line.clean] : []));
  for (const file of broken) console.log(`NOT ASKED, fails without any mutant: ${file}`);
  const killed = count('behaviour') + count('structure');
  console.log(
    `mutants: ${killed} killed (${count('structure')} of them by structure only) / ${count(null)} survived / ${count('unknown')} unknown / ${mutants.length} in all`,
  );
  return killed === mutants.length && broken.length === 0 ? 0 : 1;
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
