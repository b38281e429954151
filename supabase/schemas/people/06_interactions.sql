-- Contacts between staff and institutions: what was said and promised, with which post, and who held it then. And how often each post
-- should be contacted.
--
-- In SQL because these are rights on personal data: notes of staff are for staff only, shared ones for the institution too.

create table public.interactions (
  id uuid primary key default gen_random_uuid(),
  post_id uuid not null references public.posts,
  kind text not null check (kind in ('meeting', 'call', 'mail', 'event', 'mission')),
  happened_on date not null default current_date check (happened_on >= '1990-01-01'),
  note text not null check (length(note) between 1 and 4000),
  is_shared boolean not null default false,
  version integer not null default 1,
  recorded_by uuid references public.people on delete set null default private.person_id(),
  recorded_at timestamptz not null default now()
);
comment on table public.interactions is
  'A contact with a post. It belongs to the post, so that it outlives changes of people on both sides (recommendation 4).';
comment on column public.interactions.is_shared is 'Whether the officials of the institution read it too. Otherwise only staff do.';
create index interactions_post on public.interactions (post_id, happened_on desc);
create index interactions_day on public.interactions (happened_on desc, id);
create index interactions_recorded_by on public.interactions (recorded_by);

create table public.interaction_participants (
  interaction_id uuid not null references public.interactions on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  side text not null check (side in ('institution', 'staff')),
  primary key (interaction_id, person_id)
);
comment on table public.interaction_participants is 'Who took part in a contact, on both sides. Personal data.';
create index interaction_participants_person on public.interaction_participants (person_id);

create table public.interaction_topics (
  interaction_id uuid not null references public.interactions on delete cascade,
  concept_id uuid not null references public.concepts on delete cascade,
  primary key (interaction_id, concept_id)
);
create index interaction_topics_concept on public.interaction_topics (concept_id);

create table public.promises (
  id uuid primary key default gen_random_uuid(),
  interaction_id uuid not null references public.interactions on delete cascade,
  side text not null check (side in ('institution', 'staff')),
  body text not null check (length(body) between 1 and 500),
  due_on date,
  state text not null default 'open' check (state in ('open', 'kept', 'dropped')),
  reason text not null default '' check (length(reason) <= 500),
  closed_at timestamptz,
  closed_by uuid references public.people on delete set null,
  check ((state = 'open') = (closed_at is null))
);
comment on table public.promises is 'What one side promised the other in a contact, until when, and whether it was kept.';
create index promises_interaction on public.promises (interaction_id);
create index promises_closed_by on public.promises (closed_by);
create index promises_open on public.promises (due_on) where state = 'open';

create table private.note_reads (
  person_id uuid not null references public.people on delete cascade,
  interaction_id uuid not null references public.interactions on delete cascade,
  read_on date not null default current_date,
  primary key (interaction_id, person_id, read_on)
);
comment on table private.note_reads is 'Which member of staff was shown the note of which contact, by day. Kept for a year.';
create index note_reads_person on private.note_reads (person_id);
create index note_reads_day on private.note_reads (read_on);
grant select, insert, delete on private.note_reads to service_role;
alter table private.note_reads enable row level security;

create function private.posts_of_own_institutions() returns uuid[]
language sql stable security definer set search_path = '' -- definer: once for each statement, without the policies of posts
as $$ select coalesce(array_agg(id), '{}') from public.posts where institution_id = any (private.institution_ids()) $$;
comment on function private.posts_of_own_institutions is 'All posts of the institutions in which the signed-in official holds a post today.';
grant execute on function private.posts_of_own_institutions() to authenticated, service_role;

create function private.name_participants(interaction uuid) returns jsonb
language sql stable security definer set search_path = '' -- definer: officials do not read other people
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', people.id, 'side', side, 'name', coalesce(nullif(people.name, ''), people.email))
    order by side, people.name collate "und-x-icu", people.id), '[]')
  from public.interactions join public.interaction_participants on interaction_id = interactions.id join public.people on people.id = person_id
  where interactions.id = name_participants.interaction
    and (private.is_staff() or (is_shared and post_id = any (private.posts_of_own_institutions())))
$$;
comment on function private.name_participants is 'Who took part in a contact, for those who may read it: those of the institution first.';
grant execute on function private.name_participants(uuid) to authenticated;

alter table public.interactions enable row level security;
grant select, insert (id, post_id, kind, happened_on, note, is_shared), delete on public.interactions to authenticated;
create policy "staff read contacts" on public.interactions for select to authenticated using ((select private.is_staff()));
create policy "officials read the shared contacts of their institution" on public.interactions for select to authenticated
  using (is_shared and post_id = any ((select private.posts_of_own_institutions())::uuid[]));
create policy "staff record contacts under their own name" on public.interactions for insert to authenticated
  with check ((select private.is_staff()) and recorded_by = (select private.person_id()));
create policy "staff remove contacts" on public.interactions for delete to authenticated using ((select private.is_staff()));

alter table public.interaction_participants enable row level security;
grant select, insert on public.interaction_participants to authenticated;
create policy "who reads a contact reads who took part" on public.interaction_participants for select to authenticated
  using (exists (select from public.interactions where id = interaction_id));
create policy "staff add participants" on public.interaction_participants for insert to authenticated with check ((select private.is_staff()));

alter table public.interaction_topics enable row level security;
grant select, insert on public.interaction_topics to authenticated;
create policy "who reads a contact reads its topics" on public.interaction_topics for select to authenticated
  using (exists (select from public.interactions where id = interaction_id));
create policy "staff add topics" on public.interaction_topics for insert to authenticated with check ((select private.is_staff()));

alter table public.promises enable row level security;
grant select, insert (interaction_id, side, body, due_on) on public.promises to authenticated;
create policy "who reads a contact reads its promises" on public.promises for select to authenticated
  using (exists (select from public.interactions where id = interaction_id));
create policy "staff record promises" on public.promises for insert to authenticated with check ((select private.is_staff()));

create trigger check_quotas after insert on public.interactions for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.interaction_participants for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.promises for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('contacts a day', 'public.interactions', 'recorded_by', 300, null, '1 day', 'recorded_at', 'true', 'too_many_today'),
  ('participants of a contact', 'public.interaction_participants', 'interaction_id', 60, null, null, '', 'true', 'too_many_stored'),
  ('promises of a contact', 'public.promises', 'interaction_id', 40, null, null, '', 'true', 'too_many_stored');

-- The latest day it is anywhere on earth is tomorrow in UTC.
create function private.check_interaction() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.happened_on > (now() at time zone 'Etc/GMT-14')::date then raise exception 'contact_in_future' using errcode = 'CJ001'; end if;
  return new;
end $$;
create trigger check_interaction before insert or update of happened_on on public.interactions
  for each row execute function private.check_interaction();

create function private.check_participant() returns trigger
language plpgsql security definer set search_path = '' -- definer: the rule holds for every writer, and must see all posts
as $$
declare contact public.interactions;
begin
  select * into contact from public.interactions where id = new.interaction_id;
  if new.side = 'staff' then
    if not private.is_person_of_staff(new.person_id) then raise exception 'not_of_staff' using errcode = 'CJ001'; end if;
  elsif not exists (select from public.post_holders join public.posts on posts.id = post_holders.post_id
    where post_holders.person_id = new.person_id and held_from <= contact.happened_on and (held_to is null or held_to >= contact.happened_on)
      and posts.institution_id = (select institution_id from public.posts where id = contact.post_id)) then
    raise exception 'not_holder_then' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_participant is
  'On the side of the institution, a participant held a post in it on the day of the contact; on the side of staff, they belong to staff.';
create trigger check_participant before insert on public.interaction_participants for each row execute function private.check_participant();

create function private.change_interaction(interaction uuid, seen integer, new_note text, shared boolean) returns void
language plpgsql security definer set search_path = '' -- definer: no role may update contacts
as $$
declare found_version integer;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select version into found_version from public.interactions where id = interaction for update;
  if found_version is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if found_version <> seen then raise exception 'edit_conflict' using errcode = 'CJ001'; end if;
  update public.interactions set note = new_note, is_shared = shared, version = version + 1 where id = interaction;
end $$;
comment on function private.change_interaction is 'Corrects the note, or shares it with the institution, on top of the version that the person has seen.';
grant execute on function private.change_interaction(uuid, integer, text, boolean) to authenticated;

create function private.close_promise(promise uuid, new_state text, why text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may update promises
as $$
declare
  subject public.promises;
  contact public.interactions;
begin
  select * into subject from public.promises where id = promise for update;
  select * into contact from public.interactions where id = subject.interaction_id;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if not private.is_staff() then
    if not contact.is_shared or contact.post_id <> all (private.posts_of_own_institutions()) then
      raise exception 'forbidden' using errcode = 'CJ001';
    end if;
    if subject.side <> 'institution' then raise exception 'promise_of_others' using errcode = 'CJ001'; end if;
  end if;
  if new_state not in ('kept', 'dropped') then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if subject.state <> 'open' then raise exception 'already_closed' using errcode = 'CJ001'; end if;
  update public.promises set state = new_state, reason = trim(why), closed_at = now(), closed_by = private.person_id() where id = promise;
end $$;
comment on function private.close_promise is
  'Marks a promise as kept or dropped: staff any, officials those of their institution in shared contacts.';
grant execute on function private.close_promise(uuid, text, text) to authenticated;

create function private.log_note_reads(interactions uuid[]) returns void
language sql volatile security definer set search_path = '' -- definer: no role reads or writes the log directly
as $$
  insert into private.note_reads (person_id, interaction_id)
  select private.person_id(), id from public.interactions where id = any (log_note_reads.interactions) and not is_shared and private.is_staff()
  on conflict do nothing
$$;
comment on function private.log_note_reads is 'Records that the signed-in member of staff was shown these notes. Shared notes are not logged.';
grant execute on function private.log_note_reads(uuid[]) to authenticated;

create function private.read_note_log(interaction uuid) returns table (name text, read_on date)
language sql stable security definer set search_path = '' -- definer: see log_note_reads
as $$
  select coalesce(nullif(people.name, ''), people.email), note_reads.read_on
  from private.note_reads join public.people on people.id = note_reads.person_id
  where interaction_id = interaction and private.is_admin() order by note_reads.read_on desc, 1 limit 200
$$;
comment on function private.read_note_log is 'Who was shown the note of a contact, for administrators.';
grant execute on function private.read_note_log(uuid) to authenticated;

create function private.purge_note_reads() returns void language sql set search_path = ''
as $$ delete from private.note_reads where read_on < current_date - interval '1 year' $$;
comment on function private.purge_note_reads is 'Called by a daily job.';
grant execute on function private.purge_note_reads() to service_role;
