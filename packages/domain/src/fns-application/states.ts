/**
 * Where an application stands.
 *
 * draft → awaiting_signature → verifying → sending → sent → accepted → registered → completed
 *                    ↑____________|                    ↘________↘ refused
 *
 * `accepted` has the exchange's receipt; `registered` has РНМ or the card and waits for the register's report; whatever is
 * not sent yet may be cancelled or taken back to a draft.
 */
export type ApplicationState =
  | 'draft'
  | 'awaiting_signature'
  | 'verifying'
  | 'sending'
  | 'sent'
  | 'accepted'
  | 'registered'
  | 'completed'
  | 'refused'
  | 'cancelled';

export const APPLICATION_STATES: readonly ApplicationState[] = [
  'draft',
  'awaiting_signature',
  'verifying',
  'sending',
  'sent',
  'accepted',
  'registered',
  'completed',
  'refused',
  'cancelled',
];

const NEXT: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ['awaiting_signature', 'cancelled'],
  awaiting_signature: ['verifying', 'draft', 'cancelled'],
  verifying: ['sending', 'awaiting_signature'],
  sending: ['sent', 'refused'],
  sent: ['accepted', 'registered', 'completed', 'refused'],
  accepted: ['registered', 'completed', 'refused'],
  registered: ['completed'],
  completed: [],
  refused: [],
  cancelled: [],
};

/** Whether an application may go from one state to another. */
export function mayBecome(from: ApplicationState, to: ApplicationState): boolean {
  return NEXT[from].includes(to);
}

/** States in which something of the outside world is waited for. */
export const EXCHANGED_STATES: readonly ApplicationState[] = ['sending', 'sent', 'accepted', 'registered'];

/** Whether the application has left, or never will. */
export function isFiled(state: ApplicationState): boolean {
  return EXCHANGED_STATES.includes(state) || ENDED_STATES.includes(state);
}

/** States after which nothing comes. */
export const ENDED_STATES: readonly ApplicationState[] = ['completed', 'refused', 'cancelled'];

export const APPLICATION_STATE_WORDS: Readonly<Record<ApplicationState, string>> = {
  draft: 'Черновик',
  awaiting_signature: 'Требует подписания КЭП',
  verifying: 'Проверяем подпись',
  sending: 'Отправляется',
  sent: 'Отправлено в ФНС',
  accepted: 'Принято в работу',
  registered: 'Ждёт отчёта кассы',
  completed: 'Выполнено',
  refused: 'Отказ ФНС',
  cancelled: 'Отменено',
};
