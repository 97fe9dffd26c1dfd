import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
// @ts-expect-error -- the rules are plain modules, so that eslint.config.mjs loads them without a build
import { fileNames } from '../../eslint/file-names.mjs';
// @ts-expect-error -- as above
import { layers } from '../../eslint/layers.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const linter = new Linter({ cwd: repository });

/** What the layer rules say when `filename` holds `code`; the file need not exist. */
const complaints = (filename: string, code: string): string[] =>
  linter
    .verify(
      code,
      [
        {
          files: ['**/*.ts'],
          languageOptions: { parser },
          plugins: { hoso: { rules: { layers, 'file-names': fileNames } } },
          rules: { 'hoso/layers': 'error', 'hoso/file-names': 'error' },
        },
      ],
      { filename: `${repository}/${filename}` },
    )
    .map(({ message }) => message);

const personnel = 'subgraphs/personnel/src';
const importing = (specifier: string) => `import { thing } from '${specifier}';\nexport const kept = thing;`;

describe('what may not be imported', () => {
  test.each([
    [
      'another subgraph by its package',
      `${personnel}/operations/move-person.ts`,
      '@hoso/accounts/src/domain/grants.ts',
      'another subgraph',
    ],
    ['another subgraph by its path', `${personnel}/operations/move-person.ts`, '../../../payroll/src/domain/salary.ts', 'another subgraph'],
    ['another subgraph in a test', `${personnel}/domain/move.test.ts`, '@hoso/payroll/src/domain/salary.ts', 'another subgraph'],
    ['the tables of another subgraph', `${personnel}/repository/persons.ts`, '@hoso/db/schema/payroll.ts', 'own part of db'],
    ['the embedded server', `${personnel}/repository/persons.ts`, '@hoso/db/embedded/server.ts', 'own part of db'],
    ['own tables in a resolver', `${personnel}/resolvers/person.ts`, '@hoso/db/schema/personnel.ts', 'repository/'],
    ['SQL in an operation', `${personnel}/operations/move-person.ts`, 'drizzle-orm', 'SQL'],
    ['SQL in a resolver', `${personnel}/resolvers/person.ts`, 'drizzle-orm/pg-core', 'SQL'],
    ['SQL in shared', 'shared/paging.ts', 'drizzle-orm', 'SQL'],
    ['SQL in a domain', `${personnel}/domain/move.ts`, 'drizzle-orm', 'without I/O'],
    ['the driver in a domain', `${personnel}/domain/move.ts`, 'postgres', 'without I/O'],
    ['graphql in a domain', `${personnel}/domain/move.ts`, 'graphql', 'without I/O'],
    ['files in a domain', `${personnel}/domain/move.ts`, 'node:fs', 'without I/O'],
    ['files in a domain, by the old name', `${personnel}/domain/move.ts`, 'fs', 'without I/O'],
    ['the repository in a domain', `${personnel}/domain/move.ts`, '../repository/persons.ts', 'only its siblings'],
    ['the context in a domain', `${personnel}/domain/move.ts`, '../context.ts', 'only its siblings'],
    ['what does I/O in shared, in a domain', `${personnel}/domain/move.ts`, '@hoso/shared/access.ts', 'only its siblings'],
    ['an operation in the repository', `${personnel}/repository/persons.ts`, '../operations/move-person.ts', 'lowest layer'],
    ['a resolver in the repository', `${personnel}/repository/persons.ts`, '../resolvers/person.ts', 'lowest layer'],
    ['a resolver in an operation', `${personnel}/operations/move-person.ts`, '../resolvers/person.ts', 'resolvers call operations'],
    ['a subgraph in shared', 'shared/access.ts', '@hoso/accounts/src/context.ts', 'nothing of ours'],
    ['the database in shared', 'shared/access.ts', '@hoso/db/session.ts', 'nothing of ours'],
    ['the launcher in a subgraph', `${personnel}/server.ts`, '@hoso/launcher/start.ts', 'launcher'],
    ['the launcher in the gateway', 'gateway/src/server.ts', '@hoso/launcher/start.ts', 'launcher'],
    ['the launcher in db', 'db/session.ts', '../launcher/start.ts', 'launcher'],
    ['the gateway in a subgraph', `${personnel}/server.ts`, '@hoso/gateway/src/server.ts', 'the gateway'],
    ['a subgraph in the gateway', 'gateway/src/server.ts', '@hoso/personnel/src/subgraph.ts', 'by their schema only'],
    ['a subgraph in the database', 'db/session.ts', '@hoso/personnel/src/context.ts', 'below the subgraphs'],
    ['the database in a client', 'clients/import/src/command.ts', '@hoso/db/session.ts', 'asks the graph'],
    ['a client in the launcher', 'launcher/start.ts', '@hoso/client-import/src/staff-list.ts', 'nobody imports a client'],
    ['a client in the gateway', 'gateway/src/server.ts', '@hoso/client-explorer/src/explorer.ts', 'nobody imports a client'],
    ['test support outside of tests', `${personnel}/context.ts`, '@hoso/tests/support/graph.ts', 'only tests'],
  ])('%s', (_what, file, specifier, why) => {
    expect(complaints(file, importing(specifier))).toEqual([expect.stringContaining(why)]);
  });

  test.each([
    ['a re-export', `export { salary } from '@hoso/payroll/src/domain/salary.ts';`],
    ['a re-export of everything', `export * from '@hoso/payroll/src/domain/salary.ts';`],
    ['a type', `import type { Salary } from '@hoso/payroll/src/domain/salary.ts';\nexport type Kept = Salary;`],
    ['a type written in place', `export type Kept = import('@hoso/payroll/src/domain/salary.ts').Salary;`],
    ['an import at run time', `export const kept = await import('@hoso/payroll/src/domain/salary.ts');`],
  ])('another subgraph as %s', (_how, code) => {
    expect(complaints(`${personnel}/operations/move-person.ts`, code)).toEqual([expect.stringContaining('another subgraph')]);
  });
});

describe('what may be imported', () => {
  test.each([
    [`${personnel}/resolvers/person.ts`, '../operations/move-person.ts'],
    [`${personnel}/operations/move-person.ts`, '../repository/persons.ts'],
    [`${personnel}/operations/move-person.ts`, '../domain/move.ts'],
    [`${personnel}/operations/move-person.ts`, '../context.ts'],
    [`${personnel}/repository/persons.ts`, 'drizzle-orm'],
    [`${personnel}/repository/persons.ts`, '@hoso/db/schema/personnel.ts'],
    [`${personnel}/operations/move-person.ts`, '@hoso/db/schema/personnel.ts'],
    [`${personnel}/repository/persons.ts`, '@hoso/db/statement.ts'],
    [`${personnel}/context.ts`, '@hoso/db/session.ts'],
    [`${personnel}/domain/move.ts`, './periods.ts'],
    [`${personnel}/domain/move.ts`, '../generated.ts'],
    [`${personnel}/domain/move.ts`, '@hoso/shared/dates.ts'],
    [`${personnel}/domain/move.ts`, 'decimal.js'],
    [`${personnel}/operations/move-person.test.ts`, '@hoso/tests/support/graph.ts'],
    ['launcher/start.ts', '@hoso/personnel/src/subgraph.ts'],
    ['launcher/start.ts', '@hoso/gateway/src/server.ts'],
    ['launcher/graph.ts', '@hoso/client-explorer/src/explorer.ts'],
    ['clients/import/src/command.ts', '@hoso/launcher/running-system.ts'],
    ['tests/journeys/roster.test.ts', '@hoso/launcher/start.ts'],
    ['db/session.ts', 'drizzle-orm'],
    ['db/session.ts', '@hoso/shared/errors.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(complaints(file, importing(specifier))).toEqual([]);
  });
});

test.each(['index', 'utils', 'helpers', 'common', 'service', 'manager'])('a file may not be called %s.ts', (name) => {
  expect(complaints(`${personnel}/domain/${name}.ts`, 'export const kept = 1;')).toEqual([expect.stringContaining('one idea')]);
});

test('the rules are switched on for the code of every room', async () => {
  const rooms = [
    `${personnel}/domain/x.ts`,
    `${personnel}/operations/x.test.ts`,
    'shared/x.ts',
    'db/x.ts',
    'gateway/src/x.ts',
    'launcher/x.ts',
    'clients/import/src/x.ts',
    'tests/journeys/x.test.ts',
  ];
  const program = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const names = ['hoso/layers', 'hoso/file-names', '@typescript-eslint/no-floating-promises'];
    const configs = await Promise.all(process.argv.slice(1).map((file) => eslint.calculateConfigForFile(file)));
    console.log(JSON.stringify(configs.map((config) => names.map((name) => config.rules[name]?.[0] ?? 0))));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, ...rooms], { cwd: repository });
  expect(JSON.parse(stdout)).toEqual(rooms.map(() => [2, 2, 2]));
});
