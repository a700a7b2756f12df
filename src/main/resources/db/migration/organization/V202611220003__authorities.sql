-- Authorities: the People's Committees that use this installation. Their names and sign-in names are public facts, so all
-- may read them; only the set-up of an authority may add it, and only itself.

create schema if not exists organization;

create table organization.authorities (
  id uuid primary key,
  parent_id uuid references organization.authorities (id) on delete restrict,
  unit_code text not null unique,
  slug text not null unique check (slug ~ '^[a-z0-9-]+(\.[a-z0-9-]+)*$'),
  level text not null check (level in ('PROVINCE', 'COMMUNE')),
  kind text not null check (kind in ('TINH', 'THANH_PHO', 'XA', 'PHUONG', 'DAC_KHU')),
  name text not null,
  opened_on date not null,
  closed_on date check (closed_on > opened_on),
  version bigint not null default 1
);

create index authorities_of_parent on organization.authorities (parent_id);

alter table organization.authorities enable row level security;
alter table organization.authorities force row level security;
create policy names_are_public on organization.authorities for select using (true);
create policy set_up on organization.authorities for insert
  with check (id = (select shared.app_scope()) and (select shared.app_kind()) = 'setup');
create policy own on organization.authorities for update
  using (id = (select shared.app_scope())) with check (id = (select shared.app_scope()));
grant usage on schema organization to ${appRole};
grant select, insert, update on organization.authorities to ${appRole};

-- What other modules may list.
create view organization.published_authorities with (security_invoker = true) as
  select id, parent_id, unit_code, slug, level, kind, name, opened_on, closed_on from organization.authorities;
grant select on organization.published_authorities to ${appRole};
