-- Certificates of attendance, made when a person asks for theirs.
--
-- In SQL because the condition must hold at the moment of issue: the event is closed and the person took part.

create table public.event_certificates (
  registration_id uuid primary key references public.event_registrations on delete cascade,
  code text not null unique check (code ~ '^[0-9a-hjkmnp-tv-z]{20}$'),
  name text not null check (length(name) <= 160),
  issued_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
comment on table public.event_certificates is
  'Who holds the code sees that this person took part in the event. Withdrawn while the attendance is corrected to another state. Personal data.';
comment on column public.event_certificates.code is
  'Fifteen random characters and five that sign them (Crockford''s base 32, without letters that look like digits).';
comment on column public.event_certificates.name is
  'As it was when the certificate was issued: a new name in the profile does not make it another person''s. Empty 24 months after the event.';

alter table public.event_certificates enable row level security;
grant select on public.event_certificates to authenticated;
create policy "members read their own certificates" on public.event_certificates for select to authenticated
  using (exists (select from public.event_registrations where id = registration_id and person_id = (select private.person_id())));
create policy "staff read certificates" on public.event_certificates for select to authenticated using ((select private.is_staff()));

create table private.signing_keys (purpose text primary key, key bytea not null);
comment on table private.signing_keys is 'Keys with which the database signs what it gives out. Made when they are first needed.';
alter table private.signing_keys enable row level security;

create function private.certificate_symbols(bytes bytea, length integer) returns text language sql immutable set search_path = ''
as $$
  select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', get_byte(bytes, place) % 32 + 1, 1), '' order by place)
  from generate_series(0, length - 1) as place
$$;

create function private.certificate_signature(part text) returns text language plpgsql set search_path = ''
as $$
declare secret bytea;
begin
  insert into private.signing_keys (purpose, key)
  values ('certificates', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
  on conflict do nothing;
  select key into secret from private.signing_keys where purpose = 'certificates';
  return private.certificate_symbols(sha256(secret || sha256(secret || convert_to(part, 'UTF8'))), 5);
end $$;

create function private.issue_certificate(registration uuid, token text default null) returns text
language plpgsql security definer set search_path = '' -- definer: no role may write certificates
as $$
declare
  subject public.event_registrations := private.lock_own_registration(registration, token);
  known public.event_certificates;
  holder text;
  random_part text := private.certificate_symbols(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 15);
begin
  if not exists (select from public.event_closings where resource_id = subject.resource_id) then
    raise exception 'event_not_closed' using errcode = 'CJ001';
  end if;
  if subject.state <> 'attended' then raise exception 'did_not_attend' using errcode = 'CJ001'; end if;
  select * into known from public.event_certificates where registration_id = subject.id;
  if known.code is not null then return known.code; end if;
  select coalesce(nullif(btrim(people.name), ''), btrim(subject.name)) into holder
    from (select) as always left join public.people on people.id = subject.person_id;
  if holder = '' then raise exception 'name_missing' using errcode = 'CJ001'; end if;
  insert into public.event_certificates (registration_id, code, name)
  values (subject.id, random_part || private.certificate_signature(random_part), left(holder, 160))
  returning code into random_part;
  return random_part;
end $$;
comment on function private.issue_certificate is
  'The code of the certificate of a registration of one''s own, which is issued if there is none. With the token of a mail, or signed in.';
grant execute on function private.issue_certificate(uuid, text) to anon, authenticated;

create function private.verify_certificate(asked text)
returns table (status text, name text, issued_at timestamptz, withdrawn_at timestamptz, slug text, title jsonb, zone text, starts_at timestamptz, minutes integer)
language plpgsql security definer set search_path = '' -- definer: who holds the code reads one certificate
as $$
begin
  if asked !~ '^[0-9a-hjkmnp-tv-z]{20}$' or private.certificate_signature(left(asked, 15)) <> right(asked, 5) then
    raise exception 'certificate_altered' using errcode = 'CJ001';
  end if;
  return query
    select case when certificates.withdrawn_at is not null then 'withdrawn' when certificates.name = '' then 'anonymous' else 'valid' end,
      certificates.name, certificates.issued_at, certificates.withdrawn_at, published.slug,
      coalesce(published.card -> 'title', (select content -> 'title' from public.revisions
        where revisions.resource_id = events.resource_id order by number desc limit 1)),
      events.zone, events.starts_at,
      (select sum(extract(epoch from session.ends_at - session.starts_at) / 60)::integer
        from unnest(events.session_starts, events.session_ends) as session (starts_at, ends_at))
    from public.event_certificates as certificates
    join public.event_registrations as registrations on registrations.id = certificates.registration_id
    join public.events on events.resource_id = registrations.resource_id
    left join public.published_resources as published on published.id = events.resource_id
    where certificates.code = asked;
end $$;
comment on function private.verify_certificate is
  'What the certificate with this code says. No row: it was signed here and its registration has been deleted since. A code that was not '
  'signed here is refused.';
grant execute on function private.verify_certificate(text) to anon, authenticated;

create function private.follow_registration_of_certificate() returns trigger language plpgsql security definer set search_path = '' -- definer: see issue_certificate
as $$
begin
  if new.state = 'attended' then
    update public.event_certificates set withdrawn_at = null where registration_id = new.id and withdrawn_at is not null;
  else
    update public.event_certificates set withdrawn_at = now() where registration_id = new.id and withdrawn_at is null;
  end if;
  if new.email_key like 'anonymous:%' then update public.event_certificates set name = '' where registration_id = new.id; end if;
  return null;
end $$;
comment on function private.follow_registration_of_certificate is
  'Withdraws a certificate when the attendance is corrected, and removes its name with that of the registration.';
create trigger follow_registration_of_certificate after update of state, email_key on public.event_registrations for each row
  when (old.state <> new.state or old.email_key <> new.email_key) execute function private.follow_registration_of_certificate();
