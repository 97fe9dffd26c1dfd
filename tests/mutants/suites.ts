import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutant.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const IN_FORCE = ['tests/contract/row-security-in-force.test.ts'];
const ROWS = [
  'tests/contract/policy-cells.test.ts',
  'tests/contract/rows.test.ts',
  'tests/contract/scope.test.ts',
  'tests/journeys/scopes.test.ts',
];
const MATRIX = ['tests/contract/permission-matrix.test.ts'];
const DOORS = ['tests/security/database-doors.test.ts', 'tests/security/sign-in.test.ts', 'tests/journeys/audit.test.ts'];
/** Tests through a domain, for what its own rules keep apart; all files whose path begins so. */
const JOURNEYS: Readonly<Record<string, readonly string[]>> = {
  accounts: [
    'tests/contract/account-standing-rows.test.ts',
    'tests/contract/account-request-rows.test.ts',
    'tests/contract/hand-over-rows.test.ts',
    'tests/contract/held-rights.test.ts',
    'tests/contract/deciding-grants.test.ts',
    'tests/contract/consents.test.ts',
    'tests/contract/delegation.test.ts',
    'tests/contract/explained.test.ts',
    'tests/contract/messages-rows.test.ts',
    'tests/journeys/payroll-withheld.test.ts',
    'tests/journeys/accounts-',
    'tests/journeys/explain-access.test.ts',
    'tests/journeys/consents.test.ts',
    'tests/journeys/audit-trail.test.ts',
    'tests/journeys/obligations-told.test.ts',
    'tests/journeys/messages',
    'tests/security/passwords.test.ts',
    'tests/security/second-factor.test.ts',
    'tests/security/service-credentials.test.ts',
    'tests/security/token-endpoint.test.ts',
    'tests/security/audit-',
    'tests/security/key-rotations.test.ts',
    'subgraphs/accounts',
  ],
  organization: [
    'tests/contract/change-parts.test.ts',
    'tests/journeys/units.test.ts',
    'tests/journeys/posts.test.ts',
    'tests/journeys/quota-pools.test.ts',
    'tests/journeys/job-positions.test.ts',
    'tests/journeys/catalogs.test.ts',
    'tests/journeys/required-fields.test.ts',
    'tests/journeys/obligations',
    'tests/journeys/reorganisation',
    'tests/journeys/reform.test.ts',
  ],
  personnel: [
    'tests/journeys/people.test.ts',
    'tests/journeys/moving.test.ts',
    'tests/journeys/appointing.test.ts',
    'tests/journeys/second-posts.test.ts',
    'tests/journeys/post-endings.test.ts',
    'tests/journeys/signer.test.ts',
    'tests/journeys/import.test.ts',
    'tests/security/masking.test.ts',
    'tests/security/sealed-fields.test.ts',
    'tests/security/key-rotations.test.ts',
  ],
  payroll: [
    'tests/journeys/payroll-withheld.test.ts',
    'tests/journeys/people.test.ts',
    'tests/journeys/import.test.ts',
    'tests/journeys/time.test.ts',
    'tests/journeys/contract.test.ts',
  ],
  training: ['tests/journeys/contract.test.ts'],
};
/** What reads the catalogue itself: it names whatever differs, so it proves the least and comes last. */
export const STRUCTURE = ['tests/contract/catalogue.test.ts', 'tests/contract/access.test.ts'];

let files: readonly string[] | undefined;
const testFiles = (): readonly string[] =>
  (files ??= ['tests', 'subgraphs'].flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules') && !file.startsWith('mutants'))
      .map((file) => `${folder}/${file.split(sep).join('/')}`)
      .sort(),
  ));

/** Every file a path stands for. Throws for one that stands for none: a test that was renamed must not fall out silently. */
const filesAt = (path: string): readonly string[] => {
  const found = testFiles().filter((file) => file.startsWith(path));
  if (found.length === 0) throw new Error(`No test file begins with ${path}`);
  return found;
};

/** The test files that are asked what people see and do under a mutant; the first that fails ends the asking. */
export const behaviourOf = ({ rule, domain, name }: Mutant): readonly string[] => [
  ...new Set(
    [
      ...(name.startsWith('table ') ? IN_FORCE : []),
      ...(rule ? MATRIX : [...ROWS, ...MATRIX]),
      ...DOORS,
      ...(JOURNEYS[domain] ?? []),
    ].flatMap(filesAt),
  ),
];
