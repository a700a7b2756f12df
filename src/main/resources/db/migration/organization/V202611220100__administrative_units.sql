-- The administrative units of the country, each through all its names: reference data, loaded from the files the project
-- ships (organization/units). A code is given again to successors, so the key is an id derived from code and first day.

create table organization.administrative_units (
  id uuid primary key,
  level text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
  slug text unique
);
call shared.reference('organization.administrative_units');

create table organization.administrative_unit_versions (
  unit_id uuid not null references organization.administrative_units (id) on delete restrict,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  code text not null,
  type text not null
    check (type in ('TINH', 'THANH_PHO', 'HUYEN', 'THANH_PHO_TRUC_THUOC', 'XA', 'PHUONG', 'DAC_KHU', 'THI_TRAN')),
  name text collate "vi-x-icu" not null,
  parent_id uuid references organization.administrative_units (id) on delete restrict,
  primary key (unit_id, valid_from),
  exclude using gist (unit_id with =, daterange(valid_from, valid_until) with &&)
);
create index administrative_unit_versions_by_code on organization.administrative_unit_versions (code);
create index administrative_unit_versions_of_parent on organization.administrative_unit_versions (parent_id);
call shared.reference('organization.administrative_unit_versions');

-- Which unit became part of which, wholly or in part, and by what law.
create table organization.administrative_successions (
  from_id uuid not null references organization.administrative_units (id) on delete restrict,
  into_id uuid not null references organization.administrative_units (id) on delete restrict,
  effective_on date not null,
  whole boolean not null,
  legal_basis text not null,
  primary key (from_id, into_id)
);
create index administrative_successions_into on organization.administrative_successions (into_id);
call shared.reference('organization.administrative_successions');
