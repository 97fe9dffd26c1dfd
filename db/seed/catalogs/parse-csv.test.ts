import { parseCsv } from './parse-csv.ts';

const fieldsOf = (text: string) => parseCsv(text).map(({ fields }) => fields);

test.each([
  [
    'plain fields',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no line break at the end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a comma inside quotes', '"Chi cục thuộc Sở (HN, HCM)",0.80\n', [['Chi cục thuộc Sở (HN, HCM)', '0.80']]],
  ['a doubled quote', '"gọi là ""bậc"""\n', [['gọi là "bậc"']]],
  ['a line break inside quotes', '"một\nhai",3\n', [['một\nhai', '3']]],
  ['empty fields, the last one too', ',,\n', [['', '', '']]],
  ['an empty last field at the end of the text', 'a,', [['a', '']]],
  [
    'Windows line ends, a blank line and a byte order mark',
    '\uFEFFa,b\r\n\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['nothing', '', []],
])('%s', (_case, text, expected) => {
  expect(fieldsOf(text)).toEqual(expected);
});

test('a record knows the line on which it starts, also after a field of two lines', () => {
  expect(parseCsv('a\n"một\nhai"\nb\n').map(({ line }) => line)).toEqual([1, 2, 4]);
});

test.each([
  ['a quoted field that is never closed', 'a\n"mở', 'line 2'],
  ['text after a closing quote', '"a"b,c\n', 'line 1'],
  ['a quote in the middle of a field', 'a"b\n', 'line 1'],
])('%s is refused with its line', (_case, text, where) => {
  expect(() => parseCsv(text)).toThrow(where);
});
