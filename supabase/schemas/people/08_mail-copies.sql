-- Copies (BCC) of mails that staff send to officials: drafts of contacts, which the person who sent the mail confirms, corrects or throws away.
--
-- In SQL because these are rights: only the person who sent the mail reads the draft, and only the job that reads the mailbox makes one.

create table public.mail_copies (
  id uuid primary key default gen_random_uuid(),
  sent_by uuid not null references public.people on delete cascade,
  sent_on date not null check (sent_on >= '1990-01-01'),
  note text not null check (length(note) between 1 and 4000),
  is_proven boolean not null,
  unknown_addresses text[] not null default '{}' check (cardinality(unknown_addresses) <= 20),
  received_at timestamptz not null default now()
);
comment on table public.mail_copies is
  'Mails of which staff sent a copy to the mailbox. Only who sent it reads it. Deleted when it is confirmed or thrown away, or after 60 days.';
comment on column public.mail_copies.note is 'The subject and the text, without what it quotes.';
comment on column public.mail_copies.is_proven is 'The mail server that received it vouches for the sender (DKIM or DMARC).';
comment on column public.mail_copies.unknown_addresses is 'Recipients who held no post that Caja knows on that day. Personal data.';
create index mail_copies_sent_by on public.mail_copies (sent_by, received_at desc);
create index mail_copies_received_at on public.mail_copies (received_at);

create table public.mail_copy_people (
  copy_id uuid not null references public.mail_copies on delete cascade,
  person_id uuid not null references public.people on delete cascade,
  primary key (copy_id, person_id)
);
comment on table public.mail_copy_people is 'Recipients who held a post on that day, with whom no contact was recorded from the copy yet. Personal data.';
create index mail_copy_people_person on public.mail_copy_people (person_id);

alter table public.mail_copies enable row level security;
grant select, delete on public.mail_copies to authenticated;
create policy "staff read copies of their own mails" on public.mail_copies for select to authenticated
  using ((select private.is_staff()) and sent_by = (select private.person_id()));
create policy "staff throw away copies of their own mails" on public.mail_copies for delete to authenticated
  using ((select private.is_staff()) and sent_by = (select private.person_id()));

alter table public.mail_copy_people enable row level security;
grant select, delete on public.mail_copy_people to authenticated;
create policy "who reads a copy reads its recipients" on public.mail_copy_people for select to authenticated
  using (exists (select from public.mail_copies where id = copy_id));
create policy "who reads a copy takes recipients off it" on public.mail_copy_people for delete to authenticated
  using (exists (select from public.mail_copies where id = copy_id));

create function private.add_mail_copy(sender text, day date, text text, proven boolean, recipients text[]) returns text
language plpgsql set search_path = ''
as $$
declare
  writer uuid;
  known uuid[];
  copy uuid;
  on_day date := greatest(least(day, (now() at time zone 'UTC')::date), '1990-01-01');
begin
  select id into writer from public.people
    where email = lower(sender) and role in ('editor', 'admin') and user_id is not null and left_at is null and frozen_at is null;
  if writer is null then return null; end if;
  select array_agg(distinct person_id) into known from public.people join public.post_holders on person_id = people.id
    where private.email_key(people.email) in (select private.email_key(address) from unnest(recipients) as address)
      and held_from <= on_day and (held_to is null or held_to >= on_day) and not private.is_person_of_staff(people.id);
  if known is null then return 'ignored'; end if;
  -- The box of one person cannot be filled without end by who writes in their name.
  if (select count(*) from public.mail_copies where sent_by = writer) >= 100 then return 'copy-refused'; end if;
  insert into public.mail_copies (sent_by, sent_on, note, is_proven, unknown_addresses)
  values (writer, on_day, text, proven, (select coalesce(array_agg(address order by address), '{}') from (
      select distinct lower(address) as address from unnest(recipients) as address
      where private.email_key(address) not in (select private.email_key(email) from public.people where id = any (known) or role in ('editor', 'admin'))
      order by 1 limit 20) as others))
  returning id into copy;
  insert into public.mail_copy_people (copy_id, person_id) select copy, unnest(known);
  return 'copy';
end $$;
comment on function private.add_mail_copy is
  'Called by the job that reads the mailbox. Null if the sender is not of staff; `ignored` if no recipient held a post on that day; `copy-refused` if '
  '100 drafts of the sender wait.';
grant execute on function private.add_mail_copy(text, date, text, boolean, text[]) to service_role;

create function private.purge_mail_copies() returns void language sql set search_path = ''
as $$ delete from public.mail_copies where received_at < now() - interval '60 days' $$;
comment on function private.purge_mail_copies is 'Called by a daily job.';
grant execute on function private.purge_mail_copies() to service_role;
