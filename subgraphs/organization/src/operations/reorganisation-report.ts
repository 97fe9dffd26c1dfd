import { Decimal } from 'decimal.js';
import type { Tx } from '@hoso/db/session.ts';
import { isBlocked } from '../domain/reorganisation.ts';
import type { Problem } from '../domain/reorganisation-problem.ts';
import type { Node } from '../domain/tree-draft.ts';
import type { ReorganisedFate } from '../generated.ts';
import type { ReorganisationRow } from '../repository/reorganisations.ts';
import * as facts from '../repository/reorganised-facts.ts';
import { prepareReorganisation, type Prepared } from './prepare-reorganisation.ts';

type Counts = {
  readonly people: number;
  readonly posts: string;
  readonly quota: string;
  readonly jobPositions: number;
  readonly accounts: number;
  readonly grants: number;
  readonly obligations: number;
  readonly requests: number;
};
export type ReportedUnit = {
  readonly unitId: string | null;
  readonly key: string | null;
  readonly name: string;
  readonly fate: ReorganisedFate;
  readonly step: number | null;
  readonly implied: boolean;
  readonly goesTo: string | null;
  readonly goesToName: string | null;
  readonly counts: Counts;
  readonly accountsIssued: number;
};
export type ReportedFlow = {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  readonly kind: string;
  readonly people: number;
  readonly posts: string;
};
export type Report = {
  readonly units: readonly ReportedUnit[];
  readonly total: Counts;
  readonly flows: readonly ReportedFlow[];
  readonly peopleLeft: number;
  readonly problems: readonly Problem[];
  readonly executable: boolean;
};

const fatesOf = ({ drawn }: Prepared): readonly (readonly [Node, ReorganisedFate])[] => {
  const { tree, quotas, people } = drawn;
  const split = new Set(tree.splits.map(({ unit }) => unit));
  const receives = new Set([
    ...people.flows.filter(({ from, to }) => from !== to).map(({ to }) => to),
    ...quotas.moves.map(({ to }) => to),
    ...drawn.ended.flatMap(({ goesTo }) => (goesTo === null ? [] : [goesTo])),
  ]);
  return [...tree.nodes.values()].flatMap((node): (readonly [Node, ReorganisedFate])[] => {
    const { before } = node;
    if (node.ended) return [[node, 'ENDED']];
    if (!before) return [[node, 'FOUNDED']];
    if (split.has(node.ref)) return [[node, 'SPLIT']];
    if (before.parentId !== node.parent) return [[node, 'MOVED']];
    if (before.name !== node.name || before.kind !== node.kind || before.code !== node.code) return [[node, 'CHANGED']];
    return receives.has(node.ref) ? [[node, 'RECEIVES']] : [];
  });
};

const sum = (counts: readonly Counts[]): Counts => {
  const of = (key: Exclude<keyof Counts, 'quota' | 'posts'>) => counts.reduce((total, one) => total + one[key], 0);
  return {
    ...{ people: of('people'), jobPositions: of('jobPositions'), accounts: of('accounts') },
    ...{ grants: of('grants'), obligations: of('obligations'), requests: of('requests') },
    quota: counts.reduce((total, one) => total.plus(one.quota), new Decimal(0)).toFixed(),
    posts: counts.reduce((total, one) => total.plus(one.posts), new Decimal(0)).toFixed(),
  };
};

/** What a plan would do on the facts of now: what it touches, what goes where, what is left over, what would break. */
export const reportReorganisation = async (tx: Tx, plan: ReorganisationRow): Promise<Report> => {
  const prepared = await prepareReorganisation(tx, plan);
  const { drawn, accounts, quotas } = prepared;
  const fates = fatesOf(prepared);
  const nos = fates.flatMap(([{ before }]) => (before ? [before.no] : []));
  const [obligations, requests] = await Promise.all([facts.countObligations(tx, nos), facts.countRequests(tx, nos)]);
  const byNo = (rows: readonly { no: number; count: number }[]) => new Map(rows.map(({ no, count }) => [no, count]));
  const [owed, asked] = [byNo(obligations), byNo(requests)];
  const passing = new Map(accounts.map((one) => [one.no, one]));
  const year = Number(plan.effectiveOn.slice(0, 4));
  const posts = new Map<number, Decimal>();
  for (const { no, year: of, assigned } of quotas) if (of === year) posts.set(no, (posts.get(no) ?? new Decimal(0)).plus(assigned));
  const nameOf = (ref: string) => drawn.tree.nodes.get(ref)?.name ?? '';

  const units = fates.map(([node, fate]): ReportedUnit => {
    const { before, goesTo } = node;
    const no = before?.no ?? 0;
    return {
      ...{
        unitId: before?.id ?? null,
        key: before ? null : node.ref,
        name: node.name,
        fate,
        step: node.step,
        implied: node.implied,
        goesTo,
      },
      goesToName: goesTo === null ? null : nameOf(goesTo),
      counts: {
        ...{
          people: prepared.people.get(no) ?? 0,
          posts: new Decimal(prepared.posts.get(no) ?? 0).div(100).toFixed(),
          quota: (posts.get(no) ?? new Decimal(0)).toFixed(),
        },
        ...{
          jobPositions: prepared.positions.get(no) ?? 0,
          accounts: passing.get(no)?.withdrawn ?? 0,
          grants: passing.get(no)?.lapsed ?? 0,
        },
        ...{ obligations: owed.get(no) ?? 0, requests: asked.get(no) ?? 0 },
      },
      accountsIssued: passing.get(no)?.issued ?? 0,
    };
  });
  return {
    units,
    total: sum(units.filter(({ fate }) => fate === 'ENDED' || fate === 'SPLIT').map(({ counts }) => counts)),
    flows: drawn.people.flows
      .filter(({ from, to }) => from !== to)
      .map((flow) => ({
        ...flow,
        posts: new Decimal(flow.posts).div(100).toFixed(),
        fromName: nameOf(flow.from),
        toName: nameOf(flow.to),
      })),
    peopleLeft: [...drawn.people.left.values()].reduce((total, people) => total + people, 0),
    problems: drawn.problems,
    executable: !isBlocked(drawn),
  };
};
