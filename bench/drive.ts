import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import type { Ask } from './systems.ts';

export type Answered = { readonly ms: number; readonly text: string };

const answer = async (pool: Pool, { path, body, headers }: Ask): Promise<Answered> => {
  const begun = performance.now();
  const { body: said } = await pool.request({ path, method: 'POST', body, headers: { ...headers } });
  const text = await said.text();
  return { ms: performance.now() - begun, text };
};

/**
 * Sends the requests over this many kept-alive connections, each connection one after the other (a closed loop: a slow
 * system is asked less often); answers in their order. Throws with the first request that gets none.
 */
export const drive = async (origin: string, asks: readonly Ask[], connections: number): Promise<Answered[]> => {
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const answers = new Array<Answered>(asks.length);
  let next = 0;
  const client = async () => {
    for (let i = next++; i < asks.length; i = next++) answers[i] = await answer(pool, asks[i]!);
  };
  try {
    await Promise.all(Array.from({ length: connections }, client));
    return answers;
  } finally {
    next = asks.length;
    await pool.destroy();
  }
};
