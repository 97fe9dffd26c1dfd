import type { LoginRole } from '@hoso/db/roles.ts';

/** Whose rules the measured province keeps. */
export const PROVINCE = 'hung-yen';

/** Key-encryption key of the measured province's sealed fields; its people are invented. */
export const FIELD_KEY = Buffer.alloc(32, 'only in benchmarks');

/** What every measured process is told on its standard input, in one line. */
export type SystemSettings = {
  /** The database as the role that made it; subgraphs change to their own. */
  readonly url: string;
  /** As roles that bypass row-level security: for the other systems, and for our statements. */
  readonly bypassUrl: string;
  readonly withoutRlsUrl: string;
  /** As a role under the product's policies, for another system. */
  readonly rlsUrl: string;
  readonly rolePasswords: Readonly<Record<LoginRole, string>>;
  readonly signingKey: string;
  readonly pathKey: string;
  /** Where the subgraphs answer, for what stands before them. */
  readonly subgraphs: Readonly<Record<string, string>>;
};
