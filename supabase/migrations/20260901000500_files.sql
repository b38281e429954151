-- Files: one row for each object in Storage, so that rights, history and use can be asked in SQL.

create table public.files (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  owner_id uuid not null references public.people default private.person_id(),
  path text not null unique,
  name text not null check (length(name) between 1 and 200 and name !~ '[/\\]'),
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);
comment on table public.files is 'path is the object''s name in the Storage bucket `resources`: {resource id}/{file id}. size in bytes.';
create index files_resource on public.files (resource_id);

-- Which files are public, and through which resource: written when a resource is published.
create table public.published_files (
  file_id uuid not null references public.files on delete restrict,
  resource_id uuid not null references public.resources on delete cascade,
  primary key (file_id, resource_id)
);
comment on table public.published_files is 'A file something published uses: visitors may read it, and it cannot be deleted.';
create index published_files_resource on public.published_files (resource_id);

alter table public.published_files enable row level security;
grant select on public.published_files to anon, authenticated;
grant insert, delete on public.published_files to authenticated;
create policy "anyone reads which files are published" on public.published_files for select to anon, authenticated using (true);
create policy "staff publish files" on public.published_files for insert to authenticated with check ((select private.is_staff()));
create policy "staff unpublish files" on public.published_files for delete to authenticated using ((select private.is_staff()));

alter table public.files enable row level security;
grant select on public.files to anon, authenticated;
grant insert (id, resource_id, owner_id, path, name, media_type, size, sha256) on public.files to authenticated;
grant delete on public.files to authenticated;
create policy "anyone reads files of published resources" on public.files for select to anon, authenticated
  using (exists (select from public.published_files where file_id = id));
create policy "files of drafts are read with the draft" on public.files for select to authenticated using (private.can_read_draft(resource_id));
create policy "those who edit a resource add files under their own name" on public.files for insert to authenticated
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id) and path = resource_id::text || '/' || id::text);
create policy "those who edit a resource remove its files, unless it is locked" on public.files for delete to authenticated
  using (private.can_edit(resource_id) and not private.is_locked(resource_id));

-- The bytes, under the same rights. The first folder of an object's name is its resource.
insert into storage.buckets (id, name, public) values ('resources', 'resources', false) on conflict (id) do nothing;

create function private.resource_of(object_name text) returns uuid language sql immutable set search_path = ''
as $$ select case when split_part(object_name, '/', 1) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then split_part(object_name, '/', 1)::uuid end $$;
grant execute on function private.resource_of(text) to anon, authenticated, service_role;

create policy "those who edit a resource upload its files" on storage.objects for insert to authenticated
  with check (bucket_id = 'resources' and private.can_edit(private.resource_of(name)));
-- Bytes without a row are an upload that was not completed. Bytes with a row stay as they were reviewed.
create policy "those who edit a resource clear away uploads without a row" on storage.objects for delete to authenticated
  using (bucket_id = 'resources' and private.can_edit(private.resource_of(name)) and not exists (select from public.files where files.path = objects.name));
create policy "objects are read with their file" on storage.objects for select to anon, authenticated
  using (bucket_id = 'resources' and (exists (select from public.files where files.path = objects.name) or private.can_edit(private.resource_of(name))));
