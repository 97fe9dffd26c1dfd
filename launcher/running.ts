import { readPortFile } from './port-file.ts';
import { startProvince } from './province.ts';
import { readSettings } from './settings.ts';

export type RunningProvince = { readonly gatewayUrl: string; readonly dataFolder: string };

/** Does some work with the running system, or with one started for its duration (on free ports when the usual ones are taken). */
export const withRunningProvince = async <T>(work: (province: RunningProvince) => Promise<T>): Promise<T> => {
  const settings = readSettings(process.env);
  const running = readPortFile(settings.dataFolder);
  if (running) return work({ gatewayUrl: running.gatewayUrl, dataFolder: settings.dataFolder });
  const province = await startProvince({ ...settings, port: 0, host: '127.0.0.1' }, (line) => void process.stderr.write(`${line}\n`));
  try {
    return await work({ gatewayUrl: province.graph.gatewayUrl.replace('localhost', '127.0.0.1'), dataFolder: settings.dataFolder });
  } finally {
    await province.stop();
  }
};
