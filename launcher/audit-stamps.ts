import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@hoso/db/embedded/data-folder.ts';
import type { Seal } from '@hoso/shared/audit-seal.ts';

// Time stamps of heads by a time authority, RFC 3161. What we read of an answer is its status, what it stamps and our nonce; the authority's
// signature and chain are for `openssl ts -verify` and the roots somebody trusts.

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTETS = 0x04;
/** AlgorithmIdentifier of SHA-256, with the NULL it is written with. */
const SHA256 = Buffer.from('300d06096086480165030402010500', 'hex');
const TRUE = Buffer.from('0101ff', 'hex');

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
/** What is stamped: the hash of a head's text, as `openssl ts -data` would hash a file that holds it. */
const imprintOf = (head: string): Buffer => der(SEQUENCE, SHA256, der(OCTETS, createHash('sha256').update(head).digest()));
const nonceOf = (nonce: Buffer): Buffer => der(INTEGER, Buffer.concat([Buffer.of(0x01), nonce]));

/** A request for a stamp on a head, with the authority's certificate asked for. `nonce` makes the answer ours and is not zero. */
export const stampRequest = (head: string, nonce: Buffer): Buffer =>
  der(SEQUENCE, der(INTEGER, Buffer.of(1)), imprintOf(head), nonceOf(nonce), TRUE);

type Tlv = { readonly tag: number; readonly body: Buffer; readonly whole: number };
const tlvAt = (bytes: Buffer, at: number): Tlv | null => {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  const many = first & 0x80 ? first & 0x7f : 0;
  if (many > 4 || at + 2 + many > bytes.length) return null;
  const length = many > 0 ? bytes.readUIntBE(at + 2, many) : first;
  const from = at + 2 + many;
  return from + length <= bytes.length ? { tag, body: bytes.subarray(from, from + length), whole: 2 + many + length } : null;
};

/** What is wrong with an answer for this head; null when it was granted and stamps the head. With a nonce, the answer must repeat it. */
export const stampFault = (answer: Buffer, head: string, nonce?: Buffer): 'FORM' | 'REFUSED' | 'OTHER_HEAD' | 'OTHER_NONCE' | null => {
  const whole = tlvAt(answer, 0);
  const info = whole && tlvAt(whole.body, 0);
  const status = info && tlvAt(info.body, 0);
  if (whole?.tag !== SEQUENCE || info?.tag !== SEQUENCE || status?.tag !== INTEGER) return 'FORM';
  // 0 granted, 1 granted with changes.
  if (status.body.length !== 1 || status.body[0]! > 1) return 'REFUSED';
  const token = whole.body.subarray(info.whole);
  if (token.length === 0) return 'FORM';
  if (!token.includes(imprintOf(head))) return 'OTHER_HEAD';
  return nonce && !token.includes(nonceOf(nonce)) ? 'OTHER_NONCE' : null;
};

const stampFile = (folder: string, no: number): string => join(folder, 'stamps', `${no}.tsr`);

/** A time authority said no, or something else. */
export class StampRefused extends Error {}

/** Has heads stamped by the authority at a URL, at most once in `everyMs`: a head stands for all seals before it. Answers are kept beside the anchors. */
export const createStamper = (url: string, folder: string, everyMs: number, now: () => number) => {
  let next = 0;
  return async ({ no, head }: Seal): Promise<void> => {
    if (now() < next) return;
    next = now() + everyMs;
    const nonce = randomBytes(8);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(stampRequest(head, nonce)),
      signal: AbortSignal.timeout(10_000),
    });
    const answer = Buffer.from(await response.arrayBuffer());
    const fault = response.ok ? stampFault(answer, head, nonce) : 'REFUSED';
    if (fault) throw new StampRefused(`the time authority did not stamp seal ${no}: ${fault} (HTTP ${response.status})`);
    mkdirSync(join(folder, 'stamps'), { recursive: true, mode: 0o700 });
    writeWhole(stampFile(folder, no), answer);
  };
};

/** Stamps beside the anchors that do not stamp what is anchored, one sentence each. */
export const stampFaults = (folder: string, anchors: readonly Pick<Seal, 'no' | 'head'>[]): string[] =>
  anchors.flatMap(({ no, head }) => {
    const file = stampFile(folder, no);
    if (!existsSync(file)) return [];
    return stampFault(readFileSync(file), head) ? [`Dấu thời gian của dấu niêm phong số ${no} không khớp dấu đã neo (tệp ${file}).`] : [];
  });
