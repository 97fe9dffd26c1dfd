import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GraphQLSchema, Kind, parse, print, validate } from 'graphql';
import { createGateway } from '@hoso/gateway/src/gateway.ts';
import { subgraph as payroll } from '@hoso/payroll/src/subgraph.ts';
import { clientDocuments, contractOperations, registeredDocuments } from '@hoso/shared/registered-documents.ts';

const given = join(fileURLToPath(new URL('../../..', import.meta.url)), 'shared/design/client-contract.graphql');
const operations = [...contractOperations()];

/** The graph as clients see it. No subgraph is asked for a schema. */
let api: GraphQLSchema;
beforeAll(async () => {
  const gateway = createGateway(() => ({ process: () => Promise.reject(new Error('nobody asks')) }));
  ({ schema: api } = await gateway.load());
  await gateway.stop();
});

// The reference lies beside the repository and does not travel with it.
(existsSync(given) ? test : test.skip)('the contract is the one our users were given; operations may be added, none may change', () => {
  const ours = new Map(operations.map(([name, text]) => [name, print(parse(text))]));
  const theirs = parse(readFileSync(given, 'utf8')).definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? [[one.name!.value, print(one)] as const] : [],
  );
  expect(theirs.length).toBeGreaterThan(0);
  for (const [name, text] of theirs) expect(`${name}: ${ours.get(name)?.trim()}`).toBe(`${name}: ${text.trim()}`);
});

test('the contract holds the operations of the sign-in, the dashboard, the finance tool and the school', () => {
  expect(operations.map(([name]) => name)).toEqual(
    expect.arrayContaining(['SignIn', 'Viewer', 'Province', 'UnitRoster', 'PersonCard', 'PayrollMonth', 'PayrollMonthLines', 'OpenCalls']),
  );
});

test.each(operations)('%s is valid on the graph', (_name, text) => {
  expect(validate(api, parse(text))).toEqual([]);
});

test('every document of every client is one named operation with its fragments, valid on the graph', () => {
  const registered = registeredDocuments();
  for (const text of clientDocuments()) {
    const [operations, fragments] = [Kind.OPERATION_DEFINITION, Kind.FRAGMENT_DEFINITION].map((kind) =>
      parse(text).definitions.filter((one) => one.kind === kind),
    );
    expect(operations).toEqual([expect.objectContaining({ name: expect.anything() })]);
    expect(operations!.length + fragments!.length).toBe(parse(text).definitions.length);
    expect([text, validate(api, parse(text))]).toEqual([text, []]);
    expect(registered(text)).toBe(true);
  }
});

test.each(['PayrollMonth', 'PayrollMonthLines'])(
  '%s is valid on the payroll subgraph alone, which runs it for the finance tool',
  (name) => {
    const text = contractOperations().get(name)!;
    expect(validate(payroll.schema, parse(text))).toEqual([]);
    expect(registeredDocuments(payroll.schema)(text)).toBe(true);
  },
);
