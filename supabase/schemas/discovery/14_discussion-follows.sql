-- Who follows a question.
--
-- In SQL because these are rights.

create table public.discussion_follows (
  question_id uuid not null references public.discussion_posts on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  followed_at timestamptz not null default now(),
  leave_token uuid not null unique default gen_random_uuid(),
  primary key (question_id, person_id)
);
comment on table public.discussion_follows is
  'Who gets a mail when something new is written below a question. People who ask or answer follow the question.';
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

create function private.stop_following_question(token uuid) returns uuid language sql security definer set search_path = '' -- definer: see find_followed_question
as $$ delete from public.discussion_follows where leave_token = token returning question_id $$;
comment on function private.stop_following_question is 'Returns the question; null if the person did not follow it any more.';
grant execute on function private.stop_following_question(uuid) to anon, authenticated;
