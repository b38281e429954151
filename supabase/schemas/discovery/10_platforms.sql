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
