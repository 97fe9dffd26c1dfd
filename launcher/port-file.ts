import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@hoso/db/embedded/data-folder.ts';
import { processIdentity } from '@hoso/db/embedded/process-lock.mjs';

/** Where the running system answers, for other commands of this machine. */
export type Running = { readonly pid: number; readonly identity: string | null; readonly gatewayUrl: string };

const fileOf = (dataFolder: string) => join(dataFolder, 'running.json');

export const writePortFile = (dataFolder: string, gatewayUrl: string): void => {
  const running: Running = { pid: process.pid, identity: processIdentity(process.pid), gatewayUrl };
  writeWhole(fileOf(dataFolder), JSON.stringify(running));
};

export const removePortFile = (dataFolder: string): void => rmSync(fileOf(dataFolder), { force: true });

/** The system that runs on a data folder, or null. A file left by a killed process is not believed. */
export const readPortFile = (dataFolder: string): Running | null => {
  const file = fileOf(dataFolder);
  if (!existsSync(file)) return null;
  try {
    const running = JSON.parse(readFileSync(file, 'utf8')) as Running;
    return processIdentity(running.pid) === running.identity && running.identity !== null ? running : null;
  } catch {
    return null;
  }
};
