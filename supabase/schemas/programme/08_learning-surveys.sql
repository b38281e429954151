-- The survey of needs of a learning route, and what its cohort answers.
--
-- In SQL because it must be atomic: a survey that is sent twice counts once, and its questions stay as they were when it was opened. And
-- because these are rights: an answer is personal data, which only the person and staff read.

create table public.learning_questions (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references public.learning_routes on delete cascade,
  position integer generated always as identity,
  kind text not null check (kind in ('choice', 'choices', 'scale', 'text')),
  texts jsonb not null check (private.is_localized(texts)),
  options jsonb not null default '[]' check (jsonb_typeof(options) = 'array' and jsonb_array_length(options) <= 20)
);
comment on table public.learning_questions is
  'The questions of a route''s survey, in the order in which they were written. `options` are {id, text by language}; a scale goes from 1 to 5.';
create index learning_questions_route on public.learning_questions (route_id, position);

create table public.learning_surveys (
  route_id uuid primary key references public.learning_routes on delete cascade,
  opened_at timestamptz not null default now(),
  closes_on date not null
);
comment on table public.learning_surveys is 'A survey that was opened: its questions do not change any more. It is answered until the end of closes_on.';

create table public.learning_answers (
  member_id uuid primary key references public.learning_members on delete cascade,
  answers jsonb not null check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 60000),
  version integer not null default 1,
  answered_at timestamptz not null default now(),
  corrected_at timestamptz
);
comment on table public.learning_answers is
  'What a person answered: by the id of the question an option, a list of options, a number or a text. Only the person and staff read it; 24 '
  'months after the end of the route the texts are removed. Personal data.';

alter table public.learning_questions enable row level security;
grant select, insert (route_id, kind, texts, options), update (kind, texts, options), delete on public.learning_questions to authenticated;
create policy "staff read questions of surveys" on public.learning_questions for select to authenticated using ((select private.is_staff()));
create policy "staff add questions to surveys" on public.learning_questions for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change questions of surveys" on public.learning_questions for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove questions of surveys" on public.learning_questions for delete to authenticated using ((select private.is_staff()));

alter table public.learning_surveys enable row level security;
grant select, insert (route_id, closes_on), update (closes_on) on public.learning_surveys to authenticated;
create policy "staff read surveys" on public.learning_surveys for select to authenticated using ((select private.is_staff()));
create policy "staff open surveys" on public.learning_surveys for insert to authenticated with check ((select private.is_staff()));
create policy "staff close surveys" on public.learning_surveys for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));

alter table public.learning_answers enable row level security;
grant select on public.learning_answers to authenticated;
create policy "members read what they answered" on public.learning_answers for select to authenticated
  using (exists (select from public.learning_members where id = member_id and person_id = (select private.person_id())));
create policy "staff read what was answered" on public.learning_answers for select to authenticated using ((select private.is_staff()));

create trigger check_quotas after insert on public.learning_questions for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('questions of a survey', 'public.learning_questions', 'route_id', 20, null, null, '', 'true', 'too_many_stored');

create function private.read_surveys(token text default null)
returns table (member uuid, closes_on text, is_open boolean, version integer, answered_at timestamptz, answers jsonb, questions jsonb)
language sql stable security definer set search_path = '' -- definer: a mail's link has the rights of one address
as $$
  select members.id, surveys.closes_on::text, private.survey_is_open(surveys.closes_on), coalesce(given.version, 0), coalesce(given.corrected_at, given.answered_at),
    coalesce(given.answers, '{}'), (
      select coalesce(jsonb_agg(jsonb_build_object('id', questions.id, 'kind', questions.kind, 'texts', questions.texts, 'options', questions.options)
        order by questions.position), '[]')
      from public.learning_questions as questions where questions.route_id = members.route_id)
  from public.learning_members as members join public.learning_surveys as surveys on surveys.route_id = members.route_id
    left join public.learning_answers as given on given.member_id = members.id
  where members.id = any (private.own_learning_members(token))
$$;
comment on function private.read_surveys is
  'The surveys of the signed-in person, or of the address to which the token of a mail belongs, with what they answered. Version 0: nothing yet.';
grant execute on function private.read_surveys(text) to anon, authenticated;

create function private.answer_survey(member uuid, seen integer, given jsonb, token text default null) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write answers
as $$
declare
  subject public.learning_members;
  survey public.learning_surveys;
  saved public.learning_answers;
begin
  select * into subject from public.learning_members where id = member and id = any (private.own_learning_members(token)) for update;
  if subject.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  select * into survey from public.learning_surveys where route_id = subject.route_id;
  if survey.route_id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if not private.survey_is_open(survey.closes_on) then raise exception 'survey_closed' using errcode = 'CJ001'; end if;
  if exists (select from jsonb_object_keys(given) as key
    where not exists (select from public.learning_questions as questions where questions.route_id = subject.route_id and questions.id::text = key)) then
    raise exception 'invalid' using errcode = 'CJ001';
  end if;
  select * into saved from public.learning_answers where member_id = member;
  if seen = 0 and saved.member_id is not null then raise exception 'survey_answered' using errcode = 'CJ001'; end if;
  if seen <> coalesce(saved.version, 0) then raise exception 'survey_corrected' using errcode = 'CJ001'; end if;
  if saved.member_id is null then
    insert into public.learning_answers (member_id, answers) values (member, given);
  else
    update public.learning_answers set answers = given, version = saved.version + 1, corrected_at = now() where member_id = member;
  end if;
end $$;
comment on function private.answer_survey is
  'Answers the survey once, or corrects the answer on top of the version that the person has seen, until the survey closes. With the token of a '
  'mail, or signed in.';
grant execute on function private.answer_survey(uuid, integer, jsonb, text) to anon, authenticated;

create function private.survey_is_open(closes_on date) returns boolean language sql stable set search_path = ''
as $$ select closes_on >= private.earliest_today() $$;
comment on function private.survey_is_open is 'Until its last day is over everywhere.';

create function private.check_question_is_open() returns trigger language plpgsql set search_path = ''
as $$
declare route uuid := case when tg_op = 'DELETE' then old.route_id else new.route_id end;
begin
  -- A route that is removed takes its questions with it.
  if exists (select from public.learning_surveys where route_id = route) and exists (select from public.learning_routes where id = route) then
    raise exception 'survey_opened' using errcode = 'CJ001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function private.check_question_is_open is 'Questions change only until the survey is opened.';
create trigger check_question_is_open before insert or update or delete on public.learning_questions
  for each row execute function private.check_question_is_open();

create function private.open_survey() returns trigger language plpgsql security definer set search_path = '' -- definer: see enqueue
as $$
begin
  if not exists (select from public.learning_questions where route_id = new.route_id) then
    raise exception 'survey_empty' using errcode = 'CJ001';
  end if;
  perform private.enqueue('send-learning-mail', jsonb_build_object('member', id, 'notice', 'survey'))
    from public.learning_members where route_id = new.route_id and email_key not like 'anonymous:%';
  return null;
end $$;
comment on function private.open_survey is 'Everybody of the cohort gets a mail with a link of their own.';
create trigger open_survey after insert on public.learning_surveys for each row execute function private.open_survey();

create function private.remove_survey_texts() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write answers
as $$
begin
  update public.learning_answers set answers = answers - array(
      select id::text from public.learning_questions where route_id = new.route_id and kind = 'text')
    where member_id = new.id;
  return null;
end $$;
comment on function private.remove_survey_texts is 'When a person becomes a number, only what can be counted stays of their answers.';
create trigger remove_survey_texts after update of email_key on public.learning_members for each row
  when (new.email_key like 'anonymous:%') execute function private.remove_survey_texts();
