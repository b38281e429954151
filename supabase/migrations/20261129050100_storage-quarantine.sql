-- The nightly check moves what no row knows aside for thirty days instead of deleting it at once.

alter table public.storage_checks
  add column quarantined integer not null default 0,
  add column put_back integer not null default 0,
  add column looks_newer boolean not null default false;

comment on table public.storage_checks is
  'Reports of the nightly check: rows of `files` whose bytes are missing, and bytes that no row knows. `quarantined` counts the latter that were moved aside, `removed` what left after thirty days there, `put_back` what a row needed again. `looks_newer`: Storage seems to be newer than the database (after a restore), so nothing was moved.';
