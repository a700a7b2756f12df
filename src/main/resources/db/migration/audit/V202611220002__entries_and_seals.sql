-- Every change of a working record: who, in which post, when, before and after. Written by triggers, so that no code can
-- forget it; the application role may add and read, never change or remove.

create schema if not exists audit;

create table audit.entries (
  authority_id uuid not null default shared.app_scope(),
  id bigint generated always as identity,
  xact_id xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default clock_timestamp(),
  account_id uuid,
  post_id uuid,
  action text not null default '',
  table_name text not null,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  subject_id uuid,
  related_id uuid,
  before jsonb,
  after jsonb,
  primary key (authority_id, id)
);

create index entries_of_subject on audit.entries (authority_id, subject_id, id desc);
create index entries_of_related on audit.entries (authority_id, related_id, id desc) where related_id is not null;
create index entries_by_transaction on audit.entries (xact_id);

alter table audit.entries enable row level security;
alter table audit.entries force row level security;
create policy own_authority on audit.entries
  using (authority_id = (select shared.app_scope()))
  with check (authority_id = (select shared.app_scope()));
create policy definer_reads on audit.entries for select to current_user using (true);
grant usage on schema audit to ${appRole};
grant select, insert on audit.entries to ${appRole};

-- A seal covers all entries of an authority whose transaction is in [xact_from, xact_until). Every transaction below
-- xact_until had ended when the seal was made, so no entry can slip in behind it.
create table audit.seals (
  authority_id uuid not null default shared.app_scope(),
  number bigint not null check (number > 0),
  xact_from xid8 not null,
  xact_until xid8 not null check (xact_until > xact_from),
  entries bigint not null check (entries >= 0),
  previous_hash bytea not null,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (authority_id, number)
);

alter table audit.seals enable row level security;
alter table audit.seals force row level security;
create policy own_authority on audit.seals
  using (authority_id = (select shared.app_scope()))
  with check (authority_id = (select shared.app_scope()));
grant select, insert on audit.seals to ${appRole};

-- Arguments: masked columns, subject column, related column. A long text is kept as its head and its SHA-256.
create function audit.short(value jsonb) returns jsonb
  language sql immutable parallel safe strict
  set search_path = pg_catalog
as $$
  select case
    when jsonb_typeof(value) = 'string' and length(value #>> '{}') > 2000
      then to_jsonb(left(value #>> '{}', 200) || '… sha256:' || encode(sha256(convert_to(value #>> '{}', 'UTF8')), 'hex'))
    else value
  end
$$;

create function audit.record() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  masked text[] := string_to_array(tg_argv[0], ',');
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'authority_id' end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'authority_id' end;
  whole jsonb := coalesce(new_row, old_row);
  before_part jsonb;
  after_part jsonb;
begin
  select
    jsonb_object_agg(key, case when key = any (masked) and o.value <> 'null' then '"•••"' else audit.short(o.value) end)
      filter (where o.value is not null and o.value <> 'null'),
    jsonb_object_agg(key, case when key = any (masked) and n.value <> 'null' then '"•••"' else audit.short(n.value) end)
      filter (where n.value is not null and (tg_op = 'UPDATE' or n.value <> 'null'))
  into before_part, after_part
  from jsonb_each(old_row) o full join jsonb_each(new_row) n using (key)
  where o.value is distinct from n.value and key <> 'version';

  if tg_op = 'UPDATE' and before_part is null and after_part is null then
    return null;
  end if;
  insert into audit.entries
    (authority_id, account_id, post_id, action, table_name, operation, subject_id, related_id, before, after)
  values (
    case when tg_op = 'DELETE' then old.authority_id else new.authority_id end,
    nullif(current_setting('app.account', true), '')::uuid,
    nullif(current_setting('app.post', true), '')::uuid,
    coalesce(current_setting('app.action', true), ''),
    tg_table_schema || '.' || tg_table_name,
    tg_op,
    (whole ->> tg_argv[1])::uuid,
    (whole ->> nullif(tg_argv[2], ''))::uuid,
    before_part,
    after_part);
  return null;
end
$$;

-- The authorities with entries of ended transactions from the given transaction on: the sealing job asks with the mark it
-- left last time. It names authorities only, so that the job can go through them one by one in their own scope.
create function audit.authorities_with_entries_since(mark xid8, until xid8) returns setof uuid
  language sql stable security definer
  set search_path = pg_catalog
as $$
  select distinct authority_id from audit.entries where xact_id >= mark and xact_id < until
$$;
