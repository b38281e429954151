-- Comments stand at a field, are answered, and call people; what reviewers decide leaves a trail that nobody edits.

alter table public.review_comments
  add column anchor text not null default '' check (length(anchor) <= 120),
  add column quote text not null default '' check (length(quote) <= 12000),
  add column reply_to uuid references public.review_comments on delete cascade;
comment on column public.review_comments.anchor is 'The field''s lasting name (ledger[#id].before), so that the comment follows it across revisions. Empty: about the whole part or resource.';
comment on column public.review_comments.quote is 'What stood in the field when the comment was made.';
grant insert (anchor, quote, reply_to) on public.review_comments to authenticated;

-- Who may be called: those who read the draft. Definer rights: who works on a resource does not read `people`.
create function private.readers_of(resource uuid) returns table (id uuid, name text, is_staff boolean)
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
revoke execute on function private.readers_of(uuid) from public;
grant execute on function private.readers_of(uuid) to authenticated, service_role;

create table public.comment_mentions (
  comment_id uuid not null references public.review_comments on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  mentioned_at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (comment_id, person_id)
);
comment on table public.comment_mentions is 'Whom a comment calls. Only somebody who may read the draft can be called.';
create index comment_mentions_person on public.comment_mentions (person_id) where seen_at is null;
alter table public.comment_mentions enable row level security;
grant select, insert (comment_id, person_id), update (seen_at) on public.comment_mentions to authenticated;
create policy "mentions are read with the draft" on public.comment_mentions for select to authenticated
  using (person_id = (select private.person_id())
    or exists (select from public.review_comments where review_comments.id = comment_id and private.can_read_draft(resource_id)));
create policy "whoever comments calls those who may read it" on public.comment_mentions for insert to authenticated
  with check (exists (select from public.review_comments
    where review_comments.id = comment_id and author_id = (select private.person_id())
      and person_id in (select readers.id from private.readers_of(resource_id) as readers)));
create policy "a person marks that they have seen it" on public.comment_mentions for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()));

create table public.review_assignments (
  resource_id uuid primary key references public.resources on delete cascade,
  reviewer_id uuid not null references public.people,
  assigned_by uuid not null references public.people default private.person_id(),
  assigned_at timestamptz not null default now()
);
comment on table public.review_assignments is 'Who of the editorial team looks after a resource. Editorial matters: officials do not see it.';
create index review_assignments_reviewer on public.review_assignments (reviewer_id);
create function private.is_person_of_staff(person uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.people where id = person and role in ('editor', 'admin')) $$;
comment on function private.is_person_of_staff is 'Definer rights: the policy asks about somebody else than whoever is signed in.';
grant execute on function private.is_person_of_staff(uuid) to authenticated, service_role;

-- Whoever answers for the editors has answered, also once they have left the team.
alter table public.review_comments add column is_of_staff boolean not null default false;
comment on column public.review_comments.is_of_staff is 'Whether its author was an editor or administrator when it was written.';
update public.review_comments set is_of_staff = private.is_person_of_staff(author_id);
create function private.note_who_comments() returns trigger language plpgsql set search_path = ''
as $$ begin new.is_of_staff := private.is_person_of_staff(new.author_id); return new; end $$;
create trigger note_who_comments before insert on public.review_comments for each row execute function private.note_who_comments();
alter table public.review_assignments enable row level security;
grant select, insert (resource_id, reviewer_id, assigned_by), update (reviewer_id, assigned_by, assigned_at), delete on public.review_assignments to authenticated;
create policy "staff read who reviews" on public.review_assignments for select to authenticated using ((select private.is_staff()));
create policy "staff give a review to one of them" on public.review_assignments for insert to authenticated
  with check ((select private.is_staff()) and assigned_by = (select private.person_id()) and private.is_person_of_staff(reviewer_id));
create policy "staff hand a review on to one of them" on public.review_assignments for update to authenticated
  using ((select private.is_staff()))
  with check ((select private.is_staff()) and assigned_by = (select private.person_id()) and private.is_person_of_staff(reviewer_id));
create policy "staff take a review away" on public.review_assignments for delete to authenticated using ((select private.is_staff()));

-- The trail: moves stand in `transitions`, all else that is decided about a resource here. Neither is ever changed or removed.
create table public.editorial_events (
  id bigint generated always as identity primary key,
  resource_id uuid not null references public.resources,
  actor_id uuid references public.people,
  event text not null check (event in ('assigned', 'released', 'scheduled', 'schedule-ended', 'comment-resolved', 'comment-reopened')),
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  happened_at timestamptz not null default now()
);
comment on table public.editorial_events is 'What editors decided about a resource besides moving it: written by triggers, read by staff, changed by nobody.';
create index editorial_events_resource on public.editorial_events (resource_id, id desc);
alter table public.editorial_events enable row level security;
grant select on public.editorial_events to authenticated;
create policy "staff read the trail of decisions" on public.editorial_events for select to authenticated using ((select private.is_staff()));

create function private.log_assignment() returns trigger language plpgsql security definer set search_path = '' -- definer: nobody writes the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail) values (coalesce(new.resource_id, old.resource_id), private.person_id(),
    case when new is null then 'released' else 'assigned' end, jsonb_build_object('reviewer', coalesce(new.reviewer_id, old.reviewer_id)));
  return null;
end $$;
create trigger log_assignment after insert or update or delete on public.review_assignments for each row execute function private.log_assignment();

create function private.log_resolution() returns trigger language plpgsql security definer set search_path = '' -- definer: nobody writes the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail) values (new.resource_id, private.person_id(),
    case when new.resolved_at is null then 'comment-reopened' else 'comment-resolved' end, jsonb_build_object('comment', new.id));
  return null;
end $$;
create trigger log_resolution after update of resolved_at on public.review_comments for each row
  when (old.resolved_at is distinct from new.resolved_at) execute function private.log_resolution();

create trigger kept_revision before delete on public.revisions for each row execute function private.refuse_change();
create trigger kept_transition before delete on public.transitions for each row execute function private.refuse_change();
create trigger kept_event before update or delete on public.editorial_events for each row execute function private.refuse_change();
create trigger whole_revisions before truncate on public.revisions execute function private.refuse_change();
create trigger whole_transitions before truncate on public.transitions execute function private.refuse_change();
create trigger whole_events before truncate on public.editorial_events execute function private.refuse_change();
