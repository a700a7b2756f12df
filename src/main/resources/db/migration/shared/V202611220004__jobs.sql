-- Jobs that survive a restart, in the layout of db-scheduler 16. They hold ids only, no working data.
create table shared.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on shared.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on shared.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on shared.scheduled_tasks to ${appRole};
