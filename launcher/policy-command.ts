import { parseArgs } from 'node:util';
import { WrongRules } from '@hoso/shared/checked-yaml.ts';
import { isDate, isYearMonth } from '@hoso/shared/dates.ts';
import { deadlinesOf } from '@hoso/shared/deadlines.ts';
import { officialWorkingDays } from '@hoso/shared/holidays.ts';
import { NoSuchProvince, type Policy, readPolicy } from '@hoso/shared/policies.ts';
import { PROCEDURE_EVENTS, type ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import { windowsOf } from '@hoso/shared/policy-windows.ts';
import { UnknownHolidays } from '@hoso/shared/working-days.ts';

// The rules of a province for officials, as JSON on standard output; everything else goes to standard error. Needs no database.
const USAGE = `Cách dùng:
  npm run --silent policy -- due --province hung-yen --event TRANSFER_BETWEEN_UNITS --date 2026-02-13
  npm run --silent policy -- windows --province dong-thap --month 2026-02
`;

/** What was asked cannot be answered: one sentence that says what to write instead. */
class WrongQuestion extends Error {}

type Answer = { readonly rows: readonly object[]; readonly lookedAt: { readonly from: string; readonly to: string } };

const due = (policy: Policy, event: string | undefined, date: string | undefined): Answer => {
  const known = PROCEDURE_EVENTS.find((one): one is ProcedureEvent => one === event);
  if (!known) throw new WrongQuestion(`Không có sự kiện "${event ?? ''}": hãy chọn --event là một trong ${PROCEDURE_EVENTS.join(', ')}.`);
  if (!date || !isDate(date)) throw new WrongQuestion(`"${date ?? ''}" không phải ngày có thật: hãy viết --date dạng YYYY-MM-DD.`);
  const deadlines = deadlinesOf(policy, officialWorkingDays(), known, date);
  return {
    rows: deadlines.map(({ title, responsible, due: day, after, days, dayKind, article }) => ({
      obligation: title,
      responsible,
      ...(after ? { after } : { due: day }),
      days,
      dayKind,
      article,
    })),
    lookedAt: { from: date, to: deadlines.reduce((last, { due: day }) => (day && day > last ? day : last), date) },
  };
};

const windows = (policy: Policy, month: string | undefined): Answer => {
  if (!month || !isYearMonth(month)) throw new WrongQuestion(`"${month ?? ''}" không phải tháng: hãy viết --month dạng YYYY-MM.`);
  const rows = windowsOf(policy, officialWorkingDays(), month).map(({ title, who, from, to, workingDays, article }) => ({
    window: title,
    who,
    from,
    to,
    workingDays,
    article,
  }));
  return { rows, lookedAt: { from: `${month}-01`, to: `${month}-31` } };
};

const OPTIONS = { province: { type: 'string' }, event: { type: 'string' }, date: { type: 'string' }, month: { type: 'string' } } as const;
const TAKES = { due: ['province', 'event', 'date'], windows: ['province', 'month'] } as const;

const answer = (args: readonly string[]): Answer => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [verb, ...more] = positionals;
  if ((verb !== 'due' && verb !== 'windows') || more.length > 0)
    throw new WrongQuestion(`Không có lệnh "${positionals.join(' ')}".\n${USAGE}`);
  const odd = Object.keys(values).find((name) => !(TAKES[verb] as readonly string[]).includes(name));
  if (odd) throw new WrongQuestion(`Lệnh ${verb} không có tham số --${odd}.\n${USAGE}`);
  const policy = readPolicy(values.province ?? '');
  return verb === 'due' ? due(policy, values.event, values.date) : windows(policy, values.month);
};

const KNOWN = [WrongQuestion, NoSuchProvince, UnknownHolidays, WrongRules];

/** What is wrong, in one sentence; null for a fault of ours. */
const refusal = (error: unknown): string | null => {
  if (KNOWN.some((kind) => error instanceof kind)) return (error as Error).message;
  if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) return `Tham số không hiểu được.\n${USAGE}`;
  return null;
};

try {
  const { rows, lookedAt } = answer(process.argv.slice(2));
  for (const note of officialWorkingDays().provisionalBetween(lookedAt.from, lookedAt.to))
    process.stderr.write(`Chú ý: ${note}; kết quả có thể thay đổi khi có thông báo.\n`);
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} catch (error) {
  const sentence = refusal(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
