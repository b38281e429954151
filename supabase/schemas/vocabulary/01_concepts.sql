-- The thesaurus (SKOS): concepts in four schemes, their hierarchy, and the concepts of published resources.
--
-- In SQL because the rules of the tree must hold for every writer: no cycle, one scheme in a branch, optimistic locking by version. A merged
-- concept keeps its row as a redirect, so that no seed can insert its slug again (ADR 17).

create table public.concepts (
  id uuid primary key default gen_random_uuid(),
  scheme text not null check (scheme in ('topic', 'population', 'challenge', 'change-kind')),
  slug text not null check (slug ~ '^[a-z0-9-]{2,60}$'),
  broader_id uuid references public.concepts,
  pref_labels jsonb not null check (private.is_localized(pref_labels)),
  alt_labels jsonb not null default '{}' check (jsonb_typeof(alt_labels) = 'object'),
  definitions jsonb not null default '{}' check (private.is_localized(definitions)),
  position smallint not null default 0,
  version integer not null default 1,
  deprecated_at timestamptz,
  replaced_by_id uuid references public.concepts,
  history_notes jsonb not null default '{}' check (private.is_localized(history_notes)),
  unique (scheme, slug),
  constraint concepts_replaced_are_deprecated check (replaced_by_id is null or (deprecated_at is not null and broader_id is null))
);
comment on table public.concepts is
  'The thesaurus (SKOS): prefLabel, altLabel, definition, broader. alt_labels is {"es": ["…"], "en": ["…"]}.';
comment on column public.concepts.version is 'Increased at every change. A person who saves names the version they started from.';
comment on column public.concepts.replaced_by_id is
  'The concept that replaces this one for ever. Never a replaced concept itself: chains are flattened.';
comment on column public.concepts.history_notes is 'Why it was merged or retired (SKOS historyNote). Public.';
create index concepts_broader on public.concepts (broader_id);
create index concepts_replaced_by on public.concepts (replaced_by_id) where replaced_by_id is not null;

alter table public.concepts enable row level security;
grant select on public.concepts to anon;
grant select, insert, update, delete on public.concepts to authenticated;
create policy "anyone reads concepts" on public.concepts for select to anon, authenticated using (true);
create policy "administrators add concepts" on public.concepts for insert to authenticated with check ((select private.is_admin()));
create policy "administrators change concepts" on public.concepts for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "administrators remove concepts" on public.concepts for delete to authenticated using ((select private.is_admin()));
create trigger bump_catalogue_version after insert or update or delete on public.concepts
  for each statement execute function private.bump_catalogue_version();

create function private.lock_thesaurus() returns void language sql set search_path = ''
as $$ select pg_advisory_xact_lock('public.concepts'::regclass::oid::bigint) $$;
comment on function private.lock_thesaurus is
  'Allows one change of the tree at a time: two valid changes together could form a cycle. Call it before locking rows, to avoid '
  'deadlocks.';
grant execute on function private.lock_thesaurus() to authenticated, service_role;

create function private.check_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: the rules hold for every writer, and must see the whole tree
as $$
declare
  upper public.concepts;
begin
  if tg_op = 'DELETE' then
    if old.replaced_by_id is not null then raise exception 'concept_is_redirect' using errcode = 'CJ001'; end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if (new.scheme, new.slug) is distinct from (old.scheme, old.slug) then raise exception 'concept_slug_fixed' using errcode = 'CJ001'; end if;
    if old.replaced_by_id is not null and (new.replaced_by_id is null or new.deprecated_at is null) then raise exception 'concept_is_redirect' using errcode = 'CJ001'; end if;
    new.version := old.version + 1;
  end if;
  if tg_op = 'INSERT' or (new.broader_id, new.replaced_by_id, new.deprecated_at) is distinct from (old.broader_id, old.replaced_by_id, old.deprecated_at) then
    perform private.lock_thesaurus();
  end if;

  if new.broader_id is not null and (tg_op = 'INSERT' or new.broader_id is distinct from old.broader_id or (new.deprecated_at is null and old.deprecated_at is not null)) then
    select * into upper from public.concepts where id = new.broader_id;
    if upper.scheme <> new.scheme then raise exception 'concept_other_scheme' using errcode = 'CJ001'; end if;
    if upper.deprecated_at is not null then raise exception 'concept_deprecated' using errcode = 'CJ001'; end if;
    if exists (
      with recursive above (id, broader_id) as (
        select id, broader_id from public.concepts where id = new.broader_id
        union select concepts.id, concepts.broader_id from above join public.concepts on concepts.id = above.broader_id
      ) select from above where id = new.id
    ) or new.broader_id = new.id then raise exception 'concept_cycle' using errcode = 'CJ001'; end if;
  end if;

  if new.replaced_by_id is not null and (tg_op = 'INSERT' or new.replaced_by_id is distinct from old.replaced_by_id) then
    select * into upper from public.concepts where id = new.replaced_by_id;
    new.replaced_by_id := coalesce(upper.replaced_by_id, upper.id);
    if new.replaced_by_id = new.id then raise exception 'concept_cycle' using errcode = 'CJ001'; end if;
    if upper.scheme <> new.scheme then raise exception 'concept_other_scheme' using errcode = 'CJ001'; end if;
    if upper.replaced_by_id is null and upper.deprecated_at is not null then raise exception 'concept_deprecated' using errcode = 'CJ001'; end if;
  end if;
  if new.deprecated_at is not null and exists (select from public.concepts where broader_id = new.id and deprecated_at is null) then
    raise exception 'concept_has_narrower' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger check_concept before insert or update or delete on public.concepts for each row execute function private.check_concept();

create function private.flatten_redirects() returns trigger
language plpgsql security definer set search_path = '' -- definer: see check_concept
as $$
begin
  update public.concepts set replaced_by_id = new.replaced_by_id where replaced_by_id = new.id;
  return null;
end $$;
create trigger flatten_redirects after update of replaced_by_id on public.concepts
  for each row when (new.replaced_by_id is not null) execute function private.flatten_redirects();

create table public.published_concepts (
  resource_id uuid not null references public.published_resources on delete cascade,
  concept_id uuid not null references public.concepts,
  primary key (resource_id, concept_id)
);
comment on table public.published_concepts is
  'Topics, populations, challenges and change kinds of published resources: the facets of the search.';
create index published_concepts_concept on public.published_concepts (concept_id, resource_id);
comment on index public.published_concepts_concept is
  'Facets, and the resources that share a concept with another one (app/features/discovery/related).';

alter table public.published_concepts enable row level security;
grant select on public.published_concepts to anon;
grant select, insert, update, delete on public.published_concepts to authenticated;
create policy "anyone reads published_concepts" on public.published_concepts for select to anon, authenticated using (true);
create policy "staff add published_concepts" on public.published_concepts for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change published_concepts" on public.published_concepts for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_concepts" on public.published_concepts for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_concepts
  for each statement execute function private.bump_catalogue_version();

-- Publishing during a merge waits for the merge, and then uses the replacing concept.
create function private.use_replacing_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: locking a concept requires the right to change it, which editors do not have
as $$
begin
  select coalesce(replaced_by_id, id) into new.concept_id from public.concepts where id = new.concept_id for key share;
  if exists (select from public.published_concepts where resource_id = new.resource_id and concept_id = new.concept_id) then return null; end if;
  return new;
end $$;
create trigger use_replacing_concept before insert on public.published_concepts
  for each row execute function private.use_replacing_concept();
