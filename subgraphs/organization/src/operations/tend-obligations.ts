import type { Context } from '../context.ts';
import { escalateObligations } from './escalate-obligations.ts';
import { makeReports } from './make-reports.ts';
import { recomputeWhereRulesChanged } from './recompute-obligations.ts';
import { remindOfObligations } from './remind-obligations.ts';

/**
 * The background work on obligations, in the order in which one step needs another: counted by the rules in force, reports of the next weeks
 * made, late ones told above, reminders sent. Each may be cut off and done again. Answers what was done.
 */
export const tendObligations = async (context: Context) => ({
  moved: (await recomputeWhereRulesChanged(context)).reduce((sum, { count }) => sum + count, 0),
  reports: await makeReports(context),
  escalated: await escalateObligations(context),
  reminded: await remindOfObligations(context),
});
