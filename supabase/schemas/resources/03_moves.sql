-- The states of a resource (draft, submitted, in review, needs changes, published, archived), the moves between them, and the institution's clearance.
--
-- In SQL because a move is a right and must be atomic: private.allowed_moves says who may make which move, public.move_resource checks and makes it.

create table private.allowed_moves (from_state text, to_state text, who text check (who in ('owner', 'staff')), primary key (from_state, to_state, who));
comment on table private.allowed_moves is
  'Which moves of a resource are allowed, for its owner and for staff. app/features/core/kinds/states.ts holds the same; a test compares '
  'both.';

insert into private.allowed_moves values
  ('draft', 'submitted', 'owner'), ('needs_changes', 'submitted', 'owner'),
  ('submitted', 'draft', 'owner'),
  ('draft', 'in_review', 'staff'), ('submitted', 'in_review', 'staff'), ('needs_changes', 'in_review', 'staff'),
  ('in_review', 'needs_changes', 'staff'), ('in_review', 'published', 'staff'), ('published', 'published', 'staff'),
  ('published', 'archived', 'staff'), ('draft', 'archived', 'staff'), ('in_review', 'archived', 'staff'), ('needs_changes', 'archived', 'staff'),
  ('archived', 'draft', 'staff');

create table public.transitions (
  id bigint generated always as identity primary key,
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  from_state text not null,
  to_state text not null,
  actor_id uuid not null references public.people,
  note text not null default '' check (length(note) <= 2000),
  is_withdrawal boolean not null default false,
  happened_at timestamptz not null default now()
);
comment on table public.transitions is
  'The audit trail of review: who moved a resource from which state to which, when and why. Immutable.';
comment on column public.transitions.is_withdrawal is
  'Published with one language less, and the others unchanged: the owner gets no mail that it was published.';
create index transitions_resource on public.transitions (resource_id, id);

alter table public.transitions enable row level security;
grant select on public.transitions to authenticated;
create policy "people who may read a draft read its transitions" on public.transitions for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create trigger check_quotas after insert on public.transitions for each row execute function private.check_quotas();
create trigger protect_transition_update before update on public.transitions for each row execute function private.refuse_change();
create trigger protect_transition_delete before delete on public.transitions for each row execute function private.refuse_change();
create trigger protect_transitions_truncate before truncate on public.transitions execute function private.refuse_change();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('submissions of a resource a day', 'public.transitions', 'resource_id', 10, null, '1 day', 'happened_at', 'to_state = ''submitted''', 'too_many_today');

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
comment on table public.clearances is
  'The institution''s consent to publish: who gave it and when, recorded by the official or by staff. cleared_by is the post, and the '
  'name if they wish, of the person in the institution.';
create index clearances_resource on public.clearances (resource_id, recorded_at desc);

alter table public.clearances enable row level security;
grant select, insert (resource_id, revision, cleared_by, cleared_on, note, recorded_by) on public.clearances to authenticated;
create policy "people who may read a draft read its clearances" on public.clearances for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create policy "owners and staff record clearance under their own name" on public.clearances for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (private.is_owner(resource_id) or (select private.is_staff())));
create trigger check_quotas after insert on public.clearances for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('clearances a day', 'public.clearances', 'recorded_by', 60, 600, '1 day', 'recorded_at', 'true', 'too_many_today');

create function public.move_resource(
  resource uuid, new_state text, at_revision integer, note text, languages text[] default null, is_withdrawal boolean default false
) returns void
language plpgsql security definer set search_path = '' -- definer: the only writer of `state` and `transitions`
as $$
declare
  subject public.resources;
  actor uuid := private.person_id();
begin
  if not (private.is_staff() or private.is_owner(resource)) then raise exception 'forbidden' using errcode = 'CJ001'; end if;
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
  insert into public.transitions (resource_id, revision, from_state, to_state, actor_id, note, is_withdrawal)
    values (resource, at_revision, subject.state, new_state, actor, move_resource.note, move_resource.is_withdrawal);
end $$;
comment on function public.move_resource is
  'Moves a resource to another state. `languages` are those to publish; null for every other move. `is_withdrawal`: see transitions.';
grant execute on function public.move_resource(uuid, text, integer, text, text[], boolean) to authenticated;
