-- Papers on their way from the first draft to who receives them.

create schema if not exists drafting;

create table drafting.drafts (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  -- Running number of the authority: people say "DT 12".
  number integer not null check (number > 0),
  -- Tên loại văn bản hành chính (Điều 7 NĐ 30/2020/NĐ-CP).
  kind text not null
    check (kind in ('NGHI_QUYET', 'QUYET_DINH', 'CHI_THI', 'QUY_CHE', 'QUY_DINH', 'THONG_CAO', 'THONG_BAO', 'HUONG_DAN',
      'CHUONG_TRINH', 'KE_HOACH', 'PHUONG_AN', 'DE_AN', 'DU_AN', 'BAO_CAO', 'BIEN_BAN', 'TO_TRINH',
      'HOP_DONG', 'CONG_VAN', 'CONG_DIEN', 'BAN_GHI_NHO', 'BAN_THOA_THUAN', 'GIAY_UY_QUYEN', 'GIAY_MOI', 'GIAY_GIOI_THIEU',
      'GIAY_NGHI_PHEP', 'PHIEU_GUI', 'PHIEU_CHUYEN', 'PHIEU_BAO', 'THU_CONG')),
  -- The body in whose name it is issued: the committee, or a unit.
  issuer_unit_id uuid not null,
  drafting_unit_id uuid not null,
  -- Units whose people write it: the drafting one, and what mergers and splits made of it.
  writing_units uuid[] not null,
  author_id uuid,
  author_name text not null,
  -- The edition of a wording it began with.
  edition_id uuid,
  symbol text not null,
  speed text check (speed in ('KHAN', 'THUONG_KHAN', 'HOA_TOC')),
  subject text not null,
  folded_subject text not null generated always as (shared.fold(subject)) stored,
  -- A line each.
  addressees text not null,
  bases text not null,
  content text not null,
  recipients text not null,
  -- The post its signer signs in; null while it is open who signs.
  signer_assignment_id uuid,
  signer_id uuid,
  signing_right text not null check (signing_right in ('OWN', 'BY_ORDER', 'DELEGATED')),
  -- On behalf of the whole committee, or by its chair's own right.
  collective boolean not null,
  -- The regulation or delegation an order or a delegation rests on.
  right_basis text not null,
  state text not null
    check (state in ('DRAFTING', 'ASKED', 'SUBMITTED', 'APPROVED', 'NUMBERED', 'SIGNED', 'ISSUED', 'WITHDRAWN')),
  -- Units whose people read it beside the drafting one: those asked for their opinion.
  asked_units uuid[] not null default '{}',
  paper_number integer check (paper_number > 0),
  paper_date date,
  signed_file_id uuid,
  document_id uuid,
  moved_on date not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, number),
  unique (authority_id, document_id),
  check ((paper_number is null) = (paper_date is null)),
  check (state not in ('NUMBERED', 'SIGNED', 'ISSUED') or paper_number is not null),
  check (state not in ('SIGNED', 'ISSUED') or signed_file_id is not null),
  check ((state = 'ISSUED') = (document_id is not null)),
  foreign key (authority_id, issuer_unit_id) references organization.units (authority_id, id) on delete restrict,
  foreign key (authority_id, drafting_unit_id) references organization.units (authority_id, id) on delete restrict,
  foreign key (authority_id, author_id) references organization.officers (authority_id, id) on delete restrict,
  foreign key (authority_id, signer_id) references organization.officers (authority_id, id) on delete restrict,
  foreign key (authority_id, edition_id) references drafting.editions (authority_id, id) on delete restrict,
  foreign key (authority_id, signed_file_id) references storage.files (authority_id, id) on delete restrict,
  foreign key (authority_id, document_id) references document.documents (authority_id, id) on delete restrict
);
create index drafts_of_unit on drafting.drafts (authority_id, drafting_unit_id, number desc);
create index drafts_of_signer on drafting.drafts (authority_id, signer_id) where state = 'SUBMITTED';
create index drafts_on_the_way on drafting.drafts (authority_id, state, number) where state not in ('ISSUED', 'WITHDRAWN');
-- A number typed for a paper that is withdrawn is free again; numbers of the own register stay in drafting.numbers.
create unique index drafts_by_number on drafting.drafts
  (authority_id, issuer_unit_id, kind, (extract(year from paper_date)), paper_number)
  where paper_number is not null and state <> 'WITHDRAWN';
create index drafts_of_file on drafting.drafts (authority_id, signed_file_id) where signed_file_id is not null;
call shared.protect('drafting.drafts');

-- What happened to a draft, and who did it in which post. Never changed.
create table drafting.steps (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  draft_id uuid not null,
  kind text not null
    check (kind in ('BEGUN', 'ASKED', 'COMMENTED', 'SUBMITTED', 'RECALLED', 'RETURNED', 'APPROVED', 'NUMBERED', 'SIGNED',
      'ISSUED', 'WITHDRAWN')),
  happened_at timestamptz not null,
  officer_id uuid,
  by_name text not null,
  by_post text not null,
  -- The unit a comment is made for.
  unit_id uuid,
  note text not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, draft_id) references drafting.drafts (authority_id, id) on delete restrict
);
create index steps_of_draft on drafting.steps (authority_id, draft_id, happened_at);
call shared.protect('drafting.steps', updatable => false, subject => 'draft_id');

-- To whom an issued paper went, when and how.
create table drafting.dispatches (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  draft_id uuid not null,
  recipient text not null check (recipient <> ''),
  channel text not null check (channel in ('SYSTEM', 'MAIL', 'POST', 'HAND')),
  sent_on date not null,
  sent_by_name text not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, draft_id, recipient),
  foreign key (authority_id, draft_id) references drafting.drafts (authority_id, id) on delete restrict
);
call shared.protect('drafting.dispatches', updatable => false, subject => 'draft_id');

-- Numbers the program's own register gave: one sequence an issuer, year and kind, without gaps (Điều 15 NĐ 30/2020/NĐ-CP).
-- The number of a paper that is withdrawn stays taken.
create table drafting.numbers (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  issuer_unit_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  kind text not null
    check (kind in ('NGHI_QUYET', 'QUYET_DINH', 'CHI_THI', 'QUY_CHE', 'QUY_DINH', 'THONG_CAO', 'THONG_BAO', 'HUONG_DAN',
      'CHUONG_TRINH', 'KE_HOACH', 'PHUONG_AN', 'DE_AN', 'DU_AN', 'BAO_CAO', 'BIEN_BAN', 'TO_TRINH',
      'HOP_DONG', 'CONG_VAN', 'CONG_DIEN', 'BAN_GHI_NHO', 'BAN_THOA_THUAN', 'GIAY_UY_QUYEN', 'GIAY_MOI', 'GIAY_GIOI_THIEU',
      'GIAY_NGHI_PHEP', 'PHIEU_GUI', 'PHIEU_CHUYEN', 'PHIEU_BAO', 'THU_CONG')),
  number integer not null check (number > 0),
  draft_id uuid not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, issuer_unit_id, year, kind, number),
  unique (authority_id, draft_id),
  foreign key (authority_id, draft_id) references drafting.drafts (authority_id, id) on delete restrict
);
call shared.protect('drafting.numbers', updatable => false, subject => 'draft_id');

-- Whether the program numbers the papers of a kind itself, and the last number another system gave that year.
create table drafting.number_books (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  issuer_unit_id uuid not null,
  kind text not null
    check (kind in ('NGHI_QUYET', 'QUYET_DINH', 'CHI_THI', 'QUY_CHE', 'QUY_DINH', 'THONG_CAO', 'THONG_BAO', 'HUONG_DAN',
      'CHUONG_TRINH', 'KE_HOACH', 'PHUONG_AN', 'DE_AN', 'DU_AN', 'BAO_CAO', 'BIEN_BAN', 'TO_TRINH',
      'HOP_DONG', 'CONG_VAN', 'CONG_DIEN', 'BAN_GHI_NHO', 'BAN_THOA_THUAN', 'GIAY_UY_QUYEN', 'GIAY_MOI', 'GIAY_GIOI_THIEU',
      'GIAY_NGHI_PHEP', 'PHIEU_GUI', 'PHIEU_CHUYEN', 'PHIEU_BAO', 'THU_CONG')),
  year integer not null check (year between 2000 and 2100),
  own boolean not null,
  begins_after integer not null default 0 check (begins_after >= 0),
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, issuer_unit_id, kind, year),
  foreign key (authority_id, issuer_unit_id) references organization.units (authority_id, id) on delete restrict
);
call shared.protect('drafting.number_books');
