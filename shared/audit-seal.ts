import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { merkleRoot } from './merkle-root.ts';

/** A signed root over the entries of one range of transactions. Hashes are hexadecimal, the signature base64, transaction numbers decimal. */
export type Seal = {
  readonly no: number;
  readonly era: number;
  /** First transaction of the range, and the first after it. */
  readonly fromXid: string;
  readonly toXid: string;
  /** Entries under this root, and under this and all roots before. */
  readonly entries: number;
  readonly total: number;
  readonly root: string;
  /** Head of the seal before; empty for the first. */
  readonly previous: string;
  /** Microseconds since 1970. */
  readonly sealedAtMicros: number;
  readonly keyId: string;
  /** Hash of everything above, which the next seal repeats. */
  readonly head: string;
  readonly signature: string;
};

/** Number and content hash of an entry: what a root is made of. */
export type Leaf = { readonly no: number; readonly hash: string };

const LEAF_BYTES = 40;

/** Leaves as the database hands them over: eight bytes of number and thirty-two of hash each. Throws on a torn list. */
export const leavesData = (bytes: Buffer): Buffer[] => {
  if (bytes.length % LEAF_BYTES !== 0) throw new RangeError(`a list of leaves has ${bytes.length} bytes`);
  return Array.from({ length: bytes.length / LEAF_BYTES }, (_, i) => bytes.subarray(i * LEAF_BYTES, (i + 1) * LEAF_BYTES));
};
export const leafOf = (data: Buffer): Leaf => ({ no: Number(data.readBigInt64BE(0)), hash: data.toString('hex', 8) });

/** Names a key: the first sixteen hexadecimal digits of the hash of its public half. */
export const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update((key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

type Unsigned = Omit<Seal, 'head' | 'signature'>;

/** What is signed: the purpose first, so that no other signature of this key can stand for a seal, then one line each. */
const signedBytes = (seal: Unsigned): Buffer =>
  Buffer.from(
    [
      'hoso audit seal/1',
      seal.no,
      seal.era,
      seal.fromXid,
      seal.toXid,
      seal.entries,
      seal.total,
      seal.root,
      seal.previous,
      seal.sealedAtMicros,
      seal.keyId,
    ].join('\n'),
  );

const headOf = (seal: Unsigned): string => createHash('sha256').update(signedBytes(seal)).digest('hex');

type Open = Pick<Seal, 'no' | 'era' | 'fromXid' | 'toXid' | 'previous' | 'sealedAtMicros'> & {
  /** Entries under all seals before. */
  readonly before: number;
  readonly leaves: Buffer;
};

/** Seals a list of leaves with an Ed25519 key, after the seal whose head is `previous`. */
export const makeSeal = ({ leaves, before, ...open }: Open, key: KeyObject): Seal => {
  const data = leavesData(leaves);
  const unsigned: Unsigned = {
    ...open,
    entries: data.length,
    total: before + data.length,
    root: merkleRoot(data).toString('hex'),
    keyId: keyIdOf(key),
  };
  return { ...unsigned, head: headOf(unsigned), signature: sign(null, signedBytes(unsigned), key).toString('base64') };
};

/** What is wrong with a seal by itself and behind the one before; null when nothing is. */
export type SealFault = 'NUMBER' | 'CHAIN' | 'HEAD' | 'SIGNATURE' | 'COUNT' | 'ROOT';
export const sealFault = (
  seal: Seal,
  before: Pick<Seal, 'no' | 'head' | 'total'> | null,
  leaves: Buffer | null,
  publicKey: KeyObject,
): SealFault | null => {
  if (seal.no !== (before?.no ?? 0) + 1) return 'NUMBER';
  if (seal.previous !== (before?.head ?? '')) return 'CHAIN';
  if (seal.head !== headOf(seal)) return 'HEAD';
  if (!verify(null, signedBytes(seal), publicKey, Buffer.from(seal.signature, 'base64'))) return 'SIGNATURE';
  if (seal.total !== (before?.total ?? 0) + seal.entries) return 'COUNT';
  if (leaves === null) return null;
  if (leaves.length !== seal.entries * LEAF_BYTES) return 'COUNT';
  return merkleRoot(leavesData(leaves)).toString('hex') === seal.root ? null : 'ROOT';
};
