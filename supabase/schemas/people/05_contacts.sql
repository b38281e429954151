-- Former post holders who agreed to answer questions.
--
-- In SQL because these are rights on personal data.

create table public.former_holder_consents (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references public.people on delete cascade,
  institution_id uuid not null references public.institutions,
  shown_as text not null check (length(shown_as) <= 120),
  contact text not null check (length(contact) <= 254),
  how text not null check (length(how) between 2 and 300),
  consented_on date not null default current_date check (consented_on <= current_date + 1),
  recorded_by uuid not null references public.people default private.person_id(),
  recorded_at timestamptz not null default now(),
  revoked_at timestamptz,
  check (revoked_at is not null or (length(shown_as) >= 2 and length(contact) >= 3))
);
comment on table public.former_holder_consents is
  'A former post holder who agreed to be contacted: under which name and contact, how they agreed, and who recorded it. Revoking erases '
  'name and contact.';
create index former_holder_consents_institution on public.former_holder_consents (institution_id) where revoked_at is null;
create unique index former_holder_consents_open on public.former_holder_consents (person_id, institution_id) where revoked_at is null;

alter table public.former_holder_consents enable row level security;
grant select, insert (person_id, institution_id, shown_as, contact, how, consented_on, recorded_by), update (revoked_at)
  on public.former_holder_consents to authenticated;
create policy "a person reads their own consents" on public.former_holder_consents for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read consents of former holders" on public.former_holder_consents for select to authenticated
  using ((select private.is_staff()));
create policy "officials read consents of former holders in their institution" on public.former_holder_consents for select to authenticated
  using (revoked_at is null and institution_id = any ((select private.institution_ids())::uuid[]));
create policy "a former holder consents for themselves" on public.former_holder_consents for insert to authenticated
  with check (person_id = (select private.person_id()) and recorded_by = person_id and private.has_held_post_in(person_id, institution_id));
create policy "staff record a consent under their own name" on public.former_holder_consents for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (select private.is_staff()) and private.has_held_post_in(person_id, institution_id));
create policy "a person revokes their own consent" on public.former_holder_consents for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()) and revoked_at is not null);
create policy "staff revoke a consent" on public.former_holder_consents for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()) and revoked_at is not null);

-- Revoking twice changes nothing, so that the first date stays.
create function private.erase_revoked_contact() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.revoked_at is not null then return null; end if;
  new.shown_as := '';
  new.contact := '';
  return new;
end $$;
comment on function private.erase_revoked_contact is 'Revoking erases name and contact; the row stays as a record of the consent.';
create trigger erase_revoked_contact before update on public.former_holder_consents
  for each row execute function private.erase_revoked_contact();
