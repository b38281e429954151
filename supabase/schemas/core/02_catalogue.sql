-- The version of the published catalogue. A trigger increases it, in the transaction of the change, whenever something changes that visitors can read;
-- page caches listen to the channel "catalogue" and drop what depends on it.
--
-- In SQL because it must be atomic: no change without a new version, whoever writes.

-- One row, bumped by triggers whenever something a visitor can read changes; page caches listen to `catalogue`.
create table public.catalogue_versions (
  singleton boolean primary key default true check (singleton),
  version bigint not null default 1,
  changed_at timestamptz not null default now()
);
comment on table public.catalogue_versions is 'The version of everything published. A cached page is valid for one version.';

alter table public.catalogue_versions enable row level security;
grant select on public.catalogue_versions to anon, authenticated;
create policy "anyone reads the catalogue version" on public.catalogue_versions for select to anon, authenticated using (true);

insert into public.catalogue_versions default values;

create function private.bump_catalogue_version() returns trigger
language plpgsql security definer set search_path = '' -- definer: editors may change published rows, never this counter itself
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
comment on function private.announce_catalogue_change is 'For jobs that change what readers see without a trigger of their own: once a round, not once a row.';
