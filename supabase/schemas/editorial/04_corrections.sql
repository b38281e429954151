-- Corrections: anybody can report an error on a page; staff answer.
--
-- In SQL because these are rights: visitors may not write to the table, and use one function to add a correction.

create table public.corrections (
  id uuid primary key default gen_random_uuid(),
  about text not null default '' check (length(about) <= 500 and (about = '' or about ~ '^/(es|en)(/|$)')),
  resource_id uuid references public.resources on delete set null,
  wrong text not null check (length(wrong) between 3 and 2000),
  source text not null default '' check (length(source) <= 600),
  language text not null check (language in ('es', 'en')),
  person_id uuid references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  requested_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'corrected', 'declined')),
  answer text not null default '' check (length(answer) <= 2000),
  answered_by uuid references public.people,
  answered_at timestamptz,
  check ((state = 'open') = (answered_at is null)),
  check (state = 'open' or (length(answer) >= 3 and answered_by is not null))
);
comment on table public.corrections is 'An error reported by a reader, and the answer. email is stored only until the answer was sent.';
comment on column public.corrections.about is 'Path of the page with the error, in the language in which it was read.';
create index corrections_answered_by on public.corrections (answered_by);
create index corrections_oldest on public.corrections (state, requested_at, id);
create index corrections_person on public.corrections (person_id);
create index corrections_resource on public.corrections (resource_id);
create index corrections_open_email on public.corrections (email) where state = 'open';

alter table public.corrections enable row level security;
grant select, update (state, answer, answered_by, answered_at) on public.corrections to authenticated;
create policy "staff read corrections" on public.corrections for select to authenticated using ((select private.is_staff()));
create policy "staff answer corrections under their own name" on public.corrections for update to authenticated
  using ((select private.is_staff()) and state = 'open')
  with check ((select private.is_staff()) and answered_by = (select private.person_id()) and state <> 'open');
-- The page on governance shows how many corrections were answered.
create trigger bump_catalogue_version after update of state on public.corrections
  for each statement execute function private.bump_catalogue_version();
create trigger check_quotas after insert on public.corrections for each row execute function private.check_quotas('also of visitors');
create trigger enqueue_correction_answer after update of state on public.corrections for each row
  when (old.state = 'open' and new.state <> 'open' and new.email is not null) execute function private.enqueue_for_row('send-correction-answer', 'correction');
create trigger enqueue_receipt after insert on public.corrections for each row when (new.email is not null)
  execute function private.enqueue_for_row('send-correction-receipt', 'correction');
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('open corrections of an address', 'public.corrections', 'email', 5, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open corrections of a person', 'public.corrections', 'person_id', 20, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open corrections', 'public.corrections', '', 5000, null, null, '', 'state = ''open''', 'inbox_full');

create function private.create_correction(find_own_update_resources text, asked_kind text, asked_slug text, asked_wrong text, asked_source text, asked_language text, asked_email text, wants_answer boolean)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  asker uuid := private.person_id();
  made uuid;
begin
  if (select count(*) from (select from public.corrections where state = 'open' and requested_at > now() - interval '1 day' limit 500) as recent) >= 500 then
    raise exception 'rate_limited' using errcode = 'CJ001';
  end if;
  insert into public.corrections (about, resource_id, wrong, source, language, person_id, email)
  values (find_own_update_resources,
    -- Only of a published resource: the address of a draft must not be confirmed.
    (select id from public.published_resources where kind = asked_kind and slug = asked_slug),
    asked_wrong, asked_source, asked_language, asker,
    case when not wants_answer then null
      when asker is null then lower(asked_email)
      else (select people.email from public.people where people.id = asker) end)
  returning id into made;
  return made;
end $$;
comment on function private.create_correction is
  'Adds an open correction of a visitor, with the address they give, or of a signed-in person, with their own address. At most 500 open '
  'corrections a day. Definer: no role may insert into the table.';
grant execute on function private.create_correction(text, text, text, text, text, text, text, boolean) to anon, authenticated;

create function private.correction_figures(out answered integer, out corrected integer, out median_days numeric, out open integer, out in_time integer)
language sql stable security definer set search_path = ''
as $$
  select count(*) filter (where state <> 'open')::integer, count(*) filter (where state = 'corrected')::integer,
    round((percentile_cont(0.5) within group (order by extract(epoch from answered_at - requested_at) / 86400) filter (where state <> 'open'))::numeric, 1),
    count(*) filter (where state = 'open')::integer,
    count(*) filter (where state <> 'open' and private.working_days(requested_at, answered_at) <= 5)::integer
  from public.corrections
$$;
comment on function private.correction_figures is
  'For the public page on governance: how many were answered, the median of days, and how many within five working days. Definer: '
  'visitors may not read the rows, only these numbers.';
grant execute on function private.correction_figures() to anon, authenticated;
