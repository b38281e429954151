-- What members do on published resources: comment and ask, follow, register for events.

create table public.comments (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.published_resources on delete cascade,
  author_id uuid not null references public.people on delete cascade default private.person_id(),
  kind text not null default 'comment' check (kind in ('comment', 'question')),
  body text not null check (length(body) between 1 and 4000),
  created_at timestamptz not null default now(),
  hidden_at timestamptz,
  hidden_by uuid references public.people
);
comment on table public.comments is 'Comments and questions on published resources. Staff may hide one; nobody edits another''s words.';
create index comments_resource on public.comments (resource_id, created_at);
alter table public.comments enable row level security;
grant select on public.comments to anon, authenticated;
grant insert (resource_id, author_id, kind, body) on public.comments to authenticated;
grant update (hidden_at, hidden_by) on public.comments to authenticated;
grant delete on public.comments to authenticated;
create policy "anyone reads comments that are not hidden" on public.comments for select to anon, authenticated using (hidden_at is null);
create policy "staff read hidden comments" on public.comments for select to authenticated using ((select private.is_staff()));
create policy "members comment under their own name" on public.comments for insert to authenticated with check (author_id = (select private.person_id()));
create policy "staff hide comments under their own name" on public.comments for update to authenticated using ((select private.is_staff()))
  with check ((select private.is_staff()) and (hidden_by is null or hidden_by = (select private.person_id())));
create policy "members remove their own comments" on public.comments for delete to authenticated using (author_id = (select private.person_id()));

create table public.follows (
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  subject text not null check (subject ~ '^(resource|country|topic|recommendation):[a-zA-Z0-9/-]{2,60}$'),
  followed_at timestamptz not null default now(),
  primary key (person_id, subject)
);
comment on table public.follows is 'subject is kind:key, e.g. country:HND, topic:care-systems, recommendation:1819ai/2.';
create table public.event_registrations (
  resource_id uuid not null references public.published_resources on delete cascade,
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  registered_at timestamptz not null default now(),
  primary key (resource_id, person_id)
);
comment on table public.event_registrations is 'Who comes to an event.';

alter table public.follows enable row level security;
grant select, insert (person_id, subject), delete on public.follows to authenticated;
create policy "members read what they follow" on public.follows for select to authenticated using (person_id = (select private.person_id()));
create policy "members follow for themselves" on public.follows for insert to authenticated with check (person_id = (select private.person_id()));
create policy "members unfollow for themselves" on public.follows for delete to authenticated using (person_id = (select private.person_id()));

alter table public.event_registrations enable row level security;
grant select, insert (resource_id, person_id), delete on public.event_registrations to authenticated;
create policy "members read their own registrations" on public.event_registrations for select to authenticated using (person_id = (select private.person_id()));
create policy "staff read registrations" on public.event_registrations for select to authenticated using ((select private.is_staff()));
create policy "members register themselves for events" on public.event_registrations for insert to authenticated
  with check (person_id = (select private.person_id()) and exists (select from public.published_resources where id = resource_id and kind = 'event'));
create policy "members withdraw their own registration" on public.event_registrations for delete to authenticated using (person_id = (select private.person_id()));
