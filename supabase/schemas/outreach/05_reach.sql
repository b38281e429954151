-- How far Caja reaches, counted without watching anybody: mails by audience and month, and visits of pages by day and referring site.
--
-- In SQL because these are rights: everybody reads sums only, and nobody writes counts except the triggers and the jobs.

create table private.mail_counts (
  month date not null check (extract(day from month) = 1),
  list text not null check (list in ('digest', 'campaign')),
  audience text not null check (audience in ('officials', 'academics', 'researchers', 'civil-society', 'none')),
  sent integer not null default 0,
  bounced integer not null default 0,
  replies integer not null default 0,
  primary key (month, list, audience)
);
comment on table private.mail_counts is
  'Mails that the mail server took or refused. A mail that it took and that came back later is one that was refused. Counted here because the '
  'rows of a follower are deleted with the follower.';
comment on column private.mail_counts.replies is 'Answers to digests. Those to campaigns are counted with the campaign.';
alter table private.mail_counts enable row level security;

create table private.leaving_counts (
  month date not null check (extract(day from month) = 1),
  audience text not null check (audience in ('officials', 'academics', 'researchers', 'civil-society', 'none')),
  followers integer not null default 0,
  primary key (month, audience)
);
comment on table private.leaving_counts is 'How many followers left everything.';
alter table private.leaving_counts enable row level security;

create table private.page_visits (
  day date not null,
  path text not null check (length(path) <= 300),
  site text not null default '' check (length(site) <= 100),
  visits integer not null,
  primary key (day, path, site)
);
comment on table private.page_visits is
  'How often a page was read on a day, by the site whose link was followed (empty: none, or Caja itself). Nothing about who read it. Programs that '
  'say that they are programs are not counted. Kept for 25 months.';
alter table private.page_visits enable row level security;

create function private.count_mail() returns trigger language plpgsql security definer set search_path = '' -- definer: a trigger of jobs
as $$
begin
  new.counted_in := date_trunc('month', now())::date;
  select coalesce(audience, 'none') into new.counted_for from public.followers where id = new.follower_id;
  insert into private.mail_counts (month, list, audience, sent, bounced)
  values (new.counted_in, tg_argv[0], new.counted_for, (new.state = 'sent')::integer, (new.state = 'bounced')::integer)
  on conflict (month, list, audience) do update set sent = mail_counts.sent + excluded.sent, bounced = mail_counts.bounced + excluded.bounced;
  return new;
end $$;
create trigger count_mail before update of state on private.digests for each row
  when (old.state = 'sending' and new.state in ('sent', 'bounced')) execute function private.count_mail('digest');
create trigger count_mail before update of state on private.campaign_mails for each row
  when (old.state = 'sending' and new.state in ('sent', 'bounced')) execute function private.count_mail('campaign');

create function private.count_returned_mail() returns trigger language plpgsql security definer set search_path = '' -- definer: see count_mail
as $$
begin
  update private.mail_counts set sent = sent - 1, bounced = bounced + 1
    where month = new.counted_in and list = tg_argv[0] and audience = new.counted_for and sent > 0;
  return null;
end $$;
create trigger count_returned_mail after update of state on private.digests for each row
  when (old.state = 'sent' and new.state = 'bounced') execute function private.count_returned_mail('digest');
create trigger count_returned_mail after update of state on private.campaign_mails for each row
  when (old.state = 'sent' and new.state = 'bounced') execute function private.count_returned_mail('campaign');

create function private.count_reply() returns trigger language plpgsql security definer set search_path = '' -- definer: see count_mail
as $$
begin
  update private.mail_counts set replies = replies + 1 where month = new.counted_in and list = 'digest' and audience = new.counted_for;
  return null;
end $$;
create trigger count_reply after update of replied_at on private.digests for each row
  when (old.replied_at is null and new.replied_at is not null) execute function private.count_reply();

create function private.count_leaving() returns trigger language plpgsql security definer set search_path = '' -- definer: people leave with their own rights
as $$
begin
  insert into private.leaving_counts (month, audience, followers) values (date_trunc('month', now())::date, coalesce(old.audience, 'none'), 1)
  on conflict (month, audience) do update set followers = leaving_counts.followers + 1;
  return null;
end $$;
create trigger count_leaving after update of left_at on public.followers for each row
  when (old.left_at is null and new.left_at is not null) execute function private.count_leaving();
-- Who deletes everything at once has left, too.
create trigger count_erasure after delete on public.followers for each row when (old.left_at is null) execute function private.count_leaving();

create function private.count_visits(days date[], paths text[], sites text[], counts integer[]) returns void
language sql security definer set search_path = '' -- definer: no role may write counts
as $$
  insert into private.page_visits (day, path, site, visits)
  select day, path, site, visits from unnest(days, paths, sites, counts) as counted (day, path, site, visits) order by day, path, site
  on conflict (day, path, site) do update set visits = page_visits.visits + excluded.visits
$$;
comment on function private.count_visits is 'Adds what one process counted in memory, in one statement.';
grant execute on function private.count_visits(date[], text[], text[], integer[]) to service_role;

create function private.kind_of_visit(path text) returns text language sql immutable set search_path = ''
as $$ select case when path = '/citations' then 'citation' when path ~ '^/(es|en)/embed/' then 'card' else 'page' end $$;
comment on function private.kind_of_visit is
  'A page that was read, a card of Caja that another site showed, or a downloaded file with citations.';

create function private.reach_figures() returns jsonb
language sql stable security definer set search_path = '' -- definer: visitors may not read the rows, only these sums
as $$
  with audiences as (select unnest('{officials,academics,researchers,civil-society,none}'::text[]) as audience),
  counted as (select *, private.kind_of_visit(path) as kind from private.page_visits where day > current_date - 30)
  select jsonb_build_object(
    'audiences', (select jsonb_agg(jsonb_build_object('audience', audience,
        'followers', (select count(*) from public.followers where coalesce(followers.audience, 'none') = audiences.audience and left_at is null
          and exists (select from public.follow_consents where follower_id = followers.id and withdrawn_at is null)),
        'sent', (select coalesce(sum(sent), 0) from private.mail_counts where mail_counts.audience = audiences.audience and month > now() - interval '12 months'),
        'bounced', (select coalesce(sum(bounced), 0) from private.mail_counts where mail_counts.audience = audiences.audience and month > now() - interval '12 months'),
        'replies', (select coalesce(sum(greatest(replies, read_replies)), 0) from public.campaigns where campaigns.audience = audiences.audience and send_at > now() - interval '12 months')
          + (select coalesce(sum(replies), 0) from private.mail_counts where mail_counts.audience = audiences.audience and month > now() - interval '12 months'),
        'left', (select coalesce(sum(followers), 0) from private.leaving_counts where leaving_counts.audience = audiences.audience and month > now() - interval '12 months')))
      from audiences),
    'visits', (select coalesce(sum(visits), 0) from counted where kind = 'page'),
    'citations', (select coalesce(sum(visits), 0) from counted where kind = 'citation'),
    'pages', (select coalesce(jsonb_agg(jsonb_build_object('path', path, 'visits', visits) order by visits desc, path), '[]')
      from (select path, sum(visits) as visits from counted where kind = 'page' group by path order by 2 desc, 1 limit 200) as pages),
    -- A site that sent few readers may be a person's own mail program.
    'sites', (select coalesce(jsonb_agg(jsonb_build_object('site', site, 'visits', visits) order by visits desc, site), '[]')
      from (select site, sum(visits) as visits from counted where site <> '' and kind = 'page'
        group by site having sum(visits) >= 5 order by 2 desc, 1 limit 10) as sites),
    'embeds', (select coalesce(jsonb_agg(jsonb_build_object('site', site, 'visits', visits) order by visits desc, site), '[]')
      from (select site, sum(visits) as visits from counted where site <> '' and kind = 'card'
        group by site having sum(visits) >= 5 order by 2 desc, 1 limit 10) as sites))
$$;
comment on function private.reach_figures is 'Sums for the public page: by audience over twelve months, and visits of the last 30 days.';
grant execute on function private.reach_figures() to anon, authenticated;

create function private.add_reach_to_report() returns trigger language plpgsql security definer set search_path = '' -- definer: see reach_figures
as $$
declare
  first date := make_date(new.year, 1, 1);
  after date := make_date(new.year + 1, 1, 1);
begin
  new.report := new.report || jsonb_build_object('reach', (select jsonb_build_object(
    'sent', (select coalesce(sum(sent), 0) from private.mail_counts where month >= first and month < after),
    'bounced', (select coalesce(sum(bounced), 0) from private.mail_counts where month >= first and month < after),
    'replies', (select coalesce(sum(greatest(replies, read_replies)), 0) from public.campaigns where send_at >= first and send_at < after)
      + (select coalesce(sum(replies), 0) from private.mail_counts where month >= first and month < after),
    'left', (select coalesce(sum(followers), 0) from private.leaving_counts where month >= first and month < after),
    'visits', coalesce(sum(visits) filter (where kind = 'page'), 0),
    'citations', coalesce(sum(visits) filter (where kind = 'citation'), 0),
    'sites', count(distinct site) filter (where kind = 'card' and site <> ''))
    from (select *, private.kind_of_visit(path) as kind from private.page_visits where day >= first and day < after) as counted));
  return new;
end $$;
comment on function private.add_reach_to_report is
  'The report of a year has the reach of Caja in that year. It is added when the year is closed, because visits are kept for 25 months.';
create trigger add_reach_to_report before update of report on public.update_cycles for each row
  when (new.report is not null and old.report is null) execute function private.add_reach_to_report();

create function private.purge_visits() returns void language sql set search_path = ''
as $$ delete from private.page_visits where day < current_date - interval '25 months' $$;
comment on function private.purge_visits is 'Called by a daily job.';
grant execute on function private.purge_visits() to service_role;
