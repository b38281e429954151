-- How a cycle is opened and answered. Functions for people use the current date; only jobs may give another day.
--
-- In SQL because it must be atomic and is a right: a decision and the confirmation that readers see are written together, and only once.

create function public.open_update_cycle(year integer, opens_on date, ends_on date, lead uuid, kinds text[], countries text[]) returns uuid
language plpgsql security definer set search_path = '' -- definer: cycles and items have no insert grant
as $$
declare cycle uuid;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if open_update_cycle.ends_on <= open_update_cycle.opens_on then raise exception 'cycle_dates_reversed' using errcode = 'CJ001'; end if;
  if not exists (select from public.people where id = lead and role in ('editor', 'admin')) then
    raise exception 'cycle_lead_not_staff' using errcode = 'CJ001';
  end if;
  insert into public.update_cycles (year, opens_on, ends_on, lead_id, kinds, countries, opened_by)
    values (open_update_cycle.year, open_update_cycle.opens_on, open_update_cycle.ends_on, lead, open_update_cycle.kinds, open_update_cycle.countries, private.person_id())
    on conflict do nothing returning id into cycle;
  if cycle is null then raise exception 'cycle_exists' using errcode = 'CJ001'; end if;
  insert into public.update_items (cycle_id, resource_id, revision)
    select cycle, live.id, live.revision from public.published_resources as live
    where (open_update_cycle.kinds = '{}' or live.kind = any (open_update_cycle.kinds))
      and (open_update_cycle.countries = '{}' or live.countries && open_update_cycle.countries);
  if not found then raise exception 'cycle_empty' using errcode = 'CJ001'; end if;
  return cycle;
end $$;
grant execute on function public.open_update_cycle(integer, date, date, uuid, text[], text[]) to authenticated;

create function public.decide_update_item(item uuid, decision text, successor uuid, note text) returns void
language plpgsql security definer set search_path = '' -- definer: items have no update grant
as $$
begin
  if not (private.is_staff() or exists (select from public.update_items where id = item and private.is_update_respondent(resource_id))) then
    raise exception 'forbidden' using errcode = 'CJ001';
  end if;
  perform private.decide_item(item, private.person_id(), decision, successor, note, current_date);
end $$;
grant execute on function public.decide_update_item(uuid, text, uuid, text) to authenticated;

create function public.confirm_update_items(items uuid[]) returns integer
language plpgsql security definer set search_path = '' -- definer: see decide_update_item
as $$
declare item uuid;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  foreach item in array items loop
    if exists (select from public.update_items where id = item and (planned_decision is not null or private.update_warnings(resource_id) <> '{}')) then
      raise exception 'item_has_warnings' using errcode = 'CJ001';
    end if;
    perform private.decide_item(item, private.person_id(), 'confirmed', null, '', current_date);
  end loop;
  return cardinality(items);
end $$;
grant execute on function public.confirm_update_items(uuid[]) to authenticated;

create function private.decide_by_update_link(token text, decision text, successor uuid, note text) returns void
language sql security definer set search_path = '' -- definer: the link proves the right; its holder is not signed in
as $$ select private.decide_by_update_link_on(token, decision, successor, note, current_date) $$;
grant execute on function private.decide_by_update_link(text, text, uuid, text) to anon, authenticated, service_role;

create function private.read_update_link(token text) returns table (item_id uuid, resource_id uuid, year smallint, ends_on date, name text, decision text, planned_decision text)
language plpgsql security definer set search_path = '' -- definer: the holder of the link is not signed in, and sees only this item
as $$
begin
  return query select item.id, item.resource_id, cycle.year, cycle.ends_on, people.name, item.decision, item.planned_decision
  from private.verify_update_link(token, current_date) as link join public.update_items as item on item.id = link.item_id
    join public.update_cycles as cycle on cycle.id = item.cycle_id join public.people on people.id = link.person_id;
end $$;
grant execute on function private.read_update_link(text) to anon, authenticated, service_role;

-- The external links of an item with their last check, for a person who is asked about it: signed in, or with the link of a mail.
create function private.update_item_links(item uuid, token text default null)
returns table (url text, state text, outcome text, checked_at timestamptz, last_alive_at timestamptz, moved_to text)
language plpgsql security definer set search_path = '' -- definer: only staff may read checks, and the holder of a link is not signed in
as $$
declare resource uuid := (select resource_id from public.update_items where id = item);
begin
  if token is not null then
    if (private.verify_update_link(token, current_date)).item_id <> item then raise exception 'link_altered' using errcode = 'CJ001'; end if;
  elsif not (private.is_staff() or private.is_update_respondent(resource)) then
    raise exception 'forbidden' using errcode = 'CJ001';
  end if;
  return query select distinct link.url, link_checks.state, link_checks.outcome, link_checks.checked_at, link_checks.last_alive_at, link_checks.moved_to
    from public.published_links as link left join public.link_checks on link_checks.url = link.url
    where link.resource_id = resource order by link.url;
end $$;
grant execute on function private.update_item_links(uuid, text) to anon, authenticated;

create function private.decide_item(item uuid, person uuid, new_decision text, successor uuid, new_note text, today date) returns void
language plpgsql set search_path = ''
as $$
declare
  subject public.update_items;
  speaks_for uuid;
  cycle_year smallint;
begin
  select * into subject from public.update_items where id = item for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  select year into cycle_year from public.update_cycles where id = subject.cycle_id and closed_at is null for share;
  if cycle_year is null then raise exception 'cycle_closed' using errcode = 'CJ001'; end if;
  if subject.decision is not null then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  if new_decision in ('updated', 'archived') then
    if new_decision = 'archived' and trim(new_note) = '' then raise exception 'archive_reason_missing' using errcode = 'CJ001'; end if;
    update public.update_items set planned_decision = new_decision, planned_by = person, planned_at = now(), note = new_note where id = item;
    return;
  end if;
  if new_decision not in ('confirmed', 'superseded') then raise exception 'unknown_decision' using errcode = 'CJ001'; end if;
  if new_decision = 'superseded' and (successor is null or successor = subject.resource_id
    or not exists (select from public.published_resources where id = successor)) then
    raise exception 'successor_missing' using errcode = 'CJ001';
  end if;
  update public.update_items set decision = new_decision, note = new_note, decided_by = person, decided_at = now(),
    superseded_by = case when new_decision = 'superseded' then successor end,
    decided_revision = (select live_revision from public.resources where id = subject.resource_id)
  where id = item;
  -- A person who holds a post in the institution today confirms for the institution; others confirm for the editors.
  select resources.institution_id into speaks_for from public.resources
    join public.posts on posts.institution_id = resources.institution_id
    join public.post_holders on post_holders.post_id = posts.id and post_holders.person_id = person
      and held_from <= today and (held_to is null or held_to >= today)
    where resources.id = subject.resource_id limit 1;
  insert into public.confirmations as kept (resource_id, confirmed_on, year, institution_id, superseded_by)
    values (subject.resource_id, case when new_decision = 'confirmed' then today end, cycle_year, speaks_for,
      case when new_decision = 'superseded' then successor end)
    on conflict (resource_id) do update set confirmed_on = coalesce(excluded.confirmed_on, kept.confirmed_on), year = excluded.year,
      institution_id = excluded.institution_id, superseded_by = excluded.superseded_by;
end $$;
grant execute on function private.decide_item(uuid, uuid, text, uuid, text, date) to service_role;

create function private.decide_by_update_link_on(token text, decision text, successor uuid, note text, today date) returns void
language plpgsql set search_path = ''
as $$
declare link private.update_links;
begin
  link := private.verify_update_link(token, today);
  perform private.decide_item(link.item_id, link.person_id, decision, successor, note, today);
  update private.update_links set used_at = now() where hash = link.hash;
end $$;
grant execute on function private.decide_by_update_link_on(text, text, uuid, text, date) to service_role;

create function private.verify_update_link(token text, today date) returns private.update_links
language plpgsql set search_path = ''
as $$
declare link private.update_links;
begin
  select * into link from private.update_links where hash = sha256(convert_to(token, 'UTF8')) for update;
  if link.hash is null then raise exception 'link_altered' using errcode = 'CJ001'; end if;
  if link.used_at is not null then raise exception 'link_used' using errcode = 'CJ001'; end if;
  if link.expires_on < today then raise exception 'link_expired' using errcode = 'CJ001'; end if;
  -- The person may have left since the mail was sent.
  if not exists (select from public.update_items where id = link.item_id and link.person_id in (select private.find_update_respondents(resource_id, today))) then
    raise exception 'link_not_yours' using errcode = 'CJ001';
  end if;
  return link;
end $$;
grant execute on function private.verify_update_link(text, date) to service_role;

-- An announcement becomes the decision when a newer revision is published or staff archive the resource.
create function private.decide_item_on_publishing() returns trigger language plpgsql security definer set search_path = '' -- definer: see decide_update_item
as $$
begin
  update public.update_items as item set decision = 'updated', decided_by = planned_by, decided_at = now(), decided_revision = new.revision
  from public.update_cycles as cycle
  where cycle.id = item.cycle_id and cycle.closed_at is null and item.resource_id = new.id and item.planned_decision = 'updated'
    and item.decision is null and new.revision > item.revision;
  return null;
end $$;
create trigger decide_item_on_publishing after insert on public.published_resources
  for each row execute function private.decide_item_on_publishing();

create function private.decide_item_on_archiving() returns trigger language plpgsql security definer set search_path = '' -- definer: see decide_update_item
as $$
begin
  update public.update_items as item set decision = 'archived', decided_by = new.actor_id, decided_at = now(), decided_revision = new.revision,
    note = case when item.note = '' then new.note else item.note end
  from public.update_cycles as cycle
  where cycle.id = item.cycle_id and cycle.closed_at is null and item.resource_id = new.resource_id and item.decision is null;
  return null;
end $$;
create trigger decide_item_on_archiving after insert on public.transitions for each row when (new.to_state = 'archived')
  execute function private.decide_item_on_archiving();

create function private.update_warnings(resource uuid, today date default current_date) returns text[]
language plpgsql stable security definer set search_path = '' -- definer: reads links and drafts together
as $$ begin
  if not (private.is_staff() or private.is_update_respondent(resource)) then return null; end if;
  return (
    select array_remove(array[
      case when resources.has_unpublished_changes then 'draft' end,
      case when resources.is_seed and not exists (select from public.confirmations where resource_id = resource and institution_id is not null) then 'seed' end,
      case when exists (select from public.published_links join public.link_checks using (url) where resource_id = resource and link_checks.state <> 'sound') then 'link' end,
      case when exists (select from jsonb_path_query(live.content, '$.**.asOf') as day
        where jsonb_typeof(day) = 'string' and left(day #>> '{}', 4) ~ '^\d{4}$' and left(day #>> '{}', 4)::integer < extract(year from today) - 3) then 'figure' end,
      case when live.id is null then 'offline' end
    ], null)
    from public.resources left join public.published_resources as live on live.id = resources.id where resources.id = resource
  );
end $$;
comment on function private.update_warnings is
  'Why a resource should not be confirmed without reading it: a newer draft, a seed that no institution has confirmed, a broken or '
  'doubtful link, a figure older than three years, not published any more.';
grant execute on function private.update_warnings(uuid, date) to authenticated, service_role;
