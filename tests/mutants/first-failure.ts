import { expect } from 'expect';

type Work = (...given: never[]) => unknown;
type Test = { readonly title: string; readonly work: () => unknown; readonly milliseconds: number };
type Block = {
  readonly title: string;
  readonly before: (() => unknown)[];
  readonly after: (() => unknown)[];
  readonly beforeEach: (() => unknown)[];
  readonly afterEach: (() => unknown)[];
  readonly inside: (Block | Test)[];
};

/** As in `jest.config.mjs`. */
const MILLISECONDS = 30_000;

const blockOf = (title: string): Block => ({ title, before: [], after: [], beforeEach: [], afterEach: [], inside: [] });

/** What a test file told of itself while it was loaded. */
let current = blockOf('');

/** The table of `test.each`: a row that is a list is the arguments, anything else the only one. */
const each =
  (one: (title: string, work: () => unknown, milliseconds?: number) => void) =>
  (table: readonly unknown[]) =>
  (title: string, work: Work, milliseconds?: number): void => {
    for (const row of table) {
      const given = (Array.isArray(row) ? row : [row]) as never[];
      one(`${title} [${String(given[0])}]`, () => work(...given), milliseconds);
    }
  };

const test = (title: string, work: () => unknown, milliseconds = MILLISECONDS): void =>
  void current.inside.push({ title, work, milliseconds });
const describe = (title: string, tell: () => unknown): void => {
  const outer = current;
  current = blockOf(title);
  outer.inside.push(current);
  tell();
  current = outer;
};
const left = (): void => {};

/** The words of jest that a test file speaks, but `jest` itself: a file that needs that one must be run by jest. */
const WORDS = {
  expect,
  test: Object.assign(test, { each: each(test), skip: left }),
  describe: Object.assign(describe, { each: each(describe), skip: left }),
  beforeAll: (work: () => unknown) => void current.before.push(work),
  afterAll: (work: () => unknown) => void current.after.push(work),
  beforeEach: (work: () => unknown) => void current.beforeEach.push(work),
  afterEach: (work: () => unknown) => void current.afterEach.push(work),
};

const within = async (work: () => unknown, milliseconds: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${milliseconds} ms`)), milliseconds);
  });
  try {
    await Promise.race([Promise.resolve().then(work), late]);
  } finally {
    clearTimeout(timer);
  }
};

const testsIn = (block: Block): number => block.inside.reduce((sum, one) => sum + ('inside' in one ? testsIn(one) : 1), 0);

/** Runs a block until a test fails; its title then, else null. What was opened is closed in any case. */
const run = async (block: Block, outer: readonly Block[]): Promise<string | null> => {
  const chain = [...outer, block];
  const named = (title: string): string => [...chain.map((one) => one.title), title].filter((part) => part !== '').join(' ');
  try {
    for (const work of block.before) await within(work, 120_000);
    for (const one of block.inside) {
      if ('inside' in one) {
        const failed = await run(one, chain);
        if (failed !== null) return failed;
        continue;
      }
      try {
        for (const { beforeEach } of chain) for (const work of beforeEach) await within(work, one.milliseconds);
        await within(one.work, one.milliseconds);
      } catch {
        return named(one.title);
      } finally {
        for (const { afterEach } of [...chain].reverse()) for (const work of afterEach) await within(work, one.milliseconds);
      }
    }
    return null;
  } catch {
    return named('(around its tests)');
  } finally {
    for (const work of block.after) await within(work, 30_000).catch(() => {});
  }
};

let loaded = 0;

/**
 * The title of the first test of a file that fails, or null: what `jest --bail` would say of it, in this process, with
 * everything but the file itself loaded already. Throws for a file that has no test or cannot be loaded.
 */
export const firstFailure = async (url: string): Promise<string | null> => {
  Object.assign(globalThis, WORDS);
  current = blockOf('');
  const root = current;
  // A test file keeps its world in its own variables: each run has a copy of its own.
  await import(`${url}?run=${(loaded += 1)}`);
  if (testsIn(root) === 0) throw new Error('no test in it');
  return run(root, []);
};
