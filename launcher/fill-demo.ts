import { join } from 'node:path';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { forLog } from '@hoso/shared/log.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { DEMO_ACCOUNTS, type DemoRequest, fillDemo, provinceIn } from './demo.ts';
import { parseDemoOrder } from './demo-order.ts';
import { folderRefused, openInstallation } from './installation.ts';
import { showProgress, type Step } from './progress.ts';
import { readSettings, type Settings } from './settings.ts';
import { onStopSignal } from './stop-signal.ts';

// npm run demo: fills a province of any size into the database that npm start then serves.

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const elsewhere = ({ databaseUrl, dataFolder }: Settings, { people }: DemoRequest): string =>
  databaseUrl
    ? 'hãy đặt DATABASE_URL tới một máy chủ PostgreSQL khác'
    : `hãy dùng một thư mục dữ liệu khác, ví dụ HOSO_DATA=${dataFolder}-${people}, cho lệnh này và cho npm start sau đó`;

/** Nothing that stands is ever replaced: what began as a demo may hold lists that somebody imported since. */
const refuseStanding = (standing: Awaited<ReturnType<typeof provinceIn>>, settings: Settings, request: DemoRequest): void => {
  if (standing === 'SOMEBODYS')
    throw new StartRefusal(`Cơ sở dữ liệu này chứa một tỉnh thật, không ghi tỉnh mẫu vào: ${elsewhere(settings, request)}.`);
  if (standing !== null)
    throw new StartRefusal(
      `Cơ sở dữ liệu này đã có tỉnh mẫu ${standing.people} người, có thể đã được sửa, nên không ghi đè: ${elsewhere(settings, request)}.`,
    );
};

const fill = async (request: DemoRequest, settings: Settings, refuseWhenStopped: () => void): Promise<void> => {
  const { dataFolder } = settings;
  const installation = await openInstallation(settings, say, () => {
    throw new StartRefusal(`Một lệnh khác của hoso đang dùng thư mục dữ liệu ${dataFolder}: hãy chờ nó xong hoặc dừng nó trước.`);
  });
  const show = (what: string, unit: string) => {
    const shown = showProgress(process.stderr, Date.now, what, unit);
    return (step: Step) => {
      shown(step);
      refuseWhenStopped();
    };
  };
  try {
    await installation.setUp(async (bootstrap, today) => {
      refuseStanding(await provinceIn(bootstrap), settings, request);
      const people = show('Ghi hồ sơ', 'người');
      people({ done: 0, of: request.people });
      let checks: ReturnType<typeof show> | undefined;
      await fillDemo(
        bootstrap,
        request,
        { dataFolder, policy: readPolicy(settings.province), today, fieldKey: installation.secrets.fieldKey },
        {
          onProgress: ({ people: done, of }) => people({ done, of }),
          onCheck: (step) => (checks ??= show('Kiểm tra ', 'ràng buộc'))(step),
        },
      );
    });
  } finally {
    await installation.close();
  }
};

const main = async (): Promise<void> => {
  const request = parseDemoOrder(process.argv.slice(2));
  const settings = readSettings(process.env);
  if (settings.production)
    throw new StartRefusal('NODE_ENV=production: không dựng tỉnh mẫu trên hệ thống thật. Hãy bỏ biến này khi dùng thử.');
  let stopped = false;
  onStopSignal(() => {
    stopped = true;
    say('\nĐang dừng …');
  });
  const began = Date.now();
  await fill(request, settings, () => {
    if (stopped) throw new StartRefusal('Đã dừng theo yêu cầu; chưa ghi gì vào cơ sở dữ liệu.');
  }).catch((error: unknown) => {
    throw folderRefused(error, settings.dataFolder) ?? error;
  });
  process.stdout.write(
    `Đã dựng tỉnh mẫu ${request.people} người trong ${Math.round((Date.now() - began) / 1_000)} giây.\n` +
      `Tài khoản dùng thử: ${join(settings.dataFolder, DEMO_ACCOUNTS)}. Chạy npm start để dùng.\n`,
  );
};

main().catch((error: unknown) => {
  // A refusal is one sentence for the person at the keyboard; anything else is a fault and shows where.
  say(error instanceof StartRefusal ? error.message : `Dựng tỉnh mẫu thất bại: ${JSON.stringify(forLog(error), null, 2)}`);
  process.exitCode = 1;
});
