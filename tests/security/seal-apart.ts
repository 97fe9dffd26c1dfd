/** The sealer in a process of its own that kills itself at a step: reads `{bootstrapUrl, password, key, folder, dieAfter, entries}` from the environment. */
import { createPrivateKey } from 'node:crypto';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { openAnchors } from '@hoso/launcher/audit-anchors.ts';
import { createSealer } from '@hoso/launcher/audit-sealer.ts';

const { bootstrapUrl, password, key, folder, dieAfter } = JSON.parse(process.env['SEAL_APART']!) as Record<string, string>;
const pool = connect(urlAs(bootstrapUrl!, 'worker', password!), { max: 1, applicationName: 'seal-apart' });
const seal = createSealer({
  pool,
  key: createPrivateKey(key!),
  anchors: openAnchors(folder!),
  now: Date.now,
  after: (step) => {
    if (step === dieAfter) process.kill(process.pid, 'SIGKILL');
  },
});
// The horizon may be held for a moment by somebody else on the server.
for (;;) if ((await seal()) > 0) break;
await pool.end();
