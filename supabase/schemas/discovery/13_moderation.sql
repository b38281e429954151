-- What happens to a post of a discussion after it is written.
--
-- In SQL because these are rights: no role may update a post. These functions are security definer for that reason.

create function private.approve_discussion_post(post uuid) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(post);
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.state = 'removed' or (found_post.state = 'published' and found_post.checked_at is not null
    and not exists (select from public.discussion_reports where post_id = post and closed_at is null)) then
    raise exception 'already_decided' using errcode = 'CJ001';
  end if;
  update public.discussion_posts set state = 'published', published_at = coalesce(published_at, now()), checked_at = now(),
    checked_by = private.person_id(), hidden_at = null, hidden_by = null, hidden_reason = ''
  where id = post;
  perform private.close_discussion_reports(post);
end $$;
comment on function private.approve_discussion_post is
  'Staff let a post pass: a waiting or hidden one becomes public, and reports of it are closed. Refusals: not_found, forbidden, already_decided.';
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
comment on function private.hide_discussion_post is
  'Staff hide a post. Its author is told the reason. Refusals: not_found, forbidden, already_decided.';
grant execute on function private.hide_discussion_post(uuid, text) to authenticated;

create function private.edit_discussion_post(post uuid, new_body text) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(post);
  is_known boolean;
begin
  if found_post.author_id is distinct from private.person_id() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.state not in ('waiting', 'published')
    or not exists (select from public.published_resources where id = found_post.resource_id) then
    raise exception 'question_closed' using errcode = 'CJ001';
  end if;
  if found_post.written_at < now() - interval '15 minutes' then raise exception 'edit_time_over' using errcode = 'CJ001'; end if;
  if exists (select from public.discussion_posts where question_id = post and state <> 'removed') then
    raise exception 'already_answered' using errcode = 'CJ001';
  end if;
  if found_post.body = new_body then return; end if;
  -- What an editor read was the text before.
  update public.discussion_posts set checked_at = null, checked_by = null where id = post;
  is_known := private.is_known_in_discussions(found_post.author_id);
  update public.discussion_posts set body = new_body, edited_at = now(),
    state = case when is_known then state else 'waiting' end,
    checked_at = case when private.is_staff() then now() end, checked_by = case when private.is_staff() then private.person_id() end
  where id = post;
exception when unique_violation then
  -- The same text as another post of this person.
  raise exception 'no_change' using errcode = 'CJ001';
end $$;
comment on function private.edit_discussion_post is
  'The author corrects a post within 15 minutes, while nobody has answered it. An editor reads it again; before that the post of a person '
  'who is not known without it is not public. Refusals: not_found, forbidden, question_closed, edit_time_over, already_answered, no_change.';
grant execute on function private.edit_discussion_post(uuid, text) to authenticated;

create function private.remove_discussion_post(post uuid) returns void language plpgsql security definer set search_path = ''
as $$
begin
  if (private.lock_discussion_post(post)).author_id is distinct from private.person_id() and not private.is_staff() then
    raise exception 'forbidden' using errcode = 'CJ001';
  end if;
  update public.discussion_posts set state = 'removed', body = '', shown_as = '', hidden_reason = '' where id = post;
  perform private.close_discussion_reports(post);
end $$;
comment on function private.remove_discussion_post is
  'Erases the text and the name. The place stays. By the author, or by staff at the request of the author. Refusals: not_found, forbidden.';
grant execute on function private.remove_discussion_post(uuid) to authenticated;

create function private.assign_question(question uuid, person uuid) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(question);
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.question_id is not null or found_post.state <> 'published' or found_post.answered_at is not null then
    raise exception 'question_closed' using errcode = 'CJ001';
  end if;
  if not exists (select from private.find_answerers() as answerer where answerer.id = person) then
    raise exception 'cannot_answer' using errcode = 'CJ001';
  end if;
  if found_post.assigned_to = person then return; end if;
  update public.discussion_posts set assigned_to = person, assigned_at = now() where id = question;
end $$;
comment on function private.assign_question is
  'Staff ask an official, or one of themselves, to answer an open question. The ten working days begin again. Refusals: not_found, '
  'forbidden, question_closed, cannot_answer.';
grant execute on function private.assign_question(uuid, uuid) to authenticated;

create function private.find_answerers() returns table (id uuid, name text, institution uuid) language plpgsql stable security definer set search_path = '' -- definer: posts are personal data
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query select people.id, coalesce(nullif(people.name, ''), people.email), holding.institution_id
    from public.people left join lateral (
      select posts.institution_id from public.post_holders join public.posts on posts.id = post_id
      where person_id = people.id and held_from <= current_date and (held_to is null or held_to >= current_date) order by held_from desc limit 1
    ) as holding on true
    where people.user_id is not null and people.left_at is null and people.frozen_at is null
      and (people.role in ('editor', 'admin') or (people.role = 'official' and holding.institution_id is not null));
end $$;
comment on function private.find_answerers is 'For staff: everybody whom they can ask to answer: officials who hold a post today, and staff.';
grant execute on function private.find_answerers() to authenticated;

create function private.erase_own_discussion() returns integer language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := private.person_id();
  erased integer;
begin
  update public.discussion_posts set state = 'removed', body = '', shown_as = '', author_id = null, hidden_reason = ''
  where author_id = me;
  get diagnostics erased = row_count;
  delete from public.discussion_follows where person_id = me;
  delete from public.discussion_reports where person_id = me;
  return erased;
end $$;
comment on function private.erase_own_discussion is
  'Erases texts and names of all posts of the signed-in person, and what they follow and reported. The places of the posts stay. Returns '
  'the number of posts.';
grant execute on function private.erase_own_discussion() to authenticated;

create function private.find_post_people(posts uuid[])
returns table (post uuid, author text, author_id uuid, assigned_to text, assigned_to_id uuid, hidden_by text)
language plpgsql stable security definer set search_path = '' -- definer: these columns are granted to nobody
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query select discussion_posts.id, coalesce(nullif(author.name, ''), author.email), author.id, coalesce(nullif(assignee.name, ''), assignee.email), assignee.id,
      coalesce(nullif(hider.name, ''), hider.email)
    from public.discussion_posts left join public.people as author on author.id = discussion_posts.author_id
      left join public.people as assignee on assignee.id = discussion_posts.assigned_to left join public.people as hider on hider.id = discussion_posts.hidden_by
    where discussion_posts.id = any (posts);
end $$;
comment on function private.find_post_people is 'For staff: who wrote, answers and hid these posts.';
grant execute on function private.find_post_people(uuid[]) to authenticated;

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
