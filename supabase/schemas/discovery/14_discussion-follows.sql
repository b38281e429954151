-- Who follows a question, and the mails and other jobs that follow a change of a discussion.
--
-- In SQL because it must be atomic (core/06_jobs.sql), and because these are rights.

create table public.discussion_follows (
  question_id uuid not null references public.discussion_posts on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  followed_at timestamptz not null default now(),
  leave_token uuid not null unique default gen_random_uuid(),
  primary key (question_id, person_id)
);
comment on table public.discussion_follows is 'Who gets a mail when something new is written below a question. The person who asks follows their question.';
comment on column public.discussion_follows.leave_token is 'The secret in the link of the mails with which the person stops following.';
create index discussion_follows_person on public.discussion_follows (person_id);

alter table public.discussion_follows enable row level security;
grant select (question_id, person_id, followed_at), insert (question_id), delete on public.discussion_follows to authenticated;
create policy "members read what they follow" on public.discussion_follows for select to authenticated
  using (person_id = (select private.person_id()));
create policy "members follow questions that they may read" on public.discussion_follows for insert to authenticated
  with check (person_id = (select private.person_id())
    and exists (select from public.discussion_posts where id = discussion_follows.question_id and discussion_posts.question_id is null));
create policy "members stop following for themselves" on public.discussion_follows for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.discussion_follows for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('followed questions', 'public.discussion_follows', 'person_id', 500, null, null, '', 'true', 'too_many_stored');

create function private.find_followed_question(token uuid) returns uuid language sql stable security definer set search_path = '' -- definer: the holder of the link is not signed in
as $$ select question_id from public.discussion_follows where leave_token = token $$;
grant execute on function private.find_followed_question(uuid) to anon, authenticated;

create function private.leave_question(token uuid) returns uuid language sql security definer set search_path = '' -- definer: see find_followed_question
as $$ delete from public.discussion_follows where leave_token = token returning question_id $$;
comment on function private.leave_question is 'Stops following. Returns the question; null if the person did not follow it any more.';
grant execute on function private.leave_question(uuid) to anon, authenticated;

-- Definer: see enqueue.
create function private.announce_discussion_post() returns trigger language plpgsql security definer set search_path = ''
as $$
declare
  is_new boolean := new.state = 'published' and (tg_op = 'INSERT' or old.published_at is null);
  was_public boolean := tg_op = 'UPDATE' and old.state = 'published';
begin
  if tg_op = 'INSERT' and new.question_id is null and new.author_id is not null then
    insert into public.discussion_follows (question_id, person_id) values (new.id, new.author_id) on conflict do nothing;
  end if;
  if new.question_id is not null and (new.state = 'published') is distinct from was_public then
    update public.discussion_posts as question set answered_at = (
      select min(published_at) from public.discussion_posts as answer
      where answer.question_id = question.id and answer.state = 'published' and answer.speaks_as <> 'reader')
    where id = new.question_id;
  end if;
  if is_new and new.question_id is null then
    perform private.ask_respondents(new.id, new.resource_id, new.assigned_to, new.author_id);
  elsif is_new then
    perform private.enqueue('send-discussion-news', jsonb_build_object('post', new.id, 'person', person_id))
    from public.discussion_follows where question_id = new.question_id and person_id is distinct from new.author_id;
  end if;
  -- The author is told what an editor decided.
  if tg_op = 'UPDATE' and new.author_id is not null and new.checked_by is distinct from new.author_id
    and ((old.state in ('waiting', 'hidden') and new.state = 'published') or (old.state <> 'hidden' and new.state = 'hidden')) then
    perform private.enqueue('send-discussion-decision', jsonb_build_object('post', new.id));
  end if;
  if new.state = 'published' or was_public then
    perform private.enqueue('index-discussion', jsonb_build_object('resource', new.resource_id));
  end if;
  return null;
end $$;
create trigger announce_discussion_post after insert on public.discussion_posts
  for each row execute function private.announce_discussion_post();
create trigger announce_discussion_change after update of state, body on public.discussion_posts for each row
  when ((old.state, old.body) is distinct from (new.state, new.body)) execute function private.announce_discussion_post();

create function private.announce_assignment() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.ask_respondents(new.id, new.resource_id, new.assigned_to, null);
  return null;
end $$;
create trigger announce_assignment after update of assigned_to on public.discussion_posts for each row
  when (new.assigned_to is not null and new.assigned_to is distinct from old.assigned_to) execute function private.announce_assignment();

create function private.ask_respondents(question uuid, resource uuid, assignee uuid, asker uuid) returns void language plpgsql set search_path = ''
as $$
begin
  perform private.enqueue('send-question', jsonb_build_object('post', question, 'person', asked))
  from (
    select assignee where assignee is not null
    union select respondent from private.find_update_respondents(resource) as respondent where assignee is null
  ) as respondents (asked) where asked is distinct from asker;
  if found or assignee is not null then return; end if;
  perform private.enqueue('send-question', jsonb_build_object('post', question, 'person', id))
  from public.people where role in ('editor', 'admin') and user_id is not null and id is distinct from asker;
end $$;
comment on function private.ask_respondents is
  'One mail to each person who can answer: the assignee; without one the owner, the co-authors and the holders of a post in the '
  'institution; if there is no one, all staff.';
