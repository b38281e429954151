-- Limits on how many rows one person, institution or e-mail address may store. The trigger check_quotas and the limits of a table stand in the
-- file of that table.
--
-- In SQL because it must be atomic: two requests at once, also through two instances of the application, must not exceed a limit together.

create table private.quotas (
  name text primary key,
  table_name regclass not null,
  counted_column text not null default '',
  max_rows integer not null check (max_rows > 0),
  max_rows_of_staff integer,
  period interval,
  time_column text not null default '',
  row_condition text not null default 'true',
  error text not null,
  check ((period is null) = (time_column = ''))
);
comment on table private.quotas is
  'Limits on stored rows. Operators may change them. Its texts are executed as SQL, so only the owner may write.';
comment on column private.quotas.counted_column is
  'The column by whose value rows are counted. Rows without a value are not counted. Empty: all rows together.';
comment on column private.quotas.max_rows_of_staff is 'The limit for editors and administrators. Null: the same limit.';
comment on column private.quotas.time_column is 'The column with the time of the row, if only rows of the last `period` are counted.';
comment on column private.quotas.row_condition is 'SQL condition: which rows are counted and limited.';
comment on column private.quotas.error is 'Key of the error message.';

alter table private.quotas enable row level security;

-- One lock for each person covers all their quotas, so that transactions that write different kinds of row cannot deadlock. Rows written
-- without a signed-in person (jobs, seeds) are not limited, unless the trigger has an argument (rows sent by visitors).
create function private.check_quotas() returns trigger language plpgsql security definer set search_path = '' -- definer: counts rows that the person may not read
as $$
declare
  quota private.quotas;
  counted text;
  is_limited boolean;
  stored bigint;
  max_rows integer;
begin
  if auth.uid() is null and tg_nargs = 0 then return null; end if;
  for quota in select * from private.quotas where table_name = tg_relid order by name loop
    counted := case when quota.counted_column = '' then tg_relid::text else to_jsonb(new) ->> quota.counted_column end;
    execute format('select (%s) from (select ($1).*) as new_row', quota.row_condition) into is_limited using new;
    if counted is null or not is_limited then continue; end if;
    max_rows := case when private.is_staff() then coalesce(quota.max_rows_of_staff, quota.max_rows) else quota.max_rows end;
    perform pg_advisory_xact_lock(hashtextextended('quota:' || counted, 0));
    execute format('select count(*) from (select from %s where %s and %s and %s limit %s) as counted', quota.table_name,
      case when quota.counted_column = '' then 'true' else format('%I = %L', quota.counted_column, counted) end,
      case when quota.period is null then 'true' else format('%I > now() - %L::interval', quota.time_column, quota.period) end,
      quota.row_condition, max_rows + 1) into stored;
    if stored > max_rows then raise exception using errcode = 'CJ001', message = quota.error; end if;
  end loop;
  return null;
end $$;
comment on function private.check_quotas is
  'Refuses a row that exceeds a quota of its table. Runs after the insert, because an upsert that only changes an existing row is not '
  'counted. With an argument, it also limits rows of visitors.';
