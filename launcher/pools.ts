import { type LoginRole, loginRoles } from '@hoso/db/roles.ts';
import type { Pool } from '@hoso/db/session.ts';

/** Connections to the database that each role may hold, in all processes together. */
const CONNECTIONS: Readonly<Record<LoginRole, number>> = {
  accounts_app: 10,
  accounts_door: 4,
  organization_app: 10,
  personnel_app: 10,
  payroll_app: 10,
  training_app: 6,
  worker: 2,
};

/** A pool for each login role; nothing is connected before the first statement. */
export const openPools = (open: (role: LoginRole, connections: number) => Pool): Readonly<Record<LoginRole, Pool>> =>
  Object.fromEntries(loginRoles.map((role) => [role, open(role, CONNECTIONS[role])])) as Record<LoginRole, Pool>;
