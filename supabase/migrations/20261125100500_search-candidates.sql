-- What a search looks at: enough to rank and count by, never more than a bound, however many resources match.

create function private.find_candidates(words tsquery, filters tsquery, year integer, sort text, bound integer)
returns table (resource_id uuid, facets integer[], year_from smallint, year_to smallint, last_published_at timestamptz, confirmed_at timestamptz, rank real)
language plpgsql stable set search_path = ''
set enable_seqscan = off -- a scan of the table would unpack every vector, which the planner believes to be cheap
as $$
#variable_conflict use_column
declare
  wanted tsquery := words && filters;
begin
  if sort = 'relevance' then
    return query
      with titled as materialized (
        select * from public.published_search
        where head @@ words and (numnode(filters) = 0 or search @@ filters) and (year is null or year between year_from and year_to) limit bound
      ),
      written as materialized (
        select * from public.published_search
        where search @@ wanted and (year is null or year between year_from and year_to) and resource_id not in (select resource_id from titled)
        limit bound - (select count(*) from titled)
      ),
      ranked as (select *, ts_rank(head, words, 1) as likeness from (select * from titled union all select * from written) as found),
      placed as (select *, row_number() over (order by likeness desc, last_published_at desc, resource_id) as place from ranked)
      select resource_id, facets, year_from, year_to, last_published_at, confirmed_at,
        case when place <= 200 then (2 + ts_rank(search, words, 1))::real else likeness end
      from placed;
  elsif numnode(wanted) > 0 then
    return query
      select resource_id, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where search @@ wanted and (year is null or year between year_from and year_to)
      order by case sort when 'confirmed' then confirmed_at end desc nulls last, last_published_at desc, resource_id limit bound;
  elsif sort = 'confirmed' then
    return query
      select resource_id, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where year is null or year between year_from and year_to
      order by confirmed_at desc nulls last, last_published_at desc, resource_id limit bound;
  else
    return query
      select resource_id, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where year is null or year between year_from and year_to
      order by last_published_at desc, resource_id limit bound;
  end if;
end $$;
comment on function private.find_candidates is
  'At most `bound` resources that answer a question (`words`, of private.ask) under all its `filters`: the newest, the last confirmed, or the most relevant. Those whose title, subject and summary have all the words come first; the best 200 are judged by everything that is written in them and stand before all others.';

create function private.find_others(wanted tsquery, bound integer) returns table (resource_id uuid, facets integer[], year_from smallint, year_to smallint)
language plpgsql stable set search_path = '' set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  if numnode(wanted) = 0 then
    return query select resource_id, facets, year_from, year_to from public.published_search order by last_published_at desc, resource_id limit bound;
  else
    return query select resource_id, facets, year_from, year_to from public.published_search where search @@ wanted limit bound;
  end if;
end $$;
comment on function private.find_others is 'At most `bound` resources to count by what another value of a filter in use would find.';

grant execute on function private.find_candidates(tsquery, tsquery, integer, text, integer), private.find_others(tsquery, integer) to anon, authenticated, service_role;
