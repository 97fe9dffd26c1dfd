import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { urlAs } from '@hoso/db/connect.ts';
import { tokenSigner } from '@hoso/shared/token.ts';
import { endSessions, ensureAskers } from './accounts.ts';
import { BYPASS_PASSWORD, BYPASS_ROLE, openDatabase, RLS_ROLE, rolePasswords, type Size, WITHOUT_RLS_ROLE } from './database.ts';
import type { Bench } from './rounds.ts';
import { type Drawing, forgetAppointed, readScenarios, type Scenario } from './scenarios.ts';
import type { SystemSettings } from './settings.ts';

export type OpenedProvince = {
  readonly bench: Bench;
  readonly scenarios: readonly Scenario[];
  readonly settings: SystemSettings;
  readonly units: number;
  /** Leaves the database as it was found, and stops its server. */
  readonly close: () => Promise<void>;
};

/** A province of this size with accounts that ask, its scenarios, and the keys that every measured process shares. */
export const openProvince = async (size: Size, say: (line: string) => void, drawing?: Drawing): Promise<OpenedProvince> => {
  const { url, bootstrap, postmaster, stop } = await openDatabase(size, say);
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const tidy = async () => {
    await forgetAppointed(bootstrap);
    await endSessions(bootstrap);
  };
  const close = async () => {
    await tidy();
    await stop();
  };
  try {
    // What a run that was killed left behind.
    await tidy();
    const scenarios = await readScenarios(bootstrap, await ensureAskers(bootstrap), drawing);
    const [counted] = await bootstrap<{ units: number }[]>`select count(*)::int as units from organization.unit`;
    return {
      bench: { bootstrap, postmaster, signer: tokenSigner(signingKey) },
      scenarios,
      settings: {
        url,
        bypassUrl: urlAs(url, BYPASS_ROLE, BYPASS_PASSWORD),
        withoutRlsUrl: urlAs(url, WITHOUT_RLS_ROLE, BYPASS_PASSWORD),
        rlsUrl: urlAs(url, RLS_ROLE, BYPASS_PASSWORD),
        rolePasswords,
        signingKey,
        pathKey: randomBytes(32).toString('base64url'),
        subgraphs: {},
      },
      units: counted!.units,
      close,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
