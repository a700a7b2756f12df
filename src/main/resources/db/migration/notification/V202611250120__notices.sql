-- What the program tells an officer. The key says what it is about: nobody is told the same thing twice.

create table notification.notices (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  officer_id uuid not null,
  key text not null check (key <> ''),
  urgency text not null check (urgency in ('LATE', 'RISK', 'WAIT', 'OK')),
  title text not null check (title <> ''),
  detail text not null,
  -- A page of this program: reading a notice leads there.
  href text not null check (href ~ '^/([^/\\]|$)'),
  created_at timestamptz not null,
  read_at timestamptz,
  -- When the digest by mail took it up; null while it waits for one, and for ever when it was read before.
  mailed_at timestamptz,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, officer_id, key)
);
create index notices_of_officer on notification.notices (authority_id, officer_id, created_at desc, id desc);
create index notices_unread on notification.notices (authority_id, officer_id, created_at desc, id desc) where read_at is null;
create index notices_to_mail on notification.notices (authority_id, officer_id) where mailed_at is null and read_at is null;
create index notices_read on notification.notices (authority_id, read_at) where read_at is not null;
call shared.protect('notification.notices', deletable => true, definer_reads => true);

-- The authorities with notices that wait for the digest. Jumps from one authority to the next along the index.
create function notification.authorities_with_notices_to_mail() returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
declare
  found_id uuid;
begin
  if shared.app_kind() <> 'schedule' then
    raise exception 'only a job looking for its authorities may ask' using errcode = 'CC002';
  end if;
  select authority_id into found_id from notification.notices
    where mailed_at is null and read_at is null order by authority_id limit 1;
  while found_id is not null loop
    return next found_id;
    select authority_id into found_id from notification.notices
      where authority_id > found_id and mailed_at is null and read_at is null order by authority_id limit 1;
  end loop;
end
$$;
revoke execute on function notification.authorities_with_notices_to_mail() from public;
grant execute on function notification.authorities_with_notices_to_mail() to ${appRole};

-- The authorities with notices that were read, for the job that removes the old ones.
create function notification.authorities_with_read_notices() returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
declare
  found_id uuid;
begin
  if shared.app_kind() <> 'schedule' then
    raise exception 'only a job looking for its authorities may ask' using errcode = 'CC002';
  end if;
  select authority_id into found_id from notification.notices
    where read_at is not null order by authority_id limit 1;
  while found_id is not null loop
    return next found_id;
    select authority_id into found_id from notification.notices
      where authority_id > found_id and read_at is not null order by authority_id limit 1;
  end loop;
end
$$;
revoke execute on function notification.authorities_with_read_notices() from public;
grant execute on function notification.authorities_with_read_notices() to ${appRole};
