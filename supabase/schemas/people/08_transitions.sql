-- Changes of government: elections, inaugurations and changes of ministers, each with the source that says so. And the calendar of a member
-- of staff.
--
-- In SQL because two sources that contradict each other are found by comparing all rows, and because the address of a calendar is a right.

create table public.government_changes (
  id uuid primary key default gen_random_uuid(),
  country_iso3 char(3) not null references public.countries,
  kind text not null check (kind in ('election', 'runoff', 'local-election', 'inauguration', 'local-inauguration', 'ministers')),
  subject text not null default '' check (length(subject) <= 200),
  starts_on text not null check (starts_on ~ '^(19[89]\d|20\d\d)(-\d\d){0,2}$'),
  ends_on text check (ends_on ~ '^(19[89]\d|20\d\d)(-\d\d){0,2}$' and private.first_day(coalesce(ends_on, '2000')) is not null),
  certainty text not null check (certainty in ('confirmed', 'expected', 'conditional', 'disputed', 'unverified')),
  source_name text not null default '' check (length(source_name) <= 200 and (source_name <> '' or certainty = 'unverified')),
  source_url text not null default '' check (length(source_url) <= 2000),
  checked_on date check (checked_on is not null or source_name = ''),
  notes jsonb not null default '{}' check (jsonb_typeof(notes) = 'object'),
  is_separate boolean not null default false,
  version integer not null default 1,
  recorded_by uuid references public.people on delete set null default private.person_id(),
  changed_at timestamptz not null default now(),
  first_day date not null generated always as (private.first_day(starts_on)) stored,
  last_day date not null generated always as (private.last_day(coalesce(ends_on, starts_on))) stored,
  check (last_day >= first_day),
  unique nulls not distinct (country_iso3, kind, subject, starts_on, ends_on, source_name)
);
comment on table public.government_changes is
  'What a source says about one change: sources that disagree have a row each. For staff. Without a source only if nobody verified it yet.';
comment on column public.government_changes.subject is 'What changes, if it is not the whole government: a ministry, a region.';
comment on column public.government_changes.starts_on is 'A year, month or day, as precise as the source; with ends_on, a range.';
comment on column public.government_changes.checked_on is 'The day on which the source was last read.';
comment on column public.government_changes.is_separate is 'Not the same change as another one of this country and kind: never a contradiction.';
create index government_changes_country on public.government_changes (country_iso3, kind, first_day);
create index government_changes_days on public.government_changes (first_day, id);
create index government_changes_recorded_by on public.government_changes (recorded_by);

alter table public.government_changes enable row level security;
grant select, delete,
  insert (id, country_iso3, kind, subject, starts_on, ends_on, certainty, source_name, source_url, checked_on, notes, is_separate),
  update (country_iso3, kind, subject, starts_on, ends_on, certainty, source_name, source_url, checked_on, notes, is_separate, version, changed_at)
  on public.government_changes to authenticated;
create policy "staff read changes of government" on public.government_changes for select to authenticated using ((select private.is_staff()));
create policy "staff add changes of government under their own name" on public.government_changes for insert to authenticated
  with check ((select private.is_staff()) and recorded_by = (select private.person_id()));
create policy "staff correct changes of government" on public.government_changes for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove changes of government" on public.government_changes for delete to authenticated using ((select private.is_staff()));
create trigger check_quotas after insert on public.government_changes for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, error) values
  ('changes of government', 'public.government_changes', '', 3000, 'too_many_stored');

create view public.government_change_conflicts with (security_invoker = true) as
  select one.id, other.id as other_id
  from public.government_changes as one join public.government_changes as other
    on other.country_iso3 = one.country_iso3 and other.kind = one.kind and other.id <> one.id and lower(other.subject) = lower(one.subject)
  where not one.is_separate and not other.is_separate
    -- No day fits both, and they are too near each other to be two terms.
    and (one.last_day < other.first_day or other.last_day < one.first_day)
    and one.first_day < other.last_day + interval '18 months' and other.first_day < one.last_day + interval '18 months';
comment on view public.government_change_conflicts is 'Pairs of changes whose sources contradict each other, each pair in both orders.';
grant select on public.government_change_conflicts to authenticated;

create table private.staff_calendars (
  person_id uuid primary key references public.people on delete cascade,
  hash bytea not null unique,
  made_at timestamptz not null default now()
);
comment on table private.staff_calendars is
  'Addresses by which calendar programs, which cannot sign in, read the changes of government. Only the hash of the token is stored. A new '
  'address replaces the one before.';
alter table private.staff_calendars enable row level security;

create function private.make_staff_calendar(token_hash bytea) returns void
language plpgsql security definer set search_path = '' -- definer: no role reads or writes these addresses directly
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  insert into private.staff_calendars (person_id, hash) values (private.person_id(), token_hash)
  on conflict (person_id) do update set hash = excluded.hash, made_at = now();
end $$;
grant execute on function private.make_staff_calendar(bytea) to authenticated;

create function private.revoke_staff_calendar() returns void
language sql security definer set search_path = '' -- definer: see make_staff_calendar
as $$ delete from private.staff_calendars where person_id = private.person_id() $$;
grant execute on function private.revoke_staff_calendar() to authenticated;

create function private.own_staff_calendar() returns timestamptz
language sql stable security definer set search_path = '' -- definer: see make_staff_calendar
as $$ select made_at from private.staff_calendars where person_id = private.person_id() $$;
comment on function private.own_staff_calendar is 'Since when the signed-in person has an address; null if they have none.';
grant execute on function private.own_staff_calendar() to authenticated;

create function private.read_staff_calendar(token text) returns setof public.government_changes
language plpgsql stable security definer set search_path = '' -- definer: the calendar program is not signed in
as $$
begin
  if not exists (select from private.staff_calendars join public.people on people.id = person_id
    where hash = sha256(convert_to(token, 'UTF8')) and role in ('editor', 'admin') and frozen_at is null and left_at is null) then
    raise exception 'link_altered' using errcode = 'CJ001';
  end if;
  return query select * from public.government_changes where last_day > current_date - 400 order by first_day, id;
end $$;
comment on function private.read_staff_calendar is
  'The changes of government since a year ago, for who has the token, as long as its owner belongs to staff.';
grant execute on function private.read_staff_calendar(text) to anon, authenticated;
