import { readPortFile } from './port-file.ts';
import { startProvince } from './province.ts';
import { readSettings } from './settings.ts';

export type RunningProvince = { readonly gatewayUrl: string; readonly dataFolder: string };

/** Does some work with the running system, or with one started for its duration (on free ports when the usual ones are taken). */
export const withRunningProvince = async <T>(work: (province: RunningProvince) => Promise<T>): Promise<T> => {
  const settings = readSettings(process.env);
  const { dataFolder } = settings;
  const found = () => {
    const running = readPortFile(dataFolder);
    return running && { gatewayUrl: running.gatewayUrl, dataFolder };
  };
  const running = found();
  if (running) return work(running);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const province = await startProvince({ ...settings, port: 0, host: '127.0.0.1' }, say).catch((error: unknown) => {
    // Somebody else's start may have come up while ours waited for it.
    const other = found();
    if (!other) throw error;
    return other;
  });
  if ('gatewayUrl' in province) return work(province);
  try {
    return await work({ gatewayUrl: province.graph.gatewayUrl.replace('localhost', '127.0.0.1'), dataFolder });
  } finally {
    await province.stop();
  }
};
