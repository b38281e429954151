/** The kinds of resource in the toolbox, in the order of the site's menus. */
export const kinds = ['experience', 'video', 'document', 'event', 'exchange', 'course'] as const
export type Kind = (typeof kinds)[number]
