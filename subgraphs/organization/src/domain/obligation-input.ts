import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { addDays, inWords, type IsoDate } from '@hoso/shared/dates.ts';
import type { ProcedureEvent } from '../generated.ts';

/** Events that a decision brings, whose day may lie ahead; all others are deeds, and nobody has done tomorrow what he does. */
const BY_DECISION: ReadonlySet<ProcedureEvent> = new Set([
  'RECRUITMENT_DECISION',
  'CHANGE_BY_DECISION',
  'TRANSFER_INSIDE_UNIT',
  'TRANSFER_BETWEEN_UNITS',
  'LEAVE_SCOPE',
  'MOVE_IN_OR_OUT_OF_PROVINCE',
]);
/** Before these regulations nobody counted days; a decision further ahead than this is a slip of the pen. */
const EARLIEST = '2019-01-01';
const DAYS_AHEAD = 366;

/** Why an event of this day cannot be recorded, or null. */
export const refuseEventDate = (event: ProcedureEvent, date: IsoDate, today: IsoDate) => {
  const latest = BY_DECISION.has(event) ? addDays(today, DAYS_AHEAD) : today;
  return date >= EARLIEST && date <= latest
    ? null
    : invalidInput(
        'date',
        date,
        `"date" của ${event} phải từ ${inWords(EARLIEST, 'vi')} đến ${inWords(latest, 'vi')}, nhận được ${inWords(date, 'vi')}: hãy sửa ngày.`,
        `"date" of ${event} must be ${EARLIEST} to ${latest}, got ${date}: mend the date.`,
      );
};

/** Why something cannot have been completed on this day, or null. `since` is when it was first owed. */
export const refuseCompletionDate = (date: IsoDate, since: IsoDate, today: IsoDate) =>
  date >= since && date <= today
    ? null
    : invalidInput(
        'date',
        date,
        `"date" phải từ ${inWords(since, 'vi')} (ngày phát sinh) đến hôm nay ${inWords(today, 'vi')}, nhận được ${inWords(date, 'vi')}: hãy sửa ngày.`,
        `"date" must be ${since} (when it was raised) to today ${today}, got ${date}: mend the date.`,
      );
