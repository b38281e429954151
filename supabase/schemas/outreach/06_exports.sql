-- Exports of the catalogue that staff ask for: a job writes each into the Storage bucket `exports`, where it stays for seven days.
--
-- In SQL because these are rights: an export of everything has drafts and people, and only administrators may make and read it.

create table public.exports (
  id uuid primary key default gen_random_uuid(),
  scope text not null check (scope in ('published', 'everything')),
  with_addresses boolean not null default false,
  requested_by uuid references public.people on delete set null default private.person_id(),
  requested_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  done_bytes bigint not null default 0,
  all_bytes bigint not null default 0,
  size bigint,
  problem text not null default '' check (length(problem) <= 1000),
  seen_at timestamptz not null default now(),
  finished_at timestamptz,
  removed_at timestamptz,
  check ((state = 'done') = (size is not null))
);
comment on table public.exports is 'One row for each export; the file is {id}.tar in the bucket `exports`.';
comment on column public.exports.done_bytes is 'Bytes of files that are written, of all_bytes. size is that of the finished archive.';
comment on column public.exports.seen_at is 'When the job that writes it last said so: a job that is silent for ten minutes has ended.';
comment on column public.exports.removed_at is 'Set by staff; a job deletes the file and the row.';
comment on column public.exports.problem is 'Which file is missing in Storage. Empty for a fault that the log has.';
create index exports_requested_at on public.exports (requested_at desc);
create index exports_requested_by on public.exports (requested_by);
create unique index exports_one_at_a_time on public.exports ((true)) where state in ('waiting', 'running');

alter table public.exports enable row level security;
grant select, insert (scope, with_addresses), update (removed_at) on public.exports to authenticated;
create policy "staff read exports of what is published" on public.exports for select to authenticated
  using ((select private.is_staff()) and scope = 'published' and not with_addresses);
create policy "administrators read all exports" on public.exports for select to authenticated using ((select private.is_admin()));
create policy "staff export what is published" on public.exports for insert to authenticated
  with check ((select private.is_staff()) and scope = 'published' and not with_addresses);
create policy "administrators export everything" on public.exports for insert to authenticated with check ((select private.is_admin()));
create policy "staff remove exports of what is published" on public.exports for update to authenticated
  using ((select private.is_staff()) and scope = 'published' and not with_addresses) with check ((select private.is_staff()));
create policy "administrators remove exports" on public.exports for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create trigger check_quotas after insert on public.exports for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('exports a day', 'public.exports', 'requested_by', 20, 20, '1 day', 'requested_at', 'true', 'too_many_today');
create trigger enqueue_export after insert on public.exports for each row execute function private.enqueue_for_row('write-export', 'exportId');
create trigger enqueue_removal after update of removed_at on public.exports for each row when (new.removed_at is not null)
  execute function private.enqueue_for_row('remove-exports');

-- No policy: only the server reads and writes these objects, after it has asked for the row.
insert into storage.buckets (id, name, public) values ('exports', 'exports', false) on conflict (id) do nothing;
