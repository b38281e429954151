-- Searches that a person keeps under a name.

create table public.saved_searches (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  name text not null check (length(name) between 1 and 120),
  params text not null check (length(params) <= 4000),
  saved_at timestamptz not null default now(),
  looked_at timestamptz not null default now(),
  unique (person_id, params)
);
comment on table public.saved_searches is 'params is the query of the search''s address in its one canonical order, without page; what was published after looked_at is new to the person.';

alter table public.saved_searches enable row level security;
grant select, insert (person_id, name, params), update (name, looked_at), delete on public.saved_searches to authenticated;
create policy "members read their own saved searches" on public.saved_searches for select to authenticated using (person_id = (select private.person_id()));
create policy "members save searches for themselves" on public.saved_searches for insert to authenticated with check (person_id = (select private.person_id()));
create policy "members change their own saved searches" on public.saved_searches for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()));
create policy "members remove their own saved searches" on public.saved_searches for delete to authenticated using (person_id = (select private.person_id()));
