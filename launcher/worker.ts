import { type KeyObject, randomBytes } from 'node:crypto';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import type { KeySource } from '@hoso/db/key-encryption.ts';
import { outliveLostConnections } from '@hoso/db/lost-connections.ts';
import { openRequest } from '@hoso/db/request.ts';
import type { LoginRole } from '@hoso/db/roles.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { createContext as organizationContext } from '@hoso/organization/src/context.ts';
import { type DueReorganisations, executeDueReorganisations } from '@hoso/organization/src/operations/execute-due-reorganisations.ts';
import { tendObligations } from '@hoso/organization/src/operations/tend-obligations.ts';
import { settleCustody } from '@hoso/personnel/src/operations/settle-custody.ts';
import { sha256 } from '@hoso/accounts/src/credentials/secrets.ts';
import { type SmtpSettings, smtpDelivery } from '@hoso/accounts/src/mail/smtp.ts';
import { type MailsSent, sendMails } from '@hoso/accounts/src/operations/send-mails.ts';
import { withdrawDueAccounts } from '@hoso/accounts/src/operations/withdraw-due-accounts.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import { forLog, type Log } from '@hoso/shared/log.ts';
import { openAnchors } from './audit-anchors.ts';
import { AuditBroken, createSealer } from './audit-sealer.ts';
import { createStamper } from './audit-stamps.ts';
import { Logger, parseCronItems, run, runMigrations, type Runner } from 'graphile-worker';

/** The accounts whose rights and name background work carries, one for each kind of work. Made at setup; nobody knows a password of them. */
const SERVICES = {
  custody: { login: 'dichvu.chuyengiaohoso', role: 'CUSTODY_SERVICE' },
  reorganisations: { login: 'dichvu.sapxeptochuc', role: 'REORGANISATION_SERVICE' },
  obligations: { login: 'dichvu.nghiavu', role: 'OBLIGATION_SERVICE' },
  mail: { login: 'dichvu.thudientu', role: 'MAIL_SERVICE' },
  accounts: { login: 'dichvu.taikhoan', role: 'ACCOUNT_SERVICE' },
} as const;

/** How entries are sealed: the key, the folder of anchors, and the time authority where there is one. */
export type SealSettings = { readonly key: KeyObject; readonly anchors: string; readonly stampUrl: string | null };

/** Entries are sealed so long after the seal before. */
const SEAL_EVERY_MS = 3_000;
/** A stamped head stands for all seals before it. */
const STAMP_EVERY_MS = 60_000;

export type WorkerSettings = {
  readonly bootstrapUrl: string;
  readonly rolePasswords: Readonly<Record<LoginRole, string>>;
  /** Whose policy profile holds. */
  readonly province: string;
  /** Key-encryption key of the sealed fields, or the file that holds it: e-mails need it for their addresses. */
  readonly fieldKey?: KeySource | undefined;
  /** The mail server of the office; null sends no e-mail. */
  readonly smtp?: SmtpSettings | null;
  readonly log: Log;
  /** Without it nothing is sealed. */
  readonly seals?: SealSettings | undefined;
};
export type Worker = {
  /** Seals the audit entries of finished transactions; answers how many. */
  sealNow(): Promise<number>;
  /** Brings custody in line with the moves in force; answers how many records moved. */
  settleNow(): Promise<number>;
  /** Carries out the reorganisations whose day has come. */
  reorganiseNow(): Promise<DueReorganisations>;
  /** Counts, makes, escalates and reminds of obligations; null without a province. */
  tendNow(): Promise<Awaited<ReturnType<typeof tendObligations>> | null>;
  /** Withdraws the accounts that the day ends; answers how many. */
  withdrawNow(): Promise<number>;
  /** Sends the e-mails that wait; null without a mail server or a province. */
  sendMailsNow(): Promise<MailsSent | null>;
  stop(): Promise<void>;
};

/** A service account with its grant over the province; without a province yet there is nothing to serve. */
const serviceAccount = async (bootstrap: Pool, { login, role }: (typeof SERVICES)[keyof typeof SERVICES]): Promise<string | null> => {
  const [root] = await bootstrap<{ id: string }[]>`select id from organization.unit where unit_no = 1`;
  if (!root) return null;
  return bootstrap.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('hoso.service-account', 0))`;
    const [known] = await tx<{ id: string }[]>`select id from accounts.account where login = ${login}`;
    if (known) return known.id;
    const [document] = await tx<{ id: string }[]>`insert into accounts.document (number, signed_on, issuer, summary)
      values ('Cài đặt', hoso.today(), 'Hệ thống', 'Tài khoản dịch vụ lập khi cài đặt') returning id`;
    const [account] = await tx<{ id: string }[]>`insert into accounts.account (login, kind, valid_from, document_id)
      values (${login}, 'SERVICE', hoso.today(), ${document!.id}) returning id`;
    await tx`insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, document_id)
      values (${account!.id}, ${role}, ${root.id}, 1, hoso.today(), ${document!.id})`;
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
 * Background work in this process: brings custody of records in line with moves that came into force, carries out reorganisations on their
 * day, tends obligations and withdraws accounts that the day ends. Each run opens a session of its service account and ends it, so grants and audit hold for it as for anybody.
 */
export const startWorker = async ({
  bootstrapUrl,
  rolePasswords,
  province,
  smtp = null,
  fieldKey,
  log,
  seals,
}: WorkerSettings): Promise<Worker> => {
  const workerUrl = urlAs(bootstrapUrl, 'worker', rolePasswords.worker);
  const logger = new Logger(() => (level, message) => void (String(level) === 'error' ? log.error(message) : log.debug(message)));
  const bootstrap = connect(bootstrapUrl, { max: 1, applicationName: 'hoso-setup' });
  const accounts: Record<keyof typeof SERVICES, string | null> = {
    custody: null,
    reorganisations: null,
    obligations: null,
    mail: null,
    accounts: null,
  };
  try {
    await prepareQueue(bootstrap, workerUrl, logger);
    for (const service of Object.keys(SERVICES) as (keyof typeof SERVICES)[])
      accounts[service] = await serviceAccount(bootstrap, SERVICES[service]);
  } finally {
    await bootstrap.end();
  }

  const forget = outliveLostConnections();
  const pool = (role: LoginRole) => connect(urlAs(bootstrapUrl, role, rolePasswords[role]), { max: 1, applicationName: 'hoso worker' });
  const door = pool('accounts_door');
  const personnel = pool('personnel_app');
  const organization = pool('organization_app');
  const accountsPool = pool('accounts_app');

  /** Work under a session of one service account, which ends with it. */
  const asService = async <Done>(account: string, work: (caller: Caller) => Promise<Done>): Promise<Done> => {
    const secret = randomBytes(16).toString('base64url');
    await door`select from accounts.door_open_session(${account}, ${sha256(secret)}, ${sha256(`${secret}.service`)}, '30 minutes', 'worker', 'worker', ${Buffer.alloc(0)}, ${Buffer.alloc(0)}, ${Buffer.alloc(0)}, null, null)`;
    try {
      return await work({ secret, language: 'vi', clientAddress: 'worker', clientProgram: 'worker', requestId: 'worker' });
    } finally {
      await door`select accounts.door_end_session(${sha256(secret)}, null)`;
    }
  };
  const settleNow = async (): Promise<number> =>
    accounts.custody ? asService(accounts.custody, (caller) => settleCustody({ ...openRequest(personnel, caller), province })) : 0;
  const reorganiseNow = async (): Promise<DueReorganisations> =>
    accounts.reorganisations
      ? asService(accounts.reorganisations, (caller) => executeDueReorganisations(organizationContext(organization, caller, province)))
      : { done: [], refused: [], waiting: [], failed: [] };
  const tendNow = async () =>
    accounts.obligations
      ? asService(accounts.obligations, (caller) => tendObligations(organizationContext(organization, caller, province)))
      : null;

  const withdrawNow = async (): Promise<number> =>
    accounts.accounts
      ? asService(accounts.accounts, ({ secret }) => withdrawDueAccounts({ inSession: inSession(accountsPool, secret) }))
      : 0;

  const sealing = pool('worker');
  const stamper = seals?.stampUrl ? createStamper(seals.stampUrl, seals.anchors, STAMP_EVERY_MS, Date.now) : undefined;
  const sealNow = seals
    ? createSealer({
        pool: sealing,
        key: seals.key,
        anchors: openAnchors(seals.anchors),
        now: Date.now,
        // A seal is whole without a stamp; the next head is stamped as well.
        stamp:
          stamper &&
          ((seal) => stamper(seal).catch((error: unknown) => log.warn({ fault: forLog(error) }, 'a seal of the audit is not stamped'))),
      })
    : () => Promise.resolve(0);
  let stopping = false;
  let sealed: Promise<unknown> = Promise.resolve();
  const sealRegularly = (): Promise<unknown> =>
    sealNow().catch((error: unknown) => {
      if (error instanceof AuditBroken) log.error(error.message);
      else log.error({ fault: forLog(error) }, 'the audit was not sealed');
    });
  const clock = setInterval(() => {
    sealed = sealed.then(() => (stopping ? undefined : sealRegularly()));
  }, SEAL_EVERY_MS);
  if (smtp && fieldKey === undefined) throw new Error('e-mails are sent to sealed addresses: fieldKey is missing');
  const addresses = fieldKey === undefined ? null : fieldKeys(fieldKey, 'accounts');
  const sendMailsNow = async () =>
    smtp && addresses && accounts.mail
      ? asService(accounts.mail, ({ secret }) =>
          sendMails({ inSession: inSession(accountsPool, secret), fieldKeys: addresses }, smtpDelivery(smtp)),
        )
      : null;

  const runner: Runner = await run({
    connectionString: workerUrl,
    logger,
    noHandleSignals: true,
    concurrency: 1,
    maxPoolSize: 3,
    taskList: {
      settleCustody: async () => void log.info({ moved: await settleNow() }, 'custody settled'),
      executeReorganisations: async () => {
        const { done, refused, waiting, failed } = await reorganiseNow();
        for (const { id, fault } of failed) log.error({ reorganisation: id, fault: forLog(fault) }, 'a reorganisation failed');
        if (refused.length > 0) log.warn({ refused }, 'reorganisations are due and cannot be carried out: see their dry runs');
        if (waiting.length > 0)
          log.warn({ waiting }, 'reorganisations are due and wait for confirmation: who planned them lost the right to');
        log.info({ done: done.length }, 'reorganisations carried out');
      },
      tendObligations: async () => void log.info({ ...(await tendNow()) }, 'obligations tended'),
      withdrawAccounts: async () => void log.info({ withdrawn: await withdrawNow() }, 'accounts withdrawn'),
      sendMails: async () => {
        const told = await sendMailsNow();
        if (told && told.dead + told.uncertain > 0) log.warn({ ...told }, 'e-mails did not arrive: see outgoingMails');
        else if (told) log.info({ ...told }, 'e-mails sent');
      },
    },
    parsedCronItems: parseCronItems([
      { task: 'settleCustody', match: '*/10 * * * *' },
      { task: 'executeReorganisations', match: '*/10 * * * *' },
      // Days turn at midnight in Hà Nội; what is done already costs nothing to ask for.
      { task: 'tendObligations', match: '5 * * * *' },
      { task: 'withdrawAccounts', match: '*/10 * * * *' },
      ...(smtp ? [{ task: 'sendMails', match: '* * * * *' }] : []),
    ]),
  });
  runner.promise.catch((error: unknown) => log.error({ fault: forLog(error) }, 'worker stopped'));
  return {
    settleNow,
    reorganiseNow,
    tendNow,
    sealNow,
    sendMailsNow,
    withdrawNow,
    stop: async () => {
      clearInterval(clock);
      await runner.stop();
      await sealed;
      stopping = true;
      // What was done last is sealed with the rest.
      if (seals) await sealRegularly();
      await Promise.all([door, personnel, organization, accountsPool, sealing].map((one) => one.end({ timeout: 5 })));
      forget();
    },
  };
};
