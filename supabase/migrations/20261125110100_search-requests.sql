-- What people looked for and did not find: a request in their own words, which staff answer or close.

create table public.search_requests (
  id uuid primary key default gen_random_uuid(),
  q text not null default '' check (length(q) <= 300),
  wish text not null check (length(wish) between 3 and 1200),
  country_iso3 char(3) references public.countries,
  topic text check (topic ~ '^[a-z0-9-]{2,60}$'),
  language text not null check (language in ('es', 'en')),
  person_id uuid references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  asked_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  answer text not null default '' check (length(answer) <= 2000),
  answered_by uuid references public.people,
  answered_at timestamptz,
  check (state = 'open' or (length(answer) >= 3 and answered_at is not null))
);
comment on table public.search_requests is 'What somebody looked for and did not find. email is there only while an answer is owed to it: sending the answer, and closing, remove it.';
comment on column public.search_requests.q is 'The words that found nothing; wish is what the person says about it.';
create index search_requests_newest on public.search_requests (state, asked_at desc, id);
create index search_requests_person on public.search_requests (person_id);
create index search_requests_answered_by on public.search_requests (answered_by);

alter table public.search_requests enable row level security;
grant select on public.search_requests to authenticated;
grant update (state, answer, answered_by, answered_at) on public.search_requests to authenticated;
create policy "staff read search requests" on public.search_requests for select to authenticated using ((select private.is_staff()));
create policy "staff answer search requests under their own name" on public.search_requests for update to authenticated
  using ((select private.is_staff()))
  with check ((select private.is_staff()) and answered_by = (select private.person_id()));

-- Definer, because nobody, least of all a visitor, may write to the table itself: here a request is open, new, and asked by whoever asks.
create function private.ask_for(asked_q text, asked_wish text, asked_country text, asked_topic text, asked_language text, asked_email text, wants_answer boolean)
returns void language plpgsql security definer set search_path = '' as $$
declare
  asker uuid := private.person_id();
begin
  if (select count(*) from (select from public.search_requests where state = 'open' and asked_at > now() - interval '1 day' limit 500) as recent) >= 500 then
    raise exception 'rate_limited' using errcode = 'CJ001';
  end if;
  insert into public.search_requests (q, wish, country_iso3, topic, language, person_id, email)
  values (asked_q, asked_wish, asked_country, asked_topic, asked_language, asker,
    case when not wants_answer then null
      when asker is null then lower(asked_email)
      else (select people.email from public.people where people.id = asker) end);
end $$;
comment on function private.ask_for is 'A request of a visitor, with the address they give, or of a signed-in person, with their own. At most 500 open ones a day.';
revoke execute on function private.ask_for(text, text, text, text, text, text, boolean) from public;
grant execute on function private.ask_for(text, text, text, text, text, text, boolean) to anon, authenticated;

-- An address that no answer is owed to is not kept.
create function private.forget_address() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state = 'closed' then new.email := null; end if;
  return new;
end $$;
create trigger forget_address before update on public.search_requests for each row execute function private.forget_address();
