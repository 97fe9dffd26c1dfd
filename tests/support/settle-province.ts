import { createHash } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import { IDENTITY_NUMBER } from '@hoso/db/sealed-columns.ts';
import type { Pool } from '@hoso/db/session.ts';
import { type Grant, type Province, within } from '../evaluator/province.ts';
import { fieldKey } from './database.ts';

/** The secret of the one session an account of a random province has. */
export const secretOf = (account: string): string => createHash('sha256').update(account).digest().subarray(0, 16).toString('base64url');

/** When something was done, as the order of turns says. */
const at = (turn: number): string => new Date(Date.UTC(2026, 0, 1) + turn * 1000).toISOString();

const settleUnits = async (tx: TransactionSql, { units, root }: Province): Promise<ReadonlyMap<string, number>> => {
  const [decision] = await tx<{ id: string }[]>`select id from organization.decision limit 1`;
  const opened = decision!.id;
  const fresh = units.filter((unit) => unit.id !== root);
  const numbered = await tx<
    { id: string; no: number }[]
  >`insert into organization.unit ${tx(fresh.map(({ id }) => ({ id })))} returning id, unit_no as no`;
  const no = new Map([[root, 1], ...numbered.map((row) => [row.id, row.no] as const)]);
  await tx`insert into organization.unit_profile ${tx(
    fresh.flatMap(({ id, names, places }) =>
      names.map(({ name, to }) => ({
        unit_id: id,
        unit_no: no.get(id)!,
        name,
        kind: 'SO',
        valid_from: places[0]!.from,
        valid_to: to,
        opened_by: opened,
      })),
    ),
  )}`;
  await tx`insert into organization.placement ${tx(
    fresh.flatMap(({ id, places }) =>
      places.map(({ from, to, under }) => ({
        ...{ unit_id: id, unit_no: no.get(id)!, parent_id: under, parent_no: no.get(under)! },
        ...{ valid_from: from, valid_to: to, opened_by: opened },
      })),
    ),
  )}`;
  const passed = fresh.flatMap(({ id, passedTo }) =>
    passedTo
      ? [
          {
            unit_id: id,
            unit_no: no.get(id)!,
            heir_id: passedTo.heir,
            heir_no: no.get(passedTo.heir)!,
            valid_from: passedTo.from,
            opened_by: opened,
          },
        ]
      : [],
  );
  if (passed.length > 0) await tx`insert into organization.inheritance ${tx(passed)}`;
  await tx`select organization.write_subtree(${fresh.map(({ id }) => no.get(id)!)})`;
  return no;
};

const settlePeople = async (
  tx: TransactionSql,
  { people, today }: Province,
  no: ReadonlyMap<string, number>,
  course: string,
): Promise<void> => {
  const sealed = await fieldKeys(fieldKey, 'personnel').sealing(tx);
  const kept = people.map(({ id, kept: periods }) => {
    const at = periods.find((one) => within(one, today))!.at;
    return { person_id: id, unit_no: no.get(at)!, unit_id: at };
  });
  const plain = kept.map(({ person_id, unit_no }) => ({ person_id, unit_no }));
  await tx`insert into personnel.person ${tx(kept.map(({ person_id, unit_no }) => ({ id: person_id, unit_no, family_name: 'Nguyễn Văn', given_name: 'An' })))}`;
  await tx`insert into personnel.record ${tx(plain.map((row) => ({ ...row, gender: 'NAM', date_of_birth: '1985-05-05', joined_on: '2020-01-01' })))}`;
  const numbers = plain.map((row) => {
    const digits = createHash('sha256').update(row.person_id).digest().readUIntBE(0, 6) % 1_000_000_000;
    const number = sealed(IDENTITY_NUMBER, row.person_id, `034${String(digits).padStart(9, '0')}`);
    return { ...row, number_sealed: number.sealed, number_index: number.index, number_index_next: number.next ?? null };
  });
  await tx`insert into personnel.identity_number ${tx(numbers)}`;
  for (const row of kept) {
    const [decision] = await tx<
      { id: string }[]
    >`insert into personnel.decision (unit_no, kind, number, signed_on, signer, effective_on, summary)
      values (${row.unit_no}, 'BO_NHIEM', '1/QĐ', '2020-01-01', 'Giám đốc', '2020-01-01', 'Bổ nhiệm') returning id`;
    await tx`insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, category, valid_from, opened_by)
      values (${row.person_id}, ${row.unit_no}, ${row.unit_id}, ${row.unit_no}, 'Chuyên viên', 'CONG_CHUC', '2020-01-01', ${decision!.id})`;
    await tx`insert into payroll.pay (person_id, unit_no, rank_code, scale_code, step, coefficient, counts_from, valid_from)
      select ${row.person_id}, ${row.unit_no}, rank_code, scale_code, 1, '2.34', '2024-01-01', '2024-01-01'
      from payroll.rank where rank_code = '01.003' and valid_during @> '2024-01-01'::date`;
    await tx`insert into training.completion (person_id, unit_no, course_id, year, hours, completed_on)
      values (${row.person_id}, ${row.unit_no}, ${course}, 2026, 40, '2026-05-05')`;
  }
};

const settleRights = async (
  tx: TransactionSql,
  { accounts, memberships, openGroups, roles, grants, consents, root }: Province,
  no: ReadonlyMap<string, number>,
): Promise<void> => {
  const [document] = await tx<{ id: string }[]>`select id from accounts.document limit 1`;
  await tx`insert into accounts.account ${tx(
    accounts.map(({ id, kind, period, suspended, holder, unit }) => ({
      ...{ id, login: `tai.khoan.${id}`, kind, holder_id: holder, unit_id: unit, valid_from: period.from, valid_to: period.to },
      ...{ locked_at: suspended ? at(0) : null },
    })),
  )}`;
  for (const { id, signedIn } of accounts)
    await tx`insert into accounts.session (secret_hash, account_id, expires_at, ended_at, client_address, client_program)
      values (${createHash('sha256').update(secretOf(id)).digest()}, ${id}, now() + interval '1 day', ${signedIn ? null : at(0)}, 'test', 'test')`;
  const groups = [
    ...new Set([...memberships.map(({ group }) => group), ...openGroups, ...grants.flatMap(({ to }) => ('group' in to ? [to.group] : []))]),
  ];
  await tx`insert into accounts.user_group ${tx(
    groups.map((id) => ({
      id,
      name: 'Tổ công tác',
      unit_id: root,
      unit_no: 1,
      created_by: accounts[0]!.id,
      closed_at: openGroups.includes(id) ? null : at(0),
    })),
  )}`;
  for (const { account, group, period, removed, turn } of memberships)
    await tx`insert into accounts.group_member (group_id, unit_no, account_id, valid_from, valid_to, added_by, added_at, removed_at)
      values (${group}, 1, ${account}, ${period.from}, ${period.to}, ${account}, ${at(turn)}, ${removed ? at(100) : null})`;
  for (const [code, permissions] of Object.entries(roles)) {
    const [made] =
      await tx`insert into accounts.role (code, name, kinds) values (${code}, ${code}, '{AGENCY}') on conflict do nothing returning code`;
    if (made && permissions.length > 0)
      await tx`insert into accounts.role_permission ${tx(permissions.map((permission) => ({ role: code, permission })))}`;
  }
  const row = ({ id, to, role, domain, unit, period, revoked, restsOn, givenBy, turn }: Grant) => ({
    ...{ id, account_id: 'account' in to ? to.account : null, group_id: 'group' in to ? to.group : null },
    ...{ role, domain, unit_id: unit, unit_no: unit === null ? null : no.get(unit)!, valid_from: period.from, valid_to: period.to },
    ...{ document_id: document!.id, rests_on: restsOn, granted_by: givenBy, granted_at: at(turn), revoked_at: revoked ? at(100) : null },
  });
  await tx`insert into accounts.access_grant ${tx(grants.map(row))}`;
  for (const { id, account, people, unit, permissions, period, withdrawn } of consents) {
    await tx`insert into accounts.consent (id, kind, account_id, unit_id, unit_no, permissions, purpose, valid_from, valid_to, document_id, given_by, withdrawn_at)
      values (${id}, 'STUDY', ${account}, ${unit}, ${unit === null ? null : no.get(unit)!}, ${[...permissions]}, 'Xác minh', ${period.from}, ${period.to},
        ${document!.id}, ${accounts[0]!.id}, ${withdrawn ? at(100) : null})`;
    if (people.length > 0)
      await tx`insert into accounts.consent_person select ${id}, id, unit_no from personnel.person where id = any (${[...people]}::uuid[])`;
  }
};

/** Writes a random province into the database, on its day; what an earlier one withheld is withheld no more. */
export const settleProvince = async (bootstrap: Pool, province: Province, course: string): Promise<void> => {
  await bootstrap.begin(async (tx) => {
    await tx`update hoso.fixed_today set today = ${province.today}`;
    await tx`delete from accounts.withheld_right`;
    const no = await settleUnits(tx, province);
    await settlePeople(tx, province, no, course);
    await settleRights(tx, province, no);
    const kept = province.withheld.map(({ permission, from, article }) => ({
      ...{ permission, kind: 'kind' in from ? from.kind : null, unit_name: 'unitNamed' in from ? from.unitNamed : null, article },
    }));
    if (kept.length > 0) await tx`insert into accounts.withheld_right ${tx(kept)}`;
  });
};
