-- Questions of members to the author of a published resource, and what is written in answer.
--
-- In SQL because these are rights: who may read and write a post, in whose name somebody answers, and whether an editor reads a post before
-- it is public.

create table public.discussion_posts (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  question_id uuid references public.discussion_posts on delete cascade,
  author_id uuid references public.people on delete set null default private.person_id(),
  speaks_as text not null default 'reader' check (speaks_as in ('reader', 'author', 'institution', 'invited', 'editor')),
  shown_as text not null,
  body text not null,
  language text not null check (language in ('es', 'en')),
  anchor text not null default '' check (anchor ~ '^([a-zA-Z]{1,40}|step-[0-9a-z-]{1,40}|video-[0-9a-z-]{1,40}@[0-9]{1,5})?$'),
  state text not null default 'waiting' check (state in ('waiting', 'published', 'hidden', 'removed')),
  written_at timestamptz not null default now(),
  edited_at timestamptz,
  published_at timestamptz,
  checked_at timestamptz,
  checked_by uuid references public.people,
  hidden_at timestamptz,
  hidden_by uuid references public.people,
  hidden_reason text not null default '' check (length(hidden_reason) <= 500),
  answered_at timestamptz,
  assigned_to uuid references public.people on delete set null,
  assigned_at timestamptz,
  occasion_id uuid references public.resources on delete set null,
  is_at_page boolean not null default true,
  check (case when state = 'removed' then body = '' and shown_as = '' else length(body) between 3 and 4000 and length(shown_as) between 2 and 80 end),
  check (state <> 'hidden' or (hidden_at is not null and length(hidden_reason) >= 3)),
  check (state <> 'published' or published_at is not null),
  check (question_id is null or (anchor = '' and answered_at is null and assigned_to is null))
);
comment on table public.discussion_posts is
  'A question about a resource (question_id is null), or a post in answer to one. A removed post has no text, and keeps its place.';
comment on column public.discussion_posts.shown_as is 'The name that readers see, as the author wrote it.';
comment on column public.discussion_posts.speaks_as is
  'Set when the post is written, and kept: author (owner or co-author of the resource), institution (holder of a post in it), invited (the '
  'editors asked this person to answer), editor, or reader.';
comment on column public.discussion_posts.anchor is
  'The part of the page that a question is about: id of a section, step-{id} of the ledger, or video-{attachment}@{second}. Empty: all of it.';
comment on column public.discussion_posts.checked_at is 'When an editor read the post and let it pass. Null: not read by an editor yet.';
comment on column public.discussion_posts.answered_at is
  'Of a question: the first public answer of the author, the institution, an invited person or an editor.';
comment on column public.discussion_posts.occasion_id is 'Of a question: the event for whose speakers it was asked.';
comment on column public.discussion_posts.is_at_page is
  'Of a question: whether the page of its resource shows it. A question to the speakers of an event is shown there once it is answered and '
  'the event is closed; before, on the page of the event''s questions.';
create index discussion_posts_occasion on public.discussion_posts (occasion_id);
create index discussion_posts_assigned on public.discussion_posts (assigned_to) where answered_at is null;
create index discussion_posts_author on public.discussion_posts (author_id, written_at);
create index discussion_posts_question on public.discussion_posts (question_id, written_at);
create index discussion_posts_resource on public.discussion_posts (resource_id, published_at desc);
create index discussion_posts_unanswered on public.discussion_posts (resource_id)
  where question_id is null and answered_at is null and state = 'published';
create index discussion_posts_unchecked on public.discussion_posts (state, written_at) where checked_at is null;
create index discussion_posts_checked_by on public.discussion_posts (checked_by);
create index discussion_posts_hidden_by on public.discussion_posts (hidden_by);
-- A form that is sent twice writes one post.
create unique index discussion_posts_once on public.discussion_posts (author_id, resource_id, coalesce(question_id, resource_id), md5(body))
  where state in ('waiting', 'published');

create function private.is_question_shown(question uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.discussion_posts where id = question and published_at is not null and state in ('published', 'removed')) $$;
comment on function private.is_question_shown is
  'A post is shown only below a question that is. Definer: a policy on a table may not read the same table.';
grant execute on function private.is_question_shown(uuid) to anon, authenticated;

-- Who wrote a post is known to its author and to staff (private.find_post_people), so these columns are granted to nobody.
alter table public.discussion_posts enable row level security;
grant select (id, resource_id, question_id, speaks_as, shown_as, body, language, anchor, state, written_at, edited_at, published_at, answered_at,
  occasion_id, is_at_page) on public.discussion_posts to anon;
grant select (id, resource_id, question_id, speaks_as, shown_as, body, language, anchor, state, written_at, edited_at, published_at, answered_at,
  assigned_at, checked_at, hidden_at, hidden_reason, occasion_id, is_at_page), insert (resource_id, question_id, shown_as, body, language, anchor)
  on public.discussion_posts to authenticated;
create policy "anyone reads what is said about published resources" on public.discussion_posts for select to anon, authenticated
  using (published_at is not null and state in ('published', 'removed')
    and exists (select from public.published_resources where published_resources.id = resource_id)
    and (question_id is null or private.is_question_shown(question_id)));
create policy "authors read their own posts" on public.discussion_posts for select to authenticated
  using (author_id = (select private.person_id()));
create policy "staff read all posts" on public.discussion_posts for select to authenticated using ((select private.is_staff()));
create policy "members write about published resources under their own name" on public.discussion_posts for insert to authenticated
  with check (author_id = (select private.person_id())
    and exists (select from public.published_resources where published_resources.id = resource_id));
create trigger check_quotas after insert on public.discussion_posts for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('discussion posts a day', 'public.discussion_posts', 'author_id', 20, 300, '1 day', 'written_at', 'true', 'too_many_today'),
  ('waiting discussion posts', 'public.discussion_posts', 'author_id', 5, null, null, '', 'state = ''waiting''', 'too_many_waiting_posts');

create function private.prepare_discussion_post() returns trigger language plpgsql security definer set search_path = '' -- definer: reads people and all posts
as $$
declare
  question public.discussion_posts;
begin
  if auth.uid() is null then return new; end if;
  if new.question_id is not null then
    select * into question from public.discussion_posts where id = new.question_id and question_id is null for update;
    if question.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
    new.resource_id := question.resource_id;
  end if;
  if not exists (select from public.published_resources where id = new.resource_id) then
    raise exception 'resource_withdrawn' using errcode = 'CJ001';
  end if;
  if new.question_id is not null then
    if question.state <> 'published' then raise exception 'question_closed' using errcode = 'CJ001'; end if;
    if not private.may_answer(new.question_id) and question.author_id is distinct from new.author_id then
      raise exception 'answer_not_author' using errcode = 'CJ001';
    end if;
  end if;
  new.speaks_as := case
    when private.is_staff() then 'editor'
    when question.assigned_to = new.author_id and not private.is_update_respondent(new.resource_id) then 'invited'
    when not private.is_update_respondent(new.resource_id) then 'reader'
    when exists (select from public.resources where id = new.resource_id and owner_id = new.author_id)
      or exists (select from public.resource_authors where resource_id = new.resource_id and person_id = new.author_id) then 'author'
    else 'institution' end;
  if private.is_known_in_discussions(new.author_id) then
    new.state := 'published';
    new.published_at := now();
  end if;
  if private.is_staff() then
    new.checked_at := now();
    new.checked_by := new.author_id;
  end if;
  return new;
end $$;
create trigger prepare_discussion_post before insert on public.discussion_posts
  for each row execute function private.prepare_discussion_post();

create function private.may_answer(question uuid) returns boolean language sql stable security definer set search_path = '' -- definer: asks for posts and assignments
as $$
  select exists (
    select from public.discussion_posts where id = question and question_id is null and state = 'published'
      and (private.is_staff() or assigned_to = private.person_id() or private.is_update_respondent(resource_id)))
$$;
comment on function private.may_answer is
  'Whether the signed-in person answers this question: the author, a holder of a post in the institution, the person whom the editors asked, '
  'or staff.';
grant execute on function private.may_answer(uuid) to authenticated;

create function private.find_own_posts() returns setof uuid language sql stable security definer set search_path = '' -- definer: nobody may read who wrote a post
as $$ select id from public.discussion_posts where author_id = private.person_id() $$;
comment on function private.find_own_posts is 'The posts that the signed-in person wrote.';
grant execute on function private.find_own_posts() to authenticated;

create function private.find_questions_to_answer() returns setof uuid language sql stable security definer set search_path = '' -- definer: see may_answer
as $$
  select id from public.discussion_posts
  where question_id is null and state = 'published' and answered_at is null
    and (assigned_to = private.person_id() or (assigned_to is null and resource_id in (select private.find_own_update_resources())))
    and exists (select from public.published_resources where published_resources.id = resource_id)
$$;
comment on function private.find_questions_to_answer is 'The open questions that the signed-in person is asked to answer.';
grant execute on function private.find_questions_to_answer() to authenticated;

create function private.is_known_in_discussions(person uuid) returns boolean language sql stable set search_path = ''
as $$
  select exists (select from public.people where id = person and frozen_at is null and role in ('official', 'editor', 'admin'))
    or (exists (select from public.discussion_posts where author_id = person and checked_at is not null and hidden_at is null)
      and not exists (select from public.discussion_posts where author_id = person and hidden_at > now() - interval '1 year'))
$$;
comment on function private.is_known_in_discussions is
  'Posts of known people are public at once: verified officials, staff, and members of whom an editor has let a post pass and hidden none '
  'in the last year. All others wait for an editor.';

-- What readers see of a resource changes when a post appears, changes or disappears.
create trigger bump_catalogue_version after insert on public.discussion_posts for each row
  when (new.state = 'published') execute function private.bump_catalogue_version();
create trigger bump_catalogue_version_on_change after update of state, body, answered_at, is_at_page on public.discussion_posts for each row
  when ((old.state, old.body, old.answered_at, old.is_at_page) is distinct from (new.state, new.body, new.answered_at, new.is_at_page)
    and (old.published_at is not null or new.published_at is not null)) execute function private.bump_catalogue_version();

create function private.write_discussion_passages(resource uuid) returns void language sql set search_path = ''
as $$
  delete from public.published_passages where resource_id = resource and anchor like 'question-%';
  insert into public.published_passages (resource_id, anchor, place, kind, language, text)
  select resource, 'question-' || question.id, 1000 + row_number() over (order by question.published_at, question.id, said.language), 'section', said.language, said.text
  from public.discussion_posts as question
  join public.published_resources on published_resources.id = question.resource_id
  cross join lateral (
    select post.language, string_agg(post.body, E'\n\n' order by post.question_id is not null, post.written_at) as text
    from public.discussion_posts as post
    where (post.id = question.id or post.question_id = question.id) and post.state = 'published'
    group by post.language
  ) as said
  where question.resource_id = resource and question.question_id is null and question.answered_at is not null and question.is_at_page and question.state in ('published', 'removed')
$$;
comment on function private.write_discussion_passages is
  'Writes the passages of a resource''s answered questions again, so that the search finds them: one for each question and language.';
grant execute on function private.write_discussion_passages(uuid) to authenticated, service_role;

create function private.set_answered_at() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may update posts
as $$
begin
  update public.discussion_posts as question set answered_at = (
    select min(published_at) from public.discussion_posts as answer
    where answer.question_id = question.id and answer.state = 'published' and answer.speaks_as <> 'reader')
  where id = new.question_id;
  return null;
end $$;
create trigger set_answered_at after insert or update of state on public.discussion_posts for each row
  when (new.question_id is not null) execute function private.set_answered_at();

-- The mails and the index that follow when a post becomes public, changes, or an editor decides about it.
create function private.enqueue_after_post() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
declare
  is_new boolean := new.state = 'published' and (tg_op = 'INSERT' or old.published_at is null);
begin
  if is_new and new.question_id is null then
    perform private.ask_respondents(new.id, new.resource_id, null, new.author_id);
  elsif is_new then
    perform private.enqueue('send-answer', jsonb_build_object('post', new.id, 'person', person_id))
    from public.discussion_follows where discussion_follows.question_id = new.question_id and person_id is distinct from new.author_id;
  end if;
  -- The person who asks, and the person who answers, follow the question.
  if tg_op = 'INSERT' and new.author_id is not null then
    insert into public.discussion_follows (question_id, person_id) values (coalesce(new.question_id, new.id), new.author_id) on conflict do nothing;
  end if;
  -- Answered questions are in the search.
  if new.state = 'published' or (tg_op = 'UPDATE' and old.state = 'published') then
    perform private.enqueue('index-discussion', jsonb_build_object('resource', new.resource_id));
  end if;
  -- The author is told what an editor decided.
  if tg_op = 'UPDATE' and new.author_id is not null
    and ((old.state in ('waiting', 'hidden') and new.state = 'published' and new.checked_by <> new.author_id)
      or (old.state <> 'hidden' and new.state = 'hidden' and new.hidden_by <> new.author_id)) then
    perform private.enqueue('send-post-decision', jsonb_build_object('post', new.id));
  end if;
  return null;
end $$;
create trigger enqueue_after_post after insert or update of state, body on public.discussion_posts
  for each row execute function private.enqueue_after_post();

create function private.enqueue_assignment_mail() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.ask_respondents(new.id, new.resource_id, new.assigned_to, null);
  return null;
end $$;
create trigger enqueue_assignment_mail after update of assigned_to on public.discussion_posts for each row
  when (new.assigned_to is not null and new.assigned_to is distinct from old.assigned_to) execute function private.enqueue_assignment_mail();

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
  from public.people where role in ('editor', 'admin') and user_id is not null and left_at is null and id is distinct from asker;
end $$;
comment on function private.ask_respondents is
  'One mail to each person who can answer: the assignee; without one the owner, the co-authors and the holders of a post in the '
  'institution; if there is no one, all staff.';
