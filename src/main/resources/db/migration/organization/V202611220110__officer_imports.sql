-- A list of officers read from a workbook and not yet taken over. The draft is removed when it is confirmed or grows old.

create table organization.officer_imports (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  file_name text not null,
  default_day date not null,
  rows text not null,
  uploaded_at timestamptz not null,
  version bigint not null default 0,
  primary key (authority_id, id)
);
call shared.protect('organization.officer_imports', mask => '{rows}', deletable => true);
