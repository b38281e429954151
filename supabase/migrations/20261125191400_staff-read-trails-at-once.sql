-- Staff read every draft: asked once for each query, not once for each row of a long list.

alter policy "the trail is read with the draft" on public.transitions using ((select private.is_staff()) or private.can_read_draft(resource_id));
alter policy "clearance is read with the draft" on public.clearances using ((select private.is_staff()) or private.can_read_draft(resource_id));
alter policy "comments are read with the draft" on public.review_comments using ((select private.is_staff()) or private.can_read_draft(resource_id));
alter policy "those who read a draft see what is scheduled" on public.schedules using ((select private.is_staff()) or private.can_read_draft(resource_id));
