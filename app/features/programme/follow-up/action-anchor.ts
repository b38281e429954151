/** The id of an action's element, on the public page and in the form. */
export const actionAnchor = (id: string) => `action-${id.replace(/[^\w]+/g, '-')}`
