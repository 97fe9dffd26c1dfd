import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SystemSettings } from './settings.ts';
import { stoppable } from './stopping.ts';

export type Started = {
  readonly pid: number;
  readonly said: { readonly url: string; readonly subgraphs?: Readonly<Record<string, string>> };
  readonly stop: () => Promise<void>;
};

const folder = fileURLToPath(new URL('.', import.meta.url));
const START_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 3_000;

/** Resolves when the process is gone. */
const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('close', () => resolve()));

export type StartOptions = {
  /** Further options of node: profiles. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Starts one system in a process of its own, as an operator would (`NODE_ENV=production`): it reads its settings from
 * standard input, and its first line of JSON says where it listens. When that input ends, so does the process: nothing
 * outlives the benchmark, not even when it is killed.
 */
export const startProcess = async (
  args: readonly string[],
  settings: SystemSettings,
  { flags = [], env = {} }: StartOptions = {},
): Promise<Started> => {
  const loader = args[0]!.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...flags, ...loader, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = stoppable(async () => {
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended(child);
    clearTimeout(timer);
  });
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => void (complaints = (complaints + text.toString()).slice(-4_000)));
  // A child that died already says why by its end, not by a broken pipe.
  child.stdin.on('error', () => {});
  child.stdin.write(`${JSON.stringify(settings)}\n`);
  const said = await new Promise<Started['said']>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${args.join(' ')} does not start:\n${complaints}`)), START_WITHIN_MS);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"url"')) return;
      clearTimeout(timer);
      resolve(JSON.parse(line) as Started['said']);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      reject(new Error(`${args.join(' ')} ended with ${code}:\n${complaints}`));
    });
  });
  return { pid: child.pid!, said, stop };
};
