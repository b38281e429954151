-- For each translated text: whether the original has changed since, who translated it, and whether it is an unconfirmed machine translation (ADR 14).
--
-- In SQL because it must be atomic and is a right: a trigger compares each new revision with the previous one, and a language with an
-- unconfirmed machine translation cannot be published, by no caller.

create table public.translated_texts (
  resource_id uuid not null references public.resources on delete cascade,
  language text not null,
  anchor text not null,
  outdated_source text,
  revision integer not null,
  translated_by uuid not null references public.people,
  translated_at timestamptz not null,
  is_machine boolean not null default false,
  primary key (resource_id, language, anchor)
);
comment on table public.translated_texts is
  'One row for each text of the latest revision in another language than the original. Written by a trigger on revisions.';
comment on column public.translated_texts.anchor is
  'The permanent name of the field, as app/features/resources/model/anchors.ts builds it: ledger[#id].before.';
comment on column public.translated_texts.outdated_source is
  'The original text from which it was translated, if the original has changed since. Null: up to date.';
comment on column public.translated_texts.is_machine is
  'A machine translation that no person has edited or confirmed. Its language cannot be published '
  '(private.refuse_unconfirmed_machine_texts).';
create index translated_texts_translator on public.translated_texts (translated_by);

alter table public.translated_texts enable row level security;
grant select on public.translated_texts to authenticated;
create policy "people who may read a draft read its translated texts" on public.translated_texts for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));

create table public.translation_states (
  resource_id uuid not null references public.resources on delete cascade,
  language text not null,
  is_original boolean not null,
  texts integer not null,
  translated integer not null,
  stale integer not null,
  machine integer not null,
  translated_by uuid references public.people,
  translated_at timestamptz,
  primary key (resource_id, language)
);
comment on table public.translation_states is
  'Counts of texts of the latest revision, by language. The original always has a row; another language has one when it has a text. '
  'Written by a trigger.';
comment on column public.translation_states.texts is 'Number of texts in the original.';

alter table public.translation_states enable row level security;
grant select on public.translation_states to authenticated;
create policy "people who may read a draft read its translation states" on public.translation_states for select to authenticated
  using ((select private.is_staff()) or private.can_read_draft(resource_id));

create table private.past_translation_marks (
  resource_id uuid not null,
  revision integer not null,
  language text not null,
  anchor text not null,
  outdated_source text,
  is_machine boolean not null,
  primary key (resource_id, revision, language, anchor),
  foreign key (resource_id, revision) references public.revisions (resource_id, number) on delete cascade
);
comment on table private.past_translation_marks is
  'Which texts of an earlier revision were outdated or machine translations when the next one was saved, for restoring that revision. '
  'Written by the trigger on revisions.';

create function public.confirm_translation(resource uuid, at_revision integer, to_language text, anchors text[]) returns void
language plpgsql security definer set search_path = '' -- definer: the only writer of these rows beside the trigger on revisions
as $$
declare confirmed integer;
begin
  if not private.can_edit(resource) then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if private.is_locked(resource) then raise exception 'locked_for_review' using errcode = 'CJ001'; end if;
  perform from public.resources where id = resource and latest_revision = at_revision for no key update;
  if not found then raise exception 'stale_revision' using errcode = 'CJ001'; end if;
  update public.translated_texts set outdated_source = null, is_machine = false, translated_by = private.person_id(), translated_at = now()
    where resource_id = resource and language = to_language and anchor = any (anchors);
  get diagnostics confirmed = row_count;
  if confirmed <> (select count(distinct name) from unnest(anchors) as name) then raise exception 'text_removed' using errcode = 'CJ001'; end if;
  perform private.update_translation_states(resource);
end $$;
comment on function public.confirm_translation is
  'The signed-in person confirms that these translations are up to date and, if a machine made them, that they have read them.';
grant execute on function public.confirm_translation(uuid, integer, text, text[]) to authenticated;

create function public.mark_translation(resource uuid, at_revision integer, to_language text, anchors text[], seen_revision integer, by_machine boolean) returns void
language plpgsql security definer set search_path = '' -- definer: see confirm_translation
as $$
begin
  if not private.can_edit(resource) then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  perform from public.resources where id = resource and latest_revision = at_revision for no key update;
  if not found then raise exception 'stale_revision' using errcode = 'CJ001'; end if;
  update public.translated_texts as known set
    is_machine = known.is_machine or by_machine,
    outdated_source = coalesce(known.outdated_source, (
      select private.null_if_same_text(coalesce(seen.texts ->> (latest.content ->> 'originalLanguage'), ''), coalesce(now.texts ->> (latest.content ->> 'originalLanguage'), ''))
      from public.revisions as latest
      join public.revisions as older on older.resource_id = resource and older.number = seen_revision
      cross join lateral private.list_localized_texts(latest.content) as now
      join lateral private.list_localized_texts(older.content) as seen on seen.anchor = now.anchor
      where latest.resource_id = resource and latest.number = at_revision and now.anchor = known.anchor))
  where known.resource_id = resource and known.language = to_language and known.anchor = any (anchors)
    and known.revision = at_revision and known.translated_by = private.person_id();
  perform private.update_translation_states(resource);
end $$;
comment on function public.mark_translation is
  'For texts that the signed-in person has just saved: which revision of the original they saw, and whether a machine translated them. It '
  'can only mark texts as outdated or machine-made, never as better than the save did.';
grant execute on function public.mark_translation(uuid, integer, text, text[], integer, boolean) to authenticated;

create function private.update_translations_after_revision() returns trigger language plpgsql security definer set search_path = '' -- definer: no role may write these rows
as $$
begin
  perform private.update_translated_texts(new.resource_id, new.number);
  perform private.update_translation_states(new.resource_id);
  return null;
end $$;
-- Triggers run in the order of their names: this one must run after `after_revision`, which makes the new revision the latest.
create trigger after_revision_translations after insert on public.revisions
  for each row execute function private.update_translations_after_revision();

-- A text that was changed counts as translated from the original in the same revision, or keeps its marks if it was restored with an earlier
-- revision. A text that was not changed is outdated as long as the original differs from the one it was translated from.
create function private.update_translated_texts(resource uuid, at_revision integer) returns void
language plpgsql security definer set search_path = '' -- definer: no role may write these rows
as $$
declare
  saved public.revisions;
  earlier jsonb;
begin
  select * into saved from public.revisions where resource_id = resource and number = at_revision;
  select content into earlier from public.revisions where resource_id = resource and number = at_revision - 1;
  insert into private.past_translation_marks (resource_id, revision, language, anchor, outdated_source, is_machine)
    select resource, at_revision - 1, language, anchor, outdated_source, is_machine from public.translated_texts
    where resource_id = resource and (outdated_source is not null or is_machine);
  merge into public.translated_texts as known using (
    select now.anchor, text.key as language, text.value as target, coalesce(before.texts ->> text.key, '') as target_before,
      coalesce(now.texts ->> (saved.content ->> 'originalLanguage'), '') as source,
      coalesce(before.texts ->> (saved.content ->> 'originalLanguage'), '') as source_before,
      private.null_if_same_text(marks.outdated_source, coalesce(now.texts ->> (saved.content ->> 'originalLanguage'), '')) as outdated_then,
      coalesce(marks.is_machine, false) as was_machine
    from private.list_localized_texts(saved.content) as now cross join lateral jsonb_each_text(now.texts) as text
    left join private.list_localized_texts(coalesce(earlier, '{}')) as before on before.anchor = now.anchor
    left join private.past_translation_marks as marks on marks.resource_id = resource and marks.revision = saved.restored_from
      and marks.language = text.key and marks.anchor = now.anchor
    where text.key <> saved.content ->> 'originalLanguage' and text.value <> ''
  ) as written on known.resource_id = resource and known.language = written.language and known.anchor = written.anchor
  -- Changing only typography, such as quotation marks, is not a new translation.
  when matched and private.null_if_same_text(written.target_before, written.target) is not null then
    update set outdated_source = written.outdated_then, is_machine = written.was_machine,
      revision = at_revision, translated_by = saved.author_id, translated_at = saved.created_at
  when matched and private.null_if_same_text(coalesce(known.outdated_source, written.source_before), written.source) is distinct from known.outdated_source then
    update set outdated_source = private.null_if_same_text(coalesce(known.outdated_source, written.source_before), written.source)
  when not matched then
    insert (resource_id, language, anchor, outdated_source, is_machine, revision, translated_by, translated_at)
    values (resource, written.language, written.anchor, written.outdated_then, written.was_machine, at_revision, saved.author_id, saved.created_at);
  delete from public.translated_texts as known where known.resource_id = resource and not exists (
    select from private.list_localized_texts(saved.content) as now
    where now.anchor = known.anchor and coalesce(now.texts ->> known.language, '') <> '' and known.language <> saved.content ->> 'originalLanguage');
end $$;

create function private.update_translation_states(resource uuid) returns void language plpgsql security definer set search_path = '' -- definer: no role may write counts
as $$
begin
  delete from public.translation_states where resource_id = resource;
  insert into public.translation_states (resource_id, language, is_original, texts, translated, stale, machine, translated_by, translated_at)
  with latest as materialized (
    select revisions.content ->> 'originalLanguage' as original, found.anchor, found.texts from public.resources
    join public.revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
    cross join lateral private.list_localized_texts(revisions.content) as found
    where resources.id = resource
  ), written as (
    select latest.original, latest.anchor, text.key as language, coalesce(latest.texts ->> latest.original, '') <> '' as has_source
    from latest cross join lateral jsonb_each_text(latest.texts) as text where text.value <> ''
  )
  select resource, written.language, written.language = written.original,
    (select count(*) from written as source where source.language = source.original),
    count(*) filter (where written.has_source), count(known.outdated_source), count(*) filter (where known.is_machine),
    (array_agg(known.translated_by order by known.translated_at desc nulls last))[1], max(known.translated_at)
  from written left join public.translated_texts as known
    on known.resource_id = resource and known.language = written.language and known.anchor = written.anchor
  group by written.language, written.original;
end $$;

create function private.refuse_unconfirmed_machine_texts() returns trigger language plpgsql security definer set search_path = '' -- definer: must see every text
as $$
begin
  if exists (select from public.translated_texts where resource_id = new.id and is_machine and language = any (new.live_languages)) then
    raise exception 'machine_text' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger refuse_unconfirmed_machine_texts before update on public.resources for each row
  when (new.live_revision is not null and (new.live_revision, new.live_languages) is distinct from (old.live_revision, old.live_languages))
  execute function private.refuse_unconfirmed_machine_texts();

create function private.list_localized_texts(content jsonb) returns table (anchor text, texts jsonb) language sql immutable parallel safe set search_path = ''
as $$
  with recursive walk (anchor, value) as (
    select part.key, part.value from jsonb_each(content) as part
    union all
    select child.anchor, child.value from walk cross join lateral (
      select walk.anchor || '.' || part.key, part.value
        from jsonb_each(case when jsonb_typeof(walk.value) = 'object' and not private.has_language_keys(walk.value) then walk.value else '{}' end) as part
      union all
      select walk.anchor || '[#' || (item.value ->> 'id') || ']', item.value
        from jsonb_array_elements(case when jsonb_typeof(walk.value) = 'array' then walk.value else '[]' end) as item
        where jsonb_typeof(item.value) = 'object' and item.value ? 'id'
    ) as child (anchor, value)
  )
  select distinct on (walk.anchor) walk.anchor, walk.value from walk where private.has_language_keys(walk.value)
$$;
comment on function private.list_localized_texts is
  'Every localized text of a resource''s content with its anchor. findTexts() does the same in the application; a test compares both.';

-- All keys of a localized text are language codes. An `id` is the id of a list item, not Indonesian.
create function private.has_language_keys(value jsonb) returns boolean language sql immutable parallel safe set search_path = ''
as $$ select jsonb_typeof(value) = 'object' and value <> '{}' and not value ? 'id'
  and not exists (select from jsonb_each(value) as part where part.key !~ '^[a-z]{2}$' or jsonb_typeof(part.value) <> 'string') $$;

create function private.null_if_same_text(before text, now text) returns text language sql immutable parallel safe set search_path = ''
as $$ select case when private.plain_typography(before) = private.plain_typography(now) then null else before end $$;
comment on function private.null_if_same_text is 'The earlier text, or null if it differs from the present one only in typography.';

create function private.plain_typography(text text) returns text language sql immutable parallel safe set search_path = ''
as $$
  select btrim(regexp_replace(replace(translate(normalize(text, nfc),
    -- Single quotes and primes, double quotes, dashes; then characters without width, which are removed: soft hyphen, joiners, direction marks.
    U&'\2018\2019\201A\201B\2032\00B4\02BC\201C\201D\201E\201F\2033\00AB\00BB\2010\2011\2012\2013\2014\2015\2212\00AD\200B\200C\200D\200E\200F\2060\FEFF',
    repeat('''', 7) || repeat('"', 7) || repeat('-', 7)), U&'\2026', '...'),
    U&'[\0009-\000D\0020\0085\00A0\1680\2000-\200A\2028\2029\202F\205F\3000]+', ' ', 'g'))
$$;
comment on function private.plain_typography is
  'A text with one kind of space, quotation mark, dash and ellipsis, to decide whether two texts say the same. plainTypography() does the '
  'same in the application; a test compares both.';
