import { subgraphOrder } from '@hoso/launcher/graph.ts';
import { serverAudits } from 'graphql-http';
import { failedAudits, leftOut } from '../support/audits.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

test.each(['gateway', ...subgraphOrder] as const)('%s fails exactly the audits we leave out on purpose', async (where) => {
  const failed = await failedAudits(graph.urlOf(where));
  expect(Object.values(failed).filter((why) => why.startsWith('error'))).toEqual([]);
  expect(Object.keys(failed).sort()).toEqual(Object.keys(leftOut).sort());
});

test('what we leave out is no MUST, and the suite knows each id', () => {
  const names = new Map(serverAudits({ url: graph.urlOf('gateway') }).map((audit) => [audit.id, audit.name]));
  expect(names.size).toBeGreaterThan(50);
  for (const [id, reason] of Object.entries(leftOut)) {
    expect(names.get(id)).toMatch(/^(SHOULD|MAY) /);
    expect(reason.split(' ')[0]).toBe(names.get(id)!.split(' ')[0]);
  }
});
