import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { fold } from '@hoso/shared/names.ts';
import type { StaffRowInput } from '../generated.ts';
import { problemOf, type RowProblem } from './row-problem.ts';
import type { CheckedRow, StaffRow } from './staff-row.ts';

/** The longest list of one call: the largest office several times over. */
const LONGEST_LIST = 20_000;

/** The first thing wrong with a list as a whole, or null. */
export const refuseList = (rows: readonly StaffRowInput[]) => {
  const { length } = rows;
  if (length === 0 || length > LONGEST_LIST)
    return invalidInput(
      'rows',
      String(length),
      `"rows" phải có từ 1 đến ${LONGEST_LIST} dòng, nhận được ${length}: hãy chia danh sách theo đơn vị trực thuộc.`,
      `"rows" must have 1 to ${LONGEST_LIST} rows, got ${length}: split the list by unit.`,
    );
  const seen = new Set<number>();
  for (const [index, { row }] of rows.entries()) {
    if (row < 1 || seen.has(row))
      return invalidInput(
        `rows.${index}.row`,
        String(row),
        `Số dòng phải từ 1 và không trùng nhau, nhận được ${row}.`,
        `Row numbers start at 1 and are given once, got ${row}.`,
      );
    seen.add(row);
  }
  return null;
};

/** A person's name as it is searched by. */
export const foldedName = ({ familyName, givenName }: Pick<StaffRow, 'familyName' | 'givenName'>): string =>
  fold(`${familyName} ${givenName}`);

/** Whether two dates, each known to the year, the month or the day, may be one. */
export const mayBeSameDay = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

const groupBy = <Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key | null): Row[][] => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

const others = (group: readonly StaffRow[], row: StaffRow): string =>
  group
    .filter((other) => other !== row)
    .slice(0, 5)
    .map((other) => other.row)
    .join(', ');

/** What is wrong between rows: a number given twice; a namesake of the same birth date who has no number of his own. By row. */
const clashes = (rows: readonly StaffRow[]): Map<number, RowProblem> => {
  const found = new Map<number, RowProblem>();
  for (const group of groupBy(rows, (row) => row.identityNumber))
    for (const row of group)
      found.set(
        row.row,
        problemOf(
          'identityNumber',
          row.identityNumber,
          { vi: `trùng với dòng ${others(group, row)}`, en: `stands in row ${others(group, row)} too` },
          {
            vi: 'đối chiếu thẻ căn cước và sửa số; nếu là một người thì xóa bớt dòng',
            en: 'correct the number, or remove the row if it is one person',
          },
        ),
      );
  // Names with the year of birth: two dates of different years are never one.
  for (const namesakes of groupBy(rows, (row) => `${foldedName(row)} ${row.dateOfBirth.slice(0, 4)}`))
    for (const row of namesakes.filter(({ identityNumber }) => identityNumber === null)) {
      const same = namesakes.filter((other) => mayBeSameDay(row.dateOfBirth, other.dateOfBirth));
      if (same.length > 1)
        found.set(
          row.row,
          problemOf(
            'fullName',
            `${row.familyName} ${row.givenName}`,
            {
              vi: `trùng họ tên và ngày sinh với dòng ${others(same, row)}`,
              en: `has the name and birth date of row ${others(same, row)}`,
            },
            {
              vi: 'nếu là một người thì xóa bớt dòng; nếu là hai người thì ghi đủ số CCCD',
              en: 'remove the row if it is one person; give both numbers if they are two',
            },
          ),
        );
    }
  return found;
};

/** The rows with what is wrong between them added. */
export const checkAmongRows = (rows: readonly CheckedRow[]): CheckedRow[] => {
  const clash = clashes(rows.flatMap(({ facts }) => facts ?? []));
  return rows.map((row) => {
    const problem = clash.get(row.row);
    return problem ? { row: row.row, facts: null, problems: [...row.problems, problem] } : row;
  });
};
