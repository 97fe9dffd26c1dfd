import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cpuOfPostgres } from '../../bench/cpu-time.ts';

/** What ended children used is told in ticks of 10 ms, once for the user's time and once for the system's. */
const TICKS = 20;

const onLinux = existsSync('/proc/self/stat') ? test : test.skip;

onLinux('a server whose children come and go never seems to have used less time than before', async () => {
  const busy = 'n=0; while [ $n -lt 20000 ]; do n=$((n+1)); done';
  const server = spawn('sh', ['-c', `while :; do (${busy}) & (${busy}) & wait; done`], { stdio: 'ignore' });
  try {
    let most = 0;
    const until = Date.now() + 2_000;
    for (let looks = 0; Date.now() < until; looks++) {
      const seen = cpuOfPostgres(server.pid!);
      expect(seen).toBeGreaterThan(most - TICKS);
      most = Math.max(most, seen);
      if (looks % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(most).toBeGreaterThan(500);
  } finally {
    server.kill('SIGKILL');
    await once(server, 'close');
  }
});
