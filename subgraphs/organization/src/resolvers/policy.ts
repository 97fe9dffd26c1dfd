import { deadlinesOf } from '@hoso/shared/deadlines.ts';
import { badInput } from '@hoso/shared/errors.ts';
import { officialWorkingDays } from '@hoso/shared/holidays.ts';
import { NoSuchProvince, type Policy, provinces, readPolicy } from '@hoso/shared/policies.ts';
import { windowsOf } from '@hoso/shared/policy-windows.ts';
import { UnknownHolidays } from '@hoso/shared/working-days.ts';
import type { QueryResolvers } from '../generated.ts';

/** Answers from the rules of a province; a province without rules, or a day without a calendar, is the asker's to mend. */
const byTheRulesOf = <Answer>(province: string, answer: (policy: Policy) => Answer): Answer => {
  try {
    return answer(readPolicy(province));
  } catch (error) {
    if (error instanceof NoSuchProvince)
      throw badInput({ vi: error.message, en: `There is no policy profile "${province}": choose one of ${provinces().join(', ')}.` });
    if (error instanceof UnknownHolidays)
      throw badInput({
        vi: error.message,
        en: `No holidays are known for ${error.date}: the calendar runs from ${error.coversFrom} to ${error.coversTo}.`,
      });
    throw error;
  }
};

export const policyQueries: Pick<QueryResolvers, 'deadlines' | 'policyWindows'> = {
  deadlines: (_root, { event, date, province }, context) =>
    byTheRulesOf(province ?? context.province, (policy) =>
      deadlinesOf(policy, officialWorkingDays(), event, date).map(({ obligation, title, rules, ...rest }) => ({
        ...rest,
        code: obligation,
        obligation: title,
        consequence: rules[0]!.late.consequence,
        attachmentRequired: rules.some(({ attachment }) => attachment === 'REQUIRED'),
      })),
    ),
  policyWindows: (_root, { month, province }, context) =>
    byTheRulesOf(province ?? context.province, (policy) =>
      windowsOf(policy, officialWorkingDays(), month).map(({ window, title, ...rest }) => ({ ...rest, code: window, window: title })),
    ),
};
