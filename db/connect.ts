import postgres from 'postgres';
import type { Pool } from './session.ts';

/** Dates stay ISO text end to end: a Date would move them by a time zone. Numerics are text already. */
const textDates = { date: { to: 1082, from: [1082], serialize: (text: string) => text, parse: (text: string) => text } };

export type PoolOptions = { max?: number; applicationName?: string };

/** A small pool for one role. Nothing is connected before the first statement. */
export const connect = (url: string, { max = 10, applicationName = 'hoso' }: PoolOptions = {}): Pool =>
  postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    types: textDates as never,
    connection: { application_name: applicationName },
    onnotice: () => {},
  });

/** The same server and database under another role. */
export const urlAs = (url: string, user: string, password: string): string => {
  const changed = new URL(url);
  changed.username = user;
  changed.password = encodeURIComponent(password);
  return changed.href;
};

/** The same server and role on another database. */
export const urlOf = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};
