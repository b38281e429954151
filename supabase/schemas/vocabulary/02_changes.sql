-- The audit trail of the thesaurus.
--
-- In SQL because it must be complete: a trigger writes it in the transaction of the change, and it cannot be changed afterwards.

create table public.concept_changes (
  id bigint generated always as identity primary key,
  concept_id uuid not null,
  scheme text not null,
  slug text not null,
  version integer not null,
  action text not null check (action in ('created', 'changed', 'merged', 'deprecated', 'restored', 'removed')),
  before jsonb,
  after jsonb,
  changed_by uuid references public.people,
  changed_at timestamptz not null default now()
);
comment on table public.concept_changes is
  'The audit trail of the thesaurus, append-only. `version` is the version after the change. before and after are the whole concept, with '
  'broader and replacement by slug. changed_by is null for seeds and jobs.';
create index concept_changes_concept on public.concept_changes (concept_id, version);

alter table public.concept_changes enable row level security;
grant select on public.concept_changes to authenticated;
create policy "staff read changes to the thesaurus" on public.concept_changes for select to authenticated
  using ((select private.is_staff()));
create trigger protect_concept_changes before update or delete on public.concept_changes
  for each row execute function private.refuse_change();
create trigger enqueue_refresh after insert on public.concept_changes
  for each statement execute function private.enqueue_for_row('refresh-concepts');

create function private.record_concept_change() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write the trail
as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then private.concept_snapshot(old) end;
  is_now jsonb := case when tg_op <> 'DELETE' then private.concept_snapshot(new) end;
  concept public.concepts := case when tg_op = 'DELETE' then old else new end;
begin
  if was is distinct from is_now then
    insert into public.concept_changes (concept_id, scheme, slug, version, action, before, after, changed_by)
    values (concept.id, concept.scheme, concept.slug, concept.version, case
        when tg_op = 'INSERT' then 'created' when tg_op = 'DELETE' then 'removed'
        when new.replaced_by_id is not null and old.replaced_by_id is null then 'merged'
        when new.deprecated_at is not null and old.deprecated_at is null then 'deprecated'
        when new.deprecated_at is null and old.deprecated_at is not null then 'restored' else 'changed' end,
      was, is_now, private.person_id());
  end if;
  return null;
end $$;
create trigger record_concept_change after insert or update or delete on public.concepts
  for each row execute function private.record_concept_change();

create function private.concept_snapshot(concept public.concepts) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('prefLabel', concept.pref_labels, 'altLabels', concept.alt_labels, 'definition', concept.definitions,
    'broader', (select slug from public.concepts where id = concept.broader_id), 'position', concept.position,
    'replacedBy', (select slug from public.concepts where id = concept.replaced_by_id), 'deprecated', concept.deprecated_at is not null,
    'historyNote', concept.history_notes)
$$;
