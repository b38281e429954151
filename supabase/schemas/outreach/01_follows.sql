-- What people follow.
--
-- In SQL because these are rights.

create table public.follows (
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  subject text not null check (subject ~ '^(resource|country|topic|recommendation):[a-zA-Z0-9/-]{2,60}$'),
  followed_at timestamptz not null default now(),
  primary key (person_id, subject)
);
comment on table public.follows is 'subject is kind:key, such as country:HND, topic:care-systems or recommendation:1819ai/2.';

alter table public.follows enable row level security;
grant select, insert (person_id, subject), delete on public.follows to authenticated;
create policy "members read what they follow" on public.follows for select to authenticated
  using (person_id = (select private.person_id()));
create policy "members follow for themselves" on public.follows for insert to authenticated
  with check (person_id = (select private.person_id()));
create policy "members unfollow for themselves" on public.follows for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.follows for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('follows', 'public.follows', 'person_id', 500, null, null, '', 'true', 'too_many_stored');
