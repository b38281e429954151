-- What repositories harvest (OAI-PMH): for each resource that is or was published, its sets and the second of its last change.
--
-- In SQL because a record changes in the transaction that changes what it describes, and stays when the resource is withdrawn or deleted.

create table public.harvest_records (
  resource_id uuid primary key,
  sets text[] not null,
  changed_at timestamptz not null,
  is_deleted boolean not null default false
);
comment on table public.harvest_records is
  'One row for each resource that is or was published. The rows of withdrawn resources stay, as tombstones, so that harvesters remove them.';
comment on column public.harvest_records.sets is 'Such as kind.experience, country.MEX, topic.care-systems, recommendation.1819ai.2: flat, because a colon is a hierarchy in OAI-PMH.';
comment on column public.harvest_records.changed_at is 'In whole seconds, the granularity of the protocol.';
create index harvest_records_changed on public.harvest_records (changed_at, resource_id);
create index harvest_records_sets on public.harvest_records using gin (sets);

alter table public.harvest_records enable row level security;
grant select on public.harvest_records to anon, authenticated;
create policy "anyone reads harvest_records" on public.harvest_records for select to anon, authenticated using (true);

create function private.harvest_time() returns timestamptz language sql volatile set search_path = ''
as $$ select date_trunc('second', clock_timestamp()) $$;

create function private.harvest_sets(resource uuid) returns text[] language sql stable set search_path = ''
as $$
  select array['kind.' || p.kind]
    || array(select 'country.' || country from unnest(p.countries) as country order by 1)
    || array(select 'topic.' || c.slug from public.published_concepts as pc join public.concepts as c on c.id = pc.concept_id
      where pc.resource_id = p.id and c.scheme = 'topic' order by 1)
    || array(select 'recommendation.' || replace(recommendation_id, '/', '.') from public.published_recommendations
      where resource_id = p.id order by 1)
  from public.published_resources as p where p.id = resource
$$;
comment on function private.harvest_sets is 'Null if the resource is not published.';

create function private.record_for_harvest() returns trigger
language plpgsql security definer set search_path = '' -- definer: nobody writes the records
as $$
declare
  resource uuid := case when tg_op = 'DELETE' then old.id else new.id end;
  found_sets text[] := private.harvest_sets(resource);
begin
  if found_sets is null then
    update public.harvest_records set is_deleted = true, changed_at = private.harvest_time() where resource_id = resource and not is_deleted;
  else
    insert into public.harvest_records (resource_id, sets, changed_at) values (resource, found_sets, private.harvest_time())
      on conflict (resource_id) do update set sets = excluded.sets, changed_at = excluded.changed_at, is_deleted = false;
  end if;
  return null;
end $$;
comment on function private.record_for_harvest is
  'At commit, when concepts and recommendations are written too, and so that the seconds of changes are in the order of their commits.';
create constraint trigger record_for_harvest after insert or update of content, slug, countries, languages, institution_id, last_published_at or delete
  on public.published_resources deferrable initially deferred for each row execute function private.record_for_harvest();

create function private.record_label_for_harvest() returns trigger
language plpgsql security definer set search_path = '' -- definer: see record_for_harvest
as $$
begin
  if tg_table_name = 'concepts' then
    update public.harvest_records set changed_at = private.harvest_time()
      where not is_deleted and resource_id in (select resource_id from public.published_concepts where concept_id = new.id);
  else
    update public.harvest_records set changed_at = private.harvest_time()
      where not is_deleted and resource_id in (select id from public.published_resources where institution_id = new.id);
  end if;
  return null;
end $$;
comment on function private.record_label_for_harvest is 'The names of concepts and institutions are part of the records that they describe.';
create function private.record_outcome_for_harvest() returns trigger
language plpgsql security definer set search_path = '' -- definer: see record_for_harvest
as $$
begin
  update public.harvest_records set changed_at = private.harvest_time() where not is_deleted and resource_id = new.resource_id;
  return null;
end $$;
comment on function private.record_outcome_for_harvest is 'What came out of an event is part of its record.';
create trigger record_outcome_for_harvest after insert or update of outcome on public.event_closings
  for each row execute function private.record_outcome_for_harvest();
create trigger record_label_for_harvest after update on public.concepts
  for each row when (old.pref_labels is distinct from new.pref_labels) execute function private.record_label_for_harvest();
create trigger record_label_for_harvest after update on public.institutions
  for each row when (old.names is distinct from new.names) execute function private.record_label_for_harvest();
