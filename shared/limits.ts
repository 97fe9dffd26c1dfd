import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { badInput, tooLarge } from './errors.ts';
import { MAX_PAGE } from './paging.ts';

/** Caps of one operation. Figures are what our own programs need, several times over. */
export const caps = { depth: 16, aliases: 30, directives: 30, tokens: 3_000, nodes: 50_000, representations: 2_000, bodyBytes: 20_000_000 };

const refuse = () => ({
  // Whatever the library would say names its own limits; one message serves all.
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(
        tooLarge({
          vi: 'Truy vấn quá lớn (độ sâu, bí danh hoặc chỉ thị): hãy chia thành nhiều truy vấn nhỏ hơn.',
          en: 'The query is too large (depth, aliases or directives): split it into smaller ones.',
        }),
      ),
  ],
  propagateOnRejection: false,
});

/** Depth, alias and directive caps; `__typename` aliases count too. */
export const sizeRules = (): ValidationRule[] =>
  [
    maxDepthRule({ n: caps.depth, ignoreIntrospection: false, ...refuse() }),
    maxAliasesRule({ n: caps.aliases, allowList: [], ...refuse() }),
    maxDirectivesRule({ n: caps.directives, ...refuse() }),
  ] as ValidationRule[];

type Values = Readonly<Record<string, unknown>>;

const argument = (field: FieldNode, name: string, variables: Values): unknown => {
  const value = field.arguments?.find((one) => one.name.value === name)?.value;
  if (!value) return undefined;
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values;
  return undefined;
};

/** The most list items an operation can ask for: pages multiply down the tree. */
const nodesOf = (
  selections: SelectionSetNode | undefined,
  times: number,
  variables: Values,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number => {
  let sum = 0;
  for (const selection of selections?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const first = argument(selection, 'first', variables);
      const items = typeof first === 'number' && first > 0 ? times * Math.min(first, MAX_PAGE) : times;
      sum += (items > times ? items : 0) + nodesOf(selection.selectionSet, items, variables, fragments);
    } else {
      const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
      sum += nodesOf(set, times, variables, fragments);
    }
    if (sum > caps.nodes) return sum;
  }
  return sum;
};

const holdsNul = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : typeof value === 'object' && value !== null && Object.entries(value).some(([key, one]) => holdsNul(key) || holdsNul(one));

/** Caps that depend on variables: items in all, and entity representations in one fetch. */
export const sizeLimits: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, document, request }) => {
        const fragments = new Map(
          document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
        );
        const variables = request.variables ?? {};
        // No database text can hold it; one refusal here instead of a fault somewhere.
        if (holdsNul(variables) || /\\u(0000|\{0+\})/.test(request.query ?? ''))
          throw badInput({
            vi: 'Dữ liệu chứa ký tự rỗng (U+0000): hãy xóa ký tự này.',
            en: 'The input holds the null character (U+0000): remove it.',
          });
        if (nodesOf(operation?.selectionSet, 1, variables, fragments) > caps.nodes)
          throw tooLarge({
            vi: `Truy vấn đòi quá ${caps.nodes} phần tử: hãy giảm "first" hoặc bớt danh sách lồng nhau.`,
            en: `The query asks for more than ${caps.nodes} items: lower "first" or nest fewer lists.`,
          });
        for (const field of operation?.selectionSet.selections ?? []) {
          const list =
            field.kind === Kind.FIELD && field.name.value === '_entities' ? argument(field, 'representations', variables) : undefined;
          if (Array.isArray(list) && list.length > caps.representations)
            throw tooLarge({
              vi: `"representations" có ${list.length} phần tử, tối đa ${caps.representations}.`,
              en: `"representations" has ${list.length} items, at most ${caps.representations}.`,
            });
        }
        return Promise.resolve();
      },
    }),
};
