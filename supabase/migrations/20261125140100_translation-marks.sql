-- What a save alone cannot say of a translation: that it still holds, that a machine wrote it, that its translator saw an older original.

-- "The translation still holds", and "I have read what the machine wrote", in the name of whoever says so.
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
  if confirmed <> (select count(distinct name) from unnest(anchors) as name) then raise exception 'text_gone' using errcode = 'CJ001'; end if;
  perform private.count_translations(resource);
end $$;

-- Of texts that the person has just saved: what they were made from, and whether a machine made them.
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
      select nullif(coalesce(seen.texts ->> (latest.content ->> 'originalLanguage'), ''), coalesce(now.texts ->> (latest.content ->> 'originalLanguage'), ''))
      from public.revisions as latest
      join public.revisions as older on older.resource_id = resource and older.number = seen_revision
      cross join lateral private.texts_of(latest.content) as now
      join lateral private.texts_of(older.content) as seen on seen.anchor = now.anchor
      where latest.resource_id = resource and latest.number = at_revision and now.anchor = known.anchor))
  where known.resource_id = resource and known.language = to_language and known.anchor = any (anchors)
    and known.revision = at_revision and known.translated_by = private.person_id();
  perform private.count_translations(resource);
end $$;
comment on function public.mark_translation is 'Reaches only texts saved in the latest revision under the person''s own name, and only says less of them than the save did.';

revoke execute on function public.confirm_translation(uuid, integer, text, text[]), public.mark_translation(uuid, integer, text, text[], integer, boolean) from public, anon;
grant execute on function public.confirm_translation(uuid, integer, text, text[]), public.mark_translation(uuid, integer, text, text[], integer, boolean) to authenticated;

-- Whoever publishes, and by whichever way: no language goes live with a text that no person answers for.
create function private.refuse_machine_texts() returns trigger language plpgsql security definer set search_path = '' -- definer: must see every text
as $$
begin
  if exists (select from public.translated_texts where resource_id = new.id and is_machine and language = any (new.live_languages)) then
    raise exception 'machine_text' using errcode = 'CJ001';
  end if;
  return new;
end $$;
create trigger refuse_machine_texts before update on public.resources for each row
  when (new.live_revision is not null and (new.live_revision, new.live_languages) is distinct from (old.live_revision, old.live_languages))
  execute function private.refuse_machine_texts();
