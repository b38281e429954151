-- Matches of an offer and a request: proposed by one institution, agreed when both have accepted.
--
-- In SQL because it must be atomic: two people who propose or accept at once make one match, and an offer is never agreed twice. And because
-- these are rights: an institution accepts only through a person who holds a post in it at that moment.

create table public.exchange_matches (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null references public.exchanges on delete cascade,
  request_id uuid not null references public.exchanges on delete cascade,
  host_id uuid not null references public.institutions,
  guest_id uuid not null references public.institutions check (guest_id <> host_id),
  state text not null default 'proposed' check (state in ('proposed', 'agreed', 'declined', 'cancelled', 'completed')),
  message text not null default '' check (length(message) <= 2000),
  reason text not null default '' check (length(reason) <= 2000),
  proposed_by uuid references public.people on delete set null default private.person_id(),
  proposed_at timestamptz not null default now(),
  agreed_at timestamptz,
  closed_at timestamptz,
  check ((state in ('declined', 'cancelled', 'completed')) = (closed_at is not null))
);
comment on table public.exchange_matches is
  'An offer and a request that may become an exchange. Only the two institutions and staff read it.';
comment on column public.exchange_matches.host_id is 'The institution that offered, and guest_id the one that asked, when the match was proposed.';
comment on column public.exchange_matches.message is 'What the proposer wrote to the other institution.';
comment on column public.exchange_matches.reason is 'Why it was declined or cancelled.';
create unique index exchange_matches_running on public.exchange_matches (offer_id, request_id) where state in ('proposed', 'agreed');
create unique index exchange_matches_agreed_offer on public.exchange_matches (offer_id) where state = 'agreed';
create unique index exchange_matches_agreed_request on public.exchange_matches (request_id) where state = 'agreed';
create index exchange_matches_request on public.exchange_matches (request_id);
create index exchange_matches_host on public.exchange_matches (host_id);
create index exchange_matches_guest on public.exchange_matches (guest_id);
create index exchange_matches_proposed_by on public.exchange_matches (proposed_by);

create table public.exchange_acceptances (
  match_id uuid not null references public.exchange_matches on delete cascade,
  side text not null check (side in ('offer', 'request')),
  post_id uuid references public.posts on delete set null,
  person_id uuid references public.people on delete set null default private.person_id(),
  note text not null default '' check (length(note) <= 2000),
  accepted_at timestamptz not null default now(),
  primary key (match_id, side)
);
comment on table public.exchange_acceptances is
  'Which institution accepted a match, and through whom: the person, and the post that they held at that moment. Without a post, staff '
  'recorded it, and `note` says how the institution told them.';
create index exchange_acceptances_post on public.exchange_acceptances (post_id);
create index exchange_acceptances_person on public.exchange_acceptances (person_id);

create function private.reads_match(host uuid, guest uuid) returns boolean language sql stable set search_path = ''
as $$ select private.is_staff() or host = any (private.institution_ids()) or guest = any (private.institution_ids()) $$;
grant execute on function private.reads_match(uuid, uuid) to authenticated;

alter table public.exchange_matches enable row level security;
grant select on public.exchange_matches to authenticated;
create policy "both institutions read a match" on public.exchange_matches for select to authenticated
  using (host_id = any ((select private.institution_ids())::uuid[]) or guest_id = any ((select private.institution_ids())::uuid[]));
create policy "staff read matches" on public.exchange_matches for select to authenticated using ((select private.is_staff()));
create trigger check_quotas after insert on public.exchange_matches for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('matches a day', 'public.exchange_matches', 'proposed_by', 30, 300, '1 day', 'proposed_at', 'true', 'too_many_today');

alter table public.exchange_acceptances enable row level security;
grant select on public.exchange_acceptances to authenticated;
create policy "who reads a match reads its acceptances" on public.exchange_acceptances for select to authenticated
  using (exists (select from public.exchange_matches where id = match_id));

create function private.propose_match(own uuid, other uuid, said text) returns uuid
language plpgsql security definer set search_path = '' -- definer: no role may insert matches
as $$
declare
  offer public.exchanges;
  request public.exchanges;
  made uuid;
begin
  -- In one order, so that two proposals at once cannot deadlock.
  perform from public.exchanges where resource_id in (own, other) order by resource_id for update;
  select * into offer from public.exchanges where resource_id in (own, other) and direction = 'offer' limit 1;
  select * into request from public.exchanges where resource_id in (own, other) and direction = 'request' limit 1;
  if own = other or (select count(*) from public.exchanges join public.published_resources on id = resource_id where resource_id in (own, other)) < 2 then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  if offer.resource_id is null or request.resource_id is null then raise exception 'same_direction' using errcode = 'CJ001'; end if;
  if not private.reads_match(offer.institution_id, request.institution_id) then raise exception 'not_post_holder' using errcode = 'CJ001'; end if;
  if offer.institution_id = request.institution_id then raise exception 'same_institution' using errcode = 'CJ001'; end if;
  perform private.check_can_match(offer, request);
  if exists (select from public.exchange_matches where offer_id = offer.resource_id and request_id = request.resource_id and state = 'proposed') then
    raise exception 'match_exists' using errcode = 'CJ001';
  end if;
  insert into public.exchange_matches (offer_id, request_id, host_id, guest_id, message)
    values (offer.resource_id, request.resource_id, offer.institution_id, request.institution_id, said) returning id into made;
  -- Who proposes accepts for their institution. Who holds posts in both accepts for the one whose exchange they proposed.
  insert into public.exchange_acceptances (match_id, side, post_id)
    select made, direction, private.own_post(institution_id) from public.exchanges
    where resource_id in (own, other) and private.own_post(institution_id) is not null order by resource_id = own desc limit 1;
  return made;
end $$;
comment on function private.propose_match is
  'Proposes a match of an offer and a request, for a person who holds a post in one of the two institutions, which accepts with it; or for '
  'staff, and neither has accepted.';
grant execute on function private.propose_match(uuid, uuid, text) to authenticated;

create function private.accept_match(match uuid, accepting text, said text) returns text
language plpgsql security definer set search_path = '' -- definer: no role may insert acceptances
as $$
declare
  subject public.exchange_matches := private.lock_match(match);
  institution uuid := case accepting when 'offer' then subject.host_id when 'request' then subject.guest_id end;
  post uuid := private.own_post(institution);
  offer public.exchanges;
  request public.exchanges;
begin
  if subject.state <> 'proposed' then raise exception 'match_closed' using errcode = 'CJ001'; end if;
  if post is null and not private.is_staff() then
    raise exception using errcode = 'CJ001', message = case when private.reads_match(subject.host_id, subject.guest_id) then 'other_institution' else 'not_post_holder' end;
  end if;
  if exists (select from public.exchange_acceptances where match_id = match and side = accepting) then
    raise exception 'already_accepted' using errcode = 'CJ001';
  end if;
  if exists (select from public.exchange_acceptances where match_id = match and person_id = private.person_id()) then
    raise exception 'accepts_for_both' using errcode = 'CJ001';
  end if;
  if post is null and length(trim(said)) < 3 then raise exception 'acceptance_note_missing' using errcode = 'CJ001'; end if;
  select * into offer from public.exchanges where resource_id = subject.offer_id;
  select * into request from public.exchanges where resource_id = subject.request_id;
  perform private.check_can_match(offer, request);
  insert into public.exchange_acceptances (match_id, side, post_id, note) values (match, accepting, post, said);
  if (select count(*) from public.exchange_acceptances where match_id = match) = 2 then
    update public.exchange_matches set state = 'agreed', agreed_at = now() where id = match;
    update public.exchanges set state = 'agreed' where resource_id in (subject.offer_id, subject.request_id);
    return 'agreed';
  end if;
  return 'proposed';
end $$;
comment on function private.accept_match is
  'Accepts for the side `offer` or `request`, for a person who holds a post in its institution, or for staff, who say how they were told. '
  'Nobody accepts for both. Returns the state.';
grant execute on function private.accept_match(uuid, text, text) to authenticated;

create function private.end_match(match uuid, why text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may change matches
as $$
declare subject public.exchange_matches := private.lock_match(match);
begin
  if not private.reads_match(subject.host_id, subject.guest_id) then raise exception 'not_post_holder' using errcode = 'CJ001'; end if;
  if subject.state not in ('proposed', 'agreed') then raise exception 'match_closed' using errcode = 'CJ001'; end if;
  if length(trim(why)) < 3 then raise exception 'reason_missing' using errcode = 'CJ001'; end if;
  update public.exchange_matches set state = case state when 'agreed' then 'cancelled' else 'declined' end, reason = why, closed_at = now() where id = match;
  if subject.state = 'agreed' then
    update public.exchanges set state = 'open' where resource_id in (subject.offer_id, subject.request_id) and state = 'agreed';
  end if;
end $$;
comment on function private.end_match is 'Declines a proposed match, or cancels an agreed one, for either institution or staff, with a reason.';
grant execute on function private.end_match(uuid, text) to authenticated;

create function private.withdraw_exchange(exchange uuid, again boolean default false) returns void
language plpgsql security definer set search_path = '' -- definer: institutions withdraw what staff published
as $$
declare subject public.exchanges;
begin
  select * into subject from public.exchanges where resource_id = exchange for update;
  if subject.resource_id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if not private.is_staff() and private.own_post(subject.institution_id) is null then raise exception 'not_post_holder' using errcode = 'CJ001'; end if;
  if subject.state = 'agreed' then raise exception 'exchange_agreed' using errcode = 'CJ001'; end if;
  if (subject.state = 'open') = again then raise exception 'no_change' using errcode = 'CJ001'; end if;
  update public.exchanges set state = case when again then 'open' else 'withdrawn' end where resource_id = exchange;
  update public.exchange_matches set state = 'cancelled', closed_at = now()
  where not again and state = 'proposed' and exchange in (offer_id, request_id);
end $$;
comment on function private.withdraw_exchange is
  'Withdraws an offer or a request, or with `again` opens it again (also an answered request), for its institution or staff. Proposed matches end; with an agreed match '
  'it is refused.';
grant execute on function private.withdraw_exchange(uuid, boolean) to authenticated;

create function private.match_acceptances(match uuid)
returns table (side text, post jsonb, note text, accepted_at timestamptz, name text, email text)
language sql stable security definer set search_path = '' -- definer: officials do not read other people and their posts
as $$
  select acceptances.side, posts.titles, acceptances.note, acceptances.accepted_at,
    case when matches.state = 'agreed' and posts.id is not null then people.name end,
    case when matches.state = 'agreed' and posts.id is not null then people.email end
  from public.exchange_matches as matches
    join public.exchange_acceptances as acceptances on acceptances.match_id = matches.id
    left join public.posts on posts.id = acceptances.post_id
    left join public.people on people.id = acceptances.person_id
  where matches.id = match and private.reads_match(matches.host_id, matches.guest_id)
$$;
comment on function private.match_acceptances is
  'Who accepted a match, for both institutions and staff. Names and addresses of those who hold the posts only while it is agreed, so that '
  'they can write to each other.';
grant execute on function private.match_acceptances(uuid) to authenticated;

create function private.own_post(institution uuid) returns uuid
language sql stable security definer set search_path = '' -- definer: see institution_ids
as $$
  select posts.id from public.post_holders join public.posts on posts.id = post_holders.post_id
  where posts.institution_id = institution and institution = any (private.institution_ids()) and post_holders.person_id = private.person_id()
    and post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date)
  order by post_holders.held_from desc, posts.id limit 1
$$;
comment on function private.own_post is 'A post that the signed-in official holds today in an institution. Null if they hold none.';

create function private.lock_match(match uuid) returns public.exchange_matches language plpgsql set search_path = ''
as $$
declare subject public.exchange_matches;
begin
  select * into subject from public.exchange_matches where id = match;
  -- The exchanges first, in their order, as everywhere.
  perform from public.exchanges where resource_id in (subject.offer_id, subject.request_id) order by resource_id for update;
  select * into subject from public.exchange_matches where id = match for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  return subject;
end $$;

create function private.check_can_match(offer public.exchanges, request public.exchanges) returns void language plpgsql set search_path = ''
as $$
begin
  -- One that was published again as a visit is no offer any more.
  if (select count(*) from public.published_resources
    where (id, content ->> 'direction') in ((offer.resource_id, 'offer'), (request.resource_id, 'request'))) < 2 then
    raise exception 'exchange_unpublished' using errcode = 'CJ001';
  end if;
  if 'withdrawn' in (offer.state, request.state) then raise exception 'exchange_withdrawn' using errcode = 'CJ001'; end if;
  if 'agreed' in (offer.state, request.state) then raise exception 'exchange_taken' using errcode = 'CJ001'; end if;
  if 'answered' in (offer.state, request.state) then raise exception 'exchange_answered' using errcode = 'CJ001'; end if;
  if least(offer.last_day, request.last_day) < private.earliest_today() then raise exception 'exchange_over' using errcode = 'CJ001'; end if;
end $$;

create function private.notify_match(match uuid, notice text, institutions uuid[]) returns void
language sql security definer set search_path = '' -- definer: see enqueue
as $$
  select private.enqueue('send-match-mail', jsonb_build_object('match', match, 'person', recipients.id, 'notice', notice))
  from (
    select distinct people.id from public.people
      join public.post_holders on post_holders.person_id = people.id
      join public.posts on posts.id = post_holders.post_id
    where posts.institution_id = any (institutions) and people.role = 'official' and people.frozen_at is null
      and post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date)
      and people.id is distinct from private.person_id()
  ) as recipients
$$;
comment on function private.notify_match is 'One job for each person who holds a post in these institutions, without who makes the change.';

create function private.notify_match_change() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.notify_match(new.id, new.state, array[new.host_id, new.guest_id]);
  return null;
end $$;
create trigger notify_match_change after update of state on public.exchange_matches for each row
  when (old.state <> new.state and new.state <> 'completed') execute function private.notify_match_change();
create trigger notify_new_match after insert on public.exchange_matches for each row execute function private.notify_match_change();

create function private.follow_archived_exchange() returns trigger language plpgsql security definer set search_path = '' -- definer: editors archive with their own rights
as $$
begin
  if exists (select from public.published_resources where id = old.id) then return null; end if;
  update public.exchange_matches set state = 'cancelled', closed_at = now() where state = 'proposed' and old.id in (offer_id, request_id);
  perform private.notify_match(id, 'unpublished', array[host_id, guest_id]) from public.exchange_matches
  where state = 'agreed' and old.id in (offer_id, request_id);
  return null;
end $$;
comment on function private.follow_archived_exchange is
  'At commit, because publishing removes the published resource and inserts it again. An agreed match stays, and both institutions are told.';
create constraint trigger follow_archived_exchange after delete on public.published_resources deferrable initially deferred
  for each row when (old.kind = 'exchange') execute function private.follow_archived_exchange();

create function private.keep_direction() returns trigger language plpgsql security definer set search_path = '' -- definer: see follow_archived_exchange
as $$
begin
  if exists (select from public.exchange_matches where new.resource_id in (offer_id, request_id)) then
    raise exception 'exchange_has_matches' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.keep_direction is 'An offer that has matches cannot become a request, nor change its institution.';
create trigger keep_direction before update on public.exchanges for each row
  when (old.direction <> new.direction or old.institution_id <> new.institution_id) execute function private.keep_direction();
