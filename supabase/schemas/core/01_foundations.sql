-- What everything else needs: extensions, the schema for functions and tables that the API does not reach, and privileges that start from nothing.
--
-- In SQL because it is about rights: on a hosted Supabase project every new table and function would be granted to the API roles. Here no
-- role may do anything until a file grants it by name, beside the table or the function. tests/integration/rights/ lists every grant with its reason.

-- Functions may call functions and tables of later files. tests/integration/schemas.test.ts checks every body once all exist.
set check_function_bodies = off;

create schema if not exists extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists fuzzystrmatch with schema extensions;

create schema private;
comment on schema private is 'Helpers and bookkeeping that no API role may reach by name through the API.';

grant usage on schema public, private, extensions to anon, authenticated, service_role;
revoke create on schema public from public;
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

-- After the extensions, whose functions stay everybody's. Postgres lets everybody execute a new function, and this default cannot be taken
-- away for one schema only.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
