import type { Cell } from './cell.ts';
import { isBlank, shownValue } from './cell.ts';
import type { Field, Label } from './field.ts';
import { LABELS } from './field.ts';
import { cleanText, fold } from './folded-text.ts';
import { readCategory } from './read-category.ts';
import { birthday, earliest, latest, readDate, shownDate } from './read-date.ts';
import { readCoefficient, readOvergrade, twoDecimals } from './read-decimal.ts';
import type { Gender, Holder } from './read-identity-number.ts';
import { disagreement, readIdentityNumber } from './read-identity-number.ts';
import type { Name } from './read-name.ts';
import { readFullName, readTwoPartName } from './read-name.ts';
import type { Rank, RankCatalog } from './read-rank.ts';
import { readRank } from './read-rank.ts';
import { readStep } from './read-step.ts';
import type { Reading } from './reading.ts';
import { read, unread } from './reading.ts';
import type { RowNote, RowProblem, StaffRow } from './staff-row.ts';

export type RowSource = {
  row: number;
  cells: ReadonlyMap<number, Cell>;
  columns: ReadonlyMap<Field, number>;
  /** Section named by the last group row ("II. VĂN PHÒNG"), used when the list has no section column. */
  groupSection: string | null;
};

export type CheckContext = { catalog: RankCatalog; today: string; date1904: boolean };

export type CheckedRow = {
  row: StaffRow;
  problems: RowProblem[];
  notes: RowNote[];
  /** What the row itself says of its person's gender and birth year, for deciding between duplicates. */
  holder: Holder;
};

/** Youngest age at which anybody may be employed (Bộ luật Lao động 2019, Điều 3 khoản 1) and an age no serving person reaches. */
const YOUNGEST = 15;
const OLDEST = 80;

/**
 * Reads and checks one row. Always needed: name, birth date, gender. Needed when the list has the column: identity number,
 * job title, category, joining date; and, for a person with a rank, step or coefficient, and the pay date. Section, overgrade
 * and note may be empty; a person without any pay cell (a contract with agreed pay) has no pay facts.
 */
export const checkRow = (source: RowSource, context: CheckContext): CheckedRow => {
  const report = reporter(source);
  const name = readName(source, report);
  const { gender, birth } = readPerson(source, context, report);
  const holder: Holder = { gender, birthYear: birth === null ? null : Number(birth.slice(0, 4)) };
  if (birth !== null) checkBirth(birth, context.today, source, report);
  const identityNumber = readIdentity(source, holder, report);
  const confirmed = gender ?? genderByNumber(source, identityNumber, report);
  const category = report.required('category', LABELS.category, readCategory);
  const joinedOn = report.required('joinedOn', LABELS.joinedOn, (cell) => pastDay(cell, context));
  if (birth !== null && joinedOn !== null && joinedOn < birthday(earliest(birth), YOUNGEST))
    report.problem(
      LABELS.joinedOn,
      shown(source, 'joinedOn'),
      `khi đó chưa đủ ${YOUNGEST} tuổi (sinh ${shownDate(birth)})`,
      'kiểm tra lại ngày sinh và ngày vào cơ quan',
    );
  const pay = readPay(source, context, report);
  const row: StaffRow = {
    row: source.row,
    familyName: name?.familyName ?? '',
    givenName: name?.givenName ?? '',
    gender: confirmed,
    dateOfBirth: birth,
    identityNumber,
    section: readSection(source, report),
    jobTitle: report.required('jobTitle', LABELS.jobTitle, (cell) => readWords(cell, 200)),
    category,
    joinedOn,
    ...pay,
    note: report.optional('note', LABELS.note, (cell) => readWords(cell, 2000)),
  };
  return { row, problems: report.problems, notes: report.notes, holder: { ...holder, gender: confirmed } };
};

type Reporter = ReturnType<typeof reporter>;

const cellOf = ({ cells, columns }: RowSource, field: Field): Cell | undefined => {
  const column = columns.get(field);
  const cell = column === undefined ? undefined : cells.get(column);
  return isBlank(cell) ? undefined : cell;
};

const shown = (source: RowSource, field: Field): string => shownValue(cellOf(source, field));

const reporter = (source: RowSource) => {
  const problems: RowProblem[] = [];
  const notes: RowNote[] = [];
  const problem = (field: Label, value: string, message: string, mending: string) => {
    problems.push({ row: source.row, field, value, message, mending });
  };
  const note = (field: Label, value: string, message: string) => {
    notes.push({ row: source.row, field, value, message });
  };
  const settle = <T>(label: Label, value: string, reading: Reading<T>): T | null => {
    if (!reading.ok) {
      problem(label, value, reading.message, reading.mending);
      return null;
    }
    if (reading.note) note(label, value, reading.note);
    return reading.value;
  };
  const optional = <T>(field: Field, label: Label, reader: (cell: Cell) => Reading<T>): T | null => {
    const cell = cellOf(source, field);
    if (!cell) return null;
    const formulaError = unread('công thức trong ô đang báo lỗi', 'sửa công thức hoặc ghi thẳng giá trị');
    return settle(label, shownValue(cell), cell.kind === 'error' ? formulaError : reader(cell));
  };
  /** A column the list has must be filled; a column it does not have is no fault of the row. */
  const required = <T>(field: Field, label: Label, reader: (cell: Cell) => Reading<T>): T | null => {
    if (source.columns.has(field) && !cellOf(source, field)) problem(label, '', 'để trống', 'điền vào ô này');
    return optional(field, label, reader);
  };
  return { problems, notes, problem, note, settle, optional, required };
};

const readName = (source: RowSource, report: Reporter): Name | null => {
  if (source.columns.has('fullName')) return report.required('fullName', LABELS.name, readFullName);
  const family = cellOf(source, 'familyName');
  const given = cellOf(source, 'givenName');
  const value = `${shownValue(family)} ${shownValue(given)}`.trim();
  if (!family || !given) {
    report.problem(LABELS.name, value, value === '' ? 'để trống' : 'thiếu họ hoặc thiếu tên', 'điền đủ họ và tên');
    return null;
  }
  return report.settle(LABELS.name, value, readTwoPartName(family, given));
};

const readPerson = (source: RowSource, { date1904 }: CheckContext, report: Reporter): { gender: Gender | null; birth: string | null } => {
  const said = readGender(source, report);
  const man = cellOf(source, 'birthMale');
  const woman = cellOf(source, 'birthFemale');
  if (man && woman) {
    report.problem(
      LABELS.gender,
      `Nam: ${shownValue(man)}; Nữ: ${shownValue(woman)}`,
      'ngày sinh ghi ở cả cột Nam và cột Nữ nên không rõ giới tính',
      'chỉ ghi ngày sinh ở một cột',
    );
    return { gender: null, birth: null };
  }
  const field: Field = man ? 'birthMale' : woman ? 'birthFemale' : 'birth';
  const byColumn: Gender | null = man ? 'NAM' : woman ? 'NU' : null;
  if (!cellOf(source, field)) report.problem(LABELS.birth, '', 'để trống', 'điền ngày sinh (hoặc tháng/năm, hoặc năm)');
  const birth = report.optional(field, LABELS.birth, (cell) => readDate(cell, date1904));
  if (byColumn !== null && said !== null && said !== byColumn)
    report.problem(LABELS.gender, shown(source, 'gender'), 'khác với cột Nam/Nữ ghi ngày sinh', 'sửa một trong hai chỗ');
  return { gender: byColumn ?? said, birth };
};

const readGender = (source: RowSource, report: Reporter): Gender | null => {
  const { columns } = source;
  if (columns.has('gender')) return report.required('gender', LABELS.gender, genderWord);
  const male = report.optional('genderMale', LABELS.gender, (cell) => genderMark(cell, 'NAM'));
  const female = report.optional('genderFemale', LABELS.gender, (cell) => genderMark(cell, 'NU'));
  if (male !== null && female !== null) {
    report.problem(LABELS.gender, 'Nam và Nữ', 'đánh dấu cả hai cột', 'chỉ đánh dấu một cột');
    return null;
  }
  const both = columns.has('genderMale') && columns.has('genderFemale');
  if (both && !cellOf(source, 'genderMale') && !cellOf(source, 'genderFemale'))
    report.problem(LABELS.gender, '', 'chưa đánh dấu cột Nam hay cột Nữ', 'đánh dấu x vào một cột');
  return male ?? female;
};

const genderWord = (cell: Cell): Reading<Gender> => {
  const word = cell.kind === 'text' ? cleanText(cell.text).toLowerCase() : '';
  if (word === 'nam') return read('NAM');
  return word === 'nữ' || word === 'nu' ? read('NU') : unread('không phải Nam hay Nữ', 'ghi Nam hoặc Nữ');
};

const genderMark = (cell: Cell, gender: Gender): Reading<Gender> => {
  const mark = cell.kind === 'boolean' ? (cell.boolean ? 'x' : '') : fold(shownValue(cell)) || shownValue(cell);
  const own = gender === 'NAM' ? 'nam' : 'nu';
  return ['x', '1', 'co', '✓', '✔', '√', own].includes(mark) ? read(gender) : unread('không phải dấu x', 'đánh dấu x hoặc để trống');
};

/** With only a "Nữ" column (or only "Nam") an empty cell means the other gender, but only when the identity number says so too. */
const genderByNumber = (source: RowSource, identityNumber: string | null, report: Reporter): Gender | null => {
  const { columns } = source;
  const single =
    columns.has('genderMale') !== columns.has('genderFemale') &&
    !columns.has('gender') &&
    !columns.has('birthMale') &&
    !columns.has('birthFemale');
  if (!single || cellOf(source, 'genderMale') || cellOf(source, 'genderFemale')) return null;
  const implied: Gender = columns.has('genderFemale') ? 'NAM' : 'NU';
  if (identityNumber !== null && disagreement(identityNumber, { gender: implied, birthYear: null }) === null) return implied;
  report.problem(LABELS.gender, '', 'ô trống và số CCCD không xác nhận giới tính', 'thêm cột "Giới tính" ghi Nam hoặc Nữ');
  return null;
};

const checkBirth = (birth: string, today: string, source: RowSource, report: Reporter): void => {
  const value = shown(source, 'birthMale') || shown(source, 'birthFemale') || shown(source, 'birth');
  const mending = 'kiểm tra lại năm sinh';
  if (earliest(birth) > today) report.problem(LABELS.birth, value, 'ở tương lai', mending);
  else if (today < birthday(earliest(birth), YOUNGEST)) report.problem(LABELS.birth, value, `chưa đủ ${YOUNGEST} tuổi`, mending);
  else if (today >= birthday(latest(birth), OLDEST)) report.problem(LABELS.birth, value, `đã trên ${OLDEST} tuổi`, mending);
};

const readIdentity = (source: RowSource, holder: Holder, report: Reporter): string | null => {
  const number = report.required('identityNumber', LABELS.identityNumber, (cell) => readIdentityNumber(cell, holder));
  const conflict = number === null ? null : disagreement(number, holder);
  if (conflict !== null)
    report.problem(
      LABELS.identityNumber,
      shown(source, 'identityNumber'),
      conflict,
      'đối chiếu thẻ căn cước, sửa số hoặc sửa giới tính, ngày sinh',
    );
  return number;
};

const readSection = (source: RowSource, report: Reporter): string | null => {
  if (source.columns.has('section')) return report.optional('section', LABELS.section, (cell) => readWords(cell, 200));
  if (source.groupSection !== null) report.note(LABELS.section, source.groupSection, 'lấy từ dòng nhóm phía trên');
  return source.groupSection;
};

const readWords = (cell: Cell, longest: number): Reading<string> => {
  const raw = shownValue(cell);
  const clean = cleanText(raw);
  if (clean.length > longest) return unread(`dài quá ${longest} ký tự`, 'rút gọn');
  if (cell.kind !== 'text') return read(clean);
  const notes = [
    cell.text.normalize('NFC') !== cell.text && 'chữ tổ hợp chuyển thành dựng sẵn',
    clean !== cell.text.normalize('NFC') && 'bỏ khoảng trắng hoặc xuống dòng thừa',
  ].filter((note) => note !== false);
  return read(clean, notes.join(', '));
};

const pastDay = (cell: Cell, { today, date1904 }: CheckContext): Reading<string> => {
  const reading = readDate(cell, date1904);
  if (!reading.ok) return reading;
  if (reading.value.length < 10) return unread('chưa có đủ ngày, tháng, năm', 'ghi đủ ngày/tháng/năm theo quyết định');
  if (reading.value > today) return unread('ở tương lai', `ghi ngày không sau ${shownDate(today)}`);
  return reading;
};

type Pay = Pick<StaffRow, 'rankCode' | 'step' | 'coefficient' | 'overgradePercent' | 'payFrom'>;
const NO_PAY: Pay = { rankCode: null, step: null, coefficient: null, overgradePercent: null, payFrom: null };

const readPay = (source: RowSource, context: CheckContext, report: Reporter): Pay => {
  const filled = (...fields: Field[]) => fields.some((field) => cellOf(source, field) !== undefined);
  if (!filled('rankCode', 'rankName', 'step', 'coefficient', 'overgrade', 'payFrom')) return NO_PAY;
  const rank = readRankOfRow(source, context.catalog, report);
  if (!filled('rankCode', 'rankName')) report.problem(LABELS.rank, '', 'để trống trong khi có bậc, hệ số hoặc ngày hưởng', 'điền mã ngạch');
  const written = report.optional('step', LABELS.step, readStep);
  const coefficient = report.optional('coefficient', LABELS.coefficient, readCoefficient);
  const overgradePercent = report.optional('overgrade', LABELS.overgrade, readOvergrade);
  const payFrom = report.required('payFrom', LABELS.payFrom, (cell) => pastDay(cell, context));
  if (!rank) return { ...NO_PAY, step: written?.step ?? null, coefficient, overgradePercent, payFrom };

  const fits = (step: number | undefined) =>
    rank.steps.some((known) => known.step === step && twoDecimals(known.coefficient) === coefficient);
  const stepShown = shown(source, 'step');
  const known = rank.steps.find(({ step }) => step === written?.step);
  const ranges = `${rank.code} ${rank.name}`;
  const top = Math.max(...rank.steps.map(({ step }) => step));
  const result: Pay = { rankCode: rank.code, step: written?.step ?? null, coefficient, overgradePercent, payFrom };

  if (written && !known) {
    report.problem(LABELS.step, stepShown, `ngạch ${ranges} chỉ có ${top} bậc`, `ghi bậc từ 1 đến ${top}`);
  } else if (written && known) {
    if (coefficient !== null && !fits(written.step))
      report.problem(LABELS.coefficient, shown(source, 'coefficient'), ...mismatch(rank, written.step, coefficient));
    else checkStroke(written, top, coefficient !== null, stepShown, report);
    if (!filled('coefficient')) {
      const regular = twoDecimals(known.coefficient) ?? known.coefficient;
      result.coefficient = regular;
      report.note(LABELS.coefficient, '', `ô trống, lấy ${comma(regular)} theo ngạch ${rank.code} bậc ${written.step}`);
    }
  } else if (!filled('step') && coefficient !== null) {
    const found = rank.steps.filter(({ step }) => fits(step));
    const only = found.length === 1 ? found[0] : undefined;
    if (only) {
      result.step = only.step;
      report.note(LABELS.step, '', `ô trống, hệ số ${comma(coefficient)} của ngạch ${rank.code} là bậc ${only.step}`);
    } else
      report.problem(
        LABELS.coefficient,
        shown(source, 'coefficient'),
        `không phải hệ số nào của ngạch ${ranges}`,
        'ghi bậc và hệ số theo quyết định lương',
      );
  } else if (!filled('step') && !filled('coefficient')) {
    report.problem(LABELS.step, '', 'để trống, hệ số cũng trống', 'điền bậc hoặc hệ số');
  }
  // Vượt khung is earned only above the last step (TT 04/2005/TT-BNV, mục I).
  if (overgradePercent !== null && result.step !== null && known && result.step !== top)
    report.problem(LABELS.overgrade, shown(source, 'overgrade'), `chỉ bậc cuối (bậc ${top}) mới có vượt khung`, 'xóa tỷ lệ hoặc sửa bậc');
  return result;
};

const comma = (decimal: string): string => decimal.replace('.', ',');

const mismatch = (rank: Rank, step: number, coefficient: string): [message: string, mending: string] => {
  const right = rank.steps.find((known) => known.step === step)?.coefficient ?? '';
  const other = rank.steps.find((known) => twoDecimals(known.coefficient) === coefficient);
  return [
    `ngạch ${rank.code} bậc ${step} có hệ số ${comma(twoDecimals(right) ?? right)}${other ? `; ${comma(coefficient)} là bậc ${other.step}` : ''}`,
    'sửa ngạch, bậc hoặc hệ số theo quyết định lương',
  ];
};

const checkStroke = (
  { step, top: said }: { step: number; top: number | null },
  top: number,
  confirmed: boolean,
  value: string,
  report: Reporter,
): void => {
  if (said === null) return;
  if (confirmed) report.note(LABELS.step, value, `đọc là bậc ${step}, hệ số xác nhận${said === top ? '' : ` (ngạch này có ${top} bậc)`}`);
  else if (said === top) report.note(LABELS.step, value, `đọc là bậc ${step} trên ${top} bậc`);
  else report.problem(LABELS.step, value, `không rõ bậc (ngạch này có ${top} bậc)`, `ghi số bậc, ví dụ ${step}`);
};

const readRankOfRow = (source: RowSource, catalog: RankCatalog, report: Reporter): Rank | null => {
  const code = report.optional('rankCode', LABELS.rank, (cell) => readRank(cell, catalog));
  const nameCell = cellOf(source, 'rankName');
  if (cellOf(source, 'rankCode')) {
    // Several ranks may share a name, so beside a code the name is only compared.
    if (code && nameCell?.kind === 'text' && fold(nameCell.text) !== fold(code.name) && fold(nameCell.text) !== fold(code.code))
      report.problem(
        LABELS.rank,
        `${shown(source, 'rankCode')} ${shownValue(nameCell)}`,
        `mã ${code.code} là ngạch ${code.name}, khác tên ngạch ghi kèm`,
        'sửa mã hoặc tên ngạch',
      );
    return code;
  }
  return report.optional('rankName', LABELS.rank, (cell) => readRank(cell, catalog));
};
