-- Campaigns: editors choose published resources for one audience, and one mail goes to each follower of it.
--
-- In SQL because it must be atomic: who gets the mail is fixed once when sending begins, each mail is claimed once, and stopping ends it. And
-- because these are rights: no role changes the state of a campaign except through these functions.

create table public.campaigns (
  id uuid primary key default gen_random_uuid(),
  audience text not null default 'officials' check (audience in ('officials', 'academics', 'researchers', 'civil-society')),
  topic text check (topic ~ '^[a-z0-9-]{2,60}$'),
  country char(3) references public.countries,
  language text check (language in ('es', 'en')),
  sentences jsonb not null default '{}' check (private.is_localized(sentences)),
  resources uuid[] not null default '{}' check (cardinality(resources) <= 10),
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'sending', 'sent', 'stopped')),
  send_at timestamptz,
  replies integer not null default 0 check (replies between 0 and 100000),
  read_replies integer not null default 0,
  version integer not null default 1,
  made_by uuid references public.people on delete set null default private.person_id(),
  changed_at timestamptz not null default now(),
  check ((state = 'draft') = (send_at is null))
);
comment on table public.campaigns is
  'What editors send to the followers of one audience. topic, country and language narrow it: to who follows that topic or country, and reads '
  'mails in that language. sentences has two sentences in each language.';
comment on column public.campaigns.replies is 'How many answers arrived in the mailbox of the editors, as they counted them.';
comment on column public.campaigns.read_replies is
  'How many answers the mailbox that is read by IMAP had. Of both, the higher number counts: they are the same answers.';
create index campaigns_changed_at on public.campaigns (changed_at desc, id);
create index campaigns_country on public.campaigns (country);
create index campaigns_made_by on public.campaigns (made_by);

alter table public.campaigns enable row level security;
grant select, insert (audience), delete on public.campaigns to authenticated;
create policy "staff read campaigns" on public.campaigns for select to authenticated using ((select private.is_staff()));
create policy "staff add campaigns" on public.campaigns for insert to authenticated with check ((select private.is_staff()));
create policy "staff delete drafts of campaigns" on public.campaigns for delete to authenticated
  using ((select private.is_staff()) and state = 'draft');

create table private.campaign_mails (
  campaign_id uuid not null references public.campaigns on delete cascade,
  follower_id uuid not null references public.followers on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'bounced', 'left-out')),
  sent_at timestamptz,
  replied_at timestamptz,
  counted_in date,
  counted_for text,
  primary key (campaign_id, follower_id)
);
comment on table private.campaign_mails is
  'Who gets a campaign. Written when sending begins, so that nobody gets it twice; `sending` stays if the process ends meanwhile (see digests).';
comment on column private.campaign_mails.counted_in is
  'The month and, in counted_for, the audience under which the mail is counted (05_reach.sql), for one that comes back later.';
create index campaign_mails_follower on private.campaign_mails (follower_id);
alter table private.campaign_mails enable row level security;

create function private.save_campaign(
  campaign uuid, seen integer, for_audience text, for_topic text, for_country text, for_language text, said jsonb, chosen uuid[]
) returns void language plpgsql security definer set search_path = '' -- definer: asks whether the caller is staff
as $$
declare subject public.campaigns := private.lock_campaign(campaign, 'draft');
begin
  if subject.version <> seen then raise exception 'changed_meanwhile' using errcode = 'CJ001'; end if;
  update public.campaigns set audience = for_audience, topic = for_topic, country = for_country, language = for_language, sentences = said,
    resources = chosen, version = version + 1, changed_at = now() where id = campaign;
end $$;
comment on function private.save_campaign is 'Staff change a draft. `seen` is the version that was read.';
grant execute on function private.save_campaign(uuid, integer, text, text, text, text, jsonb, uuid[]) to authenticated;

create function private.count_campaign(campaign uuid)
returns table (es integer, en integer, sent integer, bounced integer, waiting integer)
language plpgsql security definer set search_path = '' -- definer: asks whether the caller is staff
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query
    select recipients.es, recipients.en, mails.sent, mails.bounced, mails.waiting from (
      select count(*) filter (where reads_in = 'es')::integer as es, count(*) filter (where reads_in = 'en')::integer as en
      from private.campaign_recipients(campaign)
    ) as recipients, (
      select count(*) filter (where state = 'sent')::integer as sent, count(*) filter (where state = 'bounced')::integer as bounced,
        count(*) filter (where state in ('waiting', 'sending'))::integer as waiting
      from private.campaign_mails where campaign_id = campaign
    ) as mails;
end $$;
comment on function private.count_campaign is 'How many would get it now, by language of their mails, and what became of the mails.';
grant execute on function private.count_campaign(uuid) to authenticated;

create function private.schedule_campaign(campaign uuid, seen integer, at timestamptz) returns void
language plpgsql security definer set search_path = '' -- definer: see save_campaign
as $$
declare
  subject public.campaigns := private.lock_campaign(campaign, 'draft');
  needed text;
begin
  if subject.version <> seen then raise exception 'changed_meanwhile' using errcode = 'CJ001'; end if;
  -- A day that was mistyped must not send to everybody at once. Some minutes, because the clocks of servers differ.
  if at < now() - interval '5 minutes' then raise exception 'time_past' using errcode = 'CJ001'; end if;
  foreach needed in array case when subject.language is null then '{es,en}' else array[subject.language] end loop
    if coalesce(btrim(subject.sentences ->> needed), '') = '' then
      raise exception using errcode = 'CJ001', message = 'campaign_needs_' || needed;
    end if;
  end loop;
  if subject.resources = '{}' then raise exception 'campaign_empty' using errcode = 'CJ001'; end if;
  if exists (select from unnest(subject.resources) as chosen where chosen not in (select id from public.published_resources)) then
    raise exception 'campaign_unpublished' using errcode = 'CJ001';
  end if;
  if not exists (select from private.campaign_recipients(campaign)) then raise exception 'campaign_no_recipients' using errcode = 'CJ001'; end if;
  update public.campaigns set state = 'scheduled', send_at = greatest(at, now()), version = version + 1, changed_at = now() where id = campaign;
  perform private.enqueue('start-campaign', jsonb_build_object('campaign', campaign), greatest(at, now()));
end $$;
comment on function private.schedule_campaign is 'Refuses what is not ready: it names the language that is missing, and that nobody would get it.';
grant execute on function private.schedule_campaign(uuid, integer, timestamptz) to authenticated;

create function private.stop_campaign(campaign uuid) returns text
language plpgsql security definer set search_path = '' -- definer: see save_campaign
as $$
declare subject public.campaigns := private.lock_campaign(campaign, 'scheduled', 'sending');
begin
  if subject.state = 'scheduled' then
    update public.campaigns set state = 'draft', send_at = null, version = version + 1, changed_at = now() where id = campaign;
    return 'draft';
  end if;
  update private.campaign_mails set state = 'left-out' where campaign_id = campaign and state = 'waiting';
  update public.campaigns set state = 'stopped', version = version + 1, changed_at = now() where id = campaign;
  return 'stopped';
end $$;
comment on function private.stop_campaign is
  'Before it begins, it is a draft again. While it runs, the mails that are not sent yet stay unsent. Returns the new state.';
grant execute on function private.stop_campaign(uuid) to authenticated;

create function private.note_replies(campaign uuid, counted integer) returns void
language plpgsql security definer set search_path = '' -- definer: see save_campaign
as $$
begin
  perform private.lock_campaign(campaign, 'sending', 'sent', 'stopped');
  update public.campaigns set replies = counted, changed_at = now() where id = campaign;
end $$;
comment on function private.note_replies is 'Staff note how many answers a campaign got.';
grant execute on function private.note_replies(uuid, integer) to authenticated;

create function private.start_campaign(campaign uuid) returns void language plpgsql set search_path = ''
as $$
declare
  subject public.campaigns;
  recipient uuid;
begin
  select * into subject from public.campaigns where id = campaign for update;
  -- Stopped, or scheduled again for later, meanwhile.
  if subject.state is distinct from 'scheduled' or subject.send_at > now() then return; end if;
  for recipient in
    insert into private.campaign_mails (campaign_id, follower_id) select campaign, follower from private.campaign_recipients(campaign)
    on conflict do nothing returning follower_id
  loop
    perform private.enqueue('send-campaign', jsonb_build_object('campaign', campaign, 'follower', recipient));
  end loop;
  update public.campaigns set state = 'sending', changed_at = now() where id = campaign;
  perform private.finish_campaign(campaign);
end $$;
comment on function private.start_campaign is 'Called by a job at the time of the campaign: one job for each recipient.';
grant execute on function private.start_campaign(uuid) to service_role;

create function private.claim_campaign_mail(campaign uuid, follower uuid) returns boolean language plpgsql set search_path = ''
as $$
begin
  update private.campaign_mails set state = 'sending' where campaign_id = campaign and follower_id = follower and state = 'waiting'
    and exists (select from public.campaigns where id = campaign and state = 'sending');
  return found;
end $$;
comment on function private.claim_campaign_mail is 'True for one caller only, and only while the campaign runs.';
grant execute on function private.claim_campaign_mail(uuid, uuid) to service_role;

create function private.end_campaign_mail(campaign uuid, follower uuid, became text) returns void language plpgsql set search_path = ''
as $$
begin
  update private.campaign_mails set state = case
      when became = 'waiting' and exists (select from public.campaigns where id = campaign and state = 'stopped') then 'left-out' else became end,
      sent_at = case when became = 'sent' then now() end
    where campaign_id = campaign and follower_id = follower;
  if became = 'sent' then perform private.note_accepted_mail(follower); end if;
  if became = 'bounced' then perform private.count_bounce(follower); end if;
  perform private.finish_campaign(campaign);
end $$;
grant execute on function private.end_campaign_mail(uuid, uuid, text) to service_role;

create function private.return_campaign_mail(campaign uuid, follower uuid, is_permanent boolean) returns boolean language plpgsql set search_path = ''
as $$
declare accepted_at timestamptz;
begin
  update private.campaign_mails set state = 'bounced' where campaign_id = campaign and follower_id = follower and state = 'sent'
    returning sent_at into accepted_at;
  if not found then return false; end if;
  perform private.note_late_bounce(follower, accepted_at, is_permanent);
  return true;
end $$;
comment on function private.return_campaign_mail is 'The mail came back. False unless it is one that was sent and has not come back before.';
grant execute on function private.return_campaign_mail(uuid, uuid, boolean) to service_role;

create function private.answer_campaign_mail(campaign uuid, follower uuid) returns boolean language plpgsql set search_path = ''
as $$
begin
  update private.campaign_mails set replied_at = now() where campaign_id = campaign and follower_id = follower and state = 'sent' and replied_at is null;
  if not found then return false; end if;
  update public.campaigns set read_replies = read_replies + 1 where id = campaign;
  return true;
end $$;
comment on function private.answer_campaign_mail is 'Somebody answered the mail. False unless it was sent and this is the first answer.';
grant execute on function private.answer_campaign_mail(uuid, uuid) to service_role;

create function private.finish_campaign(campaign uuid) returns void language sql set search_path = ''
as $$
  update public.campaigns set state = 'sent', changed_at = now() where id = campaign and state = 'sending'
    and not exists (select from private.campaign_mails where campaign_id = campaign and state in ('waiting', 'sending'))
$$;

create function private.campaign_recipients(campaign uuid) returns table (follower uuid, reads_in text) language sql stable set search_path = ''
as $$
  select followers.id, followers.language from public.campaigns join public.followers on followers.audience = campaigns.audience
    left join public.people on people.id = followers.person_id
  where campaigns.id = campaign and suspended_at is null and people.left_at is null and followers.left_campaigns_at is null
    and (campaigns.language is null or campaigns.language = followers.language)
    and exists (select from public.follow_consents where follower_id = followers.id and withdrawn_at is null)
    and (campaigns.topic is null or exists (select from public.follows where follower_id = followers.id and subject = 'topic:' || campaigns.topic))
    and (campaigns.country is null or exists (select from public.follows where follower_id = followers.id and subject = 'country:' || campaigns.country))
$$;
comment on function private.campaign_recipients is 'Who chose the audience, agreed to mails and did not leave campaigns, and follows the topic and the country if there is one.';

create function private.lock_campaign(campaign uuid, variadic states text[]) returns public.campaigns language plpgsql set search_path = ''
as $$
declare subject public.campaigns;
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into subject from public.campaigns where id = campaign for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if subject.state <> all (states) then raise exception 'campaign_other_state' using errcode = 'CJ001'; end if;
  return subject;
end $$;
