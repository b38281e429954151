-- Resources: everything in the toolbox, with co-authors and former addresses; and who may read or change a draft.
--
-- In SQL because these are rights: policies of all tables around a resource ask these functions. An address must be free also if the draft that
-- has it may not be read.

create table public.resources (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('experience', 'video', 'document', 'event', 'exchange', 'course')),
  slug text not null check (slug ~ '^[a-z0-9-]{2,80}$'),
  institution_id uuid references public.institutions,
  owner_id uuid not null references public.people default private.person_id(),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'in_review', 'needs_changes', 'published', 'archived')),
  latest_revision integer not null default 0,
  live_revision integer,
  live_languages text[] not null default '{}',
  has_unpublished_changes boolean generated always as (live_revision is null or latest_revision > live_revision) stored,
  is_seed boolean not null default false,
  first_published_at timestamptz,
  last_published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (kind, slug),
  check ((live_revision is null) = (live_languages = '{}'))
);
comment on table public.resources is
  'Everything in the toolbox. `state` is the state of the latest revision. Visitors read live_revision, from the published tables.';
comment on column public.resources.is_seed is
  'Written by editors from public sources to start the catalogue. Its institution has not confirmed it.';
create index resources_institution on public.resources (institution_id);
create index resources_owner on public.resources (owner_id);
create index resources_queue on public.resources (state, updated_at) where state in ('submitted', 'in_review', 'needs_changes');

create table public.resource_authors (
  resource_id uuid not null references public.resources on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  primary key (resource_id, person_id)
);
comment on table public.resource_authors is 'Co-authors, who may edit like the owner.';
create index resource_authors_person on public.resource_authors (person_id);

create table public.former_slugs (
  kind text not null,
  slug text not null,
  resource_id uuid not null references public.resources on delete cascade,
  primary key (kind, slug)
);
comment on table public.former_slugs is 'Former addresses of published resources. They redirect for ever.';

create function private.is_owner(resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.resources where id = resource and owner_id = private.person_id()) and private.person_role() = 'official' $$;
grant execute on function private.is_owner(uuid) to authenticated, service_role;

-- Definer, like the functions below: otherwise the policies of resources and resource_authors would call each other without end.
create function private.can_edit(resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select private.is_staff() or exists (
    select from public.resources where id = resource and (
      owner_id = private.person_id()
      or exists (select from public.resource_authors where resource_id = resource and person_id = private.person_id()))
    and private.person_role() = 'official')
$$;
grant execute on function private.can_edit(uuid) to anon, authenticated, service_role;

-- A frozen account still reads its own drafts and those it co-authors, but not those of its institution: institution_ids() is empty.
create function private.can_read_draft(resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select private.can_edit(resource) or exists (
    select from public.resources where id = resource and (
      institution_id = any (private.institution_ids())
      or private.is_official() and (
        owner_id = private.person_id()
        or exists (select from public.resource_authors where resource_id = resource and person_id = private.person_id()))))
$$;
grant execute on function private.can_read_draft(uuid) to authenticated, service_role;

create function private.is_slug_taken(resource_kind text, wished text) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.resources where kind = resource_kind and slug = wished)
  or exists (select from public.former_slugs where kind = resource_kind and slug = wished) $$;
comment on function private.is_slug_taken is 'Definer: a draft that the person may not read may have the address.';
grant execute on function private.is_slug_taken(text, text) to authenticated, service_role;

-- Officials may not change a resource while it is under review or archived. Jobs and seeds are never locked out.
create function private.is_locked(resource uuid) returns boolean language sql stable security definer set search_path = '' -- definer: see can_edit
as $$
  select auth.uid() is not null and not private.is_staff()
    and exists (select from public.resources where id = resource and state in ('submitted', 'in_review', 'archived'))
$$;
grant execute on function private.is_locked(uuid) to authenticated, service_role;

create function private.refuse_change() returns trigger language plpgsql set search_path = ''
as $$ begin raise exception 'immutable' using errcode = 'CJ001'; end $$;

alter table public.resources enable row level security;
grant select, insert (id, kind, slug, institution_id, owner_id, is_seed), update (slug, institution_id, owner_id)
  on public.resources to authenticated;
create policy "officials read their own resources and their institution's" on public.resources for select to authenticated
  using ((select private.is_official()) and (owner_id = (select private.person_id()) or institution_id = any ((select private.institution_ids())::uuid[])));
create policy "co-authors read resources" on public.resources for select to authenticated
  using ((select private.is_official()) and exists (select from public.resource_authors where resource_id = id and person_id = (select private.person_id())));
create policy "staff read all resources" on public.resources for select to authenticated using ((select private.is_staff()));
create policy "officials start resources of their own institution" on public.resources for insert to authenticated
  with check (owner_id = (select private.person_id()) and not is_seed and institution_id = any ((select private.institution_ids())::uuid[]));
create policy "staff start resources" on public.resources for insert to authenticated with check ((select private.is_staff()));
create policy "staff change a resource's address, institution and owner" on public.resources for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create trigger check_quotas after insert on public.resources for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('resources a day', 'public.resources', 'owner_id', 60, 600, '1 day', 'created_at', 'true', 'too_many_today'),
  ('unpublished of a person', 'public.resources', 'owner_id', 300, 3000, null, '', 'live_revision is null', 'too_many_drafts'),
  ('unpublished of an institution', 'public.resources', 'institution_id', 2000, null, null, '', 'live_revision is null', 'too_many_drafts_of_institution');

alter table public.resource_authors enable row level security;
grant select, insert, delete on public.resource_authors to authenticated;
create policy "people who may read a draft see its co-authors" on public.resource_authors for select to authenticated
  using (person_id = (select private.person_id()) or private.can_read_draft(resource_id));
create policy "owners and staff add co-authors" on public.resource_authors for insert to authenticated
  with check (private.is_owner(resource_id) or (select private.is_staff()));
create policy "owners and staff remove co-authors" on public.resource_authors for delete to authenticated
  using (private.is_owner(resource_id) or (select private.is_staff()));

alter table public.former_slugs enable row level security;
grant select on public.former_slugs to anon;
grant select, insert on public.former_slugs to authenticated;
create policy "anyone follows an old address" on public.former_slugs for select to anon, authenticated using (true);
create policy "staff record an old address" on public.former_slugs for insert to authenticated with check ((select private.is_staff()));
