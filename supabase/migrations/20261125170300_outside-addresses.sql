-- Every address outside Caja that readers are led to, and where it stands: found when something is published, not when somebody asks.
-- What is only being written is not among them: the servers asked would learn of it before it is published.

create table public.published_links (
  resource_id uuid not null references public.published_resources on delete cascade,
  path text not null,
  language text,
  url text not null,
  unique nulls not distinct (resource_id, path, language, url)
);
comment on table public.published_links is
  'Outside addresses in published contents: whole fields and links within texts. `path` is the field without its language, e.g. sources[0].url, context.';
create index published_links_url on public.published_links (url);
alter table public.published_links enable row level security;
grant select on public.published_links to anon, authenticated;
create policy "anyone reads published_links" on public.published_links for select to anon, authenticated using (true);

create function private.links_in(content jsonb) returns table (path text, language text, url text)
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
    -- In a text, an address ends before what ends a sentence; brackets belong to it if they are closed in it.
    select path, case when text ~ '^https?://\S+$' then text
      else rtrim(match[1], '.,;:!?*_''’”»…') end as url
    from texts cross join lateral regexp_matches(text, case when text ~ '^https?://\S+$' then '^(.+)$' else '(https?://(?:[^\s<>"()«»“”]|\([^\s<>"()]*\))+)' end, 'g') as match
  )
  select distinct regexp_replace(path, '\.[a-z]{2}$', ''), substring(path from '\.([a-z]{2})$'), url from found where url ~ '^https?://[^/\s]'
$$;
comment on function private.links_in is 'Outside addresses in the content of a resource, each once a field and language.';

create function private.write_links() returns trigger
language plpgsql security definer set search_path = '' -- definer: links follow what is published and are nobody's to write by hand
as $$
begin
  delete from public.published_links where resource_id = new.id;
  insert into public.published_links (resource_id, path, language, url) select new.id, links.path, links.language, links.url from private.links_in(new.content) as links;
  return null;
end $$;
create trigger write_links after insert or update of content on public.published_resources for each row execute function private.write_links();
insert into public.published_links (resource_id, path, language, url)
  select id, links.path, links.language, links.url from public.published_resources cross join lateral private.links_in(content) as links;

create view public.outside_addresses with (security_invoker = true) as
  select url, 'resource' as used_in, resource_id, path, language, null::uuid as institution_id, null::text as platform, null::text as country
    from public.published_links
  union all select url, 'institution', null, 'url', null, id, null, country_iso3 from public.institutions where url is not null
  union all select url, 'platform', resource_id, null, language, null, platform, country from public.platform_addresses where url ~ '^https?://';
comment on view public.outside_addresses is
  'Every outside address that readers are led to, once for each place: a field of a published resource, an institution, a sister platform (its front page, its page of a country, its record of a programme).';
grant select on public.outside_addresses to anon, authenticated, service_role;
