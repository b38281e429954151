-- Revisions: every saved version of a resource, complete and immutable.
--
-- In SQL because saving must be atomic: checking the number, and setting the latest revision and the state of the resource, happen under one
-- lock. Of two people who save at once, the second gets `edit_conflict`.

create table public.revisions (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  number integer not null check (number > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  author_id uuid not null references public.people default private.person_id(),
  restored_from integer check (restored_from > 0 and restored_from < number),
  note text not null default '' check (length(note) <= 400),
  created_at timestamptz not null default now(),
  unique (resource_id, number)
);
comment on table public.revisions is
  'Every saved version, complete and immutable. Saving a number that exists already is an edit conflict (optimistic locking).';
comment on column public.revisions.restored_from is 'The earlier revision whose content this one restores.';
create index revisions_author on public.revisions (author_id, created_at);

alter table public.revisions enable row level security;
grant select, insert (resource_id, number, content, author_id, note, restored_from) on public.revisions to authenticated;
create policy "people who may read a draft read its revisions" on public.revisions for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));
create policy "editors of a resource save revisions under their own name" on public.revisions for insert to authenticated
  with check (author_id = (select private.person_id()) and private.can_edit(resource_id));
create trigger check_quotas after insert on public.revisions for each row execute function private.check_quotas();
create trigger protect_revision_update before update on public.revisions for each row execute function private.refuse_change();
create trigger protect_revision_delete before delete on public.revisions for each row execute function private.refuse_change();
create trigger protect_revisions_truncate before truncate on public.revisions execute function private.refuse_change();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('revisions a day', 'public.revisions', 'author_id', 600, 3000, '1 day', 'created_at', 'true', 'too_many_today');

create function private.before_revision() returns trigger language plpgsql security definer set search_path = '' -- definer: locks the resource
as $$
declare latest integer;
begin
  -- Before the row exists: checked after the insert, each of two transactions would wait for the other (a deadlock).
  -- `no key`, because inserting a revision takes a key share lock on the resource, and two of those would wait for each other.
  select latest_revision into latest from public.resources where id = new.resource_id for no key update;
  if new.number <> latest + 1 then raise exception 'edit_conflict' using errcode = 'CJ001'; end if;
  if private.is_locked(new.resource_id) then raise exception 'locked_for_review' using errcode = 'CJ001'; end if;
  return new;
end $$;
create trigger before_revision before insert on public.revisions for each row execute function private.before_revision();

create function private.after_revision() returns trigger language plpgsql security definer set search_path = '' -- definer: state has no update grant
as $$
begin
  update public.resources set latest_revision = new.number, updated_at = now(),
    state = case when state = 'published' then 'draft' else state end
  where id = new.resource_id;
  return null;
end $$;
create trigger after_revision after insert on public.revisions for each row execute function private.after_revision();
