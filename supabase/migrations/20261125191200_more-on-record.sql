-- On the record too: in which languages something was published, who gave the institution's clearance, and who a resource,
-- its institution and its address passed to.

alter table public.editorial_events drop constraint editorial_events_event_check;
alter table public.editorial_events add constraint editorial_events_event_check check (event in (
  'assigned', 'released', 'scheduled', 'schedule-ended', 'comment-resolved', 'comment-reopened',
  'published', 'cleared', 'owner-changed', 'institution-changed', 'address-changed'));

create function private.log_publishing() returns trigger language plpgsql security definer set search_path = '' -- definer: nobody writes the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail)
    select new.resource_id, new.actor_id, 'published', jsonb_build_object('revision', new.revision, 'languages', to_jsonb(live_languages))
    from public.resources where id = new.resource_id;
  return null;
end $$;
create trigger log_publishing after insert on public.transitions for each row when (new.to_state = 'published') execute function private.log_publishing();

create function private.log_clearance() returns trigger language plpgsql security definer set search_path = '' -- definer: nobody writes the trail
as $$
begin
  insert into public.editorial_events (resource_id, actor_id, event, detail)
    values (new.resource_id, new.recorded_by, 'cleared', jsonb_build_object('revision', new.revision, 'by', new.cleared_by));
  return null;
end $$;
create trigger log_clearance after insert on public.clearances for each row execute function private.log_clearance();

create function private.log_passing_on() returns trigger language plpgsql security definer set search_path = '' -- definer: nobody writes the trail
as $$
begin
  if new.owner_id is distinct from old.owner_id then
    insert into public.editorial_events (resource_id, actor_id, event, detail)
      values (new.id, private.person_id(), 'owner-changed', jsonb_build_object('from', old.owner_id, 'to', new.owner_id));
  end if;
  if new.institution_id is distinct from old.institution_id then
    insert into public.editorial_events (resource_id, actor_id, event, detail)
      values (new.id, private.person_id(), 'institution-changed', jsonb_build_object('from', old.institution_id, 'to', new.institution_id));
  end if;
  if new.slug is distinct from old.slug then
    insert into public.editorial_events (resource_id, actor_id, event, detail)
      values (new.id, private.person_id(), 'address-changed', jsonb_build_object('from', old.slug, 'to', new.slug));
  end if;
  return null;
end $$;
create trigger log_passing_on after update of owner_id, institution_id, slug on public.resources for each row execute function private.log_passing_on();
