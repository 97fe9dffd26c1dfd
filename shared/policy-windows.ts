import { addDays, type IsoDate, lastDayOfMonth } from './dates.ts';
import { type Policy, type PolicyWindow, roleNames } from './policies.ts';
import type { WorkingDays } from './working-days.ts';

/** A window of one month: when somebody may, or must, do a thing. `from` and `to` both belong to it. */
export type OpenWindow = {
  readonly window: string;
  readonly title: string;
  readonly who: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** 0 happens (20–22 February 2026 in Hưng Yên): one may act on days off, nothing is moved (C4). */
  readonly workingDays: number;
  readonly article: string;
};

const spanOf = ({ span }: PolicyWindow, month: string, calendar: WorkingDays): { from: IsoDate; to: IsoDate } | null => {
  const first = `${month}-01`;
  const last = lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  if (span.kind === 'LAST_CALENDAR_DAYS') return { from: addDays(last, 1 - span.count), to: last };
  if (span.kind === 'LAST_WORKING_DAYS') {
    const days = calendar.lastOf(first, last, span.count);
    return days.length > 0 ? { from: days[0]!, to: days.at(-1)! } : null;
  }
  const day = (number: number): IsoDate => `${month}-${String(number).padStart(2, '0')}`;
  const to = day(span.last);
  return day(span.first) > last ? null : { from: day(span.first), to: to > last ? last : to };
};

/** The days of a span on which the rule is in force; none, null. */
const partInForce = ({ from, to }: PolicyWindow, span: { from: IsoDate; to: IsoDate }): { from: IsoDate; to: IsoDate } | null => {
  const first = from !== null && from > span.from ? from : span.from;
  const last = to !== null && to <= span.to ? addDays(to, -1) : span.to;
  return first > last ? null : { from: first, to: last };
};

/** Windows of a module that the province has switched off are not there (C6). */
const isOn = ({ modules }: Policy, { purpose }: PolicyWindow): boolean =>
  purpose === 'PAYROLL' || purpose === 'CONSOLIDATION' ? modules.PAYROLL?.enabled !== false : true;

/** The windows of a month (YYYY-MM) in a province, by day. Throws UnknownHolidays beyond the calendar. */
export const windowsOf = (policy: Policy, calendar: WorkingDays, month: string): OpenWindow[] =>
  policy.windows
    .filter((rule) => isOn(policy, rule))
    .flatMap((rule) => {
      const whole = spanOf(rule, month, calendar);
      const span = whole && partInForce(rule, whole);
      if (!span) return [];
      const who = roleNames(policy, rule.who, span.from);
      if (who.length === 0) return [];
      return [
        {
          window: rule.window,
          title: rule.title,
          who: who.join('; '),
          ...span,
          workingDays: calendar.count(span.from, span.to),
          article: rule.article,
        },
      ];
    })
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
