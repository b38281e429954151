-- The hand-over: what somebody looked after goes to who comes next, in one step or not at all, and what was done stays written.

create table public.hand_overs (
  id uuid primary key default gen_random_uuid(),
  way text not null check (way in ('successor', 'invited', 'vacant', 'given')),
  person_id uuid not null references public.people,
  successor_id uuid references public.people,
  institution_id uuid references public.institutions,
  post_id uuid references public.posts on delete set null,
  left_on date,
  note text not null default '' check (length(note) <= 2000),
  resource_ids uuid[] not null default '{}',
  moved jsonb not null default '{}' check (jsonb_typeof(moved) = 'object'),
  decided_by uuid not null references public.people,
  decided_at timestamptz not null default now(),
  check ((way = 'vacant') = (successor_id is null)),
  check (successor_id <> person_id)
);
comment on table public.hand_overs is 'Who handed what to whom, decided by whom. Nobody changes or removes a row.';
comment on column public.hand_overs.way is 'successor: an official in office; invited: by mail into the post; vacant: the work waits; given: content alone, without a change of post.';
comment on column public.hand_overs.resource_ids is 'The resources that changed hands or, where the post was left vacant, that wait.';
comment on column public.hand_overs.moved is 'How many of each: resources, coAuthorships, follows, workingCopies, assignments, schedules.';
create index hand_overs_person on public.hand_overs (person_id, decided_at desc);
create index hand_overs_successor on public.hand_overs (successor_id, decided_at desc);
create index hand_overs_post on public.hand_overs (post_id);

alter table public.hand_overs enable row level security;
grant select on public.hand_overs to authenticated;
create policy "staff read hand-overs" on public.hand_overs for select to authenticated using ((select private.is_staff()));
create policy "those who hand over and those who take over read it" on public.hand_overs for select to authenticated
  using ((select private.person_id()) in (person_id, successor_id));
create function private.refuse_hand_over_change() returns trigger language plpgsql set search_path = '' as $$
begin
  -- Only the post may be forgotten, when it is removed.
  if tg_op = 'UPDATE' and new.post_id is null and to_jsonb(new) - 'post_id' = to_jsonb(old) - 'post_id' then return new; end if;
  raise exception 'immutable' using errcode = 'CJ001';
end $$;
create trigger immutable_hand_over before update or delete on public.hand_overs for each row execute function private.refuse_hand_over_change();

create function private.move_work(from_person uuid, to_person uuid, institution uuid, out ids uuid[], out moved jsonb)
language plpgsql security definer set search_path = '' as $$
declare
  authored integer;
  copies integer;
  followed integer;
  asked integer;
  decided integer;
begin
  with changed as (
    update public.resources set owner_id = to_person
    where owner_id = from_person and (institution is null or institution_id is null or institution_id = institution) returning id
  ) select coalesce(array_agg(id), '{}') into ids from changed;
  with gone as (delete from public.resource_authors where person_id = from_person returning resource_id),
    added as (
      insert into public.resource_authors (resource_id, person_id) select resource_id, to_person from gone
      on conflict do nothing returning resource_id
    ) select count(*) into authored from gone;
  -- An owner is no co-author beside themselves.
  delete from public.resource_authors where person_id = to_person and resource_id in (select id from public.resources where owner_id = to_person);
  -- What was typed and not saved goes with the draft, where the successor is not writing in the same part.
  with theirs as (
    update public.working_copies as copy set person_id = to_person
    where copy.person_id = from_person and not exists (
      select from public.working_copies as own where own.resource_id = copy.resource_id and own.part = copy.part and own.person_id = to_person)
    returning copy.part
  ) select count(*) into copies from theirs;
  delete from public.presences where person_id = from_person;
  with gone as (delete from public.follows where person_id = from_person returning subject),
    added as (insert into public.follows (person_id, subject) select to_person, subject from gone on conflict do nothing returning subject)
  select count(*) into followed from gone;
  -- What the team asked of one is asked of the other: translations, and reviews among staff.
  with translations as (update public.translation_assignments set person_id = to_person where person_id = from_person and done_at is null returning id),
    reviews as (update public.review_assignments set reviewer_id = to_person
      where reviewer_id = from_person and private.is_person_of_staff(to_person) returning resource_id)
  select (select count(*) from translations) + (select count(*) from reviews) into asked;
  -- What was going to be published or withdrawn at a set time is the successor's to keep or to cancel.
  with waiting as (update public.schedules set scheduled_by = to_person
    where scheduled_by = from_person and state = 'waiting' and private.is_person_of_staff(to_person) returning id)
  select count(*) into decided from waiting;
  moved := jsonb_build_object('resources', cardinality(ids), 'coAuthorships', authored, 'workingCopies', copies,
    'follows', followed, 'assignments', asked, 'schedules', decided);
end $$;
comment on function private.move_work is
  'What a person looked after, to another. Open items of the yearly update are asked of a resource''s owner, and go with it. Definer: it moves what belongs to two people at once. It asks nobody whether they may; only functions that have asked call it.';
revoke execute on function private.move_work(uuid, uuid, uuid) from public;
