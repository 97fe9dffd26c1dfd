import { existsSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** Every scalar of `shared/common.graphql` travels as text; dates and decimals never become `Date` or `number`. */
const scalars = {
  ID: 'string',
  Date: 'string',
  PartialDate: 'string',
  DateTime: 'string',
  YearMonth: 'string',
  Decimal: 'string',
  // Comes with the federation directives; strictScalars wants a word for it too.
  _FieldSet: 'string',
};

const schemaOf = (subgraph: string): string => `subgraphs/${subgraph}/schema.graphql`;

/** A missing schema would still "generate", from the common words alone; composing the supergraph is what misses it. */
const subgraphs = ['accounts', 'organization', 'personnel', 'payroll', 'training'].filter((subgraph) => existsSync(schemaOf(subgraph)));

/** GraphQL type → './repository/persons.ts#PersonRow', as the subgraph's own `mappers.ts` says. */
const mappersOf = async (subgraph: string): Promise<Record<string, string>> => {
  const file = `./subgraphs/${subgraph}/mappers.ts`;
  return existsSync(file) ? ((await import(file)) as { mappers: Record<string, string> }).mappers : {};
};

const generates: CodegenConfig['generates'] = {};
for (const subgraph of subgraphs) {
  generates[`subgraphs/${subgraph}/src/generated.ts`] = {
    schema: ['shared/common.graphql', schemaOf(subgraph), `subgraphs/${subgraph}/schema/*.graphql`],
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      contextType: './context.ts#Context',
      avoidOptionals: { query: true, mutation: true },
      resolversNonOptionalTypename: { unionMember: true },
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars,
      mappers: await mappersOf(subgraph),
    },
  };
}

const config: CodegenConfig = { generates };
export default config;
