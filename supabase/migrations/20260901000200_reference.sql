-- What everything refers to: countries, institutions, the thesaurus, the sister platforms.

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
comment on table public.countries is 'The 33 countries of Latin America and the Caribbean (ISO 3166-1), with their place on the tile map.';

create table public.institutions (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
  country_iso3 char(3) references public.countries,
  acronym text,
  names jsonb not null check (private.is_localized(names)),
  url text check (url ~ '^https?://')
);
comment on table public.institutions is 'Ministries, agencies and bodies. An institution outlives its posts; a post outlives the person who holds it.';
create index institutions_country on public.institutions (country_iso3);

create table public.concepts (
  id uuid primary key default gen_random_uuid(),
  scheme text not null check (scheme in ('topic', 'population', 'challenge', 'change-kind')),
  slug text not null check (slug ~ '^[a-z0-9-]{2,60}$'),
  broader_id uuid references public.concepts,
  pref_labels jsonb not null check (private.is_localized(pref_labels)),
  alt_labels jsonb not null default '{}' check (jsonb_typeof(alt_labels) = 'object'),
  definitions jsonb not null default '{}' check (private.is_localized(definitions)),
  position smallint not null default 0,
  unique (scheme, slug)
);
comment on table public.concepts is 'The thesaurus (SKOS): prefLabel, altLabel, definition, broader. altLabel is {"es": ["…"], "en": ["…"]}.';
create index concepts_broader on public.concepts (broader_id);

create table public.source_platforms (
  slug text primary key,
  names jsonb not null check (private.is_localized(names)),
  descriptions jsonb not null check (private.is_localized(descriptions)),
  urls jsonb not null check (private.is_localized(urls)),
  country_urls jsonb check (private.is_localized(country_urls)),
  position smallint not null default 0
);
comment on table public.source_platforms is 'Sister platforms of ECLAC. country_urls holds {iso2} where the address of a country page can be computed.';

do $$
declare name text;
begin
  foreach name in array array['countries', 'institutions', 'concepts', 'source_platforms'] loop
    execute format('alter table public.%I enable row level security', name);
    execute format('grant select on public.%I to anon, authenticated', name);
    execute format('create policy "anyone reads %s" on public.%I for select to anon, authenticated using (true)', name, name);
    execute format('create trigger bump_catalogue_version after insert or update or delete on public.%I for each statement execute function private.bump_catalogue_version()', name);
  end loop;
end $$;
