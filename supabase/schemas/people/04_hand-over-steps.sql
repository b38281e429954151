-- Steps of 03_hand-over.sql: who may take over, invitations, and the posts of a person.
--
-- In SQL because a hand-over calls them in its transaction.

create function private.find_successor_problem(successor uuid, institution uuid) returns text language plpgsql stable security definer set search_path = '' as $$
declare
  next_one public.people;
  home uuid := (private.current_post(successor)).institution;
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
      and posts.institution_id = find_successor_problem.institution and held_from <= current_date and (held_to is null or held_to >= current_date)) then return null; end if;
  select country_iso3 into home_country from public.institutions where id = home;
  if home_country is distinct from (select country_iso3 from public.institutions where id = find_successor_problem.institution) then return 'successor_other_country'; end if;
  return 'successor_other_institution';
end $$;
comment on function private.find_successor_problem is
  'Why a person cannot take over from an institution (null institution: from staff), as key of an error message. Null if they can.';
grant execute on function private.find_successor_problem(uuid, uuid) to service_role;

create function private.find_or_invite_person(address text, shown_name text, mail_language text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  known public.people;
  made uuid;
begin
  select * into known from public.people where email = lower(trim(address));
  if known.id is not null then return known.id; end if;
  insert into public.people (email, name, language, role, verified_at, verified_by)
    values (lower(trim(address)), trim(shown_name), mail_language, 'official', now(), private.person_id()) returning id into made;
  return made;
end $$;

-- The post a person holds today; the newest if there are several.
create function private.current_post(person uuid, out post uuid, out institution uuid) language sql stable security definer set search_path = ''
as $$
  select posts.id, posts.institution_id from public.post_holders join public.posts on posts.id = post_id
  where person_id = person and held_from <= current_date and (held_to is null or held_to >= current_date) order by held_from desc, post_holders.id limit 1
$$;
grant execute on function private.current_post(uuid) to service_role;

-- A post that ends today counts as ended, so that a person who holds another post leaves that one.
create function private.last_post(person uuid, out post uuid, out institution uuid) language sql stable security definer set search_path = ''
as $$
  select posts.id, posts.institution_id from public.post_holders join public.posts on posts.id = post_id
  where person_id = person order by coalesce(held_to, 'infinity'::date) > current_date desc, held_from desc, post_holders.id limit 1
$$;
comment on function private.last_post is 'The post a person holds or, if none, held last.';
grant execute on function private.last_post(uuid) to service_role;

create function private.has_held_post_in(person uuid, institution uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.post_holders join public.posts on posts.id = post_id where person_id = person and institution_id = institution) $$;
grant execute on function private.has_held_post_in(uuid, uuid) to authenticated, service_role;
