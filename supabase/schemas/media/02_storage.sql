-- The Storage bucket of the files, and its policies.
--
-- In SQL because these are rights: a person may read the bytes if they may read the row in public.files.

insert into storage.buckets (id, name, public) values ('resources', 'resources', false) on conflict (id) do nothing;

-- The first folder of an object's name is the resource it belongs to.
create function private.resource_of(object_name text) returns uuid language sql immutable set search_path = ''
as $$ select case when split_part(object_name, '/', 1) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then split_part(object_name, '/', 1)::uuid end $$;
grant execute on function private.resource_of(text) to anon, authenticated, service_role;

create policy "people who may edit a resource upload its files" on storage.objects for insert to authenticated
  with check (bucket_id = 'resources' and private.can_edit(private.resource_of(name)));
-- An object without a row belongs to an incomplete upload. An object with a row must stay as it was reviewed.
create policy "people who may edit a resource delete objects without a row" on storage.objects for delete to authenticated
  using (bucket_id = 'resources' and private.can_edit(private.resource_of(name)) and not exists (select from public.files where files.path = objects.name));
create policy "people who may read a file or edit its resource read its object" on storage.objects for select to anon, authenticated
  using (bucket_id = 'resources' and (exists (select from public.files where files.path = objects.name) or private.can_edit(private.resource_of(name))));

-- The API roles keep only privileges on rows, because truncate and references bypass row-level security. On a hosted project some of these
-- tables belong to the role of Storage, and Caja cannot change their grants.
do $$
declare
  beyond_rows text := 'truncate, references, trigger' || case when current_setting('server_version_num')::integer >= 170000 then ', maintain' else '' end;
  item record;
begin
  for item in select oid::regclass as name from pg_class where relnamespace = 'storage'::regnamespace and relkind in ('r', 'p', 'v') loop
    begin
      execute format('revoke %s on %s from anon, authenticated', beyond_rows, item.name);
    exception when insufficient_privilege then
      raise notice 'The privileges on % are not the owner''s to take.', item.name;
    end;
  end loop;
end $$;
