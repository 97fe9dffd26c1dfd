import { randomUUID } from 'node:crypto';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

/**
 * The reform of 01/7/2025 on a province as it stood in 2024: the district level ends, communes merge, Sở Thông tin và Truyền thông
 * merges into Sở Khoa học và Công nghệ.
 */
const REFORM = '2025-07-01';
const EVE = '2025-06-30';

let graph: TestGraph;
let ask: Ask;
let admin: Account;
const at = {} as Record<string, Unit>;
const people = {} as Record<string, Person[]>;
const holders = {} as Record<string, Account>;

const crowd = async (unit: Unit, count: number, category = 'CONG_CHUC'): Promise<Person[]> => {
  const made: Person[] = [];
  for (let i = 0; i < count; i++) made.push(await graph.person({ unit, category, from: '2021-03-01' }));
  return made;
};
const quota = async (unit: Unit, kind: string, assigned: string, year = 2025) => {
  await graph.database.bootstrap`insert into organization.quota (unit_id, unit_no, year, kind, assigned, valid_from, opened_by)
    select ${unit.id}, ${unit.unitNo}, ${year}, ${kind}, ${assigned}, ${`${year}-01-01`}, id from organization.decision order by id limit 1`;
};
const today = (day: string) => graph.database.bootstrap`update hoso.fixed_today set today = ${day}`;

beforeAll(async () => {
  graph = await startTestGraph();
  await today('2025-06-15');
  const { province, unit } = graph;
  at['khcn'] = await unit({ parent: province, name: 'Sở Khoa học và Công nghệ', kind: 'SO', code: 'H31.14' });
  at['khcnOffice'] = await unit({ parent: at['khcn'], name: 'Văn phòng', kind: 'VAN_PHONG' });
  at['tttt'] = await unit({ parent: province, name: 'Sở Thông tin và Truyền thông', kind: 'SO', code: 'H31.17' });
  at['ttttOffice'] = await unit({ parent: at['tttt'], name: 'Văn phòng', kind: 'VAN_PHONG' });
  at['digital'] = await unit({ parent: at['tttt'], name: 'Phòng Chuyển đổi số', kind: 'PHONG' });
  at['district'] = await unit({ parent: province, name: 'UBND huyện Phù Cừ', kind: 'HUYEN', code: 'H31.25' });
  at['districtHome'] = await unit({ parent: at['district'], name: 'Phòng Nội vụ', kind: 'PHONG' });
  at['districtSchools'] = await unit({ parent: at['district'], name: 'Phòng Giáo dục và Đào tạo', kind: 'PHONG' });
  at['school'] = await unit({ parent: at['district'], name: 'Trường THCS Phù Cừ', kind: 'TRUONG_THCS', code: 'H31.25.9' });
  for (const [key, name] of [
    ['quang', 'UBND xã Quang Hưng'],
    ['tong', 'UBND xã Tống Trân'],
    ['nguyen', 'UBND xã Nguyên Hòa'],
  ] as const) {
    // Communes stood under their district, on a level of their own in the tree of today: below the province.
    at[key] = await unit({ parent: province, name, kind: 'XA' });
    at[`${key}Office`] = await unit({ parent: at[key], name: 'Văn phòng', kind: 'VAN_PHONG' });
    people[key] = await crowd(at[`${key}Office`]!, 3);
    await quota(at[key]!, 'CONG_CHUC', '4');
  }
  people['khcn'] = await crowd(at['khcnOffice']!, 4);
  people['tttt'] = await crowd(at['ttttOffice']!, 2);
  people['digital'] = await crowd(at['digital']!, 3);
  people['home'] = await crowd(at['districtHome']!, 2);
  people['schools'] = await crowd(at['districtSchools']!, 2);
  people['school'] = await crowd(at['school']!, 5, 'VIEN_CHUC');
  await quota(at['khcn']!, 'CONG_CHUC', '6');
  await quota(at['tttt']!, 'CONG_CHUC', '5.5');
  await quota(at['district']!, 'CONG_CHUC', '4');
  await quota(at['school']!, 'VIEN_CHUC', '6');
  holders['khcn'] = await graph.account({ role: 'AGENCY_OFFICER', over: at['khcn'], holder: people['khcn'][0]! });
  holders['tttt'] = await graph.account({ role: 'AGENCY_OFFICER', over: at['tttt'], holder: people['tttt'][0]! });
  holders['quang'] = await graph.account({ role: 'AGENCY_OFFICER', over: at['quang'], holder: people['quang']![0]! });
  holders['tong'] = await graph.account({ role: 'AGENCY_OFFICER', over: at['tong'], holder: people['tong']![0]! });
  holders['district'] = await graph.account({ role: 'AGENCY_HEAD', over: at['district'], holder: people['home'][0]! });
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: province });
  ask = await graph.as(admin);
}, 60_000);
afterAll(() => graph.stop());

const decision = { number: '1668/NQ-UBTVQH15', signedOn: '2025-06-16', issuer: 'Ủy ban Thường vụ Quốc hội', summary: 'Sắp xếp đơn vị' };
const REPORT = `dryRun { executable peopleLeft total { people posts quota jobPositions accounts grants obligations requests }
  units { name key fate implied goesToName counts { people accounts quota } accountsIssued } flows { fromName toName kind people } problems { code blocks step name other date count message } }`;
const RESULT = `__typename ... on UserError { message } ... on NotFound { field } ... on InvalidInput { field value }`;
const PLAN = `mutation ($input: PlanReorganisationInput!) { result: planReorganisation(input: $input) { ${RESULT} ... on ReorganisationPlanned { reorganisation { id version state stepCount ${REPORT} } } } }`;
const EXECUTE = `mutation ($input: ExecuteReorganisationInput!) { result: executeReorganisation(input: $input) { ${RESULT}
  ... on ReorganisationExecuted { reorganisation { id version state dryRun { executable } reconciliation { oldTotal newTotal left joined rows { people from { id } to { id } } } } }
  ... on ReorganisationBlocked { problems { code name count } } ... on ReorganisationTooEarly { effectiveOn } ... on ReorganisationClosed { state } ... on VersionConflict { currentVersion } } }`;

const send = async (asking: Ask, document: string, input: object) => {
  const { data, errors } = await asking(document, { input: { requestId: randomUUID(), ...input } });
  expect(errors).toBeUndefined();
  return data!['result'];
};
const plan = (steps: object[], more: object = {}, asking = ask) =>
  send(asking, PLAN, { unitId: graph.province.id, effectiveOn: REFORM, decision, steps, ...more });
const execute = (reorganisation: { id: string; version: number }, more: object = {}, asking = ask) =>
  send(asking, EXECUTE, { reorganisationId: reorganisation.id, expectedVersion: reorganisation.version, ...more });

const id = (key: string) => at[key]!.id;
const reform = () => [
  { create: { key: 'xa-phu-cu', parent: graph.province.id, name: 'UBND xã Phù Cừ', kind: 'XA', code: 'H31.130' } },
  { merge: { from: [id('quang'), id('tong'), id('nguyen')], into: 'xa-phu-cu' } },
  { merge: { from: [id('tttt')], into: id('khcn') } },
  { move: { unit: id('school'), parent: 'xa-phu-cu', code: 'H31.130.1' } },
  { create: { key: 'phong-vhxh', parent: 'xa-phu-cu', name: 'Phòng Văn hóa - Xã hội', kind: 'PHONG' } },
  { merge: { from: [id('districtSchools')], into: 'phong-vhxh' } },
  { dissolve: { unit: id('district'), people: 'xa-phu-cu', children: 'xa-phu-cu' } },
];

const headcount = async (unitId: string, asOf: string): Promise<number> =>
  (await ask(`query ($unitId: ID!, $asOf: Date!) { people(first: 1, where: { unitId: $unitId, asOf: $asOf }) { totalCount } }`, { unitId, asOf })).data!['people'].totalCount;

test('the trial run says what goes where and leaves everything as it was', async () => {
  const { __typename, reorganisation } = await plan(reform());
  expect(__typename).toBe('ReorganisationPlanned');
  const { dryRun } = reorganisation;
  expect(dryRun.problems.filter(({ blocks }: { blocks: boolean }) => blocks)).toEqual([]);
  expect(dryRun.executable).toBe(true);
  expect(dryRun.peopleLeft).toBe(0);
  console.log(JSON.stringify(dryRun, null, 1));
});
