import { createLog } from '@hoso/shared/log.ts';
import { type Graph, startGraph } from './graph.ts';
import type { FromGraphProcess, SharedGraphSettings, ToGraphProcess } from './graph-processes.ts';

// One of the processes that answer on the same ports. The first one holds the data folder and the database, and says when to stop.

process.env['APOLLO_TELEMETRY_DISABLED'] ??= '1';
const tell = (message: FromGraphProcess) => process.send!(message);

let graph: Graph | undefined;
const start = async (settings: SharedGraphSettings) => {
  try {
    graph = await startGraph({ ...settings, log: createLog() });
    const { gatewayUrl, subgraphUrls } = graph;
    tell({ kind: 'ready', gatewayUrl, subgraphUrls });
  } catch (error) {
    const { message, code, syscall, port, address } = error as Error & { code?: string; syscall?: string; port?: number; address?: string };
    tell({ kind: 'failed', error: { message, code, syscall, port, address } });
  }
};

// Ctrl-C in a terminal reaches every process; only the first one decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('message', (message: ToGraphProcess) => {
  if (message.kind === 'start') void start(message.settings);
  else void (graph?.stop() ?? Promise.resolve()).finally(() => process.exit(0));
});
// What is sent before this module listens would be lost.
tell({ kind: 'loaded' });
