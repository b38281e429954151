-- Evaluations, their recommendations, the actions that answer them, and published resources as evidence.
--
-- In SQL because these are rights.

create table public.evaluations (
  slug text primary key check (slug ~ '^[a-z0-9-]{2,40}$'),
  code text not null,
  titles jsonb not null check (private.is_localized(titles)),
  published_on text not null
);
comment on table public.evaluations is 'Evaluations whose recommendations the toolbox answers. published_on is a year, month or day.';

alter table public.evaluations enable row level security;
grant select on public.evaluations to anon;
grant select, insert, update, delete on public.evaluations to authenticated;
create policy "anyone reads evaluations" on public.evaluations for select to anon, authenticated using (true);
create policy "staff add evaluations" on public.evaluations for insert to authenticated with check ((select private.is_staff()));
create policy "staff change evaluations" on public.evaluations for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove evaluations" on public.evaluations for delete to authenticated using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.evaluations
  for each statement execute function private.bump_catalogue_version();

create table public.recommendations (
  id text primary key check (id = evaluation || '/' || number),
  evaluation text not null references public.evaluations on delete cascade,
  number smallint not null check (number > 0),
  titles jsonb not null check (private.is_localized(titles)),
  summaries jsonb not null check (private.is_localized(summaries)),
  responsible jsonb not null check (private.is_localized(responsible)),
  response text check (response in ('accepted', 'partly', 'rejected', 'under-consideration')),
  response_reasons jsonb not null default '{}' check (private.is_localized(response_reasons)),
  target_on text check (target_on ~ '^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  as_published jsonb not null default '{}' check (jsonb_typeof(as_published) = 'object'),
  updated_at timestamptz not null default now()
);
comment on table public.recommendations is 'id is evaluation/number, as in its address.';
comment on column public.recommendations.response is
  'Whether the evaluated body accepted the recommendation; null if the plan does not say. What was done since is in the actions.';
comment on column public.recommendations.target_on is
  'A year, month or day; null if the source gives no legible date. Whether something is overdue is computed from it, never stored.';
comment on column public.recommendations.as_published is
  'The cells of the source, with a flag for damaged ones. Shown as they are, not repaired.';
create index recommendations_evaluation on public.recommendations (evaluation, number);

alter table public.recommendations enable row level security;
grant select on public.recommendations to anon;
grant select, insert, update, delete on public.recommendations to authenticated;
create policy "anyone reads recommendations" on public.recommendations for select to anon, authenticated using (true);
create policy "staff add recommendations" on public.recommendations for insert to authenticated with check ((select private.is_staff()));
create policy "staff change recommendations" on public.recommendations for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove recommendations" on public.recommendations for delete to authenticated using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.recommendations
  for each statement execute function private.bump_catalogue_version();

create table public.recommendation_actions (
  id text primary key,
  recommendation_id text not null references public.recommendations on delete cascade,
  position smallint not null,
  texts jsonb not null check (private.is_localized(texts)),
  responsible jsonb not null check (private.is_localized(responsible)),
  status text not null check (status in ('planned', 'under-way', 'done', 'dropped')),
  status_notes jsonb not null default '{}' check (private.is_localized(status_notes)),
  countries text[] not null default '{}',
  target_on text check (target_on ~ '^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  as_published text,
  updated_at timestamptz not null default now()
);
comment on table public.recommendation_actions is 'What was done or planned in response to a recommendation, from the follow-up plan.';
comment on column public.recommendation_actions.target_on is 'A year, month or day; null if the target date of the recommendation applies.';
comment on column public.recommendation_actions.as_published is 'The original text of the source, if the action was imported.';
create index recommendation_actions_recommendation on public.recommendation_actions (recommendation_id, position);

alter table public.recommendation_actions enable row level security;
grant select on public.recommendation_actions to anon;
grant select, insert, update, delete on public.recommendation_actions to authenticated;
create policy "anyone reads recommendation_actions" on public.recommendation_actions for select to anon, authenticated using (true);
create policy "staff add recommendation_actions" on public.recommendation_actions for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change recommendation_actions" on public.recommendation_actions for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove recommendation_actions" on public.recommendation_actions for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.recommendation_actions
  for each statement execute function private.bump_catalogue_version();

create table public.published_recommendations (
  resource_id uuid not null references public.published_resources on delete cascade,
  recommendation_id text not null references public.recommendations,
  notes jsonb not null default '{}' check (private.is_localized(notes)),
  primary key (resource_id, recommendation_id)
);
comment on table public.published_recommendations is
  'Evidence: a published resource that responds to a recommendation, with an explanation.';
create index published_recommendations_recommendation on public.published_recommendations (recommendation_id);

alter table public.published_recommendations enable row level security;
grant select on public.published_recommendations to anon;
grant select, insert, update, delete on public.published_recommendations to authenticated;
create policy "anyone reads published_recommendations" on public.published_recommendations for select to anon, authenticated using (true);
create policy "staff add published_recommendations" on public.published_recommendations for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change published_recommendations" on public.published_recommendations for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_recommendations" on public.published_recommendations for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_recommendations
  for each statement execute function private.bump_catalogue_version();
