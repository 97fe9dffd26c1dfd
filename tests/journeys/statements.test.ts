import { contractOperations } from '@hoso/shared/registered-documents.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';

const UNIT_ROSTER = contractOperations().get('UnitRoster')!;

let graph: TestGraph;
/** Statements that each subgraph's role sent, as its own driver tells. */
const sent: { role: string; text: string }[] = [];

beforeAll(async () => {
  graph = await startTestGraph();
  for (const [role, pool] of Object.entries(graph.graph.pools))
    Object.assign(pool.options, { debug: (_connection: number, text: string) => sent.push({ role, text }) });
});
afterAll(() => graph.stop());

// What a new connection asks about types is the driver's, not the question's.
const isWork = (text: string): boolean => !/^(begin|commit|rollback)|set_config|pg_catalog\.pg_type/.test(text.trim());

/** The statements that one question costs, once every connection knows what the driver asks of a new one. */
const costOf = async (ask: Ask, query: string, variables: Record<string, unknown>) => {
  await ask(query, variables);
  sent.length = 0;
  const answer = await ask(query, variables);
  expect(answer.errors).toBeUndefined();
  return { answer, statements: sent.filter(({ text }) => isWork(text)).map(({ role, text }) => `${role}: ${text}`) };
};

test('a roster costs the same statements for one person as for two hundred', async () => {
  const reader = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
  const costs = new Map<number, string[]>();
  for (const size of [1, 50, 200]) {
    const office = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '300', HOI: '2' } });
    await Promise.all(
      Array.from({ length: size }, async () => {
        await graph.pay(await graph.person({ unit: office }));
      }),
    );
    const { answer, statements } = await costOf(reader, UNIT_ROSTER, { unitId: office.id, first: 200, year: 2026 });
    const { people } = answer.data!['unit'];
    expect(people.totalCount).toBe(size);
    expect(
      people.edges.every(
        ({ node }: { node: { currentPay: object; trainingHours: number } }) => node.currentPay && node.trainingHours === 0,
      ),
    ).toBe(true);
    costs.set(size, statements.toSorted());
  }
  // Not only as many: the same texts, so that each stays prepared whatever the number of people.
  expect(costs.get(50)).toEqual(costs.get(1));
  expect(costs.get(200)).toEqual(costs.get(1));
  // unit, its name, kind, quotas, occupied; the page, the count, titles; pay and scales; hours; who asks, once per subgraph.
  const roles = new Set(costs.get(1)!.map((statement) => statement.split(':')[0]));
  expect([...roles].sort()).toEqual(['organization_app', 'payroll_app', 'personnel_app', 'training_app']);
  expect(costs.get(1)!.length).toBeLessThanOrEqual(16);
});

test('the tree costs the same statements however many units stand in it', async () => {
  const reader = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
  const before = await costOf(reader, contractOperations().get('Province')!, {});
  for (let i = 0; i < 20; i++) await graph.unit({ parent: graph.province, code: `H31.9${i}` });
  const after = await costOf(reader, contractOperations().get('Province')!, {});
  expect(after.answer.data!['province'].children.length).toBe(before.answer.data!['province'].children.length + 20);
  expect(after.statements.toSorted()).toEqual(before.statements.toSorted());
});
