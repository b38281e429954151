/** Working days (Monday to Friday) within which whoever submits is promised a first answer. */
export const serviceTarget = 5
