/** How far a long piece of work is. */
export type Step = { readonly done: number; readonly of: number };

const WIDTH = 30;
const number = new Intl.NumberFormat('vi-VN');

const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** One line of progress, the same for a terminal and a log; `elapsed` in milliseconds. */
export const progressLine = (what: string, unit: string, { done, of }: Step, elapsed: number): string => {
  const share = of === 0 ? 1 : Math.min(1, done / of);
  const full = Math.floor(share * WIDTH);
  const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
  const left = share > 0 && share < 1 ? `, còn khoảng ${clock((elapsed / share) * (1 - share))}` : '';
  return `${what} ${bar} ${String(Math.floor(share * 100)).padStart(3)}% ${number.format(done)}/${number.format(of)} ${unit} · ${clock(elapsed)}${left}`;
};

type Screen = { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };

/**
 * Shows one piece of work: on a terminal a bar that moves in its place, elsewhere (a log, a pipe) a line at each tenth.
 * `now` tells milliseconds.
 */
export const showProgress = (screen: Screen, now: () => number, what: string, unit: string): ((step: Step) => void) => {
  const began = now();
  let told = -1;
  return (step) => {
    const line = progressLine(what, unit, step, now() - began);
    const finished = step.done >= step.of;
    if (screen.isTTY) return void screen.write(`\r\x1b[2K${line.slice(0, (screen.columns ?? 80) - 1)}${finished ? '\n' : ''}`);
    const tenth = Math.floor((step.done * 10) / step.of);
    if (tenth > told) screen.write(`${line}\n`);
    told = tenth;
  };
};
