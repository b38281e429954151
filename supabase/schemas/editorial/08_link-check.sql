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
