import { startGraph } from '@hoso/launcher/graph.ts';
import { startGraphProcesses } from '@hoso/launcher/graph-processes.ts';
import { createLog } from '@hoso/shared/log.ts';
import { FIELD_KEY, PROVINCE } from '../settings.ts';
import { readSettings, say } from './said.ts';

// The product as `npm start` runs it: all subgraphs and the gateway in one process, or in several. Other gateways use its subgraphs only.
const { url, rolePasswords, signingKey, pathKey } = await readSettings();
const processes = Number(process.env['HOSO_PROCESSES'] ?? 1);
const settings = {
  port: 0,
  host: '127.0.0.1',
  secondFactor: 'OFFERED' as const,
  documents: 'ANY' as const,
  transport: 'local' as const,
  province: PROVINCE,
  bootstrapUrl: url,
  rolePasswords,
  signingKey,
  pathKey: Buffer.from(pathKey, 'base64url'),
  fieldKey: FIELD_KEY,
  log: createLog('silent'),
  processes,
};
const graph = await (processes === 1 ? startGraph(settings) : startGraphProcesses(settings, processes));
const reached = (address: string) => address.replace('localhost', '127.0.0.1');
say({
  url: reached(graph.gatewayUrl),
  subgraphs: Object.fromEntries(Object.entries(graph.subgraphUrls).map(([name, address]) => [name, reached(address)])),
});
