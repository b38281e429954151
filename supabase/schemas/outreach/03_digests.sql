-- The digest: one mail about everything that is new in what somebody follows.
--
-- In SQL because it must be atomic: a digest is requested once for each follower and week, and claimed once before it is sent, also by
-- several instances and after a crash.

create table private.digests (
  follower_id uuid not null references public.followers on delete cascade,
  week date not null check (extract(isodow from week) = 1),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'empty', 'bounced')),
  items text[] not null default '{}',
  requested_at timestamptz not null default now(),
  sent_at timestamptz,
  replied_at timestamptz,
  counted_in date,
  counted_for text,
  primary key (follower_id, week)
);
comment on table private.digests is
  'One row for each follower and week, so that nothing is sent twice. `sending` stays if the process ends while the mail server takes the mail: '
  'then nobody knows whether it arrived, and it is not sent again.';
comment on column private.digests.items is 'What the digest told, as kind:id, so that a later one does not tell it again.';
comment on column private.digests.counted_in is
  'The month and, in counted_for, the audience under which the mail is counted (05_reach.sql), for one that comes back later.';
create index digests_week on private.digests (week);
alter table private.digests enable row level security;

create function private.request_digests(at timestamptz default now()) returns integer language plpgsql set search_path = ''
as $$
declare
  -- Mondays from 11:00 UTC: early morning in the region.
  monday date := date_trunc('week', (at - interval '11 hours') at time zone 'UTC')::date;
  requested integer;
begin
  insert into private.digests (follower_id, week)
  select followers.id, monday from public.followers
  where suspended_at is null
    and exists (select from public.follow_consents where follower_id = followers.id and withdrawn_at is null)
    and exists (select from public.follows where follower_id = followers.id and private.is_due(rhythm, monday)
      and followed_at < monday::timestamp at time zone 'UTC')
  on conflict do nothing;
  get diagnostics requested = row_count;
  return requested;
end $$;
comment on function private.request_digests is
  'Called by a job every hour: requests the digests of this week that are not requested yet. Monthly streams are due with the first Monday of a '
  'month, so that one mail has everything.';
grant execute on function private.request_digests(timestamptz) to service_role;

create function private.is_due(rhythm text, monday date) returns boolean language sql immutable set search_path = ''
as $$ select rhythm = 'weekly' or extract(day from monday) <= 7 $$;

create function private.claim_digest(follower uuid, monday date) returns boolean language plpgsql set search_path = ''
as $$
begin
  update private.digests set state = 'sending' where follower_id = follower and week = monday and state = 'waiting';
  return found;
end $$;
comment on function private.claim_digest is 'True for one caller only.';
grant execute on function private.claim_digest(uuid, date) to service_role;

create function private.count_bounce(follower uuid) returns void language sql set search_path = ''
as $$
  update public.followers set bounces = bounces + 1, suspended_at = case when bounces >= 2 then coalesce(suspended_at, now()) end where id = follower
$$;
comment on function private.count_bounce is 'The mail server refused the address for good. After three times in a row it gets no more mail.';

create function private.note_accepted_mail(follower uuid) returns void language sql set search_path = ''
as $$
  update public.followers set last_sent_at = now(), bounces = case
      when last_sent_at is null or (last_bounced_at is distinct from last_sent_at and last_sent_at < now() - interval '1 day') then 0 else bounces end
  where id = follower
$$;
comment on function private.note_accepted_mail is
  'The mail server took a mail. Many servers take every mail and send it back afterwards: bounces count as ended only if the mail before did not '
  'come back within a day or later.';
grant execute on function private.note_accepted_mail(uuid) to service_role;

create function private.note_late_bounce(follower uuid, accepted_at timestamptz, is_permanent boolean) returns void language plpgsql set search_path = ''
as $$
begin
  update public.followers set last_bounced_at = greatest(last_bounced_at, accepted_at) where id = follower;
  if is_permanent then perform private.count_bounce(follower); end if;
end $$;
comment on function private.note_late_bounce is
  'A mail that the mail server had taken came back. A server that could not be reached for days (4.x.x) says nothing about the address.';

create function private.end_digest(follower uuid, monday date, became text) returns void language plpgsql set search_path = ''
as $$
begin
  update private.digests set state = became, sent_at = case when became = 'sent' then now() end where follower_id = follower and week = monday;
  if became = 'sent' then perform private.note_accepted_mail(follower); end if;
  if became = 'bounced' then perform private.count_bounce(follower); end if;
end $$;
comment on function private.end_digest is 'What became of the mail: sent, empty, bounced, or waiting again.';
grant execute on function private.end_digest(uuid, date, text) to service_role;

create function private.return_digest(follower uuid, monday date, is_permanent boolean) returns boolean language plpgsql set search_path = ''
as $$
declare accepted_at timestamptz;
begin
  update private.digests set state = 'bounced' where follower_id = follower and week = monday and state = 'sent' returning sent_at into accepted_at;
  if not found then return false; end if;
  perform private.note_late_bounce(follower, accepted_at, is_permanent);
  return true;
end $$;
comment on function private.return_digest is 'The digest came back. False unless it is one that was sent and has not come back before.';
grant execute on function private.return_digest(uuid, date, boolean) to service_role;

create function private.answer_digest(follower uuid, monday date) returns boolean language plpgsql set search_path = ''
as $$
begin
  update private.digests set replied_at = now() where follower_id = follower and week = monday and state = 'sent' and replied_at is null;
  return found;
end $$;
comment on function private.answer_digest is 'Somebody answered the digest. False unless it was sent and this is the first answer.';
grant execute on function private.answer_digest(uuid, date) to service_role;

create function private.enqueue_digest() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('send-digest', jsonb_build_object('follower', new.follower_id, 'week', new.week));
  return null;
end $$;
create trigger enqueue_digest after insert on private.digests for each row execute function private.enqueue_digest();
