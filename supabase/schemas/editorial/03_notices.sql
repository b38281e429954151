-- Mails about editorial decisions, and the jobs that follow publishing or carry out a schedule.
--
-- In SQL because it must be atomic: see core/06_jobs.sql.

create function private.enqueue_after_transition() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
declare
  owner uuid;
  live text[];
  is_known boolean;
begin
  select owner_id, live_languages into owner, live from public.resources where id = new.resource_id;
  if new.to_state = 'submitted' then perform private.enqueue_notice('submitted', new.resource_id, null); end if;
  if new.to_state in ('needs_changes', 'archived') and owner <> new.actor_id then
    perform private.enqueue_notice(new.to_state, new.resource_id, owner, jsonb_build_object('transition', new.id));
  end if;
  if new.to_state <> 'published' then return null; end if;
  perform private.enqueue('write-citations', jsonb_build_object('resourceId', new.resource_id));
  -- The published tables are written after the move, so they still hold what readers saw before. The owner is told of a new revision or a
  -- new language, not of a language that was withdrawn.
  select revision = new.revision and languages @> live into is_known from public.published_resources where id = new.resource_id;
  if owner <> new.actor_id and is_known is not true and not new.is_withdrawal then perform private.enqueue_notice('published', new.resource_id, owner); end if;
  return null;
end $$;
create trigger enqueue_after_transition after insert on public.transitions for each row execute function private.enqueue_after_transition();

create function private.enqueue_assignment() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue_notice('assigned', new.resource_id, new.reviewer_id);
  return null;
end $$;
create trigger enqueue_assignment after insert or update on public.review_assignments for each row
  when (new.reviewer_id <> new.assigned_by) execute function private.enqueue_assignment();

create function private.enqueue_schedule() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('run-schedules', '{}', new.due_at);
  return null;
end $$;
create trigger enqueue_schedule after insert on public.schedules for each row execute function private.enqueue_schedule();

create function private.enqueue_after_schedule() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if new.state = 'failed' then
    perform private.enqueue_notice('schedule_failed', new.resource_id,
      -- If the person who scheduled it has left, all staff are told.
      case when new.problem = 'scheduler_left' then null else new.scheduled_by end, jsonb_build_object('reason', new.problem));
  elsif new.state = 'done' then
    -- Other owners get the notice of the transition. An owner who scheduled it themselves gets it here.
    perform private.enqueue_notice(case new.action when 'publish' then 'published' else 'archived' end, id, owner_id)
    from public.resources where id = new.resource_id and owner_id = new.scheduled_by;
  end if;
  return null;
end $$;
create trigger enqueue_after_schedule after update of state on public.schedules for each row
  when (old.state = 'waiting') execute function private.enqueue_after_schedule();
