import { change, REFUSED } from './change.ts';
import { fingerprint, unchanged } from './fingerprint.ts';
import type { Anything, Ask, TestGraph } from './graph.ts';
import type { Person, Unit } from './world.ts';

export const unitDecision = { number: '12/QĐ-SNV', signedOn: '2026-01-10', issuer: 'Sở Nội vụ', summary: 'Chủ trương bổ nhiệm' };
export const decision = { number: '15/QĐ-SNV', signedOn: '2026-01-15', signer: 'Giám đốc Sở', summary: 'Bổ nhiệm' };
export const RESERVE = `mutation ($input: ReservePostInput!) { result: reservePost(input: $input) { ${REFUSED} ... on PostReserved { reservation { id share neededFrom endedOn unit { id } } }
  ... on NoPostLeft { limit occupied shortOn } ... on UnitNotInForce { existsFrom } ... on CodeNotInForce { field code catalog standingCode } } }`;
const RELEASE = `mutation ($input: ReleasePostInput!) { result: releasePost(input: $input) { ${REFUSED} ... on PostReserved { reservation { id endedOn } } } }`;
const APPOINT = `mutation ($input: AppointPersonInput!) { result: appointPerson(input: $input) { ${REFUSED} ... on QuotaFull { limit occupied shortOn }
  ... on MissingRight { permissions } ... on JobPositionBlocked { grade people total mostPercent legalBasis } ... on RankRequired { required held legalBasis } ... on CodeNotInForce { field code catalog standingCode }
  ... on PersonAppointed { person { id version } warnings { message required held } } } }`;
const MOVE = `mutation ($input: MovePersonInput!) { result: movePerson(input: $input) { ${REFUSED} ... on QuotaFull { limit occupied shortOn } ... on RankRequired { required held legalBasis }
  ... on JobPositionBlocked { grade people total mostPercent } ... on AlreadyEnded { endedOn } ... on PersonMoved { person { id } warnings { message required held } } } }`;
const ADD = `mutation ($input: AddPostInput!) { result: addPost(input: $input) { ${REFUSED} ... on QuotaFull { occupied } ... on PostOverlaps { form } ... on NoHomePost { validFrom }
  ... on RankRequired { required held legalBasis } ... on CodeNotInForce { field code catalog standingCode } ... on PostAdded { post { id form share validFrom validTo person { id } } warnings { message required held } } } }`;
export const END = `mutation ($input: EndPostInput!) { result: endPost(input: $input) { ${REFUSED} ... on PostEnded { post { id validTo } } } }`;
export const POSITION = `mutation ($input: SetJobPositionInput!) { result: setJobPosition(input: $input) { ${REFUSED} ... on UnitNotInForce { existsFrom } ... on UnitChangeTooEarly { currentSince }
  ... on CodeNotInForce { field code catalog standingCode } ... on JobPositionSet { position { id code name category requiredRanks competences lowestGrade topGrade } } } }`;

/** What officers do with posts, in the words of the graph; `homeAffairs` decides over the whole province. */
export const openPostDesk = async (graph: TestGraph) => {
  const homeAffairs = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
  const reserve = (ask: Ask, { id }: Unit, more: object = {}) =>
    change(ask, RESERVE, {
      unitId: id,
      kind: 'CONG_CHUC',
      neededFrom: '2026-12-01',
      purpose: 'Tuyển dụng',
      decision: unitDecision,
      ...more,
    });
  const release = (ask: Ask, reservationId: string) => change(ask, RELEASE, { reservationId, reason: 'Không trúng tuyển' });
  const appoint = (ask: Ask, { id }: Unit, more: object = {}) =>
    change(ask, APPOINT, {
      ...{ familyName: 'Trần Thị', givenName: 'Đào', dateOfBirth: '1995-03-01', gender: 'NU', unitId: id, jobTitle: 'Chuyên viên' },
      ...{ category: 'CONG_CHUC', effectiveFrom: '2026-12-01', decision, ...more },
    });
  const move = (ask: Ask, person: Person, { id }: Unit, more: object = {}) =>
    change(ask, MOVE, {
      personId: person.id,
      unitId: id,
      jobTitle: 'Chuyên viên',
      effectiveFrom: '2026-12-01',
      decision,
      expectedVersion: 1,
      ...more,
    });
  const addPost = (ask: Ask, person: Person, { id }: Unit, more: object = {}) =>
    change(ask, ADD, {
      ...{
        personId: person.id,
        unitId: id,
        form: 'BIET_PHAI',
        jobTitle: 'Chuyên viên',
        validFrom: '2026-02-01',
        decision,
        expectedVersion: 1,
      },
      ...more,
    });
  const position = (ask: Ask, { id }: Unit, more: object = {}) =>
    change(ask, POSITION, {
      unitId: id,
      code: 'GV',
      name: 'Giáo viên',
      category: 'VIEN_CHUC',
      effectiveOn: '2026-07-01',
      decision: unitDecision,
      ...more,
    });

  const TABLES = [
    'organization.post_reservation',
    'organization.over_quota_post',
    'organization.position_requirement',
    'organization.job_position',
    'organization.decision',
    'organization.request',
  ];
  const state = () =>
    fingerprint(graph.database.bootstrap, [
      ...TABLES,
      'personnel.assignment',
      'personnel.additional_post',
      ...['personnel.cancelled_post', 'personnel.service_end', 'personnel.person', 'organization.obligation'],
      'personnel.decision',
      'personnel.request',
      'accounts.audit_entry',
    ]);
  const refused = unchanged(state);
  const vacancies = async ({ id }: Unit, asOf: string, kind = 'CONG_CHUC', ask = homeAffairs) => {
    const { data } = await ask(
      `query ($id: ID!, $asOf: Date) { unit(id: $id) { vacancies(asOf: $asOf) { kind quotaYear assigned occupied reserved vacant over } } }`,
      { id, asOf },
    );
    const row = data!['unit'].vacancies.find((one: Anything) => one.kind === kind);
    return row && { occupied: Number(row.occupied), reserved: Number(row.reserved), vacant: Number(row.vacant), over: Number(row.over) };
  };
  const officeWith = async (quota: string, name = 'Sở Tư pháp') => {
    const office = await graph.unit({ parent: graph.province, name, quota: { CONG_CHUC: quota } });
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
    return { office, officer };
  };
  return { homeAffairs, reserve, release, appoint, move, addPost, position, state, refused, vacancies, officeWith };
};
export type PostDesk = Awaited<ReturnType<typeof openPostDesk>>;
