import type { Pool } from '@hoso/db/session.ts';

/** What is merged: communes of four sections, three of them into one new commune each. */
export const COMMUNES = 300;
const SECTIONS = ['Văn phòng', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công'];
export const MERGED_PEOPLE = 20_000;

/** Adds the communes under the province, with codes, quotas, job positions, accounts, and people who served elsewhere before. */
export const addCommunes = async (bootstrap: Pool): Promise<void> => {
  await bootstrap.begin(async (tx) => {
    await tx`create temporary table made (n int, section text, id uuid default uuidv7(), no int) on commit drop`;
    await tx`insert into made (n, section) select n, s from generate_series(1, ${COMMUNES}) n, unnest(${['', ...SECTIONS]}::text[]) with ordinality x(s, place) order by n, place`;
    await tx`insert into organization.unit (id) select id from made order by n, section`;
    await tx`update made set no = u.unit_no from organization.unit u where u.id = made.id`;
    const [decision] = await tx<{ id: string }[]>`insert into organization.decision (number, signed_on, issuer, summary)
      values ('1/QĐ', '2025-07-01', 'UBND tỉnh', 'Lập xã để đo') returning id`;
    const by = decision!.id;
    await tx`insert into organization.unit_profile (unit_id, unit_no, name, kind, valid_from, opened_by)
      select id, no, case section when '' then 'UBND xã đo ' || n else section end, case section when '' then 'XA' when ${SECTIONS[0]!} then 'VAN_PHONG' else 'PHONG' end, '2025-07-01', ${by} from made`;
    await tx`insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by)
      select m.id, m.no, p.id, p.no, '2025-07-01'::date, ${by}::uuid from made m
        join (select n, id, no from made where section = '') p on p.n = m.n where m.section <> ''
      union all select m.id, m.no, u.id, 1, '2025-07-01'::date, ${by}::uuid from made m join organization.unit u on u.unit_no = 1 where m.section = ''`;
    await tx`insert into organization.unit_code (unit_id, unit_no, code, valid_from, opened_by) select id, no, 'H31.9' || n, '2025-07-01', ${by} from made where section = ''`;
    await tx`insert into organization.quota_entry (unit_no, year, kind, entry, amount, effective_on, decision_id)
      select no, 2026, k, 'ASSIGN', 80, '2026-01-01', ${by} from made, unnest(array['CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111']) k where section = ''`;
    await tx`select organization.write_quota((select array_agg(no) from made), array[2026], array['CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111'])`;
    await tx`insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
      select id, no, 'VT' || v, 'Vị trí ' || v, 'CONG_CHUC', '2025-07-01', ${by} from made, generate_series(1, 10) v where section = ''`;
    await tx`select organization.write_subtree((select array_agg(no) from made))`;
    const [document] = await tx<{ id: string }[]>`insert into accounts.document (number, signed_on, issuer, summary)
      values ('1/QĐ', '2025-07-01', 'Sở Nội vụ', 'Cấp tài khoản để đo') returning id`;
    await tx`insert into accounts.account (login, kind, unit_id, valid_from, document_id)
      select 'xa.do.' || n || '.' || r, 'AGENCY', id, '2025-07-01', ${document!.id} from made, unnest(array['head', 'officer']) r where section = ''`;
    await tx`insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, document_id)
      select a.id, case when a.login like '%.head' then 'AGENCY_HEAD' else 'AGENCY_OFFICER' end, m.id, m.no, '2025-07-01', ${document!.id}
      from made m join accounts.account a on a.unit_id = m.id where a.login like 'xa.do.%'`;
    await tx`create temporary table goes on commit drop as
      select a.id, a.person_id, s.id as unit_id, s.no from
        (select id, person_id, row_number() over (order by person_id) as r from personnel.assignment where valid_to is null and valid_from < '2026-06-01' limit ${MERGED_PEOPLE}) a
        join (select id, no, row_number() over (order by no) - 1 as r, count(*) over () as all from made where section <> '') s on s.r = a.r % s.all`;
    await tx`update personnel.assignment a set unit_id = g.unit_id, post_unit_no = g.no, valid_from = greatest(a.valid_from, '2025-07-01'::date) from goes g where a.id = g.id`;
    await tx`update personnel.person p set unit_no = g.no from goes g where p.id = g.person_id`;
  });
  await bootstrap.unsafe('vacuum analyze');
};

/** Three communes become one new one, whose sections take in those of the same name. */
export const mergerSteps = (communes: readonly string[], provinceId: string): object[] => {
  const steps: object[] = [];
  for (let n = 0; n + 2 < communes.length; n += 3) {
    const key = `xa-${n}`;
    steps.push({ is: 'CREATE', key, parent: provinceId, name: `UBND xã hợp nhất ${n}`, kind: 'XA', code: `H31.8${n}` });
    for (const [s, name] of SECTIONS.entries())
      steps.push({ is: 'CREATE', key: `${key}-${s}`, parent: key, name, kind: s === 0 ? 'VAN_PHONG' : 'PHONG' });
    steps.push({ is: 'MERGE', from: communes.slice(n, n + 3), into: key });
  }
  return steps;
};
