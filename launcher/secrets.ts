import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@hoso/db/embedded/data-folder.ts';
import { StartRefusal } from '@hoso/db/embedded/server.ts';
import { NoKeyFile, readKeyFile } from '@hoso/db/key-encryption.ts';
import { KEY_BYTES } from '@hoso/db/sealed-value.ts';
import { type LoginRole, loginRoles } from '@hoso/db/roles.ts';

export type Secrets = {
  /** PEM of the EdDSA key that signs access tokens. */
  readonly signingKey: string;
  /** Key by which the gateway signs the path of its requests. */
  readonly pathKey: Buffer;
  /** File of the key-encryption key of the sealed fields: it wraps the data keys that stand in the database. A rotation writes it anew. */
  readonly fieldKey: string;
  readonly rolePasswords: Readonly<Record<LoginRole, string>>;
};

export type Env = Readonly<Record<string, string | undefined>>;

/** Reads a secret from the file its variable names, or from the data folder; makes it there on first need (mode 0600, whole or not at all). */
export const secret = (folder: string, name: string, variable: string, env: Env, make: () => string): string => {
  const given = env[variable];
  if (given) {
    if (!existsSync(given)) throw new StartRefusal(`${variable} chỉ đến "${given}" nhưng không có tệp đó: hãy sửa đường dẫn.`);
    return readFileSync(given, 'utf8').trim();
  }
  const file = join(folder, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const made = make();
  writeWhole(file, made);
  return made;
};

const assertKeyFile = (file: string): void => {
  try {
    readKeyFile(file);
  } catch (error) {
    if (!(error instanceof NoKeyFile)) throw error;
    throw new StartRefusal(
      `Khóa của các trường mã hóa (HOSO_FIELD_KEY_FILE) phải có đúng ${KEY_BYTES} byte, viết dạng base64url, mỗi khóa một dòng.`,
    );
  }
};

/** The secrets of this installation. None has a default in code. */
export const readSecrets = (dataFolder: string, env: Env): Secrets => {
  const folder = join(dataFolder, 'secrets');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  const random = () => randomBytes(32).toString('base64url');
  const signingKey = secret(
    folder,
    'signing-key',
    'HOSO_SIGNING_KEY_FILE',
    env,
    () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  );
  const pathKey = Buffer.from(secret(folder, 'path-key', 'HOSO_PATH_KEY_FILE', env, random), 'base64url');
  if (pathKey.length < 32) throw new StartRefusal('Khóa đường đi (HOSO_PATH_KEY_FILE) phải có ít nhất 32 byte, viết dạng base64url.');
  secret(folder, 'field-key', 'HOSO_FIELD_KEY_FILE', env, random);
  const fieldKey = env['HOSO_FIELD_KEY_FILE'] || join(folder, 'field-key');
  assertKeyFile(fieldKey);
  const passwords = JSON.parse(
    secret(folder, 'role-passwords', 'HOSO_ROLE_PASSWORDS_FILE', env, () =>
      JSON.stringify(Object.fromEntries(loginRoles.map((role) => [role, random()]))),
    ),
  ) as Record<LoginRole, string>;
  const missing = loginRoles.find((role) => !passwords[role]);
  if (missing) throw new StartRefusal(`Tệp mật khẩu vai trò (HOSO_ROLE_PASSWORDS_FILE) thiếu "${missing}": hãy bổ sung.`);
  return { signingKey, pathKey, fieldKey, rolePasswords: passwords };
};
