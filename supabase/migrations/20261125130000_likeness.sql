-- What is like what: the resources of a concept are read from the index alone, in an order that never changes.

drop index public.published_concepts_concept;
create index published_concepts_concept on public.published_concepts (concept_id, resource_id);
comment on index public.published_concepts_concept is 'Facets, and the resources that share a concept with another one (app/features/likeness).';
