import { posix } from 'node:path';
import type { Area } from './cell-address.ts';
import { areaOf, columnOf } from './cell-address.ts';
import type { Cell, SheetRow } from './domain/cell.ts';
import { dateOfSerial } from './domain/read-date.ts';
import { UnusableFile } from './unusable-file.ts';
import type { Attributes } from './xml-stream.ts';
import { brokenContent, localName, parseWhole, parseXml, unescapeExcel } from './xml-stream.ts';
import type { ZipArchive } from './zip-archive.ts';
import { LIMITS, openZip } from './zip-archive.ts';

export type Sheet = {
  name: string;
  hidden: boolean;
  /** Path of the sheet's part inside the file. */
  part: string;
  /** Rows that hold a value, from above to below, in constant memory. A vertically merged cell stands in each of its rows. */
  rows: () => AsyncGenerator<SheetRow>;
  merges: () => Promise<Area[]>;
};

export type Workbook = {
  date1904: boolean;
  sheets: Sheet[];
  zip: ZipArchive;
  parts: { styles: string | null; sharedStrings: string | null; theme: string | null };
  close: () => Promise<void>;
};

/** The last row that Excel has. */
const LAST_ROW = 1_048_576;

type NumberFormat = 'date' | 'percent' | 'plain';
type Reference = { id: string; type: string; target: string };

/**
 * Opens an .xlsx for streaming. Read directly (zip directory and SAX) because exceljs' streaming reader depends on the order of
 * the parts, shows no merged cells and hides the 1904 date system. Errors: `UnusableFile` with a sentence.
 */
export const openWorkbook = async (path: string): Promise<Workbook> => {
  const zip = await openZip(path);
  try {
    return await readWorkbook(zip);
  } catch (cause) {
    await zip.close();
    throw cause;
  }
};

const notExcel = () =>
  new UnusableFile('Tệp nén này không phải sổ Excel .xlsx (có thể là Word, ODS hoặc .xlsb); hãy mở bằng Excel rồi lưu lại dạng .xlsx.');

const readWorkbook = async (zip: ZipArchive): Promise<Workbook> => {
  if (!zip.has('_rels/.rels')) throw notExcel();
  const main = (await references(zip, '_rels/.rels', '')).find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (!main || !zip.has(main) || main.endsWith('.bin') || main.startsWith('word/')) throw notExcel();
  const folder = posix.dirname(main);
  const related = await references(zip, `${folder}/_rels/${posix.basename(main)}.rels`, folder);
  const target = (kind: string) => related.find(({ type, target: part }) => type.endsWith(kind) && zip.has(part))?.target ?? null;

  const listed: { name: string; hidden: boolean; part: string }[] = [];
  let date1904 = false;
  await parseWhole(zip.read(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id')?.[1];
      const reference = related.find((entry) => entry.id === id);
      // Chart and dialogue sheets hold no cells.
      if (!reference?.type.endsWith('/worksheet') || !zip.has(reference.target)) return;
      listed.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: reference.target });
    },
  });
  if (listed.length === 0) throw notExcel();

  const parts = { styles: target('/styles'), sharedStrings: target('/sharedStrings'), theme: target('/theme') };
  const formats = parts.styles ? await readFormats(zip, parts.styles) : [];
  const strings = parts.sharedStrings ? await readStrings(zip, parts.sharedStrings) : [];
  const sheets = listed.map((sheet): Sheet => {
    let merged: Promise<Area[]> | undefined;
    const merges = () => (merged ??= readMerges(zip, sheet.part));
    return { ...sheet, merges, rows: () => filledRows(zip, sheet.part, merges, { strings, formats, date1904 }) };
  });
  return { date1904, sheets, zip, parts, close: zip.close };
};

const tooMuchText = () => new UnusableFile('Sổ chứa quá nhiều chữ trong các ô; hãy chép riêng danh sách sang sổ mới.');

const references = async (zip: ZipArchive, part: string, folder: string): Promise<Reference[]> => {
  const found: Reference[] = [];
  if (!zip.has(part)) return found;
  await parseWhole(zip.read(part), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      found.push({
        id: attributes['Id'] ?? '',
        type: attributes['Type'] ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return found;
};

const readStrings = async (zip: ZipArchive, part: string): Promise<string[]> => {
  if (zip.size(part) > LIMITS.textBytes)
    throw new UnusableFile('Sổ chứa quá nhiều chữ (trên 64 MB); hãy chép riêng danh sách sang sổ mới.');
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await parseWhole(zip.read(part), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(unescapeExcel(current));
    },
  });
  return strings;
};

const readFormats = async (zip: ZipArchive, part: string): Promise<NumberFormat[]> => {
  const custom = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  await parseWhole(zip.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) formats.push(formatKind(Number(attributes['numFmtId'] ?? 0), custom));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
};

const formatKind = (id: number, custom: ReadonlyMap<number, string>): NumberFormat => {
  const code = custom.get(id);
  if (code === undefined) {
    if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
    return id === 9 || id === 10 ? 'percent' : 'plain';
  }
  // Literal text, colours and locales in a format say nothing about its kind.
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '').toLowerCase();
  if (/y|d|m{3}/u.test(bare) && !/general/u.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'plain';
};

/** Merged areas stand behind the rows in the part; a plain search finds them without parsing the rows. */
const readMerges = async (zip: ZipArchive, part: string): Promise<Area[]> => {
  const merges: Area[] = [];
  let rest = '';
  for await (const chunk of zip.read(part)) {
    const text = rest + chunk.toString('latin1');
    for (const [, reference] of text.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z0-9:$]+)"/gu)) {
      const area = reference === undefined ? null : areaOf(reference);
      if (area) merges.push(area);
    }
    if (merges.length > LIMITS.rows) throw new UnusableFile('Trang có quá nhiều ô gộp; hãy bỏ gộp ô rồi nhập lại.');
    const open = text.lastIndexOf('<');
    rest = open >= 0 && text.indexOf('>', open) < 0 ? text.slice(open) : '';
    if (rest.length > 65_536) rest = '';
  }
  return merges;
};

type Meaning = { strings: readonly string[]; formats: readonly NumberFormat[]; date1904: boolean };

async function* filledRows(zip: ZipArchive, part: string, merges: () => Promise<Area[]>, meaning: Meaning): AsyncGenerator<SheetRow> {
  const tall = (await merges()).filter(({ top, bottom }) => bottom > top).sort((one, other) => one.top - other.top);
  // One a column: areas do not overlap in Excel, and a file in which they do must not cost rows times areas.
  const open = new Map<number, { bottom: number; cell: Cell }>();
  let next = 0;
  for await (const { row, cells } of readRows(zip, part, meaning)) {
    for (const [column, { bottom, cell }] of open)
      if (bottom < row) open.delete(column);
      else if (!cells.has(column)) cells.set(column, cell);
    for (let area = tall[next]; area && area.top <= row; area = tall[(next += 1)]) {
      const cell = area.top === row ? cells.get(area.left) : undefined;
      if (cell) open.set(area.left, { bottom: area.bottom, cell });
    }
    yield { row, cells };
  }
}

async function* readRows(zip: ZipArchive, part: string, meaning: Meaning): AsyncGenerator<{ row: number; cells: Map<number, Cell> }> {
  let ready: { row: number; cells: Map<number, Cell> }[] = [];
  let row = 0;
  let column = 0;
  let filled = 0;
  let characters = 0;
  let cells = new Map<number, Cell>();
  let attributes: Attributes = {};
  let value = '';
  let inline = '';
  let inData = false;
  let inCell = false;
  let inValue = false;
  let inText = false;
  let inPhonetic = false;

  const finishCell = () => {
    const cell = cellOf(attributes, value, inline, meaning);
    if (!cell) return;
    // A shared text may stand in every cell: what is small in the file is not small once each cell is read.
    characters += cell.kind === 'text' ? cell.text.length : 0;
    if (characters > LIMITS.unpackedBytes) throw tooMuchText();
    if (column > LIMITS.columns)
      throw new UnusableFile(`Trang có quá ${LIMITS.columns} cột có dữ liệu; hãy chép riêng danh sách sang sổ mới.`);
    cells.set(column, cell);
  };
  const finishRow = () => {
    if (cells.size === 0) return;
    filled += 1;
    if (filled > LIMITS.rows) throw new UnusableFile(`Trang có quá ${LIMITS.rows} dòng; hãy chia danh sách thành nhiều sổ.`);
    ready.push({ row, cells });
  };

  const pieces = parseXml(zip.read(part), {
    open: (name, found) => {
      if (name === 'sheetData') inData = true;
      if (!inData) return;
      if (name === 'row') {
        row = Number(found['r'] ?? row + 1);
        if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw brokenContent();
        column = 0;
        cells = new Map();
      } else if (name === 'c') {
        column = found['r'] ? columnOf(found['r']) : column + 1;
        attributes = found;
        value = '';
        inline = '';
        inCell = true;
      } else if (inCell) {
        if (name === 'v') inValue = true;
        if (name === 'rPh') inPhonetic = true;
        if (name === 't') inText = !inPhonetic;
      }
    },
    text: (text) => {
      if (inValue) value += text;
      else if (inText) inline += text;
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'c') {
        inCell = false;
        finishCell();
      }
      if (name === 'row' && inData) finishRow();
      if (name === 'sheetData') inData = false;
    },
  });
  for await (const _piece of pieces) {
    void _piece;
    yield* ready;
    ready = [];
  }
  yield* ready;
}

const cellOf = ({ t = 'n', s }: Attributes, value: string, inline: string, { strings, formats, date1904 }: Meaning): Cell | null => {
  switch (t) {
    case 's':
      return textCell(strings[Number(value)] ?? '');
    case 'inlineStr':
      return textCell(unescapeExcel(inline));
    case 'str':
      return textCell(unescapeExcel(value));
    case 'b':
      return value === '' ? null : { kind: 'boolean', boolean: value === '1' };
    case 'e':
      return { kind: 'error', code: value };
    case 'd':
      return /^\d{4}-\d\d-\d\d/u.test(value) ? { kind: 'date', date: value.slice(0, 10), serial: Number.NaN } : textCell(value);
    default:
      return numberCell(value, formats[Number(s ?? 0)] ?? 'plain', date1904);
  }
};

const textCell = (text: string): Cell | null => (text === '' ? null : { kind: 'text', text });

const numberCell = (value: string, format: NumberFormat, date1904: boolean): Cell | null => {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return null;
  // Excel has dates from 1900 to 9999 only.
  if (format === 'date' && number >= 1 && number < 2_958_466) return { kind: 'date', date: dateOfSerial(number, date1904), serial: number };
  return { kind: 'number', number, percent: format === 'percent' };
};
