-- Posts in institutions, and who holds them. A person holds a post from one day to another.
--
-- In SQL because these are rights: the posts that an official holds today decide which drafts they may read. So only administrators, who
-- verify officials, may write post holders.

create table public.posts (
  id uuid primary key default gen_random_uuid(),
  institution_id uuid not null references public.institutions,
  titles jsonb not null check (private.is_localized(titles)),
  level text not null default 'technical' check (level in ('technical', 'middle', 'high'))
);
comment on table public.posts is 'A position in an institution, independent of the person who holds it.';
comment on column public.posts.level is 'Technical staff, middle management, or high authority: decides how often the post is contacted.';
create index posts_institution on public.posts (institution_id);

create table public.post_holders (
  id uuid primary key default gen_random_uuid(),
  post_id uuid not null references public.posts on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  held_from date not null default current_date,
  held_to date check (held_to >= held_from)
);
comment on table public.post_holders is 'Who held which post, from one day to another. held_to is null for the present holder.';
create index post_holders_person on public.post_holders (person_id) where held_to is null;
create index post_holders_post on public.post_holders (post_id);

create function private.institution_ids() returns uuid[] language sql stable security definer set search_path = ''
as $$
  select coalesce(array_agg(distinct posts.institution_id), '{}')
  from public.post_holders
  join public.posts on posts.id = post_holders.post_id
  join public.people on people.id = post_holders.person_id
  where people.user_id = auth.uid() and people.role = 'official' and people.frozen_at is null
    and post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date)
$$;
comment on function private.institution_ids is 'The institutions in which the signed-in, verified official holds a post today.';
grant execute on function private.institution_ids() to authenticated, service_role;

alter table public.posts enable row level security;
grant select, insert, update, delete on public.posts to authenticated;
create policy "members read posts they hold" on public.posts for select to authenticated
  using (exists (select from public.post_holders where post_holders.post_id = posts.id and post_holders.person_id = (select private.person_id())));
create policy "officials read the posts of their institution" on public.posts for select to authenticated
  using (institution_id = any ((select private.institution_ids())::uuid[]));
create policy "staff read posts" on public.posts for select to authenticated using ((select private.is_staff()));
create policy "staff add posts" on public.posts for insert to authenticated with check ((select private.is_staff()));
create policy "staff change posts" on public.posts for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove posts" on public.posts for delete to authenticated using ((select private.is_staff()));

alter table public.post_holders enable row level security;
grant select, insert, update, delete on public.post_holders to authenticated;
create policy "a person reads the posts they held" on public.post_holders for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read post holders" on public.post_holders for select to authenticated using ((select private.is_staff()));
create policy "administrators add post holders" on public.post_holders for insert to authenticated with check ((select private.is_admin()));
create policy "administrators change post holders" on public.post_holders for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "administrators remove post holders" on public.post_holders for delete to authenticated using ((select private.is_admin()));
