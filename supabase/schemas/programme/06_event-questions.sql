-- Questions of registered people to the speakers of an event, and their votes. A question is a post of the discussion about one of the
-- event's cases, or about the event itself; it is moderated and answered as every other post.
--
-- In SQL because these are rights: who holds the link of a mail is not signed in, and nobody may read who asked or voted.

create table private.event_askers (
  question_id uuid primary key references public.discussion_posts on delete cascade,
  registration_id uuid references public.event_registrations on delete set null
);
comment on table private.event_askers is 'The registration with which a question to speakers was asked. Personal data.';
create index event_askers_registration on private.event_askers (registration_id);
alter table private.event_askers enable row level security;

create table private.event_votes (
  question_id uuid not null references public.discussion_posts on delete cascade,
  registration_id uuid not null references public.event_registrations on delete cascade,
  voted_at timestamptz not null default now(),
  primary key (question_id, registration_id)
);
comment on table private.event_votes is 'One vote of a registered person for a question. Only the numbers are public. Personal data.';
create index event_votes_registration on private.event_votes (registration_id);
alter table private.event_votes enable row level security;
-- The page of the questions shows how many votes each has.
create trigger notify_catalogue after insert or delete on private.event_votes for each statement execute function private.notify_catalogue();

create function private.ask_speakers(event uuid, token text, subject uuid, part text, asked_as text, question text, asked_in text) returns uuid
language plpgsql security definer set search_path = '' -- definer: the holder of a link is not signed in; no role may write askers
as $$
declare
  asker public.event_registrations := private.lock_asking_registration(event, token);
  made uuid;
begin
  if not exists (select from public.published_resources as subjects where subjects.id = subject and (subjects.id = event or (subjects.kind = 'experience' and exists (
    select from public.published_resources as events, jsonb_array_elements(events.content -> 'cases') as named
    where events.id = event and named ->> 'experience' = subjects.slug)))) then
    raise exception 'resource_withdrawn' using errcode = 'CJ001';
  end if;
  select posts.id into made from private.event_askers as askers join public.discussion_posts as posts on posts.id = askers.question_id
    where askers.registration_id = asker.id and posts.occasion_id = event and posts.resource_id = subject and posts.body = question and posts.state in ('waiting', 'published');
  if made is not null then return made; end if;
  if (select count(*) from private.event_askers where registration_id = asker.id) >= 10 then
    raise exception 'too_many_event_questions' using errcode = 'CJ001';
  end if;
  insert into public.discussion_posts (resource_id, author_id, shown_as, body, language, anchor, occasion_id, is_at_page)
    values (subject, asker.person_id, asked_as, question, asked_in, part, event, false) returning id into made;
  insert into private.event_askers (question_id, registration_id) values (made, asker.id);
  return made;
exception when unique_violation then
  -- The same text as another question of this member about the same case.
  raise exception 'no_change' using errcode = 'CJ001';
end $$;
comment on function private.ask_speakers is
  'A registered person asks about one of the event''s cases, or about the event, until it is closed: signed in, or with the token of a mail. At '
  'most ten questions a person. Refusals: registration_needed, event_closed, event_cancelled, resource_withdrawn, too_many_event_questions, no_change, '
  'link_altered, link_expired.';
grant execute on function private.ask_speakers(uuid, text, uuid, text, text, text, text) to anon, authenticated;

create function private.vote_for_question(event uuid, token text, question uuid, wanted boolean) returns void
language plpgsql security definer set search_path = '' -- definer: see ask_speakers
as $$
declare
  voter public.event_registrations := private.lock_asking_registration(event, token);
begin
  if not exists (select from public.discussion_posts where id = question and occasion_id = event and question_id is null and state = 'published') then
    raise exception 'question_closed' using errcode = 'CJ001';
  end if;
  if wanted then
    insert into private.event_votes (question_id, registration_id) values (question, voter.id) on conflict do nothing;
  else
    delete from private.event_votes where question_id = question and registration_id = voter.id;
  end if;
end $$;
comment on function private.vote_for_question is
  'A registered person gives one vote to a public question of the event, or takes it back. Twice is once. Refusals as ask_speakers.';
grant execute on function private.vote_for_question(uuid, text, uuid, boolean) to anon, authenticated;

create function private.count_event_votes(event uuid) returns table (question uuid, votes integer)
language sql stable security definer set search_path = '' -- definer: nobody may read the rows, only these numbers
as $$
  select event_votes.question_id, count(*)::integer from private.event_votes
    join public.discussion_posts on discussion_posts.id = event_votes.question_id where occasion_id = event group by event_votes.question_id
$$;
grant execute on function private.count_event_votes(uuid) to anon, authenticated;

create function private.find_own_votes(registration uuid, token text default null) returns table (question uuid, voted_at timestamptz)
language plpgsql security definer set search_path = '' -- definer: a person reads their own votes only
as $$
declare key text := case when token is not null then private.verify_registration_link(token) end;
begin
  return query select event_votes.question_id, event_votes.voted_at from private.event_votes
    join public.event_registrations as registrations on registrations.id = registration_id
    where registrations.id = registration and case when token is null then person_id = private.person_id() else email_key = key end;
end $$;
comment on function private.find_own_votes is 'The questions for which a registration of one''s own voted. With the token of a mail, or signed in.';
grant execute on function private.find_own_votes(uuid, text) to anon, authenticated;

create function private.find_asking_registration(event uuid, token text) returns uuid
language plpgsql security definer set search_path = '' -- definer: the holder of a link is not signed in
as $$
declare key text := case when token is not null then private.verify_registration_link(token) end;
begin
  return (select id from public.event_registrations where resource_id = event and state in ('registered', 'waiting', 'offered', 'attended', 'followed_later')
    and case when token is null then person_id = private.person_id() else email_key = key end);
end $$;
comment on function private.find_asking_registration is 'The caller''s own registration with which they ask and vote; null without one.';
grant execute on function private.find_asking_registration(uuid, text) to anon, authenticated;

create function private.lock_asking_registration(event uuid, token text) returns public.event_registrations
language plpgsql set search_path = ''
as $$
declare
  mine uuid := private.find_asking_registration(event, token);
  found_registration public.event_registrations;
begin
  if exists (select from public.events where resource_id = event and is_cancelled) then raise exception 'event_cancelled' using errcode = 'CJ001'; end if;
  if exists (select from public.event_closings where resource_id = event) or not exists (select from public.published_resources where id = event) then
    raise exception 'event_closed' using errcode = 'CJ001';
  end if;
  select * into found_registration from public.event_registrations where id = mine for update;
  if found_registration.id is null then raise exception 'registration_needed' using errcode = 'CJ001'; end if;
  return found_registration;
end $$;

-- Once the event is closed its answered questions stand at their cases.
create function private.show_event_answers() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may update posts
as $$
begin
  update public.discussion_posts set is_at_page = true
    where occasion_id = new.resource_id and question_id is null and answered_at is not null and not is_at_page;
  perform private.enqueue('index-discussion', jsonb_build_object('resource', resource_id))
    from (select distinct resource_id from public.discussion_posts where occasion_id = new.resource_id and answered_at is not null) as subjects;
  return null;
end $$;
create trigger show_event_answers after insert on public.event_closings for each row execute function private.show_event_answers();

create function private.show_later_answer() returns trigger language plpgsql security definer set search_path = '' -- definer: see show_event_answers
as $$
begin
  update public.discussion_posts set is_at_page = true where id = new.id and exists (select from public.event_closings where resource_id = new.occasion_id);
  return null;
end $$;
create trigger show_later_answer after update of answered_at on public.discussion_posts for each row
  when (new.occasion_id is not null and new.answered_at is not null and not new.is_at_page) execute function private.show_later_answer();

create function private.erase_asked_questions() returns trigger language plpgsql security definer set search_path = '' -- definer: see show_event_answers
as $$
begin
  update public.discussion_posts set state = 'removed', body = '', shown_as = '', hidden_reason = ''
    where author_id is null and id in (select question_id from private.event_askers where registration_id = old.id);
  return old;
end $$;
comment on function private.erase_asked_questions is
  'Who deletes a registration without an account also erases what they asked with it. Members do it with their posts (private.erase_own_discussion).';
create trigger erase_asked_questions before delete on public.event_registrations for each row execute function private.erase_asked_questions();

create function private.remove_asker_names() returns trigger language plpgsql security definer set search_path = '' -- definer: see show_event_answers
as $$
begin
  update public.discussion_posts set shown_as = '··'
    where author_id is null and state <> 'removed' and id in (select question_id from private.event_askers where registration_id = new.id);
  delete from private.event_askers where registration_id = new.id;
  return null;
end $$;
comment on function private.remove_asker_names is 'With the name of a registration, 24 months after the event, the names on its questions are removed.';
create trigger remove_asker_names after update of email_key on public.event_registrations for each row
  when (new.email_key like 'anonymous:%' and old.email_key <> new.email_key) execute function private.remove_asker_names();
