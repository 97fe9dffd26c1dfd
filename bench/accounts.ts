import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from '@hoso/db/session.ts';
import type { TokenSigner } from '@hoso/shared/token.ts';

/** An account that asks, and the unit over which it may. */
export type Asker = { readonly id: string; readonly departmentId: string | null };

/** Accounts per department, and over the whole province. */
const PER_DEPARTMENT = 12;
const OVER_PROVINCE = 500;

/** Makes the accounts that ask, once per database: a named officer's rights over a department each, and the system account's over the province. */
export const ensureAskers = async (bootstrap: Pool): Promise<Asker[]> => {
  const known = () =>
    bootstrap<Asker[]>`select a.id, case when g.unit_no = 1 then null else g.unit_id end as "departmentId"
      from accounts.account a join accounts.access_grant g on g.account_id = a.id where a.login like 'bench.%' order by a.login`;
  const there = await known();
  if (there.length > 0) return [...there];
  await bootstrap.begin(async (tx) => {
    const [document] = await tx<{ id: string }[]>`insert into accounts.document (number, signed_on, issuer, summary)
      values ('0/QĐ', '2025-06-30', 'Sở Nội vụ', 'Tài khoản để đo') returning id`;
    const make = (login: string, role: string, unit: { id: string; unitNo: number }) => tx`
      with made as (insert into accounts.account (login, kind, unit_id, valid_from, document_id)
        select ${login}, 'AGENCY', ${unit.id}, '2025-07-01', ${document!.id} returning id)
      insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, document_id)
        select id, ${role}, ${unit.id}, ${unit.unitNo}, '2025-07-01', ${document!.id} from made`;
    const [province] = await tx<{ id: string; unitNo: number }[]>`select id, unit_no as "unitNo" from organization.unit where unit_no = 1`;
    const departments = await tx<{ id: string; unitNo: number }[]>`
      select unit_id as id, unit_no as "unitNo" from organization.placement where parent_no = 1 and valid_to is null order by unit_no`;
    for (let n = 0; n < OVER_PROVINCE; n++) await make(`bench.province.${n}`, 'SYSTEM_ADMIN', province!);
    for (const department of departments)
      for (let n = 0; n < PER_DEPARTMENT; n++) await make(`bench.${department.unitNo}.${n}`, 'AGENCY_OFFICER', department);
  });
  await bootstrap.unsafe('analyze accounts.account, accounts.access_grant');
  return [...(await known())];
};

/**
 * A session and an access token for each of these accounts, in their order. Sessions are opened here without a password;
 * that way exists in tests and benchmarks only.
 */
export const openSessions = async (bootstrap: Pool, signer: TokenSigner, accountIds: readonly string[]): Promise<string[]> => {
  const secrets = accountIds.map(() => randomBytes(16).toString('base64url'));
  const hashes = secrets.map((secret) => createHash('sha256').update(secret).digest('hex'));
  await bootstrap`insert into accounts.session (secret_hash, account_id, expires_at, client_address, client_program)
    select decode(hash, 'hex'), id, now() + interval '1 hour', 'bench', 'bench' from unnest(${hashes}::text[], ${[...accountIds]}::uuid[]) as t(hash, id)`;
  return Promise.all(secrets.map(async (secret) => (await signer.sign(secret)).accessToken));
};

/** Sessions of the benchmark are worth nothing after it. */
export const endSessions = async (bootstrap: Pool): Promise<void> => {
  await bootstrap`delete from accounts.session_seen n using accounts.session s where s.id = n.session_id and s.client_program = 'bench'`;
  await bootstrap`delete from accounts.session where client_program = 'bench'
    and not exists (select from accounts.audit_entry e where e.session_id = session.id)`;
};
