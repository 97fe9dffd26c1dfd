import type { IsoDate } from './dates.ts';
import { type Clock, inForce, type Policy, roleNames } from './policies.ts';
import type { ProcedureEvent } from './policy-schema.ts';
import type { WorkingDays } from './working-days.ts';

/** What an event obliges somebody to, by when; one that a later event of the same procedure starts has no day yet. */
export type Deadline = {
  readonly obligation: string;
  /** What is to be done, in Vietnamese. */
  readonly title: string;
  /** Code of the role that owes it, and the name of who holds it on the day of the event. */
  readonly role: string;
  readonly responsible: string;
  readonly due: IsoDate | null;
  readonly after: ProcedureEvent | null;
  readonly days: number;
  readonly dayKind: 'WORKING' | 'CALENDAR';
  /** Of all rules that set this clock, the strictest first. */
  readonly article: string;
  readonly rules: readonly Clock[];
};

const dueOf = ({ days, dayKind }: Clock, date: IsoDate, calendar: WorkingDays): IsoDate =>
  dayKind === 'WORKING' ? calendar.afterWorkingDays(date, days) : calendar.afterCalendarDays(date, days);

const byObligation = (clocks: readonly Clock[]): Clock[][] => {
  const groups = new Map<string, Clock[]>();
  for (const clock of clocks) groups.set(clock.obligation, [...(groups.get(clock.obligation) ?? []), clock]);
  return [...groups.values()];
};

/**
 * Every obligation that an event of that day starts in a province: those with a day by their day, then those that later events
 * of the same procedure start, in the order of the procedure. Where several rules set one clock, the strictest holds and all
 * are named. Throws UnknownHolidays beyond the calendar.
 */
export const deadlinesOf = (policy: Policy, calendar: WorkingDays, event: ProcedureEvent, date: IsoDate): Deadline[] => {
  const inForceThen = policy.clocks.filter((clock) => inForce(clock, date));
  const deadline = (rules: readonly Clock[], after: ProcedureEvent | null): Deadline => {
    // A later event has no day: terms that compete are compared as if it happened on the same one, and one alone is not counted at all.
    const counts = after === null || rules.length > 1;
    const dated = rules
      .map((clock) => ({ clock, due: counts ? dueOf(clock, date, calendar) : date }))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    const { clock, due } = dated[0]!;
    return {
      obligation: clock.obligation,
      title: clock.title,
      role: clock.responsible,
      responsible: roleNames(policy, [clock.responsible], date).join('; '),
      due: after ? null : due,
      after,
      days: clock.days,
      dayKind: clock.dayKind,
      article: dated.map((one) => one.clock.article).join('; '),
      rules: dated.map((one) => one.clock),
    };
  };

  const startedBy = (one: ProcedureEvent) => byObligation(inForceThen.filter((clock) => clock.event === one));
  const now = startedBy(event).map((rules) => deadline(rules, null));
  const later: Deadline[] = [];
  const reached = new Set([event]);
  const follow = (deadlines: readonly Deadline[]) => {
    for (const next of new Set(deadlines.flatMap(({ rules }) => rules.flatMap(({ completedBy }) => completedBy ?? [])))) {
      if (reached.has(next)) continue;
      reached.add(next);
      const started = startedBy(next).map((rules) => deadline(rules, next));
      later.push(...started);
      follow(started);
    }
  };
  follow(now);
  return [...now.sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0)), ...later];
};
