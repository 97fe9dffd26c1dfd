import { randomUUID } from 'node:crypto';
import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { throttle } from '@hoso/accounts/src/domain/throttle.ts';
import { createLog } from '@hoso/shared/log.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

// Đồng Tháp: the strictest rules there are (Điều 10).
let graph: TestGraph;
let office: Unit, other: Unit;
let lan: Person;
let passwordHash: string;
const PASSWORD = 'Một cơn mưa rào 7!';
const NEXT = 'Hai vầng trăng non 8!';
const sql = () => graph.database.bootstrap;

beforeAll(async () => {
  graph = await startTestGraph({ province: 'dong-thap', log: createLog('error') });
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp' });
  other = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  lan = await graph.person({ unit: office, name: 'Bùi Thị Hương Lan', dateOfBirth: '1985-03-07' });
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => graph.stop());

type Wish = { kind?: string; role?: string; over?: Unit; holder?: Person; daysOld?: number; mustChange?: string };
const account = async ({ daysOld = 0, mustChange, ...wish }: Wish = {}): Promise<Account> => {
  const made = await graph.account({ role: 'AGENCY_OFFICER', over: office, ...wish });
  await sql()`insert into accounts.credential (account_id, password_hash, changed_at, must_change)
    values (${made.id}, ${passwordHash}, now() - make_interval(days => ${daysOld}), ${mustChange ?? null})`;
  return made;
};
const personal = () => account({ kind: 'PERSONAL', role: 'PERSONAL', holder: lan, over: undefined as never });

const REST = `... on SignedIn { accessToken refreshToken } ... on NewPasswordNeeded { ticket reason rules { minLength classes rotationDays articles } }
  ... on UserError { message }`;
const nobody = (): Ask => graph.asNobody();
const did = async (ask: Ask, mutation: string, variables: object = {}): Promise<Anything> => {
  const { data, errors } = await ask(mutation, variables as Record<string, unknown>);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data!)[0];
};
const signIn = ({ login }: Pick<Account, 'login'>, password = PASSWORD) =>
  did(
    nobody(),
    `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { __typename ${REST} } }`,
    {
      login,
      password,
    },
  );
const setNew = (ticket: string, newPassword = NEXT) =>
  did(
    nobody(),
    `mutation ($input: SetNewPasswordInput!) { setNewPassword(input: $input) { __typename ${REST} ... on PasswordRefused { faults articles } } }`,
    {
      input: { ticket, newPassword },
    },
  );
const change = async (who: Account, newPassword = NEXT, currentPassword = PASSWORD) =>
  did(
    await graph.as(who),
    `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename
      ... on PasswordChanged { endedSessions } ... on PasswordRefused { field faults articles } ... on UserError { message } } }`,
    { input: { currentPassword, newPassword } },
  );
const isIn = async (who: Pick<Account, 'secret'>) => (await (await graph.as(who as Account))('{ viewer { id } }')).data?.['viewer'] != null;

describe('changing one’s password', () => {
  test('takes the new one, no longer the old one, and ends the other sessions', async () => {
    const mine = await account();
    const elsewhere = { secret: await graph.session(mine.id) };
    expect(await change(mine)).toEqual({ __typename: 'PasswordChanged', endedSessions: 1 });
    expect([await isIn(mine), await isIn(elsewhere)]).toEqual([true, false]);
    expect((await signIn(mine)).__typename).toBe('SignInRefused');
    expect((await signIn(mine, NEXT)).__typename).toBe('SignedIn');
    const [entry] =
      await sql()`select operation, detail from accounts.audit_entry where account_id = ${mine.id} and operation = 'changePassword'`;
    expect(entry).toMatchObject({ detail: { endedSessions: 1 } });
  });

  test('needs the present one, and whoever found the session open does not get to guess it', async () => {
    const mine = await account();
    for (let tries = 0; tries < throttle.perLoginAtAddress; tries += 1)
      expect(await change(mine, NEXT, `đoán ${tries}`)).toMatchObject({
        __typename: 'CurrentPasswordRefused',
        message: expect.stringMatching(/Sở Nội vụ/),
      });
    expect((await change(mine)).__typename).toBe('TooManyAttempts');
  });

  test('refuses what the article forbids, all at once, and says what to do', async () => {
    const mine = await personal();
    const refused = await change(mine, 'huonglan07031985');
    expect(refused).toMatchObject({ __typename: 'PasswordRefused', field: 'newPassword' });
    expect(refused.faults).toEqual(['NO_UPPER', 'NO_SPECIAL', 'CONTAINS_NAME', 'CONTAINS_BIRTH_DATE']);
    expect(refused.articles.join()).toContain('Điều 10 khoản 1');
    expect(refused.message).toMatch(/không được chứa họ tên.*hãy chọn mật khẩu khác/i);
    expect(refused.message).not.toContain('huonglan');
    expect((await signIn(mine)).__typename).toBe('SignedIn');
  });

  test('of the unit’s account refuses the unit’s name with figures around it (Điều 10 khoản 2)', async () => {
    expect((await change(await account(), 'Sở Tư Pháp@2026')).faults).toEqual(['ONLY_UNIT_NAME']);
  });

  test('takes none of the last five, and after them an old one again', async () => {
    const mine = await account();
    const words = Array.from({ length: 6 }, (_, n) => `Chuyến tàu số ${n} về ga!`);
    expect((await change(mine, PASSWORD)).faults).toEqual(['USED_BEFORE']);
    let present = PASSWORD;
    for (const word of words) {
      expect((await change(mine, word, present)).__typename).toBe('PasswordChanged');
      present = word;
    }
    expect((await change(mine, words[0], present)).faults).toEqual(['USED_BEFORE']);
    expect((await change(mine, PASSWORD, present)).__typename).toBe('PasswordChanged');
    const kept = await sql()<{ hash: string }[]>`select password_hash as hash from accounts.password_history where account_id = ${mine.id}`;
    for (const { hash } of kept) expect(hash).toMatch(/^\$argon2id\$/);
  });

  test('by two at once leaves one password, which one of them chose', async () => {
    const mine = await account();
    const again = { ...mine, secret: await graph.session(mine.id) };
    const answers = await Promise.all([change(mine, NEXT), change(again, 'Ba ngọn đèn dầu 9!')]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CurrentPasswordRefused', 'PasswordChanged']);
  });

  test('leaves no password and no hash in the audit', async () => {
    const mine = await account();
    await change(mine);
    const texts = await sql()<
      { text: string }[]
    >`select e::text as text from accounts.audit_entry e union all select c::text from accounts.audit_change c
      union all select r::text from accounts.request r`;
    for (const { text } of texts) for (const hidden of [NEXT, PASSWORD, 'argon2id']) expect(text).not.toContain(hidden);
    expect(texts.some(({ text }) => text.includes('accounts.credential'))).toBe(true);
  });

  test('is told the rules before', async () => {
    const { data } = await (
      await graph.as(await account())
    )('{ passwordRules { minLength classes rotationDays history notOnlyUnitName } }');
    expect(data!['passwordRules']).toEqual({
      minLength: 10,
      classes: ['UPPER', 'LOWER', 'DIGIT', 'SPECIAL'],
      rotationDays: 90,
      history: 5,
      notOnlyUnitName: true,
    });
  });
});

describe('a password whose time is over, or that somebody handed over', () => {
  test.each([
    ['expired', { daysOld: 90 }, 'EXPIRED'],
    ['was handed over', { mustChange: 'HANDED_OVER' }, 'HANDED_OVER'],
  ])('%s opens nothing but the way to another', async (_what, wish, reason) => {
    const mine = await account(wish);
    const answer = await signIn(mine);
    expect(answer).toMatchObject({ __typename: 'NewPasswordNeeded', reason, rules: { minLength: 10, rotationDays: 90 } });
    // The ticket is no session, and no token.
    expect(await isIn({ secret: answer.ticket })).toBe(false);
    expect((await setNew(answer.ticket, 'ngắn')).__typename).toBe('PasswordRefused');
    expect((await setNew(answer.ticket, PASSWORD)).faults).toEqual(['USED_BEFORE']);
    const opened = await setNew(answer.ticket);
    expect(opened.__typename).toBe('SignedIn');
    expect((await signIn(mine, NEXT)).__typename).toBe('SignedIn');
    // Once.
    expect((await setNew(answer.ticket, 'Ba ngọn đèn dầu 9!')).__typename).toBe('TicketRefused');
    expect((await signIn(mine)).__typename).toBe('SignInRefused');
  });

  test('on the day before its term it is as any', async () => {
    expect((await signIn(await account({ daysOld: 89 }))).__typename).toBe('SignedIn');
  });

  test('a ticket is worth nothing when it is over, when the account is locked, or when another changed the password', async () => {
    const late = await account({ daysOld: 100 });
    const { ticket } = await signIn(late);
    await sql()`update accounts.sign_in_ticket set expires_at = now() where account_id = ${late.id}`;
    expect((await setNew(ticket)).__typename).toBe('TicketRefused');
    const locked = await account({ daysOld: 100 });
    const second = await signIn(locked);
    await sql()`update accounts.account set locked_at = now() where id = ${locked.id}`;
    expect((await setNew(second.ticket)).__typename).toBe('TicketRefused');
    const twice = await account({ daysOld: 100 });
    const [one, two] = [await signIn(twice), await signIn(twice)];
    expect((await setNew(one.ticket)).__typename).toBe('SignedIn');
    expect((await setNew(two.ticket, 'Ba ngọn đèn dầu 9!')).__typename).toBe('TicketRefused');
    for (const invented of ['', 'x', randomUUID()]) expect((await setNew(invented)).__typename).toBe('TicketRefused');
  });
});

describe('sessions', () => {
  const end = async (who: Account, keepThis?: boolean) =>
    did(
      await graph.as(who),
      'mutation ($keep: Boolean! = false) { endAllSessions(keepThis: $keep) { endedSessions } }',
      keepThis === undefined ? {} : { keep: keepThis },
    );

  test('all end at once, this one too, or all but this one; those of others stay', async () => {
    const [mine, theirs] = [await account(), await account()];
    const away = [await graph.session(mine.id), await graph.session(mine.id)];
    expect(await end(mine, true)).toEqual({ endedSessions: 2 });
    for (const secret of away) expect(await isIn({ secret })).toBe(false);
    expect(await isIn(mine)).toBe(true);
    expect(await end(mine)).toEqual({ endedSessions: 1 });
    expect([await isIn(mine), await isIn(theirs)]).toEqual([false, true]);
  });

  test('of a stolen password end, its tickets and refresh tokens too, and nobody signs in until there is another', async () => {
    const mine = await account();
    const signedIn = await signIn(mine);
    expect(await did(await graph.as(mine), 'mutation { passwordStolen { endedSessions } }')).toEqual({ endedSessions: 2 });
    expect(await isIn(mine)).toBe(false);
    const refreshed = await did(nobody(), 'mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { __typename } }', {
      t: signedIn.refreshToken,
    });
    expect(refreshed.__typename).toBe('RefreshRefused');
    expect((await signIn(mine)).__typename).toBe('SignInRefused');
    const [entry] = await sql()`select from accounts.audit_entry where operation = 'passwordStolen' and account_id = ${mine.id}`;
    expect(entry).toBeDefined();
  });
});

describe('a forgotten password', () => {
  const head = () => graph.account({ role: 'AGENCY_HEAD', over: office });
  const admin = () => graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  const ask = async (by: Account, { id }: Pick<Account, 'id'>, reason = 'FORGOTTEN', requestId = randomUUID()) => {
    const answer = await (
      await graph.as(by)
    )(
      `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename ... on PasswordResetRequested { resetId } ... on NotFound { field } ... on UserError { message } } }`,
      { input: { requestId, accountId: id, reason, note: 'Người giữ báo quên mật khẩu sáng nay' } },
    );
    return answer.errors?.[0]?.extensions.code ?? answer.data!['requestPasswordReset'];
  };
  const reset = async (by: Account, resetId: string, refuse = false) => {
    const answer = await (
      await graph.as(by)
    )(
      `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename ... on PasswordReset { accountId secret usableUntil } ... on UserError { message } } }`,
      { input: { resetId, refuse } },
    );
    return answer.errors?.[0]?.extensions.code ?? answer.data!['resetPassword'];
  };
  const waiting = async (by: Account) => {
    const { data } = await (await graph.as(by))('{ passwordResets { edges { node { id accountId reason note askedBy } } } }');
    return data!['passwordResets'].edges.map(({ node }: Anything) => node.id as string) as string[];
  };

  test('goes from the head to Sở Nội vụ, whose one-time password gets the holder to one of his own, once', async () => {
    const [mine, chief, office1] = [await account(), await head(), await admin()];
    const { resetId } = await ask(chief, mine);
    expect([await waiting(chief), await waiting(office1), await waiting(await head())]).toEqual([
      [resetId],
      expect.arrayContaining([resetId]),
      [],
    ]);
    const handed = await reset(office1, resetId);
    expect(handed).toMatchObject({
      __typename: 'PasswordReset',
      accountId: mine.id,
      secret: expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/),
    });
    expect(Date.parse(handed.usableUntil) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
    expect(await waiting(chief)).toEqual([]);
    expect([(await signIn(mine)).__typename, await isIn(mine)]).toEqual(['SignInRefused', false]);
    const step = await signIn(mine, handed.secret);
    expect(step).toMatchObject({ __typename: 'NewPasswordNeeded', reason: 'RESET' });
    // Nor the one that was forgotten.
    expect((await setNew(step.ticket, PASSWORD)).faults).toEqual(['USED_BEFORE']);
    expect((await setNew(step.ticket)).__typename).toBe('SignedIn');
    expect((await signIn(mine, handed.secret)).__typename).toBe('SignInRefused');
    const told = await sql()<{ operation: string; by: string }[]>`select operation, account_id as by from accounts.audit_entry
      where ${mine.id}::uuid = any (subject_ids) and operation in ('requestPasswordReset', 'resetPassword') order by no`;
    expect(told).toEqual([
      { operation: 'requestPasswordReset', by: chief.id },
      { operation: 'resetPassword', by: office1.id },
    ]);
    const texts = await sql()<
      { text: string }[]
    >`select e::text as text from accounts.audit_entry e union all select c::text from accounts.audit_change c`;
    for (const { text } of texts) expect(text).not.toContain(handed.secret);
  });

  test('is worth nothing a day later', async () => {
    const [mine, chief, office1] = [await account(), await head(), await admin()];
    const { secret } = await reset(office1, (await ask(chief, mine)).resetId);
    await sql()`update accounts.credential set usable_until = now() where account_id = ${mine.id}`;
    expect((await signIn(mine, secret)).__typename).toBe('SignInRefused');
  });

  test('is asked of a head’s own accounts only, not of his own, once at a time, and the same request twice is one', async () => {
    const [mine, chief] = [await account(), await head()];
    const foreign = await account({ over: other });
    for (const one of [foreign, chief, { id: 'x' }, { id: randomUUID() }])
      expect(await ask(chief, one)).toMatchObject({ __typename: 'NotFound', field: 'accountId' });
    const requestId = randomUUID();
    const first = await ask(chief, mine, 'FORGOTTEN', requestId);
    expect(await ask(chief, mine, 'FORGOTTEN', requestId)).toEqual(first);
    expect((await ask(chief, mine)).__typename).toBe('ResetRefused');
    expect(await ask(mine, foreign)).toBe('FORBIDDEN');
    const holder = await personal();
    expect((await ask(chief, holder)).__typename).toBe('PasswordResetRequested');
  });

  test('is decided by Sở Nội vụ, by somebody else than who asked and not for himself, once', async () => {
    const [mine, chief, one, two] = [await account(), await head(), await admin(), await admin()];
    const { resetId } = await ask(chief, mine);
    expect(await reset(chief, resetId)).toBe('FORBIDDEN');
    expect((await reset(one, resetId, true)).__typename).toBe('PasswordResetRefused');
    expect((await reset(two, resetId)).__typename).toBe('ResetRefused');
    expect((await signIn(mine)).__typename).toBe('SignedIn');
    const asked = await ask(one, mine);
    expect((await reset(one, asked.resetId)).__typename).toBe('ResetRefused');
    expect((await reset(two, asked.resetId)).__typename).toBe('PasswordReset');
    await sql()`insert into accounts.credential (account_id, password_hash) values (${one.id}, ${passwordHash})`;
    const own = await ask(two, one);
    expect((await reset(one, own.resetId)).__typename).toBe('ResetRefused');
    expect((await reset(one, randomUUID())).__typename).toBe('NotFound');
  });

  test('that was stolen closes the account the moment the head says so', async () => {
    const [mine, chief, office1] = [await account(), await head(), await admin()];
    const { resetId } = await ask(chief, mine, 'STOLEN');
    expect([await isIn(mine), (await signIn(mine)).__typename]).toEqual([false, 'SignInRefused']);
    // A refusal of the request does not open it again.
    expect((await reset(office1, resetId, true)).__typename).toBe('PasswordResetRefused');
    expect((await signIn(mine)).__typename).toBe('SignInRefused');
  });
});
