import type { Cell } from './cell.ts';
import { isBlank, shownValue } from './cell.ts';
import type { Field } from './field.ts';
import { cleanText, fold } from './folded-text.ts';

export type RowKind =
  | { kind: 'blank' }
  /** The heading once more, as on every printed page, or the row of column numbers under it. */
  | { kind: 'heading' }
  | { kind: 'group'; section: string }
  /** `people` is the number the keeper wrote, when he wrote one. */
  | { kind: 'total'; people: number | null }
  | { kind: 'person'; sure: boolean }
  | { kind: 'other' };

type Columns = ReadonlyMap<Field, number>;
type Cells = ReadonlyMap<number, Cell>;

const PERSONAL: readonly Field[] = [
  'birth',
  'birthMale',
  'birthFemale',
  'gender',
  'genderMale',
  'genderFemale',
  'identityNumber',
  'jobTitle',
  'category',
  'joinedOn',
  'rankCode',
  'rankName',
  'step',
  'coefficient',
  'payFrom',
];

const TOTAL = /^(tổng cộng|tổng số|tổng|cộng)(?=$|[\s:.;,\d])/iu;
const SIGNATURE =
  /\bngay .*\bthang .*\bnam\b|^(nguoi lap|lap bieu|thu truong|giam doc|hieu truong|chu tich|truong phong|xac nhan|tm|kt|ky ten|ke toan)\b/u;
const NUMBERING = /^(?:[IVXLC]+|[A-ZĐ]|\d{1,2})\s*[.)\-–:/]\s*/u;
const SECTION_WORD = /^(phong|ban|van phong|chi cuc|trung tam|to|bo phan|khoa|doi|truong|thanh tra|lanh dao|quy)\b/u;

/** What a row below the heading is. Merged group rows, totals and signatures are told by which columns they fill. */
export const kindOfRow = (cells: Cells, columns: Columns, headings: ReadonlyMap<number, string>): RowKind => {
  const filled = [...cells].filter(([, cell]) => !isBlank(cell)).sort(([one], [other]) => one - other);
  const value = (field: Field) => {
    const cell = cells.get(columns.get(field) ?? 0);
    return isBlank(cell) ? '' : cleanText(shownValue(cell));
  };
  const ordinal = value('ordinal');
  const name = value('fullName') || [value('familyName'), value('givenName')].filter(Boolean).join(' ');
  const personal = PERSONAL.filter((field) => value(field) !== '').length;
  const numbered = /^\d+[.)]?$/u.test(ordinal);
  const first = cleanText(shownValue(filled[0]?.[1]));
  const identified = value('birth') || value('birthMale') || value('birthFemale') || value('identityNumber');

  if (filled.length === 0 || (numbered && filled.length === 1)) return { kind: 'blank' };
  if (isHeadingAgain(filled, headings) || isColumnNumbers(filled)) return { kind: 'heading' };
  if (TOTAL.test(first) && !identified) return { kind: 'total', people: statedPeople(filled) };
  const signature = !identified && ordinal === '' && personal < 3 && filled.some(([, cell]) => SIGNATURE.test(fold(shownValue(cell))));
  if (signature) return { kind: 'other' };
  if (personal === 0) {
    const group = groupTitle(ordinal, name, first, filled.length, numbered);
    if (group !== null) return { kind: 'group', section: sectionName(group) };
  }
  const person = (name !== '' && (personal > 0 || numbered || !columns.has('ordinal'))) || (numbered && personal > 0) || personal >= 2;
  if (person || name !== '') return { kind: 'person', sure: (name !== '' || numbered) && personal >= 3 };
  return { kind: 'other' };
};

const groupTitle = (ordinal: string, name: string, first: string, filled: number, numbered: boolean): string | null => {
  const rubric = ordinal !== '' && !numbered;
  if (rubric && name === '') return filled <= 2 ? ordinal : null;
  if (rubric && /^([IVXLC]+|[A-ZĐ])[.)]?$/u.test(ordinal)) return name;
  if (name !== '' && (SECTION_WORD.test(fold(name.replace(NUMBERING, ''))) || /^[IVXLC]+\s*[.)\-–]/u.test(name))) return name;
  return filled === 1 && /^[IVXLC]+\s*[.)\-–]/u.test(first) ? first : null;
};

const isHeadingAgain = (filled: readonly (readonly [number, Cell])[], headings: ReadonlyMap<number, string>): boolean =>
  filled.length >= 2 &&
  filled.every(
    ([column, cell]) => cell.kind === 'text' && fold(cell.text) !== '' && fold(headings.get(column) ?? '').includes(fold(cell.text)),
  );

const isColumnNumbers = (filled: readonly (readonly [number, Cell])[]): boolean =>
  filled.length >= 3 && filled.every(([, cell]) => /^\(?(\d{1,2}|[A-Z])\)?$/u.test(shownValue(cell)));

const statedPeople = (filled: readonly (readonly [number, Cell])[]): number | null => {
  const digits = /(\d+)\s*(người|đồng chí|cán bộ)/iu.exec(filled.map(([, cell]) => cleanText(shownValue(cell))).join(' '))?.[1];
  return digits === undefined ? null : Number(digits);
};

/** "II. VĂN PHÒNG (8 người)" → "Văn phòng". */
const sectionName = (title: string): string => {
  const bare = title
    .replace(NUMBERING, '')
    .replace(/\s*[(:\-–]?\s*\d+\s*(người|đồng chí|đ\/c)?\s*\)?$/iu, '')
    .trim();
  return bare === bare.toUpperCase() ? bare.slice(0, 1) + bare.slice(1).toLowerCase() : bare;
};
