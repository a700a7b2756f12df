-- What passes between a city and its communes: counts, and the tasks the city handed down. Nothing else does.

create index tasks_done on plan.tasks (authority_id, done_on) where state = 'DONE';

-- The words a step was made with go along with a task that is handed down, returned or withdrawn, and back up.
create policy definer_reads on plan.steps for select to current_user using (true);

-- How many tasks each commune of this city has, and how they stand on a day. Counts only.
create function plan.commune_counts(today date, risk_until date, year_from date)
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
      greatest(standing.moved_on,
        (select max(t.done_on) from plan.tasks t where t.authority_id = a.id and t.state = 'DONE'))
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
      select count(*)::integer as done_count
      from plan.tasks t
      where t.authority_id = a.id and t.state = 'DONE' and t.done_on between year_from and today
    ) finished
    where a.parent_id = (select shared.app_scope());
end
$$;
revoke execute on function plan.commune_counts(date, date, date) from public;
grant execute on function plan.commune_counts(date, date, date) to ${appRole};

-- How the tasks this city handed down stand in its communes, and the last that was said of them.
create function plan.handed_down(today date)
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
    where t.superior_id = (select shared.app_scope());
end
$$;
revoke execute on function plan.handed_down(date) from public;
grant execute on function plan.handed_down(date) to ${appRole};

-- The tasks the city handed down to this commune that it does not have yet, with the words that say where they come from.
create function plan.tasks_from_above()
  returns table (
    task_id uuid, superior_id uuid, superior_name text, number integer, title text, product text, passage text, bound text,
    named_on date, source text)
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
begin
  if shared.app_kind() <> 'job' then
    raise exception 'only a job of the commune may ask' using errcode = 'CC002';
  end if;
  return query
    select t.id, city.id, city.name, t.number, t.title, t.product, t.passage, t.bound, t.named_on, coalesce(given.note, '')
    from organization.authorities own
    join organization.authorities city on city.id = own.parent_id
    join plan.tasks t on t.recipient_id = own.id and t.authority_id = city.id
    left join lateral (
      select s.note from plan.steps s
      where s.authority_id = t.authority_id and s.task_id = t.id and s.kind = 'ASSIGNED'
      order by s.happened_at limit 1
    ) given on true
    where own.id = (select shared.app_scope()) and t.state not in ('DONE', 'WITHDRAWN', 'SPLIT')
      and not exists (
        select from plan.tasks have
        where have.authority_id = own.id and have.superior_id = city.id and have.superior_task_id = t.id)
    order by t.number;
end
$$;
revoke execute on function plan.tasks_from_above() from public;
grant execute on function plan.tasks_from_above() to ${appRole};

-- What the city decided of tasks this commune carries for it and has not heard of yet: returned after the commune had
-- verified its product, withdrawn, changed or put off. The commune keeps the city's step with the moment it was made at:
-- by that it is known to be heard.
create function plan.decisions_from_above()
  returns table (
    task_id uuid, state text, decision text, happened_at timestamptz, note text, by_name text, by_post text, title text,
    product text, bound text, named_on date, due_on date)
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
begin
  if shared.app_kind() <> 'job' then
    raise exception 'only a job of the commune may ask' using errcode = 'CC002';
  end if;
  return query
    select have.id, have.state, decided.kind, decided.happened_at, decided.note, decided.by_name, decided.by_post, t.title,
      t.product, t.bound, t.named_on, t.due_on
    from organization.authorities own
    join plan.tasks have on have.authority_id = own.id and have.superior_id = own.parent_id
    join plan.tasks t on t.authority_id = have.superior_id and t.id = have.superior_task_id and t.recipient_id = own.id
    join plan.steps decided on decided.authority_id = t.authority_id and decided.task_id = t.id
    where own.id = (select shared.app_scope())
      and case
        when decided.kind = 'WITHDRAWN' then t.state = 'WITHDRAWN' and have.state not in ('DONE', 'WITHDRAWN', 'SPLIT')
        when decided.kind = 'RETURNED' then t.state = 'RETURNED' and have.state = 'DONE' and decided.happened_at > (
            select max(s.happened_at) from plan.steps s
            where s.authority_id = have.authority_id and s.task_id = have.id and s.kind = 'VERIFIED')
        when decided.kind in ('CHANGED', 'EXTENSION_GRANTED') then t.state not in ('DONE', 'WITHDRAWN', 'SPLIT')
          and have.state not in ('DONE', 'WITHDRAWN', 'SPLIT')
          and not exists (
            select from plan.steps s
            where s.authority_id = have.authority_id and s.task_id = have.id and s.kind = decided.kind
              and s.happened_at = decided.happened_at)
        else false
      end
    order by t.number, decided.happened_at;
end
$$;
revoke execute on function plan.decisions_from_above() from public;
grant execute on function plan.decisions_from_above() to ${appRole};

-- The authorities that may have something to take over from the other side: cities with open tasks that a commune carries,
-- and communes at work with a task or a decision they have not heard of. Names authorities, no content.
create function plan.authorities_with_news() returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
begin
  if shared.app_kind() <> 'schedule' then
    raise exception 'only a job looking for its authorities may ask' using errcode = 'CC002';
  end if;
  return query
    select t.recipient_id from plan.tasks t
    left join plan.tasks have on have.authority_id = t.recipient_id and have.superior_id = t.authority_id
      and have.superior_task_id = t.id
    where t.recipient_id is not null
      and case when have.id is null
          then t.state not in ('DONE', 'WITHDRAWN', 'SPLIT')
            and exists (select from organization.officers o where o.authority_id = t.recipient_id)
          else t.state = 'RETURNED' and have.state = 'DONE'
            or t.state = 'WITHDRAWN' and have.state not in ('DONE', 'WITHDRAWN', 'SPLIT')
            or t.state not in ('DONE', 'WITHDRAWN', 'SPLIT') and have.state not in ('DONE', 'WITHDRAWN', 'SPLIT')
              and exists (
                select from plan.steps decided
                where decided.authority_id = t.authority_id and decided.task_id = t.id
                  and decided.kind in ('CHANGED', 'EXTENSION_GRANTED')
                  and not exists (
                    select from plan.steps s
                    where s.authority_id = have.authority_id and s.task_id = have.id and s.kind = decided.kind
                      and s.happened_at = decided.happened_at))
        end
    union
    select t.authority_id from plan.tasks t
    join plan.tasks have on have.authority_id = t.recipient_id and have.superior_id = t.authority_id
      and have.superior_task_id = t.id
    where t.recipient_id is not null and t.state in ('ASSIGNED', 'QUESTIONED', 'ACCEPTED', 'RETURNED')
      and have.moved_on >= t.moved_on;
end
$$;
revoke execute on function plan.authorities_with_news() from public;
grant execute on function plan.authorities_with_news() to ${appRole};
