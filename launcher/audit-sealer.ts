import type { KeyObject } from 'node:crypto';
import type { Pool } from '@hoso/db/session.ts';
import { makeSeal, type Seal } from '@hoso/shared/audit-seal.ts';
import type { Anchor, Anchors } from './audit-anchors.ts';

/** Seals and anchors do not go together: somebody must look, so nothing more is sealed. */
export class AuditBroken extends Error {}

/** Between these a kill may come; tests end the sealer at each. */
export type SealStep = 'begun' | 'read' | 'signed' | 'kept' | 'anchored';

export type SealerSettings = {
  /** Of the worker's role. */
  readonly pool: Pool;
  readonly key: KeyObject;
  readonly anchors: Anchors;
  /** The real clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Has a head stamped by a time authority; without one nothing is. */
  readonly stamp?: ((anchor: Seal) => Promise<void>) | undefined;
  readonly after?: ((step: SealStep) => void) | undefined;
};

type Next = {
  no: number;
  previous: Buffer;
  total: string;
  era: number;
  fromXid: string;
  toXid: string;
  leaves: Buffer;
};
type Kept = Omit<Next, 'total'> & {
  entries: number;
  total: string;
  root: Buffer;
  head: Buffer;
  micros: string;
  keyId: string;
  signature: Buffer;
};

const anchorOf = (row: Kept): Anchor => ({
  no: row.no,
  era: row.era,
  fromXid: row.fromXid,
  toXid: row.toXid,
  entries: row.entries,
  total: Number(row.total),
  root: row.root.toString('hex'),
  previous: row.previous.toString('hex'),
  sealedAtMicros: Number(row.micros),
  keyId: row.keyId,
  head: row.head.toString('hex'),
  signature: row.signature.toString('base64'),
  leaves: row.leaves.toString('base64'),
});

/** Seals re-read at a time: what a killed sealer leaves behind is one. */
const SEALS_AT_ONCE = 20;

/**
 * Seals what was written since the last seal. A seal is first kept in the database, where only one can follow another, then anchored outside:
 * a kill in between leaves a seal without an anchor, which the next run anchors. One sealer works at a time; another one goes home.
 */
export const createSealer = ({ pool, key, anchors, now, stamp, after = () => {} }: SealerSettings) => {
  const anchorMissing = async (connection: Pool): Promise<void> => {
    const known = anchors.last();
    const [newest] = await connection<{ no: number; head: Buffer }[]>`select no, head from accounts.pub_last_seal()`;
    if (known) {
      const [same] = await connection<{ head: Buffer | null }[]>`select accounts.pub_seal_head(${known.no}) as head`;
      if (!same?.head)
        throw new AuditBroken(
          `Nhật ký trong cơ sở dữ liệu chỉ có ${newest?.no ?? 0} dấu niêm phong, ngoài cơ sở dữ liệu đã neo ${known.no}: cơ sở dữ liệu bị cắt hoặc được khôi phục từ bản cũ. Hãy chạy "npm run audit -- verify".`,
        );
      if (same.head.toString('hex') !== known.head)
        throw new AuditBroken(
          `Dấu niêm phong số ${known.no} trong cơ sở dữ liệu khác dấu đã neo: nhật ký bị viết lại. Hãy chạy "npm run audit -- verify".`,
        );
    }
    for (let from = known?.no ?? 0; from < (newest?.no ?? 0);) {
      const rows = await connection<Kept[]>`
        select no, era, from_xid as "fromXid", to_xid as "toXid", entries, total::text, root, previous, head, sealed_at_micros::text as micros, key_id as "keyId", signature, leaves
        from accounts.pub_seals_after(${from}, ${SEALS_AT_ONCE})`;
      for (const row of rows) anchors.append(anchorOf(row));
      from = rows.at(-1)?.no ?? newest!.no;
    }
  };

  const sealNext = async (connection: Pool): Promise<number> => {
    const [next] = await connection<Next[]>`
      select no, previous, total::text, era, from_xid as "fromXid", to_xid as "toXid", leaves from accounts.pub_next_seal()`;
    after('read');
    if (!next) return 0;
    const { no, era, fromXid, toXid, leaves } = next;
    const seal = makeSeal(
      {
        no,
        era,
        fromXid,
        toXid,
        leaves,
        previous: next.previous.toString('hex'),
        before: Number(next.total),
        sealedAtMicros: now() * 1_000,
      },
      key,
    );
    after('signed');
    await connection`select accounts.pub_keep_seal(${no}, ${era}, ${fromXid}, ${toXid}, ${seal.entries}, ${seal.total}, ${Buffer.from(seal.root, 'hex')},
      ${next.previous}, ${Buffer.from(seal.head, 'hex')}, ${seal.sealedAtMicros}, ${seal.keyId}, ${Buffer.from(seal.signature, 'base64')})`;
    after('kept');
    anchors.append({ ...seal, leaves: leaves.toString('base64') });
    after('anchored');
    await stamp?.(seal);
    return seal.entries;
  };

  /** Seals and anchors everything that can be; answers how many entries. Throws AuditBroken when the database and the anchors disagree. */
  return async (): Promise<number> => {
    const connection = await pool.reserve();
    try {
      const [lock] = await connection<{ mine: boolean }[]>`select pg_try_advisory_lock(hashtextextended('hoso.audit-seal', 0)) as mine`;
      if (!lock!.mine) return 0;
      try {
        after('begun');
        await anchorMissing(connection);
        let sealed = 0;
        for (let entries = await sealNext(connection); entries > 0; entries = await sealNext(connection)) sealed += entries;
        return sealed;
      } finally {
        await connection`select pg_advisory_unlock(hashtextextended('hoso.audit-seal', 0))`;
      }
    } finally {
      connection.release();
    }
  };
};
export type SealAudit = ReturnType<typeof createSealer>;
