-- Privileges start from nothing: what a role may execute or do with a table, a migration grants by name.
-- tests/integration/rights/functions.ts and tables.ts list them all, with why; what has no entry there fails the walk of rights.

-- Postgres lets everybody execute a new function. From here on a migration that makes one also says who may:
-- grant execute on function private.… to anon, authenticated. (Per schema this default cannot be taken away.)
alter default privileges revoke execute on functions from public;
revoke execute on all functions in schema public, private from public;

-- Visitors: nothing that only the policies and defaults of signed-in people ask.
revoke execute on function private.is_localized(jsonb), private.person_id(), private.person_role(), private.is_admin(), private.is_staff(), private.institution_ids(),
  private.is_slug_taken(text, text), private.can_read_draft(uuid), private.owns(uuid), private.is_official() from anon;

-- Only other functions ask these.
revoke execute on function private.is_last_admin(uuid), private.plain_words(text) from authenticated;

-- Rows of tables, nothing else: `truncate` and `references` pass row-level security by.
revoke create on schema public from public;
do $$
declare
  beyond_rows text := 'truncate, references, trigger' || case when current_setting('server_version_num')::integer >= 170000 then ', maintain' else '' end;
  item record;
begin
  for item in
    select pg_class.oid::regclass as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname in ('public', 'private', 'storage') and relkind in ('r', 'p', 'v')
  loop
    begin
      execute format('revoke %s on %s from anon, authenticated', beyond_rows, item.name);
    exception when insufficient_privilege then
      raise notice 'The privileges on % are not the owner''s to take.', item.name;
    end;
  end loop;
  execute format('revoke temporary on database %I from public', current_database());
end $$;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated;
revoke all on all sequences in schema public, private from anon, authenticated;

-- Definer functions ask who calls.
create or replace function private.post_named(institution uuid, title text) returns uuid
language sql stable security definer set search_path = '' -- definer: officials do not read every post
as $$
  select posts.id from public.posts, lateral jsonb_each_text(posts.titles) as titles (language, name)
  where private.is_staff() and posts.institution_id = institution and private.plain_words(name) = private.plain_words(title)
  order by exists (select from public.post_holders where post_id = posts.id and held_to is null), posts.id limit 1
$$;
create or replace function private.update_doubts(resource uuid, today date default current_date) returns text[]
language plpgsql stable security definer set search_path = '' -- definer: visitors' links and drafts are looked at together
as $$ begin
  if not (private.is_staff() or private.is_asked(resource)) then return null; end if;
  return (
    select array_remove(array[
      case when resources.has_unpublished_changes then 'draft' end,
      case when resources.is_seed and not exists (select from public.confirmations where resource_id = resource and institution_id is not null) then 'seed' end,
      case when exists (select from public.published_links join public.link_checks using (url) where resource_id = resource and link_checks.state <> 'sound') then 'link' end,
      case when exists (select from jsonb_path_query(live.content, '$.**.asOf') as day
        where jsonb_typeof(day) = 'string' and left(day #>> '{}', 4) ~ '^\d{4}$' and left(day #>> '{}', 4)::integer < extract(year from today) - 3) then 'figure' end,
      case when live.id is null then 'offline' end
    ], null)
    from public.resources left join public.published_resources as live on live.id = resources.id where resources.id = resource
  );
end $$;
