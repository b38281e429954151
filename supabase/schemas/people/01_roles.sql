-- Changing roles, freezing accounts, and keeping the last administrator.
--
-- In SQL because these are rights, and because two administrators who give up the role at once must not both succeed.

create function public.change_role(person uuid, new_role text) returns void
language plpgsql security definer set search_path = '' -- definer: `people.role` has no update grant
as $$
begin
  -- The lock first: after waiting for it, the person may no longer be an administrator.
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
comment on function public.change_role is 'Administrators cannot change their own role, so there is always one.';
grant execute on function public.change_role(uuid, text) to authenticated;

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
comment on function private.freeze_person is
  'Freezes an account of a person who is leaving, or unfreezes it. They can read, but not write.';
grant execute on function private.freeze_person(uuid, boolean) to authenticated;

-- For every way of removing the role, also by jobs and the owner of the database.
create function private.protect_last_admin() returns trigger language plpgsql security definer set search_path = '' -- definer: see is_last_admin
as $$
begin
  perform private.lock_roles();
  if private.is_last_admin(old.id) then raise exception 'last_admin' using errcode = 'CJ001'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger protect_last_admin before update of role, frozen_at on public.people for each row
  when (old.role = 'admin' and old.frozen_at is null and (new.role <> 'admin' or new.frozen_at is not null)) execute function private.protect_last_admin();
create trigger protect_last_admin_deleted before delete on public.people for each row
  when (old.role = 'admin' and old.frozen_at is null) execute function private.protect_last_admin();

create function private.is_last_admin(person uuid) returns boolean language sql volatile security definer set search_path = ''
as $$
  select exists (select from public.people where id = person and role = 'admin' and frozen_at is null)
    and not exists (select from public.people where id <> person and role = 'admin' and frozen_at is null)
$$;
comment on function private.is_last_admin is
  'Volatile, so that after waiting for the lock it sees what the previous transaction did. Definer: it counts rows that the caller may '
  'not read.';
grant execute on function private.is_last_admin(uuid) to service_role;

create function private.lock_roles() returns void language sql volatile set search_path = ''
as $$ select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('caja: roles')) $$;
comment on function private.lock_roles is
  'Allows one change of roles at a time: otherwise two administrators could remove each other''s role.';
