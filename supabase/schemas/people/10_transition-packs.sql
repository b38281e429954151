-- The pack for the team that takes office: what the editor chose, and the links by which new post holders open it.
--
-- In SQL because these are rights: who has a link reads shared promises and former holders of one institution, and of no other.

create table public.transition_packs (
  change_id uuid primary key references public.government_changes on delete cascade,
  parts jsonb not null check (jsonb_typeof(parts) = 'array' and length(parts::text) <= 20000),
  version integer not null default 1,
  changed_at timestamptz not null default now()
);
comment on table public.transition_packs is
  'What staff chose for the pack of a change of government: parts in order, each with a sentence of their own. Without a row: all parts. The contents '
  'are not stored: they are what is published when the pack is opened.';

alter table public.transition_packs enable row level security;
grant select, insert (change_id, parts), update (parts, version, changed_at) on public.transition_packs to authenticated;
create policy "staff read packs" on public.transition_packs for select to authenticated using ((select private.is_staff()));
create policy "staff make packs" on public.transition_packs for insert to authenticated with check ((select private.is_staff()));
create policy "staff change packs" on public.transition_packs for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));

create table public.transition_pack_links (
  id uuid primary key default gen_random_uuid(),
  change_id uuid not null references public.government_changes on delete cascade,
  institution_id uuid not null references public.institutions,
  email text not null check (length(email) between 3 and 254),
  name text not null default '' check (length(name) <= 160),
  language text not null check (language in ('es', 'en')),
  expires_on date not null check (expires_on > '2020-01-01'),
  hash bytea unique,
  sent_by uuid references public.people on delete set null default private.person_id(),
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  opened_at timestamptz
);
comment on table public.transition_pack_links is
  'Links by which new post holders open a pack. Personal data, deleted 90 days after a link has expired. Only the hash of the token is stored, from '
  'when the mail is sent.';
create index transition_pack_links_change on public.transition_pack_links (change_id, made_at desc);
create index transition_pack_links_institution on public.transition_pack_links (institution_id);
create index transition_pack_links_sent_by on public.transition_pack_links (sent_by);

alter table public.transition_pack_links enable row level security;
grant select (id, change_id, institution_id, email, name, language, expires_on, sent_by, made_at, withdrawn_at, opened_at),
  insert (change_id, institution_id, email, name, language, expires_on), update (withdrawn_at) on public.transition_pack_links to authenticated;
create policy "staff read links of packs" on public.transition_pack_links for select to authenticated using ((select private.is_staff()));
create policy "staff send packs to institutions of the country" on public.transition_pack_links for insert to authenticated
  with check ((select private.is_staff()) and sent_by = (select private.person_id()) and expires_on <= current_date + 366
    and exists (select from public.government_changes as changes join public.institutions on institutions.country_iso3 = changes.country_iso3
      where changes.id = change_id and institutions.id = institution_id));
create policy "staff withdraw links of packs" on public.transition_pack_links for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()) and withdrawn_at is not null);
create trigger check_quotas after insert on public.transition_pack_links for each row execute function private.check_quotas();
insert into private.quotas (name, table_name, counted_column, max_rows, max_rows_of_staff, period, time_column, row_condition, error) values
  ('packs sent a day', 'public.transition_pack_links', 'sent_by', 50, null, '1 day', 'made_at', 'true', 'too_many_today');
create trigger send_transition_pack after insert on public.transition_pack_links
  for each row execute function private.enqueue_for_row('send-transition-pack', 'link');

create function private.pack_of_institution(institution uuid) returns jsonb language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'formerHolders', (select coalesce(jsonb_agg(jsonb_build_object('name', shown_as, 'contact', contact) order by consented_on desc), '[]') from (
      select shown_as, contact, consented_on from public.former_holder_consents
      where institution_id = institution and revoked_at is null order by consented_on desc limit 10) as holders),
    'promises', (select coalesce(jsonb_agg(jsonb_build_object('side', side, 'body', body, 'dueOn', due_on) order by due_on nulls last), '[]') from (
      select side, body, due_on from public.promises join public.interactions on interactions.id = interaction_id
        join public.posts on posts.id = post_id
      where state = 'open' and is_shared and posts.institution_id = institution order by due_on nulls last limit 12) as promised))
$$;
comment on function private.pack_of_institution is
  'Former holders who agreed to be asked, and open promises of shared contacts: what an incoming team of this institution may read.';
grant execute on function private.pack_of_institution(uuid) to authenticated;

create function private.read_transition_pack(token text)
returns table (change_id uuid, country_iso3 char(3), parts jsonb, institution jsonb, name text, expires_on date, shared jsonb)
language plpgsql security definer set search_path = '' -- definer: the new post holder is not signed in, and reads what concerns one institution
as $$
declare link public.transition_pack_links;
begin
  select * into link from public.transition_pack_links where hash = sha256(convert_to(token, 'UTF8'));
  if link.id is null then raise exception 'link_altered' using errcode = 'CJ001'; end if;
  if link.withdrawn_at is not null or link.expires_on < current_date then raise exception 'link_expired' using errcode = 'CJ001'; end if;
  if link.opened_at is null then update public.transition_pack_links set opened_at = now() where id = link.id and opened_at is null; end if;
  return query
    select changes.id, changes.country_iso3, packs.parts, institutions.names, link.name, link.expires_on, private.pack_of_institution(link.institution_id)
    from public.government_changes as changes join public.institutions on institutions.id = link.institution_id
      left join public.transition_packs as packs on packs.change_id = changes.id
    where changes.id = link.change_id;
end $$;
comment on function private.read_transition_pack is 'The pack of a mailed link, until it expires or is withdrawn. The first opening is noted.';
grant execute on function private.read_transition_pack(text) to anon, authenticated;

create function private.purge_transition_packs() returns void language sql set search_path = ''
as $$ delete from public.transition_pack_links where expires_on < current_date - 90 $$;
comment on function private.purge_transition_packs is 'Called by a daily job.';
grant execute on function private.purge_transition_packs() to service_role;
