import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { writeWhole } from '@hoso/db/embedded/data-folder.ts';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import type { KeySource } from '@hoso/db/key-encryption.ts';
import type { Pool } from '@hoso/db/session.ts';
import { readCatalogs } from '@hoso/db/seed/catalogs/read-catalogs.ts';
import { demoAccountList, type DemoMark, demoMark, type LoadOptions, loadProvince } from '@hoso/db/seed/load-province.ts';
import { generateProvince, isDrawn } from '@hoso/db/seed/province/generate-province.ts';
import type { AccountSeed, Province } from '@hoso/db/seed/province/world.ts';
import type { Policy } from '@hoso/shared/policies.ts';

/** The demo accounts that a province's rules allow: some know no personal account, no specialist, or one account per unit only. */
export const accountsUnder = ({ accounts: rules }: Policy, accounts: readonly AccountSeed[]): readonly AccountSeed[] => {
  const holding = new Set<string>();
  return accounts
    .filter(({ kind }) => kind !== 'PERSONAL' || rules.personalAccounts.value)
    .map((account) =>
      account.kind === 'SPECIALIST' && !rules.specialistAccounts.value ? { ...account, kind: 'AGENCY' as const } : account,
    )
    .filter(({ kind, grantUnitCode, unitCode }) => {
      if (kind !== 'AGENCY' || !rules.oneAccountPerUnit.value) return true;
      const unit = grantUnitCode === null ? unitCode : `${unitCode} ${grantUnitCode}`;
      return !holding.has(unit) && holding.add(unit) !== undefined;
    });
};

export const DEMO_ACCOUNTS = 'demo-accounts.json';

/** Which province is drawn: the same request on the same legal day is the same province. */
export type DemoRequest = { readonly seed: string; readonly people: number; readonly units?: number };
export const FIRST_DEMO: DemoRequest = { seed: 'hung-yen', people: 2_000 };

export type DemoPlace = { readonly dataFolder: string; readonly policy: Policy; readonly today: string; readonly fieldKey: KeySource };

/** Whose province the database holds: a demo's, somebody's own, or none yet. */
export const provinceIn = async (bootstrap: Pool): Promise<DemoMark | 'SOMEBODYS' | null> => {
  const mark = await demoMark(bootstrap);
  if (mark) return mark;
  const [unit] = await bootstrap`select from organization.unit limit 1`;
  return unit ? 'SOMEBODYS' : null;
};

const draw = (request: DemoRequest, today: string): Province => {
  try {
    return generateProvince({ ...request, today, catalogs: readCatalogs() });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StartRefusal(
      `${request.people} người là quá ít cho tỉnh mẫu ngày ${today}: hãy tăng số người, ví dụ --people ${FIRST_DEMO.people}.`,
    );
  }
};

/**
 * Loads a demo province into an empty database, and writes its sign-ins into the data folder. The file stands before
 * the accounts are committed: a kill in between leaves a file that the next fill writes anew, never accounts whose
 * passwords nobody knows.
 */
export const fillDemo = async (
  bootstrap: Pool,
  request: DemoRequest,
  { dataFolder, policy, today, fieldKey }: DemoPlace,
  heard: Pick<LoadOptions, 'onProgress' | 'onCheck'>,
): Promise<void> => {
  if (!isDrawn(today))
    throw new StartRefusal(
      `HOSO_TODAY là ${today}, không có tỉnh mẫu cho ngày ấy: hãy chọn một ngày từ 2025-08-01 trở đi, hoặc một ngày của năm 2024 (tỉnh trước khi sắp xếp).`,
    );
  if (request.units !== undefined && today < '2025')
    throw new StartRefusal(`--units ${request.units}: số đơn vị của tỉnh năm 2024 không chọn được, hãy bỏ --units.`);
  const drawn = draw(request, today);
  const province = { ...drawn, accounts: accountsUnder(policy, drawn.accounts) };
  const passwords = Object.fromEntries(province.accounts.map(({ login }) => [login, randomBytes(12).toString('base64url')]));
  const hashes = await Promise.all(province.accounts.map(async ({ login }) => [login, await hashPassword(passwords[login]!)] as const));

  writeWhole(join(dataFolder, DEMO_ACCOUNTS), `${JSON.stringify(demoAccountList(province, passwords), null, 2)}\n`);
  await loadProvince(bootstrap, province, { passwordHashes: Object.fromEntries(hashes), policy, fieldKey, ...heard });
};

/** The demo of a first start; where a demo or anything else stands already, it does nothing. */
export const loadFirstDemo = async (bootstrap: Pool, place: DemoPlace, say: (line: string) => void): Promise<void> => {
  if ((await provinceIn(bootstrap)) !== null) return;
  say('Đang dựng tỉnh mẫu …');
  await fillDemo(bootstrap, FIRST_DEMO, place, { onProgress: (done) => say(`Tỉnh mẫu: ${done.people}/${done.of} người`) });
};
