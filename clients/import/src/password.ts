import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unable } from './graph-client.ts';

type DemoAccount = { login: string; password: string };

const fromDemoFile = (dataFolder: string, login: string): string | null => {
  try {
    const accounts = JSON.parse(readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
    return accounts.find((account) => account.login === login)?.password ?? null;
  } catch {
    return null;
  }
};

type Keyboard = { input: NodeJS.ReadStream; output: NodeJS.WriteStream };

/** Asks for a secret on a terminal, without showing it. Enter ends it; Ctrl-C and Ctrl-D give up. */
const typed = (question: string, { input, output }: Keyboard): Promise<string> =>
  new Promise((resolve, reject) => {
    output.write(question);
    input.setRawMode(true);
    input.setEncoding('utf8');
    let text = '';
    const end = (work: () => void): void => {
      input.off('data', read);
      input.setRawMode(false);
      input.pause();
      output.write('\n');
      work();
    };
    const read = (keys: string): void => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return end(() => resolve(text));
        if (key === '\u0003' || key === '\u0004') return end(() => reject(new Unable('Đã hủy, chưa làm gì.')));
        if (key === '\u007f' || key === '\b') text = [...text].slice(0, -1).join('');
        else if (key >= ' ') text += key;
      }
    };
    input.on('data', read);
    input.resume();
  });

/** The password of a login: `HOSO_PASSWORD`, else the demo accounts of the data folder, else what is typed on a terminal. Errors: `Unable`. */
export const passwordOf = async (
  login: string,
  dataFolder: string,
  env: Readonly<Record<string, string | undefined>>,
  keyboard: Keyboard,
): Promise<string> => {
  const known = env['HOSO_PASSWORD'] || fromDemoFile(dataFolder, login);
  if (known) return known;
  if (!keyboard.input.isTTY)
    throw new Unable(
      `Chưa có mật khẩu của "${login}": hãy đặt biến HOSO_PASSWORD, hoặc chạy lệnh trên màn hình dòng lệnh để nhập mật khẩu.`,
    );
  return typed(`Mật khẩu của ${login}: `, keyboard);
};

/** The code of a second factor: `HOSO_CODE`, else what is typed on a terminal. Good once, so it is asked for only when the graph wants it. Errors: `Unable`. */
export const codeOf = async (login: string, env: Readonly<Record<string, string | undefined>>, keyboard: Keyboard): Promise<string> => {
  if (env['HOSO_CODE']) return env['HOSO_CODE'];
  if (!keyboard.input.isTTY)
    throw new Unable(
      `Tài khoản "${login}" đăng nhập bằng yếu tố xác thực thứ hai: hãy đặt mã sáu chữ số đang hiện trên thiết bị vào biến HOSO_CODE, hoặc chạy lệnh trên màn hình dòng lệnh để nhập mã.`,
    );
  return typed(`Mã xác thực của ${login}: `, keyboard);
};
