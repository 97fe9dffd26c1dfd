import { join } from 'node:path';
import { StartRefusal } from '@hoso/db/embedded/server.ts';
import { demoMark } from '@hoso/db/seed/load-province.ts';
import { loadAccountRules } from '@hoso/db/seed/load-account-rules.ts';
import { loadWithheldRights } from '@hoso/db/seed/load-withheld-rights.ts';
import { createLog } from '@hoso/shared/log.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { anchorsFolder, readAuditKey } from './audit-key.ts';
import { DEMO_ACCOUNTS, loadFirstDemo } from './demo.ts';
import { startGraph } from './graph.ts';
import { type GraphProcesses, startGraphProcesses } from './graph-processes.ts';
import { folderRefused, openInstallation } from './installation.ts';
import { assertOwingUnits } from './owing-units.ts';
import { removePortFile, writePortFile } from './port-file.ts';
import type { Settings } from './settings.ts';
import { startWorker } from './worker.ts';

export type Province = { readonly graph: GraphProcesses; stop(): Promise<void> };

/** Why we cannot listen, in one sentence; null for what is no matter of the settings. */
const portRefused = (error: unknown): StartRefusal | null => {
  const { code, syscall, port, address } = error as { code?: string; syscall?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return new StartRefusal(`Cổng ${port} đang được chương trình khác dùng: hãy dừng chương trình đó hoặc đặt PORT khác, ví dụ PORT=5000.`);
  if (code === 'EADDRNOTAVAIL') return new StartRefusal(`HOSO_HOST "${address}" không phải địa chỉ của máy này: hãy sửa hoặc bỏ biến này.`);
  if (syscall === 'listen') return new StartRefusal(`Không được mở cổng ${port} (${code}): hãy đặt PORT từ 1024 trở lên, ví dụ PORT=5000.`);
  return null;
};

/**
 * The whole system: database, catalogs, demo province on first start, subgraphs and gateway (in this process, or in several), worker.
 * A kill at any moment leaves what the next start completes. Throws StartRefusal with one clear sentence.
 */
export const startProvince = async (settings: Settings, say: (line: string) => void): Promise<Province> => {
  const { dataFolder, production } = settings;
  const undo: (() => Promise<unknown> | void)[] = [];
  const stop = async () => {
    for (const one of undo.splice(0).reverse()) await one();
  };
  try {
    const installation = await openInstallation(settings, say, () => say('Đang chờ một lần khởi động khác trên cùng thư mục dữ liệu …'));
    undo.push(() => installation.close());
    await installation.setUp(async (bootstrap, today) => {
      const policy = readPolicy(settings.province);
      await loadWithheldRights(bootstrap, policy);
      await loadAccountRules(bootstrap, policy);
      if (!production) await loadFirstDemo(bootstrap, { dataFolder, policy, today, fieldKey: installation.secrets.fieldKey }, say);
      else if (await demoMark(bootstrap))
        throw new StartRefusal(
          'Cơ sở dữ liệu này chứa tỉnh mẫu; NODE_ENV=production không chạy trên dữ liệu mẫu: hãy dùng một cơ sở dữ liệu trống.',
        );
      await assertOwingUnits(bootstrap, policy);
    });

    const log = createLog();
    const { bootstrapUrl, secrets } = installation;
    const { port, host, transport, processes } = settings;
    const demoAccountsFile = production ? undefined : join(dataFolder, DEMO_ACCOUNTS);
    const graphSettings = {
      port,
      host,
      transport,
      province: settings.province,
      secondFactor: settings.secondFactor,
      oidc: settings.oidc,
      documents: settings.documents,
      ...secrets,
      bootstrapUrl,
      log,
      demoAccountsFile,
      processes,
    };
    const graph = await (processes === 1 ? startGraph(graphSettings) : startGraphProcesses(graphSettings, processes));
    undo.push(() => graph.stop());
    const worker = await startWorker({
      bootstrapUrl,
      rolePasswords: secrets.rolePasswords,
      province: settings.province,
      smtp: settings.smtp,
      fieldKey: secrets.fieldKey,
      log,
      seals: {
        key: readAuditKey(dataFolder, process.env),
        anchors: anchorsFolder(dataFolder, process.env),
        stampUrl: settings.stampUrl,
      },
    });
    undo.push(() => worker.stop());
    await worker.settleNow();
    await worker.reorganiseNow();
    await worker.withdrawNow();
    const tended = await worker.tendNow();
    if (tended && tended.moved > 0) say(`Quy tắc hoặc lịch nghỉ đã đổi: ${tended.moved} nghĩa vụ đang mở được tính lại hạn.`);
    writePortFile(dataFolder, graph.gatewayUrl);
    undo.push(() => removePortFile(dataFolder));
    return { graph, stop };
  } catch (error) {
    await stop();
    throw portRefused(error) ?? folderRefused(error, dataFolder) ?? error;
  }
};
