-- The offices and people of an authority, each with the days it is true. Nothing is deleted: what ends keeps its days.

create table organization.units (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  kind text not null
    check (kind in ('COMMITTEE', 'DEPARTMENT', 'ONE_STOP', 'PUBLIC_SERVICE', 'POLICE', 'MILITARY', 'PARTY', 'COUNCIL',
      'FRONT', 'ASSOCIATION', 'OTHER')),
  template_code text,
  outside boolean not null,
  parent_id uuid,
  position integer not null,
  established_on date not null,
  closed_on date check (closed_on > established_on),
  version bigint not null default 0,
  primary key (authority_id, id),
  foreign key (authority_id, parent_id) references organization.units (authority_id, id) on delete restrict
);
create index units_of_parent on organization.units (authority_id, parent_id);
create unique index one_committee on organization.units (authority_id) where kind = 'COMMITTEE';
call shared.protect('organization.units');

create table organization.unit_names (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  unit_id uuid not null,
  name text collate "vi-x-icu" not null check (name <> ''),
  short_name text collate "vi-x-icu" not null check (short_name <> ''),
  aliases text[] not null default '{}',
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  version bigint not null default 0,
  primary key (authority_id, id),
  foreign key (authority_id, unit_id) references organization.units (authority_id, id) on delete restrict,
  exclude using gist (authority_id with =, unit_id with =, daterange(valid_from, valid_until) with &&)
);
create index unit_names_of_unit on organization.unit_names (authority_id, unit_id);
call shared.protect('organization.unit_names', subject => 'unit_id');

-- A decision that changed the structure, and the units that took part: those it came from, those it led into.
create table organization.unit_changes (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  kind text not null check (kind in ('ESTABLISHED', 'RENAMED', 'MERGED', 'SPLIT', 'CLOSED')),
  effective_on date not null,
  legal_basis text not null,
  version bigint not null default 0,
  primary key (authority_id, id)
);
call shared.protect('organization.unit_changes', updatable => false);

create table organization.unit_change_members (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  change_id uuid not null,
  unit_id uuid not null,
  side text not null check (side in ('FROM', 'INTO')),
  version bigint not null default 0,
  primary key (authority_id, id),
  unique (authority_id, change_id, unit_id, side),
  foreign key (authority_id, change_id) references organization.unit_changes (authority_id, id) on delete restrict,
  foreign key (authority_id, unit_id) references organization.units (authority_id, id) on delete restrict
);
create index unit_change_members_of_unit on organization.unit_change_members (authority_id, unit_id);
call shared.protect(
  'organization.unit_change_members', updatable => false, subject => 'unit_id', related => 'change_id');

create table organization.posts (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  unit_id uuid not null,
  template_code text,
  title text collate "vi-x-icu" not null check (title <> ''),
  short_title text collate "vi-x-icu" not null check (short_title <> ''),
  aliases text[] not null default '{}',
  rank text not null check (rank in ('HEAD', 'DEPUTY', 'STAFF')),
  position integer not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  version bigint not null default 0,
  primary key (authority_id, id),
  foreign key (authority_id, unit_id) references organization.units (authority_id, id) on delete restrict,
  exclude using gist (authority_id with =, unit_id with =, title with =, daterange(valid_from, valid_until) with &&)
);
create index posts_of_unit on organization.posts (authority_id, unit_id);
call shared.protect('organization.posts', related => 'unit_id');

create table organization.officers (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  code text not null check (code <> ''),
  full_name text collate "vi-x-icu" not null check (full_name <> ''),
  born_on date,
  phone text,
  email text,
  employed_from date not null,
  employed_until date check (employed_until > employed_from),
  version bigint not null default 0,
  primary key (authority_id, id),
  unique (authority_id, code)
);
call shared.protect('organization.officers');

-- Given name: the last word, by which Vietnamese names are sorted.
create function organization.given_name(full_name text) returns text
  language sql immutable parallel safe strict
  set search_path = pg_catalog
as $$
  select substring(full_name from '[^ ]+$')
$$;

create table organization.leaves (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  officer_id uuid not null,
  valid_from date not null,
  valid_until date not null check (valid_until > valid_from),
  reason text not null,
  version bigint not null default 0,
  primary key (authority_id, id),
  foreign key (authority_id, officer_id) references organization.officers (authority_id, id) on delete restrict,
  exclude using gist (authority_id with =, officer_id with =, daterange(valid_from, valid_until) with &&)
);
create index leaves_of_officer on organization.leaves (authority_id, officer_id);
call shared.protect('organization.leaves', subject => 'officer_id');

-- Who held which post on which days. One primary post a day; nobody holds one post twice.
create table organization.assignments (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  officer_id uuid not null,
  post_id uuid not null,
  kind text not null check (kind in ('PRIMARY', 'CONCURRENT', 'ACTING', 'SECONDED')),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  leave_id uuid,
  legal_basis text not null,
  version bigint not null default 0,
  primary key (authority_id, id),
  foreign key (authority_id, officer_id) references organization.officers (authority_id, id) on delete restrict,
  foreign key (authority_id, post_id) references organization.posts (authority_id, id) on delete restrict,
  foreign key (authority_id, leave_id) references organization.leaves (authority_id, id) on delete restrict,
  check ((kind = 'ACTING') = (leave_id is not null)),
  check (kind <> 'ACTING' and kind <> 'SECONDED' or valid_until is not null),
  exclude using gist (authority_id with =, officer_id with =, daterange(valid_from, valid_until) with &&)
    where (kind = 'PRIMARY'),
  exclude using gist (authority_id with =, officer_id with =, post_id with =, daterange(valid_from, valid_until) with &&)
);
create index assignments_of_officer on organization.assignments (authority_id, officer_id);
create index assignments_of_post on organization.assignments (authority_id, post_id);
call shared.protect('organization.assignments', subject => 'officer_id', related => 'post_id');
