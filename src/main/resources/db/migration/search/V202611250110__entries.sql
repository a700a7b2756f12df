-- What can be found by the search box: one row for each record, kept by the module that owns the record, in the transaction
-- that changes it.

create schema if not exists search;

create table search.entries (
  authority_id uuid not null default shared.app_scope(),
  -- The record's own id.
  id uuid not null,
  kind text not null check (kind in ('DOCUMENT', 'TASK', 'FILE', 'UNIT', 'OFFICER')),
  title text not null,
  -- A number people know the record by, such as 342/UBND-VHXH; empty for none.
  label text not null,
  folded_title text not null generated always as (shared.fold(title)) stored,
  folded_label text not null generated always as (shared.fold(label)) stored,
  href text not null,
  permission text not null,
  -- Units whose people find it; null for all who have the permission.
  audience uuid[],
  -- Who has this permission finds it whatever the audience; null for nobody.
  whole_permission text,
  happened_on date not null,
  -- Folded words of title, label and text, each bound to its authority, so that a search reads the entries of one authority.
  words tsvector not null,
  version bigint not null default 0,
  primary key (authority_id, id)
);

-- Protected as every working table, but not logged: it repeats what the log of the records says.
alter table search.entries enable row level security;
alter table search.entries force row level security;
create policy own_authority on search.entries using (authority_id = (select shared.app_scope()))
  with check (authority_id = (select shared.app_scope()));
create policy definer_reads on search.entries for select to current_user using (true);
call shared.plan_for_one_authority('search.entries');
grant usage on schema search to ${appRole};
grant select, insert, update, delete on search.entries to ${appRole};
