-- evaluation → recommendation → action → evidence.

create table public.evaluations (
  slug text primary key check (slug ~ '^[a-z0-9-]{2,40}$'),
  code text not null,
  titles jsonb not null check (private.is_localized(titles)),
  published_on text not null
);
comment on table public.evaluations is 'Evaluations whose recommendations the toolbox answers. published_on is a year, month or day.';

create table public.recommendations (
  id text primary key check (id = evaluation || '/' || number),
  evaluation text not null references public.evaluations on delete cascade,
  number smallint not null check (number > 0),
  titles jsonb not null check (private.is_localized(titles)),
  summaries jsonb not null check (private.is_localized(summaries)),
  responsible jsonb not null check (private.is_localized(responsible)),
  target_year smallint,
  as_published jsonb not null default '{}' check (jsonb_typeof(as_published) = 'object')
);
comment on column public.recommendations.as_published is 'What the source cells read, with flags where a cell is damaged: shown, never silently repaired.';
comment on table public.recommendations is 'id is its address: evaluation/number. target_year is null where the source gives none that can be read.';
create index recommendations_evaluation on public.recommendations (evaluation, number);

create table public.recommendation_actions (
  id text primary key,
  recommendation_id text not null references public.recommendations on delete cascade,
  position smallint not null,
  texts jsonb not null check (private.is_localized(texts)),
  responsible jsonb not null check (private.is_localized(responsible)),
  status text not null check (status in ('planned', 'under-way', 'done', 'dropped')),
  status_notes jsonb not null default '{}' check (private.is_localized(status_notes)),
  countries text[] not null default '{}',
  updated_at timestamptz not null default now()
);
comment on table public.recommendation_actions is 'What was done or planned in answer to a recommendation, from the follow-up plan.';
create index recommendation_actions_recommendation on public.recommendation_actions (recommendation_id, position);

do $$
declare name text;
begin
  foreach name in array array['evaluations', 'recommendations', 'recommendation_actions'] loop
    execute format('alter table public.%I enable row level security', name);
    execute format('grant select on public.%I to anon, authenticated', name);
    execute format('grant insert, update, delete on public.%I to authenticated', name);
    execute format('create policy "anyone reads %1$s" on public.%1$I for select to anon, authenticated using (true)', name);
    execute format('create policy "staff add %1$s" on public.%1$I for insert to authenticated with check ((select private.is_staff()))', name);
    execute format('create policy "staff change %1$s" on public.%1$I for update to authenticated using ((select private.is_staff())) with check ((select private.is_staff()))', name);
    execute format('create policy "staff remove %1$s" on public.%1$I for delete to authenticated using ((select private.is_staff()))', name);
    execute format('create trigger bump_catalogue_version after insert or update or delete on public.%I for each statement execute function private.bump_catalogue_version()', name);
  end loop;
end $$;
