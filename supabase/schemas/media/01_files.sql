-- Files of resources: one row for each object in Storage. A replaced file keeps its address /files/{asset_id}: the rows with the same asset_id
-- are its versions, and visitors get the published version.
--
-- In SQL because these are rights, and because deleting a file and publishing it must not happen at the same time.

create table public.files (
  id uuid primary key default gen_random_uuid(),
  asset_id uuid not null,
  resource_id uuid not null references public.resources on delete cascade,
  owner_id uuid not null references public.people default private.person_id(),
  role text not null default 'original' check (role in ('original', 'captions', 'poster', 'page-image', '480p', 'audio')),
  derived_from uuid references public.files on delete cascade,
  path text not null unique,
  name text not null check (length(name) between 1 and 200 and name !~ '[/\\]'),
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  duration_seconds numeric check (duration_seconds > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  pages integer check (pages > 0),
  cues integer check (cues > 0),
  text_state text check (text_state in ('waiting', 'read', 'none', 'failed')),
  created_at timestamptz not null default now(),
  constraint derived_files_have_a_role check (
    case when role in ('original', 'captions') then derived_from is null when role = 'poster' then true else derived_from is not null end)
);
comment on table public.files is 'path is the object''s name in the Storage bucket `resources`: {resource id}/{file id}. size is in bytes.';
comment on column public.files.asset_id is 'The id of the first version. It is the public address of all versions.';
comment on column public.files.derived_from is
  'The file from which a job made this one: a smaller rendition, the audio track, the picture of the first page. It has the same rights. '
  'A poster has it only if a job took it from the video.';
comment on column public.files.text_state is
  'Whether the text of a document was read into file_passages. `none`: it has no text, such as a scan.';
comment on column public.files.cues is 'Number of captions in a caption track.';
create index files_resource on public.files (resource_id);
create index files_asset on public.files (asset_id, created_at);
create index files_derived on public.files (derived_from) where derived_from is not null;
create index files_sha256 on public.files (resource_id, sha256);
create unique index files_one_rendition_of_a_role on public.files (derived_from, role) where derived_from is not null;

create table public.published_files (
  file_id uuid not null references public.files on delete restrict,
  resource_id uuid not null references public.resources on delete cascade,
  primary key (file_id, resource_id)
);
comment on table public.published_files is
  'Files that a published resource uses, written when it is published. Visitors may read them, and they cannot be deleted.';
create index published_files_resource on public.published_files (resource_id);

create function private.asset_id_of(file uuid) returns uuid language sql stable security definer set search_path = ''
as $$ select asset_id from public.files where id = file $$;
comment on function private.asset_id_of is
  'Definer: a link to an earlier version leads visitors to the published one, but they may not read the row of the earlier one. Returns '
  'nothing but the id.';
grant execute on function private.asset_id_of(uuid) to anon, authenticated, service_role;

create function private.can_use_asset_id(file uuid, asset uuid, resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select case when exists (select from public.files where asset_id = asset)
    then not exists (select from public.files where asset_id = asset and resource_id <> resource)
    else asset = file end
$$;
comment on function private.can_use_asset_id is
  'An address belongs to one resource, also after the first version was deleted. Definer: the policy of `files` calls it while it reads '
  '`files`.';
grant execute on function private.can_use_asset_id(uuid, uuid, uuid) to authenticated, service_role;

alter table public.files enable row level security;
grant select on public.files to anon;
grant select, insert (id, resource_id, owner_id, path, name, media_type, size, sha256, asset_id, role, duration_seconds, width, height, pages, text_state, cues), delete
  on public.files to authenticated;
create policy "people who may read a draft read its files" on public.files for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create policy "people who may edit a resource remove its files, unless it is locked" on public.files for delete to authenticated
  using (private.can_edit(resource_id) and not private.is_locked(resource_id));
create policy "anyone reads files of published resources" on public.files for select to anon, authenticated
  using (exists (select from public.published_files where file_id = id or file_id = derived_from));
create policy "people who may edit a resource add files under their own name" on public.files for insert to authenticated
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id) and path = resource_id::text || '/' || id::text
    and private.can_use_asset_id(id, asset_id, resource_id));
create trigger bump_catalogue_version_for_a_rendition after insert on public.files for each row
  when (new.derived_from is not null) execute function private.bump_catalogue_version();

-- The job that reads a document or converts a video. Only for files of people: the start of the application looks for files of seeds and
-- restored backups that have not been processed.
create trigger enqueue_reading after insert on public.files for each row
  when (new.role = 'original' and new.media_type = 'application/pdf' and auth.uid() is not null)
  execute function private.enqueue_for_row('read-document', 'fileId');
create trigger enqueue_renditions after insert on public.files for each row
  when (new.role = 'original' and new.media_type like 'video/%' and auth.uid() is not null)
  execute function private.enqueue_for_row('make-renditions', 'fileId');

alter table public.published_files enable row level security;
grant select on public.published_files to anon;
grant select, insert, delete on public.published_files to authenticated;
create policy "anyone reads which files are published" on public.published_files for select to anon, authenticated using (true);
create policy "staff publish files" on public.published_files for insert to authenticated with check ((select private.is_staff()));
create policy "staff unpublish files" on public.published_files for delete to authenticated using ((select private.is_staff()));

create function private.is_file_in_use(file uuid, original uuid, resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select exists (select from public.published_files where file_id in (file, original))
    or exists (
      select from public.resources
        join public.revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
      where resources.id = resource and jsonb_path_exists(revisions.content -> 'attachments', '$.** ? (@ == $file || @ == $original)',
        jsonb_build_object('file', file, 'original', coalesce(original, file))))
$$;
comment on function private.is_file_in_use is
  'True if a published resource or the latest revision uses the file or its original. Definer: it must see also what the person may not '
  'read.';
grant execute on function private.is_file_in_use(uuid, uuid, uuid) to authenticated, service_role;

-- A foreign key protects published files from everyone. This trigger protects files of the latest revision from people, not from jobs.
create function private.protect_files_in_use() returns trigger language plpgsql security definer set search_path = '' -- definer: see is_file_in_use
as $$
begin
  if auth.uid() is not null and private.is_file_in_use(old.id, old.derived_from, old.resource_id) then
    raise exception 'file_in_use' using errcode = 'CJ001';
  end if;
  return old;
end $$;
create trigger protect_files_in_use before delete on public.files for each row execute function private.protect_files_in_use();
