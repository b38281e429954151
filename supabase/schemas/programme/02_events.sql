-- Registrations for events.
--
-- In SQL because these are rights.

create table public.event_registrations (
  resource_id uuid not null references public.published_resources on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  registered_at timestamptz not null default now(),
  primary key (resource_id, person_id)
);
comment on table public.event_registrations is 'Who has registered for an event.';

alter table public.event_registrations enable row level security;
grant select, insert (resource_id, person_id), delete on public.event_registrations to authenticated;
create policy "members read their own registrations" on public.event_registrations for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read registrations" on public.event_registrations for select to authenticated using ((select private.is_staff()));
create policy "members register themselves for events" on public.event_registrations for insert to authenticated
  with check (person_id = (select private.person_id()) and exists (select from public.published_resources where id = resource_id and kind = 'event'));
create policy "members withdraw their own registration" on public.event_registrations for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.event_registrations for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('registrations', 'public.event_registrations', 'person_id', 500, null, null, '', 'true', 'too_many_stored');
