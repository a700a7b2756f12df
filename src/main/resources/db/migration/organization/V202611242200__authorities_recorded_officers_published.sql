-- What becomes of an authority itself is in its log too.
create trigger recorded after insert or update or delete on organization.authorities for each row
  execute function audit.record('', 'id', '', 'id');

-- What other modules may list: those who work or worked here.
create view organization.published_officers with (security_invoker = true) as
  select authority_id, id, code, full_name, email, employed_from, employed_until from organization.officers;
grant select on organization.published_officers to ${appRole};
