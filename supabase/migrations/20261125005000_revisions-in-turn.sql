-- Of two who save at once the second waits before its row exists. Checked after the row was there, the first waited at its commit
-- for the second's row of the same number, and the second for the first's lock: neither could go on (a deadlock).

create function private.before_revision() returns trigger language plpgsql security definer set search_path = '' -- definer: locks the resource
as $$
declare latest integer;
begin
  select latest_revision into latest from public.resources where id = new.resource_id for no key update;
  if new.number <> latest + 1 then raise exception 'edit_conflict' using errcode = 'CJ001'; end if;
  if private.is_locked(new.resource_id) then raise exception 'locked_for_review' using errcode = 'CJ001'; end if;
  return new;
end $$;
create trigger before_revision before insert on public.revisions for each row execute function private.before_revision();

create or replace function private.after_revision() returns trigger language plpgsql security definer set search_path = '' -- definer: state has no update grant
as $$
begin
  update public.resources set latest_revision = new.number, updated_at = now(),
    state = case when state = 'published' then 'draft' else state end
  where id = new.resource_id;
  return null;
end $$;

alter table public.revisions drop constraint revisions_resource_id_number_key;
alter table public.revisions add constraint revisions_resource_id_number_key unique (resource_id, number);
