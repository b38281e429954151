-- What each file is, and what was read in it. A replaced file keeps its address: `asset_id` is what /files/{id} names, the rows
-- that share it are its versions, and what visitors get is the version that is published.

alter table public.files
  add column asset_id uuid,
  add column derived_from uuid references public.files on delete cascade,
  add column role text not null default 'original' check (role in ('original', 'captions', 'poster', 'page-image', '480p', 'audio')),
  add column duration_seconds numeric check (duration_seconds > 0),
  add column width integer check (width > 0),
  add column height integer check (height > 0),
  add column pages integer check (pages > 0),
  add column text_state text check (text_state in ('waiting', 'read', 'none', 'failed')),
  add constraint derived_files_have_a_role check ((derived_from is null) = (role in ('original', 'captions', 'poster')));
comment on column public.files.asset_id is 'The id of the first version: the public address of all of them.';
comment on column public.files.derived_from is 'The file it was made from by a job: a smaller rendition, the audio alone, the picture of a first page. It shares its rights.';
comment on column public.files.text_state is 'Whether the text of a document was read into file_passages: none means a scan, pictures without text.';
update public.files set asset_id = id;
alter table public.files alter column asset_id set not null;
create index files_asset on public.files (asset_id, created_at);
create index files_derived on public.files (derived_from) where derived_from is not null;
create index files_sha256 on public.files (resource_id, sha256);

create function private.is_version_of(asset uuid, resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.files where id = asset and resource_id = resource) $$;
comment on function private.is_version_of is 'Definer rights: the policy of `files` cannot ask `files` itself without going in circles.';
grant execute on function private.is_version_of(uuid, uuid) to authenticated, service_role;

grant insert (asset_id, role, duration_seconds, width, height, pages, text_state) on public.files to authenticated;
drop policy "those who edit a resource add files under their own name" on public.files;
create policy "those who edit a resource add files under their own name" on public.files for insert to authenticated
  with check (owner_id = (select private.person_id()) and private.can_edit(resource_id) and path = resource_id::text || '/' || id::text
    and (asset_id = id or private.is_version_of(asset_id, resource_id)));
drop policy "anyone reads files of published resources" on public.files;
create policy "anyone reads files of published resources" on public.files for select to anon, authenticated
  using (exists (select from public.published_files where file_id = id or file_id = derived_from));

-- A consent is asked of whoever speaks in a video: a voice and a face are personal data.
create table public.consents (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  given_by text not null check (length(given_by) between 2 and 160),
  given_on date not null check (given_on <= current_date + 1),
  purposes text[] not null check (purposes <> '{}' and purposes <@ array['publish', 'translate', 'excerpt']),
  note text not null default '' check (length(note) <= 1200),
  recorded_by uuid not null references public.people default private.person_id(),
  recorded_at timestamptz not null default now()
);
comment on table public.consents is 'Who speaks in a video agreed: who, when, and to what. Purposes: publish with captions, translate the captions, show excerpts.';
create index consents_resource on public.consents (resource_id, recorded_at desc);
alter table public.consents enable row level security;
grant select on public.consents to authenticated;
grant insert (resource_id, given_by, given_on, purposes, note, recorded_by) on public.consents to authenticated;
create policy "consent is read with the draft" on public.consents for select to authenticated using (private.can_read_draft(resource_id));
create policy "owners and staff record consent under their own name" on public.consents for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (private.owns(resource_id) or (select private.is_staff())));

-- A video is not submitted or published without it. (Asked before move_resource's own questions, so that neither repeats the other.)
create function private.require_consent() returns trigger language plpgsql security definer set search_path = '' -- definer: see can_edit
as $$
begin
  if new.kind = 'video' and new.state in ('submitted', 'published') and new.state <> old.state
    and not exists (select from public.consents where resource_id = new.id and 'publish' = any (purposes)) then
    raise exception 'no_consent' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger require_consent before update of state on public.resources for each row execute function private.require_consent();
