-- The pages of the log: newest first, of one account, of one table, of some days.

create index entries_of_account on audit.entries (authority_id, account_id, id desc);
create index entries_of_table on audit.entries (authority_id, table_name, id desc);
create index entries_by_time on audit.entries (authority_id, recorded_at);
