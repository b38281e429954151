-- Writing together: who has a resource open, and unsaved text (ADR 15).
--
-- In SQL because these are rights.

create table public.presences (
  resource_id uuid not null references public.resources on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  part text not null default '' check (length(part) <= 40),
  page text not null default '' check (length(page) <= 40),
  seen_at timestamptz not null default now(),
  primary key (resource_id, person_id)
);
comment on table public.presences is
  'Who has a resource open for editing, and which part. A row that was not renewed for a minute does not count.';
comment on column public.presences.page is
  'Which browser page sent the row last: the goodbye of a closed page, which may arrive late, must not remove the presence of the next '
  'page.';

alter table public.presences enable row level security;
grant select, insert, update, delete on public.presences to authenticated;
create policy "people who may read a draft see who is present" on public.presences for select to authenticated
  using (person_id = (select private.person_id()) or private.can_read_draft(resource_id));
create policy "people who may edit set their presence" on public.presences for insert to authenticated
  with check (person_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "people who may edit renew their presence" on public.presences for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person removes their presence" on public.presences for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.presences for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('presences', 'public.presences', 'person_id', 100, 600, '1 day', 'seen_at', 'true', 'too_many_today');

create table public.working_copies (
  resource_id uuid not null references public.resources on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  part text not null check (length(part) between 1 and 40),
  base_revision integer not null check (base_revision > 0),
  fields jsonb not null check (jsonb_typeof(fields) = 'array' and pg_column_size(fields) < 600000),
  saved_at timestamptz not null default now(),
  primary key (resource_id, person_id, part)
);
comment on table public.working_copies is
  'Unsaved text of one person in one part of the form: names and values of its fields, started from `base_revision`. Only this person '
  'reads it. Saving deletes it.';

alter table public.working_copies enable row level security;
grant select, insert, update, delete on public.working_copies to authenticated;
create policy "a person reads their own working copies" on public.working_copies for select to authenticated
  using (person_id = (select private.person_id()));
create policy "people who may edit save their own working copies" on public.working_copies for insert to authenticated
  with check (person_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "people who may edit change their own working copies" on public.working_copies for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person deletes their own working copies" on public.working_copies for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.working_copies for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('working copies', 'public.working_copies', 'person_id', 100, 300, null, '', 'true', 'too_many_working_copies');

create function private.colleague_name(resource uuid, person uuid) returns text language sql stable security definer set search_path = ''
as $$ select name from public.people where id = person and private.can_read_draft(resource) $$;
comment on function private.colleague_name is
  'The name of a person who works on a resource, for people who may read its drafts. Definer: they may not read `people`, which holds '
  'e-mail addresses.';
grant execute on function private.colleague_name(uuid, uuid) to authenticated, service_role;
