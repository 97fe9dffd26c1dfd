import type { Cell } from '../copy-rows.ts';
import { type IsoDate, yearOf } from './calendar.ts';
import { DEPARTMENT_REFORM, PROVINCE_BEGAN, PROVINCE_REFORM } from './departments.ts';
import { quotaLedger } from './quota-ledger.ts';
import { stableUuid } from './random.ts';
import { subtreeOf } from './subtree.ts';
import type { Province, UnitSeed } from './world.ts';

/** Rows of one table, ready for COPY. */
export type TableRows = { readonly table: string; readonly columns: readonly string[]; readonly rows: Iterable<readonly Cell[]> };

type Act = {
  readonly day: IsoDate;
  readonly number: string;
  readonly signedOn: IsoDate;
  readonly issuer: string;
  readonly summary: string;
};

/** The acts behind the tree; number and day of the first and last are real, the others are invented. */
const actsOf = (today: IsoDate): readonly Act[] => everyAct(today).filter(({ signedOn }) => signedOn <= today);

const everyAct = (today: IsoDate): readonly Act[] => [
  {
    day: PROVINCE_BEGAN,
    number: 'NQ-QH9-06/11/1996',
    signedOn: '1996-11-06',
    issuer: 'Quốc hội',
    summary: 'Tái lập tỉnh Hưng Yên từ ngày 01/01/1997',
  },
  {
    day: DEPARTMENT_REFORM,
    number: '41/NQ-HĐND',
    signedOn: '2025-02-20',
    issuer: 'Hội đồng nhân dân tỉnh',
    summary: 'Thành lập, tổ chức lại các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh',
  },
  {
    day: PROVINCE_REFORM,
    number: '1666/NQ-UBTVQH15',
    signedOn: '2025-06-16',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    summary: 'Sắp xếp các đơn vị hành chính cấp xã của tỉnh Hưng Yên năm 2025',
  },
  ...[yearOf(today) - 1, yearOf(today)].map((year) => ({
    day: `delegation ${year}`,
    number: `${year - 1500}/QĐ-UBND`,
    signedOn: `${year - 1}-12-20`,
    issuer: 'Ủy ban nhân dân tỉnh',
    summary: `Phân bổ biên chế công chức, số lượng người làm việc và lao động hợp đồng năm ${year}`,
  })),
  ...[yearOf(today) - 1, yearOf(today)].map((year) => ({
    day: `quota ${year}`,
    number: `${year - 1900}/NQ-HĐND`,
    signedOn: `${year - 1}-12-10`,
    issuer: 'Hội đồng nhân dân tỉnh',
    summary: `Giao biên chế công chức, số lượng người làm việc và lao động hợp đồng năm ${year}`,
  })),
];

/** Text as an array of PostgreSQL has it. */
const arrayText = (texts: readonly string[]): string => `{${texts.map((text) => JSON.stringify(text)).join(',')}}`;

const beganOf = ({ profiles }: UnitSeed): IsoDate => profiles[0]!.validFrom;

/** Where a job position's id comes from: `unit code/position code`. */
export const positionId = (seed: string, homeCode: string, code: string): string => stableUuid(seed, 'position', `${homeCode}/${code}`, 0);

/** Everything about units, table by table, in an order that foreign keys accept. */
export const rowsOfUnits = ({ units, requirementOf, request: { seed, today } }: Province): readonly TableRows[] => {
  const acts = new Map(actsOf(today).map((act, order) => [act.day, { ...act, id: stableUuid(seed, 'act', act.day, order) }]));
  const actId = (day: string | null): string | null => {
    if (day === null) return null;
    const act = acts.get(day);
    if (!act) throw new RangeError(`No act of the tree took effect on ${day}`);
    return act.id;
  };
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const perUnit = (rowsOf: (unit: UnitSeed) => readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => units.flatMap(rowsOf);

  return [
    {
      table: 'organization.decision',
      columns: ['id', 'number', 'signed_on', 'issuer', 'summary'],
      rows: [...acts.values()].map(({ id, number, signedOn, issuer, summary }) => [id, number, signedOn, issuer, summary]),
    },
    { table: 'organization.unit', columns: ['id', 'unit_no'], rows: units.map(({ id, unitNo }) => [id, unitNo]) },
    {
      table: 'organization.unit_profile',
      columns: ['unit_id', 'unit_no', 'name', 'short_name', 'kind', 'valid_from', 'valid_to', 'opened_by', 'closed_by'],
      rows: perUnit(({ id, unitNo, profiles }) =>
        profiles.map(({ name, shortName, kind, validFrom, validTo }) => [
          id,
          unitNo,
          name,
          shortName,
          kind,
          validFrom,
          validTo,
          actId(validFrom),
          actId(validTo),
        ]),
      ),
    },
    {
      table: 'organization.unit_code',
      columns: ['unit_id', 'unit_no', 'code', 'valid_from', 'valid_to', 'opened_by', 'closed_by'],
      rows: perUnit((unit) => {
        const end = unit.profiles.at(-1)!.validTo;
        return [[unit.id, unit.unitNo, unit.code, beganOf(unit), end, actId(beganOf(unit)), actId(end)]];
      }),
    },
    {
      table: 'organization.placement',
      columns: ['unit_id', 'unit_no', 'parent_id', 'parent_no', 'valid_from', 'valid_to', 'opened_by', 'closed_by'],
      rows: perUnit(({ id, unitNo, placements }) =>
        placements.map(({ parentCode, validFrom, validTo }) => {
          const parent = byCode.get(parentCode)!;
          return [id, unitNo, parent.id, parent.unitNo, validFrom, validTo, actId(validFrom), actId(validTo)];
        }),
      ),
    },
    {
      table: 'organization.quota_entry',
      columns: ['unit_no', 'giver_no', 'year', 'kind', 'entry', 'amount', 'effective_on', 'decision_id'],
      rows: quotaLedger(units).map(({ unitNo, giverNo, year, kind, amount, effectiveOn }) => [
        unitNo,
        giverNo,
        year,
        kind,
        giverNo === null ? 'ASSIGN' : 'DELEGATE',
        (amount / 100).toFixed(2),
        effectiveOn,
        actId(`${giverNo === null ? 'quota' : 'delegation'} ${year}`),
      ]),
    },
    {
      table: 'organization.job_position',
      columns: ['id', 'unit_id', 'unit_no', 'code', 'name', 'category', 'valid_from', 'opened_by'],
      rows: perUnit((unit) =>
        unit.positions.map(({ code, name, category }) => [
          positionId(seed, unit.code, code),
          unit.id,
          unit.unitNo,
          code,
          name,
          category,
          beganOf(unit),
          actId(beganOf(unit)),
        ]),
      ),
    },
    {
      table: 'organization.position_requirement',
      columns: [
        ...['position_id', 'unit_id', 'unit_no', 'rank_codes', 'competences', 'lowest_grade', 'top_grade', 'valid_from', 'opened_by'],
      ],
      rows: perUnit((unit) =>
        unit.positions.map((position) => {
          const { ranks, competences, lowestGrade, topGrade } = requirementOf(position);
          return [
            ...[positionId(seed, unit.code, position.code), unit.id, unit.unitNo, arrayText(ranks), arrayText(competences)],
            ...[lowestGrade, topGrade, beganOf(unit), actId(beganOf(unit))],
          ];
        }),
      ),
    },
    {
      table: 'organization.subtree',
      columns: ['ancestor_no', 'unit_no', 'within_unit', 'valid_from', 'valid_to'],
      rows: (function* () {
        for (const { ancestorNo, unitNo, withinUnit, validFrom, validTo } of subtreeOf(units))
          yield [ancestorNo, unitNo, withinUnit, validFrom, validTo];
      })(),
    },
  ];
};
