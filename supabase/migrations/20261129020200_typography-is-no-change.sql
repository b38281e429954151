-- A no-break space for a space, curly quotes for straight ones: the original says the same, and its translations still hold.

create function private.plain_typography(text text) returns text language sql immutable parallel safe set search_path = ''
as $$
  select btrim(regexp_replace(replace(translate(normalize(text, nfc),
    -- Single quotes and primes, double quotes, dashes; then what has no width, which goes: soft hyphen, joiners, marks of direction.
    U&'\2018\2019\201A\201B\2032\00B4\02BC\201C\201D\201E\201F\2033\00AB\00BB\2010\2011\2012\2013\2014\2015\2212\00AD\200B\200C\200D\200E\200F\2060\FEFF',
    repeat('''', 7) || repeat('"', 7) || repeat('-', 7)), U&'\2026', '...'),
    U&'[\0009-\000D\0020\0085\00A0\1680\2000-\200A\2028\2029\202F\205F\3000]+', ' ', 'g'))
$$;
comment on function private.plain_typography is 'A text with one kind of space, quote, dash and ellipsis: for telling whether it says something else. The same as plainTypography() in the application; a test compares both.';
revoke execute on function private.plain_typography(text) from public;
grant execute on function private.plain_typography(text) to authenticated, service_role;

create function private.unless_same(before text, now text) returns text language sql immutable parallel safe set search_path = ''
as $$ select case when private.plain_typography(before) = private.plain_typography(now) then null else before end $$;
comment on function private.unless_same is 'What a text said before, or null where it says the same now.';
revoke execute on function private.unless_same(text, text) from public;
grant execute on function private.unless_same(text, text) to authenticated, service_role;

create or replace function private.follow_translations(resource uuid, at_revision integer) returns void
language plpgsql security definer set search_path = '' -- definer: nobody writes these rows
as $$
declare
  saved public.revisions;
  earlier jsonb;
begin
  select * into saved from public.revisions where resource_id = resource and number = at_revision;
  select content into earlier from public.revisions where resource_id = resource and number = at_revision - 1;
  insert into private.earlier_translation_marks (resource_id, revision, language, anchor, outdated_source, is_machine)
    select resource, at_revision - 1, language, anchor, outdated_source, is_machine from public.translated_texts
    where resource_id = resource and (outdated_source is not null or is_machine);
  merge into public.translated_texts as known using (
    select now.anchor, text.key as language, text.value as target, coalesce(before.texts ->> text.key, '') as target_before,
      coalesce(now.texts ->> (saved.content ->> 'originalLanguage'), '') as source,
      coalesce(before.texts ->> (saved.content ->> 'originalLanguage'), '') as source_before,
      private.unless_same(marks.outdated_source, coalesce(now.texts ->> (saved.content ->> 'originalLanguage'), '')) as outdated_then,
      coalesce(marks.is_machine, false) as was_machine
    from private.texts_of(saved.content) as now cross join lateral jsonb_each_text(now.texts) as text
    left join private.texts_of(coalesce(earlier, '{}')) as before on before.anchor = now.anchor
    left join private.earlier_translation_marks as marks on marks.resource_id = resource and marks.revision = saved.restored_from
      and marks.language = text.key and marks.anchor = now.anchor
    where text.key <> saved.content ->> 'originalLanguage' and text.value <> ''
  ) as written on known.resource_id = resource and known.language = written.language and known.anchor = written.anchor
  -- A translation whose quotes were tidied has not been made anew: it stays what it was.
  when matched and private.unless_same(written.target_before, written.target) is not null then
    update set outdated_source = written.outdated_then, is_machine = written.was_machine,
      revision = at_revision, translated_by = saved.author_id, translated_at = saved.created_at
  when matched and private.unless_same(coalesce(known.outdated_source, written.source_before), written.source) is distinct from known.outdated_source then
    update set outdated_source = private.unless_same(coalesce(known.outdated_source, written.source_before), written.source)
  when not matched then
    insert (resource_id, language, anchor, outdated_source, is_machine, revision, translated_by, translated_at)
    values (resource, written.language, written.anchor, written.outdated_then, written.was_machine, at_revision, saved.author_id, saved.created_at);
  delete from public.translated_texts as known where known.resource_id = resource and not exists (
    select from private.texts_of(saved.content) as now
    where now.anchor = known.anchor and coalesce(now.texts ->> known.language, '') <> '' and known.language <> saved.content ->> 'originalLanguage');
end $$;

create or replace function public.mark_translation(resource uuid, at_revision integer, to_language text, anchors text[], seen_revision integer, by_machine boolean) returns void
language plpgsql security definer set search_path = '' -- definer: see confirm_translation
as $$
begin
  if not private.can_edit(resource) then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  perform from public.resources where id = resource and latest_revision = at_revision for no key update;
  if not found then raise exception 'stale_revision' using errcode = 'CJ001'; end if;
  update public.translated_texts as known set
    is_machine = known.is_machine or by_machine,
    outdated_source = coalesce(known.outdated_source, (
      select private.unless_same(coalesce(seen.texts ->> (latest.content ->> 'originalLanguage'), ''), coalesce(now.texts ->> (latest.content ->> 'originalLanguage'), ''))
      from public.revisions as latest
      join public.revisions as older on older.resource_id = resource and older.number = seen_revision
      cross join lateral private.texts_of(latest.content) as now
      join lateral private.texts_of(older.content) as seen on seen.anchor = now.anchor
      where latest.resource_id = resource and latest.number = at_revision and now.anchor = known.anchor))
  where known.resource_id = resource and known.language = to_language and known.anchor = any (anchors)
    and known.revision = at_revision and known.translated_by = private.person_id();
  perform private.count_translations(resource);
end $$;

-- What was marked for no more than that.
do $$
declare tidied uuid;
begin
  for tidied in
    with now as (
      select resources.id, found.anchor, found.texts ->> (revisions.content ->> 'originalLanguage') as source
      from public.resources join public.revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
      cross join lateral private.texts_of(revisions.content) as found
      where exists (select from public.translated_texts where resource_id = resources.id and outdated_source is not null)
    ), mended as (
      update public.translated_texts as known set outdated_source = null from now
      where known.resource_id = now.id and known.anchor = now.anchor and known.outdated_source is not null
        and private.unless_same(known.outdated_source, coalesce(now.source, '')) is null
      returning known.resource_id)
    select distinct resource_id from mended
  loop
    perform private.count_translations(tidied);
  end loop;
end $$;
