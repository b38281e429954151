-- Foundations: extensions, the private schema, and privileges that start from nothing.
-- Every later migration brings, for each table: comment, indexes, grants, row-level security and policies together.

create schema if not exists extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists pg_trgm with schema extensions;

grant usage on schema public, extensions to anon, authenticated, service_role;

-- Hosted Supabase grants everything in `public` to its API roles by default. Here a table is closed until it says otherwise.
-- (A new function is everybody's to execute whatever a schema's defaults say: each function in `public` revokes that itself.)
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;

create schema private;
comment on schema private is 'Helpers and bookkeeping that no API role may reach by name through the API.';
grant usage on schema private to anon, authenticated, service_role;

-- Text search that ignores accents: "pension" finds "pensión". One configuration per language of content.
create text search configuration public.caja_es (copy = pg_catalog.spanish);
alter text search configuration public.caja_es
  alter mapping for hword, hword_part, word with extensions.unaccent, pg_catalog.spanish_stem;
create text search configuration public.caja_en (copy = pg_catalog.english);
alter text search configuration public.caja_en
  alter mapping for hword, hword_part, word with extensions.unaccent, pg_catalog.english_stem;

create function private.search_configuration(language text) returns regconfig
language sql immutable parallel safe set search_path = ''
as $$ select case language when 'es' then 'public.caja_es'::regconfig when 'en' then 'public.caja_en'::regconfig else 'pg_catalog.simple'::regconfig end $$;

create function private.is_localized(value jsonb) returns boolean
language sql immutable parallel safe set search_path = ''
as $$ select jsonb_typeof(value) = 'object' and not exists (select from jsonb_each(value) where jsonb_typeof(value) <> 'string') $$;
comment on function private.is_localized is 'A text by language: {"es": "…", "en": "…"}. More languages need no schema change.';

grant execute on function private.search_configuration(text), private.is_localized(jsonb) to anon, authenticated, service_role;

-- One row, bumped by triggers whenever something a visitor can read changes; page caches listen to `catalogue`.
create table public.catalogue_versions (
  singleton boolean primary key default true check (singleton),
  version bigint not null default 1,
  changed_at timestamptz not null default now()
);
comment on table public.catalogue_versions is 'The version of everything published. A cached page is valid for one version.';
insert into public.catalogue_versions default values;
grant select on public.catalogue_versions to anon, authenticated;
alter table public.catalogue_versions enable row level security;
create policy "anyone reads the catalogue version" on public.catalogue_versions for select to anon, authenticated using (true);

create function private.bump_catalogue_version() returns trigger
language plpgsql security definer set search_path = '' -- definer: editors may change published rows, never this counter itself
as $$
begin
  update public.catalogue_versions set version = version + 1, changed_at = now();
  perform pg_notify('catalogue', '');
  return null;
end $$;
