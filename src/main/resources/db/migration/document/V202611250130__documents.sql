-- The register of official documents, đến and đi.

create schema if not exists document;

create table document.documents (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  direction text not null check (direction in ('INCOMING', 'OUTGOING')),
  -- Running number in the register of that direction and year, without gaps.
  register_year integer not null check (register_year between 2000 and 2100),
  register_number integer not null check (register_number > 0),
  kind text not null
    check (kind in ('CONG_VAN', 'QUYET_DINH', 'KE_HOACH', 'THONG_BAO', 'BAO_CAO', 'TO_TRINH', 'NGHI_QUYET', 'CHI_THI',
      'CHUONG_TRINH', 'HUONG_DAN', 'GIAY_MOI', 'BIEN_BAN', 'KHAC')),
  -- As printed: 342 and UBND-VHXH; empty where the paper bears none or it cannot be read.
  number text not null,
  symbol text not null,
  folded_label text not null generated always as (shared.fold(number || '/' || symbol)) stored,
  issued_on date,
  -- The day it came in; null for one that goes out.
  received_on date,
  issuer text not null check (issuer <> ''),
  folded_issuer text not null generated always as (shared.fold(issuer)) stored,
  subject text not null check (subject <> ''),
  folded_subject text not null generated always as (shared.fold(subject)) stored,
  signer text not null,
  signer_post text not null,
  recipients text not null,
  urgency text not null check (urgency in ('THUONG', 'KHAN', 'THUONG_KHAN', 'HOA_TOC')),
  -- Units whose people may read it; null for everybody of the authority who reads documents.
  audience uuid[],
  file_id uuid,
  registered_at timestamptz not null,
  registered_by uuid,
  registered_by_name text not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, direction, register_year, register_number),
  check ((direction = 'INCOMING') = (received_on is not null)),
  foreign key (authority_id, file_id) references storage.files (authority_id, id) on delete restrict
);
create index documents_by_day on document.documents (authority_id, issued_on desc nulls last, id);
-- 05/QĐ-UBND and 5/QĐ-UBND are the same paper.
create index documents_by_label on document.documents (authority_id, ltrim(folded_label, '0'));
create index documents_of_file on document.documents (authority_id, file_id);
call shared.protect('document.documents');

-- What other modules may list.
create view document.published_documents with (security_invoker = true) as
  select authority_id, id, direction, kind, number, symbol, issued_on, received_on, issuer, subject, urgency, audience, file_id
  from document.documents;
grant select on document.published_documents to ${appRole};
