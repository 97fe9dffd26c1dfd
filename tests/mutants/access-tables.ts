import { deny } from 'graphql-shield';
import { access as accounts } from '@hoso/accounts/src/access.ts';
import { access as organization } from '@hoso/organization/src/access.ts';
import { access as payroll } from '@hoso/payroll/src/access.ts';
import { access as personnel } from '@hoso/personnel/src/access.ts';
import { type Access, anyone, type Rule } from '@hoso/shared/access.ts';
import { access as training } from '@hoso/training/src/access.ts';
import type { ChangedRule, Mutant } from './mutant.ts';

const tables: Readonly<Record<string, Access>> = { accounts, organization, personnel, payroll, training };

/** The rules of a subgraph by the part of its graph they stand on; the very objects that `protect` reads. */
const rulesOf = ({ Query = {}, Mutation = {}, entities = {}, fields = {} }: Access) =>
  ({ Query, Mutation, entities, ...fields }) as Record<string, Record<string, Rule>>;

/** Each rule of who may call what, opened and closed. */
export const ruleMutants = (): Mutant[] =>
  Object.entries(tables).flatMap(([subgraph, access]) =>
    Object.entries(rulesOf(access)).flatMap(([table, rules]) =>
      Object.entries(rules).flatMap(([field, rule]) =>
        (['open', 'closed'] as const)
          .filter((becomes) => becomes === 'closed' || rule !== anyone)
          .map((becomes) => ({
            name: `rule ${subgraph} ${table}.${field}: ${becomes}`,
            domain: subgraph,
            rule: { subgraph, table, field, becomes },
          })),
      ),
    ),
  );

/** Changes a rule where it stands, before the subgraph's schema is built. */
export const changeRule = ({ subgraph, table, field, becomes }: ChangedRule): void => {
  const rules = rulesOf(tables[subgraph]!)[table];
  if (!rules?.[field]) throw new Error(`No rule ${subgraph} ${table}.${field}`);
  rules[field] = becomes === 'open' ? anyone : deny;
};
