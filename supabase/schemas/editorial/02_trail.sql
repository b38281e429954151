-- The audit trail of editorial decisions. Moves between states are in `transitions`, all other decisions here.
--
-- In SQL because it must be complete: triggers write it in the transaction of each decision, and it cannot be changed or deleted.

create table public.editorial_events (
  id bigint generated always as identity primary key,
  resource_id uuid not null references public.resources,
  actor_id uuid references public.people,
  event text not null check (event in (
    'assigned', 'released', 'scheduled', 'schedule-ended', 'comment-resolved', 'comment-reopened',
    'published', 'cleared', 'owner-changed', 'institution-changed', 'address-changed')),
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  happened_at timestamptz not null default now()
);
comment on table public.editorial_events is
  'Decisions of editors about a resource other than moves. Written by triggers, read by staff, immutable.';
create index editorial_events_resource on public.editorial_events (resource_id, id desc);

alter table public.editorial_events enable row level security;
grant select on public.editorial_events to authenticated;
create policy "staff read editorial events" on public.editorial_events for select to authenticated using ((select private.is_staff()));
create trigger protect_event before update or delete on public.editorial_events for each row execute function private.refuse_change();
create trigger protect_events_truncate before truncate on public.editorial_events execute function private.refuse_change();

create function private.log_assignment() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail) values (coalesce(new.resource_id, old.resource_id), private.person_id(),
    case when new is null then 'released' else 'assigned' end, jsonb_build_object('reviewer', coalesce(new.reviewer_id, old.reviewer_id)));
  return null;
end $$;
create trigger log_assignment after insert or update or delete on public.review_assignments
  for each row execute function private.log_assignment();

create function private.log_resolution() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail) values (new.resource_id, private.person_id(),
    case when new.resolved_at is null then 'comment-reopened' else 'comment-resolved' end, jsonb_build_object('comment', new.id));
  return null;
end $$;
create trigger log_resolution after update of resolved_at on public.review_comments for each row
  when (old.resolved_at is distinct from new.resolved_at) execute function private.log_resolution();

create function private.log_schedule() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  insert into public.editorial_events (resource_id, actor_id, event, detail) values (new.resource_id, private.person_id(),
    case when tg_op = 'INSERT' then 'scheduled' else 'schedule-ended' end,
    jsonb_build_object('action', new.action, 'due', new.due_at, 'state', new.state, 'problem', new.problem));
  return null;
end $$;
create trigger log_schedule after insert or update on public.schedules for each row execute function private.log_schedule();

create function private.log_publishing() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail)
    select new.resource_id, new.actor_id, 'published', jsonb_build_object('revision', new.revision, 'languages', to_jsonb(live_languages))
    from public.resources where id = new.resource_id;
  return null;
end $$;
create trigger log_publishing after insert on public.transitions
  for each row when (new.to_state = 'published') execute function private.log_publishing();

create function private.log_clearance() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail)
    values (new.resource_id, new.recorded_by, 'cleared', jsonb_build_object('revision', new.revision, 'by', new.cleared_by));
  return null;
end $$;
create trigger log_clearance after insert on public.clearances for each row execute function private.log_clearance();

create function private.log_ownership_change() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  if new.owner_id is distinct from old.owner_id then
    insert into public.editorial_events (resource_id, actor_id, event, detail)
      values (new.id, private.person_id(), 'owner-changed', jsonb_build_object('from', old.owner_id, 'to', new.owner_id));
  end if;
  if new.institution_id is distinct from old.institution_id then
    insert into public.editorial_events (resource_id, actor_id, event, detail)
      values (new.id, private.person_id(), 'institution-changed', jsonb_build_object('from', old.institution_id, 'to', new.institution_id));
  end if;
  if new.slug is distinct from old.slug then
    insert into public.editorial_events (resource_id, actor_id, event, detail)
      values (new.id, private.person_id(), 'address-changed', jsonb_build_object('from', old.slug, 'to', new.slug));
  end if;
  return null;
end $$;
create trigger log_ownership_change after update of owner_id, institution_id, slug on public.resources
  for each row execute function private.log_ownership_change();
