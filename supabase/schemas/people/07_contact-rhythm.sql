-- How often posts should be contacted, and which contacts are growing cold.
--
-- In SQL because the list of all posts is sorted by a day that is computed from their contacts, and the start page counts it.

create table public.contact_rhythms (
  id uuid primary key default gen_random_uuid(),
  country_iso3 char(3) references public.countries,
  level text not null check (level in ('technical', 'middle', 'high')),
  days integer not null check (days between 7 and 730),
  unique nulls not distinct (country_iso3, level)
);
comment on table public.contact_rhythms is 'Days between contacts by level of post. Without a country: for all countries that have no row.';
insert into public.contact_rhythms (id, level, days) values
  ('7d0c1f0e-5b0a-4a54-9d3e-1f7a0c3b9a01', 'technical', 90),
  ('7d0c1f0e-5b0a-4a54-9d3e-1f7a0c3b9a02', 'middle', 120),
  ('7d0c1f0e-5b0a-4a54-9d3e-1f7a0c3b9a03', 'high', 180);

create table public.contact_pauses (
  post_id uuid primary key references public.posts on delete cascade,
  until date not null,
  reason text not null check (length(reason) between 3 and 500),
  recorded_by uuid references public.people on delete set null default private.person_id(),
  recorded_at timestamptz not null default now()
);
comment on table public.contact_pauses is 'Posts that are not contacted for a while, and why.';
create index contact_pauses_recorded_by on public.contact_pauses (recorded_by);

alter table public.contact_rhythms enable row level security;
grant select, insert (country_iso3, level, days), update (days), delete on public.contact_rhythms to authenticated;
create policy "staff read rhythms" on public.contact_rhythms for select to authenticated using ((select private.is_staff()));
create policy "staff add rhythms" on public.contact_rhythms for insert to authenticated with check ((select private.is_staff()));
create policy "staff change rhythms" on public.contact_rhythms for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove the rhythm of a country" on public.contact_rhythms for delete to authenticated
  using (country_iso3 is not null and (select private.is_staff()));

alter table public.contact_pauses enable row level security;
grant select, insert (post_id, until, reason), delete on public.contact_pauses to authenticated;
create policy "staff read pauses" on public.contact_pauses for select to authenticated using ((select private.is_staff()));
create policy "staff pause contacts" on public.contact_pauses for insert to authenticated
  with check ((select private.is_staff()) and recorded_by = (select private.person_id()));
create policy "staff end pauses" on public.contact_pauses for delete to authenticated using ((select private.is_staff()));

create view public.contact_standings with (security_invoker = true) as
  select posts.id as post_id, posts.institution_id, institutions.country_iso3, posts.level, rhythms.days, latest.happened_on as last_on,
    coalesce(latest.happened_on + rhythms.days, holders.held_from) as next_on, contact_pauses.until as paused_until, contact_pauses.reason as pause_reason,
    holders.person_id
  from public.posts
    join public.institutions on institutions.id = posts.institution_id
    join lateral (select person_id, held_from from public.post_holders
      where post_holders.post_id = posts.id and held_from <= current_date and (held_to is null or held_to > current_date)
      order by held_from desc limit 1) as holders on true
    join lateral (select days from public.contact_rhythms
      where contact_rhythms.level = posts.level and (contact_rhythms.country_iso3 is null or contact_rhythms.country_iso3 = institutions.country_iso3)
      order by contact_rhythms.country_iso3 nulls last limit 1) as rhythms on true
    left join lateral (select happened_on from public.interactions
      where interactions.post_id = posts.id order by happened_on desc limit 1) as latest on true
    left join public.contact_pauses on contact_pauses.post_id = posts.id and contact_pauses.until > current_date;
comment on view public.contact_standings is
  'Posts that somebody holds today: the last contact and the day of the next one. Without any contact it is due since the day the holder began.';
grant select on public.contact_standings to authenticated;
