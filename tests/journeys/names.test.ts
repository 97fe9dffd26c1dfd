import { fold } from '@hoso/shared/names.ts';
import fc from 'fast-check';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let office: Unit;
let officer: Ask;

// The order of a Vietnamese list: tên, then họ và đệm. Letters first (a ă â … d đ … o ơ … u ư), tones only between equal letters.
const inOrder = [
  'Nguyễn Văn An',
  'Trần An',
  'Đặng Thị Án',
  'Lê Văn Ân',
  'Lê Văn Bình',
  'Phạm Dũng',
  'Bùi Đào',
  'Đào Văn Đức',
  'Hoàng Ha',
  'Hoàng Hà',
  'Hoàng Hả',
  'Hoàng Hã',
  'Hoàng Há',
  'Vũ Minh Hạ',
  'Nguyễn Oanh',
  'Nguyễn Thị Ơn',
  'Dương Tú',
  'Đỗ Tú',
  'Lê Thị Tuyết',
  'Ngô Từ',
  'Lý Ưng',
  'Trần Thị Thanh Xuân',
];

beforeAll(async () => {
  graph = await startTestGraph();
  office = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  // Neither the order of writing nor of ids is the order of names.
  for (const name of inOrder.toSorted((a, b) => (fold(a) < fold(b) ? 1 : -1))) await graph.person({ unit: office, name });
  officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
});
afterAll(() => graph.stop());

const PEOPLE = `query ($first: Int!, $after: String, $where: PersonFilter) { people(first: $first, after: $after, where: $where) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { fullName } } } }`;
const ROSTER = `query ($unitId: ID!, $first: Int!, $after: String) { unit(id: $unitId) { people(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { fullName } } } } }`;

type Page = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { cursor: string; node: { fullName: string } }[];
};
type Turn = (first: number, after: string | null) => Promise<Page>;
const listTurns: Turn = async (first, after) => (await officer(PEOPLE, { first, after })).data!['people'];
const rosterTurns: Turn = async (first, after) => (await officer(ROSTER, { unitId: office.id, first, after })).data!['unit'].people;
const namesIn = ({ edges }: Page) => edges.map(({ node }) => node.fullName);

const readThrough = async (turn: Turn, first: number): Promise<string[]> => {
  const names: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await turn(first, after);
    expect(page.totalCount).toBe(inOrder.length);
    names.push(...namesIn(page));
    if (!page.pageInfo.hasNextPage) return names;
    expect(page.edges).toHaveLength(first);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)!.cursor);
    after = page.pageInfo.endCursor;
  }
};

describe('order', () => {
  test('a list stands in the order of Vietnamese names', async () => {
    expect(namesIn(await listTurns(200, null))).toEqual(inOrder);
    expect(namesIn(await rosterTurns(200, null))).toEqual(inOrder);
  });

  test.each([1, 2, 5, inOrder.length - 1, inOrder.length, inOrder.length + 1])(
    'pages of %i lie end to end, without overlap or gap',
    async (first) => {
      expect(await readThrough(listTurns, first)).toEqual(inOrder);
      expect(await readThrough(rosterTurns, first)).toEqual(inOrder);
    },
  );

  test('who has the same name as somebody else is not lost between two pages', async () => {
    const namesakes = await graph.unit({ parent: graph.province, name: 'Sở Xây dựng' });
    for (let i = 0; i < 5; i++) await graph.person({ unit: namesakes, name: 'Nguyễn Văn Hùng' });
    const ask = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: namesakes }));
    const met = new Set<string>();
    let after: string | null = null;
    do {
      const page: { edges: { node: { id: string } }[] } & Pick<Page, 'pageInfo'> = (
        await ask(
          `query ($after: String) { people(first: 2, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id } } } }`,
          {
            after,
          },
        )
      ).data!['people'];
      for (const { node } of page.edges) met.add(node.id);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(met.size).toBe(5);
  });

  test('somebody who comes between two pages moves nobody else', async () => {
    const growing = await graph.unit({ parent: graph.province, name: 'Sở Ngoại vụ' });
    for (const name of ['Lê Bình', 'Lê Cường', 'Lê Dũng', 'Lê Giang']) await graph.person({ unit: growing, name });
    const ask = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: growing }));
    const first: Page = (await ask(PEOPLE, { first: 2 })).data!['people'];
    await graph.person({ unit: growing, name: 'Nguyễn Ái' });
    const rest: Page = (await ask(PEOPLE, { first: 200, after: first.pageInfo.endCursor })).data!['people'];
    expect([...namesIn(first), ...namesIn(rest)]).toEqual(['Lê Bình', 'Lê Cường', 'Lê Dũng', 'Lê Giang']);
  });
});

describe('search', () => {
  const found = async (name: string): Promise<string[]> => {
    const page: Page = (await officer(PEOPLE, { first: 200, after: null, where: { name } })).data!['people'];
    expect(page.totalCount).toBe(page.edges.length);
    return namesIn(page);
  };

  test.each([
    ['with its accents', 'Đào Văn Đức', ['Đào Văn Đức']],
    ['without accents', 'dao van duc', ['Đào Văn Đức']],
    ['in capitals', 'ĐÀO VĂN ĐỨC', ['Đào Văn Đức']],
    ['in capitals without accents', 'DAO VAN DUC', ['Đào Văn Đức']],
    ['decomposed, as a Mac writes it', 'Đào Văn Đức'.normalize('NFD'), ['Đào Văn Đức']],
    ['by a part of it', 'văn đ', ['Đào Văn Đức']],
    ['with spaces around and doubled', '  van   duc ', ['Đào Văn Đức']],
    ['ơ without its horn', 'thi on', ['Nguyễn Thị Ơn']],
    ['ư without its horn', 'ly ung', ['Lý Ưng']],
    ['ơ decomposed', 'Thị Ơn'.normalize('NFD'), ['Nguyễn Thị Ơn']],
    ['đ found by d and d by đ', 'dung', ['Phạm Dũng']],
    ['d written as đ', 'phạm đũng', ['Phạm Dũng']],
    ['by a syllable with any tone', 'tu', ['Dương Tú', 'Đỗ Tú', 'Ngô Từ']],
    ['nobody of that name', 'Quỳnh', []],
  ])('finds a person %s', async (_how, name, expected) => {
    const hits = await found(name);
    expect(hits).toEqual(inOrder.filter((one) => fold(one).includes(fold(name))));
    for (const one of expected) expect(hits).toContain(one);
    if (expected.length === 0) expect(hits).toEqual([]);
  });

  test('takes the wildcards of SQL that a person types for what they are', async () => {
    for (const name of ['%', '_', 'Đ%c', '_n', '\\', '%%', 'van\\', "'", '"; drop table personnel.person; --'])
      expect(await found(name)).toEqual([]);
  });

  test('with nothing but spaces leaves everybody', async () => {
    expect(await found('   ')).toEqual(inOrder);
    expect(await found('')).toEqual(inOrder);
  });

  test('pages of what was found lie end to end', async () => {
    const where = { name: 'van' };
    const whole = await found('van');
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = (await officer(PEOPLE, { first: 2, after, where })).data!['people'];
      expect(page.totalCount).toBe(whole.length);
      names.push(...namesIn(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual(whole);
  });
});

describe('a page asked for wrongly', () => {
  const words = (cursor: readonly unknown[]) => Buffer.from(JSON.stringify(cursor)).toString('base64url');
  const someId = '0190b2f4-0000-7000-8000-000000000001';

  test.each([
    ['garbage', 'xin-chao'],
    ['empty', ''],
    ['of another list', words(['2026-11-30', someId])],
    ['with an id that is none', words(['An', 'Nguyễn', 'x'])],
    ['without a name', words(['', '', someId])],
    ['of numbers', words([1, 2, 3])],
    ['an object', Buffer.from('{"a":1}').toString('base64url')],
    ['with a null character', words(['A\0n', 'Nguyễn', someId])],
  ])('a cursor that is %s is refused with the way out', async (_why, after) => {
    for (const ask of [officer(PEOPLE, { first: 5, after }), officer(ROSTER, { unitId: office.id, first: 5, after })]) {
      const { errors } = await ask;
      expect(errors).toHaveLength(1);
      expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('endCursor') });
    }
  });

  test.each([0, -1, 201, 1_000_000])('%i people on a page are refused with the bounds', async (first) => {
    for (const ask of [officer(PEOPLE, { first }), officer(ROSTER, { unitId: office.id, first })]) {
      const { errors } = await ask;
      expect(errors).toHaveLength(1);
      expect(errors![0]).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
        message: `"first" phải từ 1 đến 200, nhận được ${first}: hãy lấy từng trang bằng "after".`,
      });
    }
  });

  test('the largest page is given', async () => {
    expect(namesIn(await listTurns(200, null))).toEqual(inOrder);
  });
});

test('names are folded alike by the program and by the database', async () => {
  const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY', ' '];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const syllables = fc
    .array(
      fc
        .tuple(fc.constantFrom(...letters), fc.constantFrom(...tones), fc.constantFrom('NFC', 'NFD'))
        .map(([letter, tone, form]) => (letter + tone).normalize(form)),
      { minLength: 1, maxLength: 24 },
    )
    .map((parts) => parts.join(''));
  const texts = fc.sample(syllables, { numRuns: 500, seed: 20261122 }).map((text) => `X${text}x`.replace(/ +/g, ' '));
  const { bootstrap } = graph.database;
  const rows = await bootstrap<{ id: string; fullName: string; searchName: string }[]>`
    with made as (
      insert into personnel.person (unit_no, family_name, given_name)
      select ${office.unitNo}, '', normalize(btrim(t), NFC) from unnest(${texts}::text[]) t returning id, full_name, search_name
    ) select id, full_name as "fullName", search_name as "searchName" from made`;
  await bootstrap`delete from personnel.person where id = any (${rows.map(({ id }) => id)})`;
  expect(rows).toHaveLength(texts.length);
  expect(rows.filter(({ fullName, searchName }) => fold(fullName) !== searchName)).toEqual([]);
  // And however it was typed, a text finds itself.
  const searched = new Set(rows.map(({ searchName }) => searchName));
  expect(texts.filter((text) => !searched.has(fold(text.normalize('NFD'))))).toEqual([]);
});
