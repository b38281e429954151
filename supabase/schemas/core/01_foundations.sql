-- Extensions, the schema `private`, and default privileges.
--
-- In SQL because these are rights: a hosted Supabase project grants every new table and function to the API roles. Here a role has no
-- privilege until a file grants it by name, beside the table or function. tests/integration/rights/ lists every grant with its reason.

-- Function bodies may use functions and tables of later files. tests/integration/schemas.test.ts checks every body at the end.
set check_function_bodies = off;

create schema if not exists extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists fuzzystrmatch with schema extensions;

create schema private;
comment on schema private is 'Helper functions and internal tables, which the API does not expose.';

grant usage on schema public, private, extensions to anon, authenticated, service_role;
revoke create on schema public from public;
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

-- After the extensions, whose functions every role may execute. Postgres lets every role execute a new function; this default can be revoked
-- for all schemas only.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
