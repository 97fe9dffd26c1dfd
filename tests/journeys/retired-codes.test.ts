import { change, REFUSED } from '../support/change.ts';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import { openPostDesk, type PostDesk, unitDecision } from '../support/post-desk.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let desk: PostDesk;
beforeAll(async () => {
  graph = await startTestGraph();
  desk = await openPostDesk(graph);
});
afterAll(() => graph.stop());

/** A code that ends on a day, with what goes on in its place. */
const retire = (catalog: string, code: string, on: string | null, replacedBy: string | null = null) =>
  graph.database
    .bootstrap`update organization.catalog_wording set valid_to = ${on}, replaced_by = ${on === null ? null : replacedBy} where catalog = ${catalog} and code = ${code}`;
const refusalOf = (catalog: string, code: string, field: string, standingCode: string | null) => ({
  ...{ __typename: 'CodeNotInForce', catalog, code, field, standingCode },
  message: expect.stringContaining(standingCode ?? catalog),
});
const codes = '... on CodeNotInForce { field code catalog standingCode }';

describe('a kind of quota that has ended', () => {
  const [KIND, ENDED] = ['HOI', '2027-01-01'];
  beforeAll(() => retire('LOAI_BIEN_CHE', KIND, ENDED));
  afterAll(() => retire('LOAI_BIEN_CHE', KIND, null));
  const SET = `mutation ($input: SetQuotaInput!) { result: setQuota(input: $input) { ${REFUSED} ${codes} } }`;
  const DELEGATE = `mutation ($input: DelegateQuotaInput!) { result: delegateQuota(input: $input) { ${REFUSED} ${codes} } }`;
  const RETURN = `mutation ($input: ReturnQuotaInput!) { result: returnQuota(input: $input) { ${REFUSED} } }`;
  const of2027 = { year: 2027, kind: KIND, decision: unitDecision };
  const set = (unit: Unit, assigned: string, effectiveOn: string, expectedVersion = 1): Promise<Anything> =>
    change(desk.homeAffairs, SET, { ...of2027, unitId: unit.id, assigned, effectiveOn, expectedVersion });
  const delegate = (giver: Unit, unit: Unit, effectiveOn: string): Promise<Anything> =>
    change(desk.homeAffairs, DELEGATE, { ...of2027, unitId: giver.id, shares: [{ unitId: unit.id, posts: '2' }], effectiveOn });

  test('is given to nobody from then on, and may still be given for the days before', async () => {
    const { office } = await desk.officeWith('9');
    expect(await desk.refused(() => set(office, '5', '2027-01-01'))).toMatchObject(refusalOf('LOAI_BIEN_CHE', KIND, 'kind', null));
    expect(await set(office, '5', '2026-12-31')).toMatchObject({ __typename: 'UnitChanged' });
  });

  test('is passed down and reserved no more, but given back and lowered: so it is wound up', async () => {
    const { office: giver } = await desk.officeWith('9');
    const below = await graph.unit({ parent: giver, kind: 'TRUNG_TAM' });
    await set(giver, '5', '2026-12-30');
    expect(await desk.refused(() => delegate(giver, below, '2027-01-01'))).toMatchObject(refusalOf('LOAI_BIEN_CHE', KIND, 'kind', null));
    expect(await delegate(giver, below, '2026-12-31')).toMatchObject({ __typename: 'QuotaMoved' });
    expect(await desk.refused(() => desk.reserve(desk.homeAffairs, giver, { kind: KIND, neededFrom: '2027-01-01' }))).toMatchObject(
      refusalOf('LOAI_BIEN_CHE', KIND, 'kind', null),
    );
    const back = { ...of2027, unitId: below.id, posts: '2', effectiveOn: '2027-01-15' };
    expect(await change(desk.homeAffairs, RETURN, back)).toMatchObject({ __typename: 'QuotaMoved' });
    expect(await set(giver, '0', '2027-02-01', 2)).toMatchObject({ __typename: 'UnitChanged' });
  });
});

describe('who is seconded or serves concurrently', () => {
  afterEach(async () => {
    await retire('LOAI_QUYET_DINH', 'KIEM_NHIEM', null);
    await retire('DOI_TUONG', 'CONG_CHUC', null);
  });
  const places = async () => {
    const [{ office: home }, { office: host }] = [await desk.officeWith('9'), await desk.officeWith('9')];
    return { person: await graph.person({ unit: home }), host };
  };

  test('is not, in a form whose decisions have ended', async () => {
    const { person, host } = await places();
    await retire('LOAI_QUYET_DINH', 'KIEM_NHIEM', '2026-01-01', 'BIET_PHAI');
    expect(await desk.refused(() => desk.addPost(desk.homeAffairs, person, host, { form: 'KIEM_NHIEM' }))).toMatchObject(
      refusalOf('LOAI_QUYET_DINH', 'KIEM_NHIEM', 'form', 'BIET_PHAI'),
    );
    expect(await desk.addPost(desk.homeAffairs, person, host)).toMatchObject({ __typename: 'PostAdded' });
  });

  test('is not, in a category that has ended: he has to be moved out of it first', async () => {
    const { person, host } = await places();
    await retire('DOI_TUONG', 'CONG_CHUC', '2026-01-01', 'VIEN_CHUC');
    expect(await desk.refused(() => desk.addPost(desk.homeAffairs, person, host))).toMatchObject(
      refusalOf('DOI_TUONG', 'CONG_CHUC', 'personId', 'VIEN_CHUC'),
    );
  });
});

describe('a list that founds sections', () => {
  afterEach(() => retire('LOAI_DON_VI', 'PHONG', null));
  const IMPORT = `mutation ($input: ImportStaffInput!) { result: importStaff(input: $input) { ${REFUSED} ${codes} ... on StaffImported { createdSections { name } } } }`;
  const list = ({ id }: Unit): Promise<Anything> =>
    change(desk.homeAffairs, IMPORT, {
      ...{ unitId: id, commit: true, createSections: true },
      rows: [
        {
          ...{ row: 1, familyName: 'Trần Văn', givenName: 'Nam', gender: 'NAM', dateOfBirth: '1990-04-05', category: 'CONG_CHUC' },
          ...{ jobTitle: 'Chuyên viên', section: 'Phòng Kế hoạch', joinedOn: '2015-01-01' },
        },
      ],
    });

  test('founds none of a kind that has ended, and takes nobody in either', async () => {
    const { office } = await desk.officeWith('9');
    await retire('LOAI_DON_VI', 'PHONG', '2026-01-01', 'BAN');
    const before = await graph.database.bootstrap`select count(*)::int as units from organization.unit`;
    expect(await desk.refused(() => list(office))).toMatchObject(refusalOf('LOAI_DON_VI', 'PHONG', 'createSections', 'BAN'));
    expect(await graph.database.bootstrap`select count(*)::int as units from organization.unit`).toEqual(before);
    await retire('LOAI_DON_VI', 'PHONG', null);
    expect(await list(office)).toMatchObject({ createdSections: [{ name: 'Phòng Kế hoạch' }] });
  });

  test('nor does the command behind it, whoever calls it', async () => {
    const { office } = await desk.officeWith('9');
    await retire('LOAI_DON_VI', 'PHONG', '2026-01-01');
    const { secret } = await graph.account({ role: 'AGENCY_OFFICER', over: office });
    const made = graph.graph.pools.personnel_app.begin(async (tx) => {
      await tx`select set_config('app.session', ${secret}, true)`;
      return tx`select organization.pub_create_section(${office.id}, 'Phòng Hai', 'PHONG', '2026-11-22', '1', '2026-11-22', 'Sở', 'Lập phòng')`;
    });
    await expect(made).rejects.toMatchObject({ code: '23514', constraint_name: 'section_kind_in_force' });
  });
});
