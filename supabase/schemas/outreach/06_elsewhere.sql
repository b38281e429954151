-- What other sites publish on the topics and countries of Caja: the sources that jobs read (RSS, OAI-PMH), and their records.
--
-- In SQL because these are rights: staff keep the sources and decide which records readers see, and only the jobs write what was read. A page of
-- records is stored by one function, together with the place where reading continues. The words that tie a record to a topic or country are
-- found as in questions of the search (private.label_key).

create table public.elsewhere_sources (
  id uuid primary key default gen_random_uuid(),
  names jsonb not null check (private.is_localized(names) and names ? 'es'),
  kind text not null check (kind in ('rss', 'oai')),
  url text not null check (url ~ '^https?://' and length(url) <= 500),
  set_spec text check (set_spec ~ '^[^\s]{1,200}$'),
  starts_on date,
  language text check (language ~ '^[a-z]{2}$'),
  schedule text not null default 'daily' check (schedule in ('daily', 'weekly', 'monthly')),
  is_on boolean not null default false,
  check (kind = 'oai' or (set_spec is null and starts_on is null))
);
comment on table public.elsewhere_sources is
  'Feeds (RSS, Atom) and repositories (OAI-PMH) of other sites that the jobs read, as staff keep them. Nothing is read unless is_on.';
comment on column public.elsewhere_sources.starts_on is 'OAI-PMH: the first reading asks for records changed since then. Null: all records.';
comment on column public.elsewhere_sources.language is 'The language of records that do not say theirs (ISO 639-1).';

alter table public.elsewhere_sources enable row level security;
grant select (id, names, kind) on public.elsewhere_sources to anon;
grant select, insert (names, kind, url, set_spec, starts_on, language, schedule, is_on),
  update (names, kind, url, set_spec, starts_on, language, schedule, is_on), delete on public.elsewhere_sources to authenticated;
create policy "anyone reads sources" on public.elsewhere_sources for select to anon, authenticated using (true);
create policy "staff add sources" on public.elsewhere_sources for insert to authenticated with check ((select private.is_staff()));
create policy "staff change sources" on public.elsewhere_sources for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff delete sources" on public.elsewhere_sources for delete to authenticated using ((select private.is_staff()));
create trigger notify_catalogue after insert or update or delete on public.elsewhere_sources
  for each row execute function private.notify_catalogue();

create table public.elsewhere_readings (
  source_id uuid primary key references public.elsewhere_sources on delete cascade,
  next_read_at timestamptz not null default now(),
  reading_since timestamptz,
  last_read_at timestamptz,
  last_found integer not null default 0,
  last_left_out integer not null default 0,
  last_failed_at timestamptz,
  problem text check (length(problem) <= 40),
  detail text check (length(detail) <= 300),
  failures integer not null default 0,
  moved_to text check (moved_to ~ '^https?://'),
  read_until date,
  unfinished jsonb check (jsonb_typeof(unfinished) = 'object')
);
comment on table public.elsewhere_readings is 'How the reading of each source goes. Written by the jobs.';
comment on column public.elsewhere_readings.reading_since is 'Set while a job reads the source, so that no other does.';
comment on column public.elsewhere_readings.last_found is 'Records of the last complete reading, or so far of an unfinished one.';
comment on column public.elsewhere_readings.last_left_out is 'Of these, records without a title or a web address.';
comment on column public.elsewhere_readings.problem is 'Why the last reading failed; null if it succeeded.';
comment on column public.elsewhere_readings.read_until is
  'OAI-PMH: the next reading asks for records changed since then. By the clock of the repository (responseDate).';
comment on column public.elsewhere_readings.unfinished is
  'OAI-PMH: where an unfinished list continues: {"token": "…", "until": "2026-11-30", "pages": 3}.';

alter table public.elsewhere_readings enable row level security;
grant select on public.elsewhere_readings to authenticated;
create policy "staff read readings" on public.elsewhere_readings for select to authenticated using ((select private.is_staff()));

create function private.start_elsewhere_reading() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write readings
as $$
begin
  if tg_op = 'INSERT' then
    insert into public.elsewhere_readings (source_id) values (new.id);
  elsif (new.kind, new.url, new.set_spec, new.starts_on) is distinct from (old.kind, old.url, old.set_spec, old.starts_on) then
    -- Another list: it is read from its beginning, and what failed before says nothing about it.
    update public.elsewhere_readings set next_read_at = now(), problem = null, detail = null, failures = 0, moved_to = null, read_until = null,
      unfinished = null where source_id = new.id;
  elsif new.is_on and not old.is_on then
    update public.elsewhere_readings set next_read_at = now() where source_id = new.id;
  end if;
  return null;
end $$;
create trigger start_elsewhere_reading after insert or update on public.elsewhere_sources
  for each row execute function private.start_elsewhere_reading();

create table public.elsewhere_records (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null references public.elsewhere_sources on delete cascade,
  external_id text not null check (length(external_id) <= 500),
  title text not null check (length(title) between 1 and 300),
  language text check (language ~ '^[a-z]{2}$'),
  url text not null check (url ~ '^https?://' and length(url) <= 1000),
  published_on text check (published_on ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  description text not null default '' check (length(description) <= 600),
  subjects text not null default '' check (length(subjects) <= 1000),
  matches jsonb not null check (jsonb_typeof(matches) = 'object'),
  state text not null default 'shown' check (state in ('shown', 'doubtful', 'hidden')),
  decided_at timestamptz,
  first_read_at timestamptz not null default now(),
  unique (source_id, external_id)
);
comment on table public.elsewhere_records is
  'What a source publishes on a topic or country of the thesaurus. Records on none are not kept.';
comment on column public.elsewhere_records.published_on is 'A year, month or day, as the source says it. Null: unknown, or in the future.';
comment on column public.elsewhere_records.matches is
  'Topics and countries with the words that were found: {"topic:care-systems": "sistemas de cuidados", "country:DOM": "República Dominicana"}.';
comment on column public.elsewhere_records.state is
  'shown: to everybody; doubtful: its text seems to be of another document, staff have to look; hidden: by staff.';
comment on column public.elsewhere_records.decided_at is 'When staff decided on the state. Reading again does not change it then.';
create index elsewhere_records_matches on public.elsewhere_records using gin (matches);
create index elsewhere_records_state on public.elsewhere_records (state, published_on desc nulls last, id);

alter table public.elsewhere_records enable row level security;
grant select (id, source_id, title, language, url, published_on, description, matches, state) on public.elsewhere_records to anon;
grant select, update (state) on public.elsewhere_records to authenticated;
create policy "anyone reads shown records" on public.elsewhere_records for select to anon, authenticated using (state = 'shown');
create policy "staff read all records" on public.elsewhere_records for select to authenticated using ((select private.is_staff()));
create policy "staff decide on records" on public.elsewhere_records for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
-- For each row, so that reading a source again in which nothing has changed disturbs no cached page.
create trigger notify_catalogue after insert or update or delete on public.elsewhere_records
  for each row execute function private.notify_catalogue();

create function private.note_elsewhere_decision() returns trigger language plpgsql set search_path = ''
as $$
begin
  if private.person_id() is not null then new.decided_at := now(); end if;
  return new;
end $$;
create trigger note_elsewhere_decision before update of state on public.elsewhere_records
  for each row execute function private.note_elsewhere_decision();

create function private.match_elsewhere(texts text) returns jsonb language sql stable set search_path = ''
as $$
  with folded as materialized (select private.label_key(texts) as words),
  found as (
    select distinct on (key) key, label from public.thesaurus_terms cross join folded
    where (key like 'topic:%' or key like 'country:%') and strpos(folded.words, thesaurus_terms.folded) > 0
    order by key, length(thesaurus_terms.folded) desc, strpos(lower(texts), lower(label)) = 0, label
  )
  select coalesce(jsonb_object_agg(key, label), '{}') from found
$$;
comment on function private.match_elsewhere is
  'The topics and countries whose label, in any language, is in the texts: whole words, whatever the accents, capitals and plurals. Each with '
  'its longest label that was found, if there are several as it is written there.';

create function private.store_elsewhere_page(source uuid, records jsonb, deleted text[]) returns void
language plpgsql set search_path = ''
as $$
begin
  delete from public.elsewhere_records where source_id = source and external_id = any (deleted) and state <> 'hidden';
  with given as (
    select distinct on (external_id) given.*, private.match_elsewhere(concat_ws(' | ', title, subjects, description)) as matches
    from rows from (jsonb_to_recordset(records) as (
      external_id text, title text, language text, url text, published_on text, description text, subjects text, is_doubtful boolean
    )) with ordinality as given (external_id, title, language, url, published_on, description, subjects, is_doubtful, place)
    order by external_id, place desc
  ),
  unrelated as (
    delete from public.elsewhere_records using given
    where source_id = source and elsewhere_records.external_id = given.external_id and given.matches = '{}' and decided_at is null
  )
  insert into public.elsewhere_records as kept (source_id, external_id, title, language, url, published_on, description, subjects, matches, state)
  select source, external_id, title, language, url, published_on, description, subjects, matches, case when is_doubtful then 'doubtful' else 'shown' end
  from given where matches <> '{}'
  on conflict (source_id, external_id) do update set title = excluded.title, language = excluded.language, url = excluded.url,
    published_on = excluded.published_on, description = excluded.description, subjects = excluded.subjects, matches = excluded.matches,
    state = case when kept.decided_at is null then excluded.state else kept.state end
  where (kept.title, kept.language, kept.url, kept.published_on, kept.description, kept.subjects, kept.matches)
      is distinct from (excluded.title, excluded.language, excluded.url, excluded.published_on, excluded.description, excluded.subjects, excluded.matches)
    or (kept.decided_at is null and kept.state <> excluded.state);
end $$;
comment on function private.store_elsewhere_page is
  'Stores what a source gave at once. The last of several records with one id counts. Records on no topic and no country are left out; a record '
  'that staff have hidden stays, so that it does not come back.';

create function private.match_elsewhere_again() returns void language sql set search_path = ''
as $$
  with found as materialized (
    select id, private.match_elsewhere(concat_ws(' | ', title, subjects, description)) as matches from public.elsewhere_records
  )
  update public.elsewhere_records set matches = found.matches from found
  where found.id = elsewhere_records.id and found.matches <> elsewhere_records.matches
$$;
comment on function private.match_elsewhere_again is 'After changes of the thesaurus. A record that is on nothing any more stays, and no page shows it.';

create function private.request_elsewhere_matches() returns trigger
language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if exists (select from public.elsewhere_records) and not exists (select from private.outbox where job = 'match-elsewhere') then
    perform private.enqueue('match-elsewhere', '{}');
  end if;
  return null;
end $$;
create trigger request_elsewhere_matches after insert or update or delete on public.thesaurus_terms
  for each statement execute function private.request_elsewhere_matches();
