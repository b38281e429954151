-- How a past event is closed: what came out of it, and who took part.
--
-- In SQL because it must be atomic: the texts and the attendance are saved together while the row of the event is locked, and a second
-- form that was opened before is refused.

create table public.event_closings (
  resource_id uuid primary key references public.events on delete cascade,
  version integer not null default 1,
  recording_id uuid references public.resources on delete set null,
  minutes_document_id uuid references public.resources on delete set null,
  minutes jsonb not null default '{}' check (private.is_localized(minutes) and length(minutes::text) <= 100000),
  outcome jsonb not null check (private.is_localized(outcome) and length(outcome::text) <= 100000),
  others integer not null default 0 check (others between 0 and 100000),
  closed_by uuid references public.people on delete set null,
  closed_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
comment on table public.event_closings is
  'What came out of an event that is over. Its page shows it; a recording or minutes only while they are published.';
comment on column public.event_closings.version is 'Increases with each change: a form that was opened before another change is refused.';
comment on column public.event_closings.recording_id is 'A video.';
comment on column public.event_closings.minutes is 'Markdown by language, beside or instead of a document.';
comment on column public.event_closings.others is 'People who took part without a registration.';
create index event_closings_recording on public.event_closings (recording_id);
create index event_closings_minutes_document on public.event_closings (minutes_document_id);
create index event_closings_closed_by on public.event_closings (closed_by);

alter table public.event_closings enable row level security;
grant select (resource_id, version, recording_id, minutes_document_id, minutes, outcome, others, closed_at, changed_at) on public.event_closings to anon, authenticated;
create policy "anyone reads closings" on public.event_closings for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert or update or delete on public.event_closings
  for each statement execute function private.bump_catalogue_version();

create function private.event_attendance(event uuid)
returns table (country text, attended integer, followed integer)
language sql stable security definer set search_path = '' -- definer: visitors may not read the rows, only these numbers
as $$
  select registrations.country, count(*) filter (where state = 'attended')::integer, count(*) filter (where state = 'followed_later')::integer
  from public.event_registrations as registrations
  where registrations.resource_id = event and state in ('attended', 'followed_later')
    and exists (select from public.event_closings where resource_id = event)
  group by registrations.country
$$;
comment on function private.event_attendance is
  'How many took part in a closed event and how many followed it later, by country. Null: the country is not known.';
grant execute on function private.event_attendance(uuid) to anon, authenticated;

create function private.find_registrations_by_address(event uuid, addresses text[])
returns table (address text, registration uuid)
language plpgsql stable security definer set search_path = '' -- definer: email_key is not for everybody
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query
    select given.address, registrations.id from unnest(addresses) as given (address)
    join public.event_registrations as registrations
      on registrations.resource_id = event and registrations.email_key = private.email_key(given.address);
end $$;
comment on function private.find_registrations_by_address is 'Which registrations of an event belong to these addresses, in any spelling.';
grant execute on function private.find_registrations_by_address(uuid, text[]) to authenticated;

create function private.close_event(event uuid, base integer, closing jsonb, attended uuid[], followed uuid[]) returns integer
language plpgsql security definer set search_path = '' -- definer: no role may change registrations
as $$
declare
  facts public.events;
  known public.event_closings;
  saved integer;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into facts from public.events where resource_id = event for update;
  if facts.resource_id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if facts.is_cancelled then raise exception 'event_cancelled' using errcode = 'CJ001'; end if;
  if facts.ends_at > clock_timestamp() then raise exception 'event_not_over' using errcode = 'CJ001'; end if;
  select * into known from public.event_closings where resource_id = event;
  if coalesce(known.version, 0) <> base then raise exception 'closed_meanwhile' using errcode = 'CJ001'; end if;
  if exists (select from (values ((closing ->> 'recording')::uuid, 'video'), ((closing ->> 'minutesDocument')::uuid, 'document')) as named (id, kind)
    where named.id is not null and not exists (select from public.resources where resources.id = named.id and resources.kind = named.kind)) then
    raise exception 'resource_missing' using errcode = 'CJ001';
  end if;
  insert into public.event_closings as closings (resource_id, recording_id, minutes_document_id, minutes, outcome, others, closed_by)
  values (event, (closing ->> 'recording')::uuid, (closing ->> 'minutesDocument')::uuid, closing -> 'minutes', closing -> 'outcome',
    (closing ->> 'others')::integer, private.person_id())
  on conflict (resource_id) do update set version = closings.version + 1, recording_id = excluded.recording_id,
    minutes_document_id = excluded.minutes_document_id, minutes = excluded.minutes, outcome = excluded.outcome, others = excluded.others,
    changed_at = now()
  returning version into saved;
  update public.event_registrations as registrations set offered_until = null, state = given.state
  from (
    select id, case
      when id = any (attended) then 'attended'
      when id = any (followed) then 'followed_later'
      when state in ('registered', 'offered', 'attended', 'followed_later', 'no_show') then 'no_show'
      else state
    end as state
    -- Of an anonymous registration only the count is left.
    from public.event_registrations where resource_id = event and email_key not like 'anonymous:%'
  ) as given
  where given.id = registrations.id and given.state <> registrations.state;
  -- Nobody registered for a demonstration.
  if known.version is null and not exists (select from public.resources where resources.id = event and is_seed) then
    perform private.enqueue('send-event-outcome', jsonb_build_object('registration', registrations.id)) from public.event_registrations as registrations
      where resource_id = event and state in ('attended', 'followed_later', 'no_show') and email_key not like 'anonymous:%';
  end if;
  return saved;
end $$;
comment on function private.close_event is
  'Closes an event that is over, or changes its closing. `base` is the version that the form shows, 0 for none. `closing` has recording, '
  'minutesDocument, minutes, outcome and others. Who had a seat and is in neither list did not come; registrations that are gone '
  'meanwhile are left out. The first time, one mail is enqueued for each person who had a seat.';
grant execute on function private.close_event(uuid, integer, jsonb, uuid[], uuid[]) to authenticated;

create function private.index_outcome(event uuid) returns void language sql set search_path = ''
as $$
  delete from public.published_passages where resource_id = event and anchor = 'outcome';
  insert into public.published_passages (resource_id, anchor, place, kind, language, text)
  select closings.resource_id, 'outcome', 900, 'section', said.language, said.text
  from public.event_closings as closings join public.published_resources on published_resources.id = closings.resource_id
    cross join lateral (
      select language, concat_ws(E'\n\n', closings.outcome ->> language, closings.minutes ->> language) as text
      from unnest(array['es', 'en']) as language
    ) as said
  where closings.resource_id = event and said.text <> '';
  select private.index_resource(event) where exists (select from public.published_resources where id = event);
$$;
comment on function private.index_outcome is 'Called by a job: the search finds what came out of an event, and its minutes, by language.';
grant execute on function private.index_outcome(uuid) to service_role;

create function private.enqueue_outcome_index() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('index-outcome', jsonb_build_object('event', case when tg_table_name = 'event_closings' then to_jsonb(new) ->> 'resource_id' else to_jsonb(new) ->> 'id' end));
  return null;
end $$;
create trigger enqueue_outcome_index after insert or update of outcome, minutes on public.event_closings for each row
  execute function private.enqueue_outcome_index();
-- Publishing again writes the passages anew.
create trigger enqueue_outcome_index after insert on public.published_resources for each row
  when (new.kind = 'event') execute function private.enqueue_outcome_index();
