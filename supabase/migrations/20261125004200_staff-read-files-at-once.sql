-- Staff read every file and every revision: asked once for a whole query, and not in a function for each row, because the
-- media library looks at all of them. Who may read what is as before.

alter policy "files of drafts are read with the draft" on public.files using ((select private.is_staff()) or private.can_read_draft(resource_id));
alter policy "revisions are read with the draft" on public.revisions using ((select private.is_staff()) or private.can_read_draft(resource_id));
