import { importOperations } from '@hoso/shared/registered-documents.ts';

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
const operations = importOperations();
export const documentOf = (name: string): string => operations.get(name)!;

/** What a program cannot do for the holder of an account: it has his password and nothing else of him. */
const stepLeft = (answer: string): string =>
  answer === 'NewPasswordNeeded'
    ? 'mật khẩu đã hết hạn hoặc vừa được cấp, hãy đặt mật khẩu mới trước'
    : 'tài khoản này đăng nhập bằng yếu tố xác thực thứ hai, hãy dùng tài khoản đầu mối của cơ quan';

/** Does some work signed in, and signs out after it. Errors: `Unable` when the login or password is refused. */
export const signedIn = async <T>(gatewayUrl: string, login: string, password: string, work: (ask: Ask) => Promise<T>): Promise<T> => {
  type SignIn = { signIn: { __typename: string; accessToken?: string; message?: string } };
  const { signIn } = await graphClient(gatewayUrl)<SignIn>(documentOf('SignIn'), { login, password });
  if (!signIn.accessToken) throw new Unable(`Không đăng nhập được bằng "${login}": ${signIn.message ?? stepLeft(signIn.__typename)}`);
  const ask = graphClient(gatewayUrl, signIn.accessToken);
  try {
    return await work(ask);
  } finally {
    // The session would end by itself; a failure here changes nothing of what was done.
    await ask(documentOf('SignOut')).catch(() => undefined);
  }
};
