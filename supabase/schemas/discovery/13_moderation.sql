-- What happens to a post of a discussion after it is written: corrected, removed, checked, hidden, reported, assigned.
--
-- In SQL because these are rights: no role may update a post. These functions are security definer for that reason.

create function private.edit_discussion_post(post uuid, new_body text) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(post);
begin
  if found_post.author_id is distinct from private.person_id() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.state not in ('waiting', 'published') then raise exception 'question_closed' using errcode = 'CJ001'; end if;
  if found_post.written_at < now() - interval '15 minutes' then raise exception 'edit_time_over' using errcode = 'CJ001'; end if;
  update public.discussion_posts set body = new_body, edited_at = now(),
    checked_at = case when private.is_staff() then now() end, checked_by = case when private.is_staff() then private.person_id() end
  where id = post and body <> new_body;
exception when unique_violation then
  -- The same text as another post of this person.
  raise exception 'no_change' using errcode = 'CJ001';
end $$;
comment on function private.edit_discussion_post is 'The author corrects a post within 15 minutes. An editor reads it again.';
grant execute on function private.edit_discussion_post(uuid, text) to authenticated;

create function private.remove_discussion_post(post uuid) returns void language plpgsql security definer set search_path = ''
as $$
begin
  if (private.lock_discussion_post(post)).author_id is distinct from private.person_id() and not private.is_staff() then
    raise exception 'forbidden' using errcode = 'CJ001';
  end if;
  update public.discussion_posts set state = 'removed', body = '', shown_as = '' where id = post;
  perform private.close_discussion_reports(post);
end $$;
comment on function private.remove_discussion_post is 'Erases the text and the name. The place stays. By the author, or by staff on request.';
grant execute on function private.remove_discussion_post(uuid) to authenticated;

create function private.erase_own_discussion() returns integer language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := private.person_id();
  erased integer;
begin
  update public.discussion_posts set state = 'removed', body = '', shown_as = '', author_id = null where author_id = me;
  get diagnostics erased = row_count;
  delete from public.discussion_follows where person_id = me;
  delete from public.discussion_reports where person_id = me;
  return erased;
end $$;
comment on function private.erase_own_discussion is
  'Erases texts and names of all posts of the signed-in person, and what they follow and reported. Returns the number of posts.';
grant execute on function private.erase_own_discussion() to authenticated;

create function private.approve_discussion_post(post uuid) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(post);
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.state = 'removed' then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  update public.discussion_posts set state = 'published', published_at = coalesce(published_at, now()), checked_at = now(),
    checked_by = private.person_id(), hidden_at = null, hidden_by = null, hidden_reason = ''
  where id = post;
  perform private.close_discussion_reports(post);
end $$;
comment on function private.approve_discussion_post is
  'Staff let a post pass: a waiting or hidden one becomes public, and reports of it are closed.';
grant execute on function private.approve_discussion_post(uuid) to authenticated;

create function private.hide_discussion_post(post uuid, reason text) returns void language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if (private.lock_discussion_post(post)).state not in ('waiting', 'published') then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  update public.discussion_posts set state = 'hidden', hidden_at = now(), hidden_by = private.person_id(), hidden_reason = reason,
    checked_at = now(), checked_by = private.person_id()
  where id = post;
  perform private.close_discussion_reports(post);
end $$;
comment on function private.hide_discussion_post is 'Staff hide a post. Its author is told the reason. Refusals: already_decided.';
grant execute on function private.hide_discussion_post(uuid, text) to authenticated;

create function private.assign_question(question uuid, person uuid) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(question);
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.question_id is not null or found_post.state <> 'published' then raise exception 'question_closed' using errcode = 'CJ001'; end if;
  if not exists (select from public.people where id = person and role in ('official', 'editor', 'admin') and user_id is not null) then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  update public.discussion_posts set assigned_to = person where id = question;
end $$;
comment on function private.assign_question is 'Staff ask an official, or one of themselves, to answer a question.';
grant execute on function private.assign_question(uuid, uuid) to authenticated;

create function private.lock_discussion_post(post uuid) returns public.discussion_posts language plpgsql set search_path = ''
as $$
declare
  found_post public.discussion_posts;
begin
  select * into found_post from public.discussion_posts where id = post for update;
  if found_post.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  return found_post;
end $$;

create table public.discussion_reports (
  post_id uuid not null references public.discussion_posts on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  reason text not null check (length(reason) between 3 and 500),
  reported_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (post_id, person_id)
);
comment on table public.discussion_reports is 'A member tells the editors that a post should not be public. Closed when staff decide about the post.';
create index discussion_reports_open on public.discussion_reports (post_id) where closed_at is null;
create index discussion_reports_person on public.discussion_reports (person_id);

alter table public.discussion_reports enable row level security;
grant select, insert (post_id, reason) on public.discussion_reports to authenticated;
create policy "staff read reports" on public.discussion_reports for select to authenticated using ((select private.is_staff()));
create policy "members read their own reports" on public.discussion_reports for select to authenticated
  using (person_id = (select private.person_id()));
create policy "members report posts that they may read" on public.discussion_reports for insert to authenticated
  with check (person_id = (select private.person_id()) and exists (select from public.discussion_posts where id = post_id));
create trigger check_quotas after insert on public.discussion_reports for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('discussion reports a day', 'public.discussion_reports', 'person_id', 20, null, '1 day', 'reported_at', 'true', 'too_many_today');

create function private.close_discussion_reports(post uuid) returns void language sql set search_path = ''
as $$ update public.discussion_reports set closed_at = now() where post_id = post and closed_at is null $$;
