import { importOperations, signInOperations } from '@hoso/shared/registered-documents.ts';

/** The work cannot be done (exit code 2). `message` is one Vietnamese sentence that says what to do. */
export class Unable extends Error {
  override name = 'Unable';
}

type Answer<Data> = { data?: Data | null; errors?: { message: string }[] };
export type Ask = <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;

/** Asks the gateway in Vietnamese; with a token as whoever signed in. Errors: `Unable` with the graph's own sentence. */
const graphClient =
  (gatewayUrl: string, token?: string): Ask =>
  async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> => {
    const headers = {
      'content-type': 'application/json',
      'accept-language': 'vi',
      'user-agent': 'hoso-import',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(gatewayUrl, { method: 'POST', headers, body: JSON.stringify({ query, variables }) }).catch(
      (cause: unknown) => {
        throw new Unable(`Mất liên lạc với hệ thống tại ${gatewayUrl}: hãy kiểm tra rồi chạy lại; nhập lại cùng tệp không ghi hai lần.`, {
          cause,
        });
      },
    );
    const answer = (await response.json().catch(() => ({}))) as Answer<Data>;
    if (answer.errors?.[0] || !answer.data)
      throw new Unable(answer.errors?.[0]?.message ?? `Hệ thống trả lời không đúng (${response.status}): hãy thử lại sau.`);
    return answer.data;
  };

/** The documents this program asks with, registered where it runs in production. */
const operations = new Map([...importOperations(), ...signInOperations()]);
export const documentOf = (name: string): string => operations.get(name)!;

/** What a program cannot do for the holder of an account. */
const stepLeft: Readonly<Record<string, string>> = {
  NewPasswordNeeded: 'mật khẩu đã hết hạn hoặc vừa được cấp, hãy đặt mật khẩu mới trước',
  EnrolmentNeeded: 'tài khoản này phải có yếu tố xác thực thứ hai, hãy đăng ký thiết bị trước',
};

type Step = { __typename: string; accessToken?: string; ticket?: string; message?: string };
/** How somebody signs in: his login and password, and the code of his second factor, asked for where his account has one. */
export type Holder = { readonly login: string; readonly password: string; readonly codeOf: () => Promise<string> };

/** Does some work signed in, and signs out after it. Errors: `Unable` when the login, the password or the code is refused, or another step is left. */
export const signedIn = async <T>(gatewayUrl: string, { login, password, codeOf }: Holder, work: (ask: Ask) => Promise<T>): Promise<T> => {
  const asNobody = graphClient(gatewayUrl);
  let { signIn: step } = await asNobody<{ signIn: Step }>(documentOf('SignInBySteps'), { login, password });
  if (step.__typename === 'SecondFactorNeeded') {
    const input = { ticket: step.ticket, code: await codeOf() };
    ({ proveSecondFactor: step } = await asNobody<{ proveSecondFactor: Step }>(documentOf('ProveSecondFactor'), { input }));
  }
  if (!step.accessToken)
    throw new Unable(`Không đăng nhập được bằng "${login}": ${step.message ?? stepLeft[step.__typename] ?? 'hãy đăng nhập lại từ đầu'}`);
  const ask = graphClient(gatewayUrl, step.accessToken);
  try {
    return await work(ask);
  } finally {
    // The session would end by itself; a failure here changes nothing of what was done.
    await ask(documentOf('SignOut')).catch(() => undefined);
  }
};
