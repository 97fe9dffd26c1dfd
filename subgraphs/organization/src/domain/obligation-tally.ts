/** A unit as it is asked for its fields. */
type Unit = { readonly id: string; readonly unitNo: number; readonly version: number };

type Tally = { readonly open: number; readonly late: number; readonly done: number; readonly waived: number };
export type UnitTally = Tally & { readonly unit: Unit };

type Timeliness = { readonly onTime: number; readonly late: number; readonly open: number; readonly averageDays: string | null };
export type UnitTimelinessTally = Timeliness & { readonly unit: Unit };

/** What one unit owes itself; `child` is the direct child of the asked unit under which it stands, null for the asked unit itself. */
type Standing = { readonly unit: Unit; readonly child: Unit | null };
export type CountedUnit = Standing & Tally;
/** `days` is the sum over what is done, `done` how many those are. */
export type TimedUnit = Standing & {
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
  readonly done: number;
  readonly days: number;
};

const underEachChild = <Row extends Standing>(rows: readonly Row[]): { unit: Unit; below: Row[] }[] => {
  const children = new Map<number, { unit: Unit; below: Row[] }>();
  for (const row of rows) {
    if (row.child === null) continue;
    const known = children.get(row.child.unitNo);
    if (known) known.below.push(row);
    else children.set(row.child.unitNo, { unit: row.child, below: [row] });
  }
  return [...children.values()];
};

const sum = <Row extends object>(rows: readonly Row[], key: keyof Row): number =>
  rows.reduce((total, row) => total + (row[key] as number), 0);

const total = (rows: readonly CountedUnit[]): Tally => ({
  open: sum(rows, 'open'),
  late: sum(rows, 'late'),
  done: sum(rows, 'done'),
  waived: sum(rows, 'waived'),
});

/** Counts of a whole subtree out of the counts of its units: all together, by direct child, and by unit. */
export const tally = (rows: readonly CountedUnit[]) => ({
  ...total(rows),
  children: underEachChild(rows).map(({ unit, below }) => ({ unit, ...total(below) })),
  units: rows.map(({ unit, open, late, done, waived }): UnitTally => ({ unit, open, late, done, waived })),
});

/** A quotient to one decimal place, in whole tenths all the way. */
const toTenths = (dividend: number, divisor: number): string => {
  const tenths = Math.floor((dividend * 20 + divisor) / (2 * divisor));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
};

/** `averageDays` is null where nothing is done yet. */
const timed = (rows: readonly TimedUnit[]): Timeliness => {
  const done = sum(rows, 'done');
  return {
    onTime: sum(rows, 'onTime'),
    late: sum(rows, 'late'),
    open: sum(rows, 'open'),
    averageDays: done === 0 ? null : toTenths(sum(rows, 'days'), done),
  };
};

/** How punctual a whole subtree is, and each of its direct children. */
export const timeliness = (rows: readonly TimedUnit[]) => ({
  ...timed(rows),
  children: underEachChild(rows).map(({ unit, below }): UnitTimelinessTally => ({ unit, ...timed(below) })),
});
