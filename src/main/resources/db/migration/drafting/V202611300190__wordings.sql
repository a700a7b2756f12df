-- What papers say: wordings as data of the authority.

create schema if not exists drafting;

create table drafting.wordings (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  name text collate "vi-x-icu" not null check (name <> ''),
  kind text not null
    check (kind in ('NGHI_QUYET', 'QUYET_DINH', 'CHI_THI', 'QUY_CHE', 'QUY_DINH', 'THONG_CAO', 'THONG_BAO', 'HUONG_DAN',
      'CHUONG_TRINH', 'KE_HOACH', 'PHUONG_AN', 'DE_AN', 'DU_AN', 'BAO_CAO', 'BIEN_BAN', 'TO_TRINH',
      'HOP_DONG', 'CONG_VAN', 'CONG_DIEN', 'BAN_GHI_NHO', 'BAN_THOA_THUAN', 'GIAY_UY_QUYEN', 'GIAY_MOI', 'GIAY_GIOI_THIEU',
      'GIAY_NGHI_PHEP', 'PHIEU_GUI', 'PHIEU_CHUYEN', 'PHIEU_BAO', 'THU_CONG')),
  retired boolean not null default false,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, name)
);
call shared.protect('drafting.wordings');

-- Each saving makes a new edition; drafts keep the one they began with.
create table drafting.editions (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  wording_id uuid not null,
  edition integer not null check (edition > 0),
  -- Placeholders with their labels and sample values, as typed.
  blanks text not null,
  symbol text not null,
  subject text not null,
  addressees text not null,
  bases text not null,
  content text not null,
  recipients text not null,
  -- The edition new drafts begin with; the last one that was put to use.
  in_use boolean not null,
  made_at timestamptz not null,
  made_by_name text not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, wording_id, edition),
  foreign key (authority_id, wording_id) references drafting.wordings (authority_id, id) on delete restrict
);
create unique index editions_in_use on drafting.editions (authority_id, wording_id) where in_use;
call shared.protect('drafting.editions', subject => 'wording_id');
