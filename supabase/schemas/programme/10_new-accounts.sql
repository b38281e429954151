-- What was stored about an address before its holder had an account becomes theirs.
--
-- In SQL because these are rights: the account is linked only after Auth has proven the address (private.create_person_for_auth_user).

create function private.claim_rows_of_address() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may change these rows
as $$
declare key text := private.email_key(new.email);
begin
  update public.event_registrations as registrations set person_id = new.id, email = null
    where email_key = key and person_id is null
      and not exists (select from public.event_registrations as own where own.person_id = new.id and own.resource_id = registrations.resource_id);
  update public.learning_members set person_id = new.id, email = null where email_key = key and person_id is null;
  update public.exchange_participants set person_id = new.id where email_key = key and person_id is null;
  return null;
end $$;
comment on function private.claim_rows_of_address is
  'Who signs in for the first time sees, downloads and erases on their profile what was stored about their address: registrations, places in '
  'cohorts, and participations in exchanges.';
create trigger claim_rows_of_new_account after insert on public.people for each row
  when (new.user_id is not null) execute function private.claim_rows_of_address();
create trigger claim_rows_of_first_sign_in after update of user_id on public.people for each row
  when (old.user_id is null and new.user_id is not null) execute function private.claim_rows_of_address();
