import type { Tx } from '@hoso/db/session.ts';
import { fatesOf, type Report, reportOf } from '../domain/reorganisation-report.ts';
import type { ReorganisationRow } from '../repository/reorganisations.ts';
import * as facts from '../repository/reorganised-facts.ts';
import { prepareReorganisation } from './prepare-reorganisation.ts';

const byNo = (rows: readonly { no: number; count: number }[]) => new Map(rows.map(({ no, count }) => [no, count]));

/** The trial of a plan on the facts of now; writes nothing. */
export const tryReorganisation = async (tx: Tx, plan: ReorganisationRow): Promise<Report> => {
  const { drawn, ...prepared } = await prepareReorganisation(tx, plan);
  const nos = fatesOf(drawn).flatMap(([{ before }]) => (before ? [before.no] : []));
  const [obligations, requests] = await Promise.all([facts.countObligations(tx, nos), facts.countRequests(tx, nos)]);
  const touched = { ...prepared, obligations: byNo(obligations), requests: byNo(requests) };
  return reportOf(drawn, touched, Number(plan.effectiveOn.slice(0, 4)));
};
