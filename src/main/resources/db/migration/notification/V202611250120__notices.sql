-- What the program tells an officer. The key says what it is about: nobody is told the same thing twice.

create table notification.notices (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  officer_id uuid not null,
  key text not null check (key <> ''),
  urgency text not null check (urgency in ('LATE', 'RISK', 'WAIT', 'OK')),
  title text not null check (title <> ''),
  detail text not null,
  href text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- When it left in a digest by mail; null while it waits for one.
  mailed_at timestamptz,
  version bigint not null default 0,
  primary key (authority_id, id),
  unique (authority_id, officer_id, key)
);
create index notices_of_officer on notification.notices (authority_id, officer_id, created_at desc, id);
create index notices_unread on notification.notices (authority_id, officer_id) where read_at is null;
create index notices_to_mail on notification.notices (authority_id, officer_id) where mailed_at is null;
call shared.protect('notification.notices');
