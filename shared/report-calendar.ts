import { addDays, type IsoDate, lastDayOfMonth } from './dates.ts';
import { inForce, type Policy, type Report, rolesOn } from './policies.ts';
import type { UnitsOfRole } from './policy-schema.ts';

/** A report that is due on a day: which period of the calendar it belongs to, and which units owe it. */
export type ReportDue = {
  readonly code: string;
  readonly title: string;
  /** `2026`, `2026/2` for the second of the year, `2026-07`: never the same for two reports of one rule. */
  readonly period: string;
  readonly opensOn: IsoDate | null;
  readonly due: IsoDate;
  readonly role: string;
  readonly units: UnitsOfRole;
  readonly article: string;
  readonly consequence: string;
  readonly escalateAgainAfter: number | null;
};

type Day = { readonly period: string; readonly opensOn: IsoDate | null; readonly due: IsoDate };

/** 29 February is the 28th where there is none. */
const dayIn = (year: number, day: string): IsoDate => (day === '02-29' ? lastDayOfMonth(year, 2) : `${year}-${day}`);

const daysOf = ({ cycle, dates }: Report, year: number): Day[] => {
  if (cycle === 'ON_REQUEST') return [];
  if (!dates)
    return Array.from({ length: 12 }, (_, month) => {
      const due = lastDayOfMonth(year, month + 1);
      return { period: due.slice(0, 7), opensOn: null, due };
    });
  return dates.map(({ opens, due }, at) => ({
    period: dates.length === 1 ? `${year}` : `${year}/${at + 1}`,
    opensOn: opens ? dayIn(year, opens) : null,
    due: dayIn(year, due),
  }));
};

/**
 * The reports due between two days, both counted, and who owes them: one entry for each role that owes a report. A date that a
 * regulation names ("trước ngày 20 tháng 01") is no term, so a day off does not move it.
 */
export const reportsDue = (policy: Policy, from: IsoDate, to: IsoDate): ReportDue[] => {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, n) => Number(from.slice(0, 4)) + n);
  return policy.reports.flatMap((report) =>
    years
      .flatMap((year) => daysOf(report, year))
      .filter(({ due }) => due >= from && due <= to && inForce(report, due))
      .flatMap((day) =>
        rolesOn(policy, report.who, day.due).map((role) => ({
          ...{ ...day, code: report.report, title: report.title, role, article: report.article },
          units: policy.roles.get(role)!.units!,
          consequence: report.late.consequence,
          escalateAgainAfter: report.late.escalateAgainAfter,
        })),
      ),
  );
};

/** How long before its due day a report is made. */
export const MADE_AHEAD_DAYS = 60;
export const horizonOf = (today: IsoDate): IsoDate => addDays(today, MADE_AHEAD_DAYS);
