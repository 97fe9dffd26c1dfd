import { sql } from 'drizzle-orm';
import type { InSession, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { byKey, perArgument } from '@hoso/shared/loaders.ts';
import type { AccessRule, FieldShown } from '../generated.ts';
import type { GrantRow } from './grants.ts';

/** A person as somebody named him; whether he is there is told by whom he belongs to. */
export type NamedPerson = { readonly id: string };

/** How the database answers about rights; `ANYBODY` it does not know, for nobody's rights are asked. */
export type RightRow = {
  accountId: string;
  allowed: boolean;
  rule: Exclude<AccessRule, 'ANYBODY'>;
  permission: string | null;
  grantId: string | null;
  consentId: string | null;
  path: string[];
  article: string | null;
};
export type ExplanationRow = Omit<RightRow, 'rule'> & { rule: AccessRule; shown: FieldShown | null };

const columns = sql`e.allowed, e.rule, e.permission, e.grant_id as "grantId", e.consent_id as "consentId", e.path, e.article`;

type Question = { accountId: string; permissions: readonly string[]; personId: string | null; unitId: string | null };
const one = sqlStatement<Question, RightRow>(
  sql`select ${param('accountId', 'uuid')} as "accountId", ${columns} from accounts.explain_access(${param('accountId', 'uuid')}, ${param('permissions', 'text[]')},
    ${param('personId', 'uuid')}, ${param('unitId', 'uuid')}) e`,
);
/** Why an account may or may not; undefined where the caller may not ask. */
export const explain = async (tx: Tx, question: Question): Promise<RightRow | undefined> => (await one(tx, question))[0];

const many = sqlStatement<
  { accountId: string; permissions: readonly string[]; personIds: readonly string[] },
  RightRow & { personId: string }
>(
  sql`select p.id as "personId", ${param('accountId', 'uuid')} as "accountId", ${columns} from unnest(${param('personIds', 'uuid[]')}) p(id)
    cross join lateral accounts.explain_access(${param('accountId', 'uuid')}, ${param('permissions', 'text[]')}, p.id, null) e`,
);

export type ExplainedGrantRow = GrantRow & { number: string; signedOn: string; issuer: string; summary: string };
const grants = sqlStatement<{ ids: readonly string[] }, ExplainedGrantRow>(
  sql`select g.id, g.role, g.domain, g.unit_id as "unitId", g.valid_from as "validFrom", g.valid_to as "validTo", g.delegated, g.group_id as "groupId",
      g.number, g.signed_on as "signedOn", g.issuer, g.summary
    from unnest(${param('ids', 'uuid[]')}) i(id) cross join lateral accounts.explained_grant(i.id) g`,
);

/** Explanations asked beside one another are one statement. */
export const explanationLoaders = ({ read }: { readonly read: InSession }) => ({
  /** The caller's own rights over people. */
  ownOver: perArgument((accountId: string, ...permissions: string[]) =>
    byKey('personId', (personIds) => read((tx) => many(tx, { accountId, permissions, personIds }))),
  ),
  /** A grant with its document: what the caller holds, or may read about. */
  grant: byKey('id', (ids) => read((tx) => grants(tx, { ids }))),
});
