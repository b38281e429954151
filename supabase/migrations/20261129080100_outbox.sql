-- Work that follows a change is written down in the transaction of that change. A crash after the commit loses nothing, and a
-- change that is rolled back causes nothing. Triggers write, never people: nobody can ask for a mail without the change.

create table private.outbox (
  id bigint generated always as identity primary key,
  job text not null,
  payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object'),
  asked_at timestamptz not null default now()
);
comment on table private.outbox is 'Jobs that a committed change asked for and that pg-boss does not have yet. Every instance moves them over each second: app/backend/outbox.server.ts.';
alter table private.outbox enable row level security;

-- Definer, because triggers run with the rights of the person who makes the change.
create function private.enqueue(job text, payload jsonb) returns void language sql security definer set search_path = ''
as $$ insert into private.outbox (job, payload) values (job, payload) $$;
comment on function private.enqueue is 'Called by triggers only: no API role may execute it.';
revoke execute on function private.enqueue(text, jsonb) from public;

-- For tables whose job needs nothing but the row's id: the arguments are the job and the name of the id in its payload.
create function private.enqueue_for_row() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue(tg_argv[0], case when tg_nargs > 1 then jsonb_build_object(tg_argv[1], to_jsonb(new) ->> 'id') else '{}' end);
  return null;
end $$;

create function private.enqueue_notice(notice text, resource uuid, person uuid, more jsonb default '{}') returns void
language sql security definer set search_path = '' -- definer: see enqueue
as $$
  select private.enqueue('send-notice', jsonb_build_object('notice', notice, 'resourceId', resource, 'personId', people.id) || more)
  from public.people where case when person is null then role in ('editor', 'admin') else id = person end
$$;
comment on function private.enqueue_notice is 'One job for each recipient; without a person, for every editor and administrator.';
revoke execute on function private.enqueue_notice(text, uuid, uuid, jsonb) from public;

create function private.enqueue_after_transition() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
declare
  owner uuid;
  live text[];
  shown text[];
begin
  select owner_id, live_languages into owner, live from public.resources where id = new.resource_id;
  if new.to_state = 'submitted' then perform private.enqueue_notice('submitted', new.resource_id, null); end if;
  if new.to_state = 'needs_changes' and owner <> new.actor_id then
    perform private.enqueue_notice('needs_changes', new.resource_id, owner, jsonb_build_object('transition', new.id));
  end if;
  if new.to_state <> 'published' then return null; end if;
  perform private.enqueue('write-citations', '{}');
  -- What readers see is replaced after the move: fewer languages than before is a language withdrawn, which is no news to the owner.
  select languages into shown from public.published_resources where id = new.resource_id;
  if owner <> new.actor_id and not (shown is not null and live <@ shown and not shown <@ live) then
    perform private.enqueue_notice('published', new.resource_id, owner);
  end if;
  return null;
end $$;
create trigger enqueue_after_transition after insert on public.transitions for each row execute function private.enqueue_after_transition();

create function private.enqueue_mention() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue_notice('mentioned', comments.resource_id, new.person_id, jsonb_build_object('comment', comments.id))
  from public.review_comments as comments where comments.id = new.comment_id;
  return null;
end $$;
create trigger enqueue_mention after insert on public.comment_mentions for each row execute function private.enqueue_mention();

create function private.enqueue_assignment() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue_notice('assigned', new.resource_id, new.reviewer_id);
  return null;
end $$;
create trigger enqueue_assignment after insert or update on public.review_assignments for each row
  when (new.reviewer_id <> new.assigned_by) execute function private.enqueue_assignment();

create function private.enqueue_after_schedule() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if new.state = 'failed' then
    perform private.enqueue_notice('schedule_failed', new.resource_id,
      -- If the person who decided it has left, the whole team is told.
      case when new.problem = 'scheduler_left' then null else new.scheduled_by end, jsonb_build_object('reason', new.problem));
  elsif new.state = 'done' and new.action = 'publish' then
    -- Other owners are told by the transition; an owner who scheduled it was not there when it happened.
    perform private.enqueue_notice('published', id, owner_id) from public.resources where id = new.resource_id and owner_id = new.scheduled_by;
  end if;
  return null;
end $$;
create trigger enqueue_after_schedule after update of state on public.schedules for each row
  when (old.state = 'waiting') execute function private.enqueue_after_schedule();

create function private.enqueue_hand_over_mails() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if new.way <> 'given' then perform private.enqueue('send-hand-over', jsonb_build_object('handOver', new.id, 'to', 'former')); end if;
  if new.successor_id is not null then perform private.enqueue('send-hand-over', jsonb_build_object('handOver', new.id, 'to', 'next')); end if;
  return null;
end $$;
create trigger enqueue_hand_over_mails after insert on public.hand_overs for each row execute function private.enqueue_hand_over_mails();

create trigger enqueue_assignment_mail after insert on public.translation_assignments for each row
  execute function private.enqueue_for_row('send-translation-assignment', 'assignment');
create trigger enqueue_receipt after insert on public.corrections for each row when (new.email is not null)
  execute function private.enqueue_for_row('send-correction-receipt', 'correction');
create trigger enqueue_correction_answer after update of state on public.corrections for each row
  when (old.state = 'open' and new.state <> 'open' and new.email is not null) execute function private.enqueue_for_row('send-correction-answer', 'correction');
create trigger enqueue_search_answer after update of state on public.search_requests for each row
  when (new.state = 'answered' and new.email is not null) execute function private.enqueue_for_row('send-search-answer', 'request');
create trigger enqueue_work_email_code after insert on public.verification_requests for each row
  execute function private.enqueue_for_row('send-work-email-code', 'request');
create trigger enqueue_verification after update of decision on public.verification_requests for each row
  when (old.decision is null and new.decision is not null) execute function private.enqueue_for_row('send-verification', 'request');
create trigger enqueue_update_mails after insert on public.update_cycles for each row
  execute function private.enqueue_for_row('send-update-mails', 'cycleId');
create trigger enqueue_refresh after insert on public.concept_changes for each statement execute function private.enqueue_for_row('refresh-concepts');
