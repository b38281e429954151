-- The same country on the sister platforms: addresses that can be computed, and when each was last seen alive.

comment on table public.source_platforms is
  'Sister platforms of ECLAC. country_urls is the address of a country''s own page: {iso2} and {iso3} stand for its lower-case ISO 3166-1 codes, {name} for its name in that language, percent-encoded.';

create function private.percent_encoded(value text) returns text
language sql immutable strict parallel safe set search_path = ''
as $$
  select coalesce(string_agg(case when letter ~ '^[A-Za-z0-9]$' then letter
    else regexp_replace(upper(encode(convert_to(letter, 'UTF8'), 'hex')), '(..)', '%\1', 'g') end, '' order by place), '')
  from regexp_split_to_table(value, '') with ordinality as letters (letter, place)
$$;
comment on function private.percent_encoded is 'A text as part of an address (RFC 3986); only ASCII letters and digits stand for themselves.';
grant execute on function private.percent_encoded(text) to anon, authenticated, service_role;

-- The few resources that name a record there, found without unpacking the contents of all others.
alter table public.published_resources add column bpsnc text generated always as (content #>> '{programme,bpsnc}') stored;
comment on column public.published_resources.bpsnc is 'Number of its programme''s record in ECLAC''s Non-contributory Social Protection Programmes Database.';
create index published_resources_bpsnc on public.published_resources (bpsnc) where bpsnc is not null;

create view public.platform_addresses with (security_invoker = true) as
  select source_platforms.slug as platform, countries.iso3::text as country, address.key as language, null::uuid as resource_id,
    replace(replace(replace(address.value, '{iso2}', lower(countries.iso2)), '{iso3}', lower(countries.iso3)),
      '{name}', private.percent_encoded(coalesce(countries.short_names ->> address.key, countries.short_names ->> 'es', ''))) as url
  from public.source_platforms cross join public.countries cross join jsonb_each_text(source_platforms.country_urls) as address
  union all
  select source_platforms.slug, null, address.key, null, address.value
  from public.source_platforms cross join jsonb_each_text(source_platforms.urls) as address
  union all
  select 'bpsnc', country, null, published_resources.id, 'https://dds.cepal.org/bpsnc/programme?id=' || bpsnc
  from public.published_resources cross join unnest(published_resources.countries) as country
  where bpsnc is not null;
comment on view public.platform_addresses is
  'Every address a country''s page leads to: its own pages there, the front pages (no country), and the records of programmes its experiences name (resource_id).';
grant select on public.platform_addresses to anon, authenticated, service_role;

-- Readers are told when a sister platform was last seen alive. Of all other outside addresses (what an author cites, a draft
-- among them) what they answered stays with the staff: it would say what is being written before it is published.
grant select (url, outcome, checked_at, last_alive_at) on public.link_checks to anon;
create policy "anyone reads what sister platforms answered" on public.link_checks for select to anon, authenticated
  using (url in (select platform_addresses.url from public.platform_addresses));

create function private.announce_catalogue_change() returns void
language sql set search_path = ''
as $$
  update public.catalogue_versions set version = version + 1, changed_at = now();
  select pg_notify('catalogue', '')
$$;
comment on function private.announce_catalogue_change is 'For jobs that change what readers see without a trigger of their own: once a round, not once a row.';
revoke execute on function private.announce_catalogue_change() from public;

-- Where platforms were entered before their addresses by country were known.
update public.source_platforms set country_urls = jsonb_build_object(
  'es', 'https://statistics.cepal.org/portal/cepalstat/perfil-nacional.html?theme=1&country={iso3}&lang=es',
  'en', 'https://statistics.cepal.org/portal/cepalstat/national-profile.html?theme=1&country={iso3}&lang=en')
  where slug = 'cepalstat' and country_urls is null;
update public.source_platforms set country_urls = jsonb_build_object(
  'es', 'https://repositorio.cepal.org/search?query={name}', 'en', 'https://repositorio.cepal.org/search?query={name}')
  where slug = 'repository' and country_urls is null;
