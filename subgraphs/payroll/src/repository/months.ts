import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import { payrollLineItems, payrollLines, payrollMonths } from '@hoso/db/schema/payroll.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, param, statement } from '@hoso/db/statement.ts';
import { isId } from '@hoso/shared/ids.ts';
import { foreignCursor } from '@hoso/shared/paging.ts';

/** A month of pay of one unit; `month` is its first day. */
export type MonthRow = { id: string; unitId: string; month: string; status: string };
export type SumsRow = { monthId: string; headcount: number; gross: string; contributions: string; net: string };
export type LineRow = { id: string; personId: string; salary: string; gross: string; net: string };
export type ItemRow = {
  lineId: string;
  part: string;
  kind: string;
  basis: string;
  coefficient: string | null;
  percent: string | null;
  amount: string;
  legalBasis: string;
};

const ofUnit = statement<{ unitId: string; month: string }>()(
  build
    .select({ id: payrollMonths.id, unitId: payrollMonths.unitId, month: payrollMonths.month, status: payrollMonths.status })
    .from(payrollMonths)
    .where(and(eq(payrollMonths.unitId, param('unitId')), eq(payrollMonths.month, param('month', 'date')))),
);
/** The month of a unit; null until it has been made. `month` is its first day. */
export const find = async (tx: Tx, unitId: string, month: string): Promise<MonthRow | null> =>
  isId(unitId) ? ((await ofUnit(tx, { unitId, month }))[0] ?? null) : null;

const sums = statement<{ ids: readonly string[] }>()(
  build
    .select({
      monthId: payrollLines.monthId,
      headcount: sql<number>`count(*)::int`.as('headcount'),
      gross: sql<string>`sum(${payrollLines.gross})`.as('gross'),
      contributions: sql<string>`sum(${payrollLines.contributions})`.as('contributions'),
      net: sql<string>`sum(${payrollLines.net})`.as('net'),
    })
    .from(payrollLines)
    .where(anyOf(payrollLines.monthId, 'ids'))
    .groupBy(payrollLines.monthId),
);
/** Sums over the lines the caller may see; no row for a month without lines. */
export const sumUp = (tx: Tx, ids: readonly string[]): Promise<SumsRow[]> => sums(tx, { ids });

const page = statement<{ monthId: string; after: string | null; limit: number }>()(
  build
    .select({
      id: payrollLines.id,
      personId: payrollLines.personId,
      salary: payrollLines.salary,
      gross: payrollLines.gross,
      net: payrollLines.net,
    })
    .from(payrollLines)
    .where(
      and(
        eq(payrollLines.monthId, param('monthId')),
        or(sql`${param('after', 'uuid')} is null`, gt(payrollLines.id, param('after', 'uuid'))),
      ),
    )
    .orderBy(asc(payrollLines.id))
    .limit(sql.placeholder('limit')),
);
/** Lines of a month in the order in which they were made. */
export const findLines = async (tx: Tx, monthId: string, limit: number, after: string | null): Promise<LineRow[]> => {
  if (after !== null && !isId(after)) throw foreignCursor();
  return page(tx, { monthId, limit, after });
};

const items = statement<{ ids: readonly string[] }>()(
  build
    .select({
      lineId: payrollLineItems.lineId,
      part: payrollLineItems.part,
      kind: payrollLineItems.kind,
      basis: sql<string>`trim_scale(${payrollLineItems.basis})`.as('basis'),
      coefficient: sql<string | null>`trim_scale(${payrollLineItems.coefficient})`.as('coefficient'),
      percent: sql<string | null>`trim_scale(${payrollLineItems.percent})`.as('percent'),
      amount: payrollLineItems.amount,
      legalBasis: payrollLineItems.legalBasis,
    })
    .from(payrollLineItems)
    .where(anyOf(payrollLineItems.lineId, 'ids'))
    .orderBy(asc(payrollLineItems.id)),
);
export const findItems = (tx: Tx, ids: readonly string[]): Promise<ItemRow[]> => items(tx, { ids });
