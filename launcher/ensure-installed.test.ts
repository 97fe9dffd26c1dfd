import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const repository = join(__dirname, '..');
let project: string;

const lock = (dependencies: Record<string, object>): string =>
  JSON.stringify({
    name: 'tiny',
    lockfileVersion: 3,
    packages: {
      '': { name: 'tiny' },
      ...Object.fromEntries(Object.entries(dependencies).map(([name, entry]) => [`node_modules/${name}`, entry])),
    },
  });

/** A project with our script, and an npm of the test's own that notes each call and "installs" by linking the real tsx. */
beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'hoso-install-')));
  mkdirSync(join(project, 'db', 'embedded'), { recursive: true });
  for (const file of ['launcher/ensure-installed.mjs', 'db/embedded/process-lock.mjs']) cpSync(join(repository, file), join(project, file));
  mkdirSync(join(project, 'bin'));
  writeFileSync(
    join(project, 'bin', 'npm'),
    `#!/bin/sh
echo "$@" >> "${project}/npm-calls"
echo "npm says hello"
test -e "${project}/offline" && exit 1
sleep 0.3
mkdir -p "${project}/node_modules" && ln -s "${join(repository, 'node_modules', 'tsx')}" "${project}/node_modules/tsx"
`,
  );
  chmodSync(join(project, 'bin', 'npm'), 0o755);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'tiny', type: 'module' }));
  writeFileSync(join(project, 'package-lock.json'), lock({}));
  writeFileSync(
    join(project, 'say.ts'),
    `const words: string[] = process.argv.slice(2);
console.log(JSON.stringify({ words, telemetry: process.env['APOLLO_TELEMETRY_DISABLED'] }));
process.exitCode = 7;`,
  );
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

const environment = (): NodeJS.ProcessEnv => {
  const { npm_execpath: _, ...rest } = process.env;
  return { ...rest, PATH: `${join(project, 'bin')}${delimiter}${process.env['PATH']}` };
};
const command = (...args: string[]): string[] => [join(project, 'launcher', 'ensure-installed.mjs'), ...args];
const runScript = (...args: string[]) =>
  spawnSync(process.execPath, command(...args), { cwd: tmpdir(), encoding: 'utf8', env: environment() });
const npmCalls = (): string[] =>
  existsSync(join(project, 'npm-calls')) ? readFileSync(join(project, 'npm-calls'), 'utf8').trim().split('\n') : [];

it('installs once, passes arguments and exit code on, and leaves standard output to the command', () => {
  for (let time = 0; time < 2; time += 1) {
    const { stdout, status } = runScript('say.ts', 'một', '--hai');
    expect(JSON.parse(stdout)).toEqual({ words: ['một', '--hai'], telemetry: '1' });
    expect(status).toBe(7);
  }
  expect(npmCalls()).toEqual(['ci --no-audit --no-fund --include=dev --loglevel=error']);
  writeFileSync(join(project, 'package-lock.json'), lock({ left: { version: '1.0.0' } }));
  rmSync(join(project, 'node_modules', 'tsx'));
  runScript('say.ts');
  expect(npmCalls()).toHaveLength(2);
});

it('leaves what a developer installed by hand alone, and reinstalls another version', () => {
  const entries = {
    tsx: { version: '1.2.3', integrity: 'sha512-a' },
    elsewhere: { version: '1.0.0', optional: true, os: ['no-such-system'], cpu: ['x64'] },
  };
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(join(repository, 'node_modules', 'tsx'), join(project, 'node_modules', 'tsx'));
  writeFileSync(join(project, 'package-lock.json'), lock(entries));
  writeFileSync(join(project, 'node_modules', '.package-lock.json'), lock({ tsx: entries.tsx }));
  expect(runScript('say.ts').status).toBe(7);
  expect(npmCalls()).toEqual([]);
  writeFileSync(join(project, 'package-lock.json'), lock({ tsx: { version: '1.2.4', integrity: 'sha512-b' } }));
  rmSync(join(project, 'node_modules', 'tsx'));
  expect(runScript('say.ts').status).toBe(7);
  expect(npmCalls()).toHaveLength(1);
});

it('says in one sentence that the installation failed, tries again next time, and leaves no lock', () => {
  writeFileSync(join(project, 'offline'), '');
  const { stdout, stderr, status } = runScript('say.ts');
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).toMatch(/Không cài được các gói phụ thuộc .*kết nối mạng.*chạy lại\.\n$/);
  expect(existsSync(join(project, '.install.lock'))).toBe(false);
  rmSync(join(project, 'offline'));
  expect(runScript('say.ts').status).toBe(7);
});

it('installs once when two commands come at once', async () => {
  const codes = await Promise.all(
    [1, 2].map(
      () =>
        new Promise((resolve) => spawn(process.execPath, command('say.ts'), { env: environment(), stdio: 'ignore' }).on('close', resolve)),
    ),
  );
  expect(codes).toEqual([7, 7]);
  expect(npmCalls()).toHaveLength(1);
});

it('hands SIGTERM to the command once and waits for its orderly end', async () => {
  writeFileSync(
    join(project, 'stay.ts'),
    `let heard = 0;
process.on('SIGTERM', () => { heard += 1; setTimeout(() => { console.log('heard ' + heard); process.exit(3); }, 300); });
setInterval(() => {}, 1000); console.log('up');`,
  );
  const child = spawn(process.execPath, command('stay.ts'), { env: environment(), stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (said === 'up\n') for (let times = 0; times < 2; times += 1) child.kill('SIGTERM');
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(3);
  expect(said).toBe('up\nheard 1\n');
});
