-- Reminders to the units that are responsible for recommendations, before the target date of an action and after it.
--
-- In SQL because it must be atomic: one mail is requested for each address and week, and claimed once before it is sent, also by several
-- instances and after a crash.

create table public.responsible_units (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  language text not null check (language in ('es', 'en')),
  emails text[] not null default '{}' check (cardinality(emails) <= 10 and emails::text = lower(emails::text)),
  version integer not null default 1,
  changed_at timestamptz not null default now()
);
comment on table public.responsible_units is
  'Who answers for recommendations, with the addresses to which staff have reminders sent. Personal data: for staff only.';

alter table public.responsible_units enable row level security;
grant select, insert (name, language, emails), update (name, language, emails, version, changed_at), delete on public.responsible_units to authenticated;
create policy "staff read responsible units" on public.responsible_units for select to authenticated using ((select private.is_staff()));
create policy "staff add responsible units" on public.responsible_units for insert to authenticated with check ((select private.is_staff()));
create policy "staff change responsible units" on public.responsible_units for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove responsible units" on public.responsible_units for delete to authenticated using ((select private.is_staff()));
create trigger check_quotas after insert on public.responsible_units for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, error) values
  ('responsible units', 'public.responsible_units', '', 200, 'too_many_stored');

create table public.responsible_recommendations (
  unit_id uuid not null references public.responsible_units on delete cascade,
  recommendation_id text not null references public.recommendations on delete cascade,
  primary key (unit_id, recommendation_id)
);
comment on table public.responsible_recommendations is 'For which recommendations a unit is reminded.';
create index responsible_recommendations_recommendation on public.responsible_recommendations (recommendation_id);

alter table public.responsible_recommendations enable row level security;
grant select, insert, delete on public.responsible_recommendations to authenticated;
create policy "staff read what units are responsible for" on public.responsible_recommendations for select to authenticated
  using ((select private.is_staff()));
create policy "staff say what a unit is responsible for" on public.responsible_recommendations for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff take back what a unit is responsible for" on public.responsible_recommendations for delete to authenticated
  using ((select private.is_staff()));

create table public.reminder_settings (
  id boolean primary key default true check (id),
  is_on boolean not null default true,
  days_before smallint not null default 30 check (days_before between 0 and 365),
  repeat_after smallint not null default 30 check (repeat_after between 0 and 365)
);
comment on table public.reminder_settings is 'One row.';
comment on column public.reminder_settings.days_before is 'How many days before its target date an action is told for the first time.';
comment on column public.reminder_settings.repeat_after is 'After how many days an overdue action is told again; 0 for never.';
insert into public.reminder_settings default values;

alter table public.reminder_settings enable row level security;
grant select, update (is_on, days_before, repeat_after) on public.reminder_settings to authenticated;
create policy "staff read settings of reminders" on public.reminder_settings for select to authenticated using ((select private.is_staff()));
create policy "staff change settings of reminders" on public.reminder_settings for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));

create table public.reminder_mails (
  id uuid primary key default gen_random_uuid(),
  email text,
  week date not null check (extract(isodow from week) = 1),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'empty', 'bounced')),
  items jsonb not null default '[]' check (jsonb_typeof(items) = 'array'),
  requested_at timestamptz not null default now(),
  sent_at timestamptz,
  unique (email, week)
);
comment on table public.reminder_mails is
  'One row for each address and week, so that nothing is sent twice. `sending` stays if the process ends while the mail server takes the mail: '
  'then nobody knows whether it arrived, and it is not sent again. Kept for 25 months.';
comment on column public.reminder_mails.email is 'Null after the holder of the address had it removed.';
comment on column public.reminder_mails.items is
  'What it told: action, recommendation, target date as the plan has it, and step (before or after).';
create index reminder_mails_week on public.reminder_mails (week desc, requested_at desc);

alter table public.reminder_mails enable row level security;
grant select on public.reminder_mails to authenticated;
create policy "staff read reminders that were sent" on public.reminder_mails for select to authenticated using ((select private.is_staff()));

create function private.due_actions(day date, days_before integer)
returns table (action text, recommendation text, target text, due date, step text) language sql stable set search_path = ''
as $$
  select id, recommendation_id, target, due, case when due < day then 'after' else 'before' end from (
    select actions.id, actions.recommendation_id, target, private.last_day(target) as due
    from public.recommendation_actions as actions
    join public.recommendations on recommendations.id = actions.recommendation_id
    cross join lateral coalesce(actions.target_on, recommendations.target_on) as target
    where actions.status in ('planned', 'under-way') and target is not null
  ) as unfinished where due <= day + days_before
$$;
comment on function private.due_actions is
  'Unfinished actions whose target date comes within so many days (before) or has passed (after).';
grant execute on function private.due_actions(date, integer) to authenticated;

create function private.count_overdue() returns bigint language sql stable set search_path = ''
as $$ select count(*) from private.due_actions(current_date, -1) $$;
comment on function private.count_overdue is 'For the side navigation.';
grant execute on function private.count_overdue() to authenticated;

create function private.reminder_items(address text, day date)
returns table (action text, recommendation text, target text, due date, step text) language sql stable set search_path = ''
as $$
  select due_actions.* from public.reminder_settings, private.due_actions(day, days_before)
  where is_on
    and recommendation in (select recommendation_id from public.responsible_recommendations
      join public.responsible_units on id = unit_id where address = any (emails))
    and not exists (
      select from public.reminder_mails as told, jsonb_array_elements(told.items) as item
      where told.email = address and told.state in ('sending', 'sent')
        and item ->> 'action' = due_actions.action and item ->> 'target' = due_actions.target
        -- Before its date an action is told once, after it again and again.
        and (due_actions.step = 'before'
          or item ->> 'step' = 'after' and (repeat_after = 0 or told.week > day - repeat_after)))
$$;
comment on function private.reminder_items is
  'What an address has to be reminded of on a day, without what earlier mails told. A changed target date is told anew.';

create function private.request_reminders(at timestamptz default now()) returns integer language plpgsql set search_path = ''
as $$
declare
  -- Mondays from 11:00 UTC, as the digests.
  monday date := date_trunc('week', (at - interval '11 hours') at time zone 'UTC')::date;
  requested integer;
begin
  insert into public.reminder_mails (email, week)
  select address, monday from (select distinct unnest(emails) as address from public.responsible_units) as addresses
  where exists (select from private.reminder_items(address, monday))
    -- After three refusals in a row it gets no more, until staff enter another address.
    and (select count(*) filter (where state = 'bounced') from (
      select state from public.reminder_mails where email = address and state in ('sent', 'bounced') order by week desc limit 3
    ) as last) < 3
  on conflict do nothing;
  get diagnostics requested = row_count;
  return requested;
end $$;
comment on function private.request_reminders is 'Called by a job every hour: requests the reminders of this week that are not requested yet.';
grant execute on function private.request_reminders(timestamptz) to service_role;

create function private.enqueue_reminder() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  perform private.enqueue('send-action-reminder', jsonb_build_object('mail', new.id));
  return null;
end $$;
create trigger enqueue_reminder after insert on public.reminder_mails for each row execute function private.enqueue_reminder();

create function private.claim_reminder(mail uuid) returns boolean language plpgsql set search_path = ''
as $$
begin
  update public.reminder_mails set state = 'sending' where id = mail and state = 'waiting' and email is not null;
  return found;
end $$;
comment on function private.claim_reminder is 'True for one caller only.';
grant execute on function private.claim_reminder(uuid) to service_role;

create function private.reminders_key(token text) returns text language plpgsql stable set search_path = ''
as $$
declare own_email text;
begin
  if token is not null then return private.verify_address_link(token, 'reminders'); end if;
  select email into own_email from public.people where user_id = auth.uid();
  if own_email is null then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return private.email_key(own_email);
end $$;
comment on function private.reminders_key is 'The key of the address to which the link was mailed, or of the signed-in person''s.';

create function private.read_reminders(token text default null) returns table (unit text, recommendations text[])
language plpgsql security definer set search_path = '' -- definer: the holder of the link is not signed in, and sees only what concerns one address
as $$
declare key text := private.reminders_key(token);
begin
  return query
    select name, array(select recommendation_id from public.responsible_recommendations where unit_id = responsible_units.id order by 1)
    from public.responsible_units where exists (select from unnest(emails) as email where private.email_key(email) = key) order by name;
end $$;
comment on function private.read_reminders is
  'The units for which an address is reminded: by the token of a mail, or of the signed-in person.';
grant execute on function private.read_reminders(text) to anon, authenticated;

create function private.stop_reminders(token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: see read_reminders
as $$
declare key text := private.reminders_key(token);
begin
  update public.responsible_units set emails = array(select email from unnest(emails) as email where private.email_key(email) <> key),
    version = version + 1, changed_at = now()
  where exists (select from unnest(emails) as email where private.email_key(email) = key);
  update public.reminder_mails set email = null where private.email_key(email) = key;
end $$;
comment on function private.stop_reminders is
  'Removes an address from all units and from the mails that were sent. Done twice, it changes nothing: mail programs and people press the '
  'button again.';
grant execute on function private.stop_reminders(text) to anon, authenticated;

create function private.export_own_follow_up() returns jsonb
language sql stable security definer set search_path = '' -- definer: who changed something is not readable, except by the person themselves
as $$
  select jsonb_build_object(
    'changes', (select coalesce(jsonb_agg(jsonb_build_object('at', changed_at, 'recommendation', recommendation_id, 'action', action_id,
        'changes', changes, 'reasons', reasons, 'evidence', evidence) order by id), '[]')
      from public.recommendation_changes where changed_by = private.person_id()),
    'units', (select coalesce(jsonb_agg(to_jsonb(units)), '[]') from private.read_reminders() as units),
    'reminders', (select coalesce(jsonb_agg(jsonb_build_object('week', week, 'state', state, 'sentAt', sent_at, 'items', items) order by week), '[]')
      from public.reminder_mails where private.email_key(email) = private.reminders_key(null)))
$$;
comment on function private.export_own_follow_up is
  'What the signed-in person changed in follow-up plans, the units that name their address, and the reminders that they got.';
grant execute on function private.export_own_follow_up() to authenticated;

create function private.purge_reminders() returns void language sql set search_path = ''
as $$
  delete from public.reminder_mails where week < current_date - interval '25 months';
  delete from private.address_links where purpose = 'reminders' and expires_at < now();
$$;
comment on function private.purge_reminders is 'Called by a daily job.';
grant execute on function private.purge_reminders() to service_role;
