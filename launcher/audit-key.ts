import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from '@hoso/db/embedded/data-folder.ts';
import { StartRefusal } from '@hoso/db/embedded/server.ts';
import { type Env, secret } from './secrets.ts';

/** Where anchors are kept: in the data folder, or where HOSO_AUDIT_ANCHORS says (another disk, a share that only grows). */
export const anchorsFolder = (dataFolder: string, env: Env): string =>
  env['HOSO_AUDIT_ANCHORS'] ? resolve(env['HOSO_AUDIT_ANCHORS']) : join(dataFolder, 'anchors');

/** The public key beside the anchors; who verifies keeps a copy of his own. */
export const publicKeyFile = (folder: string): string => join(folder, 'audit-public-key.pem');

/**
 * The Ed25519 key that signs seals, from the file HOSO_AUDIT_KEY_FILE names or drawn on first need; its public half is laid beside the anchors.
 * Throws StartRefusal when the file holds another kind of key.
 */
export const readAuditKey = (dataFolder: string, env: Env): KeyObject => {
  const folder = join(dataFolder, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const text = secret(
    folder,
    'audit-key',
    'HOSO_AUDIT_KEY_FILE',
    env,
    () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  );
  const key = privateKeyIn(text);
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new StartRefusal('Khóa ký nhật ký (HOSO_AUDIT_KEY_FILE) phải là khóa riêng Ed25519 dạng PEM (PKCS#8): hãy đặt đúng tệp khóa.');
  const anchors = anchorsFolder(dataFolder, env);
  mkdirSync(anchors, { recursive: true, mode: 0o700 });
  const file = publicKeyFile(anchors);
  if (!existsSync(file)) writeWhole(file, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  return key;
};

const privateKeyIn = (text: string): KeyObject | null => {
  try {
    return createPrivateKey(text);
  } catch {
    return null;
  }
};
