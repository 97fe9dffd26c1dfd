import { audit } from '@hoso/db/audit.ts';
import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import type { Tx } from '@hoso/db/session.ts';
import { holdTree, lockTree } from '@hoso/db/tree-lock.ts';
import { codeNotInForce, notFound, wordsOfRefusedCode } from '@hoso/shared/common-refusals.ts';
import type { Context } from '../context.ts';
import { byFoldedName, isNumberRefusal, recognise, type Recognition } from '../domain/known-person.ts';
import { assignedFrom, placer, type PostUnit } from '../domain/list-placement.ts';
import { judge, rightsFor, sectionsToMake, type Verdict } from '../domain/list-verdict.ts';
import { checkPayOnScale, rankFinder, ranksOf } from '../domain/pay-on-scale.ts';
import { postsWanted, quotaWarnings, type StaffListWarning } from '../domain/quota-warning.ts';
import { importInProgress, missingRight } from '../domain/refusals.ts';
import { missingInRow } from '../domain/required-field.ts';
import { problemOf, refusedBefore, type RowProblem } from '../domain/row-problem.ts';
import { checkAmongRows, foldedName, refuseList } from '../domain/staff-list.ts';
import { type CheckedRow, checkStaffRow, type StaffPay, type StaffRow } from '../domain/staff-row.ts';
import type { ImportStaffInput, StaffRowOutcomeKind } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as persons from '../repository/persons.ts';
import * as required from '../repository/required-fields.ts';
import * as imports from '../repository/staff-import.ts';
import { refuseForeignNumbers } from './refuse-foreign-numbers.ts';

const once = repeatable(requests);
const NUMBERS_REFUSED = 'importStaffNumbersRefused';

/** Lists in work at once in this process: each holds one of the pool's few connections for long. */
const LISTS_AT_ONCE = 3;
const importing = new Set<string>();

type Imported = {
  __typename: 'StaffImported';
  rows: { row: number; outcome: StaffRowOutcomeKind; problems: RowProblem[] }[];
  committed: number;
  unchanged: number;
  warnings: StaffListWarning[];
  createdSections: { name: string; unit: { id: string } | null }[];
};

/** Carries the answer of a rehearsal out of its transaction, which must not stay. */
class Rehearsed extends Error {
  readonly answer: Imported;
  constructor(answer: Imported) {
    super('rehearsed');
    this.answer = answer;
  }
}

const factsOf = (rows: readonly CheckedRow[]): StaffRow[] => rows.flatMap(({ facts }) => facts ?? []);

const checkPays = async (tx: Tx, rows: readonly CheckedRow[]): Promise<CheckedRow[]> => {
  const asked = ranksOf(factsOf(rows));
  const rankOf = rankFinder(asked.length > 0 ? await imports.findRankSteps(tx, asked) : []);
  return rows.map((row) => {
    const problems = row.facts?.pay ? checkPayOnScale(row.facts.pay, rankOf(row.facts.pay)) : [];
    return problems.length > 0 ? { row: row.row, facts: null, problems } : row;
  });
};

/** What is demanded of records of the unit, and codes that are retired by today: asked once for the whole list. */
const checkDemands = async (tx: Tx, unitNo: number, rows: readonly CheckedRow[], today: string): Promise<CheckedRow[]> => {
  const facts = factsOf(rows);
  const codes = [
    ...[...new Set(facts.map(({ category }) => category))].map((code) => ['DOI_TUONG', code] as const),
    ...[...new Set(facts.map(({ gender }) => gender))].map((code) => ['GIOI_TINH', code] as const),
  ];
  const [refused, demands] = await Promise.all([findRefusedCodes(tx, codes, today), required.findDemands(tx, unitNo, today)]);
  if (refused.length === 0 && demands.length === 0) return [...rows];
  const retiredIn = (row: StaffRow): RowProblem[] =>
    refused
      .map((one) => ({ ...one, field: one.catalog === 'GIOI_TINH' ? ('gender' as const) : ('category' as const) }))
      .filter(({ field, code }) => row[field] === code)
      .map((one) => {
        const { wrong, mending } = wordsOfRefusedCode(one);
        return problemOf(one.field, one.code, wrong, mending);
      });
  return rows.map((row) => {
    const problems = row.facts ? [...retiredIn(row.facts), ...missingInRow(demands, row.facts)] : [];
    return problems.length > 0 ? { row: row.row, facts: null, problems } : row;
  });
};

/** Who each row is, and what is recorded of those who are there already. */
const recogniseAll = async (tx: Tx, fieldKeys: FieldKeys, rows: readonly StaffRow[], posts: readonly PostUnit[], today: string) => {
  const numbers = rows.flatMap(({ identityNumber }) => identityNumber ?? []);
  const names = [...new Set(rows.map(foldedName))];
  const postNos = posts.map(({ unitNo }) => unitNo);
  const [found, alike] = await Promise.all([imports.findNumbers(tx, fieldKeys, numbers), imports.findNamesakes(tx, postNos, names, today)]);
  const witnesses = { ...found, namesakes: byFoldedName(alike) };

  const recognised = new Map<number, Recognition>(rows.map((row) => [row.row, recognise(row, witnesses)]));
  const ids = [...recognised.values()].flatMap((one) => (one.kind === 'KNOWN' ? [one.personId] : []));
  const known = new Map((await imports.findKnown(tx, ids, today)).map((person) => [person.id, person]));
  return { recognised, known };
};

/** Takes the posts like an appointment, whose lock this holds, and says where the quota does not suffice. */
const warnOfQuotas = async (tx: Tx, unitNo: number, categories: readonly string[], today: string): Promise<StaffListWarning[]> => {
  const wishes = postsWanted(categories);
  return wishes.length > 0 ? quotaWarnings(await imports.reservePosts(tx, unitNo, wishes, today)) : [];
};

type Newcomer = Extract<Verdict, { kind: 'NEW' }>;

const payFact = (personId: string, { rankCode, step, coefficient, overgradePercent, payFrom }: StaffPay) => ({
  personId,
  rankCode,
  step,
  coefficient,
  overgradePercent,
  validFrom: payFrom,
});

/**
 * Writes the new people under one decision of kind NHAP_DANH_SACH. No clock starts: the list tells of people who serve already, so nothing
 * happened to their records that a regulation counts days from.
 */
const addAll = async (tx: Tx, newcomers: readonly Newcomer[], unit: imports.Unit, { fieldKeys, ...entered }: Entered): Promise<void> => {
  const summary = `Nhập danh sách ${newcomers.length} người đang công tác tại ${unit.name}`;
  const decision = { number: entered.number, signedOn: entered.today, signer: entered.login, summary };
  const openedBy = await decisions.record(tx, { ...decision, unitNo: unit.unitNo, kind: 'NHAP_DANH_SACH', effectiveOn: entered.today });
  const ids = await imports.newIds(tx, newcomers.length);
  const persons = newcomers.map(({ row: { identityNumber: _sealedApart, ...row }, post }, index) => ({
    ...row,
    id: ids[index]!,
    unitId: post.id,
    unitNo: post.unitNo,
    from: assignedFrom(row, post, entered.today),
  }));
  const numbers = newcomers.flatMap(({ row, post }, index) =>
    row.identityNumber === null ? [] : [{ id: ids[index]!, unitNo: post.unitNo, identityNumber: row.identityNumber }],
  );
  await imports.addPersons(tx, fieldKeys, persons, numbers, openedBy);
  const facts = persons.flatMap(({ id, pay }) => (pay ? [payFact(id, pay)] : []));
  if (facts.length > 0) await imports.openPay(tx, facts, decision);
  await audit(tx, 'importStaff', 'Person', ids, { unitId: unit.id, decision: openedBy, paid: facts.length });
};

/** Kinds of the sections to be made, each once, with their catalog. */
const kindsOf = (wishes: readonly { readonly kind: string }[]) =>
  [...new Set(wishes.map(({ kind }) => kind))].map((code) => ['LOAI_DON_VI', code] as const);

type Entered = { readonly today: string; readonly login: string; readonly number: string; readonly fieldKeys: FieldKeys };

const importRows = async (tx: Tx, input: ImportStaffInput, unit: imports.Unit, readable: readonly CheckedRow[], entered: Entered) => {
  const { today } = entered;
  if (!(await imports.lockImports(tx, unit.unitNo, today))) return importInProgress();
  const checked = await checkPays(tx, await checkDemands(tx, unit.unitNo, readable, today));
  const facts = factsOf(checked);
  const posts = await imports.findPosts(tx, unit.unitNo, today);
  const { recognised, known } = await recogniseAll(tx, entered.fieldKeys, facts, posts, today);

  const wishes = input.createSections ? sectionsToMake(facts, recognised, placer(posts, unit.id)) : [];
  const made: PostUnit[] = [];
  if (wishes.length > 0) {
    const unable = await imports.lackingRights(tx, ['organization.unit.write'], unit.unitNo);
    if (unable.length > 0) return missingRight(unit.name, unable);
    const [retired] = await findRefusedCodes(tx, kindsOf(wishes), today);
    if (retired) return codeNotInForce('createSections', retired);
    const decision = {
      number: entered.number,
      signedOn: today,
      issuer: entered.login,
      summary: `Lập phòng, ban khi nhập danh sách của ${unit.name}`.slice(0, 500),
    };
    made.push(...(await imports.createSections(tx, unit.id, wishes, today, decision)));
  }

  const place = placer([...posts, ...made], unit.id);
  const unitIds = new Set(posts.map(({ id }) => id));
  const verdicts = new Map(facts.map((row) => [row.row, judge(row, recognised.get(row.row)!, known, unitIds, place)]));
  const newcomers = [...verdicts.values()].filter((one) => one.kind === 'NEW');
  const warnings = await warnOfQuotas(
    tx,
    unit.unitNo,
    newcomers.map(({ row }) => row.category),
    today,
  );
  if (newcomers.length > 0) await addAll(tx, newcomers, unit, entered);
  await imports.checkConstraints(tx);

  const added = input.commit ? 'ADDED' : 'READY';
  const answer: Imported = {
    __typename: 'StaffImported',
    rows: checked.map(({ row, problems }) => {
      const verdict = verdicts.get(row);
      if (!verdict) return { row, outcome: 'REFUSED', problems: [...problems] };
      return { row, outcome: verdict.kind === 'NEW' ? added : verdict.kind, problems: verdict.kind === 'REFUSED' ? verdict.problems : [] };
    }),
    committed: input.commit ? newcomers.length : 0,
    unchanged: [...verdicts.values()].filter(({ kind }) => kind === 'UNCHANGED').length,
    warnings,
    createdSections: made.map(({ id, name }) => ({ name, unit: input.commit ? { id } : null })),
  };
  if (!input.commit) throw new Rehearsed(answer);
  return answer;
};

/** What is remembered of a list that went in: outcomes and ids; what was wrong with a row only by its fields. */
const remembered = ({ rows, committed, unchanged, createdSections }: Imported) => ({
  rows: rows.map(({ row, outcome, problems }) => ({ row, outcome, fields: problems.map(({ field }) => field) })),
  committed,
  unchanged,
  sectionIds: createdSections.flatMap(({ unit }) => unit?.id ?? []),
});

/** The answer to a list that went in before. Values of records and quotas are not told again: the rights to them may be gone. */
const recall = async (tx: Tx, done: ReturnType<typeof remembered>, unitNo: number, today: string): Promise<Imported> => {
  const { rows, committed, unchanged, sectionIds } = done;
  const posts = sectionIds.length > 0 ? await imports.findPosts(tx, unitNo, today) : [];
  return {
    __typename: 'StaffImported',
    rows: rows.map(({ row, outcome, fields }) => ({ row, outcome, problems: fields.map(refusedBefore) })),
    committed,
    unchanged,
    warnings: [],
    createdSections: posts.filter(({ id }) => sectionIds.includes(id)).map(({ id, name }) => ({ name, unit: { id } })),
  };
};

/**
 * The input as the ledger hashes it, since a hash over a personal number would find it again: there are few to try. While the index key
 * rotates also as it was hashed before.
 */
const withoutNumbers = async (tx: Tx, input: ImportStaffInput, { fieldKeys }: Entered) => {
  const indexes = await persons.indexesOf(
    tx,
    fieldKeys,
    input.rows.map(({ identityNumber }) => identityNumber ?? ''),
  );
  const under = (key: number) => ({
    ...input,
    rows: input.rows.map((row, place) => ({ ...row, identityNumber: row.identityNumber == null ? null : indexes[place]![key] })),
  });
  const [input0, ...formerly] = (indexes[0] ?? ['']).map((_, key) => under(key));
  return { input: input0, formerly };
};

/** Once per request, where the caller may; the unit and the rights are asked for before, so that a repetition needs them too. */
const importOnce = async (tx: Tx, input: ImportStaffInput, readable: readonly CheckedRow[], accountId: string, entered: Entered) => {
  // Founding sections changes the tree; asked first, since whoever holds it still cannot ask for more.
  await (input.createSections ? lockTree(tx) : holdTree(tx));
  const unit = await imports.findUnit(tx, input.unitId, entered.today);
  if (!unit) return notFound('unitId');
  const lacking = await imports.lackingRights(tx, rightsFor(factsOf(readable)), unit.unitNo);
  if (lacking.length > 0) return missingRight(unit.name, lacking);
  let now: Imported | undefined;
  return once(
    tx,
    { accountId, requestId: input.requestId, operation: 'importStaff', ...(await withoutNumbers(tx, input, entered)) },
    async () => {
      const answer = await importRows(tx, input, unit, readable, entered);
      if (answer.__typename !== 'StaffImported') return answer;
      now = answer;
      return remembered(now);
    },
    (done) => now ?? recall(tx, done, unit.unitNo, entered.today),
  );
};

/** How often the list is tried when somebody else records one of its numbers at the same moment. */
const ATTEMPTS = 3;

/** Whoever is refused a number learns that it stands somewhere; an account that tries many is to be seen, also when it only rehearses. */
const noteRefusedNumbers = async ({ rows }: Imported, { unitId, commit }: ImportStaffInput, { inSession }: Context): Promise<void> => {
  const refused = rows.filter(({ problems }) => problems.some(isNumberRefusal)).length;
  if (refused > 0) await inSession((tx) => audit(tx, NUMBERS_REFUSED, 'Unit', [unitId], { refused, commit }));
};

/** Tries the list, again where somebody else recorded one of its numbers at the same moment. */
const attempt = async (input: ImportStaffInput, readable: readonly CheckedRow[], { inSession, standing, fieldKeys }: Context) => {
  const { accountId, login, today } = await standing();
  const entered = { today, login, number: `NDS ${input.requestId}`.slice(0, 100), fieldKeys };
  for (let turn = 1; ; turn++) {
    try {
      return await inSession((tx) => importOnce(tx, input, readable, accountId, entered));
    } catch (error) {
      if (error instanceof Rehearsed) return error.answer;
      if (!persons.isNumberTaken(error) || turn === ATTEMPTS) throw error;
    }
  }
};

/**
 * Nhập danh sách người đang công tác của một đơn vị: dòng đúng vào cùng một giao dịch (nhân sự và lương), dòng sai ở ngoài;
 * ai đã có như vậy thì để nguyên, ai có dữ liệu khác thì từ chối chứ không ghi đè. Không có `commit` thì làm đủ rồi bỏ hết.
 */
export const importStaff = async (input: ImportStaffInput, context: Context) => {
  const refused = refuseList(input.rows);
  if (refused) return refused;
  const { accountId, today } = await context.standing();
  if (importing.has(accountId) || importing.size >= LISTS_AT_ONCE) return importInProgress();
  importing.add(accountId);
  try {
    const readable = checkAmongRows(input.rows.map((row) => checkStaffRow(row, today)));
    const numbers = factsOf(readable).flatMap(({ identityNumber }) => identityNumber ?? []);
    const tooMany = await refuseForeignNumbers(numbers, NUMBERS_REFUSED, input.unitId, context);
    if (tooMany) return tooMany;
    const answer = await attempt(input, readable, context);
    if (answer.__typename === 'StaffImported') await noteRefusedNumbers(answer, input, context);
    return answer;
  } finally {
    importing.delete(accountId);
  }
};
