import { randomUUID } from 'node:crypto';
import type { Log } from '@hoso/shared/log.ts';
import { openBrowser, type Browser } from './browser.ts';
import { type Anything, type Ask, startTestGraph } from './graph.ts';
import { startOpenIdProvider } from './openid-provider.ts';
import type { Account } from './world.ts';

/** Where browsers see the gateway; a proxy stands before it. */
export const PUBLIC = 'https://hoso.example.vn';
export const CLIENT = { clientId: 'hoso', clientSecret: 'bí mật của chương trình' };
const STEP = `__typename ... on SignedIn { accessToken refreshToken viewer { login } } ... on SecondFactorNeeded { ticket } ... on EnrolmentNeeded { ticket }
  ... on UserError { message }`;

/** A graph at which people sign in with a provider, the provider, and the ways through both. */
export const startOidcDesk = async (
  manner: { secondFactor?: 'REQUIRED' | 'OFFERED'; log?: Log; subjectClaim?: string; returnUrl?: string } = {},
) => {
  const provider = await startOpenIdProvider(CLIENT);
  const { subjectClaim = 'sub', returnUrl = null, ...others } = manner;
  const graph = await startTestGraph({
    ...others,
    oidc: { ...CLIENT, issuer: provider.issuer, redirectUrl: `${PUBLIC}/sign-in/oidc/callback`, subjectClaim, returnUrl },
  });
  const admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  const document = { number: '9/SNV-TK', signedOn: '2026-11-20', issuer: 'Sở Nội vụ', summary: 'Về đăng nhập qua nhà cung cấp định danh' };

  const open = (): Browser => openBrowser(graph.urlOf('gateway'), PUBLIC);
  /** To the provider and to the address that it sends the browser back to. */
  const goThere = async (browser: Browser, query = ''): Promise<string> => {
    const sent = await browser.get(`/sign-in/oidc${query}`);
    if (sent.status !== 302) throw new Error(`${sent.status} ${await sent.text()}`);
    return (await browser.get(sent.headers.get('location')!)).headers.get('location')!;
  };
  let hours = 0;
  /** What the provider said of itself is forgotten: somebody goes there some hours later. */
  const hoursLater = async (): Promise<void> => {
    hours += 2;
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + hours * 3_600_000);
    try {
      await open().get('/sign-in/oidc');
    } finally {
      later.mockRestore();
    }
  };
  const comeBack = async (browser: Browser, address: string): Promise<{ status: number; headers: Headers; body: Anything }> => {
    const answer = await browser.get(address);
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
  const did = async (ask: Ask, mutation: string, input: object): Promise<Anything> => {
    const { data, errors } = await ask(mutation, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0];
  };
  return {
    graph,
    provider,
    admin,
    document,
    did,
    open,
    goThere,
    hoursLater,
    comeBack,
    /** All of it, in a browser of its own. */
    signInThere: async () => {
      const browser = open();
      return comeBack(browser, await goThere(browser));
    },
    continueSignIn: (ticket: string) =>
      did(graph.asNobody(), `mutation ($input: ContinueSignInInput!) { continueSignIn(input: $input) { ${STEP} } }`, { ticket }),
    prove: (ticket: string, code: string) =>
      did(graph.asNobody(), `mutation ($input: ProveSecondFactorInput!) { proveSecondFactor(input: $input) { ${STEP} } }`, {
        ticket,
        code,
      }),
    link: async (account: Pick<Account, 'id'>, subject: string, by: Account = admin, requestId: string = randomUUID()) =>
      did(
        await graph.as(by),
        `mutation ($input: LinkExternalIdentityInput!) { linkExternalIdentity(input: $input) { __typename
          ... on ExternalIdentityLinked { accountId identityId } ... on ExternalIdentityRefused { field value } ... on InvalidInput { field value } ... on UserError { message } } }`,
        { requestId, accountId: account.id, subject, document },
      ),
    end: async (identityId: string, by: Account = admin) =>
      did(
        await graph.as(by),
        `mutation ($input: EndExternalIdentityInput!) { endExternalIdentity(input: $input) { __typename
          ... on ExternalIdentityEnded { identityId endedSessions } ... on UserError { message } } }`,
        { requestId: randomUUID(), identityId, document },
      ),
    stop: async () => {
      await graph.stop();
      await provider.die();
    },
  };
};
export type OidcDesk = Awaited<ReturnType<typeof startOidcDesk>>;
