import { subgraphOrder } from '@hoso/launcher/graph.ts';
import { caps } from '@hoso/shared/limits.ts';
import { type Answer, startTestGraph, type TestGraph } from '../support/graph.ts';

/**
 * What scanners of GraphQL try (graphql-cop, InQL and the gaps of limits that count literals only), at the gateway and at
 * each subgraph's own port, as in development and as in production, by somebody signed in with every right.
 */
const places = ['gateway', ...subgraphOrder] as const;
type Where = (typeof places)[number];
type Told = { status: number; text: string };

const before = process.env['NODE_ENV'];
const graphs: Partial<Record<'development' | 'production', { graph: TestGraph; token: string }>> = {};
beforeAll(async () => {
  for (const setting of ['development', 'production'] as const) {
    if (setting === 'production') process.env['NODE_ENV'] = 'production';
    const graph = await startTestGraph();
    const admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
    graphs[setting] = { graph, token: await graph.tokenOf(admin) };
  }
});
afterAll(async () => {
  process.env['NODE_ENV'] = before;
  for (const one of Object.values(graphs)) await one.graph.stop();
});

const times = (count: number, text: (n: number) => string): string => Array.from({ length: count }, (_, n) => text(n)).join(' ');
const parsed = ({ text }: Told): Answer => JSON.parse(text) as Answer;

describe.each(['development', 'production'] as const)('in %s', (setting) => {
  describe.each(places)('%s', (where: Where) => {
    const raw = async (init: RequestInit, search = ''): Promise<Told> => {
      const { graph, token } = graphs[setting]!;
      const { headers, ...rest } = init;
      const answer = await fetch(`${graph.urlOf(where)}${search}`, {
        ...rest,
        headers: { authorization: `Bearer ${token}`, ...(headers as Record<string, string>) },
      });
      return { status: answer.status, text: await answer.text() };
    };
    const post = (body: unknown): Promise<Told> =>
      raw({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    /** Nothing of it ran: a refusal, with a handful of errors whatever the number of mistakes. */
    const expectRefused = (told: Told): void => {
      expect([told.status >= 400 && told.status < 500, told.text.includes('"data":{')]).toEqual([true, false]);
      expect(parsed(told).errors!.length).toBeLessThanOrEqual(3);
    };

    test.each([
      ['101 aliases', `query cop { ${times(101, (n) => `alias${n}: __typename`)} }`],
      [
        'aliases spread over fragments',
        `query cop { ${times(30, (n) => `...F${n}`)} } ${times(30, (n) => `fragment F${n} on Query { a${n}: __typename b${n}: __typename }`)}`,
      ],
      ['ten unknown directives', `query cop { __typename ${'@aa'.repeat(10)} }`],
      ['a hundred known directives', `query cop { __typename ${times(100, () => '@include(if: true)')} }`],
      ['a circle of fragments', 'query cop { ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
      ['a fragment that spreads itself', 'query cop { ...A } fragment A on Query { __typename ...A }'],
      ['types in circles', `query cop { __schema { types { ${'fields { type { '.repeat(6)}name${' } }'.repeat(6)} } } }`],
      ['a document of brackets', '{'.repeat(50_000)],
      ['more words than anybody sends', `query cop { ${'__typename '.repeat(caps.tokens)} }`],
      ['two operations and no name', 'query one { __typename } query two { __typename }'],
      ['a subscription', 'subscription cop { __typename }'],
      ['deferred parts', 'query cop { ... @defer { __typename } }'],
    ])('refuses %s', async (_name, query) => expectRefused(await post({ query })));

    test('refuses batches', async () => {
      const { status, text } = await post(Array(10).fill({ query: 'query cop { __typename }' }));
      expect([status >= 400, text.includes('__typename')]).toEqual([true, false]);
    });

    test('answers one field asked 500 times once, or not at all', async () => {
      const told = await post({ query: `query cop { ${times(500, () => '__typename')} }` });
      if (told.status === 200) expect(parsed(told)).toEqual({ data: { __typename: 'Query' } });
      else expectRefused(told);
    });

    test.each(['query cop { __typename }', 'mutation cop { __typename }', 'mutation { signOut { __typename } }'])(
      'runs nothing that stands in an address: %s',
      async (query) => {
        for (const method of ['GET', 'HEAD', 'DELETE', 'PUT']) {
          const { status, text } = await raw({ method }, `?query=${encodeURIComponent(query)}`);
          expect([method, status >= 400, text.includes('"data"')]).toEqual([method, true, false]);
        }
      },
    );

    test.each([
      ['application/x-www-form-urlencoded', 'query=mutation+cop+%7B__typename%7D'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"mutation cop { __typename }"}\r\n--x--\r\n',
      ],
      ['text/plain', '{"query":"mutation cop { __typename }"}'],
      ['', '{"query":"mutation cop { __typename }"}'],
      ['application/json; charset=latin1', '{"query":"mutation cop { __typename }"}'],
    ])('runs nothing that a foreign page can send: %s', async (type, body) => {
      const { status, text } = await raw({ method: 'POST', headers: type === '' ? {} : { 'content-type': type }, body });
      expect([status >= 400, text.includes('"data"')]).toEqual([true, false]);
    });

    test('takes no caller from headers', async () => {
      const { graph } = graphs[setting]!;
      const answer = await fetch(graph.urlOf(where), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-user-id': '1',
          'x-account': 'admin',
          'x-forwarded-user': 'admin',
          'x-role': 'SYSTEM_ADMIN',
        },
        body: JSON.stringify({ query: where === 'gateway' || where === 'accounts' ? '{ viewer { login } }' : '{ __typename }' }),
      });
      expect(await answer.text()).not.toMatch(/"login":"/);
    });

    test('counts what a variable asks for, not only what stands in the text', async () => {
      const representations = Array.from({ length: caps.representations + 1 }, () => ({
        __typename: 'Unit',
        id: '00000000-0000-7000-8000-000000000000',
      }));
      expectRefused(
        await post({
          query: 'query cop ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
          variables: { r: representations },
        }),
      );
    });

    test('shows no trace, no stack, and no page for people', async () => {
      for (const query of ['query cop { __typename }', 'qwerty cop { abc }', 'query cop { nothing }']) {
        const told = await post({ query });
        expect(parsed(told).extensions).toBeUndefined();
        expect(told.text).not.toMatch(/stacktrace|exception|node_modules|queryPlan/i);
        for (const { extensions } of parsed(told).errors ?? []) expect(Object.keys(extensions)).toEqual(['code']);
      }
      const { text } = await raw({ headers: { accept: 'text/html' } });
      expect(text).not.toMatch(/graphiql|playground|sandbox|<html/i);
    });

    if (setting === 'production')
      test('tells nothing of its types, and helps nobody to guess', async () => {
        for (const query of [
          'query cop { __schema { directive } }',
          'query cop { __schema { types { name fields { name } } } }',
          'query cop { __type(name: "Query") { fields { name } } }',
          '{ _service { sdl } }',
          '{ viewr { id } perso(id: "x") { id } provinc { id } cours { id } rank { code } }',
          '{ ... on Perso { id } ... on Quer { __typename } }',
        ]) {
          const { text } = await post({ query });
          expect(text).not.toMatch(/did you mean|"fields"|"types"|type Query|inline fragment on/i);
          expect(text).not.toMatch(/"data":\{/);
        }
      });
  });
});
