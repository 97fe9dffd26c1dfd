import { chmodSync, closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '@hoso/db/embedded/data-folder.ts';
import type { Seal } from '@hoso/shared/audit-seal.ts';

/** A seal as it is kept outside of the database, with the numbers and hashes of its entries: they say which entry is bad, the root only that one is. */
export type Anchor = Seal & { readonly leaves: string };

const FILE = 'seals.jsonl';
export const anchorsFile = (folder: string): string => join(folder, FILE);

const parsed = (line: string): Anchor | null => {
  try {
    const anchor = JSON.parse(line) as Partial<Anchor> | null;
    return typeof anchor?.no === 'number' && typeof anchor.head === 'string' && typeof anchor.leaves === 'string'
      ? (anchor as Anchor)
      : null;
  } catch {
    return null;
  }
};

/** Anchors are read and appended one line at a time; nothing that stands is ever written again, so the file may be append-only for its owner too. */
export const openAnchors = (folder: string) => {
  const file = anchorsFile(folder);
  let readTo = 0;
  let torn = '';
  let last: Anchor | null = null;

  /** Hands over whole lines that came since; a line that was cut off by a kill is left out, its seal comes again in a later one. */
  const readOn = (each: (anchor: Anchor) => void = () => {}): void => {
    if (!existsSync(file)) return;
    const handle = openSync(file, 'r');
    try {
      const chunk = Buffer.alloc(4 * 1024 * 1024);
      const pieces: Buffer[] = torn ? [Buffer.from(torn)] : [];
      for (;;) {
        const read = readSync(handle, chunk, 0, chunk.length, readTo);
        if (read === 0) break;
        readTo += read;
        let from = 0;
        for (let end = chunk.indexOf(10); end >= 0 && end < read; end = chunk.indexOf(10, from)) {
          const line = Buffer.concat([...pieces.splice(0), chunk.subarray(from, end)]).toString();
          from = end + 1;
          const anchor = parsed(line);
          if (!anchor) continue;
          // Who was stopped between writing and going on may write what another wrote in the meantime: the same line twice is one.
          if (last && anchor.no === last.no && anchor.head === last.head) continue;
          last = anchor;
          each(anchor);
        }
        if (from < read) pieces.push(Buffer.from(chunk.subarray(from, read)));
      }
      torn = Buffer.concat(pieces).toString();
    } finally {
      closeSync(handle);
    }
  };

  return {
    /** Hands over every anchor not read yet. */
    readEach: readOn,
    /** The newest anchor there is, also one that another process wrote since. */
    last: (): Anchor | null => {
      readOn();
      return last;
    },
    /** Adds one anchor; it lasts through a power cut when this returns. */
    append: (anchor: Anchor): void => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const fresh = !existsSync(file);
      const handle = openSync(file, 'a', 0o600);
      try {
        if (fresh) chmodSync(file, 0o600);
        const size = fstatSync(handle).size;
        readOn();
        // A line that a kill cut off stays as it is; ours begins on a new one.
        const line = Buffer.from(`${torn && size > 0 ? '\n' : ''}${JSON.stringify(anchor)}\n`);
        for (let written = 0; written < line.length;) written += writeSync(handle, line, written);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      if (fresh) syncFolder(folder);
    },
  };
};
export type Anchors = ReturnType<typeof openAnchors>;

/** Every anchor of a folder, in the order in which they stand. */
export const readAnchors = (folder: string): Anchor[] => {
  const all: Anchor[] = [];
  const file = openAnchors(folder);
  file.readEach((anchor) => all.push(anchor));
  return all;
};
