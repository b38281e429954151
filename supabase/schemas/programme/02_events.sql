-- Published events, and registrations for them.
--
-- In SQL because it must be atomic: a seat is given while the row of the event is locked, so that people who register at once never get more
-- seats than there are. And because these are rights: no role writes registrations except through these functions.

create table public.events (
  resource_id uuid primary key references public.resources on delete cascade,
  zone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  closes_at timestamptz not null check (closes_at <= starts_at),
  session_starts timestamptz[] not null check (session_starts <> '{}'),
  session_ends timestamptz[] not null check (cardinality(session_ends) = cardinality(session_starts)),
  capacity integer check (capacity > 0),
  audience text not null check (audience in ('anyone', 'officials', 'invited')),
  invited text[] not null default '{}',
  is_cancelled boolean not null default false,
  place jsonb not null default '{}',
  reminder_hours integer[] not null default '{168,24,1}' check (reminder_hours <@ '{336,168,72,24,12,3,1}')
);
comment on table public.events is
  'What registrations need to know of an event, as last published. Publishing replaces a published resource; this row stays, so that the '
  'registrations of an event stay, and its changes are noticed.';
comment on column public.events.closes_at is 'When registration closes. starts_at and ends_at are those of the first and the last session.';
comment on column public.events.capacity is 'Null: as many seats as are wanted.';
comment on column public.events.place is 'Where it is held: the place by language, and `format`. Its changes are told to who registered.';
comment on column public.events.reminder_hours is
  'How many hours before each session who has a seat is reminded. Staff set it; publishing does not change it. Each choice is at most half of '
  'the one before, so that two are never due at once.';
comment on column public.events.invited is 'Whose officials may register if the audience is `invited`: ISO 3166-1 alpha-3 codes.';
create index events_starts_at on public.events (starts_at);

alter table public.events enable row level security;
grant select on public.events to anon;
grant select, insert, update on public.events to authenticated;
create policy "anyone reads events" on public.events for select to anon, authenticated using (true);
create policy "staff add events" on public.events for insert to authenticated with check ((select private.is_staff()));
create policy "staff change events" on public.events for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.events
  for each statement execute function private.bump_catalogue_version();

create table public.event_registrations (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.events on delete cascade,
  person_id uuid references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  email_key text not null,
  name text not null default '' check (length(name) <= 160),
  language text not null check (language in ('es', 'en')),
  country char(3) references public.countries,
  state text not null check (state in ('registered', 'waiting', 'offered', 'attended', 'followed_later', 'withdrawn', 'no_show')),
  queue_number bigint generated always as identity,
  registered_at timestamptz not null default now(),
  offered_until timestamptz,
  attended_at timestamptz,
  check (person_id is null or email is null),
  check ((state = 'offered') = (offered_until is not null)),
  unique (resource_id, email_key)
);
comment on table public.event_registrations is
  'Who registered for an event: a member, or a visitor with a confirmed address. After 24 months it names nobody. Personal data.';
comment on column public.event_registrations.email is 'The address of a visitor. A member''s is in `people`.';
comment on column public.event_registrations.email_key is 'The address without differences of spelling: one person registers once.';
comment on column public.event_registrations.country is
  'Where the person works, for counts: of a member the country of their institution, of a visitor what they chose. It stays.';
comment on column public.event_registrations.queue_number is 'The order of the waiting list. Given under the lock of the event, anew with each registration.';
create unique index event_registrations_person on public.event_registrations (person_id, resource_id);
create index event_registrations_email_key on public.event_registrations (email_key);
create index event_registrations_country on public.event_registrations (country);
create index event_registrations_queue on public.event_registrations (resource_id, state, queue_number);

alter table public.event_registrations enable row level security;
grant select on public.event_registrations to authenticated;
create policy "members read their own registrations" on public.event_registrations for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read registrations" on public.event_registrations for select to authenticated using ((select private.is_staff()));
create trigger check_quotas after insert on public.event_registrations for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('registrations', 'public.event_registrations', 'person_id', 500, null, null, '', 'true', 'too_many_stored');
-- The page of an event shows how many seats are left.
create trigger notify_catalogue after insert or update of state or delete on public.event_registrations
  for each statement execute function private.notify_catalogue();

create table public.event_meetings (
  resource_id uuid primary key references public.events on delete cascade,
  url text not null check (length(url) <= 2000 and url ~ '^https://'),
  changed_by uuid references public.people on delete set null default private.person_id(),
  changed_at timestamptz not null default now()
);
comment on table public.event_meetings is
  'The address of the meeting. It is in no mail, calendar or page of visitors: private.enter_event returns it to who has a seat.';
create index event_meetings_changed_by on public.event_meetings (changed_by);

alter table public.event_meetings enable row level security;
grant select, insert (resource_id, url), update (url), delete on public.event_meetings to authenticated;
create policy "staff read meetings" on public.event_meetings for select to authenticated using ((select private.is_staff()));
create policy "staff add meetings" on public.event_meetings for insert to authenticated with check ((select private.is_staff()));
create policy "staff change meetings" on public.event_meetings for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove meetings" on public.event_meetings for delete to authenticated using ((select private.is_staff()));

create function private.has_meeting(event uuid) returns boolean language sql stable security definer set search_path = '' -- definer: only staff may read the address
as $$ select exists (select from public.event_meetings where resource_id = event) $$;
comment on function private.has_meeting is 'Whether the meeting of an event has an address, which this does not say.';
grant execute on function private.has_meeting(uuid) to authenticated;

-- The request of a visitor, until they confirm it.
create table private.registration_requests (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.events on delete cascade,
  email text not null check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  name text not null check (length(name) between 1 and 160),
  language text not null check (language in ('es', 'en')),
  country char(3) references public.countries,
  requested_at timestamptz not null default now()
);
comment on table private.registration_requests is
  'A visitor asked for a seat and has not confirmed yet that the address is theirs. Removed after two days.';
create index registration_requests_event on private.registration_requests (resource_id);
create index registration_requests_country on private.registration_requests (country);
create index registration_requests_requested_at on private.registration_requests (requested_at);
create index registration_requests_address on private.registration_requests (private.email_key(email));
alter table private.registration_requests enable row level security;
create trigger enqueue_confirmation after insert on private.registration_requests for each row
  execute function private.enqueue_for_row('send-registration-request', 'request');

create function private.event_places(event uuid, out taken integer, out waiting integer)
language sql stable security definer set search_path = '' -- definer: visitors may not read the rows, only these numbers
as $$
  select count(*) filter (where state in ('registered', 'offered', 'attended'))::integer, count(*) filter (where state = 'waiting')::integer
  from public.event_registrations where resource_id = event
$$;
grant execute on function private.event_places(uuid) to anon, authenticated;

create function private.may_register(event uuid) returns text
language sql stable security definer set search_path = '' -- definer: asks for the posts of the signed-in person
as $$
  select case
    when audience = 'anyone' or private.is_staff() then null
    when private.person_role() <> 'official' then case audience when 'officials' then 'registration_officials_only' else 'registration_invited_only' end
    when audience = 'invited' and not exists (
      select from public.institutions where id = any (private.institution_ids()) and country_iso3 = any (invited)) then 'registration_invited_only'
  end
  from public.events where resource_id = event
$$;
comment on function private.may_register is 'Null, or why the signed-in person does not belong to those for whom the event is.';
grant execute on function private.may_register(uuid) to authenticated;

create function private.register_for_event(event uuid, reads_in text) returns text
language plpgsql security definer set search_path = '' -- definer: no role may insert registrations
as $$
declare
  me public.people;
  problem text := private.may_register(event);
begin
  select * into me from public.people where user_id = auth.uid();
  if me.id is null then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if problem is not null then raise exception using errcode = 'CJ001', message = problem; end if;
  return private.give_seat(event, me.id, me.email, me.name, reads_in);
end $$;
comment on function private.register_for_event is 'Registers the signed-in person. Returns the state: registered or waiting.';
grant execute on function private.register_for_event(uuid, text) to authenticated;

create function private.request_registration(event uuid, asked_email text, asked_name text, reads_in text, from_country text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may insert requests
as $$
declare facts public.events;
begin
  select * into facts from public.events where resource_id = event;
  perform private.check_registration_is_open(facts);
  perform private.check_is_for_anyone(facts.audience);
  delete from private.registration_requests where requested_at < now() - interval '2 days';
  if (select count(*) from (select from private.registration_requests limit 20000) as stored) >= 20000 then
    raise exception 'rate_limited' using errcode = 'CJ001';
  end if;
  -- The mail to an address that somebody typed must not become a way to annoy its owner.
  if (select count(*) filter (where resource_id = event) >= 3 or count(*) >= 10 from private.registration_requests
    where private.email_key(email) = private.email_key(asked_email)) then
    raise exception 'too_many_unconfirmed' using errcode = 'CJ001';
  end if;
  insert into private.registration_requests (resource_id, email, name, language, country)
  values (event, lower(asked_email), asked_name, reads_in, (select iso3 from public.countries where iso3 = from_country));
end $$;
comment on function private.request_registration is
  'A visitor asks for a seat. The answer is the same whether or not the address is registered already; the mail says it. At most 20,000 '
  'requests wait for confirmation, of one address three for an event and ten in all.';
grant execute on function private.request_registration(uuid, text, text, text, text) to anon, authenticated;

create function private.read_registration_link(token text)
returns table (id uuid, request uuid, resource_id uuid, state text, offered_until timestamptz, slug text, title jsonb, is_online boolean, has_meeting boolean, zone text, starts_at timestamptz, ends_at timestamptz, is_cancelled boolean, is_closed boolean, certificate text)
language plpgsql security definer set search_path = '' -- definer: the holder of the link is not signed in, and sees only the rows of one address
as $$
declare key text := private.verify_registration_link(token);
begin
  return query
    select listed.id, listed.request, listed.resource_id, listed.state, listed.offered_until, published.slug, published.card -> 'title', coalesce(published.content ->> 'format' in ('virtual', 'hybrid'), false),
      exists (select from public.event_meetings where event_meetings.resource_id = listed.resource_id), events.zone,
      events.starts_at, events.ends_at, events.is_cancelled, exists (select from public.event_closings where event_closings.resource_id = listed.resource_id),
      (select code from public.event_certificates where registration_id = listed.id and withdrawn_at is null)
    from (
      select registrations.id, null::uuid as request, registrations.resource_id, registrations.state, registrations.offered_until
      from public.event_registrations as registrations where registrations.email_key = key
      union all
      select null, requests.id, requests.resource_id, 'requested', null from private.registration_requests as requests
      where private.email_key(requests.email) = key and requests.requested_at > now() - interval '2 days' and not exists (
        select from public.event_registrations as registrations
        where registrations.resource_id = requests.resource_id and registrations.email_key = key and registrations.state <> 'withdrawn')
    ) as listed
    join public.events on events.resource_id = listed.resource_id
    left join public.published_resources as published on published.id = listed.resource_id
    order by events.starts_at desc, listed.state;
end $$;
grant execute on function private.read_registration_link(text) to anon, authenticated;

create function private.confirm_registration(token text, asked uuid) returns text
language plpgsql security definer set search_path = '' -- definer: the link proves that the address is theirs
as $$
declare
  key text := private.verify_registration_link(token);
  request private.registration_requests;
  member public.people;
begin
  delete from private.registration_requests where id = asked and private.email_key(email) = key returning * into request;
  if request.id is null then raise exception 'request_used' using errcode = 'CJ001'; end if;
  -- The editors may have changed for whom the event is since the request.
  perform private.check_is_for_anyone(audience) from public.events where resource_id = request.resource_id;
  select * into member from public.people where private.email_key(people.email) = key limit 1;
  return private.give_seat(request.resource_id, member.id, request.email, request.name, request.language, request.country);
end $$;
comment on function private.confirm_registration is
  'Registers the visitor who asked. If the address is that of a member, the registration is the member''s.';
grant execute on function private.confirm_registration(text, uuid) to anon, authenticated;

create function private.leave_event(registration uuid, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may change registrations
as $$
declare subject public.event_registrations := private.lock_own_registration(registration, token);
begin
  if subject.state not in ('registered', 'waiting', 'offered') then raise exception 'not_registered' using errcode = 'CJ001'; end if;
  update public.event_registrations set state = 'withdrawn', offered_until = null where id = subject.id;
  perform private.offer_seats(subject.resource_id);
end $$;
comment on function private.leave_event is 'Frees the seat, and offers it to the next who waits. With the token of a mail, or signed in.';
grant execute on function private.leave_event(uuid, text) to anon, authenticated;

create function private.accept_seat(registration uuid, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may change registrations
as $$
declare subject public.event_registrations := private.lock_own_registration(registration, token);
begin
  if subject.state = 'registered' then return; end if;
  if subject.state <> 'offered' or subject.offered_until <= clock_timestamp()
    or exists (select from public.events where resource_id = subject.resource_id and is_cancelled) then
    raise exception 'offer_expired' using errcode = 'CJ001';
  end if;
  update public.event_registrations set state = 'registered', offered_until = null where id = subject.id;
end $$;
comment on function private.accept_seat is 'Takes the seat that was offered, in time. With the token of a mail, or signed in.';
grant execute on function private.accept_seat(uuid, text) to anon, authenticated;

create function private.erase_registration(registration uuid, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may delete registrations
as $$
declare subject public.event_registrations := private.lock_own_registration(registration, token);
begin
  delete from public.event_registrations where id = subject.id;
  perform private.offer_seats(subject.resource_id);
end $$;
comment on function private.erase_registration is 'Deletes a registration of one''s own, and frees its seat. With the token of a mail, or signed in.';
grant execute on function private.erase_registration(uuid, text) to anon, authenticated;

create function private.enter_event(event uuid, token text default null) returns text
language plpgsql security definer set search_path = '' -- definer: only who has a seat learns the address, and only while the door is open
as $$
declare
  key text := case when token is not null then private.verify_registration_link(token) end;
  facts public.events;
  subject public.event_registrations;
  address text := (select url from public.event_meetings where resource_id = event);
begin
  select * into facts from public.events where resource_id = event;
  if facts.resource_id is null or not exists (select from public.published_resources where id = event) then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  select * into subject from public.event_registrations
    where resource_id = event and case when token is null then person_id = private.person_id() else email_key = key end;
  if subject.id is null or subject.state not in ('registered', 'attended') then raise exception 'no_seat' using errcode = 'CJ001'; end if;
  if facts.is_cancelled then raise exception 'event_cancelled' using errcode = 'CJ001'; end if;
  if facts.ends_at <= clock_timestamp() then raise exception 'event_over' using errcode = 'CJ001'; end if;
  if not exists (select from unnest(facts.session_starts, facts.session_ends) as session (starts_at, ends_at)
    where session.starts_at - interval '15 minutes' <= clock_timestamp() and clock_timestamp() < session.ends_at) then
    raise exception 'door_closed' using errcode = 'CJ001';
  end if;
  if address is null then raise exception 'no_meeting' using errcode = 'CJ001'; end if;
  update public.event_registrations set state = 'attended', attended_at = now() where id = subject.id and state = 'registered';
  return address;
end $$;
comment on function private.enter_event is
  'The door: from 15 minutes before a session until its end it returns the address of the meeting to who has a seat, and notes that they '
  'attended. With the token of a mail, or signed in.';
grant execute on function private.enter_event(uuid, text) to anon, authenticated;

create function private.expire_offer(registration uuid) returns void language plpgsql set search_path = ''
as $$
declare event uuid := (select resource_id from public.event_registrations where id = registration);
begin
  perform from public.events where resource_id = event for update;
  -- An event that is cancelled or withdrawn has said so; if it takes place after all, the offer gets a new time.
  if not private.is_taking_place(event) then return; end if;
  update public.event_registrations set state = 'withdrawn', offered_until = null
  where id = registration and state = 'offered' and offered_until <= clock_timestamp();
  if found then perform private.offer_seats(event); end if;
end $$;
comment on function private.expire_offer is 'Called by a job when the time of an offer is over: the seat is offered to the next.';
grant execute on function private.expire_offer(uuid) to service_role;

create table private.registration_reminders (
  registration_id uuid not null references public.event_registrations on delete cascade,
  starts_at timestamptz not null,
  hours_before integer not null,
  enqueued_at timestamptz not null default now(),
  primary key (registration_id, starts_at, hours_before)
);
comment on table private.registration_reminders is
  'Which reminders of which session were enqueued, so that each goes out once. A session at a new time is reminded anew.';
alter table private.registration_reminders enable row level security;

create function private.enqueue_reminders() returns void language sql set search_path = ''
as $$
  with due as (
    insert into private.registration_reminders (registration_id, starts_at, hours_before)
    select registrations.id, session.starts_at, reminder.hours
    from public.events
      join public.published_resources on published_resources.id = events.resource_id
      cross join lateral unnest(events.session_starts) as session (starts_at)
      cross join lateral unnest(events.reminder_hours) as reminder (hours)
      join public.event_registrations as registrations on registrations.resource_id = events.resource_id and registrations.state = 'registered'
    where events.ends_at > now() and not events.is_cancelled
      and now() >= session.starts_at - reminder.hours * interval '1 hour'
      and now() < session.starts_at - reminder.hours * interval '30 minutes'
      -- The mail that confirms the registration says the same.
      and registrations.registered_at < session.starts_at - reminder.hours * interval '1 hour'
    on conflict do nothing
    returning registration_id, starts_at
  )
  select private.enqueue('send-registration-mail', jsonb_build_object('registration', registration_id, 'notice', 'reminder', 'startsAt', starts_at)) from due;
$$;
comment on function private.enqueue_reminders is
  'Called by a job every ten minutes: reminds everybody who has a seat of each session, by the schedule of its event. A reminder that is more '
  'than half its time late is left out; one that went out is not sent again, whatever becomes of the schedule.';
grant execute on function private.enqueue_reminders() to service_role;

create function private.purge_registrations() returns void language sql set search_path = ''
as $$
  update public.event_registrations as registrations set person_id = null, email = null, name = '', email_key = 'anonymous:' || registrations.id
  from public.events where events.resource_id = registrations.resource_id and events.ends_at < now() - interval '24 months'
    and registrations.email_key not like 'anonymous:%';
  delete from private.registration_requests where requested_at < now() - interval '2 days';
  delete from private.address_links where purpose = 'registrations' and expires_at < now();
$$;
comment on function private.purge_registrations is 'Called by a daily job: 24 months after an event its registrations name nobody.';
grant execute on function private.purge_registrations() to service_role;

-- The one place where a seat is given.
create function private.give_seat(event uuid, person uuid, address text, given_name text, reads_in text, from_country text default null) returns text
language plpgsql set search_path = ''
as $$
declare
  works_in text := coalesce((
    select country_iso3 from public.institutions where id = (select institution from private.current_post(person))), from_country);
  facts public.events;
  known public.event_registrations;
  given text;
begin
  select * into facts from public.events where resource_id = event for update;
  perform private.check_registration_is_open(facts);
  -- Read after the lock: the registrations of all who came before are visible.
  select * into known from public.event_registrations
    where resource_id = event and (email_key = private.email_key(address) or person_id = person) for update;
  if known.state <> 'withdrawn' then raise exception 'already_registered' using errcode = 'CJ001'; end if;
  given := case
    when facts.capacity is null or (private.has_free_seat(facts)
      and not exists (select from public.event_registrations where resource_id = event and state = 'waiting')) then 'registered'
    else 'waiting' end;
  if known.id is null then
    insert into public.event_registrations (resource_id, person_id, email, email_key, name, language, country, state)
    values (event, person, case when person is null then lower(address) end, private.email_key(address), given_name, reads_in, works_in, given);
  else
    update public.event_registrations set state = given, queue_number = default, registered_at = now(), language = reads_in,
      country = coalesce(works_in, country) where id = known.id;
  end if;
  return given;
end $$;

create function private.has_free_seat(facts public.events) returns boolean language sql stable set search_path = ''
as $$
  select facts.capacity is null or facts.capacity > (
    select count(*) from (
      select from public.event_registrations where resource_id = facts.resource_id and state in ('registered', 'offered', 'attended')
      limit facts.capacity
    ) as taken)
$$;
comment on function private.has_free_seat is
  'Called while the row of the event is locked. Counts from the index at most as many rows as there are seats, however many people wait.';

create function private.check_registration_is_open(facts public.events) returns void language plpgsql set search_path = ''
as $$
begin
  if facts.resource_id is null or not exists (select from public.published_resources where id = facts.resource_id) then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  if facts.is_cancelled then raise exception 'event_cancelled' using errcode = 'CJ001'; end if;
  if facts.ends_at <= clock_timestamp() then raise exception 'event_over' using errcode = 'CJ001'; end if;
  if facts.closes_at <= clock_timestamp() then raise exception 'registration_closed' using errcode = 'CJ001'; end if;
end $$;

create function private.check_is_for_anyone(audience text) returns void language plpgsql set search_path = ''
as $$
begin
  if audience <> 'anyone' then
    raise exception using errcode = 'CJ001', message = case audience when 'officials' then 'registration_officials_only' else 'registration_invited_only' end;
  end if;
end $$;

create function private.lock_own_registration(registration uuid, token text) returns public.event_registrations
language plpgsql set search_path = ''
as $$
declare
  key text := case when token is not null then private.verify_registration_link(token) end;
  subject public.event_registrations;
begin
  -- The event first, as everywhere, so that two changes cannot deadlock.
  perform from public.events where resource_id = (select resource_id from public.event_registrations where id = registration) for update;
  select * into subject from public.event_registrations
    where id = registration and case when token is null then person_id = private.person_id() else email_key = key end for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  return subject;
end $$;

create function private.verify_registration_link(token text) returns text language sql stable set search_path = ''
as $$ select private.verify_address_link(token, 'registrations') $$;
comment on function private.verify_registration_link is 'The address whose registrations the holder of the link may see and change.';

create function private.is_taking_place(event uuid) returns boolean language sql stable set search_path = ''
as $$
  select exists (select from public.events join public.published_resources on published_resources.id = events.resource_id
    where events.resource_id = event and not events.is_cancelled)
$$;
comment on function private.is_taking_place is 'Whether the event is published and not cancelled.';

create function private.offer_seats(event uuid) returns void language plpgsql set search_path = ''
as $$
declare
  facts public.events;
  next_one uuid;
begin
  select * into facts from public.events where resource_id = event for update;
  loop
    exit when not private.is_taking_place(event) or facts.starts_at <= clock_timestamp()
      or not private.has_free_seat(facts);
    select id into next_one from public.event_registrations
      where resource_id = event and state = 'waiting' order by queue_number limit 1 for update;
    exit when next_one is null;
    update public.event_registrations set state = 'offered', offered_until = least(now() + interval '48 hours', facts.starts_at)
      where id = next_one;
    perform private.enqueue('expire-offer', jsonb_build_object('registration', next_one), least(now() + interval '48 hours', facts.starts_at));
  end loop;
end $$;
comment on function private.offer_seats is
  'Offers free seats to those who wait, in their order: for 48 hours, at most until the event starts. No offers after the start.';

create function private.enqueue_registration_mail() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if new.state in ('registered', 'waiting', 'offered', 'withdrawn') then
    perform private.enqueue('send-registration-mail', jsonb_build_object('registration', new.id, 'notice',
      case when new.state = 'withdrawn' and tg_op = 'UPDATE' and old.offered_until <= clock_timestamp() then 'expired' else new.state end));
  end if;
  return null;
end $$;
create trigger enqueue_mail_of_new after insert on public.event_registrations for each row
  execute function private.enqueue_registration_mail();
create trigger enqueue_mail_of_change after update of state on public.event_registrations for each row
  when (old.state <> new.state) execute function private.enqueue_registration_mail();

create function private.notify_registered(event uuid, notice text) returns void
language sql security definer set search_path = '' -- definer: see enqueue
as $$
  select private.enqueue('send-registration-mail', jsonb_build_object('registration', id, 'notice', notice))
  from public.event_registrations where resource_id = event and state in ('registered', 'waiting', 'offered')
$$;
comment on function private.notify_registered is 'One job for each person who has a seat or waits for one.';

create function private.follow_event_change() returns trigger language plpgsql security definer set search_path = '' -- definer: editors publish with their own rights
as $$
begin
  if new.ends_at <= now() then return null; end if;
  if new.is_cancelled and not old.is_cancelled then
    perform private.notify_registered(new.resource_id, 'cancelled');
  elsif not new.is_cancelled and (old.is_cancelled or new.session_starts <> old.session_starts
    -- A translation of the place is no change of it.
    or exists (select from jsonb_each_text(old.place) as before join jsonb_each_text(new.place) as after using (key) where before.value <> after.value)) then
    perform private.notify_registered(new.resource_id, 'moved');
  end if;
  if not new.is_cancelled then
    perform private.renew_offers(new);
    perform private.offer_seats(new.resource_id);
  end if;
  return null;
end $$;
comment on function private.follow_event_change is
  'After a publication: tells everybody who registered that the event is cancelled, or at another time or place, and offers new seats.';
-- Not when staff set the reminders.
create trigger follow_event_change after update of starts_at, session_starts, capacity, is_cancelled, place on public.events for each row execute function private.follow_event_change();

create function private.renew_offers(facts public.events) returns void language sql set search_path = ''
as $$
  with renewed as (
    update public.event_registrations set offered_until = least(
      case when offered_until <= now() then now() + interval '48 hours' else offered_until end, facts.starts_at)
    where resource_id = facts.resource_id and state = 'offered'
      and (offered_until > facts.starts_at or (offered_until <= now() and facts.starts_at > now()))
    returning id, offered_until
  )
  select private.enqueue('expire-offer', jsonb_build_object('registration', id), offered_until),
    private.enqueue('send-registration-mail', jsonb_build_object('registration', id, 'notice', 'offered')) from renewed
$$;
comment on function private.renew_offers is
  'Offers end when the event starts, also if it starts earlier now. Those whose time ended while the event was cancelled or withdrawn get a '
  'new one. Both are told until when.';

create function private.notify_archived_event() returns trigger language plpgsql security definer set search_path = '' -- definer: see follow_event_change
as $$
begin
  if exists (select from public.events where resource_id = old.id and ends_at > now() and not is_cancelled)
    and not exists (select from public.published_resources where id = old.id) then
    perform private.notify_registered(old.id, 'cancelled');
  end if;
  return null;
end $$;
comment on function private.notify_archived_event is
  'At commit, because publishing removes the published resource and inserts it again.';
create constraint trigger notify_archived_event after delete on public.published_resources deferrable initially deferred
  for each row when (old.kind = 'event') execute function private.notify_archived_event();
