-- What captions say can be searched from the moment they are stored. Whoever adds the file writes it down, in the same transaction.

alter table public.files add column cues integer check (cues > 0);
comment on column public.files.cues is 'How many captions a caption track has.';
grant insert (cues) on public.files to authenticated;

grant insert on public.file_passages to authenticated;
-- `created_at = now()`: a file of this very transaction. Passages of an older file stay as they are.
create policy "whoever adds captions writes down what they say" on public.file_passages for insert to authenticated
  with check (exists (select from public.files where id = file_id and role = 'captions' and created_at = now()
    and owner_id = (select private.person_id()) and private.can_edit(resource_id)));
