import { truncateSync, writeFileSync } from 'node:fs';
import type { Cell } from './domain/cell.ts';
import type { Workbook } from './read-workbook.ts';
import { openWorkbook } from './read-workbook.ts';
import { saveRawWorkbook, saveWorkbook, workFolder } from './small-workbook.ts';
import { writeZip } from './write-zip.ts';
import { LIMITS } from './zip-archive.ts';

const folder = workFolder();
afterAll(folder.remove);

const firstSheet = async (path: string): Promise<[row: number, cells: [number, Cell][]][]> => {
  const workbook = await openWorkbook(path);
  try {
    return await rowsOf(workbook);
  } finally {
    await workbook.close();
  }
};
const rowsOf = async ({ sheets }: Workbook) => {
  const rows: [number, [number, Cell][]][] = [];
  for await (const { row, cells } of sheets[0]?.rows() ?? []) rows.push([row, [...cells]]);
  return rows;
};
const text = (value: string): Cell => ({ kind: 'text', text: value });
const refusal = async (path: string): Promise<string> => {
  const error: unknown = await firstSheet(path).then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toMatchObject({ name: 'UnusableFile' });
  return (error as Error).message;
};

test('every kind of cell, formulas as their last value, links and rich text as their text', async () => {
  const path = await saveWorkbook(folder.path('kinds.xlsx'), [
    {
      rows: [
        ['chữ', 4.74, new Date('1993-09-15T00:00:00Z'), true],
        [
          { formula: '1+1', result: 2 },
          { formula: 'UPPER("a")', result: 'A' },
          { formula: '1/0', result: { error: '#DIV/0!' } },
          { formula: 'NOW()' },
          { text: 'trang web', hyperlink: 'http://example.vn/' },
          { richText: [{ text: 'Nguyễn ' }, { font: { bold: true }, text: 'Hoa' }] },
        ],
      ] as never,
    },
  ]);
  expect(await firstSheet(path)).toEqual([
    [
      1,
      [
        [1, text('chữ')],
        [2, { kind: 'number', number: 4.74, percent: false }],
        [3, { kind: 'date', date: '1993-09-15', serial: 34227 }],
        [4, { kind: 'boolean', boolean: true }],
      ],
    ],
    [
      2,
      [
        [1, { kind: 'number', number: 2, percent: false }],
        [2, text('A')],
        [3, { kind: 'error', code: '#DIV/0!' }],
        [5, text('trang web')],
        [6, text('Nguyễn Hoa')],
      ],
    ],
  ]);
});

test('dates of a workbook in the 1904 system are the same days', async () => {
  const path = await saveWorkbook(folder.path('1904.xlsx'), [{ rows: [[new Date('1993-09-15T00:00:00Z')]] }], true);
  expect(await firstSheet(path)).toEqual([[1, [[1, { kind: 'date', date: '1993-09-15', serial: 34227 - 1462 }]]]]);
});

test('prefixed elements, missing addresses, inline texts, escapes and phonetic hints', async () => {
  const path = await saveRawWorkbook(
    folder.path('raw.xlsx'),
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Họ_x000A_</x:t></x:r><x:r><x:t>tên</x:t></x:r><x:rPh><x:t>bỏ</x:t></x:rPh></x:is></x:c><x:c><x:v>3.3096100518E+10</x:v></x:c></x:row><x:row r="5"><x:c r="C5" t="str"><x:f>A1</x:f><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  );
  expect(await firstSheet(path)).toEqual([
    [
      1,
      [
        [1, text('Họ\ntên')],
        [2, { kind: 'number', number: 33096100518, percent: false }],
      ],
    ],
    [5, [[3, text('a')]]],
  ]);
});

test('a text file, an old .xls, a locked file, a Word file, an empty one, none at all: each gets its sentence', async () => {
  const ole = (content: Buffer) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), content]);
  const save = (name: string, content: string | Buffer) => {
    writeFileSync(folder.path(name), content);
    return folder.path(name);
  };
  expect(await refusal(save('ds.csv.xlsx', 'STT,Họ và tên\n1,Hoa\n'))).toContain('CSV');
  expect(await refusal(save('old.xlsx', ole(Buffer.from('Workbook', 'utf16le'))))).toContain('.xls');
  expect(await refusal(save('locked.xlsx', ole(Buffer.from('EncryptedPackage', 'utf16le'))))).toContain('mật khẩu');
  expect(await refusal(save('empty.xlsx', ''))).toBe('Tệp rỗng.');
  expect(await refusal(folder.path('none.xlsx'))).toContain('Không tìm thấy tệp');
  expect(await refusal(folder.path('.'))).toContain('không phải là một tệp');
  await writeZip(folder.path('word.xlsx'), [{ name: 'word/document.xml', content: pieces('<w/>', 1) }]);
  expect(await refusal(folder.path('word.xlsx'))).toContain('không phải sổ Excel');
});

async function* pieces(piece: string, count: number): AsyncGenerator<string> {
  for (let n = 0; n < count; n += 1) yield await Promise.resolve(piece);
}

test('a cut-off file and broken XML are refused', async () => {
  const cut = await saveWorkbook(folder.path('cut.xlsx'), [{ rows: [['a']] }]);
  truncateSync(cut, 2000);
  expect(await refusal(cut)).toContain('hỏng');
  expect(await refusal(await saveRawWorkbook(folder.path('xml.xlsx'), '<worksheet><sheetData><row>'))).toContain('hỏng');
});

test('a zip bomb is refused before it is unpacked', async () => {
  const megabyte = ' '.repeat(1024 * 1024);
  const bomb = await saveRawWorkbook(folder.path('bomb.xlsx'), pieces(megabyte, LIMITS.unpackedBytes / 1024 / 1024 + 1));
  expect(await refusal(bomb)).toContain('quá lớn');
});

test('an entry that holds more than it declares is refused while unpacking', async () => {
  const path = await saveRawWorkbook(folder.path('liar.xlsx'), `<worksheet>${' '.repeat(500_000)}</worksheet>`);
  const { readFileSync } = await import('node:fs');
  const bytes = readFileSync(path);
  const directory = bytes.lastIndexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(1000, directory + 24);
  writeFileSync(path, bytes);
  expect(await refusal(path)).toContain('quá lớn');
});

test('entities are refused, so they cannot multiply', async () => {
  const sheet =
    '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
  expect(await refusal(await saveRawWorkbook(folder.path('entity.xlsx'), sheet))).toContain('hỏng');
});

test('merged areas that never end, or lie over each other by the thousand, cost no more than their bytes', async () => {
  const row = (n: number) => `<row r="${n}"><c r="A${n}" t="str"><v>x</v></c></row>`;
  async function* neverEnding() {
    yield `<worksheet><sheetData>${row(1)}</sheetData>`;
    yield* pieces('<mergeCell '.repeat(1000), 200);
  }
  expect(await refusal(await saveRawWorkbook(folder.path('merge.xlsx'), neverEnding()))).toContain('hỏng');

  const rows = Array.from({ length: 2_000 }, (_unused, n) => row(n + 1)).join('');
  const areas = Array.from({ length: 20_000 }, (_unused, n) => `<mergeCell ref="A1:B${100_000 + n}"/>`).join('');
  const crowded = `<worksheet><sheetData>${rows}</sheetData><mergeCells>${areas}</mergeCells></worksheet>`;
  expect(await firstSheet(await saveRawWorkbook(folder.path('crowded.xlsx'), crowded))).toHaveLength(2_000);
});

test('a giant shared text that stands in every cell is refused', async () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rows = Array.from({ length: 40 }, (_unused, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`).join('');
  const path = await saveRawWorkbook(folder.path('shared.xlsx'), `<worksheet><sheetData>${rows}</sheetData></worksheet>`, {
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(10_000_000)}</t></si></sst>`,
  });
  expect(await refusal(path)).toContain('quá nhiều chữ');
});

test('elements nested without end, and rows that no sheet has, are refused', async () => {
  async function* nested() {
    yield '<worksheet><sheetData>';
    yield* pieces('<a>'.repeat(1000), 100);
  }
  expect(await refusal(await saveRawWorkbook(folder.path('nested.xlsx'), nested()))).toContain('hỏng');
  for (const [n, row] of ['NaN', '1e9', '-5', '0', '2.5', ''].entries())
    expect(
      await refusal(
        await saveRawWorkbook(
          folder.path(`row-${n}.xlsx`),
          `<worksheet><sheetData><row r="${row}"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
        ),
      ),
    ).toContain('hỏng');
});

test('too many columns are refused', async () => {
  const sheet = '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>';
  expect(await refusal(await saveRawWorkbook(folder.path('wide.xlsx'), sheet))).toContain('cột');
});
