-- The scope of a transaction, and the one way to protect a working table.

create schema if not exists shared;
create extension if not exists unaccent with schema shared;
create extension if not exists pg_trgm with schema shared;
create extension if not exists btree_gist with schema shared;

grant usage on schema shared to ${appRole};

-- The authority this transaction works for. Raises when none is set, so that a forgotten scope is an error and never an
-- empty page.
create function shared.app_scope() returns uuid
  language plpgsql stable parallel safe
  set search_path = pg_catalog
as $$
declare
  scope text := current_setting('app.scope', true);
begin
  if scope is null or scope = '' then
    raise exception 'this transaction has no scope' using errcode = 'CC001';
  end if;
  return scope::uuid;
end
$$;

-- What kind of scope it is: authority, parent, job, setup, sign-in, public.
create function shared.app_kind() returns text
  language plpgsql stable parallel safe
  set search_path = pg_catalog
as $$
declare
  kind text := current_setting('app.kind', true);
begin
  if kind is null or kind = '' then
    raise exception 'this transaction has no scope' using errcode = 'CC001';
  end if;
  return kind;
end
$$;

-- Text as people search it: lower case, no marks, đ as d. Immutable, so that it can be indexed.
create function shared.fold(value text) returns text
  language sql immutable parallel safe strict
  set search_path = pg_catalog
as $$
  select lower(replace(replace(shared.unaccent('shared.unaccent'::regdictionary, value), 'đ', 'd'), 'Đ', 'D'))
$$;

-- Makes a table a protected working table: forced row-level security on its authority, the application role's rights,
-- the audit trigger. mask: columns whose values never reach the audit log. subject, related: the columns that name the
-- records in whose history a change of this row is shown (its own id, unless told otherwise). definer_reads: a reviewed
-- SECURITY DEFINER function, which runs as the owner, reads the table across authorities.
create procedure shared.protect(
  target regclass,
  mask text[] default '{}',
  deletable boolean default false,
  updatable boolean default true,
  subject text default 'id',
  related text default null,
  definer_reads boolean default false
)
  language plpgsql
as $$
declare
  own_schema text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy own_authority on %s using (authority_id = (select shared.app_scope())) '
    'with check (authority_id = (select shared.app_scope()))', target);
  if definer_reads then
    execute format('create policy definer_reads on %s for select to current_user using (true)', target);
  end if;
  execute format('grant usage on schema %I to ${appRole}', own_schema);
  execute format('grant select, insert on %s to ${appRole}', target);
  if updatable then
    execute format('grant update on %s to ${appRole}', target);
  end if;
  if deletable then
    execute format('grant delete on %s to ${appRole}', target);
  end if;
  execute format(
    'create trigger recorded after insert or update or delete on %s for each row '
    'execute function audit.record(%L, %L, %L)', target, array_to_string(mask, ','), subject, coalesce(related, ''));
end
$$;

-- A table of reference data: the same for all authorities, read by the program, changed by migrations alone.
create procedure shared.reference(target regclass)
  language plpgsql
as $$
declare
  own_schema text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
begin
  execute format('grant usage on schema %I to ${appRole}', own_schema);
  execute format('grant select on %s to ${appRole}', target);
end
$$;

revoke execute on procedure shared.protect(regclass, text[], boolean, boolean, text, text, boolean) from public;
revoke execute on procedure shared.reference(regclass) from public;
