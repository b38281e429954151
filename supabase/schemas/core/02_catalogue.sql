-- The version of the published catalogue. A trigger increases it, in the same transaction, whenever something changes that visitors can
-- read. Page caches listen to the channel `catalogue` and drop the pages that depend on the change.
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

create function private.bump_catalogue_version() returns trigger
language plpgsql security definer set search_path = '' -- definer: editors may change published rows, but not this counter
as $$
begin
  update public.catalogue_versions set version = version + 1, changed_at = now();
  perform pg_notify('catalogue', '');
  return null;
end $$;

create function private.announce_catalogue_change() returns void
language sql set search_path = ''
as $$
  update public.catalogue_versions set version = version + 1, changed_at = now();
  select pg_notify('catalogue', '')
$$;
comment on function private.announce_catalogue_change is
  'For jobs that change what readers see in tables without the trigger: called once for each run, not for each row.';
