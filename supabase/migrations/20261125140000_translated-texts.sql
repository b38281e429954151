-- What is known of each translated text: whether its original says something else since, and whether a machine wrote it.

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
comment on table public.translated_texts is 'One row for each text of the latest revision that exists in another language than the original. Kept by a trigger on revisions.';
comment on column public.translated_texts.anchor is 'The field''s lasting name, as app/features/resources/anchors.ts makes it: ledger[#id].before.';
comment on column public.translated_texts.outdated_source is 'What the original said when this was translated, where it says something else now; null is up to date.';
comment on column public.translated_texts.is_machine is 'A draft of a machine that no person has edited or confirmed: its language is not published (private.refuse_machine_texts).';
create index translated_texts_translator on public.translated_texts (translated_by);

-- A text that comes back with an earlier revision comes back as what it was then.
alter table public.revisions add column restored_from integer check (restored_from > 0 and restored_from < number);
comment on column public.revisions.restored_from is 'The earlier revision this one brought back.';
grant insert (restored_from) on public.revisions to authenticated;

create table private.earlier_translation_marks (
  resource_id uuid not null,
  revision integer not null,
  language text not null,
  anchor text not null,
  outdated_source text,
  is_machine boolean not null,
  primary key (resource_id, revision, language, anchor),
  foreign key (resource_id, revision) references public.revisions (resource_id, number) on delete cascade
);
comment on table private.earlier_translation_marks is
  'The texts of an earlier revision that were out of date or a machine''s when the next one was saved. Kept by the trigger on revisions.';

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
comment on table public.translation_states is 'The latest revision''s texts by language, counted: the original always has a row, another language as soon as it has a text. Kept by a trigger.';
comment on column public.translation_states.texts is 'How many texts the original has.';

-- Who reads the draft reads this; nobody writes it but the functions here.
do $$
declare name text;
begin
  foreach name in array array['translated_texts', 'translation_states'] loop
    execute format('alter table public.%I enable row level security', name);
    execute format('grant select on public.%I to authenticated', name);
    execute format('create policy "%1$s are read with the draft" on public.%1$I for select to authenticated
      using ((select private.is_staff()) or private.can_read_draft(resource_id))', name);
  end loop;
end $$;

-- A text by language has nothing but codes of languages for keys. An `id` is the name of a list's item, not Indonesian.
create function private.is_text_by_language(value jsonb) returns boolean language sql immutable parallel safe set search_path = ''
as $$ select jsonb_typeof(value) = 'object' and value <> '{}' and not value ? 'id'
  and not exists (select from jsonb_each(value) as part where part.key !~ '^[a-z]{2}$' or jsonb_typeof(part.value) <> 'string') $$;

create function private.texts_of(content jsonb) returns table (anchor text, texts jsonb) language sql immutable parallel safe set search_path = ''
as $$
  with recursive walk (anchor, value) as (
    select part.key, part.value from jsonb_each(content) as part
    union all
    select child.anchor, child.value from walk cross join lateral (
      select walk.anchor || '.' || part.key, part.value
        from jsonb_each(case when jsonb_typeof(walk.value) = 'object' and not private.is_text_by_language(walk.value) then walk.value else '{}' end) as part
      union all
      select walk.anchor || '[#' || (item.value ->> 'id') || ']', item.value
        from jsonb_array_elements(case when jsonb_typeof(walk.value) = 'array' then walk.value else '[]' end) as item
        where jsonb_typeof(item.value) = 'object' and item.value ? 'id'
    ) as child (anchor, value)
  )
  select distinct on (walk.anchor) walk.anchor, walk.value from walk where private.is_text_by_language(walk.value)
$$;
comment on function private.texts_of is 'Every text of a resource''s content with its anchor: the same that findTexts() finds in the application; a test compares both.';

create function private.count_translations(resource uuid) returns void language plpgsql security definer set search_path = '' -- definer: nobody writes these counts
as $$
begin
  delete from public.translation_states where resource_id = resource;
  insert into public.translation_states (resource_id, language, is_original, texts, translated, stale, machine, translated_by, translated_at)
  with latest as materialized (
    select revisions.content ->> 'originalLanguage' as original, found.anchor, found.texts from public.resources
    join public.revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
    cross join lateral private.texts_of(revisions.content) as found
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

-- A text that changed was translated from the original as it stands in the same revision, unless it came back with an earlier one; one
-- that did not change stays what it was, and is out of date as long as the original differs from what it was translated from.
create function private.follow_translations(resource uuid, at_revision integer) returns void
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
      nullif(marks.outdated_source, now.texts ->> (saved.content ->> 'originalLanguage')) as outdated_then, coalesce(marks.is_machine, false) as was_machine
    from private.texts_of(saved.content) as now cross join lateral jsonb_each_text(now.texts) as text
    left join private.texts_of(coalesce(earlier, '{}')) as before on before.anchor = now.anchor
    left join private.earlier_translation_marks as marks on marks.resource_id = resource and marks.revision = saved.restored_from
      and marks.language = text.key and marks.anchor = now.anchor
    where text.key <> saved.content ->> 'originalLanguage' and text.value <> ''
  ) as written on known.resource_id = resource and known.language = written.language and known.anchor = written.anchor
  when matched and written.target <> written.target_before then
    update set outdated_source = written.outdated_then, is_machine = written.was_machine,
      revision = at_revision, translated_by = saved.author_id, translated_at = saved.created_at
  when matched and nullif(coalesce(known.outdated_source, written.source_before), written.source) is distinct from known.outdated_source then
    update set outdated_source = nullif(coalesce(known.outdated_source, written.source_before), written.source)
  when not matched then
    insert (resource_id, language, anchor, outdated_source, is_machine, revision, translated_by, translated_at)
    values (resource, written.language, written.anchor, written.outdated_then, written.was_machine, at_revision, saved.author_id, saved.created_at);
  delete from public.translated_texts as known where known.resource_id = resource and not exists (
    select from private.texts_of(saved.content) as now
    where now.anchor = known.anchor and coalesce(now.texts ->> known.language, '') <> '' and known.language <> saved.content ->> 'originalLanguage');
end $$;

create function private.after_revision_follow_translations() returns trigger language plpgsql security definer set search_path = '' -- definer: see above
as $$
begin
  perform private.follow_translations(new.resource_id, new.number);
  perform private.count_translations(new.resource_id);
  return null;
end $$;
-- By name it runs after `after_revision`, which makes the new revision the latest.
create trigger after_revision_translations after insert on public.revisions for each row execute function private.after_revision_follow_translations();

-- What was saved before this was known, revision by revision.
do $$
declare saved record;
begin
  for saved in select resource_id, number from public.revisions order by resource_id, number loop
    perform private.follow_translations(saved.resource_id, saved.number);
  end loop;
  for saved in select id from public.resources where latest_revision > 0 loop
    perform private.count_translations(saved.id);
  end loop;
end $$;
