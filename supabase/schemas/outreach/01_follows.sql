-- Who follows what, and that they agreed to get mail about it.
--
-- In SQL because it must be atomic: a follow, its consent and the confirmation of an address are written together. And because these are
-- rights: no role writes follows except through these functions, which work on the rows of one address.

create table public.followers (
  id uuid primary key default gen_random_uuid(),
  person_id uuid unique references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  email_key text not null unique,
  language text not null check (language in ('es', 'en')),
  audience text check (audience in ('officials', 'academics', 'researchers', 'civil-society')),
  started_at timestamptz not null default now(),
  left_at timestamptz,
  left_campaigns_at timestamptz,
  bounces smallint not null default 0,
  last_sent_at timestamptz,
  last_bounced_at timestamptz,
  suspended_at timestamptz,
  check ((person_id is null) = (email is not null))
);
comment on table public.followers is
  'Addresses that get mail about what they follow: of a member, or of a visitor who confirmed it. Personal data. The row of a follower who '
  'left is removed after 30 days.';
comment on column public.followers.email is 'The address of a visitor. A member''s is in `people`.';
comment on column public.followers.left_campaigns_at is 'Since then the follower gets digests only.';
comment on column public.followers.bounces is
  'How often in a row a mail server refused the address for good, at once or later. After three it is suspended, until its owner confirms it again.';
comment on column public.followers.last_sent_at is 'When the mail server took the last mail.';
comment on column public.followers.last_bounced_at is 'When the mail server had taken the last mail that came back later.';
comment on column public.followers.audience is 'For whom the digest is selected. Null: the person did not choose.';

alter table public.followers enable row level security;
grant select on public.followers to authenticated;
create policy "members read their own record" on public.followers for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read followers" on public.followers for select to authenticated using ((select private.is_staff()));

create table public.follows (
  follower_id uuid not null references public.followers on delete cascade,
  subject text not null check (length(subject) <= 607 and
    subject ~ '^((resource|institution):[0-9a-f-]{36}|country:[A-Z]{3}|topic:[a-z0-9-]{2,60}|recommendation:[a-z0-9-]{2,40}/[0-9]{1,3}|search:\S*)$'),
  rhythm text not null default 'weekly' check (rhythm in ('weekly', 'monthly')),
  followed_at timestamptz not null default now(),
  primary key (follower_id, subject)
);
comment on table public.follows is
  'subject is kind:key, such as country:HND, topic:care-systems, recommendation:1819ai/2, or search: with the query of the search''s address.';
create index follows_subject on public.follows (subject);

alter table public.follows enable row level security;
grant select on public.follows to authenticated;
create policy "members read what they follow" on public.follows for select to authenticated
  using (exists (select from public.followers where id = follower_id and person_id = (select private.person_id())));
create policy "staff read follows" on public.follows for select to authenticated using ((select private.is_staff()));
create trigger check_quotas after insert on public.follows for each row execute function private.check_quotas('visitors');

create table public.follow_consents (
  id uuid primary key default gen_random_uuid(),
  follower_id uuid not null references public.followers on delete cascade,
  text_version text not null check (text_version ~ '^\d{4}-\d{2}$'),
  language text not null check (language in ('es', 'en')),
  way text not null check (way in ('signed-in', 'mail-button')),
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
comment on table public.follow_consents is
  'That a follower agreed to get mail: to which version of the text (app/features/outreach/following/schema.ts), in which language, when, and '
  'how. Without one that is not withdrawn, a follower gets no mail.';
create unique index follow_consents_current on public.follow_consents (follower_id) where withdrawn_at is null;
create index follow_consents_follower on public.follow_consents (follower_id);

alter table public.follow_consents enable row level security;
grant select on public.follow_consents to authenticated;
create policy "members read what they agreed to" on public.follow_consents for select to authenticated
  using (exists (select from public.followers where id = follower_id and person_id = (select private.person_id())));
create policy "staff read consents" on public.follow_consents for select to authenticated using ((select private.is_staff()));

-- What a visitor asked to follow, until they confirm it.
create table private.follow_requests (
  id uuid primary key default gen_random_uuid(),
  email text not null check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  email_key text not null generated always as (private.email_key(email)) stored,
  subjects text[] not null check (cardinality(subjects) between 1 and 20),
  rhythm text not null check (rhythm in ('weekly', 'monthly')),
  language text not null check (language in ('es', 'en')),
  audience text check (audience in ('officials', 'academics', 'researchers', 'civil-society')),
  text_version text not null,
  requested_at timestamptz not null default now()
);
comment on table private.follow_requests is
  'A visitor asked to follow something and has not confirmed yet that the address is theirs. Removed after two days.';
create index follow_requests_email_key on private.follow_requests (email_key);
create index follow_requests_requested_at on private.follow_requests (requested_at);
alter table private.follow_requests enable row level security;
create trigger enqueue_confirmation after insert on private.follow_requests for each row
  execute function private.enqueue_for_row('send-follow-request', 'request');
create trigger check_quotas after insert on private.follow_requests for each row execute function private.check_quotas('visitors');

insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('follows', 'public.follows', 'follower_id', 100, null, null, '', 'true', 'too_many_stored'),
  -- The mail to an address that somebody typed must not become a way to annoy its owner.
  ('follow requests of one address', 'private.follow_requests', 'email_key', 3, null, null, '', 'true', 'too_many_unconfirmed'),
  ('follow requests that wait', 'private.follow_requests', '', 20000, null, null, '', 'true', 'rate_limited');

create function private.request_follow(asked_email text, asked text[], asked_rhythm text, reads_in text, reads_as text, agreed_to text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may insert requests
as $$
declare known text[] := private.keep_followable(asked);
begin
  if known = '{}' then raise exception 'not_found' using errcode = 'CJ001'; end if;
  delete from private.follow_requests where requested_at < now() - interval '2 days';
  insert into private.follow_requests (email, subjects, rhythm, language, audience, text_version)
  values (lower(asked_email), known, asked_rhythm, reads_in, reads_as, agreed_to);
end $$;
comment on function private.request_follow is
  'A visitor asks to follow. The answer is the same whether or not the address follows something already. At most three requests of one '
  'address wait for confirmation, and 20,000 in all.';
grant execute on function private.request_follow(text, text[], text, text, text, text) to anon, authenticated;

create function private.confirm_follow(token text, asked uuid) returns void
language plpgsql security definer set search_path = '' -- definer: the link proves that the address is theirs
as $$
declare
  key text := private.verify_address_link(token, 'following');
  request private.follow_requests;
begin
  delete from private.follow_requests where id = asked and email_key = key returning * into request;
  if request.id is null then raise exception 'already_confirmed' using errcode = 'CJ001'; end if;
  perform private.add_follows(
    private.open_follower((select id from public.people where private.email_key(people.email) = key limit 1), request.email, request.language),
    request.subjects, request.rhythm, request.language, request.audience, request.text_version, 'mail-button');
end $$;
comment on function private.confirm_follow is
  'Follows what the visitor asked for. If the address is that of a member, the follows are the member''s.';
grant execute on function private.confirm_follow(text, uuid) to anon, authenticated;

create function private.follow(asked text[], asked_rhythm text, reads_in text, reads_as text, agreed_to text) returns void
language plpgsql security definer set search_path = '' -- definer: no role may insert follows
as $$
declare
  me public.people;
  known text[] := private.keep_followable(asked);
begin
  select * into me from public.people where user_id = auth.uid();
  if me.id is null then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if known = '{}' then raise exception 'not_found' using errcode = 'CJ001'; end if;
  perform private.add_follows(private.open_follower(me.id, me.email, reads_in), known, asked_rhythm, reads_in, reads_as, agreed_to, 'signed-in');
end $$;
comment on function private.follow is 'The signed-in person follows something, and agrees to get mail about it.';
grant execute on function private.follow(text[], text, text, text, text) to authenticated;

create function private.read_following(token text default null) returns jsonb
language plpgsql security definer set search_path = '' -- definer: the holder of the link is not signed in, and sees only the rows of one address
as $$
declare
  key text := private.following_key(token);
  follower public.followers;
begin
  select * into follower from public.followers where email_key = key;
  return jsonb_build_object(
    'language', follower.language, 'audience', follower.audience, 'startedAt', follower.started_at, 'leftAt', follower.left_at,
    'leftCampaignsAt', follower.left_campaigns_at,
    'follows', (select coalesce(jsonb_agg(jsonb_build_object('subject', subject, 'rhythm', rhythm, 'followedAt', followed_at) order by followed_at, subject), '[]')
      from public.follows where follower_id = follower.id),
    'requests', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'subjects', subjects, 'rhythm', rhythm) order by requested_at), '[]')
      from private.follow_requests where email_key = key and requested_at > now() - interval '2 days'),
    'consents', (select coalesce(jsonb_agg(jsonb_build_object('version', text_version, 'language', follow_consents.language, 'way', way,
        'givenAt', given_at, 'withdrawnAt', withdrawn_at) order by given_at), '[]')
      from public.follow_consents where follower_id = follower.id));
end $$;
comment on function private.read_following is
  'Everything that is stored about what one address follows: by the token of a mail, or of the signed-in person.';
grant execute on function private.read_following(text) to anon, authenticated;

create function private.change_following(reads_in text, reads_as text, rhythms jsonb, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may change follows
as $$
declare follower public.followers := private.lock_follower(token);
begin
  update public.followers set language = reads_in, audience = reads_as where id = follower.id;
  update public.follows set rhythm = rhythms ->> subject where follower_id = follower.id and rhythms ? subject and rhythm <> rhythms ->> subject;
end $$;
comment on function private.change_following is 'Sets language, audience, and the rhythm of each stream: `rhythms` has it by subject.';
grant execute on function private.change_following(text, text, jsonb, text) to anon, authenticated;

create function private.agree_to_following(agreed_to text, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write consents
as $$
declare follower public.followers := private.lock_follower(token);
begin
  perform private.record_consent(follower.id, agreed_to, follower.language, case when token is null then 'signed-in' else 'mail-button' end);
end $$;
comment on function private.agree_to_following is
  'Agrees to get mail about what one follows already: a successor gets the follows of a person who left, without the consent.';
grant execute on function private.agree_to_following(text, text) to anon, authenticated;

create function private.stop_following(left_subject text, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may delete follows
as $$
declare follower public.followers := private.lock_follower(token);
begin
  delete from public.follows where follower_id = follower.id and subject = left_subject;
  if not exists (select from public.follows where follower_id = follower.id) then perform private.close_follower(follower.id); end if;
end $$;
comment on function private.stop_following is 'Leaves one stream. Who leaves the last one has left.';
grant execute on function private.stop_following(text, text) to anon, authenticated;

create function private.leave_following(token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may delete follows
as $$
declare
  key text := private.following_key(token);
  follower uuid;
begin
  delete from private.follow_requests where email_key = key;
  select id into follower from public.followers where email_key = key for update;
  if follower is not null then perform private.close_follower(follower); end if;
end $$;
comment on function private.leave_following is
  'Leaves all streams and withdraws the consent. Done twice, it changes nothing: mail programs and people press the button again.';
grant execute on function private.leave_following(text) to anon, authenticated;

create function private.choose_campaigns(wanted boolean, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may change followers
as $$
begin
  update public.followers set left_campaigns_at = case when not wanted then coalesce(left_campaigns_at, now()) end
  where email_key = private.following_key(token);
end $$;
comment on function private.choose_campaigns is
  'Leaves campaigns, and keeps what is followed, or takes them back. Done twice, it changes nothing: mail programs and people press the button again.';
grant execute on function private.choose_campaigns(boolean, text) to anon, authenticated;

create function private.erase_following(token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may delete followers
as $$
declare key text := private.following_key(token);
begin
  delete from private.follow_requests where email_key = key;
  delete from public.followers where email_key = key;
  delete from private.address_links where purpose = 'following' and email_key = key;
end $$;
comment on function private.erase_following is 'Deletes everything about what one address follows, also the links of its mails.';
grant execute on function private.erase_following(text) to anon, authenticated;

create function private.pass_follows(from_person uuid, to_person uuid) returns integer language plpgsql set search_path = ''
as $$
declare
  heir uuid;
  passed integer;
begin
  if not exists (select from public.follows join public.followers on id = follower_id where person_id = from_person) then return 0; end if;
  select private.open_follower(people.id, people.email, people.language) into heir from public.people where people.id = to_person;
  with gone as (
    delete from public.follows using public.followers where followers.id = follower_id and person_id = from_person returning subject, rhythm
  ), added as (
    insert into public.follows (follower_id, subject, rhythm) select heir, subject, rhythm from gone on conflict do nothing
  ) select count(*) into passed from gone;
  delete from public.followers where person_id = from_person;
  return passed;
end $$;
comment on function private.pass_follows is
  'A hand-over passes what a person follows to the successor. Consent does not pass: a successor who never agreed gets no mail until they do.';

create function private.purge_followers() returns void language sql set search_path = ''
as $$
  delete from public.followers where left_at < now() - interval '30 days' and not exists (select from public.follows where follower_id = followers.id);
  delete from private.follow_requests where requested_at < now() - interval '2 days';
  delete from private.address_links where purpose = 'following' and expires_at < now();
$$;
comment on function private.purge_followers is 'Called by a daily job: removes who left, requests that nobody confirmed, and links that expired.';
grant execute on function private.purge_followers() to service_role;

create function private.following_key(token text) returns text language plpgsql stable set search_path = ''
as $$
declare own_email text;
begin
  if token is not null then return private.verify_address_link(token, 'following'); end if;
  select email into own_email from public.people where user_id = auth.uid();
  if own_email is null then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return private.email_key(own_email);
end $$;
comment on function private.following_key is 'The key of the address to which the link was mailed, or of the signed-in person''s.';

create function private.lock_follower(token text) returns public.followers language plpgsql set search_path = ''
as $$
declare follower public.followers;
begin
  select * into follower from public.followers where email_key = private.following_key(token) for update;
  if follower.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  return follower;
end $$;

create function private.open_follower(person uuid, address text, reads_in text) returns uuid language plpgsql set search_path = ''
as $$
declare opened uuid;
begin
  insert into public.followers (person_id, email, email_key, language)
  values (person, case when person is null then lower(address) end, private.email_key(address), reads_in)
  -- An address that followed before its owner signed up becomes the member's.
  on conflict (email_key) do update set
    person_id = coalesce(excluded.person_id, followers.person_id),
    email = case when coalesce(excluded.person_id, followers.person_id) is null then excluded.email end
  returning id into opened;
  return opened;
end $$;
comment on function private.open_follower is 'The follower of an address, made if there is none.';

create function private.add_follows(
  follower uuid, asked text[], asked_rhythm text, reads_in text, reads_as text, agreed_to text, agreed_how text
) returns void language plpgsql set search_path = ''
as $$
begin
  insert into public.follows (follower_id, subject, rhythm) select follower, subject, asked_rhythm from unnest(private.keep_followable(asked)) as subject
  on conflict (follower_id, subject) do update set rhythm = excluded.rhythm;
  update public.followers set left_at = null, bounces = 0, suspended_at = null, language = reads_in, audience = coalesce(reads_as, audience) where id = follower;
  perform private.record_consent(follower, agreed_to, reads_in, agreed_how);
end $$;

create function private.record_consent(follower uuid, agreed_to text, reads_in text, agreed_how text) returns void language sql set search_path = ''
as $$
  -- Agreeing again to the same text changes nothing.
  update public.follow_consents set withdrawn_at = now() where follower_id = follower and withdrawn_at is null and text_version <> agreed_to;
  insert into public.follow_consents (follower_id, text_version, language, way) values (follower, agreed_to, reads_in, agreed_how)
  on conflict (follower_id) where withdrawn_at is null do nothing;
$$;

create function private.close_follower(follower uuid) returns void language sql set search_path = ''
as $$
  delete from public.follows where follower_id = follower;
  update public.follow_consents set withdrawn_at = now() where follower_id = follower and withdrawn_at is null;
  update public.followers set left_at = coalesce(left_at, now()) where id = follower;
$$;

create function private.keep_followable(asked text[]) returns text[] language sql stable set search_path = ''
as $$
  select coalesce(array_agg(distinct subject), '{}')
  from (select subject, split_part(subject, ':', 1) as kind, substr(subject, strpos(subject, ':') + 1) as key from unnest(asked) as subject) as named
  where case kind
    when 'resource' then exists (select from public.published_resources where id::text = key)
    when 'institution' then exists (select from public.published_resources where institution_id::text = key)
    when 'country' then exists (select from public.countries where iso3 = key)
    when 'topic' then exists (select from public.concepts where scheme = 'topic' and slug = key and replaced_by_id is null)
    when 'recommendation' then exists (select from public.recommendations where id = key)
    when 'search' then length(key) <= 600 and key !~ '\s'
    else false
  end
$$;
comment on function private.keep_followable is 'Those of the subjects that exist and that visitors can read.';
