-- The thesaurus as search needs it: every label of every concept and country, parsed by its own language.

create function private.plain(word text) returns text language sql immutable parallel safe set search_path = ''
as $$ select extensions.unaccent('extensions.unaccent'::regdictionary, lower(word)) $$;

create function private.evened(text text) returns text language sql immutable parallel safe set search_path = ''
as $$
  select ' ' || regexp_replace(regexp_replace(regexp_replace(
    btrim(regexp_replace(private.plain(text), '[^[:alnum:]]+', ' ', 'g')), 'ies\M', 'y', 'g'), '(?<=\w\w)s\M', '', 'g'), '(?<=\w\w\w)e\M', '', 'g') || ' '
$$;
comment on function private.evened is 'A text without accents, punctuation and plurals, each word between spaces: for finding a label in it. Stems will not do: Barbados would be a beard, a pensioner a pension.';

create table public.thesaurus_terms (
  key text not null,
  language text not null,
  label text not null,
  evened text not null,
  words tsquery not null,
  phrase tsquery not null,
  primary key (key, language, label)
);
comment on table public.thesaurus_terms is 'Labels of concepts and countries. `key` is facet:value, e.g. topic:care-systems, country:HND. `evened` finds the label in a question or a text; `words` and `phrase` are what search looks for and marks.';
alter table public.thesaurus_terms enable row level security;
grant select on public.thesaurus_terms to anon, authenticated;
create policy "anyone reads thesaurus_terms" on public.thesaurus_terms for select to anon, authenticated using (true);

create function private.facet_of(scheme text) returns text language sql immutable parallel safe set search_path = ''
as $$ select case scheme when 'change-kind' then 'change' else scheme end $$;
comment on function private.facet_of is 'The name a scheme of the thesaurus has in addresses of the search.';

grant execute on function private.plain(text), private.evened(text) to anon, authenticated, service_role;

create function private.write_terms(term_key text, labels jsonb) returns void language sql set search_path = ''
as $$
  delete from public.thesaurus_terms where key = term_key;
  insert into public.thesaurus_terms (key, language, label, evened, words, phrase)
  select distinct on (language, label) term_key, language, label, private.evened(label),
    plainto_tsquery(private.search_configuration(language), label), phraseto_tsquery(private.search_configuration(language), label)
  from jsonb_each(labels) as by_language (language, list), jsonb_array_elements_text(list) as label
  where numnode(plainto_tsquery(private.search_configuration(language), label)) > 0;
$$;

create function private.terms_of_concept() returns trigger
language plpgsql security definer set search_path = '' -- definer: terms follow the thesaurus and are nobody's to write by hand
as $$
declare
  labels jsonb;
begin
  if tg_op <> 'INSERT' then delete from public.thesaurus_terms where key = private.facet_of(old.scheme) || ':' || old.slug; end if;
  if tg_op = 'DELETE' then return null; end if;
  select jsonb_object_agg(language, jsonb_build_array(label) || coalesce(new.alt_labels -> language, '[]')) into labels
    from jsonb_each_text(new.pref_labels) as each (language, label);
  perform private.write_terms(private.facet_of(new.scheme) || ':' || new.slug, coalesce(labels, '{}'));
  return null;
end $$;
create trigger terms_of_concept after insert or delete or update of scheme, slug, pref_labels, alt_labels on public.concepts
  for each row execute function private.terms_of_concept();

create function private.terms_of_country() returns trigger
language plpgsql security definer set search_path = '' -- definer: as above
as $$
declare
  labels jsonb;
begin
  if tg_op = 'DELETE' then
    delete from public.thesaurus_terms where key = 'country:' || old.iso3;
    return null;
  end if;
  select jsonb_object_agg(language, jsonb_build_array(label, new.names ->> language)) into labels
    from jsonb_each_text(new.short_names) as each (language, label);
  perform private.write_terms('country:' || new.iso3, coalesce(labels, '{}'));
  return null;
end $$;
create trigger terms_of_country after insert or delete or update of names, short_names on public.countries
  for each row execute function private.terms_of_country();

update public.concepts set pref_labels = pref_labels;
update public.countries set names = names;
