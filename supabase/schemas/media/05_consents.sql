-- Consent of the people who speak in a video: voice and face are personal data.
--
-- In SQL because it is a right: a video without consent can be neither submitted nor published.

create table public.consents (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.resources on delete cascade,
  given_by text not null check (length(given_by) between 2 and 160),
  given_on date not null check (given_on <= current_date + 1),
  purposes text[] not null check (purposes <> '{}' and purposes <@ array['publish', 'translate', 'excerpt']),
  note text not null default '' check (length(note) <= 1200),
  recorded_by uuid not null references public.people default private.person_id(),
  recorded_at timestamptz not null default now()
);
comment on table public.consents is
  'Consent of a person who speaks in a video: who, when, and to what. Purposes: publish with captions, translate the captions, show '
  'excerpts.';
create index consents_resource on public.consents (resource_id, recorded_at desc);

alter table public.consents enable row level security;
grant select, insert (resource_id, given_by, given_on, purposes, note, recorded_by) on public.consents to authenticated;
create policy "people who may read a draft read its consents" on public.consents for select to authenticated
  using (private.can_read_draft(resource_id));
create policy "owners and staff record consent under their own name" on public.consents for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (private.is_owner(resource_id) or (select private.is_staff())));
create trigger check_quotas after insert on public.consents for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('consents a day', 'public.consents', 'recorded_by', 60, 600, '1 day', 'recorded_at', 'true', 'too_many_today');

create function private.require_consent() returns trigger language plpgsql security definer set search_path = '' -- definer: see can_edit
as $$
begin
  if new.kind = 'video' and new.state in ('submitted', 'published') and new.state <> old.state
    and not exists (select from public.consents where resource_id = new.id and 'publish' = any (purposes)) then
    raise exception 'no_consent' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger require_consent before update of state on public.resources for each row execute function private.require_consent();
