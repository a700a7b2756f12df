-- What other modules may list: units by their names of each day, and who held which post of which unit.
create view organization.published_unit_names with (security_invoker = true) as
  select n.authority_id, n.unit_id, u.kind, u.outside, u.template_code, u.position, n.name, n.short_name, n.aliases,
    n.valid_from, n.valid_until, u.closed_on
  from organization.unit_names n
  join organization.units u on u.authority_id = n.authority_id and u.id = n.unit_id;
grant select on organization.published_unit_names to ${appRole};

create view organization.published_holdings with (security_invoker = true) as
  select a.authority_id, a.id, a.officer_id, p.unit_id, p.rank, p.title, a.kind, a.valid_from, a.valid_until
  from organization.assignments a
  join organization.posts p on p.authority_id = a.authority_id and p.id = a.post_id;
grant select on organization.published_holdings to ${appRole};

create view organization.published_leaves with (security_invoker = true) as
  select authority_id, id, officer_id, valid_from, valid_until from organization.leaves;
grant select on organization.published_leaves to ${appRole};
