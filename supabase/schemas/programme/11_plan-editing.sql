-- Changing a plan after it was published: adding, moving and removing actions and recommendations.
--
-- In SQL because it must be atomic: what is removed leaves its history, its evidence moves with it or keeps it from being removed, and two
-- people who move actions at once leave one order.

create function private.lock_plan(recommendation text) returns text language plpgsql set search_path = ''
as $$
declare plan text := (select evaluation from public.recommendations where id = recommendation);
begin
  if not private.is_staff() then raise exception 'forbidden' using errcode = 'CJ001'; end if;
  if plan is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  perform from public.recommendations where evaluation = plan order by id for update;
  return plan;
end $$;
comment on function private.lock_plan is 'Locks the plan that has the recommendation, and returns it.';
grant execute on function private.lock_plan(text) to authenticated;

create function private.lock_action(action text, seen text) returns public.recommendation_actions language plpgsql set search_path = ''
as $$
declare locked public.recommendation_actions;
begin
  perform private.lock_plan((select recommendation_id from public.recommendation_actions where id = action));
  select * into locked from public.recommendation_actions where id = action for update;
  if locked.id is null then raise exception 'not_found' using errcode = 'CJ001'; end if;
  if locked.updated_at::text <> seen then raise exception 'changed_meanwhile' using errcode = 'CJ001'; end if;
  return locked;
end $$;
comment on function private.lock_action is 'Locks the plan of an action. `seen` is the version that was read.';
grant execute on function private.lock_action(text, text) to authenticated;

create function private.add_action(recommendation text, said jsonb, answering jsonb, became text, target text) returns text
language plpgsql set search_path = ''
as $$
declare added text;
begin
  perform private.lock_plan(recommendation);
  -- The id of a removed action stays in the history, so it is not given again.
  select recommendation || '/' || 1 + coalesce(max(number), 0) into added from (
    select substring(id from '/(\d{1,6})$')::integer as number from public.recommendation_actions where starts_with(id, recommendation || '/')
    union all select substring(action_id from '/(\d{1,6})$')::integer from public.recommendation_changes where starts_with(action_id, recommendation || '/')
  ) as taken;
  insert into public.recommendation_actions (id, recommendation_id, position, texts, responsible, status, target_on)
  values (added, recommendation, (select count(*) from public.recommendation_actions where recommendation_id = recommendation), said, answering, became, target);
  return added;
end $$;
comment on function private.add_action is 'Adds an action at the end of a recommendation, and returns its id.';
grant execute on function private.add_action(text, jsonb, jsonb, text, text) to authenticated;

create function private.move_action(action text, seen text, to_recommendation text, place integer) returns void
language plpgsql set search_path = ''
as $$
declare moved public.recommendation_actions := private.lock_action(action, seen);
begin
  if private.lock_plan(to_recommendation) <> (select evaluation from public.recommendations where id = moved.recommendation_id) then
    raise exception 'other_evaluation' using errcode = 'CJ001';
  end if;
  if to_recommendation <> moved.recommendation_id then
    update public.recommendation_actions set recommendation_id = to_recommendation, updated_at = clock_timestamp() where id = action;
  end if;
  perform private.number_actions(to_recommendation, action, place), private.number_actions(moved.recommendation_id);
end $$;
comment on function private.move_action is
  'Moves an action to a place, counted from 0, in its recommendation or in another of the same evaluation. Its history moves with it.';
grant execute on function private.move_action(text, text, text, integer) to authenticated;

create function private.remove_action(action text, seen text, evidence_to text) returns void language plpgsql set search_path = ''
as $$
declare
  removed public.recommendation_actions := private.lock_action(action, seen);
  shown text[] := array(select distinct evidence from public.recommendation_changes where action_id = action and evidence is not null order by 1);
  link text;
begin
  if shown <> '{}' then
    if evidence_to is null or evidence_to = action
      or not exists (select from public.recommendation_actions where id = evidence_to and recommendation_id = removed.recommendation_id) then
      raise exception 'action_has_evidence' using errcode = 'CJ001';
    end if;
    foreach link in array shown loop
      -- The trigger of the history writes that it is evidence of the other action.
      perform set_config('caja.change_evidence', link, true);
      update public.recommendation_actions set updated_at = clock_timestamp() where id = evidence_to;
    end loop;
    perform set_config('caja.change_evidence', '', true);
  end if;
  delete from public.recommendation_actions where id = action;
  perform private.number_actions(removed.recommendation_id);
end $$;
comment on function private.remove_action is
  'Removes an action, which leaves its history. If something shows that it was done, that is told of another action of the recommendation '
  'from then on; without one, removing it is refused.';
grant execute on function private.remove_action(text, text, text) to authenticated;

create function private.remove_recommendation(recommendation text, seen text) returns void language plpgsql set search_path = ''
as $$
begin
  perform private.lock_plan(recommendation);
  if (select updated_at::text from public.recommendations where id = recommendation) <> seen then
    raise exception 'changed_meanwhile' using errcode = 'CJ001';
  end if;
  if exists (select from public.recommendation_actions where recommendation_id = recommendation) then
    raise exception 'recommendation_has_actions' using errcode = 'CJ001';
  end if;
  if exists (select from public.published_recommendations where recommendation_id = recommendation)
    or exists (select from public.assistance_answers where recommendation_id = recommendation)
    or exists (select from public.resources join public.revisions on resource_id = resources.id and number = latest_revision
      where content -> 'recommendations' @> jsonb_build_array(jsonb_build_object('recommendation', recommendation))) then
    raise exception 'recommendation_is_answered' using errcode = 'CJ001';
  end if;
  delete from public.recommendations where id = recommendation;
end $$;
comment on function private.remove_recommendation is
  'Removes a recommendation without actions that no resource, published or draft, and no technical assistance answers. It leaves its history.';
grant execute on function private.remove_recommendation(text, text) to authenticated;

create function private.number_actions(recommendation text, moved text default null, place integer default 0) returns void
language plpgsql set search_path = ''
as $$
begin
  -- The reason is of the move, not of the other actions, whose places follow from it.
  perform set_config('caja.change_reasons', '', true), set_config('caja.change_evidence', '', true);
  update public.recommendation_actions as actions set position = numbered.position
  from (
    select id, row_number() over (order by case when id = moved then place - 0.5 else rank end) - 1 as position from (
      select id, row_number() over (order by id is not distinct from moved, position, id) - 1 as rank
      from public.recommendation_actions where recommendation_id = recommendation
    ) as ranked
  ) as numbered
  where actions.id = numbered.id and actions.position <> numbered.position;
end $$;
comment on function private.number_actions is 'Numbers the actions of a recommendation from 0, one of them at a given place.';
grant execute on function private.number_actions(text, text, integer) to authenticated;
