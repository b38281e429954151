-- Which resources match a question, in which order, and which words are marked in them.
--
-- In SQL because ranking reads the vectors of up to 150 resources, which should not be sent to the application.

create function private.find_candidates(
  all_terms tsquery, some_terms tsquery[], terms tsquery[], concepts tsquery[], pairs tsquery[], filters tsquery, year integer, sort text, max_results integer)
returns table (resource_id uuid, is_complete boolean, facets integer[], year_from smallint, year_to smallint, last_published_at timestamptz, confirmed_at timestamptz, rank real)
language plpgsql stable set search_path = ''
set enable_seqscan = off -- the planner underestimates a scan of the table, which decompresses every vector
as $$
#variable_conflict use_column
declare
  wanted tsquery := all_terms && filters;
  max_partial integer := case when some_terms is null then 0 else max_results / 10 end;
  enough constant integer := 20;
  asks_for_guide constant boolean := terms::text ~ '''(gui|guid|guidanc|guidelin|list|checklist|format|plantill|templat|manual|handbook|toolkit|instruct)''';
  asks_for_event constant boolean := terms::text ~ '''(event|webinar|seminari|seminar|taller|workshop|sesion|session|encuentr|reunion|meeting)';
  document integer := (select id from public.facet_values where key = 'kind:document');
  event integer := (select id from public.facet_values where key = 'kind:event');
begin
  if sort = 'relevance' then
    return query
      with in_head as materialized (
        select * from public.published_search
        where head @@ wanted and (year is null or year between year_from and year_to) limit max_results
      ),
      in_text as materialized (
        select * from public.published_search
        where search @@ wanted and (year is null or year between year_from and year_to) and resource_id not in (select resource_id from in_head)
        limit max_results - (select count(*) from in_head)
      ),
      complete as (select *, true as is_in_head from in_head union all select *, false from in_text),
      all_but_one as materialized (
        select * from public.published_search
        where search @@ (some_terms[1] && filters) and (year is null or year between year_from and year_to) and resource_id not in (select resource_id from complete)
        limit case when (select count(*) from complete) < enough then max_partial else 0 end
      ),
      partial as materialized (
        select * from public.published_search
        where search @@ (some_terms[2] && filters) and (year is null or year between year_from and year_to)
          and resource_id not in (select resource_id from complete union all select resource_id from all_but_one)
        limit case when (select count(*) from complete) < enough then max_partial - (select count(*) from all_but_one) else 0 end
      ),
      found as (
        select *, true as is_complete from complete union all select *, false, false from all_but_one union all select *, false, false from partial
      ),
      ordered as (
        select *, row_number() over (order by is_complete desc, head_score desc, last_published_at desc, resource_id) as place
        from (select *, ts_rank(head, coalesce(some_terms[2], all_terms), 1) as head_score from found) as scored
      ),
      unpacked as materialized (
        select resource_id, is_complete, is_in_head, search || ''::tsvector as vector,
          document = any(facets) and not is_in_head as is_only_inside,
          -- An event names its subject and its cases; what was done is in the cases, which the search finds too.
          case when event = any(facets) and not asks_for_event then 0.5 when document = any(facets) and not is_in_head then 0.9 else 1 end as kind_weight
        from ordered where place <= 150
      ),
      wanted_terms as materialized (
        select row_number() over () as term, * from (
          select query, 1.0 as weight, 1.0 as passage_weight from unnest(terms) as query
          union all select query, case when query::text like '%@country:%' then 2 else 1.5 end, 0 from unnest(concepts) as query
          union all select query, 0, 2 from unnest(pairs) as query
        ) as every_term where numnode(query) > 0
      ),
      term_scores as materialized (
        select resource_id, term, weight, case when weight > 0 then ts_rank(vector, query) else 0 end as score
        from unpacked, wanted_terms where vector @@ query
      ),
      -- The rarer a term among these resources, the higher its weight.
      term_rarities as materialized (
        select term, query, passage_weight, ln(1 + (select count(*) from unpacked)::real / resources) as rarity
        from (select term, count(*) as resources from term_scores group by term) as counted join wanted_terms using (term)
      ),
      scored as materialized (
        select resource_id, kind_weight, is_only_inside, vector, coalesce(score, 0)
          + (is_complete::integer + is_in_head::integer) * 0.1 * (select coalesce(sum(rarity), 0) from term_rarities where passage_weight = 1) as score
        from unpacked left join (
          select resource_id, sum(weight * rarity * score / (score + 0.1)) as score from term_scores join term_rarities using (term) group by resource_id
        ) as summed using (resource_id)
      ),
      -- For the best 30: how much the head or a single passage contains, and how near to each other the words are.
      best as materialized (
        select resource_id, 2 * least(ts_rank_cd(vector, all_terms), 1) as closeness
        from (select * from scored order by kind_weight * score desc, resource_id limit 30) as first
      ),
      best_passages as (
        select resource_id, max(rarity) as passage_score from (
          select resource_id, (select sum(passage_weight * rarity) from term_rarities where passage_weight > 0 and passage.search @@ query) as rarity
          from best join public.published_passages as passage using (resource_id)
          union all
          select resource_id, (select sum(passage_weight * rarity) from term_rarities where passage_weight > 0 and head @@ query)
          from best join public.published_search using (resource_id)
        ) as passages group by resource_id
      ),
      ranked as materialized (
        select *, (is_only_inside and not asks_for_guide)
          and row_number() over (partition by is_only_inside order by rank desc, resource_id) > 1 as is_crowding
        from (
          select ordered.*, coalesce(is_only_inside, false) as is_only_inside,
            coalesce(100 + kind_weight * (score + coalesce(closeness, 0) + 0.25 * coalesce(passage_score, 0)), head_score)::real as rank
          from ordered left join scored using (resource_id) left join best using (resource_id) left join best_passages using (resource_id)
        ) as summed
      ),
      -- Only one such document is ranked among the first five; the others follow the fifth of the other resources.
      fifth as (select rank - 0.0001 as highest from ranked where not is_crowding order by rank desc, resource_id offset 4 limit 1)
      select resource_id, is_complete, facets, year_from, year_to, last_published_at, confirmed_at,
        (case when is_crowding then least(rank, (select highest from fifth)) else rank end)::real
      from ranked;
  elsif numnode(wanted) > 0 then
    return query
      select resource_id, true, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where search @@ wanted and (year is null or year between year_from and year_to)
      order by case sort when 'confirmed' then confirmed_at end desc nulls last, last_published_at desc, resource_id limit max_results;
  elsif sort = 'confirmed' then
    return query
      select resource_id, true, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where year is null or year between year_from and year_to
      order by confirmed_at desc nulls last, last_published_at desc, resource_id limit max_results;
  else
    return query
      select resource_id, true, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where year is null or year between year_from and year_to
      order by last_published_at desc, resource_id limit max_results;
  end if;
end $$;
comment on function private.find_candidates is
  'At most `max_results` resources that match a question (private.parse_search_query) and all its `filters`: the newest, the most '
  'recently confirmed, or the most relevant. Resources with all words are searched in title, subject and summary first; if there are '
  'fewer than 20, resources with some of the words follow, at most a tenth of max_results. The best 150 are ranked by their words and '
  'concepts, rare ones higher; of the best 30 also the best single passage counts, in which neighbouring words count twice. A document '
  'that has the words only inside counts 0.9, and at most one such document is among the first five, if there are five other resources '
  'and the question does not ask for a guide or list. An event counts half, unless the question asks for events; among events alone '
  'this changes nothing.';
grant execute on function private.find_candidates(tsquery, tsquery[], tsquery[], tsquery[], tsquery[], tsquery, integer, text, integer)
  to anon, authenticated, service_role;

create function private.find_filter_alternatives(wanted tsquery, max_results integer) returns table (resource_id uuid, facets integer[], year_from smallint, year_to smallint)
language plpgsql stable set search_path = '' set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  if numnode(wanted) = 0 then
    return query select resource_id, facets, year_from, year_to from public.published_search order by last_published_at desc, resource_id limit max_results;
  else
    return query select resource_id, facets, year_from, year_to from public.published_search where search @@ wanted limit max_results;
  end if;
end $$;
comment on function private.find_filter_alternatives is
  'At most `max_results` resources, to count what another value of a filter in use would find.';
grant execute on function private.find_filter_alternatives(tsquery, integer) to anon, authenticated, service_role;

create function private.highlight_terms(folded text, keys text[], language text, out words tsquery, out terms public.thesaurus_terms[], out labels tsquery)
language plpgsql stable set search_path = ''
as $$
begin
  words := websearch_to_tsquery(private.search_configuration(language), folded);
  if words::text not like '%!%' then words := replace(words::text, ' & ', ' | ')::tsquery; end if;
  terms := array(select term from public.thesaurus_terms as term where term.language = highlight_terms.language and term.key = any(keys));
  labels := coalesce((select string_agg(phrase::text, ' | ') from unnest(terms)), '')::tsquery;
end $$;
comment on function private.highlight_terms is
  'What can be marked in texts of this language: every word of the folded question, and every label of the concepts and countries '
  '(`keys`) that it names.';
grant execute on function private.highlight_terms(text, text[], text) to anon, authenticated, service_role;

create function private.highlight_query(vector tsvector, words tsquery, terms public.thesaurus_terms[]) returns tsquery
language sql immutable parallel safe set search_path = ''
as $$
  select case when vector @@ words then words else (select string_agg(phrase::text, ' | ')::tsquery from unnest(terms) where vector @@ phrase) end
$$;
comment on function private.highlight_query is
  'What to mark in a text: the words of the question or, if it contains none of them, the labels that it contains. Null if it contains '
  'neither.';
grant execute on function private.highlight_query(tsvector, tsquery, public.thesaurus_terms[]) to anon, authenticated, service_role;
