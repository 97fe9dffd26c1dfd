import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { isDate } from '@hoso/shared/dates.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Message } from '@hoso/shared/refusal.ts';
import { LONGEST_LINE, LONGEST_SUMMARY } from '@hoso/shared/text-length.ts';
import type { CatalogRowInput } from '../generated.ts';
import { isCatalogCode, LONGEST_CODE } from './catalog-input.ts';
import { refuseCreation, refuseEnding, refuseReplacement, ended, type Wording, type Wordings } from './catalog-wordings.ts';

/** What is wrong with a field of a row, and what to write instead; both in the languages we speak. */
export type CatalogProblem = { readonly field: string; readonly value: string; readonly message: Message; readonly mending: Message };

/** One row, checked by itself and tidied. */
export type RowFacts = Wording & {
  readonly row: number;
  readonly sortOrder: number | null;
  readonly legalBasis: string;
  readonly note: string | null;
};
type Read = { readonly row: number; readonly facts: RowFacts | null; readonly problems: CatalogProblem[] };
export type RowVerdict = {
  readonly row: number;
  readonly outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';
  readonly problems: CatalogProblem[];
};

/** Rows that one list may hold. */
const MOST_ROWS = 5_000;

const problem = (field: string, value: string | null | undefined, message: Message, mending: Message): CatalogProblem => ({
  field,
  value: (value ?? '').slice(0, 200),
  message,
  mending,
});
const empty = { vi: 'để trống', en: 'is empty' };

/** Reads and checks one row by itself. */
const readRow = (written: CatalogRowInput): Read => {
  const problems: CatalogProblem[] = [];
  const words = (field: 'name' | 'legalBasis' | 'note', longest: number, required: boolean): string => {
    const text = tidy(written[field] ?? '');
    if (text === '' && required) problems.push(problem(field, '', empty, { vi: 'điền vào ô này', en: 'fill it in' }));
    if (text.length > longest)
      problems.push(
        problem(
          field,
          text,
          { vi: `dài quá ${longest} ký tự`, en: `is longer than ${longest} characters` },
          { vi: 'rút gọn', en: 'shorten it' },
        ),
      );
    return text;
  };
  const day = (field: 'validFrom' | 'validTo', required: boolean): string | null => {
    const text = (written[field] ?? '').trim();
    const mending = { vi: 'ghi ngày dạng YYYY-MM-DD', en: 'write a date as YYYY-MM-DD' };
    if (text === '') {
      if (required) problems.push(problem(field, '', empty, mending));
      return null;
    }
    if (!isDate(text)) problems.push(problem(field, text, { vi: 'không phải là ngày có thật', en: 'is no existing date' }, mending));
    return text;
  };
  const codeIn = (field: 'code' | 'replacedBy', required: boolean): string => {
    const text = (written[field] ?? '').trim();
    const form = {
      vi: `ghi chữ hoa không dấu, số, gạch dưới, tối đa ${LONGEST_CODE} ký tự, ví dụ CONG_CHUC`,
      en: `write capitals without accents, digits, underscores, ${LONGEST_CODE} at most, e.g. CONG_CHUC`,
    };
    if (text === '' ? required : !isCatalogCode(text))
      problems.push(problem(field, text, text === '' ? empty : { vi: 'không đúng dạng mã', en: 'has not the form of a code' }, form));
    return text;
  };

  const code = codeIn('code', true);
  const name = words('name', LONGEST_LINE, true);
  const legalBasis = words('legalBasis', LONGEST_LINE, true);
  const note = words('note', LONGEST_SUMMARY, false);
  const [validFrom, validTo, replacedBy] = [day('validFrom', true), day('validTo', false), codeIn('replacedBy', false)];
  const order = (written.sortOrder ?? '').trim();
  if (!/^\d{0,7}$/.test(order))
    problems.push(
      problem(
        'sortOrder',
        order,
        { vi: 'không phải số thứ tự', en: 'is no place' },
        { vi: 'ghi số nguyên không âm', en: 'write a whole number' },
      ),
    );
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    problems.push(
      problem(
        'validTo',
        validTo,
        { vi: 'không sau ngày bắt đầu', en: 'does not come after the start' },
        { vi: 'kiểm tra lại ngày', en: 'check the date' },
      ),
    );
  if (replacedBy !== '' && validTo === null)
    problems.push(
      problem(
        'replacedBy',
        replacedBy,
        { vi: 'có mã thay thế nhưng chưa thôi dùng', en: 'is given without an end' },
        { vi: 'ghi ngày thôi dùng, hoặc bỏ mã thay thế', en: 'give the end, or no replacement' },
      ),
    );
  if (problems.length > 0) return { row: written.row, facts: null, problems };
  return {
    row: written.row,
    problems,
    facts: {
      ...{ row: written.row, code, name, legalBasis, note: note === '' ? null : note, sortOrder: order === '' ? null : Number(order) },
      ...{ validFrom: validFrom!, validTo, replacedBy: replacedBy === '' ? null : replacedBy },
    },
  };
};

/** Why a list as a whole cannot be judged, or null. */
export const refuseRows = (rows: readonly CatalogRowInput[]) => {
  if (rows.length === 0 || rows.length > MOST_ROWS)
    return invalidInput(
      'rows',
      String(rows.length),
      `"rows" phải có từ 1 đến ${MOST_ROWS} dòng, nhận được ${rows.length}: hãy chia danh sách.`,
      `"rows" must have 1 to ${MOST_ROWS} rows, got ${rows.length}: send the list in parts.`,
    );
  const seen = new Set<number>();
  const twice = rows.find(({ row }) => seen.size === seen.add(row).size);
  return twice
    ? invalidInput(
        'rows',
        String(twice.row),
        `"rows" có hai dòng cùng số ${twice.row}: hãy đánh số mỗi dòng một lần.`,
        `"rows" has two rows numbered ${twice.row}: number each once.`,
      )
    : null;
};

type Refused = { readonly message: string };
const mending = { vi: 'sửa ô này', en: 'mend this cell' };
/** A refusal as the problem of a cell; it carries both languages. */
const inCell = (field: keyof RowFacts, facts: RowFacts, refused: Refused): CatalogProblem =>
  problem(field, String(facts[field] ?? ''), refused.message as unknown as Message, mending);

/** The wordings of its code with what a row says begun, whether that is something new, or why not. An end is put to it later. */
const begun = (
  known: Wordings,
  facts: RowFacts,
): { own: readonly Wording[]; outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED' } | CatalogProblem => {
  const { code, name, validFrom, validTo, replacedBy } = facts;
  const own = known.get(code) ?? [];
  const last = own.at(-1);
  const opened: Wording = { code, name, validFrom, validTo: null, replacedBy: null };
  if (!last) return { own: [opened], outcome: 'ADDED' };
  const says = (one: Wording) => one.name === name && one.validFrom <= validFrom && (one.validTo === null || validFrom < one.validTo);
  if (last.validTo !== null) {
    if (says(last) && last.validTo === validTo && last.replacedBy === replacedBy) return { own, outcome: 'UNCHANGED' };
    const refused = refuseCreation(known, code, validFrom);
    return refused ? inCell('validFrom', facts, refused) : { own: [...own, opened], outcome: 'ADDED' };
  }
  if (says(last) || (validTo === null && own.some(says))) return { own, outcome: validTo === null ? 'UNCHANGED' : 'CHANGED' };
  const refused = refuseEnding(known, code, validFrom);
  return refused ? inCell('validFrom', facts, refused) : { own: [...ended(own, validFrom, null), opened], outcome: 'CHANGED' };
};

const endedAs = (known: Wordings, facts: RowFacts): readonly Wording[] | CatalogProblem => {
  const { code, validTo, replacedBy } = facts;
  const refused = refuseEnding(known, code, validTo!);
  if (refused) return inCell('validTo', facts, refused);
  const replaced = replacedBy === null ? null : refuseReplacement(known, code, replacedBy, validTo!);
  return replaced ? inCell('replacedBy', facts, replaced) : ended(known.get(code)!, validTo!, replacedBy);
};

const isProblem = (one: object): one is CatalogProblem => 'mending' in one;

export type JudgedRows = {
  readonly verdicts: readonly RowVerdict[];
  readonly facts: ReadonlyMap<string, RowFacts>;
  readonly then: Wordings;
};

/**
 * Judges the rows of a list against the wordings there are: what begins first, what ends after it, so that a code may be replaced by one
 * that comes further down. `then` is the catalog with all good rows in; `facts` the good rows by code.
 */
export const judgeRows = (before: Wordings, rows: readonly CatalogRowInput[]): JudgedRows => {
  const read = rows.map(readRow);
  const problems = new Map<number, CatalogProblem[]>(read.map(({ row, problems: found }) => [row, found]));
  const outcomes = new Map<number, RowVerdict['outcome']>();
  const facts = new Map<string, RowFacts>();
  const then = new Map(before);
  for (const { row, facts: own } of read) {
    if (!own) continue;
    const first = facts.get(own.code);
    const next = first
      ? problem(
          'code',
          own.code,
          { vi: `trùng mã với dòng ${first.row}`, en: `is the code of row ${first.row} too` },
          { vi: 'bỏ một dòng', en: 'leave one out' },
        )
      : begun(then, own);
    if (isProblem(next)) {
      problems.set(row, [next]);
      continue;
    }
    facts.set(own.code, own);
    outcomes.set(row, next.outcome);
    then.set(own.code, next.own);
  }
  for (const { row, code, validTo } of facts.values()) {
    if (validTo === null || outcomes.get(row) === 'UNCHANGED') continue;
    const next = endedAs(then, facts.get(code)!);
    if (!isProblem(next)) {
      then.set(code, next);
      continue;
    }
    problems.set(row, [next]);
    outcomes.delete(row);
    facts.delete(code);
    if (before.has(code)) then.set(code, before.get(code)!);
    else then.delete(code);
  }
  // What a good row names as its replacement may itself have turned out bad; then so does the row, and what names its own code.
  const lost = new Map<number, RowFacts>();
  const naming = new Map<string, RowFacts[]>();
  for (const own of facts.values())
    if (own.replacedBy !== null && outcomes.get(own.row) !== 'UNCHANGED')
      naming.set(own.replacedBy, [...(naming.get(own.replacedBy) ?? []), own]);
  const gone = new Set([...naming.keys()].filter((code) => !then.has(code)));
  for (const code of gone)
    for (const own of naming.get(code) ?? []) {
      lost.set(own.row, own);
      if (!before.has(own.code)) gone.add(own.code);
    }
  if (lost.size > 0) {
    const without = judgeRows(
      before,
      rows.filter(({ row }) => !lost.has(row)),
    );
    const found = new Map(without.verdicts.map((verdict) => [verdict.row, verdict]));
    const message = { vi: 'mã thay thế ở dòng bị từ chối', en: 'stands in a row that is refused' } as unknown as string;
    for (const [row, own] of lost) found.set(row, { row, outcome: 'REFUSED', problems: [inCell('replacedBy', own, { message })] });
    return { ...without, verdicts: rows.map(({ row }) => found.get(row)!) };
  }
  return {
    verdicts: rows.map(({ row }) => ({ row, outcome: outcomes.get(row) ?? 'REFUSED', problems: problems.get(row)! })),
    facts,
    then,
  };
};

/** What a catalog needs to become another: codes it lacks, wordings that end, wordings that begin. */
export const changesBetween = (before: Wordings, { then, facts }: Pick<JudgedRows, 'then' | 'facts'>) => {
  const changed = [...facts.values()].flatMap((own) => {
    const [old, now] = [before.get(own.code) ?? [], then.get(own.code) ?? []];
    const end = old.at(-1);
    const ended = end && now[old.length - 1]!;
    return [
      {
        entry: old.length === 0 ? { code: own.code, sortOrder: own.sortOrder } : null,
        ending: end && ended && end.validTo === null && ended.validTo !== null ? ended : null,
        // The first of the new wordings is what the row says; there is never a second.
        opening: now[old.length] ? { ...now[old.length]!, legalBasis: own.legalBasis, note: own.note } : null,
      },
    ];
  });
  return {
    entries: changed.flatMap(({ entry }) => entry ?? []),
    endings: changed.flatMap(({ ending }) => ending ?? []),
    openings: changed.flatMap(({ opening }) => opening ?? []),
  };
};
