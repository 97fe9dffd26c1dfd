import { createHash, randomBytes } from 'node:crypto';
import { readCatalogs } from '@hoso/db/seed/catalogs/read-catalogs.ts';
import { loadProvince } from '@hoso/db/seed/load-province.ts';
import { generateProvince } from '@hoso/db/seed/province/generate-province.ts';
import type { Pool } from '@hoso/db/session.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { fieldKey } from './database.ts';
import type { Account } from './world.ts';

/** The demo province of a day, loaded as the demo command loads it, on that day; its accounts are signed in without passwords. */
export const loadDemoProvince = async (bootstrap: Pool, { people, today }: { people: number; today: string }) => {
  await bootstrap`update hoso.fixed_today set today = ${today}`;
  const province = generateProvince({ seed: 'hung-yen', people, today, catalogs: readCatalogs() });
  await loadProvince(bootstrap, province, { passwordHashes: {}, fieldKey, policy: readPolicy('hung-yen') });
  const signIn = async (id: string, login: string): Promise<Account> => {
    const secret = randomBytes(16).toString('base64url');
    await bootstrap`insert into accounts.session (secret_hash, account_id, expires_at, client_address, client_program)
      values (${createHash('sha256').update(secret).digest()}, ${id}, now() + interval '1 hour', 'test', 'test')`;
    return { id, login, secret };
  };
  const signedIn = (login: string): Promise<Account> => signIn(province.accounts.find((one) => one.login === login)!.id, login);
  /** Another account with the same rights, for changes that take two people. */
  const besideOf = async (login: string): Promise<Account> => {
    const account = province.accounts.find((one) => one.login === login)!;
    const [made] = await bootstrap<{ id: string }[]>`insert into accounts.account (login, kind, unit_id, valid_from)
      select ${`${login}.2`}, kind, unit_id, valid_from from accounts.account where id = ${account.id} returning id`;
    await bootstrap`insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, document_id)
      select ${made!.id}, role, unit_id, unit_no, valid_from, document_id from accounts.access_grant where account_id = ${account.id}`;
    return signIn(made!.id, `${login}.2`);
  };
  return { province, signedIn, besideOf };
};
