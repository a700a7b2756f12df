-- Sealing: entries of one authority in the order of their transactions, a mark of how far all are sealed, and functions
-- that name authorities to the jobs that go through them one by one.

create index entries_by_authority_and_transaction on audit.entries (authority_id, xact_id, id);

-- One row for the installation: every entry of a transaction below the mark is covered by a seal. Only ids, no content.
create table audit.sealing (
  only_row boolean primary key default true check (only_row),
  sealed_until xid8 not null
);
insert into audit.sealing (sealed_until) values ('0');
grant select, update on audit.sealing to ${appRole};

-- Names authorities only, and only to a job that has none yet; it then goes into their scopes one by one. The bounds are
-- those of the last round and of this one: the work grows with the new entries, not with the history.
create or replace function audit.authorities_with_entries_since(mark xid8, until xid8) returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
begin
  if shared.app_kind() <> 'schedule' then
    raise exception 'only a job looking for its authorities may ask' using errcode = 'CC002';
  end if;
  return query select distinct authority_id from audit.entries where xact_id >= mark and xact_id < until;
end
$$;
revoke execute on function audit.authorities_with_entries_since(xid8, xid8) from public;
grant execute on function audit.authorities_with_entries_since(xid8, xid8) to ${appRole};

create policy definer_reads on audit.seals for select to current_user using (true);

-- The authorities with seals, for the daily list of chain heads and for the verification of all. Jumps from one authority
-- to the next along the primary key.
create function audit.authorities_with_seals() returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
declare
  found_id uuid;
begin
  if shared.app_kind() <> 'schedule' then
    raise exception 'only a job looking for its authorities may ask' using errcode = 'CC002';
  end if;
  select authority_id into found_id from audit.seals order by authority_id limit 1;
  while found_id is not null loop
    return next found_id;
    select authority_id into found_id from audit.seals where authority_id > found_id order by authority_id limit 1;
  end loop;
end
$$;
revoke execute on function audit.authorities_with_seals() from public;
grant execute on function audit.authorities_with_seals() to ${appRole};
