-- A concept is changed by whoever saw its latest version, leaves the thesaurus without leaving a hole, and never becomes its own
-- broader one. A concept that was merged into another stays as a signpost: its row IS the redirect, so no seed can enter its slug anew.

alter table public.concepts
  add column version integer not null default 1,
  add column deprecated_at timestamptz,
  add column replaced_by_id uuid references public.concepts,
  add column history_notes jsonb not null default '{}' check (private.is_localized(history_notes)),
  add constraint concepts_replaced_are_deprecated check (replaced_by_id is null or (deprecated_at is not null and broader_id is null));
comment on column public.concepts.version is 'Counts changes: who saves says which one they had before them.';
comment on column public.concepts.replaced_by_id is 'The concept that stands for this one for ever. Never a replaced one itself: chains are flattened.';
comment on column public.concepts.history_notes is 'Why it was merged or retired (SKOS historyNote): public.';
create index concepts_replaced_by on public.concepts (replaced_by_id) where replaced_by_id is not null;

create function private.lock_thesaurus() returns void language sql set search_path = ''
as $$ select pg_advisory_xact_lock('public.concepts'::regclass::oid::bigint) $$;
comment on function private.lock_thesaurus is 'One change of the tree at a time: two that are each sound could together make a circle. Taken before any row, so that nobody waits for each other.';

create function private.check_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: rules hold whoever writes, and see all of the tree
as $$
declare
  upper public.concepts;
begin
  if tg_op = 'DELETE' then
    if old.replaced_by_id is not null then raise exception 'concept_is_redirect' using errcode = 'CJ001'; end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if (new.scheme, new.slug) is distinct from (old.scheme, old.slug) then raise exception 'concept_name_stays' using errcode = 'CJ001'; end if;
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

-- A word for a replaced concept leads to the other one, whose labels then say it; its own terms go.
create or replace function private.terms_of_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: terms follow the thesaurus and are nobody's to write by hand
as $$
declare
  labels jsonb;
begin
  if tg_op <> 'INSERT' then delete from public.thesaurus_terms where key = private.facet_of(old.scheme) || ':' || old.slug; end if;
  if tg_op = 'DELETE' then return null; end if;
  if new.replaced_by_id is not null then return null; end if;
  select jsonb_object_agg(language, jsonb_build_array(label) || coalesce(new.alt_labels -> language, '[]')) into labels
    from jsonb_each_text(new.pref_labels) as each (language, label);
  perform private.write_terms(private.facet_of(new.scheme) || ':' || new.slug, coalesce(labels, '{}'));
  return null;
end $$;
drop trigger terms_of_concept on public.concepts;
create trigger terms_of_concept after insert or delete or update of scheme, slug, pref_labels, alt_labels, replaced_by_id on public.concepts
  for each row execute function private.terms_of_concept();

-- Whoever publishes while a merge is under way waits for it, and is filed under what it leads to.
create function private.file_under_current() returns trigger
language plpgsql security definer set search_path = '' -- definer: locking a concept needs a right to change it, which publishing editors lack
as $$
begin
  select coalesce(replaced_by_id, id) into new.concept_id from public.concepts where id = new.concept_id for key share;
  if exists (select from public.published_concepts where resource_id = new.resource_id and concept_id = new.concept_id) then return null; end if;
  return new;
end $$;
create trigger file_under_current before insert on public.published_concepts for each row execute function private.file_under_current();
