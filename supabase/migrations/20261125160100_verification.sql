-- Verification: a reason both ways, an existing post instead of a new one each time, and a work address that was shown to be received.

create function private.plain_words(words text) returns text language sql stable parallel safe set search_path = ''
as $$ select regexp_replace(lower(extensions.unaccent(trim(words))), '[^a-z0-9]+', ' ', 'g') $$;
comment on function private.plain_words is 'How a title reads whatever its accents, capitals and punctuation.';

create function private.post_named(institution uuid, title text) returns uuid language sql stable security definer set search_path = ''
as $$
  select posts.id from public.posts, lateral jsonb_each_text(posts.titles) as titles (language, name)
  where posts.institution_id = institution and private.plain_words(name) = private.plain_words(title)
  order by exists (select from public.post_holders where post_id = posts.id and held_to is null), posts.id limit 1
$$;
comment on function private.post_named is 'The post of an institution that is called like this in any language; one that is vacant before one that is held.';
revoke execute on function private.plain_words(text), private.post_named(uuid, text) from public;
grant execute on function private.plain_words(text), private.post_named(uuid, text) to authenticated, service_role;

create function private.give_post(post uuid, person uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.post_holders where post_id = post and person_id = person and held_to is null) then
    insert into public.post_holders (post_id, person_id) values (post, person);
  end if;
  update public.people set role = case when role = 'member' then 'official' else role end, left_at = null, frozen_at = null, frozen_by = null,
    verified_at = now(), verified_by = private.person_id()
  where id = person;
end $$;
comment on function private.give_post is 'The last step of verifying somebody; only functions that have asked whether they may call it. Definer: role and post are nobody''s to write.';
revoke execute on function private.give_post(uuid, uuid) from public;

drop function public.decide_verification(uuid, boolean, text);
create function public.decide_verification(request_id uuid, accept boolean, reason text, post uuid default null) returns void
language plpgsql security definer set search_path = '' -- definer: writes role and post, which no person may write directly
as $$
declare
  request public.verification_requests;
  chosen uuid := post;
begin
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into request from public.verification_requests where id = request_id for update;
  if request.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if request.decision is not null then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  if request.person_id = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  if length(trim(coalesce(decide_verification.reason, ''))) < 3 then raise exception 'reason_missing' using errcode = 'CJ001'; end if;
  update public.verification_requests set decision = case when accept then 'accepted' else 'declined' end,
    reason = decide_verification.reason, decided_at = now(), decided_by = private.person_id()
  where id = request_id;
  if not accept then return; end if;
  if chosen is not null and not exists (select from public.posts where id = chosen and institution_id = request.institution_id) then
    raise exception 'post_elsewhere' using errcode = 'CJ001';
  end if;
  chosen := coalesce(chosen, private.post_named(request.institution_id, request.post_title));
  if chosen is null then
    insert into public.posts (institution_id, titles)
      values (request.institution_id, jsonb_build_object(request.language, request.post_title)) returning id into chosen;
  end if;
  perform private.give_post(chosen, request.person_id);
  perform private.take_up_waiting(chosen, request.person_id);
end $$;
comment on function public.decide_verification is 'Without a post, the one of the institution that is called like the one asked for, or else a new one.';
revoke execute on function public.decide_verification(uuid, boolean, text, uuid) from public, anon;
grant execute on function public.decide_verification(uuid, boolean, text, uuid) to authenticated;

-- Whoever can read what is sent to an address of the ministry has shown something. A job makes and mails the code; here is only its hash.
alter table public.verification_requests add column work_email_proven_at timestamptz;
comment on column public.verification_requests.work_email_proven_at is 'When they entered the code that was mailed to work_email.';
create table private.work_email_codes (
  request_id uuid primary key references public.verification_requests on delete cascade,
  code_hash text not null,
  sent_at timestamptz not null default now(),
  tries smallint not null default 0
);
comment on table private.work_email_codes is 'The newest code for a work address: SHA-256 of request and code. Valid for a day, for ten tries, once.';
grant select, insert, update, delete on private.work_email_codes to service_role;

create function private.prove_work_email(code text) returns text language plpgsql security definer set search_path = '' as $$
declare
  sent private.work_email_codes;
begin
  select codes.* into sent from private.work_email_codes as codes
  join public.verification_requests on verification_requests.id = request_id and decision is null
  where person_id = private.person_id() for update of codes;
  if sent.request_id is null or sent.sent_at < now() - interval '1 day' or sent.tries >= 10 then return 'expired'; end if;
  if sent.code_hash <> encode(sha256(convert_to(sent.request_id || ':' || code, 'utf8')), 'hex') then
    update private.work_email_codes set tries = tries + 1 where request_id = sent.request_id;
    return 'wrong';
  end if;
  delete from private.work_email_codes where request_id = sent.request_id;
  update public.verification_requests set work_email_proven_at = now() where id = sent.request_id;
  return 'proven';
end $$;
comment on function private.prove_work_email is 'For one''s own open request: proven, wrong, or expired. Definer: nobody reads the codes. It returns instead of raising, so that a wrong try stays counted.';
revoke execute on function private.prove_work_email(text) from public;
grant execute on function private.prove_work_email(text) to authenticated;
