-- The number of published resources by kind, concept and country, counted when something is published (ADR 13): counting 100,000 resources for
-- a page takes seconds, reading the counts a millisecond.
--
-- In SQL because it must be atomic: triggers count in the transaction that publishes.

create table public.coverage (
  kind text not null,
  concept_id uuid references public.concepts on delete cascade,
  country text,
  resources integer not null,
  unique nulls not distinct (kind, concept_id, country)
);
comment on table public.coverage is
  'Published resources by kind, concept of the thesaurus and country. A concept also counts the resources of its narrower concepts, each '
  'once. Null concept: any concept. Null country: any country, so that a resource about two countries counts once.';
create index coverage_concept on public.coverage (concept_id);
create index coverage_total on public.coverage (concept_id) where country is null;

alter table public.coverage enable row level security;
grant select on public.coverage to anon, authenticated;
create policy "anyone reads coverage" on public.coverage for select to anon, authenticated using (true);

create table public.related_concepts (
  concept_id uuid references public.concepts on delete cascade,
  related_id uuid references public.concepts on delete cascade,
  resources integer not null,
  primary key (concept_id, related_id)
);
comment on table public.related_concepts is
  'Published resources by a topic and another concept that they have. The topic also counts the resources of its narrower topics, each '
  'once; the other concept is a population, a challenge or a kind of change, as it was chosen.';

alter table public.related_concepts enable row level security;
grant select on public.related_concepts to anon, authenticated;
create policy "anyone reads related_concepts" on public.related_concepts for select to anon, authenticated using (true);

create table private.counted_resources (
  resource_id uuid primary key,
  kind text not null,
  concepts uuid[] not null,
  chosen uuid[] not null,
  countries text[] not null
);
comment on table private.counted_resources is
  'As what each published resource was counted, so that it can be subtracted after its rows have changed. `concepts` includes the broader '
  'ones, `chosen` does not.';

-- Two counts never run at once: transactions that publish already wait for each other at the catalogue version, whose trigger runs first (by name).
create function private.recount_coverage(ids uuid[]) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write counts
as $$
begin
  if coalesce(cardinality(ids), 0) = 0 then return; end if;
  perform private.add_to_coverage(ids, -1);
  delete from private.counted_resources using unnest(ids) as counted (id) where resource_id = counted.id;
  with recursive upward (id, top) as (
    select concepts.id, concepts.id from public.concepts
    union select upward.id, concepts.broader_id from upward join public.concepts on concepts.id = upward.top
      where concepts.broader_id is not null
  )
  insert into private.counted_resources (resource_id, kind, concepts, chosen, countries)
  select resource.id, resource.kind,
    array(select distinct upward.top from public.published_concepts join upward on upward.id = concept_id where resource_id = resource.id),
    array(select concept_id from public.published_concepts where resource_id = resource.id),
    array(select distinct country from unnest(resource.countries) as country)
  from unnest(ids) as counted (id) join public.published_resources as resource on resource.id = counted.id;
  perform private.add_to_coverage(ids, 1);
  delete from public.coverage where resources = 0;
  delete from public.related_concepts where resources = 0;
end $$;

create function private.add_to_coverage(ids uuid[], times integer) returns void
language sql set search_path = ''
as $$
  insert into public.coverage as kept (kind, concept_id, country, resources)
  select entry.kind, concept, country, times * count(*)
  from unnest(ids) as counted (id) join private.counted_resources as entry on entry.resource_id = counted.id
    cross join unnest(entry.concepts || null::uuid) as concept cross join unnest(entry.countries || null::text) as country
  group by entry.kind, concept, country
  on conflict (kind, concept_id, country) do update set resources = kept.resources + excluded.resources;
  insert into public.related_concepts as kept (concept_id, related_id, resources)
  select topic.id, related.id, times * count(*)
  from unnest(ids) as counted (id) join private.counted_resources as entry on entry.resource_id = counted.id
    join public.concepts as topic on topic.id = any(entry.concepts) and topic.scheme = 'topic'
    join public.concepts as related on related.id = any(entry.chosen) and related.scheme <> 'topic'
  group by topic.id, related.id
  on conflict (concept_id, related_id) do update set resources = kept.resources + excluded.resources
$$;

create function private.recount_changed_resources() returns trigger
language plpgsql security definer set search_path = '' -- definer: see recount_coverage
as $$
begin
  perform private.recount_coverage(array(select distinct id from changed));
  return null;
end $$;
create trigger recount_coverage_added after insert on public.published_resources referencing new table as changed
  for each statement execute function private.recount_changed_resources();
create trigger recount_coverage_changed after update on public.published_resources referencing new table as changed
  for each statement execute function private.recount_changed_resources();
create trigger recount_coverage_removed after delete on public.published_resources referencing old table as changed
  for each statement execute function private.recount_changed_resources();

create function private.recount_changed_concepts() returns trigger
language plpgsql security definer set search_path = '' -- definer: see recount_coverage
as $$
begin
  perform private.recount_coverage(array(select distinct resource_id from changed));
  return null;
end $$;
create trigger recount_coverage_added after insert on public.published_concepts referencing new table as changed
  for each statement execute function private.recount_changed_concepts();
create trigger recount_coverage_removed after delete on public.published_concepts referencing old table as changed
  for each statement execute function private.recount_changed_concepts();

create function private.recount_all_coverage() returns trigger
language plpgsql security definer set search_path = '' -- definer: see recount_coverage
as $$
begin
  perform private.recount_coverage(array(select resource_id from private.counted_resources));
  return null;
end $$;
-- When a concept moves to another branch of the thesaurus, its resources count for the new branch.
create trigger recount_coverage_moved after update of broader_id on public.concepts
  for each statement execute function private.recount_all_coverage();
