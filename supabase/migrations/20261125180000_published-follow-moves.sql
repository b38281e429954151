-- A page may only show what was moved to published: the published tables follow the state, not the other way round.

create function private.check_publishing() returns trigger language plpgsql security definer set search_path = '' -- definer: reads the write model
as $$
begin
  if auth.uid() is not null and not exists (
    select from public.resources where id = new.id and live_revision = new.revision and live_languages @> new.languages) then
    raise exception 'move_not_allowed' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_publishing is
  'Staff may write the published tables, because publishing does so under their rights; what has not passed review does not get in.';
create trigger check_publishing before insert or update of id, revision, languages on public.published_resources
  for each row execute function private.check_publishing();
