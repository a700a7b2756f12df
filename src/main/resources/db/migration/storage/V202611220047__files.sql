-- Files, known by their content: the same bytes are one record of an authority. The bytes lie in the object store.

create schema if not exists storage;

create table storage.files (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  type text not null check (type in ('PDF', 'DOCX', 'XLSX', 'TEXT', 'PNG', 'JPEG')),
  media_type text not null,
  name text not null check (name <> '' and name !~ '[/\\]'),
  title text not null,
  pages integer check (pages > 0),
  text text not null,
  text_complete boolean not null,
  uploaded_at timestamptz not null,
  -- Null for what the program itself brought in, such as the sample. The name is the one of that day.
  uploaded_by uuid,
  uploaded_by_name text not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, sha256),
  foreign key (authority_id, uploaded_by) references access.accounts (authority_id, id) on delete restrict
);
create index files_by_time on storage.files (authority_id, uploaded_at desc, id);
call shared.protect('storage.files', mask => '{text}');
