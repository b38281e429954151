-- How a member becomes an official: they ask, staff decide with a reason. Nobody raises their own role.

create table public.verification_requests (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references public.people on delete cascade,
  institution_id uuid not null references public.institutions,
  post_title text not null check (length(post_title) between 2 and 160),
  language text not null default 'es',
  work_email text not null check (work_email like '%_@_%'),
  note text not null default '' check (length(note) <= 1200),
  requested_at timestamptz not null default now(),
  decision text check (decision in ('accepted', 'declined')),
  reason text check (length(reason) <= 1200),
  decided_at timestamptz,
  decided_by uuid references public.people,
  check ((decision is null) = (decided_at is null))
);
comment on table public.verification_requests is 'A member says which post they hold; an administrator accepts or declines, with a reason.';
create unique index verification_requests_open on public.verification_requests (person_id) where decision is null;

alter table public.verification_requests enable row level security;
grant select on public.verification_requests to authenticated;
grant insert (person_id, institution_id, post_title, language, work_email, note) on public.verification_requests to authenticated;
create policy "a person reads their own requests" on public.verification_requests for select to authenticated using (person_id = (select private.person_id()));
create policy "staff read requests" on public.verification_requests for select to authenticated using ((select private.is_staff()));
create policy "a person asks for themselves" on public.verification_requests for insert to authenticated with check (person_id = (select private.person_id()));

-- Errors of these functions carry a key of the interface's error messages as their text, with SQLSTATE CJ001.
create function public.decide_verification(request_id uuid, accept boolean, reason text) returns void
language plpgsql security definer set search_path = '' -- definer: writes role and post, which no person may write directly
as $$
declare
  request public.verification_requests;
  post uuid;
begin
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  select * into request from public.verification_requests where id = request_id for update;
  if request.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if request.decision is not null then raise exception 'already_decided' using errcode = 'CJ001'; end if;
  if request.person_id = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  update public.verification_requests set decision = case when accept then 'accepted' else 'declined' end,
    reason = decide_verification.reason, decided_at = now(), decided_by = private.person_id()
  where id = request_id;
  if accept then
    insert into public.posts (institution_id, titles)
      values (request.institution_id, jsonb_build_object(request.language, request.post_title)) returning id into post;
    insert into public.post_holders (post_id, person_id) values (post, request.person_id);
    update public.people set role = case when role = 'member' then 'official' else role end, verified_at = now(), verified_by = private.person_id()
      where id = request.person_id;
  end if;
end $$;

create function public.change_role(person uuid, new_role text) returns void
language plpgsql security definer set search_path = '' -- definer: `people.role` has no update grant
as $$
begin
  if not private.is_admin() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if person = private.person_id() then raise exception 'own_role' using errcode = 'CJ001'; end if;
  if new_role not in ('member', 'official', 'editor', 'admin') then raise exception 'unknown_role' using errcode = 'CJ001'; end if;
  update public.people set role = new_role,
    verified_at = coalesce(verified_at, case when new_role = 'official' then now() end),
    verified_by = coalesce(verified_by, case when new_role = 'official' then private.person_id() end)
  where id = person;
  if not found then raise exception 'not_found' using errcode = 'CJ001'; end if;
end $$;
comment on function public.change_role is 'An administrator cannot change their own role, so the last administrator always stays.';
revoke execute on function public.decide_verification(uuid, boolean, text), public.change_role(uuid, text) from public, anon;
grant execute on function public.decide_verification(uuid, boolean, text), public.change_role(uuid, text) to authenticated;

-- Contact through transitions (recommendation 4): what was said with whom, kept by staff; the person sees their own record.
create table public.interactions (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references public.people on delete cascade,
  recorded_by uuid not null references public.people default private.person_id(),
  happened_on date not null default current_date,
  note text not null check (length(note) between 1 and 4000)
);
comment on table public.interactions is 'Contacts between staff and officials, so that they survive a change of staff.';
create index interactions_person on public.interactions (person_id, happened_on desc);
alter table public.interactions enable row level security;
grant select, insert (person_id, recorded_by, happened_on, note), update (happened_on, note), delete on public.interactions to authenticated;
create policy "an official reads their own record of contact" on public.interactions for select to authenticated using (person_id = (select private.person_id()));
create policy "staff read contacts" on public.interactions for select to authenticated using ((select private.is_staff()));
create policy "staff record contacts under their own name" on public.interactions for insert to authenticated
  with check (recorded_by = (select private.person_id()) and (select private.is_staff()));
create policy "staff correct contacts" on public.interactions for update to authenticated using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove contacts" on public.interactions for delete to authenticated using ((select private.is_staff()));

-- The thesaurus and the list of institutions are the administrators'.
grant insert, update, delete on public.concepts, public.institutions to authenticated;
create policy "administrators add concepts" on public.concepts for insert to authenticated with check ((select private.is_admin()));
create policy "administrators change concepts" on public.concepts for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "administrators remove concepts" on public.concepts for delete to authenticated using ((select private.is_admin()));
create policy "administrators add institutions" on public.institutions for insert to authenticated with check ((select private.is_admin()));
create policy "administrators change institutions" on public.institutions for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "administrators remove institutions" on public.institutions for delete to authenticated using ((select private.is_admin()));
