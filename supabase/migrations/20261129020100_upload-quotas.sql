-- How much may be on its way at once: an upload that is announced promises space, and anybody who may edit can announce them.

-- Sizes in bytes. The largest file is 2 GB; an institution shares one allowance with all who hold a post in it.
create function private.limit_uploads() returns trigger language plpgsql security definer set search_path = '' -- definer: counts what others have open
as $$
declare
  person_uploads integer;
  person_bytes numeric;
  institution_bytes numeric;
begin
  -- Two announcements at once are counted one after the other; those of one institution too.
  perform pg_advisory_xact_lock(hashtextextended('uploads', 0));
  select count(*), coalesce(sum(size), 0) into person_uploads, person_bytes from public.uploads where owner_id = new.owner_id;
  if person_uploads >= 10 then raise exception 'too_many_uploads' using errcode = 'CJ001'; end if;
  if person_bytes + new.size > 6000000000 then raise exception 'uploads_too_large' using errcode = 'CJ001'; end if;
  with holders as (
    select distinct posts.institution_id, post_holders.person_id
    from public.post_holders join public.posts on posts.id = post_holders.post_id
    where post_holders.held_from <= current_date and (post_holders.held_to is null or post_holders.held_to >= current_date)
  )
  select coalesce(max(bytes), 0) into institution_bytes from (
    select sum(uploads.size) as bytes
    from holders as own join holders as colleagues using (institution_id) join public.uploads on uploads.owner_id = colleagues.person_id
    where own.person_id = new.owner_id
    group by institution_id) as by_institution;
  if institution_bytes + new.size > 20000000000 then raise exception 'institution_uploads' using errcode = 'CJ001'; end if;
  return new;
end $$;
comment on function private.limit_uploads is 'Refuses an upload beyond 10 open ones or 6 GB of a person, or 20 GB of an institution. What is complete or given up does not count.';
revoke execute on function private.limit_uploads() from public;
create trigger limit_uploads before insert on public.uploads for each row execute function private.limit_uploads();
create index uploads_owner on public.uploads (owner_id);
