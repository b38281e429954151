-- Uploads that may be resumed, and what the nightly checks found.

create table public.uploads (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  owner_id uuid not null references public.people default private.person_id(),
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.uploads is 'A file on its way (tus), in parts: objects named {resource}/{upload}/{offset} in Storage. Gone when the file is complete or was given up.';
create index uploads_resource on public.uploads (resource_id);
alter table public.uploads enable row level security;
grant select, insert (id, resource_id, owner_id, size, metadata), update (received, updated_at), delete on public.uploads to authenticated;
create policy "a person sees their own uploads" on public.uploads for select to authenticated using (owner_id = (select private.person_id()));
create policy "those who edit a resource start uploads under their own name" on public.uploads for insert to authenticated
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person goes on with their own uploads" on public.uploads for update to authenticated
  using (owner_id = (select private.person_id()) and private.can_edit(resource_id))
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id));
create policy "a person gives up their own uploads" on public.uploads for delete to authenticated using (owner_id = (select private.person_id()));

create table public.storage_checks (
  id bigint generated always as identity primary key,
  checked_at timestamptz not null default now(),
  files integer not null,
  objects integer not null,
  rows_without_bytes jsonb not null check (jsonb_typeof(rows_without_bytes) = 'array'),
  bytes_without_rows jsonb not null check (jsonb_typeof(bytes_without_rows) = 'array'),
  removed integer not null default 0
);
comment on table public.storage_checks is 'Reports of the nightly check: rows of `files` whose bytes are missing, and bytes that no row knows. `removed` counts the latter that were old enough to go.';
alter table public.storage_checks enable row level security;
grant select on public.storage_checks to authenticated;
create policy "staff read storage checks" on public.storage_checks for select to authenticated using ((select private.is_staff()));

create table public.link_checks (
  url text primary key check (url ~ '^https?://'),
  outcome text not null check (outcome in ('alive', 'moved', 'gone', 'server-error', 'blocked', 'unreachable')),
  status integer,
  checked_at timestamptz not null default now(),
  last_alive_at timestamptz
);
comment on table public.link_checks is 'What an outside address answered when it was last asked.';
alter table public.link_checks enable row level security;
grant select on public.link_checks to authenticated;
create policy "staff read link checks" on public.link_checks for select to authenticated using ((select private.is_staff()));
