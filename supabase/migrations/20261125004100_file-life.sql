-- A file's life: the address of all its versions, what keeps it from being deleted, and where a link has moved.

create function private.asset_of(file uuid) returns uuid language sql stable security definer set search_path = ''
as $$ select asset_id from public.files where id = file $$;
comment on function private.asset_of is 'Definer rights: a link to an earlier version leads visitors to the published one, and they do not see the row of the earlier. It tells one number for another, nothing else.';
grant execute on function private.asset_of(uuid) to anon, authenticated, service_role;

-- The first version may be deleted and its address goes on; nobody takes the address of another resource's file for their own.
create function private.may_have_address(file uuid, asset uuid, resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select case when exists (select from public.files where asset_id = asset)
    then not exists (select from public.files where asset_id = asset and resource_id <> resource)
    else asset = file end
$$;
comment on function private.may_have_address is 'Definer rights: the policy of `files` cannot ask `files` itself without going in circles.';
grant execute on function private.may_have_address(uuid, uuid, uuid) to authenticated, service_role;
drop policy "those who edit a resource add files under their own name" on public.files;
create policy "those who edit a resource add files under their own name" on public.files for insert to authenticated
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id) and path = resource_id::text || '/' || id::text
    and private.may_have_address(id, asset_id, resource_id));
drop function private.is_version_of(uuid, uuid);

-- Where a file is used now: by what visitors read, or by the latest revision. A rendition is used wherever its original is.
create function private.is_file_in_use(file uuid, original uuid, resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select exists (select from public.published_files where file_id in (file, original))
    or exists (
      select from public.resources
        join public.revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
      where resources.id = resource and jsonb_path_exists(revisions.content -> 'attachments', '$.** ? (@ == $file || @ == $original)',
        jsonb_build_object('file', file, 'original', coalesce(original, file))))
$$;
comment on function private.is_file_in_use is 'Definer rights: in use is in use, also where whoever asks may not read it.';
grant execute on function private.is_file_in_use(uuid, uuid, uuid) to authenticated, service_role;

-- What is published is held by a foreign key, whoever asks; what the latest revision uses is held from people, not from jobs.
create function private.keep_files_in_use() returns trigger language plpgsql security definer set search_path = '' -- definer: see is_file_in_use
as $$
begin
  if auth.uid() is not null and private.is_file_in_use(old.id, old.derived_from, old.resource_id) then
    raise exception 'file_in_use' using errcode = 'CJ001';
  end if;
  return old;
end $$;
create trigger keep_files_in_use before delete on public.files for each row execute function private.keep_files_in_use();

alter table public.link_checks add column moved_to text check (moved_to ~ '^https?://');
comment on column public.link_checks.moved_to is 'Where an address that has moved for good (301, 308) leads now.';
comment on column public.link_checks.last_alive_at is 'When it last answered with its page, there or where it has moved to. Null if it never did.';

-- The nightly check looks at the disk too, where there is one.
comment on column public.storage_checks.rows_without_bytes is 'Array of {file, path, problem, expected, found}: problem is missing or wrong-size, sizes in bytes.';
comment on column public.storage_checks.bytes_without_rows is 'Array of {path, size, reason, removed}: reason is orphan, abandoned-upload, unknown-to-storage or partial.';
