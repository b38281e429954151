-- People leave, and the last administrator stays. Whoever is frozen or has left keeps the rights of a member, whatever their role says.

alter table public.people
  add column frozen_at timestamptz,
  add column frozen_by uuid references public.people,
  add column left_at timestamptz;
comment on column public.people.frozen_at is 'Since when they may not write as what they are, because they are leaving: a hand-over or a thaw ends it.';
comment on column public.people.left_at is 'When what they held was handed over. A new verification or a role given again ends it.';

create or replace function private.person_role() returns text language sql stable security definer set search_path = ''
as $$ select coalesce((select case when frozen_at is null then role else 'member' end from public.people where user_id = auth.uid()), 'visitor') $$;

create or replace function private.institution_ids() returns uuid[] language sql stable security definer set search_path = ''
as $$
  select coalesce(array_agg(distinct posts.institution_id), '{}')
  from public.post_holders
  join public.posts on posts.id = post_holders.post_id
  join public.people on people.id = post_holders.person_id
  where people.user_id = auth.uid() and people.role = 'official' and people.frozen_at is null
    and post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date)
$$;

create function private.is_official() returns boolean language sql stable security definer set search_path = ''
as $$ select exists (select from public.people where user_id = auth.uid() and role = 'official') $$;
comment on function private.is_official is
  'Verified and not yet gone; frozen or not. For reading only: writing asks private.person_role(). Definer: see person_role.';
grant execute on function private.is_official() to anon, authenticated, service_role;

-- A frozen account reads its own drafts and those it is co-author of, no longer its institution's: institution_ids() is then empty.
create or replace function private.can_read_draft(resource uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select private.can_edit(resource) or exists (
    select from public.resources where id = resource and (
      institution_id = any (private.institution_ids())
      or private.is_official() and (
        owner_id = private.person_id()
        or exists (select from public.resource_authors where resource_id = resource and person_id = private.person_id()))))
$$;
alter policy "officials read their own resources and their institution's" on public.resources
  using ((select private.is_official()) and (owner_id = (select private.person_id()) or institution_id = any ((select private.institution_ids())::uuid[])));
alter policy "co-authors read resources" on public.resources
  using ((select private.is_official()) and exists (select from public.resource_authors where resource_id = id and person_id = (select private.person_id())));

create function private.is_last_admin(person uuid) returns boolean language sql volatile security definer set search_path = ''
as $$
  select exists (select from public.people where id = person and role = 'admin' and frozen_at is null)
    and not exists (select from public.people where id <> person and role = 'admin' and frozen_at is null)
$$;
comment on function private.is_last_admin is 'Volatile, so that after waiting for the lock it sees what the one before has done. Definer: it counts rows that the asker may not read.';
revoke execute on function private.is_last_admin(uuid) from public;
grant execute on function private.is_last_admin(uuid) to authenticated, service_role;

create function private.lock_roles() returns void language sql volatile set search_path = ''
as $$ select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('caja: roles')) $$;
comment on function private.lock_roles is 'One change of roles at a time: two administrators who take each other''s role at once would leave nobody.';

-- Whoever takes the role away, by whatever way.
create function private.keep_an_admin() returns trigger language plpgsql security definer set search_path = '' -- definer: see is_last_admin
as $$
begin
  perform private.lock_roles();
  if private.is_last_admin(old.id) then raise exception 'last_admin' using errcode = 'CJ001'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_an_admin before update of role, frozen_at on public.people for each row
  when (old.role = 'admin' and old.frozen_at is null and (new.role <> 'admin' or new.frozen_at is not null)) execute function private.keep_an_admin();
create trigger keep_an_admin_deleted before delete on public.people for each row
  when (old.role = 'admin' and old.frozen_at is null) execute function private.keep_an_admin();

create or replace function public.change_role(person uuid, new_role text) returns void
language plpgsql security definer set search_path = '' -- definer: `people.role` has no update grant
as $$
begin
  -- The lock first: whoever waited for it may be no administrator any more.
  perform private.lock_roles();
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if new_role not in ('member', 'official', 'editor', 'admin') then raise exception 'unknown_role' using errcode = 'CJ001'; end if;
  if person = private.person_id() then
    raise exception using errcode = 'CJ001', message = case when new_role <> 'admin' and private.is_last_admin(person) then 'last_admin' else 'own_role' end;
  end if;
  update public.people set role = new_role,
    left_at = case when new_role = 'member' then left_at end,
    verified_at = coalesce(verified_at, case when new_role = 'official' then now() end),
    verified_by = coalesce(verified_by, case when new_role = 'official' then private.person_id() end)
  where id = person;
  if not found then raise exception 'not_found' using errcode = 'CJ001'; end if;
end $$;

create function private.freeze_person(person uuid, is_frozen boolean) returns void
language plpgsql security definer set search_path = '' -- definer: `people.frozen_at` has no update grant
as $$
begin
  perform private.lock_roles();
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if person = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  if not exists (select from public.people where id = person and (role <> 'member' or frozen_at is not null)) then raise exception 'nothing_to_freeze' using errcode = 'CJ001'; end if;
  update public.people set frozen_at = case when is_frozen then coalesce(frozen_at, now()) end,
    frozen_by = case when is_frozen then private.person_id() end
  where id = person;
end $$;
comment on function private.freeze_person is 'Who is leaving writes no more; what they wrote stays as it is. Undone by the same.';
revoke execute on function private.freeze_person(uuid, boolean) from public;
grant execute on function private.freeze_person(uuid, boolean) to authenticated;
