import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { buildSchema } from 'graphql';
import type { Merged } from './merged-entity.ts';
import { type Ground, preparePlan, type Run, UnknownPlan } from './prepared-plan.ts';

const supergraph = buildSchema(
  'type Query { people: [Person] } type Person { id: ID! unit: Unit } type Unit { id: ID! name: String place: Place } type Place { city: String }',
);

const root: FetchNode = {
  kind: 'Fetch',
  serviceName: 'personnel',
  operation: '{ people }',
  operationName: undefined,
  operationKind: 'query' as never,
};
const units: FetchNode = {
  ...root,
  serviceName: 'organization',
  operation: '{ _entities }',
  requires: [
    {
      kind: 'InlineFragment',
      typeCondition: 'Unit',
      selections: [
        { kind: 'Field', name: '__typename' },
        { kind: 'Field', name: 'id' },
      ],
    },
  ],
};
const plan = (...nodes: PlanNode[]) => ({ kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }) as const;
const atUnits = (node: PlanNode = units): PlanNode => ({ kind: 'Flatten', path: ['people', '@', 'unit'], node });

const personOf = (unit: string) => ({ __typename: 'Person', unit: { __typename: 'Unit', id: unit } });
/** Runs a plan over subgraphs that always answer this. */
const merged = async (nodes: readonly PlanNode[], answers: Readonly<Record<string, unknown>>): Promise<Run> => {
  const ground: Ground = {
    supergraph,
    conditions: {},
    sourceOf: (name) => ({ process: () => Promise.resolve({ data: answers[name] } as never) }),
  };
  const run: Run = { request: { request: {} } as GatewayGraphQLRequestContext, merged: {}, errors: [] };
  await preparePlan(plan(...nodes), ground)(run);
  return run;
};

test('rows that point at one entity get an entity of their own, which may be written into', async () => {
  const people = [personOf('a'), personOf('b'), personOf('a'), personOf('b')];
  const entity = (name: string) => ({ name, place: { city: 'Hưng Yên' } });
  const run = await merged([root, atUnits()], { personnel: { people }, organization: { _entities: [entity('A'), entity('B')] } });
  const found = (run.merged['people'] as { unit: { id: string; name: string; place: Merged } }[]).map(({ unit }) => unit);
  expect(found.map(({ id, name }) => `${id} ${name}`)).toEqual(['a A', 'b B', 'a A', 'b B']);
  found[0]!.place['city'] = 'Thái Bình';
  found[1]!.place['city'] = 'Hà Nội';
  expect(found.slice(2).map(({ place }) => place)).toEqual([{ city: 'Hưng Yên' }, { city: 'Hưng Yên' }]);
});

test.each<[string, PlanNode]>([
  ['rewrites', { ...root, outputRewrites: [{ kind: 'KeyRenamer', path: ['a'], renameKeyTo: 'b' }] }],
  ['entities of no path', units],
  ['a root below the root', atUnits(root)],
  ['a path below a path', atUnits(atUnits())],
  ['deferred parts', { kind: 'Defer', primary: {}, deferred: [] }],
])('a plan with %s is not known', (_name, node) => {
  expect(() => preparePlan(plan(node), { supergraph, conditions: {}, sourceOf: () => ({ process: () => Promise.resolve({}) }) })).toThrow(
    UnknownPlan,
  );
});

test('a plan for a subgraph that is not there is not known', () => {
  expect(() => preparePlan(plan(root), { supergraph, conditions: {}, sourceOf: () => undefined })).toThrow(UnknownPlan);
});
