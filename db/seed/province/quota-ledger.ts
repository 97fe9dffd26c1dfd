import { type IsoDate, later } from './calendar.ts';
import type { QuotaKind, UnitSeed } from './world.ts';

/** A line of the ledger of pools, by units' numbers; without a giver posts come from outside the tree. */
export type QuotaEntrySeed = {
  readonly unitNo: number;
  readonly giverNo: number | null;
  readonly year: number;
  readonly kind: QuotaKind;
  /** Posts in hundredths. */
  readonly amount: number;
  readonly effectiveOn: IsoDate;
};

/** What the province keeps back of each hundred posts for whoever asks during the year. */
const KEPT_BACK = 0.01;

const hundredths = (posts: string): number => Math.round(Number(posts) * 100);
const beganOf = ({ profiles }: UnitSeed): IsoDate => profiles[0]!.validFrom;

/**
 * How the posts of every unit came to it: the province is assigned all of them (and some more, which it keeps back), passes
 * them to its departments and communes, and these to their units. A unit founded in the year gets its posts on its first
 * day; what stood before the unit that is above it today got them past it.
 */
export const quotaLedger = (units: readonly UnitSeed[]): readonly QuotaEntrySeed[] => {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const parentOf = (unit: UnitSeed): UnitSeed | undefined => {
    const placed = unit.placements.find(({ validTo }) => validTo === null);
    return placed && byCode.get(placed.parentCode);
  };
  const entries = new Map<string, QuotaEntrySeed>();
  const add = (entry: QuotaEntrySeed): void => {
    const key = [entry.giverNo, entry.unitNo, entry.year, entry.kind, entry.effectiveOn].join(' ');
    entries.set(key, { ...entry, amount: (entries.get(key)?.amount ?? 0) + entry.amount });
  };
  const totals = new Map<string, { year: number; kind: QuotaKind; amount: number }>();
  const province = units.find(({ unitNo }) => unitNo === 1)!;
  for (const unit of units)
    for (const { year, kind, assigned } of unit.quotas) {
      const amount = hundredths(assigned);
      const effectiveOn = later(`${year}-01-01`, beganOf(unit));
      const total = totals.get(`${year} ${kind}`) ?? { year, kind, amount: 0 };
      totals.set(`${year} ${kind}`, { ...total, amount: total.amount + amount });
      let receiver = unit;
      for (let above = parentOf(unit); above; above = parentOf(above)) {
        if (beganOf(above) > effectiveOn) continue;
        add({ unitNo: receiver.unitNo, giverNo: above.unitNo, year, kind, amount, effectiveOn });
        receiver = above;
      }
    }
  for (const { year, kind, amount } of totals.values())
    add({
      ...{ unitNo: province.unitNo, giverNo: null, year, kind, effectiveOn: later(`${year}-01-01`, beganOf(province)) },
      amount: amount + Math.max(200, Math.ceil((amount * KEPT_BACK) / 100) * 100),
    });
  return [...entries.values()].sort((one, other) => one.year - other.year || (one.giverNo ?? 0) - (other.giverNo ?? 0));
};
