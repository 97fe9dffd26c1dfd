/** One record of a CSV file: its fields and the line of the file on which it starts (the first line is 1). */
export type CsvRecord = { line: number; fields: string[] };

/**
 * Splits CSV text as RFC 4180 says: fields may be quoted, a quoted field may hold commas, line breaks and doubled quotes;
 * records end with LF or CRLF; blank lines and a leading byte order mark are passed over.
 *
 * @throws Error naming the line when a quoted field is never closed, or a quote or carriage return stands where RFC 4180 allows none.
 */
export const parseCsv = (text: string): CsvRecord[] => {
  const records: CsvRecord[] = [];
  const field = /("((?:[^"]|"")*)"|[^",\r\n]*)(,|\r?\n|$)/y;
  const source = text.replace(/^\uFEFF/, '');

  let line = 1;
  let record: CsvRecord = { line, fields: [] };
  while (field.lastIndex < source.length || record.fields.length > 0) {
    const [whole, raw, quoted, end] = field.exec(source) ?? [];
    if (whole === undefined || raw === undefined) throw new Error(`line ${line}: a quote or a carriage return stands where none can`);

    record.fields.push(quoted === undefined ? raw : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === ',') continue;

    if (record.fields.length > 1 || raw !== '') records.push(record);
    record = { line, fields: [] };
  }
  return records;
};
