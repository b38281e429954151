-- What people used and changed 3, 6 and 12 months after a learning route.
--
-- In SQL because each form is sent once; because an answer is personal data, which only the person and staff read; and because visitors read
-- only numbers, of which the small ones are left out before they leave the database.

create table public.learning_follow_ups (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references public.learning_members on delete cascade,
  months smallint not null check (months in (3, 6, 12)),
  sent_at timestamptz not null default now(),
  answered_at timestamptz,
  used text[] not null default '{}' check (used <@ '{experience,document,course,contact,exchange,nothing}'),
  used_text text not null default '' check (length(used_text) <= 2000),
  changed text check (changed in ('nothing', 'preparing', 'practice', 'rule')),
  changed_text text not null default '' check (length(changed_text) <= 2000),
  stopped text[] not null default '{}' check (stopped <@ '{time,mandate,budget,turnover,support,nothing}'),
  stopped_text text not null default '' check (length(stopped_text) <= 2000),
  check ((answered_at is null) = (changed is null)),
  unique (member_id, months)
);
comment on table public.learning_follow_ups is
  'One short form for each person of a cohort after 3, 6 and 12 months: what they used, what changed, what stopped them. Only the person and '
  'staff read it; 24 months after the end of the route the texts are removed. Personal data.';

alter table public.learning_follow_ups enable row level security;
grant select on public.learning_follow_ups to authenticated;
create policy "members read their own follow-ups" on public.learning_follow_ups for select to authenticated
  using (exists (select from public.learning_members where id = member_id and person_id = (select private.person_id())));
create policy "staff read follow-ups" on public.learning_follow_ups for select to authenticated using ((select private.is_staff()));
-- The page of the indicators shows their numbers.
create trigger notify_catalogue after update or delete on public.learning_follow_ups for each statement execute function private.notify_catalogue();

create function private.read_follow_ups(token text default null)
returns table (id uuid, member uuid, months smallint, answered_at timestamptz, used text[], used_text text, changed text, changed_text text, stopped text[], stopped_text text)
language sql stable security definer set search_path = '' -- definer: a mail's link has the rights of one address
as $$
  select forms.id, forms.member_id, forms.months, forms.answered_at, forms.used, forms.used_text, forms.changed, forms.changed_text, forms.stopped, forms.stopped_text
  from public.learning_follow_ups as forms where forms.member_id = any (private.own_learning_members(token)) order by forms.months
$$;
comment on function private.read_follow_ups is 'The forms of the signed-in person, or of the address to which the token of a mail belongs.';
grant execute on function private.read_follow_ups(text) to anon, authenticated;

create function private.answer_follow_up(form uuid, given jsonb, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write follow-ups
as $$
begin
  update public.learning_follow_ups set answered_at = now(),
    used = array(select jsonb_array_elements_text(given -> 'used')), used_text = given ->> 'usedText',
    changed = given ->> 'changed', changed_text = given ->> 'changedText',
    stopped = array(select jsonb_array_elements_text(given -> 'stopped')), stopped_text = given ->> 'stoppedText'
  where id = form and member_id = any (private.own_learning_members(token));
  if not found then raise exception 'not_found' using errcode = 'CJ001'; end if;
end $$;
comment on function private.answer_follow_up is
  'Answers one''s own form, or corrects the answer, which stays the only one. With the token of a mail, or signed in.';
grant execute on function private.answer_follow_up(uuid, jsonb, text) to anon, authenticated;

create function private.send_follow_ups() returns void language sql set search_path = ''
as $$
  with due as (
    insert into public.learning_follow_ups (member_id, months)
    select members.id, stages.months
    from public.learning_stages as stages
      join public.learning_routes as routes on routes.id = stages.route_id
      join public.learning_members as members on members.route_id = routes.id and members.email_key not like 'anonymous:%'
    where stages.kind = 'follow-up'
      and current_date >= routes.ends_on + make_interval(months => stages.months)
      and current_date < routes.ends_on + make_interval(months => stages.months) + interval '60 days'
    on conflict do nothing
    returning member_id, months
  )
  select private.enqueue('send-learning-mail', jsonb_build_object('member', member_id, 'notice', 'follow-up', 'months', months)) from due;
$$;
comment on function private.send_follow_ups is
  'Called by a daily job: a form for everybody of a route whose months are over, each once. One that is more than 60 days late is left out.';
grant execute on function private.send_follow_ups() to service_role;

create function private.learning_indicators()
returns table (months smallint, question text, answer text, people bigint)
language sql stable security definer set search_path = '' -- definer: visitors may not read the rows, only these numbers
as $$
  with answered as (select forms.* from public.learning_follow_ups as forms where forms.answered_at is not null),
  totals as (select answered.months, count(*) as people from answered group by answered.months having count(*) >= 10),
  cells as (
    select answered.months, 'changed' as question, answered.changed as answer, count(*) as people from answered group by 1, 3
    union all
    select answered.months, 'used', used.one, count(*) from answered cross join unnest(answered.used) as used (one) group by 1, 3
    union all
    select answered.months, 'stopped', stopped.one, count(*) from answered cross join unnest(answered.stopped) as stopped (one) group by 1, 3
  ),
  marked as (
    select cells.*, cells.people < 5 or totals.people - cells.people between 1 and 4 as is_small,
      row_number() over (partition by cells.months, cells.question, cells.people < 5 order by cells.people) as place,
      count(*) filter (where cells.people < 5) over (partition by cells.months, cells.question) as small_cells
    from cells join totals on totals.months = cells.months
  )
  select totals.months, 'answered', 'all', totals.people from totals
  union all
  -- Answers to `changed` add up to all: beside one small number the next one is left out too, or it could be computed.
  select marked.months, marked.question, marked.answer,
    case when not is_small and not (question = 'changed' and small_cells = 1 and marked.people >= 5 and place = 1) then marked.people end
  from marked
$$;
comment on function private.learning_indicators is
  'Numbers of answers after 3, 6 and 12 months over all routes. Null: fewer than five people, or a number from which one could be computed. '
  'Nothing of a time at which fewer than ten answered.';
grant execute on function private.learning_indicators() to anon, authenticated;

create function private.remove_follow_up_texts() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write follow-ups
as $$
begin
  update public.learning_follow_ups set used_text = '', changed_text = '', stopped_text = '' where member_id = new.id;
  return null;
end $$;
comment on function private.remove_follow_up_texts is 'When a person becomes a number, only what can be counted stays of their answers.';
create trigger remove_follow_up_texts after update of email_key on public.learning_members for each row
  when (new.email_key like 'anonymous:%') execute function private.remove_follow_up_texts();

create function private.keep_stage_in_use() returns trigger language plpgsql security definer set search_path = '' -- definer: counts forms of all people
as $$
begin
  -- A route that is removed takes its stages with it.
  if exists (select from public.learning_routes where id = old.route_id) and (
    (old.kind = 'survey' and exists (select from public.learning_surveys where route_id = old.route_id))
    or (old.kind = 'follow-up' and exists (
      select from public.learning_follow_ups as forms join public.learning_members as members on members.id = forms.member_id
      where members.route_id = old.route_id and forms.months = old.months))) then
    raise exception 'stage_in_use' using errcode = 'CJ001';
  end if;
  return old;
end $$;
comment on function private.keep_stage_in_use is
  'A survey that was opened and follow-ups that were sent are answered at their stage, to which the links of mails lead.';
create trigger keep_stage_in_use before delete on public.learning_stages for each row execute function private.keep_stage_in_use();
