import type { Tx } from '@hoso/db/session.ts';
import type { Reorganisation } from '../domain/reorganisation.ts';
import * as problems from '../domain/reorganisation-problem.ts';
import { fatesOf, type Report, reportOf } from '../domain/reorganisation-report.ts';
import { at } from '../domain/tree-draft.ts';
import type { ReorganisationRow } from '../repository/reorganisations.ts';
import * as facts from '../repository/reorganised-facts.ts';
import { accountsOf, identitiesOf, prepareReorganisation } from './prepare-reorganisation.ts';

const byNo = (rows: readonly { no: number; count: number }[]) => new Map(rows.map(({ no, count }) => [no, count]));

/** What its people should know of accounts and rights before the plan is carried out; none of it blocks. */
const noticesOf = (drawn: Reorganisation, accounts: readonly facts.AccountsOfUnit[]) => {
  const nodeOf = new Map(drawn.ended.flatMap((node) => (node.before ? [[node.before.no, node] as const] : [])));
  return accounts.flatMap(({ no, lapsed, logins }) => {
    const node = nodeOf.get(no);
    if (!node) return [];
    const taken = logins.map(({ wanted, given }) => problems.loginTaken(at(node), wanted, given));
    return lapsed > 0 ? [...taken, problems.grantsLapse(at(node), lapsed)] : taken;
  });
};

/** The trial of a plan on the facts of now; writes nothing. */
export const tryReorganisation = async (tx: Tx, plan: ReorganisationRow): Promise<Report> => {
  const { drawn, ...prepared } = await prepareReorganisation(tx, plan);
  const nos = fatesOf(drawn).flatMap(([{ before }]) => (before ? [before.no] : []));
  const [accounts, obligations, requests] = await Promise.all([
    accountsOf(tx, plan, drawn, identitiesOf(drawn), false),
    facts.countObligations(tx, nos),
    facts.countRequests(tx, nos),
  ]);
  const judged = { ...drawn, problems: [...drawn.problems, ...noticesOf(drawn, accounts)] };
  const touched = { ...prepared, accounts, obligations: byNo(obligations), requests: byNo(requests) };
  return reportOf(judged, touched, Number(plan.effectiveOn.slice(0, 4)));
};
