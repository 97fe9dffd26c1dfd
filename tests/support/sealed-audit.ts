import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { openAnchors, readAnchors } from '@hoso/launcher/audit-anchors.ts';
import { createSealer, type SealStep } from '@hoso/launcher/audit-sealer.ts';
import { withDatabaseSource } from '@hoso/launcher/audit-sources.ts';
import { type AuditVerdict, verifyAudit } from '@hoso/launcher/audit-verify.ts';
import { rolePasswords, type TestDatabase } from './database.ts';

export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** A database whose audit is sealed with a key and anchored in a folder, as a running system would. */
export const sealedAudit = (database: TestDatabase, key = newKey()) => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-anchors-'));
  const pools: Pool[] = [];
  const poolOf = (role: 'worker' | 'accounts_app', max: number) => {
    const pool = connect(urlAs(database.bootstrapUrl, role, rolePasswords[role]), { max });
    pools.push(pool);
    return pool;
  };
  const app = poolOf('accounts_app', 16);
  const sealer = (after?: (step: SealStep) => void, withKey = key) =>
    createSealer({ pool: poolOf('worker', 1), key: withKey, anchors: openAnchors(folder), now: Date.now, after });
  const seal = sealer();
  const unsealed = async (): Promise<number> => {
    const [counted] = await database.bootstrap<{ entries: number; sealed: number }[]>`
      select (select count(*)::int from accounts.audit_entry) + (select count(*)::int from accounts.audit_change) as entries,
        coalesce((select max(total)::int from accounts.audit_seal), 0) as sealed`;
    return counted!.entries - counted!.sealed;
  };
  const verify = (publicKey = createPublicKey(key), anchorsIn = folder): Promise<AuditVerdict> =>
    withDatabaseSource(database.bootstrap, (source) => verifyAudit(readAnchors(anchorsIn), source, publicKey));
  return {
    folder,
    key,
    app,
    sealer,
    seal,
    unsealed,
    verify,
    /** Leaves one entry as an account would. */
    act: (secret: string, operation: string, subjects: string[] = []) =>
      inSession(
        app,
        secret,
        `request of ${operation}`,
      )(async (tx) => {
        await tx`select accounts.pub_audit(${operation}, 'Person', ${subjects}::uuid[], ${tx.json({ reason: operation })})`;
      }),
    /** Seals until nothing is left: transactions of other tests on the same server may hold the horizon for a moment. */
    sealAll: async () => {
      for (let tries = 0; tries < 400 && (await unsealed()) > 0; tries++) if ((await seal()) === 0) await sleep(50);
      expect(await unsealed()).toBe(0);
    },
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end({ timeout: 5 })));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type SealedAudit = ReturnType<typeof sealedAudit>;
