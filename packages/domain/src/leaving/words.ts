/** Why a client takes its registers away, as it says itself. */
export const LEAVING_CHOICES = ['another_operator', 'business_closed', 'register_removed', 'other'] as const;
export type LeavingChoice = (typeof LEAVING_CHOICES)[number];

/** Why registers went: by their owner's choice, or because no contract was left. */
export const LEAVING_REASONS = [...LEAVING_CHOICES, 'contract_ended'] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

export const LEAVING_REASON_WORDS: Readonly<Record<LeavingReason, string>> = {
  another_operator: 'Другой ОФД',
  business_closed: 'Закрытие бизнеса',
  register_removed: 'Кассы снимаются с учёта',
  other: 'Другая причина',
  contract_ended: 'Договор прекращён',
};

/** `given` waits for its day and may be taken back until then. */
export const LEAVING_STATES = ['given', 'withdrawn', 'ended'] as const;
export type LeavingState = (typeof LEAVING_STATES)[number];

export const LEAVING_STATE_WORDS: Readonly<Record<LeavingState, string>> = {
  given: 'Ждёт дня прекращения',
  withdrawn: 'Отозвано',
  ended: 'Обслуживание прекращено',
};

/** Whether the whole organization leaves, or some of its registers. */
export const LEAVING_SCOPES = ['organization', 'registers'] as const;
export type LeavingScope = (typeof LEAVING_SCOPES)[number];

/** What becomes of the days that were paid and not used. */
export const UNUSED_TERM_WISHES = ['refund', 'transfer', 'waive'] as const;
export type UnusedTermWish = (typeof UNUSED_TERM_WISHES)[number];

export const UNUSED_TERM_WISH_WORDS: Readonly<Record<UnusedTermWish, string>> = {
  refund: 'Вернуть деньги',
  transfer: 'Перенести на другую кассу',
  waive: 'Ничего не возвращать',
};
