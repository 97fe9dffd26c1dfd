import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SystemSettings } from './settings.ts';

export type Started = {
  readonly pid: number;
  readonly said: { readonly url: string; readonly subgraphs?: Readonly<Record<string, string>> };
  readonly stop: () => Promise<void>;
};

const folder = fileURLToPath(new URL('.', import.meta.url));
const START_WITHIN_MS = 120_000;

const parentOf = (pid: string): number | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
};

/** A process and all that descend from it. */
export const treeOf = (pid: number): number[] => {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const tree = [pid];
  for (const one of tree) for (const [child, parent] of parents) if (parent === one) tree.push(child);
  return tree;
};

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('close', () => resolve()));

/** Starts one system in a process of its own: it reads its settings from standard input, and its first line of JSON says where it listens. */
export const startProcess = async (
  args: readonly string[],
  settings: SystemSettings,
  { production = true, flags = [] as readonly string[] } = {},
): Promise<Started> => {
  const { NODE_ENV: _ours, ...inherited } = process.env;
  const loader = args[0]!.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...flags, ...loader, ...args], {
    cwd: folder,
    env: { ...inherited, ...(production && { NODE_ENV: 'production' }) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => void (complaints = (complaints + text.toString()).slice(-4_000)));
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
  return {
    pid: child.pid!,
    said,
    stop: async () => {
      child.stdin.end();
      const gone = ended(child);
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(timer);
    },
  };
};
