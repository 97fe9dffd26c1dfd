import { randomUUID } from 'node:crypto';
import { TODAY } from '../support/database.ts';
import { fingerprint, unchanged } from '../support/fingerprint.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let homeAffairs: Ask;
let officer: Ask;
beforeAll(async () => {
  graph = await startTestGraph();
  homeAffairs = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
  officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: await graph.unit({ parent: graph.province }) }));
});
afterAll(() => graph.stop());

const decision = { number: '12/QĐ-SNV', signedOn: '2026-11-01', issuer: 'Sở Nội vụ', summary: 'Rà soát danh mục' };
const ENTRY =
  'catalog code name inForce validFrom validTo replacedBy version legalBasis confidence successor { code name } wordings { name validFrom validTo }';
const REFUSALS = `__typename ... on CatalogEntryChanged { entry { ${ENTRY} } } ... on UserError { message } ... on InvalidInput { field value }
  ... on UnknownCatalog { catalog }`;
const CREATE = `mutation ($input: CreateCatalogEntryInput!) { result: createCatalogEntry(input: $input) { ${REFUSALS}
  ... on CatalogNotEditable { catalog answeredBy } ... on CatalogCodeTaken { code name } ... on CatalogPeriodOverlaps { usedFrom usedTo } } }`;
const RENAME = `mutation ($input: RenameCatalogEntryInput!) { result: renameCatalogEntry(input: $input) { ${REFUSALS}
  ... on CatalogChangeTooEarly { currentSince } ... on CatalogEntryRetired { retiredOn replacedBy } ... on VersionConflict { currentVersion } ... on NotFound { field } } }`;
const RETIRE = `mutation ($input: RetireCatalogEntryInput!) { result: retireCatalogEntry(input: $input) { ${REFUSALS}
  ... on CatalogNotEditable { catalog } ... on CatalogChangeTooEarly { currentSince } ... on CatalogEntryRetired { retiredOn replacedBy }
  ... on CatalogReplacementNotInForce { replacement endsOn } ... on CatalogReplacementCircle { codes } ... on VersionConflict { currentVersion } ... on NotFound { field } } }`;

const change =
  (document: string) =>
  async (input: object, ask = homeAffairs): Promise<Anything> => {
    const { data, errors } = await ask(document, { input: { requestId: randomUUID(), decision, ...input } });
    expect(errors).toBeUndefined();
    return data!['result'];
  };
const law = { legalBasis: 'Điều 5 QĐ 10/2026/QĐ-UBND' };
const create = change(CREATE);
const rename = change(RENAME);
const retire = change(RETIRE);

const state = () =>
  fingerprint(graph.database.bootstrap, [
    ...['catalog', 'catalog_entry', 'catalog_wording', 'required_field', 'decision', 'request'].map((table) => `organization.${table}`),
    'accounts.audit_entry',
  ]);
const refused = unchanged(state);

const entryOn = async (catalog: string, code: string, asOf = TODAY, ask = homeAffairs): Promise<Anything> =>
  (
    await ask(
      `query ($catalog: String!, $code: String!, $asOf: Date) { catalogEntry(catalog: $catalog, code: $code, asOf: $asOf) { ${ENTRY} } }`,
      { catalog, code, asOf },
    )
  ).data!['catalogEntry'];
const namesOf = async (
  catalog: string,
  more: { asOf?: string; search?: string; first?: number; after?: string } = {},
  ask = homeAffairs,
): Promise<Anything> => {
  const { data, errors } = await ask(
    `query ($code: String!, $asOf: Date, $search: String, $first: Int! = 200, $after: String) { catalog(code: $code) {
      entries(asOf: $asOf, search: $search, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } } }`,
    { code: catalog, ...more },
  );
  expect(errors).toBeUndefined();
  const { entries } = data!['catalog'];
  return { ...entries, names: entries.edges.map(({ node }: Anything) => node.name) };
};

let serial = 0;
/** A code of its own for a test, in the catalog of worksites of training. */
const fresh = async (name = 'Trường mới', on = '2020-01-01'): Promise<string> => {
  const code = `THU_${++serial}`;
  expect(await create({ catalog: 'TRUONG_DAO_TAO', code, name, effectiveOn: on, ...law })).toMatchObject({
    __typename: 'CatalogEntryChanged',
  });
  return code;
};
const SCHOOLS = { catalog: 'TRUONG_DAO_TAO' };

describe('reading', () => {
  test('the eight groups of ĐL Điều 8 khoản 1 are there, each catalog with its law', async () => {
    const { data } = await officer('{ catalogs { code part form answeredBy legalBasis confidence } }');
    const parts = new Set(data!['catalogs'].map(({ part }: Anything) => part));
    expect([...parts]).toEqual(['CHUNG', 'CONG_TAC', 'CHUC_VU', 'LUONG', 'TO_CHUC', 'DAO_TAO', 'DON_VI', 'KHAC']);
    expect(data!['catalogs'].every(({ legalBasis }: Anything) => legalBasis !== '')).toBe(true);
    const of = (code: string) => data!['catalogs'].find((one: Anything) => one.code === code);
    expect(of('NGACH')).toMatchObject({ form: 'ELSEWHERE', answeredBy: 'ranks' });
    expect(of('NGAY_SINH')).toMatchObject({ form: 'FIELD', answeredBy: null });
  });

  test('any signed-in account reads them, nobody else', async () => {
    const nobody = await graph.asNobody()('{ catalogs { code } }');
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const powerless = await graph.as(await graph.account({}));
    expect((await namesOf('DAN_TOC', {}, powerless)).totalCount).toBe(54);
  });

  test('page by page in the order of the catalog, every entry once', async () => {
    const all = await namesOf('DAN_TOC');
    expect(all.names.slice(0, 3)).toEqual(['Kinh', 'Tày', 'Thái']);
    const paged: string[] = [];
    for (let after: string | undefined; ;) {
      const { names, pageInfo } = await namesOf('DAN_TOC', { first: 20, ...(after && { after }) });
      paged.push(...names);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(all.names);
  });

  test('all catalogs with all their codes are one question', async () => {
    const { data, errors } = await officer(
      '{ catalogs { code form entries(first: 200) { totalCount edges { node { code name legalBasis } } } } }',
    );
    expect(errors).toBeUndefined();
    for (const { form, entries } of data!['catalogs']) expect(entries.totalCount > 0).toBe(form === 'ENTRIES');
  });

  test('a search folds accents, in names and in codes', async () => {
    expect((await namesOf('DAN_TOC', { search: 'E de' })).names).toEqual(['Ê-đê']);
    expect((await namesOf('DAN_TOC', { search: 'ê-đê' })).names).toEqual(['Ê-đê']);
    expect((await namesOf('DAN_TOC', { search: 'Muong' })).names).toEqual(['Mường']);
    expect((await namesOf('TINH_THANH', { search: 'DAK LAK' })).names).toEqual(['Đắk Lắk']);
    expect(await namesOf('DAN_TOC', { search: '%' })).toMatchObject({ totalCount: 0, names: [] });
  });

  test('entries of one place stand in the order of the Vietnamese alphabet', async () => {
    for (const name of ['Đại học Z', 'Ấp B', 'Dân lập D', 'An A'])
      await create({
        catalog: 'TRUONG_DAO_TAO',
        code: `VAN_${++serial}`,
        name: `zz ${name}`,
        sortOrder: 900_000,
        effectiveOn: '2020-01-01',
        ...law,
      });
    expect((await namesOf('TRUONG_DAO_TAO', { search: 'zz' })).names).toEqual(['zz An A', 'zz Ấp B', 'zz Dân lập D', 'zz Đại học Z']);
  });

  test('forms of discipline that NĐ 172/2025 ended stand in old records, with no successor', async () => {
    expect(await entryOn('HINH_THUC_KY_LUAT', 'GIANG_CHUC', '2025-06-30')).toMatchObject({ inForce: true });
    expect(await entryOn('HINH_THUC_KY_LUAT', 'GIANG_CHUC')).toMatchObject({ inForce: false, name: 'Giáng chức', successor: null });
    expect((await namesOf('HINH_THUC_KY_LUAT')).names).not.toContain('Giáng chức');
    expect((await namesOf('HINH_THUC_KY_LUAT', { asOf: '2025-06-30' })).names).toContain('Hạ bậc lương');
  });

  test('a code before its first day is not there', async () => {
    expect(await entryOn('CAP_PHU_CAP_CHUC_VU', 'UBND_CAP_XA', '2025-12-31')).toBeNull();
    expect(await entryOn('DAN_TOC', 'KHONG_CO')).toBeNull();
  });
});

describe('a new code', () => {
  test('is in use from its day on, on a decision, and stands in the audit', async () => {
    const answer = await create({ ...SCHOOLS, code: 'DAI_HOC_THU_DO', name: '  Đại học   Thủ đô ', effectiveOn: '2027-01-01', ...law });
    expect(answer.entry).toMatchObject({
      ...{
        code: 'DAI_HOC_THU_DO',
        name: 'Đại học Thủ đô',
        inForce: true,
        validFrom: '2027-01-01',
        version: 1,
        confidence: 'VERIFIED',
        ...law,
      },
    });
    expect(await entryOn('TRUONG_DAO_TAO', 'DAI_HOC_THU_DO')).toBeNull();
    const [audited] = await graph.database
      .bootstrap`select detail from accounts.audit_entry where operation = 'createCatalogEntry' and detail->>'code' = 'DAI_HOC_THU_DO'`;
    expect(audited!['detail']).toMatchObject({ catalog: 'TRUONG_DAO_TAO', after: 'Đại học Thủ đô', effectiveOn: '2027-01-01' });
  });

  test('sent again under the same request id happens once', async () => {
    const input = { ...SCHOOLS, requestId: randomUUID(), code: 'MOT_LAN', name: 'Một lần', effectiveOn: '2020-01-01', ...law };
    const first = await create(input);
    expect(await refused(() => create(input))).toEqual(first);
    expect(await refused(() => create({ ...input, name: 'Khác' }))).toMatchObject({ __typename: 'RequestIdReused' });
  });

  test.each([
    ['a code that is taken', { code: 'TRUONG_CHINH_TRI_TINH' }, { __typename: 'CatalogCodeTaken', name: 'Trường Chính trị tỉnh' }],
    ['a code of another form', { code: 'Đại học' }, { __typename: 'InvalidInput', field: 'code', value: 'Đại học' }],
    ['a code with a tail', { code: 'DAI_HOC_' }, { __typename: 'InvalidInput', field: 'code' }],
    ['no name', { name: ' ' }, { __typename: 'InvalidInput', field: 'name' }],
    ['no law', { legalBasis: '' }, { __typename: 'InvalidInput', field: 'legalBasis' }],
    ['no such catalog', { catalog: 'KHONG_CO' }, { __typename: 'UnknownCatalog', catalog: 'KHONG_CO' }],
    ['a catalog kept by payroll', { catalog: 'NGACH' }, { __typename: 'CatalogNotEditable', answeredBy: 'ranks' }],
    ['a value without codes', { catalog: 'NGAY_SINH' }, { __typename: 'CatalogNotEditable', answeredBy: null }],
    ['a closed list', { catalog: 'DOI_TUONG' }, { __typename: 'CatalogNotEditable', catalog: 'DOI_TUONG' }],
  ])('%s is refused, and nothing changed', async (_what, more, answer) => {
    expect(
      await refused(() => create({ ...SCHOOLS, code: 'TRUONG_X', name: 'Trường X', effectiveOn: '2026-01-01', ...law, ...more })),
    ).toMatchObject(answer);
  });

  test('a retired code comes back from the end of its last period on, not before', async () => {
    const code = await fresh('Trường cũ');
    await retire({ ...SCHOOLS, code, effectiveOn: '2024-01-01', expectedVersion: 1 });
    const again = { ...SCHOOLS, code, name: 'Trường lập lại', ...law };
    expect(await refused(() => create({ ...again, effectiveOn: '2023-12-31' }))).toMatchObject({
      ...{ __typename: 'CatalogPeriodOverlaps', usedFrom: '2020-01-01', usedTo: '2024-01-01' },
    });
    expect(await create({ ...again, effectiveOn: '2025-01-01' })).toMatchObject({ entry: { name: 'Trường lập lại', version: 3 } });
    expect(await entryOn('TRUONG_DAO_TAO', code, '2024-06-01')).toMatchObject({ inForce: false, name: 'Trường cũ' });
  });

  test('by an office of its own is forbidden: catalogs are the province’s', async () => {
    const input = { requestId: randomUUID(), decision, ...SCHOOLS, code: 'CUA_TOI', name: 'Của tôi', effectiveOn: '2026-01-01', ...law };
    const before = await state();
    expect((await officer(CREATE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const office = await graph.unit({ parent: graph.province });
    const local = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: office }));
    expect((await local(CREATE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await state()).toBe(before);
  });
});

describe('renaming a code', () => {
  test('the old wording holds to the day before, the new one from the day on, and both are told', async () => {
    const code = await fresh('Học viện Hành chính cũ');
    const { entry } = await rename({ ...SCHOOLS, code, name: 'Học viện mới', effectiveOn: '2026-06-01', expectedVersion: 1, ...law });
    expect(entry).toMatchObject({ name: 'Học viện mới', version: 2 });
    expect(await entryOn('TRUONG_DAO_TAO', code, '2026-05-31')).toMatchObject({ name: 'Học viện Hành chính cũ', inForce: true });
    expect(entry.wordings).toEqual([
      { name: 'Học viện Hành chính cũ', validFrom: '2020-01-01', validTo: '2026-06-01' },
      { name: 'Học viện mới', validFrom: '2026-06-01', validTo: null },
    ]);
  });

  test('a closed list keeps its codes and may be worded anew', async () => {
    const { entry } = await rename({
      catalog: 'DOI_TUONG',
      code: 'HOI',
      name: 'Người làm việc tại hội quần chúng',
      effectiveOn: '2026-06-01',
      expectedVersion: 1,
      ...law,
    });
    expect(entry).toMatchObject({ code: 'HOI', name: 'Người làm việc tại hội quần chúng' });
  });

  test('too early, of an old version, of a retired code, of no code: refused, and nothing changed', async () => {
    const code = await fresh();
    const usual = { ...SCHOOLS, code, name: 'Tên khác', effectiveOn: '2026-06-01', expectedVersion: 1, ...law };
    expect(await refused(() => rename({ ...usual, effectiveOn: '2020-01-01' }))).toMatchObject({
      ...{ __typename: 'CatalogChangeTooEarly', currentSince: '2020-01-01', message: expect.stringContaining('01/01/2020') },
    });
    expect(await refused(() => rename({ ...usual, expectedVersion: 4 }))).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 1,
    });
    expect(await refused(() => rename({ ...usual, code: 'KHONG_CO' }))).toMatchObject({ __typename: 'NotFound', field: 'code' });
    await retire({ ...SCHOOLS, code, replacedBy: 'TRUONG_CHINH_TRI_TINH', effectiveOn: '2026-01-01', expectedVersion: 1 });
    expect(await refused(() => rename({ ...usual, expectedVersion: 2 }))).toMatchObject({
      ...{ __typename: 'CatalogEntryRetired', retiredOn: '2026-01-01', replacedBy: 'TRUONG_CHINH_TRI_TINH' },
    });
  });

  test('of two at once, on the same state, one succeeds', async () => {
    const code = await fresh();
    const answers = await Promise.all(
      ['Tên Một', 'Tên Hai'].map((name) => rename({ ...SCHOOLS, code, name, effectiveOn: '2026-06-01', expectedVersion: 1, ...law })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CatalogEntryChanged', 'VersionConflict']);
  });
});

describe('retiring a code', () => {
  test('old records keep it, and it is shown with what stands in its place, however long the way', async () => {
    const [one, two, three] = [await fresh('Một'), await fresh('Hai'), await fresh('Ba')];
    await retire({ ...SCHOOLS, code: one, replacedBy: two, effectiveOn: '2024-01-01', expectedVersion: 1 });
    await retire({ ...SCHOOLS, code: two, replacedBy: three, effectiveOn: '2025-01-01', expectedVersion: 1 });
    expect(await entryOn('TRUONG_DAO_TAO', one, '2023-12-31')).toMatchObject({ inForce: true, successor: null });
    expect(await entryOn('TRUONG_DAO_TAO', one, '2024-06-01')).toMatchObject({
      inForce: false,
      name: 'Một',
      replacedBy: two,
      successor: { code: two },
    });
    expect(await entryOn('TRUONG_DAO_TAO', one)).toMatchObject({ replacedBy: two, successor: { code: three, name: 'Ba' } });
    expect((await namesOf('TRUONG_DAO_TAO')).names).not.toContain('Một');
  });

  test('by what is itself retired, unknown, or leads back: refused with the facts, and nothing changed', async () => {
    const [one, two] = [await fresh(), await fresh()];
    await retire({ ...SCHOOLS, code: two, replacedBy: one, effectiveOn: '2028-01-01', expectedVersion: 1 });
    const usual = { ...SCHOOLS, code: one, effectiveOn: '2027-01-01', expectedVersion: 1 };
    expect(await refused(() => retire({ ...usual, replacedBy: two }))).toMatchObject({
      ...{ __typename: 'CatalogReplacementCircle', codes: expect.arrayContaining([one, two]) as string[] },
    });
    expect(await refused(() => retire({ ...usual, replacedBy: one }))).toMatchObject({ __typename: 'CatalogReplacementCircle' });
    expect(await refused(() => retire({ ...usual, effectiveOn: '2029-01-01', replacedBy: two }))).toMatchObject({
      ...{ __typename: 'CatalogReplacementNotInForce', replacement: two, endsOn: '2028-01-01' },
    });
    expect(await refused(() => retire({ ...usual, replacedBy: 'KHONG_CO' }))).toMatchObject({ endsOn: null });
    expect(await refused(() => retire({ ...usual, catalog: 'GIOI_TINH', code: 'NAM' }))).toMatchObject({
      __typename: 'CatalogNotEditable',
    });
    expect(await refused(() => retire({ ...usual, effectiveOn: '2019-01-01' }))).toMatchObject({ __typename: 'CatalogChangeTooEarly' });
  });

  test('two retirements at once cannot close a circle', async () => {
    const [one, two] = [await fresh(), await fresh()];
    const answers = await Promise.all([
      retire({ ...SCHOOLS, code: one, replacedBy: two, effectiveOn: '2027-01-01', expectedVersion: 1 }),
      retire({ ...SCHOOLS, code: two, replacedBy: one, effectiveOn: '2027-01-01', expectedVersion: 1 }),
    ]);
    expect(answers.filter(({ __typename }) => __typename === 'CatalogEntryChanged')).toHaveLength(1);
  });
});

test('the rule of the program and the function of the database agree on what stands for each seeded code, on each day something turns', async () => {
  const { byCode, standingOn } = await import('@hoso/organization/src/domain/catalog-wordings.ts');
  const { bootstrap } = graph.database;
  const { secret } = await graph.account({});
  const rows = await bootstrap<
    Anything[]
  >`select code, name, valid_from::text as "validFrom", valid_to::text as "validTo", replaced_by as "replacedBy"
    from organization.catalog_wording where catalog = 'TINH_THANH' order by code, valid_from`;
  const known = byCode(rows);
  for (const on of ['2003-01-01', '2008-07-31', '2008-08-01', '2025-01-01', '2025-07-01', TODAY]) {
    // The function answers whoever has a session.
    const told = await bootstrap.begin(async (tx) => {
      await tx`select set_config('app.session', ${secret}, true)`;
      return tx<Anything[]>`select c.code, (select s.code from organization.catalog_standing('TINH_THANH', c.code, ${on}) s) as standing
        from organization.catalog_entry c where c.catalog = 'TINH_THANH'`;
    });
    for (const { code, standing } of told) expect([on, code, standing]).toEqual([on, code, standingOn(known, code, on)]);
  }
});
