-- Which sites may show cards of Caja in a frame.
--
-- In SQL because these are rights: staff keep the list, and everybody reads it in a header of each card.

create table public.framing_sites (
  origin text primary key check (origin ~ '^https?://(\*\.)?[a-z0-9.-]+(:[0-9]{1,5})?$' and length(origin) <= 200),
  added_at timestamptz not null default now()
);
comment on table public.framing_sites is
  'Sites that may frame /embed, as sources of `frame-ancestors`: https://example.org, or https://*.example.org for all its subdomains. Without '
  'rows any site may.';

alter table public.framing_sites enable row level security;
grant select on public.framing_sites to anon;
grant select, insert (origin), delete on public.framing_sites to authenticated;
create policy "anyone reads framing sites" on public.framing_sites for select to anon, authenticated using (true);
create policy "staff add framing sites" on public.framing_sites for insert to authenticated with check ((select private.is_staff()));
create policy "staff delete framing sites" on public.framing_sites for delete to authenticated using ((select private.is_staff()));
create trigger notify_catalogue after insert or update or delete on public.framing_sites
  for each statement execute function private.notify_catalogue();
