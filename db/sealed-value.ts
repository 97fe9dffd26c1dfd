import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

// AES-256-GCM as it stands in a column: version, number of the data key, nonce, tag, ciphertext. Pure but for the nonce.

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_AT = 1;
const NONCE_AT = KEY_ID_AT + 4;
const TAG_AT = NONCE_AT + NONCE_BYTES;
const TEXT_AT = TAG_AT + TAG_BYTES;

export const KEY_BYTES = 32;

/** Where a value stands; a ciphertext opens there and nowhere else. */
export type Place = { readonly table: string; readonly column: string; readonly rowId: string };

/** A ciphertext that does not open: another key, another place, or changed bytes. Says nothing of what it holds. */
export class Unopened extends Error {
  constructor(why: string) {
    super(`a sealed value does not open: ${why}`);
  }
}

/** Parts with their lengths before them, so that no two lists of parts read alike. */
const framed = (...parts: readonly string[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );

const encrypt = (key: Buffer, keyId: number, plain: Buffer, bound: Buffer): Buffer => {
  const head = Buffer.alloc(TAG_AT);
  head.writeUInt8(VERSION, 0);
  head.writeUInt32BE(keyId, KEY_ID_AT);
  randomBytes(NONCE_BYTES).copy(head, NONCE_AT);
  const cipher = createCipheriv('aes-256-gcm', key, head.subarray(NONCE_AT, TAG_AT), { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.concat([head.subarray(0, NONCE_AT), bound]));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([head, cipher.getAuthTag(), text]);
};

const decrypt = (key: Buffer, sealed: Buffer, bound: Buffer): Buffer => {
  keyIdOf(sealed);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(NONCE_AT, TAG_AT), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.concat([sealed.subarray(0, NONCE_AT), bound]));
    decipher.setAuthTag(sealed.subarray(TAG_AT, TEXT_AT));
    return Buffer.concat([decipher.update(sealed.subarray(TEXT_AT)), decipher.final()]);
  } catch {
    throw new Unopened('wrong key, wrong place or changed bytes');
  }
};

const boundTo = ({ table, column, rowId }: Place) => framed('value', table, column, rowId);

/** The number of the data key under which a value is sealed. Throws Unopened for bytes that are no sealed value. */
export const keyIdOf = (sealed: Buffer): number => {
  if (sealed.length < TEXT_AT || sealed[0] !== VERSION) throw new Unopened('no sealed value');
  return sealed.readUInt32BE(KEY_ID_AT);
};

/** Seals a text (as NFC) for one place under a data key of 32 bytes. Never twice the same bytes. */
export const seal = (key: Buffer, keyId: number, place: Place, plain: string): Buffer =>
  encrypt(key, keyId, Buffer.from(plain.normalize('NFC'), 'utf8'), boundTo(place));

/** The text that was sealed for this place. Throws Unopened for another key, another place or changed bytes. */
export const open = (key: Buffer, place: Place, sealed: Buffer): string => decrypt(key, sealed, boundTo(place)).toString('utf8');

/**
 * Keyed index of a unique value: HMAC-SHA256 under a key of its own, the same for the same text (as NFC) in the same column.
 * Equality is all it tells, and to nobody without the key: twelve digits are few enough to try all of them.
 */
export const blindIndex = (key: Buffer, { table, column }: Omit<Place, 'rowId'>, plain: string): string =>
  createHmac('sha256', key)
    .update(framed('index', table, column, plain.normalize('NFC')))
    .digest('base64url');

/** What a data key is for: sealing values, or the index by which unique ones are found. */
export type KeyPurpose = 'DATA' | 'INDEX';
export type KeyPlace = { readonly schema: string; readonly id: number; readonly purpose: KeyPurpose };

const boundToKey = ({ schema, id, purpose }: KeyPlace) => framed('key', schema, String(id), purpose);

/** A data key wrapped by the key-encryption key, as it stands in the database. */
export const wrapKey = (keyEncryptionKey: Buffer, place: KeyPlace, key: Buffer): Buffer =>
  encrypt(keyEncryptionKey, 0, key, boundToKey(place));

/** The data key. Throws Unopened under another key-encryption key or for another key's place. */
export const unwrapKey = (keyEncryptionKey: Buffer, place: KeyPlace, wrapped: Buffer): Buffer =>
  decrypt(keyEncryptionKey, wrapped, boundToKey(place));

export const newKey = (): Buffer => randomBytes(KEY_BYTES);
