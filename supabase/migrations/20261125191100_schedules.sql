-- Publishing and withdrawing at a time to come, in the name of whoever decided it.

create table public.schedules (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  action text not null check (action in ('publish', 'archive')),
  due_at timestamptz not null,
  revision integer not null check (revision > 0),
  languages text[] not null default '{}',
  note text not null default '' check (length(note) <= 2000),
  scheduled_by uuid not null references public.people default private.person_id(),
  scheduled_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'cancelled', 'failed')),
  ended_at timestamptz,
  problem text,
  check ((action = 'publish') = (languages <> '{}')),
  check ((state = 'waiting') = (ended_at is null))
);
comment on table public.schedules is 'What will be published or withdrawn, and when. `problem` is the key of the reason why it was not done.';
create unique index schedules_waiting on public.schedules (resource_id, action) where state = 'waiting';
create index schedules_due on public.schedules (due_at) where state = 'waiting';
alter table public.schedules enable row level security;
grant select, insert (resource_id, action, due_at, revision, languages, note, scheduled_by), update (state, ended_at) on public.schedules to authenticated;
create policy "those who read a draft see what is scheduled" on public.schedules for select to authenticated using (private.can_read_draft(resource_id));
create policy "staff schedule under their own name" on public.schedules for insert to authenticated
  with check ((select private.is_staff()) and scheduled_by = (select private.person_id()));
create policy "staff cancel what is scheduled" on public.schedules for update to authenticated
  using ((select private.is_staff()) and state = 'waiting') with check ((select private.is_staff()) and state = 'cancelled');

create function private.begin_schedule(schedule uuid) returns setof public.schedules
language sql security definer set search_path = '' -- definer: `done` is not for people to write
as $$
  update public.schedules set state = 'done', ended_at = now()
  where id = schedule and state = 'waiting' and due_at <= now() and scheduled_by = private.person_id() and private.is_staff()
  returning *
$$;
comment on function private.begin_schedule is
  'Takes what is due, in the transaction that does it: a second instance waits here and finds nothing. Undone with that transaction if it fails.';
revoke execute on function private.begin_schedule(uuid) from public;
grant execute on function private.begin_schedule(uuid) to authenticated;

create function private.log_schedule() returns trigger language plpgsql security definer set search_path = '' -- definer: nobody writes the trail
as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  insert into public.editorial_events (resource_id, actor_id, event, detail) values (new.resource_id, private.person_id(),
    case when tg_op = 'INSERT' then 'scheduled' else 'schedule-ended' end,
    jsonb_build_object('action', new.action, 'due', new.due_at, 'state', new.state, 'problem', new.problem));
  return null;
end $$;
create trigger log_schedule after insert or update on public.schedules for each row execute function private.log_schedule();

-- A day and an hour as somebody in that zone writes them; null for an hour the zone leaves out when clocks go forward.
create function private.moment_in(zone text, local timestamp) returns timestamptz language sql stable set search_path = ''
as $$ select case when (local at time zone zone) at time zone zone = local then local at time zone zone end $$;
grant execute on function private.moment_in(text, timestamp) to authenticated, service_role;

-- Working days, Monday to Friday, that have begun after the first day: sent on Friday and answered on Monday is one. Holidays are
-- not known: the offices are in many countries. Mirrors app/lib/working-days.ts; a test compares both.
create function private.weekdays_until(day date) returns integer language sql immutable strict parallel safe set search_path = ''
as $$ select ((day - date '1970-01-05') / 7) * 5 + least(((day - date '1970-01-05') % 7) + 1, 5) $$;
comment on function private.weekdays_until is 'Weekdays from Monday 5 January 1970 to this day, itself counted.';
create function private.working_days(first date, last date) returns integer language sql immutable strict parallel safe set search_path = ''
as $$
  select greatest(0, private.weekdays_until(last) - private.weekdays_until(first))
$$;
grant execute on function private.working_days(date, date), private.weekdays_until(date) to authenticated, service_role;
