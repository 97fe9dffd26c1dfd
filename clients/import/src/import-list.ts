import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportOrder } from './command-line.ts';
import { LABELS, type Label } from './domain/field.ts';
import type { RankCatalog } from './domain/read-rank.ts';
import type { RowProblem, StaffRow } from './domain/staff-row.ts';
import { settleErrorFile } from './error-file.ts';
import { type Ask, documentOf, Unable } from './graph-client.ts';
import { goodRows, readStaffList } from './staff-list.ts';
import { UnusableFile } from './unusable-file.ts';

/** What a run says at its end; numbers of rows or notes, `file` the path of the error workbook or null. */
export type Summary = { rows: number; good: number; bad: number; notes: number; committed: number; unchanged: number; file: string | null };

export const NOTHING: Summary = { rows: 0, good: 0, bad: 0, notes: 0, committed: 0, unchanged: 0, file: null };

type Rules = {
  unitByCode: { id: string; name: string } | null;
  legalToday: string;
  ranks: { code: string; name: string; scaleCode: string }[];
  salaryScales: { code: string; steps: { step: number; coefficient: string }[] }[];
};

type Outcome = { row: number; outcome: 'READY' | 'ADDED' | 'UNCHANGED' | 'REFUSED'; problems: Omit<RowProblem, 'row'>[] };
type Imported = {
  __typename: 'StaffImported';
  committed: number;
  unchanged: number;
  rows: Outcome[];
  warnings: { message: string }[];
  createdSections: { name: string }[];
};
type Refused = {
  __typename: 'MissingRight' | 'ImportInProgress' | 'TooManyIdentityNumbers' | 'InvalidInput' | 'NotFound' | 'RequestIdReused';
  message: string;
};

const NOTHING_SENT: Imported = { __typename: 'StaffImported', committed: 0, unchanged: 0, rows: [], warnings: [], createdSections: [] };

/** The graph's names of fields as the list's keeper knows them. */
const LABEL_OF: Readonly<Record<string, Label>> = {
  fullName: LABELS.name,
  familyName: LABELS.name,
  givenName: LABELS.name,
  gender: LABELS.gender,
  dateOfBirth: LABELS.birth,
  identityNumber: LABELS.identityNumber,
  section: LABELS.section,
  jobTitle: LABELS.jobTitle,
  category: LABELS.category,
  joinedOn: LABELS.joinedOn,
  rankCode: LABELS.rank,
  step: LABELS.step,
  coefficient: LABELS.coefficient,
  overgradePercent: LABELS.overgrade,
  payFrom: LABELS.payFrom,
  note: LABELS.note,
};

const catalogOf = ({ ranks, salaryScales }: Rules): RankCatalog => {
  const steps = new Map(salaryScales.map((scale) => [scale.code, scale.steps]));
  return ranks.map(({ code, name, scaleCode }) => ({ code, name, steps: steps.get(scaleCode) ?? [] }));
};

/** How often a list is sent while another one goes in, and the first wait; each later one is longer by as much. */
const TURNS = 8;
const PAUSE_MS = 1_000;

const send = async (
  ask: Ask,
  unitId: string,
  rows: readonly StaffRow[],
  { commit, createSections }: ImportOrder,
  say: (line: string) => void,
): Promise<Imported> => {
  if (rows.length === 0) return NOTHING_SENT;
  type Answer = { importStaff: Imported | Refused };
  const input = { requestId: randomUUID(), unitId, commit, createSections, rows };
  for (let turn = 1; ; turn++) {
    const { importStaff } = await ask<Answer>(documentOf('ImportStaff'), { input });
    if (importStaff.__typename === 'StaffImported') return importStaff;
    if (importStaff.__typename !== 'ImportInProgress' || turn === TURNS) throw new Unable(importStaff.message);
    if (turn === 1) say('Đang chờ một lần nhập danh sách khác …');
    await pause(PAUSE_MS * turn);
  }
};

/** Text of a cell may hold what moves a terminal's cursor; it is shown, not obeyed. */
const shown = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
const SHOWN = 30;
const sayEach = (lines: readonly string[], what: string, say: (line: string) => void): void => {
  for (const line of lines.slice(0, SHOWN)) say(`  ${shown(line)}`);
  if (lines.length > SHOWN) say(`  … và ${lines.length - SHOWN} ${what} nữa.`);
};

/**
 * Reads a list, checks it here and in the graph, writes the error workbook, and with `commit` lets the good rows in.
 * `say` hears what happens, line by line. Errors: `UnusableFile` for the file, `Unable` for everything else.
 */
export const importList = async (ask: Ask, order: ImportOrder, say: (line: string) => void): Promise<Summary> => {
  const rules = await ask<Rules>(documentOf('ImportRules'), { code: order.unit });
  const unit = rules.unitByCode;
  if (!unit) throw new Unable(`Không có đơn vị mang mã "${order.unit}": hãy kiểm tra mã định danh, ví dụ H31.5.`);

  say(`Đang đọc ${order.file} …`);
  const list = await readStaffList(order.file, { catalog: catalogOf(rules), today: rules.legalToday });
  say(`Trang "${shown(list.sheet)}": ${list.rows.length} người, ${list.notes.length} ghi chú.`);
  for (const { column, heading, reason } of list.leftOutColumns) say(`Không nhập cột ${column} "${shown(heading)}": ${reason}.`);
  for (const remark of list.remarks) say(shown(remark));
  sayEach(
    list.notes.map(({ row, field, value, message }) => `Dòng ${row}, ${field}${value && ` "${value}"`}: ${message}`),
    'ghi chú',
    say,
  );

  say(order.commit ? `Đang ghi vào ${unit.name} …` : `Đang đối chiếu với ${unit.name} (chỉ kiểm tra) …`);
  const answer = await send(ask, unit.id, goodRows(list), order, say);
  const refused = answer.rows.flatMap(({ row, problems }) =>
    problems.map((problem) => ({ ...problem, row, field: LABEL_OF[problem.field] ?? problem.field })),
  );
  const problems = [...list.problems, ...refused].sort((one, other) => one.row - other.row);
  const bad = new Set(problems.map(({ row }) => row)).size;
  for (const { message } of answer.warnings) say(`Cảnh báo: ${message}`);
  for (const { name } of answer.createdSections) say(`${order.commit ? 'Đã lập' : 'Sẽ lập'} phòng, ban: ${shown(name)}.`);
  sayEach(
    problems.map(
      ({ row, field, value, message, mending }) =>
        `Dòng ${row}, ${field}: ${value === '' ? '(trống)' : `"${value}"`} — ${message}; ${mending}`,
    ),
    'lỗi',
    say,
  );

  // By now the good rows may be in: an error workbook that cannot be written must not make that untold.
  const file = await settleErrorFile(order.file, { sheet: list.sheet, table: list.table, problems }).catch((error: unknown) => {
    if (!(error instanceof UnusableFile)) throw error;
    say(`${error.message} Các lỗi đã liệt kê ở trên; kết quả nhập không bị ảnh hưởng.`);
    return null;
  });
  const [rows, good] = [list.rows.length, list.rows.length - bad];
  say(`${unit.name}: ${rows} dòng, ${good} dòng đúng, ${bad} dòng sai, ${list.notes.length} ghi chú.`);
  say(
    order.commit
      ? `Đã ghi ${answer.committed} người; ${answer.unchanged} người đã có sẵn như vậy.`
      : `Chưa ghi gì${answer.unchanged > 0 ? ` (${answer.unchanged} người đã có sẵn)` : ''}${good > 0 ? ': thêm --commit để ghi các dòng đúng' : ''}.`,
  );
  if (file) say(`Các dòng sai ở cột "Lỗi" của ${file}.`);
  return { rows, good, bad, notes: list.notes.length, committed: answer.committed, unchanged: order.commit ? answer.unchanged : 0, file };
};
