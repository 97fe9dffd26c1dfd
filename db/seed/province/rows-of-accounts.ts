import { addDays, type IsoDate } from './calendar.ts';
import { PROVINCE_REFORM } from './departments.ts';
import { stableUuid } from './random.ts';
import type { TableRows } from './rows-of-units.ts';
import type { AccountSeed, Province } from './world.ts';

/** The day on which accounts and their rights begin: the first day of the province in this form, or of the year before its reform. */
const sinceOf = (today: IsoDate): IsoDate => (today < PROVINCE_REFORM ? '2024-01-01' : PROVINCE_REFORM);

/** Accounts with the decisions they rest on, hashes of their passwords, and their grants. A login without a hash cannot sign in. */
export const rowsOfAccounts = (
  { accounts, units, request: { seed, today } }: Province,
  passwordHashes: Readonly<Record<string, string>>,
): readonly TableRows[] => {
  const since = sinceOf(today);
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const documentId = ({ login }: AccountSeed): string => stableUuid(seed, 'account document', login, 0);
  return [
    {
      table: 'accounts.document',
      columns: ['id', 'number', 'signed_on', 'issuer', 'summary'],
      rows: accounts.map((account, order) => [
        documentId(account),
        `${101 + order}/QĐ-SNV`,
        addDays(since, -1),
        'Sở Nội vụ',
        `Giao ${account.note.charAt(0).toLowerCase()}${account.note.slice(1)}`,
      ]),
    },
    {
      table: 'accounts.account',
      columns: ['id', 'login', 'kind', 'holder_id', 'unit_id', 'domain', 'valid_from', 'document_id'],
      rows: accounts.map((account) => [
        account.id,
        account.login,
        account.kind,
        account.personId,
        unitOf.get(account.unitCode)!.id,
        account.domain,
        since,
        documentId(account),
      ]),
    },
    {
      table: 'accounts.credential',
      columns: ['account_id', 'password_hash'],
      rows: accounts.flatMap(({ id, login }) => (passwordHashes[login] === undefined ? [] : [[id, passwordHashes[login]]])),
    },
    {
      table: 'accounts.access_grant',
      columns: ['id', 'account_id', 'role', 'unit_id', 'unit_no', 'domain', 'valid_from', 'document_id'],
      rows: accounts.map((account, order) => {
        const unit = account.grantUnitCode === null ? null : unitOf.get(account.grantUnitCode)!;
        return [
          stableUuid(seed, 'grant', account.login, order),
          ...[account.id, account.roleCode, unit?.id ?? null, unit?.unitNo ?? null, account.domain, since, documentId(account)],
        ];
      }),
    },
  ];
};
