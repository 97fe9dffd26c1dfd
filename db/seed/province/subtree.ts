import type { IsoDate } from './calendar.ts';
import type { UnitSeed } from './world.ts';

/** One line of the dated closure: in `[validFrom, validTo)` the unit stood below the ancestor (or was it). */
export type SubtreeRow = {
  readonly ancestorNo: number;
  readonly unitNo: number;
  /** The way down passes sections only, so both are one unit. */
  readonly withinUnit: boolean;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
};

type Span = { readonly from: IsoDate; readonly to: IsoDate | null };

const overlap = (a: Span, b: Span): Span | null => {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null ? a.to : a.to < b.to ? a.to : b.to;
  return to !== null && to <= from ? null : { from, to };
};

/** Joins spans that touch, so that a renamed or re-placed unit below the same ancestor stays one line. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last?.to === span.from) result[result.length - 1] = { from: last.from, to: span.to };
    else result.push(span);
  }
  return result;
};

/** The dated closure of the tree, itself included, from the placements of its units. */
export function* subtreeOf(units: readonly UnitSeed[]): Iterable<SubtreeRow> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  for (const unit of units) {
    const first = unit.profiles[0]!;
    const last = unit.profiles.at(-1)!;
    const found = new Map<number, { withinUnit: boolean; spans: Span[] }>();
    const climb = (at: UnitSeed, span: Span, withinUnit: boolean): void => {
      const entry = found.get(at.unitNo) ?? { withinUnit, spans: [] };
      entry.spans.push(span);
      found.set(at.unitNo, entry);
      for (const placement of at.placements) {
        const inside = overlap(span, { from: placement.validFrom, to: placement.validTo });
        if (inside) climb(byCode.get(placement.parentCode)!, inside, withinUnit && at.level === 'SECTION');
      }
    };
    climb(unit, { from: first.validFrom, to: last.validTo }, true);
    for (const [ancestorNo, { withinUnit, spans }] of found) {
      for (const { from, to } of joined(spans)) yield { ancestorNo, unitNo: unit.unitNo, withinUnit, validFrom: from, validTo: to };
    }
  }
}
