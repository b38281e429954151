-- What the running application keeps for itself. No API role can reach these tables.

create table private.mailbox (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  sent_at timestamptz not null default now()
);
comment on table private.mailbox is 'Where mail lands in embedded mode, to be read at /dev/mailbox. Empty where SMTP_URL is set.';

create table private.rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
comment on table private.rate_limits is 'Counters of rate-limiter-flexible, shared by all instances. expire in milliseconds since 1970.';

create table private.seeds (name text primary key, applied_at timestamptz not null default now());
comment on table private.seeds is 'Which seed data has been entered, so that a second start adds nothing.';
