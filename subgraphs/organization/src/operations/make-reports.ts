import { audit } from '@hoso/db/audit.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { horizonOf, reportsDue } from '@hoso/shared/report-calendar.ts';
import type { Context } from '../context.ts';
import * as schedule from '../repository/obligation-schedule.ts';

/** The reports that are due within the next weeks become obligations of the units that owe them, once. Run by the worker; answers how many are new. */
export const makeReports = async ({ inSession, standing, province }: Context): Promise<number> => {
  const { today } = await standing();
  let made = 0;
  for (const report of reportsDue(readPolicy(province), today, horizonOf(today)))
    made += await inSession(async (tx) => {
      const ids = await schedule.addReport(tx, report, province);
      if (ids.length > 0)
        await audit(tx, 'makeReports', 'Obligation', [], { code: report.code, period: report.period, due: report.due, count: ids.length });
      return ids.length;
    });
  return made;
};
