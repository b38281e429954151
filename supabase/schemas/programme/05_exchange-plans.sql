-- What two institutions arrange once a match is agreed: days, place, agenda, checklist, participants, and the report.
--
-- In SQL because it must be atomic: two people who save a plan or start a report at once lose nothing. And because these are rights: each
-- institution names its own participants, whose names and addresses only they, the two institutions and staff read.

create table public.exchange_plans (
  match_id uuid primary key references public.exchange_matches on delete cascade,
  version integer not null default 1,
  starts_on date not null,
  ends_on date not null check (ends_on between starts_on and starts_on + 89),
  place text not null default '' check (length(place) <= 160),
  agenda text not null default '' check (length(agenda) <= 12000),
  report_id uuid references public.resources on delete set null
);
comment on table public.exchange_plans is 'The days, the place and the agenda of an agreed exchange, and the resource that reports on it.';
create unique index exchange_plans_report on public.exchange_plans (report_id);

create table public.exchange_checks (
  match_id uuid not null references public.exchange_matches on delete cascade,
  item text not null check (item in ('dates', 'costs', 'accessibility', 'languages', 'travel', 'materials', 'authorities')),
  done_by uuid references public.people on delete set null default private.person_id(),
  done_at timestamptz not null default now(),
  primary key (match_id, item)
);
comment on table public.exchange_checks is 'What is done of the checklist of an agreed exchange.';
create index exchange_checks_done_by on public.exchange_checks (done_by);

create table public.exchange_participants (
  id uuid primary key default gen_random_uuid(),
  match_id uuid not null references public.exchange_matches on delete cascade,
  side text not null check (side in ('offer', 'request')),
  person_id uuid references public.people on delete cascade,
  name text not null check (length(name) <= 160),
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  email_key text not null,
  needs text not null default '' check (length(needs) <= 500),
  language text not null check (language in ('es', 'en')),
  added_by uuid references public.people on delete set null default private.person_id(),
  added_at timestamptz not null default now(),
  unique (match_id, email_key)
);
comment on table public.exchange_participants is
  'Who takes part in an exchange. Only the person, the two institutions and staff read it; after 24 months it names nobody. Personal data.';
create index exchange_participants_person on public.exchange_participants (person_id);
create index exchange_participants_email_key on public.exchange_participants (email_key);
create index exchange_participants_added_by on public.exchange_participants (added_by);

alter table public.exchange_plans enable row level security;
grant select on public.exchange_plans to authenticated;
create policy "who reads a match reads its plan" on public.exchange_plans for select to authenticated
  using (exists (select from public.exchange_matches where id = match_id));
alter table public.exchange_checks enable row level security;
grant select on public.exchange_checks to authenticated;
create policy "who reads a match reads its checklist" on public.exchange_checks for select to authenticated
  using (exists (select from public.exchange_matches where id = match_id));
alter table public.exchange_participants enable row level security;
grant select on public.exchange_participants to authenticated;
create policy "who reads a match reads its participants" on public.exchange_participants for select to authenticated
  using (exists (select from public.exchange_matches where id = match_id));
create policy "members read their own participation" on public.exchange_participants for select to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.exchange_participants for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('participants of an exchange', 'public.exchange_participants', 'match_id', 200, null, null, '', 'true', 'too_many_stored'),
  ('participants a day', 'public.exchange_participants', 'added_by', 200, null, '1 day', 'added_at', 'true', 'too_many_today');

create function private.save_exchange_plan(match uuid, seen integer, first_day date, last_day date, at_place text, days_agenda text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write plans
as $$
declare subject public.exchange_matches := private.lock_agreed_match(match);
begin
  if seen <> coalesce((select version from public.exchange_plans where match_id = subject.id), 0) then
    raise exception 'edit_conflict' using errcode = 'CJ001';
  end if;
  insert into public.exchange_plans (match_id, starts_on, ends_on, place, agenda) values (match, first_day, last_day, at_place, days_agenda)
  on conflict (match_id) do update set version = exchange_plans.version + 1, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
    place = excluded.place, agenda = excluded.agenda;
end $$;
comment on function private.save_exchange_plan is 'Saves the plan on top of the version that the person has seen; 0 if there is none yet.';
grant execute on function private.save_exchange_plan(uuid, integer, date, date, text, text) to authenticated;

create function private.check_exchange_item(match uuid, checked_item text, is_done boolean) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write the checklist
as $$
begin
  perform private.lock_agreed_match(match);
  if is_done then insert into public.exchange_checks (match_id, item) values (match, checked_item) on conflict do nothing;
  else delete from public.exchange_checks where match_id = match and item = checked_item;
  end if;
end $$;
grant execute on function private.check_exchange_item(uuid, text, boolean) to authenticated;

create function private.add_participant(match uuid, of_side text, given_name text, address text, said text, reads_in text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write participants
as $$
declare
  subject public.exchange_matches := private.lock_agreed_match(match);
  institution uuid := case of_side when 'offer' then subject.host_id when 'request' then subject.guest_id end;
begin
  if not private.is_staff() and private.own_post(institution) is null then raise exception 'other_participants' using errcode = 'CJ001'; end if;
  if exists (select from public.exchange_participants where match_id = match and email_key = private.email_key(address)) then
    raise exception 'already_participant' using errcode = 'CJ001';
  end if;
  insert into public.exchange_participants (match_id, side, person_id, name, email, email_key, needs, language)
  values (match, of_side, (select id from public.people where private.email_key(people.email) = private.email_key(address) limit 1), given_name,
    lower(address), private.email_key(address), said, reads_in);
end $$;
comment on function private.add_participant is 'Names a participant of one''s own institution, or staff of either. If the address is that of a member, they see it on their profile.';
grant execute on function private.add_participant(uuid, text, text, text, text, text) to authenticated;

create function private.remove_participant(participant uuid) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write participants
as $$
declare
  row public.exchange_participants;
  subject public.exchange_matches;
begin
  select * into row from public.exchange_participants where id = participant;
  select * into subject from public.exchange_matches where id = row.match_id;
  if row.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if not private.is_staff() and private.own_post(case row.side when 'offer' then subject.host_id else subject.guest_id end) is null then
    raise exception 'other_participants' using errcode = 'CJ001';
  end if;
  delete from public.exchange_participants where id = participant;
end $$;
comment on function private.remove_participant is 'Deletes a participation, as the institution that named the person, or as staff.';
grant execute on function private.remove_participant(uuid) to authenticated;

create function private.read_participations(token text default null)
returns table (id uuid, host jsonb, guest jsonb, title jsonb, starts_on text, ends_on text)
language sql stable security definer set search_path = '' -- definer: participants do not read matches, and see only the rows of one person or address
as $$
  select participants.id, hosts.names, guests.names, published.card -> 'title', plans.starts_on::text, plans.ends_on::text
  from public.exchange_participants as participants
    join public.exchange_matches as matches on matches.id = participants.match_id
    join public.institutions as hosts on hosts.id = matches.host_id
    join public.institutions as guests on guests.id = matches.guest_id
    left join public.published_resources as published on published.id = matches.request_id
    left join public.exchange_plans as plans on plans.match_id = matches.id
  where case when token is null then participants.person_id = private.person_id() else participants.email_key = private.verify_registration_link(token) end
  order by participants.added_at desc
$$;
comment on function private.read_participations is 'Those of the signed-in person, or of the address to which the token of a mail belongs.';
grant execute on function private.read_participations(text) to anon, authenticated;

create function private.erase_participation(participant uuid, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write participants
as $$
begin
  delete from public.exchange_participants where id = participant
    and case when token is null then person_id = private.person_id() else email_key = private.verify_registration_link(token) end;
  if not found then raise exception 'not_found' using errcode = 'CJ001'; end if;
end $$;
comment on function private.erase_participation is 'Deletes a participation of one''s own. With the token of a mail, or signed in.';
grant execute on function private.erase_participation(uuid, text) to anon, authenticated;

create function private.link_report(match uuid, report uuid) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write plans
as $$
declare subject public.exchange_matches := private.lock_agreed_match(match);
begin
  if not exists (select from public.exchange_plans where match_id = subject.id) then raise exception 'plan_missing' using errcode = 'CJ001'; end if;
  if exists (select from public.exchange_plans where match_id = match and report_id is not null) then
    raise exception 'report_exists' using errcode = 'CJ001';
  end if;
  if not private.can_edit(report) then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  update public.exchange_plans set report_id = report where match_id = match;
end $$;
comment on function private.link_report is 'Says which draft reports on the exchange. There is one report.';
grant execute on function private.link_report(uuid, uuid) to authenticated;

create function private.lock_agreed_match(match uuid) returns public.exchange_matches language plpgsql set search_path = ''
as $$
declare subject public.exchange_matches := private.lock_match(match);
begin
  if not private.reads_match(subject.host_id, subject.guest_id) then raise exception 'not_post_holder' using errcode = 'CJ001'; end if;
  if subject.state <> 'agreed' then raise exception 'match_not_agreed' using errcode = 'CJ001'; end if;
  return subject;
end $$;

create trigger enqueue_participant_mail after insert on public.exchange_participants for each row
  execute function private.enqueue_for_row('send-participant-mail', 'participant');

create function private.complete_match() returns trigger language plpgsql security definer set search_path = '' -- definer: editors publish with their own rights
as $$
declare done public.exchange_matches;
begin
  update public.exchange_matches set state = 'completed', closed_at = now()
  where state = 'agreed' and id = (select match_id from public.exchange_plans where report_id = new.id) returning * into done;
  if done.id is not null then
    update public.exchanges set state = case direction when 'request' then 'answered' else 'open' end
    where resource_id in (done.offer_id, done.request_id);
  end if;
  return null;
end $$;
comment on function private.complete_match is 'When the report is published the exchange took place: the request is answered, the offer is open again.';
create trigger complete_match after insert on public.published_resources for each row
  when (new.kind = 'exchange') execute function private.complete_match();

create function private.purge_participants() returns void language sql set search_path = ''
as $$
  update public.exchange_participants as participants
  set person_id = null, email = null, name = '', needs = '', added_by = null, email_key = 'anonymous:' || participants.id
  from public.exchange_matches as matches left join public.exchange_plans as plans on plans.match_id = matches.id
  where matches.id = participants.match_id and participants.email_key not like 'anonymous:%'
    and coalesce(plans.ends_on, matches.closed_at::date, participants.added_at::date) < current_date - interval '24 months'
$$;
comment on function private.purge_participants is 'Called by a daily job: 24 months after an exchange its participants are a number.';
grant execute on function private.purge_participants() to service_role;
