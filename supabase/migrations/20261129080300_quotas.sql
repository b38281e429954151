-- How much one person, institution or address may store. Decided here, so that no instance and no two requests at once pass it.

create table private.quotas (
  name text primary key,
  stored_in regclass not null,
  counted_by text not null default '',
  most integer not null check (most > 0),
  most_of_staff integer,
  within interval,
  since text not null default '',
  which_rows text not null default 'true',
  refusal text not null,
  check ((within is null) = (since = ''))
);
comment on table private.quotas is 'Limits on stored rows, which operators may change. What is written here is run as SQL: nobody but the owner may write.';
comment on column private.quotas.counted_by is 'The column whose value the rows are counted for; rows without one are not counted. Empty: all rows together.';
comment on column private.quotas.most_of_staff is 'For editors and administrators; empty as for everybody.';
comment on column private.quotas.since is 'The column with the time of the row, where only rows of the last while (within) count.';
comment on column private.quotas.which_rows is 'Which rows count, and are limited.';
comment on column private.quotas.refusal is 'Key of the error text.';
alter table private.quotas enable row level security;

-- Rows of one person are counted one transaction after another, under one lock for all their quotas: two kinds of row never wait for
-- each other in a circle. Whatever is written without a signed-in person (jobs, seeds) is not limited, but for what visitors send.
create function private.check_quotas() returns trigger language plpgsql security definer set search_path = '' -- definer: counts rows that the person may not read
as $$
declare
  quota private.quotas;
  counted text;
  is_limited boolean;
  stored bigint;
  most integer;
begin
  if auth.uid() is null and tg_nargs = 0 then return null; end if;
  for quota in select * from private.quotas where stored_in = tg_relid order by name loop
    counted := case when quota.counted_by = '' then tg_relid::text else to_jsonb(new) ->> quota.counted_by end;
    execute format('select (%s) from (select ($1).*) as new_row', quota.which_rows) into is_limited using new;
    if counted is null or not is_limited then continue; end if;
    most := case when private.is_staff() then coalesce(quota.most_of_staff, quota.most) else quota.most end;
    perform pg_advisory_xact_lock(hashtextextended('quota:' || counted, 0));
    execute format('select count(*) from (select from %s where %s and %s and %s limit %s) as counted', quota.stored_in,
      case when quota.counted_by = '' then 'true' else format('%I = %L', quota.counted_by, counted) end,
      case when quota.within is null then 'true' else format('%I > now() - %L::interval', quota.since, quota.within) end,
      quota.which_rows, most + 1) into stored;
    if stored > most then raise exception using errcode = 'CJ001', message = quota.refusal; end if;
  end loop;
  return null;
end $$;
comment on function private.check_quotas is
  'Refuses a row beyond a quota of its table. After the insert, because a row that is there already and only changes is not one more. With an argument, also rows of visitors.';
revoke execute on function private.check_quotas() from public;

insert into private.quotas (name, stored_in, counted_by, most, most_of_staff, within, since, which_rows, refusal) values
  ('saved searches', 'public.saved_searches', 'person_id', 100, null, null, '', 'true', 'too_many_saved_searches'),
  ('follows', 'public.follows', 'person_id', 500, null, null, '', 'true', 'too_many_kept'),
  ('registrations', 'public.event_registrations', 'person_id', 500, null, null, '', 'true', 'too_many_kept'),
  ('comments a day', 'public.comments', 'author_id', 60, 300, '1 day', 'created_at', 'true', 'too_many_today'),
  ('resources a day', 'public.resources', 'owner_id', 60, 600, '1 day', 'created_at', 'true', 'too_many_today'),
  ('unpublished of a person', 'public.resources', 'owner_id', 300, 3000, null, '', 'live_revision is null', 'too_many_drafts'),
  ('unpublished of an institution', 'public.resources', 'institution_id', 2000, null, null, '', 'live_revision is null', 'too_many_drafts_of_institution'),
  ('revisions a day', 'public.revisions', 'author_id', 600, 3000, '1 day', 'created_at', 'true', 'too_many_today'),
  ('working copies', 'public.working_copies', 'person_id', 100, 300, null, '', 'true', 'too_many_working_copies'),
  ('presences', 'public.presences', 'person_id', 100, 600, '1 day', 'seen_at', 'true', 'too_many_today'),
  ('submissions of a resource a day', 'public.transitions', 'resource_id', 10, null, '1 day', 'happened_at', 'to_state = ''submitted''', 'too_many_today'),
  ('review comments a day', 'public.review_comments', 'author_id', 150, 600, '1 day', 'created_at', 'true', 'too_many_today'),
  ('people a comment calls', 'public.comment_mentions', 'comment_id', 20, null, null, '', 'true', 'too_many_called'),
  ('clearances a day', 'public.clearances', 'recorded_by', 60, 600, '1 day', 'recorded_at', 'true', 'too_many_today'),
  ('consents a day', 'public.consents', 'recorded_by', 60, 600, '1 day', 'recorded_at', 'true', 'too_many_today'),
  ('verification requests a day', 'public.verification_requests', 'person_id', 5, null, '1 day', 'requested_at', 'true', 'too_many_today'),
  ('verification requests', 'public.verification_requests', 'person_id', 30, null, null, '', 'true', 'too_many_kept'),
  ('open corrections of an address', 'public.corrections', 'email', 5, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open corrections of a person', 'public.corrections', 'person_id', 20, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open corrections', 'public.corrections', '', 5000, null, null, '', 'state = ''open''', 'inbox_full'),
  ('open search requests of an address', 'public.search_requests', 'email', 5, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open search requests of a person', 'public.search_requests', 'person_id', 20, null, null, '', 'state = ''open''', 'too_many_open_messages'),
  ('open search requests', 'public.search_requests', '', 5000, null, null, '', 'state = ''open''', 'inbox_full');

create trigger check_quotas after insert on public.saved_searches for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.follows for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.event_registrations for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.comments for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.resources for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.revisions for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.working_copies for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.presences for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.transitions for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.review_comments for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.comment_mentions for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.clearances for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.consents for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.verification_requests for each row execute function private.check_quotas();
create trigger check_quotas after insert on public.corrections for each row execute function private.check_quotas('also of visitors');
create trigger check_quotas after insert on public.search_requests for each row execute function private.check_quotas('also of visitors');

create index revisions_author on public.revisions (author_id, created_at);
create index review_comments_author on public.review_comments (author_id, created_at);
create index corrections_open_email on public.corrections (email) where state = 'open';
create index search_requests_open_email on public.search_requests (email) where state = 'open';

-- A code for a work address is burnt after five wrong tries, as a code to sign in is.
create or replace function private.prove_work_email(code text) returns text language plpgsql security definer set search_path = '' as $$
declare
  sent private.work_email_codes;
begin
  select codes.* into sent from private.work_email_codes as codes
  join public.verification_requests on verification_requests.id = request_id and decision is null
  where person_id = private.person_id() for update of codes;
  if sent.request_id is null or sent.sent_at < now() - interval '1 day' or sent.tries >= 5 then return 'expired'; end if;
  if sent.code_hash <> encode(sha256(convert_to(sent.request_id || ':' || code, 'utf8')), 'hex') then
    update private.work_email_codes set tries = tries + 1 where request_id = sent.request_id;
    return 'wrong';
  end if;
  delete from private.work_email_codes where request_id = sent.request_id;
  update public.verification_requests set work_email_proven_at = now() where id = sent.request_id;
  return 'proven';
end $$;
comment on table private.work_email_codes is 'The newest code for a work address: SHA-256 of request and code. Valid for a day, for five tries, once.';
