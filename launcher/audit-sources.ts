import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CONTENT, PARTS } from '@hoso/db/audit-content.ts';
import type { Pool, Tx } from '@hoso/db/session.ts';
import type { Seal } from '@hoso/shared/audit-seal.ts';
import { type AuditSource, type Standing, standingOf } from './audit-verify.ts';

const AT_ONCE = 5_000;

const each = (what: string) => `
  select e.era, e.xid, e.no, ${what.replaceAll('CONTENT', CONTENT.entry)} as told from accounts.audit_entry e
  union all
  select e.era, e.xid, e.no, ${what.replaceAll('CONTENT', CONTENT.change)} from accounts.audit_change e
  order by era, xid, no`;
const standings = `select told from (${each('int4send(e.era) || int8send(e.xid::text::bigint) || int8send(e.no) || sha256(CONTENT)')}) t`;
const contents = `select told from (${each('CONTENT')}) t`;

async function* chunks(tx: Tx, text: string): AsyncGenerator<Buffer[]> {
  for await (const rows of tx.unsafe<{ told: Buffer }[]>(text).cursor(AT_ONCE)) yield rows.map(({ told }) => told);
}
async function* standingIn(tx: Tx): AsyncGenerator<Standing[]> {
  for await (const told of chunks(tx, standings)) yield told.map(standingOf);
}

const sealsIn = async (tx: Tx): Promise<Seal[]> =>
  (
    await tx<(Omit<Seal, 'total' | 'sealedAtMicros'> & { total: string; sealedAtMicros: string })[]>`
      select no, era, from_xid::text as "fromXid", to_xid::text as "toXid", entries, total::text, encode(root, 'hex') as root, encode(previous, 'hex') as previous,
        encode(head, 'hex') as head, sealed_at_micros::text as "sealedAtMicros", key_id as "keyId", translate(encode(signature, 'base64'), E'\n', '') as signature
      from accounts.audit_seal order by no`
  ).map((seal) => ({ ...seal, total: Number(seal.total), sealedAtMicros: Number(seal.sealedAtMicros) }));

/**
 * The audit as it stands in a database, as one reading of it. `bootstrap` reads whatever row there is; content is hashed by statements of ours with
 * names of the system's own schema, whatever the functions of the database have become.
 */
export const withDatabaseSource = <T>(bootstrap: Pool, work: (source: AuditSource, tx: Tx) => Promise<T>): Promise<T> =>
  bootstrap.begin('isolation level repeatable read read only', async (tx) => {
    await tx`set local search_path = pg_catalog, pg_temp`;
    await tx`set local row_security = off`;
    await tx`set local statement_timeout = 0`;
    const seals = await sealsIn(tx);
    const find = (no: number) => tx<{ said: string }[]>`
      select e.operation || ', ' || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as said from accounts.audit_entry e where e.no = ${no}
      union all select e.action || ' ' || e.relation || ', ' || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from accounts.audit_change e where e.no = ${no} limit 1`;
    return work(
      {
        entries: standingIn(tx),
        seals,
        has: async (no) => (await find(no)).length > 0,
        about: async (no) => (await find(no))[0]?.said ?? null,
      },
      tx,
    );
  }) as Promise<T>;

/** Every entry as one line of JSON: its bytes as they are hashed, in base64. */
export async function* exportLines(tx: Tx): AsyncGenerator<string> {
  for await (const told of chunks(tx, contents))
    yield told.map((bytes) => `${JSON.stringify({ bytes: bytes.toString('base64') })}\n`).join('');
}

/** An export holds a line that is no entry. */
export class TornExport extends Error {}

type Part = Buffer | null;
const partsOf = (bytes: Buffer): Part[] => {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readInt32BE(at);
    at += 4;
    if (length < -1 || (length > 0 && at + length > bytes.length)) throw new RangeError('a part is longer than the entry');
    parts.push(length < 0 ? null : bytes.subarray(at, at + length));
    at += Math.max(length, 0);
  }
  return parts;
};

/** The parts of an entry's bytes by name; null for bytes that are no entry. */
export const entryIn = (bytes: Buffer): Readonly<Record<string, Part>> | null => {
  try {
    const [kind, ...parts] = partsOf(bytes);
    const names = PARTS[kind?.toString() as keyof typeof PARTS] as readonly string[] | undefined;
    return names?.length === parts.length ? Object.fromEntries(names.map((name, i) => [name, parts[i]!])) : null;
  } catch {
    return null;
  }
};

const aboutEntry = (entry: Readonly<Record<string, Part>>): string => {
  const at = new Date(Number(entry['at']!.readBigInt64BE(0)) / 1_000).toISOString().replace(/\.\d+Z/, 'Z');
  return `${entry['operation']?.toString() ?? `${entry['action']!.toString()} ${entry['relation']!.toString()}`}, ${at}`;
};

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    const bytes = (() => {
      try {
        return Buffer.from((JSON.parse(text) as { bytes: string }).bytes, 'base64');
      } catch {
        return null;
      }
    })();
    if (!bytes || !entryIn(bytes)) throw new TornExport(`Dòng ${line} của tệp xuất không phải mục nhật ký.`);
    yield bytes;
  }
}

/** The audit as it stands in an export; the order of its lines says nothing, what is in them does. Throws TornExport on a line that is no entry. */
export const exportSource = async (file: string): Promise<AuditSource> => {
  const all: Standing[] = [];
  for await (const bytes of linesOf(file)) {
    const entry = entryIn(bytes)!;
    all.push({
      era: Number(entry['era']!.readBigInt64BE(0)),
      xid: BigInt(entry['xid']!.toString()),
      no: Number(entry['no']!.readBigInt64BE(0)),
      hash: createHash('sha256').update(bytes).digest(),
    });
  }
  all.sort((one, other) => one.era - other.era || (one.xid < other.xid ? -1 : one.xid > other.xid ? 1 : one.no - other.no));
  const find = async (no: number): Promise<string | null> => {
    for await (const bytes of linesOf(file)) {
      const entry = entryIn(bytes)!;
      if (Number(entry['no']!.readBigInt64BE(0)) === no) return aboutEntry(entry);
    }
    return null;
  };
  return {
    entries: (async function* () {
      yield all;
    })(),
    seals: null,
    has: async (no) => (await find(no)) !== null,
    about: find,
  };
};
