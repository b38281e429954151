-- References to published resources. Writing one loads a citation style, which takes seconds, so a job writes them once.
--
-- In SQL because these are rights.

create table public.published_citations (
  resource_id uuid not null references public.published_resources on delete cascade,
  language text not null,
  apa jsonb not null check (jsonb_typeof(apa) = 'array'),
  primary key (resource_id, language)
);
comment on table public.published_citations is
  'References in APA style, by language of the reader: runs of plain and italic text. Addresses of this site begin with '
  'https://caja.invalid; the application replaces it with its origin.';

alter table public.published_citations enable row level security;
grant select on public.published_citations to anon, authenticated;
create policy "anyone reads published_citations" on public.published_citations for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert or update or delete on public.published_citations
  for each statement execute function private.bump_catalogue_version();
