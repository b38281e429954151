-- Every text that can be found has a place: a section of a page, a page of a document, a moment of a video.
-- Words are looked up resource by resource (the next migration), so passages need no index of words of their own.

drop index public.published_passages_search;
alter table public.published_passages
  drop constraint published_passages_pkey,
  drop constraint published_passages_kind_check,
  alter column file_id drop not null,
  add column anchor text not null default '',
  add constraint published_passages_kind check (kind in ('section', 'page', 'moment') and (kind = 'section') = (file_id is null)),
  add constraint published_passages_place unique nulls not distinct (resource_id, file_id, language, place);
comment on table public.published_passages is 'What can be found, by place: what a section says (`anchor` is its id on the page, `place` its order), what a page says, what is said at a second.';

-- What these held stands in passages, terms and the index from now on.
drop index public.published_texts_search;
alter table public.published_texts drop column search, drop column keywords, drop column body;
comment on table public.published_texts is 'Title and summary by language.';
