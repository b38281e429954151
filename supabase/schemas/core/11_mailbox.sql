-- The mailbox that a job reads by IMAP (IMAP_URL): which messages it has read, and how the last reading went. No text, subject or address of a
-- message is stored here.
--
-- In SQL because it must be atomic: what a message changes and that it was read are written together, so that a message counts once.

create table private.mailbox_messages (
  key bytea primary key check (length(key) = 32),
  id_hash bytea check (length(id_hash) = 32),
  attempts smallint not null default 0,
  outcome text check (length(outcome) between 1 and 40),
  is_cut boolean not null default false,
  first_read_at timestamptz not null default now(),
  read_at timestamptz,
  check ((outcome is null) = (read_at is null))
);
comment on table private.mailbox_messages is
  'Messages of the mailbox that were read. Kept for a year.';
comment on column private.mailbox_messages.key is 'SHA-256 of the mailbox, its UIDVALIDITY and the UID of the message.';
comment on column private.mailbox_messages.id_hash is 'SHA-256 of Message-ID, sender, day and subject, so that a second copy of a message changes nothing.';
comment on column private.mailbox_messages.attempts is 'How often its reading began. After three a message is left unread by Caja, so that it holds up no other.';
comment on column private.mailbox_messages.outcome is 'What it was: bounce, reply, … (app/features/core/mail/mailbox/outcomes.ts). Null while it is read.';
comment on column private.mailbox_messages.is_cut is 'It was too long: only its beginning was read.';
create index mailbox_messages_id_hash on private.mailbox_messages (id_hash) where outcome is not null;
create index mailbox_messages_read_at on private.mailbox_messages (read_at);
create index mailbox_messages_first_read_at on private.mailbox_messages (first_read_at);
alter table private.mailbox_messages enable row level security;

create table private.mailbox_reading (
  id boolean primary key default true check (id),
  last_read_at timestamptz,
  last_failed_at timestamptz,
  problem text check (length(problem) <= 40),
  detail text check (length(detail) <= 300),
  failures integer not null default 0,
  reading_since timestamptz,
  next_read_at timestamptz not null default '-infinity',
  left_unread integer not null default 0
);
comment on table private.mailbox_reading is 'One row: how the last reading of the mailbox went.';
comment on column private.mailbox_reading.problem is 'Why the last reading failed; null if it succeeded.';
comment on column private.mailbox_reading.reading_since is 'Set while a job reads the mailbox, so that no other does.';
comment on column private.mailbox_reading.next_read_at is 'Not before. A server that refuses the password is asked less and less often, because it may lock the account.';
comment on column private.mailbox_reading.left_unread is 'Messages that the last reading left for the next one.';
insert into private.mailbox_reading default values;
alter table private.mailbox_reading enable row level security;

create function private.begin_mailbox_message(message_key bytea) returns boolean language plpgsql set search_path = ''
as $$
declare known private.mailbox_messages;
begin
  insert into private.mailbox_messages as messages (key, attempts) values (message_key, 1)
  on conflict (key) do update set attempts = messages.attempts + 1 where messages.outcome is null returning * into known;
  if known.key is null then return false; end if;
  if known.attempts > 3 then perform private.end_mailbox_message(message_key, 'failed', null, false); end if;
  return known.attempts <= 3;
end $$;
comment on function private.begin_mailbox_message is
  'Called by the job before it fetches a message, in a transaction of its own. False if there is nothing left to do: it was read before, or three '
  'attempts failed.';
grant execute on function private.begin_mailbox_message(bytea) to service_role;

create function private.end_mailbox_message(message_key bytea, became text, message_id bytea, cut boolean) returns void language sql set search_path = ''
as $$
  update private.mailbox_messages set outcome = became, id_hash = message_id, is_cut = cut, read_at = now() where key = message_key
$$;
comment on function private.end_mailbox_message is 'Called in the transaction of what the message changes.';
grant execute on function private.end_mailbox_message(bytea, text, bytea, boolean) to service_role;

create function private.is_repeated_message(message_id bytea) returns boolean language sql stable set search_path = ''
as $$ select exists (select from private.mailbox_messages where id_hash = message_id and outcome not in ('repeated', 'failed')) $$;
comment on function private.is_repeated_message is 'Another copy of the message was read.';
grant execute on function private.is_repeated_message(bytea) to service_role;

create function private.note_mailbox_reading(why text, what text, wait interval, unread integer) returns void language sql set search_path = ''
as $$
  update private.mailbox_reading set
    last_read_at = case when why is null then now() else last_read_at end, last_failed_at = case when why is null then last_failed_at else now() end,
    problem = why, detail = left(what, 300), failures = case when why is null then 0 else failures + 1 end,
    reading_since = null, next_read_at = now() + wait, left_unread = coalesce(unread, left_unread);
  delete from private.mailbox_messages where first_read_at < now() - interval '1 year';
$$;
comment on function private.note_mailbox_reading is
  'Called by the job after each reading. `why` is null if it succeeded; `wait` is how long the mailbox is left alone.';
grant execute on function private.note_mailbox_reading(text, text, interval, integer) to service_role;

create function private.read_mailbox_state() returns jsonb
language plpgsql stable security definer set search_path = '' -- definer: no role may read the tables, staff see these sums
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return (select jsonb_build_object('lastReadAt', last_read_at, 'lastFailedAt', last_failed_at, 'problem', problem, 'detail', detail,
      'failures', failures, 'leftUnread', left_unread,
      'cut', (select count(*) from private.mailbox_messages where is_cut and read_at > now() - interval '30 days'),
      'outcomes', (select coalesce(jsonb_object_agg(outcome, messages), '{}') from (
        select outcome, count(*) as messages from private.mailbox_messages where read_at > now() - interval '30 days' group by outcome) as counted))
    from private.mailbox_reading);
end $$;
comment on function private.read_mailbox_state is 'How the mailbox is read, and what its messages of the last 30 days were, in numbers.';
grant execute on function private.read_mailbox_state() to authenticated;

create function private.request_mailbox_reading() returns void
language plpgsql security definer set search_path = '' -- definer: see read_mailbox_state
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  update private.mailbox_reading set next_read_at = now() where reading_since is null;
end $$;
comment on function private.request_mailbox_reading is 'Staff do not wait for the next reading: the job that they start reads at once, unless one is reading.';
grant execute on function private.request_mailbox_reading() to authenticated;
