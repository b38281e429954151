-- The steps of a hand-over, and who may stay as their institution's memory.

create table public.memory_consents (
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
comment on table public.memory_consents is
  'A former holder who agreed to be asked: by which name and contact, how they said so, and who wrote it down. Taking it back removes name and contact.';
create unique index memory_consents_open on public.memory_consents (person_id, institution_id) where revoked_at is null;
create index memory_consents_institution on public.memory_consents (institution_id) where revoked_at is null;

create function private.held_post_in(person uuid, institution uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.post_holders join public.posts on posts.id = post_id where person_id = person and institution_id = institution) $$;
revoke execute on function private.held_post_in(uuid, uuid) from public;
grant execute on function private.held_post_in(uuid, uuid) to authenticated, service_role;

alter table public.memory_consents enable row level security;
grant select, insert (person_id, institution_id, shown_as, contact, how, consented_on, recorded_by), update (revoked_at) on public.memory_consents to authenticated;
create policy "a person reads what they agreed to" on public.memory_consents for select to authenticated using (person_id = (select private.person_id()));
create policy "staff read whom they may ask" on public.memory_consents for select to authenticated using ((select private.is_staff()));
create policy "officials read who is the memory of their institution" on public.memory_consents for select to authenticated
  using (revoked_at is null and institution_id = any ((select private.institution_ids())::uuid[]));
create policy "who held a post agrees for themselves" on public.memory_consents for insert to authenticated
  with check (person_id = (select private.person_id()) and recorded_by = person_id and private.held_post_in(person_id, institution_id));
create policy "staff write down a consent under their own name" on public.memory_consents for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (select private.is_staff()) and private.held_post_in(person_id, institution_id));
create policy "a person takes back what they agreed to" on public.memory_consents for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()) and revoked_at is not null);
create policy "staff take back a consent for somebody" on public.memory_consents for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()) and revoked_at is not null);
-- Taking a consent back twice changes nothing: the day it happened stays, and whoever takes back several need not know which were before.
create function private.forget_contact() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.revoked_at is not null then return null; end if;
  new.shown_as := '';
  new.contact := '';
  return new;
end $$;
comment on function private.forget_contact is 'Name and contact go with the consent; that there was one is kept.';
create trigger forget_contact before update on public.memory_consents for each row execute function private.forget_contact();

-- Where somebody holds a post today; the newest if there are several.
create function private.present_post(person uuid, out post uuid, out institution uuid) language sql stable security definer set search_path = ''
as $$
  select posts.id, posts.institution_id from public.post_holders join public.posts on posts.id = post_id
  where person_id = person and held_from <= current_date and (held_to is null or held_to >= current_date) order by held_from desc, post_holders.id limit 1
$$;
-- What ended today is over, although its last day is today: whoever holds another post leaves that one.
create function private.last_post(person uuid, out post uuid, out institution uuid) language sql stable security definer set search_path = ''
as $$
  select posts.id, posts.institution_id from public.post_holders join public.posts on posts.id = post_id
  where person_id = person order by coalesce(held_to, 'infinity'::date) > current_date desc, held_from desc, post_holders.id limit 1
$$;
comment on function private.last_post is 'The post somebody holds, or else the one they held last.';

-- Why somebody cannot take over from an institution: a key of the error texts, or null. `institution` null is the work of staff.
create function private.successor_problem(successor uuid, institution uuid) returns text language plpgsql stable security definer set search_path = '' as $$
declare
  next_one public.people;
  home uuid := (private.present_post(successor)).institution;
  home_country text;
begin
  select * into next_one from public.people where id = successor;
  if next_one.id is null then return 'not_found'; end if;
  if next_one.left_at is not null then return 'successor_left'; end if;
  if next_one.frozen_at is not null then return 'successor_frozen'; end if;
  if institution is null then return case when next_one.role not in ('editor', 'admin') then 'successor_not_verified' end; end if;
  if next_one.role = 'member' then return 'successor_not_verified'; end if;
  if home is null then return 'successor_without_post'; end if;
  if exists (select from public.post_holders join public.posts on posts.id = post_id where person_id = successor
      and posts.institution_id = successor_problem.institution and held_from <= current_date and (held_to is null or held_to >= current_date)) then return null; end if;
  select country_iso3 into home_country from public.institutions where id = home;
  if home_country is distinct from (select country_iso3 from public.institutions where id = successor_problem.institution) then return 'successor_other_country'; end if;
  return 'successor_other_institution';
end $$;
revoke execute on function private.present_post(uuid), private.last_post(uuid), private.successor_problem(uuid, uuid) from public;
grant execute on function private.present_post(uuid), private.last_post(uuid), private.successor_problem(uuid, uuid) to service_role;
