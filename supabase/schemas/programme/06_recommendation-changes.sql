-- The dated history of recommendations and their actions: what changed, why, and what shows it.
--
-- In SQL because it must be complete: triggers write it in the transaction of each change, and it cannot be changed or deleted.

create table public.recommendation_changes (
  id bigint generated always as identity primary key,
  recommendation_id text not null,
  action_id text,
  changes jsonb not null check (jsonb_typeof(changes) = 'object'),
  reasons jsonb not null default '{}' check (private.is_localized(reasons) and length(reasons::text) <= 20000),
  evidence text check (evidence ~ '^https?://' and length(evidence) <= 2000),
  changed_by uuid references public.people,
  changed_at timestamptz not null default now()
);
comment on table public.recommendation_changes is
  'Written by triggers, read by everybody without the names, immutable. It has no foreign keys to what it describes: it outlives what is removed.';
comment on column public.recommendation_changes.changes is 'Each changed field with its value before and after.';
comment on column public.recommendation_changes.evidence is 'The address of a page that shows it.';
create index recommendation_changes_recommendation on public.recommendation_changes (recommendation_id, id desc);
create index recommendation_changes_changed_by on public.recommendation_changes (changed_by);

alter table public.recommendation_changes enable row level security;
grant select (id, recommendation_id, action_id, changes, reasons, evidence, changed_at) on public.recommendation_changes to anon, authenticated;
create policy "anyone reads changes of recommendations" on public.recommendation_changes for select to anon, authenticated using (true);
create trigger bump_catalogue_version after insert on public.recommendation_changes
  for each statement execute function private.bump_catalogue_version();
create trigger protect_change before update or delete on public.recommendation_changes for each row execute function private.refuse_change();
create trigger protect_changes_truncate before truncate on public.recommendation_changes execute function private.refuse_change();

create function private.recommendation_change_authors() returns table (id bigint, name text)
language plpgsql stable security definer set search_path = '' -- definer: who changed something is not for everybody
as $$
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  return query
    select recommendation_changes.id, people.name from public.recommendation_changes
    join public.people on people.id = recommendation_changes.changed_by order by recommendation_changes.id desc limit 100;
end $$;
comment on function private.recommendation_change_authors is 'Who made the latest hundred changes of recommendations and actions, for staff.';
grant execute on function private.recommendation_change_authors() to authenticated;

create function private.changed_fields(before jsonb, after jsonb, fields text[]) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(field, jsonb_build_object('before', before -> field, 'after', after -> field)), '{}')
  from unnest(fields) as field where before -> field is distinct from after -> field
$$;
comment on function private.changed_fields is 'Those of `fields` that differ between two rows, each with its value before and after.';

create function private.log_recommendation_change() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write the history
as $$
declare
  old_row jsonb := to_jsonb(old);
  new_row jsonb := to_jsonb(new);
  one jsonb := coalesce(old_row, new_row);
  of_action boolean := tg_table_name = 'recommendation_actions';
  found jsonb;
begin
  -- A plan that is published as a whole has no history yet.
  if tg_op = 'INSERT' and (of_action and exists (select from public.recommendations where id = one ->> 'recommendation_id' and xmin = pg_current_xact_id()::xid)
    or not of_action and exists (select from public.evaluations where slug = one ->> 'evaluation' and xmin = pg_current_xact_id()::xid)) then return null; end if;
  found := private.changed_fields(coalesce(old_row, '{}'), coalesce(new_row, '{}'), case
    when old_row is null or new_row is null then array['texts', 'titles']
    when of_action then array['status', 'status_notes', 'target_on', 'texts', 'responsible', 'countries', 'recommendation_id']
    else array['response', 'response_reasons', 'target_on', 'titles', 'summaries', 'responsible'] end);
  if found = '{}' and nullif(current_setting('caja.change_evidence', true), '') is null
    and coalesce(nullif(current_setting('caja.change_reasons', true), ''), '{}') = '{}' then return null; end if;
  insert into public.recommendation_changes (recommendation_id, action_id, changes, reasons, evidence, changed_by) values (
    case when of_action then one ->> 'recommendation_id' else one ->> 'id' end,
    case when of_action then one ->> 'id' end,
    found,
    coalesce(nullif(current_setting('caja.change_reasons', true), ''), '{}')::jsonb,
    nullif(current_setting('caja.change_evidence', true), ''),
    private.person_id());
  return null;
end $$;
comment on function private.log_recommendation_change is
  'Writes the history. The form sets caja.change_reasons and caja.change_evidence for its transaction. With either of them a change without '
  'changed fields is written too: what shows that an action is done can be added later.';
create trigger log_change after insert or update or delete on public.recommendations for each row execute function private.log_recommendation_change();
create trigger log_change after insert or update or delete on public.recommendation_actions for each row execute function private.log_recommendation_change();
