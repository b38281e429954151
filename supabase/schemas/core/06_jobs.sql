-- Jobs that follow a change, such as mails. A trigger writes them to the outbox in the transaction of the change, so that a crash after the
-- commit loses no job and a rollback leaves none (ADR 26). The triggers stand in the files of their tables: search for `private.enqueue`.
--
-- In SQL because it must be atomic, and because nobody may request a mail without the change that causes it.

create table private.outbox (
  id bigint generated always as identity primary key,
  job text not null,
  payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object'),
  requested_at timestamptz not null default now(),
  start_after timestamptz
);
comment on table private.outbox is
  'Jobs requested by a committed change that pg-boss does not have yet. Every instance moves them to pg-boss each second '
  '(app/backend/outbox.server.ts). A job with `start_after` runs then, else at once.';

alter table private.outbox enable row level security;

create function private.enqueue(job text, payload jsonb, start_after timestamptz default null) returns void
language sql security definer set search_path = '' -- definer: triggers run with the rights of the person who makes the change
as $$ insert into private.outbox (job, payload, start_after) values (job, payload, start_after) $$;
comment on function private.enqueue is 'Called by triggers only. No API role may execute it.';

-- For jobs that need only the id of the row. Arguments: the name of the job, and the name of the id in its payload (omitted: empty payload).
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
  from public.people where case when person is null then role in ('editor', 'admin') else id = person and left_at is null end
$$;
comment on function private.enqueue_notice is
  'One job for each recipient. Without a person, every editor and administrator is a recipient. A person who left gets none.';
