-- Tasks: one lead unit, cooperating units, a verifier, a deadline, a product; and every step made with them.

create schema if not exists plan;

create table plan.tasks (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  -- Running number of the authority: people say "NV 12".
  number integer not null check (number > 0),
  -- Whose task it is says who verifies it.
  origin text not null check (origin in ('CHAIR', 'REFORM_PLAN', 'SUPERIOR')),
  title text collate "vi-x-icu" not null check (title <> ''),
  product text not null,
  document_id uuid,
  -- Half-open range of the document's text, in UTF-16 units, and the words that stood there.
  passage_from integer check (passage_from >= 0),
  passage_to integer check (passage_to > passage_from),
  passage text not null,
  lead_unit_id uuid not null,
  verifier_unit_id uuid not null check (verifier_unit_id <> lead_unit_id),
  -- The commune a city's task is handed down to; its lead unit is then the city's unit that watches it.
  recipient_id uuid,
  deadline text not null check (deadline in ('NONE', 'DATE', 'YEARLY')),
  bound text check (bound in ('BEFORE', 'BY')),
  -- The day the directive names, in the year of this task.
  named_on date,
  -- The last day on which it is in time; the day before the named one when it says "trước".
  due_on date,
  state text not null
    check (state in ('ASSIGNED', 'QUESTIONED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'DONE', 'WITHDRAWN', 'SPLIT')),
  officer_id uuid,
  progress smallint not null default 0 check (progress between 0 and 100),
  assigned_on date not null,
  -- The last sign of life of whoever carries it.
  moved_on date not null,
  submitted_on date,
  done_on date,
  -- The day an extension is asked for; null when none is asked.
  asked_due_on date,
  -- The task of the year before; what it was split from.
  previous_id uuid,
  split_from_id uuid,
  -- The task of the city this one carries out.
  superior_id uuid,
  superior_task_id uuid,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, number),
  unique (authority_id, superior_task_id),
  check ((deadline = 'NONE') = (due_on is null)),
  check ((due_on is null) = (named_on is null) and (due_on is null) = (bound is null)),
  check ((passage_from is null) = (passage_to is null)),
  check (passage_from is null or document_id is not null),
  check ((superior_id is null) = (superior_task_id is null)),
  check ((state = 'DONE') = (done_on is not null)),
  foreign key (authority_id, document_id) references document.documents (authority_id, id) on delete restrict,
  foreign key (authority_id, lead_unit_id) references organization.units (authority_id, id) on delete restrict,
  foreign key (authority_id, verifier_unit_id) references organization.units (authority_id, id) on delete restrict,
  foreign key (authority_id, officer_id) references organization.officers (authority_id, id) on delete restrict,
  foreign key (authority_id, previous_id) references plan.tasks (authority_id, id) on delete restrict,
  foreign key (authority_id, split_from_id) references plan.tasks (authority_id, id) on delete restrict
);
create index tasks_by_due on plan.tasks (authority_id, due_on, number);
create index tasks_open on plan.tasks (authority_id, due_on, number)
  include (state, lead_unit_id, verifier_unit_id, document_id, officer_id, moved_on, progress, asked_due_on, submitted_on)
  where state not in ('DONE', 'WITHDRAWN', 'SPLIT');
create index tasks_of_lead on plan.tasks (authority_id, lead_unit_id, due_on);
create index tasks_of_verifier on plan.tasks (authority_id, verifier_unit_id) where state in ('SUBMITTED', 'QUESTIONED');
create index tasks_of_officer on plan.tasks (authority_id, officer_id, due_on)
  where state not in ('DONE', 'WITHDRAWN', 'SPLIT');
create index tasks_of_document on plan.tasks (authority_id, document_id);
create index tasks_handed_down on plan.tasks (recipient_id) where recipient_id is not null;
create index tasks_of_superior on plan.tasks (superior_id, superior_task_id) where superior_id is not null;
call shared.protect('plan.tasks', related => 'document_id', definer_reads => true);

create table plan.cooperations (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  -- The day the unit gave its part; null while it is awaited.
  given_on date,
  -- Null while the unit takes part.
  ended_on date,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, task_id, unit_id),
  foreign key (authority_id, task_id) references plan.tasks (authority_id, id) on delete restrict,
  foreign key (authority_id, unit_id) references organization.units (authority_id, id) on delete restrict
);
create index cooperations_awaited on plan.cooperations (authority_id, unit_id, task_id)
  where given_on is null and ended_on is null;
create index cooperations_of_unit on plan.cooperations (authority_id, unit_id, task_id) where ended_on is null;
call shared.protect('plan.cooperations', subject => 'task_id');

-- Every step made with a task: what was said, by whom, in which post, with which files. Steps are never changed.
create table plan.steps (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  task_id uuid not null,
  kind text not null
    check (kind in ('ASSIGNED', 'QUESTIONED', 'ANSWERED', 'ACCEPTED', 'HANDED', 'REPORTED', 'CONTRIBUTED', 'SUBMITTED',
      'RETURNED', 'VERIFIED', 'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'CHANGED', 'MOVED', 'SPLIT',
      'WITHDRAWN', 'CONTINUED')),
  happened_at timestamptz not null,
  -- The unit the step is made for; null for a step of the program.
  unit_id uuid,
  officer_id uuid,
  by_name text not null,
  by_post text not null,
  note text not null,
  progress smallint check (progress between 0 and 100),
  due_on date,
  version bigint not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, task_id) references plan.tasks (authority_id, id) on delete restrict
);
create index steps_of_task on plan.steps (authority_id, task_id, happened_at);
call shared.protect('plan.steps', updatable => false, subject => 'task_id');

create table plan.step_files (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  step_id uuid not null,
  task_id uuid not null,
  file_id uuid not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, step_id, file_id),
  foreign key (authority_id, step_id) references plan.steps (authority_id, id) on delete restrict,
  foreign key (authority_id, task_id) references plan.tasks (authority_id, id) on delete restrict,
  foreign key (authority_id, file_id) references storage.files (authority_id, id) on delete restrict
);
create index step_files_of_task on plan.step_files (authority_id, task_id);
create index step_files_of_file on plan.step_files (authority_id, file_id);
call shared.protect('plan.step_files', updatable => false, subject => 'task_id');

-- Báo cáo kiểm điểm: what a unit owes for a task that is late.
create table plan.reviews (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  -- Which last day was missed: a task that is extended and late again owes another one.
  missed_on date not null,
  opened_on date not null,
  due_on date not null,
  state text not null check (state in ('OPEN', 'SENT', 'RETURNED', 'RECEIVED')),
  cause text not null default '',
  responsible text not null default '',
  remedy text not null default '',
  sent_on date,
  sent_by_name text not null default '',
  -- What Văn phòng said when it took the report or sent it back.
  remark text not null default '',
  received_on date,
  version bigint not null default 1,
  primary key (authority_id, id),
  unique (authority_id, task_id, missed_on),
  foreign key (authority_id, task_id) references plan.tasks (authority_id, id) on delete restrict,
  foreign key (authority_id, unit_id) references organization.units (authority_id, id) on delete restrict
);
create index reviews_owed on plan.reviews (authority_id, unit_id) where state in ('OPEN', 'RETURNED');
create index reviews_by_due on plan.reviews (authority_id, due_on desc, id);
create index reviews_open on plan.reviews (authority_id, due_on) where state <> 'RECEIVED';
call shared.protect('plan.reviews', related => 'task_id', definer_reads => true);

-- The authorities where somebody may have to be reminded: those with a task or a review report still open. Jumps from one
-- authority to the next along the partial indexes, past all that is closed.
create function plan.authorities_with_open_work() returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
declare
  found_id uuid := '00000000-0000-0000-0000-000000000000';
begin
  if shared.app_kind() <> 'schedule' then
    raise exception 'only a job looking for its authorities may ask' using errcode = 'CC002';
  end if;
  loop
    found_id := least(
      (select authority_id from plan.tasks
        where state not in ('DONE', 'WITHDRAWN', 'SPLIT') and authority_id > found_id order by authority_id limit 1),
      (select authority_id from plan.reviews
        where state <> 'RECEIVED' and authority_id > found_id order by authority_id limit 1));
    exit when found_id is null;
    return next found_id;
  end loop;
end
$$;
revoke execute on function plan.authorities_with_open_work() from public;
grant execute on function plan.authorities_with_open_work() to ${appRole};

-- Which units a vice-chair is in charge of.
create table plan.charges (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  officer_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  version bigint not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, officer_id) references organization.officers (authority_id, id) on delete restrict,
  foreign key (authority_id, unit_id) references organization.units (authority_id, id) on delete restrict,
  exclude using gist (authority_id with =, unit_id with =, daterange(valid_from, valid_until) with &&)
);
create index charges_of_unit on plan.charges (authority_id, unit_id);
create index charges_of_officer on plan.charges (authority_id, officer_id);
call shared.protect('plan.charges', subject => 'officer_id', related => 'unit_id');

-- A list of tasks read from a workbook and not yet taken over.
create table plan.task_imports (
  authority_id uuid not null default shared.app_scope(),
  id uuid not null,
  file_name text not null,
  document_id uuid,
  -- The cells as read and what was put right on the page, as JSON.
  rows text not null,
  uploaded_at timestamptz not null,
  version bigint not null default 1,
  primary key (authority_id, id)
);
call shared.protect('plan.task_imports', mask => '{rows}', deletable => true, definer_reads => true);

-- The authorities with a list nobody took over yet.
create function plan.authorities_with_task_imports() returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
begin
  if shared.app_kind() <> 'schedule' then
    raise exception 'only a job looking for its authorities may ask' using errcode = 'CC002';
  end if;
  return query select distinct authority_id from plan.task_imports;
end
$$;
revoke execute on function plan.authorities_with_task_imports() from public;
grant execute on function plan.authorities_with_task_imports() to ${appRole};
