import type { Sql } from 'postgres';
import { keyEncryption, readKeyFile, writeKeyFile } from './key-encryption.ts';
import { aloneWithKeys, oneRotation } from './key-changes.ts';
import { type KeyPurpose, newKey, Unopened, unwrapKey, wrapKey } from './sealed-value.ts';
import { SEALED_SCHEMAS } from './sealed-columns.ts';

const opens = (key: Buffer, place: { schema: string; id: number; purpose: KeyPurpose }, wrapped: Buffer): boolean => {
  try {
    return unwrapKey(key, place, wrapped).length > 0;
  } catch (error) {
    if (error instanceof Unopened) return false;
    throw error;
  }
};

/** Wraps every key of a schema under the first key of the file; answers how many were under another one. */
const rewrap = (bootstrap: Sql, file: string, schema: string): Promise<number> =>
  aloneWithKeys(bootstrap, schema, async (tx) => {
    const [target] = readKeyFile(file);
    const encryption = keyEncryption(file);
    const rows = await tx.unsafe<{ id: number; purpose: KeyPurpose; wrapped: Buffer }[]>(
      `select id, purpose, wrapped from ${schema}.field_key where wrapped is not null`,
    );
    const others = rows.filter(({ id, purpose, wrapped }) => !opens(target!, { schema, id, purpose }, wrapped));
    for (const { id, purpose, wrapped } of others) {
      const place = { schema, id, purpose };
      const anew = wrapKey(target!, place, encryption.unwrap(place, wrapped));
      await tx.unsafe(`update ${schema}.field_key set wrapped = $2 where id = $1`, [id, anew]);
    }
    return others.length;
  });

/** A step of the rotation that is done. */
export type KeyEncryptionStep = 'DRAWN' | 'WRAPPED' | 'ERASED';

/**
 * A new key-encryption key in the file, every key of the database wrapped under it, then the old one is taken out of the file. Running
 * processes read the file again when they need to; both keys stand in it until nothing is under the old one. After a kill at any moment
 * the next rotation goes on with the key that stands first. Answers how many keys it wrapped. Throws RotationRunning, Unopened.
 */
export const rotateKeyEncryptionKey = (
  bootstrap: Sql,
  file: string,
  onStep: (step: KeyEncryptionStep) => void = () => {},
): Promise<number> =>
  oneRotation(bootstrap, async () => {
    const keys = readKeyFile(file);
    if (keys.length === 1) writeKeyFile(file, [newKey(), ...keys]);
    onStep('DRAWN');
    let wrapped = 0;
    for (const schema of SEALED_SCHEMAS) {
      wrapped += await rewrap(bootstrap, file, schema);
      onStep('WRAPPED');
    }
    writeKeyFile(file, readKeyFile(file).slice(0, 1));
    onStep('ERASED');
    return wrapped;
  });
