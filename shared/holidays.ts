import { z } from 'zod';
import { type CheckedYaml, readCheckedYaml } from './checked-yaml.ts';
import { isDate } from './dates.ts';
import { isWeekend, type WorkCalendar, type WorkingDays, workingDays } from './working-days.ts';

const date = z.string().refine(isDate, 'không phải ngày có thật dạng YYYY-MM-DD');

const calendarSchema = z.strictObject({
  coversFrom: date,
  coversTo: date,
  provisional: z.array(z.strictObject({ from: date, to: date, note: z.string().min(1) })),
  days: z.array(
    z.strictObject({
      date,
      kind: z.enum(['OFF', 'WORK']),
      name: z.string().min(1),
      basis: z.string().min(1),
      confidence: z.enum(['verified', 'verified-secondary', 'statute', 'computed', 'memory-high', 'provisional']),
    }),
  ),
});

const assertOrder = ({ rules, wrong }: CheckedYaml<z.output<typeof calendarSchema>>): void => {
  if (rules.coversTo < rules.coversFrom) throw wrong(['coversTo'], 'coversTo sớm hơn coversFrom');
  rules.days.forEach((day, at) => {
    if (at > 0 && day.date <= rules.days[at - 1]!.date) throw wrong(['days', at, 'date'], `ngày ${day.date} không sau ngày đứng trước nó`);
    if (day.date < rules.coversFrom || day.date > rules.coversTo)
      throw wrong(['days', at, 'date'], `ngày ${day.date} nằm ngoài ${rules.coversFrom} … ${rules.coversTo}`);
    if (day.kind === 'WORK' && !isWeekend(day.date))
      throw wrong(['days', at, 'date'], `ngày làm bù ${day.date} không phải thứ Bảy hay Chủ nhật`);
  });
  rules.provisional.forEach(({ from, to }, at) => {
    if (to < from) throw wrong(['provisional', at, 'to'], `to (${to}) sớm hơn from (${from})`);
  });
  for (let year = Number(rules.coversFrom.slice(0, 4)); year <= Number(rules.coversTo.slice(0, 4)); year += 1)
    if (!rules.days.some(({ date: day, kind }) => kind === 'OFF' && day.startsWith(`${year}-`)))
      throw wrong(['coversTo'], `năm ${year} chưa có ngày nghỉ nào: hãy thêm lịch của năm ấy trước khi dời coversTo`);
};

/** Reads a holiday calendar. Throws WrongRules with the line and the reason. */
export const readCalendar = (file: URL): WorkCalendar => {
  const calendar = readCheckedYaml(file, calendarSchema);
  assertOrder(calendar);
  return calendar.rules;
};

let known: WorkCalendar | undefined;

/** The holiday calendar we keep (`shared/calendar/holidays.yaml`); read once. */
export const officialCalendar = (): WorkCalendar => (known ??= readCalendar(new URL('./calendar/holidays.yaml', import.meta.url)));

let official: WorkingDays | undefined;

/** Working days in Việt Nam by that calendar. */
export const officialWorkingDays = (): WorkingDays => (official ??= workingDays(officialCalendar()));
