-- What happens to a post of a discussion after it is written.
--
-- In SQL because these are rights: no role may update a post. These functions are security definer for that reason.

create function private.approve_discussion_post(post uuid) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(post);
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.state = 'removed' or (found_post.state = 'published' and found_post.checked_at is not null) then
    raise exception 'already_decided' using errcode = 'CJ001';
  end if;
  update public.discussion_posts set state = 'published', published_at = coalesce(published_at, now()), checked_at = now(),
    checked_by = private.person_id(), hidden_at = null, hidden_by = null, hidden_reason = ''
  where id = post;
end $$;
comment on function private.approve_discussion_post is
  'Staff let a post pass: a waiting or hidden one becomes public. Refusals: not_found, forbidden, already_decided.';
grant execute on function private.approve_discussion_post(uuid) to authenticated;

create function private.hide_discussion_post(post uuid, reason text) returns void language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if (private.lock_discussion_post(post)).state not in ('waiting', 'published') then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  update public.discussion_posts set state = 'hidden', hidden_at = now(), hidden_by = private.person_id(), hidden_reason = reason,
    checked_at = now(), checked_by = private.person_id()
  where id = post;
end $$;
comment on function private.hide_discussion_post is
  'Staff hide a post. Its author is told the reason. Refusals: not_found, forbidden, already_decided.';
grant execute on function private.hide_discussion_post(uuid, text) to authenticated;

create function private.erase_own_discussion() returns integer language plpgsql security definer set search_path = ''
as $$
declare
  erased integer;
begin
  update public.discussion_posts set state = 'removed', body = '', shown_as = '', author_id = null, hidden_reason = ''
  where author_id = private.person_id();
  get diagnostics erased = row_count;
  return erased;
end $$;
comment on function private.erase_own_discussion is
  'Erases texts and names of all posts of the signed-in person. Their places stay. Returns the number of posts.';
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
