-- How a resource moves: one function changes `state`, one table remembers every move.

create table public.transitions (
  id bigint generated always as identity primary key,
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  from_state text not null,
  to_state text not null,
  actor_id uuid not null references public.people,
  note text not null default '' check (length(note) <= 2000),
  happened_at timestamptz not null default now()
);
comment on table public.transitions is 'The audit trail of review: who moved what, from where to where, when and why. Nobody edits it.';
create index transitions_resource on public.transitions (resource_id, id);
alter table public.transitions enable row level security;
grant select on public.transitions to authenticated;
create policy "the trail is read with the draft" on public.transitions for select to authenticated using (private.can_read_draft(resource_id));

create table private.allowed_moves (from_state text, to_state text, who text check (who in ('owner', 'staff')), primary key (from_state, to_state, who));
comment on table private.allowed_moves is 'Mirrors app/features/resources/states.ts; a test compares them.';
insert into private.allowed_moves values
  ('draft', 'submitted', 'owner'), ('needs_changes', 'submitted', 'owner'),
  ('submitted', 'draft', 'owner'),
  ('draft', 'in_review', 'staff'), ('submitted', 'in_review', 'staff'), ('needs_changes', 'in_review', 'staff'),
  ('in_review', 'needs_changes', 'staff'), ('in_review', 'published', 'staff'), ('published', 'published', 'staff'),
  ('published', 'archived', 'staff'), ('draft', 'archived', 'staff'), ('in_review', 'archived', 'staff'), ('needs_changes', 'archived', 'staff'),
  ('archived', 'draft', 'staff');

-- The institution's consent to publish: who gave it and when, recorded by the official or by staff.
create table public.clearances (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  cleared_by text not null check (length(cleared_by) between 2 and 160),
  cleared_on date not null check (cleared_on <= current_date + 1),
  note text not null default '' check (length(note) <= 1200),
  recorded_by uuid not null references public.people default private.person_id(),
  recorded_at timestamptz not null default now()
);
comment on table public.clearances is 'cleared_by is the post (and name, if they wish) of the person in the institution who consented.';
create index clearances_resource on public.clearances (resource_id, recorded_at desc);
alter table public.clearances enable row level security;
grant select on public.clearances to authenticated;
grant insert (resource_id, revision, cleared_by, cleared_on, note, recorded_by) on public.clearances to authenticated;
create policy "clearance is read with the draft" on public.clearances for select to authenticated using (private.can_read_draft(resource_id));
create policy "owners and staff record clearance under their own name" on public.clearances for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (private.owns(resource_id) or (select private.is_staff())));

create table public.review_comments (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  part text not null default '',
  author_id uuid not null references public.people default private.person_id(),
  body text not null check (length(body) between 1 and 4000),
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid references public.people
);
comment on table public.review_comments is 'What reviewers and authors say to each other; `part` names the part of the form it is about.';
create index review_comments_resource on public.review_comments (resource_id, created_at);
alter table public.review_comments enable row level security;
grant select on public.review_comments to authenticated;
grant insert (resource_id, revision, part, body, author_id) on public.review_comments to authenticated;
grant update (resolved_at, resolved_by) on public.review_comments to authenticated;
create policy "comments are read with the draft" on public.review_comments for select to authenticated using (private.can_read_draft(resource_id));
create policy "those who edit comment under their own name" on public.review_comments for insert to authenticated
  with check (author_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "those who edit resolve comments under their own name" on public.review_comments for update to authenticated
  using (private.can_edit(resource_id))
  with check (private.can_edit(resource_id) and (resolved_by is null or resolved_by = (select private.person_id())));

-- What editors are looking at, and what is archived, stays as it is. Without a signed-in person (jobs, seeds) nothing is locked.
create function private.is_locked(resource uuid) returns boolean language sql stable security definer set search_path = '' -- definer: see can_edit
as $$
  select auth.uid() is not null and not private.is_staff()
    and exists (select from public.resources where id = resource and state in ('submitted', 'in_review', 'archived'))
$$;
grant execute on function private.is_locked(uuid) to authenticated, service_role;

create function private.after_revision() returns trigger language plpgsql security definer set search_path = '' -- definer: state has no update grant
as $$
declare resource public.resources;
begin
  -- `no key`, because whoever inserts a revision holds a key share of the resource: two of them would wait for each other.
  select * into resource from public.resources where id = new.resource_id for no key update;
  if new.number <> resource.latest_revision + 1 then raise exception 'edit_conflict' using errcode = 'CJ001'; end if;
  if private.is_locked(new.resource_id) then raise exception 'locked_for_review' using errcode = 'CJ001'; end if;
  update public.resources set latest_revision = new.number, updated_at = now(),
    state = case when state = 'published' then 'draft' else state end
  where id = new.resource_id;
  return null;
end $$;
create trigger after_revision after insert on public.revisions for each row execute function private.after_revision();

create function private.refuse_change() returns trigger language plpgsql set search_path = ''
as $$ begin raise exception 'immutable' using errcode = 'CJ001'; end $$;
create trigger immutable_revision before update on public.revisions for each row execute function private.refuse_change();
create trigger immutable_transition before update on public.transitions for each row execute function private.refuse_change();

-- Publishing passes the languages that go live; every other move leaves them null.
create function public.move_resource(resource uuid, new_state text, at_revision integer, note text, languages text[] default null) returns void
language plpgsql security definer set search_path = '' -- definer: the only writer of `state` and `transitions`
as $$
declare
  subject public.resources;
  actor uuid := private.person_id();
begin
  if not (private.is_staff() or private.owns(resource)) then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into subject from public.resources where id = resource for no key update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.latest_revision <> at_revision then raise exception 'stale_revision' using errcode = 'CJ001'; end if;
  if not exists (select from private.allowed_moves as moves where moves.from_state = subject.state and moves.to_state = new_state
      and ((moves.who = 'staff' and private.is_staff()) or (moves.who = 'owner' and subject.owner_id = actor))) then
    raise exception 'move_not_allowed' using errcode = 'CJ001';
  end if;
  if new_state in ('submitted', 'published') and not exists (select from public.clearances where resource_id = resource) then
    raise exception 'not_cleared' using errcode = 'CJ001';
  end if;
  if (new_state = 'published') <> (coalesce(languages, '{}') <> '{}') then raise exception 'no_language' using errcode = 'CJ001'; end if;
  update public.resources set state = new_state, updated_at = now(),
    live_revision = case new_state when 'published' then at_revision when 'archived' then null else live_revision end,
    live_languages = case new_state when 'published' then languages when 'archived' then '{}' else live_languages end,
    first_published_at = case when new_state = 'published' then coalesce(first_published_at, now()) else first_published_at end,
    last_published_at = case when new_state = 'published' then now() else last_published_at end
  where id = resource;
  insert into public.transitions (resource_id, revision, from_state, to_state, actor_id, note)
    values (resource, at_revision, subject.state, new_state, actor, move_resource.note);
end $$;
revoke execute on function public.move_resource(uuid, text, integer, text, text[]) from public, anon;
grant execute on function public.move_resource(uuid, text, integer, text, text[]) to authenticated;
