-- A list as a person wants to see it again: filters and order under a name of their own.
create table access.saved_views (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  account_id uuid not null,
  path text not null check (length(path) <= 100 and path ~ '^/[a-z][a-z0-9/-]*$'),
  name text collate "vi-x-icu" not null check (name <> '' and length(name) <= 60),
  query text not null check (length(query) <= 2000 and query ~ '^[A-Za-z0-9%=&+._*-]+$'),
  version bigint not null default 0,
  primary key (authority_id, id),
  unique (authority_id, account_id, path, name),
  foreign key (authority_id, account_id) references access.accounts (authority_id, id) on delete restrict
);
call shared.protect('access.saved_views', subject => 'account_id', deletable => true);
