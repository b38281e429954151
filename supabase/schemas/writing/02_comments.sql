-- Comments on drafts, and the people mentioned in them.
--
-- In SQL because these are rights: only people who may read the draft can be mentioned.

create table public.review_comments (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  part text not null default '',
  anchor text not null default '' check (length(anchor) <= 120),
  quote text not null default '' check (length(quote) <= 12000),
  reply_to uuid references public.review_comments on delete cascade,
  author_id uuid not null references public.people default private.person_id(),
  author_is_staff boolean not null default false,
  body text not null check (length(body) between 1 and 4000),
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid references public.people
);
comment on table public.review_comments is 'Comments of reviewers and authors on a draft. `part` is the part of the form.';
comment on column public.review_comments.anchor is
  'The permanent name of the field (ledger[#id].before), so that the comment stays at the field in later revisions. Empty: about the '
  'whole part or resource.';
comment on column public.review_comments.quote is 'The content of the field when the comment was written.';
comment on column public.review_comments.author_is_staff is
  'Whether the author was editor or administrator at that time. Stays true after they leave the team.';
create index review_comments_resource on public.review_comments (resource_id, created_at);
create index review_comments_author on public.review_comments (author_id, created_at);

alter table public.review_comments enable row level security;
grant select, insert (resource_id, revision, part, author_id, body, anchor, quote, reply_to), update (resolved_at, resolved_by)
  on public.review_comments to authenticated;
create policy "people who may read a draft read its comments" on public.review_comments for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create policy "people who may edit comment under their own name" on public.review_comments for insert to authenticated
  with check (author_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "people who may edit resolve comments under their own name" on public.review_comments for update to authenticated
  using (private.can_edit(resource_id))
  with check (private.can_edit(resource_id) and (resolved_by is null or resolved_by = (select private.person_id())));
create trigger check_quotas after insert on public.review_comments for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('review comments a day', 'public.review_comments', 'author_id', 150, 600, '1 day', 'created_at', 'true', 'too_many_today');

create function private.set_author_is_staff() returns trigger language plpgsql set search_path = ''
as $$ begin new.author_is_staff := private.is_person_of_staff(new.author_id); return new; end $$;
create trigger set_author_is_staff before insert on public.review_comments for each row execute function private.set_author_is_staff();

create function private.find_draft_readers(resource uuid) returns table (id uuid, name text, is_staff boolean)
language sql stable security definer set search_path = ''
as $$
  select people.id, people.name, people.role in ('editor', 'admin')
  from public.people
  where private.can_read_draft(resource) and people.name <> '' and people.user_id is not null and (
    people.role in ('editor', 'admin')
    or (people.role = 'official' and exists (
      select from public.resources where resources.id = resource and (
        resources.owner_id = people.id
        or exists (select from public.resource_authors where resource_authors.resource_id = resource and person_id = people.id)
        or exists (select from public.post_holders join public.posts on posts.id = post_holders.post_id
          where post_holders.person_id = people.id and posts.institution_id = resources.institution_id
            and post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date))))))
$$;
comment on function private.find_draft_readers is
  'People who may read the draft, and so may be mentioned. Definer: authors may not read `people`.';
grant execute on function private.find_draft_readers(uuid) to authenticated, service_role;

create table public.comment_mentions (
  comment_id uuid not null references public.review_comments on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  mentioned_at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (comment_id, person_id)
);
comment on table public.comment_mentions is 'People mentioned in a comment.';
create index comment_mentions_person on public.comment_mentions (person_id) where seen_at is null;

alter table public.comment_mentions enable row level security;
grant select, insert (comment_id, person_id), update (seen_at) on public.comment_mentions to authenticated;
create policy "people who may read a draft read its mentions" on public.comment_mentions for select to authenticated
  using (person_id = (select private.person_id())
    or exists (select from public.review_comments where review_comments.id = comment_id and private.can_read_draft(resource_id)));
create policy "authors of a comment mention people who may read the draft" on public.comment_mentions for insert to authenticated
  with check (exists (select from public.review_comments
    where review_comments.id = comment_id and author_id = (select private.person_id())
      and person_id in (select readers.id from private.find_draft_readers(resource_id) as readers)));
create policy "a person marks their own mentions as seen" on public.comment_mentions for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.comment_mentions for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('people a comment calls', 'public.comment_mentions', 'comment_id', 20, null, null, '', 'true', 'too_many_mentions');

create function private.enqueue_mention() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue_notice('mentioned', comments.resource_id, new.person_id, jsonb_build_object('comment', comments.id))
  from public.review_comments as comments where comments.id = new.comment_id;
  return null;
end $$;
create trigger enqueue_mention after insert on public.comment_mentions for each row execute function private.enqueue_mention();
