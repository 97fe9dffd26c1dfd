import { randomUUID } from 'node:crypto';
import { startTestGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const decision = { number: '12/QĐ-SNV', signedOn: '2026-01-10', signer: 'Giám đốc Sở', summary: 'Bổ nhiệm công chức' };
const APPOINT = `mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename
  ... on PersonAppointed { person { id fullName version assignment { jobTitle unit { name } validFrom } } }
  ... on QuotaFull { limit occupied shortOn } ... on UserError { message } ... on InvalidInput { field value } } }`;
const newcomer = (unitId: string, more: object = {}) => ({
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

test('100 parallel appointments to one free post give one success and 99 refusals that state the limit', async () => {
  const office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', quota: { CONG_CHUC: '1' } });
  const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
  const answers = await Promise.all(Array.from({ length: 100 }, () => officer(APPOINT, { input: newcomer(office.id) })));
  const outcomes = answers.map((answer) => answer.data!['appointPerson']);
  expect(outcomes.filter((one) => one.__typename === 'PersonAppointed')).toHaveLength(1);
  const refused = outcomes.filter((one) => one.__typename === 'QuotaFull');
  expect(refused).toHaveLength(99);
  expect(new Set(refused.map((one) => `${one.limit} ${one.occupied} ${one.shortOn}`))).toEqual(new Set(['1.00 1 2026-02-01']));
  expect(refused[0].message).toBe(
    'Sở Tư pháp được giao 1 biên chế công chức và đã có 1 người vào ngày 01/02/2026: hãy xin bổ sung biên chế hoặc chọn ngày khác.',
  );
  const [{ count } = { count: -1 }] = await graph.database.bootstrap<
    { count: number }[]
  >`select count(*)::int as count from personnel.person where unit_no = ${office.unitNo}`;
  expect(count).toBe(1);
});
