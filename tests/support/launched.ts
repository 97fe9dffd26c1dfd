import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomBytes } from 'node:crypto';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What a start said and how it ended. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export type Launched = {
  readonly child: ChildProcess;
  /** Resolves when standard output holds the text; throws with everything said when the process ends before. */
  says(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
};

/** A command of the launcher (as a rule the start) as a process of its own, with this environment and nothing of ours. */
export const launch = (env: Readonly<Record<string, string>>, command: readonly string[] = ['launcher/start.ts']): Launched => {
  const [script, ...args] = command;
  const { PATH = '', HOME = '', LANG = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', join(repository, script!), ...args], {
    cwd: repository,
    env: { PATH, HOME, LANG, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  const listeners = new Set<() => void>();
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString();
    for (const listener of listeners) listener();
  });
  child.stderr.on('data', (text: Buffer) => void (err += text.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!out.includes(text)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      void ended.then(({ code }) => reject(new Error(`ended with ${code} before saying "${text}":\n${out}\n${err}`)));
      look();
    });
  return { child, says, ended };
};

/** A folder that the server's own user can walk into; `npm test` clears it when this run is killed. */
export const folderOfLaunch = (): string => {
  const folder = join(tmpdir(), `hoso-test-${process.pid}-${randomBytes(6).toString('hex')}`);
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  return folder;
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });

/** A port with five free ones behind it, as a start needs them. */
export const sixFreePorts = async (): Promise<number> => {
  for (;;) {
    const first = 12_000 + Math.floor(Math.random() * 7_000);
    const free = await Promise.all(Array.from({ length: 6 }, (_, n) => isFree(first + n)));
    if (free.every(Boolean)) return first;
  }
};
