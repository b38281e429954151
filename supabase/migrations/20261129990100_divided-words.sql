-- A hyphen at the end of a line divides a word or belongs to it, and no program can tell: the text keeps it, the search knows both.

alter table public.file_passages add column joined text not null default '';
comment on column public.file_passages.joined is 'Words divided at line ends, in one piece: for the search alone.';
grant insert (joined) on public.file_passages to authenticated;

alter table public.published_passages add column joined text not null default '';
comment on column public.published_passages.joined is 'As in file_passages.';
alter table public.published_passages drop column search,
  add column search tsvector not null generated always as (private.text_vector(language, text || ' ' || joined)) stored;

-- Documents that were read before keep their text until they are read again.
