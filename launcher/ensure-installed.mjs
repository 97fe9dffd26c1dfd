// Runs a TypeScript command of this repository on a machine that has Node and npm only:
//   node launcher/ensure-installed.mjs [--option-of-node …] <script.ts> [arguments…]
// Installs the locked dependencies first where they are missing or out of date, so it uses Node built-ins alone. Says
// nothing on standard output: that belongs to the command.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { acquireProcessLock } from '../db/embedded/process-lock.mjs';

const NODE_AT_LEAST = [20, 19];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const marker = join(modules, '.hoso-installed');

const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const nodeIsNewEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > NODE_AT_LEAST[0] || (major === NODE_AT_LEAST[0] && minor >= NODE_AT_LEAST[1]);
};

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

const lockFile = () => readFileSync(join(root, 'package-lock.json'));
const wanted = () => createHash('sha256').update(lockFile()).digest('hex');
const isMarked = () => existsSync(marker) && readFileSync(marker, 'utf8').trim() === wanted();

const fits = (allowed, mine) =>
  allowed === undefined || (allowed.some((name) => !name.startsWith('!')) ? allowed.includes(mine) : !allowed.includes(`!${mine}`));

/** An optional package may be absent on machines it is not made for. */
const mayBeAbsent = ({ optional, os, cpu, libc }) =>
  optional === true &&
  (libc !== undefined || (os === undefined && cpu === undefined) || !fits(os, process.platform) || !fits(cpu, process.arch));

/** Whether somebody's own `npm install` or `npm ci` has put exactly the locked versions here already. */
const isInstalledByHand = () => {
  const locked = JSON.parse(lockFile()).packages ?? {};
  const present = readJson(join(modules, '.package-lock.json'))?.packages;
  if (present === undefined) return false;
  return Object.entries(locked)
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, entry]) => {
      const found = present[path];
      if (found === undefined) return mayBeAbsent(entry);
      if (entry.link === true) return found.link === true && existsSync(join(root, path));
      return found.version === entry.version && found.integrity === entry.integrity && existsSync(join(root, path, 'package.json'));
    });
};

/** npm as it was started by npm itself, else the one in PATH. Its whole output goes to standard error. */
const npm = (args) =>
  new Promise((done) => {
    const script = process.env.npm_execpath;
    const viaNode = script !== undefined && basename(script) === 'npm-cli.js' && existsSync(script);
    const options = { cwd: root, stdio: ['ignore', 2, 2], shell: !viaNode && process.platform === 'win32' };
    const child = viaNode ? spawn(process.execPath, [script, ...args], options) : spawn('npm', args, options);
    child.on('error', () => done(127));
    child.on('close', (code, signal) => done(code ?? 128 + constants.signals[signal]));
  });

const install = async () => {
  // Development tools as well, also under NODE_ENV=production: the tests run from the same installation.
  const code = await npm(['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error']);
  if (code === 130 || code === 143) process.exit(code);
  if (code !== 0) {
    refuse(
      `Không cài được các gói phụ thuộc (npm ci thoát với mã ${code}): hãy kiểm tra kết nối mạng tới kho gói npm và quyền ghi thư mục ${root}, rồi chạy lại.`,
    );
  }
};

const ensureInstalled = async () => {
  if (isMarked()) return;
  const release = await acquireProcessLock(join(root, '.install.lock'), {
    onWait: () => process.stderr.write('Một lệnh khác đang cài các gói phụ thuộc, đang chờ…\n'),
  });
  // process.exit() in `install` must not leave the lock behind.
  process.once('exit', release);
  if (!isMarked()) {
    if (!isInstalledByHand()) {
      process.stderr.write('Đang cài các gói phụ thuộc theo package-lock.json…\n');
      await install();
    }
    writeFileSync(marker, `${wanted()}\n`);
  }
  process.removeListener('exit', release);
  release();
};

const SAME_SIGNAL_WITHIN_MS = 1_000;

const run = (nodeOptions, script, args) => {
  const tsx = pathToFileURL(join(modules, 'tsx', readJson(join(modules, 'tsx', 'package.json')).exports['.'])).href;
  const child = spawn(process.execPath, [...nodeOptions, '--import', tsx, resolve(root, script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, APOLLO_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1' },
  });
  // Ctrl-C in a terminal reaches the child by itself, and npm passes it on to us once more: the child must hear it once.
  const inTerminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
  const lastSent = {};
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (inTerminal && signal === 'SIGINT') return;
      if (Date.now() - (lastSent[signal] ?? 0) < SAME_SIGNAL_WITHIN_MS) return;
      lastSent[signal] = Date.now();
      child.kill(signal);
    });
  }
  // npm signals its shell, which dies without a word to us: whoever loses his parent stops in order.
  const parent = process.ppid;
  const orphaned = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(orphaned);
    child.kill('SIGTERM');
  }, 500);
  orphaned.unref();
  child.on('error', (error) => refuse(`Không chạy được ${script}: ${error.message}`));
  child.on('close', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
};

const main = async (words) => {
  const scriptAt = words.findIndex((word) => !word.startsWith('--'));
  const [script, ...args] = scriptAt < 0 ? [] : words.slice(scriptAt);
  if (!nodeIsNewEnough()) {
    refuse(
      `Cần Node.js từ ${NODE_AT_LEAST.join('.')} trở lên, máy này đang có ${process.versions.node}: hãy cài bản mới tại https://nodejs.org rồi chạy lại.`,
    );
  }
  if (script === undefined) refuse('Cách dùng: node launcher/ensure-installed.mjs [--tùy-chọn-của-node …] <script.ts> [tham số…]');
  try {
    await ensureInstalled();
  } catch (error) {
    refuse(`Không kiểm tra được các gói phụ thuộc trong ${root}: ${error.message}. Hãy kiểm tra quyền ghi thư mục này rồi chạy lại.`);
  }
  run(words.slice(0, scriptAt), script, args);
};

await main(process.argv.slice(2));
