import type { Reorganisation } from './reorganisation.ts';
import { postsText } from './quota-pool.ts';
import type { Ref } from './reorganisation-step.ts';

/** Id and number of a unit, also of one that was founded just now. */
export type Identity = { readonly id: string; readonly no: number };

/** The rows a reorganisation closes and opens in organization, as `organization.carry_out_reorganisation` takes them. */
export const changesOf = ({ tree, pools, positions, ended, successions, heirs }: Reorganisation, identityOf: (ref: Ref) => Identity) => {
  const standing = [...tree.nodes.values()].filter((node) => !node.ended);
  const named = standing.filter(({ before, name, kind }) => !before || before.name !== name || before.kind !== kind);
  const placed = standing.filter(({ before, parent }) => parent !== null && (!before || before.parentId !== parent));
  const coded = standing.filter(({ before, code }) => code !== null && code !== (before?.code ?? null));
  const founded = [...tree.nodes.values()].filter(({ before }) => before === null);
  const foundedNo = (no: number) => (no < 0 ? identityOf(founded[-1 - no]!.ref).no : no);
  return {
    profiles: named.map(({ ref, name, kind, before }) => ({
      ...identityOf(ref),
      name,
      short: before?.name === name ? before.shortName : null,
      kind,
    })),
    placements: placed.map(({ ref, parent }) => {
      const above = identityOf(parent!);
      return { ...identityOf(ref), parentNo: above.no, parentId: above.id };
    }),
    codes: coded.map(({ ref, code }) => ({ ...identityOf(ref), code })),
    ended: ended.flatMap(({ before }) => (before ? [before.no] : [])),
    endedCodes: ended.flatMap(({ before }) => (before?.code ? [before.no] : [])),
    heirs: [...heirs].map(([ref, heir]) => {
      const to = identityOf(heir);
      return { ...identityOf(ref), heirNo: to.no, heirId: to.id };
    }),
    successions: successions.map(({ from, to, people, share }) => {
      const successor = identityOf(to);
      return { ...identityOf(from), toNo: successor.no, toId: successor.id, people, share };
    }),
    pools: pools.map(({ unitNo, giverNo, amount, ...row }) => ({
      ...{ no: foundedNo(unitNo), giverNo: giverNo === null ? null : foundedNo(giverNo), amount: postsText(amount), ...row },
    })),
    closedPositions: positions.closed,
    positions: positions.moved.map(({ id, to, code }) => {
      const owner = identityOf(to);
      return { position: id, no: owner.no, id: owner.id, code };
    }),
  };
};
export type Changes = ReturnType<typeof changesOf>;

/** The ways of people, as `personnel.pub_move_people` takes them. */
export const peopleMoves = ({ tree, positions, ended }: Reorganisation, identityOf: (ref: Ref) => Identity) => ({
  routes: ended.flatMap(({ before, goesTo }) => {
    if (!before || goesTo === null) return [];
    const to = identityOf(goesTo);
    return [{ from: before.no, to: to.no, toId: to.id }];
  }),
  people: tree.people.map(({ person, to }) => {
    const post = identityOf(to);
    return { person, to: post.no, toId: post.id };
  }),
  positions: positions.joined.map(({ old, next }) => ({ old, new: next })),
});
