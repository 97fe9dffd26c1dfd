import { inWords, type IsoDate } from '@hoso/shared/dates.ts';
import { refusal } from '@hoso/shared/refusal.ts';
import { problemOf, type RowProblem } from './row-problem.ts';
import type { StaffRow } from './staff-row.ts';

/** A unit demands that a field of the record is filled. */
export type Demand = {
  readonly field: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly since: IsoDate;
};

/** Fields that an input carries and whether they are filled; a field it does not carry is not asked of it. */
type Filled = Readonly<Record<string, boolean>>;

const unmet = (demands: readonly Demand[], filled: Filled): Demand | undefined => demands.find(({ field }) => filled[field] === false);

/** `RequiredFieldMissing` for the first field that must be filled and is not, or null. */
export const refuseMissing = (demands: readonly Demand[], filled: Filled) => {
  const demand = unmet(demands, filled);
  if (!demand) return null;
  const { field, name, unitId, unitName, since } = demand;
  return refusal(
    'RequiredFieldMissing',
    {
      vi: `${unitName} yêu cầu điền "${name}" (${field}) từ ${inWords(since, 'vi')}: hãy bổ sung rồi gửi lại.`,
      en: `${unitName} demands "${field}" (${name}) from ${since} on: fill it in and send again.`,
    },
    { field, name, unit: { id: unitId } },
  );
};

/** What a row of a list leaves out though a unit demands it. */
export const missingInRow = (demands: readonly Demand[], row: StaffRow): RowProblem[] => {
  const filled: Filled = { identityNumber: row.identityNumber !== null, joinedOn: row.joinedOn !== null, rankCode: row.pay !== null };
  const seen = new Set<string>();
  return demands
    .filter(({ field }) => filled[field] === false && seen.size < seen.add(field).size)
    .map(({ field, unitName, since }) =>
      problemOf(
        field,
        '',
        {
          vi: `để trống mà ${unitName} yêu cầu điền từ ${inWords(since, 'vi')}`,
          en: `is empty, and ${unitName} demands it from ${since} on`,
        },
        { vi: 'điền vào ô này', en: 'fill it in' },
      ),
    );
};
