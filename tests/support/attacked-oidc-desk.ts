import { Writable } from 'node:stream';
import { createLog } from '@hoso/shared/log.ts';
import { type OidcDesk, startOidcDesk } from './oidc-desk.ts';
import type { Account } from './world.ts';

/** Whom the provider vouches for in what is attacked. */
export const SUBJECT = 'nguoi-bi-nham';
export const REFUSED = {
  error: 'VouchedSignInRefused',
  message:
    'Đăng nhập qua nhà cung cấp định danh không thành công: hãy thử lại từ đầu, đăng nhập bằng mật khẩu, hoặc liên hệ người quản trị của cơ quan.',
};

/** A sign-in at a provider to be attacked, for one file of tests: a linked account, what was logged, and what an attack comes to. */
export const attackedDesk = () => {
  let desk: OidcDesk;
  let account: Account;
  let logged = '';
  const sql = () => desk.graph.database.bootstrap;
  const forget = () => sql()`delete from accounts.sign_in_attempt`;
  const tickets = async () => (await sql()<{ n: number }[]>`select count(*)::int as n from accounts.sign_in_ticket`)[0]!.n;

  beforeAll(async () => {
    const to = new Writable({
      write: (line: Buffer, _encoding, done) => {
        logged += line.toString();
        done();
      },
    });
    desk = await startOidcDesk({ log: createLog('trace', to) });
    account = await desk.graph.account({ role: 'AGENCY_OFFICER', over: desk.graph.province });
    await desk.link(account, SUBJECT);
  });
  afterAll(() => desk.stop());
  beforeEach(() => {
    logged = '';
    desk.provider.be(SUBJECT);
  });
  afterEach(forget);

  return {
    desk: () => desk,
    account: () => account,
    logged: () => logged,
    sql,
    forget,
    tickets,
    /** Whatever comes back is refused with the one answer, and opens nothing. */
    expectRefused: async (what: Promise<{ status: number; body: unknown }>) => {
      const before = await tickets();
      const { status, body } = await what;
      expect([status, body]).toEqual([403, REFUSED]);
      expect(await tickets()).toBe(before);
    },
    expectOpen: async () => {
      // What the provider says of itself may have been read while it was broken.
      const { status, body } = await desk.signInThere();
      expect(status).toBe(200);
      expect(await desk.continueSignIn(body.ticket)).toMatchObject({ __typename: 'SignedIn', viewer: { login: account.login } });
    },
  };
};
