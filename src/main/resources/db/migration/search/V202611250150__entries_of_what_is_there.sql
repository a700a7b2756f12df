-- Units, officers and files that were there before the search: one authority after another, each in its own scope, so that
-- the policies hold as for the program itself.
do $$
declare
  own uuid;
begin
  for own in select id from organization.authorities loop
    perform set_config('app.scope', own::text, true);

    -- A unit goes by the last of its names and is found by all of them.
    insert into search.entries (id, kind, title, label, href, permission, happened_on, words)
    select u.id, 'UNIT', n.title, '', '/units/' || u.id, 'units:read', u.established_on, search.words(own, n.names)
    from organization.units u
    cross join lateral (
      select (array_agg(n.name order by n.valid_from desc))[1] as title,
        string_agg(concat_ws(' ', n.name, n.short_name, array_to_string(n.aliases, ' ')), ' ' order by n.valid_from desc)
          as names
      from organization.unit_names n where n.authority_id = own and n.unit_id = u.id
      having count(*) > 0) n
    where u.authority_id = own;

    insert into search.entries (id, kind, title, label, href, permission, happened_on, words)
    select id, 'OFFICER', full_name, code, '/officers/' || id, 'officers:read', employed_from,
      search.words(own, full_name || ' ' || code)
    from organization.officers where authority_id = own;

    insert into search.entries (id, kind, title, label, href, permission, happened_on, words)
    select id, 'FILE', name, '', '/files/' || id, 'files:read', (uploaded_at at time zone 'Asia/Ho_Chi_Minh')::date,
      search.words(own, name || ' ' || title || ' ' || text)
    from storage.files where authority_id = own;
  end loop;
  perform set_config('app.scope', '', true);
end
$$;
