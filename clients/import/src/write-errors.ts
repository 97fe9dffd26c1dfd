import { randomBytes } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import type { Area } from './cell-address.ts';
import { addressOf, columnLetters, columnOf } from './cell-address.ts';
import { ERROR_HEADING } from './domain/field.ts';
import type { RowProblem } from './domain/staff-row.ts';
import type { Table } from './find-table.ts';
import type { Sheet, Workbook } from './read-workbook.ts';
import { openWorkbook } from './read-workbook.ts';
import { UnusableFile } from './unusable-file.ts';
import { writeZip } from './write-zip.ts';
import type { Attributes } from './xml-stream.ts';
import { escapeXml, localName, parseXml, unescapeExcel } from './xml-stream.ts';

export type ErrorReport = { sheet: string; table: Table; problems: readonly RowProblem[] };

/** "Số CCCD: 03309012 — có 8 chữ số, phải có 12; ghi đủ 12 chữ số…", one line for each problem of the row. */
export const errorText = (problems: readonly RowProblem[]): string =>
  problems.map(({ field, value, message, mending }) => `${field}: ${value === '' ? '(trống)' : value} — ${message}; ${mending}`).join('\n');

/**
 * Writes the list's sheet once more with a column "Lỗi". Works on the sheet's own parts, as a stream, so formatting, widths and
 * merges are exactly those of the source at any size. Only what is on the lists below goes out: cell values, styles, layout.
 * Formulas become their last values, links their texts; macros, connections, objects, names and other sheets stay behind.
 * Appears whole or not at all, and is read by nobody who may not read the list. Errors: `UnusableFile` when the place cannot be written.
 */
export const writeErrors = async (source: string, target: string, report: ErrorReport): Promise<void> => {
  const workbook = await openWorkbook(source);
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const sheet = workbook.sheets.find(({ name }) => name === report.sheet);
    if (!sheet) throw new UnusableFile(`Sổ không còn trang "${report.sheet}".`);
    const { mode } = await stat(source);
    await writeZip(temporary, await partsOf(workbook, sheet, report), mode & 0o666);
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    const code = (cause as { code?: unknown }).code;
    if (cause instanceof UnusableFile || typeof code !== 'string') throw cause;
    throw new UnusableFile(`Không ghi được tệp lỗi ${target} (${code}); hãy đóng tệp đó hoặc kiểm tra quyền ghi.`);
  } finally {
    await workbook.close();
  }
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

const partsOf = async (workbook: Workbook, sheet: Sheet, report: ErrorReport) => {
  const { zip, parts, date1904 } = workbook;
  const { styles, wrapped } = parts.styles ? withWrappedStyle(await textOf(zip.read(parts.styles))) : { styles: null, wrapped: null };
  const kept = [
    styles !== null && { name: 'styles', kind: 'styles', type: 'spreadsheetml.styles+xml', content: once(styles) },
    parts.sharedStrings && {
      name: 'sharedStrings',
      kind: 'sharedStrings',
      type: 'spreadsheetml.sharedStrings+xml',
      content: zip.read(parts.sharedStrings),
    },
    parts.theme && { name: 'theme', kind: 'theme', type: 'theme+xml', content: zip.read(parts.theme) },
  ].filter((part) => part !== false && part !== null && part !== '');
  const overrides = [
    ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
    ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet+xml'],
    ...kept.map(({ name, type }) => [`xl/${name}.xml`, type]),
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${CONTENT}.${type}"/>`);
  const relations = [`<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`].concat(
    kept.map(({ name, kind }, index) => `<Relationship Id="rId${index + 2}" Type="${OFFICE}/${kind}" Target="${name}.xml"/>`),
  );
  const place = await placeOfErrors(sheet, report.table);
  return [
    {
      name: '[Content_Types].xml',
      content: once(
        `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      content: once(
        `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: once(
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><bookViews><workbookView/></bookViews><sheets><sheet name="${escapeXml(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: once(`${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`),
    },
    ...kept.map(({ name, content }) => ({ name: `xl/${name}.xml`, content })),
    {
      name: 'xl/worksheets/sheet1.xml',
      content: rewrittenSheet(zip.read(sheet.part), {
        ...place,
        merges: await sheet.merges(),
        table: report.table,
        texts: errorTexts(report.problems),
        wrapped,
      }),
    },
  ];
};

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

const textOf = async (source: AsyncIterable<Buffer>): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

const errorTexts = (problems: readonly RowProblem[]): ReadonlyMap<number, string> => {
  const byRow = new Map<number, RowProblem[]>();
  for (const problem of problems) {
    const found = byRow.get(problem.row);
    if (found) found.push(problem);
    else byRow.set(problem.row, [problem]);
  }
  return new Map([...byRow].map(([row, found]) => [row, errorText(found)]));
};

/** The cell formats with one more at the end: wrapped text for the error column. */
const withWrappedStyle = (styles: string): { styles: string; wrapped: number | null } => {
  const block = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/u.exec(styles);
  if (!block) return { styles, wrapped: null };
  const [whole, prefix = '', inner = ''] = block;
  const count = inner.match(new RegExp(`<${prefix}xf[\\s>/]`, 'gu'))?.length ?? 0;
  const format = `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`;
  return {
    styles: styles.replace(whole, () => `<${prefix}cellXfs count="${count + 1}">${inner}${format}</${prefix}cellXfs>`),
    wrapped: count,
  };
};

/** The file's own "Lỗi" column when it has one (a mended error workbook), else the first column right of every value. */
const placeOfErrors = async (sheet: Sheet, { columns, headings }: Table): Promise<{ column: number }> => {
  const own = columns.get('errors');
  if (own !== undefined) return { column: own };
  let last = Math.max(0, ...headings.keys());
  for await (const { cells } of sheet.rows()) for (const column of cells.keys()) last = Math.max(last, column);
  return { column: last + 1 };
};

type Rewriting = { column: number; merges: readonly Area[]; table: Table; texts: ReadonlyMap<number, string>; wrapped: number | null };

/** Elements of layout that are copied as they are, without their references to other parts. */
const LAYOUT = new Set(['sheetViews', 'sheetFormatPr', 'printOptions', 'pageMargins', 'pageSetup']);
const ROW_ATTRIBUTES = ['ht', 'customHeight', 's', 'customFormat', 'outlineLevel', 'collapsed'];
const ERROR_WIDTH = 60;

async function* rewrittenSheet(
  source: AsyncIterable<Buffer>,
  { column, merges, table, texts, wrapped }: Rewriting,
): AsyncGenerator<string> {
  let out = `${XML}<worksheet xmlns="${MAIN}">`;
  const path: string[] = [];
  const widths: Attributes[] = [];
  let copying = 0;
  let row = 0;
  let errorDue: string | null = null;
  let at = 0;
  let cell: Attributes | null = null;
  let value = '';
  let inline = '';
  let headingStyle: string | undefined;
  let mergesDue = true;
  const letters = columnLetters(column);

  const errorCell = (text: string) => {
    const style = row <= table.headingBottom ? headingStyle : wrapped === null ? undefined : String(wrapped);
    return `<c r="${letters}${row}"${style === undefined ? '' : ` s="${escapeXml(style)}"`} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  };
  const flushError = () => {
    if (errorDue !== null) out += errorCell(errorDue);
    errorDue = null;
  };
  const flushMerges = () => {
    if (!mergesDue) return;
    mergesDue = false;
    const all = withErrorHeading(merges, table, column);
    if (all.length > 0)
      out += `<mergeCells count="${all.length}">${all.map((area) => `<mergeCell ref="${addressOf(area)}"/>`).join('')}</mergeCells>`;
  };
  const openCell = (attributes: Attributes) => {
    at = attributes['r'] ? columnOf(attributes['r']) : at + 1;
    if (row === table.headingTop && at < column && attributes['s'] !== undefined) headingStyle = attributes['s'];
    cell = attributes;
    value = '';
    inline = '';
  };
  const closeCell = (attributes: Attributes) => {
    if (at >= column) flushError();
    if (at !== column) out += harmlessCell(`${columnLetters(at)}${row}`, attributes, value, inline);
    cell = null;
  };
  const copied = (attributes: Attributes) =>
    Object.entries(attributes)
      .filter(([name]) => !name.includes(':') && name !== 'xmlns')
      .map(([name, text]) => ` ${name}="${escapeXml(text)}"`)
      .join('');

  const pieces = parseXml(source, {
    open: (name, attributes) => {
      path.push(name);
      if (copying > 0 || (path.length === 2 && LAYOUT.has(name))) {
        if (copying === 0 && name !== 'sheetViews' && name !== 'sheetFormatPr') flushMerges();
        // An extension list may point anywhere; it and everything in it stays behind.
        if (path.includes('extLst')) return;
        copying += 1;
        out += `<${name}${copied(attributes)}>`;
      } else if (name === 'col' && path[1] === 'cols') widths.push(attributes);
      else if (name === 'sheetData' && path.length === 2) out += `${columnWidths(widths, column)}<sheetData>`;
      else if (path[1] !== 'sheetData') return;
      else if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        at = 0;
        headingStyle = row === table.headingTop ? undefined : headingStyle;
        errorDue = row === table.headingTop ? ERROR_HEADING : (texts.get(row) ?? null);
        const kept = ROW_ATTRIBUTES.filter((key) => attributes[key] !== undefined && !(key === 'collapsed' && errorDue !== null));
        // A row somebody has to mend must not stay hidden by an old filter.
        const hidden = attributes['hidden'] !== undefined && errorDue === null ? ` hidden="${escapeXml(attributes['hidden'])}"` : '';
        out += `<row r="${row}"${kept.map((key) => ` ${key}="${escapeXml(attributes[key] ?? '')}"`).join('')}${hidden}>`;
      } else if (name === 'c') openCell(attributes);
    },
    text: (text) => {
      const element = path.at(-1);
      if (cell && element === 'v') value += text;
      else if (cell && element === 't' && !path.includes('rPh')) inline += text;
    },
    close: (name) => {
      const extension = path.includes('extLst');
      const inData = path[1] === 'sheetData';
      path.pop();
      if (copying > 0) {
        if (extension) return;
        copying -= 1;
        out += `</${name}>`;
      } else if (!inData) return;
      else if (name === 'c' && cell) closeCell(cell);
      else if (name === 'row') {
        flushError();
        out += '</row>';
      } else if (name === 'sheetData' && path.length === 1) out += '</sheetData>';
    },
  });
  for await (const _piece of pieces) {
    void _piece;
    if (out.length > 0) yield out;
    out = '';
  }
  flushMerges();
  yield `${out}</worksheet>`;
}

/** One cell with nothing that acts: no formula, no link, no metadata; a text stays a text whatever sign it begins with. */
const harmlessCell = (reference: string, { s, t = 'n' }: Attributes, value: string, inline: string): string => {
  const style = s === undefined ? '' : ` s="${escapeXml(s)}"`;
  const text = t === 'inlineStr' ? inline : value;
  if (text === '') return `<c r="${reference}"${style}/>`;
  if (t === 'inlineStr' || t === 'str')
    return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(unescapeExcel(text))}</t></is></c>`;
  const type = ['s', 'b', 'e', 'd'].includes(t) ? ` t="${t}"` : '';
  return `<c r="${reference}"${style}${type}><v>${escapeXml(text)}</v></c>`;
};

const withErrorHeading = (merges: readonly Area[], { headingTop, headingBottom }: Table, column: number): readonly Area[] => {
  const heading: Area = { top: headingTop, bottom: headingBottom, left: column, right: column };
  const meets = (area: Area) => area.top <= heading.bottom && heading.top <= area.bottom && area.left <= column && column <= area.right;
  return headingTop === headingBottom || merges.some(meets) ? merges : [...merges, heading];
};

/** The column widths of the source around that of the error column; ranges must not overlap. */
const columnWidths = (widths: readonly Attributes[], column: number): string => {
  const pieces = widths.flatMap((width) => {
    const [min, max] = [Number(width['min']), Number(width['max'])];
    return [
      { width, min, max: Math.min(max, column - 1) },
      { width, min: Math.max(min, column + 1), max },
    ].filter((piece) => piece.min <= piece.max && (piece.min === min || min <= column));
  });
  const shown = [...pieces, { width: { width: String(ERROR_WIDTH), customWidth: '1' } as Attributes, min: column, max: column }]
    .filter((piece, index, all) => all.findIndex(({ min }) => min === piece.min) === index)
    .sort((one, other) => one.min - other.min)
    .map(({ width, min, max }) => {
      const kept = Object.entries(width).filter(([name]) => !['min', 'max'].includes(name) && localName(name) === name);
      return `<col min="${min}" max="${max}"${kept.map(([name, text]) => ` ${name}="${escapeXml(text)}"`).join('')}/>`;
    });
  return `<cols>${shown.join('')}</cols>`;
};
