-- Links of mails by which the holder of an address, who is not signed in, sees and changes what is stored about that address.
--
-- In SQL because these are rights: whether a link is right is decided where the rows are.

create function private.email_key(address text) returns text language sql immutable strict set search_path = ''
as $$
  select case
    when domain in ('gmail.com', 'googlemail.com') then replace(untagged, '.', '') || '@gmail.com'
    when domain in ('outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'icloud.com', 'me.com', 'mac.com', 'proton.me', 'protonmail.com', 'pm.me', 'fastmail.com')
      then untagged || '@' || domain
    else mailbox || '@' || domain
  end
  from (
    select mailbox, domain, coalesce(nullif(regexp_replace(mailbox, '\+.*$', ''), ''), mailbox) as untagged
    from (select split_part(lower(address), '@', 1) as mailbox, split_part(lower(address), '@', 2) as domain) as parts
  ) as addresses
$$;
comment on function private.email_key is
  'An address without what its mail server ignores: capitals, and where the provider documents it a tag after a plus sign and the dots of '
  'Gmail. Elsewhere a plus sign may belong to the address of another person, who would see these registrations.';
create index people_email_spelling on public.people (private.email_key(email));

create table private.address_links (
  hash bytea primary key,
  purpose text not null check (purpose in ('registrations', 'following', 'learning', 'reminders')),
  email_key text not null,
  expires_at timestamptz not null
);
comment on table private.address_links is
  'The links of mails. Only the hash of the token is stored. `purpose` says what the link opens: a link to registrations does not change what '
  'the person follows.';
create index address_links_expires_at on private.address_links (expires_at);
create index address_links_email_key on private.address_links (email_key);
alter table private.address_links enable row level security;

create function private.verify_address_link(token text, wanted text) returns text language plpgsql stable set search_path = ''
as $$
declare link private.address_links;
begin
  select * into link from private.address_links where hash = sha256(convert_to(token, 'UTF8')) and purpose = wanted;
  if link.hash is null then raise exception 'link_altered' using errcode = 'CJ001'; end if;
  if link.expires_at < now() then raise exception 'link_expired' using errcode = 'CJ001'; end if;
  return link.email_key;
end $$;
comment on function private.verify_address_link is 'The key of the address to which the link was mailed.';
