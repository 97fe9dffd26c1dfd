import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import type { IsoDate } from '@hoso/shared/dates.ts';
import { type Message, refusal } from '@hoso/shared/refusal.ts';
import { changeTooEarly } from './refusals.ts';

type Period = { readonly validFrom: IsoDate; readonly validTo: IsoDate | null };
type Demand<Unit> = { readonly field: string; readonly name: string; readonly unitName: string; readonly unit: Unit };

export const notInRecord = (field: string) =>
  invalidInput(
    'field',
    field,
    `"field" phải là danh mục có trong hồ sơ (inRecord), ví dụ DAN_TOC; nhận được "${field.slice(0, 40)}".`,
    `"field" must be a catalog that a record holds (inRecord), e.g. DAN_TOC; got "${field.slice(0, 40)}".`,
  );

const requiredByUnitAbove = <Unit>({ field, name, unit, unitName }: Demand<Unit>) =>
  refusal(
    'RequiredByUnitAbove',
    {
      vi: `${unitName} yêu cầu điền "${name}" ở mọi đơn vị bên dưới: đơn vị không bớt được, hãy đề nghị ${unitName} thay đổi.`,
      en: `${unitName} demands "${name}" of all units under it: it cannot be taken away here, ask ${unitName} to change it.`,
    },
    { field, unit },
  );

/** A demand of the unit's own that says the same already from that day on. */
export const alreadyDemanded = (own: readonly Period[], on: IsoDate): boolean => {
  const last = own.at(-1);
  return !!last && last.validTo === null && last.validFrom <= on;
};

/** Why a unit cannot begin to demand a field on a day, or null: a demand of its own begins or ends later. */
export const refuseDemand = (own: readonly Period[], on: IsoDate) => {
  const last = own.at(-1);
  const busy = last && (last.validTo === null ? last.validFrom : last.validTo > on ? last.validTo : null);
  return busy ? changeTooEarly(on, busy) : null;
};

/** Why a unit cannot cease to demand a field on a day, or null. What a unit above demands then stays demanded: a unit adds, it never takes away. */
export const refuseRelief = <Unit>(own: readonly Period[], above: Demand<Unit> | null, on: IsoDate) => {
  if (above) return requiredByUnitAbove(above);
  const last = own.at(-1);
  if (!last || last.validTo !== null) return notFound('field');
  return on <= last.validFrom ? changeTooEarly(on, last.validFrom) : null;
};

/** Why a demand is kept and shown only, or null: no record holds that field yet, so nothing can be found empty. */
export const whyNotEnforced = (recordField: string | null, name: string): Message | null =>
  recordField === null
    ? {
        vi: `Hồ sơ chưa có trường "${name}" nên chưa kiểm tra được; yêu cầu được lưu và sẽ kiểm tra khi hồ sơ có trường này.`,
        en: `Records have no field for "${name}" yet, so nothing is checked; the demand is kept and will be checked once they do.`,
      }
    : null;
