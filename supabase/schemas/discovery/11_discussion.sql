-- Comments and questions of members on published resources.
--
-- In SQL because these are rights.

create table public.comments (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references public.published_resources on delete cascade,
  author_id uuid not null references public.people on delete cascade default private.person_id(),
  kind text not null default 'comment' check (kind in ('comment', 'question')),
  body text not null check (length(body) between 1 and 4000),
  created_at timestamptz not null default now(),
  hidden_at timestamptz,
  hidden_by uuid references public.people
);
comment on table public.comments is
  'Comments and questions on published resources. Staff may hide them; nobody may edit another person''s text.';
create index comments_resource on public.comments (resource_id, created_at);

alter table public.comments enable row level security;
grant select on public.comments to anon;
grant select, insert (resource_id, author_id, kind, body), update (hidden_at, hidden_by), delete on public.comments to authenticated;
create policy "anyone reads comments that are not hidden" on public.comments for select to anon, authenticated using (hidden_at is null);
create policy "staff read hidden comments" on public.comments for select to authenticated using ((select private.is_staff()));
create policy "members comment under their own name" on public.comments for insert to authenticated
  with check (author_id = (select private.person_id()));
create policy "staff hide comments under their own name" on public.comments for update to authenticated using ((select private.is_staff()))
  with check ((select private.is_staff()) and (hidden_by is null or hidden_by = (select private.person_id())));
create policy "members remove their own comments" on public.comments for delete to authenticated
  using (author_id = (select private.person_id()));
create trigger check_quotas after insert on public.comments for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('comments a day', 'public.comments', 'author_id', 60, 300, '1 day', 'created_at', 'true', 'too_many_today');
