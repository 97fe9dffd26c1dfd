import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { acquireProcessLock } from '@hoso/db/embedded/process-lock.mjs';
import { clusterFolder } from '@hoso/db/embedded/data-folder.ts';
import { isServerOf, readPostmaster } from '@hoso/db/embedded/postmaster.ts';
import { startEmbedded } from '@hoso/db/embedded/server.ts';
import { readCatalogs } from '@hoso/db/seed/catalogs/read-catalogs.ts';
import { demoAccountList } from '@hoso/db/seed/load-province.ts';
import { generateProvince } from '@hoso/db/seed/province/generate-province.ts';
import { folderOfLaunch, launch, type Launched, sixFreePorts } from '../support/launched.ts';

// The journey of one data folder: each test goes on where the one before left it.
jest.setTimeout(120_000);

const TODAY = '2026-11-22';
const PEOPLE = 1_500;
const SEED = 'thử nghiệm';
let folder: string;
let dataFolder: string;
const launched: Launched[] = [];

beforeAll(() => {
  folder = folderOfLaunch();
  dataFolder = join(folder, 'data');
});
afterAll(async () => {
  for (const { child } of launched) child.kill('SIGKILL');
  if (existsSync(clusterFolder(dataFolder))) await (await startEmbedded({ dataFolder })).stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (command: readonly string[], env: Record<string, string> = {}): Launched => {
  const one = launch({ HOSO_DATA: dataFolder, HOSO_TODAY: TODAY, ...env }, command);
  launched.push(one);
  return one;
};
const demo = (args: readonly string[], env: Record<string, string> = {}) => run(['launcher/fill-demo.ts', ...args], env);
const serverRuns = (): boolean => {
  const seen = readPostmaster(clusterFolder(dataFolder));
  return seen !== null && isServerOf(seen.pid, clusterFolder(dataFolder));
};
/** A command that must not do its work: exit code 1, one sentence, and nothing on standard output. */
const refusalOf = async (one: Launched): Promise<string> => {
  const { code, out, err } = await one.ended;
  expect([code, out, err.trimEnd().split('\n')]).toEqual([1, '', [expect.any(String)]]);
  return err.trim();
};

test('a fill that somebody stops leaves nothing, and its database stops with it', async () => {
  const filling = demo(['--people', '30000']);
  // The sign-ins are written right before the people go in.
  const ended = filling.ended.then(() => true);
  while (!existsSync(join(dataFolder, 'demo-accounts.json'))) if (await Promise.race([sleep(50), ended])) break;
  filling.child.kill('SIGTERM');
  const { code, out, err } = await filling.ended;
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/Đang dừng …\n[^]*Đã dừng theo yêu cầu; chưa ghi gì vào cơ sở dữ liệu\.\n$/);
  expect(serverRuns()).toBe(false);
});

test('a province of the asked size and seed goes in, with progress on standard error and its sign-ins in the data folder', async () => {
  const { code, out, err } = await demo(['--people', '1.500', '--seed', SEED, '--units', '400']).ended;
  expect([code, out]).toEqual([0, expect.stringMatching(/^Đã dựng tỉnh mẫu 1500 người .*\n.*demo-accounts\.json.*npm start.*\n$/)]);
  expect(err).toMatch(/^Ghi hồ sơ .*100% 1\.500\/1\.500 người .*$/m);
  expect(err).toMatch(/^Kiểm tra .*100% (\d+)\/\1 ràng buộc .*$/m);
  expect(serverRuns()).toBe(false);

  const listed = JSON.parse(readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8')) as { login: string; password: string }[];
  const drawn = generateProvince({ seed: SEED, people: PEOPLE, units: 400, today: TODAY, catalogs: readCatalogs() });
  const passwords = Object.fromEntries(listed.map(({ login, password }) => [login, password]));
  expect(listed).toEqual(demoAccountList(drawn, passwords));
  expect(Math.min(...listed.map(({ password }) => password.length))).toBeGreaterThanOrEqual(16);
});

test('npm start serves that province, and no fill goes in beside it', async () => {
  const port = await sixFreePorts();
  const up = run(['launcher/start.ts'], { PORT: String(port) });
  await up.says('Sẵn sàng.');
  const accounts = JSON.parse(readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8')) as { login: string; password: string }[];
  const { login, password } = accounts.find((one) => one.login === 'quantri.snv')!;
  const ask = async (query: string, variables: object, token = '') =>
    (
      await fetch(`http://localhost:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      })
    ).json() as Promise<{ data: Record<string, never> }>;
  const signIn =
    'mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { ... on SignedIn { accessToken } } }';
  const { accessToken } = (await ask(signIn, { login, password })).data['signIn']!;
  expect((await ask('{ people(first: 1) { totalCount } }', {}, accessToken)).data).toEqual({ people: { totalCount: PEOPLE } });

  expect(await refusalOf(demo(['--people', '2000']))).toMatch(new RegExp(`đang chạy .*http://localhost:${port}/graphql`));
  up.child.kill('SIGTERM');
  expect((await up.ended).code).toBe(0);
});

describe('what it refuses, in one sentence', () => {
  test('a database that holds a province, with the way to another one', async () => {
    const before = readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8');
    expect(await refusalOf(demo(['--people', '2000']))).toBe(
      `Cơ sở dữ liệu này đã có tỉnh mẫu ${PEOPLE} người, có thể đã được sửa, nên không ghi đè: hãy dùng một thư mục dữ liệu khác, ví dụ HOSO_DATA=${dataFolder}-2000, cho lệnh này và cho npm start sau đó.`,
    );
    expect(readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8')).toBe(before);
    expect(serverRuns()).toBe(false);
  });

  test('a data folder that another command holds', async () => {
    const held = join(folder, 'held');
    mkdirSync(held);
    const release = await acquireProcessLock(join(held, 'run.lock'));
    try {
      expect(await refusalOf(demo(['--people', '2000'], { HOSO_DATA: held }))).toMatch(/^Một lệnh khác của hoso đang dùng .*held: hãy chờ/);
    } finally {
      release();
    }
  });

  test('production', async () => {
    const away = join(folder, 'away');
    expect(await refusalOf(demo(['--people', '2000'], { NODE_ENV: 'production', HOSO_TODAY: '', HOSO_DATA: away }))).toMatch(
      /^NODE_ENV=production: không dựng tỉnh mẫu/,
    );
    expect(existsSync(away)).toBe(false);
  });

  test('an order that cannot be drawn, before anything is made', async () => {
    const away = join(folder, 'away');
    expect(await refusalOf(demo(['--people', '200'], { HOSO_DATA: away }))).toMatch(/^200 người là quá ít cho tỉnh mẫu: .*--people \d+/);
    expect(existsSync(away)).toBe(false);
  });
});
