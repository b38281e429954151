-- Working days and local times, for deadlines and figures.
--
-- In SQL because queries and reports count with them.

create function private.working_days(asked timestamptz, answered timestamptz) returns integer language sql immutable set search_path = ''
as $$
  select count(*)::integer from generate_series((asked at time zone 'UTC')::date + 1, (answered at time zone 'UTC')::date, interval '1 day') as day
  where extract(isodow from day) < 6
$$;
comment on function private.working_days(timestamptz,timestamptz) is
  'Mondays to Fridays after the day of the question, up to and including the day of the answer, in UTC. Holidays differ by country and are not considered.';
grant execute on function private.working_days(timestamptz, timestamptz) to authenticated, service_role;

create function private.working_days(first date, last date) returns integer language sql immutable strict parallel safe set search_path = ''
as $$
  select greatest(0, private.weekdays_until(last) - private.weekdays_until(first))
$$;
grant execute on function private.working_days(date, date) to authenticated, service_role;

create function private.weekdays_until(day date) returns integer language sql immutable strict parallel safe set search_path = ''
as $$ select ((day - date '1970-01-05') / 7) * 5 + least(((day - date '1970-01-05') % 7) + 1, 5) $$;
comment on function private.weekdays_until is 'Number of weekdays from Monday 5 January 1970 up to and including this day.';
grant execute on function private.weekdays_until(date) to authenticated, service_role;

create function private.moment_in(zone text, local timestamp) returns timestamptz language sql stable set search_path = ''
as $$ select case when (local at time zone zone) at time zone zone = local then local at time zone zone end $$;
grant execute on function private.moment_in(text, timestamp) to authenticated, service_role;
