-- What may be confirmed without being read one by one, and how a year is closed with its report.
-- In plpgsql, which looks names up when it runs: the tables of links come with a later migration.

create function private.update_doubts(resource uuid, today date default current_date) returns text[]
language plpgsql stable security definer set search_path = '' -- definer: visitors' links and drafts are looked at together
as $$ begin return (
  select array_remove(array[
    case when resources.has_unpublished_changes then 'draft' end,
    case when resources.is_seed and not exists (select from public.confirmations where resource_id = resource and institution_id is not null) then 'seed' end,
    case when exists (select from public.published_links join public.link_checks using (url) where resource_id = resource and link_checks.state <> 'sound') then 'link' end,
    case when exists (select from jsonb_path_query(live.content, '$.**.asOf') as day
      where jsonb_typeof(day) = 'string' and left(day #>> '{}', 4) ~ '^\d{4}$' and left(day #>> '{}', 4)::integer < extract(year from today) - 3) then 'figure' end,
    case when live.id is null then 'offline' end
  ], null)
  from public.resources left join public.published_resources as live on live.id = resources.id where resources.id = resource
); end $$;
comment on function private.update_doubts is
  'Why a resource is not safe to confirm unread: a newer draft, a seed no institution has confirmed, a link in doubt, a figure of more than three years ago, no longer live.';
revoke execute on function private.update_doubts(uuid, date) from public;
grant execute on function private.update_doubts(uuid, date) to authenticated, service_role;

create function public.confirm_update_items(items uuid[]) returns integer
language plpgsql security definer set search_path = '' -- definer: see decide_update_item
as $$
declare item uuid;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  foreach item in array items loop
    if exists (select from public.update_items where id = item and (wish is not null or private.update_doubts(resource_id) <> '{}')) then
      raise exception 'item_not_safe' using errcode = 'CJ001';
    end if;
    perform private.decide_item(item, private.person_id(), 'confirmed', null, '', current_date);
  end loop;
  return cardinality(items);
end $$;

create function private.update_report(cycle uuid) returns jsonb
language plpgsql stable security definer set search_path = '' -- definer: counts what no single reader may see; names nobody
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
      'mended', (select count(distinct url) from public.link_check_history, span where state = 'sound' and state_before = 'broken' and checked_at::date between first and last))
      from public.link_checks where state <> 'unused'),
    'answers', (select jsonb_build_object('count', count(*), 'medianDays', percentile_cont(0.5) within group (order by days), 'within5', count(*) filter (where days <= 5)) from answer),
    'withoutEvidence', (select coalesce(jsonb_agg(id order by id), '[]') from public.recommendations
      where not exists (select from public.published_recommendations where recommendation_id = recommendations.id)),
    'left', (select count(distinct person_id) from public.post_holders, span where held_to between first and last))
); end $$;
revoke execute on function private.update_report(uuid) from public;
grant execute on function private.update_report(uuid) to service_role;

create function public.preview_update_report(cycle uuid) returns jsonb language plpgsql stable security definer set search_path = '' -- definer: see update_report
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return private.update_report(cycle);
end $$;

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
revoke execute on function public.confirm_update_items(uuid[]), public.preview_update_report(uuid), public.close_update_cycle(uuid) from public, anon;
grant execute on function public.confirm_update_items(uuid[]), public.preview_update_report(uuid), public.close_update_cycle(uuid) to authenticated;
