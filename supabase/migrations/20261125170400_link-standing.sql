-- How an outside address stands, beyond what it answered last: a server that is down today is not a page that is gone.

alter table public.link_checks
  add column state text not null default 'sound' check (state in ('sound', 'doubtful', 'broken', 'unused')),
  add column problem text,
  add column hops jsonb not null default '[]' check (jsonb_typeof(hops) = 'array'),
  add column failures integer not null default 0,
  add column first_failed_at timestamptz,
  add column next_check_at timestamptz not null default now() + interval '7 days';
comment on column public.link_checks.state is
  'sound; doubtful since it first failed; broken when it still failed after seven days; unused when nothing published leads there any more.';
comment on column public.link_checks.problem is 'What went wrong where no answer tells it: timeout, reset, refused, name, tls, garbage, forbidden, loop, too-many-hops, no-target.';
comment on column public.link_checks.hops is 'The way it leads, redirect by redirect: [{"url": "…", "status": 301}, …].';
create index link_checks_state on public.link_checks (state) where state <> 'sound';
create index link_checks_next on public.link_checks (next_check_at);
-- What failed before there were doubts is looked at again.
update public.link_checks set state = 'doubtful', failures = 1, first_failed_at = checked_at, next_check_at = now()
  where outcome in ('gone', 'server-error', 'unreachable');

create table public.link_check_history (
  id bigint generated always as identity primary key,
  url text not null,
  checked_at timestamptz not null default now(),
  outcome text not null,
  status integer,
  problem text,
  state_before text,
  state text not null
);
comment on table public.link_check_history is
  'Every check, kept two years: what was found broken and what was mended in a period is counted here. A broken address that was taken out of everything published is mended too (state unused).';
create index link_check_history_url on public.link_check_history (url, id desc);
create index link_check_history_time on public.link_check_history (checked_at);
alter table public.link_check_history enable row level security;
grant select on public.link_check_history to authenticated;
create policy "staff read past link checks" on public.link_check_history for select to authenticated using ((select private.is_staff()));

create function private.keep_two_years() returns trigger language plpgsql set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' or old.checked_at > now() - interval '2 years' then raise exception 'trail_is_closed' using errcode = 'CJ001'; end if;
  return old;
end $$;
create trigger keep_two_years before update or delete on public.link_check_history for each row execute function private.keep_two_years();

create table public.archived_copies (
  url text primary key,
  copy_url text check (copy_url ~ '^https://web\.archive\.org/'),
  copied_at timestamptz,
  asked_at timestamptz not null default now(),
  is_needed boolean not null default true,
  check ((copy_url is null) = (copied_at is null))
);
comment on table public.archived_copies is
  'Copies that the Internet Archive has of addresses that are broken; no copy_url where it was asked and has none. is_needed while the address itself is broken.';
alter table public.archived_copies enable row level security;
grant select on public.archived_copies to anon, authenticated;
create policy "anyone reads the copies of what is gone" on public.archived_copies for select to anon, authenticated using (is_needed and copy_url is not null);
create policy "staff read what the archive was asked" on public.archived_copies for select to authenticated using ((select private.is_staff()));

create table private.link_hosts (
  host text primary key,
  not_before timestamptz not null
);
comment on table private.link_hosts is 'Servers that asked to be left alone for a while (Retry-After).';
