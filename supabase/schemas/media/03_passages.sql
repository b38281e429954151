-- The text inside files, by page or by second. Jobs read it from documents; adding a caption track writes it in the same transaction.
--
-- In SQL because these are rights.

create table public.file_passages (
  file_id uuid not null references public.files on delete cascade,
  place integer not null check (place >= 0),
  text text not null,
  rejoined_words text not null default '',
  primary key (file_id, place)
);
comment on table public.file_passages is 'The text of a file. `place` is the page number, or the second at which it is said.';
comment on column public.file_passages.rejoined_words is
  'Words that are divided at line ends, in one piece, for the search only: no program can tell whether the hyphen belongs to the word.';

alter table public.file_passages enable row level security;
grant select on public.file_passages to anon;
grant select, insert on public.file_passages to authenticated;
create policy "people who may read a file read its passages" on public.file_passages for select to anon, authenticated
  using (exists (select from public.files where id = file_id));
-- `created_at = now()` means that this transaction created the file. Passages of an older file cannot be added.
create policy "the uploader of captions adds their text" on public.file_passages for insert to authenticated
  with check (exists (select from public.files where id = file_id and role = 'captions' and created_at = now()
    and owner_id = (select private.person_id()) and private.can_edit(resource_id)));
