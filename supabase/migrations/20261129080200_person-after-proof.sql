-- A record of a person is made once they have shown that the address is theirs, not when an address is typed at sign-in.

drop trigger welcome_user on auth.users;
drop function private.welcome_user();

-- A signed token is the proof: Auth issues none before the code or link has been used. The embedded Auth marks an address as
-- confirmed as soon as a code is asked for, so columns of auth.users prove nothing.
create function private.create_own_person(language text) returns void language sql security definer set search_path = '' as $$
  insert into public.people (user_id, email, language)
  select auth.uid(), lower(claims.email), case when create_own_person.language ~ '^[a-z]{2}$' then create_own_person.language else 'es' end
  from (select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email' as email) as claims
  where auth.uid() is not null and claims.email is not null and not exists (select from public.people where user_id = auth.uid())
  on conflict (email) do update set user_id = excluded.user_id where people.user_id is null
$$;
comment on function private.create_own_person is
  'On the first request of a new session: makes a member, or takes up the invitation that waits under the same address. Definer: nobody inserts people.';
revoke execute on function private.create_own_person(text) from public;
grant execute on function private.create_own_person(text) to authenticated;
