import type { CheckedRow } from './check-row.ts';
import { LABELS } from './field.ts';
import { disagreement } from './read-identity-number.ts';
import type { RowProblem } from './staff-row.ts';

const groupBy = (rows: readonly CheckedRow[], key: (row: CheckedRow) => string | null): CheckedRow[][] => {
  const groups = new Map<string, CheckedRow[]>();
  for (const row of rows) {
    const value = key(row);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

/** The other rows of the group; a few are enough to find the rest. */
const others = (group: readonly CheckedRow[], row: CheckedRow): string => {
  const shown = group.slice(0, 6).filter((other) => other !== row);
  return shown
    .slice(0, 5)
    .map((other) => other.row.row)
    .join(', ')
    .concat(group.length > 6 ? '…' : '');
};

/** The number itself tells whose it is: where exactly one row has that gender and birth year, only the others are wrong. */
const wrongHolders = (group: readonly CheckedRow[]): readonly CheckedRow[] => {
  const owners = group.filter(
    ({ row, holder }) =>
      row.identityNumber !== null &&
      holder.gender !== null &&
      holder.birthYear !== null &&
      disagreement(row.identityNumber, holder) === null,
  );
  return owners.length === 1 ? group.filter((row) => row !== owners[0]) : group;
};

/** What is wrong between rows: one identity number in two rows, one person in two rows. Both stay out unless the number tells whose it is. */
export const checkList = (rows: readonly CheckedRow[]): RowProblem[] => {
  const sameNumber = groupBy(rows, ({ row }) => row.identityNumber).flatMap((group) =>
    wrongHolders(group).map((wrong): RowProblem => ({
      row: wrong.row.row,
      field: LABELS.identityNumber,
      value: wrong.row.identityNumber ?? '',
      message: `trùng với dòng ${others(group, wrong)}`,
      mending: 'đối chiếu thẻ căn cước và sửa số; nếu là một người thì xóa bớt dòng',
    })),
  );
  const repeated = groupBy(rows, nameAndBirth).flatMap((group) =>
    group
      .filter(({ row }) => row.identityNumber === null)
      .map((doubtful): RowProblem => ({
        row: doubtful.row.row,
        field: LABELS.name,
        value: `${doubtful.row.familyName} ${doubtful.row.givenName}`,
        message: `trùng họ tên và ngày sinh với dòng ${others(group, doubtful)}`,
        mending: 'nếu là một người thì xóa bớt dòng; nếu là hai người thì ghi đủ số CCCD của từng người',
      })),
  );
  return [...sameNumber, ...repeated];
};

/** Only a full birth date makes namesakes suspicious; with their numbers they are two people anyway. */
const nameAndBirth = ({ row }: CheckedRow): string | null =>
  row.givenName !== '' && row.dateOfBirth?.length === 10 ? `${row.familyName} ${row.givenName} ${row.dateOfBirth}`.toLowerCase() : null;
