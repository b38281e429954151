-- Who leaves reads until they have left, hands over every post they hold in one place, and takes nothing with them from where they work next.

create function private.is_official() returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.people where user_id = auth.uid() and role = 'official') $$;
comment on function private.is_official is
  'Verified and not yet gone; frozen or not. For reading only: writing asks private.person_role(). Definer: see person_role.';
grant execute on function private.is_official() to anon, authenticated, service_role;

-- A frozen account reads its own drafts and those it is co-author of, no longer its institution's: institution_ids() is then empty.
create or replace function private.can_read_draft(resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select private.can_edit(resource) or exists (
    select from public.resources where id = resource and (
      institution_id = any (private.institution_ids())
      or private.is_official() and (
        owner_id = private.person_id()
        or exists (select from public.resource_authors where resource_id = resource and person_id = private.person_id()))))
$$;
alter policy "officials read their own resources and their institution's" on public.resources
  using ((select private.is_official()) and (owner_id = (select private.person_id()) or institution_id = any ((select private.institution_ids())::uuid[])));
alter policy "co-authors read resources" on public.resources
  using ((select private.is_official()) and exists (select from public.resource_authors where resource_id = id and person_id = (select private.person_id())));

-- What ended today is over, although its last day is today: whoever holds another post leaves that one.
create or replace function private.last_post(person uuid, out post uuid, out institution uuid) language sql stable security definer set search_path = ''
as $$
  select posts.id, posts.institution_id from public.post_holders join public.posts on posts.id = post_id
  where person_id = person order by coalesce(held_to, 'infinity'::date) > current_date desc, held_from desc, post_holders.id limit 1
$$;

create or replace function private.hand_over(
  leaver uuid, way text, successor uuid, invited_email text, invited_name text, mail_language text, left_on date, note text
) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  leaving public.people;
  post uuid;
  -- Every post held in that institution today; the newest is `post`.
  held uuid[];
  institution uuid;
  last_day date := coalesce(left_on, current_date);
  next_one uuid := successor;
  ids uuid[] := '{}';
  moved jsonb := '{}';
  written uuid;
  problem text;
begin
  -- Before anything is asked: of two who hand over at once, the second sees what the first did.
  perform private.lock_roles();
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into leaving from public.people where id = leaver for update;
  if leaving.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if leaving.left_at is not null then raise exception 'already_left' using errcode = 'CJ001'; end if;
  if private.is_last_admin(leaver) then raise exception 'last_admin' using errcode = 'CJ001'; end if;
  if leaver = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  if leaving.role = 'member' then raise exception 'nothing_to_hand_over' using errcode = 'CJ001'; end if;
  if last_day > current_date then raise exception 'leaves_later' using errcode = 'CJ001'; end if;
  -- What staff look after is of all institutions; it goes to staff, and no post with it.
  if leaving.role = 'official' then
    select * into post, institution from private.last_post(leaver);
    if institution is null then raise exception 'no_post' using errcode = 'CJ001'; end if;
    select array_agg(posts.id) filter (where posts.institution_id = institution) into held
    from public.post_holders join public.posts on posts.id = post_holders.post_id
    where person_id = leaver and (held_to is null or held_to > current_date);
    -- Nobody of this institution may take over what is another's, and nothing of it may be left with nobody.
    if exists (select from public.post_holders join public.posts on posts.id = post_holders.post_id
      where person_id = leaver and (held_to is null or held_to > current_date) and posts.institution_id <> institution) then
      raise exception 'posts_elsewhere' using errcode = 'CJ001';
    end if;
  end if;

  if way = 'invited' then
    if post is null then raise exception 'no_post' using errcode = 'CJ001'; end if;
    next_one := private.invited_person(invited_email, invited_name, mail_language);
  elsif way = 'vacant' then
    next_one := null;
  elsif way <> 'successor' or next_one is null then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  if next_one = leaver then raise exception 'own_successor' using errcode = 'CJ001'; end if;
  if way = 'successor' then
    problem := private.successor_problem(next_one, institution);
  elsif way = 'invited' then
    -- Somebody without a post is verified by being invited; somebody who holds one must hold it here.
    select case when left_at is not null then 'successor_left' when frozen_at is not null then 'successor_frozen' when role not in ('member', 'official') then 'successor_is_staff'
      when (private.present_post(next_one)).institution is not null then private.successor_problem(next_one, institution) end
    into problem from public.people where id = next_one;
  end if;
  if problem is not null then raise exception using errcode = 'CJ001', message = problem; end if;

  -- What ends, ends on the day they left; what was begun later than that ends on the day it began.
  update public.post_holders set held_to = greatest(held_from, last_day) where person_id = leaver and (held_to is null or held_to > last_day);
  update public.people set role = 'member', left_at = now(), frozen_at = null, frozen_by = null where id = leaver;
  if next_one is not null then
    if post is not null then perform private.give_post(each, next_one) from (select distinct unnest(held || post)) as every (each); end if;
    select work.ids, work.moved into ids, moved from private.move_work(leaver, next_one, institution) as work;
  else
    -- What waits.
    select coalesce(array_agg(id), '{}') into ids from public.resources where owner_id = leaver;
  end if;
  insert into public.hand_overs (way, person_id, successor_id, institution_id, post_id, left_on, note, resource_ids, moved, decided_by)
  values (hand_over.way, leaver, next_one, institution, post, last_day, hand_over.note, ids, moved, private.person_id())
  returning id into written;
  return written;
end $$;

create or replace function private.take_up_waiting(post uuid, person uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  left_behind record;
  ids uuid[];
  moved jsonb;
begin
  for left_behind in
    select distinct on (gone.person_id) gone.person_id, gone.institution_id, gone.left_on, former.left_at is null as is_back
    from public.hand_overs as gone join public.people as former on former.id = gone.person_id
    where gone.post_id = post and gone.way = 'vacant' and gone.person_id <> person order by gone.person_id, gone.decided_at desc
  loop
    if not left_behind.is_back then
      select work.ids, work.moved into ids, moved from private.move_work(left_behind.person_id, person, left_behind.institution_id) as work;
    elsif exists (select from public.post_holders join public.posts on posts.id = post_holders.post_id where person_id = left_behind.person_id
      and institution_id = left_behind.institution_id and (held_to is null or held_to > current_date)) then
      continue; -- back where they were, in another post
    else
      -- They work somewhere else now: only the institution's own content is left here. What they do and follow there is theirs.
      with changed as (
        update public.resources set owner_id = person
        where owner_id = left_behind.person_id and institution_id = left_behind.institution_id returning id
      ) select coalesce(array_agg(id), '{}') into ids from changed;
      delete from public.resource_authors where person_id = person and resource_id = any (ids);
      moved := jsonb_build_object('resources', cardinality(ids));
    end if;
    if cardinality(ids) > 0 then
      insert into public.hand_overs (way, person_id, successor_id, institution_id, post_id, left_on, resource_ids, moved, decided_by)
      values ('successor', left_behind.person_id, person, left_behind.institution_id, post, left_behind.left_on, ids, moved, private.person_id());
    end if;
  end loop;
end $$;
