-- Words with which nothing was found, counted by day: no person, no address, no time of day.

create table public.search_misses (
  query text not null check (length(query) between 2 and 100),
  language text not null check (language in ('es', 'en')),
  day date not null default current_date,
  count integer not null default 1 check (count > 0),
  primary key (day, language, query)
);
comment on table public.search_misses is 'Searches that found nothing: normalised words, language of the page, day, and how often. Kept for 180 days.';
create index search_misses_query on public.search_misses (query, language);

alter table public.search_misses enable row level security;
grant select on public.search_misses to authenticated;
create policy "staff read what was not found" on public.search_misses for select to authenticated using ((select private.is_staff()));

-- Definer, because a visitor may not write: the one thing that can be done here is to count a question once more.
create function private.count_search_miss(missed text, missed_language text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.search_misses where day < current_date - 180;
  -- A flood of nonsense would only push out what people ask: a day holds 2,000 questions.
  if (select count(*) from (select from public.search_misses where day = current_date limit 2000) as today) >= 2000 then
    update public.search_misses set count = count + 1 where day = current_date and language = missed_language and query = missed;
  else
    insert into public.search_misses (query, language) values (missed, missed_language)
    on conflict (day, language, query) do update set count = search_misses.count + 1;
  end if;
end $$;
revoke execute on function private.count_search_miss(text, text) from public;
grant execute on function private.count_search_miss(text, text) to anon, authenticated;
