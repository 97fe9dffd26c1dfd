import type { Tx } from '@hoso/db/session.ts';
import type { Identity } from '../domain/reorganisation-changes.ts';
import { namedUnits } from '../domain/named-units.ts';
import { accountsGoTo, drawUp, type Reorganisation } from '../domain/reorganisation.ts';
import type { Kinds, Ref, Step } from '../domain/reorganisation-step.ts';
import type { Hundredths } from '../domain/quota-pool.ts';
import * as kinds from '../repository/kinds.ts';
import type { ReorganisationRow } from '../repository/reorganisations.ts';
import * as facts from '../repository/reorganised-facts.ts';

export const kindsOf = async (tx: Tx): Promise<Kinds> => new Map((await kinds.findAll(tx)).map((kind) => [kind.code, kind]));

const document = (plan: ReorganisationRow) => ({
  number: plan.decisionNumber,
  signedOn: plan.decisionSignedOn,
  issuer: plan.decisionIssuer,
  summary: plan.decisionSummary,
});

/** What passes with the accounts of units that end; `identityOf` says how a unit is numbered that the plan founds. */
export const accountsOf = (
  tx: Tx,
  plan: ReorganisationRow,
  drawn: Reorganisation,
  identityOf: (ref: Ref) => Identity,
  carryOut: boolean,
): Promise<facts.AccountsOfUnit[]> => {
  const routes = drawn.ended.flatMap((node) => {
    const to = accountsGoTo(drawn, node);
    return node.before ? [{ from: node.before.no, to: to === null ? null : identityOf(to).no }] : [];
  });
  const holders = drawn.tree.people.map(({ person, to }) => ({ person, to: identityOf(to).no }));
  return facts.passAccounts(tx, { routes, holders, carryOut, ...document(plan) });
};

/** Numbers of units as they are; those of units not founded yet are negative, and nobody's. */
export const identitiesOf = (
  { tree, founded }: Reorganisation,
  made: readonly Identity[] = founded.map((_node, n) => ({ id: '', no: -1 - n })),
) => {
  const byKey = new Map(founded.map(({ ref }, n) => [ref, made[n]!]));
  return (ref: Ref): Identity => {
    const before = tree.nodes.get(ref)?.before;
    return before ? { id: before.id, no: before.no } : byKey.get(ref)!;
  };
};

export type Prepared = {
  readonly drawn: Reorganisation;
  /** Posts filled or kept free, in hundredths. */
  readonly posts: ReadonlyMap<number, Hundredths>;
  readonly positions: ReadonlyMap<number, number>;
  readonly quotas: Awaited<ReturnType<typeof facts.findQuotas>>;
  readonly people: ReadonlyMap<number, number>;
};

const sums = <Row>(rows: readonly Row[], no: (row: Row) => number, count: (row: Row) => number): Map<number, number> => {
  const totals = new Map<number, number>();
  for (const row of rows) totals.set(no(row), (totals.get(no(row)) ?? 0) + count(row));
  return totals;
};

/** Reads the facts of the plan's day and draws up what it comes to; a trial and the deed both begin here. Writes nothing. */
export const prepareReorganisation = async (tx: Tx, plan: ReorganisationRow): Promise<Prepared> => {
  const { steps, effectiveOn: day } = plan;
  const codes = steps.flatMap((step) => ('code' in step && step.code !== undefined ? [step.code] : []));
  const [tree, known, bearers] = await Promise.all([facts.findTree(tx, plan.unitNo, day), kindsOf(tx), facts.findBearers(tx, codes, day)]);
  const nos = tree.map(({ no }) => no);
  const idOf = new Map(tree.map(({ no, id }) => [no, id]));
  const named = steps.flatMap((step: Step) => (step.is === 'SPLIT' ? step.parts.flatMap(({ people }) => people) : []));
  const [headcounts, posts, quotas, positions, pools, above] = await Promise.all([
    facts.countPeople(tx, nos, day),
    facts.findPosts(tx, named, day),
    facts.findQuotas(tx, nos),
    facts.findPositions(tx, namedUnits(tree, steps)),
    facts.findPools(tx, nos, day),
    facts.findAbove(tx, plan.unitNo, day),
  ]);
  const drawn = drawUp(
    {
      ...{ day, tree, kinds: known, headcounts, quotas, positions, pools, above },
      codes: new Map(bearers.map(({ code, unitId }) => [code, unitId])),
      posts: new Map(posts.flatMap(({ person, no, ...post }) => (idOf.has(no) ? [[person, { unit: idOf.get(no)!, ...post }]] : []))),
    },
    steps,
  );
  return {
    ...{ drawn, quotas },
    people: sums(
      headcounts,
      ({ no }) => no,
      ({ people }) => people,
    ),
    posts: sums(
      headcounts,
      ({ no }) => no,
      ({ posts: filled, reserved }) => filled + reserved,
    ),
    positions: sums(
      positions,
      ({ no }) => no,
      () => 1,
    ),
  };
};
