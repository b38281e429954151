-- How soon those who submit are answered: one reading of the trail, for the editors' plot and for the annual report.

create function private.first_answers(since timestamptz, until timestamptz) returns table (resource_id uuid, submitted_at timestamptz, answered_at timestamptz)
language sql stable set search_path = ''
as $$
  select sent.resource_id, sent.happened_at, answered.at
  from public.transitions as sent
  cross join lateral (select min(happened_at) as at from public.transitions as next
    where next.resource_id = sent.resource_id and next.id > sent.id and next.to_state = 'submitted') as again
  cross join lateral (
    select min(at) as at from (
      select min(happened_at) as at from public.transitions as move
        where move.resource_id = sent.resource_id and move.id > sent.id and move.to_state not in ('submitted', 'draft')
      union all
      select min(comment.created_at) from public.review_comments as comment
        where comment.is_of_staff and comment.resource_id = sent.resource_id and comment.created_at >= sent.happened_at
    ) as first where again.at is null or at < again.at) as answered
  cross join lateral (select min(happened_at) as at from public.transitions as move
    where move.resource_id = sent.resource_id and move.id > sent.id and move.to_state = 'draft') as withdrawn
  where sent.to_state = 'submitted' and sent.happened_at >= since and sent.happened_at < until
    and (answered.at is not null or (withdrawn.at is null and again.at is null))
$$;
comment on function private.first_answers is
  'Every submission from a moment up to another, with the first thing that one of the staff did about it: a move or a comment. What was taken back unanswered is left out. With the rights of whoever asks: of the drafts they may read; only staff see all.';
revoke execute on function private.first_answers(timestamptz, timestamptz) from public;
grant execute on function private.first_answers(timestamptz, timestamptz) to authenticated, service_role;
