-- How soon submissions are answered, for the public page on governance.

create function private.get_service_target(since timestamptz) returns table (submissions integer, answered integer, met integer, median_days numeric)
language sql stable security definer set search_path = ''
as $$
  -- The same reading of the trail as findResponseTimes (app/features/review/response-times.server.ts); a test compares them.
  with counted as (
    select answered.at as answered_at, private.working_days(sent.happened_at::date, answered.at::date) as days
    from public.transitions as sent
    cross join lateral (select min(happened_at) as at from public.transitions as next
      where next.resource_id = sent.resource_id and next.id > sent.id and next.to_state = 'submitted') as again
    cross join lateral (
      select min(at) as at from (
        select min(happened_at) as at from public.transitions as move
          where move.resource_id = sent.resource_id and move.id > sent.id and move.to_state not in ('submitted', 'draft')
        union all
        select min(comment.created_at) from public.review_comments as comment
          join public.people on people.id = comment.author_id and people.role in ('editor', 'admin')
          where comment.resource_id = sent.resource_id and comment.created_at >= sent.happened_at
      ) as first where again.at is null or at < again.at) as answered
    cross join lateral (select min(happened_at) as at from public.transitions as move
      where move.resource_id = sent.resource_id and move.id > sent.id and move.to_state = 'draft') as withdrawn
    where sent.to_state = 'submitted' and sent.happened_at >= since
      and (answered.at is not null or (withdrawn.at is null and again.at is null))
  )
  select count(*)::int, count(answered_at)::int, count(*) filter (where days <= 5)::int,
    (percentile_cont(0.5) within group (order by days) filter (where answered_at is not null))::numeric
  from counted
$$;
comment on function private.get_service_target is
  'Submissions since a moment, how many were answered, how many within five working days, and the median. Definer rights: visitors read these four numbers and nothing of the trail behind them.';
revoke execute on function private.get_service_target(timestamptz) from public;
grant execute on function private.get_service_target(timestamptz) to anon, authenticated, service_role;
