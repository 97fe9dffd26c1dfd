import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { UnusableFile } from './unusable-file.ts';

type ZipEntry = { name: string; deflated: boolean; packed: number; unpacked: number; offset: number };

export type ZipArchive = {
  has: (name: string) => boolean;
  /** Unpacked bytes of one entry, as a stream; stops with `UnusableFile` when the entry holds more than it declared. */
  read: (name: string) => AsyncGenerator<Buffer>;
  /** Unpacked size in bytes, 0 for an entry that is not there. */
  size: (name: string) => number;
  close: () => Promise<void>;
};

const MEGABYTE = 1024 * 1024;

/** The largest list we read. A province's whole list of 100,000 rows by 40 columns fits; a zip bomb does not. */
export const LIMITS = { fileBytes: 30 * MEGABYTE, unpackedBytes: 300 * MEGABYTE, textBytes: 64 * MEGABYTE, rows: 100_000, columns: 256 };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const OLE_MAGIC = 'd0cf11e0a1b11ae1';

const broken = () => new UnusableFile('Tệp bị hỏng hoặc không phải sổ Excel .xlsx; hãy mở bằng Excel rồi lưu lại dạng .xlsx.');
const tooLarge = () =>
  new UnusableFile(
    `Tệp giải nén ra quá lớn (trên ${LIMITS.unpackedBytes / MEGABYTE} MB), không phải một danh sách bình thường nên bị từ chối; hãy chép riêng danh sách sang sổ mới.`,
  );
const locked = () => new UnusableFile('Tệp có đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ) rồi lưu lại.');

/** Opens an .xlsx by its central directory: the order of the parts in the file does not matter. Errors: `UnusableFile`. */
export const openZip = async (path: string): Promise<ZipArchive> => {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new UnusableFile(`Không tìm thấy tệp ${path}; hãy kiểm tra đường dẫn.`);
    throw new UnusableFile(`Không mở được tệp ${path} (${cause.code ?? 'lỗi đọc'}); hãy kiểm tra quyền đọc.`);
  });
  try {
    const entries = await readDirectory(file, path);
    return {
      has: (name) => entries.has(name),
      read: (name) => unpack(file, entries.get(name)),
      size: (name) => entries.get(name)?.unpacked ?? 0,
      close: () => file.close(),
    };
  } catch (cause) {
    await file.close();
    throw cause;
  }
};

const readDirectory = async (file: FileHandle, path: string): Promise<Map<string, ZipEntry>> => {
  const { size, isFile } = await file.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }));
  if (!isFile) throw new UnusableFile(`${path} không phải là một tệp.`);
  if (size > LIMITS.fileBytes)
    throw new UnusableFile(`Tệp lớn hơn ${LIMITS.fileBytes / MEGABYTE} MB; hãy chép riêng danh sách sang sổ mới hoặc chia nhỏ.`);
  await refuseOtherFormats(file, size);

  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = lastIndexOfSignature(tail, END_OF_DIRECTORY);
  if (end < 0) throw broken();
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (start + length > size) throw broken();
  return parseDirectory(await readAt(file, start, length), count);
};

const refuseOtherFormats = async (file: FileHandle, size: number): Promise<void> => {
  if (size === 0) throw new UnusableFile('Tệp rỗng.');
  const head = await readAt(file, 0, Math.min(size, 8));
  if (head.toString('hex') === OLE_MAGIC) {
    // A workbook with a password is an OLE container around the encrypted package; its stream names are UTF-16.
    const sample = await readAt(file, 0, Math.min(size, LIMITS.fileBytes));
    if (sample.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw locked();
    throw new UnusableFile('Đây là tệp Excel kiểu cũ (.xls); hãy mở bằng Excel rồi lưu lại dạng .xlsx.');
  }
  if (head.length < 4 || head.readUInt32LE(0) !== LOCAL_HEADER)
    throw new UnusableFile(
      'Đây không phải sổ Excel .xlsx (có thể là CSV hay tệp khác đổi đuôi); hãy mở bằng Excel rồi lưu lại dạng .xlsx.',
    );
};

const parseDirectory = (directory: Buffer, count: number): Map<string, ZipEntry> => {
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw broken();
    const flags = directory.readUInt16LE(at + 8);
    const method = directory.readUInt16LE(at + 10);
    const nameLength = directory.readUInt16LE(at + 28);
    // Some writers part folders with the backslash of Windows.
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const unpacked = directory.readUInt32LE(at + 24);
    if (flags & 1) throw locked();
    if (method !== 0 && method !== 8) throw broken();
    total += unpacked;
    if (total > LIMITS.unpackedBytes) throw tooLarge();
    entries.set(name, {
      name,
      deflated: method === 8,
      packed: directory.readUInt32LE(at + 20),
      unpacked,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
};

async function* unpack(file: FileHandle, entry: ZipEntry | undefined): AsyncGenerator<Buffer> {
  if (!entry) throw broken();
  const header = await readAt(file, entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) throw broken();
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let seen = 0;
  for await (const chunk of entry.deflated ? inflated(file, start, entry.packed) : chunks(file, start, entry.packed)) {
    seen += chunk.length;
    // The declared sizes were added up at opening; an entry that holds more than it declared is a bomb.
    if (seen > entry.unpacked) throw tooLarge();
    yield chunk;
  }
  if (seen < entry.unpacked) throw broken();
}

async function* inflated(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  // A failure of either side destroys the stream and surfaces below, where it is read.
  const feed = pipeline(chunks(file, start, length), inflate).catch(() => undefined);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (cause) {
    throw cause instanceof UnusableFile ? cause : broken();
  } finally {
    inflate.destroy();
    await feed;
  }
}

async function* chunks(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += 65_536) {
    const chunk = await readAt(file, start + at, Math.min(65_536, length - at));
    if (chunk.length === 0) throw broken();
    yield chunk;
  }
}

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
};

const lastIndexOfSignature = (buffer: Buffer, signature: number): number => {
  for (let at = buffer.length - 22; at >= 0; at -= 1) if (buffer.readUInt32LE(at) === signature) return at;
  return -1;
};
