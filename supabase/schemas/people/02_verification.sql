-- How a member becomes an official: they request it with their post and work address; an administrator decides and gives the reason.
--
-- In SQL because it is a right: no person may write roles or posts directly.

create table public.verification_requests (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references public.people on delete cascade,
  institution_id uuid references public.institutions,
  institution_name text check (length(institution_name) between 2 and 200),
  country_iso3 char(3) references public.countries,
  post_title text not null check (length(post_title) between 2 and 160),
  language text not null default 'es',
  work_email text not null check (work_email like '%_@_%'),
  work_email_verified_at timestamptz,
  note text not null default '' check (length(note) <= 1200),
  requested_at timestamptz not null default now(),
  decision text check (decision in ('accepted', 'declined')),
  reason text check (length(reason) <= 1200),
  decided_at timestamptz,
  decided_by uuid references public.people,
  check ((decision is null) = (decided_at is null)),
  check (institution_id is not null or (institution_name is not null and country_iso3 is not null))
);
comment on table public.verification_requests is
  'A member asks to be verified as holder of a post. An administrator accepts or declines, with a reason.';
comment on column public.verification_requests.work_email_verified_at is 'When the person entered the code sent to work_email.';
comment on column public.verification_requests.institution_name is
  'The name as the person wrote it, if their institution is not in the list.';
comment on column public.verification_requests.country_iso3 is 'The country of an institution that is not in the list.';
create unique index verification_requests_open on public.verification_requests (person_id) where decision is null;

alter table public.verification_requests enable row level security;
grant select, insert (person_id, institution_id, post_title, language, work_email, note, institution_name, country_iso3)
  on public.verification_requests to authenticated;
create policy "a person reads their own requests" on public.verification_requests for select to authenticated
  using (person_id = (select private.person_id()));
create policy "staff read requests" on public.verification_requests for select to authenticated using ((select private.is_staff()));
create policy "a person requests verification for themselves" on public.verification_requests for insert to authenticated
  with check (person_id = (select private.person_id()));
create trigger check_quotas after insert on public.verification_requests for each row execute function private.check_quotas();
create trigger enqueue_verification after update of decision on public.verification_requests for each row
  when (old.decision is null and new.decision is not null) execute function private.enqueue_for_row('send-verification', 'request');
create trigger enqueue_work_email_code after insert on public.verification_requests for each row
  execute function private.enqueue_for_row('send-work-email-code', 'request');
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('verification requests a day', 'public.verification_requests', 'person_id', 5, null, '1 day', 'requested_at', 'true', 'too_many_today'),
  ('verification requests', 'public.verification_requests', 'person_id', 30, null, null, '', 'true', 'too_many_stored');

create table private.work_email_codes (
  request_id uuid primary key references public.verification_requests on delete cascade,
  code_hash text not null,
  sent_at timestamptz not null default now(),
  tries smallint not null default 0
);
comment on table private.work_email_codes is
  'The newest code for a work address, as SHA-256 of request and code. Valid for one day, five attempts and one use.';

grant select, insert, update, delete on private.work_email_codes to service_role;

create function public.decide_verification(request_id uuid, accept boolean, reason text, post uuid default null, institution uuid default null)
returns void language plpgsql security definer set search_path = '' -- definer: writes role and post, which no person may write directly
as $$
declare
  request public.verification_requests;
  chosen uuid := post;
  home uuid;
begin
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into request from public.verification_requests where id = request_id for update;
  if request.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if request.decision is not null then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  if request.person_id = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  if length(trim(coalesce(decide_verification.reason, ''))) < 3 then raise exception 'reason_missing' using errcode = 'CJ001'; end if;
  -- The administrator chooses the institution only if the person wrote a name that is not in the list.
  home := coalesce(request.institution_id, institution);
  if accept and home is null then raise exception 'institution_missing' using errcode = 'CJ001'; end if;
  if accept and not exists (select from public.institutions where id = home) then raise exception 'not_found' using errcode = 'CJ001'; end if;
  update public.verification_requests set decision = case when accept then 'accepted' else 'declined' end, institution_id = home,
    reason = decide_verification.reason, decided_at = now(), decided_by = private.person_id()
  where id = request_id;
  if not accept then return; end if;
  if chosen is not null and not exists (select from public.posts where id = chosen and institution_id = home) then
    raise exception 'post_elsewhere' using errcode = 'CJ001';
  end if;
  chosen := coalesce(chosen, private.find_post_by_title(home, request.post_title));
  if chosen is null then
    insert into public.posts (institution_id, titles)
      values (home, jsonb_build_object(request.language, request.post_title)) returning id into chosen;
  end if;
  perform private.assign_post(chosen, request.person_id);
  perform private.claim_waiting_work(chosen, request.person_id);
end $$;
comment on function public.decide_verification is
  'Without a post, the post of the institution with the requested title, or a new one. `institution` is used only if the request has '
  'none.';
grant execute on function public.decide_verification(uuid, boolean, text, uuid, uuid) to authenticated;

create function private.verify_work_email(code text) returns text language plpgsql security definer set search_path = '' as $$
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
  update public.verification_requests set work_email_verified_at = now() where id = sent.request_id;
  return 'proven';
end $$;
comment on function private.verify_work_email is
  'Checks the code for the person''s open request: returns proven, wrong or expired. After five wrong attempts the code is invalid. It '
  'returns instead of raising, so that the attempt is counted. Definer: no role may read the codes.';
grant execute on function private.verify_work_email(text) to authenticated;

create function private.assign_post(post uuid, person uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.post_holders where post_id = post and person_id = person and held_to is null) then
    insert into public.post_holders (post_id, person_id) values (post, person);
  end if;
  update public.people set role = case when role = 'member' then 'official' else role end, left_at = null, frozen_at = null, frozen_by = null,
    verified_at = now(), verified_by = private.person_id()
  where id = person;
end $$;
comment on function private.assign_post is
  'The last step of verification. Callers must have checked the rights. Definer: no role may write roles and posts.';

create function private.find_post_by_title(institution uuid, title text) returns uuid
language sql stable security definer set search_path = '' -- definer: officials do not read every post
as $$
  select posts.id from public.posts, lateral jsonb_each_text(posts.titles) as titles (language, name)
  where private.is_staff() and posts.institution_id = institution and private.normalize_title(name) = private.normalize_title(title)
  order by exists (select from public.post_holders where post_id = posts.id and held_to is null), posts.id limit 1
$$;
comment on function private.find_post_by_title is 'The post of an institution with this title in any language; vacant posts first.';
grant execute on function private.find_post_by_title(uuid, text) to authenticated, service_role;

create function private.normalize_title(words text) returns text language sql stable parallel safe set search_path = ''
as $$ select regexp_replace(lower(extensions.unaccent(trim(words))), '[^a-z0-9]+', ' ', 'g') $$;
comment on function private.normalize_title is 'A title without accents, capitals and punctuation, for comparing.';
grant execute on function private.normalize_title(text) to service_role;
