import { createHash, randomBytes } from 'node:crypto';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import { IDENTITY_NUMBER } from '@hoso/db/sealed-columns.ts';
import type { Pool } from '@hoso/db/session.ts';
import { splitName } from '@hoso/shared/names.ts';
import { fieldKey } from './database.ts';

export type Unit = { readonly id: string; readonly unitNo: number; readonly name: string; readonly code: string | null };
export type Person = { readonly id: string; readonly fullName: string; readonly unit: Unit };
export type Account = { readonly id: string; readonly login: string; readonly secret: string };

type UnitWish = {
  name?: string;
  kind?: string;
  parent?: Unit;
  code?: string;
  from?: string;
  quota?: Partial<Record<'CONG_CHUC' | 'VIEN_CHUC' | 'HOP_DONG_111' | 'HOI', string>>;
};
type PersonWish = {
  name?: string;
  unit: Unit;
  jobTitle?: string;
  category?: string;
  from?: string;
  to?: string;
  dateOfBirth?: string;
  gender?: 'NAM' | 'NU';
  identityNumber?: string;
};
type AccountWish = { kind?: string; role?: string; over?: Unit; holder?: Person; domain?: string; validFrom?: string; validTo?: string };
type PayWish = { rankCode?: string; step?: number; coefficient?: string; from?: string };

export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * Builders in the domain's words, over the bootstrap connection. Each test makes the units, people and accounts it
 * needs; nothing is cleaned up, since nobody else lives in this database. Sessions are minted here without a password:
 * that way exists in tests only.
 */
export const createWorld = async (bootstrap: Pool) => {
  const numbers = fieldKeys(fieldKey, 'personnel');
  let serial = 0;
  const next = () => ++serial;
  const [decision] = await bootstrap<
    { id: string }[]
  >`insert into organization.decision (number, signed_on, issuer, summary) values ('1/QĐ', '2020-01-01', 'UBND tỉnh', 'Lập tỉnh') returning id`;
  const [document] = await bootstrap<
    { id: string }[]
  >`insert into accounts.document (number, signed_on, issuer, summary) values ('1/QĐ', '2020-01-01', 'Sở Nội vụ', 'Cấp tài khoản') returning id`;

  const unit = async ({
    name = `Đơn vị ${next()}`,
    kind = 'SO',
    parent,
    code,
    from = '2020-01-01',
    quota = {},
  }: UnitWish = {}): Promise<Unit> =>
    bootstrap.begin(async (tx) => {
      const [made] = await tx<
        { id: string; unitNo: number }[]
      >`insert into organization.unit default values returning id, unit_no as "unitNo"`;
      const { id, unitNo } = made!;
      await tx`insert into organization.unit_profile (unit_id, unit_no, name, kind, valid_from, opened_by) values (${id}, ${unitNo}, ${name}, ${kind}, ${from}, ${decision!.id})`;
      if (parent)
        await tx`insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by) values (${id}, ${unitNo}, ${parent.id}, ${parent.unitNo}, ${from}, ${decision!.id})`;
      if (code)
        await tx`insert into organization.unit_code (unit_id, unit_no, code, valid_from, opened_by) values (${id}, ${unitNo}, ${code}, ${from}, ${decision!.id})`;
      for (const [quotaKind, assigned] of Object.entries(quota))
        await tx`insert into organization.quota_entry (unit_no, year, kind, entry, amount, effective_on, decision_id) values (${unitNo}, 2026, ${quotaKind}, 'ASSIGN', ${assigned}, '2026-01-01', ${decision!.id})`;
      await tx`select organization.write_quota(${[unitNo]}, ${[2026]}, ${Object.keys(quota)})`;
      await tx`select organization.write_subtree(${[unitNo]})`;
      return { id, unitNo, name, code: code ?? null };
    });

  // The province is unit number 1: the first one made.
  const province = await unit({ name: 'UBND tỉnh', kind: 'TINH', code: 'H31' });

  const person = async (wish: PersonWish): Promise<Person> =>
    bootstrap.begin(async (tx) => {
      const {
        name = `Nguyễn Văn ${String.fromCodePoint(0x41 + (next() % 26))}${serial}`,
        unit: serving,
        jobTitle = 'Chuyên viên',
        category = 'CONG_CHUC',
        from = '2020-01-01',
        to = null,
      } = wish;
      const { familyName, givenName } = splitName(name);
      const [made] = await tx<
        { id: string; fullName: string }[]
      >`insert into personnel.person (unit_no, family_name, given_name) values (${serving.unitNo}, ${familyName}, ${givenName}) returning id, full_name as "fullName"`;
      const { id, fullName } = made!;
      const [opened] = await tx<
        { id: string }[]
      >`insert into personnel.decision (unit_no, kind, number, signed_on, signer, effective_on, summary)
        values (${serving.unitNo}, 'BO_NHIEM', ${`${next()}/QĐ`}, ${from}, 'Giám đốc', ${from}, 'Bổ nhiệm') returning id`;
      await tx`insert into personnel.record (person_id, unit_no, gender, date_of_birth, joined_on) values (${id}, ${serving.unitNo}, ${wish.gender ?? 'NAM'}, ${wish.dateOfBirth ?? '1985-05-05'}, ${from})`;
      if (wish.identityNumber) {
        const number = (await numbers.sealing(tx))(IDENTITY_NUMBER, id, wish.identityNumber);
        await tx`insert into personnel.identity_number (person_id, unit_no, number_sealed, number_index, number_index_next) values (${id}, ${serving.unitNo}, ${number.sealed}, ${number.index}, ${number.next})`;
      }
      await tx`insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, category, valid_from, valid_to, opened_by)
        values (${id}, ${serving.unitNo}, ${serving.id}, ${serving.unitNo}, ${jobTitle}, ${category}, ${from}, ${to}, ${opened!.id})`;
      return { id, fullName, unit: serving };
    });

  /** What the person is paid on, from a date. */
  const pay = async (
    of: Person,
    { rankCode = '01.003', step = 1, coefficient = '2.34', from = '2024-01-01' }: PayWish = {},
  ): Promise<void> => {
    const placed =
      await bootstrap`insert into payroll.pay (person_id, unit_no, rank_code, scale_code, step, coefficient, counts_from, valid_from)
      select ${of.id}, ${of.unit.unitNo}, rank_code, scale_code, ${step}, ${coefficient}, ${from}, ${from}
      from payroll.rank where rank_code = ${rankCode} and valid_during @> ${from}::date returning id`;
    if (placed.length !== 1) throw new Error(`rank ${rankCode} stands on no scale on ${from}`);
  };

  const grant = async (
    account: Pick<Account, 'id'>,
    role: string,
    over: Unit | null,
    { validFrom = '2020-01-01', validTo = null as string | null } = {},
  ): Promise<string> => {
    const [made] = await bootstrap<
      { id: string }[]
    >`insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, valid_to, document_id)
      values (${account.id}, ${role}, ${over?.id ?? null}, ${over?.unitNo ?? null}, ${validFrom}, ${validTo}, ${document!.id}) returning id`;
    return made!.id;
  };

  const session = async (accountId: string): Promise<string> => {
    const secret = randomBytes(16).toString('base64url');
    await bootstrap`insert into accounts.session (secret_hash, account_id, expires_at, client_address, client_program)
      values (${createHash('sha256').update(secret).digest()}, ${accountId}, now() + interval '1 hour', 'test', 'test')`;
    return secret;
  };

  /** A signed-in account with one role over one unit (none: PERSONAL). */
  const account = async ({ kind = 'AGENCY', role, over, holder, domain, validFrom, validTo }: AccountWish): Promise<Account> => {
    const login = `tai.khoan.${next()}`;
    const [made] = await bootstrap<{ id: string }[]>`insert into accounts.account (login, kind, holder_id, unit_id, domain, valid_from)
      values (${login}, ${kind}, ${holder?.id ?? null}, ${over?.id ?? null}, ${domain ?? null}, '2020-01-01') returning id`;
    if (role) await grant(made!, role, over ?? null, { ...(validFrom && { validFrom }), ...(validTo && { validTo }) });
    return { id: made!.id, login, secret: await session(made!.id) };
  };

  return { province, unit, person, pay, account, grant, session };
};
