/** As `/explorer/demo-accounts.json` lists them. */
export type DemoAccount = {
  readonly login: string;
  readonly password: string;
  readonly note: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly personId: string;
};

export type GraphAnswer = { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { readonly message: string }[] };

export const askGraph = async (body: object, headers: Readonly<Record<string, string>>): Promise<GraphAnswer> => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'vi', ...headers },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as GraphAnswer;
};

const SIGN_IN = `mutation SignIn($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) {
    ... on SignedIn { accessToken expiresAt }
    ... on UserError { message }
  }
}`;

type SignInAnswer = { readonly accessToken?: string; readonly expiresAt?: string; readonly message?: string };

/** Time for a request to be on its way with a token that still holds. */
const MARGIN_MS = 30_000;

/** Signs a demo account in when its first request goes out, and again when the token runs out. Tokens stay in memory. */
export const demoSession = () => {
  let held: { readonly login: string; readonly token: string; readonly until: number } | undefined;
  return {
    /** Throws an Error whose message says why the account may not sign in. */
    tokenOf: async ({ login, password }: DemoAccount): Promise<string> => {
      if (held?.login === login && Date.now() < held.until - MARGIN_MS) return held.token;
      const { data, errors } = await askGraph({ query: SIGN_IN, variables: { login, password } }, {});
      const { accessToken, expiresAt, message } = (data?.['signIn'] ?? {}) as SignInAnswer;
      if (!accessToken || !expiresAt) throw new Error(message ?? errors?.[0]?.message ?? 'Không đăng nhập được.');
      held = { login, token: accessToken, until: Date.parse(expiresAt) };
      return accessToken;
    },
  };
};
