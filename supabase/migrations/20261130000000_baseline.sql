-- Generated from supabase/schemas by `npm run generate:baseline`: read and change those files, not this one.

-- schemas/core/01_foundations.sql

-- Extensions, the schema `private`, and default privileges.
--
-- In SQL because these are rights: a hosted Supabase project grants every new table and function to the API roles. Here a role has no
-- privilege until a file grants it by name, beside the table or function. tests/integration/rights/ lists every grant with its reason.

-- Function bodies may use functions and tables of later files. tests/integration/schemas.test.ts checks every body at the end.
set check_function_bodies = off;

create schema if not exists extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists fuzzystrmatch with schema extensions;

create schema private;
comment on schema private is 'Helper functions and internal tables, which the API does not expose.';

grant usage on schema public, private, extensions to anon, authenticated, service_role;
revoke create on schema public from public;
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

-- After the extensions, whose functions every role may execute. Postgres lets every role execute a new function; this default can be revoked
-- for all schemas only.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;

-- schemas/core/02_catalogue.sql

-- The version of the published catalogue. A trigger increases it, in the same transaction, whenever something changes that visitors can
-- read. Page caches listen to the channel `catalogue`, then check what each page read (ADR 34).
--
-- In SQL because it must be atomic: every change increases the version, also changes by jobs.

create table public.catalogue_versions (
  singleton boolean primary key default true check (singleton),
  version bigint not null default 1,
  changed_at timestamptz not null default now()
);
comment on table public.catalogue_versions is
  'The version of everything that is published, in one row. A cached page is valid for one version.';

alter table public.catalogue_versions enable row level security;
grant select on public.catalogue_versions to anon, authenticated;
create policy "anyone reads the catalogue version" on public.catalogue_versions for select to anon, authenticated using (true);

insert into public.catalogue_versions default values;

-- The row of the version is locked only at commit, so that a change of a concept does not wait for a job that updates many resources.
create table private.catalogue_changes (
  transaction xid8 primary key default pg_current_xact_id()
);
comment on table private.catalogue_changes is
  'The transactions under way that change what visitors can read. Each row is removed at the commit of its transaction.';
alter table private.catalogue_changes enable row level security;

create function private.increase_catalogue_version() returns trigger
language plpgsql security definer set search_path = '' -- definer: editors may change published rows, but not this counter
as $$
begin
  delete from private.catalogue_changes where transaction = new.transaction;
  update public.catalogue_versions set version = version + 1, changed_at = now();
  perform pg_notify('catalogue', '');
  return null;
end $$;
create constraint trigger increase_catalogue_version after insert on private.catalogue_changes
  deferrable initially deferred for each row execute function private.increase_catalogue_version();

create function private.notify_catalogue() returns trigger
language plpgsql set search_path = ''
as $$
begin
  perform pg_notify('catalogue', '');
  return null;
end $$;
comment on function private.notify_catalogue is
  'Notifies page caches without increasing the version, so that transactions of jobs that write one row at a time do not wait for each other.';

create function private.announce_catalogue_change() returns void
language sql set search_path = ''
as $$ insert into private.catalogue_changes default values on conflict do nothing $$;
comment on function private.announce_catalogue_change is
  'For jobs that change what readers see in tables without the trigger: called once for each run, not for each row.';

create function private.bump_catalogue_version() returns trigger
language plpgsql security definer set search_path = '' -- definer: see increase_catalogue_version
as $$
declare usual text := current_setting('lock_timeout');
begin
  -- Publications count words and coverage in rows that they share: one after the other, because they would deadlock. A publication may wait
  -- longer than other statements, because several people publish at once; it still ends before the statement's own limit.
  if tg_table_name like 'published\_%' then
    perform set_config('lock_timeout', '12s', true);
    perform pg_advisory_xact_lock('public.published_resources'::regclass::oid::bigint);
    perform set_config('lock_timeout', usual, true);
  end if;
  perform private.announce_catalogue_change();
  return null;
end $$;

-- schemas/core/03_people.sql

-- People who have an account or an invitation, their role, and the functions with which policies ask about the signed-in person.
--
-- In SQL because these are rights: the role is read from this table at every request, never from the token. A person whose account is
-- frozen, or who has left, has the rights of a member.

create table public.people (
  id uuid primary key default gen_random_uuid(),
  user_id uuid unique references auth.users (id) on delete set null,
  email text not null check (email = lower(email) and email like '%_@_%'),
  name text not null default '',
  language text not null default 'es',
  role text not null default 'member' check (role in ('member', 'official', 'editor', 'admin')),
  verified_at timestamptz,
  verified_by uuid references public.people,
  frozen_at timestamptz,
  frozen_by uuid references public.people,
  left_at timestamptz,
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  unique (email),
  check (role <> 'official' or verified_at is not null)
);
comment on table public.people is 'Everyone who has an account or an invitation. Names and e-mail addresses are personal data.';
comment on column public.people.frozen_at is
  'Set while the person may not write with their role because they are leaving. Handing over, or unfreezing the account, clears it.';
comment on column public.people.left_at is 'When their posts and work were handed over. A new verification or a new role clears it.';

-- These functions are security definer because policies on `people` call them while they read `people`.
create function private.person_id() returns uuid language sql stable security definer set search_path = ''
as $$ select id from public.people where user_id = auth.uid() $$;
grant execute on function private.person_id() to authenticated, service_role;

create function private.person_role() returns text language sql stable security definer set search_path = ''
as $$ select coalesce((select case when frozen_at is null then role else 'member' end from public.people where user_id = auth.uid()), 'visitor') $$;
grant execute on function private.person_role() to authenticated, service_role;

create function private.is_staff() returns boolean language sql stable set search_path = ''
as $$ select private.person_role() in ('editor', 'admin') $$;
grant execute on function private.is_staff() to authenticated, service_role;

create function private.is_admin() returns boolean language sql stable set search_path = ''
as $$ select private.person_role() = 'admin' $$;
grant execute on function private.is_admin() to authenticated, service_role;

create function private.is_official() returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.people where user_id = auth.uid() and role = 'official') $$;
comment on function private.is_official is
  'True also while the account is frozen: for reading only. To decide about writing, use private.person_role(). Definer: see person_role.';
grant execute on function private.is_official() to authenticated, service_role;

create function private.is_person_of_staff(person uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.people where id = person and role in ('editor', 'admin')) $$;
comment on function private.is_person_of_staff is
  'True for editors and administrators. Definer: it asks about another person than the signed-in one.';
grant execute on function private.is_person_of_staff(uuid) to authenticated, service_role;

alter table public.people enable row level security;
grant select, update (name, language) on public.people to authenticated;
create policy "a person reads their own record" on public.people for select to authenticated using (user_id = (select auth.uid()));
create policy "staff read all people" on public.people for select to authenticated using ((select private.is_staff()));
create policy "a person changes their own name and language" on public.people for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));

-- The signed token proves that the person owns the address: Auth issues it only after the code or link was used. Columns of auth.users do not
-- prove it, because the embedded Auth marks an address as confirmed when a code is requested.
create function private.create_person_for_auth_user(language text) returns void language sql security definer set search_path = '' as $$
  update public.people set user_id = auth.uid()
  where user_id is null and email = lower(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email')
    and auth.uid() is not null and not exists (select from public.people where user_id = auth.uid());
  -- Without a target, because several first requests of a session conflict by address or by account, whichever index is written first.
  insert into public.people (user_id, email, language)
  select auth.uid(), lower(claims.email), case when create_person_for_auth_user.language ~ '^[a-z]{2}$' then create_person_for_auth_user.language else 'es' end
  from (select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email' as email) as claims
  where auth.uid() is not null and claims.email is not null and not exists (select from public.people where user_id = auth.uid())
  on conflict do nothing
$$;
comment on function private.create_person_for_auth_user is
  'Called at the first request of a new session: creates a member, or links the account to the invitation for the same address. Definer: '
  'no role may insert people.';
grant execute on function private.create_person_for_auth_user(text) to authenticated;

-- schemas/core/04_reference.sql

-- Reference data: countries, institutions, and the sister platforms of ECLAC. The rows come from supabase/seed.
--
-- In SQL because these are rights: everyone reads them, administrators change institutions.

create function private.is_localized(value jsonb) returns boolean
language sql immutable parallel safe set search_path = ''
as $$ select jsonb_typeof(value) = 'object' and not exists (select from jsonb_each(value) where jsonb_typeof(value) <> 'string') $$;
comment on function private.is_localized is
  'True for a text by language, such as {"es": "…", "en": "…"}. More languages need no schema change.';
grant execute on function private.is_localized(jsonb) to authenticated, service_role;

create table public.countries (
  iso3 char(3) primary key check (iso3 ~ '^[A-Z]{3}$'),
  iso2 char(2) not null unique check (iso2 ~ '^[A-Z]{2}$'),
  names jsonb not null check (private.is_localized(names)),
  short_names jsonb not null check (private.is_localized(short_names)),
  subregion text not null check (subregion in ('south-america', 'central-america-and-mexico', 'caribbean')),
  tile_x smallint not null,
  tile_y smallint not null,
  unique (tile_x, tile_y)
);
comment on table public.countries is
  'The 33 countries of Latin America and the Caribbean (ISO 3166-1), with their position on the tile map.';

alter table public.countries enable row level security;
grant select on public.countries to anon, authenticated;
create policy "anyone reads countries" on public.countries for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert or update or delete on public.countries
  for each statement execute function private.bump_catalogue_version();

create table public.institutions (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
  country_iso3 char(3) references public.countries,
  acronym text,
  names jsonb not null check (private.is_localized(names)),
  url text check (url ~ '^https?://')
);
comment on table public.institutions is
  'Ministries, agencies and other bodies. An institution stays when its posts end; a post stays when its holder leaves.';
create index institutions_country on public.institutions (country_iso3);

alter table public.institutions enable row level security;
grant select on public.institutions to anon;
grant select, insert, update, delete on public.institutions to authenticated;
create policy "anyone reads institutions" on public.institutions for select to anon, authenticated using (true);
create policy "administrators add institutions" on public.institutions for insert to authenticated with check ((select private.is_admin()));
create policy "administrators change institutions" on public.institutions for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "administrators remove institutions" on public.institutions for delete to authenticated using ((select private.is_admin()));
create trigger bump_catalogue_version after insert or update or delete on public.institutions
  for each statement execute function private.bump_catalogue_version();

create table public.source_platforms (
  slug text primary key,
  names jsonb not null check (private.is_localized(names)),
  descriptions jsonb not null check (private.is_localized(descriptions)),
  urls jsonb not null check (private.is_localized(urls)),
  country_urls jsonb check (private.is_localized(country_urls)),
  position smallint not null default 0
);
comment on table public.source_platforms is
  'Sister platforms of ECLAC. country_urls holds the address of a country page: {iso2} and {iso3} stand for the lower-case ISO 3166-1 '
  'codes, {name} for the percent-encoded name in that language.';

alter table public.source_platforms enable row level security;
grant select on public.source_platforms to anon, authenticated;
create policy "anyone reads source_platforms" on public.source_platforms for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert or update or delete on public.source_platforms
  for each statement execute function private.bump_catalogue_version();

create table public.platform_records (
  platform text not null references public.source_platforms,
  record text not null check (record ~ '^[1-9][0-9]{0,8}$'),
  country char(3) not null references public.countries,
  primary key (platform, record)
);
comment on table public.platform_records is
  'Records in databases of sister platforms of which the country is known: its page links to them, and their number leads to it.';
create index platform_records_country on public.platform_records (country);

alter table public.platform_records enable row level security;
grant select on public.platform_records to anon, authenticated;
create policy "anyone reads platform_records" on public.platform_records for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert or update or delete on public.platform_records
  for each statement execute function private.bump_catalogue_version();

create function private.percent_encoded(value text) returns text
language sql immutable strict parallel safe set search_path = ''
as $$
  select coalesce(string_agg(case when letter ~ '^[A-Za-z0-9]$' then letter
    else regexp_replace(upper(encode(convert_to(letter, 'UTF8'), 'hex')), '(..)', '%\1', 'g') end, '' order by place), '')
  from regexp_split_to_table(value, '') with ordinality as letters (letter, place)
$$;
comment on function private.percent_encoded is
  'Encodes a text as part of a URL (RFC 3986). Everything but ASCII letters and digits is encoded.';
grant execute on function private.percent_encoded(text) to anon, authenticated, service_role;

-- schemas/core/05_posts.sql

-- Posts in institutions, and who holds them. A person holds a post from one day to another.
--
-- In SQL because these are rights: the posts that an official holds today decide which drafts they may read. So only administrators, who
-- verify officials, may write post holders.

create table public.posts (
  id uuid primary key default gen_random_uuid(),
  institution_id uuid not null references public.institutions,
  titles jsonb not null check (private.is_localized(titles)),
  level text not null default 'technical' check (level in ('technical', 'middle', 'high'))
);
comment on table public.posts is 'A position in an institution, independent of the person who holds it.';
comment on column public.posts.level is 'Technical staff, middle management, or high authority: decides how often the post is contacted.';
create index posts_institution on public.posts (institution_id);

create table public.post_holders (
  id uuid primary key default gen_random_uuid(),
  post_id uuid not null references public.posts on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  held_from date not null default current_date,
  held_to date check (held_to >= held_from)
);
comment on table public.post_holders is 'Who held which post, from one day to another. held_to is null for the present holder.';
create index post_holders_person on public.post_holders (person_id) where held_to is null;
create index post_holders_post on public.post_holders (post_id);

create function private.institution_ids() returns uuid[] language sql stable security definer set search_path = ''
as $$
  select coalesce(array_agg(distinct posts.institution_id), '{}')
  from public.post_holders
  join public.posts on posts.id = post_holders.post_id
  join public.people on people.id = post_holders.person_id
  where people.user_id = auth.uid() and people.role = 'official' and people.frozen_at is null
    and post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date)
$$;
comment on function private.institution_ids is 'The institutions in which the signed-in, verified official holds a post today.';
grant execute on function private.institution_ids() to authenticated, service_role;

alter table public.posts enable row level security;
grant select, insert, update, delete on public.posts to authenticated;
create policy "members read posts they hold" on public.posts for select to authenticated
  using (exists (select from public.post_holders where post_holders.post_id = posts.id and post_holders.person_id = (select private.person_id())));
create policy "officials read the posts of their institution" on public.posts for select to authenticated
  using (institution_id = any ((select private.institution_ids())::uuid[]));
create policy "staff read posts" on public.posts for select to authenticated using ((select private.is_staff()));
create policy "staff add posts" on public.posts for insert to authenticated with check ((select private.is_staff()));
create policy "staff change posts" on public.posts for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove posts" on public.posts for delete to authenticated using ((select private.is_staff()));

alter table public.post_holders enable row level security;
grant select, insert, update, delete on public.post_holders to authenticated;
create policy "a person reads the posts they held" on public.post_holders for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read post holders" on public.post_holders for select to authenticated using ((select private.is_staff()));
create policy "administrators add post holders" on public.post_holders for insert to authenticated with check ((select private.is_admin()));
create policy "administrators change post holders" on public.post_holders for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "administrators remove post holders" on public.post_holders for delete to authenticated using ((select private.is_admin()));

-- schemas/core/06_jobs.sql

-- Jobs that follow a change, such as mails. A trigger writes them to the outbox in the transaction of the change, so that a crash after the
-- commit loses no job and a rollback leaves none (ADR 26). The triggers stand in the files of their tables: search for `private.enqueue`.
--
-- In SQL because it must be atomic, and because nobody may request a mail without the change that causes it.

create table private.outbox (
  id bigint generated always as identity primary key,
  job text not null,
  payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object'),
  requested_at timestamptz not null default now(),
  start_after timestamptz
);
comment on table private.outbox is
  'Jobs requested by a committed change that pg-boss does not have yet. Every instance moves them to pg-boss each second '
  '(app/backend/outbox.server.ts). A job with `start_after` runs then, else at once.';

alter table private.outbox enable row level security;

create function private.enqueue(job text, payload jsonb, start_after timestamptz default null) returns void
language sql security definer set search_path = '' -- definer: triggers run with the rights of the person who makes the change
as $$ insert into private.outbox (job, payload, start_after) values (job, payload, start_after) $$;
comment on function private.enqueue is 'Called by triggers only. No API role may execute it.';

-- For jobs that need only the id of the row. Arguments: the name of the job, and the name of the id in its payload (omitted: empty payload).
create function private.enqueue_for_row() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue(tg_argv[0], case when tg_nargs > 1 then jsonb_build_object(tg_argv[1], to_jsonb(new) ->> 'id') else '{}' end);
  return null;
end $$;

create function private.enqueue_notice(notice text, resource uuid, person uuid, more jsonb default '{}') returns void
language sql security definer set search_path = '' -- definer: see enqueue
as $$
  select private.enqueue('send-notice', jsonb_build_object('notice', notice, 'resourceId', resource, 'personId', people.id) || more)
  from public.people where case when person is null then role in ('editor', 'admin') else id = person and left_at is null end
$$;
comment on function private.enqueue_notice is
  'One job for each recipient. Without a person, every editor and administrator is a recipient. A person who left gets none.';

-- schemas/core/07_quotas.sql

-- Limits on how many rows one person, institution or e-mail address may store. The trigger check_quotas and the limits of a table stand in the
-- file of that table.
--
-- In SQL because it must be atomic: two requests at once, also through two instances of the application, must not exceed a limit together.

create table private.quotas (
  name text primary key,
  table_name regclass not null,
  counted_column text not null default '',
  max_rows integer not null check (max_rows > 0),
  max_rows_of_staff integer,
  period interval,
  time_column text not null default '',
  row_condition text not null default 'true',
  error text not null,
  check ((period is null) = (time_column = ''))
);
comment on table private.quotas is
  'Limits on stored rows. Operators may change them. Its texts are executed as SQL, so only the owner may write.';
comment on column private.quotas.counted_column is
  'The column by whose value rows are counted. Rows without a value are not counted. Empty: all rows together.';
comment on column private.quotas.max_rows_of_staff is 'The limit for editors and administrators. Null: the same limit.';
comment on column private.quotas.time_column is 'The column with the time of the row, if only rows of the last `period` are counted.';
comment on column private.quotas.row_condition is 'SQL condition: which rows are counted and limited.';
comment on column private.quotas.error is 'Key of the error message.';

alter table private.quotas enable row level security;

-- One lock for each person covers all their quotas, so that transactions that write different kinds of row cannot deadlock. Rows written
-- without a signed-in person (jobs, seeds) are not limited, unless the trigger has an argument (rows sent by visitors).
create function private.check_quotas() returns trigger language plpgsql security definer set search_path = '' -- definer: counts rows that the person may not read
as $$
declare
  quota private.quotas;
  counted text;
  is_limited boolean;
  stored bigint;
  max_rows integer;
begin
  if auth.uid() is null and tg_nargs = 0 then return null; end if;
  for quota in select * from private.quotas where table_name = tg_relid order by name loop
    counted := case when quota.counted_column = '' then tg_relid::text else to_jsonb(new) ->> quota.counted_column end;
    execute format('select (%s) from (select ($1).*) as new_row', quota.row_condition) into is_limited using new;
    if counted is null or not is_limited then continue; end if;
    max_rows := case when private.is_staff() then coalesce(quota.max_rows_of_staff, quota.max_rows) else quota.max_rows end;
    perform pg_advisory_xact_lock(hashtextextended('quota:' || counted, 0));
    execute format('select count(*) from (select from %s where %s and %s and %s limit %s) as counted', quota.table_name,
      case when quota.counted_column = '' then 'true' else format('%I = %L', quota.counted_column, counted) end,
      case when quota.period is null then 'true' else format('%I > now() - %L::interval', quota.time_column, quota.period) end,
      quota.row_condition, max_rows + 1) into stored;
    if stored > max_rows then raise exception using errcode = 'CJ001', message = quota.error; end if;
  end loop;
  return null;
end $$;
comment on function private.check_quotas is
  'Refuses a row that exceeds a quota of its table. Runs after the insert, because an upsert that only changes an existing row is not '
  'counted. With an argument, it also limits rows of visitors.';

-- schemas/core/08_working-days.sql

-- Working days and local times, for deadlines and figures. The application has no working days of its own.
--
-- In SQL because queries and reports use them.

create function private.working_days(first date, last date) returns integer language sql immutable strict parallel safe set search_path = ''
as $$ select greatest(0, private.weekdays_until(last) - private.weekdays_until(first)) $$;
comment on function private.working_days(date, date) is
  'Mondays to Fridays after the first day, up to and including the last: from Friday to Monday is one. Holidays differ by country and are '
  'not considered.';
grant execute on function private.working_days(date, date) to authenticated, service_role;

create function private.working_days(first timestamptz, last timestamptz) returns integer language sql immutable strict parallel safe set search_path = ''
as $$ select private.working_days((first at time zone 'UTC')::date, (last at time zone 'UTC')::date) $$;
comment on function private.working_days(timestamptz, timestamptz) is 'The same for two moments, by their days in UTC.';
grant execute on function private.working_days(timestamptz, timestamptz) to authenticated, service_role;

create function private.weekdays_until(day date) returns integer language sql immutable strict parallel safe set search_path = ''
as $$ select ((day - date '1970-01-05') / 7) * 5 + least(((day - date '1970-01-05') % 7) + 1, 5) $$;
comment on function private.weekdays_until is 'Number of weekdays from Monday 5 January 1970 up to and including this day.';
grant execute on function private.weekdays_until(date) to authenticated, service_role;

create function private.local_to_utc(zone text, local timestamp) returns timestamptz language sql stable set search_path = ''
as $$ select case when (local at time zone zone) at time zone zone = local then local at time zone zone end $$;
comment on function private.local_to_utc is
  'The moment of a local date and time. Null if that hour does not exist in the zone, because clocks go forward.';
grant execute on function private.local_to_utc(text, timestamp) to authenticated, service_role;

create function private.first_day(moment text) returns date language sql immutable strict set search_path = ''
as $$
  select make_date(left(moment, 4)::integer, case when length(moment) > 4 then substr(moment, 6, 2)::integer else 1 end,
    case when length(moment) = 10 then right(moment, 2)::integer else 1 end)
$$;
comment on function private.first_day is 'The first day of a year, month or day. A day that the calendar does not have is an error.';
grant execute on function private.first_day(text) to authenticated;

create function private.last_day(target text) returns date language sql immutable strict set search_path = ''
as $$
  select least(first + case length(target) when 10 then right(target, 2)::integer - 1 else 366 end,
    (first + case length(target) when 4 then interval '1 year' else interval '1 month' end)::date - 1)
  from (select make_date(left(target, 4)::integer, case when length(target) > 4 then substr(target, 6, 2)::integer else 1 end, 1) as first) as start
$$;
comment on function private.last_day is
  'The last day of a year, month or day, after which something is overdue. A day that the month does not have is its last one.';
grant execute on function private.last_day(text) to authenticated;

-- schemas/core/09_operations.sql

-- Internal tables of the running application. No API role has privileges on them.

create table private.mailbox (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  headers jsonb not null default '{}',
  sent_at timestamptz not null default now()
);
comment on table private.mailbox is 'Mails sent in embedded mode, shown at /dev/mailbox. Empty if SMTP_URL is set.';

create table private.rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
comment on table private.rate_limits is 'Counters of rate-limiter-flexible, shared by all instances. expire is in milliseconds since 1970.';

create table private.seeds (name text primary key, applied_at timestamptz not null default now());
comment on table private.seeds is 'Which seed data has been inserted, so that the next start does not insert it again.';

-- In SQL because staff may not read the tables of pg-boss, which has a schema of its own. Before pg-boss ran for the first time there is none.
create function private.find_failed_jobs() returns table (job text, count bigint)
language plpgsql stable security definer set search_path = '' -- definer: the tables of pg-boss
as $$
begin
  if not private.is_staff() or to_regclass('pgboss.job') is null then return; end if;
  return query execute $query$
    select name, count(*) from pgboss.job
    where state = 'failed' and completed_on > now() - interval '7 days' and name not like '\_\_pgboss%'
    group by name order by 2 desc, 1 $query$;
end $$;
comment on function private.find_failed_jobs is 'Jobs that failed after their last attempt in the last seven days, by name. For staff; empty for others.';
grant execute on function private.find_failed_jobs() to authenticated;

-- schemas/core/10_address-links.sql

-- Links of mails by which the holder of an address, who is not signed in, sees and changes what is stored about that address.
--
-- In SQL because these are rights: whether a link is right is decided where the rows are.

create function private.email_key(address text) returns text language sql immutable strict set search_path = ''
as $$
  select case
    when domain in ('gmail.com', 'googlemail.com') then replace(untagged, '.', '') || '@gmail.com'
    when domain in ('outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'icloud.com', 'me.com', 'mac.com', 'proton.me', 'protonmail.com', 'pm.me', 'fastmail.com')
      then untagged || '@' || domain
    else mailbox || '@' || domain
  end
  from (
    select mailbox, domain, coalesce(nullif(regexp_replace(mailbox, '\+.*$', ''), ''), mailbox) as untagged
    from (select split_part(lower(address), '@', 1) as mailbox, split_part(lower(address), '@', 2) as domain) as parts
  ) as addresses
$$;
comment on function private.email_key is
  'An address without what its mail server ignores: capitals, and where the provider documents it a tag after a plus sign and the dots of '
  'Gmail. Elsewhere a plus sign may belong to the address of another person, who would see these registrations.';
create index people_email_spelling on public.people (private.email_key(email));

create table private.address_links (
  hash bytea primary key,
  purpose text not null check (purpose in ('registrations', 'following', 'learning', 'reminders')),
  email_key text not null,
  expires_at timestamptz not null
);
comment on table private.address_links is
  'The links of mails. Only the hash of the token is stored. `purpose` says what the link opens: a link to registrations does not change what '
  'the person follows.';
create index address_links_expires_at on private.address_links (expires_at);
create index address_links_email_key on private.address_links (email_key);
alter table private.address_links enable row level security;

create function private.verify_address_link(token text, wanted text) returns text language plpgsql stable set search_path = ''
as $$
declare link private.address_links;
begin
  select * into link from private.address_links where hash = sha256(convert_to(token, 'UTF8')) and purpose = wanted;
  if link.hash is null then raise exception 'link_altered' using errcode = 'CJ001'; end if;
  if link.expires_at < now() then raise exception 'link_expired' using errcode = 'CJ001'; end if;
  return link.email_key;
end $$;
comment on function private.verify_address_link is 'The key of the address to which the link was mailed.';

-- schemas/core/11_mailbox.sql

-- The mailbox that a job reads by IMAP (IMAP_URL): which messages it has read, and how the last reading went. No text, subject or address of a
-- message is stored here.
--
-- In SQL because it must be atomic: what a message changes and that it was read are written together, so that a message counts once.

create table private.mailbox_messages (
  key bytea primary key check (length(key) = 32),
  id_hash bytea check (length(id_hash) = 32),
  attempts smallint not null default 0,
  outcome text check (length(outcome) between 1 and 40),
  is_cut boolean not null default false,
  first_read_at timestamptz not null default now(),
  read_at timestamptz,
  check ((outcome is null) = (read_at is null))
);
comment on table private.mailbox_messages is
  'Messages of the mailbox that were read. Kept for a year.';
comment on column private.mailbox_messages.key is 'SHA-256 of the mailbox, its UIDVALIDITY and the UID of the message.';
comment on column private.mailbox_messages.id_hash is 'SHA-256 of Message-ID, sender, day and subject, so that a second copy of a message changes nothing.';
comment on column private.mailbox_messages.attempts is 'How often its reading began. After three a message is left unread by Caja, so that it holds up no other.';
comment on column private.mailbox_messages.outcome is 'What it was: bounce, reply, … (app/features/core/mail/mailbox/outcomes.ts). Null while it is read.';
comment on column private.mailbox_messages.is_cut is 'It was too long: only its beginning was read.';
create index mailbox_messages_id_hash on private.mailbox_messages (id_hash) where outcome is not null;
create index mailbox_messages_read_at on private.mailbox_messages (read_at);
create index mailbox_messages_first_read_at on private.mailbox_messages (first_read_at);
alter table private.mailbox_messages enable row level security;

create table private.mailbox_reading (
  id boolean primary key default true check (id),
  last_read_at timestamptz,
  last_failed_at timestamptz,
  problem text check (length(problem) <= 40),
  detail text check (length(detail) <= 300),
  failures integer not null default 0,
  reading_since timestamptz,
  next_read_at timestamptz not null default '-infinity',
  left_unread integer not null default 0
);
comment on table private.mailbox_reading is 'One row: how the last reading of the mailbox went.';
comment on column private.mailbox_reading.problem is 'Why the last reading failed; null if it succeeded.';
comment on column private.mailbox_reading.reading_since is 'Set while a job reads the mailbox, so that no other does.';
comment on column private.mailbox_reading.next_read_at is 'Not before. A server that refuses the password is asked less and less often, because it may lock the account.';
comment on column private.mailbox_reading.left_unread is 'Messages that the last reading left for the next one.';
insert into private.mailbox_reading default values;
alter table private.mailbox_reading enable row level security;

create function private.begin_mailbox_message(message_key bytea) returns boolean language plpgsql set search_path = ''
as $$
declare known private.mailbox_messages;
begin
  insert into private.mailbox_messages as messages (key, attempts) values (message_key, 1)
  on conflict (key) do update set attempts = messages.attempts + 1 where messages.outcome is null returning * into known;
  if known.key is null then return false; end if;
  if known.attempts > 3 then perform private.end_mailbox_message(message_key, 'failed', null, false); end if;
  return known.attempts <= 3;
end $$;
comment on function private.begin_mailbox_message is
  'Called by the job before it fetches a message, in a transaction of its own. False if there is nothing left to do: it was read before, or three '
  'attempts failed.';
grant execute on function private.begin_mailbox_message(bytea) to service_role;

create function private.end_mailbox_message(message_key bytea, became text, message_id bytea, cut boolean) returns void language sql set search_path = ''
as $$
  update private.mailbox_messages set outcome = became, id_hash = message_id, is_cut = cut, read_at = now() where key = message_key
$$;
comment on function private.end_mailbox_message is 'Called in the transaction of what the message changes.';
grant execute on function private.end_mailbox_message(bytea, text, bytea, boolean) to service_role;

create function private.is_repeated_message(message_id bytea) returns boolean language sql stable set search_path = ''
as $$ select exists (select from private.mailbox_messages where id_hash = message_id and outcome not in ('repeated', 'failed')) $$;
comment on function private.is_repeated_message is 'Another copy of the message was read.';
grant execute on function private.is_repeated_message(bytea) to service_role;

create function private.note_mailbox_reading(why text, what text, wait interval, unread integer) returns void language sql set search_path = ''
as $$
  update private.mailbox_reading set
    last_read_at = case when why is null then now() else last_read_at end, last_failed_at = case when why is null then last_failed_at else now() end,
    problem = why, detail = left(what, 300), failures = case when why is null then 0 else failures + 1 end,
    reading_since = null, next_read_at = now() + wait, left_unread = coalesce(unread, left_unread);
  delete from private.mailbox_messages where first_read_at < now() - interval '1 year';
$$;
comment on function private.note_mailbox_reading is
  'Called by the job after each reading. `why` is null if it succeeded; `wait` is how long the mailbox is left alone.';
grant execute on function private.note_mailbox_reading(text, text, interval, integer) to service_role;

create function private.read_mailbox_state() returns jsonb
language plpgsql stable security definer set search_path = '' -- definer: no role may read the tables, staff see these sums
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return (select jsonb_build_object('lastReadAt', last_read_at, 'lastFailedAt', last_failed_at, 'problem', problem, 'detail', detail,
      'failures', failures, 'leftUnread', left_unread,
      'cut', (select count(*) from private.mailbox_messages where is_cut and read_at > now() - interval '30 days'),
      'outcomes', (select coalesce(jsonb_object_agg(outcome, messages), '{}') from (
        select outcome, count(*) as messages from private.mailbox_messages where read_at > now() - interval '30 days' group by outcome) as counted))
    from private.mailbox_reading);
end $$;
comment on function private.read_mailbox_state is 'How the mailbox is read, and what its messages of the last 30 days were, in numbers.';
grant execute on function private.read_mailbox_state() to authenticated;

create function private.request_mailbox_reading() returns void
language plpgsql security definer set search_path = '' -- definer: see read_mailbox_state
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  update private.mailbox_reading set next_read_at = now() where reading_since is null;
end $$;
comment on function private.request_mailbox_reading is 'Staff do not wait for the next reading: the job that they start reads at once, unless one is reading.';
grant execute on function private.request_mailbox_reading() to authenticated;

-- schemas/resources/01_resources.sql

-- Resources: everything in the toolbox, with co-authors and former addresses; and who may read or change a draft.
--
-- In SQL because these are rights: policies of all tables around a resource ask these functions. An address must be free also if the draft that
-- has it may not be read.

create table public.resources (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('experience', 'video', 'document', 'event', 'exchange', 'course')),
  slug text not null check (slug ~ '^[a-z0-9-]{2,80}$'),
  institution_id uuid references public.institutions,
  owner_id uuid not null references public.people default private.person_id(),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'in_review', 'needs_changes', 'published', 'archived')),
  latest_revision integer not null default 0,
  live_revision integer,
  live_languages text[] not null default '{}',
  has_unpublished_changes boolean generated always as (live_revision is null or latest_revision > live_revision) stored,
  is_seed boolean not null default false,
  first_published_at timestamptz,
  last_published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (kind, slug),
  check ((live_revision is null) = (live_languages = '{}'))
);
comment on table public.resources is
  'Everything in the toolbox. `state` is the state of the latest revision. Visitors read live_revision, from the published tables.';
comment on column public.resources.is_seed is
  'Written by editors from public sources to start the catalogue. Its institution has not confirmed it.';
create index resources_institution on public.resources (institution_id);
create index resources_owner on public.resources (owner_id);
create index resources_queue on public.resources (state, updated_at) where state in ('submitted', 'in_review', 'needs_changes');

create table public.resource_authors (
  resource_id uuid not null references public.resources on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  primary key (resource_id, person_id)
);
comment on table public.resource_authors is 'Co-authors, who may edit like the owner.';
create index resource_authors_person on public.resource_authors (person_id);

create table public.former_slugs (
  kind text not null,
  slug text not null,
  resource_id uuid not null references public.resources on delete cascade,
  primary key (kind, slug)
);
comment on table public.former_slugs is 'Former addresses of published resources. They redirect for ever.';

create function private.is_owner(resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.resources where id = resource and owner_id = private.person_id()) and private.person_role() = 'official' $$;
grant execute on function private.is_owner(uuid) to authenticated, service_role;

-- Definer, like the functions below: otherwise the policies of resources and resource_authors would call each other without end.
create function private.can_edit(resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select private.is_staff() or exists (
    select from public.resources where id = resource and (
      owner_id = private.person_id()
      or exists (select from public.resource_authors where resource_id = resource and person_id = private.person_id()))
    and private.person_role() = 'official')
$$;
grant execute on function private.can_edit(uuid) to anon, authenticated, service_role;

-- A frozen account still reads its own drafts and those it co-authors, but not those of its institution: institution_ids() is empty.
create function private.can_read_draft(resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select private.can_edit(resource) or exists (
    select from public.resources where id = resource and (
      institution_id = any (private.institution_ids())
      or private.is_official() and (
        owner_id = private.person_id()
        or exists (select from public.resource_authors where resource_id = resource and person_id = private.person_id()))))
$$;
grant execute on function private.can_read_draft(uuid) to authenticated, service_role;

create function private.is_slug_taken(resource_kind text, wished text) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.resources where kind = resource_kind and slug = wished)
  or exists (select from public.former_slugs where kind = resource_kind and slug = wished) $$;
comment on function private.is_slug_taken is 'Definer: a draft that the person may not read may have the address.';
grant execute on function private.is_slug_taken(text, text) to authenticated, service_role;

-- Officials may not change a resource while it is under review or archived. Jobs and seeds are never locked out.
create function private.is_locked(resource uuid) returns boolean language sql stable security definer set search_path = '' -- definer: see can_edit
as $$
  select auth.uid() is not null and not private.is_staff()
    and exists (select from public.resources where id = resource and state in ('submitted', 'in_review', 'archived'))
$$;
grant execute on function private.is_locked(uuid) to authenticated, service_role;

create function private.refuse_change() returns trigger language plpgsql set search_path = ''
as $$ begin raise exception 'immutable' using errcode = 'CJ001'; end $$;

alter table public.resources enable row level security;
grant select, insert (id, kind, slug, institution_id, owner_id, is_seed), update (slug, institution_id, owner_id)
  on public.resources to authenticated;
create policy "officials read their own resources and their institution's" on public.resources for select to authenticated
  using ((select private.is_official()) and (owner_id = (select private.person_id()) or institution_id = any ((select private.institution_ids())::uuid[])));
create policy "co-authors read resources" on public.resources for select to authenticated
  using ((select private.is_official()) and exists (select from public.resource_authors where resource_id = id and person_id = (select private.person_id())));
create policy "staff read all resources" on public.resources for select to authenticated using ((select private.is_staff()));
create policy "officials start resources of their own institution" on public.resources for insert to authenticated
  with check (owner_id = (select private.person_id()) and not is_seed and institution_id = any ((select private.institution_ids())::uuid[]));
create policy "staff start resources" on public.resources for insert to authenticated with check ((select private.is_staff()));
create policy "staff change a resource's address, institution and owner" on public.resources for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create trigger check_quotas after insert on public.resources for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('resources a day', 'public.resources', 'owner_id', 60, 600, '1 day', 'created_at', 'true', 'too_many_today'),
  ('unpublished of a person', 'public.resources', 'owner_id', 300, 3000, null, '', 'live_revision is null', 'too_many_drafts'),
  ('unpublished of an institution', 'public.resources', 'institution_id', 2000, null, null, '', 'live_revision is null', 'too_many_drafts_of_institution');

alter table public.resource_authors enable row level security;
grant select, insert, delete on public.resource_authors to authenticated;
create policy "people who may read a draft see its co-authors" on public.resource_authors for select to authenticated
  using (person_id = (select private.person_id()) or private.can_read_draft(resource_id));
create policy "owners and staff add co-authors" on public.resource_authors for insert to authenticated
  with check (private.is_owner(resource_id) or (select private.is_staff()));
create policy "owners and staff remove co-authors" on public.resource_authors for delete to authenticated
  using (private.is_owner(resource_id) or (select private.is_staff()));

alter table public.former_slugs enable row level security;
grant select on public.former_slugs to anon;
grant select, insert on public.former_slugs to authenticated;
create policy "anyone follows an old address" on public.former_slugs for select to anon, authenticated using (true);
create policy "staff record an old address" on public.former_slugs for insert to authenticated with check ((select private.is_staff()));

-- schemas/resources/02_revisions.sql

-- Revisions: every saved version of a resource, complete and immutable.
--
-- In SQL because saving must be atomic: checking the number, and setting the latest revision and the state of the resource, happen under one
-- lock. Of two people who save at once, the second gets `edit_conflict`.

create table public.revisions (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  number integer not null check (number > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  author_id uuid not null references public.people default private.person_id(),
  restored_from integer check (restored_from > 0 and restored_from < number),
  note text not null default '' check (length(note) <= 400),
  created_at timestamptz not null default now(),
  unique (resource_id, number)
);
comment on table public.revisions is
  'Every saved version, complete and immutable. Saving a number that exists already is an edit conflict (optimistic locking).';
comment on column public.revisions.restored_from is 'The earlier revision whose content this one restores.';
create index revisions_author on public.revisions (author_id, created_at);

alter table public.revisions enable row level security;
grant select, insert (resource_id, number, content, author_id, note, restored_from) on public.revisions to authenticated;
create policy "people who may read a draft read its revisions" on public.revisions for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create policy "editors of a resource save revisions under their own name" on public.revisions for insert to authenticated
  with check (author_id = (select private.person_id()) and private.can_edit(resource_id));
create trigger check_quotas after insert on public.revisions for each row execute function private.check_quotas();
create trigger protect_revision_update before update on public.revisions for each row execute function private.refuse_change();
create trigger protect_revision_delete before delete on public.revisions for each row execute function private.refuse_change();
create trigger protect_revisions_truncate before truncate on public.revisions execute function private.refuse_change();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('revisions a day', 'public.revisions', 'author_id', 600, 3000, '1 day', 'created_at', 'true', 'too_many_today');

create function private.before_revision() returns trigger language plpgsql security definer set search_path = '' -- definer: locks the resource
as $$
declare latest integer;
begin
  -- Before the row exists: checked after the insert, each of two transactions would wait for the other (a deadlock).
  -- `no key`, because inserting a revision takes a key share lock on the resource, and two of those would wait for each other.
  select latest_revision into latest from public.resources where id = new.resource_id for no key update;
  if new.number <> latest + 1 then raise exception 'edit_conflict' using errcode = 'CJ001'; end if;
  if private.is_locked(new.resource_id) then raise exception 'locked_for_review' using errcode = 'CJ001'; end if;
  return new;
end $$;
create trigger before_revision before insert on public.revisions for each row execute function private.before_revision();

create function private.after_revision() returns trigger language plpgsql security definer set search_path = '' -- definer: state has no update grant
as $$
begin
  update public.resources set latest_revision = new.number, updated_at = now(),
    state = case when state = 'published' then 'draft' else state end
  where id = new.resource_id;
  return null;
end $$;
create trigger after_revision after insert on public.revisions for each row execute function private.after_revision();

-- schemas/resources/03_moves.sql

-- The states of a resource (draft, submitted, in review, needs changes, published, archived), the moves between them, and the institution's clearance.
--
-- In SQL because a move is a right and must be atomic: private.allowed_moves says who may make which move, public.move_resource checks and makes it.

create table private.allowed_moves (from_state text, to_state text, who text check (who in ('owner', 'staff')), primary key (from_state, to_state, who));
comment on table private.allowed_moves is
  'Which moves of a resource are allowed, for its owner and for staff. app/features/core/kinds/states.ts holds the same; a test compares '
  'both.';

insert into private.allowed_moves values
  ('draft', 'submitted', 'owner'), ('needs_changes', 'submitted', 'owner'),
  ('submitted', 'draft', 'owner'),
  ('draft', 'in_review', 'staff'), ('submitted', 'in_review', 'staff'), ('needs_changes', 'in_review', 'staff'),
  ('in_review', 'needs_changes', 'staff'), ('in_review', 'published', 'staff'), ('published', 'published', 'staff'),
  ('published', 'archived', 'staff'), ('draft', 'archived', 'staff'), ('in_review', 'archived', 'staff'), ('needs_changes', 'archived', 'staff'),
  ('archived', 'draft', 'staff');

create table public.transitions (
  id bigint generated always as identity primary key,
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  from_state text not null,
  to_state text not null,
  actor_id uuid not null references public.people,
  note text not null default '' check (length(note) <= 2000),
  is_withdrawal boolean not null default false,
  happened_at timestamptz not null default now()
);
comment on table public.transitions is
  'The audit trail of review: who moved a resource from which state to which, when and why. Immutable.';
comment on column public.transitions.is_withdrawal is
  'Published with one language less, and the others unchanged: the owner gets no mail that it was published.';
create index transitions_resource on public.transitions (resource_id, id);

alter table public.transitions enable row level security;
grant select on public.transitions to authenticated;
create policy "people who may read a draft read its transitions" on public.transitions for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create trigger check_quotas after insert on public.transitions for each row execute function private.check_quotas();
create trigger protect_transition_update before update on public.transitions for each row execute function private.refuse_change();
create trigger protect_transition_delete before delete on public.transitions for each row execute function private.refuse_change();
create trigger protect_transitions_truncate before truncate on public.transitions execute function private.refuse_change();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('submissions of a resource a day', 'public.transitions', 'resource_id', 10, null, '1 day', 'happened_at', 'to_state = ''submitted''', 'too_many_today');

create table public.clearances (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  cleared_by text not null check (length(cleared_by) between 2 and 160),
  cleared_on date not null check (cleared_on <= current_date + 1),
  note text not null default '' check (length(note) <= 1200),
  recorded_by uuid not null references public.people default private.person_id(),
  recorded_at timestamptz not null default now()
);
comment on table public.clearances is
  'The institution''s consent to publish: who gave it and when, recorded by the official or by staff. cleared_by is the post, and the '
  'name if they wish, of the person in the institution.';
create index clearances_resource on public.clearances (resource_id, recorded_at desc);

alter table public.clearances enable row level security;
grant select, insert (resource_id, revision, cleared_by, cleared_on, note, recorded_by) on public.clearances to authenticated;
create policy "people who may read a draft read its clearances" on public.clearances for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create policy "owners and staff record clearance under their own name" on public.clearances for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (private.is_owner(resource_id) or (select private.is_staff())));
create trigger check_quotas after insert on public.clearances for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('clearances a day', 'public.clearances', 'recorded_by', 60, 600, '1 day', 'recorded_at', 'true', 'too_many_today');

create function public.move_resource(
  resource uuid, new_state text, at_revision integer, note text, languages text[] default null, is_withdrawal boolean default false
) returns void
language plpgsql security definer set search_path = '' -- definer: the only writer of `state` and `transitions`
as $$
declare
  subject public.resources;
  actor uuid := private.person_id();
begin
  if not (private.is_staff() or private.is_owner(resource)) then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into subject from public.resources where id = resource for no key update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.latest_revision <> at_revision then raise exception 'stale_revision' using errcode = 'CJ001'; end if;
  if not exists (select from private.allowed_moves as moves where moves.from_state = subject.state and moves.to_state = new_state
      and ((moves.who = 'staff' and private.is_staff()) or (moves.who = 'owner' and subject.owner_id = actor))) then
    raise exception 'move_not_allowed' using errcode = 'CJ001';
  end if;
  if new_state in ('submitted', 'published') and not exists (select from public.clearances where resource_id = resource) then
    raise exception 'not_cleared' using errcode = 'CJ001';
  end if;
  if (new_state = 'published') <> (coalesce(languages, '{}') <> '{}') then raise exception 'no_language' using errcode = 'CJ001'; end if;
  update public.resources set state = new_state, updated_at = now(),
    live_revision = case new_state when 'published' then at_revision when 'archived' then null else live_revision end,
    live_languages = case new_state when 'published' then languages when 'archived' then '{}' else live_languages end,
    first_published_at = case when new_state = 'published' then coalesce(first_published_at, now()) else first_published_at end,
    last_published_at = case when new_state = 'published' then now() else last_published_at end
  where id = resource;
  insert into public.transitions (resource_id, revision, from_state, to_state, actor_id, note, is_withdrawal)
    values (resource, at_revision, subject.state, new_state, actor, move_resource.note, move_resource.is_withdrawal);
end $$;
comment on function public.move_resource is
  'Moves a resource to another state. `languages` are those to publish; null for every other move. `is_withdrawal`: see transitions.';
grant execute on function public.move_resource(uuid, text, integer, text, text[], boolean) to authenticated;

-- schemas/resources/04_published.sql

-- The published tables, which visitors read: one revision of each published resource, in the languages that were published. Only publishing
-- writes them; their indexes serve reading.
--
-- In SQL because it is a right: rows can be written only for the revision that public.move_resource has published.

create table public.published_resources (
  id uuid primary key references public.resources on delete cascade,
  kind text not null,
  slug text not null,
  revision integer not null,
  original_language text not null,
  languages text[] not null check (languages <> '{}'),
  institution_id uuid references public.institutions,
  countries text[] not null default '{}',
  year_from smallint,
  year_to smallint,
  card jsonb not null,
  content jsonb not null,
  bpsnc text generated always as (content #>> '{programme,bpsnc}') stored,
  bpsnc_urls jsonb generated always as (
    jsonb_path_query_array(content, '$.platforms[*].url ? (@ starts with "https://dds.cepal.org/bpsnc/programme?id=")')) stored,
  is_seed boolean not null default false,
  first_published_at timestamptz not null,
  last_published_at timestamptz not null,
  confirmed_at timestamptz,
  unique (kind, slug)
);
comment on table public.published_resources is 'The live revision of each published resource, with only the languages that were published.';
comment on column public.published_resources.card is
  'What lists show (title, summary, running time, pages, first day), so that they do not read the whole content.';
comment on column public.published_resources.bpsnc is
  'Number of the programme''s record in ECLAC''s Non-contributory Social Protection Programmes Database. Stored, so that it is found '
  'without reading all contents.';
comment on column public.published_resources.bpsnc_urls is
  'Records in the same database that the author names among the platforms, such as that of an earlier programme.';
create index published_resources_countries on public.published_resources using gin (countries);
create index published_resources_kind on public.published_resources (kind, last_published_at desc, id);
create index published_resources_newest on public.published_resources (last_published_at desc, id);
create index published_resources_bpsnc on public.published_resources (bpsnc) where bpsnc is not null;
create index published_resources_bpsnc_urls on public.published_resources using gin (bpsnc_urls) where bpsnc_urls <> '[]';

alter table public.published_resources enable row level security;
grant select on public.published_resources to anon;
grant select, insert, update, delete on public.published_resources to authenticated;
create policy "anyone reads published_resources" on public.published_resources for select to anon, authenticated using (true);
create policy "staff add published_resources" on public.published_resources for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change published_resources" on public.published_resources for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_resources" on public.published_resources for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_resources
  for each statement execute function private.bump_catalogue_version();

create table public.published_texts (
  resource_id uuid not null references public.published_resources on delete cascade,
  language text not null,
  title text not null,
  summary text not null,
  primary key (resource_id, language)
);
comment on table public.published_texts is 'Title and summary by language.';
create index published_texts_title on public.published_texts using gin (title extensions.gin_trgm_ops);

alter table public.published_texts enable row level security;
grant select on public.published_texts to anon;
grant select, insert, update, delete on public.published_texts to authenticated;
create policy "anyone reads published_texts" on public.published_texts for select to anon, authenticated using (true);
create policy "staff add published_texts" on public.published_texts for insert to authenticated with check ((select private.is_staff()));
create policy "staff change published_texts" on public.published_texts for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_texts" on public.published_texts for delete to authenticated using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_texts
  for each statement execute function private.bump_catalogue_version();

create function private.check_publishing() returns trigger language plpgsql security definer set search_path = '' -- definer: reads the write model
as $$
begin
  if auth.uid() is not null and not exists (
    select from public.resources where id = new.id and live_revision = new.revision and live_languages @> new.languages) then
    raise exception 'move_not_allowed' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_publishing is
  'Staff may write the published tables, because publishing runs with their rights. This refuses a revision or language that has not '
  'passed review.';
create trigger check_publishing before insert or update of id, revision, languages on public.published_resources
  for each row execute function private.check_publishing();

-- schemas/media/01_files.sql

-- Files of resources: one row for each object in Storage. A replaced file keeps its address /files/{asset_id}: the rows with the same asset_id
-- are its versions, and visitors get the published version.
--
-- In SQL because these are rights, and because deleting a file and publishing it must not happen at the same time.

create table public.files (
  id uuid primary key default gen_random_uuid(),
  asset_id uuid not null,
  resource_id uuid not null references public.resources on delete cascade,
  owner_id uuid not null references public.people default private.person_id(),
  role text not null default 'original' check (role in ('original', 'captions', 'poster', 'page-image', '480p', 'audio')),
  derived_from uuid references public.files on delete cascade,
  path text not null unique,
  name text not null check (length(name) between 1 and 200 and name !~ '[/\\]'),
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  duration_seconds numeric check (duration_seconds > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  pages integer check (pages > 0),
  cues integer check (cues > 0),
  text_state text check (text_state in ('waiting', 'read', 'none', 'failed')),
  created_at timestamptz not null default now(),
  constraint derived_files_have_a_role check (
    case when role in ('original', 'captions') then derived_from is null when role = 'poster' then true else derived_from is not null end)
);
comment on table public.files is 'path is the object''s name in the Storage bucket `resources`: {resource id}/{file id}. size is in bytes.';
comment on column public.files.asset_id is 'The id of the first version. It is the public address of all versions.';
comment on column public.files.derived_from is
  'The file from which a job made this one: a smaller rendition, the audio track, the picture of the first page. It has the same rights. '
  'A poster has it only if a job took it from the video.';
comment on column public.files.text_state is
  'Whether the text of a document was read into file_passages. `none`: it has no text, such as a scan.';
comment on column public.files.cues is 'Number of captions in a caption track.';
create index files_resource on public.files (resource_id);
create index files_asset on public.files (asset_id, created_at);
create index files_derived on public.files (derived_from) where derived_from is not null;
create index files_sha256 on public.files (resource_id, sha256);
create unique index files_one_rendition_of_a_role on public.files (derived_from, role) where derived_from is not null;

create table public.published_files (
  file_id uuid not null references public.files on delete restrict,
  resource_id uuid not null references public.resources on delete cascade,
  primary key (file_id, resource_id)
);
comment on table public.published_files is
  'Files that a published resource uses, written when it is published. Visitors may read them, and they cannot be deleted.';
create index published_files_resource on public.published_files (resource_id);

create function private.asset_id_of(file uuid) returns uuid language sql stable security definer set search_path = ''
as $$ select asset_id from public.files where id = file $$;
comment on function private.asset_id_of is
  'Definer: a link to an earlier version leads visitors to the published one, but they may not read the row of the earlier one. Returns '
  'nothing but the id.';
grant execute on function private.asset_id_of(uuid) to anon, authenticated, service_role;

create function private.can_use_asset_id(file uuid, asset uuid, resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select case when exists (select from public.files where asset_id = asset)
    then not exists (select from public.files where asset_id = asset and resource_id <> resource)
    else asset = file end
$$;
comment on function private.can_use_asset_id is
  'An address belongs to one resource, also after the first version was deleted. Definer: the policy of `files` calls it while it reads '
  '`files`.';
grant execute on function private.can_use_asset_id(uuid, uuid, uuid) to authenticated, service_role;

alter table public.files enable row level security;
grant select on public.files to anon;
grant select, insert (id, resource_id, owner_id, path, name, media_type, size, sha256, asset_id, role, duration_seconds, width, height, pages, text_state, cues), delete
  on public.files to authenticated;
create policy "people who may read a draft read its files" on public.files for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create policy "people who may edit a resource remove its files, unless it is locked" on public.files for delete to authenticated
  using (private.can_edit(resource_id) and not private.is_locked(resource_id));
create policy "anyone reads files of published resources" on public.files for select to anon, authenticated
  using (exists (select from public.published_files where file_id = id or file_id = derived_from));
create policy "people who may edit a resource add files under their own name" on public.files for insert to authenticated
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id) and path = resource_id::text || '/' || id::text
    and private.can_use_asset_id(id, asset_id, resource_id));
create trigger bump_catalogue_version_for_a_rendition after insert on public.files for each row
  when (new.derived_from is not null) execute function private.bump_catalogue_version();

-- The job that reads a document or converts a video. Only for files of people: the start of the application looks for files of seeds and
-- restored backups that have not been processed.
create trigger enqueue_reading after insert on public.files for each row
  when (new.role = 'original' and new.media_type = 'application/pdf' and auth.uid() is not null)
  execute function private.enqueue_for_row('read-document', 'fileId');
create trigger enqueue_renditions after insert on public.files for each row
  when (new.role = 'original' and new.media_type like 'video/%' and auth.uid() is not null)
  execute function private.enqueue_for_row('make-renditions', 'fileId');

alter table public.published_files enable row level security;
grant select on public.published_files to anon;
grant select, insert, delete on public.published_files to authenticated;
create policy "anyone reads which files are published" on public.published_files for select to anon, authenticated using (true);
create policy "staff publish files" on public.published_files for insert to authenticated with check ((select private.is_staff()));
create policy "staff unpublish files" on public.published_files for delete to authenticated using ((select private.is_staff()));

create function private.is_file_in_use(file uuid, original uuid, resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select exists (select from public.published_files where file_id in (file, original))
    or exists (
      select from public.resources
        join public.revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
      where resources.id = resource and jsonb_path_exists(revisions.content -> 'attachments', '$.** ? (@ == $file || @ == $original)',
        jsonb_build_object('file', file, 'original', coalesce(original, file))))
$$;
comment on function private.is_file_in_use is
  'True if a published resource or the latest revision uses the file or its original. Definer: it must see also what the person may not '
  'read.';
grant execute on function private.is_file_in_use(uuid, uuid, uuid) to authenticated, service_role;

-- A foreign key protects published files from everyone. This trigger protects files of the latest revision from people, not from jobs.
create function private.protect_files_in_use() returns trigger language plpgsql security definer set search_path = '' -- definer: see is_file_in_use
as $$
begin
  if auth.uid() is not null and private.is_file_in_use(old.id, old.derived_from, old.resource_id) then
    raise exception 'file_in_use' using errcode = 'CJ001';
  end if;
  return old;
end $$;
create trigger protect_files_in_use before delete on public.files for each row execute function private.protect_files_in_use();

-- schemas/media/02_storage.sql

-- The Storage bucket of the files, and its policies.
--
-- In SQL because these are rights: a person may read the bytes if they may read the row in public.files.

insert into storage.buckets (id, name, public) values ('resources', 'resources', false) on conflict (id) do nothing;

-- The first folder of an object's name is the resource it belongs to.
create function private.resource_of(object_name text) returns uuid language sql immutable set search_path = ''
as $$ select case when split_part(object_name, '/', 1) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then split_part(object_name, '/', 1)::uuid end $$;
grant execute on function private.resource_of(text) to anon, authenticated, service_role;

create policy "people who may edit a resource upload its files" on storage.objects for insert to authenticated
  with check (bucket_id = 'resources' and private.can_edit(private.resource_of(name)));
-- An object without a row belongs to an incomplete upload. An object with a row must stay as it was reviewed.
create policy "people who may edit a resource delete objects without a row" on storage.objects for delete to authenticated
  using (bucket_id = 'resources' and private.can_edit(private.resource_of(name)) and not exists (select from public.files where files.path = objects.name));
create policy "people who may read a file or edit its resource read its object" on storage.objects for select to anon, authenticated
  using (bucket_id = 'resources' and (exists (select from public.files where files.path = objects.name) or private.can_edit(private.resource_of(name))));

-- The API roles keep only privileges on rows, because truncate and references bypass row-level security. On a hosted project some of these
-- tables belong to the role of Storage, and Caja cannot change their grants.
do $$
declare
  beyond_rows text := 'truncate, references, trigger' || case when current_setting('server_version_num')::integer >= 170000 then ', maintain' else '' end;
  item record;
begin
  for item in select oid::regclass as name from pg_class where relnamespace = 'storage'::regnamespace and relkind in ('r', 'p', 'v') loop
    begin
      execute format('revoke %s on %s from anon, authenticated', beyond_rows, item.name);
    exception when insufficient_privilege then
      raise notice 'The privileges on % are not the owner''s to take.', item.name;
    end;
  end loop;
end $$;

-- schemas/media/03_passages.sql

-- The text inside files, by page or by second. Jobs read it from documents; adding a caption track writes it in the same transaction.
--
-- In SQL because these are rights.

create table public.file_passages (
  file_id uuid not null references public.files on delete cascade,
  place integer not null check (place >= 0),
  text text not null,
  rejoined_words text not null default '',
  primary key (file_id, place)
);
comment on table public.file_passages is 'The text of a file. `place` is the page number, or the second at which it is said.';
comment on column public.file_passages.rejoined_words is
  'Words that are divided at line ends, in one piece, for the search only: no program can tell whether the hyphen belongs to the word.';

alter table public.file_passages enable row level security;
grant select on public.file_passages to anon;
grant select, insert on public.file_passages to authenticated;
create policy "people who may read a file read its passages" on public.file_passages for select to anon, authenticated
  using (exists (select from public.files where id = file_id));
-- `created_at = now()` means that this transaction created the file. Passages of an older file cannot be added.
create policy "the uploader of captions adds their text" on public.file_passages for insert to authenticated
  with check (exists (select from public.files where id = file_id and role = 'captions' and created_at = now()
    and owner_id = (select private.person_id()) and private.can_edit(resource_id)));

-- schemas/media/04_uploads.sql

-- Uploads in progress, in parts that can be resumed (tus), and the reports of the nightly check of Storage.
--
-- In SQL because these are rights, and because the limit must be atomic: two uploads that start at once count against the same limit.

create table public.uploads (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  owner_id uuid not null references public.people default private.person_id(),
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  parts bigint[] not null default '{}',
  part_attempts uuid[] not null default '{}',
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.uploads is
  'A file that is being uploaded (tus), in parts. Each part is an object {resource}/{upload}/{offset}-{attempt} in Storage. The row is '
  'deleted when the file is complete or cancelled.';
comment on column public.uploads.parts is 'The offset at which each part begins, in bytes and in order.';
comment on column public.uploads.part_attempts is
  'For each part, the attempt that stored it. Each attempt has its own object, so that two instances that receive the same part at once '
  'do not overwrite each other.';
create index uploads_resource on public.uploads (resource_id);
create index uploads_owner on public.uploads (owner_id);

alter table public.uploads enable row level security;
grant select, insert (id, resource_id, owner_id, size, metadata), update (received, updated_at, parts, part_attempts), delete
  on public.uploads to authenticated;
create policy "a person reads their own uploads" on public.uploads for select to authenticated
  using (owner_id = (select private.person_id()));
create policy "people who may edit a resource start uploads under their own name" on public.uploads for insert to authenticated
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person continues their own uploads" on public.uploads for update to authenticated
  using (owner_id = (select private.person_id()) and private.can_edit(resource_id))
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person cancels their own uploads" on public.uploads for delete to authenticated
  using (owner_id = (select private.person_id()));

create function private.limit_uploads() returns trigger language plpgsql security definer set search_path = '' -- definer: counts uploads of other people
as $$
declare
  person_uploads integer;
  person_bytes numeric;
  institution_bytes numeric;
begin
  -- Sizes in bytes; the largest file is 2 GB. The lock makes uploads that start at once count one after the other.
  perform pg_advisory_xact_lock(hashtextextended('uploads', 0));
  select count(*), coalesce(sum(size), 0) into person_uploads, person_bytes from public.uploads where owner_id = new.owner_id;
  if person_uploads >= 10 then raise exception 'too_many_uploads' using errcode = 'CJ001'; end if;
  if person_bytes + new.size > 6000000000 then raise exception 'uploads_too_large' using errcode = 'CJ001'; end if;
  with holders as (
    select distinct posts.institution_id, post_holders.person_id
    from public.post_holders join public.posts on posts.id = post_holders.post_id
    where post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date)
  )
  select coalesce(max(bytes), 0) into institution_bytes from (
    select sum(uploads.size) as bytes
    from holders as own join holders as colleagues using (institution_id) join public.uploads on uploads.owner_id = colleagues.person_id
    where own.person_id = new.owner_id
    group by institution_id) as by_institution;
  if institution_bytes + new.size > 20000000000 then raise exception 'institution_uploads_too_large' using errcode = 'CJ001'; end if;
  return new;
end $$;
comment on function private.limit_uploads is
  'Refuses an upload if the person has 10 in progress or more than 6 GB, or their institution more than 20 GB. Complete and cancelled '
  'uploads do not count.';
create trigger limit_uploads before insert on public.uploads for each row execute function private.limit_uploads();

create table public.storage_checks (
  id bigint generated always as identity primary key,
  checked_at timestamptz not null default now(),
  files integer not null,
  objects integer not null,
  rows_without_bytes jsonb not null check (jsonb_typeof(rows_without_bytes) = 'array'),
  bytes_without_rows jsonb not null check (jsonb_typeof(bytes_without_rows) = 'array'),
  removed integer not null default 0,
  quarantined integer not null default 0,
  put_back integer not null default 0,
  looks_newer boolean not null default false
);
comment on table public.storage_checks is
  'Reports of the nightly check: rows of `files` without bytes, and bytes without a row. `quarantined`: bytes without a row that were '
  'moved aside. `removed`: bytes deleted after thirty days in quarantine. `put_back`: bytes moved back because a row needs them. '
  '`looks_newer`: Storage seems to be newer than the database (after a restore), so nothing was moved.';
comment on column public.storage_checks.rows_without_bytes is
  'Array of {file, path, problem, expected, found}: problem is missing or wrong-size, sizes in bytes.';
comment on column public.storage_checks.bytes_without_rows is
  'Array of {path, size, reason, removed}: reason is orphan, abandoned-upload, unknown-to-storage or partial.';

alter table public.storage_checks enable row level security;
grant select on public.storage_checks to authenticated;
create policy "staff read storage checks" on public.storage_checks for select to authenticated using ((select private.is_staff()));

-- schemas/media/05_consents.sql

-- Consent of the people who speak in a video: voice and face are personal data.
--
-- In SQL because it is a right: a video without consent can be neither submitted nor published.

create table public.consents (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  given_by text not null check (length(given_by) between 2 and 160),
  given_on date not null check (given_on <= current_date + 1),
  purposes text[] not null check (purposes <> '{}' and purposes <@ array['publish', 'translate', 'excerpt']),
  note text not null default '' check (length(note) <= 1200),
  recorded_by uuid not null references public.people default private.person_id(),
  recorded_at timestamptz not null default now()
);
comment on table public.consents is
  'Consent of a person who speaks in a video: who, when, and to what. Purposes: publish with captions, translate the captions, show '
  'excerpts.';
create index consents_resource on public.consents (resource_id, recorded_at desc);

alter table public.consents enable row level security;
grant select, insert (resource_id, given_by, given_on, purposes, note, recorded_by) on public.consents to authenticated;
create policy "people who may read a draft read its consents" on public.consents for select to authenticated
  using (private.can_read_draft(resource_id));
create policy "owners and staff record consent under their own name" on public.consents for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (private.is_owner(resource_id) or (select private.is_staff())));
create trigger check_quotas after insert on public.consents for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('consents a day', 'public.consents', 'recorded_by', 60, 600, '1 day', 'recorded_at', 'true', 'too_many_today');

create function private.require_consent() returns trigger language plpgsql security definer set search_path = '' -- definer: see can_edit
as $$
begin
  if new.kind = 'video' and new.state in ('submitted', 'published') and new.state <> old.state
    and not exists (select from public.consents where resource_id = new.id and 'publish' = any (purposes)) then
    raise exception 'no_consent' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger require_consent before update of state on public.resources for each row execute function private.require_consent();

-- schemas/vocabulary/01_concepts.sql

-- The thesaurus (SKOS): concepts in four schemes, their hierarchy, and the concepts of published resources.
--
-- In SQL because the rules of the tree must hold for every writer: no cycle, one scheme in a branch, optimistic locking by version. A merged
-- concept keeps its row as a redirect, so that no seed can insert its slug again (ADR 17).

create table public.concepts (
  id uuid primary key default gen_random_uuid(),
  scheme text not null check (scheme in ('topic', 'population', 'challenge', 'change-kind')),
  slug text not null check (slug ~ '^[a-z0-9-]{2,60}$'),
  broader_id uuid references public.concepts,
  pref_labels jsonb not null check (private.is_localized(pref_labels)),
  alt_labels jsonb not null default '{}' check (jsonb_typeof(alt_labels) = 'object'),
  definitions jsonb not null default '{}' check (private.is_localized(definitions)),
  position smallint not null default 0,
  version integer not null default 1,
  deprecated_at timestamptz,
  replaced_by_id uuid references public.concepts,
  history_notes jsonb not null default '{}' check (private.is_localized(history_notes)),
  unique (scheme, slug),
  constraint concepts_replaced_are_deprecated check (replaced_by_id is null or (deprecated_at is not null and broader_id is null))
);
comment on table public.concepts is
  'The thesaurus (SKOS): prefLabel, altLabel, definition, broader. alt_labels is {"es": ["…"], "en": ["…"]}.';
comment on column public.concepts.version is 'Increased at every change. A person who saves names the version they started from.';
comment on column public.concepts.replaced_by_id is
  'The concept that replaces this one for ever. Never a replaced concept itself: chains are flattened.';
comment on column public.concepts.history_notes is 'Why it was merged or retired (SKOS historyNote). Public.';
create index concepts_broader on public.concepts (broader_id);
create index concepts_replaced_by on public.concepts (replaced_by_id) where replaced_by_id is not null;

alter table public.concepts enable row level security;
grant select on public.concepts to anon;
grant select, insert, update, delete on public.concepts to authenticated;
create policy "anyone reads concepts" on public.concepts for select to anon, authenticated using (true);
create policy "administrators add concepts" on public.concepts for insert to authenticated with check ((select private.is_admin()));
create policy "administrators change concepts" on public.concepts for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "administrators remove concepts" on public.concepts for delete to authenticated using ((select private.is_admin()));
create trigger bump_catalogue_version after insert or update or delete on public.concepts
  for each statement execute function private.bump_catalogue_version();

create function private.lock_thesaurus() returns void language sql set search_path = ''
as $$ select pg_advisory_xact_lock('public.concepts'::regclass::oid::bigint) $$;
comment on function private.lock_thesaurus is
  'Allows one change of the tree at a time: two valid changes together could form a cycle. Call it before locking rows, to avoid '
  'deadlocks.';
grant execute on function private.lock_thesaurus() to authenticated, service_role;

create function private.check_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: the rules hold for every writer, and must see the whole tree
as $$
declare
  upper public.concepts;
begin
  if tg_op = 'DELETE' then
    if old.replaced_by_id is not null then raise exception 'concept_is_redirect' using errcode = 'CJ001'; end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if (new.scheme, new.slug) is distinct from (old.scheme, old.slug) then raise exception 'concept_slug_fixed' using errcode = 'CJ001'; end if;
    if old.replaced_by_id is not null and (new.replaced_by_id is null or new.deprecated_at is null) then raise exception 'concept_is_redirect' using errcode = 'CJ001'; end if;
    new.version := old.version + 1;
  end if;
  if tg_op = 'INSERT' or (new.broader_id, new.replaced_by_id, new.deprecated_at) is distinct from (old.broader_id, old.replaced_by_id, old.deprecated_at) then
    perform private.lock_thesaurus();
  end if;

  if new.broader_id is not null and (tg_op = 'INSERT' or new.broader_id is distinct from old.broader_id or (new.deprecated_at is null and old.deprecated_at is not null)) then
    select * into upper from public.concepts where id = new.broader_id;
    if upper.scheme <> new.scheme then raise exception 'concept_other_scheme' using errcode = 'CJ001'; end if;
    if upper.deprecated_at is not null then raise exception 'concept_deprecated' using errcode = 'CJ001'; end if;
    if exists (
      with recursive above (id, broader_id) as (
        select id, broader_id from public.concepts where id = new.broader_id
        union select concepts.id, concepts.broader_id from above join public.concepts on concepts.id = above.broader_id
      ) select from above where id = new.id
    ) or new.broader_id = new.id then raise exception 'concept_cycle' using errcode = 'CJ001'; end if;
  end if;

  if new.replaced_by_id is not null and (tg_op = 'INSERT' or new.replaced_by_id is distinct from old.replaced_by_id) then
    select * into upper from public.concepts where id = new.replaced_by_id;
    new.replaced_by_id := coalesce(upper.replaced_by_id, upper.id);
    if new.replaced_by_id = new.id then raise exception 'concept_cycle' using errcode = 'CJ001'; end if;
    if upper.scheme <> new.scheme then raise exception 'concept_other_scheme' using errcode = 'CJ001'; end if;
    if upper.replaced_by_id is null and upper.deprecated_at is not null then raise exception 'concept_deprecated' using errcode = 'CJ001'; end if;
  end if;
  if new.deprecated_at is not null and exists (select from public.concepts where broader_id = new.id and deprecated_at is null) then
    raise exception 'concept_has_narrower' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger check_concept before insert or update or delete on public.concepts for each row execute function private.check_concept();

create function private.flatten_redirects() returns trigger
language plpgsql security definer set search_path = '' -- definer: see check_concept
as $$
begin
  update public.concepts set replaced_by_id = new.replaced_by_id where replaced_by_id = new.id;
  return null;
end $$;
create trigger flatten_redirects after update of replaced_by_id on public.concepts
  for each row when (new.replaced_by_id is not null) execute function private.flatten_redirects();

create table public.published_concepts (
  resource_id uuid not null references public.published_resources on delete cascade,
  concept_id uuid not null references public.concepts,
  primary key (resource_id, concept_id)
);
comment on table public.published_concepts is
  'Topics, populations, challenges and change kinds of published resources: the facets of the search.';
create index published_concepts_concept on public.published_concepts (concept_id, resource_id);
comment on index public.published_concepts_concept is
  'Facets, and the resources that share a concept with another one (app/features/discovery/related).';

alter table public.published_concepts enable row level security;
grant select on public.published_concepts to anon;
grant select, insert, update, delete on public.published_concepts to authenticated;
create policy "anyone reads published_concepts" on public.published_concepts for select to anon, authenticated using (true);
create policy "staff add published_concepts" on public.published_concepts for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change published_concepts" on public.published_concepts for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_concepts" on public.published_concepts for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_concepts
  for each statement execute function private.bump_catalogue_version();

-- Publishing during a merge waits for the merge, and then uses the replacing concept.
create function private.use_replacing_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: locking a concept requires the right to change it, which editors do not have
as $$
begin
  select coalesce(replaced_by_id, id) into new.concept_id from public.concepts where id = new.concept_id for key share;
  if exists (select from public.published_concepts where resource_id = new.resource_id and concept_id = new.concept_id) then return null; end if;
  return new;
end $$;
create trigger use_replacing_concept before insert on public.published_concepts
  for each row execute function private.use_replacing_concept();

-- schemas/vocabulary/02_changes.sql

-- The audit trail of the thesaurus.
--
-- In SQL because it must be complete: a trigger writes it in the transaction of the change, and it cannot be changed afterwards.

create table public.concept_changes (
  id bigint generated always as identity primary key,
  concept_id uuid not null,
  scheme text not null,
  slug text not null,
  version integer not null,
  action text not null check (action in ('created', 'changed', 'merged', 'deprecated', 'restored', 'removed')),
  before jsonb,
  after jsonb,
  changed_by uuid references public.people,
  changed_at timestamptz not null default now()
);
comment on table public.concept_changes is
  'The audit trail of the thesaurus, append-only. `version` is the version after the change. before and after are the whole concept, with '
  'broader and replacement by slug. changed_by is null for seeds and jobs.';
create index concept_changes_concept on public.concept_changes (concept_id, version);

alter table public.concept_changes enable row level security;
grant select on public.concept_changes to authenticated;
create policy "staff read changes to the thesaurus" on public.concept_changes for select to authenticated
  using ((select private.is_staff()));
create trigger protect_concept_changes before update or delete on public.concept_changes
  for each row execute function private.refuse_change();
create trigger enqueue_refresh after insert on public.concept_changes
  for each statement execute function private.enqueue_for_row('refresh-concepts');

create function private.record_concept_change() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then private.concept_snapshot(old) end;
  is_now jsonb := case when tg_op <> 'DELETE' then private.concept_snapshot(new) end;
  concept public.concepts := case when tg_op = 'DELETE' then old else new end;
begin
  if was is distinct from is_now then
    insert into public.concept_changes (concept_id, scheme, slug, version, action, before, after, changed_by)
    values (concept.id, concept.scheme, concept.slug, concept.version, case
        when tg_op = 'INSERT' then 'created' when tg_op = 'DELETE' then 'removed'
        when new.replaced_by_id is not null and old.replaced_by_id is null then 'merged'
        when new.deprecated_at is not null and old.deprecated_at is null then 'deprecated'
        when new.deprecated_at is null and old.deprecated_at is not null then 'restored' else 'changed' end,
      was, is_now, private.person_id());
  end if;
  return null;
end $$;
create trigger record_concept_change after insert or update or delete on public.concepts
  for each row execute function private.record_concept_change();

create function private.concept_snapshot(concept public.concepts) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('prefLabel', concept.pref_labels, 'altLabels', concept.alt_labels, 'definition', concept.definitions,
    'broader', (select slug from public.concepts where id = concept.broader_id), 'position', concept.position,
    'replacedBy', (select slug from public.concepts where id = concept.replaced_by_id), 'deprecated', concept.deprecated_at is not null,
    'historyNote', concept.history_notes)
$$;

-- schemas/vocabulary/03_merging.sql

-- Merging one concept into another, and the number of saved searches that use it.
--
-- In SQL because it must be atomic: labels, narrower concepts and published resources move to the other concept together.

create function public.merge_concepts(source uuid, seen integer, target uuid, notes jsonb, keep_labels boolean) returns void
language plpgsql set search_path = ''
as $$
declare
  gone public.concepts;
  kept public.concepts;
begin
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  perform private.lock_thesaurus();
  -- `for update`, so that publishing under either concept waits (see use_replacing_concept).
  select * into gone from public.concepts where id = source for update;
  select * into kept from public.concepts where id = target for update;
  if gone.id is null or kept.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if gone.id = kept.id then raise exception 'concept_cycle' using errcode = 'CJ001'; end if;
  if gone.scheme <> kept.scheme then raise exception 'concept_other_scheme' using errcode = 'CJ001'; end if;
  if gone.replaced_by_id is not null then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  if kept.deprecated_at is not null then raise exception 'concept_deprecated' using errcode = 'CJ001'; end if;
  if gone.version <> seen then raise exception 'stale_concept' using errcode = 'CJ001'; end if;

  -- Narrower concepts move to the kept concept. If that one is itself below, it first moves up to the place of the merged one.
  if exists (
    with recursive above (id, broader_id) as (
      select id, broader_id from public.concepts where id = kept.id
      union select concepts.id, concepts.broader_id from above join public.concepts on concepts.id = above.broader_id
    ) select from above where id = gone.id
  ) then update public.concepts set broader_id = gone.broader_id where id = kept.id; end if;
  update public.concepts set broader_id = kept.id where broader_id = gone.id and id <> kept.id;

  if keep_labels then
    update public.concepts set alt_labels = private.merge_alt_labels(kept.alt_labels, gone.pref_labels, gone.alt_labels, kept.pref_labels)
      where id = kept.id and alt_labels is distinct from private.merge_alt_labels(kept.alt_labels, gone.pref_labels, gone.alt_labels, kept.pref_labels);
  end if;
  update public.concepts set replaced_by_id = kept.id, broader_id = null, deprecated_at = coalesce(deprecated_at, now()), history_notes = notes
    where id = gone.id;
  insert into public.published_concepts (resource_id, concept_id)
    select resource_id, kept.id from public.published_concepts where concept_id = gone.id;
  delete from public.published_concepts where concept_id = gone.id;
end $$;
comment on function public.merge_concepts is
  'Administrators only. `seen` is the version the administrator saw. Published resources move to the target concept; drafts and revisions '
  'keep the old slug, which is read as the new one.';
grant execute on function public.merge_concepts(uuid, integer, uuid, jsonb, boolean) to authenticated;

create function private.merge_alt_labels(own jsonb, other_preferred jsonb, other_alternative jsonb, preferred jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(language, labels), '{}') from (
    select language, jsonb_agg(label order by place) as labels from (
      select distinct on (language, lower(label)) language, label, place from (
        select language, label, ordinality as place from jsonb_each(own) as each (language, list), jsonb_array_elements_text(list) with ordinality as element (label, ordinality)
        union all select language, label, 1000 from jsonb_each_text(other_preferred) as each (language, label)
        union all select language, label, 1001 + ordinality from jsonb_each(other_alternative) as each (language, list), jsonb_array_elements_text(list) with ordinality as element (label, ordinality)
      ) as every where label <> '' and lower(label) <> lower(coalesce(preferred ->> language, ''))
      order by language, lower(label), place
    ) as once group by language
  ) as listed
$$;
comment on function private.merge_alt_labels is
  'The alternative labels of a concept that takes over the labels of another, each once by language.';
grant execute on function private.merge_alt_labels(jsonb, jsonb, jsonb, jsonb) to authenticated, service_role;

create function private.count_saved_searches_with(facet text, slug text) returns integer
language sql stable security definer set search_path = '' -- definer: only their owners read saved searches; a number reveals no person
as $$
  select case when private.is_staff() then count(*)::integer end from public.saved_searches
  where '&' || params || '&' like '%&' || facet || '=' || slug || '&%'
$$;
grant execute on function private.count_saved_searches_with(text, text) to authenticated;

-- schemas/discovery/01_text-folding.sql

-- How texts and questions are folded before they are indexed or searched (case, accents, punctuation, numbers, soft hyphens; ADR 24), and how
-- found words are marked in a text. The parser of Postgres is not enough: in a database of the C locale it takes punctuation beyond ASCII for
-- letters ("¿pensión?" is one word), and it reads numbers and paths in its own way ("2031-2035", "a/b").
--
-- In SQL because index and search must fold alike: generated columns and triggers use the same functions as the queries.
--
-- Functions of one expression have no search_path setting, and qualify all names: so Postgres inlines them into the calling query, which runs
-- them many times on a page of results.

-- One configuration for each language of content. All ignore accents: "pension" finds "pensión". caja_plain does not stem, for suggestions by
-- the beginning of a word ("transferenci" is not the beginning of the stem "transferent").
create text search configuration public.caja_es (copy = pg_catalog.spanish);
alter text search configuration public.caja_es
  alter mapping for hword, hword_part, word with extensions.unaccent, pg_catalog.spanish_stem;
create text search configuration public.caja_en (copy = pg_catalog.english);
alter text search configuration public.caja_en
  alter mapping for hword, hword_part, word with extensions.unaccent, pg_catalog.english_stem;
create text search configuration public.caja_plain (copy = pg_catalog.simple);
alter text search configuration public.caja_plain
  alter mapping for hword, hword_part, word with extensions.unaccent, pg_catalog.simple;

create function private.search_configuration(language text) returns regconfig
language sql immutable parallel safe
as $$ select case language when 'es' then 'public.caja_es'::regconfig when 'en' then 'public.caja_en'::regconfig else 'pg_catalog.simple'::regconfig end $$;
grant execute on function private.search_configuration(text) to anon, authenticated, service_role;

create function private.fold_text(text text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  folded text := private.fold_letters(private.space_punctuation(text));
begin
  if strpos(folded, U&'\E002') = 0 then return folded; end if;
  return (
    select string_agg(case when strpos(word, U&'\E002') = 0 then word
      else translate(word, U&'\E002', '') || ' ' || translate(word, U&'\E002', ' ') end, ' ' order by place)
    from regexp_split_to_table(folded, ' ') with ordinality as each (word, place)
  );
end $$;
comment on function private.fold_text is
  'The text as it is searched: lower-case words without accents, separated by one space, numbers without separators. A word with a soft '
  'hyphen, or a number with spaces, is there both joined and divided. For questions use private.fold_query.';
grant execute on function private.fold_text(text) to anon, authenticated, service_role;

create function private.text_vector(language text, text text) returns tsvector language sql immutable parallel safe
as $$ select to_tsvector(private.search_configuration(language), private.fold_text(text)) $$;
comment on function private.text_vector is 'The words of a text in its language, with their positions.';
grant execute on function private.text_vector(text, text) to anon, authenticated, service_role;

create function private.label_key(text text) returns text language sql immutable parallel safe
as $$
  select ' ' || regexp_replace(regexp_replace(regexp_replace(private.fold_text(text), 'ies\M', 'y', 'g'), '(?<=\w\w)s\M', '', 'g'), '(?<=\w\w\w)e\M', '', 'g') || ' '
$$;
comment on function private.label_key is
  'A folded text without plurals, between spaces, for finding a label in it. Stems would match too much: Barbados and beard (barba), '
  'pensioner and pension.';
grant execute on function private.label_key(text) to anon, authenticated, service_role;

create function private.fold_letters(spaced text) returns text language sql immutable parallel safe
as $$
  select btrim(regexp_replace(translate(lower(extensions.unaccent('extensions.unaccent'::regdictionary, spaced)), U&'\E003', '.'), '  +', ' ', 'g'))
$$;
grant execute on function private.fold_letters(text) to anon, authenticated, service_role;

create function private.space_punctuation(text text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  class constant text := private.punctuation_class();
  format_characters constant text := '\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb';
  spaced text := translate(text, U&'\E000\E001\E002\E003', '');
begin
  if spaced ~ '[0-9][.,''’][0-9]' then
    -- 8.000, 8,000 and 8’000 become 8000. 0,16 and 0.16 keep a decimal point, written as U+E003. Dates and lists do not change.
    spaced := regexp_replace(spaced, '(?<=(^|[^0-9.,''’])[1-9][0-9]{0,2}|[.,''’][0-9]{3})[.,''’](?=[0-9]{3}(?![0-9]))', '', 'g');
    spaced := regexp_replace(spaced, '(^|[^0-9.,])([0-9]+)[.,]([0-9]+)(?![0-9]|[.,][0-9])', E'\\1\\2\uE003\\3', 'g');
  end if;
  if spaced ~ ('[' || format_characters || ']') then
    spaced := regexp_replace(spaced, '(?<=[^' || class || '])[' || format_characters || ']+(?=[^' || class || '])', U&'\E002', 'g');
  end if;
  spaced := regexp_replace(spaced, '(?! )[' || class || ']', ' ', 'g');
  if spaced is not nfkc normalized then
    spaced := regexp_replace(normalize(spaced, nfkc), '[\u0300-\u036f' || class || ']', ' ', 'g');
  end if;
  if spaced ~ '[0-9] [0-9]{3}' then
    spaced := regexp_replace(spaced, '(?<=(^|[^0-9\uE003])[1-9][0-9]{0,2}|[0-9] [0-9]{3}) (?=[0-9]{3}(?![0-9]))', U&'\E002', 'g');
  end if;
  return spaced;
end $$;
comment on function private.space_punctuation is
  'A text with a space for each character of private.punctuation_class; accents and capitals stay. U+E003 is a decimal point. U+E002 is a '
  'place where two parts may be joined or divided: a soft hyphen or zero-width space inside a word, a space between thousands.';
grant execute on function private.space_punctuation(text) to anon, authenticated, service_role;

create function private.join_numbers(text text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  joined text := text;
begin
  joined := regexp_replace(joined, '(?<![0-9.,''’])([1-9][0-9]{0,2})[.,''’ \u00a0\u2009\u202f]([0-9]{3})((?:[.,''’\u00a0\u2009\u202f][0-9]{3})*)(?![0-9])', '\1\2\3 ', 'g');
  for more in 1 .. 3 loop
    exit when joined !~ '[0-9]{4}[.,''’\u00a0\u2009\u202f][0-9]{3}';
    joined := regexp_replace(joined, '(?<![0-9.,''’])([0-9]{4,})[.,''’\u00a0\u2009\u202f]([0-9]{3})((?:[.,''’\u00a0\u2009\u202f][0-9]{3})*)(?= )', '\1\2\3 ', 'g');
  end loop;
  joined := regexp_replace(joined, '(^|[^0-9.,])([0-9]+),([0-9]+)(?![0-9]|[.,][0-9])', E'\\1\\2\uE003\\3', 'g');
  return regexp_replace(joined, '([0-9])\.(?=[0-9])', E'\\1\uE003', 'g');
end $$;
comment on function private.join_numbers is
  'A text of the same length in which the digits of a number stand together, followed by spaces. U+E003 is the decimal point.';
grant execute on function private.join_numbers(text) to anon, authenticated, service_role;

create function private.punctuation_class() returns text language sql immutable parallel safe
as $$
  select '\u0000-\u0020'
    '\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02eb'
    '\u02ed\u02ef-\u02ff\u0375\u037e\u0384-\u0385\u0387\u03f6\u0482\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3-\u060f\u061b-\u061f'
    '\u066a-\u066d\u06d4\u06dd-\u06de\u06e9\u06fd-\u06fe\u0700-\u070f\u07f6-\u07f9\u07fe-\u07ff\u0830-\u083e\u085e\u0888\u0890-\u0891\u08e2\u0964-\u0965'
    '\u0970\u09f2-\u09f3\u09fa-\u09fb\u09fd\u0a76\u0af0-\u0af1\u0b70\u0bf3-\u0bfa\u0c77\u0c7f\u0c84\u0d4f\u0d79\u0df4\u0e3f\u0e4f\u0e5a-\u0e5b\u0f01-\u0f17'
    '\u0f1a-\u0f1f\u0f34\u0f36\u0f38\u0f3a-\u0f3d\u0f85\u0fbe-\u0fc5\u0fc7-\u0fda\u104a-\u104f\u109e-\u109f\u10fb\u1360-\u1368\u1390-\u1399\u1400'
    '\u166d-\u166e\u1680\u169b-\u169c\u16eb-\u16ed\u1735-\u1736\u17d4-\u17d6\u17d8-\u17db\u1800-\u180a\u180e\u1940-\u1945\u19de-\u19ff\u1a1e-\u1a1f'
    '\u1aa0-\u1aa6\u1aa8-\u1aad\u1b4e-\u1b4f\u1b5a-\u1b6a\u1b74-\u1b7f\u1bfc-\u1bff\u1c3b-\u1c3f\u1c7e-\u1c7f\u1cc0-\u1cc7\u1cd3\u1fbd\u1fbf-\u1fc1'
    '\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c1\u2100-\u2101\u2103-\u2106\u2108-\u2109\u2114\u2116-\u2118'
    '\u211e-\u2123\u2125\u2127\u2129\u212e\u213a-\u213b\u2140-\u2144\u214a-\u214d\u214f\u218a-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2ce5-\u2cea'
    '\u2cf9-\u2cfc\u2cfe-\u2cff\u2d70\u2e00-\u2e2e\u2e30-\u3004\u3008-\u3020\u3030\u3036-\u3037\u303d-\u303f\u309b-\u309c\u30a0\u30fb\u3190-\u3191'
    '\u3196-\u319f\u31c0-\u31ef\u3200-\u321e\u322a-\u3247\u3250\u3260-\u327f\u328a-\u32b0\u32c0-\u33ff\u4dc0-\u4dff\ua490-\ua4c6\ua4fe-\ua4ff\ua60d-\ua60f'
    '\ua673\ua67e\ua6f2-\ua716\ua720-\ua721\ua789-\ua78a\ua828-\ua82b\ua836-\ua839\ua874-\ua877\ua8ce-\ua8cf\ua8f8-\ua8fa\ua8fc\ua92e-\ua92f\ua95f'
    '\ua9c1-\ua9cd\ua9de-\ua9df\uaa5c-\uaa5f\uaa77-\uaa79\uaade-\uaadf\uaaf0-\uaaf1\uab5b\uab6a-\uab6b\uabeb\ufb29\ufbb2-\ufbd2\ufd3e-\ufd4f\ufd90-\ufd91'
    '\ufdc8-\ufdcf\ufdfc-\ufdff\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\ufffd\U00010100-\U00010102'
    '\U00010137-\U0001013f\U00010179-\U00010189\U0001018c-\U000101fc\U0001039f\U000103d0\U0001056f\U00010857\U00010877-\U00010878\U0001091f\U0001093f'
    '\U00010a50-\U00010a58\U00010a7f\U00010ac8\U00010af0-\U00010af6\U00010b39-\U00010b3f\U00010b99-\U00010b9c\U00010d6e\U00010d8e-\U00010d8f\U00010ead'
    '\U00010ed0-\U00010ed8\U00010f55-\U00010f59\U00010f86-\U00010f89\U00011047-\U0001104d\U000110bb-\U000110c1\U000110cd\U00011140-\U00011143'
    '\U00011174-\U00011175\U000111c5-\U000111c8\U000111cd\U000111db\U000111dd-\U000111df\U00011238-\U0001123d\U000112a9\U000113d4-\U000113d8'
    '\U0001144b-\U0001144f\U0001145a-\U0001145d\U000114c6\U000115c1-\U000115d7\U00011641-\U00011643\U00011660-\U0001166c\U000116b9\U0001173c-\U0001173f'
    '\U0001183b\U00011944-\U00011946\U000119e2\U00011a3f-\U00011a46\U00011a9a-\U00011a9c\U00011a9e-\U00011aa2\U00011b00-\U00011b09\U00011be1'
    '\U00011c41-\U00011c45\U00011c70-\U00011c71\U00011ef7-\U00011ef8\U00011f43-\U00011f4f\U00011fd5-\U00011fff\U00012470-\U00012474\U00012ff1-\U00012ff2'
    '\U00013430-\U0001343f\U00016a6e-\U00016a6f\U00016af5\U00016b37-\U00016b3f\U00016b44-\U00016b45\U00016d6d-\U00016d6f\U00016e97-\U00016e9a\U00016fe2'
    '\U0001bc9c\U0001bc9f-\U0001ccef\U0001ccfa-\U0001cef0\U0001cf50-\U0001d164\U0001d16a-\U0001d16c\U0001d173-\U0001d17a\U0001d183-\U0001d184'
    '\U0001d18c-\U0001d1a9\U0001d1ae-\U0001d241\U0001d245\U0001d300-\U0001d356\U0001d6c1\U0001d6db\U0001d6fb\U0001d715\U0001d735\U0001d74f\U0001d76f'
    '\U0001d789\U0001d7a9\U0001d7c3\U0001d800-\U0001d9ff\U0001da37-\U0001da3a\U0001da6d-\U0001da74\U0001da76-\U0001da83\U0001da85-\U0001da8b\U0001e14f'
    '\U0001e2ff\U0001e5ff\U0001e95e-\U0001e95f\U0001ecac\U0001ecb0\U0001ed2e\U0001eef0-\U0001f0f5\U0001f10d-\U0001fbef\U0001fbfa\U000e0001-\U000e007f'
$$;
comment on function private.punctuation_class is
  'The inside of a bracket expression: every character of Unicode 16 that is punctuation (P), symbol (S), space (Z), control (Cc) or '
  'format (Cf). Ranges include unassigned code points. Written out because classes such as [[:punct:]] depend on the locale.';
grant execute on function private.punctuation_class() to anon, authenticated, service_role;

create function private.mark_text(language text, text text, query tsquery, options text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  shown text := text;
  spaced text;
  marked text;
  place integer;
  result text := '';
  piece text;
  sign text := '';
begin
  if shown is not nfc normalized then shown := normalize(shown, nfc); end if;
  -- Searched one by one: in a text without them, a bracket expression takes ten times as long.
  if strpos(shown, U&'\00AD') > 0 or strpos(shown, U&'\200B') > 0 or strpos(shown, U&'\200C') > 0 or strpos(shown, U&'\200D') > 0
    or strpos(shown, U&'\2060') > 0 or strpos(shown, U&'\FEFF') > 0 then
    shown := translate(shown, U&'\00AD\200B\200C\200D\2060\FEFF', '');
  end if;
  -- ts_headline gets a text of the same length in which words and numbers are written as in the index.
  spaced := case when shown ~ '[0-9][.,''’ \u00a0\u2009\u202f][0-9]' then private.join_numbers(shown) else shown end;
  -- Signs that the parser of Postgres reads as punctuation stay, because replacing them would take longer than everything else.
  spaced := translate(regexp_replace(spaced, '(?![ ,;.()])[' || private.punctuation_class() || ']|[,;.()](?=[^ ])', ' ', 'g'), U&'\E003', '.');
  marked := ts_headline(private.search_configuration(language), spaced, query, 'StartSel=' || U&'\E000' || ',StopSel=' || U&'\E001' || options);
  place := strpos(spaced, translate(marked, U&'\E000\E001', ''));
  if place = 0 then return translate(marked, U&'\E000\E001', ''); end if;
  foreach piece in array regexp_split_to_array(marked, '[\uE000\uE001]') loop
    result := result || sign || substr(shown, place, length(piece));
    place := place + length(piece);
    sign := case when sign = U&'\E000' then U&'\E001' else U&'\E000' end;
  end loop;
  -- A number whose digits were joined is marked to its end.
  return regexp_replace(result, E'\uE001([0-9]+)', E'\\1\uE001', 'g');
end $$;
comment on function private.mark_text is
  'Like ts_headline, for texts with any punctuation: the original characters, with U+E000 and U+E001 around the found words. `options` '
  'begins with a comma.';
grant execute on function private.mark_text(text, text, tsquery, text) to anon, authenticated, service_role;

create function private.unaccent_word(word text) returns text language sql immutable parallel safe set search_path = ''
as $$ select extensions.unaccent('extensions.unaccent'::regdictionary, lower(word)) $$;
grant execute on function private.unaccent_word(text) to anon, authenticated, service_role;

create function private.phonetic_key(word text) returns text language sql immutable parallel safe set search_path = ''
as $$ select translate(regexp_replace(regexp_replace(regexp_replace(private.unaccent_word(word), 'c(?=[ei])|z|ss', 's', 'g'), 'qu(?=[ei])', 'k', 'g'), '(?<!c)h', '', 'g'), 'vcy', 'bki') $$;
comment on function private.phonetic_key is 'A key of how a word sounds to a Spanish speaker: words that sound alike have the same key.';
grant execute on function private.phonetic_key(text) to anon, authenticated, service_role;

-- schemas/discovery/02_thesaurus-terms.sql

-- The labels of concepts and countries as search terms.
--
-- In SQL because triggers keep them up to date in the transaction that changes a label.

create table public.thesaurus_terms (
  key text not null,
  language text not null,
  label text not null,
  folded text not null,
  words tsquery not null,
  phrase tsquery not null,
  vector tsvector not null generated always as (private.text_vector(language, label)) stored,
  primary key (key, language, label)
);
comment on table public.thesaurus_terms is
  'Labels of concepts and countries. `key` is facet:value, such as topic:care-systems or country:HND. `folded` (private.label_key) finds '
  'the label in a question or text. `words` and `phrase` are the queries that search and marking use; `vector` finds a label by its words.';

alter table public.thesaurus_terms enable row level security;
grant select on public.thesaurus_terms to anon, authenticated;
create policy "anyone reads thesaurus_terms" on public.thesaurus_terms for select to anon, authenticated using (true);

create function private.facet_for_scheme(scheme text) returns text language sql immutable parallel safe set search_path = ''
as $$ select case scheme when 'change-kind' then 'change' else scheme end $$;
comment on function private.facet_for_scheme is 'The name of a scheme of the thesaurus in addresses of the search.';
grant execute on function private.facet_for_scheme(text) to authenticated, service_role;

create function private.write_terms(term_key text, labels jsonb) returns void language sql set search_path = ''
as $$
  delete from public.thesaurus_terms where key = term_key;
  insert into public.thesaurus_terms (key, language, label, folded, words, phrase)
  select distinct on (language, label) term_key, language, label, private.label_key(label),
    plainto_tsquery(private.search_configuration(language), private.fold_text(label)), phraseto_tsquery(private.search_configuration(language), private.fold_text(label))
  from jsonb_each(labels) as by_language (language, list), jsonb_array_elements_text(list) as label
  where numnode(plainto_tsquery(private.search_configuration(language), private.fold_text(label))) > 0;
$$;

create function private.labels_of_concept(concept public.concepts) returns jsonb language sql stable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(language, jsonb_build_array(label) || coalesce(concept.alt_labels -> language, '[]')), '{}')
  from jsonb_each_text(concept.pref_labels) as each (language, label) where concept.replaced_by_id is null
$$;
comment on function private.labels_of_concept is
  'A replaced concept has no terms: its labels are alternative labels of the concept that replaces it.';

create function private.labels_of_country(country public.countries) returns jsonb language sql stable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(language, jsonb_build_array(label, country.names ->> language)), '{}')
  from jsonb_each_text(country.short_names) as each (language, label)
$$;

create function private.terms_of_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write terms
as $$
begin
  if tg_op <> 'INSERT' then delete from public.thesaurus_terms where key = private.facet_for_scheme(old.scheme) || ':' || old.slug; end if;
  if tg_op = 'DELETE' then return null; end if;
  perform private.write_terms(private.facet_for_scheme(new.scheme) || ':' || new.slug, private.labels_of_concept(new));
  return null;
end $$;
create trigger terms_of_concept after insert or delete or update of scheme, slug, pref_labels, alt_labels, replaced_by_id on public.concepts
  for each row execute function private.terms_of_concept();

create function private.terms_of_country() returns trigger
language plpgsql security definer set search_path = '' -- definer: see terms_of_concept
as $$
begin
  if tg_op = 'DELETE' then
    delete from public.thesaurus_terms where key = 'country:' || old.iso3;
    return null;
  end if;
  perform private.write_terms('country:' || new.iso3, private.labels_of_country(new));
  return null;
end $$;
create trigger terms_of_country after insert or delete or update of names, short_names on public.countries
  for each row execute function private.terms_of_country();

create function private.write_all_terms() returns void language sql set search_path = ''
as $$
  delete from public.thesaurus_terms;
  select private.write_terms(private.facet_for_scheme(scheme) || ':' || slug, private.labels_of_concept(concepts)) from public.concepts;
  select private.write_terms('country:' || iso3, private.labels_of_country(countries)) from public.countries;
$$;
comment on function private.write_all_terms is 'For an import, which writes concepts and countries without triggers.';

-- schemas/discovery/03_passages.sql

-- The texts that the search finds, by place: a section of a page, a page of a document, a moment of a video.
--
-- In SQL because these are rights. The search index (05_index.sql) has the words of all passages of a resource, so that no index on words is
-- needed here.

create table public.published_passages (
  resource_id uuid not null references public.published_resources on delete cascade,
  file_id uuid references public.files on delete cascade,
  anchor text not null default '',
  place integer not null,
  kind text not null,
  language text not null,
  text text not null,
  rejoined_words text not null default '',
  search tsvector not null generated always as (private.text_vector(language, text || ' ' || rejoined_words)) stored,
  constraint published_passages_kind check (kind in ('section', 'page', 'moment') and (kind = 'section') = (file_id is null)),
  constraint published_passages_place unique nulls not distinct (resource_id, file_id, language, place)
);
comment on table public.published_passages is
  'Published texts by place. A section: `anchor` is its id on the page, `place` its order. A document: `place` is the page. A video: '
  '`place` is the second.';
comment on column public.published_passages.rejoined_words is 'As in file_passages.';
create index published_passages_file on public.published_passages (file_id);

alter table public.published_passages enable row level security;
grant select on public.published_passages to anon;
grant select, insert, update, delete on public.published_passages to authenticated;
create policy "anyone reads published_passages" on public.published_passages for select to anon, authenticated using (true);
create policy "staff add published_passages" on public.published_passages for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change published_passages" on public.published_passages for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_passages" on public.published_passages for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_passages
  for each statement execute function private.bump_catalogue_version();

-- schemas/discovery/04_words.sql

-- The words of published texts, with which a misspelled word in a search is corrected.
--
-- In SQL because triggers count in the transaction of the change.

create table public.published_words (
  language text not null,
  word text not null,
  unaccented text not null,
  text_count integer not null,
  primary key (language, word)
);
comment on table public.published_words is
  'Words of four letters and more, as they are written, with the number of texts that contain them.';
create index published_words_trigrams on public.published_words using gin (unaccented extensions.gin_trgm_ops);
create index published_words_prefixes on public.published_words (unaccented text_pattern_ops);

alter table public.published_words enable row level security;
grant select on public.published_words to anon, authenticated;
create policy "anyone reads published_words" on public.published_words for select to anon, authenticated using (true);

create function private.count_words(languages text[], texts text[], step integer) returns void
language sql set search_path = ''
as $$
  insert into public.published_words (language, word, unaccented, text_count)
  select language, word, private.unaccent_word(word), sum(step) from (
    select distinct place, language, word
    from unnest(languages, texts) with ordinality as each (language, text, place),
      regexp_split_to_table(translate(lower(private.space_punctuation(text)), U&'\E002', ''), ' +') as word
    where length(word) between 4 and 30 and word !~ '[0-9]'
  ) as found group by language, word order by language, word
  on conflict (language, word) do update set text_count = published_words.text_count + excluded.text_count
$$;

create function private.count_words_of_texts() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write words
as $$
begin
  perform private.count_words(array_agg(language), array_agg(title || ' ' || summary), case tg_op when 'INSERT' then 1 else -1 end) from changed;
  return null;
end $$;
create trigger count_words_added after insert on public.published_texts referencing new table as changed
  for each statement execute function private.count_words_of_texts();
create trigger count_words_removed after delete on public.published_texts referencing old table as changed
  for each statement execute function private.count_words_of_texts();

create function private.count_words_of_passages() returns trigger
language plpgsql security definer set search_path = '' -- definer: see count_words_of_texts
as $$
begin
  perform private.count_words(array_agg(language), array_agg(text), case tg_op when 'INSERT' then 1 else -1 end) from changed;
  return null;
end $$;
create trigger count_words_added after insert on public.published_passages referencing new table as changed
  for each statement execute function private.count_words_of_passages();
create trigger count_words_removed after delete on public.published_passages referencing old table as changed
  for each statement execute function private.count_words_of_passages();

create function private.count_words_of_terms() returns trigger
language plpgsql security definer set search_path = '' -- definer: see count_words_of_texts
as $$
begin
  perform private.count_words(array_agg(language), array_agg(label), case tg_op when 'INSERT' then 1 else -1 end) from changed;
  return null;
end $$;
create trigger count_words_added after insert on public.thesaurus_terms referencing new table as changed
  for each statement execute function private.count_words_of_terms();
create trigger count_words_removed after delete on public.thesaurus_terms referencing old table as changed
  for each statement execute function private.count_words_of_terms();

create function private.nearest_word(given text, reader text) returns text
language plpgsql stable set search_path = ''
set enable_seqscan = off -- the planner underestimates the cost of comparing letters word by word
as $$
declare
  letters text := private.unaccent_word(given);
  sound text := private.phonetic_key(given);
  apart integer := case when length(letters) < 6 then 1 when length(letters) < 10 then 2 else 3 end;
begin
  return (
    select word from (
      select * from public.published_words where unaccented operator(extensions.%) letters
      union select * from public.published_words where unaccented like left(letters, greatest(2, length(letters) / 3)) || '%'
    ) as near
    where text_count > 0 and abs(length(unaccented) - length(letters)) <= 2 and extensions.levenshtein_less_equal(unaccented, letters, apart) <= apart
    order by extensions.levenshtein(private.phonetic_key(unaccented), sound), extensions.levenshtein(unaccented, letters), language = reader desc, text_count desc, word
    limit 1
  );
end $$;
comment on function private.nearest_word is
  'The published word nearest to this one: by sound, then by letters, then words of the reader''s language and frequent words first. Null '
  'if none is near.';
grant execute on function private.nearest_word(text, text) to anon, authenticated, service_role;

create function private.correct_spelling(question text, reader text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  words text[] := regexp_split_to_array(private.space_query(question, true), ' ');
  given constant text[] := words;
  letters text;
  own_key text;
begin
  for place in 1 .. coalesce(array_length(words, 1), 0) loop
    letters := private.fold_letters(words[place]);
    continue when letters !~ '^[^0-9"-]{4,30}$';
    own_key := private.label_key(letters);
    continue when exists (select from public.published_words where unaccented = letters and text_count > 0)
      or exists (select from public.thesaurus_terms where strpos(folded, own_key) > 0);
    words[place] := coalesce(private.nearest_word(words[place], reader), words[place]);
  end loop;
  return case when words = given then null else array_to_string(words, ' ') end;
end $$;
comment on function private.correct_spelling is
  'The question with each unknown word replaced by the nearest published one. Null if nothing changes.';
grant execute on function private.correct_spelling(text, text) to anon, authenticated, service_role;

-- schemas/discovery/05_index.sql

-- The search index: one narrow row for each published resource (ADR 11), and the facet values with their counts.
--
-- In SQL because it must be atomic: publishing writes the row in its transaction, and triggers count in it.

create table public.facet_values (
  id integer generated always as identity primary key,
  key text not null unique check (key ~ '^[a-z]+:.+$'),
  resource_count integer not null default 0
);
comment on table public.facet_values is
  'Every facet value that a published resource ever had, with the number of resources that have it now: the counts of an empty search. '
  '`all:resources` counts all.';

alter table public.facet_values enable row level security;
grant select on public.facet_values to anon;
grant select, insert (key) on public.facet_values to authenticated;
create policy "anyone reads facet_values" on public.facet_values for select to anon, authenticated using (true);
create policy "staff add facet_values" on public.facet_values for insert to authenticated with check ((select private.is_staff()));

create table public.published_search (
  resource_id uuid primary key references public.published_resources on delete cascade,
  facets integer[] not null,
  year_from smallint,
  year_to smallint,
  last_published_at timestamptz not null,
  confirmed_at timestamptz,
  head tsvector storage external not null,
  search tsvector storage external not null
) with (toast_tuple_target = 256);
comment on table public.published_search is
  'The search index. head: title (A), facet labels (B), summary (C), names of private.credit_names (D), in all languages; =key for each '
  'facet value, @key for each concept or country the resource is about. search: head, all other texts, and @key for each concept or '
  'country it mentions. year_to is 9999 for ongoing programmes. Vectors are stored outside the row, because a search visits thousands of '
  'rows.';
create index published_search_confirmed on public.published_search (confirmed_at desc nulls last, last_published_at desc, resource_id);
create index published_search_head on public.published_search using gin (head);
create index published_search_newest on public.published_search (last_published_at desc, resource_id);
create index published_search_search on public.published_search using gin (search);

alter table public.published_search enable row level security;
grant select on public.published_search to anon;
grant select, insert, delete on public.published_search to authenticated;
create policy "anyone reads published_search" on public.published_search for select to anon, authenticated using (true);
create policy "staff add published_search" on public.published_search for insert to authenticated with check ((select private.is_staff()));
create policy "staff remove published_search" on public.published_search for delete to authenticated using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_search
  for each statement execute function private.bump_catalogue_version();

create function private.index_resource(resource uuid) returns void language sql set search_path = ''
as $$
  select private.write_discussion_passages(resource);
  delete from public.published_search where resource_id = resource;
  with recursive own_concepts as (
    select concepts.id, broader_id, private.facet_for_scheme(scheme) || ':' || slug as key
    from public.published_concepts join public.concepts on concepts.id = concept_id where resource_id = resource
  ),
  concept_path (id, broader_id, key) as (
    select * from own_concepts
    union select concepts.id, concepts.broader_id, private.facet_for_scheme(scheme) || ':' || slug from concept_path join public.concepts on concepts.id = concept_path.broader_id
  ),
  published as (select * from public.published_resources where id = resource),
  direct_keys as (select key from own_concepts union select 'country:' || unnest(countries) from published),
  broader_keys as (select key from concept_path except select key from direct_keys),
  facets as (
    select array(
      select key from direct_keys union select key from broader_keys
      union select 'kind:' || kind from published
      union select 'lang:' || unnest(languages) from published
      union select 'recommendation:' || recommendation_id from public.published_recommendations where resource_id = resource
      union select 'all:resources'
    ) as keys
  ),
  title_vector as (
    select private.concat_vectors(setweight(private.text_vector(language, title), 'A') || setweight(private.text_vector(language, summary), 'C')) as vector
    from public.published_texts where resource_id = resource
  ),
  label_vector as (
    select private.concat_vectors(setweight(private.text_vector(language, label), 'B')) as vector from (
      select language, label from own_concepts join public.concepts using (id), jsonb_each_text(pref_labels) as each (language, label)
      union select language, label from public.countries, jsonb_each_text(short_names) as each (language, label) where iso3 in (select unnest(countries) from published)
      order by language, label
    ) as label
  ),
  credit_vector as (
    select private.concat_vectors(setweight(private.text_vector(language, name), 'D') order by language, name) as vector
    from published cross join lateral private.credit_names(content, institution_id) as credited
  ),
  passage_vector as (
    -- A vector stores positions up to 16,383. Later words would all seem to be neighbours, so they are stored without positions.
    select private.concat_vectors(case when letters < 80000 then setweight(search, 'D') else strip(search) end order by kind desc, language, file_id, place) as vector
    from (select *, sum(length(text)) over (order by kind desc, language, file_id, place) as letters from public.published_passages where resource_id = resource) as passage
  ),
  texts_by_language as (
    select language, private.label_key(string_agg(text, ' . ')) as folded from (
      select language, title || ' . ' || summary as text from public.published_texts where resource_id = resource
      union all select language, text from public.published_passages where resource_id = resource
    ) as texts group by language
  ),
  mentioned as (
    select key from public.thesaurus_terms join texts_by_language using (language) where strpos(texts_by_language.folded, thesaurus_terms.folded) > 0
    except select key from direct_keys
  ),
  missing_stems as (
    select array_agg(distinct lexeme) as lexemes from (
      select language, title || ' . ' || summary as text from public.published_texts where resource_id = resource
      union all select language, text from public.published_passages where resource_id = resource
    ) as texts, private.missing_lexemes(language, private.fold_text(text)) as lexeme
  ),
  head as (
    select title_vector.vector || label_vector.vector || coalesce(credit_vector.vector, '') || private.marker_vector('@', array(select key from direct_keys), 'B') || private.marker_vector('=', keys, 'D') as vector
    from title_vector, label_vector, credit_vector, facets
  )
  insert into public.published_search (resource_id, facets, year_from, year_to, last_published_at, confirmed_at, head, search)
  select id, private.facet_ids(keys), year_from, coalesce(year_to, case when kind = 'experience' then 9999 else year_from end), last_published_at, confirmed_at,
    head.vector,
    head.vector || passage_vector.vector || private.marker_vector('!', lexemes, 'D') || private.marker_vector('@', array(select key from mentioned union select key from broader_keys), 'D')
  from published, facets, head, passage_vector, missing_stems;
$$;
comment on function private.index_resource is
  'Writes the row of the index again from the published tables. Writes none if the resource is not published.';
grant execute on function private.index_resource(uuid) to authenticated, service_role;

create function private.facet_ids(keys text[]) returns integer[]
language sql set search_path = ''
as $$
  insert into public.facet_values (key) select distinct unnest(keys) order by 1 on conflict do nothing;
  select coalesce(array_agg(id order by id), '{}') from public.facet_values where key = any(keys);
$$;
grant execute on function private.facet_ids(text[]) to authenticated, service_role;

create function private.count_facets() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write counts
as $$
begin
  -- In the order of their ids, so that two transactions that publish at once cannot deadlock.
  perform from public.facet_values where id in (select unnest(facets) from changed) order by id for update;
  update public.facet_values set resource_count = resource_count + difference
    from (select facet, count(*) * case tg_op when 'INSERT' then 1 else -1 end as difference from changed, unnest(facets) as facet group by facet) as counted
    where id = facet;
  return null;
end $$;
create trigger count_facets_added after insert on public.published_search referencing new table as changed
  for each statement execute function private.count_facets();
create trigger count_facets_removed after delete on public.published_search referencing old table as changed
  for each statement execute function private.count_facets();

create function private.marker_vector(sign text, keys text[], weight text) returns tsvector language sql immutable parallel safe set search_path = ''
as $$ select coalesce(string_agg(quote_literal(sign || key) || ':1' || weight, ' '), '')::tsvector from unnest(keys) as key $$;
comment on function private.marker_vector is
  'A vector of markers: words that no text or question can contain, because the parser splits at such signs.';
grant execute on function private.marker_vector(text, text[], text) to authenticated, service_role;

create function private.credit_names(content jsonb, institution uuid) returns table (language text, name text)
language sql stable set search_path = ''
as $$
  with named (language, name) as (
    -- Names of people, publishers and documents belong to no language: they are indexed by the rules of both.
    select each.language, given.name
    from unnest(array['es', 'en']) as each (language),
      lateral (
        select jsonb_array_elements_text(case jsonb_typeof(content -> 'authors') when 'array' then content -> 'authors' else '[]' end)
        union all select unnest(array[content ->> 'publisher', content ->> 'symbol', content #>> '{speaker,name}'])
        union all select acronym from public.institutions where id = institution
      ) as given (name)
    union
    select key, value from jsonb_each_text(case jsonb_typeof(content #> '{speaker,institution}') when 'object' then content #> '{speaker,institution}' else '{}' end)
    union
    select key, value from public.institutions, jsonb_each_text(names) where id = institution
  )
  select * from named where name <> ''
$$;
comment on function private.credit_names is
  'The names of those responsible for a resource, by language: authors, publisher, symbol, speaker and the speaker''s institution, and '
  'its own institution with its acronym.';
grant execute on function private.credit_names(jsonb, uuid) to authenticated, service_role;

create aggregate private.concat_vectors (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
grant execute on function private.concat_vectors(tsvector) to authenticated, service_role;

create function private.missing_lexemes(language text, folded text) returns setof text language sql immutable parallel safe set search_path = ''
as $$
  -- The first two words after the negation that are not stop words.
  select distinct lexeme
  from regexp_matches(folded,
      '(?:^| )(?:sin|no|nunca|ningun|ninguna|carece|carecen|falta|faltan|without|not|never|lack|lacks|lacking)((?: [^ ]+){1,5})', 'g') as match,
    lateral (
      select lexeme, row_number() over (order by positions[1]) as place
      from unnest(to_tsvector(private.search_configuration(language), match[1]))
    ) as lexemes
  where place <= 2
$$;
comment on function private.missing_lexemes is
  'What a folded text says is missing ("sin documento", "no birth certificate"), in the stems of its language. "sin" and "no" are stop '
  'words, so without this a question about people without something finds texts about having it. In vectors these stems are written after '
  'a "!", which no text or question can contain.';
grant execute on function private.missing_lexemes(text, text) to anon, authenticated, service_role;

-- For suggestions: the titles in all languages, whose words are found by their beginnings.
create function private.title_vector(card jsonb) returns tsvector language sql immutable parallel safe set search_path = ''
as $$ select to_tsvector('public.caja_plain'::regconfig, private.fold_text(string_agg(value, ' . '))) from jsonb_each_text(card -> 'title') $$;
grant execute on function private.title_vector(jsonb) to anon, authenticated, service_role;

create index published_resources_title_words on public.published_resources using gin (private.title_vector(card));

create table private.resources_to_refresh (
  resource_id uuid primary key references public.resources on delete cascade,
  since timestamptz not null default now()
);
comment on table private.resources_to_refresh is
  'Published resources whose row of the search index must be written again. Changing a concept adds rows; the job refresh-concepts '
  'removes them, so that a crash loses none.';

create function private.mark_resources_to_refresh() returns trigger
language plpgsql security definer set search_path = '' -- definer: only the job may write the list
as $$
declare
  term_key text := private.facet_for_scheme(new.scheme) || ':' || new.slug;
begin
  insert into private.resources_to_refresh (resource_id)
  select resource_id from public.published_concepts where concept_id in (new.id, new.replaced_by_id)
  -- Resources that have the concept or a narrower one, or mentioned it until now.
  union select resource_id from public.published_search where search @@ (quote_literal('=' || term_key) || ' | ' || quote_literal('@' || term_key))::tsquery
  -- Resources that mention it from now on.
  union select resource_id from public.thesaurus_terms join public.published_search on search @@ words where thesaurus_terms.key = term_key
  on conflict (resource_id) do update set since = now();
  return null;
end $$;
-- Triggers run in the order of their names: this one must run after `terms_of_concept`, whose terms it reads.
create trigger update_search_of_concept after update on public.concepts for each row
  when ((old.pref_labels, old.alt_labels, old.broader_id, old.replaced_by_id) is distinct from (new.pref_labels, new.alt_labels, new.broader_id, new.replaced_by_id))
  execute function private.mark_resources_to_refresh();

-- schemas/discovery/06_questions.sql

-- How a search question becomes queries of Postgres: words in every language, the concepts and countries it names, quotes and exclusions.
--
-- In SQL because it needs the parser and dictionaries of Postgres.

create function private.parse_search_query(question text, is_wide boolean,
  out all_terms tsquery, out some_terms tsquery[], out terms tsquery[], out concepts tsquery[], out pairs tsquery[])
language plpgsql stable set search_path = ''
as $$
declare
  folded text := private.fold_letters(private.space_query(question, true));
  excluded constant text[] := array(select match[1] from regexp_matches(folded, '(?:^| )-("[^"]*"?|[^ "]+)', 'g') as match);
  labels public.thesaurus_terms[] := array(select term from private.named_terms(question) as term);
  words text[];
  queries tsquery[];
  excluded_word text;
  without_one tsquery;
  all_but_one tsquery;
begin
  folded := private.strip_question_words(btrim(regexp_replace(folded, '(^| )-("[^"]*"?|[^ "]+)', ' ', 'g')));
  words := regexp_split_to_array(private.strip_stop_words(folded), ' ');
  -- Each word in any language, or the concept or country whose label contains it. A question with quotes or "or" is parsed as a whole, by language.
  queries := array(
    select coalesce(query || concept_query, query)
    from unnest(words) with ordinality as each (word, place),
      private.tsquery_all_languages(word, '{}') as query,
      lateral (
        select string_agg(distinct format('%L', '@' || label.key), ' | ')::tsquery as concept_query from unnest(labels) as label
        where strpos(label.folded, private.label_key(word)) > 0
      ) as concept
    order by place);
  all_terms := case when folded ~ '"|(^| )or( |$)' then private.tsquery_all_languages(private.strip_stop_words(folded), labels)
    else private.combine_queries(queries) end;
  -- Excluded words must not occur in any language.
  foreach excluded_word in array excluded loop
    all_terms := all_terms && !!private.tsquery_all_languages(excluded_word, '{}');
  end loop;
  terms := private.word_queries(words) || private.missing_word_queries(folded);
  concepts := array(select distinct format('%L', '@' || key)::tsquery from unnest(labels));
  pairs := private.neighbouring_word_queries(folded, words);
  -- With quotes or exclusions, nothing may be left out.
  if not is_wide or excluded <> '{}' or folded like '%"%' or array_length(words, 1) < 2 then return; end if;
  -- In a longer question, nothing tells which word may be missing.
  if array_length(words, 1) between 3 and 8 then
    for place in 1 .. array_length(words, 1) loop
      without_one := private.combine_queries(queries[:place - 1] || queries[place + 1:]);
      all_but_one := case when all_but_one is null then without_one else all_but_one || without_one end;
    end loop;
  end if;
  some_terms := array[all_but_one, (select string_agg(query::text, ' | ') from unnest(queries) as query where numnode(query) > 0)::tsquery];
end $$;
comment on function private.parse_search_query is
  'all_terms: all words, each in any language. some_terms, only if is_wide: first all words but one (questions of 3 to 8 words), then any '
  'word; null if nothing may be left out. For ranking: terms (each word, and what the question says is missing), concepts named in the '
  'question, pairs of neighbouring words.';
grant execute on function private.parse_search_query(text, boolean) to anon, authenticated, service_role;

create function private.prefix_query(typed text) returns tsquery language sql stable set search_path = ''
as $$
  select to_tsquery('public.caja_plain', string_agg('''' || replace(word, '''', '') || '''' || case when length(word) > 1 or is_last then ':*' else '' end, ' & ' order by place))
  from (
    select word, place, place = max(place) over () as is_last
    from regexp_split_to_table(private.fold_query(typed), ' ') with ordinality as each (word, place) where place <= 8
  ) as words where word <> ''
$$;
comment on function private.prefix_query is
  'Each word by its beginning, so that "pension contrib" finds "Pensiones no contributivas". A one-letter word must match exactly, unless '
  'it is the last. At most eight words.';
grant execute on function private.prefix_query(text) to anon, authenticated, service_role;

create function private.fold_query(question text) returns text language sql stable set search_path = ''
as $$ select private.fold_letters(private.space_query(question, false)) $$;
comment on function private.fold_query is 'The question as it is searched in texts folded by private.fold_text.';
grant execute on function private.fold_query(text) to anon, authenticated, service_role;

create function private.space_query(question text, keeps_operators boolean) returns text
language plpgsql stable set search_path = '' set enable_seqscan = off
as $$
declare
  quoted constant text := U&'\E00A';
  minus constant text := U&'\E00B';
  spaced text := translate(question, U&'\E00A\E00B', '');
begin
  if keeps_operators then
    spaced := regexp_replace(translate(spaced, '"', quoted), '(^|[\s' || quoted || '])-(?=[^\s-])', '\1' || minus, 'g');
  end if;
  spaced := regexp_replace(private.space_punctuation(spaced), minus || '(?= |$)', ' ', 'g');
  if strpos(spaced, U&'\E002') > 0 then
    -- A word with a soft hyphen, or a number with a space: one word if the index contains it, otherwise two.
    select string_agg(translate(word, U&'\E002', case when exists (
        select from public.published_search where search @@ private.tsquery_all_languages(private.fold_letters(translate(word, U&'\E002', '')), '{}')
      ) or strpos(word, U&'\E002') = 0 then '' else ' ' end), ' ' order by place)
      into spaced from regexp_split_to_table(spaced, ' ') with ordinality as each (word, place);
  end if;
  return btrim(regexp_replace(translate(spaced, quoted || minus || U&'\E003', '"-.'), '  +', ' ', 'g'));
end $$;
comment on function private.space_query is
  'A question with spaces for punctuation; accents and capitals stay. With keeps_operators, straight quotation marks (phrase) and a '
  'hyphen before a word (exclusion) stay too.';
grant execute on function private.space_query(text, boolean) to anon, authenticated, service_role;

create function private.strip_stop_words(question text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  -- Each configuration knows only the stop words of its own language, and would search for those of the other ("de", "of"). In quotes they stay.
  select case when question like '%"%' then question else coalesce(string_agg(word, ' ' order by place), '') end
  from regexp_split_to_table(question, ' ') with ordinality as each (word, place)
  where word ~* '^(or|-.+)$' or not exists (
    select from unnest(array['es', 'en']) as language where to_tsvector(private.search_configuration(language), word) = '')
$$;
grant execute on function private.strip_stop_words(text) to anon, authenticated, service_role;

create function private.strip_question_words(folded text) returns text language sql immutable parallel safe set search_path = ''
as $$
  with stripped as (
    select btrim(regexp_replace(regexp_replace(folded,
      '(^| )(en )?(que|cuales|cual|which|what|in which|in what) (paises|pais|countries|country)(?= |$)', ' ', 'g'),
      '(^| )(que|cuantos|cuantas|cuanto|cuanta|cuales|cual|quienes|quien|donde|cuando|como|existen|existe|ejemplos?|hicieron|hizo|hacen|hacer|hace|lograron|logro|pueden|puede|how much|how many|examples?|are there|is there)(?= |$)', ' ', 'g')) as rest
  )
  select case when private.strip_stop_words(rest) ~ '[[:alnum:]]' then regexp_replace(rest, ' +', ' ', 'g') else folded end from stripped
$$;
comment on function private.strip_question_words is
  'A folded question without words that only form the question ("qué países", "how many"), unless nothing else would be left.';
grant execute on function private.strip_question_words(text) to anon, authenticated, service_role;

create function private.named_terms(question text) returns setof public.thesaurus_terms
language sql stable set search_path = ''
as $$
  with folded_question as materialized (
    select private.label_key(folded) as text, to_tsvector('public.caja_es', folded) as es, to_tsvector('public.caja_en', folded) as en
    from private.fold_query(question) as folded
  ),
  named as materialized (
    select terms.* from folded_question join public.thesaurus_terms as terms on strpos(folded_question.text, terms.folded) > 0
      -- A label of one word must match as it is written: its stem would match too much.
      or (numnode(terms.words) > 1 and case terms.language when 'es' then folded_question.es @@ terms.words else folded_question.en @@ terms.words end)
  )
  select * from named where not exists (
    select from named as longer
    where (length(longer.folded) > length(named.folded) and strpos(longer.folded, named.folded) > 0)
      or (longer.words @> named.words and not longer.words <@ named.words)
  )
$$;
comment on function private.named_terms is
  'The labels contained in a question, as written or with all their words in any order ("ayuda mensual a los ancianos" contains "ayuda a '
  'ancianos"). A label whose words are part of a longer one does not count: "seguro de salud" is not "salud".';
grant execute on function private.named_terms(text) to anon, authenticated, service_role;

create function private.tsquery_all_languages(folded text, terms public.thesaurus_terms[]) returns tsquery language sql stable set search_path = ''
as $$
  select private.tsquery_in_language(folded, 'es', terms) || private.tsquery_in_language(folded, 'en', terms) || private.tsquery_in_language(folded, 'plain', terms)
$$;
comment on function private.tsquery_all_languages is
  'In every language. Languages without a configuration of their own (plain) are searched for the words as written.';
grant execute on function private.tsquery_all_languages(text, public.thesaurus_terms[]) to anon, authenticated, service_role;

create function private.tsquery_in_language(folded text, language text, terms public.thesaurus_terms[]) returns tsquery
language plpgsql stable set search_path = ''
as $$
declare
  combined tsquery := websearch_to_tsquery(private.search_configuration(language), folded);
  term public.thesaurus_terms;
begin
  foreach term in array terms loop
    if term.language = language then
      combined := ts_rewrite(combined, term.words, term.words || format('%L', '@' || term.key)::tsquery);
    end if;
  end loop;
  return combined;
end $$;
comment on function private.tsquery_in_language is
  'Words that name a concept or country also match everything marked with it, in any language.';
grant execute on function private.tsquery_in_language(text, text, public.thesaurus_terms[]) to anon, authenticated, service_role;

create function private.combine_queries(queries tsquery[]) returns tsquery language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  query tsquery;
  combined tsquery;
begin
  foreach query in array queries loop
    combined := case when combined is null then query else combined && query end;
  end loop;
  return combined;
end $$;
comment on function private.combine_queries is 'All of several queries. Empty queries are ignored.';
grant execute on function private.combine_queries(tsquery[]) to anon, authenticated, service_role;

create function private.word_queries(words text[]) returns tsquery[] language sql stable set search_path = ''
as $$
  select coalesce(array_agg(private.tsquery_all_languages(word, '{}') order by place), '{}')
  from unnest(words) with ordinality as each (word, place) where word not in ('or', '') and word not like '-%'
$$;
comment on function private.word_queries is 'Each word of a folded question, in any language.';
grant execute on function private.word_queries(text[]) to anon, authenticated, service_role;

create function private.neighbouring_word_queries(folded text, words text[]) returns tsquery[] language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  all_words constant text[] := string_to_array(folded, ' ');
  pairs tsquery[] := '{}';
  previous integer := 0;
  position integer;
  pair text;
begin
  if strpos(folded, '"') > 0 then return pairs; end if;
  for n in 1 .. least(coalesce(array_length(words, 1), 0), 9) loop
    position := array_position(all_words, words[n], previous + 1);
    exit when position is null;
    if previous > 0 and position - previous <= 4 then
      pair := array_to_string(all_words[previous:position], ' ');
      pairs := pairs || (phraseto_tsquery('public.caja_es', pair) || phraseto_tsquery('public.caja_en', pair));
    end if;
    previous := position;
  end loop;
  return pairs;
end $$;
comment on function private.neighbouring_word_queries is
  'Each two neighbouring words of a question as a phrase, with the stop words between them: "lista de espera", "home visits".';
grant execute on function private.neighbouring_word_queries(text, text[]) to anon, authenticated, service_role;

create function private.missing_word_queries(folded text) returns tsquery[] language sql immutable parallel safe set search_path = ''
as $$
  select coalesce(array_agg(format('%L', '!' || lexeme)::tsquery), '{}') from (
    select private.missing_lexemes('es', folded) as lexeme union select private.missing_lexemes('en', folded)
  ) as denied
$$;
comment on function private.missing_word_queries is 'For ranking: each thing that the question says is missing.';
grant execute on function private.missing_word_queries(text) to anon, authenticated, service_role;

-- schemas/discovery/07_results.sql

-- Which resources match a question, in which order, and which words are marked in them.
--
-- In SQL because ranking reads the vectors of up to 150 resources, which should not be sent to the application.

create function private.find_candidates(
  all_terms tsquery, some_terms tsquery[], terms tsquery[], concepts tsquery[], pairs tsquery[], filters tsquery, year integer, sort text, max_results integer)
returns table (resource_id uuid, is_complete boolean, facets integer[], year_from smallint, year_to smallint, last_published_at timestamptz, confirmed_at timestamptz, rank real)
language plpgsql stable set search_path = ''
set enable_seqscan = off -- the planner underestimates a scan of the table, which decompresses every vector
as $$
#variable_conflict use_column
declare
  wanted tsquery := all_terms && filters;
  max_partial integer := case when some_terms is null then 0 else max_results / 10 end;
  enough constant integer := 20;
  asks_for_guide constant boolean := terms::text ~ '''(gui|guid|guidanc|guidelin|list|checklist|format|plantill|templat|manual|handbook|toolkit|instruct)''';
  asks_for_event constant boolean := terms::text ~ '''(event|webinar|seminari|seminar|taller|workshop|sesion|session|encuentr|reunion|meeting)';
  document integer := (select id from public.facet_values where key = 'kind:document');
  event integer := (select id from public.facet_values where key = 'kind:event');
begin
  if sort = 'relevance' then
    return query
      with in_head as materialized (
        select * from public.published_search
        where head @@ wanted and (year is null or year between year_from and year_to) limit max_results
      ),
      in_text as materialized (
        select * from public.published_search
        where search @@ wanted and (year is null or year between year_from and year_to) and resource_id not in (select resource_id from in_head)
        limit max_results - (select count(*) from in_head)
      ),
      complete as (select *, true as is_in_head from in_head union all select *, false from in_text),
      all_but_one as materialized (
        select * from public.published_search
        where search @@ (some_terms[1] && filters) and (year is null or year between year_from and year_to) and resource_id not in (select resource_id from complete)
        limit case when (select count(*) from complete) < enough then max_partial else 0 end
      ),
      partial as materialized (
        select * from public.published_search
        where search @@ (some_terms[2] && filters) and (year is null or year between year_from and year_to)
          and resource_id not in (select resource_id from complete union all select resource_id from all_but_one)
        limit case when (select count(*) from complete) < enough then max_partial - (select count(*) from all_but_one) else 0 end
      ),
      found as (
        select *, true as is_complete from complete union all select *, false, false from all_but_one union all select *, false, false from partial
      ),
      ordered as (
        select *, row_number() over (order by is_complete desc, head_score desc, last_published_at desc, resource_id) as place
        from (select *, ts_rank(head, coalesce(some_terms[2], all_terms), 1) as head_score from found) as scored
      ),
      unpacked as materialized (
        select resource_id, is_complete, is_in_head, search || ''::tsvector as vector,
          document = any(facets) and not is_in_head as is_only_inside,
          -- An event names its subject and its cases; what was done is in the cases, which the search finds too.
          case when event = any(facets) and not asks_for_event then 0.5 when document = any(facets) and not is_in_head then 0.9 else 1 end as kind_weight
        from ordered where place <= 150
      ),
      wanted_terms as materialized (
        select row_number() over () as term, * from (
          select query, 1.0 as weight, 1.0 as passage_weight from unnest(terms) as query
          union all select query, case when query::text like '%@country:%' then 2 else 1.5 end, 0 from unnest(concepts) as query
          union all select query, 0, 2 from unnest(pairs) as query
        ) as every_term where numnode(query) > 0
      ),
      term_scores as materialized (
        select resource_id, term, weight, case when weight > 0 then ts_rank(vector, query) else 0 end as score
        from unpacked, wanted_terms where vector @@ query
      ),
      -- The rarer a term among these resources, the higher its weight.
      term_rarities as materialized (
        select term, query, passage_weight, ln(1 + (select count(*) from unpacked)::real / resources) as rarity
        from (select term, count(*) as resources from term_scores group by term) as counted join wanted_terms using (term)
      ),
      scored as materialized (
        select resource_id, kind_weight, is_only_inside, vector, coalesce(score, 0)
          + (is_complete::integer + is_in_head::integer) * 0.1 * (select coalesce(sum(rarity), 0) from term_rarities where passage_weight = 1) as score
        from unpacked left join (
          select resource_id, sum(weight * rarity * score / (score + 0.1)) as score from term_scores join term_rarities using (term) group by resource_id
        ) as summed using (resource_id)
      ),
      -- For the best 30: how much the head or a single passage contains, and how near to each other the words are.
      best as materialized (
        select resource_id, 2 * least(ts_rank_cd(vector, all_terms), 1) as closeness
        from (select * from scored order by kind_weight * score desc, resource_id limit 30) as first
      ),
      best_passages as (
        select resource_id, max(rarity) as passage_score from (
          select resource_id, (select sum(passage_weight * rarity) from term_rarities where passage_weight > 0 and passage.search @@ query) as rarity
          from best join public.published_passages as passage using (resource_id)
          union all
          select resource_id, (select sum(passage_weight * rarity) from term_rarities where passage_weight > 0 and head @@ query)
          from best join public.published_search using (resource_id)
        ) as passages group by resource_id
      ),
      ranked as materialized (
        select *, (is_only_inside and not asks_for_guide)
          and row_number() over (partition by is_only_inside order by rank desc, resource_id) > 1 as is_crowding
        from (
          select ordered.*, coalesce(is_only_inside, false) as is_only_inside,
            coalesce(100 + kind_weight * (score + coalesce(closeness, 0) + 0.25 * coalesce(passage_score, 0)), head_score)::real as rank
          from ordered left join scored using (resource_id) left join best using (resource_id) left join best_passages using (resource_id)
        ) as summed
      ),
      -- Only one such document is ranked among the first five; the others follow the fifth of the other resources.
      fifth as (select rank - 0.0001 as highest from ranked where not is_crowding order by rank desc, resource_id offset 4 limit 1)
      select resource_id, is_complete, facets, year_from, year_to, last_published_at, confirmed_at,
        (case when is_crowding then least(rank, (select highest from fifth)) else rank end)::real
      from ranked;
  elsif numnode(wanted) > 0 then
    return query
      select resource_id, true, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where search @@ wanted and (year is null or year between year_from and year_to)
      order by case sort when 'confirmed' then confirmed_at end desc nulls last, last_published_at desc, resource_id limit max_results;
  elsif sort = 'confirmed' then
    return query
      select resource_id, true, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where year is null or year between year_from and year_to
      order by confirmed_at desc nulls last, last_published_at desc, resource_id limit max_results;
  else
    return query
      select resource_id, true, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where year is null or year between year_from and year_to
      order by last_published_at desc, resource_id limit max_results;
  end if;
end $$;
comment on function private.find_candidates is
  'At most `max_results` resources that match a question (private.parse_search_query) and all its `filters`: the newest, the most '
  'recently confirmed, or the most relevant. Resources with all words are searched in title, subject and summary first; if there are '
  'fewer than 20, resources with some of the words follow, at most a tenth of max_results. The best 150 are ranked by their words and '
  'concepts, rare ones higher; of the best 30 also the best single passage counts, in which neighbouring words count twice. A document '
  'that has the words only inside counts 0.9, and at most one such document is among the first five, if there are five other resources '
  'and the question does not ask for a guide or list. An event counts half, unless the question asks for events; among events alone '
  'this changes nothing.';
grant execute on function private.find_candidates(tsquery, tsquery[], tsquery[], tsquery[], tsquery[], tsquery, integer, text, integer)
  to anon, authenticated, service_role;

create function private.find_filter_alternatives(wanted tsquery, max_results integer) returns table (resource_id uuid, facets integer[], year_from smallint, year_to smallint)
language plpgsql stable set search_path = '' set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  if numnode(wanted) = 0 then
    return query select resource_id, facets, year_from, year_to from public.published_search order by last_published_at desc, resource_id limit max_results;
  else
    return query select resource_id, facets, year_from, year_to from public.published_search where search @@ wanted limit max_results;
  end if;
end $$;
comment on function private.find_filter_alternatives is
  'At most `max_results` resources, to count what another value of a filter in use would find.';
grant execute on function private.find_filter_alternatives(tsquery, integer) to anon, authenticated, service_role;

create function private.highlight_terms(folded text, keys text[], language text, out words tsquery, out terms public.thesaurus_terms[], out labels tsquery)
language plpgsql stable set search_path = ''
as $$
begin
  words := websearch_to_tsquery(private.search_configuration(language), folded);
  if words::text not like '%!%' then words := replace(words::text, ' & ', ' | ')::tsquery; end if;
  terms := array(select term from public.thesaurus_terms as term where term.language = highlight_terms.language and term.key = any(keys));
  labels := coalesce((select string_agg(phrase::text, ' | ') from unnest(terms)), '')::tsquery;
end $$;
comment on function private.highlight_terms is
  'What can be marked in texts of this language: every word of the folded question, and every label of the concepts and countries '
  '(`keys`) that it names.';
grant execute on function private.highlight_terms(text, text[], text) to anon, authenticated, service_role;

create function private.highlight_query(vector tsvector, words tsquery, terms public.thesaurus_terms[]) returns tsquery
language sql immutable parallel safe set search_path = ''
as $$
  select case when vector @@ words then words else (select string_agg(phrase::text, ' | ')::tsquery from unnest(terms) where vector @@ phrase) end
$$;
comment on function private.highlight_query is
  'What to mark in a text: the words of the question or, if it contains none of them, the labels that it contains. Null if it contains '
  'neither.';
grant execute on function private.highlight_query(tsvector, tsquery, public.thesaurus_terms[]) to anon, authenticated, service_role;

-- schemas/discovery/08_requests.sql

-- Searches without success: requests to the editors, and counts by day. And saved searches.
--
-- In SQL because these are rights: visitors may not write to these tables, and use one function to add a request and one to count a search.

create table public.search_requests (
  id uuid primary key default gen_random_uuid(),
  q text not null default '' check (length(q) <= 300),
  wish text not null check (length(wish) between 3 and 1200),
  country_iso3 char(3) references public.countries,
  topic text check (topic ~ '^[a-z0-9-]{2,60}$'),
  language text not null check (language in ('es', 'en')),
  person_id uuid references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  requested_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  answer text not null default '' check (length(answer) <= 2000),
  answered_by uuid references public.people,
  answered_at timestamptz,
  check (state = 'open' or (length(answer) >= 3 and answered_at is not null))
);
comment on table public.search_requests is
  'What a person searched for and did not find. email is stored only until the answer was sent, or the request closed.';
comment on column public.search_requests.q is 'The words that found nothing. wish is what the person says they need.';
create index search_requests_answered_by on public.search_requests (answered_by);
create index search_requests_newest on public.search_requests (state, requested_at desc, id);
create index search_requests_person on public.search_requests (person_id);
create index search_requests_open_email on public.search_requests (email) where state = 'open';

alter table public.search_requests enable row level security;
grant select, update (state, answer, answered_by, answered_at) on public.search_requests to authenticated;
create policy "staff read search requests" on public.search_requests for select to authenticated using ((select private.is_staff()));
create policy "staff answer search requests under their own name" on public.search_requests for update to authenticated
  using ((select private.is_staff()))
  with check ((select private.is_staff()) and answered_by = (select private.person_id()));
create trigger check_quotas after insert on public.search_requests for each row execute function private.check_quotas('also of visitors');
create trigger enqueue_search_answer after update of state on public.search_requests for each row
  when (new.state = 'answered' and new.email is not null) execute function private.enqueue_for_row('send-search-answer', 'request');
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('open search requests of an address', 'public.search_requests', 'email', 5, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open search requests of a person', 'public.search_requests', 'person_id', 20, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open search requests', 'public.search_requests', '', 5000, null, null, '', 'state = ''open''', 'inbox_full');

create function private.create_search_request(asked_q text, asked_wish text, asked_country text, asked_topic text, asked_language text, asked_email text, wants_answer boolean)
returns void language plpgsql security definer set search_path = '' as $$
declare
  asker uuid := private.person_id();
begin
  if (select count(*) from (select from public.search_requests where state = 'open' and requested_at > now() - interval '1 day' limit 500) as recent) >= 500 then
    raise exception 'rate_limited' using errcode = 'CJ001';
  end if;
  insert into public.search_requests (q, wish, country_iso3, topic, language, person_id, email)
  values (asked_q, asked_wish, asked_country, asked_topic, asked_language, asker,
    case when not wants_answer then null
      when asker is null then lower(asked_email)
      else (select people.email from public.people where people.id = asker) end);
end $$;
comment on function private.create_search_request is
  'Adds an open request of a visitor, with the address they give, or of a signed-in person, with their own address. At most 500 open '
  'requests a day. Definer: no role may insert into the table.';
grant execute on function private.create_search_request(text, text, text, text, text, text, boolean) to anon, authenticated;

-- Closing a request without an answer erases the address.
create function private.erase_answered_email() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state = 'closed' then new.email := null; end if;
  return new;
end $$;
create trigger erase_answered_email before update on public.search_requests for each row execute function private.erase_answered_email();

create table public.search_misses (
  query text not null check (length(query) between 2 and 100),
  language text not null check (language in ('es', 'en')),
  day date not null default current_date,
  count integer not null default 1 check (count > 0),
  primary key (day, language, query)
);
comment on table public.search_misses is
  'Searches that found nothing: normalised words, language of the page, day, and count. No person, no address, no time. Kept for 180 '
  'days.';
create index search_misses_query on public.search_misses (query, language);

alter table public.search_misses enable row level security;
grant select on public.search_misses to authenticated;
create policy "staff read searches without results" on public.search_misses for select to authenticated using ((select private.is_staff()));

create function private.count_search_miss(missed text, missed_language text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.search_misses where day < current_date - 180;
  -- A day holds at most 2,000 different searches, so that automated requests cannot fill the table.
  if (select count(*) from (select from public.search_misses where day = current_date limit 2000) as today) >= 2000 then
    update public.search_misses set count = count + 1 where day = current_date and language = missed_language and query = missed;
  else
    insert into public.search_misses (query, language) values (missed, missed_language)
    on conflict (day, language, query) do update set count = search_misses.count + 1;
  end if;
end $$;
comment on function private.count_search_miss is 'Counts a search without results. Definer: no role may write to the table.';
grant execute on function private.count_search_miss(text, text) to anon, authenticated;

create table public.saved_searches (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  name text not null check (length(name) between 1 and 120),
  params text not null check (length(params) <= 4000),
  saved_at timestamptz not null default now(),
  last_viewed_at timestamptz not null default now(),
  unique (person_id, params)
);
comment on table public.saved_searches is
  'Searches that a person saved under a name. params is the query string of the search''s address in its canonical order, without page. '
  'Resources published after last_viewed_at are new to the person.';

alter table public.saved_searches enable row level security;
grant select, insert (person_id, name, params), update (name, last_viewed_at), delete on public.saved_searches to authenticated;
create policy "members read their own saved searches" on public.saved_searches for select to authenticated
  using (person_id = (select private.person_id()));
create policy "members save searches for themselves" on public.saved_searches for insert to authenticated
  with check (person_id = (select private.person_id()));
create policy "members change their own saved searches" on public.saved_searches for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()));
create policy "members remove their own saved searches" on public.saved_searches for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.saved_searches for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('saved searches', 'public.saved_searches', 'person_id', 100, null, null, '', 'true', 'too_many_saved_searches');

-- schemas/discovery/09_coverage.sql

-- The number of published resources by kind, concept and country, counted when something is published (ADR 13): counting 100,000 resources for
-- a page takes seconds, reading the counts a millisecond.
--
-- In SQL because it must be atomic: triggers count in the transaction that publishes.

create table public.coverage (
  kind text not null,
  concept_id uuid references public.concepts on delete cascade,
  country text,
  resources integer not null,
  unique nulls not distinct (kind, concept_id, country)
);
comment on table public.coverage is
  'Published resources by kind, concept of the thesaurus and country. A concept also counts the resources of its narrower concepts, each '
  'once. Null concept: any concept. Null country: any country, so that a resource about two countries counts once.';
create index coverage_concept on public.coverage (concept_id);
create index coverage_total on public.coverage (concept_id) where country is null;

alter table public.coverage enable row level security;
grant select on public.coverage to anon, authenticated;
create policy "anyone reads coverage" on public.coverage for select to anon, authenticated using (true);

create table public.related_concepts (
  concept_id uuid references public.concepts on delete cascade,
  related_id uuid references public.concepts on delete cascade,
  resources integer not null,
  primary key (concept_id, related_id)
);
comment on table public.related_concepts is
  'Published resources by a topic and another concept that they have. The topic also counts the resources of its narrower topics, each '
  'once; the other concept is a population, a challenge or a kind of change, as it was chosen.';

alter table public.related_concepts enable row level security;
grant select on public.related_concepts to anon, authenticated;
create policy "anyone reads related_concepts" on public.related_concepts for select to anon, authenticated using (true);

create table private.counted_resources (
  resource_id uuid primary key,
  kind text not null,
  concepts uuid[] not null,
  chosen uuid[] not null,
  countries text[] not null
);
comment on table private.counted_resources is
  'As what each published resource was counted, so that it can be subtracted after its rows have changed. `concepts` includes the broader '
  'ones, `chosen` does not.';

-- Two counts never run at once: transactions that publish already wait for each other at the catalogue version, whose trigger runs first (by name).
create function private.recount_coverage(ids uuid[]) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write counts
as $$
begin
  if coalesce(cardinality(ids), 0) = 0 then return; end if;
  perform private.add_to_coverage(ids, -1);
  delete from private.counted_resources using unnest(ids) as counted (id) where resource_id = counted.id;
  with recursive upward (id, top) as (
    select concepts.id, concepts.id from public.concepts
    union select upward.id, concepts.broader_id from upward join public.concepts on concepts.id = upward.top
      where concepts.broader_id is not null
  )
  insert into private.counted_resources (resource_id, kind, concepts, chosen, countries)
  select resource.id, resource.kind,
    array(select distinct upward.top from public.published_concepts join upward on upward.id = concept_id where resource_id = resource.id),
    array(select concept_id from public.published_concepts where resource_id = resource.id),
    array(select distinct country from unnest(resource.countries) as country)
  from unnest(ids) as counted (id) join public.published_resources as resource on resource.id = counted.id;
  perform private.add_to_coverage(ids, 1);
  delete from public.coverage where resources = 0;
  delete from public.related_concepts where resources = 0;
end $$;

create function private.add_to_coverage(ids uuid[], times integer) returns void
language sql set search_path = ''
as $$
  insert into public.coverage as kept (kind, concept_id, country, resources)
  select entry.kind, concept, country, times * count(*)
  from unnest(ids) as counted (id) join private.counted_resources as entry on entry.resource_id = counted.id
    cross join unnest(entry.concepts || null::uuid) as concept cross join unnest(entry.countries || null::text) as country
  group by entry.kind, concept, country
  on conflict (kind, concept_id, country) do update set resources = kept.resources + excluded.resources;
  insert into public.related_concepts as kept (concept_id, related_id, resources)
  select topic.id, related.id, times * count(*)
  from unnest(ids) as counted (id) join private.counted_resources as entry on entry.resource_id = counted.id
    join public.concepts as topic on topic.id = any(entry.concepts) and topic.scheme = 'topic'
    join public.concepts as related on related.id = any(entry.chosen) and related.scheme <> 'topic'
  group by topic.id, related.id
  on conflict (concept_id, related_id) do update set resources = kept.resources + excluded.resources
$$;

create function private.recount_changed_resources() returns trigger
language plpgsql security definer set search_path = '' -- definer: see recount_coverage
as $$
begin
  perform private.recount_coverage(array(select distinct id from changed));
  return null;
end $$;
create trigger recount_coverage_added after insert on public.published_resources referencing new table as changed
  for each statement execute function private.recount_changed_resources();
create trigger recount_coverage_changed after update on public.published_resources referencing new table as changed
  for each statement execute function private.recount_changed_resources();
create trigger recount_coverage_removed after delete on public.published_resources referencing old table as changed
  for each statement execute function private.recount_changed_resources();

create function private.recount_changed_concepts() returns trigger
language plpgsql security definer set search_path = '' -- definer: see recount_coverage
as $$
begin
  perform private.recount_coverage(array(select distinct resource_id from changed));
  return null;
end $$;
create trigger recount_coverage_added after insert on public.published_concepts referencing new table as changed
  for each statement execute function private.recount_changed_concepts();
create trigger recount_coverage_removed after delete on public.published_concepts referencing old table as changed
  for each statement execute function private.recount_changed_concepts();

create function private.recount_all_coverage() returns trigger
language plpgsql security definer set search_path = '' -- definer: see recount_coverage
as $$
begin
  perform private.recount_coverage(array(select resource_id from private.counted_resources));
  return null;
end $$;
-- When a concept moves to another branch of the thesaurus, its resources count for the new branch.
create trigger recount_coverage_moved after update of broader_id on public.concepts
  for each statement execute function private.recount_all_coverage();

-- schemas/discovery/10_platforms.sql

-- Pages about a country on the sister platforms.
--
-- In SQL because checks of links and pages of countries use the same list.

create view public.platform_addresses with (security_invoker = true) as
  select source_platforms.slug as platform, countries.iso3::text as country, address.key as language, null::uuid as resource_id,
    replace(replace(replace(address.value, '{iso2}', lower(countries.iso2)), '{iso3}', lower(countries.iso3)),
      '{name}', private.percent_encoded(coalesce(countries.short_names ->> address.key, countries.short_names ->> 'es', ''))) as url,
    null::text as record
  from public.source_platforms cross join public.countries cross join jsonb_each_text(source_platforms.country_urls) as address
  union all
  select source_platforms.slug, null, address.key, null, address.value, null
  from public.source_platforms cross join jsonb_each_text(source_platforms.urls) as address
  union all
  select 'bpsnc', country, null, published_resources.id, 'https://dds.cepal.org/bpsnc/programme?id=' || bpsnc, bpsnc
  from public.published_resources cross join unnest(published_resources.countries) as country
  where bpsnc is not null
  union all
  select 'bpsnc', country, null, published_resources.id, url, substring(url from '\d+$')
  from public.published_resources cross join unnest(published_resources.countries) as country cross join jsonb_array_elements_text(bpsnc_urls) as url
  where bpsnc_urls <> '[]' and url is distinct from 'https://dds.cepal.org/bpsnc/programme?id=' || bpsnc
  union all
  select platform, country::text, null, null, 'https://dds.cepal.org/bpsnc/programme?id=' || record, record
  from public.platform_records where platform = 'bpsnc' and not exists (select from public.published_resources where bpsnc = record);
comment on view public.platform_addresses is
  'Every address on the sister platforms that a country''s page links to: pages about the country, front pages (null country), and '
  'records of programmes: of those that its resources name (resource_id), and others of the country.';

grant select on public.platform_addresses to anon, authenticated, service_role;

-- schemas/discovery/11_discussion.sql

-- Questions of members to the author of a published resource, and what is written in answer.
--
-- In SQL because these are rights: who may read and write a post, in whose name somebody answers, and whether an editor reads a post before
-- it is public.

create table public.discussion_posts (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  question_id uuid references public.discussion_posts on delete cascade,
  author_id uuid references public.people on delete set null default private.person_id(),
  speaks_as text not null default 'reader' check (speaks_as in ('reader', 'author', 'institution', 'invited', 'editor')),
  shown_as text not null,
  body text not null,
  language text not null check (language in ('es', 'en')),
  anchor text not null default '' check (anchor ~ '^([a-zA-Z]{1,40}|step-[0-9a-z-]{1,40}|video-[0-9a-z-]{1,40}@[0-9]{1,5})?$'),
  state text not null default 'waiting' check (state in ('waiting', 'published', 'hidden', 'removed')),
  written_at timestamptz not null default now(),
  edited_at timestamptz,
  published_at timestamptz,
  checked_at timestamptz,
  checked_by uuid references public.people,
  hidden_at timestamptz,
  hidden_by uuid references public.people,
  hidden_reason text not null default '' check (length(hidden_reason) <= 500),
  answered_at timestamptz,
  assigned_to uuid references public.people on delete set null,
  assigned_at timestamptz,
  occasion_id uuid references public.resources on delete set null,
  is_at_page boolean not null default true,
  check (case when state = 'removed' then body = '' and shown_as = '' else length(body) between 3 and 4000 and length(shown_as) between 2 and 80 end),
  check (state <> 'hidden' or (hidden_at is not null and length(hidden_reason) >= 3)),
  check (state <> 'published' or published_at is not null),
  check (question_id is null or (anchor = '' and answered_at is null and assigned_to is null))
);
comment on table public.discussion_posts is
  'A question about a resource (question_id is null), or a post in answer to one. A removed post has no text, and keeps its place.';
comment on column public.discussion_posts.shown_as is 'The name that readers see, as the author wrote it.';
comment on column public.discussion_posts.speaks_as is
  'Set when the post is written, and kept: author (owner or co-author of the resource), institution (holder of a post in it), invited (the '
  'editors asked this person to answer), editor, or reader.';
comment on column public.discussion_posts.anchor is
  'The part of the page that a question is about: id of a section, step-{id} of the ledger, or video-{attachment}@{second}. Empty: all of it.';
comment on column public.discussion_posts.checked_at is 'When an editor read the post and let it pass. Null: not read by an editor yet.';
comment on column public.discussion_posts.answered_at is
  'Of a question: the first public answer of the author, the institution, an invited person or an editor.';
comment on column public.discussion_posts.occasion_id is 'Of a question: the event for whose speakers it was asked.';
comment on column public.discussion_posts.is_at_page is
  'Of a question: whether the page of its resource shows it. A question to the speakers of an event is shown there once it is answered and '
  'the event is closed; before, on the page of the event''s questions.';
create index discussion_posts_occasion on public.discussion_posts (occasion_id);
create index discussion_posts_assigned on public.discussion_posts (assigned_to) where answered_at is null;
create index discussion_posts_author on public.discussion_posts (author_id, written_at);
create index discussion_posts_question on public.discussion_posts (question_id, written_at);
create index discussion_posts_resource on public.discussion_posts (resource_id, published_at desc);
create index discussion_posts_unanswered on public.discussion_posts (resource_id)
  where question_id is null and answered_at is null and state = 'published';
create index discussion_posts_unchecked on public.discussion_posts (state, written_at) where checked_at is null;
create index discussion_posts_checked_by on public.discussion_posts (checked_by);
create index discussion_posts_hidden_by on public.discussion_posts (hidden_by);
-- A form that is sent twice writes one post.
create unique index discussion_posts_once on public.discussion_posts (author_id, resource_id, coalesce(question_id, resource_id), md5(body))
  where state in ('waiting', 'published');

create function private.is_question_shown(question uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.discussion_posts where id = question and published_at is not null and state in ('published', 'removed')) $$;
comment on function private.is_question_shown is
  'A post is shown only below a question that is. Definer: a policy on a table may not read the same table.';
grant execute on function private.is_question_shown(uuid) to anon, authenticated;

-- Who wrote a post is known to its author and to staff (private.find_post_people), so these columns are granted to nobody.
alter table public.discussion_posts enable row level security;
grant select (id, resource_id, question_id, speaks_as, shown_as, body, language, anchor, state, written_at, edited_at, published_at, answered_at,
  occasion_id, is_at_page) on public.discussion_posts to anon;
grant select (id, resource_id, question_id, speaks_as, shown_as, body, language, anchor, state, written_at, edited_at, published_at, answered_at,
  assigned_at, checked_at, hidden_at, hidden_reason, occasion_id, is_at_page), insert (resource_id, question_id, shown_as, body, language, anchor)
  on public.discussion_posts to authenticated;
create policy "anyone reads what is said about published resources" on public.discussion_posts for select to anon, authenticated
  using (published_at is not null and state in ('published', 'removed')
    and exists (select from public.published_resources where published_resources.id = resource_id)
    and (question_id is null or private.is_question_shown(question_id)));
create policy "authors read their own posts" on public.discussion_posts for select to authenticated
  using (author_id = (select private.person_id()));
create policy "staff read all posts" on public.discussion_posts for select to authenticated using ((select private.is_staff()));
create policy "members write about published resources under their own name" on public.discussion_posts for insert to authenticated
  with check (author_id = (select private.person_id())
    and exists (select from public.published_resources where published_resources.id = resource_id));
create trigger check_quotas after insert on public.discussion_posts for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('discussion posts a day', 'public.discussion_posts', 'author_id', 20, 300, '1 day', 'written_at', 'true', 'too_many_today'),
  ('waiting discussion posts', 'public.discussion_posts', 'author_id', 5, null, null, '', 'state = ''waiting''', 'too_many_waiting_posts');

create function private.prepare_discussion_post() returns trigger language plpgsql security definer set search_path = '' -- definer: reads people and all posts
as $$
declare
  question public.discussion_posts;
begin
  if auth.uid() is null then return new; end if;
  if new.question_id is not null then
    select * into question from public.discussion_posts where id = new.question_id and question_id is null for update;
    if question.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
    new.resource_id := question.resource_id;
  end if;
  if not exists (select from public.published_resources where id = new.resource_id) then
    raise exception 'resource_withdrawn' using errcode = 'CJ001';
  end if;
  if new.question_id is not null then
    if question.state <> 'published' then raise exception 'question_closed' using errcode = 'CJ001'; end if;
    if not private.may_answer(new.question_id) and question.author_id is distinct from new.author_id then
      raise exception 'answer_not_author' using errcode = 'CJ001';
    end if;
  end if;
  new.speaks_as := case
    when private.is_staff() then 'editor'
    when question.assigned_to = new.author_id and not private.is_update_respondent(new.resource_id) then 'invited'
    when not private.is_update_respondent(new.resource_id) then 'reader'
    when exists (select from public.resources where id = new.resource_id and owner_id = new.author_id)
      or exists (select from public.resource_authors where resource_id = new.resource_id and person_id = new.author_id) then 'author'
    else 'institution' end;
  if private.is_known_in_discussions(new.author_id) then
    new.state := 'published';
    new.published_at := now();
  end if;
  if private.is_staff() then
    new.checked_at := now();
    new.checked_by := new.author_id;
  end if;
  return new;
end $$;
create trigger prepare_discussion_post before insert on public.discussion_posts
  for each row execute function private.prepare_discussion_post();

create function private.may_answer(question uuid) returns boolean language sql stable security definer set search_path = '' -- definer: asks for posts and assignments
as $$
  select exists (
    select from public.discussion_posts where id = question and question_id is null and state = 'published'
      and (private.is_staff() or assigned_to = private.person_id() or private.is_update_respondent(resource_id)))
$$;
comment on function private.may_answer is
  'Whether the signed-in person answers this question: the author, a holder of a post in the institution, the person whom the editors asked, '
  'or staff.';
grant execute on function private.may_answer(uuid) to authenticated;

create function private.find_own_posts() returns setof uuid language sql stable security definer set search_path = '' -- definer: nobody may read who wrote a post
as $$ select id from public.discussion_posts where author_id = private.person_id() $$;
comment on function private.find_own_posts is 'The posts that the signed-in person wrote.';
grant execute on function private.find_own_posts() to authenticated;

create function private.find_questions_to_answer() returns setof uuid language sql stable security definer set search_path = '' -- definer: see may_answer
as $$
  select id from public.discussion_posts
  where question_id is null and state = 'published' and answered_at is null
    and (assigned_to = private.person_id() or (assigned_to is null and resource_id in (select private.find_own_update_resources())))
    and exists (select from public.published_resources where published_resources.id = resource_id)
$$;
comment on function private.find_questions_to_answer is 'The open questions that the signed-in person is asked to answer.';
grant execute on function private.find_questions_to_answer() to authenticated;

create function private.is_known_in_discussions(person uuid) returns boolean language sql stable set search_path = ''
as $$
  select exists (select from public.people where id = person and frozen_at is null and role in ('official', 'editor', 'admin'))
    or (exists (select from public.discussion_posts where author_id = person and checked_at is not null and hidden_at is null)
      and not exists (select from public.discussion_posts where author_id = person and hidden_at > now() - interval '1 year'))
$$;
comment on function private.is_known_in_discussions is
  'Posts of known people are public at once: verified officials, staff, and members of whom an editor has let a post pass and hidden none '
  'in the last year. All others wait for an editor.';

-- What readers see of a resource changes when a post appears, changes or disappears.
create trigger bump_catalogue_version after insert on public.discussion_posts for each row
  when (new.state = 'published') execute function private.bump_catalogue_version();
create trigger bump_catalogue_version_on_change after update of state, body, answered_at, is_at_page on public.discussion_posts for each row
  when ((old.state, old.body, old.answered_at, old.is_at_page) is distinct from (new.state, new.body, new.answered_at, new.is_at_page)
    and (old.published_at is not null or new.published_at is not null)) execute function private.bump_catalogue_version();

create function private.write_discussion_passages(resource uuid) returns void language sql set search_path = ''
as $$
  delete from public.published_passages where resource_id = resource and anchor like 'question-%';
  insert into public.published_passages (resource_id, anchor, place, kind, language, text)
  select resource, 'question-' || question.id, 1000 + row_number() over (order by question.published_at, question.id, said.language), 'section', said.language, said.text
  from public.discussion_posts as question
  join public.published_resources on published_resources.id = question.resource_id
  cross join lateral (
    select post.language, string_agg(post.body, E'\n\n' order by post.question_id is not null, post.written_at) as text
    from public.discussion_posts as post
    where (post.id = question.id or post.question_id = question.id) and post.state = 'published'
    group by post.language
  ) as said
  where question.resource_id = resource and question.question_id is null and question.answered_at is not null and question.is_at_page and question.state in ('published', 'removed')
$$;
comment on function private.write_discussion_passages is
  'Writes the passages of a resource''s answered questions again, so that the search finds them: one for each question and language.';
grant execute on function private.write_discussion_passages(uuid) to authenticated, service_role;

create function private.set_answered_at() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may update posts
as $$
begin
  update public.discussion_posts as question set answered_at = (
    select min(published_at) from public.discussion_posts as answer
    where answer.question_id = question.id and answer.state = 'published' and answer.speaks_as <> 'reader')
  where id = new.question_id;
  return null;
end $$;
create trigger set_answered_at after insert or update of state on public.discussion_posts for each row
  when (new.question_id is not null) execute function private.set_answered_at();

-- The mails and the index that follow when a post becomes public, changes, or an editor decides about it.
create function private.enqueue_after_post() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
declare
  is_new boolean := new.state = 'published' and (tg_op = 'INSERT' or old.published_at is null);
begin
  if is_new and new.question_id is null then
    perform private.ask_respondents(new.id, new.resource_id, null, new.author_id);
  elsif is_new then
    perform private.enqueue('send-answer', jsonb_build_object('post', new.id, 'person', person_id))
    from public.discussion_follows where discussion_follows.question_id = new.question_id and person_id is distinct from new.author_id;
  end if;
  -- The person who asks, and the person who answers, follow the question.
  if tg_op = 'INSERT' and new.author_id is not null then
    insert into public.discussion_follows (question_id, person_id) values (coalesce(new.question_id, new.id), new.author_id) on conflict do nothing;
  end if;
  -- Answered questions are in the search.
  if new.state = 'published' or (tg_op = 'UPDATE' and old.state = 'published') then
    perform private.enqueue('index-discussion', jsonb_build_object('resource', new.resource_id));
  end if;
  -- The author is told what an editor decided.
  if tg_op = 'UPDATE' and new.author_id is not null
    and ((old.state in ('waiting', 'hidden') and new.state = 'published' and new.checked_by <> new.author_id)
      or (old.state <> 'hidden' and new.state = 'hidden' and new.hidden_by <> new.author_id)) then
    perform private.enqueue('send-post-decision', jsonb_build_object('post', new.id));
  end if;
  return null;
end $$;
create trigger enqueue_after_post after insert or update of state, body on public.discussion_posts
  for each row execute function private.enqueue_after_post();

create function private.enqueue_assignment_mail() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.ask_respondents(new.id, new.resource_id, new.assigned_to, null);
  return null;
end $$;
create trigger enqueue_assignment_mail after update of assigned_to on public.discussion_posts for each row
  when (new.assigned_to is not null and new.assigned_to is distinct from old.assigned_to) execute function private.enqueue_assignment_mail();

create function private.ask_respondents(question uuid, resource uuid, assignee uuid, asker uuid) returns void language plpgsql set search_path = ''
as $$
begin
  perform private.enqueue('send-question', jsonb_build_object('post', question, 'person', asked))
  from (
    select assignee where assignee is not null
    union select respondent from private.find_update_respondents(resource) as respondent where assignee is null
  ) as respondents (asked) where asked is distinct from asker;
  if found or assignee is not null then return; end if;
  perform private.enqueue('send-question', jsonb_build_object('post', question, 'person', id))
  from public.people where role in ('editor', 'admin') and user_id is not null and left_at is null and id is distinct from asker;
end $$;
comment on function private.ask_respondents is
  'One mail to each person who can answer: the assignee; without one the owner, the co-authors and the holders of a post in the '
  'institution; if there is no one, all staff.';

-- schemas/discovery/12_citations.sql

-- References to published resources. Writing one loads a citation style, which takes seconds, so a job writes them once.
--
-- In SQL because these are rights.

create table public.published_citations (
  resource_id uuid not null references public.published_resources on delete cascade,
  language text not null,
  apa jsonb not null check (jsonb_typeof(apa) = 'array'),
  primary key (resource_id, language)
);
comment on table public.published_citations is
  'References in APA style, by language of the reader: runs of plain and italic text. Addresses of this site begin with '
  'https://caja.invalid; the application replaces it with its origin.';

alter table public.published_citations enable row level security;
grant select on public.published_citations to anon, authenticated;
create policy "anyone reads published_citations" on public.published_citations for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert or update or delete on public.published_citations
  for each statement execute function private.bump_catalogue_version();

-- schemas/discovery/13_moderation.sql

-- What happens to a post of a discussion after it is written.
--
-- In SQL because these are rights: no role may update a post. These functions are security definer for that reason.

create function private.approve_discussion_post(post uuid) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(post);
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.state = 'removed' or (found_post.state = 'published' and found_post.checked_at is not null
    and not exists (select from public.discussion_reports where post_id = post and closed_at is null)) then
    raise exception 'already_decided' using errcode = 'CJ001';
  end if;
  update public.discussion_posts set state = 'published', published_at = coalesce(published_at, now()), checked_at = now(),
    checked_by = private.person_id(), hidden_at = null, hidden_by = null, hidden_reason = ''
  where id = post;
  perform private.close_discussion_reports(post);
end $$;
comment on function private.approve_discussion_post is
  'Staff let a post pass: a waiting or hidden one becomes public, and reports of it are closed. Refusals: not_found, forbidden, already_decided.';
grant execute on function private.approve_discussion_post(uuid) to authenticated;

create function private.hide_discussion_post(post uuid, reason text) returns void language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if (private.lock_discussion_post(post)).state not in ('waiting', 'published') then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  update public.discussion_posts set state = 'hidden', hidden_at = now(), hidden_by = private.person_id(), hidden_reason = reason,
    checked_at = now(), checked_by = private.person_id()
  where id = post;
  perform private.close_discussion_reports(post);
end $$;
comment on function private.hide_discussion_post is
  'Staff hide a post. Its author is told the reason. Refusals: not_found, forbidden, already_decided.';
grant execute on function private.hide_discussion_post(uuid, text) to authenticated;

create function private.edit_discussion_post(post uuid, new_body text) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(post);
  is_known boolean;
begin
  if found_post.author_id is distinct from private.person_id() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.state not in ('waiting', 'published')
    or not exists (select from public.published_resources where id = found_post.resource_id) then
    raise exception 'question_closed' using errcode = 'CJ001';
  end if;
  if found_post.written_at < now() - interval '15 minutes' then raise exception 'edit_time_over' using errcode = 'CJ001'; end if;
  if exists (select from public.discussion_posts where question_id = post and state <> 'removed') then
    raise exception 'already_answered' using errcode = 'CJ001';
  end if;
  if found_post.body = new_body then return; end if;
  -- What an editor read was the text before.
  update public.discussion_posts set checked_at = null, checked_by = null where id = post;
  is_known := private.is_known_in_discussions(found_post.author_id);
  update public.discussion_posts set body = new_body, edited_at = now(),
    state = case when is_known then state else 'waiting' end,
    checked_at = case when private.is_staff() then now() end, checked_by = case when private.is_staff() then private.person_id() end
  where id = post;
exception when unique_violation then
  -- The same text as another post of this person.
  raise exception 'no_change' using errcode = 'CJ001';
end $$;
comment on function private.edit_discussion_post is
  'The author corrects a post within 15 minutes, while nobody has answered it. An editor reads it again; before that the post of a person '
  'who is not known without it is not public. Refusals: not_found, forbidden, question_closed, edit_time_over, already_answered, no_change.';
grant execute on function private.edit_discussion_post(uuid, text) to authenticated;

create function private.remove_discussion_post(post uuid) returns void language plpgsql security definer set search_path = ''
as $$
begin
  if (private.lock_discussion_post(post)).author_id is distinct from private.person_id() and not private.is_staff() then
    raise exception 'forbidden' using errcode = 'CJ001';
  end if;
  update public.discussion_posts set state = 'removed', body = '', shown_as = '', hidden_reason = '' where id = post;
  perform private.close_discussion_reports(post);
end $$;
comment on function private.remove_discussion_post is
  'Erases the text and the name. The place stays. By the author, or by staff at the request of the author. Refusals: not_found, forbidden.';
grant execute on function private.remove_discussion_post(uuid) to authenticated;

create function private.assign_question(question uuid, person uuid) returns void language plpgsql security definer set search_path = ''
as $$
declare
  found_post public.discussion_posts := private.lock_discussion_post(question);
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if found_post.question_id is not null or found_post.state <> 'published' or found_post.answered_at is not null then
    raise exception 'question_closed' using errcode = 'CJ001';
  end if;
  if not exists (select from private.find_answerers() as answerer where answerer.id = person) then
    raise exception 'cannot_answer' using errcode = 'CJ001';
  end if;
  if found_post.assigned_to = person then return; end if;
  update public.discussion_posts set assigned_to = person, assigned_at = now() where id = question;
end $$;
comment on function private.assign_question is
  'Staff ask an official, or one of themselves, to answer an open question. The ten working days begin again. Refusals: not_found, '
  'forbidden, question_closed, cannot_answer.';
grant execute on function private.assign_question(uuid, uuid) to authenticated;

create function private.find_answerers() returns table (id uuid, name text, institution uuid) language plpgsql stable security definer set search_path = '' -- definer: posts are personal data
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query select people.id, coalesce(nullif(people.name, ''), people.email), holding.institution_id
    from public.people left join lateral (
      select posts.institution_id from public.post_holders join public.posts on posts.id = post_id
      where person_id = people.id and held_from <= current_date and (held_to is null or held_to >= current_date) order by held_from desc limit 1
    ) as holding on true
    where people.user_id is not null and people.left_at is null and people.frozen_at is null
      and (people.role in ('editor', 'admin') or (people.role = 'official' and holding.institution_id is not null));
end $$;
comment on function private.find_answerers is 'For staff: everybody whom they can ask to answer: officials who hold a post today, and staff.';
grant execute on function private.find_answerers() to authenticated;

create function private.erase_own_discussion() returns integer language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := private.person_id();
  erased integer;
begin
  update public.discussion_posts set state = 'removed', body = '', shown_as = '', author_id = null, hidden_reason = ''
  where author_id = me;
  get diagnostics erased = row_count;
  delete from public.discussion_follows where person_id = me;
  delete from public.discussion_reports where person_id = me;
  return erased;
end $$;
comment on function private.erase_own_discussion is
  'Erases texts and names of all posts of the signed-in person, and what they follow and reported. The places of the posts stay. Returns '
  'the number of posts.';
grant execute on function private.erase_own_discussion() to authenticated;

create function private.find_post_people(posts uuid[])
returns table (post uuid, author text, author_id uuid, assigned_to text, assigned_to_id uuid, hidden_by text)
language plpgsql stable security definer set search_path = '' -- definer: these columns are granted to nobody
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query select discussion_posts.id, coalesce(nullif(author.name, ''), author.email), author.id, coalesce(nullif(assignee.name, ''), assignee.email), assignee.id,
      coalesce(nullif(hider.name, ''), hider.email)
    from public.discussion_posts left join public.people as author on author.id = discussion_posts.author_id
      left join public.people as assignee on assignee.id = discussion_posts.assigned_to left join public.people as hider on hider.id = discussion_posts.hidden_by
    where discussion_posts.id = any (posts);
end $$;
comment on function private.find_post_people is 'For staff: who wrote, answers and hid these posts.';
grant execute on function private.find_post_people(uuid[]) to authenticated;

create function private.lock_discussion_post(post uuid) returns public.discussion_posts language plpgsql set search_path = ''
as $$
declare
  found_post public.discussion_posts;
begin
  select * into found_post from public.discussion_posts where id = post for update;
  if found_post.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  return found_post;
end $$;

create table public.discussion_reports (
  post_id uuid not null references public.discussion_posts on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  reason text not null check (length(reason) between 3 and 500),
  reported_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (post_id, person_id)
);
comment on table public.discussion_reports is 'A member tells the editors that a post should not be public. Closed when staff decide about the post.';
create index discussion_reports_open on public.discussion_reports (post_id) where closed_at is null;
create index discussion_reports_person on public.discussion_reports (person_id);

alter table public.discussion_reports enable row level security;
grant select, insert (post_id, reason) on public.discussion_reports to authenticated;
create policy "staff read reports" on public.discussion_reports for select to authenticated using ((select private.is_staff()));
create policy "members read their own reports" on public.discussion_reports for select to authenticated
  using (person_id = (select private.person_id()));
create policy "members report posts that they may read" on public.discussion_reports for insert to authenticated
  with check (person_id = (select private.person_id()) and exists (select from public.discussion_posts where id = post_id));
create trigger check_quotas after insert on public.discussion_reports for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('discussion reports a day', 'public.discussion_reports', 'person_id', 20, null, '1 day', 'reported_at', 'true', 'too_many_today');

create function private.close_discussion_reports(post uuid) returns void language sql set search_path = ''
as $$ update public.discussion_reports set closed_at = now() where post_id = post and closed_at is null $$;

-- schemas/discovery/14_discussion-follows.sql

-- Who follows a question.
--
-- In SQL because these are rights.

create table public.discussion_follows (
  question_id uuid not null references public.discussion_posts on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  followed_at timestamptz not null default now(),
  leave_token uuid not null unique default gen_random_uuid(),
  primary key (question_id, person_id)
);
comment on table public.discussion_follows is
  'Who gets a mail when something new is written below a question. People who ask or answer follow the question.';
comment on column public.discussion_follows.leave_token is 'The secret in the link of the mails with which the person stops following.';
create index discussion_follows_person on public.discussion_follows (person_id);

alter table public.discussion_follows enable row level security;
grant select (question_id, person_id, followed_at), insert (question_id), delete on public.discussion_follows to authenticated;
create policy "members read what they follow" on public.discussion_follows for select to authenticated
  using (person_id = (select private.person_id()));
create policy "members follow questions that they may read" on public.discussion_follows for insert to authenticated
  with check (person_id = (select private.person_id())
    and exists (select from public.discussion_posts where id = discussion_follows.question_id and discussion_posts.question_id is null));
create policy "members stop following for themselves" on public.discussion_follows for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.discussion_follows for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('followed questions', 'public.discussion_follows', 'person_id', 500, null, null, '', 'true', 'too_many_stored');

create function private.find_followed_question(token uuid) returns uuid language sql stable security definer set search_path = '' -- definer: the holder of the link is not signed in
as $$ select question_id from public.discussion_follows where leave_token = token $$;
grant execute on function private.find_followed_question(uuid) to anon, authenticated;

create function private.stop_following_question(token uuid) returns uuid language sql security definer set search_path = '' -- definer: see find_followed_question
as $$ delete from public.discussion_follows where leave_token = token returning question_id $$;
comment on function private.stop_following_question is 'Returns the question; null if the person did not follow it any more.';
grant execute on function private.stop_following_question(uuid) to anon, authenticated;

-- schemas/writing/01_together.sql

-- Writing together: who has a resource open, and unsaved text (ADR 15).
--
-- In SQL because these are rights.

create table public.presences (
  resource_id uuid not null references public.resources on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  part text not null default '' check (length(part) <= 40),
  page text not null default '' check (length(page) <= 40),
  seen_at timestamptz not null default now(),
  primary key (resource_id, person_id)
);
comment on table public.presences is
  'Who has a resource open for editing, and which part. A row that was not renewed for a minute does not count.';
comment on column public.presences.page is
  'Which browser page sent the row last: the goodbye of a closed page, which may arrive late, must not remove the presence of the next '
  'page.';

alter table public.presences enable row level security;
grant select, insert, update, delete on public.presences to authenticated;
create policy "people who may read a draft see who is present" on public.presences for select to authenticated
  using (person_id = (select private.person_id()) or private.can_read_draft(resource_id));
create policy "people who may edit set their presence" on public.presences for insert to authenticated
  with check (person_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "people who may edit renew their presence" on public.presences for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person removes their presence" on public.presences for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.presences for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('presences', 'public.presences', 'person_id', 100, 600, '1 day', 'seen_at', 'true', 'too_many_today');

create table public.working_copies (
  resource_id uuid not null references public.resources on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  part text not null check (length(part) between 1 and 40),
  base_revision integer not null check (base_revision > 0),
  fields jsonb not null check (jsonb_typeof(fields) = 'array' and pg_column_size(fields) < 600000),
  saved_at timestamptz not null default now(),
  primary key (resource_id, person_id, part)
);
comment on table public.working_copies is
  'Unsaved text of one person in one part of the form: names and values of its fields, started from `base_revision`. Only this person '
  'reads it. Saving deletes it.';

alter table public.working_copies enable row level security;
grant select, insert, update, delete on public.working_copies to authenticated;
create policy "a person reads their own working copies" on public.working_copies for select to authenticated
  using (person_id = (select private.person_id()));
create policy "people who may edit save their own working copies" on public.working_copies for insert to authenticated
  with check (person_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "people who may edit change their own working copies" on public.working_copies for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person deletes their own working copies" on public.working_copies for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.working_copies for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('working copies', 'public.working_copies', 'person_id', 100, 300, null, '', 'true', 'too_many_working_copies');

create function private.colleague_name(resource uuid, person uuid) returns text language sql stable security definer set search_path = ''
as $$ select name from public.people where id = person and private.can_read_draft(resource) $$;
comment on function private.colleague_name is
  'The name of a person who works on a resource, for people who may read its drafts. Definer: they may not read `people`, which holds '
  'e-mail addresses.';
grant execute on function private.colleague_name(uuid, uuid) to authenticated, service_role;

-- schemas/writing/02_comments.sql

-- Comments on drafts, and the people mentioned in them.
--
-- In SQL because these are rights: only people who may read the draft can be mentioned.

create table public.review_comments (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  part text not null default '',
  anchor text not null default '' check (length(anchor) <= 120),
  quote text not null default '' check (length(quote) <= 12000),
  reply_to uuid references public.review_comments on delete cascade,
  author_id uuid not null references public.people default private.person_id(),
  author_is_staff boolean not null default false,
  body text not null check (length(body) between 1 and 4000),
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid references public.people
);
comment on table public.review_comments is 'Comments of reviewers and authors on a draft. `part` is the part of the form.';
comment on column public.review_comments.anchor is
  'The permanent name of the field (ledger[#id].before), so that the comment stays at the field in later revisions. Empty: about the '
  'whole part or resource.';
comment on column public.review_comments.quote is 'The content of the field when the comment was written.';
comment on column public.review_comments.author_is_staff is
  'Whether the author was editor or administrator at that time. Stays true after they leave the team.';
create index review_comments_resource on public.review_comments (resource_id, created_at);
create index review_comments_author on public.review_comments (author_id, created_at);

alter table public.review_comments enable row level security;
grant select, insert (resource_id, revision, part, author_id, body, anchor, quote, reply_to), update (resolved_at, resolved_by)
  on public.review_comments to authenticated;
create policy "people who may read a draft read its comments" on public.review_comments for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create policy "people who may edit comment under their own name" on public.review_comments for insert to authenticated
  with check (author_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "people who may edit resolve comments under their own name" on public.review_comments for update to authenticated
  using (private.can_edit(resource_id))
  with check (private.can_edit(resource_id) and (resolved_by is null or resolved_by = (select private.person_id())));
create trigger check_quotas after insert on public.review_comments for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('review comments a day', 'public.review_comments', 'author_id', 150, 600, '1 day', 'created_at', 'true', 'too_many_today');

create function private.set_author_is_staff() returns trigger language plpgsql set search_path = ''
as $$ begin new.author_is_staff := private.is_person_of_staff(new.author_id); return new; end $$;
create trigger set_author_is_staff before insert on public.review_comments for each row execute function private.set_author_is_staff();

create function private.find_draft_readers(resource uuid) returns table (id uuid, name text, is_staff boolean)
language sql stable security definer set search_path = ''
as $$
  select people.id, people.name, people.role in ('editor', 'admin')
  from public.people
  where private.can_read_draft(resource) and people.name <> '' and people.user_id is not null and (
    people.role in ('editor', 'admin')
    or (people.role = 'official' and exists (
      select from public.resources where resources.id = resource and (
        resources.owner_id = people.id
        or exists (select from public.resource_authors where resource_authors.resource_id = resource and person_id = people.id)
        or exists (select from public.post_holders join public.posts on posts.id = post_holders.post_id
          where post_holders.person_id = people.id and posts.institution_id = resources.institution_id
            and post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date))))))
$$;
comment on function private.find_draft_readers is
  'People who may read the draft, and so may be mentioned. Definer: authors may not read `people`.';
grant execute on function private.find_draft_readers(uuid) to authenticated, service_role;

create table public.comment_mentions (
  comment_id uuid not null references public.review_comments on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  mentioned_at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (comment_id, person_id)
);
comment on table public.comment_mentions is 'People mentioned in a comment.';
create index comment_mentions_person on public.comment_mentions (person_id) where seen_at is null;

alter table public.comment_mentions enable row level security;
grant select, insert (comment_id, person_id), update (seen_at) on public.comment_mentions to authenticated;
create policy "people who may read a draft read its mentions" on public.comment_mentions for select to authenticated
  using (person_id = (select private.person_id())
    or exists (select from public.review_comments where review_comments.id = comment_id and private.can_read_draft(resource_id)));
create policy "authors of a comment mention people who may read the draft" on public.comment_mentions for insert to authenticated
  with check (exists (select from public.review_comments
    where review_comments.id = comment_id and author_id = (select private.person_id())
      and person_id in (select readers.id from private.find_draft_readers(resource_id) as readers)));
create policy "a person marks their own mentions as seen" on public.comment_mentions for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.comment_mentions for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('people a comment calls', 'public.comment_mentions', 'comment_id', 20, null, null, '', 'true', 'too_many_mentions');

create function private.enqueue_mention() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue_notice('mentioned', comments.resource_id, new.person_id, jsonb_build_object('comment', comments.id))
  from public.review_comments as comments where comments.id = new.comment_id;
  return null;
end $$;
create trigger enqueue_mention after insert on public.comment_mentions for each row execute function private.enqueue_mention();

-- schemas/writing/03_translations.sql

-- For each translated text: whether the original has changed since, who translated it, and whether it is an unconfirmed machine translation (ADR 14).
--
-- In SQL because it must be atomic and is a right: a trigger compares each new revision with the previous one, and a language with an
-- unconfirmed machine translation cannot be published, by no caller.

create table public.translated_texts (
  resource_id uuid not null references public.resources on delete cascade,
  language text not null,
  anchor text not null,
  outdated_source text,
  revision integer not null,
  translated_by uuid not null references public.people,
  translated_at timestamptz not null,
  is_machine boolean not null default false,
  primary key (resource_id, language, anchor)
);
comment on table public.translated_texts is
  'One row for each text of the latest revision in another language than the original. Written by a trigger on revisions.';
comment on column public.translated_texts.anchor is
  'The permanent name of the field, as app/features/resources/model/anchors.ts builds it: ledger[#id].before.';
comment on column public.translated_texts.outdated_source is
  'The original text from which it was translated, if the original has changed since. Null: up to date.';
comment on column public.translated_texts.is_machine is
  'A machine translation that no person has edited or confirmed. Its language cannot be published '
  '(private.refuse_unconfirmed_machine_texts).';
create index translated_texts_translator on public.translated_texts (translated_by);

alter table public.translated_texts enable row level security;
grant select on public.translated_texts to authenticated;
create policy "people who may read a draft read its translated texts" on public.translated_texts for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));

create table public.translation_states (
  resource_id uuid not null references public.resources on delete cascade,
  language text not null,
  is_original boolean not null,
  texts integer not null,
  translated integer not null,
  stale integer not null,
  machine integer not null,
  translated_by uuid references public.people,
  translated_at timestamptz,
  primary key (resource_id, language)
);
comment on table public.translation_states is
  'Counts of texts of the latest revision, by language. The original always has a row; another language has one when it has a text. '
  'Written by a trigger.';
comment on column public.translation_states.texts is 'Number of texts in the original.';

alter table public.translation_states enable row level security;
grant select on public.translation_states to authenticated;
create policy "people who may read a draft read its translation states" on public.translation_states for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));

create table private.past_translation_marks (
  resource_id uuid not null,
  revision integer not null,
  language text not null,
  anchor text not null,
  outdated_source text,
  is_machine boolean not null,
  primary key (resource_id, revision, language, anchor),
  foreign key (resource_id, revision) references public.revisions (resource_id, number) on delete cascade
);
comment on table private.past_translation_marks is
  'Which texts of an earlier revision were outdated or machine translations when the next one was saved, for restoring that revision. '
  'Written by the trigger on revisions.';

create function public.confirm_translation(resource uuid, at_revision integer, to_language text, anchors text[]) returns void
language plpgsql security definer set search_path = '' -- definer: the only writer of these rows beside the trigger on revisions
as $$
declare confirmed integer;
begin
  if not private.can_edit(resource) then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if private.is_locked(resource) then raise exception 'locked_for_review' using errcode = 'CJ001'; end if;
  perform from public.resources where id = resource and latest_revision = at_revision for no key update;
  if not found then raise exception 'stale_revision' using errcode = 'CJ001'; end if;
  update public.translated_texts set outdated_source = null, is_machine = false, translated_by = private.person_id(), translated_at = now()
    where resource_id = resource and language = to_language and anchor = any (anchors);
  get diagnostics confirmed = row_count;
  if confirmed <> (select count(distinct name) from unnest(anchors) as name) then raise exception 'text_removed' using errcode = 'CJ001'; end if;
  perform private.update_translation_states(resource);
end $$;
comment on function public.confirm_translation is
  'The signed-in person confirms that these translations are up to date and, if a machine made them, that they have read them.';
grant execute on function public.confirm_translation(uuid, integer, text, text[]) to authenticated;

create function public.mark_translation(resource uuid, at_revision integer, to_language text, anchors text[], seen_revision integer, by_machine boolean) returns void
language plpgsql security definer set search_path = '' -- definer: see confirm_translation
as $$
begin
  if not private.can_edit(resource) then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  perform from public.resources where id = resource and latest_revision = at_revision for no key update;
  if not found then raise exception 'stale_revision' using errcode = 'CJ001'; end if;
  update public.translated_texts as known set
    is_machine = known.is_machine or by_machine,
    outdated_source = coalesce(known.outdated_source, (
      select private.null_if_same_text(coalesce(seen.texts ->> (latest.content ->> 'originalLanguage'), ''), coalesce(now.texts ->> (latest.content ->> 'originalLanguage'), ''))
      from public.revisions as latest
      join public.revisions as older on older.resource_id = resource and older.number = seen_revision
      cross join lateral private.list_localized_texts(latest.content) as now
      join lateral private.list_localized_texts(older.content) as seen on seen.anchor = now.anchor
      where latest.resource_id = resource and latest.number = at_revision and now.anchor = known.anchor))
  where known.resource_id = resource and known.language = to_language and known.anchor = any (anchors)
    and known.revision = at_revision and known.translated_by = private.person_id();
  perform private.update_translation_states(resource);
end $$;
comment on function public.mark_translation is
  'For texts that the signed-in person has just saved: which revision of the original they saw, and whether a machine translated them. It '
  'can only mark texts as outdated or machine-made, never as better than the save did.';
grant execute on function public.mark_translation(uuid, integer, text, text[], integer, boolean) to authenticated;

create function private.update_translations_after_revision() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write these rows
as $$
begin
  perform private.update_translated_texts(new.resource_id, new.number);
  perform private.update_translation_states(new.resource_id);
  return null;
end $$;
-- Triggers run in the order of their names: this one must run after `after_revision`, which makes the new revision the latest.
create trigger after_revision_translations after insert on public.revisions
  for each row execute function private.update_translations_after_revision();

-- A text that was changed counts as translated from the original in the same revision, or keeps its marks if it was restored with an earlier
-- revision. A text that was not changed is outdated as long as the original differs from the one it was translated from.
create function private.update_translated_texts(resource uuid, at_revision integer) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write these rows
as $$
declare
  saved public.revisions;
  earlier jsonb;
begin
  select * into saved from public.revisions where resource_id = resource and number = at_revision;
  select content into earlier from public.revisions where resource_id = resource and number = at_revision - 1;
  insert into private.past_translation_marks (resource_id, revision, language, anchor, outdated_source, is_machine)
    select resource, at_revision - 1, language, anchor, outdated_source, is_machine from public.translated_texts
    where resource_id = resource and (outdated_source is not null or is_machine);
  merge into public.translated_texts as known using (
    select now.anchor, text.key as language, text.value as target, coalesce(before.texts ->> text.key, '') as target_before,
      coalesce(now.texts ->> (saved.content ->> 'originalLanguage'), '') as source,
      coalesce(before.texts ->> (saved.content ->> 'originalLanguage'), '') as source_before,
      private.null_if_same_text(marks.outdated_source, coalesce(now.texts ->> (saved.content ->> 'originalLanguage'), '')) as outdated_then,
      coalesce(marks.is_machine, false) as was_machine
    from private.list_localized_texts(saved.content) as now cross join lateral jsonb_each_text(now.texts) as text
    left join private.list_localized_texts(coalesce(earlier, '{}')) as before on before.anchor = now.anchor
    left join private.past_translation_marks as marks on marks.resource_id = resource and marks.revision = saved.restored_from
      and marks.language = text.key and marks.anchor = now.anchor
    where text.key <> saved.content ->> 'originalLanguage' and text.value <> ''
  ) as written on known.resource_id = resource and known.language = written.language and known.anchor = written.anchor
  -- Changing only typography, such as quotation marks, is not a new translation.
  when matched and private.null_if_same_text(written.target_before, written.target) is not null then
    update set outdated_source = written.outdated_then, is_machine = written.was_machine,
      revision = at_revision, translated_by = saved.author_id, translated_at = saved.created_at
  when matched and private.null_if_same_text(coalesce(known.outdated_source, written.source_before), written.source) is distinct from known.outdated_source then
    update set outdated_source = private.null_if_same_text(coalesce(known.outdated_source, written.source_before), written.source)
  when not matched then
    insert (resource_id, language, anchor, outdated_source, is_machine, revision, translated_by, translated_at)
    values (resource, written.language, written.anchor, written.outdated_then, written.was_machine, at_revision, saved.author_id, saved.created_at);
  delete from public.translated_texts as known where known.resource_id = resource and not exists (
    select from private.list_localized_texts(saved.content) as now
    where now.anchor = known.anchor and coalesce(now.texts ->> known.language, '') <> '' and known.language <> saved.content ->> 'originalLanguage');
end $$;

create function private.update_translation_states(resource uuid) returns void language plpgsql security definer set search_path = '' -- definer: no role may write counts
as $$
begin
  delete from public.translation_states where resource_id = resource;
  insert into public.translation_states (resource_id, language, is_original, texts, translated, stale, machine, translated_by, translated_at)
  with latest as materialized (
    select revisions.content ->> 'originalLanguage' as original, found.anchor, found.texts from public.resources
    join public.revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
    cross join lateral private.list_localized_texts(revisions.content) as found
    where resources.id = resource
  ), written as (
    select latest.original, latest.anchor, text.key as language, coalesce(latest.texts ->> latest.original, '') <> '' as has_source
    from latest cross join lateral jsonb_each_text(latest.texts) as text where text.value <> ''
  )
  select resource, written.language, written.language = written.original,
    (select count(*) from written as source where source.language = source.original),
    count(*) filter (where written.has_source), count(known.outdated_source), count(*) filter (where known.is_machine),
    (array_agg(known.translated_by order by known.translated_at desc nulls last))[1], max(known.translated_at)
  from written left join public.translated_texts as known
    on known.resource_id = resource and known.language = written.language and known.anchor = written.anchor
  group by written.language, written.original;
end $$;

create function private.refuse_unconfirmed_machine_texts() returns trigger language plpgsql security definer set search_path = '' -- definer: must see every text
as $$
begin
  if exists (select from public.translated_texts where resource_id = new.id and is_machine and language = any (new.live_languages)) then
    raise exception 'machine_text' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger refuse_unconfirmed_machine_texts before update on public.resources for each row
  when (new.live_revision is not null and (new.live_revision, new.live_languages) is distinct from (old.live_revision, old.live_languages))
  execute function private.refuse_unconfirmed_machine_texts();

create function private.list_localized_texts(content jsonb) returns table (anchor text, texts jsonb) language sql immutable parallel safe set search_path = ''
as $$
  with recursive walk (anchor, value) as (
    select part.key, part.value from jsonb_each(content) as part
    union all
    select child.anchor, child.value from walk cross join lateral (
      select walk.anchor || '.' || part.key, part.value
        from jsonb_each(case when jsonb_typeof(walk.value) = 'object' and not private.has_language_keys(walk.value) then walk.value else '{}' end) as part
      union all
      select walk.anchor || '[#' || (item.value ->> 'id') || ']', item.value
        from jsonb_array_elements(case when jsonb_typeof(walk.value) = 'array' then walk.value else '[]' end) as item
        where jsonb_typeof(item.value) = 'object' and item.value ? 'id'
    ) as child (anchor, value)
  )
  select distinct on (walk.anchor) walk.anchor, walk.value from walk where private.has_language_keys(walk.value)
$$;
comment on function private.list_localized_texts is
  'Every localized text of a resource''s content with its anchor. findTexts() does the same in the application; a test compares both.';

-- All keys of a localized text are language codes. An `id` is the id of a list item, not Indonesian.
create function private.has_language_keys(value jsonb) returns boolean language sql immutable parallel safe set search_path = ''
as $$ select jsonb_typeof(value) = 'object' and value <> '{}' and not value ? 'id'
  and not exists (select from jsonb_each(value) as part where part.key !~ '^[a-z]{2}$' or jsonb_typeof(part.value) <> 'string') $$;

create function private.null_if_same_text(before text, now text) returns text language sql immutable parallel safe set search_path = ''
as $$ select case when private.plain_typography(before) = private.plain_typography(now) then null else before end $$;
comment on function private.null_if_same_text is 'The earlier text, or null if it differs from the present one only in typography.';

create function private.plain_typography(text text) returns text language sql immutable parallel safe set search_path = ''
as $$
  select btrim(regexp_replace(replace(translate(normalize(text, nfc),
    -- Single quotes and primes, double quotes, dashes; then characters without width, which are removed: soft hyphen, joiners, direction marks.
    U&'\2018\2019\201A\201B\2032\00B4\02BC\201C\201D\201E\201F\2033\00AB\00BB\2010\2011\2012\2013\2014\2015\2212\00AD\200B\200C\200D\200E\200F\2060\FEFF',
    repeat('''', 7) || repeat('"', 7) || repeat('-', 7)), U&'\2026', '...'),
    U&'[\0009-\000D\0020\0085\00A0\1680\2000-\200A\2028\2029\202F\205F\3000]+', ' ', 'g'))
$$;
comment on function private.plain_typography is
  'A text with one kind of space, quotation mark, dash and ellipsis, to decide whether two texts say the same. plainTypography() does the '
  'same in the application; a test compares both.';

-- schemas/writing/04_assignments.sql

-- Assignments of translations, with their due date.
--
-- In SQL because these are rights.

create function private.may_translate(person uuid, resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select exists (select from public.people where people.id = person and (role in ('editor', 'admin') or (role = 'official' and (
    exists (select from public.resources where resources.id = resource and owner_id = person)
    or exists (select from public.resource_authors where resource_id = resource and person_id = person)))))
$$;
comment on function private.may_translate is
  'Whether another person may edit the resource. Definer: private.can_edit answers only for the signed-in person.';
grant execute on function private.may_translate(uuid, uuid) to authenticated, service_role;

create table public.translation_assignments (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  language text not null check (language ~ '^[a-z]{2}$'),
  person_id uuid not null references public.people on delete cascade,
  due_on date,
  note text not null default '' check (length(note) <= 1200),
  assigned_by uuid not null references public.people default private.person_id(),
  assigned_at timestamptz not null default now(),
  done_at timestamptz,
  reminded_on date
);
comment on table public.translation_assignments is
  'An editor asks a person to translate a resource into a language. One open assignment for each language; completed ones stay as a '
  'record.';
create unique index translation_assignments_open on public.translation_assignments (resource_id, language) where done_at is null;
create index translation_assignments_person on public.translation_assignments (person_id) where done_at is null;

alter table public.translation_assignments enable row level security;
grant select, insert (resource_id, language, person_id, due_on, note, assigned_by), update (done_at), delete
  on public.translation_assignments to authenticated;
create policy "staff and the translator read an assignment" on public.translation_assignments for select to authenticated
  using (person_id = (select private.person_id()) or (select private.is_staff()));
create policy "staff assign a translation, under their own name, to a person who may edit" on public.translation_assignments
  for insert to authenticated
  with check ((select private.is_staff()) and assigned_by = (select private.person_id()) and private.may_translate(person_id, resource_id));
create policy "staff and the translator mark an assignment as done" on public.translation_assignments for update to authenticated
  using (person_id = (select private.person_id()) or (select private.is_staff()))
  with check (person_id = (select private.person_id()) or (select private.is_staff()));
create policy "staff remove an assignment" on public.translation_assignments for delete to authenticated
  using ((select private.is_staff()));
create trigger enqueue_assignment_mail after insert on public.translation_assignments for each row
  execute function private.enqueue_for_row('send-translation-assignment', 'assignment');

-- schemas/editorial/01_review.sql

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

-- schemas/editorial/02_trail.sql

-- The audit trail of editorial decisions. Moves between states are in `transitions`, all other decisions here.
--
-- In SQL because it must be complete: triggers write it in the transaction of each decision, and it cannot be changed or deleted.

create table public.editorial_events (
  id bigint generated always as identity primary key,
  resource_id uuid not null references public.resources,
  actor_id uuid references public.people,
  event text not null check (event in (
    'assigned', 'released', 'scheduled', 'schedule-ended', 'comment-resolved', 'comment-reopened',
    'published', 'cleared', 'owner-changed', 'institution-changed', 'address-changed')),
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  happened_at timestamptz not null default now()
);
comment on table public.editorial_events is
  'Decisions of editors about a resource other than moves. Written by triggers, read by staff, immutable.';
create index editorial_events_resource on public.editorial_events (resource_id, id desc);

alter table public.editorial_events enable row level security;
grant select on public.editorial_events to authenticated;
create policy "staff read editorial events" on public.editorial_events for select to authenticated using ((select private.is_staff()));
create trigger protect_event before update or delete on public.editorial_events for each row execute function private.refuse_change();
create trigger protect_events_truncate before truncate on public.editorial_events execute function private.refuse_change();

create function private.log_assignment() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail) values (coalesce(new.resource_id, old.resource_id), private.person_id(),
    case when new is null then 'released' else 'assigned' end, jsonb_build_object('reviewer', coalesce(new.reviewer_id, old.reviewer_id)));
  return null;
end $$;
create trigger log_assignment after insert or update or delete on public.review_assignments
  for each row execute function private.log_assignment();

create function private.log_resolution() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail) values (new.resource_id, private.person_id(),
    case when new.resolved_at is null then 'comment-reopened' else 'comment-resolved' end, jsonb_build_object('comment', new.id));
  return null;
end $$;
create trigger log_resolution after update of resolved_at on public.review_comments for each row
  when (old.resolved_at is distinct from new.resolved_at) execute function private.log_resolution();

create function private.log_schedule() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  insert into public.editorial_events (resource_id, actor_id, event, detail) values (new.resource_id, private.person_id(),
    case when tg_op = 'INSERT' then 'scheduled' else 'schedule-ended' end,
    jsonb_build_object('action', new.action, 'due', new.due_at, 'state', new.state, 'problem', new.problem));
  return null;
end $$;
create trigger log_schedule after insert or update on public.schedules for each row execute function private.log_schedule();

create function private.log_publishing() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail)
    select new.resource_id, new.actor_id, 'published', jsonb_build_object('revision', new.revision, 'languages', to_jsonb(live_languages))
    from public.resources where id = new.resource_id;
  return null;
end $$;
create trigger log_publishing after insert on public.transitions
  for each row when (new.to_state = 'published') execute function private.log_publishing();

create function private.log_clearance() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail)
    values (new.resource_id, new.recorded_by, 'cleared', jsonb_build_object('revision', new.revision, 'by', new.cleared_by));
  return null;
end $$;
create trigger log_clearance after insert on public.clearances for each row execute function private.log_clearance();

create function private.log_ownership_change() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
begin
  if new.owner_id is distinct from old.owner_id then
    insert into public.editorial_events (resource_id, actor_id, event, detail)
      values (new.id, private.person_id(), 'owner-changed', jsonb_build_object('from', old.owner_id, 'to', new.owner_id));
  end if;
  if new.institution_id is distinct from old.institution_id then
    insert into public.editorial_events (resource_id, actor_id, event, detail)
      values (new.id, private.person_id(), 'institution-changed', jsonb_build_object('from', old.institution_id, 'to', new.institution_id));
  end if;
  if new.slug is distinct from old.slug then
    insert into public.editorial_events (resource_id, actor_id, event, detail)
      values (new.id, private.person_id(), 'address-changed', jsonb_build_object('from', old.slug, 'to', new.slug));
  end if;
  return null;
end $$;
create trigger log_ownership_change after update of owner_id, institution_id, slug on public.resources
  for each row execute function private.log_ownership_change();

-- schemas/editorial/03_notices.sql

-- Mails about editorial decisions, and the jobs that follow publishing or carry out a schedule.
--
-- In SQL because it must be atomic: see core/06_jobs.sql.

create function private.enqueue_after_transition() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
declare
  owner uuid;
  live text[];
  is_known boolean;
begin
  select owner_id, live_languages into owner, live from public.resources where id = new.resource_id;
  if new.to_state = 'submitted' then perform private.enqueue_notice('submitted', new.resource_id, null); end if;
  if new.to_state in ('needs_changes', 'archived') and owner <> new.actor_id then
    perform private.enqueue_notice(new.to_state, new.resource_id, owner, jsonb_build_object('transition', new.id));
  end if;
  if new.to_state <> 'published' then return null; end if;
  perform private.enqueue('write-citations', jsonb_build_object('resourceId', new.resource_id));
  -- The published tables are written after the move, so they still hold what readers saw before. The owner is told of a new revision or a
  -- new language, not of a language that was withdrawn.
  select revision = new.revision and languages @> live into is_known from public.published_resources where id = new.resource_id;
  if owner <> new.actor_id and is_known is not true and not new.is_withdrawal then perform private.enqueue_notice('published', new.resource_id, owner); end if;
  return null;
end $$;
create trigger enqueue_after_transition after insert on public.transitions for each row execute function private.enqueue_after_transition();

create function private.enqueue_assignment() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue_notice('assigned', new.resource_id, new.reviewer_id);
  return null;
end $$;
create trigger enqueue_assignment after insert or update on public.review_assignments for each row
  when (new.reviewer_id <> new.assigned_by) execute function private.enqueue_assignment();

create function private.enqueue_schedule() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('run-schedules', '{}', new.due_at);
  return null;
end $$;
create trigger enqueue_schedule after insert on public.schedules for each row execute function private.enqueue_schedule();

create function private.enqueue_after_schedule() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if new.state = 'failed' then
    perform private.enqueue_notice('schedule_failed', new.resource_id,
      -- If the person who scheduled it has left, all staff are told.
      case when new.problem = 'scheduler_left' then null else new.scheduled_by end, jsonb_build_object('reason', new.problem));
  elsif new.state = 'done' then
    -- Other owners get the notice of the transition. An owner who scheduled it themselves gets it here.
    perform private.enqueue_notice(case new.action when 'publish' then 'published' else 'archived' end, id, owner_id)
    from public.resources where id = new.resource_id and owner_id = new.scheduled_by;
  end if;
  return null;
end $$;
create trigger enqueue_after_schedule after update of state on public.schedules for each row
  when (old.state = 'waiting') execute function private.enqueue_after_schedule();

-- schemas/editorial/04_corrections.sql

-- Corrections: anybody can report an error on a page; staff answer.
--
-- In SQL because these are rights: visitors may not write to the table, and use one function to add a correction.

create table public.corrections (
  id uuid primary key default gen_random_uuid(),
  about text not null default '' check (length(about) <= 500 and (about = '' or about ~ '^/(es|en)(/|$)')),
  resource_id uuid references public.resources on delete set null,
  wrong text not null check (length(wrong) between 3 and 2000),
  source text not null default '' check (length(source) <= 600),
  language text not null check (language in ('es', 'en')),
  person_id uuid references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  requested_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'corrected', 'declined')),
  answer text not null default '' check (length(answer) <= 2000),
  answered_by uuid references public.people,
  answered_at timestamptz,
  check ((state = 'open') = (answered_at is null)),
  check (state = 'open' or (length(answer) >= 3 and answered_by is not null))
);
comment on table public.corrections is 'An error reported by a reader, and the answer. email is stored only until the answer was sent.';
comment on column public.corrections.about is 'Path of the page with the error, in the language in which it was read.';
create index corrections_answered_by on public.corrections (answered_by);
create index corrections_oldest on public.corrections (state, requested_at, id);
create index corrections_person on public.corrections (person_id);
create index corrections_resource on public.corrections (resource_id);
create index corrections_open_email on public.corrections (email) where state = 'open';

alter table public.corrections enable row level security;
grant select, update (state, answer, answered_by, answered_at) on public.corrections to authenticated;
create policy "staff read corrections" on public.corrections for select to authenticated using ((select private.is_staff()));
create policy "staff answer corrections under their own name" on public.corrections for update to authenticated
  using ((select private.is_staff()) and state = 'open')
  with check ((select private.is_staff()) and answered_by = (select private.person_id()) and state <> 'open');
-- The page on governance shows how many corrections were answered.
create trigger bump_catalogue_version after update of state on public.corrections
  for each statement execute function private.bump_catalogue_version();
create trigger check_quotas after insert on public.corrections for each row execute function private.check_quotas('also of visitors');
create trigger enqueue_correction_answer after update of state on public.corrections for each row
  when (old.state = 'open' and new.state <> 'open' and new.email is not null) execute function private.enqueue_for_row('send-correction-answer', 'correction');
create trigger enqueue_receipt after insert on public.corrections for each row when (new.email is not null)
  execute function private.enqueue_for_row('send-correction-receipt', 'correction');
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('open corrections of an address', 'public.corrections', 'email', 5, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open corrections of a person', 'public.corrections', 'person_id', 20, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open corrections', 'public.corrections', '', 5000, null, null, '', 'state = ''open''', 'inbox_full');

create function private.create_correction(find_own_update_resources text, asked_kind text, asked_slug text, asked_wrong text, asked_source text, asked_language text, asked_email text, wants_answer boolean)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  asker uuid := private.person_id();
  made uuid;
begin
  if (select count(*) from (select from public.corrections where state = 'open' and requested_at > now() - interval '1 day' limit 500) as recent) >= 500 then
    raise exception 'rate_limited' using errcode = 'CJ001';
  end if;
  insert into public.corrections (about, resource_id, wrong, source, language, person_id, email)
  values (find_own_update_resources,
    -- Only of a published resource: the address of a draft must not be confirmed.
    (select id from public.published_resources where kind = asked_kind and slug = asked_slug),
    asked_wrong, asked_source, asked_language, asker,
    case when not wants_answer then null
      when asker is null then lower(asked_email)
      else (select people.email from public.people where people.id = asker) end)
  returning id into made;
  return made;
end $$;
comment on function private.create_correction is
  'Adds an open correction of a visitor, with the address they give, or of a signed-in person, with their own address. At most 500 open '
  'corrections a day. Definer: no role may insert into the table.';
grant execute on function private.create_correction(text, text, text, text, text, text, text, boolean) to anon, authenticated;

create function private.correction_figures(out answered integer, out corrected integer, out median_days numeric, out open integer, out in_time integer)
language sql stable security definer set search_path = ''
as $$
  select count(*) filter (where state <> 'open')::integer, count(*) filter (where state = 'corrected')::integer,
    round((percentile_cont(0.5) within group (order by extract(epoch from answered_at - requested_at) / 86400) filter (where state <> 'open'))::numeric, 1),
    count(*) filter (where state = 'open')::integer,
    count(*) filter (where state <> 'open' and private.working_days(requested_at, answered_at) <= 5)::integer
  from public.corrections
$$;
comment on function private.correction_figures is
  'For the public page on governance: how many were answered, the median of days, and how many within five working days. Definer: '
  'visitors may not read the rows, only these numbers.';
grant execute on function private.correction_figures() to anon, authenticated;

-- schemas/editorial/05_update-cycles.sql

-- The yearly update: for every published resource in its scope, a cycle asks whether the content is still true (ADR 16).
--
-- In SQL because these are rights, and because a closed cycle must not change, neither by jobs nor by administrators.

create table public.update_cycles (
  id uuid primary key default gen_random_uuid(),
  year smallint not null unique check (year between 2000 and 2100),
  opens_on date not null,
  ends_on date not null check (ends_on > opens_on),
  lead_id uuid not null references public.people,
  kinds text[] not null default '{}',
  countries text[] not null default '{}',
  opened_by uuid not null references public.people,
  opened_at timestamptz not null default now(),
  closed_by uuid references public.people,
  closed_at timestamptz,
  report jsonb,
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (report is null))
);
comment on table public.update_cycles is
  'A yearly campaign. Empty kinds or countries: all of them. `report` is the annual report, fixed when the cycle is closed.';

create table public.update_items (
  id uuid primary key default gen_random_uuid(),
  cycle_id uuid not null references public.update_cycles on delete cascade,
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  planned_decision text check (planned_decision in ('updated', 'archived')),
  planned_by uuid references public.people,
  planned_at timestamptz,
  decision text check (decision in ('confirmed', 'updated', 'superseded', 'archived')),
  superseded_by uuid references public.resources,
  note text not null default '' check (length(note) <= 2000),
  decided_by uuid references public.people,
  decided_at timestamptz,
  decided_revision integer,
  unique (cycle_id, resource_id),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  check ((decision is not distinct from 'superseded') = (superseded_by is not null)),
  check ((planned_decision is null) = (planned_by is null) and (planned_decision is null) = (planned_at is null))
);
comment on table public.update_items is
  'One published resource in one cycle. `planned_decision` is an announcement (to be updated, to be archived). It becomes the decision '
  'when the new revision is published, or when staff archive the resource.';
create index update_items_resource on public.update_items (resource_id);

create table public.update_mails (
  cycle_id uuid not null references public.update_cycles on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  occasion text not null,
  sent_at timestamptz not null default now(),
  primary key (cycle_id, person_id, occasion)
);
comment on table public.update_mails is
  'Which mail of a cycle was sent to which person: opening, before-14, before-3, after-1, or by hand with the day. Each is sent once.';

create table private.update_links (
  hash bytea primary key,
  item_id uuid not null references public.update_items on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  expires_on date not null,
  used_at timestamptz
);
comment on table private.update_links is
  'Signed links in mails, stored as SHA-256 only. Each belongs to one person and one item, and is valid for one decision.';
create index update_links_item on private.update_links (item_id);

create table public.confirmations (
  resource_id uuid primary key references public.resources on delete cascade,
  confirmed_on date,
  year smallint,
  institution_id uuid references public.institutions,
  superseded_by uuid references public.resources on delete set null
);
comment on table public.confirmations is
  'What readers see of the last yearly update of a resource: which institution (null: the editors) confirmed it in which year, or which '
  'resource replaces it. No person.';

-- A view, so that one query serves both directions (people of a resource, resources of a person), each by its index.
create view private.update_respondents with (security_invoker = true) as
  with keepers as not materialized (
    select id as resource_id, owner_id as person_id from public.resources
    union all select resource_id, person_id from public.resource_authors
  )
  select resource_id, person_id, null::date as held_from, null::date as held_to from keepers
    join public.people on people.id = person_id where role in ('editor', 'admin')
  union all
  select resource_id, person_id, post_holders.held_from, post_holders.held_to from keepers
    join public.people on people.id = person_id join public.post_holders using (person_id) where role = 'official'
  union all
  select resources.id, person_id, post_holders.held_from, post_holders.held_to from public.resources
    join public.posts using (institution_id) join public.post_holders on post_id = posts.id
    join public.people on people.id = person_id where role = 'official';
comment on view private.update_respondents is
  'The people who are asked whether a resource is still true: owner, co-authors, and holders of a post in its institution, while they '
  'hold it (null to null: always). An official without a post has left and is not asked.';

create function private.find_update_respondents(resource uuid, today date default current_date) returns setof uuid
language sql stable security definer set search_path = '' -- definer: posts and people are personal data; it returns only ids
as $$
  select distinct person_id from private.update_respondents
  where resource_id = resource and (held_from is null or held_from <= today) and (held_to is null or held_to >= today)
$$;
grant execute on function private.find_update_respondents(uuid, date) to service_role;

create function private.find_own_update_resources() returns setof uuid language sql stable security definer set search_path = '' -- definer: see find_update_respondents
as $$
  select distinct resource_id from private.update_respondents
  where person_id = private.person_id() and (held_from is null or held_from <= current_date) and (held_to is null or held_to >= current_date)
$$;
comment on function private.find_own_update_resources is 'The resources about which the signed-in person is asked today.';
grant execute on function private.find_own_update_resources() to authenticated;

create function private.is_update_respondent(resource uuid) returns boolean language sql stable security definer set search_path = '' -- definer: see find_update_respondents
as $$ select exists (select from private.find_update_respondents(resource) as asked where asked = private.person_id()) $$;
grant execute on function private.is_update_respondent(uuid) to authenticated;

create function private.refuse_closed_cycle() returns trigger language plpgsql set search_path = ''
as $$
declare cycle uuid;
begin
  if tg_table_name = 'update_cycles' then
    if old.closed_at is not null then raise exception 'cycle_closed' using errcode = 'CJ001'; end if;
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  cycle := case when tg_op = 'INSERT' then (to_jsonb(new) ->> 'cycle_id')::uuid else (to_jsonb(old) ->> 'cycle_id')::uuid end;
  if exists (select from public.update_cycles where id = cycle and closed_at is not null) then
    raise exception 'cycle_closed' using errcode = 'CJ001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

alter table public.update_cycles enable row level security;
grant select (id, year, opens_on, ends_on, kinds, countries, closed_at, report) on public.update_cycles to anon;
grant select on public.update_cycles to authenticated;
create policy "anyone reads a closed cycle" on public.update_cycles for select to anon, authenticated using (closed_at is not null);
create policy "staff read all cycles" on public.update_cycles for select to authenticated using ((select private.is_staff()));
create policy "officials read open cycles" on public.update_cycles for select to authenticated
  using ((select private.person_role()) = 'official');
create trigger enqueue_update_mails after insert on public.update_cycles for each row
  execute function private.enqueue_for_row('send-update-mails', 'cycleId');
create trigger protect_closed_cycle before update or delete on public.update_cycles
  for each row execute function private.refuse_closed_cycle();

alter table public.update_items enable row level security;
grant select on public.update_items to authenticated;
create policy "staff and respondents read items" on public.update_items for select to authenticated
  using ((select private.is_staff()) or resource_id in (select private.find_own_update_resources()));
create trigger protect_items_of_closed_cycle before insert or update or delete on public.update_items
  for each row execute function private.refuse_closed_cycle();

alter table public.update_mails enable row level security;
grant select on public.update_mails to authenticated;
create policy "staff read mails of a cycle" on public.update_mails for select to authenticated using ((select private.is_staff()));
create trigger protect_mails_of_closed_cycle before insert or update or delete on public.update_mails
  for each row execute function private.refuse_closed_cycle();

alter table public.confirmations enable row level security;
grant select on public.confirmations to anon, authenticated;
create policy "anyone reads confirmations" on public.confirmations for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert or update or delete on public.confirmations
  for each statement execute function private.bump_catalogue_version();

-- schemas/editorial/06_update-decisions.sql

-- How a cycle is opened and answered. Functions for people use the current date; only jobs may give another day.
--
-- In SQL because it must be atomic and is a right: a decision and the confirmation that readers see are written together, and only once.

create function public.open_update_cycle(year integer, opens_on date, ends_on date, lead uuid, kinds text[], countries text[]) returns uuid
language plpgsql security definer set search_path = '' -- definer: cycles and items have no insert grant
as $$
declare cycle uuid;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if open_update_cycle.ends_on <= open_update_cycle.opens_on then raise exception 'cycle_dates_reversed' using errcode = 'CJ001'; end if;
  if not exists (select from public.people where id = lead and role in ('editor', 'admin')) then
    raise exception 'cycle_lead_not_staff' using errcode = 'CJ001';
  end if;
  insert into public.update_cycles (year, opens_on, ends_on, lead_id, kinds, countries, opened_by)
    values (open_update_cycle.year, open_update_cycle.opens_on, open_update_cycle.ends_on, lead, open_update_cycle.kinds, open_update_cycle.countries, private.person_id())
    on conflict do nothing returning id into cycle;
  if cycle is null then raise exception 'cycle_exists' using errcode = 'CJ001'; end if;
  insert into public.update_items (cycle_id, resource_id, revision)
    select cycle, live.id, live.revision from public.published_resources as live
    where (open_update_cycle.kinds = '{}' or live.kind = any (open_update_cycle.kinds))
      and (open_update_cycle.countries = '{}' or live.countries && open_update_cycle.countries);
  if not found then raise exception 'cycle_empty' using errcode = 'CJ001'; end if;
  return cycle;
end $$;
grant execute on function public.open_update_cycle(integer, date, date, uuid, text[], text[]) to authenticated;

create function public.decide_update_item(item uuid, decision text, successor uuid, note text) returns void
language plpgsql security definer set search_path = '' -- definer: items have no update grant
as $$
begin
  if not (private.is_staff() or exists (select from public.update_items where id = item and private.is_update_respondent(resource_id))) then
    raise exception 'forbidden' using errcode = 'CJ001';
  end if;
  perform private.decide_item(item, private.person_id(), decision, successor, note, current_date);
end $$;
grant execute on function public.decide_update_item(uuid, text, uuid, text) to authenticated;

create function public.confirm_update_items(items uuid[]) returns integer
language plpgsql security definer set search_path = '' -- definer: see decide_update_item
as $$
declare item uuid;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  foreach item in array items loop
    if exists (select from public.update_items where id = item and (planned_decision is not null or private.update_warnings(resource_id) <> '{}')) then
      raise exception 'item_has_warnings' using errcode = 'CJ001';
    end if;
    perform private.decide_item(item, private.person_id(), 'confirmed', null, '', current_date);
  end loop;
  return cardinality(items);
end $$;
grant execute on function public.confirm_update_items(uuid[]) to authenticated;

create function private.decide_by_update_link(token text, decision text, successor uuid, note text) returns void
language sql security definer set search_path = '' -- definer: the link proves the right; its holder is not signed in
as $$ select private.decide_by_update_link_on(token, decision, successor, note, current_date) $$;
grant execute on function private.decide_by_update_link(text, text, uuid, text) to anon, authenticated, service_role;

create function private.read_update_link(token text) returns table (item_id uuid, resource_id uuid, year smallint, ends_on date, name text, decision text, planned_decision text)
language plpgsql security definer set search_path = '' -- definer: the holder of the link is not signed in, and sees only this item
as $$
begin
  return query select item.id, item.resource_id, cycle.year, cycle.ends_on, people.name, item.decision, item.planned_decision
  from private.verify_update_link(token, current_date) as link join public.update_items as item on item.id = link.item_id
    join public.update_cycles as cycle on cycle.id = item.cycle_id join public.people on people.id = link.person_id;
end $$;
grant execute on function private.read_update_link(text) to anon, authenticated, service_role;

-- The external links of an item with their last check, for a person who is asked about it: signed in, or with the link of a mail.
create function private.update_item_links(item uuid, token text default null)
returns table (url text, state text, outcome text, checked_at timestamptz, last_alive_at timestamptz, moved_to text)
language plpgsql security definer set search_path = '' -- definer: only staff may read checks, and the holder of a link is not signed in
as $$
declare resource uuid := (select resource_id from public.update_items where id = item);
begin
  if token is not null then
    if (private.verify_update_link(token, current_date)).item_id <> item then raise exception 'link_altered' using errcode = 'CJ001'; end if;
  elsif not (private.is_staff() or private.is_update_respondent(resource)) then
    raise exception 'forbidden' using errcode = 'CJ001';
  end if;
  return query select distinct link.url, link_checks.state, link_checks.outcome, link_checks.checked_at, link_checks.last_alive_at, link_checks.moved_to
    from public.published_links as link left join public.link_checks on link_checks.url = link.url
    where link.resource_id = resource order by link.url;
end $$;
grant execute on function private.update_item_links(uuid, text) to anon, authenticated;

create function private.decide_item(item uuid, person uuid, new_decision text, successor uuid, new_note text, today date) returns void
language plpgsql set search_path = ''
as $$
declare
  subject public.update_items;
  speaks_for uuid;
  cycle_year smallint;
begin
  select * into subject from public.update_items where id = item for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  select year into cycle_year from public.update_cycles where id = subject.cycle_id and closed_at is null for share;
  if cycle_year is null then raise exception 'cycle_closed' using errcode = 'CJ001'; end if;
  if subject.decision is not null then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  if new_decision in ('updated', 'archived') then
    if new_decision = 'archived' and trim(new_note) = '' then raise exception 'archive_reason_missing' using errcode = 'CJ001'; end if;
    update public.update_items set planned_decision = new_decision, planned_by = person, planned_at = now(), note = new_note where id = item;
    return;
  end if;
  if new_decision not in ('confirmed', 'superseded') then raise exception 'unknown_decision' using errcode = 'CJ001'; end if;
  if new_decision = 'superseded' and (successor is null or successor = subject.resource_id
    or not exists (select from public.published_resources where id = successor)) then
    raise exception 'successor_missing' using errcode = 'CJ001';
  end if;
  update public.update_items set decision = new_decision, note = new_note, decided_by = person, decided_at = now(),
    superseded_by = case when new_decision = 'superseded' then successor end,
    decided_revision = (select live_revision from public.resources where id = subject.resource_id)
  where id = item;
  -- A person who holds a post in the institution today confirms for the institution; others confirm for the editors.
  select resources.institution_id into speaks_for from public.resources
    join public.posts on posts.institution_id = resources.institution_id
    join public.post_holders on post_holders.post_id = posts.id and post_holders.person_id = person
      and held_from <= today and (held_to is null or held_to >= today)
    where resources.id = subject.resource_id limit 1;
  insert into public.confirmations as kept (resource_id, confirmed_on, year, institution_id, superseded_by)
    values (subject.resource_id, case when new_decision = 'confirmed' then today end, cycle_year, speaks_for,
      case when new_decision = 'superseded' then successor end)
    on conflict (resource_id) do update set confirmed_on = coalesce(excluded.confirmed_on, kept.confirmed_on), year = excluded.year,
      institution_id = excluded.institution_id, superseded_by = excluded.superseded_by;
end $$;
grant execute on function private.decide_item(uuid, uuid, text, uuid, text, date) to service_role;

create function private.decide_by_update_link_on(token text, decision text, successor uuid, note text, today date) returns void
language plpgsql set search_path = ''
as $$
declare link private.update_links;
begin
  link := private.verify_update_link(token, today);
  perform private.decide_item(link.item_id, link.person_id, decision, successor, note, today);
  update private.update_links set used_at = now() where hash = link.hash;
end $$;
grant execute on function private.decide_by_update_link_on(text, text, uuid, text, date) to service_role;

create function private.verify_update_link(token text, today date) returns private.update_links
language plpgsql set search_path = ''
as $$
declare link private.update_links;
begin
  select * into link from private.update_links where hash = sha256(convert_to(token, 'UTF8')) for update;
  if link.hash is null then raise exception 'link_altered' using errcode = 'CJ001'; end if;
  if link.used_at is not null then raise exception 'link_used' using errcode = 'CJ001'; end if;
  if link.expires_on < today then raise exception 'link_expired' using errcode = 'CJ001'; end if;
  -- The person may have left since the mail was sent.
  if not exists (select from public.update_items where id = link.item_id and link.person_id in (select private.find_update_respondents(resource_id, today))) then
    raise exception 'link_not_yours' using errcode = 'CJ001';
  end if;
  return link;
end $$;
grant execute on function private.verify_update_link(text, date) to service_role;

-- An announcement becomes the decision when a newer revision is published or staff archive the resource.
create function private.decide_item_on_publishing() returns trigger language plpgsql security definer set search_path = '' -- definer: see decide_update_item
as $$
begin
  update public.update_items as item set decision = 'updated', decided_by = planned_by, decided_at = now(), decided_revision = new.revision
  from public.update_cycles as cycle
  where cycle.id = item.cycle_id and cycle.closed_at is null and item.resource_id = new.id and item.planned_decision = 'updated'
    and item.decision is null and new.revision > item.revision;
  return null;
end $$;
create trigger decide_item_on_publishing after insert on public.published_resources
  for each row execute function private.decide_item_on_publishing();

create function private.decide_item_on_archiving() returns trigger language plpgsql security definer set search_path = '' -- definer: see decide_update_item
as $$
begin
  update public.update_items as item set decision = 'archived', decided_by = new.actor_id, decided_at = now(), decided_revision = new.revision,
    note = case when item.note = '' then new.note else item.note end
  from public.update_cycles as cycle
  where cycle.id = item.cycle_id and cycle.closed_at is null and item.resource_id = new.resource_id and item.decision is null;
  return null;
end $$;
create trigger decide_item_on_archiving after insert on public.transitions for each row when (new.to_state = 'archived')
  execute function private.decide_item_on_archiving();

create function private.update_warnings(resource uuid, today date default current_date) returns text[]
language plpgsql stable security definer set search_path = '' -- definer: reads links and drafts together
as $$ begin
  if not (private.is_staff() or private.is_update_respondent(resource)) then return null; end if;
  return (
    select array_remove(array[
      case when resources.has_unpublished_changes then 'draft' end,
      case when resources.is_seed and not exists (select from public.confirmations where resource_id = resource and institution_id is not null) then 'seed' end,
      case when exists (select from public.published_links join public.link_checks using (url) where resource_id = resource and link_checks.state <> 'sound') then 'link' end,
      case when exists (select from jsonb_path_query(live.content, '$.**.asOf') as day
        where jsonb_typeof(day) = 'string' and left(day #>> '{}', 4) ~ '^\d{4}$' and left(day #>> '{}', 4)::integer < extract(year from today) - 3) then 'figure' end,
      case when live.id is null then 'offline' end
    ], null)
    from public.resources left join public.published_resources as live on live.id = resources.id where resources.id = resource
  );
end $$;
comment on function private.update_warnings is
  'Why a resource should not be confirmed without reading it: a newer draft, a seed that no institution has confirmed, a broken or '
  'doubtful link, a figure older than three years, not published any more.';
grant execute on function private.update_warnings(uuid, date) to authenticated, service_role;

-- schemas/editorial/07_update-closing.sql

-- How a cycle is closed, and its report.
--
-- In SQL because it must be atomic: the report counts the rows that closing makes final.

create function public.close_update_cycle(cycle uuid) returns void
language plpgsql security definer set search_path = '' -- definer: cycles have no update grant
as $$
declare subject public.update_cycles;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into subject from public.update_cycles where id = cycle for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.closed_at is not null then raise exception 'cycle_closed' using errcode = 'CJ001'; end if;
  if exists (select from public.update_items where cycle_id = cycle and decision is null) then
    raise exception 'cycle_has_open_items' using errcode = 'CJ001';
  end if;
  update public.update_cycles set report = private.update_report(cycle), closed_at = now(), closed_by = private.person_id() where id = cycle;
  update public.catalogue_versions set version = version + 1, changed_at = now();
  perform pg_notify('catalogue', '');
end $$;
grant execute on function public.close_update_cycle(uuid) to authenticated;

create function public.preview_update_report(cycle uuid) returns jsonb language plpgsql stable security definer set search_path = '' -- definer: see update_report
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return private.update_report(cycle);
end $$;
grant execute on function public.preview_update_report(uuid) to authenticated;

create function private.update_report(cycle uuid) returns jsonb
language plpgsql stable security definer set search_path = '' -- definer: counts rows that its readers may not see; contains no person
as $$ begin return (
  with this as (select * from public.update_cycles where id = cycle),
  item as (select update_items.*, resources.kind, coalesce(live.countries, '{}') as countries, resources.institution_id
    from public.update_items join public.resources on resources.id = resource_id left join public.published_resources as live on live.id = resource_id
    where cycle_id = cycle),
  span as (select make_date(year, 1, 1) as first, make_date(year, 12, 31) as last from this),
  answer as (
    select private.working_days(submitted_at::date, answered_at::date) as days
    from span, private.first_answers(first, last + 1) where answered_at is not null)
  select jsonb_build_object(
    'year', (select year from this), 'scope', (select jsonb_build_object('kinds', kinds, 'countries', countries) from this), 'items', (select count(*) from item),
    'decisions', (select jsonb_object_agg(name, (select count(*) from item where decision = name))
      from unnest(array['confirmed', 'updated', 'superseded', 'archived']) as name),
    'open', (select count(*) from item where decision is null),
    'byCountry', (select coalesce(jsonb_agg(jsonb_build_object('key', iso3, 'total', total, 'live', live, 'decided', decided) order by iso3), '[]') from (
      select countries.iso3, (select count(*) from item where iso3 = any (item.countries)) as total,
        (select count(*) from item where iso3 = any (item.countries) and decision is not null) as decided,
        (select count(*) from public.published_resources as live where countries.iso3 = any (live.countries)) as live
      from public.countries) as counted),
    'byKind', (select coalesce(jsonb_agg(jsonb_build_object('key', kind, 'total', total, 'decided', decided) order by kind), '[]') from (
      select kind, count(*) as total, count(decision) as decided from item group by kind) as counted),
    'byTopic', (select coalesce(jsonb_agg(jsonb_build_object('key', slug, 'labels', pref_labels, 'live', live) order by slug), '[]') from (
      select slug, pref_labels, (select count(*) from public.published_concepts where concept_id = concepts.id) as live
      from public.concepts where scheme = 'topic' and deprecated_at is null) as counted),
    'links', (select jsonb_build_object('checked', count(*), 'broken', count(*) filter (where state = 'broken'),
      'mended', (select count(distinct url) from public.link_check_history, span where state = 'sound' and previous_state = 'broken' and checked_at::date between first and last))
      from public.link_checks where state <> 'unused'),
    'answers', (select jsonb_build_object('count', count(*), 'medianDays', percentile_cont(0.5) within group (order by days), 'within5', count(*) filter (where days <= 5)) from answer),
    'withoutEvidence', (select coalesce(jsonb_agg(id order by id), '[]') from public.recommendations
      where not exists (select from public.published_recommendations where recommendation_id = recommendations.id)),
    'left', (select count(distinct person_id) from public.post_holders, span where held_to between first and last))
); end $$;
grant execute on function private.update_report(uuid) to service_role;

-- schemas/editorial/08_link-check.sql

-- Links to other sites: where they are used, results of checks, and copies in the Internet Archive (ADR 17). Links of drafts are not checked,
-- because the requests would tell other servers what is going to be published.
--
-- In SQL because it must be atomic: a trigger lists the links of a resource in the transaction that publishes it.

create table public.published_links (
  resource_id uuid not null references public.published_resources on delete cascade,
  path text not null,
  language text,
  url text not null,
  unique nulls not distinct (resource_id, path, language, url)
);
comment on table public.published_links is
  'External links in published content: whole fields, and links inside texts. `path` is the field without its language, such as '
  'sources[0].url or context.';
create index published_links_url on public.published_links (url);

alter table public.published_links enable row level security;
grant select on public.published_links to anon, authenticated;
create policy "anyone reads published_links" on public.published_links for select to anon, authenticated using (true);

create function private.write_published_links() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write links
as $$
begin
  delete from public.published_links where resource_id = new.id;
  insert into public.published_links (resource_id, path, language, url) select new.id, links.path, links.language, links.url from private.extract_links(new.content) as links;
  return null;
end $$;
create trigger write_published_links after insert or update of content on public.published_resources
  for each row execute function private.write_published_links();

create function private.extract_links(content jsonb) returns table (path text, language text, url text)
language sql immutable set search_path = ''
as $$
  with recursive walk (path, value) as (
    select '', content
    union all
    select inner_path, inner_value from walk cross join lateral (
      select case when walk.path = '' then key else walk.path || '.' || key end as inner_path, value as inner_value
        from jsonb_each(case jsonb_typeof(walk.value) when 'object' then walk.value else '{}' end)
      union all select walk.path || '[' || ordinality - 1 || ']', value
        from jsonb_array_elements(case jsonb_typeof(walk.value) when 'array' then walk.value else '[]' end) with ordinality
    ) as below where inner_value::text ~ 'https?://'
  ),
  texts as (select path, value #>> '{}' as text from walk where jsonb_typeof(value) = 'string'),
  found as (
    -- In a text, a link ends before the punctuation that ends a sentence. Brackets belong to it if they are closed inside.
    select path, case when text ~ '^https?://\S+$' then text
      else rtrim(match[1], '.,;:!?*_''’”»…') end as url
    from texts cross join lateral regexp_matches(text, case when text ~ '^https?://\S+$' then '^(.+)$' else '(https?://(?:[^\s<>"()«»“”]|\([^\s<>"()]*\))+)' end, 'g') as match
  )
  select distinct regexp_replace(path, '\.[a-z]{2}$', ''), substring(path from '\.([a-z]{2})$'), url from found where url ~ '^https?://[^/\s]'
$$;
comment on function private.extract_links is 'The external links in the content of a resource, each once for a field and language.';

create view public.external_links with (security_invoker = true) as
  select url, 'resource' as used_in, resource_id, path, language, null::uuid as institution_id, null::text as platform, null::text as country
    from public.published_links
  union all select url, 'institution', null, 'url', null, id, null, country_iso3 from public.institutions where url is not null
  union all select url, 'platform', resource_id, null, language, null, platform, country from public.platform_addresses where url ~ '^https?://';
comment on view public.external_links is
  'Every external link shown to readers, once for each place: a field of a published resource, an institution, a sister platform (front '
  'page, page of a country, record of a programme).';

grant select on public.external_links to anon, authenticated, service_role;

create table public.link_checks (
  url text primary key check (url ~ '^https?://'),
  outcome text not null check (outcome in ('alive', 'moved', 'gone', 'server-error', 'blocked', 'unreachable')),
  status integer,
  state text not null default 'sound' check (state in ('sound', 'doubtful', 'broken', 'unused')),
  problem text,
  moved_to text check (moved_to ~ '^https?://'),
  hops jsonb not null default '[]' check (jsonb_typeof(hops) = 'array'),
  failures integer not null default 0,
  first_failed_at timestamptz,
  checked_at timestamptz not null default now(),
  last_alive_at timestamptz,
  next_check_at timestamptz not null default now() + interval '7 days'
);
comment on table public.link_checks is 'The result of the last check of an external link.';
comment on column public.link_checks.last_alive_at is 'When it last answered with its page, directly or after redirects. Null: never.';
comment on column public.link_checks.moved_to is 'Where a permanent redirect (301, 308) leads.';
comment on column public.link_checks.state is
  'sound; doubtful: failed, for less than seven days; broken: failed again after seven days; unused: no published link leads there any '
  'more.';
comment on column public.link_checks.problem is
  'What failed if there was no HTTP answer: timeout, reset, refused, name, tls, garbage, forbidden, loop, too-many-hops, no-target.';
comment on column public.link_checks.hops is 'The redirects in order: [{"url": "…", "status": 301}, …].';
create index link_checks_next on public.link_checks (next_check_at);
create index link_checks_state on public.link_checks (state) where state <> 'sound';

alter table public.link_checks enable row level security;
grant select (url, outcome, checked_at, last_alive_at) on public.link_checks to anon;
grant select on public.link_checks to authenticated;
create policy "staff read link checks" on public.link_checks for select to authenticated using ((select private.is_staff()));
-- Not of other links: their checks could tell what an author cites before it is published.
create policy "anyone reads checks of sister platforms" on public.link_checks for select to anon, authenticated
  using (url in (select platform_addresses.url from public.platform_addresses));

create table public.link_check_history (
  id bigint generated always as identity primary key,
  url text not null,
  checked_at timestamptz not null default now(),
  outcome text not null,
  status integer,
  problem text,
  previous_state text,
  state text not null
);
comment on table public.link_check_history is
  'Every check of the last two years, for counting broken and repaired links of a period. A broken link that was removed from published '
  'content counts as repaired (state unused).';
create index link_check_history_time on public.link_check_history (checked_at);
create index link_check_history_url on public.link_check_history (url, id desc);

alter table public.link_check_history enable row level security;
grant select on public.link_check_history to authenticated;
create policy "staff read past link checks" on public.link_check_history for select to authenticated using ((select private.is_staff()));

create function private.protect_recent_link_checks() returns trigger language plpgsql set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' or old.checked_at > now() - interval '2 years' then raise exception 'immutable' using errcode = 'CJ001'; end if;
  return old;
end $$;
-- Visitors see the checks of sister platforms only; the others must not disturb the page caches.
create function private.notify_platform_check() returns trigger
language plpgsql security definer set search_path = '' -- definer: the job's role may not read the view
as $$
begin
  if exists (select from public.platform_addresses where url = case when tg_op = 'DELETE' then old.url else new.url end) then
    perform pg_notify('catalogue', '');
  end if;
  return null;
end $$;
create trigger notify_platform_check after insert or update or delete on public.link_checks
  for each row execute function private.notify_platform_check();

create trigger protect_recent_link_checks before update or delete on public.link_check_history
  for each row execute function private.protect_recent_link_checks();

create table public.archived_copies (
  url text primary key,
  copy_url text check (copy_url ~ '^https://web\.archive\.org/'),
  copied_at timestamptz,
  requested_at timestamptz not null default now(),
  is_needed boolean not null default true,
  check ((copy_url is null) = (copied_at is null))
);
comment on table public.archived_copies is
  'Copies of broken links in the Internet Archive. Null copy_url: the archive was asked and has no copy. is_needed while the link is '
  'broken.';

alter table public.archived_copies enable row level security;
grant select on public.archived_copies to anon, authenticated;
create policy "anyone reads archived copies that are needed" on public.archived_copies for select to anon, authenticated
  using (is_needed and copy_url is not null);
create policy "staff read all archived copies" on public.archived_copies for select to authenticated using ((select private.is_staff()));
create trigger notify_catalogue after insert or update or delete on public.archived_copies
  for each statement execute function private.notify_catalogue();

create table private.link_host_pauses (
  host text primary key,
  not_before timestamptz not null
);
comment on table private.link_host_pauses is 'Servers that asked for a pause (Retry-After).';

-- schemas/people/01_roles.sql

-- Changing roles, freezing accounts, and keeping the last administrator.
--
-- In SQL because these are rights, and because two administrators who give up the role at once must not both succeed.

create function public.change_role(person uuid, new_role text) returns void
language plpgsql security definer set search_path = '' -- definer: `people.role` has no update grant
as $$
begin
  -- The lock first: after waiting for it, the person may no longer be an administrator.
  perform private.lock_roles();
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if new_role not in ('member', 'official', 'editor', 'admin') then raise exception 'unknown_role' using errcode = 'CJ001'; end if;
  if person = private.person_id() then
    raise exception using errcode = 'CJ001', message = case when new_role <> 'admin' and private.is_last_admin(person) then 'last_admin' else 'own_role' end;
  end if;
  update public.people set role = new_role,
    left_at = case when new_role = 'member' then left_at end,
    verified_at = coalesce(verified_at, case when new_role = 'official' then now() end),
    verified_by = coalesce(verified_by, case when new_role = 'official' then private.person_id() end)
  where id = person;
  if not found then raise exception 'not_found' using errcode = 'CJ001'; end if;
end $$;
comment on function public.change_role is 'Administrators cannot change their own role, so there is always one.';
grant execute on function public.change_role(uuid, text) to authenticated;

create function private.freeze_person(person uuid, is_frozen boolean) returns void
language plpgsql security definer set search_path = '' -- definer: `people.frozen_at` has no update grant
as $$
begin
  perform private.lock_roles();
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if person = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  if not exists (select from public.people where id = person and (role <> 'member' or frozen_at is not null)) then raise exception 'nothing_to_freeze' using errcode = 'CJ001'; end if;
  update public.people set frozen_at = case when is_frozen then coalesce(frozen_at, now()) end,
    frozen_by = case when is_frozen then private.person_id() end
  where id = person;
end $$;
comment on function private.freeze_person is
  'Freezes an account of a person who is leaving, or unfreezes it. They can read, but not write.';
grant execute on function private.freeze_person(uuid, boolean) to authenticated;

-- For every way of removing the role, also by jobs and the owner of the database.
create function private.protect_last_admin() returns trigger language plpgsql security definer set search_path = '' -- definer: see is_last_admin
as $$
begin
  perform private.lock_roles();
  if private.is_last_admin(old.id) then raise exception 'last_admin' using errcode = 'CJ001'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger protect_last_admin before update of role, frozen_at on public.people for each row
  when (old.role = 'admin' and old.frozen_at is null and (new.role <> 'admin' or new.frozen_at is not null)) execute function private.protect_last_admin();
create trigger protect_last_admin_deleted before delete on public.people for each row
  when (old.role = 'admin' and old.frozen_at is null) execute function private.protect_last_admin();

create function private.is_last_admin(person uuid) returns boolean language sql volatile security definer set search_path = ''
as $$
  select exists (select from public.people where id = person and role = 'admin' and frozen_at is null)
    and not exists (select from public.people where id <> person and role = 'admin' and frozen_at is null)
$$;
comment on function private.is_last_admin is
  'Volatile, so that after waiting for the lock it sees what the previous transaction did. Definer: it counts rows that the caller may '
  'not read.';
grant execute on function private.is_last_admin(uuid) to service_role;

create function private.lock_roles() returns void language sql volatile set search_path = ''
as $$ select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('caja: roles')) $$;
comment on function private.lock_roles is
  'Allows one change of roles at a time: otherwise two administrators could remove each other''s role.';

-- schemas/people/02_verification.sql

-- How a member becomes an official: they request it with their post and work address; an administrator decides and gives the reason.
--
-- In SQL because it is a right: no person may write roles or posts directly.

create table public.verification_requests (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references public.people on delete cascade,
  institution_id uuid references public.institutions,
  institution_name text check (length(institution_name) between 2 and 200),
  country_iso3 char(3) references public.countries,
  post_title text not null check (length(post_title) between 2 and 160),
  language text not null default 'es',
  work_email text not null check (work_email like '%_@_%'),
  work_email_verified_at timestamptz,
  note text not null default '' check (length(note) <= 1200),
  requested_at timestamptz not null default now(),
  decision text check (decision in ('accepted', 'declined')),
  reason text check (length(reason) <= 1200),
  decided_at timestamptz,
  decided_by uuid references public.people,
  check ((decision is null) = (decided_at is null)),
  check (institution_id is not null or (institution_name is not null and country_iso3 is not null))
);
comment on table public.verification_requests is
  'A member asks to be verified as holder of a post. An administrator accepts or declines, with a reason.';
comment on column public.verification_requests.work_email_verified_at is 'When the person entered the code sent to work_email.';
comment on column public.verification_requests.institution_name is
  'The name as the person wrote it, if their institution is not in the list.';
comment on column public.verification_requests.country_iso3 is 'The country of an institution that is not in the list.';
create unique index verification_requests_open on public.verification_requests (person_id) where decision is null;

alter table public.verification_requests enable row level security;
grant select, insert (person_id, institution_id, post_title, language, work_email, note, institution_name, country_iso3)
  on public.verification_requests to authenticated;
create policy "a person reads their own requests" on public.verification_requests for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read requests" on public.verification_requests for select to authenticated using ((select private.is_staff()));
create policy "a person requests verification for themselves" on public.verification_requests for insert to authenticated
  with check (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.verification_requests for each row execute function private.check_quotas();
create trigger enqueue_verification after update of decision on public.verification_requests for each row
  when (old.decision is null and new.decision is not null) execute function private.enqueue_for_row('send-verification', 'request');
create trigger enqueue_work_email_code after insert on public.verification_requests for each row
  execute function private.enqueue_for_row('send-work-email-code', 'request');
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('verification requests a day', 'public.verification_requests', 'person_id', 5, null, '1 day', 'requested_at', 'true', 'too_many_today'),
  ('verification requests', 'public.verification_requests', 'person_id', 30, null, null, '', 'true', 'too_many_stored');

create table private.work_email_codes (
  request_id uuid primary key references public.verification_requests on delete cascade,
  code_hash text not null,
  sent_at timestamptz not null default now(),
  tries smallint not null default 0
);
comment on table private.work_email_codes is
  'The newest code for a work address, as SHA-256 of request and code. Valid for one day, five attempts and one use.';

grant select, insert, update, delete on private.work_email_codes to service_role;

create function public.decide_verification(request_id uuid, accept boolean, reason text, post uuid default null, institution uuid default null)
returns void language plpgsql security definer set search_path = '' -- definer: writes role and post, which no person may write directly
as $$
declare
  request public.verification_requests;
  chosen uuid := post;
  home uuid;
begin
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into request from public.verification_requests where id = request_id for update;
  if request.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if request.decision is not null then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  if request.person_id = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  if length(trim(coalesce(decide_verification.reason, ''))) < 3 then raise exception 'reason_missing' using errcode = 'CJ001'; end if;
  -- The administrator chooses the institution only if the person wrote a name that is not in the list.
  home := coalesce(request.institution_id, institution);
  if accept and home is null then raise exception 'institution_missing' using errcode = 'CJ001'; end if;
  if accept and not exists (select from public.institutions where id = home) then raise exception 'not_found' using errcode = 'CJ001'; end if;
  update public.verification_requests set decision = case when accept then 'accepted' else 'declined' end, institution_id = home,
    reason = decide_verification.reason, decided_at = now(), decided_by = private.person_id()
  where id = request_id;
  if not accept then return; end if;
  if chosen is not null and not exists (select from public.posts where id = chosen and institution_id = home) then
    raise exception 'post_elsewhere' using errcode = 'CJ001';
  end if;
  chosen := coalesce(chosen, private.find_post_by_title(home, request.post_title));
  if chosen is null then
    insert into public.posts (institution_id, titles)
      values (home, jsonb_build_object(request.language, request.post_title)) returning id into chosen;
  end if;
  perform private.assign_post(chosen, request.person_id);
  perform private.claim_waiting_work(chosen, request.person_id);
end $$;
comment on function public.decide_verification is
  'Without a post, the post of the institution with the requested title, or a new one. `institution` is used only if the request has '
  'none.';
grant execute on function public.decide_verification(uuid, boolean, text, uuid, uuid) to authenticated;

create function private.verify_work_email(code text) returns text language plpgsql security definer set search_path = '' as $$
declare
  sent private.work_email_codes;
begin
  select codes.* into sent from private.work_email_codes as codes
  join public.verification_requests on verification_requests.id = request_id and decision is null
  where person_id = private.person_id() for update of codes;
  if sent.request_id is null or sent.sent_at < now() - interval '1 day' or sent.tries >= 5 then return 'expired'; end if;
  if sent.code_hash <> encode(sha256(convert_to(sent.request_id || ':' || code, 'utf8')), 'hex') then
    update private.work_email_codes set tries = tries + 1 where request_id = sent.request_id;
    return 'wrong';
  end if;
  delete from private.work_email_codes where request_id = sent.request_id;
  update public.verification_requests set work_email_verified_at = now() where id = sent.request_id;
  return 'proven';
end $$;
comment on function private.verify_work_email is
  'Checks the code for the person''s open request: returns proven, wrong or expired. After five wrong attempts the code is invalid. It '
  'returns instead of raising, so that the attempt is counted. Definer: no role may read the codes.';
grant execute on function private.verify_work_email(text) to authenticated;

create function private.assign_post(post uuid, person uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.post_holders where post_id = post and person_id = person and held_to is null) then
    insert into public.post_holders (post_id, person_id) values (post, person);
  end if;
  update public.people set role = case when role = 'member' then 'official' else role end, left_at = null, frozen_at = null, frozen_by = null,
    verified_at = now(), verified_by = private.person_id()
  where id = person;
end $$;
comment on function private.assign_post is
  'The last step of verification. Callers must have checked the rights. Definer: no role may write roles and posts.';

create function private.find_post_by_title(institution uuid, title text) returns uuid
language sql stable security definer set search_path = '' -- definer: officials do not read every post
as $$
  select posts.id from public.posts, lateral jsonb_each_text(posts.titles) as titles (language, name)
  where private.is_staff() and posts.institution_id = institution and private.normalize_title(name) = private.normalize_title(title)
  order by exists (select from public.post_holders where post_id = posts.id and held_to is null), posts.id limit 1
$$;
comment on function private.find_post_by_title is 'The post of an institution with this title in any language; vacant posts first.';
grant execute on function private.find_post_by_title(uuid, text) to authenticated, service_role;

create function private.normalize_title(words text) returns text language sql stable parallel safe set search_path = ''
as $$ select regexp_replace(lower(extensions.unaccent(trim(words))), '[^a-z0-9]+', ' ', 'g') $$;
comment on function private.normalize_title is 'A title without accents, capitals and punctuation, for comparing.';
grant execute on function private.normalize_title(text) to service_role;

-- schemas/people/03_hand-over.sql

-- What happens when an official or editor leaves: role, posts, resources and assignments pass to another person (ADR 18).
--
-- In SQL because it must be atomic and is a right: everything in a hand-over happens, or nothing.

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
comment on table public.hand_overs is 'The record of hand-overs: from whom to whom, and who decided. Immutable.';
comment on column public.hand_overs.way is
  'successor: to an official in office; invited: to a person invited by mail; vacant: the post stays vacant and the work waits; given: '
  'content only.';
comment on column public.hand_overs.resource_ids is 'The resources that were handed over or, if the post is vacant, that wait.';
comment on column public.hand_overs.moved is
  'How many of each were moved: resources, coAuthorships, follows, workingCopies, assignments, schedules.';
create index hand_overs_person on public.hand_overs (person_id, decided_at desc);
create index hand_overs_post on public.hand_overs (post_id);
create index hand_overs_successor on public.hand_overs (successor_id, decided_at desc);

alter table public.hand_overs enable row level security;
grant select on public.hand_overs to authenticated;
create policy "staff read hand-overs" on public.hand_overs for select to authenticated using ((select private.is_staff()));
create policy "former and new holders read their hand-overs" on public.hand_overs for select to authenticated
  using ((select private.person_id()) in (person_id, successor_id));

create function private.protect_hand_overs() returns trigger language plpgsql set search_path = '' as $$
begin
  -- Except that the post becomes null when it is deleted.
  if tg_op = 'UPDATE' and new.post_id is null and to_jsonb(new) - 'post_id' = to_jsonb(old) - 'post_id' then return new; end if;
  raise exception 'immutable' using errcode = 'CJ001';
end $$;
create trigger protect_hand_overs before update or delete on public.hand_overs for each row execute function private.protect_hand_overs();

create function private.hand_over(
  leaver uuid, way text, successor uuid, invited_email text, invited_name text, mail_language text, left_on date, note text
) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  leaving public.people;
  post uuid;
  -- All posts held in that institution today. `post` is the newest of them.
  held uuid[];
  institution uuid;
  last_day date := coalesce(left_on, current_date);
  next_one uuid := successor;
  ids uuid[] := '{}';
  moved jsonb := '{}';
  written uuid;
  problem text;
begin
  -- The lock first, so that the second of two simultaneous hand-overs sees the result of the first.
  perform private.lock_roles();
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  -- `no key`, because a save of the leaver holds the lock of a resource and needs a key share lock on the person: a deadlock.
  select * into leaving from public.people where id = leaver for no key update;
  if leaving.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if leaving.left_at is not null then raise exception 'already_left' using errcode = 'CJ001'; end if;
  if private.is_last_admin(leaver) then raise exception 'last_admin' using errcode = 'CJ001'; end if;
  if leaver = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  if leaving.role = 'member' then raise exception 'nothing_to_hand_over' using errcode = 'CJ001'; end if;
  if last_day > current_date then raise exception 'leaving_date_in_future' using errcode = 'CJ001'; end if;
  -- The work of staff belongs to no institution: it goes to other staff, without a post.
  if leaving.role = 'official' then
    select * into post, institution from private.last_post(leaver);
    if institution is null then raise exception 'no_post' using errcode = 'CJ001'; end if;
    select array_agg(posts.id) filter (where posts.institution_id = institution) into held
    from public.post_holders join public.posts on posts.id = post_holders.post_id
    where person_id = leaver and (held_to is null or held_to > current_date);
    -- Posts in other institutions must be ended first: a successor here may not take them over.
    if exists (select from public.post_holders join public.posts on posts.id = post_holders.post_id
      where person_id = leaver and (held_to is null or held_to > current_date) and posts.institution_id <> institution) then
      raise exception 'holds_posts_elsewhere' using errcode = 'CJ001';
    end if;
  end if;

  if way = 'invited' then
    if post is null then raise exception 'no_post' using errcode = 'CJ001'; end if;
    next_one := private.find_or_invite_person(invited_email, invited_name, mail_language);
  elsif way = 'vacant' then
    next_one := null;
  elsif way <> 'successor' or next_one is null then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  if next_one = leaver then raise exception 'own_successor' using errcode = 'CJ001'; end if;
  if way = 'successor' then
    problem := private.find_successor_problem(next_one, institution);
  elsif way = 'invited' then
    -- The invitation verifies a person without a post. A person who holds a post must hold it in this institution.
    select case when left_at is not null then 'successor_left' when frozen_at is not null then 'successor_frozen' when role not in ('member', 'official') then 'successor_is_staff'
      when (private.current_post(next_one)).institution is not null then private.find_successor_problem(next_one, institution) end
    into problem from public.people where id = next_one;
  end if;
  if problem is not null then raise exception using errcode = 'CJ001', message = problem; end if;

  -- Posts end on the last day, but not before they began.
  update public.post_holders set held_to = greatest(held_from, last_day) where person_id = leaver and (held_to is null or held_to > last_day);
  update public.people set role = 'member', left_at = now(), frozen_at = null, frozen_by = null where id = leaver;
  if next_one is not null then
    if post is not null then perform private.assign_post(each, next_one) from (select distinct unnest(held || post)) as every (each); end if;
    select work.ids, work.moved into ids, moved from private.transfer_work(leaver, next_one, institution) as work;
  else
    -- The work that waits for the next holder.
    select coalesce(array_agg(id), '{}') into ids from public.resources where owner_id = leaver;
  end if;
  insert into public.hand_overs (way, person_id, successor_id, institution_id, post_id, left_on, note, resource_ids, moved, decided_by)
  values (hand_over.way, leaver, next_one, institution, post, last_day, hand_over.note, ids, moved, private.person_id())
  returning id into written;
  return written;
end $$;
comment on function private.hand_over is
  'Ends the posts of a person and passes posts and work to another person, or leaves the post vacant and the work waiting. Administrators '
  'only. Definer: no person may write roles, posts, or the work of others.';
grant execute on function private.hand_over(uuid, text, uuid, text, text, text, date, text) to authenticated;

create function private.transfer_content(given_resources uuid[], new_owner uuid, note text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  given integer := 0;
  former record;
  problem text;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if (select count(*) from public.resources where id = any (given_resources)) <> cardinality(given_resources) then raise exception 'not_found' using errcode = 'CJ001'; end if;
  perform from public.resources where id = any (given_resources) order by id for no key update;
  for former in select distinct institution_id from public.resources where id = any (given_resources) loop
    -- Editors may own any content, officials only content of their institution.
    problem := private.find_successor_problem(new_owner, null);
    if problem = 'successor_not_verified' and former.institution_id is not null then problem := private.find_successor_problem(new_owner, former.institution_id); end if;
    if problem is not null then raise exception using errcode = 'CJ001', message = problem; end if;
  end loop;
  for former in select owner_id, array_agg(id order by id) as ids from public.resources where id = any (given_resources) and owner_id <> new_owner group by owner_id loop
    update public.resources set owner_id = new_owner where id = any (former.ids);
    delete from public.resource_authors where person_id = new_owner and resource_id = any (former.ids);
    insert into public.hand_overs (way, person_id, successor_id, note, resource_ids, moved, decided_by)
    values ('given', former.owner_id, new_owner, transfer_content.note, former.ids, jsonb_build_object('resources', cardinality(former.ids)), private.person_id());
    given := given + cardinality(former.ids);
  end loop;
  return given;
end $$;
comment on function private.transfer_content is
  'Passes resources to another owner without a change of post: all of them, or none. Recorded for each former owner. Returns the number '
  'of resources that changed owner. Definer: no role may write hand_overs.';
grant execute on function private.transfer_content(uuid[], uuid, text) to authenticated;

create function private.claim_waiting_work(post uuid, person uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  left_behind record;
  ids uuid[];
  moved jsonb;
begin
  for left_behind in
    select distinct on (gone.person_id) gone.person_id, gone.institution_id, gone.left_on, former.left_at is null as is_back
    from public.hand_overs as gone join public.people as former on former.id = gone.person_id
    where gone.post_id = post and gone.way = 'vacant' and gone.person_id <> person order by gone.person_id, gone.decided_at desc
  loop
    if not left_behind.is_back then
      select work.ids, work.moved into ids, moved from private.transfer_work(left_behind.person_id, person, left_behind.institution_id) as work;
    elsif exists (select from public.post_holders join public.posts on posts.id = post_holders.post_id where person_id = left_behind.person_id
      and institution_id = left_behind.institution_id and (held_to is null or held_to > current_date)) then
      continue; -- the person is back in the institution, in another post
    else
      -- The person works elsewhere now: only content of the institution passes on.
      with changed as (
        update public.resources set owner_id = person
        where owner_id = left_behind.person_id and institution_id = left_behind.institution_id returning id
      ) select coalesce(array_agg(id), '{}') into ids from changed;
      delete from public.resource_authors where person_id = person and resource_id = any (ids);
      moved := jsonb_build_object('resources', cardinality(ids));
    end if;
    if cardinality(ids) > 0 then
      insert into public.hand_overs (way, person_id, successor_id, institution_id, post_id, left_on, resource_ids, moved, decided_by)
      values ('successor', left_behind.person_id, person, left_behind.institution_id, post, left_behind.left_on, ids, moved, private.person_id());
    end if;
  end loop;
end $$;
comment on function private.claim_waiting_work is
  'Called when a person is verified into a post: passes them the work that waits since the post became vacant. Definer: see '
  'transfer_work.';

create function private.transfer_work(from_person uuid, to_person uuid, institution uuid, out ids uuid[], out moved jsonb)
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
  -- An owner is not also a co-author.
  delete from public.resource_authors where person_id = to_person and resource_id in (select id from public.resources where owner_id = to_person);
  -- Unsaved text passes on, unless the successor has unsaved text in the same part.
  with theirs as (
    update public.working_copies as copy set person_id = to_person
    where copy.person_id = from_person and not exists (
      select from public.working_copies as own where own.resource_id = copy.resource_id and own.part = copy.part and own.person_id = to_person)
    returning copy.part
  ) select count(*) into copies from theirs;
  delete from public.presences where person_id = from_person;
  followed := private.pass_follows(from_person, to_person);
  -- Open assignments: translations, and reviews if the successor is on the staff.
  with translations as (update public.translation_assignments set person_id = to_person where person_id = from_person and done_at is null returning id),
    reviews as (update public.review_assignments set reviewer_id = to_person
      where reviewer_id = from_person and private.is_person_of_staff(to_person) returning resource_id)
  select (select count(*) from translations) + (select count(*) from reviews) into asked;
  update public.discussion_posts set assigned_to = to_person where assigned_to = from_person and answered_at is null;
  -- Waiting schedules, which the successor may cancel.
  with waiting as (update public.schedules set scheduled_by = to_person
    where scheduled_by = from_person and state = 'waiting' and private.is_person_of_staff(to_person) returning id)
  select count(*) into decided from waiting;
  moved := jsonb_build_object('resources', cardinality(ids), 'coAuthorships', authored, 'workingCopies', copies,
    'follows', followed, 'assignments', asked, 'schedules', decided);
end $$;
comment on function private.transfer_work is
  'Passes the work of a person to another. Open items of the yearly update pass with the resources. Callers must have checked the rights. '
  'Definer: it writes rows of two people.';

create function private.enqueue_hand_over_mails() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if new.way <> 'given' then perform private.enqueue('send-hand-over', jsonb_build_object('handOver', new.id, 'to', 'former')); end if;
  if new.successor_id is not null then perform private.enqueue('send-hand-over', jsonb_build_object('handOver', new.id, 'to', 'next')); end if;
  return null;
end $$;
create trigger enqueue_hand_over_mails after insert on public.hand_overs for each row execute function private.enqueue_hand_over_mails();

-- schemas/people/04_hand-over-steps.sql

-- Steps of 03_hand-over.sql: who may take over, invitations, and the posts of a person.
--
-- In SQL because a hand-over calls them in its transaction.

create function private.find_successor_problem(successor uuid, institution uuid) returns text language plpgsql stable security definer set search_path = '' as $$
declare
  next_one public.people;
  home uuid := (private.current_post(successor)).institution;
  home_country text;
begin
  select * into next_one from public.people where id = successor;
  if next_one.id is null then return 'not_found'; end if;
  if next_one.left_at is not null then return 'successor_left'; end if;
  if next_one.frozen_at is not null then return 'successor_frozen'; end if;
  if institution is null then return case when next_one.role not in ('editor', 'admin') then 'successor_not_verified' end; end if;
  if next_one.role = 'member' then return 'successor_not_verified'; end if;
  if home is null then return 'successor_without_post'; end if;
  if exists (select from public.post_holders join public.posts on posts.id = post_id where person_id = successor
      and posts.institution_id = find_successor_problem.institution and held_from <= current_date and (held_to is null or held_to >= current_date)) then return null; end if;
  select country_iso3 into home_country from public.institutions where id = home;
  if home_country is distinct from (select country_iso3 from public.institutions where id = find_successor_problem.institution) then return 'successor_other_country'; end if;
  return 'successor_other_institution';
end $$;
comment on function private.find_successor_problem is
  'Why a person cannot take over from an institution (null institution: from staff), as key of an error message. Null if they can.';
grant execute on function private.find_successor_problem(uuid, uuid) to service_role;

create function private.find_or_invite_person(address text, shown_name text, mail_language text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  known public.people;
  made uuid;
begin
  select * into known from public.people where email = lower(trim(address));
  if known.id is not null then return known.id; end if;
  insert into public.people (email, name, language, role, verified_at, verified_by)
    values (lower(trim(address)), trim(shown_name), mail_language, 'official', now(), private.person_id()) returning id into made;
  return made;
end $$;

-- The post a person holds today; the newest if there are several.
create function private.current_post(person uuid, out post uuid, out institution uuid) language sql stable security definer set search_path = ''
as $$
  select posts.id, posts.institution_id from public.post_holders join public.posts on posts.id = post_id
  where person_id = person and held_from <= current_date and (held_to is null or held_to >= current_date) order by held_from desc, post_holders.id limit 1
$$;
grant execute on function private.current_post(uuid) to service_role;

-- A post that ends today counts as ended, so that a person who holds another post leaves that one.
create function private.last_post(person uuid, out post uuid, out institution uuid) language sql stable security definer set search_path = ''
as $$
  select posts.id, posts.institution_id from public.post_holders join public.posts on posts.id = post_id
  where person_id = person order by coalesce(held_to, 'infinity'::date) > current_date desc, held_from desc, post_holders.id limit 1
$$;
comment on function private.last_post is 'The post a person holds or, if none, held last.';
grant execute on function private.last_post(uuid) to service_role;

create function private.has_held_post_in(person uuid, institution uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.post_holders join public.posts on posts.id = post_id where person_id = person and institution_id = institution) $$;
grant execute on function private.has_held_post_in(uuid, uuid) to authenticated, service_role;

-- schemas/people/05_contacts.sql

-- Former post holders who agreed to answer questions.
--
-- In SQL because these are rights on personal data.

create table public.former_holder_consents (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references public.people on delete cascade,
  institution_id uuid not null references public.institutions,
  shown_as text not null check (length(shown_as) <= 120),
  contact text not null check (length(contact) <= 254),
  how text not null check (length(how) between 2 and 300),
  consented_on date not null default current_date check (consented_on <= current_date + 1),
  recorded_by uuid not null references public.people default private.person_id(),
  recorded_at timestamptz not null default now(),
  revoked_at timestamptz,
  check (revoked_at is not null or (length(shown_as) >= 2 and length(contact) >= 3))
);
comment on table public.former_holder_consents is
  'A former post holder who agreed to be contacted: under which name and contact, how they agreed, and who recorded it. Revoking erases '
  'name and contact.';
create index former_holder_consents_institution on public.former_holder_consents (institution_id) where revoked_at is null;
create unique index former_holder_consents_open on public.former_holder_consents (person_id, institution_id) where revoked_at is null;

alter table public.former_holder_consents enable row level security;
grant select, insert (person_id, institution_id, shown_as, contact, how, consented_on, recorded_by), update (revoked_at)
  on public.former_holder_consents to authenticated;
create policy "a person reads their own consents" on public.former_holder_consents for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read consents of former holders" on public.former_holder_consents for select to authenticated
  using ((select private.is_staff()));
create policy "officials read consents of former holders in their institution" on public.former_holder_consents for select to authenticated
  using (revoked_at is null and institution_id = any ((select private.institution_ids())::uuid[]));
create policy "a former holder consents for themselves" on public.former_holder_consents for insert to authenticated
  with check (person_id = (select private.person_id()) and recorded_by = person_id and private.has_held_post_in(person_id, institution_id));
create policy "staff record a consent under their own name" on public.former_holder_consents for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (select private.is_staff()) and private.has_held_post_in(person_id, institution_id));
create policy "a person revokes their own consent" on public.former_holder_consents for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()) and revoked_at is not null);
create policy "staff revoke a consent" on public.former_holder_consents for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()) and revoked_at is not null);

-- Revoking twice changes nothing, so that the first date stays.
create function private.erase_revoked_contact() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.revoked_at is not null then return null; end if;
  new.shown_as := '';
  new.contact := '';
  return new;
end $$;
comment on function private.erase_revoked_contact is 'Revoking erases name and contact; the row stays as a record of the consent.';
create trigger erase_revoked_contact before update on public.former_holder_consents
  for each row execute function private.erase_revoked_contact();

-- schemas/people/06_interactions.sql

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

-- schemas/people/07_contact-rhythm.sql

-- How often posts should be contacted, and which contacts are growing cold.
--
-- In SQL because the list of all posts is sorted by a day that is computed from their contacts, and the start page counts it.

create table public.contact_rhythms (
  id uuid primary key default gen_random_uuid(),
  country_iso3 char(3) references public.countries,
  level text not null check (level in ('technical', 'middle', 'high')),
  days integer not null check (days between 7 and 730),
  unique nulls not distinct (country_iso3, level)
);
comment on table public.contact_rhythms is 'Days between contacts by level of post. Without a country: for all countries that have no row.';
insert into public.contact_rhythms (id, level, days) values
  ('7d0c1f0e-5b0a-4a54-9d3e-1f7a0c3b9a01', 'technical', 90),
  ('7d0c1f0e-5b0a-4a54-9d3e-1f7a0c3b9a02', 'middle', 120),
  ('7d0c1f0e-5b0a-4a54-9d3e-1f7a0c3b9a03', 'high', 180);

create table public.contact_pauses (
  post_id uuid primary key references public.posts on delete cascade,
  until date not null,
  reason text not null check (length(reason) between 3 and 500),
  recorded_by uuid references public.people on delete set null default private.person_id(),
  recorded_at timestamptz not null default now()
);
comment on table public.contact_pauses is 'Posts that are not contacted for a while, and why.';
create index contact_pauses_recorded_by on public.contact_pauses (recorded_by);

alter table public.contact_rhythms enable row level security;
grant select, insert (country_iso3, level, days), update (days), delete on public.contact_rhythms to authenticated;
create policy "staff read rhythms" on public.contact_rhythms for select to authenticated using ((select private.is_staff()));
create policy "staff add rhythms" on public.contact_rhythms for insert to authenticated with check ((select private.is_staff()));
create policy "staff change rhythms" on public.contact_rhythms for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove the rhythm of a country" on public.contact_rhythms for delete to authenticated
  using (country_iso3 is not null and (select private.is_staff()));

alter table public.contact_pauses enable row level security;
grant select, insert (post_id, until, reason), delete on public.contact_pauses to authenticated;
create policy "staff read pauses" on public.contact_pauses for select to authenticated using ((select private.is_staff()));
create policy "staff pause contacts" on public.contact_pauses for insert to authenticated
  with check ((select private.is_staff()) and recorded_by = (select private.person_id()));
create policy "staff end pauses" on public.contact_pauses for delete to authenticated using ((select private.is_staff()));

create view public.contact_standings with (security_invoker = true) as
  select posts.id as post_id, posts.institution_id, institutions.country_iso3, posts.level, rhythms.days, latest.happened_on as last_on,
    coalesce(latest.happened_on + rhythms.days, holders.held_from) as next_on, contact_pauses.until as paused_until, contact_pauses.reason as pause_reason,
    holders.person_id
  from public.posts
    join public.institutions on institutions.id = posts.institution_id
    join lateral (select person_id, held_from from public.post_holders
      where post_holders.post_id = posts.id and held_from <= current_date and (held_to is null or held_to > current_date)
      order by held_from desc limit 1) as holders on true
    join lateral (select days from public.contact_rhythms
      where contact_rhythms.level = posts.level and (contact_rhythms.country_iso3 is null or contact_rhythms.country_iso3 = institutions.country_iso3)
      order by contact_rhythms.country_iso3 nulls last limit 1) as rhythms on true
    left join lateral (select happened_on from public.interactions
      where interactions.post_id = posts.id order by happened_on desc limit 1) as latest on true
    left join public.contact_pauses on contact_pauses.post_id = posts.id and contact_pauses.until > current_date;
comment on view public.contact_standings is
  'Posts that somebody holds today: the last contact and the day of the next one. Without any contact it is due since the day the holder began.';
grant select on public.contact_standings to authenticated;

-- schemas/people/08_mail-copies.sql

-- Copies (BCC) of mails that staff send to officials: drafts of contacts, which the person who sent the mail confirms, corrects or throws away.
--
-- In SQL because these are rights: only the person who sent the mail reads the draft, and only the job that reads the mailbox makes one.

create table public.mail_copies (
  id uuid primary key default gen_random_uuid(),
  sent_by uuid not null references public.people on delete cascade,
  sent_on date not null check (sent_on >= '1990-01-01'),
  note text not null check (length(note) between 1 and 4000),
  is_proven boolean not null,
  unknown_addresses text[] not null default '{}' check (cardinality(unknown_addresses) <= 20),
  received_at timestamptz not null default now()
);
comment on table public.mail_copies is
  'Mails of which staff sent a copy to the mailbox. Only who sent it reads it. Deleted when it is confirmed or thrown away, or after 60 days.';
comment on column public.mail_copies.note is 'The subject and the text, without what it quotes.';
comment on column public.mail_copies.is_proven is 'The mail server that received it vouches for the sender (DKIM or DMARC).';
comment on column public.mail_copies.unknown_addresses is 'Recipients who held no post that Caja knows on that day. Personal data.';
create index mail_copies_sent_by on public.mail_copies (sent_by, received_at desc);
create index mail_copies_received_at on public.mail_copies (received_at);

create table public.mail_copy_people (
  copy_id uuid not null references public.mail_copies on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  primary key (copy_id, person_id)
);
comment on table public.mail_copy_people is 'Recipients who held a post on that day, with whom no contact was recorded from the copy yet. Personal data.';
create index mail_copy_people_person on public.mail_copy_people (person_id);

alter table public.mail_copies enable row level security;
grant select, delete on public.mail_copies to authenticated;
create policy "staff read copies of their own mails" on public.mail_copies for select to authenticated
  using ((select private.is_staff()) and sent_by = (select private.person_id()));
create policy "staff throw away copies of their own mails" on public.mail_copies for delete to authenticated
  using ((select private.is_staff()) and sent_by = (select private.person_id()));

alter table public.mail_copy_people enable row level security;
grant select, delete on public.mail_copy_people to authenticated;
create policy "who reads a copy reads its recipients" on public.mail_copy_people for select to authenticated
  using (exists (select from public.mail_copies where id = copy_id));
create policy "who reads a copy takes recipients off it" on public.mail_copy_people for delete to authenticated
  using (exists (select from public.mail_copies where id = copy_id));

create function private.add_mail_copy(sender text, day date, text text, proven boolean, recipients text[]) returns text
language plpgsql set search_path = ''
as $$
declare
  writer uuid;
  known uuid[];
  copy uuid;
  on_day date := greatest(least(day, (now() at time zone 'UTC')::date), '1990-01-01');
begin
  select id into writer from public.people
    where email = lower(sender) and role in ('editor', 'admin') and user_id is not null and left_at is null and frozen_at is null;
  if writer is null then return null; end if;
  select array_agg(distinct person_id) into known from public.people join public.post_holders on person_id = people.id
    where private.email_key(people.email) in (select private.email_key(address) from unnest(recipients) as address)
      and held_from <= on_day and (held_to is null or held_to >= on_day) and not private.is_person_of_staff(people.id);
  if known is null then return 'ignored'; end if;
  -- The box of one person cannot be filled without end by who writes in their name.
  if (select count(*) from public.mail_copies where sent_by = writer) >= 100 then return 'copy-refused'; end if;
  insert into public.mail_copies (sent_by, sent_on, note, is_proven, unknown_addresses)
  values (writer, on_day, text, proven, (select coalesce(array_agg(address order by address), '{}') from (
      select distinct lower(address) as address from unnest(recipients) as address
      where private.email_key(address) not in (select private.email_key(email) from public.people where id = any (known) or role in ('editor', 'admin'))
      order by 1 limit 20) as others))
  returning id into copy;
  insert into public.mail_copy_people (copy_id, person_id) select copy, unnest(known);
  return 'copy';
end $$;
comment on function private.add_mail_copy is
  'Called by the job that reads the mailbox. Null if the sender is not of staff; `ignored` if no recipient held a post on that day; `copy-refused` if '
  '100 drafts of the sender wait.';
grant execute on function private.add_mail_copy(text, date, text, boolean, text[]) to service_role;

create function private.purge_mail_copies() returns void language sql set search_path = ''
as $$ delete from public.mail_copies where received_at < now() - interval '60 days' $$;
comment on function private.purge_mail_copies is 'Called by a daily job.';
grant execute on function private.purge_mail_copies() to service_role;

-- schemas/people/08_transitions.sql

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

-- schemas/people/09_transition-tasks.sql

-- What staff do before and after a change of government: one task of each kind for each change and country.
--
-- In SQL because it must happen once, also with several instances, and in the transaction that moves or removes the date.

create table public.transition_settings (
  id boolean primary key default true check (id),
  memory_days smallint not null default 180 check (memory_days between 1 and 730),
  pack_days smallint not null default 30 check (pack_days between 1 and 365),
  visit_days smallint not null default 30 check (visit_days between 1 and 365)
);
comment on table public.transition_settings is
  'One row: how many days before a change of government staff secure institutional memory and prepare the pack, and after it call on the new team.';
insert into public.transition_settings default values;

alter table public.transition_settings enable row level security;
grant select, update (memory_days, pack_days, visit_days) on public.transition_settings to authenticated;
create policy "staff read when tasks are due" on public.transition_settings for select to authenticated using ((select private.is_staff()));
create policy "staff change when tasks are due" on public.transition_settings for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));

create table public.transition_tasks (
  id uuid primary key default gen_random_uuid(),
  change_id uuid not null references public.government_changes on delete cascade,
  step text not null check (step in ('memory', 'pack', 'visit')),
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'skipped')),
  reason text not null default '' check (length(reason) <= 500 and (state <> 'skipped' or length(reason) >= 3)),
  assigned_to uuid references public.people on delete set null,
  closed_by uuid references public.people on delete set null,
  closed_at timestamptz check ((closed_at is null) = (state = 'open')),
  made_at timestamptz not null default now(),
  unique (change_id, step)
);
comment on table public.transition_tasks is
  'What staff do about a change of government: secure institutional memory, prepare the pack, call on the new team. Made when they are due, moved '
  'with the date while they are open, removed with the change.';
create index transition_tasks_open on public.transition_tasks (due_on) where state = 'open';
create index transition_tasks_assigned on public.transition_tasks (assigned_to);
create index transition_tasks_closed_by on public.transition_tasks (closed_by);

alter table public.transition_tasks enable row level security;
grant select on public.transition_tasks to authenticated;
create policy "staff read tasks of changes of government" on public.transition_tasks for select to authenticated using ((select private.is_staff()));

create function private.transition_steps() returns table (change_id uuid, step text, due_on date, until date) language sql stable set search_path = ''
as $$
  select changes.id, steps.step, steps.due_on, steps.until
  from public.government_changes as changes, public.transition_settings as settings,
    lateral (values
      ('memory', changes.first_day - settings.memory_days, changes.first_day),
      ('pack', changes.first_day - settings.pack_days, changes.first_day),
      ('visit', changes.last_day + settings.visit_days, changes.last_day + settings.visit_days + 60)
    ) as steps (step, due_on, until)
  where changes.kind in ('inauguration', 'ministers')
$$;
comment on function private.transition_steps is 'All tasks that changes of government will have, with the last day on which they are still made.';

create function private.make_transition_tasks(day date default current_date) returns integer
language plpgsql security definer set search_path = '' -- definer: the triggers run for members of staff, who may not write tasks
as $$
declare made integer;
begin
  perform pg_advisory_xact_lock(hashtext('transition tasks'));
  update public.transition_tasks as tasks set due_on = steps.due_on
  from private.transition_steps() as steps
  where tasks.state = 'open' and tasks.change_id = steps.change_id and tasks.step = steps.step and tasks.due_on <> steps.due_on;
  -- Sources that say the same, or contradict each other, have a row each in the calendar, and one task together: that of the surest source.
  insert into public.transition_tasks (change_id, step, due_on)
  select distinct on (changes.country_iso3, changes.kind, lower(changes.subject), case when is_separate then changes.id end, steps.step)
    changes.id, steps.step, steps.due_on
  from private.transition_steps() as steps join public.government_changes as changes on changes.id = steps.change_id
  where steps.due_on <= day and steps.until >= day
    and not exists (
      select from public.transition_tasks as told join public.government_changes as other on other.id = told.change_id
      where told.step = steps.step and other.country_iso3 = changes.country_iso3 and other.kind = changes.kind
        and (other.id = changes.id or not (other.is_separate or changes.is_separate) and lower(other.subject) = lower(changes.subject)
          and abs(other.first_day - changes.first_day) < 548))
  order by changes.country_iso3, changes.kind, lower(changes.subject), case when is_separate then changes.id end, steps.step,
    array_position(array['confirmed', 'expected', 'conditional', 'disputed', 'unverified'], changes.certainty), changes.first_day, changes.id;
  get diagnostics made = row_count;
  return made;
end $$;
comment on function private.make_transition_tasks is 'Called by a daily job, and when a change or a setting is saved: makes the tasks that are due, and moves open ones.';
grant execute on function private.make_transition_tasks(date) to service_role;

create function private.update_transition_tasks() returns trigger language plpgsql security definer set search_path = '' -- definer: see make_transition_tasks
as $$
begin
  perform private.make_transition_tasks();
  return null;
end $$;
create trigger update_transition_tasks after insert or update or delete on public.government_changes
  for each statement execute function private.update_transition_tasks();
create trigger update_transition_tasks after update on public.transition_settings
  for each statement execute function private.update_transition_tasks();

create function private.enqueue_transition_task() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('send-transition-task', jsonb_build_object('task', new.id, 'person', people.id))
  from public.people where role in ('editor', 'admin') and frozen_at is null and left_at is null;
  return null;
end $$;
create trigger enqueue_transition_task after insert on public.transition_tasks for each row execute function private.enqueue_transition_task();

create function private.close_transition_task(task uuid, new_state text, why text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may update tasks
as $$
declare found_state text;
begin
  if not private.is_staff() or new_state not in ('done', 'skipped') then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select state into found_state from public.transition_tasks where id = task for update;
  if found_state is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if found_state <> 'open' then raise exception 'already_closed' using errcode = 'CJ001'; end if;
  update public.transition_tasks set state = new_state, reason = trim(why), closed_at = now(), closed_by = private.person_id() where id = task;
end $$;
comment on function private.close_transition_task is 'Marks a task as done, or skips it with a reason.';
grant execute on function private.close_transition_task(uuid, text, text) to authenticated;

create function private.assign_transition_task(task uuid, person uuid) returns void
language plpgsql security definer set search_path = '' -- definer: no role may update tasks
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if person is not null and not private.is_person_of_staff(person) then raise exception 'not_of_staff' using errcode = 'CJ001'; end if;
  update public.transition_tasks set assigned_to = person where id = task and state = 'open';
  if not found then
    raise exception using errcode = 'CJ001', message = case when exists (select from public.transition_tasks where id = task) then 'already_closed' else 'not_found' end;
  end if;
end $$;
comment on function private.assign_transition_task is 'Gives an open task to a member of staff, or to nobody.';
grant execute on function private.assign_transition_task(uuid, uuid) to authenticated;

-- schemas/people/10_transition-packs.sql

-- The pack for the team that takes office: what the editor chose, and the links by which new post holders open it.
--
-- In SQL because these are rights: who has a link reads shared promises and former holders of one institution, and of no other.

create table public.transition_packs (
  change_id uuid primary key references public.government_changes on delete cascade,
  parts jsonb not null check (jsonb_typeof(parts) = 'array' and length(parts::text) <= 20000),
  version integer not null default 1,
  changed_at timestamptz not null default now()
);
comment on table public.transition_packs is
  'What staff chose for the pack of a change of government: parts in order, each with a sentence of their own. Without a row: all parts. The contents '
  'are not stored: they are what is published when the pack is opened.';

alter table public.transition_packs enable row level security;
grant select, insert (change_id, parts), update (parts, version, changed_at) on public.transition_packs to authenticated;
create policy "staff read packs" on public.transition_packs for select to authenticated using ((select private.is_staff()));
create policy "staff make packs" on public.transition_packs for insert to authenticated with check ((select private.is_staff()));
create policy "staff change packs" on public.transition_packs for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));

create table public.transition_pack_links (
  id uuid primary key default gen_random_uuid(),
  change_id uuid not null references public.government_changes on delete cascade,
  institution_id uuid not null references public.institutions,
  email text not null check (length(email) between 3 and 254),
  name text not null default '' check (length(name) <= 160),
  language text not null check (language in ('es', 'en')),
  expires_on date not null check (expires_on > '2020-01-01'),
  hash bytea unique,
  sent_by uuid references public.people on delete set null default private.person_id(),
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  opened_at timestamptz
);
comment on table public.transition_pack_links is
  'Links by which new post holders open a pack. Personal data, deleted 90 days after a link has expired. Only the hash of the token is stored, from '
  'when the mail is sent.';
create index transition_pack_links_change on public.transition_pack_links (change_id, made_at desc);
create index transition_pack_links_institution on public.transition_pack_links (institution_id);
create index transition_pack_links_sent_by on public.transition_pack_links (sent_by);

alter table public.transition_pack_links enable row level security;
grant select (id, change_id, institution_id, email, name, language, expires_on, sent_by, made_at, withdrawn_at, opened_at),
  insert (change_id, institution_id, email, name, language, expires_on), update (withdrawn_at) on public.transition_pack_links to authenticated;
create policy "staff read links of packs" on public.transition_pack_links for select to authenticated using ((select private.is_staff()));
create policy "staff send packs to institutions of the country" on public.transition_pack_links for insert to authenticated
  with check ((select private.is_staff()) and sent_by = (select private.person_id()) and expires_on <= current_date + 366
    and exists (select from public.government_changes as changes join public.institutions on institutions.country_iso3 = changes.country_iso3
      where changes.id = change_id and institutions.id = institution_id));
create policy "staff withdraw links of packs" on public.transition_pack_links for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()) and withdrawn_at is not null);
create trigger check_quotas after insert on public.transition_pack_links for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('packs sent a day', 'public.transition_pack_links', 'sent_by', 50, null, '1 day', 'made_at', 'true', 'too_many_today');
create trigger send_transition_pack after insert on public.transition_pack_links
  for each row execute function private.enqueue_for_row('send-transition-pack', 'link');

create function private.pack_of_institution(institution uuid) returns jsonb language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'formerHolders', (select coalesce(jsonb_agg(jsonb_build_object('name', shown_as, 'contact', contact) order by consented_on desc), '[]') from (
      select shown_as, contact, consented_on from public.former_holder_consents
      where institution_id = institution and revoked_at is null order by consented_on desc limit 10) as holders),
    'promises', (select coalesce(jsonb_agg(jsonb_build_object('side', side, 'body', body, 'dueOn', due_on) order by due_on nulls last), '[]') from (
      select side, body, due_on from public.promises join public.interactions on interactions.id = interaction_id
        join public.posts on posts.id = post_id
      where state = 'open' and is_shared and posts.institution_id = institution order by due_on nulls last limit 12) as promised))
$$;
comment on function private.pack_of_institution is
  'Former holders who agreed to be asked, and open promises of shared contacts: what an incoming team of this institution may read.';
grant execute on function private.pack_of_institution(uuid) to authenticated;

create function private.read_transition_pack(token text)
returns table (change_id uuid, country_iso3 char(3), parts jsonb, institution jsonb, name text, expires_on date, shared jsonb)
language plpgsql security definer set search_path = '' -- definer: the new post holder is not signed in, and reads what concerns one institution
as $$
declare link public.transition_pack_links;
begin
  select * into link from public.transition_pack_links where hash = sha256(convert_to(token, 'UTF8'));
  if link.id is null then raise exception 'link_altered' using errcode = 'CJ001'; end if;
  if link.withdrawn_at is not null or link.expires_on < current_date then raise exception 'link_expired' using errcode = 'CJ001'; end if;
  if link.opened_at is null then update public.transition_pack_links set opened_at = now() where id = link.id and opened_at is null; end if;
  return query
    select changes.id, changes.country_iso3, packs.parts, institutions.names, link.name, link.expires_on, private.pack_of_institution(link.institution_id)
    from public.government_changes as changes join public.institutions on institutions.id = link.institution_id
      left join public.transition_packs as packs on packs.change_id = changes.id
    where changes.id = link.change_id;
end $$;
comment on function private.read_transition_pack is 'The pack of a mailed link, until it expires or is withdrawn. The first opening is noted.';
grant execute on function private.read_transition_pack(text) to anon, authenticated;

create function private.purge_transition_packs() returns void language sql set search_path = ''
as $$ delete from public.transition_pack_links where expires_on < current_date - 90 $$;
comment on function private.purge_transition_packs is 'Called by a daily job.';
grant execute on function private.purge_transition_packs() to service_role;

-- schemas/programme/01_recommendations.sql

-- Evaluations, their recommendations, the actions that answer them, and published resources as evidence.
--
-- In SQL because these are rights.

create table public.evaluations (
  slug text primary key check (slug ~ '^[a-z0-9-]{2,40}$'),
  code text not null,
  titles jsonb not null check (private.is_localized(titles)),
  published_on text not null
);
comment on table public.evaluations is 'Evaluations whose recommendations the toolbox answers. published_on is a year, month or day.';

alter table public.evaluations enable row level security;
grant select on public.evaluations to anon;
grant select, insert, update, delete on public.evaluations to authenticated;
create policy "anyone reads evaluations" on public.evaluations for select to anon, authenticated using (true);
create policy "staff add evaluations" on public.evaluations for insert to authenticated with check ((select private.is_staff()));
create policy "staff change evaluations" on public.evaluations for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove evaluations" on public.evaluations for delete to authenticated using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.evaluations
  for each statement execute function private.bump_catalogue_version();

create table public.recommendations (
  id text primary key check (id = evaluation || '/' || number),
  evaluation text not null references public.evaluations on delete cascade,
  number smallint not null check (number > 0),
  titles jsonb not null check (private.is_localized(titles)),
  summaries jsonb not null check (private.is_localized(summaries)),
  responsible jsonb not null check (private.is_localized(responsible)),
  response text check (response in ('accepted', 'partly', 'rejected', 'under-consideration')),
  response_reasons jsonb not null default '{}' check (private.is_localized(response_reasons)),
  target_on text check (target_on ~ '^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  as_published jsonb not null default '{}' check (jsonb_typeof(as_published) = 'object'),
  updated_at timestamptz not null default now()
);
comment on table public.recommendations is 'id is evaluation/number, as in its address.';
comment on column public.recommendations.response is
  'Whether the evaluated body accepted the recommendation; null if the plan does not say. What was done since is in the actions.';
comment on column public.recommendations.target_on is
  'A year, month or day; null if the source gives no legible date. Whether something is overdue is computed from it, never stored.';
comment on column public.recommendations.as_published is
  'The cells of the source, with a flag for damaged ones. Shown as they are, not repaired.';
create index recommendations_evaluation on public.recommendations (evaluation, number);

alter table public.recommendations enable row level security;
grant select on public.recommendations to anon;
grant select, insert, update, delete on public.recommendations to authenticated;
create policy "anyone reads recommendations" on public.recommendations for select to anon, authenticated using (true);
create policy "staff add recommendations" on public.recommendations for insert to authenticated with check ((select private.is_staff()));
create policy "staff change recommendations" on public.recommendations for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove recommendations" on public.recommendations for delete to authenticated using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.recommendations
  for each statement execute function private.bump_catalogue_version();

create table public.recommendation_actions (
  id text primary key,
  recommendation_id text not null references public.recommendations on delete cascade,
  position smallint not null,
  texts jsonb not null check (private.is_localized(texts)),
  responsible jsonb not null check (private.is_localized(responsible)),
  status text not null check (status in ('planned', 'under-way', 'done', 'dropped')),
  status_notes jsonb not null default '{}' check (private.is_localized(status_notes)),
  countries text[] not null default '{}',
  target_on text check (target_on ~ '^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  as_published text,
  updated_at timestamptz not null default now()
);
comment on table public.recommendation_actions is 'What was done or planned in response to a recommendation, from the follow-up plan.';
comment on column public.recommendation_actions.target_on is 'A year, month or day; null if the target date of the recommendation applies.';
comment on column public.recommendation_actions.as_published is 'The original text of the source, if the action was imported.';
create index recommendation_actions_recommendation on public.recommendation_actions (recommendation_id, position);

alter table public.recommendation_actions enable row level security;
grant select on public.recommendation_actions to anon;
grant select, insert, update, delete on public.recommendation_actions to authenticated;
create policy "anyone reads recommendation_actions" on public.recommendation_actions for select to anon, authenticated using (true);
create policy "staff add recommendation_actions" on public.recommendation_actions for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change recommendation_actions" on public.recommendation_actions for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove recommendation_actions" on public.recommendation_actions for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.recommendation_actions
  for each statement execute function private.bump_catalogue_version();

create table public.published_recommendations (
  resource_id uuid not null references public.published_resources on delete cascade,
  recommendation_id text not null references public.recommendations,
  notes jsonb not null default '{}' check (private.is_localized(notes)),
  primary key (resource_id, recommendation_id)
);
comment on table public.published_recommendations is
  'Evidence: a published resource that responds to a recommendation, with an explanation.';
create index published_recommendations_recommendation on public.published_recommendations (recommendation_id);

alter table public.published_recommendations enable row level security;
grant select on public.published_recommendations to anon;
grant select, insert, update, delete on public.published_recommendations to authenticated;
create policy "anyone reads published_recommendations" on public.published_recommendations for select to anon, authenticated using (true);
create policy "staff add published_recommendations" on public.published_recommendations for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change published_recommendations" on public.published_recommendations for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_recommendations" on public.published_recommendations for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_recommendations
  for each statement execute function private.bump_catalogue_version();

-- schemas/programme/02_events.sql

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

-- schemas/programme/03_exchanges.sql

-- Published offers and requests of exchanges.
--
-- In SQL because publishing replaces a published resource; what depends on an exchange must stay.

create table public.exchanges (
  resource_id uuid primary key references public.resources on delete cascade,
  direction text not null check (direction in ('offer', 'request')),
  institution_id uuid not null references public.institutions,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  days integer not null check (days between 1 and 90),
  people integer not null check (people between 1 and 100),
  format text not null check (format in ('virtual', 'in-person', 'hybrid')),
  languages text[] not null check (languages <> '{}'),
  state text not null default 'open' check (state in ('open', 'withdrawn', 'agreed', 'answered'))
);
comment on table public.exchanges is
  'What an institution offers or asks for, as last published. It names no person. The row stays when the resource is published again or archived.';
comment on column public.exchanges.first_day is 'first_day and last_day are the time in which it is possible, not its length, which is `days`.';
comment on column public.exchanges.state is
  'Whether it takes matches: withdrawn by its institution, agreed with another one, or (a request) answered. Its dates may be over besides.';
create index exchanges_institution on public.exchanges (institution_id);
create index exchanges_last_day on public.exchanges (last_day);

alter table public.exchanges enable row level security;
grant select on public.exchanges to anon;
grant select, insert (resource_id, direction, institution_id, first_day, last_day, days, people, format, languages),
  update (direction, institution_id, first_day, last_day, days, people, format, languages) on public.exchanges to authenticated;
create policy "anyone reads exchanges" on public.exchanges for select to anon, authenticated using (true);
create policy "staff add exchanges" on public.exchanges for insert to authenticated with check ((select private.is_staff()));
create policy "staff change exchanges" on public.exchanges for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.exchanges
  for each statement execute function private.bump_catalogue_version();

create function private.earliest_today() returns date language sql stable set search_path = ''
as $$ select (now() at time zone 'Etc/GMT+12')::date $$;
comment on function private.earliest_today is 'The day that is not over anywhere yet: today in UTC−12.';
grant execute on function private.earliest_today() to anon, authenticated, service_role;

-- schemas/programme/04_event-closing.sql

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

-- schemas/programme/04_exchange-matches.sql

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

-- schemas/programme/05_certificates.sql

-- Certificates of attendance, made when a person asks for theirs.
--
-- In SQL because the condition must hold at the moment of issue: the event is closed and the person took part.

create table public.event_certificates (
  registration_id uuid primary key references public.event_registrations on delete cascade,
  code text not null unique check (code ~ '^[0-9a-hjkmnp-tv-z]{20}$'),
  name text not null check (length(name) <= 160),
  issued_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
comment on table public.event_certificates is
  'Who holds the code sees that this person took part in the event. Withdrawn while the attendance is corrected to another state. Personal data.';
comment on column public.event_certificates.code is
  'Fifteen random characters and five that sign them (Crockford''s base 32, without letters that look like digits).';
comment on column public.event_certificates.name is
  'As it was when the certificate was issued: a new name in the profile does not make it another person''s. Empty 24 months after the event.';

alter table public.event_certificates enable row level security;
grant select on public.event_certificates to authenticated;
create policy "members read their own certificates" on public.event_certificates for select to authenticated
  using (exists (select from public.event_registrations where id = registration_id and person_id = (select private.person_id())));
create policy "staff read certificates" on public.event_certificates for select to authenticated using ((select private.is_staff()));

create table private.signing_keys (purpose text primary key, key bytea not null);
comment on table private.signing_keys is 'Keys with which the database signs what it gives out. Made when they are first needed.';
alter table private.signing_keys enable row level security;

create function private.certificate_symbols(bytes bytea, length integer) returns text language sql immutable set search_path = ''
as $$
  select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', get_byte(bytes, place) % 32 + 1, 1), '' order by place)
  from generate_series(0, length - 1) as place
$$;

create function private.certificate_signature(part text) returns text language plpgsql set search_path = ''
as $$
declare secret bytea;
begin
  insert into private.signing_keys (purpose, key)
  values ('certificates', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
  on conflict do nothing;
  select key into secret from private.signing_keys where purpose = 'certificates';
  return private.certificate_symbols(sha256(secret || sha256(secret || convert_to(part, 'UTF8'))), 5);
end $$;

create function private.issue_certificate(registration uuid, token text default null) returns text
language plpgsql security definer set search_path = '' -- definer: no role may write certificates
as $$
declare
  subject public.event_registrations := private.lock_own_registration(registration, token);
  known public.event_certificates;
  holder text;
  random_part text := private.certificate_symbols(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 15);
begin
  if not exists (select from public.event_closings where resource_id = subject.resource_id) then
    raise exception 'event_not_closed' using errcode = 'CJ001';
  end if;
  if subject.state <> 'attended' then raise exception 'did_not_attend' using errcode = 'CJ001'; end if;
  select * into known from public.event_certificates where registration_id = subject.id;
  if known.code is not null then return known.code; end if;
  select coalesce(nullif(btrim(people.name), ''), btrim(subject.name)) into holder
    from (select) as always left join public.people on people.id = subject.person_id;
  if holder = '' then raise exception 'name_missing' using errcode = 'CJ001'; end if;
  insert into public.event_certificates (registration_id, code, name)
  values (subject.id, random_part || private.certificate_signature(random_part), left(holder, 160))
  returning code into random_part;
  return random_part;
end $$;
comment on function private.issue_certificate is
  'The code of the certificate of a registration of one''s own, which is issued if there is none. With the token of a mail, or signed in.';
grant execute on function private.issue_certificate(uuid, text) to anon, authenticated;

create function private.verify_certificate(asked text)
returns table (status text, name text, issued_at timestamptz, withdrawn_at timestamptz, slug text, title jsonb, zone text, starts_at timestamptz, minutes integer)
language plpgsql security definer set search_path = '' -- definer: who holds the code reads one certificate
as $$
begin
  if asked !~ '^[0-9a-hjkmnp-tv-z]{20}$' or private.certificate_signature(left(asked, 15)) <> right(asked, 5) then
    raise exception 'certificate_altered' using errcode = 'CJ001';
  end if;
  return query
    select case when certificates.withdrawn_at is not null then 'withdrawn' when certificates.name = '' then 'anonymous' else 'valid' end,
      certificates.name, certificates.issued_at, certificates.withdrawn_at, published.slug,
      coalesce(published.card -> 'title', (select content -> 'title' from public.revisions
        where revisions.resource_id = events.resource_id order by number desc limit 1)),
      events.zone, events.starts_at,
      (select sum(extract(epoch from session.ends_at - session.starts_at) / 60)::integer
        from unnest(events.session_starts, events.session_ends) as session (starts_at, ends_at))
    from public.event_certificates as certificates
    join public.event_registrations as registrations on registrations.id = certificates.registration_id
    join public.events on events.resource_id = registrations.resource_id
    left join public.published_resources as published on published.id = events.resource_id
    where certificates.code = asked;
end $$;
comment on function private.verify_certificate is
  'What the certificate with this code says. No row: it was signed here and its registration has been deleted since. A code that was not '
  'signed here is refused.';
grant execute on function private.verify_certificate(text) to anon, authenticated;

create function private.follow_registration_of_certificate() returns trigger language plpgsql security definer set search_path = '' -- definer: see issue_certificate
as $$
begin
  if new.state = 'attended' then
    update public.event_certificates set withdrawn_at = null where registration_id = new.id and withdrawn_at is not null;
  else
    update public.event_certificates set withdrawn_at = now() where registration_id = new.id and withdrawn_at is null;
  end if;
  if new.email_key like 'anonymous:%' then update public.event_certificates set name = '' where registration_id = new.id; end if;
  return null;
end $$;
comment on function private.follow_registration_of_certificate is
  'Withdraws a certificate when the attendance is corrected, and removes its name with that of the registration.';
create trigger follow_registration_of_certificate after update of state, email_key on public.event_registrations for each row
  when (old.state <> new.state or old.email_key <> new.email_key) execute function private.follow_registration_of_certificate();

-- schemas/programme/05_exchange-plans.sql

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

-- schemas/programme/06_courses.sql

-- Courses, and what was made after them.

create index published_resources_courses on public.published_resources using gin ((content -> 'courses') jsonb_path_ops)
  where kind in ('experience', 'video', 'document');
comment on index public.published_resources_courses is 'Which resources name a course.';

-- schemas/programme/06_event-questions.sql

-- Questions of registered people to the speakers of an event, and their votes. A question is a post of the discussion about one of the
-- event's cases, or about the event itself; it is moderated and answered as every other post.
--
-- In SQL because these are rights: who holds the link of a mail is not signed in, and nobody may read who asked or voted.

create table private.event_askers (
  question_id uuid primary key references public.discussion_posts on delete cascade,
  registration_id uuid references public.event_registrations on delete set null
);
comment on table private.event_askers is 'The registration with which a question to speakers was asked. Personal data.';
create index event_askers_registration on private.event_askers (registration_id);
alter table private.event_askers enable row level security;

create table private.event_votes (
  question_id uuid not null references public.discussion_posts on delete cascade,
  registration_id uuid not null references public.event_registrations on delete cascade,
  voted_at timestamptz not null default now(),
  primary key (question_id, registration_id)
);
comment on table private.event_votes is 'One vote of a registered person for a question. Only the numbers are public. Personal data.';
create index event_votes_registration on private.event_votes (registration_id);
alter table private.event_votes enable row level security;
-- The page of the questions shows how many votes each has.
create trigger notify_catalogue after insert or delete on private.event_votes for each statement execute function private.notify_catalogue();

create function private.ask_speakers(event uuid, token text, subject uuid, part text, asked_as text, question text, asked_in text) returns uuid
language plpgsql security definer set search_path = '' -- definer: the holder of a link is not signed in; no role may write askers
as $$
declare
  asker public.event_registrations := private.lock_asking_registration(event, token);
  made uuid;
begin
  if not exists (select from public.published_resources as subjects where subjects.id = subject and (subjects.id = event or (subjects.kind = 'experience' and exists (
    select from public.published_resources as events, jsonb_array_elements(events.content -> 'cases') as named
    where events.id = event and named ->> 'experience' = subjects.slug)))) then
    raise exception 'resource_withdrawn' using errcode = 'CJ001';
  end if;
  select posts.id into made from private.event_askers as askers join public.discussion_posts as posts on posts.id = askers.question_id
    where askers.registration_id = asker.id and posts.occasion_id = event and posts.resource_id = subject and posts.body = question and posts.state in ('waiting', 'published');
  if made is not null then return made; end if;
  if (select count(*) from private.event_askers where registration_id = asker.id) >= 10 then
    raise exception 'too_many_event_questions' using errcode = 'CJ001';
  end if;
  insert into public.discussion_posts (resource_id, author_id, shown_as, body, language, anchor, occasion_id, is_at_page)
    values (subject, asker.person_id, asked_as, question, asked_in, part, event, false) returning id into made;
  insert into private.event_askers (question_id, registration_id) values (made, asker.id);
  return made;
exception when unique_violation then
  -- The same text as another question of this member about the same case.
  raise exception 'no_change' using errcode = 'CJ001';
end $$;
comment on function private.ask_speakers is
  'A registered person asks about one of the event''s cases, or about the event, until it is closed: signed in, or with the token of a mail. At '
  'most ten questions a person. Refusals: registration_needed, event_closed, event_cancelled, resource_withdrawn, too_many_event_questions, no_change, '
  'link_altered, link_expired.';
grant execute on function private.ask_speakers(uuid, text, uuid, text, text, text, text) to anon, authenticated;

create function private.vote_for_question(event uuid, token text, question uuid, wanted boolean) returns void
language plpgsql security definer set search_path = '' -- definer: see ask_speakers
as $$
declare
  voter public.event_registrations := private.lock_asking_registration(event, token);
begin
  if not exists (select from public.discussion_posts where id = question and occasion_id = event and question_id is null and state = 'published') then
    raise exception 'question_closed' using errcode = 'CJ001';
  end if;
  if wanted then
    insert into private.event_votes (question_id, registration_id) values (question, voter.id) on conflict do nothing;
  else
    delete from private.event_votes where question_id = question and registration_id = voter.id;
  end if;
end $$;
comment on function private.vote_for_question is
  'A registered person gives one vote to a public question of the event, or takes it back. Twice is once. Refusals as ask_speakers.';
grant execute on function private.vote_for_question(uuid, text, uuid, boolean) to anon, authenticated;

create function private.count_event_votes(event uuid) returns table (question uuid, votes integer)
language sql stable security definer set search_path = '' -- definer: nobody may read the rows, only these numbers
as $$
  select event_votes.question_id, count(*)::integer from private.event_votes
    join public.discussion_posts on discussion_posts.id = event_votes.question_id where occasion_id = event group by event_votes.question_id
$$;
grant execute on function private.count_event_votes(uuid) to anon, authenticated;

create function private.find_own_votes(registration uuid, token text default null) returns table (question uuid, voted_at timestamptz)
language plpgsql security definer set search_path = '' -- definer: a person reads their own votes only
as $$
declare key text := case when token is not null then private.verify_registration_link(token) end;
begin
  return query select event_votes.question_id, event_votes.voted_at from private.event_votes
    join public.event_registrations as registrations on registrations.id = registration_id
    where registrations.id = registration and case when token is null then person_id = private.person_id() else email_key = key end;
end $$;
comment on function private.find_own_votes is 'The questions for which a registration of one''s own voted. With the token of a mail, or signed in.';
grant execute on function private.find_own_votes(uuid, text) to anon, authenticated;

create function private.find_asking_registration(event uuid, token text) returns uuid
language plpgsql security definer set search_path = '' -- definer: the holder of a link is not signed in
as $$
declare key text := case when token is not null then private.verify_registration_link(token) end;
begin
  return (select id from public.event_registrations where resource_id = event and state in ('registered', 'waiting', 'offered', 'attended', 'followed_later')
    and case when token is null then person_id = private.person_id() else email_key = key end);
end $$;
comment on function private.find_asking_registration is 'The caller''s own registration with which they ask and vote; null without one.';
grant execute on function private.find_asking_registration(uuid, text) to anon, authenticated;

create function private.lock_asking_registration(event uuid, token text) returns public.event_registrations
language plpgsql set search_path = ''
as $$
declare
  mine uuid := private.find_asking_registration(event, token);
  found_registration public.event_registrations;
begin
  if exists (select from public.events where resource_id = event and is_cancelled) then raise exception 'event_cancelled' using errcode = 'CJ001'; end if;
  if exists (select from public.event_closings where resource_id = event) or not exists (select from public.published_resources where id = event) then
    raise exception 'event_closed' using errcode = 'CJ001';
  end if;
  select * into found_registration from public.event_registrations where id = mine for update;
  if found_registration.id is null then raise exception 'registration_needed' using errcode = 'CJ001'; end if;
  return found_registration;
end $$;

-- Once the event is closed its answered questions stand at their cases.
create function private.show_event_answers() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may update posts
as $$
begin
  update public.discussion_posts set is_at_page = true
    where occasion_id = new.resource_id and question_id is null and answered_at is not null and not is_at_page;
  perform private.enqueue('index-discussion', jsonb_build_object('resource', resource_id))
    from (select distinct resource_id from public.discussion_posts where occasion_id = new.resource_id and answered_at is not null) as subjects;
  return null;
end $$;
create trigger show_event_answers after insert on public.event_closings for each row execute function private.show_event_answers();

create function private.show_later_answer() returns trigger language plpgsql security definer set search_path = '' -- definer: see show_event_answers
as $$
begin
  update public.discussion_posts set is_at_page = true where id = new.id and exists (select from public.event_closings where resource_id = new.occasion_id);
  return null;
end $$;
create trigger show_later_answer after update of answered_at on public.discussion_posts for each row
  when (new.occasion_id is not null and new.answered_at is not null and not new.is_at_page) execute function private.show_later_answer();

create function private.erase_asked_questions() returns trigger language plpgsql security definer set search_path = '' -- definer: see show_event_answers
as $$
begin
  update public.discussion_posts set state = 'removed', body = '', shown_as = '', hidden_reason = ''
    where author_id is null and id in (select question_id from private.event_askers where registration_id = old.id);
  return old;
end $$;
comment on function private.erase_asked_questions is
  'Who deletes a registration without an account also erases what they asked with it. Members do it with their posts (private.erase_own_discussion).';
create trigger erase_asked_questions before delete on public.event_registrations for each row execute function private.erase_asked_questions();

create function private.remove_asker_names() returns trigger language plpgsql security definer set search_path = '' -- definer: see show_event_answers
as $$
begin
  update public.discussion_posts set shown_as = '··'
    where author_id is null and state <> 'removed' and id in (select question_id from private.event_askers where registration_id = new.id);
  delete from private.event_askers where registration_id = new.id;
  return null;
end $$;
comment on function private.remove_asker_names is 'With the name of a registration, 24 months after the event, the names on its questions are removed.';
create trigger remove_asker_names after update of email_key on public.event_registrations for each row
  when (new.email_key like 'anonymous:%' and old.email_key <> new.email_key) execute function private.remove_asker_names();

-- schemas/programme/06_recommendation-changes.sql

-- The dated history of recommendations and their actions: what changed, why, and what shows it.
--
-- In SQL because it must be complete: triggers write it in the transaction of each change, and it cannot be changed or deleted.

create table public.recommendation_changes (
  id bigint generated always as identity primary key,
  recommendation_id text not null,
  action_id text,
  changes jsonb not null check (jsonb_typeof(changes) = 'object'),
  reasons jsonb not null default '{}' check (private.is_localized(reasons) and length(reasons::text) <= 20000),
  evidence text check (evidence ~ '^https?://' and length(evidence) <= 2000),
  changed_by uuid references public.people,
  changed_at timestamptz not null default now()
);
comment on table public.recommendation_changes is
  'Written by triggers, read by everybody without the names, immutable. It has no foreign keys to what it describes: it outlives what is removed.';
comment on column public.recommendation_changes.changes is 'Each changed field with its value before and after.';
comment on column public.recommendation_changes.evidence is 'The address of a page that shows it.';
create index recommendation_changes_recommendation on public.recommendation_changes (recommendation_id, id desc);
create index recommendation_changes_changed_by on public.recommendation_changes (changed_by);

alter table public.recommendation_changes enable row level security;
grant select (id, recommendation_id, action_id, changes, reasons, evidence, changed_at) on public.recommendation_changes to anon, authenticated;
create policy "anyone reads changes of recommendations" on public.recommendation_changes for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert on public.recommendation_changes
  for each statement execute function private.bump_catalogue_version();
create trigger protect_change before update or delete on public.recommendation_changes for each row execute function private.refuse_change();
create trigger protect_changes_truncate before truncate on public.recommendation_changes execute function private.refuse_change();

create function private.recommendation_change_authors() returns table (id bigint, name text)
language plpgsql stable security definer set search_path = '' -- definer: who changed something is not for everybody
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query
    select recommendation_changes.id, people.name from public.recommendation_changes
    join public.people on people.id = recommendation_changes.changed_by order by recommendation_changes.id desc limit 100;
end $$;
comment on function private.recommendation_change_authors is 'Who made the latest hundred changes of recommendations and actions, for staff.';
grant execute on function private.recommendation_change_authors() to authenticated;

create function private.changed_fields(before jsonb, after jsonb, fields text[]) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(field, jsonb_build_object('before', before -> field, 'after', after -> field)), '{}')
  from unnest(fields) as field where before -> field is distinct from after -> field
$$;
comment on function private.changed_fields is 'Those of `fields` that differ between two rows, each with its value before and after.';

create function private.log_recommendation_change() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write the history
as $$
declare
  old_row jsonb := to_jsonb(old);
  new_row jsonb := to_jsonb(new);
  one jsonb := coalesce(old_row, new_row);
  of_action boolean := tg_table_name = 'recommendation_actions';
  found jsonb;
begin
  -- A plan that is published as a whole has no history yet.
  if tg_op = 'INSERT' and (of_action and exists (select from public.recommendations where id = one ->> 'recommendation_id' and xmin = pg_current_xact_id()::xid)
    or not of_action and exists (select from public.evaluations where slug = one ->> 'evaluation' and xmin = pg_current_xact_id()::xid)) then return null; end if;
  found := private.changed_fields(coalesce(old_row, '{}'), coalesce(new_row, '{}'), case
    when old_row is null or new_row is null then array['texts', 'titles']
    when of_action then array['status', 'status_notes', 'target_on', 'texts', 'responsible', 'countries', 'recommendation_id']
    else array['response', 'response_reasons', 'target_on', 'titles', 'summaries', 'responsible'] end);
  if found = '{}' and nullif(current_setting('caja.change_evidence', true), '') is null
    and coalesce(nullif(current_setting('caja.change_reasons', true), ''), '{}') = '{}' then return null; end if;
  insert into public.recommendation_changes (recommendation_id, action_id, changes, reasons, evidence, changed_by) values (
    case when of_action then one ->> 'recommendation_id' else one ->> 'id' end,
    case when of_action then one ->> 'id' end,
    found,
    coalesce(nullif(current_setting('caja.change_reasons', true), ''), '{}')::jsonb,
    nullif(current_setting('caja.change_evidence', true), ''),
    private.person_id());
  return null;
end $$;
comment on function private.log_recommendation_change is
  'Writes the history. The form sets caja.change_reasons and caja.change_evidence for its transaction. With either of them a change without '
  'changed fields is written too: what shows that an action is done can be added later.';
create trigger log_change after insert or update or delete on public.recommendations for each row execute function private.log_recommendation_change();
create trigger log_change after insert or update or delete on public.recommendation_actions for each row execute function private.log_recommendation_change();

-- schemas/programme/07_learning-routes.sql

-- Learning routes: the stages that a cohort passes together, who is in the cohort, and what each of them attended.
--
-- In SQL because these are rights: who is in a cohort is personal data, which only the person and staff read. And because it must be
-- atomic: a stage points to published resources only, and a person is in a cohort once, however their address is spelt.

create table public.learning_routes (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,80}$'),
  titles jsonb not null check (private.is_localized(titles)),
  summaries jsonb not null check (private.is_localized(summaries)),
  starts_on date not null,
  ends_on date not null check (ends_on between starts_on and starts_on + 1096),
  is_public boolean not null default false,
  version integer not null default 1,
  created_by uuid references public.people on delete set null default private.person_id(),
  created_at timestamptz not null default now()
);
comment on table public.learning_routes is 'A learning route. Visitors read the public ones, without their cohort.';
comment on column public.learning_routes.ends_on is 'The last day that is taught. The follow-ups are counted from it.';
create index learning_routes_created_by on public.learning_routes (created_by);

create table public.learning_stages (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references public.learning_routes on delete cascade,
  kind text not null check (kind in ('survey', 'virtual-workshop', 'in-person-workshop', 'assistance', 'follow-up')),
  months smallint check ((kind = 'follow-up') = (months is not null) and months in (3, 6, 12)),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  notes jsonb not null default '{}' check (private.is_localized(notes)),
  unique nulls not distinct (route_id, kind, months)
);
comment on table public.learning_stages is
  'The stages of a route, in the order of their kinds. `months` says how long after the end of a route its follow-up is.';

create table public.learning_stage_resources (
  stage_id uuid not null references public.learning_stages on delete cascade,
  resource_id uuid not null references public.resources on delete cascade,
  primary key (stage_id, resource_id)
);
comment on table public.learning_stage_resources is
  'What a stage points to: events, courses, exchanges and other resources. What is no longer published is not shown.';
create index learning_stage_resources_resource on public.learning_stage_resources (resource_id);

create table public.learning_members (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references public.learning_routes on delete cascade,
  person_id uuid references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  email_key text not null,
  name text not null check (length(name) <= 160),
  post text not null default '' check (length(post) <= 160),
  country char(3) not null references public.countries,
  language text not null check (language in ('es', 'en')),
  added_by uuid references public.people on delete set null default private.person_id(),
  added_at timestamptz not null default now(),
  unique (route_id, email_key)
);
comment on table public.learning_members is
  'The cohort of a route. Only the person and staff read it; 24 months after the end of the route it names nobody. Personal data.';
comment on column public.learning_members.email is 'The address of a person without an account. A member''s is in `people`.';
create index learning_members_person on public.learning_members (person_id);
create index learning_members_email_key on public.learning_members (email_key);
create index learning_members_country on public.learning_members (country);
create index learning_members_added_by on public.learning_members (added_by);

create table public.learning_attendance (
  stage_id uuid not null references public.learning_stages on delete cascade,
  member_id uuid not null references public.learning_members on delete cascade,
  noted_by uuid references public.people on delete set null default private.person_id(),
  noted_at timestamptz not null default now(),
  primary key (stage_id, member_id)
);
comment on table public.learning_attendance is
  'Who took part in a stage, as staff noted it. Who attended an event of the stage is known from its registrations. Personal data.';
create index learning_attendance_member on public.learning_attendance (member_id);
create index learning_attendance_noted_by on public.learning_attendance (noted_by);

alter table public.learning_routes enable row level security;
grant select (id, slug, titles, summaries, starts_on, ends_on, is_public) on public.learning_routes to anon;
grant select, insert (slug, titles, summaries, starts_on, ends_on), update (titles, summaries, starts_on, ends_on, is_public), delete
  on public.learning_routes to authenticated;
create policy "anyone reads public routes" on public.learning_routes for select to anon, authenticated using (is_public);
create policy "staff read routes" on public.learning_routes for select to authenticated using ((select private.is_staff()));
create policy "staff add routes" on public.learning_routes for insert to authenticated with check ((select private.is_staff()));
create policy "staff change routes" on public.learning_routes for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove routes" on public.learning_routes for delete to authenticated using ((select private.is_staff()));

alter table public.learning_stages enable row level security;
grant select on public.learning_stages to anon;
grant select, insert (route_id, kind, months), update (starts_on, ends_on, notes), delete on public.learning_stages to authenticated;
create policy "who reads a route reads its stages" on public.learning_stages for select to anon, authenticated
  using (exists (select from public.learning_routes where id = route_id));
create policy "staff add stages" on public.learning_stages for insert to authenticated with check ((select private.is_staff()));
create policy "staff change stages" on public.learning_stages for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove stages" on public.learning_stages for delete to authenticated using ((select private.is_staff()));

alter table public.learning_stage_resources enable row level security;
grant select on public.learning_stage_resources to anon;
grant select, insert, delete on public.learning_stage_resources to authenticated;
create policy "who reads a stage reads what it points to" on public.learning_stage_resources for select to anon, authenticated
  using (exists (select from public.learning_stages where id = stage_id));
create policy "staff point stages to resources" on public.learning_stage_resources for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff remove what stages point to" on public.learning_stage_resources for delete to authenticated
  using ((select private.is_staff()));

alter table public.learning_members enable row level security;
grant select, insert (route_id, email, name, post, country, language), delete on public.learning_members to authenticated;
create policy "members read their own place in a cohort" on public.learning_members for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read cohorts" on public.learning_members for select to authenticated using ((select private.is_staff()));
create policy "staff add to cohorts" on public.learning_members for insert to authenticated with check ((select private.is_staff()));
create policy "staff remove from cohorts" on public.learning_members for delete to authenticated using ((select private.is_staff()));
create trigger check_quotas after insert on public.learning_members for each row execute function private.check_quotas();

alter table public.learning_attendance enable row level security;
grant select, insert (stage_id, member_id), delete on public.learning_attendance to authenticated;
create policy "members read what they attended" on public.learning_attendance for select to authenticated
  using (exists (select from public.learning_members where id = member_id and person_id = (select private.person_id())));
create policy "staff read who attended" on public.learning_attendance for select to authenticated using ((select private.is_staff()));
create policy "staff note who attended" on public.learning_attendance for insert to authenticated with check ((select private.is_staff()));
create policy "staff correct who attended" on public.learning_attendance for delete to authenticated using ((select private.is_staff()));

insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('people of a cohort', 'public.learning_members', 'route_id', 500, null, null, '', 'true', 'too_many_stored'),
  ('people added to cohorts a day', 'public.learning_members', 'added_by', 1000, null, '1 day', 'added_at', 'true', 'too_many_today'),
  ('resources of a stage', 'public.learning_stage_resources', 'stage_id', 12, null, null, '', 'true', 'too_many_stored');
create trigger check_quotas after insert on public.learning_stage_resources for each row execute function private.check_quotas();

create trigger bump_catalogue_version after insert or update or delete on public.learning_routes
  for each statement execute function private.bump_catalogue_version();
create trigger bump_catalogue_version after insert or update or delete on public.learning_stages
  for each statement execute function private.bump_catalogue_version();
create trigger bump_catalogue_version after insert or update or delete on public.learning_stage_resources
  for each statement execute function private.bump_catalogue_version();

create function private.read_learning(token text default null)
returns table (id uuid, route_id uuid, slug text, titles jsonb, summaries jsonb, starts_on text, ends_on text, is_public boolean, added_at timestamptz, stages jsonb)
language sql stable security definer set search_path = '' -- definer: the route may not be public, and a mail's link has the rights of one address
as $$
  select members.id, routes.id, routes.slug, routes.titles, routes.summaries, routes.starts_on::text, routes.ends_on::text, routes.is_public,
    members.added_at, private.stages_of(routes.id, members.id)
  from public.learning_members as members join public.learning_routes as routes on routes.id = members.route_id
  where members.id = any (private.own_learning_members(token))
  order by routes.starts_on desc, routes.id
$$;
comment on function private.read_learning is
  'The routes of the signed-in person, or of the address to which the token of a mail belongs, with what each stage points to and whether the '
  'person took part.';
grant execute on function private.read_learning(text) to anon, authenticated;

create function private.erase_learning(member uuid, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: members may not delete rows themselves
as $$
begin
  delete from public.learning_members where id = member and id = any (private.own_learning_members(token));
  if not found then raise exception 'not_found' using errcode = 'CJ001'; end if;
end $$;
comment on function private.erase_learning is
  'Deletes one''s own place in a cohort with everything that was answered. With the token of a mail, or signed in.';
grant execute on function private.erase_learning(uuid, text) to anon, authenticated;

create function private.find_in_cohort(route uuid, addresses text[])
returns table (address text, is_known boolean, place bigint)
language plpgsql stable security definer set search_path = '' -- definer: staff do not read how addresses are compared
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query
    select given.address, exists (
        select from public.learning_members as members where members.route_id = route and members.email_key = private.email_key(given.address)),
      row_number() over (partition by private.email_key(given.address) order by given.number)
    from unnest(addresses) with ordinality as given (address, number);
end $$;
comment on function private.find_in_cohort is
  'Which addresses of a list are in the cohort already, however they are spelt, and the how-manieth spelling of one address each is.';
grant execute on function private.find_in_cohort(uuid, text[]) to authenticated;

create function private.own_learning_members(token text) returns uuid[] language plpgsql stable set search_path = ''
as $$
declare key text := case when token is not null then private.verify_address_link(token, 'learning') end;
begin
  return array(
    select id from public.learning_members where case when token is null then person_id = private.person_id() else email_key = key end);
end $$;

-- Called by functions that know that the caller may read the route.
create function private.stages_of(route uuid, member uuid) returns jsonb language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', stages.id, 'kind', stages.kind, 'months', stages.months, 'startsOn', stages.starts_on, 'endsOn', stages.ends_on, 'notes', stages.notes,
    'attended', private.attended_stage(stages.id, member),
    'resources', (
      select coalesce(jsonb_agg(jsonb_build_object('kind', published.kind, 'slug', published.slug, 'title', published.card -> 'title')
        order by published.kind, published.slug), '[]')
      from public.learning_stage_resources as named join public.published_resources as published on published.id = named.resource_id
      where named.stage_id = stages.id))
    order by array_position(array['survey', 'virtual-workshop', 'in-person-workshop', 'assistance', 'follow-up'], stages.kind), stages.months), '[]')
  from public.learning_stages as stages where stages.route_id = route
$$;

create function private.attended_stage(stage uuid, member uuid) returns boolean language sql stable set search_path = ''
as $$
  select exists (select from public.learning_attendance where stage_id = stage and member_id = member) or exists (
    select from public.learning_stage_resources as named
      join public.event_registrations as registrations on registrations.resource_id = named.resource_id
      join public.learning_members as members on members.id = member
    where named.stage_id = stage and registrations.state in ('attended', 'followed_later')
      and (registrations.email_key = members.email_key or registrations.person_id = members.person_id))
$$;
comment on function private.attended_stage is 'As staff noted it, or by the registrations of the events to which the stage points.';
-- Staff see where each person stands: row-level security decides what the function reads.
grant execute on function private.attended_stage(uuid, uuid) to authenticated;

create function private.add_learning_stages() returns trigger language plpgsql set search_path = ''
as $$
begin
  insert into public.learning_stages (route_id, kind, months) values
    (new.id, 'survey', null), (new.id, 'virtual-workshop', null), (new.id, 'in-person-workshop', null), (new.id, 'assistance', null),
    (new.id, 'follow-up', 3), (new.id, 'follow-up', 6), (new.id, 'follow-up', 12);
  return null;
end $$;
comment on function private.add_learning_stages is 'A new route has all stages; staff remove those that it does not need.';
create trigger add_learning_stages after insert on public.learning_routes for each row execute function private.add_learning_stages();

create function private.count_learning_version() returns trigger language plpgsql set search_path = ''
as $$ begin new.version := old.version + 1; return new; end $$;
create trigger count_learning_version before update on public.learning_routes for each row execute function private.count_learning_version();

create function private.check_stage_resource() returns trigger language plpgsql set search_path = ''
as $$
begin
  if not exists (select from public.published_resources where id = new.resource_id) then
    raise exception 'stage_unpublished' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_stage_resource is 'A stage points to published resources only.';
create trigger check_stage_resource before insert on public.learning_stage_resources for each row execute function private.check_stage_resource();

create function private.complete_learning_member() returns trigger language plpgsql security definer set search_path = '' -- definer: finds the account of the address
as $$
begin
  -- The answer would tell anybody whether an address is in a cohort.
  if auth.uid() is not null and not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  perform pg_advisory_xact_lock(hashtextextended('cohort:' || new.route_id, 0));
  new.email := lower(new.email);
  new.email_key := private.email_key(new.email);
  if exists (select from public.learning_members where route_id = new.route_id and email_key = new.email_key) then
    raise exception 'already_in_cohort' using errcode = 'CJ001';
  end if;
  new.person_id := (select id from public.people where private.email_key(people.email) = new.email_key limit 1);
  if new.person_id is not null then new.email := null; end if;
  return new;
end $$;
comment on function private.complete_learning_member is 'If the address is that of a member, the place in the cohort is theirs.';
create trigger complete_learning_member before insert on public.learning_members for each row execute function private.complete_learning_member();

create function private.check_attendance() returns trigger language plpgsql set search_path = ''
as $$
begin
  if (select route_id from public.learning_stages where id = new.stage_id) is distinct from
    (select route_id from public.learning_members where id = new.member_id) then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_attendance is 'The stage and the person are of one route.';
create trigger check_attendance before insert on public.learning_attendance for each row execute function private.check_attendance();

create function private.enqueue_learning_mail() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('send-learning-mail', jsonb_build_object('member', new.id, 'notice', 'added'));
  return null;
end $$;
create trigger enqueue_learning_mail after insert on public.learning_members for each row execute function private.enqueue_learning_mail();

create function private.purge_learning() returns void language sql set search_path = ''
as $$
  update public.learning_members as members
  set person_id = null, email = null, name = '', post = '', added_by = null, email_key = 'anonymous:' || members.id
  from public.learning_routes as routes
  where routes.id = members.route_id and members.email_key not like 'anonymous:%' and routes.ends_on < current_date - interval '24 months';
  delete from private.address_links where purpose = 'learning' and expires_at < now();
$$;
comment on function private.purge_learning is
  'Called by a daily job: 24 months after a route its cohort is a number by country. Links that are no longer valid go with their addresses.';
grant execute on function private.purge_learning() to service_role;

-- schemas/programme/08_learning-surveys.sql

-- The survey of needs of a learning route, and what its cohort answers.
--
-- In SQL because it must be atomic: a survey that is sent twice counts once, and its questions stay as they were when it was opened. And
-- because these are rights: an answer is personal data, which only the person and staff read.

create table public.learning_questions (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references public.learning_routes on delete cascade,
  position integer generated always as identity,
  kind text not null check (kind in ('choice', 'choices', 'scale', 'text')),
  texts jsonb not null check (private.is_localized(texts)),
  options jsonb not null default '[]' check (jsonb_typeof(options) = 'array' and jsonb_array_length(options) <= 20)
);
comment on table public.learning_questions is
  'The questions of a route''s survey, in the order in which they were written. `options` are {id, text by language}; a scale goes from 1 to 5.';
create index learning_questions_route on public.learning_questions (route_id, position);

create table public.learning_surveys (
  route_id uuid primary key references public.learning_routes on delete cascade,
  opened_at timestamptz not null default now(),
  closes_on date not null
);
comment on table public.learning_surveys is 'A survey that was opened: its questions do not change any more. It is answered until the end of closes_on.';

create table public.learning_answers (
  member_id uuid primary key references public.learning_members on delete cascade,
  answers jsonb not null check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 60000),
  version integer not null default 1,
  answered_at timestamptz not null default now(),
  corrected_at timestamptz
);
comment on table public.learning_answers is
  'What a person answered: by the id of the question an option, a list of options, a number or a text. Only the person and staff read it; 24 '
  'months after the end of the route the texts are removed. Personal data.';

alter table public.learning_questions enable row level security;
grant select, insert (route_id, kind, texts, options), update (kind, texts, options), delete on public.learning_questions to authenticated;
create policy "staff read questions of surveys" on public.learning_questions for select to authenticated using ((select private.is_staff()));
create policy "staff add questions to surveys" on public.learning_questions for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change questions of surveys" on public.learning_questions for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove questions of surveys" on public.learning_questions for delete to authenticated using ((select private.is_staff()));

alter table public.learning_surveys enable row level security;
grant select, insert (route_id, closes_on), update (closes_on) on public.learning_surveys to authenticated;
create policy "staff read surveys" on public.learning_surveys for select to authenticated using ((select private.is_staff()));
create policy "staff open surveys" on public.learning_surveys for insert to authenticated with check ((select private.is_staff()));
create policy "staff close surveys" on public.learning_surveys for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));

alter table public.learning_answers enable row level security;
grant select on public.learning_answers to authenticated;
create policy "members read what they answered" on public.learning_answers for select to authenticated
  using (exists (select from public.learning_members where id = member_id and person_id = (select private.person_id())));
create policy "staff read what was answered" on public.learning_answers for select to authenticated using ((select private.is_staff()));

create trigger check_quotas after insert on public.learning_questions for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('questions of a survey', 'public.learning_questions', 'route_id', 20, null, null, '', 'true', 'too_many_stored');

create function private.read_surveys(token text default null)
returns table (member uuid, closes_on text, is_open boolean, version integer, answered_at timestamptz, answers jsonb, questions jsonb)
language sql stable security definer set search_path = '' -- definer: a mail's link has the rights of one address
as $$
  select members.id, surveys.closes_on::text, private.survey_is_open(surveys.closes_on), coalesce(given.version, 0), coalesce(given.corrected_at, given.answered_at),
    coalesce(given.answers, '{}'), (
      select coalesce(jsonb_agg(jsonb_build_object('id', questions.id, 'kind', questions.kind, 'texts', questions.texts, 'options', questions.options)
        order by questions.position), '[]')
      from public.learning_questions as questions where questions.route_id = members.route_id)
  from public.learning_members as members join public.learning_surveys as surveys on surveys.route_id = members.route_id
    left join public.learning_answers as given on given.member_id = members.id
  where members.id = any (private.own_learning_members(token))
$$;
comment on function private.read_surveys is
  'The surveys of the signed-in person, or of the address to which the token of a mail belongs, with what they answered. Version 0: nothing yet.';
grant execute on function private.read_surveys(text) to anon, authenticated;

create function private.answer_survey(member uuid, seen integer, given jsonb, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write answers
as $$
declare
  subject public.learning_members;
  survey public.learning_surveys;
  saved public.learning_answers;
begin
  select * into subject from public.learning_members where id = member and id = any (private.own_learning_members(token)) for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  select * into survey from public.learning_surveys where route_id = subject.route_id;
  if survey.route_id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if not private.survey_is_open(survey.closes_on) then raise exception 'survey_closed' using errcode = 'CJ001'; end if;
  if exists (select from jsonb_object_keys(given) as key
    where not exists (select from public.learning_questions as questions where questions.route_id = subject.route_id and questions.id::text = key)) then
    raise exception 'invalid' using errcode = 'CJ001';
  end if;
  select * into saved from public.learning_answers where member_id = member;
  if seen = 0 and saved.member_id is not null then raise exception 'survey_answered' using errcode = 'CJ001'; end if;
  if seen <> coalesce(saved.version, 0) then raise exception 'survey_corrected' using errcode = 'CJ001'; end if;
  if saved.member_id is null then
    insert into public.learning_answers (member_id, answers) values (member, given);
  else
    update public.learning_answers set answers = given, version = saved.version + 1, corrected_at = now() where member_id = member;
  end if;
end $$;
comment on function private.answer_survey is
  'Answers the survey once, or corrects the answer on top of the version that the person has seen, until the survey closes. With the token of a '
  'mail, or signed in.';
grant execute on function private.answer_survey(uuid, integer, jsonb, text) to anon, authenticated;

create function private.survey_is_open(closes_on date) returns boolean language sql stable set search_path = ''
as $$ select closes_on >= private.earliest_today() $$;
comment on function private.survey_is_open is 'Until its last day is over everywhere.';

create function private.check_question_is_open() returns trigger language plpgsql set search_path = ''
as $$
declare route uuid := case when tg_op = 'DELETE' then old.route_id else new.route_id end;
begin
  -- A route that is removed takes its questions with it.
  if exists (select from public.learning_surveys where route_id = route) and exists (select from public.learning_routes where id = route) then
    raise exception 'survey_opened' using errcode = 'CJ001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function private.check_question_is_open is 'Questions change only until the survey is opened.';
create trigger check_question_is_open before insert or update or delete on public.learning_questions
  for each row execute function private.check_question_is_open();

create function private.open_survey() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if not exists (select from public.learning_questions where route_id = new.route_id) then
    raise exception 'survey_empty' using errcode = 'CJ001';
  end if;
  perform private.enqueue('send-learning-mail', jsonb_build_object('member', id, 'notice', 'survey'))
    from public.learning_members where route_id = new.route_id and email_key not like 'anonymous:%';
  return null;
end $$;
comment on function private.open_survey is 'Everybody of the cohort gets a mail with a link of their own.';
create trigger open_survey after insert on public.learning_surveys for each row execute function private.open_survey();

create function private.remove_survey_texts() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write answers
as $$
begin
  update public.learning_answers set answers = answers - array(
      select id::text from public.learning_questions where route_id = new.route_id and kind = 'text')
    where member_id = new.id;
  return null;
end $$;
comment on function private.remove_survey_texts is 'When a person becomes a number, only what can be counted stays of their answers.';
create trigger remove_survey_texts after update of email_key on public.learning_members for each row
  when (new.email_key like 'anonymous:%') execute function private.remove_survey_texts();

-- schemas/programme/09_learning-follow-up.sql

-- What people used and changed 3, 6 and 12 months after a learning route.
--
-- In SQL because each form is sent once; because an answer is personal data, which only the person and staff read; and because visitors read
-- only numbers, of which the small ones are left out before they leave the database.

create table public.learning_follow_ups (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references public.learning_members on delete cascade,
  months smallint not null check (months in (3, 6, 12)),
  sent_at timestamptz not null default now(),
  answered_at timestamptz,
  used text[] not null default '{}' check (used <@ '{experience,document,course,contact,exchange,nothing}'),
  used_text text not null default '' check (length(used_text) <= 2000),
  changed text check (changed in ('nothing', 'preparing', 'practice', 'rule')),
  changed_text text not null default '' check (length(changed_text) <= 2000),
  stopped text[] not null default '{}' check (stopped <@ '{time,mandate,budget,turnover,support,nothing}'),
  stopped_text text not null default '' check (length(stopped_text) <= 2000),
  check ((answered_at is null) = (changed is null)),
  unique (member_id, months)
);
comment on table public.learning_follow_ups is
  'One short form for each person of a cohort after 3, 6 and 12 months: what they used, what changed, what stopped them. Only the person and '
  'staff read it; 24 months after the end of the route the texts are removed. Personal data.';

alter table public.learning_follow_ups enable row level security;
grant select on public.learning_follow_ups to authenticated;
create policy "members read their own follow-ups" on public.learning_follow_ups for select to authenticated
  using (exists (select from public.learning_members where id = member_id and person_id = (select private.person_id())));
create policy "staff read follow-ups" on public.learning_follow_ups for select to authenticated using ((select private.is_staff()));
-- The page of the indicators shows their numbers.
create trigger notify_catalogue after update or delete on public.learning_follow_ups for each statement execute function private.notify_catalogue();

create function private.read_follow_ups(token text default null)
returns table (id uuid, member uuid, months smallint, answered_at timestamptz, used text[], used_text text, changed text, changed_text text, stopped text[], stopped_text text)
language sql stable security definer set search_path = '' -- definer: a mail's link has the rights of one address
as $$
  select forms.id, forms.member_id, forms.months, forms.answered_at, forms.used, forms.used_text, forms.changed, forms.changed_text, forms.stopped, forms.stopped_text
  from public.learning_follow_ups as forms where forms.member_id = any (private.own_learning_members(token)) order by forms.months
$$;
comment on function private.read_follow_ups is 'The forms of the signed-in person, or of the address to which the token of a mail belongs.';
grant execute on function private.read_follow_ups(text) to anon, authenticated;

create function private.answer_follow_up(form uuid, given jsonb, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write follow-ups
as $$
begin
  update public.learning_follow_ups set answered_at = now(),
    used = array(select jsonb_array_elements_text(given -> 'used')), used_text = given ->> 'usedText',
    changed = given ->> 'changed', changed_text = given ->> 'changedText',
    stopped = array(select jsonb_array_elements_text(given -> 'stopped')), stopped_text = given ->> 'stoppedText'
  where id = form and member_id = any (private.own_learning_members(token));
  if not found then raise exception 'not_found' using errcode = 'CJ001'; end if;
end $$;
comment on function private.answer_follow_up is
  'Answers one''s own form, or corrects the answer, which stays the only one. With the token of a mail, or signed in.';
grant execute on function private.answer_follow_up(uuid, jsonb, text) to anon, authenticated;

create function private.send_follow_ups() returns void language sql set search_path = ''
as $$
  with due as (
    insert into public.learning_follow_ups (member_id, months)
    select members.id, stages.months
    from public.learning_stages as stages
      join public.learning_routes as routes on routes.id = stages.route_id
      join public.learning_members as members on members.route_id = routes.id and members.email_key not like 'anonymous:%'
    where stages.kind = 'follow-up'
      and current_date >= routes.ends_on + make_interval(months => stages.months)
      and current_date < routes.ends_on + make_interval(months => stages.months) + interval '60 days'
    on conflict do nothing
    returning member_id, months
  )
  select private.enqueue('send-learning-mail', jsonb_build_object('member', member_id, 'notice', 'follow-up', 'months', months)) from due;
$$;
comment on function private.send_follow_ups is
  'Called by a daily job: a form for everybody of a route whose months are over, each once. One that is more than 60 days late is left out.';
grant execute on function private.send_follow_ups() to service_role;

create function private.learning_indicators()
returns table (months smallint, question text, answer text, people bigint)
language sql stable security definer set search_path = '' -- definer: visitors may not read the rows, only these numbers
as $$
  with answered as (select forms.* from public.learning_follow_ups as forms where forms.answered_at is not null),
  totals as (select answered.months, count(*) as people from answered group by answered.months having count(*) >= 10),
  cells as (
    select answered.months, 'changed' as question, answered.changed as answer, count(*) as people from answered group by 1, 3
    union all
    select answered.months, 'used', used.one, count(*) from answered cross join unnest(answered.used) as used (one) group by 1, 3
    union all
    select answered.months, 'stopped', stopped.one, count(*) from answered cross join unnest(answered.stopped) as stopped (one) group by 1, 3
  ),
  marked as (
    select cells.*, cells.people < 5 or totals.people - cells.people between 1 and 4 as is_small,
      row_number() over (partition by cells.months, cells.question, cells.people < 5 order by cells.people) as place,
      count(*) filter (where cells.people < 5) over (partition by cells.months, cells.question) as small_cells
    from cells join totals on totals.months = cells.months
  )
  select totals.months, 'answered', 'all', totals.people from totals
  union all
  -- Answers to `changed` add up to all: beside one small number the next one is left out too, or it could be computed.
  select marked.months, marked.question, marked.answer,
    case when not is_small and not (question = 'changed' and small_cells = 1 and marked.people >= 5 and place = 1) then marked.people end
  from marked
$$;
comment on function private.learning_indicators is
  'Numbers of answers after 3, 6 and 12 months over all routes. Null: fewer than five people, or a number from which one could be computed. '
  'Nothing of a time at which fewer than ten answered.';
grant execute on function private.learning_indicators() to anon, authenticated;

create function private.remove_follow_up_texts() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write follow-ups
as $$
begin
  update public.learning_follow_ups set used_text = '', changed_text = '', stopped_text = '' where member_id = new.id;
  return null;
end $$;
comment on function private.remove_follow_up_texts is 'When a person becomes a number, only what can be counted stays of their answers.';
create trigger remove_follow_up_texts after update of email_key on public.learning_members for each row
  when (new.email_key like 'anonymous:%') execute function private.remove_follow_up_texts();

create function private.keep_stage_in_use() returns trigger language plpgsql security definer set search_path = '' -- definer: counts forms of all people
as $$
begin
  -- A route that is removed takes its stages with it.
  if exists (select from public.learning_routes where id = old.route_id) and (
    (old.kind = 'survey' and exists (select from public.learning_surveys where route_id = old.route_id))
    or (old.kind = 'follow-up' and exists (
      select from public.learning_follow_ups as forms join public.learning_members as members on members.id = forms.member_id
      where members.route_id = old.route_id and forms.months = old.months))) then
    raise exception 'stage_in_use' using errcode = 'CJ001';
  end if;
  return old;
end $$;
comment on function private.keep_stage_in_use is
  'A survey that was opened and follow-ups that were sent are answered at their stage, to which the links of mails lead.';
create trigger keep_stage_in_use before delete on public.learning_stages for each row execute function private.keep_stage_in_use();

-- schemas/programme/10_follow-up-reminders.sql

-- Reminders to the units that are responsible for recommendations, before the target date of an action and after it.
--
-- In SQL because it must be atomic: one mail is requested for each address and week, and claimed once before it is sent, also by several
-- instances and after a crash.

create table public.responsible_units (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  language text not null check (language in ('es', 'en')),
  emails text[] not null default '{}' check (cardinality(emails) <= 10 and emails::text = lower(emails::text)),
  version integer not null default 1,
  changed_at timestamptz not null default now()
);
comment on table public.responsible_units is
  'Who answers for recommendations, with the addresses to which staff have reminders sent. Personal data: for staff only.';

alter table public.responsible_units enable row level security;
grant select, insert (name, language, emails), update (name, language, emails, version, changed_at), delete on public.responsible_units to authenticated;
create policy "staff read responsible units" on public.responsible_units for select to authenticated using ((select private.is_staff()));
create policy "staff add responsible units" on public.responsible_units for insert to authenticated with check ((select private.is_staff()));
create policy "staff change responsible units" on public.responsible_units for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove responsible units" on public.responsible_units for delete to authenticated using ((select private.is_staff()));
create trigger check_quotas after insert on public.responsible_units for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, error) values
  ('responsible units', 'public.responsible_units', '', 200, 'too_many_stored');

create table public.responsible_recommendations (
  unit_id uuid not null references public.responsible_units on delete cascade,
  recommendation_id text not null references public.recommendations on delete cascade,
  primary key (unit_id, recommendation_id)
);
comment on table public.responsible_recommendations is 'For which recommendations a unit is reminded.';
create index responsible_recommendations_recommendation on public.responsible_recommendations (recommendation_id);

alter table public.responsible_recommendations enable row level security;
grant select, insert, delete on public.responsible_recommendations to authenticated;
create policy "staff read what units are responsible for" on public.responsible_recommendations for select to authenticated
  using ((select private.is_staff()));
create policy "staff say what a unit is responsible for" on public.responsible_recommendations for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff take back what a unit is responsible for" on public.responsible_recommendations for delete to authenticated
  using ((select private.is_staff()));

create table public.reminder_settings (
  id boolean primary key default true check (id),
  is_on boolean not null default true,
  days_before smallint not null default 30 check (days_before between 0 and 365),
  repeat_after smallint not null default 30 check (repeat_after between 0 and 365)
);
comment on table public.reminder_settings is 'One row.';
comment on column public.reminder_settings.days_before is 'How many days before its target date an action is told for the first time.';
comment on column public.reminder_settings.repeat_after is 'After how many days an overdue action is told again; 0 for never.';
insert into public.reminder_settings default values;

alter table public.reminder_settings enable row level security;
grant select, update (is_on, days_before, repeat_after) on public.reminder_settings to authenticated;
create policy "staff read settings of reminders" on public.reminder_settings for select to authenticated using ((select private.is_staff()));
create policy "staff change settings of reminders" on public.reminder_settings for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));

create table public.reminder_mails (
  id uuid primary key default gen_random_uuid(),
  email text,
  week date not null check (extract(isodow from week) = 1),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'empty', 'bounced')),
  items jsonb not null default '[]' check (jsonb_typeof(items) = 'array'),
  requested_at timestamptz not null default now(),
  sent_at timestamptz,
  unique (email, week)
);
comment on table public.reminder_mails is
  'One row for each address and week, so that nothing is sent twice. `sending` stays if the process ends while the mail server takes the mail: '
  'then nobody knows whether it arrived, and it is not sent again. Kept for 25 months.';
comment on column public.reminder_mails.email is 'Null after the holder of the address had it removed.';
comment on column public.reminder_mails.items is
  'What it told: action, recommendation, target date as the plan has it, and step (before or after).';
create index reminder_mails_week on public.reminder_mails (week desc, requested_at desc);

alter table public.reminder_mails enable row level security;
grant select on public.reminder_mails to authenticated;
create policy "staff read reminders that were sent" on public.reminder_mails for select to authenticated using ((select private.is_staff()));

create function private.due_actions(day date, days_before integer)
returns table (action text, recommendation text, target text, due date, step text) language sql stable set search_path = ''
as $$
  select id, recommendation_id, target, due, case when due < day then 'after' else 'before' end from (
    select actions.id, actions.recommendation_id, target, private.last_day(target) as due
    from public.recommendation_actions as actions
    join public.recommendations on recommendations.id = actions.recommendation_id
    cross join lateral coalesce(actions.target_on, recommendations.target_on) as target
    where actions.status in ('planned', 'under-way') and target is not null
  ) as unfinished where due <= day + days_before
$$;
comment on function private.due_actions is
  'Unfinished actions whose target date comes within so many days (before) or has passed (after).';
grant execute on function private.due_actions(date, integer) to authenticated;

create function private.count_overdue() returns bigint language sql stable set search_path = ''
as $$ select count(*) from private.due_actions(current_date, -1) $$;
comment on function private.count_overdue is 'For the side navigation.';
grant execute on function private.count_overdue() to authenticated;

create function private.reminder_items(address text, day date)
returns table (action text, recommendation text, target text, due date, step text) language sql stable set search_path = ''
as $$
  select due_actions.* from public.reminder_settings, private.due_actions(day, days_before)
  where is_on
    and recommendation in (select recommendation_id from public.responsible_recommendations
      join public.responsible_units on id = unit_id where address = any (emails))
    and not exists (
      select from public.reminder_mails as told, jsonb_array_elements(told.items) as item
      where told.email = address and told.state in ('sending', 'sent')
        and item ->> 'action' = due_actions.action and item ->> 'target' = due_actions.target
        -- Before its date an action is told once, after it again and again.
        and (due_actions.step = 'before'
          or item ->> 'step' = 'after' and (repeat_after = 0 or told.week > day - repeat_after)))
$$;
comment on function private.reminder_items is
  'What an address has to be reminded of on a day, without what earlier mails told. A changed target date is told anew.';

create function private.request_reminders(at timestamptz default now()) returns integer language plpgsql set search_path = ''
as $$
declare
  -- Mondays from 11:00 UTC, as the digests.
  monday date := date_trunc('week', (at - interval '11 hours') at time zone 'UTC')::date;
  requested integer;
begin
  insert into public.reminder_mails (email, week)
  select address, monday from (select distinct unnest(emails) as address from public.responsible_units) as addresses
  where exists (select from private.reminder_items(address, monday))
    -- After three refusals in a row it gets no more, until staff enter another address.
    and (select count(*) filter (where state = 'bounced') from (
      select state from public.reminder_mails where email = address and state in ('sent', 'bounced') order by week desc limit 3
    ) as last) < 3
  on conflict do nothing;
  get diagnostics requested = row_count;
  return requested;
end $$;
comment on function private.request_reminders is 'Called by a job every hour: requests the reminders of this week that are not requested yet.';
grant execute on function private.request_reminders(timestamptz) to service_role;

create function private.enqueue_reminder() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('send-action-reminder', jsonb_build_object('mail', new.id));
  return null;
end $$;
create trigger enqueue_reminder after insert on public.reminder_mails for each row execute function private.enqueue_reminder();

create function private.claim_reminder(mail uuid) returns boolean language plpgsql set search_path = ''
as $$
begin
  update public.reminder_mails set state = 'sending' where id = mail and state = 'waiting' and email is not null;
  return found;
end $$;
comment on function private.claim_reminder is 'True for one caller only.';
grant execute on function private.claim_reminder(uuid) to service_role;

create function private.reminders_key(token text) returns text language plpgsql stable set search_path = ''
as $$
declare own_email text;
begin
  if token is not null then return private.verify_address_link(token, 'reminders'); end if;
  select email into own_email from public.people where user_id = auth.uid();
  if own_email is null then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return private.email_key(own_email);
end $$;
comment on function private.reminders_key is 'The key of the address to which the link was mailed, or of the signed-in person''s.';

create function private.read_reminders(token text default null) returns table (unit text, recommendations text[])
language plpgsql security definer set search_path = '' -- definer: the holder of the link is not signed in, and sees only what concerns one address
as $$
declare key text := private.reminders_key(token);
begin
  return query
    select name, array(select recommendation_id from public.responsible_recommendations where unit_id = responsible_units.id order by 1)
    from public.responsible_units where exists (select from unnest(emails) as email where private.email_key(email) = key) order by name;
end $$;
comment on function private.read_reminders is
  'The units for which an address is reminded: by the token of a mail, or of the signed-in person.';
grant execute on function private.read_reminders(text) to anon, authenticated;

create function private.stop_reminders(token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: see read_reminders
as $$
declare key text := private.reminders_key(token);
begin
  update public.responsible_units set emails = array(select email from unnest(emails) as email where private.email_key(email) <> key),
    version = version + 1, changed_at = now()
  where exists (select from unnest(emails) as email where private.email_key(email) = key);
  update public.reminder_mails set email = null where private.email_key(email) = key;
end $$;
comment on function private.stop_reminders is
  'Removes an address from all units and from the mails that were sent. Done twice, it changes nothing: mail programs and people press the '
  'button again.';
grant execute on function private.stop_reminders(text) to anon, authenticated;

create function private.export_own_follow_up() returns jsonb
language sql stable security definer set search_path = '' -- definer: who changed something is not readable, except by the person themselves
as $$
  select jsonb_build_object(
    'changes', (select coalesce(jsonb_agg(jsonb_build_object('at', changed_at, 'recommendation', recommendation_id, 'action', action_id,
        'changes', changes, 'reasons', reasons, 'evidence', evidence) order by id), '[]')
      from public.recommendation_changes where changed_by = private.person_id()),
    'units', (select coalesce(jsonb_agg(to_jsonb(units)), '[]') from private.read_reminders() as units),
    'reminders', (select coalesce(jsonb_agg(jsonb_build_object('week', week, 'state', state, 'sentAt', sent_at, 'items', items) order by week), '[]')
      from public.reminder_mails where private.email_key(email) = private.reminders_key(null)))
$$;
comment on function private.export_own_follow_up is
  'What the signed-in person changed in follow-up plans, the units that name their address, and the reminders that they got.';
grant execute on function private.export_own_follow_up() to authenticated;

create function private.purge_reminders() returns void language sql set search_path = ''
as $$
  delete from public.reminder_mails where week < current_date - interval '25 months';
  delete from private.address_links where purpose = 'reminders' and expires_at < now();
$$;
comment on function private.purge_reminders is 'Called by a daily job.';
grant execute on function private.purge_reminders() to service_role;

-- schemas/programme/10_new-accounts.sql

-- What was stored about an address before its holder had an account becomes theirs.
--
-- In SQL because these are rights: the account is linked only after Auth has proven the address (private.create_person_for_auth_user).

create function private.claim_rows_of_address() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may change these rows
as $$
declare key text := private.email_key(new.email);
begin
  update public.event_registrations as registrations set person_id = new.id, email = null
    where email_key = key and person_id is null
      and not exists (select from public.event_registrations as own where own.person_id = new.id and own.resource_id = registrations.resource_id);
  update public.learning_members set person_id = new.id, email = null where email_key = key and person_id is null;
  update public.exchange_participants set person_id = new.id where email_key = key and person_id is null;
  return null;
end $$;
comment on function private.claim_rows_of_address is
  'Who signs in for the first time sees, downloads and erases on their profile what was stored about their address: registrations, places in '
  'cohorts, and participations in exchanges.';
create trigger claim_rows_of_new_account after insert on public.people for each row
  when (new.user_id is not null) execute function private.claim_rows_of_address();
create trigger claim_rows_of_first_sign_in after update of user_id on public.people for each row
  when (old.user_id is null and new.user_id is not null) execute function private.claim_rows_of_address();

-- schemas/programme/11_plan-editing.sql

-- Changing a plan after it was published: adding, moving and removing actions and recommendations.
--
-- In SQL because it must be atomic: what is removed leaves its history, its evidence moves with it or keeps it from being removed, and two
-- people who move actions at once leave one order.

create function private.lock_plan(recommendation text) returns text language plpgsql set search_path = ''
as $$
declare plan text := (select evaluation from public.recommendations where id = recommendation);
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if plan is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  perform from public.recommendations where evaluation = plan order by id for update;
  return plan;
end $$;
comment on function private.lock_plan is 'Locks the plan that has the recommendation, and returns it.';
grant execute on function private.lock_plan(text) to authenticated;

create function private.lock_action(action text, seen text) returns public.recommendation_actions language plpgsql set search_path = ''
as $$
declare locked public.recommendation_actions;
begin
  perform private.lock_plan((select recommendation_id from public.recommendation_actions where id = action));
  select * into locked from public.recommendation_actions where id = action for update;
  if locked.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if locked.updated_at::text <> seen then raise exception 'changed_meanwhile' using errcode = 'CJ001'; end if;
  return locked;
end $$;
comment on function private.lock_action is 'Locks the plan of an action. `seen` is the version that was read.';
grant execute on function private.lock_action(text, text) to authenticated;

create function private.add_action(recommendation text, said jsonb, answering jsonb, became text, target text) returns text
language plpgsql set search_path = ''
as $$
declare added text;
begin
  perform private.lock_plan(recommendation);
  -- The id of a removed action stays in the history, so it is not given again.
  select recommendation || '/' || 1 + coalesce(max(number), 0) into added from (
    select substring(id from '/(\d{1,6})$')::integer as number from public.recommendation_actions where starts_with(id, recommendation || '/')
    union all select substring(action_id from '/(\d{1,6})$')::integer from public.recommendation_changes where starts_with(action_id, recommendation || '/')
  ) as taken;
  insert into public.recommendation_actions (id, recommendation_id, position, texts, responsible, status, target_on)
  values (added, recommendation, (select count(*) from public.recommendation_actions where recommendation_id = recommendation), said, answering, became, target);
  return added;
end $$;
comment on function private.add_action is 'Adds an action at the end of a recommendation, and returns its id.';
grant execute on function private.add_action(text, jsonb, jsonb, text, text) to authenticated;

create function private.move_action(action text, seen text, to_recommendation text, place integer) returns void
language plpgsql set search_path = ''
as $$
declare moved public.recommendation_actions := private.lock_action(action, seen);
begin
  if private.lock_plan(to_recommendation) <> (select evaluation from public.recommendations where id = moved.recommendation_id) then
    raise exception 'other_evaluation' using errcode = 'CJ001';
  end if;
  if to_recommendation <> moved.recommendation_id then
    update public.recommendation_actions set recommendation_id = to_recommendation, updated_at = clock_timestamp() where id = action;
  end if;
  perform private.number_actions(to_recommendation, action, place), private.number_actions(moved.recommendation_id);
end $$;
comment on function private.move_action is
  'Moves an action to a place, counted from 0, in its recommendation or in another of the same evaluation. Its history moves with it.';
grant execute on function private.move_action(text, text, text, integer) to authenticated;

create function private.remove_action(action text, seen text, evidence_to text) returns void language plpgsql set search_path = ''
as $$
declare
  removed public.recommendation_actions := private.lock_action(action, seen);
  shown text[] := array(select distinct evidence from public.recommendation_changes where action_id = action and evidence is not null order by 1);
  link text;
begin
  if shown <> '{}' then
    if evidence_to is null or evidence_to = action
      or not exists (select from public.recommendation_actions where id = evidence_to and recommendation_id = removed.recommendation_id) then
      raise exception 'action_has_evidence' using errcode = 'CJ001';
    end if;
    foreach link in array shown loop
      -- The trigger of the history writes that it is evidence of the other action.
      perform set_config('caja.change_evidence', link, true);
      update public.recommendation_actions set updated_at = clock_timestamp() where id = evidence_to;
    end loop;
    perform set_config('caja.change_evidence', '', true);
  end if;
  delete from public.recommendation_actions where id = action;
  perform private.number_actions(removed.recommendation_id);
end $$;
comment on function private.remove_action is
  'Removes an action, which leaves its history. If something shows that it was done, that is told of another action of the recommendation '
  'from then on; without one, removing it is refused.';
grant execute on function private.remove_action(text, text, text) to authenticated;

create function private.remove_recommendation(recommendation text, seen text) returns void language plpgsql set search_path = ''
as $$
begin
  perform private.lock_plan(recommendation);
  if (select updated_at::text from public.recommendations where id = recommendation) <> seen then
    raise exception 'changed_meanwhile' using errcode = 'CJ001';
  end if;
  if exists (select from public.recommendation_actions where recommendation_id = recommendation) then
    raise exception 'recommendation_has_actions' using errcode = 'CJ001';
  end if;
  if exists (select from public.published_recommendations where recommendation_id = recommendation)
    or exists (select from public.assistance_answers where recommendation_id = recommendation)
    or exists (select from public.resources join public.revisions on resource_id = resources.id and number = latest_revision
      where content -> 'recommendations' @> jsonb_build_array(jsonb_build_object('recommendation', recommendation))) then
    raise exception 'recommendation_is_answered' using errcode = 'CJ001';
  end if;
  delete from public.recommendations where id = recommendation;
end $$;
comment on function private.remove_recommendation is
  'Removes a recommendation without actions that no resource, published or draft, and no technical assistance answers. It leaves its history.';
grant execute on function private.remove_recommendation(text, text) to authenticated;

create function private.number_actions(recommendation text, moved text default null, place integer default 0) returns void
language plpgsql set search_path = ''
as $$
begin
  -- The reason is of the move, not of the other actions, whose places follow from it.
  perform set_config('caja.change_reasons', '', true), set_config('caja.change_evidence', '', true);
  update public.recommendation_actions as actions set position = numbered.position
  from (
    select id, row_number() over (order by case when id = moved then place - 0.5 else rank end) - 1 as position from (
      select id, row_number() over (order by id is not distinct from moved, position, id) - 1 as rank
      from public.recommendation_actions where recommendation_id = recommendation
    ) as ranked
  ) as numbered
  where actions.id = numbered.id and actions.position <> numbered.position;
end $$;
comment on function private.number_actions is 'Numbers the actions of a recommendation from 0, one of them at a given place.';
grant execute on function private.number_actions(text, text, integer) to authenticated;

-- schemas/programme/12_technical-assistance.sql

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

-- schemas/outreach/01_follows.sql

-- Who follows what, and that they agreed to get mail about it.
--
-- In SQL because it must be atomic: a follow, its consent and the confirmation of an address are written together. And because these are
-- rights: no role writes follows except through these functions, which work on the rows of one address.

create table public.followers (
  id uuid primary key default gen_random_uuid(),
  person_id uuid unique references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  email_key text not null unique,
  language text not null check (language in ('es', 'en')),
  audience text check (audience in ('officials', 'academics', 'researchers', 'civil-society')),
  started_at timestamptz not null default now(),
  left_at timestamptz,
  left_campaigns_at timestamptz,
  bounces smallint not null default 0,
  last_sent_at timestamptz,
  last_bounced_at timestamptz,
  suspended_at timestamptz,
  check ((person_id is null) = (email is not null))
);
comment on table public.followers is
  'Addresses that get mail about what they follow: of a member, or of a visitor who confirmed it. Personal data. The row of a follower who '
  'left is removed after 30 days.';
comment on column public.followers.email is 'The address of a visitor. A member''s is in `people`.';
comment on column public.followers.left_campaigns_at is 'Since then the follower gets digests only.';
comment on column public.followers.bounces is
  'How often in a row a mail server refused the address for good, at once or later. After three it is suspended, until its owner confirms it again.';
comment on column public.followers.last_sent_at is 'When the mail server took the last mail.';
comment on column public.followers.last_bounced_at is 'When the mail server had taken the last mail that came back later.';
comment on column public.followers.audience is 'For whom the digest is selected. Null: the person did not choose.';

alter table public.followers enable row level security;
grant select on public.followers to authenticated;
create policy "members read their own record" on public.followers for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read followers" on public.followers for select to authenticated using ((select private.is_staff()));

create table public.follows (
  follower_id uuid not null references public.followers on delete cascade,
  subject text not null check (length(subject) <= 607 and
    subject ~ '^((resource|institution):[0-9a-f-]{36}|country:[A-Z]{3}|topic:[a-z0-9-]{2,60}|recommendation:[a-z0-9-]{2,40}/[0-9]{1,3}|search:\S*)$'),
  rhythm text not null default 'weekly' check (rhythm in ('weekly', 'monthly')),
  followed_at timestamptz not null default now(),
  primary key (follower_id, subject)
);
comment on table public.follows is
  'subject is kind:key, such as country:HND, topic:care-systems, recommendation:1819ai/2, or search: with the query of the search''s address.';
create index follows_subject on public.follows (subject);

alter table public.follows enable row level security;
grant select on public.follows to authenticated;
create policy "members read what they follow" on public.follows for select to authenticated
  using (exists (select from public.followers where id = follower_id and person_id = (select private.person_id())));
create policy "staff read follows" on public.follows for select to authenticated using ((select private.is_staff()));
create trigger check_quotas after insert on public.follows for each row execute function private.check_quotas('visitors');

create table public.follow_consents (
  id uuid primary key default gen_random_uuid(),
  follower_id uuid not null references public.followers on delete cascade,
  text_version text not null check (text_version ~ '^\d{4}-\d{2}$'),
  language text not null check (language in ('es', 'en')),
  way text not null check (way in ('signed-in', 'mail-button')),
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
comment on table public.follow_consents is
  'That a follower agreed to get mail: to which version of the text (app/features/outreach/following/schema.ts), in which language, when, and '
  'how. Without one that is not withdrawn, a follower gets no mail.';
create unique index follow_consents_current on public.follow_consents (follower_id) where withdrawn_at is null;
create index follow_consents_follower on public.follow_consents (follower_id);

alter table public.follow_consents enable row level security;
grant select on public.follow_consents to authenticated;
create policy "members read what they agreed to" on public.follow_consents for select to authenticated
  using (exists (select from public.followers where id = follower_id and person_id = (select private.person_id())));
create policy "staff read consents" on public.follow_consents for select to authenticated using ((select private.is_staff()));

-- What a visitor asked to follow, until they confirm it.
create table private.follow_requests (
  id uuid primary key default gen_random_uuid(),
  email text not null check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  email_key text not null generated always as (private.email_key(email)) stored,
  subjects text[] not null check (cardinality(subjects) between 1 and 20),
  rhythm text not null check (rhythm in ('weekly', 'monthly')),
  language text not null check (language in ('es', 'en')),
  audience text check (audience in ('officials', 'academics', 'researchers', 'civil-society')),
  text_version text not null,
  requested_at timestamptz not null default now()
);
comment on table private.follow_requests is
  'A visitor asked to follow something and has not confirmed yet that the address is theirs. Removed after two days.';
create index follow_requests_email_key on private.follow_requests (email_key);
create index follow_requests_requested_at on private.follow_requests (requested_at);
alter table private.follow_requests enable row level security;
create trigger enqueue_confirmation after insert on private.follow_requests for each row
  execute function private.enqueue_for_row('send-follow-request', 'request');
create trigger check_quotas after insert on private.follow_requests for each row execute function private.check_quotas('visitors');

insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('follows', 'public.follows', 'follower_id', 100, null, null, '', 'true', 'too_many_stored'),
  -- The mail to an address that somebody typed must not become a way to annoy its owner.
  ('follow requests of one address', 'private.follow_requests', 'email_key', 3, null, null, '', 'true', 'too_many_unconfirmed'),
  ('follow requests that wait', 'private.follow_requests', '', 20000, null, null, '', 'true', 'rate_limited');

create function private.request_follow(asked_email text, asked text[], asked_rhythm text, reads_in text, reads_as text, agreed_to text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may insert requests
as $$
declare known text[] := private.keep_followable(asked);
begin
  if known = '{}' then raise exception 'not_found' using errcode = 'CJ001'; end if;
  delete from private.follow_requests where requested_at < now() - interval '2 days';
  insert into private.follow_requests (email, subjects, rhythm, language, audience, text_version)
  values (lower(asked_email), known, asked_rhythm, reads_in, reads_as, agreed_to);
end $$;
comment on function private.request_follow is
  'A visitor asks to follow. The answer is the same whether or not the address follows something already. At most three requests of one '
  'address wait for confirmation, and 20,000 in all.';
grant execute on function private.request_follow(text, text[], text, text, text, text) to anon, authenticated;

create function private.confirm_follow(token text, asked uuid) returns void
language plpgsql security definer set search_path = '' -- definer: the link proves that the address is theirs
as $$
declare
  key text := private.verify_address_link(token, 'following');
  request private.follow_requests;
begin
  delete from private.follow_requests where id = asked and email_key = key returning * into request;
  if request.id is null then raise exception 'already_confirmed' using errcode = 'CJ001'; end if;
  perform private.add_follows(
    private.open_follower((select id from public.people where private.email_key(people.email) = key limit 1), request.email, request.language),
    request.subjects, request.rhythm, request.language, request.audience, request.text_version, 'mail-button');
end $$;
comment on function private.confirm_follow is
  'Follows what the visitor asked for. If the address is that of a member, the follows are the member''s.';
grant execute on function private.confirm_follow(text, uuid) to anon, authenticated;

create function private.follow(asked text[], asked_rhythm text, reads_in text, reads_as text, agreed_to text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may insert follows
as $$
declare
  me public.people;
  known text[] := private.keep_followable(asked);
begin
  select * into me from public.people where user_id = auth.uid();
  if me.id is null then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if known = '{}' then raise exception 'not_found' using errcode = 'CJ001'; end if;
  perform private.add_follows(private.open_follower(me.id, me.email, reads_in), known, asked_rhythm, reads_in, reads_as, agreed_to, 'signed-in');
end $$;
comment on function private.follow is 'The signed-in person follows something, and agrees to get mail about it.';
grant execute on function private.follow(text[], text, text, text, text) to authenticated;

create function private.read_following(token text default null) returns jsonb
language plpgsql security definer set search_path = '' -- definer: the holder of the link is not signed in, and sees only the rows of one address
as $$
declare
  key text := private.following_key(token);
  follower public.followers;
begin
  select * into follower from public.followers where email_key = key;
  return jsonb_build_object(
    'language', follower.language, 'audience', follower.audience, 'startedAt', follower.started_at, 'leftAt', follower.left_at,
    'leftCampaignsAt', follower.left_campaigns_at,
    'follows', (select coalesce(jsonb_agg(jsonb_build_object('subject', subject, 'rhythm', rhythm, 'followedAt', followed_at) order by followed_at, subject), '[]')
      from public.follows where follower_id = follower.id),
    'requests', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'subjects', subjects, 'rhythm', rhythm) order by requested_at), '[]')
      from private.follow_requests where email_key = key and requested_at > now() - interval '2 days'),
    'consents', (select coalesce(jsonb_agg(jsonb_build_object('version', text_version, 'language', follow_consents.language, 'way', way,
        'givenAt', given_at, 'withdrawnAt', withdrawn_at) order by given_at), '[]')
      from public.follow_consents where follower_id = follower.id));
end $$;
comment on function private.read_following is
  'Everything that is stored about what one address follows: by the token of a mail, or of the signed-in person.';
grant execute on function private.read_following(text) to anon, authenticated;

create function private.change_following(reads_in text, reads_as text, rhythms jsonb, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may change follows
as $$
declare follower public.followers := private.lock_follower(token);
begin
  update public.followers set language = reads_in, audience = reads_as where id = follower.id;
  update public.follows set rhythm = rhythms ->> subject where follower_id = follower.id and rhythms ? subject and rhythm <> rhythms ->> subject;
end $$;
comment on function private.change_following is 'Sets language, audience, and the rhythm of each stream: `rhythms` has it by subject.';
grant execute on function private.change_following(text, text, jsonb, text) to anon, authenticated;

create function private.agree_to_following(agreed_to text, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write consents
as $$
declare follower public.followers := private.lock_follower(token);
begin
  perform private.record_consent(follower.id, agreed_to, follower.language, case when token is null then 'signed-in' else 'mail-button' end);
end $$;
comment on function private.agree_to_following is
  'Agrees to get mail about what one follows already: a successor gets the follows of a person who left, without the consent.';
grant execute on function private.agree_to_following(text, text) to anon, authenticated;

create function private.stop_following(left_subject text, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may delete follows
as $$
declare follower public.followers := private.lock_follower(token);
begin
  delete from public.follows where follower_id = follower.id and subject = left_subject;
  if not exists (select from public.follows where follower_id = follower.id) then perform private.close_follower(follower.id); end if;
end $$;
comment on function private.stop_following is 'Leaves one stream. Who leaves the last one has left.';
grant execute on function private.stop_following(text, text) to anon, authenticated;

create function private.leave_following(token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may delete follows
as $$
declare
  key text := private.following_key(token);
  follower uuid;
begin
  delete from private.follow_requests where email_key = key;
  select id into follower from public.followers where email_key = key for update;
  if follower is not null then perform private.close_follower(follower); end if;
end $$;
comment on function private.leave_following is
  'Leaves all streams and withdraws the consent. Done twice, it changes nothing: mail programs and people press the button again.';
grant execute on function private.leave_following(text) to anon, authenticated;

create function private.choose_campaigns(wanted boolean, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may change followers
as $$
begin
  update public.followers set left_campaigns_at = case when not wanted then coalesce(left_campaigns_at, now()) end
  where email_key = private.following_key(token);
end $$;
comment on function private.choose_campaigns is
  'Leaves campaigns, and keeps what is followed, or takes them back. Done twice, it changes nothing: mail programs and people press the button again.';
grant execute on function private.choose_campaigns(boolean, text) to anon, authenticated;

create function private.erase_following(token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may delete followers
as $$
declare key text := private.following_key(token);
begin
  delete from private.follow_requests where email_key = key;
  delete from public.followers where email_key = key;
  delete from private.address_links where purpose = 'following' and email_key = key;
end $$;
comment on function private.erase_following is 'Deletes everything about what one address follows, also the links of its mails.';
grant execute on function private.erase_following(text) to anon, authenticated;

create function private.pass_follows(from_person uuid, to_person uuid) returns integer language plpgsql set search_path = ''
as $$
declare
  heir uuid;
  passed integer;
begin
  if not exists (select from public.follows join public.followers on id = follower_id where person_id = from_person) then return 0; end if;
  select private.open_follower(people.id, people.email, people.language) into heir from public.people where people.id = to_person;
  with gone as (
    delete from public.follows using public.followers where followers.id = follower_id and person_id = from_person returning subject, rhythm
  ), added as (
    insert into public.follows (follower_id, subject, rhythm) select heir, subject, rhythm from gone on conflict do nothing
  ) select count(*) into passed from gone;
  delete from public.followers where person_id = from_person;
  return passed;
end $$;
comment on function private.pass_follows is
  'A hand-over passes what a person follows to the successor. Consent does not pass: a successor who never agreed gets no mail until they do.';

create function private.purge_followers() returns void language sql set search_path = ''
as $$
  delete from public.followers where left_at < now() - interval '30 days' and not exists (select from public.follows where follower_id = followers.id);
  delete from private.follow_requests where requested_at < now() - interval '2 days';
  delete from private.address_links where purpose = 'following' and expires_at < now();
$$;
comment on function private.purge_followers is 'Called by a daily job: removes who left, requests that nobody confirmed, and links that expired.';
grant execute on function private.purge_followers() to service_role;

create function private.following_key(token text) returns text language plpgsql stable set search_path = ''
as $$
declare own_email text;
begin
  if token is not null then return private.verify_address_link(token, 'following'); end if;
  select email into own_email from public.people where user_id = auth.uid();
  if own_email is null then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return private.email_key(own_email);
end $$;
comment on function private.following_key is 'The key of the address to which the link was mailed, or of the signed-in person''s.';

create function private.lock_follower(token text) returns public.followers language plpgsql set search_path = ''
as $$
declare follower public.followers;
begin
  select * into follower from public.followers where email_key = private.following_key(token) for update;
  if follower.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  return follower;
end $$;

create function private.open_follower(person uuid, address text, reads_in text) returns uuid language plpgsql set search_path = ''
as $$
declare opened uuid;
begin
  insert into public.followers (person_id, email, email_key, language)
  values (person, case when person is null then lower(address) end, private.email_key(address), reads_in)
  -- An address that followed before its owner signed up becomes the member's.
  on conflict (email_key) do update set
    person_id = coalesce(excluded.person_id, followers.person_id),
    email = case when coalesce(excluded.person_id, followers.person_id) is null then excluded.email end
  returning id into opened;
  return opened;
end $$;
comment on function private.open_follower is 'The follower of an address, made if there is none.';

create function private.add_follows(
  follower uuid, asked text[], asked_rhythm text, reads_in text, reads_as text, agreed_to text, agreed_how text
) returns void language plpgsql set search_path = ''
as $$
begin
  insert into public.follows (follower_id, subject, rhythm) select follower, subject, asked_rhythm from unnest(private.keep_followable(asked)) as subject
  on conflict (follower_id, subject) do update set rhythm = excluded.rhythm;
  update public.followers set left_at = null, bounces = 0, suspended_at = null, language = reads_in, audience = coalesce(reads_as, audience) where id = follower;
  perform private.record_consent(follower, agreed_to, reads_in, agreed_how);
end $$;

create function private.record_consent(follower uuid, agreed_to text, reads_in text, agreed_how text) returns void language sql set search_path = ''
as $$
  -- Agreeing again to the same text changes nothing.
  update public.follow_consents set withdrawn_at = now() where follower_id = follower and withdrawn_at is null and text_version <> agreed_to;
  insert into public.follow_consents (follower_id, text_version, language, way) values (follower, agreed_to, reads_in, agreed_how)
  on conflict (follower_id) where withdrawn_at is null do nothing;
$$;

create function private.close_follower(follower uuid) returns void language sql set search_path = ''
as $$
  delete from public.follows where follower_id = follower;
  update public.follow_consents set withdrawn_at = now() where follower_id = follower and withdrawn_at is null;
  update public.followers set left_at = coalesce(left_at, now()) where id = follower;
$$;

create function private.keep_followable(asked text[]) returns text[] language sql stable set search_path = ''
as $$
  select coalesce(array_agg(distinct subject), '{}')
  from (select subject, split_part(subject, ':', 1) as kind, substr(subject, strpos(subject, ':') + 1) as key from unnest(asked) as subject) as named
  where case kind
    when 'resource' then exists (select from public.published_resources where id::text = key)
    when 'institution' then exists (select from public.published_resources where institution_id::text = key)
    when 'country' then exists (select from public.countries where iso3 = key)
    when 'topic' then exists (select from public.concepts where scheme = 'topic' and slug = key and replaced_by_id is null)
    when 'recommendation' then exists (select from public.recommendations where id = key)
    when 'search' then length(key) <= 600 and key !~ '\s'
    else false
  end
$$;
comment on function private.keep_followable is 'Those of the subjects that exist and that visitors can read.';

-- schemas/outreach/02_harvest.sql

-- What repositories harvest (OAI-PMH): for each resource that is or was published, its sets and the second of its last change.
--
-- In SQL because a record changes in the transaction that changes what it describes, and stays when the resource is withdrawn or deleted.

create table public.harvest_records (
  resource_id uuid primary key,
  sets text[] not null,
  changed_at timestamptz not null,
  is_deleted boolean not null default false
);
comment on table public.harvest_records is
  'One row for each resource that is or was published. The rows of withdrawn resources stay, as tombstones, so that harvesters remove them.';
comment on column public.harvest_records.sets is 'Such as kind.experience, country.MEX, topic.care-systems, recommendation.1819ai.2: flat, because a colon is a hierarchy in OAI-PMH.';
comment on column public.harvest_records.changed_at is 'In whole seconds, the granularity of the protocol.';
create index harvest_records_changed on public.harvest_records (changed_at, resource_id);
create index harvest_records_sets on public.harvest_records using gin (sets);

alter table public.harvest_records enable row level security;
grant select on public.harvest_records to anon, authenticated;
create policy "anyone reads harvest_records" on public.harvest_records for select to anon, authenticated using (true);

create function private.harvest_time() returns timestamptz language sql volatile set search_path = ''
as $$ select date_trunc('second', clock_timestamp()) $$;

create function private.harvest_sets(resource uuid) returns text[] language sql stable set search_path = ''
as $$
  select array['kind.' || p.kind]
    || array(select 'country.' || country from unnest(p.countries) as country order by 1)
    || array(select 'topic.' || c.slug from public.published_concepts as pc join public.concepts as c on c.id = pc.concept_id
      where pc.resource_id = p.id and c.scheme = 'topic' order by 1)
    || array(select 'recommendation.' || replace(recommendation_id, '/', '.') from public.published_recommendations
      where resource_id = p.id order by 1)
  from public.published_resources as p where p.id = resource
$$;
comment on function private.harvest_sets is 'Null if the resource is not published.';

create function private.record_for_harvest() returns trigger
language plpgsql security definer set search_path = '' -- definer: nobody writes the records
as $$
declare
  resource uuid := case when tg_op = 'DELETE' then old.id else new.id end;
  found_sets text[] := private.harvest_sets(resource);
begin
  if found_sets is null then
    update public.harvest_records set is_deleted = true, changed_at = private.harvest_time() where resource_id = resource and not is_deleted;
  else
    insert into public.harvest_records (resource_id, sets, changed_at) values (resource, found_sets, private.harvest_time())
      on conflict (resource_id) do update set sets = excluded.sets, changed_at = excluded.changed_at, is_deleted = false;
  end if;
  return null;
end $$;
comment on function private.record_for_harvest is
  'At commit, when concepts and recommendations are written too, and so that the seconds of changes are in the order of their commits.';
create constraint trigger record_for_harvest after insert or update of content, slug, countries, languages, institution_id, last_published_at or delete
  on public.published_resources deferrable initially deferred for each row execute function private.record_for_harvest();

create function private.record_label_for_harvest() returns trigger
language plpgsql security definer set search_path = '' -- definer: see record_for_harvest
as $$
begin
  if tg_table_name = 'concepts' then
    update public.harvest_records set changed_at = private.harvest_time()
      where not is_deleted and resource_id in (select resource_id from public.published_concepts where concept_id = new.id);
  else
    update public.harvest_records set changed_at = private.harvest_time()
      where not is_deleted and resource_id in (select id from public.published_resources where institution_id = new.id);
  end if;
  return null;
end $$;
comment on function private.record_label_for_harvest is 'The names of concepts and institutions are part of the records that they describe.';
create function private.record_outcome_for_harvest() returns trigger
language plpgsql security definer set search_path = '' -- definer: see record_for_harvest
as $$
begin
  update public.harvest_records set changed_at = private.harvest_time() where not is_deleted and resource_id = new.resource_id;
  return null;
end $$;
comment on function private.record_outcome_for_harvest is 'What came out of an event is part of its record.';
create trigger record_outcome_for_harvest after insert or update of outcome on public.event_closings
  for each row execute function private.record_outcome_for_harvest();
create trigger record_label_for_harvest after update on public.concepts
  for each row when (old.pref_labels is distinct from new.pref_labels) execute function private.record_label_for_harvest();
create trigger record_label_for_harvest after update on public.institutions
  for each row when (old.names is distinct from new.names) execute function private.record_label_for_harvest();

-- schemas/outreach/03_digests.sql

-- The digest: one mail about everything that is new in what somebody follows.
--
-- In SQL because it must be atomic: a digest is requested once for each follower and week, and claimed once before it is sent, also by
-- several instances and after a crash.

create table private.digests (
  follower_id uuid not null references public.followers on delete cascade,
  week date not null check (extract(isodow from week) = 1),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'empty', 'bounced')),
  items text[] not null default '{}',
  requested_at timestamptz not null default now(),
  sent_at timestamptz,
  replied_at timestamptz,
  counted_in date,
  counted_for text,
  primary key (follower_id, week)
);
comment on table private.digests is
  'One row for each follower and week, so that nothing is sent twice. `sending` stays if the process ends while the mail server takes the mail: '
  'then nobody knows whether it arrived, and it is not sent again.';
comment on column private.digests.items is 'What the digest told, as kind:id, so that a later one does not tell it again.';
comment on column private.digests.counted_in is
  'The month and, in counted_for, the audience under which the mail is counted (05_reach.sql), for one that comes back later.';
create index digests_week on private.digests (week);
alter table private.digests enable row level security;

create function private.request_digests(at timestamptz default now()) returns integer language plpgsql set search_path = ''
as $$
declare
  -- Mondays from 11:00 UTC: early morning in the region.
  monday date := date_trunc('week', (at - interval '11 hours') at time zone 'UTC')::date;
  requested integer;
begin
  insert into private.digests (follower_id, week)
  select followers.id, monday from public.followers
  where suspended_at is null
    and exists (select from public.follow_consents where follower_id = followers.id and withdrawn_at is null)
    and exists (select from public.follows where follower_id = followers.id and private.is_due(rhythm, monday)
      and followed_at < monday::timestamp at time zone 'UTC')
  on conflict do nothing;
  get diagnostics requested = row_count;
  return requested;
end $$;
comment on function private.request_digests is
  'Called by a job every hour: requests the digests of this week that are not requested yet. Monthly streams are due with the first Monday of a '
  'month, so that one mail has everything.';
grant execute on function private.request_digests(timestamptz) to service_role;

create function private.is_due(rhythm text, monday date) returns boolean language sql immutable set search_path = ''
as $$ select rhythm = 'weekly' or extract(day from monday) <= 7 $$;

create function private.claim_digest(follower uuid, monday date) returns boolean language plpgsql set search_path = ''
as $$
begin
  update private.digests set state = 'sending' where follower_id = follower and week = monday and state = 'waiting';
  return found;
end $$;
comment on function private.claim_digest is 'True for one caller only.';
grant execute on function private.claim_digest(uuid, date) to service_role;

create function private.count_bounce(follower uuid) returns void language sql set search_path = ''
as $$
  update public.followers set bounces = bounces + 1, suspended_at = case when bounces >= 2 then coalesce(suspended_at, now()) end where id = follower
$$;
comment on function private.count_bounce is 'The mail server refused the address for good. After three times in a row it gets no more mail.';

create function private.note_accepted_mail(follower uuid) returns void language sql set search_path = ''
as $$
  update public.followers set last_sent_at = now(), bounces = case
      when last_sent_at is null or (last_bounced_at is distinct from last_sent_at and last_sent_at < now() - interval '1 day') then 0 else bounces end
  where id = follower
$$;
comment on function private.note_accepted_mail is
  'The mail server took a mail. Many servers take every mail and send it back afterwards: bounces count as ended only if the mail before did not '
  'come back within a day or later.';
grant execute on function private.note_accepted_mail(uuid) to service_role;

create function private.note_late_bounce(follower uuid, accepted_at timestamptz, is_permanent boolean) returns void language plpgsql set search_path = ''
as $$
begin
  update public.followers set last_bounced_at = greatest(last_bounced_at, accepted_at) where id = follower;
  if is_permanent then perform private.count_bounce(follower); end if;
end $$;
comment on function private.note_late_bounce is
  'A mail that the mail server had taken came back. A server that could not be reached for days (4.x.x) says nothing about the address.';

create function private.end_digest(follower uuid, monday date, became text) returns void language plpgsql set search_path = ''
as $$
begin
  update private.digests set state = became, sent_at = case when became = 'sent' then now() end where follower_id = follower and week = monday;
  if became = 'sent' then perform private.note_accepted_mail(follower); end if;
  if became = 'bounced' then perform private.count_bounce(follower); end if;
end $$;
comment on function private.end_digest is 'What became of the mail: sent, empty, bounced, or waiting again.';
grant execute on function private.end_digest(uuid, date, text) to service_role;

create function private.return_digest(follower uuid, monday date, is_permanent boolean) returns boolean language plpgsql set search_path = ''
as $$
declare accepted_at timestamptz;
begin
  update private.digests set state = 'bounced' where follower_id = follower and week = monday and state = 'sent' returning sent_at into accepted_at;
  if not found then return false; end if;
  perform private.note_late_bounce(follower, accepted_at, is_permanent);
  return true;
end $$;
comment on function private.return_digest is 'The digest came back. False unless it is one that was sent and has not come back before.';
grant execute on function private.return_digest(uuid, date, boolean) to service_role;

create function private.answer_digest(follower uuid, monday date) returns boolean language plpgsql set search_path = ''
as $$
begin
  update private.digests set replied_at = now() where follower_id = follower and week = monday and state = 'sent' and replied_at is null;
  return found;
end $$;
comment on function private.answer_digest is 'Somebody answered the digest. False unless it was sent and this is the first answer.';
grant execute on function private.answer_digest(uuid, date) to service_role;

create function private.enqueue_digest() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('send-digest', jsonb_build_object('follower', new.follower_id, 'week', new.week));
  return null;
end $$;
create trigger enqueue_digest after insert on private.digests for each row execute function private.enqueue_digest();

-- schemas/outreach/04_campaigns.sql

-- Campaigns: editors choose published resources for one audience, and one mail goes to each follower of it.
--
-- In SQL because it must be atomic: who gets the mail is fixed once when sending begins, each mail is claimed once, and stopping ends it. And
-- because these are rights: no role changes the state of a campaign except through these functions.

create table public.campaigns (
  id uuid primary key default gen_random_uuid(),
  audience text not null default 'officials' check (audience in ('officials', 'academics', 'researchers', 'civil-society')),
  topic text check (topic ~ '^[a-z0-9-]{2,60}$'),
  country char(3) references public.countries,
  language text check (language in ('es', 'en')),
  sentences jsonb not null default '{}' check (private.is_localized(sentences)),
  resources uuid[] not null default '{}' check (cardinality(resources) <= 10),
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'sending', 'sent', 'stopped')),
  send_at timestamptz,
  replies integer not null default 0 check (replies between 0 and 100000),
  read_replies integer not null default 0,
  version integer not null default 1,
  made_by uuid references public.people on delete set null default private.person_id(),
  changed_at timestamptz not null default now(),
  check ((state = 'draft') = (send_at is null))
);
comment on table public.campaigns is
  'What editors send to the followers of one audience. topic, country and language narrow it: to who follows that topic or country, and reads '
  'mails in that language. sentences has two sentences in each language.';
comment on column public.campaigns.replies is 'How many answers arrived in the mailbox of the editors, as they counted them.';
comment on column public.campaigns.read_replies is
  'How many answers the mailbox that is read by IMAP had. Of both, the higher number counts: they are the same answers.';
create index campaigns_changed_at on public.campaigns (changed_at desc, id);
create index campaigns_country on public.campaigns (country);
create index campaigns_made_by on public.campaigns (made_by);

alter table public.campaigns enable row level security;
grant select, insert (audience), delete on public.campaigns to authenticated;
create policy "staff read campaigns" on public.campaigns for select to authenticated using ((select private.is_staff()));
create policy "staff add campaigns" on public.campaigns for insert to authenticated with check ((select private.is_staff()));
create policy "staff delete drafts of campaigns" on public.campaigns for delete to authenticated
  using ((select private.is_staff()) and state = 'draft');

create table private.campaign_mails (
  campaign_id uuid not null references public.campaigns on delete cascade,
  follower_id uuid not null references public.followers on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'bounced', 'left-out')),
  sent_at timestamptz,
  replied_at timestamptz,
  counted_in date,
  counted_for text,
  primary key (campaign_id, follower_id)
);
comment on table private.campaign_mails is
  'Who gets a campaign. Written when sending begins, so that nobody gets it twice; `sending` stays if the process ends meanwhile (see digests).';
comment on column private.campaign_mails.counted_in is
  'The month and, in counted_for, the audience under which the mail is counted (05_reach.sql), for one that comes back later.';
create index campaign_mails_follower on private.campaign_mails (follower_id);
alter table private.campaign_mails enable row level security;

create function private.save_campaign(
  campaign uuid, seen integer, for_audience text, for_topic text, for_country text, for_language text, said jsonb, chosen uuid[]
) returns void language plpgsql security definer set search_path = '' -- definer: asks whether the caller is staff
as $$
declare subject public.campaigns := private.lock_campaign(campaign, 'draft');
begin
  if subject.version <> seen then raise exception 'changed_meanwhile' using errcode = 'CJ001'; end if;
  update public.campaigns set audience = for_audience, topic = for_topic, country = for_country, language = for_language, sentences = said,
    resources = chosen, version = version + 1, changed_at = now() where id = campaign;
end $$;
comment on function private.save_campaign is 'Staff change a draft. `seen` is the version that was read.';
grant execute on function private.save_campaign(uuid, integer, text, text, text, text, jsonb, uuid[]) to authenticated;

create function private.count_campaign(campaign uuid)
returns table (es integer, en integer, sent integer, bounced integer, waiting integer)
language plpgsql security definer set search_path = '' -- definer: asks whether the caller is staff
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query
    select recipients.es, recipients.en, mails.sent, mails.bounced, mails.waiting from (
      select count(*) filter (where reads_in = 'es')::integer as es, count(*) filter (where reads_in = 'en')::integer as en
      from private.campaign_recipients(campaign)
    ) as recipients, (
      select count(*) filter (where state = 'sent')::integer as sent, count(*) filter (where state = 'bounced')::integer as bounced,
        count(*) filter (where state in ('waiting', 'sending'))::integer as waiting
      from private.campaign_mails where campaign_id = campaign
    ) as mails;
end $$;
comment on function private.count_campaign is 'How many would get it now, by language of their mails, and what became of the mails.';
grant execute on function private.count_campaign(uuid) to authenticated;

create function private.schedule_campaign(campaign uuid, seen integer, at timestamptz) returns void
language plpgsql security definer set search_path = '' -- definer: see save_campaign
as $$
declare
  subject public.campaigns := private.lock_campaign(campaign, 'draft');
  needed text;
begin
  if subject.version <> seen then raise exception 'changed_meanwhile' using errcode = 'CJ001'; end if;
  -- A day that was mistyped must not send to everybody at once. Some minutes, because the clocks of servers differ.
  if at < now() - interval '5 minutes' then raise exception 'time_past' using errcode = 'CJ001'; end if;
  foreach needed in array case when subject.language is null then '{es,en}' else array[subject.language] end loop
    if coalesce(btrim(subject.sentences ->> needed), '') = '' then
      raise exception using errcode = 'CJ001', message = 'campaign_needs_' || needed;
    end if;
  end loop;
  if subject.resources = '{}' then raise exception 'campaign_empty' using errcode = 'CJ001'; end if;
  if exists (select from unnest(subject.resources) as chosen where chosen not in (select id from public.published_resources)) then
    raise exception 'campaign_unpublished' using errcode = 'CJ001';
  end if;
  if not exists (select from private.campaign_recipients(campaign)) then raise exception 'campaign_no_recipients' using errcode = 'CJ001'; end if;
  update public.campaigns set state = 'scheduled', send_at = greatest(at, now()), version = version + 1, changed_at = now() where id = campaign;
  perform private.enqueue('start-campaign', jsonb_build_object('campaign', campaign), greatest(at, now()));
end $$;
comment on function private.schedule_campaign is 'Refuses what is not ready: it names the language that is missing, and that nobody would get it.';
grant execute on function private.schedule_campaign(uuid, integer, timestamptz) to authenticated;

create function private.stop_campaign(campaign uuid) returns text
language plpgsql security definer set search_path = '' -- definer: see save_campaign
as $$
declare subject public.campaigns := private.lock_campaign(campaign, 'scheduled', 'sending');
begin
  if subject.state = 'scheduled' then
    update public.campaigns set state = 'draft', send_at = null, version = version + 1, changed_at = now() where id = campaign;
    return 'draft';
  end if;
  update private.campaign_mails set state = 'left-out' where campaign_id = campaign and state = 'waiting';
  update public.campaigns set state = 'stopped', version = version + 1, changed_at = now() where id = campaign;
  return 'stopped';
end $$;
comment on function private.stop_campaign is
  'Before it begins, it is a draft again. While it runs, the mails that are not sent yet stay unsent. Returns the new state.';
grant execute on function private.stop_campaign(uuid) to authenticated;

create function private.note_replies(campaign uuid, counted integer) returns void
language plpgsql security definer set search_path = '' -- definer: see save_campaign
as $$
begin
  perform private.lock_campaign(campaign, 'sending', 'sent', 'stopped');
  update public.campaigns set replies = counted, changed_at = now() where id = campaign;
end $$;
comment on function private.note_replies is 'Staff note how many answers a campaign got.';
grant execute on function private.note_replies(uuid, integer) to authenticated;

create function private.start_campaign(campaign uuid) returns void language plpgsql set search_path = ''
as $$
declare
  subject public.campaigns;
  recipient uuid;
begin
  select * into subject from public.campaigns where id = campaign for update;
  -- Stopped, or scheduled again for later, meanwhile.
  if subject.state is distinct from 'scheduled' or subject.send_at > now() then return; end if;
  for recipient in
    insert into private.campaign_mails (campaign_id, follower_id) select campaign, follower from private.campaign_recipients(campaign)
    on conflict do nothing returning follower_id
  loop
    perform private.enqueue('send-campaign', jsonb_build_object('campaign', campaign, 'follower', recipient));
  end loop;
  update public.campaigns set state = 'sending', changed_at = now() where id = campaign;
  perform private.finish_campaign(campaign);
end $$;
comment on function private.start_campaign is 'Called by a job at the time of the campaign: one job for each recipient.';
grant execute on function private.start_campaign(uuid) to service_role;

create function private.claim_campaign_mail(campaign uuid, follower uuid) returns boolean language plpgsql set search_path = ''
as $$
begin
  update private.campaign_mails set state = 'sending' where campaign_id = campaign and follower_id = follower and state = 'waiting'
    and exists (select from public.campaigns where id = campaign and state = 'sending');
  return found;
end $$;
comment on function private.claim_campaign_mail is 'True for one caller only, and only while the campaign runs.';
grant execute on function private.claim_campaign_mail(uuid, uuid) to service_role;

create function private.end_campaign_mail(campaign uuid, follower uuid, became text) returns void language plpgsql set search_path = ''
as $$
begin
  update private.campaign_mails set state = case
      when became = 'waiting' and exists (select from public.campaigns where id = campaign and state = 'stopped') then 'left-out' else became end,
      sent_at = case when became = 'sent' then now() end
    where campaign_id = campaign and follower_id = follower;
  if became = 'sent' then perform private.note_accepted_mail(follower); end if;
  if became = 'bounced' then perform private.count_bounce(follower); end if;
  perform private.finish_campaign(campaign);
end $$;
grant execute on function private.end_campaign_mail(uuid, uuid, text) to service_role;

create function private.return_campaign_mail(campaign uuid, follower uuid, is_permanent boolean) returns boolean language plpgsql set search_path = ''
as $$
declare accepted_at timestamptz;
begin
  update private.campaign_mails set state = 'bounced' where campaign_id = campaign and follower_id = follower and state = 'sent'
    returning sent_at into accepted_at;
  if not found then return false; end if;
  perform private.note_late_bounce(follower, accepted_at, is_permanent);
  return true;
end $$;
comment on function private.return_campaign_mail is 'The mail came back. False unless it is one that was sent and has not come back before.';
grant execute on function private.return_campaign_mail(uuid, uuid, boolean) to service_role;

create function private.answer_campaign_mail(campaign uuid, follower uuid) returns boolean language plpgsql set search_path = ''
as $$
begin
  update private.campaign_mails set replied_at = now() where campaign_id = campaign and follower_id = follower and state = 'sent' and replied_at is null;
  if not found then return false; end if;
  update public.campaigns set read_replies = read_replies + 1 where id = campaign;
  return true;
end $$;
comment on function private.answer_campaign_mail is 'Somebody answered the mail. False unless it was sent and this is the first answer.';
grant execute on function private.answer_campaign_mail(uuid, uuid) to service_role;

create function private.finish_campaign(campaign uuid) returns void language sql set search_path = ''
as $$
  update public.campaigns set state = 'sent', changed_at = now() where id = campaign and state = 'sending'
    and not exists (select from private.campaign_mails where campaign_id = campaign and state in ('waiting', 'sending'))
$$;

create function private.campaign_recipients(campaign uuid) returns table (follower uuid, reads_in text) language sql stable set search_path = ''
as $$
  select followers.id, followers.language from public.campaigns join public.followers on followers.audience = campaigns.audience
    left join public.people on people.id = followers.person_id
  where campaigns.id = campaign and suspended_at is null and people.left_at is null and followers.left_campaigns_at is null
    and (campaigns.language is null or campaigns.language = followers.language)
    and exists (select from public.follow_consents where follower_id = followers.id and withdrawn_at is null)
    and (campaigns.topic is null or exists (select from public.follows where follower_id = followers.id and subject = 'topic:' || campaigns.topic))
    and (campaigns.country is null or exists (select from public.follows where follower_id = followers.id and subject = 'country:' || campaigns.country))
$$;
comment on function private.campaign_recipients is 'Who chose the audience, agreed to mails and did not leave campaigns, and follows the topic and the country if there is one.';

create function private.lock_campaign(campaign uuid, variadic states text[]) returns public.campaigns language plpgsql set search_path = ''
as $$
declare subject public.campaigns;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into subject from public.campaigns where id = campaign for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.state <> all (states) then raise exception 'campaign_other_state' using errcode = 'CJ001'; end if;
  return subject;
end $$;

-- schemas/outreach/05_reach.sql

-- How far Caja reaches, counted without watching anybody: mails by audience and month, and visits of pages by day and referring site.
--
-- In SQL because these are rights: everybody reads sums only, and nobody writes counts except the triggers and the jobs.

create table private.mail_counts (
  month date not null check (extract(day from month) = 1),
  list text not null check (list in ('digest', 'campaign')),
  audience text not null check (audience in ('officials', 'academics', 'researchers', 'civil-society', 'none')),
  sent integer not null default 0,
  bounced integer not null default 0,
  replies integer not null default 0,
  primary key (month, list, audience)
);
comment on table private.mail_counts is
  'Mails that the mail server took or refused. A mail that it took and that came back later is one that was refused. Counted here because the '
  'rows of a follower are deleted with the follower.';
comment on column private.mail_counts.replies is 'Answers to digests. Those to campaigns are counted with the campaign.';
alter table private.mail_counts enable row level security;

create table private.leaving_counts (
  month date not null check (extract(day from month) = 1),
  audience text not null check (audience in ('officials', 'academics', 'researchers', 'civil-society', 'none')),
  followers integer not null default 0,
  primary key (month, audience)
);
comment on table private.leaving_counts is 'How many followers left everything.';
alter table private.leaving_counts enable row level security;

create table private.page_visits (
  day date not null,
  path text not null check (length(path) <= 300),
  site text not null default '' check (length(site) <= 100),
  visits integer not null,
  primary key (day, path, site)
);
comment on table private.page_visits is
  'How often a page was read on a day, by the site whose link was followed (empty: none, or Caja itself). Nothing about who read it. Programs that '
  'say that they are programs are not counted. Kept for 25 months.';
alter table private.page_visits enable row level security;

create function private.count_mail() returns trigger language plpgsql security definer set search_path = '' -- definer: a trigger of jobs
as $$
begin
  new.counted_in := date_trunc('month', now())::date;
  select coalesce(audience, 'none') into new.counted_for from public.followers where id = new.follower_id;
  insert into private.mail_counts (month, list, audience, sent, bounced)
  values (new.counted_in, tg_argv[0], new.counted_for, (new.state = 'sent')::integer, (new.state = 'bounced')::integer)
  on conflict (month, list, audience) do update set sent = mail_counts.sent + excluded.sent, bounced = mail_counts.bounced + excluded.bounced;
  return new;
end $$;
create trigger count_mail before update of state on private.digests for each row
  when (old.state = 'sending' and new.state in ('sent', 'bounced')) execute function private.count_mail('digest');
create trigger count_mail before update of state on private.campaign_mails for each row
  when (old.state = 'sending' and new.state in ('sent', 'bounced')) execute function private.count_mail('campaign');

create function private.count_returned_mail() returns trigger language plpgsql security definer set search_path = '' -- definer: see count_mail
as $$
begin
  update private.mail_counts set sent = sent - 1, bounced = bounced + 1
    where month = new.counted_in and list = tg_argv[0] and audience = new.counted_for and sent > 0;
  return null;
end $$;
create trigger count_returned_mail after update of state on private.digests for each row
  when (old.state = 'sent' and new.state = 'bounced') execute function private.count_returned_mail('digest');
create trigger count_returned_mail after update of state on private.campaign_mails for each row
  when (old.state = 'sent' and new.state = 'bounced') execute function private.count_returned_mail('campaign');

create function private.count_reply() returns trigger language plpgsql security definer set search_path = '' -- definer: see count_mail
as $$
begin
  update private.mail_counts set replies = replies + 1 where month = new.counted_in and list = 'digest' and audience = new.counted_for;
  return null;
end $$;
create trigger count_reply after update of replied_at on private.digests for each row
  when (old.replied_at is null and new.replied_at is not null) execute function private.count_reply();

create function private.count_leaving() returns trigger language plpgsql security definer set search_path = '' -- definer: people leave with their own rights
as $$
begin
  insert into private.leaving_counts (month, audience, followers) values (date_trunc('month', now())::date, coalesce(old.audience, 'none'), 1)
  on conflict (month, audience) do update set followers = leaving_counts.followers + 1;
  return null;
end $$;
create trigger count_leaving after update of left_at on public.followers for each row
  when (old.left_at is null and new.left_at is not null) execute function private.count_leaving();
-- Who deletes everything at once has left, too.
create trigger count_erasure after delete on public.followers for each row when (old.left_at is null) execute function private.count_leaving();

create function private.count_visits(days date[], paths text[], sites text[], counts integer[]) returns void
language sql security definer set search_path = '' -- definer: no role may write counts
as $$
  insert into private.page_visits (day, path, site, visits)
  select day, path, site, visits from unnest(days, paths, sites, counts) as counted (day, path, site, visits) order by day, path, site
  on conflict (day, path, site) do update set visits = page_visits.visits + excluded.visits
$$;
comment on function private.count_visits is 'Adds what one process counted in memory, in one statement.';
grant execute on function private.count_visits(date[], text[], text[], integer[]) to service_role;

create function private.kind_of_visit(path text) returns text language sql immutable set search_path = ''
as $$ select case when path = '/citations' then 'citation' when path ~ '^/(es|en)/embed/' then 'card' else 'page' end $$;
comment on function private.kind_of_visit is
  'A page that was read, a card of Caja that another site showed, or a downloaded file with citations.';

create function private.reach_figures() returns jsonb
language sql stable security definer set search_path = '' -- definer: visitors may not read the rows, only these sums
as $$
  with audiences as (select unnest('{officials,academics,researchers,civil-society,none}'::text[]) as audience),
  counted as (select *, private.kind_of_visit(path) as kind from private.page_visits where day > current_date - 30)
  select jsonb_build_object(
    'audiences', (select jsonb_agg(jsonb_build_object('audience', audience,
        'followers', (select count(*) from public.followers where coalesce(followers.audience, 'none') = audiences.audience and left_at is null
          and exists (select from public.follow_consents where follower_id = followers.id and withdrawn_at is null)),
        'sent', (select coalesce(sum(sent), 0) from private.mail_counts where mail_counts.audience = audiences.audience and month > now() - interval '12 months'),
        'bounced', (select coalesce(sum(bounced), 0) from private.mail_counts where mail_counts.audience = audiences.audience and month > now() - interval '12 months'),
        'replies', (select coalesce(sum(greatest(replies, read_replies)), 0) from public.campaigns where campaigns.audience = audiences.audience and send_at > now() - interval '12 months')
          + (select coalesce(sum(replies), 0) from private.mail_counts where mail_counts.audience = audiences.audience and month > now() - interval '12 months'),
        'left', (select coalesce(sum(followers), 0) from private.leaving_counts where leaving_counts.audience = audiences.audience and month > now() - interval '12 months')))
      from audiences),
    'visits', (select coalesce(sum(visits), 0) from counted where kind = 'page'),
    'citations', (select coalesce(sum(visits), 0) from counted where kind = 'citation'),
    'pages', (select coalesce(jsonb_agg(jsonb_build_object('path', path, 'visits', visits) order by visits desc, path), '[]')
      from (select path, sum(visits) as visits from counted where kind = 'page' group by path order by 2 desc, 1 limit 200) as pages),
    -- A site that sent few readers may be a person's own mail program.
    'sites', (select coalesce(jsonb_agg(jsonb_build_object('site', site, 'visits', visits) order by visits desc, site), '[]')
      from (select site, sum(visits) as visits from counted where site <> '' and kind = 'page'
        group by site having sum(visits) >= 5 order by 2 desc, 1 limit 10) as sites),
    'embeds', (select coalesce(jsonb_agg(jsonb_build_object('site', site, 'visits', visits) order by visits desc, site), '[]')
      from (select site, sum(visits) as visits from counted where site <> '' and kind = 'card'
        group by site having sum(visits) >= 5 order by 2 desc, 1 limit 10) as sites))
$$;
comment on function private.reach_figures is 'Sums for the public page: by audience over twelve months, and visits of the last 30 days.';
grant execute on function private.reach_figures() to anon, authenticated;

create function private.add_reach_to_report() returns trigger language plpgsql security definer set search_path = '' -- definer: see reach_figures
as $$
declare
  first date := make_date(new.year, 1, 1);
  after date := make_date(new.year + 1, 1, 1);
begin
  new.report := new.report || jsonb_build_object('reach', (select jsonb_build_object(
    'sent', (select coalesce(sum(sent), 0) from private.mail_counts where month >= first and month < after),
    'bounced', (select coalesce(sum(bounced), 0) from private.mail_counts where month >= first and month < after),
    'replies', (select coalesce(sum(greatest(replies, read_replies)), 0) from public.campaigns where send_at >= first and send_at < after)
      + (select coalesce(sum(replies), 0) from private.mail_counts where month >= first and month < after),
    'left', (select coalesce(sum(followers), 0) from private.leaving_counts where month >= first and month < after),
    'visits', coalesce(sum(visits) filter (where kind = 'page'), 0),
    'citations', coalesce(sum(visits) filter (where kind = 'citation'), 0),
    'sites', count(distinct site) filter (where kind = 'card' and site <> ''))
    from (select *, private.kind_of_visit(path) as kind from private.page_visits where day >= first and day < after) as counted));
  return new;
end $$;
comment on function private.add_reach_to_report is
  'The report of a year has the reach of Caja in that year. It is added when the year is closed, because visits are kept for 25 months.';
create trigger add_reach_to_report before update of report on public.update_cycles for each row
  when (new.report is not null and old.report is null) execute function private.add_reach_to_report();

create function private.purge_visits() returns void language sql set search_path = ''
as $$ delete from private.page_visits where day < current_date - interval '25 months' $$;
comment on function private.purge_visits is 'Called by a daily job.';
grant execute on function private.purge_visits() to service_role;

-- schemas/outreach/06_elsewhere.sql

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

-- schemas/outreach/06_exports.sql

-- Exports of the catalogue that staff ask for: a job writes each into the Storage bucket `exports`, where it stays for seven days.
--
-- In SQL because these are rights: an export of everything has drafts and people, and only administrators may make and read it.

create table public.exports (
  id uuid primary key default gen_random_uuid(),
  scope text not null check (scope in ('published', 'everything')),
  with_addresses boolean not null default false,
  requested_by uuid references public.people on delete set null default private.person_id(),
  requested_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  done_bytes bigint not null default 0,
  all_bytes bigint not null default 0,
  size bigint,
  problem text not null default '' check (length(problem) <= 1000),
  seen_at timestamptz not null default now(),
  finished_at timestamptz,
  removed_at timestamptz,
  check ((state = 'done') = (size is not null))
);
comment on table public.exports is 'One row for each export; the file is {id}.tar in the bucket `exports`.';
comment on column public.exports.done_bytes is 'Bytes of files that are written, of all_bytes. size is that of the finished archive.';
comment on column public.exports.seen_at is 'When the job that writes it last said so: a job that is silent for ten minutes has ended.';
comment on column public.exports.removed_at is 'Set by staff; a job deletes the file and the row.';
comment on column public.exports.problem is 'Which file is missing in Storage. Empty for a fault that the log has.';
create index exports_requested_at on public.exports (requested_at desc);
create index exports_requested_by on public.exports (requested_by);
create unique index exports_one_at_a_time on public.exports ((true)) where state in ('waiting', 'running');

alter table public.exports enable row level security;
grant select, insert (scope, with_addresses), update (removed_at) on public.exports to authenticated;
create policy "staff read exports of what is published" on public.exports for select to authenticated
  using ((select private.is_staff()) and scope = 'published' and not with_addresses);
create policy "administrators read all exports" on public.exports for select to authenticated using ((select private.is_admin()));
create policy "staff export what is published" on public.exports for insert to authenticated
  with check ((select private.is_staff()) and scope = 'published' and not with_addresses);
create policy "administrators export everything" on public.exports for insert to authenticated with check ((select private.is_admin()));
create policy "staff remove exports of what is published" on public.exports for update to authenticated
  using ((select private.is_staff()) and scope = 'published' and not with_addresses) with check ((select private.is_staff()));
create policy "administrators remove exports" on public.exports for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create trigger check_quotas after insert on public.exports for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('exports a day', 'public.exports', 'requested_by', 20, 20, '1 day', 'requested_at', 'true', 'too_many_today');
create trigger enqueue_export after insert on public.exports for each row execute function private.enqueue_for_row('write-export', 'exportId');
create trigger enqueue_removal after update of removed_at on public.exports for each row when (new.removed_at is not null)
  execute function private.enqueue_for_row('remove-exports');

-- No policy: only the server reads and writes these objects, after it has asked for the row.
insert into storage.buckets (id, name, public) values ('exports', 'exports', false) on conflict (id) do nothing;

-- schemas/outreach/07_framing-sites.sql

-- Which sites may show cards of Caja in a frame.
--
-- In SQL because these are rights: staff keep the list, and everybody reads it in a header of each card.

create table public.framing_sites (
  origin text primary key check (origin ~ '^https?://(\*\.)?[a-z0-9.-]+(:[0-9]{1,5})?$' and length(origin) <= 200),
  added_at timestamptz not null default now()
);
comment on table public.framing_sites is
  'Sites that may frame /embed, as sources of `frame-ancestors`: https://example.org, or https://*.example.org for all its subdomains. Without '
  'rows any site may.';

alter table public.framing_sites enable row level security;
grant select on public.framing_sites to anon;
grant select, insert (origin), delete on public.framing_sites to authenticated;
create policy "anyone reads framing sites" on public.framing_sites for select to anon, authenticated using (true);
create policy "staff add framing sites" on public.framing_sites for insert to authenticated with check ((select private.is_staff()));
create policy "staff delete framing sites" on public.framing_sites for delete to authenticated using ((select private.is_staff()));
create trigger notify_catalogue after insert or update or delete on public.framing_sites
  for each statement execute function private.notify_catalogue();

reset check_function_bodies;
