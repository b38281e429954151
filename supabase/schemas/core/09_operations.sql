-- Internal tables of the running application. No API role has privileges on them.

create table private.mailbox (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  headers jsonb not null default '{}',
  sent_at timestamptz not null default now()
);
comment on table private.mailbox is 'Mails sent in embedded mode, shown at /dev/mailbox. Empty if SMTP_URL is set.';

create table private.rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
comment on table private.rate_limits is 'Counters of rate-limiter-flexible, shared by all instances. expire is in milliseconds since 1970.';

create table private.seeds (name text primary key, applied_at timestamptz not null default now());
comment on table private.seeds is 'Which seed data has been inserted, so that the next start does not insert it again.';

-- In SQL because staff may not read the tables of pg-boss, which has a schema of its own. Before pg-boss ran for the first time there is none.
create function private.find_failed_jobs() returns table (job text, count bigint)
language plpgsql stable security definer set search_path = '' -- definer: the tables of pg-boss
as $$
begin
  if not private.is_staff() or to_regclass('pgboss.job') is null then return; end if;
  return query execute $query$
    select name, count(*) from pgboss.job
    where state = 'failed' and completed_on > now() - interval '7 days' and name not like '\_\_pgboss%'
    group by name order by 2 desc, 1 $query$;
end $$;
comment on function private.find_failed_jobs is 'Jobs that failed after their last attempt in the last seven days, by name. For staff; empty for others.';
grant execute on function private.find_failed_jobs() to authenticated;
