import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** How a mutant ended. `structure`: only a test that reads the catalogue noticed. `unknown`: jest did not report, which kills nobody. */
export type Fate = {
  readonly name: string;
  readonly by: 'behaviour' | 'structure' | 'unknown' | null;
  readonly test: string;
  readonly seconds: number;
};
/** A test file asked about a mutant, and how it was without one. */
export type Asked = { readonly asked: string; readonly of: string; readonly killed: boolean; readonly seconds: number };
export type Clean = { readonly clean: string; readonly passes: boolean };
type Line = Fate | Asked | Clean;

export type Results = { readonly lines: readonly Line[]; readonly add: (line: Line) => void };

const wholeLines = (file: string): string[] => {
  const text = readFileSync(file, 'utf8');
  // Who was killed while he wrote left a line without an end.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) writeFileSync(file, whole);
  return whole.split('\n').filter((line) => line !== '');
};

/**
 * A results file: its first line names the code it is about, each further one is written as soon as it is known, so that
 * whoever is killed loses one mutant. Throws for a file of other code, and for one that is there when nothing is resumed.
 */
export const openResults = (file: string, code: string, resume: boolean): Results => {
  if (existsSync(file) && !resume) throw new Error(`${file} is there already: resume it with --resume, or name another with --results`);
  const [header, ...known] = existsSync(file) ? wholeLines(file) : [];
  if (header === undefined) writeFileSync(file, `${JSON.stringify({ code })}\n`);
  else {
    const { code: other } = JSON.parse(header) as { code?: unknown };
    if (other !== code) throw new Error(`${file} holds the results of other code: begin anew with another --results`);
  }
  const lines = known.map((line) => JSON.parse(line) as Line);
  return {
    lines,
    add: (line) => {
      lines.push(line);
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    },
  };
};

export const fatesIn = ({ lines }: Results): readonly Fate[] => lines.filter((line): line is Fate => 'name' in line);
