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

create or replace function plan.commune_counts(today date, risk_until date, year_from date)
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
    where a.parent_id = (select shared.app_scope());
end
$$;
