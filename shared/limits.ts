import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  valueFromASTUntyped,
} from 'graphql';
import type { Guarded } from './caller.ts';
import { badInput, tooLarge } from './errors.ts';
import { MAX_PAGE } from './paging.ts';

/** Caps of one operation. Figures are what our own programs need, several times over. */
export const caps = {
  depth: 16,
  aliases: 30,
  directives: 30,
  tokens: 3_000,
  nodes: 50_000,
  representations: 2_000,
  bodyBytes: 10_000_000,
  bodyBytesUnsigned: 65_536,
};

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

/** graphql-js validates `subscription { … }` against a schema without subscriptions, and fails only when it runs. */
const knownOperationTypes: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(new GraphQLError(`The schema has no ${node.operation}.`, { nodes: node }));
  },
});

/** A document that asks for nothing but the schema, as tools do when they connect. */
const onlyAsksSchema = ({ definitions }: DocumentNode): boolean =>
  definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .every(({ selectionSet }) => selectionSet.selections.every((one) => one.kind === Kind.FIELD && one.name.value === '__schema'));

/**
 * The usual introspection query is deeper than any of ours, and graphql-js bounds introspection by a rule of its own.
 * (The library's `ignoreIntrospection` would let through a fragment that is merely called `__schema`.)
 */
const depthRule: ValidationRule = (context) =>
  onlyAsksSchema(context.getDocument())
    ? {}
    : (maxDepthRule({ n: caps.depth, ignoreIntrospection: false, ...refuse() }) as ValidationRule)(context);

/** Depth, alias and directive caps; `__typename` aliases count too. */
export const sizeRules = (): ValidationRule[] =>
  [
    knownOperationTypes,
    depthRule,
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

/** What variables hold, with the defaults of those left out. */
const variablesOf = ({ variableDefinitions = [] }: OperationDefinitionNode, given: Values): Values => ({
  ...Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  ),
  ...given,
});

type Sizes = { readonly items: number; readonly representations: number };

/**
 * The most list items an operation can ask for (pages multiply down the tree; a page without `first` has the schema's
 * default), and the entity references it sends. A fragment is measured once, however often it is spread: spreads of
 * spreads would take forever.
 */
const sizesOf = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, given: Values): Sizes => {
  const variables = variablesOf(operation, given);
  const fragments = new Map(
    document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
  const measured = new Map<string, Sizes>();
  const ofFragment = (name: string): Sizes => {
    const fragment = fragments.get(name);
    if (!fragment) return { items: 0, representations: 0 };
    const known = measured.get(name) ?? ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    measured.set(name, known);
    return known;
  };
  const ofField = (field: FieldNode, parent: GraphQLNamedType | null | undefined): Sizes => {
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    const first = argument(field, 'first', variables) ?? definition?.args.find(({ name }) => name === 'first')?.defaultValue;
    const times = typeof first === 'number' && first > 0 ? Math.min(first, MAX_PAGE) : 1;
    const below = ofSet(field.selectionSet, definition && getNamedType(definition.type));
    const list = field.name.value === '_entities' ? argument(field, 'representations', variables) : undefined;
    return {
      items: (times > 1 ? times : 0) + times * below.items,
      representations: below.representations + (Array.isArray(list) ? list.length : 0),
    };
  };
  const ofSet = (set: SelectionSetNode | undefined, parent: GraphQLNamedType | null | undefined): Sizes => {
    let [items, representations] = [0, 0];
    for (const selection of set?.selections ?? []) {
      const one =
        selection.kind === Kind.FIELD
          ? ofField(selection, parent)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSet(selection.selectionSet, selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent);
      items += one.items;
      representations += one.representations;
    }
    return { items, representations };
  };
  return ofSet(operation.selectionSet, schema.getRootType(operation.operation));
};

/** Operations that stay under the cap whatever their variables hold. */
const bounded = new WeakMap<OperationDefinitionNode, boolean>();
const boundedByItself = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean => {
  const known = bounded.get(operation);
  if (known !== undefined) return known;
  // The worst that can be sent: every variable asks for the largest page.
  const worst = Object.fromEntries((operation.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, MAX_PAGE]));
  const fits = sizesOf(schema, document, operation, worst).items <= caps.nodes;
  bounded.set(operation, fits);
  return fits;
};

export type Asked = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly query: string;
  readonly variables: Values;
  readonly throughGateway: boolean;
};

/** What one request asks beyond a cap that depends on its variables: items in all, entity references in one fetch; or null characters. */
export const sizeRefusal = ({ schema, document, operation, query, variables, throughGateway }: Asked): GraphQLError | null => {
  // The body was looked at as it came (request-body.ts); this is what GraphQL's own escapes may still write.
  if (query.includes('\0') || /\\u(0000|\{0+\})/.test(query))
    return badInput({
      vi: 'Truy vấn chứa ký tự rỗng (U+0000): hãy xóa ký tự này.',
      en: 'The query holds the null character (U+0000): remove it.',
    });
  // The gateway has counted the items of its plans, and refers to no more than those; a client of it can refer to none.
  const refers = !throughGateway && schema.getType('_Any') !== undefined;
  if (!operation || (!refers && boundedByItself(schema, document, operation))) return null;
  const { items, representations } = sizesOf(schema, document, operation, variables);
  if (items > caps.nodes)
    return tooLarge({
      vi: `Truy vấn đòi quá ${caps.nodes} phần tử: hãy giảm "first" hoặc bớt danh sách lồng nhau.`,
      en: `The query asks for more than ${caps.nodes} items: lower "first" or nest fewer lists.`,
    });
  if (refers && representations > caps.representations)
    return tooLarge({
      vi: `"representations" có ${representations} phần tử, tối đa ${caps.representations}.`,
      en: `"representations" has ${representations} items, at most ${caps.representations}.`,
    });
  return null;
};

/** Apollo answers 500 to what a plugin throws; these are the client's to mend. */
export const asBadRequest = (error: GraphQLError): GraphQLError => {
  Object.assign(error.extensions, { http: { status: 400 } });
  return error;
};

/** The same for every operation of an Apollo Server. */
export const sizeLimits: ApolloServerPlugin<Guarded> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, document, request, schema, contextValue }) => {
        const { variables = {}, query = '' } = request;
        const throughGateway = contextValue.caller?.throughGateway ?? false;
        const refusal = sizeRefusal({ schema, document, operation, query, variables, throughGateway });
        if (refusal) throw asBadRequest(refusal);
        return Promise.resolve();
      },
    }),
};
