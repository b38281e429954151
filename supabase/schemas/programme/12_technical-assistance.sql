-- The register of technical assistance: who asked for what, how far it is, what came of it, and what had changed months later.
--
-- In SQL because these are rights: visitors read the public part of shown entries, and notes are for staff only. And because it must be
-- atomic: a change of state is checked against the history, and an assistance that is delivered gets its follow-ups.

create table public.assistances (
  id uuid primary key default gen_random_uuid(),
  -- `csv` is an address of the register.
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,80}$' and slug <> 'csv'),
  country_iso3 char(3) not null references public.countries,
  institution_id uuid references public.institutions,
  requester_as_published text not null default '' check (length(requester_as_published) <= 200),
  titles jsonb not null check (private.is_localized(titles) and titles <> '{}'),
  summaries jsonb not null default '{}' check (private.is_localized(summaries)),
  partners jsonb not null default '{}' check (private.is_localized(partners)),
  modalities text[] not null default '{}' check (modalities <@ '{mission,virtual,document,training}'),
  people integer check (people between 1 and 100000),
  days integer check (days between 1 and 3650),
  sources jsonb not null default '{}' check (private.is_localized(sources)),
  source_url text check (length(source_url) <= 2000 and source_url ~ '^https?://'),
  doubts jsonb not null default '{}' check (private.is_localized(doubts)),
  state text not null default 'requested' check (state in ('requested', 'accepted', 'under-way', 'delivered', 'followed-up', 'stopped')),
  state_on text check (state_on ~ '^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  is_public boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
comment on table public.assistances is 'Technical assistance to a country. Visitors read the entries that are shown.';
comment on column public.assistances.institution_id is 'The institution that asked for it or, if that is not known, the one that got it.';
comment on column public.assistances.requester_as_published is 'The name of the institution in the source, if it is another one.';
comment on column public.assistances.doubts is 'What the source leaves open or says in a way that cannot be right.';
comment on column public.assistances.state_on is 'A year, month or day; null if it is not known. State and day are those of the last row of the history.';
create index assistances_country on public.assistances (country_iso3);
create index assistances_institution on public.assistances (institution_id);

create table public.assistance_notes (
  assistance_id uuid primary key references public.assistances on delete cascade,
  post_id uuid references public.posts on delete set null,
  responsible_id uuid references public.people on delete set null,
  note text not null default '' check (length(note) <= 8000),
  version integer not null default 1
);
comment on table public.assistance_notes is 'What only staff read of an assistance: the post that asked, who of staff is responsible, and notes.';
create index assistance_notes_post on public.assistance_notes (post_id);
create index assistance_notes_responsible on public.assistance_notes (responsible_id);

create table public.assistance_concepts (
  assistance_id uuid not null references public.assistances on delete cascade,
  concept_id uuid not null references public.concepts on delete cascade,
  primary key (assistance_id, concept_id)
);
comment on table public.assistance_concepts is 'Topics and populations of an assistance.';
create index assistance_concepts_concept on public.assistance_concepts (concept_id);

create table public.assistance_answers (
  assistance_id uuid not null references public.assistances on delete cascade,
  recommendation_id text not null references public.recommendations on delete cascade,
  action_id text references public.recommendation_actions on delete set null,
  unique nulls not distinct (assistance_id, recommendation_id, action_id)
);
comment on table public.assistance_answers is 'The recommendations that an assistance answers, and the actions of the plan that announce it.';
create index assistance_answers_recommendation on public.assistance_answers (recommendation_id);
create index assistance_answers_action on public.assistance_answers (action_id);

create table public.assistance_products (
  id uuid primary key default gen_random_uuid(),
  assistance_id uuid not null references public.assistances on delete cascade,
  resource_id uuid references public.resources on delete cascade,
  titles jsonb not null default '{}' check (private.is_localized(titles)),
  source text not null default '' check (length(source) <= 300),
  url text check (length(url) <= 2000 and url ~ '^https?://'),
  unique nulls distinct (assistance_id, resource_id),
  check (resource_id is not null or (titles <> '{}' and (source <> '' or url is not null)))
);
comment on table public.assistance_products is
  'What an assistance left: a resource of Caja, which is shown while it is published, or a document that is named with its source.';
create index assistance_products_assistance on public.assistance_products (assistance_id);
create index assistance_products_resource on public.assistance_products (resource_id);

create table public.assistance_changes (
  id bigint generated always as identity primary key,
  assistance_id uuid not null references public.assistances on delete cascade,
  state text not null check (state in ('requested', 'accepted', 'under-way', 'delivered', 'followed-up', 'stopped')),
  happened_on text check (happened_on ~ '^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  reasons jsonb not null default '{}' check (private.is_localized(reasons)),
  recorded_by uuid references public.people on delete set null default private.person_id(),
  recorded_at timestamptz not null default now(),
  check (state <> 'stopped' or reasons <> '{}')
);
comment on table public.assistance_changes is 'The history of an assistance, in the order of the ids. Only its functions write it.';
comment on column public.assistance_changes.happened_on is 'A year, month or day; null if it is not known.';
create index assistance_changes_assistance on public.assistance_changes (assistance_id, id);
create index assistance_changes_recorded_by on public.assistance_changes (recorded_by);

create table public.assistance_follow_ups (
  assistance_id uuid not null references public.assistances on delete cascade,
  months smallint not null check (months in (3, 6, 12)),
  due_on date,
  done_on date check (done_on >= '1990-01-01'),
  changed jsonb not null default '{}' check (private.is_localized(changed)),
  reminded_at timestamptz,
  primary key (assistance_id, months),
  check ((done_on is null) = (changed = '{}'))
);
comment on table public.assistance_follow_ups is 'What had changed 3, 6 and 12 months after an assistance was delivered.';
comment on column public.assistance_follow_ups.due_on is 'Null if it is not known when the assistance was delivered; then there is no reminder.';
create index assistance_follow_ups_due on public.assistance_follow_ups (due_on) where done_on is null;

alter table public.assistances enable row level security;
grant select on public.assistances to anon;
grant select, insert (slug, country_iso3, institution_id, requester_as_published, titles, summaries, partners, modalities, people, days, sources, source_url, doubts),
  update (country_iso3, institution_id, requester_as_published, titles, summaries, partners, modalities, people, days, sources, source_url, doubts, is_public), delete
  on public.assistances to authenticated;
create policy "anyone reads assistance that is shown" on public.assistances for select to anon, authenticated using (is_public);
create policy "staff read assistance" on public.assistances for select to authenticated using ((select private.is_staff()));
create policy "staff add assistance" on public.assistances for insert to authenticated with check ((select private.is_staff()));
create policy "staff change assistance" on public.assistances for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove hidden assistance" on public.assistances for delete to authenticated
  using (not is_public and (select private.is_staff()));

alter table public.assistance_notes enable row level security;
grant select, insert (assistance_id, post_id, responsible_id, note), update (post_id, responsible_id, note) on public.assistance_notes to authenticated;
create policy "staff read notes on assistance" on public.assistance_notes for select to authenticated using ((select private.is_staff()));
create policy "staff add notes on assistance" on public.assistance_notes for insert to authenticated with check ((select private.is_staff()));
create policy "staff change notes on assistance" on public.assistance_notes for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));

alter table public.assistance_concepts enable row level security;
grant select on public.assistance_concepts to anon;
grant select, insert, delete on public.assistance_concepts to authenticated;
create policy "who reads an assistance reads its topics" on public.assistance_concepts for select to anon, authenticated
  using (exists (select from public.assistances where id = assistance_id));
create policy "staff add topics to assistance" on public.assistance_concepts for insert to authenticated with check ((select private.is_staff()));
create policy "staff remove topics from assistance" on public.assistance_concepts for delete to authenticated using ((select private.is_staff()));

alter table public.assistance_answers enable row level security;
grant select on public.assistance_answers to anon;
grant select, insert, delete on public.assistance_answers to authenticated;
create policy "who reads an assistance reads what it answers" on public.assistance_answers for select to anon, authenticated
  using (exists (select from public.assistances where id = assistance_id));
create policy "staff say what assistance answers" on public.assistance_answers for insert to authenticated with check ((select private.is_staff()));
create policy "staff take back what assistance answers" on public.assistance_answers for delete to authenticated using ((select private.is_staff()));

alter table public.assistance_products enable row level security;
grant select on public.assistance_products to anon;
grant select, insert (assistance_id, resource_id, titles, source, url), delete on public.assistance_products to authenticated;
create policy "who reads an assistance reads its products" on public.assistance_products for select to anon, authenticated
  using (exists (select from public.assistances where id = assistance_id));
create policy "staff add products of assistance" on public.assistance_products for insert to authenticated with check ((select private.is_staff()));
create policy "staff remove products of assistance" on public.assistance_products for delete to authenticated using ((select private.is_staff()));

alter table public.assistance_changes enable row level security;
grant select (id, assistance_id, state, happened_on, reasons, recorded_at) on public.assistance_changes to anon, authenticated;
create policy "who reads an assistance reads its history" on public.assistance_changes for select to anon, authenticated
  using (exists (select from public.assistances where id = assistance_id));

alter table public.assistance_follow_ups enable row level security;
grant select (assistance_id, months, due_on, done_on, changed) on public.assistance_follow_ups to anon, authenticated;
create policy "who reads an assistance reads its follow-ups" on public.assistance_follow_ups for select to anon, authenticated
  using (exists (select from public.assistances where id = assistance_id));

create trigger bump_catalogue_version after insert or update or delete on public.assistances
  for each statement execute function private.bump_catalogue_version();
create trigger bump_catalogue_version after insert or update or delete on public.assistance_concepts
  for each statement execute function private.bump_catalogue_version();
create trigger bump_catalogue_version after insert or update or delete on public.assistance_answers
  for each statement execute function private.bump_catalogue_version();
create trigger bump_catalogue_version after insert or update or delete on public.assistance_products
  for each statement execute function private.bump_catalogue_version();
create trigger bump_catalogue_version after insert or update or delete on public.assistance_changes
  for each statement execute function private.bump_catalogue_version();
create trigger bump_catalogue_version after insert or update or delete on public.assistance_follow_ups
  for each statement execute function private.bump_catalogue_version();

insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('topics of an assistance', 'public.assistance_concepts', 'assistance_id', 40, null, null, '', 'true', 'too_many_stored'),
  ('recommendations of an assistance', 'public.assistance_answers', 'assistance_id', 40, null, null, '', 'true', 'too_many_stored'),
  ('products of an assistance', 'public.assistance_products', 'assistance_id', 40, null, null, '', 'true', 'too_many_stored'),
  ('changes of an assistance', 'public.assistance_changes', 'assistance_id', 100, null, null, '', 'true', 'too_many_stored');
create trigger check_quotas after insert on public.assistance_concepts for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.assistance_answers for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.assistance_products for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.assistance_changes for each row execute function private.check_quotas();

create table private.assistance_moves (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
comment on table private.assistance_moves is 'Which state of an assistance may follow which. The empty text is the beginning.';
insert into private.assistance_moves values
  ('', 'requested'), ('', 'accepted'), ('', 'under-way'), ('', 'delivered'),
  -- A document can be sent in answer to a request.
  ('requested', 'accepted'), ('requested', 'under-way'), ('requested', 'delivered'), ('requested', 'stopped'),
  ('accepted', 'under-way'), ('accepted', 'delivered'), ('accepted', 'stopped'),
  ('under-way', 'delivered'), ('under-way', 'stopped'),
  ('delivered', 'followed-up'),
  ('stopped', 'accepted'), ('stopped', 'under-way');
alter table private.assistance_moves enable row level security;

create function private.change_assistance_state(assistance uuid, seen integer, new_state text, at text, why jsonb) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write states and history
as $$
declare
  subject public.assistances;
  previous text;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into subject from public.assistances where id = assistance for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.version <> seen then raise exception 'edit_conflict' using errcode = 'CJ001'; end if;
  select state into previous from public.assistance_changes where assistance_id = assistance order by id desc limit 1;
  if not exists (select from private.assistance_moves where from_state = coalesce(previous, '') and to_state = new_state) then
    raise exception 'assistance_order' using errcode = 'CJ001';
  end if;
  if new_state = 'stopped' and why = '{}' then raise exception 'assistance_reason' using errcode = 'CJ001'; end if;
  if new_state = 'followed-up' and not exists (
    select from public.assistance_follow_ups where assistance_id = assistance and done_on is not null) then
    raise exception 'assistance_not_followed_up' using errcode = 'CJ001';
  end if;
  insert into public.assistance_changes (assistance_id, state, happened_on, reasons) values (assistance, new_state, at, why);
  perform private.settle_assistance(assistance);
end $$;
comment on function private.change_assistance_state is
  'Brings an assistance to its next state. Refuses an order that cannot be (`assistance_order`), a day before that of an earlier state '
  '(`assistance_dates`) or in the future, a stop without a reason, and a follow-up that nobody recorded.';
grant execute on function private.change_assistance_state(uuid, integer, text, text, jsonb) to authenticated;

create function private.correct_assistance_change(change bigint, seen integer, at text, why jsonb) returns void
language plpgsql security definer set search_path = '' -- definer: see change_assistance_state
as $$
declare subject public.assistances;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select assistances.* into subject from public.assistances
    where id = (select assistance_id from public.assistance_changes where assistance_changes.id = change) for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.version <> seen then raise exception 'edit_conflict' using errcode = 'CJ001'; end if;
  if why = '{}' and exists (select from public.assistance_changes where id = change and state = 'stopped') then
    raise exception 'assistance_reason' using errcode = 'CJ001';
  end if;
  update public.assistance_changes set happened_on = at, reasons = why where id = change;
  perform private.settle_assistance(subject.id);
end $$;
comment on function private.correct_assistance_change is 'Corrects the day or the reason of a row of the history. Refuses as change_assistance_state.';
grant execute on function private.correct_assistance_change(bigint, integer, text, jsonb) to authenticated;

create function private.undo_assistance_change(assistance uuid, seen integer) returns void
language plpgsql security definer set search_path = '' -- definer: see change_assistance_state
as $$
declare subject public.assistances;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into subject from public.assistances where id = assistance for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.version <> seen then raise exception 'edit_conflict' using errcode = 'CJ001'; end if;
  if (select count(*) from public.assistance_changes where assistance_id = assistance) < 2 then
    raise exception 'assistance_first_state' using errcode = 'CJ001';
  end if;
  if subject.state = 'delivered' and exists (
    select from public.assistance_follow_ups where assistance_id = assistance and done_on is not null) then
    raise exception 'assistance_has_follow_up' using errcode = 'CJ001';
  end if;
  delete from public.assistance_changes where id = (select max(id) from public.assistance_changes where assistance_id = assistance);
  perform private.settle_assistance(assistance);
end $$;
comment on function private.undo_assistance_change is
  'Takes back the last state, which was recorded by mistake. Refuses the first one, and `delivered` once a follow-up says what had changed.';
grant execute on function private.undo_assistance_change(uuid, integer) to authenticated;

create function private.record_assistance_follow_up(assistance uuid, seen integer, after smallint, at date, became jsonb) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write follow-ups
as $$
declare
  subject public.assistances;
  delivered text;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into subject from public.assistances where id = assistance for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.version <> seen then raise exception 'edit_conflict' using errcode = 'CJ001'; end if;
  select happened_on into delivered from public.assistance_changes where assistance_id = assistance and state = 'delivered' order by id desc limit 1;
  if at > private.latest_today() then raise exception 'assistance_future' using errcode = 'CJ001'; end if;
  if at < private.first_day(delivered) then raise exception 'assistance_dates' using errcode = 'CJ001'; end if;
  update public.assistance_follow_ups set done_on = at, changed = became where assistance_id = assistance and months = after;
  if not found then raise exception 'assistance_not_delivered' using errcode = 'CJ001'; end if;
  update public.assistances set changed_at = now() where id = assistance;
end $$;
comment on function private.record_assistance_follow_up is 'Records what had changed some months after an assistance was delivered, or corrects it.';
grant execute on function private.record_assistance_follow_up(uuid, integer, smallint, date, jsonb) to authenticated;

create function private.latest_today() returns date language sql stable set search_path = ''
as $$ select (now() at time zone 'Etc/GMT-14')::date $$;
comment on function private.latest_today is 'Today in UTC+14, the most advanced time zone.';

create function private.settle_assistance(assistance uuid) returns void language plpgsql set search_path = ''
as $$
declare
  last public.assistance_changes;
  delivered public.assistance_changes;
begin
  if exists (select from public.assistance_changes where assistance_id = assistance and private.first_day(happened_on) > private.latest_today()) then
    raise exception 'assistance_future' using errcode = 'CJ001';
  end if;
  if exists (select from public.assistance_changes as earlier join public.assistance_changes as later
      on later.assistance_id = earlier.assistance_id and later.id > earlier.id
    where earlier.assistance_id = assistance and private.last_day(later.happened_on) < private.first_day(earlier.happened_on)) then
    raise exception 'assistance_dates' using errcode = 'CJ001';
  end if;
  select * into last from public.assistance_changes where assistance_id = assistance order by id desc limit 1;
  update public.assistances set state = last.state, state_on = last.happened_on, changed_at = now() where id = assistance;
  select * into delivered from public.assistance_changes where assistance_id = assistance and state = 'delivered' order by id desc limit 1;
  if delivered.id is null then
    delete from public.assistance_follow_ups where assistance_id = assistance;
    return;
  end if;
  if exists (select from public.assistance_follow_ups where assistance_id = assistance and done_on < private.first_day(delivered.happened_on)) then
    raise exception 'assistance_dates' using errcode = 'CJ001';
  end if;
  insert into public.assistance_follow_ups (assistance_id, months, due_on)
  select assistance, after, (private.last_day(delivered.happened_on) + make_interval(months => after))::date from unnest(array[3, 6, 12]) as after
  on conflict (assistance_id, months) do update set due_on = excluded.due_on,
    -- A person who was reminded too early because of a wrong day is reminded again.
    reminded_at = case when assistance_follow_ups.due_on is not distinct from excluded.due_on then assistance_follow_ups.reminded_at end;
end $$;
comment on function private.settle_assistance is
  'Checks the days of a history, and writes the state and the follow-ups that follow from it. Days are compared as far as they are known: '
  'something in 2023 may have been before something in March 2023.';

create function private.check_assistance() returns trigger language plpgsql set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' then new.version := old.version + 1; end if;
  if new.is_public and not (new.titles ?& '{es,en}' and new.summaries ?& '{es,en}') then
    raise exception 'assistance_one_language' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_assistance is 'Counts versions. An assistance is shown with its title and its public line in both languages.';
create trigger check_assistance before insert or update on public.assistances for each row execute function private.check_assistance();

create function private.check_assistance_product() returns trigger language plpgsql set search_path = ''
as $$
begin
  if new.resource_id is not null and not exists (select from public.published_resources where id = new.resource_id) then
    raise exception 'assistance_unpublished' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger check_assistance_product before insert on public.assistance_products
  for each row execute function private.check_assistance_product();

create function private.check_assistance_answer() returns trigger language plpgsql set search_path = ''
as $$
begin
  if new.action_id is not null
    and not exists (select from public.recommendation_actions where id = new.action_id and recommendation_id = new.recommendation_id) then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger check_assistance_answer before insert on public.assistance_answers for each row execute function private.check_assistance_answer();

create function private.check_assistance_note() returns trigger
language plpgsql security definer set search_path = '' -- definer: the rule holds for every writer
as $$
begin
  if tg_op = 'UPDATE' then new.version := old.version + 1; end if;
  if new.responsible_id is not null and (tg_op = 'INSERT' or new.responsible_id is distinct from old.responsible_id)
    and not private.is_person_of_staff(new.responsible_id) then
    raise exception 'assistance_responsible' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_assistance_note is 'Counts versions. Who becomes responsible belongs to staff; who left since may stay named.';
create trigger check_assistance_note before insert or update on public.assistance_notes
  for each row execute function private.check_assistance_note();

create function private.remind_of_assistance() returns integer language plpgsql set search_path = ''
as $$
declare requested integer;
begin
  with due as (
    update public.assistance_follow_ups set reminded_at = now()
    from public.assistance_notes join public.people on people.id = responsible_id
    where assistance_notes.assistance_id = assistance_follow_ups.assistance_id and left_at is null and role in ('editor', 'admin')
      and done_on is null and reminded_at is null and due_on <= current_date
    returning assistance_follow_ups.assistance_id, months
  ), asked as (
    select private.enqueue('send-assistance-reminder', jsonb_build_object('assistance', assistance_id)) from (select distinct assistance_id from due) as one
  )
  select count(*) into requested from asked;
  return requested;
end $$;
comment on function private.remind_of_assistance is
  'Called by a daily job: one mail for each assistance with a follow-up that is due, to the person of staff who is responsible, once.';
grant execute on function private.remind_of_assistance() to service_role;

create function private.add_assistance_to_report() returns trigger language plpgsql security definer set search_path = '' -- definer: the report counts all shown entries
as $$
begin
  new.report := new.report || jsonb_build_object('assistance', (
    select coalesce(jsonb_agg(jsonb_build_object('state', state, 'count', count, 'countries', countries)
      order by array_position(array['requested', 'accepted', 'under-way', 'delivered', 'followed-up', 'stopped'], state)), '[]') from (
      select changes.state, count(distinct changes.assistance_id) as count, to_jsonb(array_agg(distinct assistances.country_iso3)) as countries
      from public.assistance_changes as changes join public.assistances on assistances.id = changes.assistance_id
      where is_public and left(changes.happened_on, 4) = new.year::text group by changes.state) as counted));
  return new;
end $$;
comment on function private.add_assistance_to_report is
  'The report of a year counts the shown assistance that reached each state in that year, and names the countries. It is added when the year is closed.';
create trigger add_assistance_to_report before update of report on public.update_cycles for each row
  when (new.report is not null and old.report is null) execute function private.add_assistance_to_report();
