-- People who have an account or an invitation, their role, and the functions with which policies ask about the signed-in person.
--
-- In SQL because these are rights: the role is read from this table at every request, never from the token. A person whose account is
-- frozen, or who has left, has the rights of a member.

create table public.people (
  id uuid primary key default gen_random_uuid(),
  user_id uuid unique references auth.users (id) on delete set null,
  email text not null check (email = lower(email) and email like '%_@_%'),
  name text not null default '',
  language text not null default 'es',
  role text not null default 'member' check (role in ('member', 'official', 'editor', 'admin')),
  verified_at timestamptz,
  verified_by uuid references public.people,
  frozen_at timestamptz,
  frozen_by uuid references public.people,
  left_at timestamptz,
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  unique (email),
  check (role <> 'official' or verified_at is not null)
);
comment on table public.people is 'Everyone who has an account or an invitation. Names and e-mail addresses are personal data.';
comment on column public.people.frozen_at is
  'Set while the person may not write with their role because they are leaving. Handing over, or unfreezing the account, clears it.';
comment on column public.people.left_at is 'When their posts and work were handed over. A new verification or a new role clears it.';

-- These functions are security definer because policies on `people` call them while they read `people`.
create function private.person_id() returns uuid language sql stable security definer set search_path = ''
as $$ select id from public.people where user_id = auth.uid() $$;
grant execute on function private.person_id() to authenticated, service_role;

create function private.person_role() returns text language sql stable security definer set search_path = ''
as $$ select coalesce((select case when frozen_at is null then role else 'member' end from public.people where user_id = auth.uid()), 'visitor') $$;
grant execute on function private.person_role() to authenticated, service_role;

create function private.is_staff() returns boolean language sql stable set search_path = ''
as $$ select private.person_role() in ('editor', 'admin') $$;
grant execute on function private.is_staff() to authenticated, service_role;

create function private.is_admin() returns boolean language sql stable set search_path = ''
as $$ select private.person_role() = 'admin' $$;
grant execute on function private.is_admin() to authenticated, service_role;

create function private.is_official() returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.people where user_id = auth.uid() and role = 'official') $$;
comment on function private.is_official is
  'True also while the account is frozen: for reading only. To decide about writing, use private.person_role(). Definer: see person_role.';
grant execute on function private.is_official() to authenticated, service_role;

create function private.is_person_of_staff(person uuid) returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.people where id = person and role in ('editor', 'admin')) $$;
comment on function private.is_person_of_staff is
  'True for editors and administrators. Definer: it asks about another person than the signed-in one.';
grant execute on function private.is_person_of_staff(uuid) to authenticated, service_role;

alter table public.people enable row level security;
grant select, update (name, language) on public.people to authenticated;
create policy "a person reads their own record" on public.people for select to authenticated using (user_id = (select auth.uid()));
create policy "staff read all people" on public.people for select to authenticated using ((select private.is_staff()));
create policy "a person changes their own name and language" on public.people for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));

-- The signed token proves that the person owns the address: Auth issues it only after the code or link was used. Columns of auth.users do not
-- prove it, because the embedded Auth marks an address as confirmed when a code is requested.
create function private.create_person_for_auth_user(language text) returns void language sql security definer set search_path = '' as $$
  update public.people set user_id = auth.uid()
  where user_id is null and email = lower(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email')
    and auth.uid() is not null and not exists (select from public.people where user_id = auth.uid());
  -- Without a target, because several first requests of a session conflict by address or by account, whichever index is written first.
  insert into public.people (user_id, email, language)
  select auth.uid(), lower(claims.email), case when create_person_for_auth_user.language ~ '^[a-z]{2}$' then create_person_for_auth_user.language else 'es' end
  from (select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email' as email) as claims
  where auth.uid() is not null and claims.email is not null and not exists (select from public.people where user_id = auth.uid())
  on conflict do nothing
$$;
comment on function private.create_person_for_auth_user is
  'Called at the first request of a new session: creates a member, or links the account to the invitation for the same address. Definer: '
  'no role may insert people.';
grant execute on function private.create_person_for_auth_user(text) to authenticated;
