-- Each attempt to send a part has an object of its own. Two instances that are sent the same part at once do not take away each other's.

alter table public.uploads add column part_attempts uuid[] not null default '{}';
comment on column public.uploads.part_attempts is
  'For each part, the attempt that brought it: its object is {resource}/{upload}/{offset}-{attempt}. Parts without one (from before) are named by their offset.';
-- What was on its way already has no attempts: its parts keep the places at which they stand.
update public.uploads set part_attempts = array_fill('00000000-0000-0000-0000-000000000000'::uuid, array[cardinality(parts)]) where parts <> '{}';
grant update (part_attempts) on public.uploads to authenticated;
comment on table public.uploads is
  'A file on its way (tus), in parts: objects named {resource}/{upload}/{offset}-{attempt} in Storage. Gone when the file is complete or given up.';
