/** The rows of the media library: every file (its newest version) and every video on another site, with its resource and its problems. */
import { sql } from 'kysely'
import { brokenOutcomes } from '#app/features/core/links/outcome.ts'

/**
 * Common table expressions that end in `items`. `used` is what the latest revision of a resource shows, including a video's poster and
 * captions. Renditions are left out: they are listed with their original. A revision's content is unpacked once, because each access
 * unpacks the whole JSON, and every file needs four.
 */
export const itemTables = sql`
  latest as materialized (
    select resources.id, resources.kind, resources.state, resources.owner_id, resources.created_at, opened.title, opened.attachments,
      opened."originalLanguage" as original_language, case when resources.kind = 'document' then opened."sourceUrl" end as source_url
    from resources join revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision,
      jsonb_to_record(revisions.content) as opened (title jsonb, attachments jsonb, "originalLanguage" text, "sourceUrl" text)
  ),
  used as materialized (
    select distinct on (latest.id, part.file) latest.id as resource_id, attachment, part.role, part.file, part.language
    from latest, jsonb_array_elements(latest.attachments) as attachment,
      lateral (
        select 'original' as role, attachment ->> 'file' as file, attachment ->> 'language' as language
        union all select 'poster', attachment ->> 'poster', attachment ->> 'language'
        union all select 'captions', track ->> 'file', track ->> 'language' from jsonb_array_elements(attachment -> 'captions') as track
      ) as part
    where part.file is not null
  ),
  version as materialized (
    select files.id, files.asset_id, files.resource_id, files.owner_id, files.name, files.media_type, files.size, files.created_at, files.role, files.text_state,
      published_files.file_id is not null as is_published, used.attachment, used.language
    from files
      left join published_files on published_files.file_id = files.id and published_files.resource_id = files.resource_id
      left join used on used.file = files.id::text and used.resource_id = files.resource_id
    where files.derived_from is null
  ),
  assets as (
    select asset_id, count(*) as versions, (array_agg(id order by created_at desc))[1] as newest, bool_or(is_published) as is_published,
      (array_agg(attachment) filter (where attachment is not null))[1] as attachment, max(language) as language
    from version group by asset_id
  ),
  everything as (
    select version.id as file, asset_id as asset, resource_id, owner_id, name, media_type, size, created_at, role, text_state, versions,
      assets.is_published, assets.attachment, assets.language
    from version join assets using (asset_id) where version.id = assets.newest
    union all
    select null, null, latest.id, latest.owner_id, attachment ->> 'external', 'video/external', null, latest.created_at, 'original', null, 1,
      exists (select from published_resources where published_resources.id = latest.id
        and jsonb_path_exists(published_resources.content, '$.attachments[*].external ? (@ == $url)', jsonb_build_object('url', attachment -> 'external'))),
      attachment, attachment ->> 'language'
    from latest, jsonb_array_elements(latest.attachments) as attachment
    where attachment ->> 'file' is null and coalesce(attachment ->> 'external', '') <> ''
  ),
  items as (
    select everything.*, people.name as owner, latest.kind as resource_kind, latest.state, latest.title as resource_title,
      attachment -> 'title' as title, link.outcome,
      case when is_published then 'published' when attachment is not null then 'draft' else 'nowhere' end as use,
      case when everything.role = 'captions' then 'captions' when media_type like 'video/%' then 'video' when media_type like 'image/%' then 'image'
        when media_type like 'audio/%' then 'audio' else 'document' end as media_kind,
      array_remove(array[
        case when everything.role = 'original' and attachment ->> 'kind' = 'video' and not exists (
          select from jsonb_array_elements(attachment -> 'captions') as track where track ->> 'language' = attachment ->> 'language') then 'captions' end,
        case when everything.role = 'original' and attachment ->> 'kind' = 'image'
          and coalesce(attachment -> 'alt' ->> latest.original_language, '') = '' then 'alt' end,
        case when text_state = 'none' then 'scan' end,
        case when not is_published and attachment is null then 'unused' end,
        case when 'broken' in (place.state, source.state) then 'broken' end
      ], null) as problems
    from everything
      join latest on latest.id = everything.resource_id
      left join people on people.id = everything.owner_id
      left join link_checks as place on place.url = attachment ->> 'external' and everything.role = 'original'
      left join link_checks as source on source.url = latest.source_url and everything.role = 'original' and attachment is not null
      cross join lateral (
        select case when source.outcome = any (${[...brokenOutcomes]}::text[]) then source.outcome else coalesce(place.outcome, source.outcome) end as outcome
      ) as link
  )`
