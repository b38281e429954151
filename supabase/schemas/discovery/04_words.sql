-- The words of published texts, with which a misspelled word in a search is corrected.
--
-- In SQL because triggers count in the transaction of the change.

create table public.published_words (
  language text not null,
  word text not null,
  unaccented text not null,
  text_count integer not null,
  primary key (language, word)
);
comment on table public.published_words is
  'Words of four letters and more, as they are written, with the number of texts that contain them.';
create index published_words_trigrams on public.published_words using gin (unaccented extensions.gin_trgm_ops);
create index published_words_prefixes on public.published_words (unaccented text_pattern_ops);

alter table public.published_words enable row level security;
grant select on public.published_words to anon, authenticated;
create policy "anyone reads published_words" on public.published_words for select to anon, authenticated using (true);

create function private.count_words(languages text[], texts text[], step integer) returns void
language sql set search_path = ''
as $$
  insert into public.published_words (language, word, unaccented, text_count)
  select language, word, private.unaccent_word(word), sum(step) from (
    select distinct place, language, word
    from unnest(languages, texts) with ordinality as each (language, text, place),
      regexp_split_to_table(translate(lower(private.space_punctuation(text)), U&'\E002', ''), ' +') as word
    where length(word) between 4 and 30 and word !~ '[0-9]'
  ) as found group by language, word order by language, word
  on conflict (language, word) do update set text_count = published_words.text_count + excluded.text_count
$$;

create function private.count_words_of_texts() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write words
as $$
begin
  perform private.count_words(array_agg(language), array_agg(title || ' ' || summary), case tg_op when 'INSERT' then 1 else -1 end) from changed;
  return null;
end $$;
create trigger count_words_added after insert on public.published_texts referencing new table as changed
  for each statement execute function private.count_words_of_texts();
create trigger count_words_removed after delete on public.published_texts referencing old table as changed
  for each statement execute function private.count_words_of_texts();

create function private.count_words_of_passages() returns trigger
language plpgsql security definer set search_path = '' -- definer: see count_words_of_texts
as $$
begin
  perform private.count_words(array_agg(language), array_agg(text), case tg_op when 'INSERT' then 1 else -1 end) from changed;
  return null;
end $$;
create trigger count_words_added after insert on public.published_passages referencing new table as changed
  for each statement execute function private.count_words_of_passages();
create trigger count_words_removed after delete on public.published_passages referencing old table as changed
  for each statement execute function private.count_words_of_passages();

create function private.count_words_of_terms() returns trigger
language plpgsql security definer set search_path = '' -- definer: see count_words_of_texts
as $$
begin
  perform private.count_words(array_agg(language), array_agg(label), case tg_op when 'INSERT' then 1 else -1 end) from changed;
  return null;
end $$;
create trigger count_words_added after insert on public.thesaurus_terms referencing new table as changed
  for each statement execute function private.count_words_of_terms();
create trigger count_words_removed after delete on public.thesaurus_terms referencing old table as changed
  for each statement execute function private.count_words_of_terms();

create function private.nearest_word(given text, reader text) returns text
language plpgsql stable set search_path = ''
set enable_seqscan = off -- the planner underestimates the cost of comparing letters word by word
as $$
declare
  letters text := private.unaccent_word(given);
  sound text := private.phonetic_key(given);
  apart integer := case when length(letters) < 6 then 1 when length(letters) < 10 then 2 else 3 end;
begin
  return (
    select word from (
      select * from public.published_words where unaccented operator(extensions.%) letters
      union select * from public.published_words where unaccented like left(letters, greatest(2, length(letters) / 3)) || '%'
    ) as near
    where text_count > 0 and abs(length(unaccented) - length(letters)) <= 2 and extensions.levenshtein_less_equal(unaccented, letters, apart) <= apart
    order by extensions.levenshtein(private.phonetic_key(unaccented), sound), extensions.levenshtein(unaccented, letters), language = reader desc, text_count desc, word
    limit 1
  );
end $$;
comment on function private.nearest_word is
  'The published word nearest to this one: by sound, then by letters, then words of the reader''s language and frequent words first. Null '
  'if none is near.';
grant execute on function private.nearest_word(text, text) to anon, authenticated, service_role;

create function private.correct_spelling(question text, reader text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  words text[] := regexp_split_to_array(private.space_query(question, true), ' ');
  given constant text[] := words;
  letters text;
  own_key text;
begin
  for place in 1 .. coalesce(array_length(words, 1), 0) loop
    letters := private.fold_letters(words[place]);
    continue when letters !~ '^[^0-9"-]{4,30}$';
    own_key := private.label_key(letters);
    continue when exists (select from public.published_words where unaccented = letters and text_count > 0)
      or exists (select from public.thesaurus_terms where strpos(folded, own_key) > 0);
    words[place] := coalesce(private.nearest_word(words[place], reader), words[place]);
  end loop;
  return case when words = given then null else array_to_string(words, ' ') end;
end $$;
comment on function private.correct_spelling is
  'The question with each unknown word replaced by the nearest published one. Null if nothing changes.';
grant execute on function private.correct_spelling(text, text) to anon, authenticated, service_role;
