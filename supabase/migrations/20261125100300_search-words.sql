-- The words that published titles, summaries and passages use, and those of the thesaurus, so that a misspelled one can be recognised.

create extension if not exists fuzzystrmatch with schema extensions;

create function private.as_heard(word text) returns text language sql immutable parallel safe set search_path = ''
as $$ select translate(regexp_replace(regexp_replace(regexp_replace(private.plain(word), 'c(?=[ei])|z|ss', 's', 'g'), 'qu(?=[ei])', 'k', 'g'), '(?<!c)h', '', 'g'), 'vcy', 'bki') $$;
comment on function private.as_heard is 'How a word sounds to someone who learnt to write in Spanish: what sounds alike is written alike.';

create table public.published_words (
  language text not null,
  word text not null,
  plain text not null,
  uses integer not null,
  primary key (language, word)
);
comment on table public.published_words is 'Words of four letters and more, as they are written, with the number of texts that have them.';
create index published_words_plain on public.published_words (plain text_pattern_ops);
create index published_words_alike on public.published_words using gin (plain extensions.gin_trgm_ops);
alter table public.published_words enable row level security;
grant select on public.published_words to anon, authenticated;
create policy "anyone reads published_words" on public.published_words for select to anon, authenticated using (true);

create function private.count_words(languages text[], texts text[], step integer) returns void
language sql set search_path = ''
as $$
  insert into public.published_words (language, word, plain, uses)
  select language, word, private.plain(word), sum(step) from (
    select distinct place, language, lower(match[1]) as word
    from unnest(languages, texts) with ordinality as each (language, text, place), regexp_matches(text, '[[:alpha:]]{4,30}', 'g') as match
  ) as found group by language, word order by language, word
  on conflict (language, word) do update set uses = published_words.uses + excluded.uses
$$;

create function private.count_words_of_texts() returns trigger
language plpgsql security definer set search_path = '' -- definer: words follow what is published and are nobody's to write by hand
as $$
begin
  perform private.count_words(array_agg(language), array_agg(title || ' ' || summary), case tg_op when 'INSERT' then 1 else -1 end) from changed;
  return null;
end $$;
create function private.count_words_of_passages() returns trigger
language plpgsql security definer set search_path = '' -- definer: as above
as $$
begin
  perform private.count_words(array_agg(language), array_agg(text), case tg_op when 'INSERT' then 1 else -1 end) from changed;
  return null;
end $$;

create function private.count_words_of_terms() returns trigger
language plpgsql security definer set search_path = '' -- definer: as above
as $$
begin
  perform private.count_words(array_agg(language), array_agg(label), case tg_op when 'INSERT' then 1 else -1 end) from changed;
  return null;
end $$;

create trigger count_words_added after insert on public.published_texts referencing new table as changed for each statement execute function private.count_words_of_texts();
create trigger count_words_removed after delete on public.published_texts referencing old table as changed for each statement execute function private.count_words_of_texts();
create trigger count_words_added after insert on public.published_passages referencing new table as changed for each statement execute function private.count_words_of_passages();
create trigger count_words_removed after delete on public.published_passages referencing old table as changed for each statement execute function private.count_words_of_passages();
create trigger count_words_added after insert on public.thesaurus_terms referencing new table as changed for each statement execute function private.count_words_of_terms();
create trigger count_words_removed after delete on public.thesaurus_terms referencing old table as changed for each statement execute function private.count_words_of_terms();
select private.count_words(array_agg(language), array_agg(label), 1) from public.thesaurus_terms;

create function private.nearest_word(given text, reader text) returns text
language plpgsql stable set search_path = ''
set enable_seqscan = off -- likeness of letters costs more, word by word, than the planner believes
as $$
declare
  letters text := private.plain(given);
  sound text := private.as_heard(given);
  apart integer := case when length(letters) < 6 then 1 when length(letters) < 10 then 2 else 3 end;
begin
  return (
    select word from (
      select * from public.published_words where plain operator(extensions.%) letters
      union select * from public.published_words where plain like left(letters, greatest(2, length(letters) / 3)) || '%'
    ) as near
    where uses > 0 and abs(length(plain) - length(letters)) <= 2 and extensions.levenshtein_less_equal(plain, letters, apart) <= apart
    order by extensions.levenshtein(private.as_heard(plain), sound), extensions.levenshtein(plain, letters), language = reader desc, uses desc, word
    limit 1
  );
end $$;
comment on function private.nearest_word is 'The published word that is written most nearly like this one, sound before letters, as the reader''s language writes it; null if none is near.';

create function private.respell(question text, reader text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  words text[] := regexp_split_to_array(question, ' ');
  letters text;
  even text;
begin
  for place in 1 .. array_length(words, 1) loop
    continue when words[place] !~ '^[[:alpha:]]{4,30}$';
    letters := private.plain(words[place]);
    even := private.evened(words[place]);
    continue when exists (select from public.published_words where plain = letters and uses > 0)
      or exists (select from public.thesaurus_terms where strpos(evened, even) > 0);
    words[place] := coalesce(private.nearest_word(words[place], reader), words[place]);
  end loop;
  return nullif(array_to_string(words, ' '), question);
end $$;
comment on function private.respell is 'The question with each word that nobody published replaced by the nearest that somebody did; null if nothing would change.';

grant execute on function private.as_heard(text), private.nearest_word(text, text), private.respell(text, text) to anon, authenticated, service_role;
