-- Mail on its way out. A mail is kept until a server took it; without a server it waits here and the administrator reads it.

create schema if not exists notification;

create table notification.emails (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('HELD', 'QUEUED', 'SENT', 'FAILED')),
  attempts integer not null default 0 check (attempts >= 0),
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  version bigint not null default 1,
  primary key (authority_id, id)
);
create index emails_by_time on notification.emails (authority_id, created_at desc, id);
call shared.protect('notification.emails');
