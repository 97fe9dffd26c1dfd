import { type Hundredths, hundredths, postsText } from './quota-pool.ts';

/** The posts of one unit and kind on a date; decimals as text, as the database gives them. */
export type QuotaBalance = {
  readonly unitId: string;
  readonly unitNo: number;
  readonly kind: string;
  /** The year whose quota goes on; null where none was ever given. */
  readonly quotaYear: number | null;
  readonly pool: string;
  readonly delegated: string;
  readonly own: string;
  readonly occupied: string;
  readonly people: number;
  readonly reserved: string;
};

export type ReportedTree = {
  readonly year: number;
  readonly asOf: string;
  readonly unitId: string;
  readonly rows: readonly QuotaBalance[];
};

type Filled = Pick<QuotaBalance, 'own' | 'occupied' | 'reserved'>;

const free = ({ own, occupied, reserved }: Filled): Hundredths => hundredths(own) - hundredths(occupied) - hundredths(reserved);

/** Posts that somebody may still be appointed to: neither taken nor kept for anybody; none where the unit is over. */
export const vacant = (filled: Filled): string => postsText(Math.max(0, free(filled)));

/** By how much a unit is over its quota; reserved posts are not over until somebody takes them. */
export const over = ({ own, occupied }: Filled): string => postsText(Math.max(0, hundredths(occupied) - hundredths(own)));

export const isOver = ({ own, occupied }: Filled): boolean => hundredths(occupied) > hundredths(own);

const COUNTED = ['own', 'occupied', 'reserved'] as const;

/** What stands under the report: sums by kind. A vacancy here does not make good for too many people there, so both are summed apart. */
export const totalsOf = (rows: readonly QuotaBalance[]) => {
  const kinds = new Map<string, { kind: string; people: number; sums: Record<(typeof COUNTED)[number] | 'vacant' | 'over', Hundredths> }>();
  for (const row of rows) {
    let of = kinds.get(row.kind);
    if (!of) kinds.set(row.kind, (of = { kind: row.kind, people: 0, sums: { own: 0, occupied: 0, reserved: 0, vacant: 0, over: 0 } }));
    of.people += row.people;
    for (const each of COUNTED) of.sums[each] += hundredths(row[each]);
    of.sums.vacant += hundredths(vacant(row));
    of.sums.over += hundredths(over(row));
  }
  return [...kinds.values()]
    .sort((one, other) => (one.kind < other.kind ? -1 : 1))
    .map(({ kind, people, sums: { own, occupied, reserved, vacant: unfilled, over: above } }) => ({
      ...{ kind, people, own: postsText(own), occupied: postsText(occupied), reserved: postsText(reserved) },
      ...{ vacant: postsText(unfilled), over: postsText(above) },
    }));
};

/** Where a row stands in its list. */
export const placeOf = ({ unitNo, kind }: Pick<QuotaBalance, 'unitNo' | 'kind'>): readonly [string, string] => [
  String(unitNo).padStart(9, '0'),
  kind,
];

/** A row of a report, which knows its day. */
export type ReportedRow = QuotaBalance & { readonly asOf: string };

/** The rows after a place, in the order of the tree. */
export const rowsAfter = (rows: readonly QuotaBalance[], after: readonly string[] | null, limit: number): QuotaBalance[] => {
  const place = after?.join(' ');
  return rows.filter((row) => place === undefined || placeOf(row).join(' ') > place).slice(0, limit);
};
