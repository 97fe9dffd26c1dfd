import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '@hoso/db/embedded/server.ts';
import { forLog } from '@hoso/shared/log.ts';
import { DEMO_ACCOUNTS } from './demo.ts';
import { startProvince } from './province.ts';
import { readSettings } from './settings.ts';
import { onStopSignal } from './stop-signal.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] ??= '1';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const main = async (): Promise<void> => {
  const settings = readSettings(process.env);
  let stopping = false;
  let stop: () => Promise<void> = () => Promise.resolve();
  onStopSignal(() => {
    stopping = true;
    say('Đang dừng …');
    started
      .then(() => stop())
      .then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
  });

  const started = startProvince(settings, say).then((province) => {
    stop = () => province.stop();
    return province;
  });
  const { graph } = await started;
  if (stopping) return;

  const accountsFile = join(settings.dataFolder, DEMO_ACCOUNTS);
  say('');
  say(`Cổng chung (gateway): ${graph.gatewayUrl}`);
  for (const [name, url] of Object.entries(graph.subgraphUrls)) say(`  ${name.padEnd(13)} ${url}`);
  if (!settings.production) {
    say('');
    say(`Trang thử truy vấn trong trình duyệt: ${graph.gatewayUrl.replace('/graphql', '/explorer')}`);
  }
  if (!settings.production && existsSync(accountsFile)) {
    say('');
    say(`Tài khoản dùng thử (${accountsFile}):`);
    for (const { login, password, note } of JSON.parse(readFileSync(accountsFile, 'utf8')) as {
      login: string;
      password: string;
      note: string;
    }[])
      say(`  ${login.padEnd(24)} ${password}  ${note}`);
  }
  say('');
  say('Sẵn sàng. Ctrl-C để dừng.');
};

const fail = (error: unknown): void => {
  // A refusal is one sentence for the person who starts; anything else is a fault and shows where.
  process.stderr.write(
    error instanceof StartRefusal ? `${error.message}\n` : `Khởi động thất bại: ${JSON.stringify(forLog(error), null, 2)}\n`,
  );
  process.exit(1);
};

main().catch(fail);
