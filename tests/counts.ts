/** What one workspace, or all together, ran. */
export type Counts = { passed: number; failed: number; skipped: number };

/** What a run of all workspaces left behind. */
export type Run = {
  /** The counts of every workspace that reported. */
  counts: readonly Counts[];
  /** Workspaces that hold tests and never reported: they fell before they could. */
  silent: readonly string[];
  /** Exit code of the task runner. */
  exitCode: number;
  /** Someone stopped the run before its end. */
  stopped: boolean;
};

export type Verdict = { total: Counts; exitCode: 0 | 1; reasons: readonly string[] };

const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed, skipped: total.skipped + one.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/**
 * Sums a run and says whether it is good. What nobody counted still counts as one failure, so that the
 * closing line never reads "0 failed" over a run that fell.
 */
export const verdictOf = ({ counts, silent, exitCode, stopped }: Run): Verdict => {
  const heard = sum(counts);
  const reasons = silent.map((workspace) => `${workspace} ended before it could report its tests`);
  if (exitCode !== 0 && heard.failed === 0 && silent.length === 0 && !stopped)
    reasons.push(`a workspace ended with an error beside its tests`);
  const total = { ...heard, failed: heard.failed + reasons.length };
  if (stopped) reasons.push('the run was stopped before its end');
  if (total.passed + total.failed === 0) reasons.push('no test ran');
  return { total, exitCode: total.failed === 0 && reasons.length === 0 && exitCode === 0 ? 0 : 1, reasons };
};

/** The line that closes `npm test` and `.ci/run`. */
export const closingLine = ({ passed, failed, skipped }: Counts): string => `tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;
