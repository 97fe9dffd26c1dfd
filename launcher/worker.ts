import { randomBytes } from 'node:crypto';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { outliveLostConnections } from '@hoso/db/lost-connections.ts';
import type { LoginRole } from '@hoso/db/roles.ts';
import type { Pool } from '@hoso/db/session.ts';
import { createContext as createOrganization } from '@hoso/organization/src/context.ts';
import { type DueReorganisations, executeDueReorganisations } from '@hoso/organization/src/operations/execute-due-reorganisations.ts';
import { createContext } from '@hoso/personnel/src/context.ts';
import { settleCustody } from '@hoso/personnel/src/operations/settle-custody.ts';
import { sha256 } from '@hoso/accounts/src/credentials/secrets.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import { forLog, type Log } from '@hoso/shared/log.ts';
import { Logger, parseCronItems, run, runMigrations, type Runner } from 'graphile-worker';

/** The account whose rights and name background work carries. Made at setup; nobody knows a password of it. */
const SERVICE_LOGIN = 'dichvu.chuyengiaohoso';

export type WorkerSettings = {
  readonly bootstrapUrl: string;
  readonly rolePasswords: Readonly<Record<LoginRole, string>>;
  readonly log: Log;
  /** Whose policy profile holds. */
  readonly province: string;
};
export type Worker = { settleNow(): Promise<number>; reorganiseNow(): Promise<DueReorganisations>; stop(): Promise<void> };

/** The service account with its grant over the province; without a province yet there is nothing to serve. */
const serviceAccount = async (bootstrap: Pool): Promise<string | null> => {
  const [root] = await bootstrap<{ id: string }[]>`select id from organization.unit where unit_no = 1`;
  if (!root) return null;
  return bootstrap.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('hoso.service-account', 0))`;
    const [known] = await tx<{ id: string }[]>`select id from accounts.account where login = ${SERVICE_LOGIN}`;
    if (known) return known.id;
    const [document] = await tx<{ id: string }[]>`insert into accounts.document (number, signed_on, issuer, summary)
      values ('Cài đặt', hoso.today(), 'Hệ thống', 'Tài khoản dịch vụ lập khi cài đặt') returning id`;
    const [account] = await tx<{ id: string }[]>`insert into accounts.account (login, kind, valid_from, document_id)
      values (${SERVICE_LOGIN}, 'SERVICE', hoso.today(), ${document!.id}) returning id`;
    await tx`insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, document_id)
      values (${account!.id}, 'CUSTODY_SERVICE', ${root.id}, 1, hoso.today(), ${document!.id})`;
    return account!.id;
  });
};

/** The queue's own schema belongs to the worker's role. */
const prepareQueue = async (bootstrap: Pool, workerUrl: string, logger: Logger): Promise<void> => {
  const [{ database } = { database: '' }] = await bootstrap<{ database: string }[]>`select quote_ident(current_database()) as database`;
  await bootstrap.unsafe(`grant create on database ${database} to worker`);
  try {
    await runMigrations({ connectionString: workerUrl, logger });
  } finally {
    await bootstrap.unsafe(`revoke create on database ${database} from worker`);
  }
};

/**
 * Background work in this process: brings custody of records in line with moves that came into force, and carries out
 * reorganisations on their day. Each run opens a session of the service account and ends it, so grants and audit hold for it as for anybody.
 */
export const startWorker = async ({ bootstrapUrl, rolePasswords, log, province }: WorkerSettings): Promise<Worker> => {
  const workerUrl = urlAs(bootstrapUrl, 'worker', rolePasswords.worker);
  const logger = new Logger(() => (level, message) => void (String(level) === 'error' ? log.error(message) : log.debug(message)));
  const bootstrap = connect(bootstrapUrl, { max: 1, applicationName: 'hoso-setup' });
  let account: string | null;
  try {
    await prepareQueue(bootstrap, workerUrl, logger);
    account = await serviceAccount(bootstrap);
  } finally {
    await bootstrap.end();
  }

  const forget = outliveLostConnections();
  const pool = (role: LoginRole) => connect(urlAs(bootstrapUrl, role, rolePasswords[role]), { max: 1, applicationName: 'hoso worker' });
  const door = pool('accounts_door');
  const personnel = pool('personnel_app');
  const organization = pool('organization_app');
  /** Does work as the service account, in a session of its own that ends with it. */
  const asService = async <T>(idle: T, work: (caller: Caller) => Promise<T>): Promise<T> => {
    if (!account) return idle;
    const secret = randomBytes(16).toString('base64url');
    await door`select from accounts.door_open_session(${account}, ${sha256(secret)}, ${sha256(`${secret}.service`)}, '10 minutes', 'worker', 'worker', ${Buffer.alloc(0)}, ${Buffer.alloc(0)}, ${Buffer.alloc(0)})`;
    const caller = { secret, language: 'vi' as const, clientAddress: 'worker', clientProgram: 'worker', requestId: 'worker' };
    try {
      return await work(caller);
    } finally {
      await door`select accounts.door_end_session(${sha256(secret)}, null)`;
    }
  };
  const settleNow = () => asService(0, (caller) => settleCustody(createContext(personnel, caller)));
  const reorganiseNow = () =>
    asService<DueReorganisations>({ done: [], refused: [] }, (caller) =>
      executeDueReorganisations(createOrganization(organization, caller, province)),
    );

  const runner: Runner = await run({
    connectionString: workerUrl,
    logger,
    noHandleSignals: true,
    concurrency: 1,
    maxPoolSize: 3,
    taskList: {
      settleCustody: async () => void log.info({ moved: await settleNow() }, 'custody settled'),
      executeReorganisations: async () => {
        const { done, refused } = await reorganiseNow();
        if (refused.length > 0) log.warn({ refused }, 'reorganisations are due and cannot be carried out: see their dry runs');
        log.info({ done: done.length }, 'reorganisations carried out');
      },
    },
    parsedCronItems: parseCronItems([
      { task: 'settleCustody', match: '*/10 * * * *' },
      { task: 'executeReorganisations', match: '*/10 * * * *' },
    ]),
  });
  runner.promise.catch((error: unknown) => log.error({ fault: forLog(error) }, 'worker stopped'));
  return {
    settleNow,
    reorganiseNow,
    stop: async () => {
      await runner.stop();
      await Promise.all([door, personnel, organization].map((one) => one.end({ timeout: 5 })));
      forget();
    },
  };
};
