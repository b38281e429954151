-- The outside addresses of an item with their last check, for whoever is asked about it: signed in, or by the link of a mail.

create function private.update_item_links(item uuid, token text default null)
returns table (url text, state text, outcome text, checked_at timestamptz, last_alive_at timestamptz, moved_to text)
language plpgsql security definer set search_path = '' -- definer: checks are the staff's to read, and a link signs nobody in
as $$
declare resource uuid := (select resource_id from public.update_items where id = item);
begin
  if token is not null then
    if (private.open_update_link(token, current_date)).item_id <> item then raise exception 'link_altered' using errcode = 'CJ001'; end if;
  elsif not (private.is_staff() or private.is_asked(resource)) then
    raise exception 'forbidden' using errcode = 'CJ001';
  end if;
  return query select distinct link.url, link_checks.state, link_checks.outcome, link_checks.checked_at, link_checks.last_alive_at, link_checks.moved_to
    from public.published_links as link left join public.link_checks on link_checks.url = link.url
    where link.resource_id = resource order by link.url;
end $$;
revoke execute on function private.update_item_links(uuid, text) from public;
grant execute on function private.update_item_links(uuid, text) to anon, authenticated;
