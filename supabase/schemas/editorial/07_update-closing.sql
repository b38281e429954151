-- How a cycle is closed, and its report.
--
-- In SQL because it must be atomic: the report counts the rows that closing makes final.

create function public.close_update_cycle(cycle uuid) returns void
language plpgsql security definer set search_path = '' -- definer: cycles have no update grant
as $$
declare subject public.update_cycles;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into subject from public.update_cycles where id = cycle for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.closed_at is not null then raise exception 'cycle_closed' using errcode = 'CJ001'; end if;
  if exists (select from public.update_items where cycle_id = cycle and decision is null) then
    raise exception 'cycle_has_open_items' using errcode = 'CJ001';
  end if;
  update public.update_cycles set report = private.update_report(cycle), closed_at = now(), closed_by = private.person_id() where id = cycle;
  update public.catalogue_versions set version = version + 1, changed_at = now();
  perform pg_notify('catalogue', '');
end $$;
grant execute on function public.close_update_cycle(uuid) to authenticated;

create function public.preview_update_report(cycle uuid) returns jsonb language plpgsql stable security definer set search_path = '' -- definer: see update_report
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return private.update_report(cycle);
end $$;
grant execute on function public.preview_update_report(uuid) to authenticated;

create function private.update_report(cycle uuid) returns jsonb
language plpgsql stable security definer set search_path = '' -- definer: counts rows that its readers may not see; contains no person
as $$ begin return (
  with this as (select * from public.update_cycles where id = cycle),
  item as (select update_items.*, resources.kind, coalesce(live.countries, '{}') as countries, resources.institution_id
    from public.update_items join public.resources on resources.id = resource_id left join public.published_resources as live on live.id = resource_id
    where cycle_id = cycle),
  span as (select make_date(year, 1, 1) as first, make_date(year, 12, 31) as last from this),
  answer as (
    select private.working_days(submitted_at::date, answered_at::date) as days
    from span, private.first_answers(first, last + 1) where answered_at is not null)
  select jsonb_build_object(
    'year', (select year from this), 'scope', (select jsonb_build_object('kinds', kinds, 'countries', countries) from this), 'items', (select count(*) from item),
    'decisions', (select jsonb_object_agg(name, (select count(*) from item where decision = name))
      from unnest(array['confirmed', 'updated', 'superseded', 'archived']) as name),
    'open', (select count(*) from item where decision is null),
    'byCountry', (select coalesce(jsonb_agg(jsonb_build_object('key', iso3, 'total', total, 'live', live, 'decided', decided) order by iso3), '[]') from (
      select countries.iso3, (select count(*) from item where iso3 = any (item.countries)) as total,
        (select count(*) from item where iso3 = any (item.countries) and decision is not null) as decided,
        (select count(*) from public.published_resources as live where countries.iso3 = any (live.countries)) as live
      from public.countries) as counted),
    'byKind', (select coalesce(jsonb_agg(jsonb_build_object('key', kind, 'total', total, 'decided', decided) order by kind), '[]') from (
      select kind, count(*) as total, count(decision) as decided from item group by kind) as counted),
    'byTopic', (select coalesce(jsonb_agg(jsonb_build_object('key', slug, 'labels', pref_labels, 'live', live) order by slug), '[]') from (
      select slug, pref_labels, (select count(*) from public.published_concepts where concept_id = concepts.id) as live
      from public.concepts where scheme = 'topic' and deprecated_at is null) as counted),
    'links', (select jsonb_build_object('checked', count(*), 'broken', count(*) filter (where state = 'broken'),
      'mended', (select count(distinct url) from public.link_check_history, span where state = 'sound' and previous_state = 'broken' and checked_at::date between first and last))
      from public.link_checks where state <> 'unused'),
    'answers', (select jsonb_build_object('count', count(*), 'medianDays', percentile_cont(0.5) within group (order by days), 'within5', count(*) filter (where days <= 5)) from answer),
    'withoutEvidence', (select coalesce(jsonb_agg(id order by id), '[]') from public.recommendations
      where not exists (select from public.published_recommendations where recommendation_id = recommendations.id)),
    'left', (select count(distinct person_id) from public.post_holders, span where held_to between first and last))
); end $$;
grant execute on function private.update_report(uuid) to service_role;
