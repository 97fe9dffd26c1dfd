import { change, REFUSED } from './change.ts';
import { fingerprint, unchanged } from './fingerprint.ts';
import type { Anything, Ask, TestGraph } from './graph.ts';
import type { Person, Unit } from './world.ts';

/** The day on which the plans of the stories take effect, and the decision behind them. */
export const DAY = '2026-07-01';
export const decision = { number: '77/QĐ-UBND', signedOn: '2026-06-20', issuer: 'UBND tỉnh', summary: 'Sắp xếp tổ chức' };

const PROBLEMS = `problems { code blocks step name other date count posts message }`;
export const PLANNED = `reorganisation { id version state awaitsConfirmation
  dryRun { executable peopleLeft ${PROBLEMS} flows { people posts } units { name fate goesToName counts { people posts } } } }`;
export const PLAN = `mutation ($input: PlanReorganisationInput!) { result: planReorganisation(input: $input) { ${REFUSED} ... on ReorganisationPlanned { ${PLANNED} } } }`;
const RECONCILED = `reconciliation { oldTotal newTotal rows { from { id } to { id } people categories { category people } }
  categories { category oldTotal newTotal } postTotals { kind oldPosts newPosts oldTaken newTaken } posts { unit { id } kind oldPosts newPosts oldTaken newTaken } }`;
export const EXECUTE = `mutation ($input: ExecuteReorganisationInput!) { result: executeReorganisation(input: $input) { ${REFUSED}
  ... on ReorganisationExecuted { reorganisation { id state ${RECONCILED} } }
  ... on ReorganisationBlocked { ${PROBLEMS} } ... on ReorganisationTooEarly { effectiveOn } ... on ReorganisationClosed { state } ... on VersionConflict { currentVersion } ... on SamePerson { taken } } }`;
export const CANCEL = `mutation ($input: CancelReorganisationInput!) { result: cancelReorganisation(input: $input) { ${REFUSED}
  ... on ReorganisationCancelled { reorganisation { state reason dryRun { executable } } } ... on ReorganisationClosed { state } } }`;

export type Told = { readonly problems: readonly { readonly code: string; readonly blocks: boolean }[] };
export const codes = ({ problems }: Told) => problems.map(({ code }) => code);

/** Planning as somebody and having it carried out by somebody else, and what the stories look at. */
export const reorganising = (graph: TestGraph, ask: Ask) => {
  const signing = graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }).then((account) => graph.as(account));
  const send = (document: string, input: object): Promise<Anything> => change(ask, document, input);
  const plan = (steps: object[], more: object = {}) =>
    send(PLAN, { unitId: graph.province.id, effectiveOn: DAY, decision, steps, ...more });
  const state = () =>
    fingerprint(graph.database.bootstrap, [
      ...['unit', 'unit_profile', 'placement', 'quota', 'succession', 'reorganisation', 'request'].map((table) => `organization.${table}`),
      ...['personnel.assignment', 'personnel.decision', 'accounts.account', 'accounts.access_grant', 'accounts.audit_entry'],
    ]);
  return {
    send,
    plan,
    trial: async (steps: object[], more: object = {}) => (await plan(steps, more)).reorganisation.dryRun,
    execute: async ({ reorganisation: { id, version } }: Anything, more: object = {}) =>
      change(await signing, EXECUTE, { reorganisationId: id, expectedVersion: version, ...more }),
    nothingChanged: unchanged(async () => {
      await signing;
      return state();
    }),
    crowd: async (unit: Unit, count: number, category = 'CONG_CHUC'): Promise<Person[]> => {
      const made: Person[] = [];
      for (let i = 0; i < count; i++) made.push(await graph.person({ unit, category }));
      return made;
    },
    staffOf: async (unit: string, asOf: string): Promise<number> =>
      (
        await ask(`query ($unit: ID!, $asOf: Date!) { people(first: 1, where: { unitId: $unit, asOf: $asOf }) { totalCount } }`, {
          unit,
          asOf,
        })
      ).data!['people'].totalCount,
    unitOn: async (id: string, asOf: string) =>
      (
        await ask(`query ($id: ID!, $asOf: Date!) { unit(id: $id) { name(asOf: $asOf) kind(asOf: $asOf) parent(asOf: $asOf) { id } } }`, {
          id,
          asOf,
        })
      ).data!['unit'],
    successorsOf: async (id: string): Promise<{ to: { id: string } }[]> =>
      (await ask(`query ($id: ID!) { unit(id: $id) { successors { to { id } } } }`, { id })).data!['unit'].successors,
  };
};
export type Reorganising = ReturnType<typeof reorganising>;
