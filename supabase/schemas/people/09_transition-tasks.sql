-- What staff do before and after a change of government: one task of each kind for each change and country.
--
-- In SQL because it must happen once, also with several instances, and in the transaction that moves or removes the date.

create table public.transition_settings (
  id boolean primary key default true check (id),
  memory_days smallint not null default 180 check (memory_days between 1 and 730),
  pack_days smallint not null default 30 check (pack_days between 1 and 365),
  visit_days smallint not null default 30 check (visit_days between 1 and 365)
);
comment on table public.transition_settings is
  'One row: how many days before a change of government staff secure institutional memory and prepare the pack, and after it call on the new team.';
insert into public.transition_settings default values;

alter table public.transition_settings enable row level security;
grant select, update (memory_days, pack_days, visit_days) on public.transition_settings to authenticated;
create policy "staff read when tasks are due" on public.transition_settings for select to authenticated using ((select private.is_staff()));
create policy "staff change when tasks are due" on public.transition_settings for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));

create table public.transition_tasks (
  id uuid primary key default gen_random_uuid(),
  change_id uuid not null references public.government_changes on delete cascade,
  step text not null check (step in ('memory', 'pack', 'visit')),
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'skipped')),
  reason text not null default '' check (length(reason) <= 500 and (state <> 'skipped' or length(reason) >= 3)),
  assigned_to uuid references public.people on delete set null,
  closed_by uuid references public.people on delete set null,
  closed_at timestamptz check ((closed_at is null) = (state = 'open')),
  made_at timestamptz not null default now(),
  unique (change_id, step)
);
comment on table public.transition_tasks is
  'What staff do about a change of government: secure institutional memory, prepare the pack, call on the new team. Made when they are due, moved '
  'with the date while they are open, removed with the change.';
create index transition_tasks_open on public.transition_tasks (due_on) where state = 'open';
create index transition_tasks_assigned on public.transition_tasks (assigned_to);
create index transition_tasks_closed_by on public.transition_tasks (closed_by);

alter table public.transition_tasks enable row level security;
grant select on public.transition_tasks to authenticated;
create policy "staff read tasks of changes of government" on public.transition_tasks for select to authenticated using ((select private.is_staff()));

create function private.transition_steps() returns table (change_id uuid, step text, due_on date, until date) language sql stable set search_path = ''
as $$
  select changes.id, steps.step, steps.due_on, steps.until
  from public.government_changes as changes, public.transition_settings as settings,
    lateral (values
      ('memory', changes.first_day - settings.memory_days, changes.first_day),
      ('pack', changes.first_day - settings.pack_days, changes.first_day),
      ('visit', changes.last_day + settings.visit_days, changes.last_day + settings.visit_days + 60)
    ) as steps (step, due_on, until)
  where changes.kind in ('inauguration', 'ministers')
$$;
comment on function private.transition_steps is 'All tasks that changes of government will have, with the last day on which they are still made.';

create function private.make_transition_tasks(day date default current_date) returns integer
language plpgsql security definer set search_path = '' -- definer: the triggers run for members of staff, who may not write tasks
as $$
declare made integer;
begin
  perform pg_advisory_xact_lock(hashtext('transition tasks'));
  update public.transition_tasks as tasks set due_on = steps.due_on
  from private.transition_steps() as steps
  where tasks.state = 'open' and tasks.change_id = steps.change_id and tasks.step = steps.step and tasks.due_on <> steps.due_on;
  -- Sources that say the same, or contradict each other, have a row each in the calendar, and one task together: that of the surest source.
  insert into public.transition_tasks (change_id, step, due_on)
  select distinct on (changes.country_iso3, changes.kind, lower(changes.subject), case when is_separate then changes.id end, steps.step)
    changes.id, steps.step, steps.due_on
  from private.transition_steps() as steps join public.government_changes as changes on changes.id = steps.change_id
  where steps.due_on <= day and steps.until >= day
    and not exists (
      select from public.transition_tasks as told join public.government_changes as other on other.id = told.change_id
      where told.step = steps.step and other.country_iso3 = changes.country_iso3 and other.kind = changes.kind
        and (other.id = changes.id or not (other.is_separate or changes.is_separate) and lower(other.subject) = lower(changes.subject)
          and abs(other.first_day - changes.first_day) < 548))
  order by changes.country_iso3, changes.kind, lower(changes.subject), case when is_separate then changes.id end, steps.step,
    array_position(array['confirmed', 'expected', 'conditional', 'disputed', 'unverified'], changes.certainty), changes.first_day, changes.id;
  get diagnostics made = row_count;
  return made;
end $$;
comment on function private.make_transition_tasks is 'Called by a daily job, and when a change or a setting is saved: makes the tasks that are due, and moves open ones.';
grant execute on function private.make_transition_tasks(date) to service_role;

create function private.update_transition_tasks() returns trigger language plpgsql security definer set search_path = '' -- definer: see make_transition_tasks
as $$
begin
  perform private.make_transition_tasks();
  return null;
end $$;
create trigger update_transition_tasks after insert or update or delete on public.government_changes
  for each statement execute function private.update_transition_tasks();
create trigger update_transition_tasks after update on public.transition_settings
  for each statement execute function private.update_transition_tasks();

create function private.enqueue_transition_task() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('send-transition-task', jsonb_build_object('task', new.id, 'person', people.id))
  from public.people where role in ('editor', 'admin') and frozen_at is null and left_at is null;
  return null;
end $$;
create trigger enqueue_transition_task after insert on public.transition_tasks for each row execute function private.enqueue_transition_task();

create function private.close_transition_task(task uuid, new_state text, why text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may update tasks
as $$
declare found_state text;
begin
  if not private.is_staff() or new_state not in ('done', 'skipped') then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select state into found_state from public.transition_tasks where id = task for update;
  if found_state is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if found_state <> 'open' then raise exception 'already_closed' using errcode = 'CJ001'; end if;
  update public.transition_tasks set state = new_state, reason = trim(why), closed_at = now(), closed_by = private.person_id() where id = task;
end $$;
comment on function private.close_transition_task is 'Marks a task as done, or skips it with a reason.';
grant execute on function private.close_transition_task(uuid, text, text) to authenticated;

create function private.assign_transition_task(task uuid, person uuid) returns void
language plpgsql security definer set search_path = '' -- definer: no role may update tasks
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if person is not null and not private.is_person_of_staff(person) then raise exception 'not_of_staff' using errcode = 'CJ001'; end if;
  update public.transition_tasks set assigned_to = person where id = task and state = 'open';
  if not found then
    raise exception using errcode = 'CJ001', message = case when exists (select from public.transition_tasks where id = task) then 'already_closed' else 'not_found' end;
  end if;
end $$;
comment on function private.assign_transition_task is 'Gives an open task to a member of staff, or to nobody.';
grant execute on function private.assign_transition_task(uuid, uuid) to authenticated;
