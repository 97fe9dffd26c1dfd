import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';
import { fileNames } from './eslint/file-names.mjs';
import { layers } from './eslint/layers.mjs';

const subgraphs = ['accounts', 'organization', 'personnel', 'payroll', 'training'];
const code = ['**/*.ts', '**/*.tsx', '**/*.mjs'];
const tests = ['**/*.test.ts', 'tests/**/*.ts'];

/** What node gives to every file; typescript-eslint checks names by types in .ts, so only .mjs needs the list. */
const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'URL',
    'URLSearchParams',
    'Buffer',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'fetch',
    'AbortController',
  ].map((name) => [name, 'readonly']),
);

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
};

/** `domain/` decides by what it is told: the date, the person and the limits come in as arguments. */
const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'domain/ has no clock: take the date as an argument.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'domain/ has no clock: take the date as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'domain/ decides the same for the same facts.',
  },
  { selector: 'Identifier[name=/^(process|console|fetch|setTimeout|setInterval)$/]', message: 'domain/ has no I/O.' },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/.hoso*/',
      '**/.turbo/',
      '**/coverage/',
      '**/generated.ts',
      'gateway/supergraph.graphql',
      'bench/peers/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Everything we write in code
  {
    files: code,
    extends: [js.configs.recommended],
    plugins: { hoso: { rules: { layers, 'file-names': fileNames } } },
    rules: {
      'hoso/layers': 'error',
      'hoso/file-names': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      // A dash in a character class reads better escaped than by its place.
      'no-useless-escape': ['error', { allowRegexCharacters: ['-'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: nodeGlobals } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Resolvers and operations are async by contract, also where one of them has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['subgraphs/*/src/domain/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...clockAndChance] },
  },
  {
    // A test reads the answers of the graph as JSON and asserts them whole.
    files: tests,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // Tools take their configuration as a default export and name it themselves.
  { files: ['**/*.config.{ts,mjs}', 'codegen.ts'], rules: { 'no-restricted-syntax': 'off' } },

  // The contracts
  {
    files: ['shared/common.graphql', 'subgraphs/*/schema.graphql', 'subgraphs/*/schema/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: {
          projects: Object.fromEntries(
            subgraphs.map((name) => [
              name,
              { schema: ['shared/common.graphql', `subgraphs/${name}/schema.graphql`, `subgraphs/${name}/schema/*.graphql`] },
            ]),
          ),
        },
      },
    },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/^(Query|Mutation)$/]'],
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          DirectiveDefinition: 'camelCase',
        },
      ],
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/known-type-names': 'error',
      '@graphql-eslint/known-directives': 'error',
    },
  },
  // The questions our programs ask
  {
    files: ['clients/**/*.graphql', 'tests/**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser },
    rules: {
      '@graphql-eslint/no-anonymous-operations': 'error',
      '@graphql-eslint/naming-convention': [
        'error',
        { OperationDefinition: 'PascalCase', FragmentDefinition: 'PascalCase', VariableDefinition: 'camelCase' },
      ],
    },
  },
);
