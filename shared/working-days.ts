import { addDays, type IsoDate, inWords } from './dates.ts';

/** A term that runs past the years whose holidays are known has no answer. `date` is the first day without one. */
export class UnknownHolidays extends Error {
  readonly date: IsoDate;
  readonly coversFrom: IsoDate;
  readonly coversTo: IsoDate;
  constructor(date: IsoDate, coversFrom: IsoDate, coversTo: IsoDate) {
    super(
      `Chưa có lịch nghỉ lễ cho ngày ${inWords(date, 'vi')}: lịch hiện có từ ${inWords(coversFrom, 'vi')} đến ${inWords(coversTo, 'vi')}. ` +
        'Hãy bổ sung shared/calendar/holidays.yaml theo thông báo của Bộ Nội vụ.',
    );
    this.date = date;
    this.coversFrom = coversFrom;
    this.coversTo = coversTo;
  }
}

/** Days off and make-up working days of a stretch of years; all other Saturdays and Sundays are off, all other days are worked. */
export type WorkCalendar = {
  readonly coversFrom: IsoDate;
  readonly coversTo: IsoDate;
  readonly days: readonly { readonly date: IsoDate; readonly kind: 'OFF' | 'WORK' }[];
  /** Stretches whose official days off are not published yet. */
  readonly provisional: readonly { readonly from: IsoDate; readonly to: IsoDate; readonly note: string }[];
};

export const isWeekend = (date: IsoDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Arithmetic of working days (ngày làm việc) on one calendar. Every function throws UnknownHolidays outside of it. */
export const workingDays = (calendar: WorkCalendar) => {
  const kinds = new Map(calendar.days.map(({ date, kind }) => [date, kind]));

  const isWorkingDay = (date: IsoDate): boolean => {
    if (date < calendar.coversFrom || date > calendar.coversTo) throw new UnknownHolidays(date, calendar.coversFrom, calendar.coversTo);
    const kind = kinds.get(date);
    return kind ? kind === 'WORK' : !isWeekend(date);
  };

  /** The day itself when it is worked, else the next one that is. */
  const nextWorkingDay = (date: IsoDate): IsoDate => {
    let day = date;
    while (!isWorkingDay(day)) day = addDays(day, 1);
    return day;
  };

  return {
    isWorkingDay,

    /**
     * The last day of a term of so many working days after an event. The day of the event is not counted; a term that would
     * end on a day off ends on the next working day (Bộ luật Dân sự 2015 Điều 147, 148).
     */
    afterWorkingDays: (event: IsoDate, days: number): IsoDate => {
      let day = event;
      for (let left = days; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1));
      return nextWorkingDay(day);
    },

    /** The same for a term of calendar days. */
    afterCalendarDays: (event: IsoDate, days: number): IsoDate => nextWorkingDay(addDays(event, days)),

    /** Working days between two dates, both counted. */
    count: (from: IsoDate, to: IsoDate): number => {
      let worked = 0;
      for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) worked += 1;
      return worked;
    },

    /** The last so many working days of a stretch, in order; fewer when it has no more. */
    lastOf: (from: IsoDate, to: IsoDate, howMany: number): IsoDate[] => {
      const found: IsoDate[] = [];
      for (let day = to; day >= from && found.length < howMany; day = addDays(day, -1)) if (isWorkingDay(day)) found.unshift(day);
      return found;
    },

    /** Why an answer that looked at these days may still change: notes of the unpublished stretches they touch. */
    provisionalBetween: (from: IsoDate, to: IsoDate): string[] =>
      calendar.provisional.filter((stretch) => stretch.from <= to && stretch.to >= from).map(({ note }) => note),
  };
};

export type WorkingDays = ReturnType<typeof workingDays>;
