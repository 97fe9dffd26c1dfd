import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import type { Tx } from '@hoso/db/session.ts';
import { dutiesOf, rulesHash } from '@hoso/shared/duties.ts';
import { forbidden } from '@hoso/shared/errors.ts';
import { type Policy, readPolicy } from '@hoso/shared/policies.ts';
import type { ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import { reportsDue } from '@hoso/shared/report-calendar.ts';
import type { Context } from '../context.ts';
import { ofDuty, ofReport, type OpenGroup, type Recounted, whyMoved } from '../domain/recount.ts';
import type { RecomputeObligationsInput } from '../generated.ts';
import * as schedule from '../repository/obligation-schedule.ts';

const once = repeatable(requests);

/** Obligations that moved together. `after` is null where the rules no longer know them: they are waived, with that reason. */
export type Moved = {
  readonly code: string;
  readonly title: string;
  readonly event: ProcedureEvent | null;
  readonly eventOn: string | null;
  readonly period: string | null;
  readonly before: string;
  readonly after: string | null;
  readonly reason: string;
  readonly count: number;
};

/** What the rules of today say of obligations that were counted alike; null when nothing any more. */
const recounter = (policy: Policy) => {
  const duties = new Map<string, ReturnType<typeof dutiesOf>>();
  return ({ code, event, eventOn, period, role, due }: OpenGroup): Recounted | null => {
    if (event === null || eventOn === null) {
      const years = [Number(due.slice(0, 4)) - 1, Number(due.slice(0, 4)) + 1];
      const reports = reportsDue(policy, `${years[0]}-01-01`, `${years[1]}-12-31`).filter(
        (one) => one.code === code && one.period === period,
      );
      // One report may be owed by several roles; a role that is gone goes on as the first of today.
      const report = reports.find((one) => one.role === role) ?? reports[0];
      return report ? ofReport(report) : null;
    }
    const key = `${event} ${eventOn}`;
    const counted = duties.get(key) ?? dutiesOf(policy, event as ProcedureEvent, eventOn);
    duties.set(key, counted);
    const duty = counted.find((one) => one.code === code);
    return duty ? ofDuty(duty) : null;
  };
};

const AUDITED_GROUPS = 50;

/** Counts every open obligation anew, in the running transaction, and remembers by which rules. */
const recount = async (tx: Tx, policy: Policy, accountId: string): Promise<Moved[]> => {
  const recounted = recounter(policy);
  const moved: Moved[] = [];
  for (const group of await schedule.findOpenGroups(tx)) {
    const now = recounted(group);
    if (!now) await schedule.waiveGroup(tx, group, whyMoved(group, null), accountId);
    else await schedule.recountGroup(tx, group, now, policy.province);
    if (now?.due === group.due) continue;
    const { code, title, event, eventOn, period, due: before, count } = group;
    moved.push({
      code,
      title,
      event: event as ProcedureEvent | null,
      eventOn,
      period,
      before,
      after: now?.due ?? null,
      reason: whyMoved(group, now),
      count,
    });
  }
  const hash = rulesHash(policy);
  await schedule.rememberRules(tx, policy.province, hash);
  await audit(tx, 'recomputeObligations', 'Obligation', [], {
    province: policy.province,
    hash,
    groups: moved.length,
    moved: moved.slice(0, AUDITED_GROUPS).map(({ code, before, after, count }) => ({ code, before, after, count })),
  });
  return moved;
};

/** Run at start: counts anew where the rules or the calendar changed since the open obligations were counted. Answers what moved. */
export const recomputeWhereRulesChanged = async ({ inSession, standing, province }: Context): Promise<Moved[]> => {
  const { accountId } = await standing();
  const policy = readPolicy(province);
  return inSession(async (tx) => {
    // Whoever starts at the same time waits here, and then finds the rules counted.
    await schedule.lock(tx);
    if ((await schedule.rulesCounted(tx)) === rulesHash(policy)) return [];
    return recount(tx, policy, accountId);
  });
};

/**
 * Tính lại mọi nghĩa vụ đang mở theo hồ sơ chính sách và lịch nghỉ hiện hành. Throws FORBIDDEN where the right does not span the province:
 * counted in a part of it, the rules would pass for counted in all.
 */
export const recomputeObligations = async (input: RecomputeObligationsInput, { inSession, standing, province }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'recomputeObligations', input },
      async () => {
        if (!(await schedule.mayRecount(tx))) throw forbidden();
        await schedule.lock(tx);
        return { moved: await recount(tx, readPolicy(province), accountId) };
      },
      ({ moved }) => ({ __typename: 'ObligationsRecomputed' as const, moved }),
    ),
  );
};
