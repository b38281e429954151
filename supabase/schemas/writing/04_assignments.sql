-- Assignments of translations, with their due date.
--
-- In SQL because these are rights.

create function private.may_translate(person uuid, resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select exists (select from public.people where people.id = person and (role in ('editor', 'admin') or (role = 'official' and (
    exists (select from public.resources where resources.id = resource and owner_id = person)
    or exists (select from public.resource_authors where resource_id = resource and person_id = person)))))
$$;
comment on function private.may_translate is
  'Whether another person may edit the resource. Definer: private.can_edit answers only for the signed-in person.';
grant execute on function private.may_translate(uuid, uuid) to authenticated, service_role;

create table public.translation_assignments (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  language text not null check (language ~ '^[a-z]{2}$'),
  person_id uuid not null references public.people on delete cascade,
  due_on date,
  note text not null default '' check (length(note) <= 1200),
  assigned_by uuid not null references public.people default private.person_id(),
  assigned_at timestamptz not null default now(),
  done_at timestamptz,
  reminded_on date
);
comment on table public.translation_assignments is
  'An editor asks a person to translate a resource into a language. One open assignment for each language; completed ones stay as a '
  'record.';
create unique index translation_assignments_open on public.translation_assignments (resource_id, language) where done_at is null;
create index translation_assignments_person on public.translation_assignments (person_id) where done_at is null;

alter table public.translation_assignments enable row level security;
grant select, insert (resource_id, language, person_id, due_on, note, assigned_by), update (done_at), delete
  on public.translation_assignments to authenticated;
create policy "staff and the translator read an assignment" on public.translation_assignments for select to authenticated
  using (person_id = (select private.person_id()) or (select private.is_staff()));
create policy "staff assign a translation, under their own name, to a person who may edit" on public.translation_assignments
  for insert to authenticated
  with check ((select private.is_staff()) and assigned_by = (select private.person_id()) and private.may_translate(person_id, resource_id));
create policy "staff and the translator mark an assignment as done" on public.translation_assignments for update to authenticated
  using (person_id = (select private.person_id()) or (select private.is_staff()))
  with check (person_id = (select private.person_id()) or (select private.is_staff()));
create policy "staff remove an assignment" on public.translation_assignments for delete to authenticated
  using ((select private.is_staff()));
create trigger enqueue_assignment_mail after insert on public.translation_assignments for each row
  execute function private.enqueue_for_row('send-translation-assignment', 'assignment');
