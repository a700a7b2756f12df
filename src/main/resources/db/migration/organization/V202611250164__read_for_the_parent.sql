-- A city is told of its communes whether anybody works there yet, and the short names of the units that carry its tasks:
-- by reviewed functions of the module of tasks.
create policy definer_reads on organization.officers for select to current_user using (true);
create policy definer_reads on organization.unit_names for select to current_user using (true);
