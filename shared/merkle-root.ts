import { createHash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** Hash of a leaf, RFC 6962 §2.1: SHA-256 of a zero byte and the data. */
export const leafHash = (data: Buffer): Buffer => createHash('sha256').update(LEAF).update(data).digest();

/**
 * Root of a Merkle tree over these leaves' data, RFC 6962 §2.1: leaves and inner nodes are told apart by their first byte, and of n leaves the
 * left side holds the largest power of two below n. An empty list has the hash of nothing.
 */
export const merkleRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return createHash('sha256').digest();
  let level = leaves.map(leafHash);
  // Pairing neighbours and carrying an odd last one up gives the same tree as the recursive definition.
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const right = level[i + 1];
      above.push(right ? createHash('sha256').update(NODE).update(level[i]!).update(right).digest() : level[i]!);
    }
    level = above;
  }
  return level[0]!;
};
