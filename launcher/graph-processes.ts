import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { forLog } from '@hoso/shared/log.ts';
import type { Graph, GraphSettings } from './graph.ts';

export type SharedGraphSettings = Omit<GraphSettings, 'log'>;
/** What is told of an error; the codes of the system stay with it. */
type StartFault = { readonly message: string; readonly code?: string | undefined; readonly syscall?: string | undefined } & {
  readonly port?: number | undefined;
  readonly address?: string | undefined;
};
type Ready = { readonly kind: 'ready' } & Pick<Graph, 'gatewayUrl' | 'subgraphUrls'>;
export type ToGraphProcess = { readonly kind: 'start'; readonly settings: SharedGraphSettings } | { readonly kind: 'stop' };
export type FromGraphProcess = { readonly kind: 'loaded' } | Ready | { readonly kind: 'failed'; readonly error: StartFault };

export type GraphProcesses = Pick<Graph, 'gatewayUrl' | 'subgraphUrls' | 'stop'>;

const REPLACE_AFTER_MS = 1_000;
const STOP_WITHIN_MS = 15_000;

/** What a process says next; that it failed, when it ends instead. */
const next = (worker: Worker): Promise<FromGraphProcess> =>
  Promise.race([
    once(worker, 'message').then(([message]) => message as FromGraphProcess),
    once(worker, 'exit').then(([code, signal]): FromGraphProcess => {
      return { kind: 'failed', error: { message: `a process of the graph ended with ${signal ?? code}` } };
    }),
  ]);

/** Starts the graph in a process. Settings hold secrets: they go through the channel, never into arguments or the environment. */
const startIn = async (worker: Worker, settings: SharedGraphSettings): Promise<Ready> => {
  let told = await next(worker);
  if (told.kind === 'loaded') {
    worker.send({ kind: 'start', settings } satisfies ToGraphProcess);
    told = await next(worker);
  }
  if (told.kind === 'ready') return told;
  worker.process.kill('SIGKILL');
  throw told.kind === 'failed'
    ? Object.assign(new Error(told.error.message), told.error)
    : new Error('a process of the graph loaded twice');
};

const stopIn = async (worker: Worker): Promise<void> => {
  const gone = once(worker, 'exit');
  worker.send({ kind: 'stop' } satisfies ToGraphProcess, () => {});
  const timer = setTimeout(() => worker.process.kill('SIGKILL'), STOP_WITHIN_MS);
  await gone;
  clearTimeout(timer);
};

/**
 * The graph in several processes on the same ports, so that it uses more than one core. One that dies is replaced; all of
 * them end when this one does, however it ends. Throws what one of them could not start for.
 */
export const startGraphProcesses = async ({ log, ...settings }: GraphSettings, count: number): Promise<GraphProcesses> => {
  // Each process accepts its own connections. Handed out by this one, a connection given to a process that just died is never answered.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({
    exec: fileURLToPath(new URL('./graph-process.ts', import.meta.url)),
    execArgv: process.execArgv,
    serialization: 'advanced',
  });
  const running = new Set<Worker>();
  let stopping = false;

  const start = async (): Promise<Ready> => {
    const worker = cluster.fork();
    running.add(worker);
    // Ports promised to a process that dies just then are written to a closed channel, one error each; its end is told by 'exit'.
    worker.on('error', (error) => log.warn({ fault: forLog(error) }, 'a process of the graph is not reached'));
    worker.once('exit', () => running.delete(worker));
    const ready = await startIn(worker, settings);
    worker.once('exit', (code, signal) => void replace(String(signal ?? code)));
    return ready;
  };
  const replace = async (endedWith: string): Promise<void> => {
    if (stopping) return;
    log.error({ endedWith }, 'a process of the graph ended and is replaced');
    await sleep(REPLACE_AFTER_MS);
    if (stopping) return;
    await start().catch((error: unknown) => {
      log.error({ fault: forLog(error) }, 'a process of the graph does not start');
      return replace('no start');
    });
  };
  const stop = async () => {
    stopping = true;
    await Promise.all([...running].map(stopIn));
  };

  try {
    const [first] = await Promise.all(Array.from({ length: count }, start));
    const { gatewayUrl, subgraphUrls } = first!;
    return { gatewayUrl, subgraphUrls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
