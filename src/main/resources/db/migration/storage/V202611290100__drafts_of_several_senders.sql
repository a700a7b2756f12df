-- The same content may be sent for two records at once: whoever sent it reads it while it waits, not the first alone.
-- Accounts besides the one that brought the file in.
alter table storage.drafts add column also_sent_by uuid[] not null default '{}';
