-- Courses, and what was made after them.

create index published_resources_courses on public.published_resources using gin ((content -> 'courses') jsonb_path_ops)
  where kind in ('experience', 'video', 'document');
comment on index public.published_resources_courses is 'Which resources name a course.';
