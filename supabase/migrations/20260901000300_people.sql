-- People, and what they may do. Institution, post and person are three things: a person holds a post from–to.

create table public.people (
  id uuid primary key default gen_random_uuid(),
  user_id uuid unique references auth.users (id) on delete set null,
  email text not null check (email = lower(email) and email like '%_@_%'),
  name text not null default '',
  language text not null default 'es',
  role text not null default 'member' check (role in ('member', 'official', 'editor', 'admin')),
  verified_at timestamptz,
  verified_by uuid references public.people,
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  unique (email),
  check (role <> 'official' or verified_at is not null)
);
comment on table public.people is 'Everyone with an account or an invitation. The role lives here, out of reach of the token; names and addresses are personal data.';

create table public.posts (
  id uuid primary key default gen_random_uuid(),
  institution_id uuid not null references public.institutions,
  titles jsonb not null check (private.is_localized(titles))
);
comment on table public.posts is 'A position in an institution, whoever holds it.';
create index posts_institution on public.posts (institution_id);

create table public.post_holders (
  id uuid primary key default gen_random_uuid(),
  post_id uuid not null references public.posts on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  held_from date not null default current_date,
  held_to date check (held_to >= held_from)
);
comment on table public.post_holders is 'Who held which post, from–to. An open end is the present holder.';
create index post_holders_person on public.post_holders (person_id) where held_to is null;
create index post_holders_post on public.post_holders (post_id);

-- The questions every policy asks. Definer rights, because they look at `people` before its own policies can be answered.
create function private.person_id() returns uuid language sql stable security definer set search_path = ''
as $$ select id from public.people where user_id = auth.uid() $$;

create function private.person_role() returns text language sql stable security definer set search_path = ''
as $$ select coalesce((select role from public.people where user_id = auth.uid()), 'visitor') $$;

create function private.is_staff() returns boolean language sql stable set search_path = ''
as $$ select private.person_role() in ('editor', 'admin') $$;

create function private.is_admin() returns boolean language sql stable set search_path = ''
as $$ select private.person_role() = 'admin' $$;

create function private.institution_ids() returns uuid[] language sql stable security definer set search_path = ''
as $$
  select coalesce(array_agg(distinct posts.institution_id), '{}')
  from public.post_holders
  join public.posts on posts.id = post_holders.post_id
  join public.people on people.id = post_holders.person_id
  where people.user_id = auth.uid() and people.role = 'official'
    and post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date)
$$;
comment on function private.institution_ids is 'Institutions in which the signed-in, verified official holds a post today.';
grant execute on function private.person_id(), private.person_role(), private.is_staff(), private.is_admin(), private.institution_ids() to anon, authenticated, service_role;

alter table public.people enable row level security;
grant select on public.people to authenticated;
grant update (name, language) on public.people to authenticated;
create policy "a person reads their own record" on public.people for select to authenticated using (user_id = (select auth.uid()));
create policy "staff read all people" on public.people for select to authenticated using ((select private.is_staff()));
create policy "a person changes their own name and language" on public.people for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));

alter table public.posts enable row level security;
grant select, insert, update, delete on public.posts to authenticated;
create policy "members read posts they hold" on public.posts for select to authenticated
  using (exists (select from public.post_holders where post_holders.post_id = posts.id and post_holders.person_id = (select private.person_id())));
create policy "staff read posts" on public.posts for select to authenticated using ((select private.is_staff()));
create policy "staff add posts" on public.posts for insert to authenticated with check ((select private.is_staff()));
create policy "staff change posts" on public.posts for update to authenticated using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove posts" on public.posts for delete to authenticated using ((select private.is_staff()));

-- Who holds a post decides what they may read, so only administrators (who verify officials) write here.
alter table public.post_holders enable row level security;
grant select, insert, update, delete on public.post_holders to authenticated;
create policy "a person reads the posts they held" on public.post_holders for select to authenticated using (person_id = (select private.person_id()));
create policy "staff read post holders" on public.post_holders for select to authenticated using ((select private.is_staff()));
create policy "administrators add post holders" on public.post_holders for insert to authenticated with check ((select private.is_admin()));
create policy "administrators change post holders" on public.post_holders for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "administrators remove post holders" on public.post_holders for delete to authenticated using ((select private.is_admin()));

-- A first sign-in makes a member, or takes up the invitation that waits under the same address.
create function private.welcome_user() returns trigger language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.people (user_id, email, language)
  values (new.id, lower(new.email), coalesce(new.raw_user_meta_data ->> 'language', 'es'))
  on conflict (email) do update set user_id = excluded.user_id where people.user_id is null;
  return null;
end $$;
create trigger welcome_user after insert on auth.users for each row execute function private.welcome_user();
