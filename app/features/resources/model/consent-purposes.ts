/** What a speaker may consent to: publishing with captions, translating the captions, showing excerpts. */
export const consentPurposes = ['publish', 'translate', 'excerpt'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]
