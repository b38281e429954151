-- Searches without success: requests to the editors, and counts by day. And saved searches.
--
-- In SQL because these are rights: visitors may not write to these tables, and use one function to add a request and one to count a search.

create table public.search_requests (
  id uuid primary key default gen_random_uuid(),
  q text not null default '' check (length(q) <= 300),
  wish text not null check (length(wish) between 3 and 1200),
  country_iso3 char(3) references public.countries,
  topic text check (topic ~ '^[a-z0-9-]{2,60}$'),
  language text not null check (language in ('es', 'en')),
  person_id uuid references public.people on delete cascade,
  email text check (length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  requested_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  answer text not null default '' check (length(answer) <= 2000),
  answered_by uuid references public.people,
  answered_at timestamptz,
  check (state = 'open' or (length(answer) >= 3 and answered_at is not null))
);
comment on table public.search_requests is
  'What a person searched for and did not find. email is stored only until the answer was sent, or the request closed.';
comment on column public.search_requests.q is 'The words that found nothing. wish is what the person says they need.';
create index search_requests_answered_by on public.search_requests (answered_by);
create index search_requests_newest on public.search_requests (state, requested_at desc, id);
create index search_requests_person on public.search_requests (person_id);
create index search_requests_open_email on public.search_requests (email) where state = 'open';

alter table public.search_requests enable row level security;
grant select, update (state, answer, answered_by, answered_at) on public.search_requests to authenticated;
create policy "staff read search requests" on public.search_requests for select to authenticated using ((select private.is_staff()));
create policy "staff answer search requests under their own name" on public.search_requests for update to authenticated
  using ((select private.is_staff()))
  with check ((select private.is_staff()) and answered_by = (select private.person_id()));
create trigger check_quotas after insert on public.search_requests for each row execute function private.check_quotas('also of visitors');
create trigger enqueue_search_answer after update of state on public.search_requests for each row
  when (new.state = 'answered' and new.email is not null) execute function private.enqueue_for_row('send-search-answer', 'request');
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('open search requests of an address', 'public.search_requests', 'email', 5, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open search requests of a person', 'public.search_requests', 'person_id', 20, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open search requests', 'public.search_requests', '', 5000, null, null, '', 'state = ''open''', 'inbox_full');

create function private.create_search_request(asked_q text, asked_wish text, asked_country text, asked_topic text, asked_language text, asked_email text, wants_answer boolean)
returns void language plpgsql security definer set search_path = '' as $$
declare
  asker uuid := private.person_id();
begin
  if (select count(*) from (select from public.search_requests where state = 'open' and requested_at > now() - interval '1 day' limit 500) as recent) >= 500 then
    raise exception 'rate_limited' using errcode = 'CJ001';
  end if;
  insert into public.search_requests (q, wish, country_iso3, topic, language, person_id, email)
  values (asked_q, asked_wish, asked_country, asked_topic, asked_language, asker,
    case when not wants_answer then null
      when asker is null then lower(asked_email)
      else (select people.email from public.people where people.id = asker) end);
end $$;
comment on function private.create_search_request is
  'Adds an open request of a visitor, with the address they give, or of a signed-in person, with their own address. At most 500 open '
  'requests a day. Definer: no role may insert into the table.';
grant execute on function private.create_search_request(text, text, text, text, text, text, boolean) to anon, authenticated;

-- Closing a request without an answer erases the address.
create function private.erase_answered_email() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state = 'closed' then new.email := null; end if;
  return new;
end $$;
create trigger erase_answered_email before update on public.search_requests for each row execute function private.erase_answered_email();

create table public.search_misses (
  query text not null check (length(query) between 2 and 100),
  language text not null check (language in ('es', 'en')),
  day date not null default current_date,
  count integer not null default 1 check (count > 0),
  primary key (day, language, query)
);
comment on table public.search_misses is
  'Searches that found nothing: normalised words, language of the page, day, and count. No person, no address, no time. Kept for 180 '
  'days.';
create index search_misses_query on public.search_misses (query, language);

alter table public.search_misses enable row level security;
grant select on public.search_misses to authenticated;
create policy "staff read searches without results" on public.search_misses for select to authenticated using ((select private.is_staff()));

create function private.count_search_miss(missed text, missed_language text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.search_misses where day < current_date - 180;
  -- A day holds at most 2,000 different searches, so that automated requests cannot fill the table.
  if (select count(*) from (select from public.search_misses where day = current_date limit 2000) as today) >= 2000 then
    update public.search_misses set count = count + 1 where day = current_date and language = missed_language and query = missed;
  else
    insert into public.search_misses (query, language) values (missed, missed_language)
    on conflict (day, language, query) do update set count = search_misses.count + 1;
  end if;
end $$;
comment on function private.count_search_miss is 'Counts a search without results. Definer: no role may write to the table.';
grant execute on function private.count_search_miss(text, text) to anon, authenticated;

create table public.saved_searches (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references public.people on delete cascade default private.person_id(),
  name text not null check (length(name) between 1 and 120),
  params text not null check (length(params) <= 4000),
  saved_at timestamptz not null default now(),
  last_viewed_at timestamptz not null default now(),
  unique (person_id, params)
);
comment on table public.saved_searches is
  'Searches that a person saved under a name. params is the query string of the search''s address in its canonical order, without page. '
  'Resources published after last_viewed_at are new to the person.';

alter table public.saved_searches enable row level security;
grant select, insert (person_id, name, params), update (name, last_viewed_at), delete on public.saved_searches to authenticated;
create policy "members read their own saved searches" on public.saved_searches for select to authenticated
  using (person_id = (select private.person_id()));
create policy "members save searches for themselves" on public.saved_searches for insert to authenticated
  with check (person_id = (select private.person_id()));
create policy "members change their own saved searches" on public.saved_searches for update to authenticated
  using (person_id = (select private.person_id())) with check (person_id = (select private.person_id()));
create policy "members remove their own saved searches" on public.saved_searches for delete to authenticated
  using (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.saved_searches for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('saved searches', 'public.saved_searches', 'person_id', 100, null, null, '', 'true', 'too_many_saved_searches');
