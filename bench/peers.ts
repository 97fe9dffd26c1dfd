import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./peers', import.meta.url));
/** Each with a lockfile of its own: they need different versions of graphql. */
const PEERS = ['hive', 'postgraphile'];

/** The other systems, as their lockfiles pin them; installed on first use, apart from the product's packages. */
export const installPeers = (say: (line: string) => void): void => {
  for (const peer of PEERS) {
    const cwd = `${folder}/${peer}`;
    if (existsSync(`${cwd}/node_modules/.package-lock.json`)) continue;
    say(`installing ${peer} to compare with …`);
    const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${peer} cannot be installed:\n${stderr}`);
  }
};
