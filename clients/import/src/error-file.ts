import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { errorFileOf } from './command-line.ts';
import { ERROR_HEADING } from './domain/field.ts';
import { shownValue } from './domain/cell.ts';
import { openWorkbook } from './read-workbook.ts';
import { writeErrors, type ErrorReport } from './write-errors.ts';

const PROPERTIES = 'docProps/core.xml';

/**
 * Whether a file is an error workbook as we wrote it: our column stands in it, and no spreadsheet program saved it since
 * (each of them adds the document's properties, which we leave out).
 */
const isOurs = async (path: string): Promise<boolean> => {
  const workbook = await openWorkbook(path).catch(() => null);
  if (!workbook) return false;
  try {
    if (workbook.zip.has(PROPERTIES) || workbook.sheets.length !== 1) return false;
    for await (const { cells } of workbook.sheets[0]!.rows())
      if ([...cells.values()].some((cell) => shownValue(cell) === ERROR_HEADING)) return true;
    return false;
  } finally {
    await workbook.close();
  }
};

/** `DS.loi.xlsx`, or `DS.loi-2.xlsx` … where that is somebody's own file by now. */
const freePlace = async (file: string): Promise<string> => {
  const first = errorFileOf(file);
  for (let turn = 1; ; turn++) {
    const place = turn === 1 ? first : first.replace(/\.xlsx$/u, `-${turn}.xlsx`);
    if (!existsSync(place) || (await isOurs(place))) return place;
  }
};

/**
 * Writes the error workbook beside the list and answers its path. What somebody made or changed himself is never overwritten;
 * a list without bad rows takes away the error workbook of an earlier run (null). Errors: `UnusableFile` when it cannot be written.
 */
export const settleErrorFile = async (file: string, report: ErrorReport): Promise<string | null> => {
  if (report.problems.length > 0) {
    const place = await freePlace(file);
    await writeErrors(file, place, report);
    return place;
  }
  const stale = errorFileOf(file);
  if (existsSync(stale) && (await isOurs(stale))) await rm(stale, { force: true });
  return null;
};
