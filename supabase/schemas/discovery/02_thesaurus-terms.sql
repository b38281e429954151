-- The labels of concepts and countries as search terms.
--
-- In SQL because triggers keep them up to date in the transaction that changes a label.

create table public.thesaurus_terms (
  key text not null,
  language text not null,
  label text not null,
  folded text not null,
  words tsquery not null,
  phrase tsquery not null,
  vector tsvector not null generated always as (private.text_vector(language, label)) stored,
  primary key (key, language, label)
);
comment on table public.thesaurus_terms is
  'Labels of concepts and countries. `key` is facet:value, such as topic:care-systems or country:HND. `folded` (private.label_key) finds '
  'the label in a question or text. `words` and `phrase` are the queries that search and marking use; `vector` finds a label by its words.';

alter table public.thesaurus_terms enable row level security;
grant select on public.thesaurus_terms to anon, authenticated;
create policy "anyone reads thesaurus_terms" on public.thesaurus_terms for select to anon, authenticated using (true);

create function private.facet_for_scheme(scheme text) returns text language sql immutable parallel safe set search_path = ''
as $$ select case scheme when 'change-kind' then 'change' else scheme end $$;
comment on function private.facet_for_scheme is 'The name of a scheme of the thesaurus in addresses of the search.';
grant execute on function private.facet_for_scheme(text) to authenticated, service_role;

create function private.write_terms(term_key text, labels jsonb) returns void language sql set search_path = ''
as $$
  delete from public.thesaurus_terms where key = term_key;
  insert into public.thesaurus_terms (key, language, label, folded, words, phrase)
  select distinct on (language, label) term_key, language, label, private.label_key(label),
    plainto_tsquery(private.search_configuration(language), private.fold_text(label)), phraseto_tsquery(private.search_configuration(language), private.fold_text(label))
  from jsonb_each(labels) as by_language (language, list), jsonb_array_elements_text(list) as label
  where numnode(plainto_tsquery(private.search_configuration(language), private.fold_text(label))) > 0;
$$;

create function private.labels_of_concept(concept public.concepts) returns jsonb language sql stable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(language, jsonb_build_array(label) || coalesce(concept.alt_labels -> language, '[]')), '{}')
  from jsonb_each_text(concept.pref_labels) as each (language, label) where concept.replaced_by_id is null
$$;
comment on function private.labels_of_concept is
  'A replaced concept has no terms: its labels are alternative labels of the concept that replaces it.';

create function private.labels_of_country(country public.countries) returns jsonb language sql stable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(language, jsonb_build_array(label, country.names ->> language)), '{}')
  from jsonb_each_text(country.short_names) as each (language, label)
$$;

create function private.terms_of_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write terms
as $$
begin
  if tg_op <> 'INSERT' then delete from public.thesaurus_terms where key = private.facet_for_scheme(old.scheme) || ':' || old.slug; end if;
  if tg_op = 'DELETE' then return null; end if;
  perform private.write_terms(private.facet_for_scheme(new.scheme) || ':' || new.slug, private.labels_of_concept(new));
  return null;
end $$;
create trigger terms_of_concept after insert or delete or update of scheme, slug, pref_labels, alt_labels, replaced_by_id on public.concepts
  for each row execute function private.terms_of_concept();

create function private.terms_of_country() returns trigger
language plpgsql security definer set search_path = '' -- definer: see terms_of_concept
as $$
begin
  if tg_op = 'DELETE' then
    delete from public.thesaurus_terms where key = 'country:' || old.iso3;
    return null;
  end if;
  perform private.write_terms('country:' || new.iso3, private.labels_of_country(new));
  return null;
end $$;
create trigger terms_of_country after insert or delete or update of names, short_names on public.countries
  for each row execute function private.terms_of_country();

create function private.write_all_terms() returns void language sql set search_path = ''
as $$
  delete from public.thesaurus_terms;
  select private.write_terms(private.facet_for_scheme(scheme) || ':' || slug, private.labels_of_concept(concepts)) from public.concepts;
  select private.write_terms('country:' || iso3, private.labels_of_country(countries)) from public.countries;
$$;
comment on function private.write_all_terms is 'For an import, which writes concepts and countries without triggers.';
