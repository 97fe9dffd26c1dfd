import type { Sql } from 'postgres';
import type { Policy } from '@hoso/shared/policies.ts';

type Authority = {
  readonly kind: string;
  readonly authority: 'PROVINCE' | 'SUBTREE' | 'BELOW';
  readonly role: string | null;
  readonly article: string;
};
type Sole = { readonly kind: string; readonly per: 'UNIT' | 'PERSON'; readonly article: string };
type Rules = Pick<Policy, 'accounts'>;

const KINDS = ['SYSTEM', 'AGENCY', 'SPECIALIST', 'PERSONAL', 'SERVICE'] as const;

/**
 * Who decides about accounts (provinces.md F62, F68): Sở Nội vụ about all; where the regulation lets creation be delegated, the administrator of
 * a unit about accounts of the units below his, and he and the head about those of the unit's own people. A kind that is not named there stays with Sở Nội vụ.
 */
export const authoritiesOf = ({ accounts: { systemAdministrator, delegatedCreation } }: Rules): readonly Authority[] => [
  ...KINDS.map((kind) => ({ kind, authority: 'PROVINCE' as const, role: null, article: systemAdministrator.article })),
  ...(delegatedCreation.value ? (delegatedCreation.kinds ?? []) : []).flatMap((kind): Authority[] => {
    const article = delegatedCreation.article ?? '';
    return kind === 'AGENCY'
      ? [{ kind, authority: 'BELOW', role: 'UNIT_ADMIN', article }]
      : ['UNIT_ADMIN', 'AGENCY_HEAD'].map((role) => ({ kind, authority: 'SUBTREE', role, article }));
  }),
];

/** Of which kind there is one for each unit (F64), or for each person (F66). */
export const soleOf = ({ accounts: { oneAccountPerUnit, personalAccounts } }: Rules): readonly Sole[] => [
  ...(oneAccountPerUnit.value ? [{ kind: 'AGENCY', per: 'UNIT' as const, article: oneAccountPerUnit.article ?? '' }] : []),
  ...(personalAccounts.value ? [{ kind: 'PERSONAL', per: 'PERSON' as const, article: personalAccounts.article ?? '' }] : []),
];

/** Brings the rules of accounts in line with the profile; part of every start. Accounts issued under other rules stay as they are. */
export const loadAccountRules = async (bootstrap: Sql, policy: Rules): Promise<void> => {
  await bootstrap.begin(async (tx) => {
    // Two starts at once wait for each other; whoever decides meanwhile does so by the old rules or the new.
    await tx`lock table accounts.account_authority, accounts.sole_account in share row exclusive mode`;
    await tx`delete from accounts.account_authority`;
    await tx`insert into accounts.account_authority (kind, authority, role, article) select kind, authority, role, article
      from jsonb_to_recordset(${tx.json(authoritiesOf(policy))}) as r(kind text, authority text, role text, article text)`;
    await tx`delete from accounts.sole_account`;
    await tx`insert into accounts.sole_account (kind, per, article) select kind, per, article
      from jsonb_to_recordset(${tx.json(soleOf(policy))}) as r(kind text, per text, article text)`;
  });
};
