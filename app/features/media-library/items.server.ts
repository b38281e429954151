/** Every file (its newest version) and every video that stays elsewhere, with its place and what it lacks: the rows of the media library. */
import { sql } from 'kysely'
import { brokenOutcomes } from '#app/features/link-check/outcome.ts'

/**
 * Common table expressions that end in `items`. `used` is what the latest revision of a resource shows: of a video also its
 * poster and its captions. Renditions are not here: they stand beside their original.
 */
export const itemTables = sql`
  latest as (
    select resources.id, resources.kind, resources.state, resources.live_revision is not null as is_live, resources.owner_id, revisions.content
    from resources join revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
  ),
  used as materialized (
    select distinct on (latest.id, part.file) latest.id as resource_id, attachment, part.role, part.file, part.language
    from latest, jsonb_array_elements(latest.content -> 'attachments') as attachment,
      lateral (
        select 'original' as role, attachment ->> 'file' as file, attachment ->> 'language' as language
        union all select 'poster', attachment ->> 'poster', attachment ->> 'language'
        union all select 'captions', track ->> 'file', track ->> 'language' from jsonb_array_elements(attachment -> 'captions') as track
      ) as part
    where part.file is not null
  ),
  assets as (
    select files.*, row_number() over (partition by asset_id order by created_at desc) as age, count(*) over (partition by asset_id) as versions,
      bool_or(published_files.file_id is not null) over (partition by asset_id) as is_published,
      (array_agg(used.attachment) filter (where used.role is not null) over (partition by asset_id))[1] as attachment,
      (array_agg(used.language) filter (where used.role is not null) over (partition by asset_id))[1] as language
    from files
      left join published_files on published_files.file_id = files.id and published_files.resource_id = files.resource_id
      left join used on used.file = files.id::text and used.resource_id = files.resource_id
    where files.derived_from is null
  ),
  everything as (
    select assets.id as file, asset_id as asset, resource_id, owner_id, name, media_type, size, created_at, role, text_state, versions, is_published, attachment, language
    from assets where age = 1
    union all
    select null, null, latest.id, latest.owner_id, attachment ->> 'external', 'video/external', null, resources.created_at, 'original', null, 1,
      exists (select from published_resources where published_resources.id = latest.id
        and jsonb_path_exists(published_resources.content, '$.attachments[*].external ? (@ == $url)', jsonb_build_object('url', attachment -> 'external'))),
      attachment, attachment ->> 'language'
    from latest join resources on resources.id = latest.id, jsonb_array_elements(latest.content -> 'attachments') as attachment
    where attachment ->> 'file' is null and coalesce(attachment ->> 'external', '') <> ''
  ),
  items as (
    select everything.*, people.name as owner, latest.kind as resource_kind, latest.state, latest.content -> 'title' as resource_title,
      attachment -> 'title' as title, link.outcome, link.url as link,
      case when is_published then 'published' when attachment is not null then 'draft' else 'nowhere' end as use,
      case when everything.role = 'captions' then 'captions' when media_type like 'video/%' then 'video' when media_type like 'image/%' then 'image'
        when media_type like 'audio/%' then 'audio' else 'document' end as media_kind,
      array_remove(array[
        case when everything.role = 'original' and attachment ->> 'kind' = 'video' and not exists (
          select from jsonb_array_elements(attachment -> 'captions') as track where track ->> 'language' = attachment ->> 'language') then 'captions' end,
        case when everything.role = 'original' and attachment ->> 'kind' = 'image'
          and coalesce(attachment -> 'alt' ->> (latest.content ->> 'originalLanguage'), '') = '' then 'alt' end,
        case when text_state = 'none' then 'scan' end,
        case when not is_published and attachment is null then 'unused' end,
        case when link.outcome = any (${[...brokenOutcomes]}::text[]) then 'broken' end
      ], null) as problems
    from everything
      join latest on latest.id = everything.resource_id
      left join people on people.id = everything.owner_id
      left join lateral (
        select link_checks.url, link_checks.outcome from link_checks
        where everything.role = 'original' and attachment is not null
          and link_checks.url in (attachment ->> 'external', case when latest.kind = 'document' then latest.content ->> 'sourceUrl' end)
        order by link_checks.outcome = any (${[...brokenOutcomes]}::text[]) desc limit 1
      ) as link on true
  )`
