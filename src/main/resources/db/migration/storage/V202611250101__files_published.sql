-- What other modules may list beside their own records.
create view storage.published_files with (security_invoker = true) as
  select authority_id, id, sha256, size_bytes, type, media_type, name, pages, text, text_complete, uploaded_at
  from storage.files;
grant select on storage.published_files to ${appRole};
