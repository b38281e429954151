-- Learning routes: the stages that a cohort passes together, who is in the cohort, and what each of them attended.
--
-- In SQL because these are rights: who is in a cohort is personal data, which only the person and staff read. And because it must be
-- atomic: a stage points to published resources only, and a person is in a cohort once, however their address is spelt.

create table public.learning_routes (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,80}$'),
  titles jsonb not null check (private.is_localized(titles)),
  summaries jsonb not null check (private.is_localized(summaries)),
  starts_on date not null,
  ends_on date not null check (ends_on between starts_on and starts_on + 1096),
  is_public boolean not null default false,
  version integer not null default 1,
  created_by uuid references public.people on delete set null default private.person_id(),
  created_at timestamptz not null default now()
);
comment on table public.learning_routes is 'A learning route. Visitors read the public ones, without their cohort.';
comment on column public.learning_routes.ends_on is 'The last day that is taught. The follow-ups are counted from it.';
create index learning_routes_created_by on public.learning_routes (created_by);

create table public.learning_stages (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references public.learning_routes on delete cascade,
  kind text not null check (kind in ('survey', 'virtual-workshop', 'in-person-workshop', 'assistance', 'follow-up')),
  months smallint check ((kind = 'follow-up') = (months is not null) and months in (3, 6, 12)),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  notes jsonb not null default '{}' check (private.is_localized(notes)),
  unique nulls not distinct (route_id, kind, months)
);
comment on table public.learning_stages is
  'The stages of a route, in the order of their kinds. `months` says how long after the end of a route its follow-up is.';

create table public.learning_stage_resources (
  stage_id uuid not null references public.learning_stages on delete cascade,
  resource_id uuid not null references public.resources on delete cascade,
  primary key (stage_id, resource_id)
);
comment on table public.learning_stage_resources is
  'What a stage points to: events, courses, exchanges and other resources. What is no longer published is not shown.';
create index learning_stage_resources_resource on public.learning_stage_resources (resource_id);

create table public.learning_members (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references public.learning_routes on delete cascade,
  person_id uuid references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  email_key text not null,
  name text not null check (length(name) <= 160),
  post text not null default '' check (length(post) <= 160),
  country char(3) not null references public.countries,
  language text not null check (language in ('es', 'en')),
  added_by uuid references public.people on delete set null default private.person_id(),
  added_at timestamptz not null default now(),
  unique (route_id, email_key)
);
comment on table public.learning_members is
  'The cohort of a route. Only the person and staff read it; 24 months after the end of the route it names nobody. Personal data.';
comment on column public.learning_members.email is 'The address of a person without an account. A member''s is in `people`.';
create index learning_members_person on public.learning_members (person_id);
create index learning_members_email_key on public.learning_members (email_key);
create index learning_members_country on public.learning_members (country);
create index learning_members_added_by on public.learning_members (added_by);

create table public.learning_attendance (
  stage_id uuid not null references public.learning_stages on delete cascade,
  member_id uuid not null references public.learning_members on delete cascade,
  noted_by uuid references public.people on delete set null default private.person_id(),
  noted_at timestamptz not null default now(),
  primary key (stage_id, member_id)
);
comment on table public.learning_attendance is
  'Who took part in a stage, as staff noted it. Who attended an event of the stage is known from its registrations. Personal data.';
create index learning_attendance_member on public.learning_attendance (member_id);
create index learning_attendance_noted_by on public.learning_attendance (noted_by);

alter table public.learning_routes enable row level security;
grant select (id, slug, titles, summaries, starts_on, ends_on, is_public) on public.learning_routes to anon;
grant select, insert (slug, titles, summaries, starts_on, ends_on), update (titles, summaries, starts_on, ends_on, is_public), delete
  on public.learning_routes to authenticated;
create policy "anyone reads public routes" on public.learning_routes for select to anon, authenticated using (is_public);
create policy "staff read routes" on public.learning_routes for select to authenticated using ((select private.is_staff()));
create policy "staff add routes" on public.learning_routes for insert to authenticated with check ((select private.is_staff()));
create policy "staff change routes" on public.learning_routes for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove routes" on public.learning_routes for delete to authenticated using ((select private.is_staff()));

alter table public.learning_stages enable row level security;
grant select on public.learning_stages to anon;
grant select, insert (route_id, kind, months), update (starts_on, ends_on, notes), delete on public.learning_stages to authenticated;
create policy "who reads a route reads its stages" on public.learning_stages for select to anon, authenticated
  using (exists (select from public.learning_routes where id = route_id));
create policy "staff add stages" on public.learning_stages for insert to authenticated with check ((select private.is_staff()));
create policy "staff change stages" on public.learning_stages for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove stages" on public.learning_stages for delete to authenticated using ((select private.is_staff()));

alter table public.learning_stage_resources enable row level security;
grant select on public.learning_stage_resources to anon;
grant select, insert, delete on public.learning_stage_resources to authenticated;
create policy "who reads a stage reads what it points to" on public.learning_stage_resources for select to anon, authenticated
  using (exists (select from public.learning_stages where id = stage_id));
create policy "staff point stages to resources" on public.learning_stage_resources for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff remove what stages point to" on public.learning_stage_resources for delete to authenticated
  using ((select private.is_staff()));

alter table public.learning_members enable row level security;
grant select, insert (route_id, email, name, post, country, language), delete on public.learning_members to authenticated;
create policy "members read their own place in a cohort" on public.learning_members for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read cohorts" on public.learning_members for select to authenticated using ((select private.is_staff()));
create policy "staff add to cohorts" on public.learning_members for insert to authenticated with check ((select private.is_staff()));
create policy "staff remove from cohorts" on public.learning_members for delete to authenticated using ((select private.is_staff()));
create trigger check_quotas after insert on public.learning_members for each row execute function private.check_quotas();

alter table public.learning_attendance enable row level security;
grant select, insert (stage_id, member_id), delete on public.learning_attendance to authenticated;
create policy "members read what they attended" on public.learning_attendance for select to authenticated
  using (exists (select from public.learning_members where id = member_id and person_id = (select private.person_id())));
create policy "staff read who attended" on public.learning_attendance for select to authenticated using ((select private.is_staff()));
create policy "staff note who attended" on public.learning_attendance for insert to authenticated with check ((select private.is_staff()));
create policy "staff correct who attended" on public.learning_attendance for delete to authenticated using ((select private.is_staff()));

insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('people of a cohort', 'public.learning_members', 'route_id', 500, null, null, '', 'true', 'too_many_stored'),
  ('people added to cohorts a day', 'public.learning_members', 'added_by', 1000, null, '1 day', 'added_at', 'true', 'too_many_today'),
  ('resources of a stage', 'public.learning_stage_resources', 'stage_id', 12, null, null, '', 'true', 'too_many_stored');
create trigger check_quotas after insert on public.learning_stage_resources for each row execute function private.check_quotas();

create trigger bump_catalogue_version after insert or update or delete on public.learning_routes
  for each statement execute function private.bump_catalogue_version();
create trigger bump_catalogue_version after insert or update or delete on public.learning_stages
  for each statement execute function private.bump_catalogue_version();
create trigger bump_catalogue_version after insert or update or delete on public.learning_stage_resources
  for each statement execute function private.bump_catalogue_version();

create function private.read_learning(token text default null)
returns table (id uuid, route_id uuid, slug text, titles jsonb, summaries jsonb, starts_on text, ends_on text, is_public boolean, added_at timestamptz, stages jsonb)
language sql stable security definer set search_path = '' -- definer: the route may not be public, and a mail's link has the rights of one address
as $$
  select members.id, routes.id, routes.slug, routes.titles, routes.summaries, routes.starts_on::text, routes.ends_on::text, routes.is_public,
    members.added_at, private.stages_of(routes.id, members.id)
  from public.learning_members as members join public.learning_routes as routes on routes.id = members.route_id
  where members.id = any (private.own_learning_members(token))
  order by routes.starts_on desc, routes.id
$$;
comment on function private.read_learning is
  'The routes of the signed-in person, or of the address to which the token of a mail belongs, with what each stage points to and whether the '
  'person took part.';
grant execute on function private.read_learning(text) to anon, authenticated;

create function private.erase_learning(member uuid, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: members may not delete rows themselves
as $$
begin
  delete from public.learning_members where id = member and id = any (private.own_learning_members(token));
  if not found then raise exception 'not_found' using errcode = 'CJ001'; end if;
end $$;
comment on function private.erase_learning is
  'Deletes one''s own place in a cohort with everything that was answered. With the token of a mail, or signed in.';
grant execute on function private.erase_learning(uuid, text) to anon, authenticated;

create function private.find_in_cohort(route uuid, addresses text[])
returns table (address text, is_known boolean, place bigint)
language plpgsql stable security definer set search_path = '' -- definer: staff do not read how addresses are compared
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query
    select given.address, exists (
        select from public.learning_members as members where members.route_id = route and members.email_key = private.email_key(given.address)),
      row_number() over (partition by private.email_key(given.address) order by given.number)
    from unnest(addresses) with ordinality as given (address, number);
end $$;
comment on function private.find_in_cohort is
  'Which addresses of a list are in the cohort already, however they are spelt, and the how-manieth spelling of one address each is.';
grant execute on function private.find_in_cohort(uuid, text[]) to authenticated;

create function private.own_learning_members(token text) returns uuid[] language plpgsql stable set search_path = ''
as $$
declare key text := case when token is not null then private.verify_address_link(token, 'learning') end;
begin
  return array(
    select id from public.learning_members where case when token is null then person_id = private.person_id() else email_key = key end);
end $$;

-- Called by functions that know that the caller may read the route.
create function private.stages_of(route uuid, member uuid) returns jsonb language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', stages.id, 'kind', stages.kind, 'months', stages.months, 'startsOn', stages.starts_on, 'endsOn', stages.ends_on, 'notes', stages.notes,
    'attended', private.attended_stage(stages.id, member),
    'resources', (
      select coalesce(jsonb_agg(jsonb_build_object('kind', published.kind, 'slug', published.slug, 'title', published.card -> 'title')
        order by published.kind, published.slug), '[]')
      from public.learning_stage_resources as named join public.published_resources as published on published.id = named.resource_id
      where named.stage_id = stages.id))
    order by array_position(array['survey', 'virtual-workshop', 'in-person-workshop', 'assistance', 'follow-up'], stages.kind), stages.months), '[]')
  from public.learning_stages as stages where stages.route_id = route
$$;

create function private.attended_stage(stage uuid, member uuid) returns boolean language sql stable set search_path = ''
as $$
  select exists (select from public.learning_attendance where stage_id = stage and member_id = member) or exists (
    select from public.learning_stage_resources as named
      join public.event_registrations as registrations on registrations.resource_id = named.resource_id
      join public.learning_members as members on members.id = member
    where named.stage_id = stage and registrations.state in ('attended', 'followed_later')
      and (registrations.email_key = members.email_key or registrations.person_id = members.person_id))
$$;
comment on function private.attended_stage is 'As staff noted it, or by the registrations of the events to which the stage points.';
-- Staff see where each person stands: row-level security decides what the function reads.
grant execute on function private.attended_stage(uuid, uuid) to authenticated;

create function private.add_learning_stages() returns trigger language plpgsql set search_path = ''
as $$
begin
  insert into public.learning_stages (route_id, kind, months) values
    (new.id, 'survey', null), (new.id, 'virtual-workshop', null), (new.id, 'in-person-workshop', null), (new.id, 'assistance', null),
    (new.id, 'follow-up', 3), (new.id, 'follow-up', 6), (new.id, 'follow-up', 12);
  return null;
end $$;
comment on function private.add_learning_stages is 'A new route has all stages; staff remove those that it does not need.';
create trigger add_learning_stages after insert on public.learning_routes for each row execute function private.add_learning_stages();

create function private.count_learning_version() returns trigger language plpgsql set search_path = ''
as $$ begin new.version := old.version + 1; return new; end $$;
create trigger count_learning_version before update on public.learning_routes for each row execute function private.count_learning_version();

create function private.check_stage_resource() returns trigger language plpgsql set search_path = ''
as $$
begin
  if not exists (select from public.published_resources where id = new.resource_id) then
    raise exception 'stage_unpublished' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_stage_resource is 'A stage points to published resources only.';
create trigger check_stage_resource before insert on public.learning_stage_resources for each row execute function private.check_stage_resource();

create function private.complete_learning_member() returns trigger language plpgsql security definer set search_path = '' -- definer: finds the account of the address
as $$
begin
  -- The answer would tell anybody whether an address is in a cohort.
  if auth.uid() is not null and not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  perform pg_advisory_xact_lock(hashtextextended('cohort:' || new.route_id, 0));
  new.email := lower(new.email);
  new.email_key := private.email_key(new.email);
  if exists (select from public.learning_members where route_id = new.route_id and email_key = new.email_key) then
    raise exception 'already_in_cohort' using errcode = 'CJ001';
  end if;
  new.person_id := (select id from public.people where private.email_key(people.email) = new.email_key limit 1);
  if new.person_id is not null then new.email := null; end if;
  return new;
end $$;
comment on function private.complete_learning_member is 'If the address is that of a member, the place in the cohort is theirs.';
create trigger complete_learning_member before insert on public.learning_members for each row execute function private.complete_learning_member();

create function private.check_attendance() returns trigger language plpgsql set search_path = ''
as $$
begin
  if (select route_id from public.learning_stages where id = new.stage_id) is distinct from
    (select route_id from public.learning_members where id = new.member_id) then
    raise exception 'not_found' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_attendance is 'The stage and the person are of one route.';
create trigger check_attendance before insert on public.learning_attendance for each row execute function private.check_attendance();

create function private.enqueue_learning_mail() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('send-learning-mail', jsonb_build_object('member', new.id, 'notice', 'added'));
  return null;
end $$;
create trigger enqueue_learning_mail after insert on public.learning_members for each row execute function private.enqueue_learning_mail();

create function private.purge_learning() returns void language sql set search_path = ''
as $$
  update public.learning_members as members
  set person_id = null, email = null, name = '', post = '', added_by = null, email_key = 'anonymous:' || members.id
  from public.learning_routes as routes
  where routes.id = members.route_id and members.email_key not like 'anonymous:%' and routes.ends_on < current_date - interval '24 months';
  delete from private.address_links where purpose = 'learning' and expires_at < now();
$$;
comment on function private.purge_learning is
  'Called by a daily job: 24 months after a route its cohort is a number by country. Links that are no longer valid go with their addresses.';
grant execute on function private.purge_learning() to service_role;
