-- Internal tables of the running application. No API role has privileges on them.

create table private.mailbox (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  headers jsonb not null default '{}',
  sent_at timestamptz not null default now()
);
comment on table private.mailbox is 'Mails sent in embedded mode, shown at /dev/mailbox. Empty if SMTP_URL is set.';

create table private.rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
comment on table private.rate_limits is 'Counters of rate-limiter-flexible, shared by all instances. expire is in milliseconds since 1970.';

create table private.seeds (name text primary key, applied_at timestamptz not null default now());
comment on table private.seeds is 'Which seed data has been inserted, so that the next start does not insert it again.';
