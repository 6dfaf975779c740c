/** What became of a document that was not taken in, in the client's words. */
export const CLIENT_HELD_STATES = {
  held: 'Не приняты',
  replayed: 'Приняты повторно',
  dismissed: 'Отложены навсегда',
} as const;

export type ClientHeldState = keyof typeof CLIENT_HELD_STATES;

/** The state in an address; those that wait where it names none. */
export function clientHeldStateOf(text: string | undefined): ClientHeldState {
  return text === 'replayed' || text === 'dismissed' ? text : 'held';
}
