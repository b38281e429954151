-- Reviewers, scheduled publishing and archiving, and how soon authors get an answer.
--
-- In SQL because these are rights, and because a schedule must run only once, with the rights of the person who set it.

create table public.review_assignments (
  resource_id uuid primary key references public.resources on delete cascade,
  reviewer_id uuid not null references public.people,
  assigned_by uuid not null references public.people default private.person_id(),
  assigned_at timestamptz not null default now()
);
comment on table public.review_assignments is 'Which editor reviews a resource. Officials may not read it.';
create index review_assignments_reviewer on public.review_assignments (reviewer_id);

alter table public.review_assignments enable row level security;
grant select, insert (resource_id, reviewer_id, assigned_by), update (reviewer_id, assigned_by, assigned_at), delete
  on public.review_assignments to authenticated;
create policy "staff read assignments of reviews" on public.review_assignments for select to authenticated
  using ((select private.is_staff()));
create policy "staff assign a review to a member of staff" on public.review_assignments for insert to authenticated
  with check ((select private.is_staff()) and assigned_by = (select private.person_id()) and private.is_person_of_staff(reviewer_id));
create policy "staff reassign a review to a member of staff" on public.review_assignments for update to authenticated
  using ((select private.is_staff()))
  with check ((select private.is_staff()) and assigned_by = (select private.person_id()) and private.is_person_of_staff(reviewer_id));
create policy "staff remove the assignment of a review" on public.review_assignments for delete to authenticated
  using ((select private.is_staff()));

create table public.schedules (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  action text not null check (action in ('publish', 'archive')),
  due_at timestamptz not null,
  revision integer not null check (revision > 0),
  languages text[] not null default '{}',
  note text not null default '' check (length(note) <= 2000),
  scheduled_by uuid not null references public.people default private.person_id(),
  scheduled_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'cancelled', 'failed')),
  ended_at timestamptz,
  problem text,
  check ((action = 'publish') = (languages <> '{}')),
  check ((state = 'waiting') = (ended_at is null))
);
comment on table public.schedules is 'Publishing and archiving at a set time. `problem` is the key of the reason if it failed.';
create index schedules_due on public.schedules (due_at) where state = 'waiting';
create unique index schedules_waiting on public.schedules (resource_id, action) where state = 'waiting';

alter table public.schedules enable row level security;
grant select, insert (resource_id, action, due_at, revision, languages, note, scheduled_by), update (state, ended_at)
  on public.schedules to authenticated;
create policy "people who may read a draft read its schedules" on public.schedules for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create policy "staff add schedules under their own name" on public.schedules for insert to authenticated
  with check ((select private.is_staff()) and scheduled_by = (select private.person_id()));
create policy "staff cancel waiting schedules" on public.schedules for update to authenticated
  using ((select private.is_staff()) and state = 'waiting') with check ((select private.is_staff()) and state = 'cancelled');

-- A decision made by hand overrules what was scheduled before it. The person who scheduled is told if the resource will not be published.
create function private.end_schedules() returns trigger language plpgsql security definer set search_path = '' -- definer: people may not set `failed`
as $$
begin
  update public.schedules set ended_at = now(),
    state = case when new.to_state in ('draft', 'needs_changes') and scheduled_by <> new.actor_id then 'failed' else 'cancelled' end,
    problem = case when new.to_state in ('draft', 'needs_changes') then 'no_longer_in_review' end
  where resource_id = new.resource_id and state = 'waiting'
    and (action = 'publish' and new.to_state in ('published', 'archived', 'draft', 'needs_changes') or action = 'archive' and new.to_state = 'archived');
  return null;
end $$;
comment on function private.end_schedules is
  'A schedule that is carried out is done already (claim_schedule). Publishing does not end a scheduled archiving: both may be planned.';
create trigger end_schedules after insert on public.transitions for each row execute function private.end_schedules();

create function private.claim_schedule(schedule uuid) returns setof public.schedules
language sql security definer set search_path = '' -- definer: people may not set `done`
as $$
  update public.schedules set state = 'done', ended_at = now()
  where id = schedule and state = 'waiting' and due_at <= now() and scheduled_by = private.person_id() and private.is_staff()
  returning *
$$;
comment on function private.claim_schedule is
  'Marks a due schedule as done, in the transaction that carries it out. A second instance waits here and then finds nothing. If the '
  'transaction fails, the mark is rolled back.';
grant execute on function private.claim_schedule(uuid) to authenticated;

create function private.first_answers(since timestamptz, until timestamptz) returns table (resource_id uuid, submitted_at timestamptz, answered_at timestamptz)
language sql stable set search_path = ''
as $$
  select sent.resource_id, sent.happened_at, answered.at
  from public.transitions as sent
  cross join lateral (select min(happened_at) as at from public.transitions as next
    where next.resource_id = sent.resource_id and next.id > sent.id and next.to_state = 'submitted') as again
  cross join lateral (
    select min(at) as at from (
      select min(happened_at) as at from public.transitions as move
        where move.resource_id = sent.resource_id and move.id > sent.id and move.to_state not in ('submitted', 'draft')
      union all
      select min(comment.created_at) from public.review_comments as comment
        where comment.author_is_staff and comment.resource_id = sent.resource_id and comment.created_at >= sent.happened_at
    ) as first where again.at is null or at < again.at) as answered
  cross join lateral (select min(happened_at) as at from public.transitions as move
    where move.resource_id = sent.resource_id and move.id > sent.id and move.to_state = 'draft') as withdrawn
  where sent.to_state = 'submitted' and sent.happened_at >= since and sent.happened_at < until
    and (answered.at is not null or (withdrawn.at is null and again.at is null))
$$;
comment on function private.first_answers is
  'Every submission between two moments, with the first reaction of staff: a move or a comment. Submissions withdrawn without an answer '
  'are left out. Runs with the rights of the caller: only staff see all drafts.';
grant execute on function private.first_answers(timestamptz, timestamptz) to authenticated, service_role;
