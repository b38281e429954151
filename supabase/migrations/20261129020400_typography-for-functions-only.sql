-- Only functions with definer rights compare texts so: nobody calls these by name.

revoke execute on function private.plain_typography(text), private.unless_same(text, text) from authenticated, service_role;
