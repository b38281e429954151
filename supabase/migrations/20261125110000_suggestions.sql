-- Suggestions while one types: words as they are written, accents away, found by their beginning. Stems would be in the way
-- ("transferenci" is not the beginning of the stem "transferent").

create text search configuration public.caja_plain (copy = pg_catalog.simple);
alter text search configuration public.caja_plain
  alter mapping for hword, hword_part, word with extensions.unaccent, pg_catalog.simple;

-- The titles in every language at once: of a resource that is found, the reader's own title is shown.
create index published_resources_title_words on public.published_resources
  using gin (to_tsvector('public.caja_plain'::regconfig, card -> 'title'));
