import { randomUUID } from 'node:crypto';
import { change, REFUSED } from './change.ts';
import { fingerprint, unchanged } from './fingerprint.ts';
import type { Anything, Ask, TestGraph } from './graph.ts';

export const decision = { number: '12/QĐ-SNV', signedOn: '2026-01-10', signer: 'Giám đốc Sở', summary: 'Bổ nhiệm công chức' };
/** Appoints and tells where the person stands then. */
export const APPOINT = `mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename
  ... on PersonAppointed { person { id fullName version assignment { jobTitle unit { name } validFrom } } }
  ... on QuotaFull { limit occupied shortOn } ... on UserError { message } ... on InvalidInput { field value } } }`;
export const newcomer = (unitId: string, more: object = {}) => ({
  requestId: randomUUID(),
  familyName: 'Trần Thị',
  givenName: 'Đào',
  dateOfBirth: '1995-03-01',
  gender: 'NU',
  unitId,
  jobTitle: 'Chuyên viên',
  category: 'CONG_CHUC',
  effectiveFrom: '2026-02-01',
  decision,
  ...more,
});

const outcome = `${REFUSED} ... on QuotaFull { limit occupied shortOn }`;
export const APPOINT_ANY = `mutation ($input: AppointPersonInput!) { result: appointPerson(input: $input) { ${outcome}
  ... on PersonAppointed { person { id fullName version } } } }`;
export const MOVE = `mutation ($input: MovePersonInput!) { result: movePerson(input: $input) { ${outcome}
  ... on PersonMoved { person { id version jobTitle assignment { unit { id } } } } ... on MoveTooEarly { currentSince } ... on VersionConflict { currentVersion } } }`;

export const appoint = (ask: Ask, unit: { id: string }, more: object = {}) => change(ask, APPOINT_ANY, newcomer(unit.id, more));
export const move = (ask: Ask, person: { id: string }, unit: { id: string }, more: object = {}) =>
  change(ask, MOVE, {
    ...{ personId: person.id, unitId: unit.id, jobTitle: 'Phó trưởng phòng' },
    ...{ effectiveFrom: '2026-06-01', decision: { ...decision, summary: 'Điều động công chức' }, expectedVersion: 1 },
    ...more,
  });

/** Tables of people. */
export const PEOPLE = ['person', 'record', 'identity_number', 'assignment', 'decision', 'request'].map((table) => `personnel.${table}`);

/** What officers of staff have at hand in one graph. */
export const openStaffDesk = (graph: TestGraph) => {
  const officeWith = async (wish: Parameters<TestGraph['unit']>[0] = {}) => {
    const office = await graph.unit({ parent: graph.province, ...wish });
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
    return { office, officer };
  };
  const homeAffairs = async () => graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));

  const state = () => fingerprint(graph.database.bootstrap, [...PEOPLE, 'accounts.audit_entry']);
  const refused = unchanged(state);
  const CARD = `query ($id: ID!, $asOf: Date) { person(id: $id) { fullName version dateOfBirth jobTitle category
    assignment(asOf: $asOf) { jobTitle category validFrom validTo unit { id } }
    assignments { jobTitle validFrom validTo upcoming unit { id } decision { number kind } } } }`;
  const card = async (ask: Ask, { id }: { id: string }, asOf: string | null = null): Promise<Anything> =>
    (await ask(CARD, { id, asOf })).data!['person'];
  return { officeWith, homeAffairs, state, refused, card };
};
export type StaffDesk = ReturnType<typeof openStaffDesk>;
