-- An account belongs to an officer of the same authority, or to nobody when it is technical.
alter table access.accounts
  add foreign key (authority_id, officer_id) references organization.officers (authority_id, id) on delete restrict;
