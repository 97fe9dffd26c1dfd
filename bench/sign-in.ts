import { setTimeout as sleep } from 'node:timers/promises';
import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { openSessions } from './accounts.ts';
import { type Answered, drive } from './drive.ts';
import type { OpenedProvince } from './opened-province.ts';
import { randomFrom } from './random.ts';
import { type Ask, startSystems } from './systems.ts';

/** Sign-ins that come each second, whether or not those before are answered. */
export const SIGN_INS_PER_SECOND = 50;

export type SignInMeasured = {
  /** Milliseconds of each S1 alone, of each S1 while others sign in, and of each sign-in. */
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  readonly signIns: readonly number[];
  /** Sign-ins answered each second, to the last answer. */
  readonly perSecond: number;
};

/** Held: what came was answered within the time in which it came, but for the last second's. */
export const signInsHeld = ({ perSecond }: SignInMeasured): boolean => perSecond >= SIGN_INS_PER_SECOND * 0.95;

const PASSWORD = 'Một cơn mưa rào chỉ để đo';
const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { __typename ... on SignedIn { accessToken } } }`;
const CONNECTIONS = 4;

/** Sends one request every `1000 / perSecond` ms (an open loop: a slow system is asked as often); answers when the last is answered. */
const arrive = async (origin: string, asks: readonly Ask[], perSecond: number): Promise<Answered[]> => {
  const begun = performance.now();
  const answers: Promise<Answered>[] = [];
  for (const [i, { path, body, headers }] of asks.entries()) {
    await sleep(Math.max(0, begun + (i * 1_000) / perSecond - performance.now()));
    const sent = performance.now();
    answers.push(
      fetch(`${origin}${path}`, { method: 'POST', body, headers: { ...headers } }).then(async (response) => {
        const text = await response.text();
        return { ms: performance.now() - sent, text };
      }),
    );
  }
  return Promise.all(answers);
};

/** S1 on four connections, alone and while fifty accounts a second sign in, against the product in one process. */
export const measureSignIn = async (
  { bench, scenarios, settings }: OpenedProvince,
  seconds: number,
  say: (line: string) => void,
): Promise<SignInMeasured> => {
  const { bootstrap, signer } = bench;
  const simple = scenarios.find(({ name }) => name === 'S1')!;
  const hash = await hashPassword(PASSWORD);
  const logins = await bootstrap<{ login: string }[]>`select login from accounts.account where login like 'bench.%' order by login`;
  await bootstrap`insert into accounts.credential (account_id, password_hash) select id, ${hash} from accounts.account where login like 'bench.%' on conflict do nothing`;
  const { all, stop } = await startSystems(['ours in one process'], settings);
  const system = all[0]!;
  const random = randomFrom(1);
  const askSimple = async (count: number): Promise<Ask[]> => {
    const cases = Array.from({ length: count }, () => simple.draw(random));
    const tokens = await openSessions(
      bootstrap,
      signer,
      cases.map(({ accountId }) => accountId),
    );
    return cases.map((one, i) => system.ask(one, tokens[i]!));
  };
  const askSignIn = (count: number): Ask[] =>
    Array.from({ length: count }, (_, i) => ({
      path: '/graphql',
      body: JSON.stringify({ query: SIGN_IN, variables: { login: logins[i % logins.length]!.login, password: PASSWORD } }),
      headers: { 'content-type': 'application/json', 'user-agent': 'bench' },
    }));
  /** As many S1 as are answered until told to stop, a hundred at a time. */
  const keepAsking = async (until: () => boolean): Promise<number[]> => {
    const times: number[] = [];
    while (!until()) times.push(...(await drive(system.origin, await askSimple(100), CONNECTIONS)).map(({ ms }) => ms));
    return times;
  };
  try {
    say('Làm nóng máy chủ …');
    await drive(system.origin, await askSimple(1_500), CONNECTIONS);
    await arrive(system.origin, askSignIn(SIGN_INS_PER_SECOND), SIGN_INS_PER_SECOND);
    say('S1 một mình …');
    const end = performance.now() + seconds * 1_000;
    const alone = await keepAsking(() => performance.now() > end);
    say(`S1 trong khi mỗi giây có ${SIGN_INS_PER_SECOND} lần đăng nhập …`);
    let answered = false;
    const begun = performance.now();
    const signing = arrive(system.origin, askSignIn(SIGN_INS_PER_SECOND * seconds), SIGN_INS_PER_SECOND).finally(() => (answered = true));
    const [answers, beside] = await Promise.all([
      signing.then((all) => ({ all, took: performance.now() - begun })),
      keepAsking(() => answered),
    ]);
    const refused = answers.all.find(({ text }) => !text.includes('"accessToken":'));
    if (refused) throw new Error(`a sign-in was refused: ${refused.text.slice(0, 300)}`);
    return { alone, beside, signIns: answers.all.map(({ ms }) => ms), perSecond: (answers.all.length * 1_000) / answers.took };
  } finally {
    await stop();
    await bootstrap`delete from accounts.credential c using accounts.account a where a.id = c.account_id and a.login like 'bench.%'`;
  }
};

const at = (times: readonly number[], share: number): string =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1);

/** Latencies of both, and whether the sign-ins were held. */
export const signInTable = (measured: SignInMeasured): string => {
  const row = (name: string, times: readonly number[]) =>
    `| ${name} | ${times.length} | ${at(times, 0.5)} | ${at(times, 0.95)} | ${at(times, 0.99)} |`;
  return [
    '| | requests | p50 ms | p95 ms | p99 ms |',
    '| --- | ---: | ---: | ---: | ---: |',
    row('S1 alone', measured.alone),
    row('S1 beside sign-ins', measured.beside),
    row('sign-in', measured.signIns),
    '',
    `Đăng nhập: ${measured.perSecond.toFixed(1)} lần mỗi giây (phải giữ được ${SIGN_INS_PER_SECOND}): ${signInsHeld(measured) ? 'đạt' : 'chưa đạt'}.`,
  ].join('\n');
};
