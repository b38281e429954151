-- The yearly update: for every published resource in its scope, a cycle asks whether the content is still true (ADR 16).
--
-- In SQL because these are rights, and because a closed cycle must not change, neither by jobs nor by administrators.

create table public.update_cycles (
  id uuid primary key default gen_random_uuid(),
  year smallint not null unique check (year between 2000 and 2100),
  opens_on date not null,
  ends_on date not null check (ends_on > opens_on),
  lead_id uuid not null references public.people,
  kinds text[] not null default '{}',
  countries text[] not null default '{}',
  opened_by uuid not null references public.people,
  opened_at timestamptz not null default now(),
  closed_by uuid references public.people,
  closed_at timestamptz,
  report jsonb,
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (report is null))
);
comment on table public.update_cycles is
  'A yearly campaign. Empty kinds or countries: all of them. `report` is the annual report, fixed when the cycle is closed.';

create table public.update_items (
  id uuid primary key default gen_random_uuid(),
  cycle_id uuid not null references public.update_cycles on delete cascade,
  resource_id uuid not null references public.resources on delete cascade,
  revision integer not null,
  planned_decision text check (planned_decision in ('updated', 'archived')),
  planned_by uuid references public.people,
  planned_at timestamptz,
  decision text check (decision in ('confirmed', 'updated', 'superseded', 'archived')),
  superseded_by uuid references public.resources,
  note text not null default '' check (length(note) <= 2000),
  decided_by uuid references public.people,
  decided_at timestamptz,
  decided_revision integer,
  unique (cycle_id, resource_id),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  check ((decision is not distinct from 'superseded') = (superseded_by is not null)),
  check ((planned_decision is null) = (planned_by is null) and (planned_decision is null) = (planned_at is null))
);
comment on table public.update_items is
  'One published resource in one cycle. `planned_decision` is an announcement (to be updated, to be archived). It becomes the decision '
  'when the new revision is published, or when staff archive the resource.';
create index update_items_resource on public.update_items (resource_id);

create table public.update_mails (
  cycle_id uuid not null references public.update_cycles on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  occasion text not null,
  sent_at timestamptz not null default now(),
  primary key (cycle_id, person_id, occasion)
);
comment on table public.update_mails is
  'Which mail of a cycle was sent to which person: opening, before-14, before-3, after-1, or by hand with the day. Each is sent once.';

create table private.update_links (
  hash bytea primary key,
  item_id uuid not null references public.update_items on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  expires_on date not null,
  used_at timestamptz
);
comment on table private.update_links is
  'Signed links in mails, stored as SHA-256 only. Each belongs to one person and one item, and is valid for one decision.';
create index update_links_item on private.update_links (item_id);

create table public.confirmations (
  resource_id uuid primary key references public.resources on delete cascade,
  confirmed_on date,
  year smallint,
  institution_id uuid references public.institutions,
  superseded_by uuid references public.resources on delete set null
);
comment on table public.confirmations is
  'What readers see of the last yearly update of a resource: which institution (null: the editors) confirmed it in which year, or which '
  'resource replaces it. No person.';

-- A view, so that one query serves both directions (people of a resource, resources of a person), each by its index.
create view private.update_respondents with (security_invoker = true) as
  with keepers as not materialized (
    select id as resource_id, owner_id as person_id from public.resources
    union all select resource_id, person_id from public.resource_authors
  )
  select resource_id, person_id, null::date as held_from, null::date as held_to from keepers
    join public.people on people.id = person_id where role in ('editor', 'admin')
  union all
  select resource_id, person_id, post_holders.held_from, post_holders.held_to from keepers
    join public.people on people.id = person_id join public.post_holders using (person_id) where role = 'official'
  union all
  select resources.id, person_id, post_holders.held_from, post_holders.held_to from public.resources
    join public.posts using (institution_id) join public.post_holders on post_id = posts.id
    join public.people on people.id = person_id where role = 'official';
comment on view private.update_respondents is
  'The people who are asked whether a resource is still true: owner, co-authors, and holders of a post in its institution, while they '
  'hold it (null to null: always). An official without a post has left and is not asked.';

create function private.find_update_respondents(resource uuid, today date default current_date) returns setof uuid
language sql stable security definer set search_path = '' -- definer: posts and people are personal data; it returns only ids
as $$
  select distinct person_id from private.update_respondents
  where resource_id = resource and (held_from is null or held_from <= today) and (held_to is null or held_to >= today)
$$;
grant execute on function private.find_update_respondents(uuid, date) to service_role;

create function private.find_own_update_resources() returns setof uuid language sql stable security definer set search_path = '' -- definer: see find_update_respondents
as $$
  select distinct resource_id from private.update_respondents
  where person_id = private.person_id() and (held_from is null or held_from <= current_date) and (held_to is null or held_to >= current_date)
$$;
comment on function private.find_own_update_resources is 'The resources about which the signed-in person is asked today.';
grant execute on function private.find_own_update_resources() to authenticated;

create function private.is_update_respondent(resource uuid) returns boolean language sql stable security definer set search_path = '' -- definer: see find_update_respondents
as $$ select exists (select from private.find_update_respondents(resource) as asked where asked = private.person_id()) $$;
grant execute on function private.is_update_respondent(uuid) to authenticated;

create function private.refuse_closed_cycle() returns trigger language plpgsql set search_path = ''
as $$
declare cycle uuid;
begin
  if tg_table_name = 'update_cycles' then
    if old.closed_at is not null then raise exception 'cycle_closed' using errcode = 'CJ001'; end if;
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  cycle := case when tg_op = 'INSERT' then (to_jsonb(new) ->> 'cycle_id')::uuid else (to_jsonb(old) ->> 'cycle_id')::uuid end;
  if exists (select from public.update_cycles where id = cycle and closed_at is not null) then
    raise exception 'cycle_closed' using errcode = 'CJ001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

alter table public.update_cycles enable row level security;
grant select (id, year, opens_on, ends_on, kinds, countries, closed_at, report) on public.update_cycles to anon;
grant select on public.update_cycles to authenticated;
create policy "anyone reads a closed cycle" on public.update_cycles for select to anon, authenticated using (closed_at is not null);
create policy "staff read all cycles" on public.update_cycles for select to authenticated using ((select private.is_staff()));
create policy "officials read open cycles" on public.update_cycles for select to authenticated
  using ((select private.person_role()) = 'official');
create trigger enqueue_update_mails after insert on public.update_cycles for each row
  execute function private.enqueue_for_row('send-update-mails', 'cycleId');
create trigger protect_closed_cycle before update or delete on public.update_cycles
  for each row execute function private.refuse_closed_cycle();

alter table public.update_items enable row level security;
grant select on public.update_items to authenticated;
create policy "staff and respondents read items" on public.update_items for select to authenticated
  using ((select private.is_staff()) or resource_id in (select private.find_own_update_resources()));
create trigger protect_items_of_closed_cycle before insert or update or delete on public.update_items
  for each row execute function private.refuse_closed_cycle();

alter table public.update_mails enable row level security;
grant select on public.update_mails to authenticated;
create policy "staff read mails of a cycle" on public.update_mails for select to authenticated using ((select private.is_staff()));
create trigger protect_mails_of_closed_cycle before insert or update or delete on public.update_mails
  for each row execute function private.refuse_closed_cycle();

alter table public.confirmations enable row level security;
grant select on public.confirmations to anon, authenticated;
create policy "anyone reads confirmations" on public.confirmations for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert or update or delete on public.confirmations
  for each statement execute function private.bump_catalogue_version();
