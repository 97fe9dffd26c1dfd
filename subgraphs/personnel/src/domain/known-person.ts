import { inWords } from '@hoso/shared/dates.ts';
import { tidy } from '@hoso/shared/names.ts';
import { foldedName, mayBeSameDay } from './staff-list.ts';
import { problemOf, type RowProblem } from './row-problem.ts';
import type { StaffPay, StaffRow } from './staff-row.ts';

/** What is recorded of a person, as far as the caller may read it. */
export type KnownPerson = {
  readonly id: string;
  readonly fullName: string;
  readonly gender: string | null;
  readonly dateOfBirth: string | null;
  readonly joinedOn: string | null;
  readonly note: string | null;
  /** The post in force today. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly jobTitle: string | null;
  readonly category: string | null;
  readonly pays: readonly {
    rankCode: string;
    step: number;
    coefficient: string;
    overgradePercent: number;
    validFrom: string;
    validTo: string | null;
  }[];
};

/** Somebody who serves in the unit today under a name of the list. */
export type Namesake = {
  readonly id: string;
  readonly foldedName: string;
  readonly dateOfBirth: string | null;
  /** Whether the record has a personal number that the caller may read. */
  readonly numbered: boolean;
};

/** Namesakes by the name they are searched by. */
export const byFoldedName = (found: readonly Namesake[]): Map<string, Namesake[]> => {
  const names = new Map<string, Namesake[]>();
  for (const one of found) {
    const known = names.get(one.foldedName);
    if (known) known.push(one);
    else names.set(one.foldedName, [one]);
  }
  return names;
};

export type Recognition =
  | { readonly kind: 'NEW' }
  | { readonly kind: 'KNOWN'; readonly personId: string }
  | { readonly kind: 'REFUSED'; readonly problem: RowProblem };

export type Witnesses = {
  /** Person by personal number, of those the caller may see. */
  readonly byNumber: ReadonlyMap<string, string>;
  /** Numbers that stand anywhere in the province. */
  readonly taken: ReadonlySet<string>;
  readonly namesakes: ReadonlyMap<string, readonly Namesake[]>;
};

/** Who a row is: by personal number; without one by name and birth date inside the unit. A number out of the caller's sight is refused without saying why. */
export const recognise = (row: StaffRow, { byNumber, taken, namesakes }: Witnesses): Recognition => {
  const { identityNumber } = row;
  const alike = () =>
    (namesakes.get(foldedName(row)) ?? []).filter(({ dateOfBirth }) => dateOfBirth !== null && mayBeSameDay(dateOfBirth, row.dateOfBirth));
  if (identityNumber === null) {
    const [only, ...more] = alike();
    if (!only) return { kind: 'NEW' };
    if (more.length === 0) return { kind: 'KNOWN', personId: only.id };
    const problem = problemOf(
      'fullName',
      `${row.familyName} ${row.givenName}`,
      {
        vi: `đơn vị đã có ${more.length + 1} người cùng họ tên và ngày sinh`,
        en: `${more.length + 1} people of the unit have this name and birth date`,
      },
      { vi: 'ghi số CCCD để biết là ai', en: 'give the identity number to tell who it is' },
    );
    return { kind: 'REFUSED', problem };
  }
  const personId = byNumber.get(identityNumber);
  if (personId !== undefined) return { kind: 'KNOWN', personId };
  if (taken.has(identityNumber)) return { kind: 'REFUSED', problem: numberRefused(identityNumber) };
  if (alike().some((namesake) => !namesake.numbered)) {
    const problem = problemOf(
      'identityNumber',
      identityNumber,
      {
        vi: 'đơn vị đã có người cùng họ tên, ngày sinh nhưng hồ sơ chưa có số CCCD',
        en: 'somebody of this name and birth date is there without a number',
      },
      {
        vi: 'nếu là một người thì bổ sung số vào hồ sơ đó rồi nhập lại',
        en: 'if it is the same person, add the number to that record, then import again',
      },
    );
    return { kind: 'REFUSED', problem };
  }
  return { kind: 'NEW' };
};

const NOT_RECORDABLE = { vi: 'không ghi được số định danh cá nhân này', en: 'cannot be recorded' };

/** Says nothing of where the number stands already, or that it does: who asks may not be allowed to know. */
const numberRefused = (number: string): RowProblem =>
  problemOf('identityNumber', number, NOT_RECORDABLE, {
    vi: 'đối chiếu với giấy tờ gốc; nếu đúng, báo Sở Nội vụ kiểm tra',
    en: 'compare it with the original paper; if it is right, ask the Home Affairs Department to check',
  });

/** Whether a problem tells, to who can guess, that a number is somebody's. */
export const isNumberRefusal = ({ message }: Pick<RowProblem, 'message'>): boolean => message === NOT_RECORDABLE;

const keep = {
  vi: 'sửa danh sách, hoặc sửa hồ sơ bằng nghiệp vụ tương ứng rồi nhập lại; nhập danh sách không ghi đè',
  en: 'correct the list, or change the record by its own operation, then import again; an import overwrites nothing',
};

const differs = (field: string, listed: string | number, recorded: string | null | undefined): RowProblem =>
  problemOf(
    field,
    listed,
    recorded
      ? { vi: `khác hồ sơ đang có (${recorded})`, en: `differs from the record (${recorded})` }
      : { vi: 'hồ sơ của người này chưa có', en: 'the record of this person has none' },
    keep,
  );

const alikeText = (one: string, other: string | null): boolean => tidy(one).toLowerCase() === tidy(other ?? '').toLowerCase();

const comparePay = (pay: StaffPay, pays: KnownPerson['pays']): RowProblem[] => {
  const fact = pays.find(({ validFrom }) => validFrom === pay.payFrom) ?? pays.find(({ validTo }) => validTo === null);
  if (!fact) return [differs('rankCode', pay.rankCode, null)];
  return [
    fact.rankCode !== pay.rankCode && differs('rankCode', pay.rankCode, fact.rankCode),
    fact.step !== pay.step && differs('step', pay.step, String(fact.step)),
    fact.coefficient !== pay.coefficient && differs('coefficient', pay.coefficient, fact.coefficient),
    fact.overgradePercent !== pay.overgradePercent &&
      differs('overgradePercent', pay.overgradePercent || '', String(fact.overgradePercent)),
    fact.validFrom !== pay.payFrom && differs('payFrom', pay.payFrom, inWords(fact.validFrom, 'vi')),
  ].filter((problem) => problem !== false);
};

/**
 * What a row says otherwise than the record of a person who is there already; nothing means the row brings nothing new.
 * What the list does not say is not compared. `unitIds` are the unit and its sections, `postId` the one the row names (none: unknown).
 */
export const compareWithRecord = (row: StaffRow, known: KnownPerson, unitIds: ReadonlySet<string>, postId: string | null): RowProblem[] => {
  if (known.unitId === null || !unitIds.has(known.unitId)) {
    const where = known.unitName
      ? { vi: `người này đang công tác ở ${known.unitName}`, en: `this person serves in ${known.unitName}` }
      : { vi: 'người này có hồ sơ nhưng hiện không giữ vị trí nào', en: 'this person has a record and no post now' };
    const moving = {
      vi: 'dùng nghiệp vụ điều động, tiếp nhận thay cho nhập danh sách',
      en: 'move the person by its own operation instead',
    };
    return [problemOf('fullName', `${row.familyName} ${row.givenName}`, where, moving)];
  }
  return [
    !alikeText(`${row.familyName} ${row.givenName}`, known.fullName) &&
      differs('fullName', `${row.familyName} ${row.givenName}`, known.fullName),
    row.gender !== known.gender && differs('gender', row.gender, known.gender),
    row.dateOfBirth !== known.dateOfBirth && differs('dateOfBirth', row.dateOfBirth, known.dateOfBirth),
    row.joinedOn !== null && row.joinedOn !== known.joinedOn && differs('joinedOn', row.joinedOn, known.joinedOn),
    row.section !== null && postId !== known.unitId && differs('section', row.section ?? '', known.unitName),
    !alikeText(row.jobTitle, known.jobTitle) && differs('jobTitle', row.jobTitle, known.jobTitle),
    row.category !== known.category && differs('category', row.category, known.category),
    row.note !== null && !alikeText(row.note, known.note) && differs('note', row.note, known.note),
    ...(row.pay ? comparePay(row.pay, known.pays) : []),
  ].filter((problem) => problem !== false);
};
