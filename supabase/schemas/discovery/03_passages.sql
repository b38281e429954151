-- The texts that the search finds, by place: a section of a page, a page of a document, a moment of a video.
--
-- In SQL because these are rights. The search index (05_index.sql) has the words of all passages of a resource, so that no index on words is
-- needed here.

create table public.published_passages (
  resource_id uuid not null references public.published_resources on delete cascade,
  file_id uuid references public.files on delete cascade,
  anchor text not null default '',
  place integer not null,
  kind text not null,
  language text not null,
  text text not null,
  rejoined_words text not null default '',
  search tsvector not null generated always as (private.text_vector(language, text || ' ' || rejoined_words)) stored,
  constraint published_passages_kind check (kind in ('section', 'page', 'moment') and (kind = 'section') = (file_id is null)),
  constraint published_passages_place unique nulls not distinct (resource_id, file_id, language, place)
);
comment on table public.published_passages is
  'Published texts by place. A section: `anchor` is its id on the page, `place` its order. A document: `place` is the page. A video: '
  '`place` is the second.';
comment on column public.published_passages.rejoined_words is 'As in file_passages.';
create index published_passages_file on public.published_passages (file_id);

alter table public.published_passages enable row level security;
grant select on public.published_passages to anon;
grant select, insert, update, delete on public.published_passages to authenticated;
create policy "anyone reads published_passages" on public.published_passages for select to anon, authenticated using (true);
create policy "staff add published_passages" on public.published_passages for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change published_passages" on public.published_passages for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_passages" on public.published_passages for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_passages
  for each statement execute function private.bump_catalogue_version();
