import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultDataFolder, StartRefusal } from '@hoso/db/embedded/server.ts';
import type { OidcSettings } from '@hoso/gateway/src/oidc-provider.ts';
import { isDate } from '@hoso/shared/dates.ts';
import { WrongRules } from '@hoso/shared/checked-yaml.ts';
import { officialWorkingDays } from '@hoso/shared/holidays.ts';
import type { SmtpSettings } from '@hoso/accounts/src/mail/smtp.ts';
import { NoSuchProvince, provinces, readPolicy } from '@hoso/shared/policies.ts';
import type { SecondFactorRule } from '@hoso/accounts/src/subgraph.ts';
import type { RunnableDocuments } from './graph.ts';
import { readOidc } from './oidc-settings.ts';
import { readSmtp } from './smtp-settings.ts';

export type Settings = {
  readonly port: number;
  readonly host: string | undefined;
  readonly dataFolder: string;
  /** A PostgreSQL of somebody's own; without one the embedded server runs. */
  readonly databaseUrl: string | null;
  readonly province: string;
  /** Fixed legal today, for demonstrations. */
  readonly today: string | null;
  readonly transport: 'local' | 'http';
  readonly production: boolean;
  /** Whether accounts that the profile names (system accounts, signers) must have a second factor. */
  readonly secondFactor: SecondFactorRule;
  readonly documents: RunnableDocuments;
  /** Where a time authority (RFC 3161) stamps the seals of the audit. */
  readonly stampUrl: string | null;
  /** Processes that answer on the same ports. */
  readonly processes: number;
  /** The mail server that tells accounts of what waits for them; null sends nothing. */
  readonly smtp: SmtpSettings | null;
  /** The OpenID provider at which people may sign in; null where only passwords count. */
  readonly oidc: OidcSettings | null;
};

const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const SUBGRAPH_PORTS = 5;
/** Together they open some hundred connections to PostgreSQL. */
const MOST_PROCESSES = 6;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** A profile or a calendar that says something wrong stops the start, with the line and the reason: the graph answers for every province. */
const assertRules = (province: string): void => {
  try {
    [province, ...provinces()].forEach((one) => readPolicy(one));
    officialWorkingDays();
  } catch (error) {
    if (error instanceof NoSuchProvince) throw new StartRefusal(`HOSO_PROVINCE: ${error.message}`);
    if (error instanceof WrongRules) throw new StartRefusal(`Quy tắc viết sai ở ${error.message}.`);
    throw error;
  }
};

type Environment = Readonly<Record<string, string | undefined>>;

/** What a variable that knows a few words says. Throws a StartRefusal with the words for any other. */
const oneOf = <const Word extends string>(env: Environment, name: string, words: readonly Word[], otherwise: Word): Word => {
  const said = env[name] || otherwise;
  const word = words.find((one) => one === said);
  if (!word) throw new StartRefusal(`${name} phải là ${words.map((one) => `"${one}"`).join(' hoặc ')}, nhận được "${said}".`);
  return word;
};

/** Reads the configuration from the environment. Throws a StartRefusal that names the variable, the value and what to set. */
export const readSettings = (env: Environment): Settings => {
  const port = Number(env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port + SUBGRAPH_PORTS > 65_535)
    throw new StartRefusal(`PORT phải là số từ 1 đến ${65_535 - SUBGRAPH_PORTS}, nhận được "${env['PORT']}": hãy đặt ví dụ PORT=4000.`);
  const production = env['NODE_ENV'] === 'production';
  const today = env['HOSO_TODAY'] || null;
  if (today && !isDate(today)) throw new StartRefusal(`HOSO_TODAY phải là ngày có thật dạng YYYY-MM-DD, nhận được "${today}".`);
  if (today && production)
    throw new StartRefusal('HOSO_TODAY không được đặt khi NODE_ENV=production: ngày pháp lý là ngày thật. Hãy bỏ biến này.');
  const province = env['HOSO_PROVINCE'] || 'hung-yen';
  assertRules(province);
  const logLevel = env['HOSO_LOG'] || 'warn';
  if (!LOG_LEVELS.includes(logLevel))
    throw new StartRefusal(`HOSO_LOG phải là một trong ${LOG_LEVELS.join(', ')}, nhận được "${logLevel}".`);
  const transport = oneOf(env, 'HOSO_TRANSPORT', ['local', 'http'], 'local');
  const processes = Number(env['HOSO_PROCESSES'] || 1);
  if (!Number.isInteger(processes) || processes < 1 || processes > MOST_PROCESSES)
    throw new StartRefusal(
      `HOSO_PROCESSES phải là số từ 1 đến ${MOST_PROCESSES}, nhận được "${env['HOSO_PROCESSES']}": hãy đặt bằng số nhân của máy, hoặc bỏ biến này.`,
    );
  const databaseUrl = env['DATABASE_URL'] || null;
  // The value is not repeated: it may hold a password.
  if (databaseUrl && !(/^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(databaseUrl) && URL.canParse(databaseUrl)))
    throw new StartRefusal(
      'DATABASE_URL không phải địa chỉ PostgreSQL: hãy viết dạng postgres://vai_tro:mat_khau@may:5432/ten_co_so_du_lieu.',
    );
  const secondFactor = oneOf(env, 'HOSO_SECOND_FACTOR', ['required', 'offered'], production ? 'required' : 'offered');
  if (production && secondFactor === 'offered')
    throw new StartRefusal(
      'HOSO_SECOND_FACTOR=offered không được đặt khi NODE_ENV=production: tài khoản quản trị và người ký phải có yếu tố xác thực thứ hai. Hãy bỏ biến này.',
    );
  const documents = oneOf(env, 'HOSO_DOCUMENTS', ['registered', 'any'], production ? 'registered' : 'any');
  if (production && documents === 'any')
    throw new StartRefusal(
      'HOSO_DOCUMENTS=any không được đặt khi NODE_ENV=production: chỉ truy vấn đã đăng ký được chạy, trừ tài khoản phát triển phần mềm. Hãy bỏ biến này.',
    );
  const stampUrl = env['HOSO_AUDIT_TSA_URL'] || null;
  if (stampUrl && !/^https?:/.test(URL.canParse(stampUrl) ? new URL(stampUrl).protocol : ''))
    throw new StartRefusal(`HOSO_AUDIT_TSA_URL phải là địa chỉ http hoặc https của dịch vụ dấu thời gian, nhận được "${stampUrl}".`);
  return {
    port,
    stampUrl,
    host: env['HOSO_HOST'] || undefined,
    dataFolder: env['HOSO_DATA'] ? resolve(env['HOSO_DATA']) : defaultDataFolder(projectRoot),
    databaseUrl,
    province,
    today,
    transport,
    production,
    secondFactor: secondFactor === 'required' ? 'REQUIRED' : 'OFFERED',
    documents: documents === 'registered' ? 'REGISTERED' : 'ANY',
    processes,
    smtp: readSmtp(env),
    oidc: readOidc(env),
  };
};
