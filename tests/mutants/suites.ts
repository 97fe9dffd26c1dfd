import type { Mutant } from './mutant.ts';

const ROWS = ['tests/contract/rows.test.ts', 'tests/contract/scope.test.ts', 'tests/journeys/scopes.test.ts'];
const MATRIX = ['tests/contract/permission-matrix.test.ts'];
const DOORS = ['tests/security/database-doors.test.ts', 'tests/security/sign-in.test.ts', 'tests/journeys/audit.test.ts'];
/** Journeys through a domain, for what its own rules keep apart. */
const JOURNEYS: Readonly<Record<string, readonly string[]>> = {
  accounts: [
    'tests/contract/messages-rows.test.ts',
    'tests/journeys/obligations-told.test.ts',
    'tests/journeys/messages',
    'subgraphs/accounts',
  ],
  organization: [
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
    'tests/journeys/import.test.ts',
  ],
  payroll: [
    'tests/journeys/people.test.ts',
    'tests/journeys/import.test.ts',
    'tests/journeys/time.test.ts',
    'tests/journeys/contract.test.ts',
  ],
  training: ['tests/journeys/contract.test.ts'],
};
/** What reads the catalogue itself: it names whatever differs, so it proves the least and comes last. */
export const STRUCTURE = ['tests/contract/catalogue.test.ts', 'tests/contract/access.test.ts'];

/** The tests that are asked about a mutant, the quickest first; the first that fails ends the asking. */
export const suitesFor = ({ rule, domain }: Mutant): readonly (readonly string[])[] => [
  ...(rule ? [MATRIX] : [ROWS, MATRIX]),
  DOORS,
  ...(JOURNEYS[domain] ? [JOURNEYS[domain]] : []),
  STRUCTURE,
];
