import { errorFileOf, parseCommandLine } from './command-line.ts';

test('an import names file, unit and login; committing and making sections are asked for', () => {
  expect(parseCommandLine(['ds.xlsx', '--unit', 'SNV', '--as', 'lan.nt'])).toEqual({
    kind: 'import',
    file: 'ds.xlsx',
    unit: 'SNV',
    login: 'lan.nt',
    commit: false,
    createSections: false,
  });
  expect(parseCommandLine(['--commit', '--unit=SNV', '--create-sections', 'ds.xlsx', '--as=lan.nt'])).toMatchObject({
    commit: true,
    createSections: true,
  });
});

test('a catalog is named in place of a unit', () => {
  expect(parseCommandLine(['--catalog', 'DAN_TOC', 'dm.xlsx', '--as', 'quantri.snv'])).toEqual({
    ...{ kind: 'catalog', file: 'dm.xlsx', catalog: 'DAN_TOC', login: 'quantri.snv', commit: false },
  });
  expect(parseCommandLine(['--catalog', 'DAN_TOC', 'dm.xlsx', '--as', 'quantri.snv', '--commit'])).toMatchObject({ commit: true });
  expect(parseCommandLine(['--catalog', 'DAN_TOC', 'dm.xlsx', '--unit', 'U', '--as', 'L'])).toMatchObject({ kind: 'usage' });
  expect(parseCommandLine(['--catalog', 'DAN_TOC', 'dm.xlsx'])).toMatchObject({ kind: 'usage' });
});

test('a template goes alone', () => {
  expect(parseCommandLine(['--template', 'mau.xlsx'])).toEqual({ kind: 'template', file: 'mau.xlsx' });
  expect(parseCommandLine(['--template', 'mau.xlsx', '--commit'])).toMatchObject({ kind: 'usage' });
  expect(parseCommandLine(['--template', 'mau.csv'])).toMatchObject({ kind: 'usage' });
});

test.each([
  [[], 'Thiếu tên tệp danh sách.'],
  [['a.xlsx', 'b.xlsx', '--unit', 'U', '--as', 'L'], 'thừa: b.xlsx'],
  [['a.xlsx', '--as', 'L'], 'Thiếu --unit'],
  [['a.xlsx', '--unit', 'U'], 'Thiếu --as'],
  [['a.xlsx', '--unit', 'U', '--as', 'L', '--force'], 'Không có tùy chọn --force'],
  [['a.xlsx', '--unit'], 'Tùy chọn --unit'],
  [['a.xlsx', '--commit=yes', '--unit', 'U', '--as', 'L'], 'Tùy chọn --commit'],
])('%j is answered with a sentence and the way to write it', (args, sentence) => {
  const answer = parseCommandLine(args);
  expect(answer).toMatchObject({ kind: 'usage', message: expect.stringContaining(sentence) as string });
  expect(answer).toMatchObject({ message: expect.stringContaining('Cách dùng') as string });
});

test('the error file stands beside the list', () => {
  expect(errorFileOf('/a/ds 2026.xlsx')).toBe('/a/ds 2026.loi.xlsx');
  expect(errorFileOf('DS.XLSX')).toBe('DS.loi.xlsx');
});
