import type { QueryPlan } from '@apollo/query-planner';
import { type ASTNode, type DocumentNode, Kind, type OperationDefinitionNode, OperationTypeNode, parse, visit } from 'graphql';

/** A name that is no plain key: every object has it from birth, or the gateway means something else by it. */
const isOddName = (name: string): boolean => name in Object.prototype || (name.startsWith('__') && name !== '__typename');

const hasOddName = (node: ASTNode): boolean => {
  let odd = false;
  visit(node, {
    Name: ({ value }) => void (odd ||= isOddName(value)),
    Field: ({ alias }) => void (odd ||= alias?.value === '__typename'),
  });
  return odd;
};

/** The texts of all fetches of a plan. */
const fetchesOf = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'operation' && typeof value === 'string' ? [value] : fetchesOf(value)));
};

/** A query without introspection, whose names are plain keys in everything that is fetched for it. */
export const isOrdinary = (
  document: DocumentNode,
  { operation, variableDefinitions = [] }: OperationDefinitionNode,
  plan: QueryPlan,
): boolean =>
  operation === OperationTypeNode.QUERY &&
  !variableDefinitions.some(({ variable }) => variable.name.value === 'representations') &&
  !hasOddName(document) &&
  !fetchesOf(plan).some((text) => hasOddName(parse(text)));

/** The variables that `@skip` and `@include` read. */
export const conditionsOf = (document: DocumentNode): string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
};
