import { createHash } from 'node:crypto';
import type { IsoDate } from './dates.ts';
import { type Deadline, deadlinesOf } from './deadlines.ts';
import { officialCalendar, officialWorkingDays } from './holidays.ts';
import { type Policy, rolesOn } from './policies.ts';
import type { OWERS, ProcedureEvent } from './policy-schema.ts';
import { UnknownHolidays, type WorkingDays, workingDays } from './working-days.ts';

/** What somebody owes from an event on, ready to be raised as an obligation (`organization.pub_raise_obligations`). */
export type Duty = {
  readonly code: string;
  readonly title: string;
  /** Which unit owes, seen from the person; UNITS is the unit of the province with these kinds (and this name). */
  readonly owes: (typeof OWERS)[number] | 'UNITS';
  readonly kinds: readonly string[] | null;
  readonly unitName: string | null;
  readonly role: string;
  readonly due: IsoDate;
  readonly days: number;
  readonly dayKind: 'WORKING' | 'CALENDAR';
  readonly article: string;
  readonly consequence: string;
  readonly attachment: boolean;
  /** Some of its days off are not published yet, or not known at all (then weekends only were counted): a new calendar recounts it. */
  readonly provisional: boolean;
  readonly escalateAgainAfter: number | null;
  /** Events that complete it. */
  readonly completedBy: readonly ProcedureEvent[];
};

let beyond: WorkingDays | undefined;
/** The official calendar, with nothing but weekends before and after the years it knows. */
const withWeekendsBeyond = (): WorkingDays =>
  (beyond ??= workingDays({ ...officialCalendar(), coversFrom: '1800-01-01', coversTo: '2999-12-31', provisional: [] }));

const counted = (policy: Policy, event: ProcedureEvent, on: IsoDate): { deadlines: Deadline[]; provisional: boolean } => {
  try {
    return { deadlines: deadlinesOf(policy, officialWorkingDays(), event, on), provisional: false };
  } catch (error) {
    if (!(error instanceof UnknownHolidays)) throw error;
    return { deadlines: deadlinesOf(policy, withWeekendsBeyond(), event, on), provisional: true };
  }
};

/** What an event of a day obliges somebody to under a province's rules; what later events start is raised by those. */
export const dutiesOf = (policy: Policy, event: ProcedureEvent, on: IsoDate): Duty[] => {
  const { deadlines, provisional: unknown } = counted(policy, event, on);
  return deadlines.flatMap(({ obligation, title, role: named, due, days, dayKind, article, rules }) => {
    if (due === null) return [];
    // A role that ended and that nobody took over owes nothing.
    const [role] = rolesOn(policy, [named], on);
    if (role === undefined) return [];
    const provisional = unknown || officialWorkingDays().provisionalBetween(on, due).length > 0;
    const { owes, units } = policy.roles.get(role)!;
    const [{ late }] = rules as [(typeof rules)[number]];
    return [
      {
        ...{ code: obligation, title, role, due, days, dayKind, article, provisional },
        owes: owes ?? 'UNITS',
        kinds: units?.kinds ?? null,
        unitName: units?.name ?? null,
        consequence: late.consequence,
        attachment: rules.some(({ attachment }) => attachment === 'REQUIRED'),
        escalateAgainAfter: late.escalateAgainAfter,
        completedBy: [...new Set(rules.flatMap(({ completedBy }) => completedBy ?? []))],
      },
    ];
  });
};

/** One word for everything that open obligations are counted by: when it differs they are recounted. */
export const rulesHash = ({ province, clocks, reports, roles }: Policy): string =>
  createHash('sha256')
    .update(JSON.stringify([province, clocks, reports, [...roles], officialCalendar()]))
    .digest('hex');
