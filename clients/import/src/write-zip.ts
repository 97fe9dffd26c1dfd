import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipPart = { name: string; content: AsyncIterable<string | Buffer> };

type Written = { name: Buffer; crc: number; packed: number; unpacked: number; offset: number };

/**
 * Writes parts one after the other in constant memory; sizes are filled into each header once known. `mode` says who may read
 * the file. Throws EEXIST where something stands already, a link too: it may lead to somebody's file.
 */
export const writeZip = async (path: string, parts: readonly ZipPart[], mode = 0o600): Promise<void> => {
  const file = await open(path, 'wx', mode);
  try {
    const written: Written[] = [];
    let offset = 0;
    for (const part of parts) {
      const entry = await writePart(file, part, offset);
      written.push(entry);
      offset += 30 + entry.name.length + entry.packed;
    }
    const directory = Buffer.concat(written.map(directoryEntry));
    await file.write(Buffer.concat([directory, endOfDirectory(written.length, directory.length, offset)]), 0, undefined, offset);
  } finally {
    await file.close();
  }
};

const writePart = async (file: FileHandle, { name, content }: ZipPart, offset: number): Promise<Written> => {
  const entry: Written = { name: Buffer.from(name, 'utf8'), crc: 0, packed: 0, unpacked: 0, offset };
  const start = offset + 30 + entry.name.length;
  await pipeline(measured(content, entry), createDeflateRaw({ level: 6 }), async (packed: AsyncIterable<Buffer>) => {
    for await (const bytes of packed) {
      await file.write(bytes, 0, undefined, start + entry.packed);
      entry.packed += bytes.length;
    }
  });
  await file.write(localHeader(entry), 0, undefined, offset);
  return entry;
};

async function* measured(content: AsyncIterable<string | Buffer>, entry: Written): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    entry.crc = crc32(bytes, entry.crc);
    entry.unpacked += bytes.length;
    yield bytes;
  }
}

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1980-01-01: the same input gives the same bytes. */
const DOS_DATE = 0x21;

const commonFields = ({ crc, packed, unpacked, name }: Written): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(unpacked, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const localHeader = (entry: Written): Buffer => Buffer.concat([Buffer.from('504b0304', 'hex'), commonFields(entry), entry.name]);

const directoryEntry = (entry: Written): Buffer => {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([Buffer.from('504b01021400', 'hex'), commonFields(entry), rest, entry.name]);
};

const endOfDirectory = (count: number, length: number, offset: number): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
};
