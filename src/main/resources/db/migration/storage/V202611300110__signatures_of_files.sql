-- What the last look at the digital signatures of a PDF said. It is looked at anew when the operator has put in trust anchors or
-- lists of revoked certificates; what was said before stays in the log.

create table storage.signature_checks (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  file_id uuid not null,
  checked_at timestamptz not null,
  -- Pages that are pictures: a copy of a paper.
  scan boolean not null,
  -- The worst of all signatures; UNSIGNED where there is none.
  outcome text not null check (outcome in ('UNSIGNED', 'VALID', 'VALID_BUT_UNTRUSTED_ISSUER', 'SELF_SIGNED', 'UNFIT_CERTIFICATE',
    'EXPIRED', 'REVOKED', 'ALTERED', 'BROKEN')),
  -- One object each, in the order of signing.
  signatures text not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, file_id),
  foreign key (authority_id, file_id) references storage.files (authority_id, id) on delete restrict
);
call shared.protect('storage.signature_checks', mask => '{signatures}', deletable => true, subject => 'file_id');
