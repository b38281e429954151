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
