import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { throttle } from '@hoso/accounts/src/domain/throttle.ts';
import { rotateFieldKeys } from '@hoso/db/data-key-rotation.ts';
import { Secret, TOTP } from 'otpauth';
import { earlyInStep } from '../support/code-step.ts';
import { fieldKey } from '../support/database.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Unit } from '../support/world.ts';

// As where real people are served: system accounts and signers must have a second factor, others may.
let graph: TestGraph;
let office: Unit;
let passwordHash: string;
const PASSWORD = 'Một cơn mưa rào 7!';
const sql = () => graph.database.bootstrap;

beforeAll(async () => {
  graph = await startTestGraph({ secondFactor: 'REQUIRED' });
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp' });
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => graph.stop());
beforeEach(earlyInStep);

type Device = { secret: string; codes: string[] };
/** The code of the device a number of steps from now: each code is good once, so every use takes the next. */
const codeOf = (device: Pick<Device, 'secret'>, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(device.secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

const did = async (ask: Ask, mutation: string, input?: object): Promise<Anything> => {
  const { data, errors } = await ask(mutation, input ? { input } : {});
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data!)[0];
};
const STEP = `__typename ... on SignedIn { accessToken viewer { login secondFactor } } ... on SecondFactorNeeded { ticket } ... on NewPasswordNeeded { ticket reason } ... on EnrolmentNeeded { ticket }`;
const signIn = ({ login }: Pick<Account, 'login'>, password = PASSWORD) =>
  did(graph.asNobody(), `mutation ($input: SignInInput!) { signIn(input: $input) { ${STEP} } }`, { login, password });
const prove = (ticket: string, code: string) =>
  did(
    graph.asNobody(),
    `mutation ($input: ProveSecondFactorInput!) { proveSecondFactor(input: $input) { ${STEP} ... on UserError { message } } }`,
    { ticket, code },
  );
const BEGIN = `mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { __typename ... on SecondFactorBegun { secret address } ... on UserError { message } } }`;
const CONFIRM = `mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { __typename ... on SecondFactorConfirmed { recoveryCodes signedIn { accessToken } } ... on UserError { message } } }`;

const account = async (kind: 'SYSTEM' | 'HEAD' | 'OFFICER' = 'OFFICER'): Promise<Account> => {
  const made =
    kind === 'SYSTEM'
      ? await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province })
      : await graph.account({ role: kind === 'HEAD' ? 'AGENCY_HEAD' : 'AGENCY_OFFICER', over: office });
  await sql()`insert into accounts.credential (account_id, password_hash) values (${made.id}, ${passwordHash})`;
  return made;
};
/** Enrols a device in the session of the account; its first code, of half a minute ago, is used for that. */
const enrolled = async (mine: Account): Promise<Device> => {
  const ask = await graph.as(mine);
  const { secret } = await did(ask, BEGIN, { password: PASSWORD });
  const { recoveryCodes } = await did(ask, CONFIRM, { code: codeOf({ secret }, -1) });
  return { secret, codes: recoveryCodes };
};

describe('whoever must have a second factor', () => {
  test.each(['SYSTEM', 'HEAD'] as const)('%s: enrols at the first sign-in, before anything is open', async (kind) => {
    const mine = await account(kind);
    const step = await signIn(mine);
    expect(step.__typename).toBe('EnrolmentNeeded');
    const begun = await did(graph.asNobody(), BEGIN, { ticket: step.ticket });
    expect(begun.address).toContain(`secret=${begun.secret}`);
    expect((await did(graph.asNobody(), CONFIRM, { ticket: step.ticket, code: '000000' })).__typename).toBe('CodeRefused');
    const confirmed = await did(graph.asNobody(), CONFIRM, { ticket: step.ticket, code: codeOf(begun, -1) });
    expect(confirmed.recoveryCodes).toHaveLength(10);
    expect(confirmed.signedIn.accessToken).toEqual(expect.any(String));
    expect((await did(graph.asNobody(), BEGIN, { ticket: step.ticket })).__typename).toBe('TicketRefused');
    const next = await signIn(mine);
    expect(next.__typename).toBe('SecondFactorNeeded');
    expect(await prove(next.ticket, codeOf(begun))).toMatchObject({
      __typename: 'SignedIn',
      viewer: { login: mine.login, secondFactor: true },
    });
  });

  test('is not an officer; nor anybody where it is only offered', async () => {
    expect((await signIn(await account('OFFICER'))).__typename).toBe('SignedIn');
    const demo = await graph.alongside({ secondFactor: 'OFFERED' });
    const { login } = await account('SYSTEM');
    const answer = await did(demo.asNobody(), `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`, {
      login,
      password: PASSWORD,
    });
    expect(answer.__typename).toBe('SignedIn');
    await demo.stop();
  });
});

describe('signing in with a second factor', () => {
  test('opens nothing with the password alone', async () => {
    const mine = await account();
    await enrolled(mine);
    const { __typename, ticket } = await signIn(mine);
    expect(__typename).toBe('SecondFactorNeeded');
    const { errors } = await (await graph.as({ ...mine, secret: ticket }))('{ sessions { id } }');
    expect(errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    // Nor a new device, nor a new password, under the ticket of this step.
    expect((await did(graph.asNobody(), BEGIN, { ticket })).__typename).toBe('TicketRefused');
    const asked = await did(graph.asNobody(), `mutation ($input: SetNewPasswordInput!) { setNewPassword(input: $input) { __typename } }`, {
      ticket,
      newPassword: 'Hai vầng trăng non 8!',
    });
    expect(asked.__typename).toBe('TicketRefused');
  });

  test('takes each code once, and none before one taken', async () => {
    const mine = await account();
    const device = await enrolled(mine);
    const code = codeOf(device);
    expect((await prove((await signIn(mine)).ticket, code)).__typename).toBe('SignedIn');
    const again = await signIn(mine);
    expect(await prove(again.ticket, code)).toMatchObject({ __typename: 'CodeRefused', message: expect.stringMatching(/mã mới/) });
    expect((await prove(again.ticket, codeOf(device, -1))).__typename).toBe('CodeRefused');
    expect((await prove(again.ticket, codeOf(device, 1))).__typename).toBe('SignedIn');
  });

  test('takes the same code of two at once from one of them', async () => {
    const mine = await account();
    const device = await enrolled(mine);
    const [one, two] = [await signIn(mine), await signIn(mine)];
    const code = codeOf(device);
    const answers = await Promise.all([prove(one.ticket, code), prove(two.ticket, code)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CodeRefused', 'SignedIn']);
  });

  test('takes a ticket of another account’s sign-in for that account only', async () => {
    const [mine, theirs] = [await account(), await account()];
    const [device] = [await enrolled(mine), await enrolled(theirs)];
    expect((await prove((await signIn(theirs)).ticket, codeOf(device))).__typename).toBe('CodeRefused');
  });

  test('a ticket stands five wrong codes, the account eight over all tickets', async () => {
    const mine = await account();
    const device = await enrolled(mine);
    const wrong = (n: number) => String((Number(codeOf(device)) + 111 * (n + 1)) % 1_000_000).padStart(6, '0');
    const { ticket } = await signIn(mine);
    for (let n = 0; n < 5; n += 1) expect((await prove(ticket, wrong(n))).__typename).toBe('CodeRefused');
    expect((await prove(ticket, codeOf(device))).__typename).toBe('TicketRefused');
    const next = await signIn(mine);
    for (let n = 5; n < throttle.perLoginAtAddress; n += 1) expect((await prove(next.ticket, wrong(n))).__typename).toBe('CodeRefused');
    expect((await prove(next.ticket, codeOf(device))).__typename).toBe('TooManyAttempts');
  });

  test('comes before a new password: who stole an expired one does not renew it', async () => {
    const mine = await account();
    const device = await enrolled(mine);
    await sql()`update accounts.credential set must_change = 'HANDED_OVER' where account_id = ${mine.id}`;
    const step = await signIn(mine);
    expect(step.__typename).toBe('SecondFactorNeeded');
    expect(await prove(step.ticket, codeOf(device))).toMatchObject({ __typename: 'NewPasswordNeeded', reason: 'HANDED_OVER' });
  });
});

describe('a recovery code', () => {
  test('opens once, however it is typed, and the audit says so', async () => {
    const mine = await account();
    const { codes } = await enrolled(mine);
    const typed = codes[0]!.toLowerCase().replaceAll('-', ' ');
    expect((await prove((await signIn(mine)).ticket, typed)).__typename).toBe('SignedIn');
    expect((await prove((await signIn(mine)).ticket, codes[0]!)).__typename).toBe('CodeRefused');
    expect((await prove((await signIn(mine)).ticket, codes[1]!)).__typename).toBe('SignedIn');
    const [entry] =
      await sql()`select detail from accounts.audit_entry where operation = 'recoveryCodeUsed' and account_id = ${mine.id} order by no desc limit 1`;
    expect(entry).toMatchObject({ detail: { left: 8 } });
  });
});

describe('enrolling in a session', () => {
  test('needs the password, and a code of the device it replaces', async () => {
    const mine = await account();
    const ask = await graph.as(mine);
    for (const password of [undefined, '', 'đoán']) expect((await did(ask, BEGIN, { password })).__typename).toBe('CurrentPasswordRefused');
    const device = await enrolled(mine);
    expect((await did(ask, BEGIN, { password: PASSWORD })).__typename).toBe('CodeRefused');
    const begun = await did(ask, BEGIN, { password: PASSWORD, currentCode: codeOf(device) });
    // The old one holds until the new one is confirmed.
    expect((await prove((await signIn(mine)).ticket, codeOf(device))).__typename).toBe('SignedIn');
    expect((await did(ask, CONFIRM, { code: codeOf(device) })).__typename).toBe('CodeRefused');
    expect((await did(ask, CONFIRM, { code: codeOf(begun, -1) })).__typename).toBe('SecondFactorConfirmed');
    const { ticket } = await signIn(mine);
    expect((await prove(ticket, codeOf(device, 1))).__typename).toBe('CodeRefused');
    expect((await prove(ticket, device.codes[0]!)).__typename).toBe('CodeRefused');
    expect((await prove(ticket, codeOf(begun))).__typename).toBe('SignedIn');
  });

  test('is for who is in, or holds a ticket', async () => {
    for (const [mutation, input] of [
      [BEGIN, {}],
      [CONFIRM, { code: '000000' }],
    ] as const)
      expect((await did(graph.asNobody(), mutation, input)).__typename).toBe('TicketRefused');
  });
});

test('secrets stand sealed, go into no entry of the audit, and open after their key was changed', async () => {
  const mine = await account();
  const device = await enrolled(mine);
  const texts = await sql()<
    { text: string }[]
  >`select f::text as text from accounts.second_factor f union all select e::text from accounts.audit_entry e
    union all select c::text from accounts.audit_change c union all select r::text from accounts.recovery_code r`;
  const hex = Buffer.from(device.secret).toString('hex');
  for (const { text } of texts) for (const hidden of [device.secret, hex, ...device.codes]) expect(text).not.toContain(hidden);
  const rotated = await rotateFieldKeys(sql(), fieldKey);
  expect(rotated.find(({ schema }) => schema === 'accounts')!.sealed).toBeGreaterThan(0);
  expect((await prove((await signIn(mine)).ticket, codeOf(device))).__typename).toBe('SignedIn');
});

test('whoever lost the device and the codes gets another way in through his head and Sở Nội vụ', async () => {
  const [mine, chief, admin] = [await account(), await account('HEAD'), await account('SYSTEM')];
  const device = await enrolled(mine);
  const { resetId } = await did(
    await graph.as(chief),
    `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ... on PasswordResetRequested { resetId } } }`,
    { requestId: 'mất điện thoại', accountId: mine.id, reason: 'SECOND_FACTOR_LOST', note: 'Mất điện thoại, không còn mã khôi phục' },
  );
  const { secret } = await did(
    await graph.as(admin),
    `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { ... on PasswordReset { secret } } }`,
    { resetId },
  );
  const step = await signIn(mine, secret);
  expect(step).toMatchObject({ __typename: 'NewPasswordNeeded', reason: 'RESET' });
  expect((await signIn(mine)).__typename).toBe('SignInRefused');
  expect((await prove(step.ticket, codeOf(device))).__typename).toBe('TicketRefused');
});
