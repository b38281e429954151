-- How texts and questions are folded before they are indexed or searched (case, accents, punctuation, numbers, soft hyphens; ADR 24), and how
-- found words are marked in a text. The parser of Postgres is not enough: in a database of the C locale it takes punctuation beyond ASCII for
-- letters ("¿pensión?" is one word), and it reads numbers and paths in its own way ("2031-2035", "a/b").
--
-- In SQL because index and search must fold alike: generated columns and triggers use the same functions as the queries.
--
-- Functions of one expression have no search_path setting, and qualify all names: so Postgres inlines them into the calling query, which runs
-- them many times on a page of results.

-- One configuration for each language of content. All ignore accents: "pension" finds "pensión". caja_plain does not stem, for suggestions by
-- the beginning of a word ("transferenci" is not the beginning of the stem "transferent").
create text search configuration public.caja_es (copy = pg_catalog.spanish);
alter text search configuration public.caja_es
  alter mapping for hword, hword_part, word with extensions.unaccent, pg_catalog.spanish_stem;
create text search configuration public.caja_en (copy = pg_catalog.english);
alter text search configuration public.caja_en
  alter mapping for hword, hword_part, word with extensions.unaccent, pg_catalog.english_stem;
create text search configuration public.caja_plain (copy = pg_catalog.simple);
alter text search configuration public.caja_plain
  alter mapping for hword, hword_part, word with extensions.unaccent, pg_catalog.simple;

create function private.search_configuration(language text) returns regconfig
language sql immutable parallel safe
as $$ select case language when 'es' then 'public.caja_es'::regconfig when 'en' then 'public.caja_en'::regconfig else 'pg_catalog.simple'::regconfig end $$;
grant execute on function private.search_configuration(text) to anon, authenticated, service_role;

create function private.fold_text(text text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  folded text := private.fold_letters(private.space_punctuation(text));
begin
  if strpos(folded, U&'\E002') = 0 then return folded; end if;
  return (
    select string_agg(case when strpos(word, U&'\E002') = 0 then word
      else translate(word, U&'\E002', '') || ' ' || translate(word, U&'\E002', ' ') end, ' ' order by place)
    from regexp_split_to_table(folded, ' ') with ordinality as each (word, place)
  );
end $$;
comment on function private.fold_text is
  'The text as it is searched: lower-case words without accents, separated by one space, numbers without separators. A word with a soft '
  'hyphen, or a number with spaces, is there both joined and divided. For questions use private.fold_query.';
grant execute on function private.fold_text(text) to anon, authenticated, service_role;

create function private.text_vector(language text, text text) returns tsvector language sql immutable parallel safe
as $$ select to_tsvector(private.search_configuration(language), private.fold_text(text)) $$;
comment on function private.text_vector is 'The words of a text in its language, with their positions.';
grant execute on function private.text_vector(text, text) to anon, authenticated, service_role;

create function private.label_key(text text) returns text language sql immutable parallel safe
as $$
  select ' ' || regexp_replace(regexp_replace(regexp_replace(private.fold_text(text), 'ies\M', 'y', 'g'), '(?<=\w\w)s\M', '', 'g'), '(?<=\w\w\w)e\M', '', 'g') || ' '
$$;
comment on function private.label_key is
  'A folded text without plurals, between spaces, for finding a label in it. Stems would match too much: Barbados and beard (barba), '
  'pensioner and pension.';
grant execute on function private.label_key(text) to anon, authenticated, service_role;

create function private.fold_letters(spaced text) returns text language sql immutable parallel safe
as $$
  select btrim(regexp_replace(translate(lower(extensions.unaccent('extensions.unaccent'::regdictionary, spaced)), U&'\E003', '.'), '  +', ' ', 'g'))
$$;
grant execute on function private.fold_letters(text) to anon, authenticated, service_role;

create function private.space_punctuation(text text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  class constant text := private.punctuation_class();
  format_characters constant text := '\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb';
  spaced text := translate(text, U&'\E000\E001\E002\E003', '');
begin
  if spaced ~ '[0-9][.,''’][0-9]' then
    -- 8.000, 8,000 and 8’000 become 8000. 0,16 and 0.16 keep a decimal point, written as U+E003. Dates and lists do not change.
    spaced := regexp_replace(spaced, '(?<=(^|[^0-9.,''’])[1-9][0-9]{0,2}|[.,''’][0-9]{3})[.,''’](?=[0-9]{3}(?![0-9]))', '', 'g');
    spaced := regexp_replace(spaced, '(^|[^0-9.,])([0-9]+)[.,]([0-9]+)(?![0-9]|[.,][0-9])', E'\\1\\2\uE003\\3', 'g');
  end if;
  if spaced ~ ('[' || format_characters || ']') then
    spaced := regexp_replace(spaced, '(?<=[^' || class || '])[' || format_characters || ']+(?=[^' || class || '])', U&'\E002', 'g');
  end if;
  spaced := regexp_replace(spaced, '(?! )[' || class || ']', ' ', 'g');
  if spaced is not nfkc normalized then
    spaced := regexp_replace(normalize(spaced, nfkc), '[\u0300-\u036f' || class || ']', ' ', 'g');
  end if;
  if spaced ~ '[0-9] [0-9]{3}' then
    spaced := regexp_replace(spaced, '(?<=(^|[^0-9\uE003])[1-9][0-9]{0,2}|[0-9] [0-9]{3}) (?=[0-9]{3}(?![0-9]))', U&'\E002', 'g');
  end if;
  return spaced;
end $$;
comment on function private.space_punctuation is
  'A text with a space for each character of private.punctuation_class; accents and capitals stay. U+E003 is a decimal point. U+E002 is a '
  'place where two parts may be joined or divided: a soft hyphen or zero-width space inside a word, a space between thousands.';
grant execute on function private.space_punctuation(text) to anon, authenticated, service_role;

create function private.join_numbers(text text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  joined text := text;
begin
  joined := regexp_replace(joined, '(?<![0-9.,''’])([1-9][0-9]{0,2})[.,''’ \u00a0\u2009\u202f]([0-9]{3})((?:[.,''’\u00a0\u2009\u202f][0-9]{3})*)(?![0-9])', '\1\2\3 ', 'g');
  for more in 1 .. 3 loop
    exit when joined !~ '[0-9]{4}[.,''’\u00a0\u2009\u202f][0-9]{3}';
    joined := regexp_replace(joined, '(?<![0-9.,''’])([0-9]{4,})[.,''’\u00a0\u2009\u202f]([0-9]{3})((?:[.,''’\u00a0\u2009\u202f][0-9]{3})*)(?= )', '\1\2\3 ', 'g');
  end loop;
  joined := regexp_replace(joined, '(^|[^0-9.,])([0-9]+),([0-9]+)(?![0-9]|[.,][0-9])', E'\\1\\2\uE003\\3', 'g');
  return regexp_replace(joined, '([0-9])\.(?=[0-9])', E'\\1\uE003', 'g');
end $$;
comment on function private.join_numbers is
  'A text of the same length in which the digits of a number stand together, followed by spaces. U+E003 is the decimal point.';
grant execute on function private.join_numbers(text) to anon, authenticated, service_role;

create function private.punctuation_class() returns text language sql immutable parallel safe
as $$
  select '\u0000-\u0020'
    '\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02eb'
    '\u02ed\u02ef-\u02ff\u0375\u037e\u0384-\u0385\u0387\u03f6\u0482\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3-\u060f\u061b-\u061f'
    '\u066a-\u066d\u06d4\u06dd-\u06de\u06e9\u06fd-\u06fe\u0700-\u070f\u07f6-\u07f9\u07fe-\u07ff\u0830-\u083e\u085e\u0888\u0890-\u0891\u08e2\u0964-\u0965'
    '\u0970\u09f2-\u09f3\u09fa-\u09fb\u09fd\u0a76\u0af0-\u0af1\u0b70\u0bf3-\u0bfa\u0c77\u0c7f\u0c84\u0d4f\u0d79\u0df4\u0e3f\u0e4f\u0e5a-\u0e5b\u0f01-\u0f17'
    '\u0f1a-\u0f1f\u0f34\u0f36\u0f38\u0f3a-\u0f3d\u0f85\u0fbe-\u0fc5\u0fc7-\u0fda\u104a-\u104f\u109e-\u109f\u10fb\u1360-\u1368\u1390-\u1399\u1400'
    '\u166d-\u166e\u1680\u169b-\u169c\u16eb-\u16ed\u1735-\u1736\u17d4-\u17d6\u17d8-\u17db\u1800-\u180a\u180e\u1940-\u1945\u19de-\u19ff\u1a1e-\u1a1f'
    '\u1aa0-\u1aa6\u1aa8-\u1aad\u1b4e-\u1b4f\u1b5a-\u1b6a\u1b74-\u1b7f\u1bfc-\u1bff\u1c3b-\u1c3f\u1c7e-\u1c7f\u1cc0-\u1cc7\u1cd3\u1fbd\u1fbf-\u1fc1'
    '\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c1\u2100-\u2101\u2103-\u2106\u2108-\u2109\u2114\u2116-\u2118'
    '\u211e-\u2123\u2125\u2127\u2129\u212e\u213a-\u213b\u2140-\u2144\u214a-\u214d\u214f\u218a-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2ce5-\u2cea'
    '\u2cf9-\u2cfc\u2cfe-\u2cff\u2d70\u2e00-\u2e2e\u2e30-\u3004\u3008-\u3020\u3030\u3036-\u3037\u303d-\u303f\u309b-\u309c\u30a0\u30fb\u3190-\u3191'
    '\u3196-\u319f\u31c0-\u31ef\u3200-\u321e\u322a-\u3247\u3250\u3260-\u327f\u328a-\u32b0\u32c0-\u33ff\u4dc0-\u4dff\ua490-\ua4c6\ua4fe-\ua4ff\ua60d-\ua60f'
    '\ua673\ua67e\ua6f2-\ua716\ua720-\ua721\ua789-\ua78a\ua828-\ua82b\ua836-\ua839\ua874-\ua877\ua8ce-\ua8cf\ua8f8-\ua8fa\ua8fc\ua92e-\ua92f\ua95f'
    '\ua9c1-\ua9cd\ua9de-\ua9df\uaa5c-\uaa5f\uaa77-\uaa79\uaade-\uaadf\uaaf0-\uaaf1\uab5b\uab6a-\uab6b\uabeb\ufb29\ufbb2-\ufbd2\ufd3e-\ufd4f\ufd90-\ufd91'
    '\ufdc8-\ufdcf\ufdfc-\ufdff\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\ufffd\U00010100-\U00010102'
    '\U00010137-\U0001013f\U00010179-\U00010189\U0001018c-\U000101fc\U0001039f\U000103d0\U0001056f\U00010857\U00010877-\U00010878\U0001091f\U0001093f'
    '\U00010a50-\U00010a58\U00010a7f\U00010ac8\U00010af0-\U00010af6\U00010b39-\U00010b3f\U00010b99-\U00010b9c\U00010d6e\U00010d8e-\U00010d8f\U00010ead'
    '\U00010ed0-\U00010ed8\U00010f55-\U00010f59\U00010f86-\U00010f89\U00011047-\U0001104d\U000110bb-\U000110c1\U000110cd\U00011140-\U00011143'
    '\U00011174-\U00011175\U000111c5-\U000111c8\U000111cd\U000111db\U000111dd-\U000111df\U00011238-\U0001123d\U000112a9\U000113d4-\U000113d8'
    '\U0001144b-\U0001144f\U0001145a-\U0001145d\U000114c6\U000115c1-\U000115d7\U00011641-\U00011643\U00011660-\U0001166c\U000116b9\U0001173c-\U0001173f'
    '\U0001183b\U00011944-\U00011946\U000119e2\U00011a3f-\U00011a46\U00011a9a-\U00011a9c\U00011a9e-\U00011aa2\U00011b00-\U00011b09\U00011be1'
    '\U00011c41-\U00011c45\U00011c70-\U00011c71\U00011ef7-\U00011ef8\U00011f43-\U00011f4f\U00011fd5-\U00011fff\U00012470-\U00012474\U00012ff1-\U00012ff2'
    '\U00013430-\U0001343f\U00016a6e-\U00016a6f\U00016af5\U00016b37-\U00016b3f\U00016b44-\U00016b45\U00016d6d-\U00016d6f\U00016e97-\U00016e9a\U00016fe2'
    '\U0001bc9c\U0001bc9f-\U0001ccef\U0001ccfa-\U0001cef0\U0001cf50-\U0001d164\U0001d16a-\U0001d16c\U0001d173-\U0001d17a\U0001d183-\U0001d184'
    '\U0001d18c-\U0001d1a9\U0001d1ae-\U0001d241\U0001d245\U0001d300-\U0001d356\U0001d6c1\U0001d6db\U0001d6fb\U0001d715\U0001d735\U0001d74f\U0001d76f'
    '\U0001d789\U0001d7a9\U0001d7c3\U0001d800-\U0001d9ff\U0001da37-\U0001da3a\U0001da6d-\U0001da74\U0001da76-\U0001da83\U0001da85-\U0001da8b\U0001e14f'
    '\U0001e2ff\U0001e5ff\U0001e95e-\U0001e95f\U0001ecac\U0001ecb0\U0001ed2e\U0001eef0-\U0001f0f5\U0001f10d-\U0001fbef\U0001fbfa\U000e0001-\U000e007f'
$$;
comment on function private.punctuation_class is
  'The inside of a bracket expression: every character of Unicode 16 that is punctuation (P), symbol (S), space (Z), control (Cc) or '
  'format (Cf). Ranges include unassigned code points. Written out because classes such as [[:punct:]] depend on the locale.';
grant execute on function private.punctuation_class() to anon, authenticated, service_role;

create function private.mark_text(language text, text text, query tsquery, options text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  shown text := text;
  spaced text;
  marked text;
  place integer;
  result text := '';
  piece text;
  sign text := '';
begin
  if shown is not nfc normalized then shown := normalize(shown, nfc); end if;
  -- Searched one by one: in a text without them, a bracket expression takes ten times as long.
  if strpos(shown, U&'\00AD') > 0 or strpos(shown, U&'\200B') > 0 or strpos(shown, U&'\200C') > 0 or strpos(shown, U&'\200D') > 0
    or strpos(shown, U&'\2060') > 0 or strpos(shown, U&'\FEFF') > 0 then
    shown := translate(shown, U&'\00AD\200B\200C\200D\2060\FEFF', '');
  end if;
  -- ts_headline gets a text of the same length in which words and numbers are written as in the index.
  spaced := case when shown ~ '[0-9][.,''’ \u00a0\u2009\u202f][0-9]' then private.join_numbers(shown) else shown end;
  -- Signs that the parser of Postgres reads as punctuation stay, because replacing them would take longer than everything else.
  spaced := translate(regexp_replace(spaced, '(?![ ,;.()])[' || private.punctuation_class() || ']|[,;.()](?=[^ ])', ' ', 'g'), U&'\E003', '.');
  marked := ts_headline(private.search_configuration(language), spaced, query, 'StartSel=' || U&'\E000' || ',StopSel=' || U&'\E001' || options);
  place := strpos(spaced, translate(marked, U&'\E000\E001', ''));
  if place = 0 then return translate(marked, U&'\E000\E001', ''); end if;
  foreach piece in array regexp_split_to_array(marked, '[\uE000\uE001]') loop
    result := result || sign || substr(shown, place, length(piece));
    place := place + length(piece);
    sign := case when sign = U&'\E000' then U&'\E001' else U&'\E000' end;
  end loop;
  -- A number whose digits were joined is marked to its end.
  return regexp_replace(result, E'\uE001([0-9]+)', E'\\1\uE001', 'g');
end $$;
comment on function private.mark_text is
  'Like ts_headline, for texts with any punctuation: the original characters, with U+E000 and U+E001 around the found words. `options` '
  'begins with a comma.';
grant execute on function private.mark_text(text, text, tsquery, text) to anon, authenticated, service_role;

create function private.unaccent_word(word text) returns text language sql immutable parallel safe set search_path = ''
as $$ select extensions.unaccent('extensions.unaccent'::regdictionary, lower(word)) $$;
grant execute on function private.unaccent_word(text) to anon, authenticated, service_role;

create function private.phonetic_key(word text) returns text language sql immutable parallel safe set search_path = ''
as $$ select translate(regexp_replace(regexp_replace(regexp_replace(private.unaccent_word(word), 'c(?=[ei])|z|ss', 's', 'g'), 'qu(?=[ei])', 'k', 'g'), '(?<!c)h', '', 'g'), 'vcy', 'bki') $$;
comment on function private.phonetic_key is 'A key of how a word sounds to a Spanish speaker: words that sound alike have the same key.';
grant execute on function private.phonetic_key(text) to anon, authenticated, service_role;
