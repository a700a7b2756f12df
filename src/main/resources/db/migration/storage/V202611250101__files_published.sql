-- What other modules may list beside their own records.
create view storage.published_files with (security_invoker = true) as
  select authority_id, id, sha256, size_bytes, type, media_type, name, pages, text, text_complete, uploaded_at
  from storage.files;
grant select on storage.published_files to ${appRole};

-- Files taken in for a record that is not written yet. Until a record has it, such a file is read by its sender alone;
-- what no record takes within a day is erased.
create table storage.drafts (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  file_id uuid not null,
  begun_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, file_id),
  foreign key (authority_id, file_id) references storage.files (authority_id, id) on delete restrict
);
call shared.protect('storage.drafts', updatable => false, deletable => true);
grant delete on storage.files to ${appRole};
