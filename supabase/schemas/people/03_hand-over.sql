-- What happens when an official or editor leaves: role, posts, resources and assignments pass to another person (ADR 18).
--
-- In SQL because it must be atomic and is a right: everything in a hand-over happens, or nothing.

create table public.hand_overs (
  id uuid primary key default gen_random_uuid(),
  way text not null check (way in ('successor', 'invited', 'vacant', 'given')),
  person_id uuid not null references public.people,
  successor_id uuid references public.people,
  institution_id uuid references public.institutions,
  post_id uuid references public.posts on delete set null,
  left_on date,
  note text not null default '' check (length(note) <= 2000),
  resource_ids uuid[] not null default '{}',
  moved jsonb not null default '{}' check (jsonb_typeof(moved) = 'object'),
  decided_by uuid not null references public.people,
  decided_at timestamptz not null default now(),
  check ((way = 'vacant') = (successor_id is null)),
  check (successor_id <> person_id)
);
comment on table public.hand_overs is 'The record of hand-overs: from whom to whom, and who decided. Immutable.';
comment on column public.hand_overs.way is
  'successor: to an official in office; invited: to a person invited by mail; vacant: the post stays vacant and the work waits; given: '
  'content only.';
comment on column public.hand_overs.resource_ids is 'The resources that were handed over or, if the post is vacant, that wait.';
comment on column public.hand_overs.moved is
  'How many of each were moved: resources, coAuthorships, follows, workingCopies, assignments, schedules.';
create index hand_overs_person on public.hand_overs (person_id, decided_at desc);
create index hand_overs_post on public.hand_overs (post_id);
create index hand_overs_successor on public.hand_overs (successor_id, decided_at desc);

alter table public.hand_overs enable row level security;
grant select on public.hand_overs to authenticated;
create policy "staff read hand-overs" on public.hand_overs for select to authenticated using ((select private.is_staff()));
create policy "former and new holders read their hand-overs" on public.hand_overs for select to authenticated
  using ((select private.person_id()) in (person_id, successor_id));

create function private.protect_hand_overs() returns trigger language plpgsql set search_path = '' as $$
begin
  -- Except that the post becomes null when it is deleted.
  if tg_op = 'UPDATE' and new.post_id is null and to_jsonb(new) - 'post_id' = to_jsonb(old) - 'post_id' then return new; end if;
  raise exception 'immutable' using errcode = 'CJ001';
end $$;
create trigger protect_hand_overs before update or delete on public.hand_overs for each row execute function private.protect_hand_overs();

create function private.hand_over(
  leaver uuid, way text, successor uuid, invited_email text, invited_name text, mail_language text, left_on date, note text
) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  leaving public.people;
  post uuid;
  -- All posts held in that institution today. `post` is the newest of them.
  held uuid[];
  institution uuid;
  last_day date := coalesce(left_on, current_date);
  next_one uuid := successor;
  ids uuid[] := '{}';
  moved jsonb := '{}';
  written uuid;
  problem text;
begin
  -- The lock first, so that the second of two simultaneous hand-overs sees the result of the first.
  perform private.lock_roles();
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  -- `no key`, because a save of the leaver holds the lock of a resource and needs a key share lock on the person: a deadlock.
  select * into leaving from public.people where id = leaver for no key update;
  if leaving.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if leaving.left_at is not null then raise exception 'already_left' using errcode = 'CJ001'; end if;
  if private.is_last_admin(leaver) then raise exception 'last_admin' using errcode = 'CJ001'; end if;
  if leaver = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  if leaving.role = 'member' then raise exception 'nothing_to_hand_over' using errcode = 'CJ001'; end if;
  if last_day > current_date then raise exception 'leaving_date_in_future' using errcode = 'CJ001'; end if;
  -- The work of staff belongs to no institution: it goes to other staff, without a post.
  if leaving.role = 'official' then
    select * into post, institution from private.last_post(leaver);
    if institution is null then raise exception 'no_post' using errcode = 'CJ001'; end if;
    select array_agg(posts.id) filter (where posts.institution_id = institution) into held
    from public.post_holders join public.posts on posts.id = post_holders.post_id
    where person_id = leaver and (held_to is null or held_to > current_date);
    -- Posts in other institutions must be ended first: a successor here may not take them over.
    if exists (select from public.post_holders join public.posts on posts.id = post_holders.post_id
      where person_id = leaver and (held_to is null or held_to > current_date) and posts.institution_id <> institution) then
      raise exception 'holds_posts_elsewhere' using errcode = 'CJ001';
    end if;
  end if;

  if way = 'invited' then
    if post is null then raise exception 'no_post' using errcode = 'CJ001'; end if;
    next_one := private.find_or_invite_person(invited_email, invited_name, mail_language);
  elsif way = 'vacant' then
    next_one := null;
  elsif way <> 'successor' or next_one is null then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  if next_one = leaver then raise exception 'own_successor' using errcode = 'CJ001'; end if;
  if way = 'successor' then
    problem := private.find_successor_problem(next_one, institution);
  elsif way = 'invited' then
    -- The invitation verifies a person without a post. A person who holds a post must hold it in this institution.
    select case when left_at is not null then 'successor_left' when frozen_at is not null then 'successor_frozen' when role not in ('member', 'official') then 'successor_is_staff'
      when (private.current_post(next_one)).institution is not null then private.find_successor_problem(next_one, institution) end
    into problem from public.people where id = next_one;
  end if;
  if problem is not null then raise exception using errcode = 'CJ001', message = problem; end if;

  -- Posts end on the last day, but not before they began.
  update public.post_holders set held_to = greatest(held_from, last_day) where person_id = leaver and (held_to is null or held_to > last_day);
  update public.people set role = 'member', left_at = now(), frozen_at = null, frozen_by = null where id = leaver;
  if next_one is not null then
    if post is not null then perform private.assign_post(each, next_one) from (select distinct unnest(held || post)) as every (each); end if;
    select work.ids, work.moved into ids, moved from private.transfer_work(leaver, next_one, institution) as work;
  else
    -- The work that waits for the next holder.
    select coalesce(array_agg(id), '{}') into ids from public.resources where owner_id = leaver;
  end if;
  insert into public.hand_overs (way, person_id, successor_id, institution_id, post_id, left_on, note, resource_ids, moved, decided_by)
  values (hand_over.way, leaver, next_one, institution, post, last_day, hand_over.note, ids, moved, private.person_id())
  returning id into written;
  return written;
end $$;
comment on function private.hand_over is
  'Ends the posts of a person and passes posts and work to another person, or leaves the post vacant and the work waiting. Administrators '
  'only. Definer: no person may write roles, posts, or the work of others.';
grant execute on function private.hand_over(uuid, text, uuid, text, text, text, date, text) to authenticated;

create function private.transfer_content(given_resources uuid[], new_owner uuid, note text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  given integer := 0;
  former record;
  problem text;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if (select count(*) from public.resources where id = any (given_resources)) <> cardinality(given_resources) then raise exception 'not_found' using errcode = 'CJ001'; end if;
  perform from public.resources where id = any (given_resources) order by id for no key update;
  for former in select distinct institution_id from public.resources where id = any (given_resources) loop
    -- Editors may own any content, officials only content of their institution.
    problem := private.find_successor_problem(new_owner, null);
    if problem = 'successor_not_verified' and former.institution_id is not null then problem := private.find_successor_problem(new_owner, former.institution_id); end if;
    if problem is not null then raise exception using errcode = 'CJ001', message = problem; end if;
  end loop;
  for former in select owner_id, array_agg(id order by id) as ids from public.resources where id = any (given_resources) and owner_id <> new_owner group by owner_id loop
    update public.resources set owner_id = new_owner where id = any (former.ids);
    delete from public.resource_authors where person_id = new_owner and resource_id = any (former.ids);
    insert into public.hand_overs (way, person_id, successor_id, note, resource_ids, moved, decided_by)
    values ('given', former.owner_id, new_owner, transfer_content.note, former.ids, jsonb_build_object('resources', cardinality(former.ids)), private.person_id());
    given := given + cardinality(former.ids);
  end loop;
  return given;
end $$;
comment on function private.transfer_content is
  'Passes resources to another owner without a change of post: all of them, or none. Recorded for each former owner. Returns the number '
  'of resources that changed owner. Definer: no role may write hand_overs.';
grant execute on function private.transfer_content(uuid[], uuid, text) to authenticated;

create function private.claim_waiting_work(post uuid, person uuid) returns void language plpgsql security definer set search_path = '' as $$
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
      select work.ids, work.moved into ids, moved from private.transfer_work(left_behind.person_id, person, left_behind.institution_id) as work;
    elsif exists (select from public.post_holders join public.posts on posts.id = post_holders.post_id where person_id = left_behind.person_id
      and institution_id = left_behind.institution_id and (held_to is null or held_to > current_date)) then
      continue; -- the person is back in the institution, in another post
    else
      -- The person works elsewhere now: only content of the institution passes on.
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
comment on function private.claim_waiting_work is
  'Called when a person is verified into a post: passes them the work that waits since the post became vacant. Definer: see '
  'transfer_work.';

create function private.transfer_work(from_person uuid, to_person uuid, institution uuid, out ids uuid[], out moved jsonb)
language plpgsql security definer set search_path = '' as $$
declare
  authored integer;
  copies integer;
  followed integer;
  asked integer;
  decided integer;
begin
  with changed as (
    update public.resources set owner_id = to_person
    where owner_id = from_person and (institution is null or institution_id is null or institution_id = institution) returning id
  ) select coalesce(array_agg(id), '{}') into ids from changed;
  with gone as (delete from public.resource_authors where person_id = from_person returning resource_id),
    added as (
      insert into public.resource_authors (resource_id, person_id) select resource_id, to_person from gone
      on conflict do nothing returning resource_id
    ) select count(*) into authored from gone;
  -- An owner is not also a co-author.
  delete from public.resource_authors where person_id = to_person and resource_id in (select id from public.resources where owner_id = to_person);
  -- Unsaved text passes on, unless the successor has unsaved text in the same part.
  with theirs as (
    update public.working_copies as copy set person_id = to_person
    where copy.person_id = from_person and not exists (
      select from public.working_copies as own where own.resource_id = copy.resource_id and own.part = copy.part and own.person_id = to_person)
    returning copy.part
  ) select count(*) into copies from theirs;
  delete from public.presences where person_id = from_person;
  followed := private.pass_follows(from_person, to_person);
  -- Open assignments: translations, and reviews if the successor is on the staff.
  with translations as (update public.translation_assignments set person_id = to_person where person_id = from_person and done_at is null returning id),
    reviews as (update public.review_assignments set reviewer_id = to_person
      where reviewer_id = from_person and private.is_person_of_staff(to_person) returning resource_id)
  select (select count(*) from translations) + (select count(*) from reviews) into asked;
  update public.discussion_posts set assigned_to = to_person where assigned_to = from_person and answered_at is null;
  -- Waiting schedules, which the successor may cancel.
  with waiting as (update public.schedules set scheduled_by = to_person
    where scheduled_by = from_person and state = 'waiting' and private.is_person_of_staff(to_person) returning id)
  select count(*) into decided from waiting;
  moved := jsonb_build_object('resources', cardinality(ids), 'coAuthorships', authored, 'workingCopies', copies,
    'follows', followed, 'assignments', asked, 'schedules', decided);
end $$;
comment on function private.transfer_work is
  'Passes the work of a person to another. Open items of the yearly update pass with the resources. Callers must have checked the rights. '
  'Definer: it writes rows of two people.';

create function private.enqueue_hand_over_mails() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if new.way <> 'given' then perform private.enqueue('send-hand-over', jsonb_build_object('handOver', new.id, 'to', 'former')); end if;
  if new.successor_id is not null then perform private.enqueue('send-hand-over', jsonb_build_object('handOver', new.id, 'to', 'next')); end if;
  return null;
end $$;
create trigger enqueue_hand_over_mails after insert on public.hand_overs for each row execute function private.enqueue_hand_over_mails();
