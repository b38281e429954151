-- Working days and local times, for deadlines and figures. The application has no working days of its own.
--
-- In SQL because queries and reports use them.

create function private.working_days(first date, last date) returns integer language sql immutable strict parallel safe set search_path = ''
as $$ select greatest(0, private.weekdays_until(last) - private.weekdays_until(first)) $$;
comment on function private.working_days(date, date) is
  'Mondays to Fridays after the first day, up to and including the last: from Friday to Monday is one. Holidays differ by country and are '
  'not considered.';
grant execute on function private.working_days(date, date) to authenticated, service_role;

create function private.working_days(first timestamptz, last timestamptz) returns integer language sql immutable strict parallel safe set search_path = ''
as $$ select private.working_days((first at time zone 'UTC')::date, (last at time zone 'UTC')::date) $$;
comment on function private.working_days(timestamptz, timestamptz) is 'The same for two moments, by their days in UTC.';
grant execute on function private.working_days(timestamptz, timestamptz) to authenticated, service_role;

create function private.weekdays_until(day date) returns integer language sql immutable strict parallel safe set search_path = ''
as $$ select ((day - date '1970-01-05') / 7) * 5 + least(((day - date '1970-01-05') % 7) + 1, 5) $$;
comment on function private.weekdays_until is 'Number of weekdays from Monday 5 January 1970 up to and including this day.';
grant execute on function private.weekdays_until(date) to authenticated, service_role;

create function private.local_to_utc(zone text, local timestamp) returns timestamptz language sql stable set search_path = ''
as $$ select case when (local at time zone zone) at time zone zone = local then local at time zone zone end $$;
comment on function private.local_to_utc is
  'The moment of a local date and time. Null if that hour does not exist in the zone, because clocks go forward.';
grant execute on function private.local_to_utc(text, timestamp) to authenticated, service_role;

create function private.first_day(moment text) returns date language sql immutable strict set search_path = ''
as $$
  select make_date(left(moment, 4)::integer, case when length(moment) > 4 then substr(moment, 6, 2)::integer else 1 end,
    case when length(moment) = 10 then right(moment, 2)::integer else 1 end)
$$;
comment on function private.first_day is 'The first day of a year, month or day. A day that the calendar does not have is an error.';
grant execute on function private.first_day(text) to authenticated;

create function private.last_day(target text) returns date language sql immutable strict set search_path = ''
as $$
  select least(first + case length(target) when 10 then right(target, 2)::integer - 1 else 366 end,
    (first + case length(target) when 4 then interval '1 year' else interval '1 month' end)::date - 1)
  from (select make_date(left(target, 4)::integer, case when length(target) > 4 then substr(target, 6, 2)::integer else 1 end, 1) as first) as start
$$;
comment on function private.last_day is
  'The last day of a year, month or day, after which something is overdue. A day that the month does not have is its last one.';
grant execute on function private.last_day(text) to authenticated;
