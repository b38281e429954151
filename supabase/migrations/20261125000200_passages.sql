-- The text inside files, by place: pages of a document, moments of a video. Read by jobs, searched once published.

create table public.file_passages (
  file_id uuid not null references public.files on delete cascade,
  place integer not null check (place >= 0),
  text text not null,
  primary key (file_id, place)
);
comment on table public.file_passages is 'What is written in a file: `place` is the number of a page, or the second at which something is said.';
alter table public.file_passages enable row level security;
grant select on public.file_passages to anon, authenticated;
create policy "passages are read with their file" on public.file_passages for select to anon, authenticated
  using (exists (select from public.files where id = file_id));

create table public.published_passages (
  resource_id uuid not null references public.published_resources on delete cascade,
  file_id uuid not null references public.files on delete cascade,
  place integer not null,
  kind text not null check (kind in ('page', 'moment')),
  language text not null,
  text text not null,
  search tsvector not null generated always as (to_tsvector(private.search_configuration(language), text)) stored,
  primary key (resource_id, file_id, place)
);
comment on table public.published_passages is 'The passages of published files, for search: what a page says, what is said at a second.';
create index published_passages_search on public.published_passages using gin (search);
create index published_passages_file on public.published_passages (file_id);
alter table public.published_passages enable row level security;
grant select on public.published_passages to anon, authenticated;
grant insert, update, delete on public.published_passages to authenticated;
create policy "anyone reads published_passages" on public.published_passages for select to anon, authenticated using (true);
create policy "staff add published_passages" on public.published_passages for insert to authenticated with check ((select private.is_staff()));
create policy "staff change published_passages" on public.published_passages for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_passages" on public.published_passages for delete to authenticated using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_passages for each statement execute function private.bump_catalogue_version();
