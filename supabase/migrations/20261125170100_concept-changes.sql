-- What was changed in the thesaurus, by whom, from what to what. Written by the database itself and by nobody else.

create table public.concept_changes (
  id bigint generated always as identity primary key,
  concept_id uuid not null,
  scheme text not null,
  slug text not null,
  version integer not null,
  action text not null check (action in ('created', 'changed', 'merged', 'deprecated', 'restored', 'removed')),
  before jsonb,
  after jsonb,
  changed_by uuid references public.people,
  changed_at timestamptz not null default now()
);
comment on table public.concept_changes is
  'The trail of the thesaurus, append-only. `version` is the one the change led to; before and after are the whole concept, broader and replacement by slug. No person where a seed or a job wrote.';
create index concept_changes_concept on public.concept_changes (concept_id, version);
alter table public.concept_changes enable row level security;
grant select on public.concept_changes to authenticated;
create policy "staff read what was changed in the thesaurus" on public.concept_changes for select to authenticated using ((select private.is_staff()));

create function private.concept_as_changed(concept public.concepts) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('prefLabel', concept.pref_labels, 'altLabels', concept.alt_labels, 'definition', concept.definitions,
    'broader', (select slug from public.concepts where id = concept.broader_id), 'position', concept.position,
    'replacedBy', (select slug from public.concepts where id = concept.replaced_by_id), 'deprecated', concept.deprecated_at is not null,
    'historyNote', concept.history_notes)
$$;

create function private.record_concept_change() returns trigger
language plpgsql security definer set search_path = '' -- definer: the trail is nobody's to write by hand
as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then private.concept_as_changed(old) end;
  is_now jsonb := case when tg_op <> 'DELETE' then private.concept_as_changed(new) end;
  concept public.concepts := case when tg_op = 'DELETE' then old else new end;
begin
  if was is distinct from is_now then
    insert into public.concept_changes (concept_id, scheme, slug, version, action, before, after, changed_by)
    values (concept.id, concept.scheme, concept.slug, concept.version, case
        when tg_op = 'INSERT' then 'created' when tg_op = 'DELETE' then 'removed'
        when new.replaced_by_id is not null and old.replaced_by_id is null then 'merged'
        when new.deprecated_at is not null and old.deprecated_at is null then 'deprecated'
        when new.deprecated_at is null and old.deprecated_at is not null then 'restored' else 'changed' end,
      was, is_now, private.person_id());
  end if;
  return null;
end $$;
create trigger record_concept_change after insert or update or delete on public.concepts for each row execute function private.record_concept_change();

create function private.refuse_rewriting() returns trigger language plpgsql set search_path = ''
as $$ begin raise exception 'trail_is_closed' using errcode = 'CJ001'; end $$;
comment on function private.refuse_rewriting is 'For trails: not even a job changes what has happened.';
create trigger refuse_rewriting before update or delete on public.concept_changes for each row execute function private.refuse_rewriting();

-- Published resources whose row of the search has to be written anew: kept until a job has done it, so that a crash forgets none.
create table private.resources_to_refresh (
  resource_id uuid primary key references public.resources on delete cascade,
  since timestamptz not null default now()
);
comment on table private.resources_to_refresh is 'Filled when a concept changes; emptied by the job refresh-concepts.';

create function private.refresh_resources_of_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: the list is the job's
as $$
declare
  term_key text := private.facet_of(new.scheme) || ':' || new.slug;
begin
  insert into private.resources_to_refresh (resource_id)
  select resource_id from public.published_concepts where concept_id in (new.id, new.replaced_by_id)
  -- Filed under it or under a narrower one, or naming it in a text until now.
  union select resource_id from public.published_search where search @@ (quote_literal('=' || term_key) || ' | ' || quote_literal('@' || term_key))::tsquery
  -- Naming it from now on.
  union select resource_id from public.thesaurus_terms join public.published_search on search @@ words where thesaurus_terms.key = term_key
  on conflict (resource_id) do update set since = now();
  return null;
end $$;
-- By name after `terms_of_concept`, whose terms it reads.
create trigger write_search_anew after update on public.concepts for each row
  when ((old.pref_labels, old.alt_labels, old.broader_id, old.replaced_by_id) is distinct from (new.pref_labels, new.alt_labels, new.broader_id, new.replaced_by_id))
  execute function private.refresh_resources_of_concept();
