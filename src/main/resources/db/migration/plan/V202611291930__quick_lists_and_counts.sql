-- The title as the list's search box compares it: folding two thousand titles at each request takes longer than reading them.
alter table plan.tasks
  add column folded_title text not null generated always as (shared.fold(title)) stored;

-- What a task goes on from and what it was split into are found from both ends.
create index tasks_going_on on plan.tasks (authority_id, previous_id) where previous_id is not null;
create index tasks_split_from on plan.tasks (authority_id, split_from_id) where split_from_id is not null;

-- The counts of a commune for its city are read from the index alone, in the order of numbers: that is about the order in
-- which the rows lie in the table. In the order of days each entry looks at another page of the visibility map, and the map
-- of a whole country has several.
drop index plan.tasks_done;
create index tasks_done on plan.tasks (authority_id, number) include (done_on) where state = 'DONE';
create index tasks_standing on plan.tasks (authority_id, number) include (due_on, state, submitted_on, moved_on)
  where state not in ('DONE', 'WITHDRAWN', 'SPLIT');

-- One commune may be asked for alone.
drop function plan.commune_counts(date, date, date);
create function plan.commune_counts(today date, risk_until date, year_from date, only_commune uuid)
  returns table (
    commune_id uuid, at_work boolean, open_count integer, late_count integer, risk_count integer, waiting_count integer,
    done_count integer, last_moved_on date)
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
begin
  if shared.app_kind() <> 'parent' then
    raise exception 'only a city looking at its communes may ask' using errcode = 'CC002';
  end if;
  return query
    select a.id, exists (select from organization.officers o where o.authority_id = a.id), standing.open_count,
      standing.late_count, standing.risk_count, standing.waiting_count, finished.done_count,
      greatest(standing.moved_on, finished.last_done_on)
    from organization.authorities a
    cross join lateral (
      select count(*)::integer as open_count,
        (count(*) filter (where t.due_on < today
          and (t.state <> 'SUBMITTED' or t.submitted_on > t.due_on)))::integer as late_count,
        (count(*) filter (where t.state <> 'SUBMITTED' and t.due_on between today and risk_until))::integer as risk_count,
        (count(*) filter (where t.state in ('ASSIGNED', 'QUESTIONED', 'SUBMITTED')))::integer as waiting_count,
        max(t.moved_on) as moved_on
      from plan.tasks t
      where t.authority_id = a.id and t.state not in ('DONE', 'WITHDRAWN', 'SPLIT')
    ) standing
    cross join lateral (
      select (count(*) filter (where t.done_on between year_from and today))::integer as done_count,
        max(t.done_on) as last_done_on
      from plan.tasks t
      where t.authority_id = a.id and t.state = 'DONE'
    ) finished
    where a.parent_id = (select shared.app_scope()) and (only_commune is null or a.id = only_commune);
end
$$;
revoke execute on function plan.commune_counts(date, date, date, uuid) from public;
grant execute on function plan.commune_counts(date, date, date, uuid) to ${appRole};

-- As before, of one commune alone or of all (null), and on request without the tasks the city itself is through with.
drop function plan.handed_down(date);
create function plan.handed_down(today date, only_commune uuid, only_open boolean)
  returns table (
    task_id uuid, commune_id uuid, state text, lead text, progress integer, due_on date, submitted_on date, done_on date,
    moved_on date, last_word text, verified_at timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
begin
  if shared.app_kind() not in ('parent', 'job') then
    raise exception 'only a city looking at its communes may ask' using errcode = 'CC002';
  end if;
  return query
    select t.superior_task_id, t.authority_id, t.state, coalesce(n.short_name, ''), t.progress::integer, t.due_on,
      t.submitted_on, t.done_on, t.moved_on, coalesce(said.note, ''), verified.happened_at
    from plan.tasks t
    join organization.authorities a on a.id = t.authority_id and a.parent_id = t.superior_id
    join plan.tasks own on own.authority_id = t.superior_id and own.id = t.superior_task_id
    left join organization.unit_names n on n.authority_id = t.authority_id and n.unit_id = t.lead_unit_id
      and n.valid_from <= today and (n.valid_until is null or n.valid_until > today)
    left join lateral (
      select s.note from plan.steps s
      where s.authority_id = t.authority_id and s.task_id = t.id and s.kind in ('REPORTED', 'SUBMITTED') and s.note <> ''
      order by s.happened_at desc limit 1
    ) said on true
    left join lateral (
      select s.happened_at from plan.steps s
      where s.authority_id = t.authority_id and s.task_id = t.id and s.kind = 'VERIFIED'
      order by s.happened_at desc limit 1
    ) verified on true
    where t.superior_id = (select shared.app_scope())
      and (only_commune is null or t.authority_id = only_commune)
      and (not only_open or own.state not in ('DONE', 'WITHDRAWN', 'SPLIT'));
end
$$;
revoke execute on function plan.handed_down(date, uuid, boolean) from public;
grant execute on function plan.handed_down(date, uuid, boolean) to ${appRole};
