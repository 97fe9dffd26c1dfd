import type { Cell } from './cell.ts';
import { cleanText, fold } from './folded-text.ts';
import type { Reading } from './reading.ts';
import { read, unread } from './reading.ts';

/** `top` is the number behind the stroke of "3/9"; it is checked against the rank, not trusted. */
export type Step = { step: number; top: number | null };

const MENDING = 'ghi số bậc, ví dụ 3';

/** Reads a salary step: 3, "Bậc 3", "3/9". The caller decides whether a stroke form is confirmed by the coefficient. */
export const readStep = (cell: Cell): Reading<Step> => {
  if (cell.kind === 'date') return unread(`Excel đã đổi bậc dạng "a/b" thành ngày ${cell.date.split('-').reverse().join('/')}`, MENDING);
  if (cell.kind === 'number') return Number.isInteger(cell.number) ? inRange(cell.number, null) : unread('không phải là số bậc', MENDING);
  if (cell.kind !== 'text') return unread('không phải là số bậc', MENDING);
  const match = /^(bac )?(\d{1,2})(?: ?\/ ?(\d{1,2}))?$/u.exec(
    cleanText(cell.text).includes('/') ? strokeForm(cell.text) : fold(cell.text),
  );
  if (!match) return unread('không phải là số bậc', MENDING);
  const reading = inRange(Number(match[2]), match[3] ? Number(match[3]) : null);
  return reading.ok && match[1] ? read(reading.value, `đọc là bậc ${reading.value.step}`) : reading;
};

const strokeForm = (text: string): string => cleanText(text).split('/').map(fold).join('/');

const inRange = (step: number, top: number | null): Reading<Step> =>
  step >= 1 && step <= 16 && (top === null || step <= top) ? read({ step, top }) : unread('không có bậc này', MENDING);
