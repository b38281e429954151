-- Somebody whose institution is not in the list asks to be verified with its name; the administrator who accepts says which one it is.

alter table public.verification_requests
  alter column institution_id drop not null,
  add column institution_name text check (length(institution_name) between 2 and 200),
  add column country_iso3 char(3) references public.countries,
  add check (institution_id is not null or (institution_name is not null and country_iso3 is not null));
comment on column public.verification_requests.institution_name is 'As the person wrote it, where their institution is not in the list.';
comment on column public.verification_requests.country_iso3 is 'The country of an institution that is not in the list.';
grant insert (institution_name, country_iso3) on public.verification_requests to authenticated;

drop function public.decide_verification(uuid, boolean, text, uuid);
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
  -- The institution a person chose is theirs to choose; only a name that is not in the list needs an answer.
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
  chosen := coalesce(chosen, private.post_named(home, request.post_title));
  if chosen is null then
    insert into public.posts (institution_id, titles)
      values (home, jsonb_build_object(request.language, request.post_title)) returning id into chosen;
  end if;
  perform private.give_post(chosen, request.person_id);
  perform private.take_up_waiting(chosen, request.person_id);
end $$;
comment on function public.decide_verification is
  'Without a post, the one of the institution that is called like the one asked for, or else a new one. `institution` counts where the request has none.';
revoke execute on function public.decide_verification(uuid, boolean, text, uuid, uuid) from public, anon;
grant execute on function public.decide_verification(uuid, boolean, text, uuid, uuid) to authenticated;
