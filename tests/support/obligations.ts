import { randomUUID } from 'node:crypto';
import type { ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import { fingerprint, unchanged } from './fingerprint.ts';
import type { Anything, Ask, TestGraph } from './graph.ts';
import type { Unit } from './world.ts';

export const RECORD = `mutation ($input: RecordProcedureEventInput!) { recordProcedureEvent(input: $input) { __typename
  ... on ProcedureEventRecorded { completed { id code } raised { id code due unit { id } byPerson article procedureId } }
  ... on UserError { message } ... on InvalidInput { field } ... on NotFound { field } ... on AttachmentRequired { field obligationId } } }`;
export const COMPLETE = `mutation ($input: CompleteObligationInput!) { completeObligation(input: $input) { __typename
  ... on ObligationClosed { obligation { id state closedOn version } } ... on UserError { message } ... on InvalidInput { field } ... on AttachmentRequired { field obligationId title article } ... on ObligationNotOpen { state closedOn } } }`;
export const COMPLETE_OWN = COMPLETE.replaceAll('completeObligation', 'completeOwnObligation');
export const WAIVE = `mutation ($input: WaiveObligationInput!) { waiveObligation(input: $input) { __typename
  ... on ObligationClosed { obligation { id state closedOn reason } } ... on UserError { message } ... on InvalidInput { field } } }`;
export const OF_UNIT = `query ($id: ID!, $states: [ObligationState!], $from: Date, $to: Date, $first: Int!, $after: String) { unit(id: $id) {
  obligations(states: $states, from: $from, to: $to, first: $first, after: $after) { edges { cursor node { id code due state closedOn closedByEvent event eventOn period version person { id } procedureId
    escalations { level escalatedOn unit { id } } } } pageInfo { hasNextPage endCursor } } } }`;

export const decision = { number: '12/QĐ-SNV', signedOn: '2026-02-02', signer: 'Giám đốc Sở Nội vụ', summary: 'Tuyển dụng công chức' };
/** A document as the organization's own operations take it. */
export const paper = { number: '7/XN', signedOn: '2026-02-02', issuer: 'Sở Nội vụ', summary: 'Bản sao có xác nhận' };
export const sent = async (ask: Ask, document: string, input: object): Promise<Anything> => {
  const { data, errors } = await ask(document, { input: { requestId: randomUUID(), ...input } });
  if (!data) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] ?? { errors };
};
export const record = (ask: Ask, event: ProcedureEvent, person: { id: string }, date: string, more: object = {}) =>
  sent(ask, RECORD, { event, personId: person.id, date, ...more });
export const owed = async (ask: Ask, unit: { id: string }, more: object = {}): Promise<Anything[]> => {
  const { data } = await ask(OF_UNIT, { id: unit.id, first: 200, ...more });
  return data!['unit'].obligations.edges.map(({ node }: Anything) => node);
};
export const appoint = async (ask: Ask, unit: Unit, more: object = {}): Promise<Anything> =>
  sent(
    ask,
    `mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename ... on PersonAppointed { person { id version } } ... on UserError { message } } }`,
    {
      ...{ familyName: 'Trần Thị', givenName: 'Đào', gender: 'NU', dateOfBirth: '1995-03', unitId: unit.id, jobTitle: 'Chuyên viên' },
      ...{ category: 'CONG_CHUC', effectiveFrom: '2026-02-09', decision, ...more },
    },
  );
export const move = async (ask: Ask, person: { id: string }, unit: { id: string }, more: object = {}): Promise<Anything> =>
  sent(ask, `mutation ($input: MovePersonInput!) { movePerson(input: $input) { __typename ... on UserError { message } } }`, {
    ...{ personId: person.id, unitId: unit.id, jobTitle: 'Phó trưởng phòng', effectiveFrom: '2026-02-13' },
    ...{ decision: { ...decision, summary: 'Điều động' }, expectedVersion: 1, ...more },
  });

export const office = async (graph: TestGraph, wish: Parameters<TestGraph['unit']>[0] = {}) => {
  const unit = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '50' }, ...wish });
  const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: unit }));
  return { unit, officer };
};
export const homeAffairs = async (graph: TestGraph) =>
  graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
export const stepTo = (graph: TestGraph, day: string) => graph.database.bootstrap`update hoso.fixed_today set today = ${day}`;

const OBLIGATIONS = ['obligation', 'escalation', 'reminder', 'decision', 'request'].map((table) => `organization.${table}`);
export const state = (graph: TestGraph) =>
  fingerprint(graph.database.bootstrap, [...OBLIGATIONS, 'accounts.inbox', 'accounts.audit_entry']);

const VIEWER = `query ($states: [ObligationState!]! = [OPEN, LATE]) { viewer { id obligations(states: $states) { edges { node { code state person { id } } } }
  inbox { edges { node { id day summary itemCount readAt items { reason obligationId title due } } } } } }`;
export const viewed = async (ask: Ask, variables: object = {}): Promise<Anything> =>
  (await ask(VIEWER, variables as never)).data!['viewer'];

/** Does what is refused, and sees that it left everything as it was. */
export const refusedIn = (graph: () => TestGraph): ((act: () => Promise<Anything>) => Promise<Anything>) => unchanged(() => state(graph()));
