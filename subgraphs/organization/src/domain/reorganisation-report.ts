import { Decimal } from 'decimal.js';
import type { Hundredths } from './quota-pool.ts';
import { QUOTA_KINDS, type QuotaFact, quotaYears } from './quota-years.ts';
import { isBlocked, type Reorganisation } from './reorganisation.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { Node } from './tree-draft.ts';
import type { ReorganisedFate } from '../generated.ts';

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

/** What the trial of a plan tells of beside what it draws up; by the numbers of units. */
export type Touched = {
  readonly people: ReadonlyMap<number, number>;
  /** Posts filled or kept free, in hundredths. */
  readonly posts: ReadonlyMap<number, Hundredths>;
  readonly quotas: readonly QuotaFact[];
  readonly positions: ReadonlyMap<number, number>;
  readonly accounts: readonly { readonly no: number; readonly withdrawn: number; readonly issued: number; readonly lapsed: number }[];
  readonly obligations: ReadonlyMap<number, number>;
  readonly requests: ReadonlyMap<number, number>;
};

/** The units that a plan touches, and what becomes of each. */
export const fatesOf = (drawn: Reorganisation): readonly (readonly [Node, ReorganisedFate])[] => {
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

/** What a plan would do: what it touches, what goes where, what is left over, what would break. */
export const reportOf = (drawn: Reorganisation, touched: Touched, year: number): Report => {
  const { accounts, quotas, obligations: owed, requests: asked } = touched;
  const passing = new Map(accounts.map((one) => [one.no, one]));
  const given = quotaYears(quotas);
  const postsOf = (no: number): string =>
    new Decimal(QUOTA_KINDS.reduce((all, kind) => all + given.value(no, kind, year), 0)).div(100).toFixed();
  const nameOf = (ref: string) => drawn.tree.nodes.get(ref)?.name ?? '';

  const units = fatesOf(drawn).map(([node, fate]): ReportedUnit => {
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
          people: touched.people.get(no) ?? 0,
          posts: new Decimal(touched.posts.get(no) ?? 0).div(100).toFixed(),
          quota: postsOf(no),
        },
        ...{
          jobPositions: touched.positions.get(no) ?? 0,
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
