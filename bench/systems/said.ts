import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { SystemSettings } from '../settings.ts';

/** The settings from standard input. The process ends when the benchmark does, however that ends. */
export const readSettings = async (): Promise<SystemSettings> => {
  const lines = createInterface({ input: process.stdin });
  lines.on('close', () => process.exit());
  const [line] = (await once(lines, 'line')) as [string];
  return JSON.parse(line) as SystemSettings;
};

/** Tells the benchmark that this system listens. */
export const say = (ready: Readonly<Record<string, unknown>>): void => void process.stdout.write(`${JSON.stringify(ready)}\n`);
