-- Taking a consent back twice changes nothing: the day it happened stays, and whoever takes back several need not know which were before.
create or replace function private.forget_contact() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.revoked_at is not null then return null; end if;
  new.shown_as := '';
  new.contact := '';
  return new;
end $$;
comment on function private.forget_contact is 'Name and contact go with the consent; that there was one is kept.';
