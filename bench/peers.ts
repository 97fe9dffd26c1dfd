import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { stoppable } from './stopping.ts';

const folder = fileURLToPath(new URL('./peers', import.meta.url));
/** Each with a lockfile of its own: they need different versions of graphql. */
const PEERS = ['hive', 'postgraphile'];

type Versions = Readonly<Record<string, { version?: string; optional?: boolean }>>;
const packagesIn = (file: string): Versions => {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { packages?: Versions }).packages ?? {};
  } catch {
    return {};
  }
};

/** Whether what is installed is what the lockfile pins; a package for other machines may be absent. */
const isInstalled = (peer: string): boolean => {
  const installed = packagesIn(`${folder}/${peer}/node_modules/.package-lock.json`);
  return Object.entries(packagesIn(`${folder}/${peer}/package-lock.json`))
    .filter(([path, { optional }]) => path !== '' && !(optional && !installed[path]))
    .every(([path, { version }]) => installed[path]?.version === version);
};

/** The other systems, as their lockfiles pin them; installed when missing or outdated, apart from the product's packages. */
export const installPeers = async (say: (line: string) => void): Promise<void> => {
  for (const peer of PEERS) {
    if (isInstalled(peer)) continue;
    say(`Đang cài ${peer} để so sánh …`);
    const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
      cwd: `${folder}/${peer}`,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(npm, 'close') as Promise<[number | null]>;
    const stop = stoppable(async () => {
      npm.kill();
      await ended.catch(() => {});
    });
    let said = '';
    npm.stderr.on('data', (text: Buffer) => void (said += text.toString()));
    const code = await ended.then(
      ([given]) => given,
      () => null,
    );
    await stop();
    if (code !== 0)
      throw new StartRefusal(
        `Không cài được ${peer} theo bench/peers/${peer}/package-lock.json: hãy kiểm tra kết nối tới kho gói npm rồi chạy lại.\n${said.trim()}`,
      );
  }
};
