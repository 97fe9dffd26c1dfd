import { closingLine, verdictOf, type Run } from './counts.ts';

const green: Run = {
  counts: [
    { passed: 3, failed: 0, skipped: 1 },
    { passed: 4, failed: 0, skipped: 0 },
  ],
  silent: [],
  exitCode: 0,
  stopped: false,
};

test('the counts of all workspaces are summed into one closing line', () => {
  const { total, exitCode, reasons } = verdictOf(green);
  expect([closingLine(total), exitCode, reasons]).toEqual(['tests: 7 passed, 0 failed, 1 skipped', 0, []]);
});

test('one failed test fails the run', () => {
  const { total, exitCode } = verdictOf({ ...green, counts: [...green.counts, { passed: 0, failed: 1, skipped: 0 }], exitCode: 1 });
  expect([closingLine(total), exitCode]).toEqual(['tests: 7 passed, 1 failed, 1 skipped', 1]);
});

test('a workspace that fell before it could report counts as one failure, by name', () => {
  expect(verdictOf({ ...green, silent: ['subgraphs/payroll'], exitCode: 1 })).toEqual({
    total: { passed: 7, failed: 1, skipped: 1 },
    exitCode: 1,
    reasons: ['subgraphs/payroll ended before it could report its tests'],
  });
});

test('an error that no test counted is not hidden behind "0 failed"', () => {
  expect(verdictOf({ ...green, exitCode: 1 })).toMatchObject({ total: { failed: 1 }, exitCode: 1 });
});

test('a run without tests is not good', () => {
  expect(verdictOf({ ...green, counts: [] })).toEqual({
    total: { passed: 0, failed: 0, skipped: 0 },
    exitCode: 1,
    reasons: ['no test ran'],
  });
});

test('a run that was stopped is not good, though nothing failed so far', () => {
  expect(verdictOf({ ...green, exitCode: 130, stopped: true })).toEqual({
    total: { passed: 7, failed: 0, skipped: 1 },
    exitCode: 1,
    reasons: ['the run was stopped before its end'],
  });
});
