-- Published offers and requests of exchanges.
--
-- In SQL because publishing replaces a published resource; what depends on an exchange must stay.

create table public.exchanges (
  resource_id uuid primary key references public.resources on delete cascade,
  direction text not null check (direction in ('offer', 'request')),
  institution_id uuid not null references public.institutions,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  days integer not null check (days between 1 and 90),
  people integer not null check (people between 1 and 100),
  format text not null check (format in ('virtual', 'in-person', 'hybrid')),
  languages text[] not null check (languages <> '{}'),
  state text not null default 'open' check (state in ('open', 'withdrawn', 'agreed', 'answered'))
);
comment on table public.exchanges is
  'What an institution offers or asks for, as last published. It names no person. The row stays when the resource is published again or archived.';
comment on column public.exchanges.first_day is 'first_day and last_day are the time in which it is possible, not its length, which is `days`.';
comment on column public.exchanges.state is
  'Whether it takes matches: withdrawn by its institution, agreed with another one, or (a request) answered. Its dates may be over besides.';
create index exchanges_institution on public.exchanges (institution_id);
create index exchanges_last_day on public.exchanges (last_day);

alter table public.exchanges enable row level security;
grant select on public.exchanges to anon;
grant select, insert (resource_id, direction, institution_id, first_day, last_day, days, people, format, languages),
  update (direction, institution_id, first_day, last_day, days, people, format, languages) on public.exchanges to authenticated;
create policy "anyone reads exchanges" on public.exchanges for select to anon, authenticated using (true);
create policy "staff add exchanges" on public.exchanges for insert to authenticated with check ((select private.is_staff()));
create policy "staff change exchanges" on public.exchanges for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.exchanges
  for each statement execute function private.bump_catalogue_version();

create function private.earliest_today() returns date language sql stable set search_path = ''
as $$ select (now() at time zone 'Etc/GMT+12')::date $$;
comment on function private.earliest_today is 'The day that is not over anywhere yet: today in UTC−12.';
grant execute on function private.earliest_today() to anon, authenticated, service_role;
