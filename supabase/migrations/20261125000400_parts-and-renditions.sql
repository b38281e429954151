-- Where the parts of an upload begin, and renditions: made by jobs, seen at once where their original is published.

alter table public.uploads add column parts bigint[] not null default '{}';
comment on column public.uploads.parts is 'Where each part begins, in bytes and in order: the names of its objects.';
grant update (parts) on public.uploads to authenticated;

-- A poster is a picture somebody chose, or one a job took from the video.
alter table public.files drop constraint derived_files_have_a_role;
alter table public.files add constraint derived_files_have_a_role check (
  case when role in ('original', 'captions') then derived_from is null when role = 'poster' then true else derived_from is not null end);
create unique index files_one_rendition_of_a_role on public.files (derived_from, role) where derived_from is not null;

create trigger bump_catalogue_version_for_a_rendition after insert on public.files for each row
  when (new.derived_from is not null) execute function private.bump_catalogue_version();
