/** Working days (Monday to Friday) within which a submission is promised a first answer. */
export const serviceTarget = 5
