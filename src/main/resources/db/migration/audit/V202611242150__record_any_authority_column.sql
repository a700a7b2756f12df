-- The trigger finds the authority of a row in the column its fourth argument names; authorities themselves are known by
-- their own id.
create or replace function audit.record() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  masked text[] := string_to_array(tg_argv[0], ',');
  authority_column text := coalesce(tg_argv[3], 'authority_id');
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'authority_id' end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'authority_id' end;
  whole jsonb := coalesce(to_jsonb(new), to_jsonb(old));
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
    (whole ->> authority_column)::uuid,
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
