-- Catalogs: codes that other tables point at, dated wordings, what has taken a retired code's place, and what a level above wants filled in.

alter table organization.catalog_wording add constraint catalog_wording_in_force primary key (catalog, code, valid_during without overlaps);
--> statement-breakpoint
alter table organization.required_field add constraint required_field_in_force unique (unit_id, field, valid_during without overlaps);
--> statement-breakpoint
-- The catalogs at whose codes columns point from here on, so that rows which stand already have something to point at. What their codes are
-- called comes with the seed, part of every start.
insert into organization.catalog (code, name, part, form, closed, legal_basis, confidence) values
  ('DOI_TUONG', 'Đối tượng', 'CONG_TAC', 'ENTRIES', true, 'Luật Cán bộ, công chức; Luật Viên chức', 'MEMORY_HIGH'),
  ('GIOI_TINH', 'Giới tính', 'CHUNG', 'ENTRIES', true, 'Mẫu sơ yếu lý lịch của TT 06/2023/TT-BNV, mục 1', 'SECONDARY'),
  ('LOAI_BIEN_CHE', 'Loại biên chế', 'TO_CHUC', 'ENTRIES', true, 'ĐL Điều 8 khoản 1 điểm đ', 'INFERRED'),
  ('DOI_TUONG_NGACH', 'Đối tượng của ngạch', 'LUONG', 'ENTRIES', true, 'NĐ 204/2004/NĐ-CP', 'SECONDARY'),
  ('LOAI_QUYET_DINH', 'Loại quyết định về nhân sự', 'CONG_TAC', 'ENTRIES', false, 'ĐL Điều 8 khoản 1 điểm b', 'INFERRED'),
  ('CHUC_VU', 'Chức vụ', 'CHUC_VU', 'ENTRIES', false, 'ĐL Điều 8 khoản 1 điểm c', 'SECONDARY'),
  ('CAP_PHU_CAP_CHUC_VU', 'Cấp tổ chức hưởng phụ cấp chức vụ', 'TO_CHUC', 'ENTRIES', false, 'ĐL Điều 8 khoản 1 điểm đ', 'SECONDARY'),
  ('LOAI_DON_VI', 'Loại đơn vị', 'DON_VI', 'ENTRIES', true, 'ĐL Điều 8 khoản 1 điểm g', 'INFERRED'),
  ('NOI_DUNG_BOI_DUONG', 'Nội dung bồi dưỡng', 'DAO_TAO', 'ENTRIES', true, 'NĐ 171/2025/NĐ-CP', 'SECONDARY');
--> statement-breakpoint
insert into organization.catalog_entry (catalog, code)
  values ('DOI_TUONG', 'CAN_BO'), ('DOI_TUONG', 'CONG_CHUC'), ('DOI_TUONG', 'VIEN_CHUC'), ('DOI_TUONG', 'HOP_DONG_111'), ('DOI_TUONG', 'HOI'),
    ('GIOI_TINH', 'NAM'), ('GIOI_TINH', 'NU'),
    ('LOAI_BIEN_CHE', 'CONG_CHUC'), ('LOAI_BIEN_CHE', 'VIEN_CHUC'), ('LOAI_BIEN_CHE', 'HOP_DONG_111'), ('LOAI_BIEN_CHE', 'HOI'),
    ('DOI_TUONG_NGACH', 'CONG_CHUC'), ('DOI_TUONG_NGACH', 'VIEN_CHUC'), ('DOI_TUONG_NGACH', 'THUA_HANH')
  union select 'LOAI_QUYET_DINH', kind from personnel.decision
  union select 'CHUC_VU', title_code from payroll.position_allowance
  union select 'CAP_PHU_CAP_CHUC_VU', org_level from payroll.position_allowance
  union select 'LOAI_DON_VI', code from organization.unit_kind
  union select 'NOI_DUNG_BOI_DUONG', code from training.course_category;
--> statement-breakpoint
insert into organization.person_category (code) select code from organization.catalog_entry where catalog = 'DOI_TUONG';
--> statement-breakpoint
insert into organization.gender (code) select code from organization.catalog_entry where catalog = 'GIOI_TINH';
--> statement-breakpoint
insert into organization.quota_kind (code) select code from organization.catalog_entry where catalog = 'LOAI_BIEN_CHE';
--> statement-breakpoint
insert into organization.rank_kind (code) select code from organization.catalog_entry where catalog = 'DOI_TUONG_NGACH';
--> statement-breakpoint
-- Closed lists: a column points at the list, the list's rows are entries.
alter table personnel.assignment add constraint assignment_category_entry foreign key (category) references organization.person_category (code);
--> statement-breakpoint
alter table organization.job_position add constraint job_position_category_entry foreign key (category) references organization.person_category (code);
--> statement-breakpoint
alter table personnel.record add constraint record_gender_entry foreign key (gender) references organization.gender (code);
--> statement-breakpoint
alter table organization.quota add constraint quota_kind_entry foreign key (kind) references organization.quota_kind (code);
--> statement-breakpoint
alter table payroll.rank add constraint rank_kind_entry foreign key (kind) references organization.rank_kind (code);
--> statement-breakpoint
alter table organization.unit_kind add column catalog text not null generated always as ('LOAI_DON_VI') stored;
--> statement-breakpoint
alter table organization.unit_kind add constraint unit_kind_entry foreign key (catalog, code) references organization.catalog_entry (catalog, code);
--> statement-breakpoint
alter table training.course_category add column catalog text not null generated always as ('NOI_DUNG_BOI_DUONG') stored;
--> statement-breakpoint
alter table training.course_category add constraint course_category_entry foreign key (catalog, code) references organization.catalog_entry (catalog, code);
--> statement-breakpoint
-- Lists that Sở Nội vụ keeps: the column points at the entry.
alter table personnel.decision add column kind_catalog text not null generated always as ('LOAI_QUYET_DINH') stored;
--> statement-breakpoint
alter table personnel.decision add constraint decision_kind_entry foreign key (kind_catalog, kind) references organization.catalog_entry (catalog, code);
--> statement-breakpoint
alter table payroll.position_allowance add column title_catalog text not null generated always as ('CHUC_VU') stored,
  add column org_level_catalog text not null generated always as ('CAP_PHU_CAP_CHUC_VU') stored;
--> statement-breakpoint
alter table payroll.position_allowance add constraint position_allowance_title_entry foreign key (title_catalog, title_code) references organization.catalog_entry (catalog, code);
--> statement-breakpoint
alter table payroll.position_allowance add constraint position_allowance_level_entry foreign key (org_level_catalog, org_level) references organization.catalog_entry (catalog, code);
--> statement-breakpoint
-- Any live session reads catalogs and what is demanded of records; catalogs are changed by who holds the right over the whole province.
do $$ declare name text; in_scope text := '((select accounts.everywhere(''organization.requirement.write'')) or unit_no <@ (select accounts.scope(''organization.requirement.write'')))';
begin
  foreach name in array array['catalog', 'catalog_entry', 'catalog_wording', 'required_field'] loop
    execute format('alter table organization.%I enable row level security', name);
    execute format('alter table organization.%I force row level security', name);
    execute format('create policy read on organization.%I for select using ((select accounts.caller()) is not null)', name);
  end loop;
  foreach name in array array['catalog_entry', 'catalog_wording'] loop
    execute format('create policy add on organization.%I for insert with check ((select accounts.everywhere(''organization.catalog.write'')))', name);
    execute format('create policy change on organization.%I for update using ((select accounts.everywhere(''organization.catalog.write''))) with check ((select accounts.everywhere(''organization.catalog.write'')))', name);
  end loop;
  execute format('create policy add on organization.required_field for insert with check (%s)', in_scope);
  execute format('create policy change on organization.required_field for update using (%s) with check (%s)', in_scope, in_scope);
end $$;
--> statement-breakpoint
create policy add_catalog on organization.decision for insert with check ((select accounts.scope('organization.catalog.write')) <> '{}');
--> statement-breakpoint
create policy add_requirement on organization.decision for insert with check ((select accounts.scope('organization.requirement.write')) <> '{}');
--> statement-breakpoint
call hoso.settle_owners();
--> statement-breakpoint
set role organization_owner;
--> statement-breakpoint
grant select on organization.catalog, organization.catalog_entry, organization.catalog_wording, organization.required_field, organization.person_category,
  organization.gender, organization.quota_kind, organization.rank_kind to organization_app;
--> statement-breakpoint
grant insert on organization.catalog_entry, organization.catalog_wording, organization.required_field to organization_app;
--> statement-breakpoint
grant update (sort_order, version) on organization.catalog_entry to organization_app;
--> statement-breakpoint
grant update (valid_to, closed_by, replaced_by) on organization.catalog_wording to organization_app;
--> statement-breakpoint
grant update (valid_to, closed_by) on organization.required_field to organization_app;
--> statement-breakpoint
grant select on organization.catalog, organization.catalog_wording, organization.required_field to organization_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['catalog', 'catalog_wording', 'required_field'] loop
    execute format('create policy gate on organization.%I for select to organization_gate using (true)', name);
  end loop;
end $$;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- Which code stands in the place of a code on a day: itself while it is in force, else the end of the chain of replacements. No row: nothing does.
-- The wording that counts is the last one begun by that day. No chain is longer than the catalog; a circle (which operations refuse) ends at once.
create function organization.catalog_standing(of_catalog text, of_code text, on_date date) returns table (code text, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive way as (
    select of_code as code
    union all
    select w.replaced_by from way
      cross join lateral (select l.valid_to, l.replaced_by from organization.catalog_wording l
        where l.catalog = of_catalog and l.code = way.code and l.valid_from <= on_date order by l.valid_from desc limit 1) w
    where w.valid_to <= on_date and w.replaced_by is not null
  ) cycle code set circle using path
  select way.code, w.name from way join organization.catalog_wording w on w.catalog = of_catalog and w.code = way.code
  where w.valid_from <= on_date and (w.valid_to is null or w.valid_to > on_date) and (select accounts.caller()) is not null limit 1 $$;
--> statement-breakpoint
-- Of the given codes (the catalog of each beside it) those that no new row may use on a day, and what stands in their place: UNKNOWN, NOT_YET or RETIRED.
create function organization.pub_refused_codes(catalogs text[], codes text[], on_date date)
  returns table (catalog text, code text, catalog_name text, reason text, since date, standing_code text, standing_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.catalog, a.code, c.name,
    case when f.first_day is null then 'UNKNOWN' when f.first_day > on_date then 'NOT_YET' else 'RETIRED' end,
    case when f.first_day > on_date then f.first_day else f.last_end end, s.code, s.name
  from unnest(catalogs, codes) a(catalog, code)
    left join organization.catalog c on c.code = a.catalog
    cross join lateral (select min(w.valid_from) as first_day, max(w.valid_to) filter (where w.valid_to <= on_date) as last_end
      from organization.catalog_wording w where w.catalog = a.catalog and w.code = a.code) f
    left join lateral organization.catalog_standing(a.catalog, a.code, on_date) s on true
  where s.code is distinct from a.code and (select accounts.caller()) is not null $$;
--> statement-breakpoint
-- What must be filled in a record kept by a unit on a day: the demands of the unit itself and of every unit above it, the highest first.
create function organization.pub_required_fields(of_unit int, on_date date)
  returns table (field text, field_name text, record_field text, unit_id uuid, unit_no int, unit_name text, valid_from date, valid_to date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.field, c.name, c.record_field, r.unit_id, r.unit_no, f.name, r.valid_from, r.valid_to
  from organization.subtree s
    join organization.required_field r on r.unit_no = s.ancestor_no and r.valid_from <= on_date and (r.valid_to is null or r.valid_to > on_date)
    join organization.catalog c on c.code = r.field
    left join organization.unit_profile f on f.unit_no = r.unit_no and f.valid_from <= on_date and (f.valid_to is null or f.valid_to > on_date)
    left join organization.unit_kind k on k.code = f.kind
    left join organization.unit_level l on l.code = k.level
  where s.unit_no = of_unit and s.valid_from <= on_date and (s.valid_to is null or s.valid_to > on_date) and (select accounts.caller()) is not null
  order by l.rank, r.unit_no, c.sort_order, r.field $$;
--> statement-breakpoint
grant execute on function organization.catalog_standing(text, text, date) to organization_app;
--> statement-breakpoint
grant execute on function organization.pub_refused_codes(text[], text[], date), organization.pub_required_fields(int, date) to organization_app, personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
-- Read by the functions above.
grant select on organization.unit_level to organization_gate;
