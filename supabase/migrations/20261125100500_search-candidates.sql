-- What a search looks at: enough to rank and count by, never more than a bound, however many resources match.

create function private.find_candidates(every tsquery, fewer tsquery[], units tsquery[], filters tsquery, year integer, sort text, bound integer)
returns table (resource_id uuid, is_whole boolean, facets integer[], year_from smallint, year_to smallint, last_published_at timestamptz, confirmed_at timestamptz, rank real)
language plpgsql stable set search_path = ''
set enable_seqscan = off -- a scan of the table would unpack every vector, which the planner believes to be cheap
as $$
#variable_conflict use_column
declare
  wanted tsquery := every && filters;
  wider integer := case when fewer is null then 0 else bound / 10 end;
begin
  if sort = 'relevance' then
    return query
      with titled as materialized (
        select * from public.published_search
        where head @@ wanted and (year is null or year between year_from and year_to) limit bound
      ),
      written as materialized (
        select * from public.published_search
        where search @@ wanted and (year is null or year between year_from and year_to) and resource_id not in (select resource_id from titled)
        limit bound - (select count(*) from titled)
      ),
      whole as (select * from titled union all select * from written),
      nearly as materialized (
        select * from public.published_search
        where search @@ (fewer[1] && filters) and (year is null or year between year_from and year_to) and resource_id not in (select resource_id from whole)
        limit wider
      ),
      partly as materialized (
        select * from public.published_search
        where search @@ (fewer[2] && filters) and (year is null or year between year_from and year_to)
          and resource_id not in (select resource_id from whole union all select resource_id from nearly)
        limit wider - (select count(*) from nearly)
      ),
      found as (
        select *, true as is_whole from whole union all select *, false from nearly union all select *, false from partly
      ),
      placed as (
        select *, row_number() over (order by is_whole desc, likeness desc, last_published_at desc, resource_id) as place
        from (select *, ts_rank(head, coalesce(fewer[2], every), 1) as likeness from found) as likened
      ),
      unpacked as materialized (select resource_id, search || ''::tsvector as vector from placed where place <= 200),
      said as materialized (
        select resource_id, unit, ts_rank(vector, asked, 1) as much from unpacked, unnest(units) with ordinality as each (asked, unit)
      ),
      telling as (
        select unit, ln(1 + count(*)::real / nullif(count(*) filter (where much > 0), 0)) as weight from said group by unit
      ),
      judged as (
        select resource_id, coalesce(sum(much * weight), 0) as much from said join telling using (unit) group by resource_id
      ),
      near as (select resource_id, ts_rank_cd(vector, every) as closeness from unpacked)
      select resource_id, is_whole, facets, year_from, year_to, last_published_at, confirmed_at,
        (case when is_whole then 1000 else 0 end + coalesce(100 + much + 10 * closeness, likeness))::real
      from placed left join judged using (resource_id) left join near using (resource_id);
  elsif numnode(wanted) > 0 then
    return query
      select resource_id, true, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where search @@ wanted and (year is null or year between year_from and year_to)
      order by case sort when 'confirmed' then confirmed_at end desc nulls last, last_published_at desc, resource_id limit bound;
  elsif sort = 'confirmed' then
    return query
      select resource_id, true, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where year is null or year between year_from and year_to
      order by confirmed_at desc nulls last, last_published_at desc, resource_id limit bound;
  else
    return query
      select resource_id, true, facets, year_from, year_to, last_published_at, confirmed_at, 0::real from public.published_search
      where year is null or year between year_from and year_to
      order by last_published_at desc, resource_id limit bound;
  end if;
end $$;
comment on function private.find_candidates is
  'At most `bound` resources that answer a question (every, fewer and units of private.ask) under all its `filters`: the newest, the last confirmed, or the most relevant. Those that have all the words (is_whole) come first, and are looked for in title, subject and summary first; where `fewer` is given, a tenth of the bound that have some follow. The best 200 are judged by everything written in them: each word by how rare it is among them, and how near the words stand to each other.';

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

grant execute on function private.find_candidates(tsquery, tsquery[], tsquery[], tsquery, integer, text, integer), private.find_others(tsquery, integer) to anon, authenticated, service_role;
