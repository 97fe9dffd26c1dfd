import { parseArgs } from 'node:util';
import { WrongRules } from '@hoso/shared/checked-yaml.ts';
import { isDate, isYearMonth } from '@hoso/shared/dates.ts';
import { deadlinesOf } from '@hoso/shared/deadlines.ts';
import { officialWorkingDays } from '@hoso/shared/holidays.ts';
import { type Policy, provinces, readPolicy } from '@hoso/shared/policies.ts';
import { PROCEDURE_EVENTS, type ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import { windowsOf } from '@hoso/shared/policy-windows.ts';
import { UnknownHolidays } from '@hoso/shared/working-days.ts';

// The rules of a province for officials, as JSON on standard output; everything else goes to standard error. Needs no database.
const HOW = 'npm run --silent policy -- due --province hung-yen --event LEAVE_SCOPE --date 2026-02-13';
const HOW_WINDOWS = 'npm run --silent policy -- windows --province dong-thap --month 2026-02';

/** What was asked cannot be answered: one sentence that says what to write instead. */
class WrongQuestion extends Error {}

/** What was written, on one line and no longer than one reads. */
const quoted = (text: string): string => JSON.stringify(text.normalize('NFC').slice(0, LONGEST_ECHO));
const LONGEST_ECHO = 60;

type Answer = { readonly rows: readonly object[]; readonly lookedAt: { readonly from: string; readonly to: string } };

const due = (policy: Policy, event: string, date: string): Answer => {
  const known = PROCEDURE_EVENTS.find((one): one is ProcedureEvent => one === event);
  if (!known) throw new WrongQuestion(`Không có sự kiện ${quoted(event)}: hãy chọn --event là một trong ${PROCEDURE_EVENTS.join(', ')}.`);
  if (!isDate(date)) throw new WrongQuestion(`${quoted(date)} không phải ngày có thật: hãy viết --date dạng YYYY-MM-DD.`);
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

const windows = (policy: Policy, month: string): Answer => {
  if (!isYearMonth(month)) throw new WrongQuestion(`${quoted(month)} không phải tháng: hãy viết --month dạng YYYY-MM.`);
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

const OPTIONS = {
  province: { type: 'string', multiple: true },
  event: { type: 'string', multiple: true },
  date: { type: 'string', multiple: true },
  month: { type: 'string', multiple: true },
} as const;
type Option = keyof typeof OPTIONS;
const TAKES: { readonly due: readonly Option[]; readonly windows: readonly Option[] } = {
  due: ['province', 'event', 'date'],
  windows: ['province', 'month'],
};

const answer = (args: readonly string[]): Answer => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [verb, ...more] = positionals;
  if ((verb !== 'due' && verb !== 'windows') || more.length > 0)
    throw new WrongQuestion(`Không có lệnh ${quoted(positionals.join(' '))}: hãy viết ${HOW}, hoặc ${HOW_WINDOWS}.`);
  const how = verb === 'due' ? HOW : HOW_WINDOWS;
  const odd = Object.keys(values).find((name) => !TAKES[verb].includes(name as Option));
  if (odd) throw new WrongQuestion(`Lệnh ${verb} không có tham số --${odd}: hãy viết ${how}.`);
  const one = (name: Option): string => {
    const [value, ...others] = values[name] ?? [];
    if (value === undefined) throw new WrongQuestion(`Thiếu --${name}: hãy viết ${how}.`);
    if (others.length > 0) throw new WrongQuestion(`--${name} được ghi ${others.length + 1} lần: hãy chỉ ghi một lần.`);
    return value;
  };
  const province = one('province');
  if (!provinces().includes(province))
    throw new WrongQuestion(`Không có hồ sơ chính sách của tỉnh ${quoted(province)}: hãy chọn một trong ${provinces().join(', ')}.`);
  return verb === 'due' ? due(readPolicy(province), one('event'), one('date')) : windows(readPolicy(province), one('month'));
};

/** What is wrong, in one sentence; null for a fault of ours. */
const refusal = (error: unknown): string | null => {
  if (error instanceof WrongQuestion || error instanceof UnknownHolidays) return error.message;
  if (error instanceof WrongRules) return `Quy tắc viết sai ở ${error.message}.`;
  if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS'))
    return `Có tham số không hiểu được: hãy viết ${HOW}, hoặc ${HOW_WINDOWS}.`;
  return null;
};

// Who reads no further, as `head` does, has what he wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`Không ghi được kết quả ra đầu ra chuẩn (${error.code ?? error.message}): hãy kiểm tra nơi nhận.\n`);
  process.exitCode = 1;
});

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
