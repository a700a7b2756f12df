-- Accounts, roles and sign-ins. The sign-in name is unique within an authority only; people sign in as name@slug.

create schema if not exists access;

create table access.accounts (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  display_name text not null,
  officer_id uuid,
  email text,
  password_hash text not null,
  password_changed_at timestamptz not null,
  must_change_password boolean not null,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, name)
);
create unique index accounts_of_officer on access.accounts (authority_id, officer_id) where officer_id is not null;
call shared.protect('access.accounts', mask => '{password_hash,totp_secret}', definer_reads => true);

-- How often sign-in failed in a row, and until when the account waits. Its own record, since it changes with every try.
create table access.sign_in_guards (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  account_id uuid not null,
  failures integer not null default 0 check (failures >= 0),
  locked_until timestamptz,
  last_failure_at timestamptz,
  last_success_at timestamptz,
  last_totp_step bigint not null default 0,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, account_id),
  foreign key (authority_id, account_id) references access.accounts (authority_id, id) on delete restrict
);
call shared.protect('access.sign_in_guards', subject => 'account_id');

-- One-time codes for the day the telephone is lost; only their hashes are kept.
create table access.recovery_codes (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references access.accounts (authority_id, id) on delete restrict
);
create index recovery_codes_of_account on access.recovery_codes (authority_id, account_id);
call shared.protect('access.recovery_codes', mask => '{code_hash}', subject => 'account_id', deletable => true);

-- A role held by an account, from a day until the day before another; docs/permissions.md says what each may do.
create table access.role_grants (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  account_id uuid not null,
  role text not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  version bigint not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references access.accounts (authority_id, id) on delete restrict,
  exclude using gist (authority_id with =, account_id with =, role with =, daterange(valid_from, valid_until) with &&)
);
create index role_grants_of_account on access.role_grants (authority_id, account_id);
call shared.protect('access.role_grants', subject => 'account_id', deletable => true);

-- Where name@slug leads to. Only a transaction of somebody signing in may ask; it learns two ids and nothing else.
create function access.locate_account(account_name text, authority_slug text)
  returns table (authority_id uuid, account_id uuid)
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
begin
  if shared.app_kind() <> 'sign-in' then
    raise exception 'only somebody signing in may locate an account' using errcode = 'CC002';
  end if;
  return query
    select a.authority_id, a.id
    from organization.authorities o
    join access.accounts a on a.authority_id = o.id and a.name = account_name
    where o.slug = authority_slug;
end
$$;
revoke execute on function access.locate_account(text, text) from public;
grant execute on function access.locate_account(text, text) to ${appRole};

-- Whether anybody can sign in at all: the first page of an empty installation asks.
create function access.any_account() returns boolean
  language sql stable security definer
  set search_path = pg_catalog
as $$
  select exists (select from access.accounts)
$$;
revoke execute on function access.any_account() from public;
grant execute on function access.any_account() to ${appRole};

-- Sessions, in the layout of Spring Session JDBC 4. They hold ids and plain strings only, no working data.
create table access.sessions (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index sessions_by_expiry on access.sessions (expiry_time);
create index sessions_of_principal on access.sessions (principal_name);

create table access.sessions_attributes (
  session_primary_id char(36) not null references access.sessions (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.sessions, access.sessions_attributes to ${appRole};
