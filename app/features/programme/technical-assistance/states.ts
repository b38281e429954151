/** The states of an assistance and their order. Mirrored by private.assistance_moves in SQL; a test compares both. */
export const assistanceStates = ['requested', 'accepted', 'under-way', 'delivered', 'followed-up', 'stopped'] as const
export type AssistanceState = (typeof assistanceStates)[number]

/** Which state may follow which; the empty text is the beginning. */
export const assistanceMoves: Readonly<Record<AssistanceState | '', readonly AssistanceState[]>> = {
  '': ['requested', 'accepted', 'under-way', 'delivered'],
  requested: ['accepted', 'under-way', 'delivered', 'stopped'],
  accepted: ['under-way', 'delivered', 'stopped'],
  'under-way': ['delivered', 'stopped'],
  delivered: ['followed-up'],
  'followed-up': [],
  stopped: ['accepted', 'under-way'],
}

export const modalities = ['mission', 'virtual', 'document', 'training'] as const
export type Modality = (typeof modalities)[number]

/** Months after which it is asked what has changed. */
export const followUpMonths = [3, 6, 12] as const
export type FollowUpMonths = (typeof followUpMonths)[number]
