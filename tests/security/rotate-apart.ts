/** A rotation of keys in a process of its own that kills itself at a step: reads `{bootstrapUrl, keyFile, which, dieAfter}` from the environment. */
import { connect } from '@hoso/db/connect.ts';
import { rotateIndexKeys } from '@hoso/db/index-key-rotation.ts';
import { rotateKeyEncryptionKey } from '@hoso/db/key-encryption-rotation.ts';

const { bootstrapUrl, keyFile, which, dieAfter } = JSON.parse(process.env['ROTATE_APART']!) as Record<string, string>;
const bootstrap = connect(bootstrapUrl!, { max: 3, applicationName: 'rotate-apart' });
const step = (done: string): void => {
  if (done === dieAfter) process.kill(process.pid, 'SIGKILL');
};
if (which === 'index') await rotateIndexKeys(bootstrap, keyFile!, step);
else await rotateKeyEncryptionKey(bootstrap, keyFile!, step);
await bootstrap.end();
