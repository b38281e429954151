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
