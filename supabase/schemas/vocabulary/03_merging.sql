-- Merging one concept into another, and the number of saved searches that use it.
--
-- In SQL because it must be atomic: labels, narrower concepts and published resources move to the other concept together.

create function public.merge_concepts(source uuid, seen integer, target uuid, notes jsonb, keep_labels boolean) returns void
language plpgsql set search_path = ''
as $$
declare
  gone public.concepts;
  kept public.concepts;
begin
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  perform private.lock_thesaurus();
  -- `for update`, so that publishing under either concept waits (see use_replacing_concept).
  select * into gone from public.concepts where id = source for update;
  select * into kept from public.concepts where id = target for update;
  if gone.id is null or kept.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if gone.id = kept.id then raise exception 'concept_cycle' using errcode = 'CJ001'; end if;
  if gone.scheme <> kept.scheme then raise exception 'concept_other_scheme' using errcode = 'CJ001'; end if;
  if gone.replaced_by_id is not null then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  if kept.deprecated_at is not null then raise exception 'concept_deprecated' using errcode = 'CJ001'; end if;
  if gone.version <> seen then raise exception 'stale_concept' using errcode = 'CJ001'; end if;

  -- Narrower concepts move to the kept concept. If that one is itself below, it first moves up to the place of the merged one.
  if exists (
    with recursive above (id, broader_id) as (
      select id, broader_id from public.concepts where id = kept.id
      union select concepts.id, concepts.broader_id from above join public.concepts on concepts.id = above.broader_id
    ) select from above where id = gone.id
  ) then update public.concepts set broader_id = gone.broader_id where id = kept.id; end if;
  update public.concepts set broader_id = kept.id where broader_id = gone.id and id <> kept.id;

  if keep_labels then
    update public.concepts set alt_labels = private.merge_alt_labels(kept.alt_labels, gone.pref_labels, gone.alt_labels, kept.pref_labels)
      where id = kept.id and alt_labels is distinct from private.merge_alt_labels(kept.alt_labels, gone.pref_labels, gone.alt_labels, kept.pref_labels);
  end if;
  update public.concepts set replaced_by_id = kept.id, broader_id = null, deprecated_at = coalesce(deprecated_at, now()), history_notes = notes
    where id = gone.id;
  insert into public.published_concepts (resource_id, concept_id)
    select resource_id, kept.id from public.published_concepts where concept_id = gone.id;
  delete from public.published_concepts where concept_id = gone.id;
end $$;
comment on function public.merge_concepts is
  'Administrators only. `seen` is the version the administrator saw. Published resources move to the target concept; drafts and revisions '
  'keep the old slug, which is read as the new one.';
grant execute on function public.merge_concepts(uuid, integer, uuid, jsonb, boolean) to authenticated;

create function private.merge_alt_labels(own jsonb, other_preferred jsonb, other_alternative jsonb, preferred jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(language, labels), '{}') from (
    select language, jsonb_agg(label order by place) as labels from (
      select distinct on (language, lower(label)) language, label, place from (
        select language, label, ordinality as place from jsonb_each(own) as each (language, list), jsonb_array_elements_text(list) with ordinality as element (label, ordinality)
        union all select language, label, 1000 from jsonb_each_text(other_preferred) as each (language, label)
        union all select language, label, 1001 + ordinality from jsonb_each(other_alternative) as each (language, list), jsonb_array_elements_text(list) with ordinality as element (label, ordinality)
      ) as every where label <> '' and lower(label) <> lower(coalesce(preferred ->> language, ''))
      order by language, lower(label), place
    ) as once group by language
  ) as listed
$$;
comment on function private.merge_alt_labels is
  'The alternative labels of a concept that takes over the labels of another, each once by language.';
grant execute on function private.merge_alt_labels(jsonb, jsonb, jsonb, jsonb) to authenticated, service_role;

create function private.count_saved_searches_with(facet text, slug text) returns integer
language sql stable security definer set search_path = '' -- definer: only their owners read saved searches; a number reveals no person
as $$
  select case when private.is_staff() then count(*)::integer end from public.saved_searches
  where '&' || params || '&' like '%&' || facet || '=' || slug || '&%'
$$;
grant execute on function private.count_saved_searches_with(text, text) to authenticated;
