import type { KeyObject } from 'node:crypto';
import { leafOf, leavesData, type Leaf, type Seal, sealFault } from '@hoso/shared/audit-seal.ts';
import { merkleRoot } from '@hoso/shared/merkle-root.ts';
import type { Anchor } from './audit-anchors.ts';

/** One entry as it stands now: where it stands among all, its number and the hash of its content as computed by who verifies. */
export type Standing = { readonly era: number; readonly xid: bigint; readonly no: number; readonly hash: Buffer };

export const STANDING_BYTES = 52;
/** Era (4 bytes), transaction (8), number (8), hash (32). */
export const standingOf = (bytes: Buffer): Standing => ({
  era: bytes.readInt32BE(0),
  xid: bytes.readBigUInt64BE(4),
  no: Number(bytes.readBigInt64BE(12)),
  hash: bytes.subarray(20, STANDING_BYTES),
});

/** What is to be proved: a database or an export of one. */
export type AuditSource = {
  /** Every entry, in the order era, transaction, number. */
  readonly entries: AsyncIterable<readonly Standing[]>;
  /** Seals as they stand in the database; null for an export, which has none. */
  readonly seals: readonly Seal[] | null;
  /** Whether an entry of this number exists at all. */
  readonly has: (no: number) => Promise<boolean>;
  /** A few words about an entry for a person: its operation and its time. */
  readonly about: (no: number) => Promise<string | null>;
};

export type AuditVerdict = {
  /** One sentence about the first thing that is wrong; null when nothing is. */
  readonly broken: string | null;
  /** Number of the first bad entry, where it is an entry that is bad. */
  readonly firstBad: number | null;
  readonly seals: number;
  /** Seals that stand in the database and are not anchored yet. */
  readonly notAnchored: number;
  readonly sealed: number;
  readonly unsealed: number;
  readonly head: string | null;
};

/** A sealer that is at work while somebody verifies may be so far ahead of the anchors that were read. */
const MOST_NOT_ANCHORED = 3;

class Broken extends Error {
  readonly entry: number | null;
  constructor(sentence: string, entry: number | null = null) {
    super(sentence);
    this.entry = entry;
  }
}

const SEAL_FAULTS: Readonly<Record<NonNullable<ReturnType<typeof sealFault>>, string>> = {
  NUMBER: 'không đứng đúng thứ tự: có dấu bị mất hoặc bị thêm',
  CHAIN: 'không nối tiếp dấu trước nó',
  HEAD: 'đã bị sửa',
  SIGNATURE: 'không có chữ ký đúng của khóa công khai này',
  COUNT: 'ghi sai số mục',
  ROOT: 'có danh sách mục không khớp gốc Merkle đã ký',
};

/** Takes entries one by one out of chunks. */
const oneByOne = (chunks: AsyncIterable<readonly Standing[]>) => {
  const iterator = chunks[Symbol.asyncIterator]();
  let chunk: readonly Standing[] = [];
  let place = 0;
  let over = false;
  const more = async () => {
    while (!over && place >= chunk.length) {
      const next = await iterator.next();
      over = next.done === true;
      if (!next.done) [chunk, place] = [next.value, 0];
    }
  };
  return {
    /** True when `next` needs not wait. */
    ready: () => place < chunk.length,
    more,
    peek: (): Standing | null => (place < chunk.length ? chunk[place]! : null),
    skip: () => void (place += 1),
    close: async () => void (await iterator.return?.()),
  };
};

const isBefore = ({ era, xid }: Standing, seal: Seal): boolean => era < seal.era || (era === seal.era && xid < BigInt(seal.toXid));

/**
 * Holds everything that stands against what was signed and anchored: edits, deletions, insertions, another order, a cut tail and a rewritten whole
 * are found, in the order in which entries were sealed. Needs no secret: the public key and the anchors are enough.
 */
export const verifyAudit = async (anchors: readonly Anchor[], source: AuditSource, publicKey: KeyObject): Promise<AuditVerdict> => {
  const pending = (source.seals ?? []).filter(({ no }) => no > (anchors.at(-1)?.no ?? 0));
  const found = oneByOne(source.entries);
  let sealed = 0;
  let unsealed = 0;
  let head: string | null = null;
  const verdict = (broken: Broken | null): AuditVerdict => ({
    broken: broken?.message ?? null,
    firstBad: broken?.entry ?? null,
    seals: anchors.length + pending.length,
    notAnchored: pending.length,
    sealed,
    unsealed,
    head,
  });

  const named = async (no: number): Promise<string> => {
    const about = await source.about(no);
    return `Mục nhật ký số ${no}${about ? ` (${about})` : ''}`;
  };
  const isSealed = (no: number): boolean =>
    anchors.some(({ leaves }) => leavesData(Buffer.from(leaves, 'base64')).some((data) => leafOf(data).no === no));
  /** Says what happened where an entry does not stand that should, or one that should not. */
  const unlike = async (expected: Leaf, standing: Standing | null, seal: Seal): Promise<Broken> => {
    if (standing?.no === expected.no)
      return new Broken(`${await named(expected.no)} đã bị sửa sau khi niêm phong (dấu số ${seal.no}).`, expected.no);
    if (standing && !isSealed(standing.no))
      return new Broken(`${await named(standing.no)} được chèn vào giữa các mục đã niêm phong (dấu số ${seal.no}).`, standing.no);
    if (!(await source.has(expected.no)))
      return new Broken(`Mục nhật ký số ${expected.no} đã bị xóa sau khi niêm phong (dấu số ${seal.no}).`, expected.no);
    return new Broken(`${await named(expected.no)} không còn đứng đúng thứ tự đã niêm phong (dấu số ${seal.no}).`, expected.no);
  };

  const compare = async (anchor: Anchor, leaves: Buffer): Promise<void> => {
    for (let at = 0; at < leaves.length; at += 40) {
      if (!found.ready()) await found.more();
      const standing = found.peek();
      if (!standing || standing.hash.compare(leaves, at + 8, at + 40) !== 0 || standing.no !== Number(leaves.readBigInt64BE(at)))
        throw await unlike(leafOf(leaves.subarray(at, at + 40)), standing, anchor);
      found.skip();
      sealed += 1;
    }
  };
  /** What is sealed and not anchored has no list of its own: the root says whether all is as it was. */
  const compareRoot = async (seal: Seal): Promise<void> => {
    const data: Buffer[] = [];
    let first: number | null = null;
    for (;;) {
      if (!found.ready()) await found.more();
      const standing = found.peek();
      if (!standing || !isBefore(standing, seal)) break;
      first ??= standing.no;
      const leaf = Buffer.alloc(40);
      leaf.writeBigInt64BE(BigInt(standing.no), 0);
      standing.hash.copy(leaf, 8);
      data.push(leaf);
      found.skip();
    }
    if (data.length !== seal.entries || merkleRoot(data).toString('hex') !== seal.root)
      throw new Broken(
        `Các mục của dấu niêm phong số ${seal.no} (chưa neo), từ mục số ${first ?? 'không còn'}, không khớp gốc Merkle đã ký.`,
        first,
      );
    sealed += data.length;
  };

  try {
    let before: Seal | null = null;
    for (const anchor of anchors) {
      const leaves = Buffer.from(anchor.leaves, 'base64');
      const fault = sealFault(anchor, before, leaves, publicKey);
      if (fault) throw new Broken(`Dấu neo số ${anchor.no} ${SEAL_FAULTS[fault]}.`);
      await compare(anchor, leaves);
      before = anchor;
      head = anchor.head;
    }
    if (pending.length > MOST_NOT_ANCHORED)
      throw new Broken(
        `Thiếu dấu neo: cơ sở dữ liệu có ${pending.length} dấu niêm phong từ số ${pending[0]!.no} mà tệp neo không có; hãy tìm lại tệp neo đã lưu.`,
      );
    for (const seal of pending) {
      const fault = sealFault(seal, before, null, publicKey);
      if (fault) throw new Broken(`Dấu niêm phong số ${seal.no} trong cơ sở dữ liệu ${SEAL_FAULTS[fault]}.`);
      await compareRoot(seal);
      before = seal;
      head = seal.head;
    }
    for (;;) {
      if (!found.ready()) await found.more();
      const standing = found.peek();
      if (!standing) break;
      if (before && isBefore(standing, before))
        throw new Broken(`${await named(standing.no)} được chèn vào giữa các mục đã niêm phong (dấu số ${before.no}).`, standing.no);
      unsealed += 1;
      found.skip();
    }
    if (source.seals) {
      const standing = new Map(source.seals.map((seal) => [seal.no, seal]));
      for (const anchor of anchors) {
        const seal = standing.get(anchor.no);
        if (!seal) throw new Broken(`Dấu niêm phong số ${anchor.no} đã neo không còn trong cơ sở dữ liệu.`);
        if (seal.head !== anchor.head || seal.root !== anchor.root || seal.toXid !== anchor.toXid || seal.signature !== anchor.signature)
          throw new Broken(`Dấu niêm phong số ${anchor.no} trong cơ sở dữ liệu đã bị sửa, khác dấu đã neo.`);
      }
    }
    return verdict(null);
  } catch (error) {
    if (error instanceof Broken) return verdict(error);
    throw error;
  } finally {
    await found.close();
  }
};
