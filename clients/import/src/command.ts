import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ranksInForce } from '@hoso/launcher/rank-catalog.ts';
import { withRunningProvince } from '@hoso/launcher/running.ts';
import { type CatalogOrder, type ImportOrder, parseCommandLine } from './command-line.ts';
import { signedIn, Unable } from './graph-client.ts';
import { importCatalog } from './import-catalog.ts';
import { importList, NOTHING } from './import-list.ts';
import { codeOf, passwordOf } from './password.ts';
import { UnusableFile } from './unusable-file.ts';
import { writeTemplate } from './write-template.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** npm runs us in the root of the project; a path is meant from where the command was typed. */
const place = (file: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), file);

const runImport = (order: ImportOrder | CatalogOrder) =>
  withRunningProvince(async ({ gatewayUrl, dataFolder }) => {
    const { login } = order;
    const keyboard = { input: process.stdin, output: process.stderr };
    const password = await passwordOf(login, dataFolder, process.env, keyboard);
    return signedIn(gatewayUrl, { login, password, codeOf: () => codeOf(login, process.env, keyboard) }, (ask) =>
      order.kind === 'catalog' ? importCatalog(ask, order, say) : importList(ask, order, say),
    );
  });

/** Runs the command; answers its exit code: 0 clean, 1 with bad rows, 2 when nothing could be done. */
const run = async (args: readonly string[]): Promise<number> => {
  const order = parseCommandLine(args);
  if (order.kind === 'usage') throw new Unable(order.message);
  if (order.kind === 'template') {
    if (existsSync(place(order.file))) throw new Unable(`Đã có tệp ${place(order.file)}: hãy chọn tên khác cho tệp mẫu.`);
    await writeTemplate(place(order.file), ranksInForce());
    say(`Đã tạo tệp mẫu ${place(order.file)}: hãy điền danh sách rồi nhập bằng npm run import.`);
    return 0;
  }
  const summary = await runImport({ ...order, file: place(order.file) });
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  return summary.bad > 0 ? 1 : 0;
};

/** Errors whose message is a sentence for the person at the keyboard. */
const isSentence = (error: unknown): error is Error =>
  error instanceof UnusableFile || error instanceof Unable || (error instanceof Error && error.name === 'StartRefusal');

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  say(isSentence(error) ? error.message : `Lỗi ngoài dự kiến, chưa xong việc: ${error instanceof Error ? error.message : String(error)}`);
  process.stdout.write(`${JSON.stringify(NOTHING)}\n`);
  process.exitCode = 2;
}
