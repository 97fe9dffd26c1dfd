/** A rule of an access table, as `Query.unit`, `Unit.quotas` or `entities.Unit`. */
export type ChangedRule = {
  readonly subgraph: string;
  readonly table: string;
  readonly field: string;
  readonly becomes: 'open' | 'closed';
};

/** One change that makes the product let somebody in or shut somebody out; a test must fail by it. */
export type Mutant = { readonly name: string; readonly domain: string; readonly sql?: string; readonly rule?: ChangedRule };

/** How a test process is told to run as a mutant: JSON of a `Mutant`. */
export const MUTANT_VARIABLE = 'HOSO_TEST_MUTANT';

/** The mutant that this test process is, if it is one. */
export const mutantOf = (environment: NodeJS.ProcessEnv): Mutant | null => {
  const told = environment[MUTANT_VARIABLE];
  return told === undefined ? null : (JSON.parse(told) as Mutant);
};
