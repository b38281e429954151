-- Uploads in progress, in parts that can be resumed (tus), and the reports of the nightly check of Storage.
--
-- In SQL because these are rights, and because the limit must be atomic: two uploads that start at once count against the same limit.

create table public.uploads (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  owner_id uuid not null references public.people default private.person_id(),
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  parts bigint[] not null default '{}',
  part_attempts uuid[] not null default '{}',
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.uploads is
  'A file that is being uploaded (tus), in parts. Each part is an object {resource}/{upload}/{offset}-{attempt} in Storage. The row is '
  'deleted when the file is complete or cancelled.';
comment on column public.uploads.parts is 'The offset at which each part begins, in bytes and in order.';
comment on column public.uploads.part_attempts is
  'For each part, the attempt that stored it. Each attempt has its own object, so that two instances that receive the same part at once '
  'do not overwrite each other.';
create index uploads_resource on public.uploads (resource_id);
create index uploads_owner on public.uploads (owner_id);

alter table public.uploads enable row level security;
grant select, insert (id, resource_id, owner_id, size, metadata), update (received, updated_at, parts, part_attempts), delete
  on public.uploads to authenticated;
create policy "a person reads their own uploads" on public.uploads for select to authenticated
  using (owner_id = (select private.person_id()));
create policy "people who may edit a resource start uploads under their own name" on public.uploads for insert to authenticated
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person continues their own uploads" on public.uploads for update to authenticated
  using (owner_id = (select private.person_id()) and private.can_edit(resource_id))
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person cancels their own uploads" on public.uploads for delete to authenticated
  using (owner_id = (select private.person_id()));

create function private.limit_uploads() returns trigger language plpgsql security definer set search_path = '' -- definer: counts uploads of other people
as $$
declare
  person_uploads integer;
  person_bytes numeric;
  institution_bytes numeric;
begin
  -- Sizes in bytes; the largest file is 2 GB. The lock makes uploads that start at once count one after the other.
  perform pg_advisory_xact_lock(hashtextextended('uploads', 0));
  select count(*), coalesce(sum(size), 0) into person_uploads, person_bytes from public.uploads where owner_id = new.owner_id;
  if person_uploads >= 10 then raise exception 'too_many_uploads' using errcode = 'CJ001'; end if;
  if person_bytes + new.size > 6000000000 then raise exception 'uploads_too_large' using errcode = 'CJ001'; end if;
  with holders as (
    select distinct posts.institution_id, post_holders.person_id
    from public.post_holders join public.posts on posts.id = post_holders.post_id
    where post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date)
  )
  select coalesce(max(bytes), 0) into institution_bytes from (
    select sum(uploads.size) as bytes
    from holders as own join holders as colleagues using (institution_id) join public.uploads on uploads.owner_id = colleagues.person_id
    where own.person_id = new.owner_id
    group by institution_id) as by_institution;
  if institution_bytes + new.size > 20000000000 then raise exception 'institution_uploads_too_large' using errcode = 'CJ001'; end if;
  return new;
end $$;
comment on function private.limit_uploads is
  'Refuses an upload if the person has 10 in progress or more than 6 GB, or their institution more than 20 GB. Complete and cancelled '
  'uploads do not count.';
create trigger limit_uploads before insert on public.uploads for each row execute function private.limit_uploads();

create table public.storage_checks (
  id bigint generated always as identity primary key,
  checked_at timestamptz not null default now(),
  files integer not null,
  objects integer not null,
  rows_without_bytes jsonb not null check (jsonb_typeof(rows_without_bytes) = 'array'),
  bytes_without_rows jsonb not null check (jsonb_typeof(bytes_without_rows) = 'array'),
  removed integer not null default 0,
  quarantined integer not null default 0,
  put_back integer not null default 0,
  looks_newer boolean not null default false
);
comment on table public.storage_checks is
  'Reports of the nightly check: rows of `files` without bytes, and bytes without a row. `quarantined`: bytes without a row that were '
  'moved aside. `removed`: bytes deleted after thirty days in quarantine. `put_back`: bytes moved back because a row needs them. '
  '`looks_newer`: Storage seems to be newer than the database (after a restore), so nothing was moved.';
comment on column public.storage_checks.rows_without_bytes is
  'Array of {file, path, problem, expected, found}: problem is missing or wrong-size, sizes in bytes.';
comment on column public.storage_checks.bytes_without_rows is
  'Array of {path, size, reason, removed}: reason is orphan, abandoned-upload, unknown-to-storage or partial.';

alter table public.storage_checks enable row level security;
grant select on public.storage_checks to authenticated;
create policy "staff read storage checks" on public.storage_checks for select to authenticated using ((select private.is_staff()));
