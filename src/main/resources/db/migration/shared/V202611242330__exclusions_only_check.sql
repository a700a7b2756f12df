-- An exclusion constraint keeps days from overlapping; it is not there to find rows. Its index (GiST) looks to the planner as
-- cheap as the plain one beside it, yet a search in it reads ten times the pages, and more the more authorities there are.
-- With a condition that is always true and that no query names, it checks every row and is never searched.
create procedure shared.exclusions_only_check(target regclass)
  language plpgsql
as $$
declare
  exclusion record;
begin
  for exclusion in
    select c.conname, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    join pg_index i on i.indexrelid = c.conindid and i.indpred is null
    join pg_attribute a on a.attrelid = c.conrelid and a.attname = 'version'
    where c.conrelid = target and c.contype = 'x'
  loop
    execute format('alter table %s drop constraint %I', target, exclusion.conname);
    execute format(
      'alter table %s add constraint %I %s where (version >= 0)', target, exclusion.conname, exclusion.definition);
  end loop;
end
$$;
revoke execute on procedure shared.exclusions_only_check(regclass) from public;

-- Called by shared.protect for every working table.
create or replace procedure shared.plan_for_one_authority(target regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s alter column authority_id set (n_distinct = -0.01)', target);
  call shared.exclusions_only_check(target);
end
$$;

do $$
declare
  target regclass;
begin
  for target in
    select t.tgrelid::regclass from pg_trigger t
    where t.tgfoid = 'audit.record()'::regprocedure and not t.tgisinternal
      and exists (select from pg_attribute a where a.attrelid = t.tgrelid and a.attname = 'authority_id')
  loop
    call shared.plan_for_one_authority(target);
    execute format('analyze %s', target);
  end loop;
end
$$;
