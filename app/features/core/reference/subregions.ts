/** The groups of countries, from south to north. */
export const subregions = ['south-america', 'central-america-and-mexico', 'caribbean'] as const
export type Subregion = (typeof subregions)[number]
