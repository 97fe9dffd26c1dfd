import { readFileSync } from 'node:fs';
import { writeWhole } from './embedded/data-folder.ts';
import { KEY_BYTES, type KeyPlace, Unopened, unwrapKey, wrapKey } from './sealed-value.ts';

/**
 * Where the key-encryption key comes from: the key, or the file that holds it. A file is read again when what it held does not open a
 * key: so a process that runs meets the key that a rotation has put there. Goes through a channel between processes.
 */
export type KeySource = Uint8Array | string;

/** A file of key-encryption keys that holds none, or something else. */
export class NoKeyFile extends Error {}

/** The keys of a file, one in a line in base64url: the one to wrap with first; a second one only while a rotation is on its way. */
export const readKeyFile = (file: string): Buffer[] => {
  const keys = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line, 'base64url'));
  if (keys.length === 0 || keys.some(({ length }) => length !== KEY_BYTES))
    throw new NoKeyFile(`${file} holds no keys of ${KEY_BYTES} bytes`);
  return keys;
};

/** Puts keys in place of what the file held: whole or not at all, also through a power cut. */
export const writeKeyFile = (file: string, keys: readonly Buffer[]): void =>
  writeWhole(file, keys.map((key) => `${key.toString('base64url')}\n`).join(''));

/** Wraps and unwraps data keys under what a source holds. */
export const keyEncryption = (source: KeySource) => {
  const read = (): Buffer[] => (typeof source === 'string' ? readKeyFile(source) : [Buffer.from(source)]);
  let keys: Buffer[] = [];
  const unwrapped = (place: KeyPlace, wrapped: Buffer): Buffer | undefined => {
    for (const key of keys)
      try {
        return unwrapKey(key, place, wrapped);
      } catch (error) {
        if (!(error instanceof Unopened)) throw error;
      }
    return undefined;
  };
  return {
    /** A data key under the key that is to wrap from now on. */
    wrap: (place: KeyPlace, key: Buffer): Buffer => {
      keys = read();
      return wrapKey(keys[0]!, place, key);
    },
    /** The data key. Throws Unopened where no key of the source opens it. */
    unwrap: (place: KeyPlace, wrapped: Buffer): Buffer => {
      const known = unwrapped(place, wrapped);
      if (known) return known;
      keys = read();
      const key = unwrapped(place, wrapped);
      if (!key) throw new Unopened(`key ${place.id} of ${place.schema} is under another key-encryption key`);
      return key;
    },
  };
};
export type KeyEncryption = ReturnType<typeof keyEncryption>;
