-- A plan for an authority must not change with the number of the others. The planner takes the rows of an authority to be
-- all rows divided by the number of authorities: an installation with a few busy communes among many quiet ones gets plans
-- for one row, nested loops, where there are hundreds. So it is told to expect about a hundred rows of an authority in
-- every working table, however many authorities there are.
create procedure shared.plan_for_one_authority(target regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s alter column authority_id set (n_distinct = -0.01)', target);
end
$$;
revoke execute on procedure shared.plan_for_one_authority(regclass) from public;

-- Makes a table a protected working table: forced row-level security on its authority, the application role's rights,
-- the audit trigger. mask: columns whose values never reach the audit log. subject, related: the columns that name the
-- records in whose history a change of this row is shown (its own id, unless told otherwise). definer_reads: a reviewed
-- SECURITY DEFINER function, which runs as the owner, reads the table across authorities.
-- Plans are made for a hundred rows of an authority, see shared.plan_for_one_authority.
create or replace procedure shared.protect(
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
  call shared.plan_for_one_authority(target);
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

do $$
declare
  target regclass;
begin
  for target in
    select t.tgrelid::regclass from pg_trigger t where t.tgfoid = 'audit.record()'::regprocedure and not t.tgisinternal
  loop
    call shared.plan_for_one_authority(target);
    execute format('analyze %s', target);
  end loop;
end
$$;
